"""The board of findings and the page of one: who sees what, what is asked and sent."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from baimbai.publication.reviewed import FINDING_COLUMNS
from baimbai.rounds.decisions import read_decisions
from baimbai.synchronisation.review import KINDS
from baimbai.web.actions.answer import answer
from baimbai.web.actions.case import Wish
from baimbai.web.actions.settle import settle
from baimbai.web.actor import Actor
from baimbai.web.finding_board import (
    TABS,
    findings_shown_to,
    in_order,
    lines_of,
    narrowed,
    tab_counts,
)
from baimbai.web.models import Answer, Finding, Organisation, Proposal, Round, Run, Settlement
from baimbai.wording.wording import LANGUAGES, wording

Seat = Callable[..., Actor]
Browse = Callable[[str], Client]
BOARD = "/putaran/nusa-rekaan/temuan/"
B = "97.02-0005"


@pytest.fixture(autouse=True)
def _nothing_counted_before() -> None:
    """Each test's changes are undone, so that versions come again."""
    caches["results"].clear()


def of_kind(table: Round, kind: str) -> Finding:
    return Finding.objects.filter(run=table.run, kind=kind).order_by("pk")[0]


def numbers(actor: Actor, table: Round, **given: str) -> list[str]:
    found = narrowed(findings_shown_to(actor, table), given, actor, table)
    return [one.number for one in in_order(found, given.get("urut", ""), actor, table)]


# Who sees which.


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("penyelenggara", ["T-0001", "T-0002", "T-0003", "T-0004", "T-0005", "T-0006"]),
        ("auditor", ["T-0001", "T-0002", "T-0003", "T-0004", "T-0005", "T-0006"]),
        ("pengusul", ["T-0005", "T-0006"]),
        ("tetangga", ["T-0001", "T-0002", "T-0003", "T-0004"]),
        ("peninjau", []),
    ],
)
def test_offices_see_what_names_them_and_what_was_sent_in(
    table: Round, seat: Seat, name: str, seen: list[str]
) -> None:
    assert numbers(seat(name), table) == seen
    Proposal.objects.filter(number=B).update(status="diajukan")
    assert numbers(seat(name), table) == sorted({*seen, "T-0002", "T-0004"})


def test_a_finding_opens_for_whom_it_is_shown_to_and_for_nobody_else(
    table: Round, browse: Browse
) -> None:
    address = f"{BOARD}{of_kind(table, 'duplikat_lintas_level').key}/"
    statuses = {
        name: browse(name).get(address).status_code
        for name in ("penyelenggara", "auditor", "tetangga", "pengusul", "peninjau", "admin", "")
    }
    assert statuses == {
        "penyelenggara": 200, "auditor": 200, "tetangga": 200, "pengusul": 404, "peninjau": 404,
        "admin": 200, "": 302,
    }  # fmt: skip
    assert browse("penyelenggara").get(f"{BOARD}{'0' * 16}/").status_code == 404


def test_drafts_of_other_offices_are_named_by_their_office_only(
    table: Round, browse: Browse
) -> None:
    other = Proposal.objects.get(number="97-0001")
    Proposal.objects.filter(pk=other.pk).update(title="Judul yang belum diajukan")
    finding = of_kind(table, "duplikat_lintas_level")
    client = browse("tetangga")
    for address in (BOARD, f"{BOARD}{finding.key}/", f"{BOARD}unduh.csv"):
        response = client.get(address)
        text = response.getvalue().decode() if response.streaming else response.content.decode()
        assert "Judul yang belum diajukan" not in text
        assert f"usulan draf {other.organisation.name}" in text
        assert "masih draf di instansi lain" in text
        assert "usulan menunjuk pekerjaan yang sama" not in text
    assert "Judul yang belum diajukan" in browse("penyelenggara").get(BOARD).content.decode()


def test_a_proposals_sheet_leads_to_its_findings_and_keeps_drafts_hidden(
    table: Round, browse: Browse
) -> None:
    Proposal.objects.filter(number="97-0001").update(title="Judul yang belum diajukan")
    finding = of_kind(table, "duplikat_lintas_level")
    texts = {
        name: browse(name).get(f"/putaran/nusa-rekaan/usulan/{B}/").content.decode()
        for name in ("tetangga", "auditor")
    }
    assert all(f"/temuan/{finding.key}/" in text for text in texts.values())
    said = "usulan menunjuk pekerjaan yang sama"
    assert [said in texts[name] for name in ("tetangga", "auditor")] == [False, True]


