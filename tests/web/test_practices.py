"""Practice cards on the table: found by words, exchanged, taken up, and shown where they help."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from baimbai.errors import Refused
from baimbai.followup.practices import Card, Figure, Sought, read_cards, write_cards
from baimbai.web.actions.practice import (
    Brought,
    bring_cards,
    lay_cards,
    look_after,
    save_card,
    take_up,
)
from baimbai.web.actor import Actor
from baimbai.web.models import Entry, Finding, Practice, Proposal, Round
from baimbai.web.pages.practices import figures_in
from baimbai.web.practice_cards import as_card, helpful
from tests.web.conftest import ROOT

Seat = Callable[..., Actor]
Browse = Callable[[str], Client]
EXAMPLES = ROOT / "examples" / "kalsel-2027"


@pytest.fixture
def cards(table: Round, seat: Seat) -> Round:
    """The round with the example's five cards."""
    assert lay_cards(seat("penyelenggara"), table, EXAMPLES) == Brought(5, 0, 0, ())
    return table


def card(code: str = "uji-1", **other: object) -> Card:
    values = {"title": "Judul", "province": "P", "office": "Dinas", "context": "Keadaan sulit",
              "done": "Dikerjakan", "result": "Hasil", "asset_types": ("gedung",)}  # fmt: skip
    return Card(code, **(values | other))  # type: ignore[arg-type]


def test_a_card_is_written_and_mended_with_its_history(table: Round, seat: Seat) -> None:
    host = seat("penyelenggara")
    row = save_card(host, table, card())
    changed = card(title="Lain", figures=(Figure("a", "1", "2", "%", "s"),))
    assert as_card(save_card(host, table, changed, row)) == changed
    told = Entry.objects.filter(kind="practice", record="uji-1").order_by("id")
    assert [(entry.action, [c[0] for c in entry.changes]) for entry in told] == [
        ("add", []), ("mend", ["title", "figures"]),
    ]  # fmt: skip
    with pytest.raises(Refused) as fault:
        save_card(host, table, card())
    assert fault.value.message.key == "web-practices-taken"
    for name in ("pengusul", "peninjau", "auditor", "admin"):
        with pytest.raises(PermissionDenied):
            save_card(seat(name), table, card("uji-2"))


def test_cards_are_brought_once_and_replaced_only_when_asked(cards: Round, seat: Seat) -> None:
    host, content = seat("penyelenggara"), (EXAMPLES / "praktik.yaml").read_bytes()
    assert bring_cards(host, cards, content) == Brought(0, 5, 0, ())
    own = read_cards(content)
    other = [card(own[0].code), card("uji-9")]
    assert bring_cards(host, cards, write_cards(other)) == Brought(1, 0, 0, (own[0].code,))
    assert as_card(Practice.objects.get(code=own[0].code)) == own[0]
    assert bring_cards(host, cards, write_cards(other), replace=True) == Brought(0, 1, 1, ())
    assert as_card(Practice.objects.get(code=own[0].code)) == other[0]
    with pytest.raises(Refused):
        bring_cards(host, cards, b"format: 1\ncards: [{code: z}]\n")
    assert Practice.objects.count() == 6


def test_cards_are_found_by_the_beginnings_of_words_and_by_kinds(
    cards: Round, browse: Browse
) -> None:
    def found(query: str) -> set[str]:
        page = browse("peninjau").get(f"/putaran/{cards.slug}/praktik/?{query}")
        assert page.status_code == 200
        return {row.code for row in page.context["rows"].rows}

    assert len(found("")) == 5
    assert found("q=kolam+tamp") == {"kaltim-drainase-01"}
    assert found("aset=irigasi") == {"jateng-koordinasi-01", "sumbar-irigasi-01"}
    assert found("masalah=konflik_urutan&aset=drainase") == {"kaltim-drainase-01"}
    assert found("jenis=perluasan") == {"bali-spam-01"}
    assert found("q=%22%27*)+OR&aset=roket") == set()


def test_what_helps_is_found_through_the_index_with_its_reasons(cards: Round) -> None:
    (one,) = helpful(
        Sought(frozenset({"drainase"}), frozenset({"pembangunan"}), text="genangan kota")
    )
    assert one.practice.code == "kaltim-drainase-01"
    assert (one.match.asset_types, one.match.work_types) == (("drainase",), ("pembangunan",))
    assert helpful(Sought()) == []


def test_the_search_follows_a_card_that_is_mended(cards: Round, seat: Seat, browse: Browse) -> None:
    host = seat("penyelenggara")
    row = Practice.objects.get(code="bali-spam-01")
    save_card(host, cards, card("bali-spam-01", context="Zamrud"), row)
    page = browse("peninjau").get(f"/putaran/{cards.slug}/praktik/?q=zamrud")
    assert [row.code for row in page.context["rows"].rows] == ["bali-spam-01"]
    assert (
        not browse("peninjau").get(f"/putaran/{cards.slug}/praktik/?q=katup").context["rows"].rows
    )


def test_a_use_is_counted_once_an_office_for_the_same_thing(
    cards: Round, seat: Seat, browse: Browse
) -> None:
    row = Practice.objects.get(code="bali-spam-01")
    proposal = Proposal.objects.filter(round=cards, organisation="97.01").first()
    actor = seat("pengusul")
    take_up(actor, cards, row, "dicoba", proposal)
    take_up(actor, cards, row, "")
    take_up(seat("tetangga"), cards, row, "", proposal)
    with pytest.raises(Refused) as fault:
        take_up(actor, cards, row, "lagi", proposal)
    assert fault.value.message.key == "web-practices-used-already"
    assert row.uses.count() == 3
    page = browse("pengusul").post(
        f"/putaran/{cards.slug}/praktik/kartu/bali-spam-01/pakai/", {"temuan": "tak-ada"}
    )
    assert (page.status_code, b"tak-ada" in page.content) == (422, True)
    for name in ("auditor", "admin"):
        with pytest.raises(PermissionDenied):
            take_up(seat(name), cards, row, "")


