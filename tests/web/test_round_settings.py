"""Calendar, phase, ceilings, weights and rules: who changes them, how, and what is refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import polars as pl
import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from baimbai.errors import BaimbaiError, Refused, RoundError
from baimbai.register.ceiling import CEILINGS
from baimbai.web.actions.calendar import calendar_of, change_phase, is_current, set_calendar
from baimbai.web.actions.ceilings import cut, new_version, put_in_force
from baimbai.web.actions.rulebook import choose_rulebook
from baimbai.web.actions.weights import freeze, new_weights
from baimbai.web.actor import Actor
from baimbai.web.models import CeilingVersion, Entry, Event, Round, WeightsVersion
from baimbai.web.pages.weights import pairs_in
from baimbai.web.records import ceilings_table, plan_of
from tests.web.conftest import SLUG

Seat = Callable[[str], Actor]
Browse = Callable[[str], Client]
AT = f"/putaran/{SLUG}/pengaturan/"
ROWS = [("APBD-KAB", "97.01", 2027, 5_000_000_000, "DPA"), ("DAK-F", "97.02", 2028, 0, "")]


def _key(fault: pytest.ExceptionInfo[BaimbaiError]) -> str:
    return fault.value.message.key


def _last(table: Round) -> dict[str, object]:
    entry = Entry.objects.filter(round=table).latest("pk")
    return {"action": entry.action, "kind": entry.kind, "record": entry.record,
            "changes": entry.changes, "reason": entry.reason}  # fmt: skip


# Calendar and phase.


def test_a_moved_deadline_is_written_down_and_told(table: Round, seat: Seat) -> None:
    seen = calendar_of(table)
    later = replace(seen, closes_at=seen.closes_at + timedelta(days=1))
    set_calendar(seat("penyelenggara"), table, seen, later, " Banjir ")
    table.refresh_from_db()
    assert table.closes_at == later.closes_at
    assert (_last(table)["action"], _last(table)["reason"]) == ("move", "Banjir")
    assert [field for field, _, _ in _last(table)["changes"]] == ["closes_at"]  # type: ignore[attr-defined]
    assert Event.objects.latest("pk").payload == {"what": "calendar"}


@pytest.mark.parametrize("name", ["pengusul", "peninjau", "auditor", "admin"])
def test_only_who_organises_moves_days_changes_phases_ceilings_and_rules(
    table: Round, seat: Seat, name: str
) -> None:
    actor, seen = seat(name), calendar_of(table)
    version = CeilingVersion.objects.get(round=table)
    for act in (
        lambda: set_calendar(actor, table, seen, seen, "x"),
        lambda: change_phase(actor, table, "verifikasi", "x"),
        lambda: new_version(actor, table, "x", ROWS, "x"),
        lambda: put_in_force(actor, version, "x"),
        lambda: new_weights(actor, table, {}, "x"),
        lambda: choose_rulebook(actor, table, "2026.1", "x"),
        lambda: freeze(actor, WeightsVersion.objects.get(round=table), "x"),
    ):
        with pytest.raises(PermissionDenied):
            act()


def test_the_second_of_two_who_move_days_is_told(table: Round, seat: Seat) -> None:
    seen = calendar_of(table)
    for days in (1, 2):
        wanted = replace(seen, closes_at=seen.closes_at + timedelta(days=days))
        if days == 1:
            set_calendar(seat("penyelenggara"), table, seen, wanted, "Pertama")
            continue
        with pytest.raises(Refused) as fault:
            set_calendar(seat("pimpinan"), table, seen, wanted, "Kedua")
        assert _key(fault) == "web-settings-calendar-moved"
    table.refresh_from_db()
    assert table.closes_at == seen.closes_at + timedelta(days=1)


def test_days_follow_each_other(table: Round) -> None:
    seen = calendar_of(table)
    with pytest.raises(Refused) as fault:
        replace(seen, closes_at=seen.opens_at)
    assert _key(fault) == "web-settings-calendar-order"
    with pytest.raises(Refused) as fault:
        replace(seen, held_on=seen.closes_at.date() - timedelta(days=3))
    assert _key(fault) == "web-settings-calendar-meeting"


def test_the_engine_goes_by_the_day_of_the_meeting_on_the_table(table: Round, seat: Seat) -> None:
    before, seen = plan_of(table).meeting, calendar_of(table)
    wanted = replace(seen, held_on=seen.held_on + timedelta(days=5))
    after = plan_of(set_calendar(seat("penyelenggara"), table, seen, wanted, "Gedung")).meeting
    moved = {name: getattr(after, name) - getattr(before, name)
             for name in ("held_on", "published_on", "follow_up_by")}  # fmt: skip
    assert set(moved.values()) == {timedelta(days=5)}


def test_no_phase_is_left_out_and_each_needs_a_reason(table: Round, seat: Seat) -> None:
    host = seat("penyelenggara")
    with pytest.raises(Refused) as fault:
        change_phase(host, table, "rapat", "Cepat")
    assert _key(fault) == "web-settings-phase-order"
    with pytest.raises(Refused) as fault:
        change_phase(host, table, "verifikasi", "  ")
    assert _key(fault) == "web-settings-reason-needed"
    change_phase(host, table, "verifikasi", "Batas lewat")
    assert _last(table) == {
        "action": "phase", "kind": "round", "record": SLUG, "reason": "Batas lewat",
        "changes": [["phase", "dibuka", "verifikasi"]],
    }  # fmt: skip
    change_phase(host, table, "dibuka", "Diperpanjang")
    table.refresh_from_db()
    assert table.phase == "dibuka"


def test_the_meeting_looks_at_results_of_the_proposals_as_they_stand(
    table: Round, seat: Seat
) -> None:
    host = seat("penyelenggara")
    change_phase(host, table, "verifikasi", "x")
    assert is_current(table)
    table.touch()
    with pytest.raises(Refused) as fault:
        change_phase(host, table, "rapat", "x")
    assert _key(fault) == "web-settings-phase-stale"
    Round.objects.filter(pk=table.pk).update(version=table.version)
    Round.objects.filter(pk=table.pk).update(weights=None)
    with pytest.raises(Refused) as fault:
        change_phase(host, table, "rapat", "x")
    assert _key(fault) == "web-settings-phase-weights"
    Round.objects.filter(pk=table.pk).update(weights=table.weights, run=None)
    with pytest.raises(Refused) as fault:
        change_phase(host, table, "rapat", "x")
    assert _key(fault) == "web-settings-phase-computed"
    Round.objects.filter(pk=table.pk).update(run=table.run)
    assert change_phase(host, table, "rapat", "x").phase == "rapat"


# Ceilings.


def test_a_new_version_is_not_in_force_until_somebody_says_so(table: Round, seat: Seat) -> None:
    host, before = seat("penyelenggara"), table.version
    made = new_version(host, table, "APBD-P", ROWS, "Perubahan anggaran")
    assert ceilings_table(made).rows() == [
        ("APBD-P", "APBD-KAB", "97.01", 2027, 5_000_000_000, "DPA"),
        ("APBD-P", "DAK-F", "97.02", 2028, 0, ""),
    ]
    table.refresh_from_db()
    assert (made.number, table.ceilings.name, table.version) == (2, "murni", before)  # type: ignore[union-attr]
    put_in_force(host, made, "Disahkan")
    table.refresh_from_db()
    assert (table.ceilings_id, table.version) == (made.pk, before + 1)
    assert _last(table) == {
        "action": "put_in_force", "kind": "ceilings", "record": "2", "reason": "Disahkan",
        "changes": [["ceilings", "murni", "APBD-P"]],
    }  # fmt: skip


def test_a_table_of_the_engine_can_become_a_version(table: Round, seat: Seat) -> None:
    rows = CEILINGS.make(CEILINGS.row("lain", *row) for row in ROWS)
    made = new_version(seat("penyelenggara"), table, "dari tabel", rows, "x")
    assert ceilings_table(made).drop("scenario").rows() == [tuple(row) for row in ROWS]


@pytest.mark.parametrize(
    ("name", "rows", "key"),
    [
        ("murni", ROWS, "web-settings-ceilings-taken"),
        ("MURNI", ROWS, "web-settings-ceilings-taken"),
        ("", ROWS, "web-settings-ceilings-name"),
        ("x", [], "web-settings-ceilings-empty"),
        ("x", [("EMAS", "97.01", 2027, 1, "")], "web-settings-ceilings-unknown"),
        ("x", [("PAD", "99.99", 2027, 1, "")], "web-settings-ceilings-unknown"),
        ("x", [("PAD", "97.01", 2035, 1, "")], "web-settings-ceilings-unknown"),
        ("x", [("PAD", "97.01", 2027, -1, "")], "web-settings-ceilings-amount"),
        ("x", [("PAD", "97.01", 2027, 10**18, "")], "web-settings-ceilings-amount"),
        ("x", [ROWS[0], ROWS[0]], "web-settings-ceilings-twice"),
    ],
)
def test_what_is_no_version_is_refused_whole(
    table: Round, seat: Seat, name: str, rows: list[tuple[str, str, int, int, str]], key: str
) -> None:
    with pytest.raises(Refused) as fault:
        new_version(seat("penyelenggara"), table, name, rows, "x")
    assert (_key(fault), CeilingVersion.objects.filter(round=table).count()) == (key, 1)


def test_cutting_shows_before_and_after_in_whole_rupiah(table: Round) -> None:
    version = CeilingVersion.objects.get(round=table)
    changed = [(row[:4], was) for row, was in cut(version, ["DAK-*=-48%", "PAD:97.01:2027=7"])
               if was != row[3]]  # fmt: skip
    assert changed == [
        (("DAK-F", "97.02", 2027, 2_080_000_000), 4_000_000_000),
        (("PAD", "97.01", 2027, 7), None),
    ]
    with pytest.raises(RoundError):
        cut(version, ["DBH-*=-48%"])


def test_an_export_is_read_back_as_it_was(table: Round, browse: Browse) -> None:
    client = browse("penyelenggara")
    for form in ("xlsx", "csv"):
        content = b"".join(client.get(f"{AT}pagu/1/unduh.{form}"))
        sent = SimpleUploadedFile(f"pagu.{form}", content)
        read = client.post(f"{AT}pagu/unggah/", {"file": sent})
        assert (read.status_code, read.context["remarks"]) == (200, [])
        ((scenario, rows, total),) = read.context["found"]
        given = {"token": read.context["token"], "scenario": scenario, "name": form, "reason": "x"}
        assert client.post(f"{AT}pagu/unggah/pakai/", given).status_code == 302
        first, made = (ceilings_table(v).drop("scenario").sort(pl.all())
                       for v in (table.ceilings, CeilingVersion.objects.get(name=form)))  # fmt: skip
        assert (made.rows(), made.height, int(made["amount_rupiah"].sum())) == (
            first.rows(), rows, total
        )  # fmt: skip


def test_cells_that_cannot_be_taken_are_named(table: Round, browse: Browse) -> None:
    text = "Skenario,Sumber dana,Pemilik,Tahun,Pagu (Rp)\nx,PAD,97.01,2027,sepuluh\nx,PAD,97.02,2027,5\n"
    sent = SimpleUploadedFile("pagu.csv", text.encode())
    page = browse("penyelenggara").post(f"{AT}pagu/unggah/", {"file": sent})
    assert [remark["cell"] for remark in page.context["remarks"]] == ["E2"]
    assert page.context["found"] == [("x", 1, 5)]


@pytest.mark.parametrize(
    ("name", "content"),
    [("pagu.exe", b"MZ"), ("pagu.xlsx", b"bukan buku kerja"), ("pagu.xlsx", b"")],
)
def test_what_is_no_workbook_is_refused_in_words(
    table: Round, browse: Browse, name: str, content: bytes
) -> None:
    sent = SimpleUploadedFile(name, content)
    page = browse("penyelenggara").post(f"{AT}pagu/unggah/", {"file": sent})
    assert page.status_code == 422
    assert 'role="alert"' in page.content.decode()


def test_rows_are_edited_in_a_table_and_what_was_typed_stays_when_refused(
    table: Round, browse: Browse
) -> None:
    client = browse("penyelenggara")
    given = {
        "source": ["PAD", "PAD", "", ""], "owner": ["97.01", "97.02", "", ""],
        "year": ["2027", "2028", "", ""], "amount": ["1.500.000.000", "2,5 M", "", ""],
        "basis": ["Perda", "", "", ""], "name": "Baru", "reason": "",
    }  # fmt: skip
    refused = client.post(f"{AT}pagu/1/ubah/", given)
    assert refused.status_code == 422
    assert refused.context["rows"][:2] == [
        ("PAD", "97.01", "2027", "1.500.000.000", "Perda"), ("PAD", "97.02", "2028", "2,5 M", ""),
    ]  # fmt: skip
    assert client.post(f"{AT}pagu/1/ubah/", {**given, "reason": "x"}).status_code == 302
    made = CeilingVersion.objects.get(name="Baru")
    assert ceilings_table(made).rows() == [
        ("Baru", "PAD", "97.01", 2027, 1_500_000_000, "Perda"),
        ("Baru", "PAD", "97.02", 2028, 2_500_000_000, ""),
    ]


def test_two_versions_side_by_side_show_what_differs(
    table: Round, seat: Seat, browse: Browse
) -> None:
    version = CeilingVersion.objects.get(round=table)
    rows = [row for row, _ in cut(version, ["DAK-F=-50%", "APBN-BALAI=0"])]
    new_version(seat("penyelenggara"), table, "potong", rows, "x")
    page = browse("peninjau").get(f"{AT}pagu/banding/?a=1&b=2")
    assert [(r["source"], r["before"], r["after"], r["difference"]) for r in page.context["rows"]] == [
        ("APBN-BALAI", 8_000_000_000, 0, -8_000_000_000),
        ("DAK-F", 4_000_000_000, 2_000_000_000, -2_000_000_000),
    ]  # fmt: skip


# Weights.

SECTION = {"version": "2027-2", "decree": "Rapat", "parts": {"kondisi": 60, "kesiapan": 40}}


def test_new_weights_hold_once_they_are_frozen_and_never_change(table: Round, seat: Seat) -> None:
    made = new_weights(seat("penyelenggara"), table, SECTION, "Disepakati ulang")
    table.refresh_from_db()
    assert table.weights_id != made.pk
    freeze(seat("pimpinan"), made, "Ditetapkan")
    table.refresh_from_db()
    assert table.weights_id == made.pk
    assert plan_of(table).agreed.fingerprint == made.fingerprint
    assert dict(plan_of(table).agreed.weights.parts) == {"kondisi": 60, "kesiapan": 40}
    with pytest.raises(Refused) as fault:
        freeze(seat("pimpinan"), made, "Lagi")
    assert _key(fault) == "web-settings-weights-frozen"


def test_other_weights_need_another_version(table: Round, seat: Seat) -> None:
    host = seat("penyelenggara")
    new_weights(host, table, SECTION, "x")
    with pytest.raises(Refused) as fault:
        new_weights(host, table, SECTION | {"parts": {"kondisi": 1}}, "x")
    assert _key(fault) == "web-settings-weights-taken"


def test_weights_are_frozen_before_the_day_of_the_meeting(
    table: Round, seat: Callable[..., Actor]
) -> None:
    made = new_weights(seat("penyelenggara"), table, SECTION, "x")
    late = replace(seat("pimpinan"), now=seat("pimpinan").now + timedelta(days=21))
    with pytest.raises(Refused) as fault:
        freeze(late, made, "x")
    assert _key(fault) == "web-settings-weights-late"


def test_the_engines_words_stand_above_the_form(table: Round, browse: Browse) -> None:
    given = {
        "way": "ahp", "version": "2027-3", "decree": "Desk", "reason": "x",
        "pairs": "kondisi/kesiapan: 9\nkesiapan/penerima: 9\nkondisi/penerima: 1/9",
    }  # fmt: skip
    page = browse("penyelenggara").post(f"{AT}bobot/baru/", given)
    assert page.status_code == 422
    assert "tidak konsisten: CR" in page.context["error"]
    assert "kondisi/kesiapan: 9" in page.content.decode()


def test_swings_pairs_and_parts_become_weights(table: Round, browse: Browse) -> None:
    client = browse("penyelenggara")
    common = {"decree": "Desk", "reason": "x"}
    ways = {
        "parts": {"weight-kondisi": "30", "weight-kesiapan": "12,5", "low-kondisi": "20", "high-kondisi": "40"},
        "swing": {"weight-kondisi": "100", "weight-kesiapan": "50"},
        "ahp": {"pairs": "[Bappeda]\nkondisi/kesiapan: 3\n[Dinas]\nkondisi/kesiapan: 1/3"},
    }  # fmt: skip
    for way, given in ways.items():
        answer = client.post(f"{AT}bobot/baru/", {**common, **given, "way": way, "version": way})
        assert answer.status_code == 302, answer.context["error"]
        assert client.get(answer.headers["Location"]).status_code == 200
    made = {v.section["version"]: v.section for v in WeightsVersion.objects.filter(number__gt=1)}
    assert made == {
        "parts": {"version": "parts", "decree": "Desk", "parts": {"kondisi": 30, "kesiapan": 12.5},
                  "ranges": {"kondisi": [20, 40]}},
        "swing": {"version": "swing", "decree": "Desk", "swing": {"kondisi": 100, "kesiapan": 50}},
        "ahp": {"version": "ahp", "decree": "Desk", "ahp": {"participants": [
            {"name": "Bappeda", "pairs": {"kondisi/kesiapan": "3"}},
            {"name": "Dinas", "pairs": {"kondisi/kesiapan": "1/3"}}]}},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("kondisi kesiapan 3", "web-settings-weights-pair"),
        ("a/b: 3\na/b: 2", "web-settings-weights-pair-twice"),
        ("a/b: 3\n[Dinas]\na/b: 2", "web-settings-weights-pair-whose"),
    ],
)
def test_comparisons_that_cannot_be_read_name_their_line(text: str, key: str) -> None:
    with pytest.raises(Refused) as fault:
        pairs_in(text)
    assert _key(fault) == key


# Rules.


def test_rules_are_shown_with_their_source_and_whether_they_were_verified(
    table: Round, browse: Browse
) -> None:
    page = browse("tetangga").get(f"{AT}buku-aturan/").content.decode()
    for part in ("UU 23/2014", ">Terverifikasi<", ">Perlu verifikasi<", "kewenangan-irigasi-pusat"):
        assert part in page


def test_an_edition_that_is_not_packaged_cannot_be_chosen(table: Round, seat: Seat) -> None:
    with pytest.raises(BaimbaiError) as fault:
        choose_rulebook(seat("penyelenggara"), table, "1999.1", "x")
    assert _key(fault) == "error-rulebook-edition"
