"""Mending: saved with its history; the second of two editors is told, and nothing overwritten."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from baimbai.errors import Refused
from baimbai.web.actions.mend import mend
from baimbai.web.actor import Actor
from baimbai.web.models import Entry, Proposal, Round

Seat = Callable[..., Actor]


def _own(table: Round) -> Proposal:
    return Proposal.objects.filter(round=table, organisation="97.01").order_by("number")[0]


def test_a_change_is_saved_and_written_down(table: Round, seat: Seat) -> None:
    row, version = _own(table), table.version
    old = row.title
    mend(
        seat("pengusul"), row, {"title": "Judul lain", "cost_rupiah": row.cost_rupiah}, row.version
    )
    row.refresh_from_db()
    table.refresh_from_db()
    entry = Entry.objects.filter(kind="proposal", record=row.number)[0]
    assert (row.title, row.version, table.version) == ("Judul lain", 2, version + 1)
    assert (entry.action, entry.changes) == ("mend", [["title", old, "Judul lain"]])


def test_money_is_replaced_whole_and_the_cost_is_its_sum(table: Round, seat: Seat) -> None:
    row = _own(table)
    mend(seat("pengusul"), row, {}, row.version, requests=[("DAU", 2027, 7), ("DAU", 2028, 5)])
    row.refresh_from_db()
    assert row.cost_rupiah == 12
    assert list(row.requests.values_list("source", "year", "amount_rupiah")) == [
        ("DAU", 2027, 7), ("DAU", 2028, 5),
    ]  # fmt: skip


def test_the_second_of_two_is_told_and_overwrites_nothing(table: Round, seat: Seat) -> None:
    row = _own(table)
    mend(seat("pengusul"), row, {"title": "Yang pertama"}, 1)
    with pytest.raises(Refused) as refusal:
        mend(seat("pengusul"), row, {"title": "Yang kedua"}, 1)
    row.refresh_from_db()
    assert (row.title, row.version) == ("Yang pertama", 2)
    assert refusal.value.message.values["who"] == "pengusul"
    assert refusal.value.message.values["fields"] == ("title",)


def test_what_breaks_the_register_is_refused(table: Round, seat: Seat) -> None:
    row = _own(table)
    with pytest.raises(Refused):
        mend(seat("pengusul"), row, {"sector": "XX"}, row.version)
    with pytest.raises(Refused):
        mend(seat("pengusul"), row, {"number": "97.01-9999"}, row.version)


@pytest.mark.parametrize("name", ["tetangga", "penyelenggara", "auditor", "peninjau", "admin"])
def test_nobody_else_mends_it(table: Round, seat: Seat, name: str) -> None:
    row = _own(table)
    with pytest.raises(PermissionDenied):
        mend(seat(name), row, {"title": "x"}, row.version)


def test_after_the_deadline_it_stays_as_it_is(table: Round, seat: Seat) -> None:
    late = seat("pengusul", table.closes_at + timedelta(seconds=1))
    with pytest.raises(PermissionDenied):
        mend(late, _own(table), {"title": "x"}, 1)
