"""A desk goes on without a network: its workbook is filled in, merged once, and nothing is lost."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from baimbai.web.actions.decide import decide
from baimbai.web.actor import Actor
from baimbai.web.desk_book import COLUMNS, HEADER_ROW, write_desk_book
from baimbai.web.models import AgendaItem, Decision, Desk, Entry, Proposal, Round
from baimbai.wording.wording import wording
from tests.web.meeting_kit import ROADS, WATER, desk_of, earlier, put_off, rapporteur
from tests.web.results_kit import address, plain

Browse = Callable[[str], Client]
Seat = Callable[[str], Actor]
Cells = Mapping[str, Any]
BILLION = 10**9
KAB = "APBD kabupaten/kota · Dinas PUPR Kabupaten Teluk Rona · 2027"


@pytest.fixture
def desk(table: Round) -> Desk:
    """Open, with two items."""
    made = desk_of(table, 1, opened=earlier(timezone.now()), rapporteur=rapporteur("penyelenggara"))
    for place, number in enumerate((ROADS, WATER), 1):
        proposal = Proposal.objects.get(round=table, number=number)
        AgendaItem.objects.create(desk=made, proposal=proposal, place=place)
    return made


def book_of(desk: Desk, language: str = "id") -> bytes:
    return write_desk_book(desk, timezone.now(), wording(language))


def offered(book: bytes, column: str, row: int = 0) -> list[str]:
    """What a cell's list offers."""
    opened = load_workbook(BytesIO(book))
    sheet = opened.worksheets[0]
    cell = sheet.cell(HEADER_ROW + 2 + row, COLUMNS.index(column) + 1).coordinate
    (rule,) = [v for v in sheet.data_validations.dataValidation if cell in v.sqref]
    name, _, area = rule.formula1.partition("!")
    cells = opened[name.strip("'")][area.replace("$", "")]
    rows = cells if isinstance(cells, tuple) else ((cells,),)
    return [str(one.value) for line in rows for one in line]


def filled(book: bytes, *rows: Cells) -> bytes:
    """The book with cells typed in, row by row from its first item; saved by another program."""
    opened = load_workbook(BytesIO(book))
    sheet = opened.worksheets[0]
    for index, cells in enumerate(rows):
        for column, value in cells.items():
            sheet.cell(HEADER_ROW + 2 + index, COLUMNS.index(column) + 1).value = value
    stream = BytesIO()
    opened.save(stream)
    return stream.getvalue()


def put_off_row(text: str = "Lahan belum ada.") -> dict[str, Any]:
    return {"result": "Ditunda", "reason": "belum siap", "text": text}


class Table:
    """Whoever merges, at the desk's page."""

    def __init__(self, client: Client, table: Round) -> None:
        self.client, self.at = client, address(table, "rapat/1/gabung/")
        self.page: Any = None

    def send(self, book: bytes, name: str = "desk.xlsx") -> str:
        self.page = self.client.post(self.at, {"berkas": SimpleUploadedFile(name, book)})
        return plain(self.page.content.decode())

    def merge(self, *chosen: str) -> str:
        token = self.page.context["token"]
        self.page = self.client.post(self.at, {"kiriman": token, "pakai": chosen})
        return plain(self.page.content.decode())

    @property
    def states(self) -> list[str]:
        return [line.state for line in self.page.context["lines"]]

    @property
    def remarks(self) -> list[tuple[str, str]]:
        """(cell, key) of all."""
        return [
            (cell, why.key) for line in self.page.context["lines"] for cell, why in line.remarks
        ]


@pytest.fixture
def hall(browse: Browse, table: Round) -> Table:
    return Table(browse("penyelenggara"), table)


def test_the_book_holds_the_items_and_offers_only_ceilings_that_may_pay(
    browse: Browse, table: Round, desk: Desk
) -> None:
    response = browse("penyelenggara").get(address(table, "rapat/1/buku-kerja.xlsx"))
    book = load_workbook(BytesIO(response.content))
    sheet = book.worksheets[0]
    rows = list(sheet.iter_rows(min_row=HEADER_ROW + 2, max_col=5, values_only=True))
    assert [(row[0], row[3]) for row in rows] == [(ROADS, 8 * BILLION), (WATER, 6 * BILLION)]
    assert "Didanai Rp8.000.000.000,00" in str(rows[0][4])
    assert offered(response.content, "result") == [
        "Diakomodir", "Diakomodir bersyarat", "Ditunda", "Ditolak", "Dialihkan",
    ]  # fmt: skip
    assert KAB in offered(response.content, "from-1")
    assert not [label for label in offered(response.content, "from-1") if "97.02" in label]
    hidden = {one.title: one.sheet_state for one in book.worksheets if one.title.startswith("_")}
    assert hidden == dict.fromkeys(("_kode", "_pagu", "_baimbai"), "veryHidden")
    assert sheet.protection.sheet
    locked = [cell.protection.locked for cell in sheet[HEADER_ROW + 2]]
    assert locked == [column in COLUMNS[:7] for column in COLUMNS]


