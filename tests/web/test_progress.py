"""Realisation on the table: reported by workbook, seen by region and source, told to new ones."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from baimbai.errors import Refused
from baimbai.followup.progress_book import read_progress
from baimbai.intake.workbook import Cell, Sheet, Workbook, open_workbook
from baimbai.web.actions.report_progress import Measured, measure, take_progress, writable
from baimbai.web.actor import Actor
from baimbai.web.models import Entry, Outcome, Payment, Progress, Proposal, Round
from baimbai.web.pages.progress import curve, groups_of
from baimbai.web.realised import Realised, last_ones, realised

Seat = Callable[..., Actor]
LATER = datetime(2028, 3, 1, tzinfo=UTC)
HEAD: list[Cell] = ["ID usulan", "Tahun", "Triwulan", "Fisik (%)", "Keuangan (Rp)", "Keterangan"]


def book(*rows: list[Cell]) -> Workbook:
    return Workbook("realisasi.xlsx", (Sheet("S", [HEAD, *([*r, ""][:6] for r in rows)]),))


@pytest.fixture
def works(table: Round) -> list[Proposal]:
    """Works that are programmed in the first year, of office 97.01 first."""
    paid = Payment.objects.filter(run=table.run, year=table.fiscal_year).values("proposal")
    found = Proposal.objects.filter(pk__in=paid).order_by("organisation", "number")
    assert {row.organisation_id for row in found} >= {"97.01", "97.02"}
    return sorted(found, key=lambda row: (row.organisation_id != "97.01", row.number))


def test_works_are_what_the_round_programmed_by_year(table: Round, works: list[Proposal]) -> None:
    whole = realised(table)
    paid = Payment.objects.filter(run=table.run)
    assert whole.works["programmed_rupiah"].sum() == sum(row.amount_rupiah for row in paid)
    assert whole.payments["amount_rupiah"].sum() == whole.works["programmed_rupiah"].sum()
    assert set(whole.works.filter(pl.col("year") == table.fiscal_year)["proposal"]) == {
        row.number for row in works
    }


def test_a_workbook_is_taken_replaced_and_written_down(
    table: Round, works: list[Proposal], seat: Seat
) -> None:
    actor, number = seat("pengusul", LATER), works[0].number
    first = take_progress(
        actor, table, book([number, 2027, 1, 20, 10**8], [number, 2027, 2, 50, 2 * 10**8]), b"1"
    )
    assert (first.fresh, first.changed, first.same) == (2, 0, 0)
    table.refresh_from_db()
    again = take_progress(
        actor, table,
        book([number, 2027, 1, 20, 10**8], [number, 2027, 2, 55, 2 * 10**8], [number, 2027, 3, 60, 3 * 10**8]),
        b"2",
    )  # fmt: skip
    assert (again.fresh, again.changed, again.same) == (1, 1, 1)
    rows = Progress.objects.filter(proposal=works[0]).values_list("quarter", "physical_percent")
    assert list(rows) == [(1, 20.0), (2, 55.0), (3, 60.0)]
    entry = Entry.objects.filter(kind="proposal", action="progress").latest("id")
    assert entry.changes == [
        ["2027 TW 2", [50.0, 2 * 10**8, ""], [55.0, 2 * 10**8, ""]],
        ["2027 TW 3", None, [60.0, 3 * 10**8, ""]],
    ]


def test_an_office_reports_on_its_own_works_only(
    table: Round, works: list[Proposal], seat: Seat
) -> None:
    other = next(row.number for row in works if row.organisation_id == "97.02")
    taken = take_progress(seat("pengusul", LATER), table, book([other, 2027, 1, 20, 1]), b"")
    assert (taken.fresh, taken.reported.other_rows["reason"].to_list()) == (
        0,
        ["kepala_tabel", "ditahan"],
    )
    assert (
        take_progress(seat("penyelenggara", LATER), table, book([other, 2027, 1, 20, 1]), b"").fresh
        == 1
    )
    with pytest.raises(Refused) as fault:
        take_progress(seat("peninjau", LATER), table, book(), b"")
    assert fault.value.message.key == "web-progress-no-works"
    with pytest.raises(PermissionDenied):
        take_progress(seat("auditor", LATER), table, book(), b"")


def test_groups_and_the_curve_sum_to_the_works(
    table: Round, works: list[Proposal], seat: Seat
) -> None:
    host = seat("penyelenggara", LATER)
    rows: list[list[Cell]] = [
        [row.number, 2027, 2, 40, 1_000_001 + 7 * place] for place, row in enumerate(works)
    ]
    take_progress(host, table, book(*rows), b"")
    table.refresh_from_db()
    whole = realised(table)
    year = pl.col("year") == 2027
    of_year = Realised(
        whole.works.filter(year), whole.progress.filter(year), whole.payments.filter(year)
    )
    paid = sum(int(row[4]) for row in rows)  # type: ignore[call-overload]
    for by in ("wilayah", "sumber", "instansi", "jenis"):
        groups = groups_of(of_year, by, {})
        assert sum(group.programmed for group in groups) == of_year.works["programmed_rupiah"].sum()
        assert [group.paid[0] for group in groups] == [0] * len(groups)
        assert sum(group.paid[1] or 0 for group in groups) == paid
        assert {group.paid[2] for group in groups} == {None}
    points = curve(of_year)
    assert [(q, planned, round(built, 9)) for q, planned, built, _ in points] == [
        (1, 25.0, 0.0), (2, 50.0, 40.0),
    ]  # fmt: skip


def test_the_template_that_is_downloaded_is_the_one_that_is_read(
    table: Round, works: list[Proposal], browse: Callable[[str], Client], seat: Seat, tmp_path: Path
) -> None:
    number = works[0].number
    take_progress(seat("pengusul", LATER), table, book([number, 2027, 1, 20, 10**8]), b"")
    page = browse("pengusul").get(f"/putaran/{table.slug}/realisasi/templat/")
    path = tmp_path / "templat.xlsx"
    path.write_bytes(page.content)
    own = writable(seat("pengusul"), table)
    read = read_progress(open_workbook(path), own, LATER.date())
    assert read.progress.select("proposal", "quarter", "physical_percent").rows() == [
        (number, 1, 20.0)
    ]
    assert read.other_rows.filter(pl.col("reason") == "ditahan").height == own.height - 1
    assert browse("peninjau").get(f"/putaran/{table.slug}/realisasi/templat/").status_code == 403


def test_a_report_of_a_quarter_to_come_is_held_and_said(
    table: Round, works: list[Proposal], browse: Callable[[str], Client]
) -> None:
    content = f"ID usulan,Tahun,Triwulan,Fisik (%),Keuangan (Rp)\n{works[0].number},2027,4,150,1\n"
    answer = browse("pengusul").post(
        f"/putaran/{table.slug}/realisasi/kirim/",
        {"berkas": SimpleUploadedFile("realisasi.csv", content.encode())},
    )  # fmt: skip
    assert answer.status_code == 200
    assert [one["cell"] for one in answer.context["remarks"]] == ["D2", ""]
    assert not Progress.objects.exists()
    for name, content_ in (("x.exe", b"MZ"), ("x.xlsx", b"PK\x03\x04"), ("x.csv", b"")):
        refused = browse("pengusul").post(
            f"/putaran/{table.slug}/realisasi/kirim/",
            {"berkas": SimpleUploadedFile(name, content_)},
        )
        assert refused.status_code == 422


def test_a_service_is_measured_before_and_after(
    table: Round, works: list[Proposal], seat: Seat
) -> None:
    own, other = works[0], next(row for row in works if row.organisation_id == "97.02")
    said = Measured("Kemantapan jalan", "%", 62.5, 100.0, None, "Survei IRI")
    measure(seat("pengusul"), own, said)
    measure(seat("pengusul"), own, said)
    assert Outcome.objects.filter(proposal=own).values_list("before", "after").get() == (
        62.5,
        100.0,
    )
    with pytest.raises(PermissionDenied):
        measure(seat("pengusul"), other, said)
    for wrong, key in ((Measured("", "", 1, 2, None, "x"), "web-progress-indicator"),
                       (Measured("a", "", None, None, None, "x"), "web-progress-figure")):  # fmt: skip
        with pytest.raises(Refused) as fault:
            measure(seat("pengusul"), own, wrong)
        assert fault.value.message.key == key


def test_a_new_proposal_is_told_what_the_last_ones_achieved(
    table: Round, works: list[Proposal], seat: Seat
) -> None:
    number = works[0].number
    take_progress(seat("pengusul", LATER), table, book([number, 2027, 4, 100, 10**9]), b"")
    assert last_ones(works[0], table) == []
    later = Round.objects.create(
        slug="nusa-rekaan-2028", title="2028", fiscal_year=2028, province_code=table.province_code,
        province_name=table.province_name, host=table.host, opens_at=LATER, closes_at=LATER,
        answers_until=LATER, held_on=LATER.date(), place="x", rulebook=table.rulebook,
        folder_name=table.folder_name,
    )  # fmt: skip
    fresh = Proposal(
        round=later, number="97.01-900", organisation_id="97.01", asset_type=works[0].asset_type,
        work_type=works[0].work_type, unit=works[0].unit,
    )  # fmt: skip
    told = {one.likeness: (one.works, one.median_deviation, one.ended, one.finished)
            for one in last_ones(fresh, later)}  # fmt: skip
    assert told == {"instansi": (1, 0.0, 1, 1), "jenis": (1, 0.0, 1, 1)}


@pytest.mark.parametrize("name", ["penyelenggara", "pengusul", "peninjau", "auditor"])
def test_pages_open_in_both_languages(
    table: Round, works: list[Proposal], browse: Callable[[str], Client], seat: Seat, name: str
) -> None:
    number = works[0].number
    take_progress(seat("pengusul", LATER), table, book([number, 2027, 1, 5, 10**9]), b"")
    measure(seat("pengusul"), works[0], Measured("Kemantapan", "%", 1, 2, None, "x"))
    client = browse(name)
    for language in ("id", "en"):
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        for query in ("", "?menurut=sumber", "?menurut=instansi&tahun=2028", "?q=zzz&hal=9"):
            assert client.get(f"/putaran/{table.slug}/realisasi/{query}").status_code == 200
        sheet = client.get(f"/putaran/{table.slug}/usulan/{number}/")
        # It is a draft still, which only its office and those who prepare or audit see.
        assert sheet.status_code == (404 if name == "peninjau" else 200)
        said = {"id": b"Triwulan 1", "en": b"Quarter 1"}[language]
        assert (said in sheet.content) == (name != "peninjau")