def test_the_finding_draws_its_proposals_that_the_reader_may_see(
    table: Round, browse: Browse
) -> None:
    here = f"{BOARD}{of_kind(table, 'duplikat_lintas_level').key}/"
    Proposal.objects.filter(number="97-0001").update(lat=-2.5, lon=113.5, geometry=None)
    Proposal.objects.filter(number=B).update(lat=-2.51, lon=113.52, geometry=None)
    drawn = {name: browse(name).get(here).content.decode() for name in ("tetangga", "auditor")}
    labels = [">97-0001</text>", f">{B}</text>"]
    assert [label in drawn["auditor"] for label in labels] == [True, True]
    assert [label in drawn["tetangga"] for label in labels] == [False, True]


def test_words_in_hidden_evidence_find_nothing(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "duplikat_lintas_level")
    word = Proposal.objects.get(number="97-0001").title.split()[-1]
    assert word in finding.evidence
    assert finding.number in numbers(seat("penyelenggara"), table, q=word)
    Proposal.objects.filter(number=B).update(search="lain sekali")
    assert finding.number not in numbers(seat("tetangga"), table, q=word)


# Tabs, filters, order.


def test_a_finding_stands_where_its_latest_settlement_says(table: Round, seat: Seat) -> None:
    host = seat("penyelenggara")

    def stands(actor: Actor) -> list[int]:
        place = Round.objects.get(pk=table.pk)
        counts = tab_counts(findings_shown_to(actor, place), {}, actor, place)
        return [counts[tab] for tab in TABS]

    assert stands(host) == [6, 6, 0, 0]
    answer(seat("pengusul"), of_kind(table, "mirip_perlu_cek"), "Berbeda.")
    assert (stands(host), stands(seat("pengusul"))) == ([6, 5, 0, 0], [2, 1, 0, 0])
    settle(host, of_kind(table, "rc_tidak_lengkap"), "tunda", "x", 0)
    first = settle(host, of_kind(table, "salah_kewenangan"), "abaikan", "x", 0)
    assert stands(host) == [4, 3, 1, 1]
    wish = Wish(versions={"97.02-0004": 1}, numbers=["97.02-0004"])
    settle(host, of_kind(table, "salah_kewenangan"), "perbaiki", "y", first.pk, wish)
    assert stands(host) == [4, 3, 2, 0]


def test_filters_narrow_the_board(table: Round, seat: Seat) -> None:
    host = seat("penyelenggara")
    assert numbers(host, table, jenis="mirip_perlu_cek") == ["T-0006"]
    assert numbers(host, table, keparahan="sedang") == ["T-0005", "T-0006"]
    assert numbers(host, table, pihak="BPI") == ["T-0003"]
    assert numbers(host, table, bidang="SDA", pihak="97.02") == ["T-0001"]
    assert numbers(host, table, wilayah="97.01", jenis="rc_tidak_lengkap") == ["T-0005"]
    assert numbers(host, table, q="T-0004") == ["T-0004"]
    assert numbers(host, table, jenis="tidak-ada") == []


def test_the_gravest_come_first_and_the_order_can_be_chosen(table: Round, seat: Seat) -> None:
    host = seat("penyelenggara")
    every = [f"T-000{n}" for n in range(1, 7)]
    assert numbers(host, table) == every
    assert numbers(host, table, urut="-nomor") == every[::-1]
    assert numbers(host, table, urut="-biaya")[0] == "T-0004"
    assert numbers(host, table, urut="biaya")[-1] == "T-0004"


def test_the_board_asks_the_same_number_of_questions_however_many_findings(
    table: Round, browse: Browse
) -> None:
    client = browse("penyelenggara")
    client.get(BOARD)

    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(BOARD).status_code == 200
        return len(asked)

    few = questions()
    proposals = list(Proposal.objects.all()[:4])
    for place in range(300):
        one = Finding.objects.create(
            run=table.run, number=f"T-{1000 + place}", key=f"{place:016x}", kind="rc_tidak_lengkap",
            severity="tinggi", evidence=of_kind(table, "rc_tidak_lengkap").evidence, exits=[],
            status="terbuka",
        )  # fmt: skip
        one.proposals.set(proposals)
        one.parties.set(["97", "97.01"])
    table.touch()
    client.get(BOARD)
    assert questions() == few
    text = client.get(BOARD).content.decode()
    assert (text.count("<tr>") - 1, "dan 1 usulan lain" in text) == (50, True)


def test_lines_name_the_first_proposals_in_the_findings_order(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "duplikat_lintas_level")
    (line,) = lines_of([finding], seat("auditor"), table, most=1)
    assert (line.numbers, line.count, line.more) == (("97-0001",), 2, 1)
    assert (line.cost, [o.pk for o in line.parties]) == (42_000_000_000, ["97", "97.02"])


def test_grouped_by_kind_the_counts_stand_by_severity(table: Round, browse: Browse) -> None:
    text = browse("auditor").get(f"{BOARD}?tampilan=jenis").content.decode()
    assert 'data-source="jenis-temuan"' in text
    assert "jenis=mirip_perlu_cek" in text


# What is sent out, and read back.