def test_somebody_looks_whether_it_is_still_done(cards: Round, seat: Seat) -> None:
    row = look_after(
        seat("penyelenggara"), cards, Practice.objects.get(code="bali-spam-01"), alive=False
    )
    assert (row.alive, row.checked_on) == (False, seat("pengusul").now.date())
    with pytest.raises(PermissionDenied):
        look_after(seat("pengusul"), cards, row, alive=True)


def test_a_form_writes_a_card_and_says_what_is_missing(table: Round, browse: Browse) -> None:
    address = f"/putaran/{table.slug}/praktik/baru/"
    given = {
        "code": "nusa-1", "title": "Judul", "province": "Nusa", "office": "Dinas", "context": "K",
        "done": "D", "result": "H", "asset_types": ["jalan", "jembatan"], "cost_rupiah": "1,5 M",
        "figures": "Kemantapan | 70 | 80 | % | survei\n", "alive": "ya", "checked_on": "2026-01-02",
    }  # fmt: skip
    wrong = browse("penyelenggara").post(address, given | {"context": " "})
    assert wrong.status_code == 422
    assert b"nusa-1" in wrong.content
    assert browse("penyelenggara").post(address, given).status_code == 302
    row = as_card(Practice.objects.get())
    assert (row.asset_types, row.cost_rupiah, row.alive) == (
        ("jalan", "jembatan"),
        1_500_000_000,
        True,
    )
    assert row.figures == (Figure("Kemantapan", "70", "80", "%", "survei"),)
    edit = f"/putaran/{table.slug}/praktik/kartu/nusa-1/ubah/"
    assert (
        browse("penyelenggara").post(edit, given | {"code": "lain", "title": "Baru"}).status_code
        == 302
    )
    assert Practice.objects.values_list("code", "title").get() == ("nusa-1", "Baru")


def test_figures_are_typed_one_a_line() -> None:
    assert figures_in("a|1|2|%|s\n\nb") == [
        {"what": "a", "before": "1", "after": "2", "unit": "%", "source": "s"},
        {"what": "b", "before": "", "after": "", "unit": "", "source": ""},
    ]
    with pytest.raises(Refused):
        figures_in("x\n" * 41)


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_what_is_downloaded_another_table_takes(cards: Round, browse: Browse, form: str) -> None:
    page = browse("pengusul").get(f"/putaran/{cards.slug}/praktik/unduh.{form}?kode=bali-spam-01")
    assert [card.code for card in read_cards(page.content)] == ["bali-spam-01"]
    page = browse("pengusul").get(f"/putaran/{cards.slug}/praktik/unduh.{form}")
    assert read_cards(page.content) == read_cards((EXAMPLES / "praktik.yaml").read_bytes())[
        :0
    ] + tuple(
        sorted(read_cards((EXAMPLES / "praktik.yaml").read_bytes()), key=lambda card: card.code)
    )


def test_a_file_that_is_no_file_of_cards_is_refused(table: Round, browse: Browse) -> None:
    address = f"/putaran/{table.slug}/praktik/berkas/"
    for content in (b"", b"MZ", b"format: 1\n", b"{" * 90):
        file = SimpleUploadedFile("k.yaml", content)
        assert browse("penyelenggara").post(address, {"berkas": file}).status_code == 422
    file = SimpleUploadedFile("k.yaml", (EXAMPLES / "praktik.yaml").read_bytes())
    assert browse("penyelenggara").post(address, {"berkas": file}).context["brought"].fresh == 5


def test_cards_stand_at_the_proposals_and_findings_that_they_may_help(
    cards: Round, browse: Browse
) -> None:
    road = Proposal.objects.filter(round=cards, asset_type="jalan", work_type="rehabilitasi")
    number = (road.first() or Proposal.objects.filter(round=cards, asset_type="jalan")[0]).number
    sheet = browse("penyelenggara").get(f"/putaran/{cards.slug}/usulan/{number}/").content.decode()
    assert "Praktik yang mungkin menolong" in sheet
    assert "Pemeliharaan rutin jalan kabupaten oleh kelompok warga" in sheet
    assert "aset: jalan" in sheet
    finding = Finding.objects.filter(run=cards.run, kind="rc_tidak_lengkap").first()
    if finding is None:
        finding = Finding.objects.filter(run=cards.run)[0]
        Practice.objects.update(
            problems=[finding.kind], search=f"masalah{finding.kind.replace('_', '')}"
        )
    page = (
        browse("penyelenggara").get(f"/putaran/{cards.slug}/temuan/{finding.key}/").content.decode()
    )
    assert "Praktik yang mungkin menolong" in page


@pytest.mark.parametrize("name", ["penyelenggara", "pengusul", "auditor"])
def test_pages_open_in_both_languages(cards: Round, browse: Browse, seat: Seat, name: str) -> None:
    take_up(seat("pengusul"), cards, Practice.objects.get(code="bali-spam-01"), "dicoba")
    client = browse(name)
    for language in ("id", "en"):
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        for path in ("", "kartu/bali-spam-01/", "kartu/kaltim-drainase-01/?usulan=97-0001"):
            assert client.get(f"/putaran/{cards.slug}/praktik/{path}").status_code == 200
        for path in ("baru/", "berkas/", "kartu/bali-spam-01/ubah/"):
            expected = 200 if name == "penyelenggara" else 403
            assert client.get(f"/putaran/{cards.slug}/praktik/{path}").status_code == expected
