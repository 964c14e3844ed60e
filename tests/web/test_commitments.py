"""Commitments on the table: drawn up from rulings, reported, confirmed, dropped, carried over."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from baimbai.errors import BaimbaiError, Refused, WorkbookError
from baimbai.followup.commitment_book import read_commitment_book, write_commitment_book
from baimbai.intake.workbook import open_workbook
from baimbai.register.commitment import COMMITMENTS
from baimbai.register.commitment import Commitment as Commitment_
from baimbai.rounds.plan import read_plan
from baimbai.web.actions.calendar import Calendar
from baimbai.web.actions.commit import (
    DrawnUp,
    Promised,
    Proof,
    add_commitment,
    carry_over,
    confirm,
    draw_up_commitments,
    drop,
    put_off,
    report_kept,
    send_back,
)
from baimbai.web.actions.open_next import open_next
from baimbai.web.actions.open_round import open_round
from baimbai.web.actor import Actor
from baimbai.web.models import Commitment, Decision, Desk, Entry, Proposal, Round
from baimbai.web.pages.commitments import escaped, folded
from baimbai.web.promises import commitments_table, day_of, find_proposals, promised_before
from baimbai.web.tasks import tasks_of
from baimbai.wording.wording import wording
from tests.web.conftest import ROOT

Seat = Callable[..., Actor]
TODAY = day_of(datetime.now(UTC))
PDF = b"%PDF-1.4\n1 0 obj\n%%EOF\n"


def decided(place: Round, proposal: Proposal, condition: str, **other: object) -> Decision:
    desk, _ = Desk.objects.get_or_create(round=place, kind="pleno", number=0, name="Pleno")
    values = {"result": "diakomodir_bersyarat", "reason_code": "siap", "text": "siap"}
    return Decision.objects.create(
        round=place, desk=desk, stage="final", proposal=proposal, condition=condition,
        made_at=datetime.now(UTC), received_at=datetime.now(UTC), ticket=uuid4(), **(values | other),
    )  # fmt: skip


@pytest.fixture
def proposal(table: Round) -> Proposal:
    found = Proposal.objects.filter(round=table, organisation="97.01").order_by("number").first()
    assert found is not None
    return found


@pytest.fixture
def promise(table: Round, proposal: Proposal) -> Commitment:
    return Commitment.objects.create(
        round=table, number="K2027-x-1", kind="lahan", text="Bebaskan lahan", owner_id="97.01",
        due=TODAY + timedelta(days=5), proposal=proposal, title=proposal.title,
        made_in="2027",
    )  # fmt: skip


def key(fault: pytest.ExceptionInfo[BaimbaiError]) -> str:
    return fault.value.message.key


def test_rulings_become_commitments_and_follow_them(
    table: Round, proposal: Proposal, seat: Seat
) -> None:
    host, due = seat("penyelenggara"), date(2099, 4, 1)
    first = decided(table, proposal, "Lahan bebas; DED disahkan", due=due)
    assert draw_up_commitments(host, table) == DrawnUp(2, 0, 0)
    assert draw_up_commitments(host, table) == DrawnUp(0, 0, 0)
    rows = Commitment.objects.filter(round=table).values_list(
        "number", "kind", "text", "owner", "due", "title", "made_in", "decision"
    )  # fmt: skip
    number = f"K2027-{proposal.number}"
    assert list(rows) == [
        (f"{number}-1", "lahan", "Lahan bebas", "97.01", due, proposal.title, "2027", first.pk),
        (f"{number}-2", "desain", "DED disahkan", "97.01", due, proposal.title, "2027", first.pk),
    ]
    assert promised_before(table) == frozenset()
    decided(table, proposal, "Lahan 2 ha bebas", due=due, responsible_id="97")
    assert draw_up_commitments(host, table) == DrawnUp(0, 1, 1)
    assert list(Commitment.objects.filter(round=table).values_list("text", "owner", "state")) == [
        ("Lahan 2 ha bebas", "97", "terbuka"), ("DED disahkan", "97.01", "gugur"),
    ]  # fmt: skip
    assert (
        Entry.objects.filter(kind="commitment").order_by("id").values_list("action", flat=True)[:9]
    )


def test_what_was_reported_does_not_follow_a_new_ruling(
    table: Round, proposal: Proposal, seat: Seat
) -> None:
    decided(table, proposal, "Lahan bebas", due=date(2099, 1, 1))
    draw_up_commitments(seat("penyelenggara"), table)
    row = Commitment.objects.get(round=table)
    report_kept(seat("pengusul"), row, Proof("BAST 12/2027", TODAY))
    decided(table, proposal, "Lain sama sekali", due=date(2099, 1, 1))
    assert draw_up_commitments(seat("penyelenggara"), table) == DrawnUp(0, 0, 0)
    row.refresh_from_db()
    assert (row.text, row.state) == ("Lahan bebas", "dilaporkan")


def test_kept_is_shown_by_its_office_and_confirmed_by_the_organiser(
    promise: Commitment, seat: Seat
) -> None:
    today = TODAY
    row = report_kept(seat("pengusul"), promise, Proof("BAST 1", today, "bast.pdf", PDF))
    assert (row.state, row.settled_on, row.proof) == ("dilaporkan", today, "BAST 1")
    assert (Path(settings.UPLOADS) / row.proof_file).read_bytes() == PDF
    assert confirm(seat("penyelenggara"), row).state == "ditepati"
    back = send_back(seat("penyelenggara"), row, "Tidak terbaca")
    assert (back.state, back.settled_on) == ("terbuka", None)
    late = put_off(seat("penyelenggara"), back, today - timedelta(days=1), "Keliru tulis")
    again = report_kept(seat("pengusul"), late, Proof("BAST 2", today))
    assert confirm(seat("penyelenggara"), again).state == "terlambat"
    acts = Entry.objects.filter(kind="commitment").order_by("id").values_list("action", "reason")
    assert list(acts) == [
        ("report", ""), ("confirm", ""), ("send_back", "Tidak terbaca"),
        ("put_off", "Keliru tulis"), ("report", ""), ("confirm", ""),
    ]  # fmt: skip


def test_what_cannot_be_is_refused_and_changes_nothing(promise: Commitment, seat: Seat) -> None:
    host, today = seat("penyelenggara"), TODAY
    attempts: list[tuple[Callable[[], object], str]] = [
        (lambda: report_kept(host, promise, Proof(" ", today)), "web-commitments-proof"),
        (lambda: report_kept(host, promise, Proof("x", today + timedelta(2))), "web-commitments-future"),
        (lambda: confirm(host, promise), "web-commitments-unreported"),
        (lambda: send_back(host, promise, "x"), "web-commitments-unreported"),
        (lambda: drop(host, promise, " "), "web-settings-reason-needed"),
        (lambda: add_commitment(host, promise.round, Promised("x", "y", "97", today)), "web-commitments-words"),
        (lambda: add_commitment(host, promise.round, Promised("lahan", "y", "?", today)), "web-commitments-owner"),
        (lambda: add_commitment(host, promise.round, Promised("lahan", "y", "97", today, "?")),
         "web-commitments-proposal"),
    ]  # fmt: skip
    for attempt, expected in attempts:
        with pytest.raises(Refused) as fault:
            attempt()
        assert key(fault) == expected
    with pytest.raises(WorkbookError):
        report_kept(host, promise, Proof("x", today, "bukti.pdf", b"MZ no pdf"))
    promise.refresh_from_db()
    assert (promise.state, promise.proof, promise.settled_on) == ("terbuka", "", None)
    dropped = drop(host, promise, "Tidak perlu lagi")
    for attempt in (lambda: drop(host, dropped, "x"), lambda: put_off(host, dropped, today, "x")):
        with pytest.raises(Refused) as fault:
            attempt()
        assert key(fault) == "web-commitments-settled"


def test_only_the_office_that_promised_and_the_organiser_report(
    promise: Commitment, seat: Seat
) -> None:
    for name in ("tetangga", "peninjau", "auditor", "admin"):
        with pytest.raises(PermissionDenied):
            report_kept(seat(name), promise, Proof("x", TODAY))
    for name in ("pengusul", "tetangga", "peninjau", "auditor", "admin"):
        with pytest.raises(PermissionDenied):
            drop(seat(name), promise, "x")
        with pytest.raises(PermissionDenied):
            draw_up_commitments(seat(name), promise.round)


def test_the_list_is_narrowed_by_state_owner_kind_and_date(
    promise: Commitment, table: Round, browse: Callable[[str], Client]
) -> None:
    today = TODAY
    for number, days, owner, kind in (("A", -3, "97.02", "desain"), ("B", 12, "97", "desain"),
                                      ("C", 60, "97.01", "lainnya")):  # fmt: skip
        Commitment.objects.create(round=table, number=number, kind=kind, text=f"Isi {number}",
                                  owner_id=owner, due=today + timedelta(days))  # fmt: skip

    def found(query: str, name: str = "pengusul") -> list[str]:
        page = browse(name).get(f"/putaran/{table.slug}/komitmen/?{query}")
        assert page.status_code == 200
        return [row.number for row in page.context["rows"].rows]

    assert found("") == ["A", "K2027-x-1", "B", "C"]
    assert found("keadaan=ingkar") == found("batas=lewat") == ["A"]
    assert found("batas=7") == ["K2027-x-1"]
    assert found("batas=14") == ["K2027-x-1", "B"]
    assert found("jenis=desain") == ["A", "B"]
    assert found("pemilik=saya") == ["K2027-x-1", "C"]
    assert found("pemilik=97.02") == ["A"]
    assert found("q=isi+c") == ["C"]
    assert found("urut=-batas") == ["C", "B", "K2027-x-1", "A"]
    assert found("keadaan=entah&batas=entah&jenis=entah") == ["A", "K2027-x-1", "B", "C"]


def test_what_is_due_stands_among_ones_tasks(promise: Commitment, table: Round, seat: Seat) -> None:
    Commitment.objects.create(round=table, number="L", kind="lahan", text="x", owner_id="97.01",
                              due=TODAY - timedelta(days=9))  # fmt: skip
    tasks = {task.key: task.count for task in tasks_of(seat("pengusul"), table)}
    assert (tasks["promises-late"], tasks["promises-near"]) == (1, 1)
    report_kept(seat("pengusul"), promise, Proof("x", TODAY))
    assert {t.key: t.count for t in tasks_of(seat("penyelenggara"), table)}[
        "promises-reported"
    ] == 1
    assert "promises-late" not in {task.key for task in tasks_of(seat("tetangga"), table)}


def test_the_calendar_file_reminds_thirty_fourteen_and_seven_days_before(
    promise: Commitment, browse: Callable[[str], Client], table: Round
) -> None:
    promise.text = "Bebaskan lahan, 2 ha; " + "panjang é" * 20
    promise.save()
    page = browse("pengusul").get(f"/putaran/{table.slug}/komitmen/kalender.ics")
    text = page.content.decode()
    assert page["Content-Type"] == "text/calendar; charset=utf-8"
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert f"DTSTART;VALUE=DATE:{promise.due:%Y%m%d}" in text
    assert [f"TRIGGER:-P{days}D" in text for days in (30, 14, 7)] == [True] * 3
    assert "Bebaskan lahan\\, 2 ha\\; panjang" in text.replace("\r\n ", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_calendar_text_is_escaped_and_folded() -> None:
    assert escaped("a,b;c\\d") == "a\\,b\\;c\\\\d"
    assert folded("x" * 100).replace("\r\n ", "") == "x" * 100


def test_the_workbook_of_the_page_is_one_that_a_round_opens_with(
    promise: Commitment, browse: Callable[[str], Client], table: Round, tmp_path: Path
) -> None:
    page = browse("penyelenggara").get(f"/putaran/{table.slug}/komitmen/unduh.xlsx")
    path = tmp_path / "komitmen.xlsx"
    path.write_bytes(b"".join(page.streaming_content))
    offices = {office.id: office for office in read_plan(table.folder).organisations}
    read = read_commitment_book(open_workbook(path), offices)
    assert read.remarks.is_empty()
    assert read.commitments.equals(commitments_table(table))


def test_a_proof_is_handed_out_as_a_download_to_those_concerned(
    promise: Commitment, browse: Callable[[str], Client], table: Round
) -> None:
    address = f"/putaran/{table.slug}/komitmen/{promise.pk}/"
    answer = browse("pengusul").post(
        f"{address}lapor/",
        {"tanggal": TODAY.isoformat(), "berkas": SimpleUploadedFile("b.pdf", PDF)},
    )  # fmt: skip
    assert answer.status_code == 302
    page = browse("pengusul").get(f"{address}bukti/")
    assert b"".join(page.streaming_content) == PDF
    assert page["Content-Disposition"] == 'attachment; filename="bukti-K2027-x-1.pdf"'
    assert page["Content-Type"] == "application/octet-stream"
    assert browse("tetangga").get(f"{address}bukti/").status_code == 403
    shown = browse("auditor").get(f"{address}bukti/")
    assert b"".join(shown.streaming_content) == PDF


def following(place: Round) -> Calendar:
    day = place.held_on + timedelta(days=365)
    moment = datetime.combine(day, datetime.min.time(), UTC)
    return Calendar(moment - timedelta(40), moment - timedelta(20), moment - timedelta(10), day)


def test_the_next_round_opens_with_what_is_unfinished(
    promise: Commitment, table: Round, seat: Seat
) -> None:
    host = seat("penyelenggara")
    kept = add_commitment(host, table, Promised("desain", "DED", "97", TODAY))
    confirm(host, report_kept(host, kept, Proof("x", TODAY)))
    place, carried = open_next(host, table, "nusa-rekaan-2028", following(table))
    assert (place.fiscal_year, place.horizon, carried) == (2028, [2028, 2029, 2030], 1)
    assert place.held_on == table.held_on + timedelta(days=365)
    assert not Proposal.objects.filter(round=place).exists()
    assert place.submissions.count() == table.submissions.count()
    row = Commitment.objects.get(round=place)
    assert (row.number, row.text, row.title, row.made_in, row.carried_from, row.state) == (
        promise.number, promise.text, promise.title, "2027", promise, "terbuka",
    )  # fmt: skip
    assert carry_over(host, table, place) == 0
    assert promised_before(place) == frozenset()
    again = Proposal.objects.create(
        round=place, number="97.01-333", title=f"{promise.title} (lanjutan)", organisation_id="97.01",
        level="kabkota", region_code="97.01", sector="BM", asset_type="jalan",
        work_type="peningkatan", cost_rupiah=1, year=2028, status="draf",
    )  # fmt: skip
    assert find_proposals(place) == 0
    Proposal.objects.filter(pk=again.pk).update(status="diajukan")
    assert (find_proposals(place, "97.02"), find_proposals(place, "97.01")) == (0, 1)
    assert promised_before(place) == {again.number}
    with pytest.raises(Refused) as fault:
        report_kept(seat("pengusul"), promise, Proof("x", TODAY))
    assert key(fault) == "web-commitments-carried"
    assert report_kept(seat("pengusul"), row, Proof("x", TODAY)).state == "dilaporkan"
    third, carried = open_next(host, place, "nusa-rekaan-2029", following(place))
    last = Commitment.objects.get(round=third)
    assert (carried, last.title, last.made_in) == (1, promise.title, "2027")


def test_a_round_before_the_old_one_is_refused(table: Round, seat: Seat) -> None:
    calendar = following(table)
    early = Calendar(calendar.opens_at - timedelta(900), calendar.opens_at - timedelta(800),
                     calendar.opens_at - timedelta(790), table.held_on)  # fmt: skip
    with pytest.raises(Refused) as fault:
        open_next(seat("penyelenggara"), table, "nusa-2028", early)
    assert key(fault) == "web-next-before"
    assert not (Path(settings.ROUNDS) / "nusa-2028").exists()


@pytest.mark.parametrize("name", ["penyelenggara", "pengusul", "auditor"])
def test_pages_open_in_both_languages(
    promise: Commitment, browse: Callable[[str], Client], table: Round, name: str
) -> None:
    client = browse(name)
    for language in ("id", "en"):
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        for path in ("", f"{promise.pk}/"):
            assert client.get(f"/putaran/{table.slug}/komitmen/{path}").status_code == 200
        for path in ("baru/", "putaran-berikutnya/"):
            expected = 200 if name == "penyelenggara" else 403
            assert client.get(f"/putaran/{table.slug}/komitmen/{path}").status_code == expected


def test_a_round_opens_with_komitmen_xlsx_and_tells_what_it_could_not_take(
    table: Round, seat: Seat, tmp_path: Path
) -> None:
    folder = tmp_path / "nusa"
    shutil.copytree(ROOT / "examples" / "nusa-rekaan", folder)
    title = Proposal.objects.filter(round=table, organisation="97.01")[0].title
    made = [
        Commitment_("K2026-1", "lahan", "Lahan bebas", "97.01", TODAY, title=title, made_in="2026"),
        Commitment_("K2026-2", "desain", "DED", "99.99", TODAY),
    ]
    write_commitment_book(COMMITMENTS.make(made), wording("id"), folder / "komitmen.xlsx")
    day = table.held_on
    calendar = Calendar(table.opens_at, table.closes_at, table.answers_until, day)
    place = open_round(seat("penyelenggara"), folder, "nusa-rekaan-lain", calendar)
    row = Commitment.objects.get(round=place)
    assert (row.number, row.proposal and row.proposal.title) == ("K2026-1", title)
    told = Entry.objects.filter(round=place, kind="commitment", action="hold_back")
    assert list(told.values_list("record", "label")) == [(
        "komitmen.xlsx D6",
        "Penanggung jawab “99.99” tidak dikenal pada putaran ini. Pakai ID atau nama instansi di round.yaml.",
    )]  # fmt: skip