def test_rows_become_decisions_made_when_the_file_says(
    hall: Table, table: Round, desk: Desk
) -> None:
    made = timezone.localtime(timezone.now() - timedelta(minutes=10)).replace(
        second=0, microsecond=0, tzinfo=None
    )
    hall.send(filled(
        book_of(desk),
        {
            "result": "Diakomodir bersyarat", "from-1": KAB, "rupiah-1": 7 * BILLION,
            "condition": "Lahan bebas", "reason": "mendesak", "text": "Jalan putus",
            "responsible": "Dinas PUPR Kabupaten Teluk Rona [97.01]", "person": "Kabid Bina Marga",
            "due": date(2027, 6, 30), "dissenter": "97.02", "dissent": "Terlalu besar", "made": made,
        },
        put_off_row(),
    ))  # fmt: skip
    assert (hall.states, Decision.objects.count()) == (["baru", "baru"], 0)
    told = hall.merge()
    assert "desk.xlsx sudah digabungkan." in told
    first, second = Decision.objects.order_by("pk")
    assert (
        first.proposal.number, first.result, first.amount_rupiah, first.payments, first.condition,
        first.reason_code, first.text, first.responsible_id, first.responsible_person, first.due,
        first.dissent, timezone.localtime(first.made_at).replace(tzinfo=None),
    ) == (
        ROADS, "diakomodir_bersyarat", 7 * BILLION, [["APBD-KAB", "97.01", 2027, 7 * BILLION]],
        "Lahan bebas", "mendesak", "Jalan putus", "97.01", "Kabid Bina Marga", date(2027, 6, 30),
        [["97.02", "Terlalu besar"]], made,
    )  # fmt: skip
    assert (second.proposal.number, second.result, second.text) == (
        WATER, "ditunda", "Lahan belum ada.",
    )  # fmt: skip
    entry = Entry.objects.get(action="merge_book")
    assert (entry.kind, entry.record, entry.changes[1]) == ("desk", "1", ["decisions", 0, 2])


def test_the_same_file_twice_is_taken_once(hall: Table, desk: Desk) -> None:
    book = filled(book_of(desk), put_off_row())
    for _ in range(2):
        hall.send(book)
        hall.merge()
    assert (hall.states, Decision.objects.count()) == (["sudah"], 1)
    # Another word is another decision; nobody else has decided meanwhile but the file itself.
    hall.send(filled(book, put_off_row("Lahan masih sengketa.")))
    assert hall.states == ["bentrok"]


def test_what_somebody_else_decided_meanwhile_is_chosen_row_by_row(
    hall: Table, desk: Desk, seat: Seat
) -> None:
    book = filled(book_of(desk), put_off_row("Menurut berkas"), put_off_row("Menurut berkas"))
    host = seat("penyelenggara")
    for number in (ROADS, WATER):
        decide(host, desk, put_off(number, host.now, text="Menurut meja"))
    told = hall.send(book)
    assert hall.states == ["bentrok", "bentrok"]
    assert [words in told for words in ("Menurut berkas", "Menurut meja")] == [True, True]
    hall.merge(ROADS)
    assert hall.states == ["baru", "bentrok"]
    last = {one.proposal.number: one.text for one in Decision.objects.order_by("pk")}
    assert last == {ROADS: "Menurut berkas", WATER: "Menurut meja"}
    # Sent again with the same choice it changes nothing more.
    hall.send(book)
    hall.merge(ROADS)
    assert (hall.states, Decision.objects.count()) == (["sudah", "bentrok"], 3)


def test_what_was_decided_before_the_book_was_made_is_no_conflict(
    hall: Table, desk: Desk, seat: Seat
) -> None:
    host = seat("penyelenggara")
    host = replace(host, now=host.now - timedelta(minutes=5))
    decide(host, desk, put_off(ROADS, host.now))
    hall.send(filled(book_of(desk), put_off_row("Dibahas lagi")))
    assert hall.states == ["baru"]


def test_bad_input_is_remarked_cell_by_cell_and_the_good_rows_are_taken(
    hall: Table, desk: Desk
) -> None:
    bad = {
        "result": "Barangkali", "from-1": KAB, "rupiah-1": "banyak", "from-2": "",
        "rupiah-2": 5, "from-3": KAB, "reason": "suka-suka", "text": "", "responsible": "Dinas X",
        "due": "besok", "dissenter": "97.02", "made": "kemarin",
    }  # fmt: skip
    told = hall.send(filled(book_of(desk), bad, put_off_row()))
    assert hall.states == ["cacat", "baru"]
    assert hall.remarks == [
        ("W5", "web-book-moment"), ("H5", "web-book-unknown"), ("J5", "web-book-rupiah"),
        ("K5", "web-book-no-ceiling"), ("N5", "web-book-no-rupiah"), ("P5", "web-book-unknown"),
        ("R5", "web-book-unknown"), ("T5", "web-book-day"), ("V5", "web-book-dissent"),
    ]  # fmt: skip
    assert "“besok” bukan tanggal" in told
    hall.merge()
    assert [one.proposal.number for one in Decision.objects.all()] == [WATER]