def test_the_workbook_has_the_columns_of_temuan_csv_and_is_read_back(
    table: Round, browse: Browse, seat: Seat, tmp_path: Path
) -> None:
    finding = of_kind(table, "rc_tidak_lengkap")
    settle(seat("penyelenggara"), finding, "abaikan", "=HYPERLINK(1)", 0)
    content = b"".join(browse("auditor").get(f"{BOARD}unduh.xlsx?keadaan=").streaming_content)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == FINDING_COLUMNS
    assert [row[0] for row in rows[1:]] == [
        "T-0001", "T-0002", "T-0003", "T-0004", "T-0005", "T-0006",
    ]  # fmt: skip
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    path = tmp_path / "temuan.xlsx"
    path.write_bytes(content)
    (decided,) = read_decisions([path]).findings
    assert (decided.key, decided.kind, decided.proposals, decided.rows) == (
        finding.key, finding.kind, ("97.01-008",), tuple(finding.places),
    )  # fmt: skip
    assert (decided.decision, decided.reason) == ("abaikan", "=HYPERLINK(1)")


def test_the_csv_is_read_back_and_runs_nothing(
    table: Round, browse: Browse, seat: Seat, tmp_path: Path
) -> None:
    finding = of_kind(table, "rc_tidak_lengkap")
    settle(seat("penyelenggara"), finding, "tunda", "=1+1", 0)
    path = tmp_path / "temuan.csv"
    response = browse("auditor").get(f"{BOARD}unduh.csv?keadaan=selesai")
    path.write_bytes(b"".join(response.streaming_content))
    assert "'=1+1" in path.read_text("utf-8")
    (decided,) = read_decisions([path]).findings
    assert (decided.key, decided.decision) == (finding.key, "tunda")


# What is asked over the web, and by whom.


def _post(client: Client, address: str, **data: object) -> int:
    return client.post(address, data).status_code


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("penyelenggara", 302), ("pimpinan", 302), ("pengusul", 403), ("tetangga", 403),
        ("peninjau", 403), ("auditor", 403), ("admin", 403), ("", 302),
    ],
)  # fmt: skip
def test_who_settles_over_the_web(table: Round, browse: Browse, name: str, status: int) -> None:
    finding = of_kind(table, "rc_tidak_lengkap")
    client, here = browse(name), f"{BOARD}{finding.key}/"
    assert _post(client, f"{here}selesaikan/", jalan="tunda", alasan="x", dilihat="0") == status
    seen = Settlement.objects.count()
    assert seen == (name in ("penyelenggara", "pimpinan"))
    last = Settlement.objects.order_by("-pk").first()
    assert _post(client, f"{here}buka/", alasan="x", dilihat=str(last.pk if last else 0)) == status
    many = {"temuan": [finding.key], "alasan": "x", "yakin": "1"}
    assert _post(client, f"{BOARD}abaikan/", **many) == status
    assert Settlement.objects.count() == 3 * seen


@pytest.mark.parametrize(
    ("name", "status"),
    [("penyelenggara", 302), ("tetangga", 302), ("pengusul", 404), ("peninjau", 404),
     ("auditor", 403), ("admin", 403), ("", 302)],
)  # fmt: skip
def test_who_answers_over_the_web(table: Round, browse: Browse, name: str, status: int) -> None:
    address = f"{BOARD}{of_kind(table, 'duplikat_lintas_level').key}/tanggapan/"
    data = {"tanggapan": "Ruas ini milik kami.", "jenis": "konfirmasi"}
    assert _post(browse(name), address, **data) == status
    assert Answer.objects.count() == (name in ("penyelenggara", "tetangga"))


def test_the_form_of_a_division_is_read_as_it_is_typed(table: Round, browse: Browse) -> None:
    Proposal.objects.update(status="diajukan")
    finding = of_kind(table, "duplikat_lintas_level")
    a, b = (Proposal.objects.get(number=n) for n in ("97-0001", B))
    data = {
        "jalan": "bagi_lingkup", "alasan": "Batas di STA 1+500.", "dilihat": "0",
        f"versi-{a.pk}": "1", f"versi-{b.pk}": "1",
        f"dari-{a.pk}": "0+000", f"sampai-{a.pk}": "1+500", f"volume-{a.pk}": "1,5",
        f"biaya-{a.pk}": "7.500.000.000",
        f"dari-{b.pk}": "1500", f"sampai-{b.pk}": "4+000", f"volume-{b.pk}": "2.5",
        f"biaya-{b.pk}": "Rp13.750.000.000,00",
    }  # fmt: skip
    client = browse("penyelenggara")
    assert _post(client, f"{BOARD}{finding.key}/selesaikan/", **data) == 302
    a.refresh_from_db()
    b.refresh_from_db()
    assert (a.from_m, a.to_m, a.volume, a.cost_rupiah) == (0, 1500, 1.5, 7_500_000_000)
    assert (b.from_m, b.to_m, b.volume, b.cost_rupiah) == (1500, 4000, 2.5, 13_750_000_000)


