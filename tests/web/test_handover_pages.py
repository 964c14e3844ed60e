"""Handover: numbers of national systems taken from workbooks, kept, shown, and handed back."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook

from baimbai.errors import Refused
from baimbai.intake.external_ids import ExternalIdRead
from baimbai.web.actions.external_ids import external_ids_of, read_sent, take_external_ids
from baimbai.web.actor import Actor
from baimbai.web.models import Entry, ExternalId, Proposal, Round
from tests.web.results_kit import address, plain, sheets_of, text_of

Seat = Callable[[str], Actor]
Browse = Callable[[str], Client]


def workbook(*rows: tuple[Any, ...]) -> bytes:
    book, content = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(content)
    return content.getvalue()


def lines(**values: str) -> list[ExternalIdRead]:
    return [ExternalIdRead(f"A!B{n}", k, v) for n, (k, v) in enumerate(values.items(), 2)]


def numbers(table: Round) -> list[str]:
    return list(Proposal.objects.filter(round=table).order_by("number")
                .values_list("number", flat=True)[:3])  # fmt: skip


def test_numbers_come_out_of_a_workbook_as_they_were_typed() -> None:
    content = workbook(
        ("Daftar nomor",), ("No.", "Nomor Baimbai", "Usulan", "Nomor di sistem"),
        (1, "97.01-001", "Jalan", 4711.0), (2, "97.01-002", "Jalan", None),
        (3, "97.01-003", "Jalan", "'=A-1 "), (None, None, None, "Jumlah"),
    )  # fmt: skip
    assert read_sent(content, "x.xlsx") == [
        ExternalIdRead("Sheet!D3", "97.01-001", "4711"),
        ExternalIdRead("Sheet!D5", "97.01-003", "=A-1"),
    ]


def test_a_workbook_without_the_headings_is_refused_in_words(table: Round, browse: Browse) -> None:
    sent = SimpleUploadedFile("nomor.xlsx", workbook(("a", "b"), ("1", "2")))
    response = browse("penyelenggara").post(
        address(table, "serah-terima/nomor/"), {"system": "sipd", "file": sent}
    )
    assert response.status_code == 422
    assert "Tambahkan kedua judul kolom itu." in plain(response.content.decode())


@pytest.mark.parametrize(("name", "content"), [
    ("nomor.exe", b"MZ"), ("nomor.xlsx", b"bukan zip"), ("nomor.pdf", b"%PDF-1.4"),
])  # fmt: skip
def test_other_files_are_refused_in_words(
    table: Round, browse: Browse, name: str, content: bytes
) -> None:
    response = browse("penyelenggara").post(
        address(table, "serah-terima/nomor/"),
        {"system": "sipd", "file": SimpleUploadedFile(name, content)},
    )
    assert response.status_code == 422
    assert ExternalId.objects.count() == 0


def test_numbers_are_kept_replaced_and_told(table: Round, seat: Seat) -> None:
    a, b, c = numbers(table)
    actor = seat("penyelenggara")
    first = take_external_ids(actor, table, "sipd", lines(**{a: "S-1", b: "S-2", "x-1": "S-9"}))
    assert (first.new, first.changed, first.same, first.unknown) == (2, 0, 0, ("A!B4",))
    again = take_external_ids(actor, table, "sipd", lines(**{a: "S-1", b: "S-3", c: "S-4"}))
    assert (again.new, again.changed, again.same) == (1, 1, 1)
    assert external_ids_of(table) == {(a, "sipd"): "S-1", (b, "sipd"): "S-3", (c, "sipd"): "S-4"}
    line = Entry.objects.filter(round=table, kind="external_ids").order_by("-seq")[0]
    assert line.changes == [[c, None, "S-4"], [b, "S-2", "S-3"]]


def test_nothing_is_kept_where_a_number_is_not_one_proposals(table: Round, seat: Seat) -> None:
    a, b, _ = numbers(table)
    actor = seat("penyelenggara")
    twice = [*lines(**{a: "S-1"}), *lines(**{a: "S-2"})]
    for given, key in ((twice, "twice"), (lines(**{a: "S-1", b: "S-1"}), "shared")):
        with pytest.raises(Refused) as caught:
            take_external_ids(actor, table, "sipd", given)
        assert caught.value.message.key == f"web-handover-{key}"
    assert ExternalId.objects.count() == 0
    # A procurement package may be several proposals.
    assert take_external_ids(actor, table, "rup", lines(**{a: "R-1", b: "R-1"})).new == 2


@pytest.mark.parametrize("name", ["pengusul", "peninjau", "auditor", "admin"])
def test_only_who_organises_keeps_numbers(table: Round, seat: Seat, name: str) -> None:
    with pytest.raises(PermissionDenied):
        take_external_ids(seat(name), table, "sipd", [])


def test_a_number_stands_on_the_sheet_and_in_the_workbook(
    table: Round, seat: Seat, browse: Browse
) -> None:
    client = browse("penyelenggara")
    before = sheets_of(client, address(table, "serah-terima/sipd.xlsx"))["SIPD"]
    number = before[1][0]
    take_external_ids(seat("penyelenggara"), table, "sipd", lines(**{number: "S-4711"}))
    rows = sheets_of(client, address(table, "serah-terima/sipd.xlsx"))["SIPD"]
    assert rows[0][:2] == ["Nomor Baimbai", "Nomor di sistem"]
    assert {row[1] for row in rows[1:] if row[0] == number} == {"S-4711"}
    assert {row[1] for row in rows[1:] if row[0] != number} <= {""}
    sheet = text_of(client.get(address(table, f"usulan/{number}/")))
    assert "Nomor SIPD S-4711" in sheet
    assert "1 dari" in text_of(client.get(address(table, "serah-terima/")))


def test_a_workbook_that_was_filled_in_comes_back_whole(
    table: Round, seat: Seat, browse: Browse
) -> None:
    rows = sheets_of(browse("penyelenggara"), address(table, "serah-terima/sipd.xlsx"))["SIPD"]
    filled = [rows[0], *([row[0], f"S-{row[0]}", *row[2:]] for row in rows[1:])]
    read = read_sent(workbook(*map(tuple, filled)), "sipd.xlsx")
    taken = take_external_ids(seat("penyelenggara"), table, "sipd", read)
    assert (taken.new, taken.unknown_count) == (len({row[0] for row in rows[1:]}), 0)


@pytest.mark.parametrize("system", ["rup", "lain"])
def test_other_systems_have_no_workbook(table: Round, browse: Browse, system: str) -> None:
    response = browse("penyelenggara").get(address(table, f"serah-terima/{system}.xlsx"))
    assert response.status_code == 404