def test_what_the_meeting_refuses_is_told_at_its_cell(hall: Table, desk: Desk) -> None:
    row = {"result": "Diakomodir", "from-1": KAB, "rupiah-1": 999 * BILLION, "reason": "siap",
           "text": ""}  # fmt: skip
    hall.send(filled(book_of(desk), row, {"result": "Dialihkan", "reason": "bukan kewenangan",
                                          "text": "Milik provinsi"}))  # fmt: skip
    assert hall.remarks == [
        ("Q5", "ruling-text"), ("J5", "ruling-ceiling"), ("R6", "ruling-route"),
    ]  # fmt: skip
    assert Decision.objects.count() == 0


def test_money_of_earlier_rows_counts_for_later_ones(hall: Table, desk: Desk) -> None:
    """20 miliar under the ceiling; each row alone would fit."""
    row = {"result": "Diakomodir", "from-1": KAB, "rupiah-1": 15 * BILLION, "reason": "siap",
           "text": "Siap"}  # fmt: skip
    hall.send(filled(book_of(desk), row, row))
    assert (hall.states, hall.remarks) == (["baru", "cacat"], [("J6", "ruling-ceiling")])


def test_a_proposal_on_two_rows_is_on_neither(hall: Table, desk: Desk) -> None:
    book = filled(book_of(desk), put_off_row(), {**put_off_row(), "number": ROADS})
    hall.send(book)
    assert (hall.states, hall.remarks) == (
        ["cacat", "cacat"], [("A5", "web-book-twice"), ("A6", "web-book-twice")],
    )  # fmt: skip


def test_a_book_in_english_is_read_as_well(hall: Table, desk: Desk) -> None:
    hall.send(filled(book_of(desk, "en"), {"result": "Deferred", "reason": "not ready",
                                           "text": "No land yet"}))  # fmt: skip
    hall.merge()
    (made,) = Decision.objects.all()
    assert (made.result, made.reason_code) == ("ditunda", "belum_siap")


@pytest.mark.parametrize(
    ("book", "words"),
    [
        (b"", "kosong"), (b"PK\x03\x04 bukan buku", "Berkas desk.xlsx rusak"), (b"nomor;hasil", "buku kerja"),
    ],
)  # fmt: skip
def test_what_is_no_book_is_refused_and_not_kept(
    hall: Table, desk: Desk, book: bytes, words: str
) -> None:
    before = set(Path(settings.UPLOADS).glob("*"))
    told = hall.send(book)
    assert (hall.page.status_code, words in told) == (422, True)
    assert set(Path(settings.UPLOADS).glob("*")) == before


def test_a_book_of_another_desk_is_refused(hall: Table, table: Round, desk: Desk) -> None:
    other = desk_of(table, 2, opened=earlier(timezone.now()))
    told = hall.send(book_of(other))
    assert (hall.page.status_code, "milik desk 2" in told) == (422, True)


def test_only_who_decides_downloads_and_merges(browse: Browse, table: Round, desk: Desk) -> None:
    for name in ("auditor", "pengusul"):
        client = browse(name)
        assert client.get(address(table, "rapat/1/buku-kerja.xlsx")).status_code == 403
        assert client.post(address(table, "rapat/1/gabung/")).status_code == 403


def test_a_look_through_is_of_the_person_who_looked(
    browse: Browse, hall: Table, table: Round, desk: Desk
) -> None:
    hall.send(filled(book_of(desk), put_off_row()))
    token = hall.page.context["token"]
    head = browse("pimpinan")
    assert head.post(hall.at, {"kiriman": token}).status_code == 403
    assert hall.client.post(hall.at, {"kiriman": token[:-2]}).status_code == 422
    assert Decision.objects.count() == 0


def saved_at(book: bytes, moment: datetime) -> bytes:
    """The book as an office program would have saved it at a moment."""
    stream = BytesIO()
    with ZipFile(BytesIO(book)) as old, ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "docProps/core.xml":
                written = f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}</dcterms:modified>"
                text = re.sub(rb"[^>]+</dcterms:modified>", written.encode(), text)
            new.writestr(name, text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("saved", "made"),
    [(timedelta(hours=1), timedelta(hours=1)), (timedelta(hours=-1), timedelta(0))],
)
def test_where_a_row_names_no_time_its_file_s_last_saving_counts_unless_that_is_yet_to_come(
    hall: Table, desk: Desk, saved: timedelta, made: timedelta
) -> None:
    Desk.objects.filter(pk=desk.pk).update(opened_at=datetime(2026, 1, 1, tzinfo=UTC))
    now = timezone.now()
    book = write_desk_book(desk, now - timedelta(hours=2), wording("id"))
    hall.send(saved_at(filled(book, put_off_row()), now - saved))
    hall.merge()
    (one,) = Decision.objects.all()
    assert abs(one.made_at - (now - made)) < timedelta(minutes=1)