def test_what_cannot_be_read_is_refused_beside_the_form(table: Round, browse: Browse) -> None:
    finding = of_kind(table, "duplikat_lintas_level")
    pk = Proposal.objects.get(number=B).pk
    data = {"jalan": "bagi_lingkup", "alasan": "x", f"biaya-{pk}": "banyak", f"dari-{pk}": "x"}
    response = browse("penyelenggara").post(
        f"{BOARD}{finding.key}/selesaikan/", data, headers={"HX-Request": "true"}
    )
    assert (response.status_code, "tidak dapat dibaca" in response.content.decode()) == (422, True)
    assert Settlement.objects.count() == 0


def test_by_htmx_a_settled_finding_is_shown_anew(table: Round, browse: Browse) -> None:
    here = f"{BOARD}{of_kind(table, 'rc_tidak_lengkap').key}/"
    data = {"jalan": "tunda", "alasan": "Menunggu lahan.", "dilihat": "0"}
    client = browse("pimpinan")
    response = client.post(f"{here}selesaikan/", data, headers={"HX-Request": "true"})
    assert response.headers["HX-Redirect"] == here
    text = client.get(here).content.decode()
    assert "Menunggu lahan." in text
    assert "Buka lagi temuan ini" in text


def test_a_bulk_dismissal_asks_first(table: Round, browse: Browse) -> None:
    keys = list(
        Finding.objects.filter(run=table.run, kind="salah_kewenangan").values_list("key", flat=True)
    )
    client = browse("penyelenggara")
    response = client.post(f"{BOARD}abaikan/", {"temuan": keys, "kembali": "jenis=x"})
    assert (response.status_code, Settlement.objects.count()) == (200, 0)
    assert "3 temuan ini akan diabaikan" in response.content.decode()
    data = {"temuan": keys, "yakin": "1", "alasan": "SK baru."}
    assert client.post(f"{BOARD}abaikan/", data).status_code == 302
    assert Settlement.objects.count() == 3


def test_every_way_out_that_findings_offer_has_a_form(table: Round, browse: Browse) -> None:
    client = browse("penyelenggara")
    text = client.get(f"{BOARD}{of_kind(table, 'duplikat_lintas_level').key}/").content.decode()
    assert text.count(f"yang masih draf: 97-0001, {B}.") == 3
    Proposal.objects.update(status="diajukan")
    for finding in Finding.objects.filter(run=table.run):
        text = client.get(f"{BOARD}{finding.key}/").content.decode()
        shown = [way for way in (*finding.exits, "abaikan") if f'value="{way}"' in text]
        assert shown == [*finding.exits, "abaikan"]


def test_a_finding_of_the_past_keeps_its_address_but_is_settled_no_more(
    table: Round, browse: Browse
) -> None:
    finding = of_kind(table, "rc_tidak_lengkap")
    Round.objects.filter(pk=table.pk).update(run=Run.objects.create(round=table, kind="hitung"))
    client, here = browse("penyelenggara"), f"{BOARD}{finding.key}/"
    text = client.get(here).content.decode()
    assert "tidak ada lagi pada hitungan terbaru" in text
    assert "selesaikan/" not in text
    assert _post(client, f"{here}selesaikan/", jalan="tunda", alasan="x") == 422


def test_contacts_are_shown_and_missed(table: Round, browse: Browse) -> None:
    Organisation.objects.filter(pk="97").update(contact="Bidang Bina Marga", phone="0511 12345")
    here = f"{BOARD}{of_kind(table, 'duplikat_lintas_level').key}/"
    text = browse("penyelenggara").get(here).content.decode()
    assert ("Bidang Bina Marga" in text, "Narahubung belum diisi." in text) == (True, True)


def test_the_rule_is_quoted_with_its_source(table: Round, browse: Browse) -> None:
    here = f"{BOARD}{of_kind(table, 'rc_tidak_lengkap').key}/"
    text = browse("auditor").get(here).content.decode()
    assert "Aturan yang dikutip" in text
    assert "<blockquote>" in text


def test_a_round_that_was_not_computed_says_so(table: Round, browse: Browse) -> None:
    Round.objects.filter(pk=table.pk).update(run=None)
    for query in ("", "?tampilan=jenis", "?keadaan=selesai&urut=-biaya"):
        response = browse("penyelenggara").get(BOARD + query)
        assert (response.status_code, "belum dihitung" in response.content.decode()) == (200, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_finding_is_explained(language: str) -> None:
    words = wording(language)
    texts = {words.text(f"web-findings-about-{kind.replace('_', '-')}") for kind in KINDS}
    assert len(texts) == len(KINDS)
