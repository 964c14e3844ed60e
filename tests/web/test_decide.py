"""Deciding: what is taken is kept once and told; what cannot be is refused with every reason."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction

from baimbai.web.actions.decide import MOST_PARTS, NotTaken, Said, decide
from baimbai.web.actor import Actor
from baimbai.web.models import AgendaItem, Decision, Desk, Entry, Event, Proposal, Round
from baimbai.web.rulings import balances_of, held, lists_of, rulings_of
from baimbai.wording.wording import LANGUAGES, wording
from tests.web.meeting_kit import ROADS, WATER, desk_of, earlier, put_off, rapporteur, taken

Seat = Callable[..., Actor]
NOW = datetime(2027, 3, 2, 2, tzinfo=UTC)
KAB = ("APBD-KAB", "97.01", 2027)


@pytest.fixture
def desk(table: Round) -> Desk:
    """The roads' desk, open for half an hour."""
    return desk_of(table, 1, "BM", opened=earlier(NOW), name="Desk Bina Marga")


@pytest.fixture
def host(seat: Seat) -> Actor:
    """Who organises, now."""
    return replace(seat("penyelenggara"), now=NOW)


def keys(actor: Actor, desk: Desk, said: Said) -> list[str]:
    """Why it is refused; nothing is written then, and each reason can be said."""
    before = Decision.objects.count(), Entry.objects.count(), Event.objects.count()
    with pytest.raises(NotTaken) as caught:
        decide(actor, desk, said)
    assert (Decision.objects.count(), Entry.objects.count(), Event.objects.count()) == before
    assert all(wording(la).say(why) for la in LANGUAGES for why in caught.value.refusals)
    assert all(wording(la).say(caught.value.message) for la in LANGUAGES)
    return [why.key for why in caught.value.refusals]


def test_a_decision_is_kept_written_in_the_ledger_and_told(
    table: Round, desk: Desk, host: Actor
) -> None:
    said = taken(ROADS, NOW, (*KAB, 8_000_000_000), responsible="97.01", due=NOW.date())
    made = decide(host, desk, said)
    entry = Entry.objects.order_by("-id")[0]
    assert (made.stage, made.result, made.amount_rupiah, made.received_at, made.ticket) == (
        "desk", "diakomodir", 8_000_000_000, NOW, said.ticket,
    )  # fmt: skip
    assert (entry.action, entry.kind, entry.record, entry.reason) == (
        "decide", "proposal", ROADS, "Sesuai hasil hitungan.",
    )  # fmt: skip
    assert ["amount_rupiah", "", 8_000_000_000] in entry.changes
    assert Event.objects.order_by("-id")[0].payload == {
        "what": "decision", "desk": 1, "kind": "desk", "number": ROADS, "result": "diakomodir",
        "amount": 8_000_000_000, "ticket": str(said.ticket),
    }  # fmt: skip


def test_rulings_are_the_decisions_in_the_order_of_making(
    table: Round, desk: Desk, host: Actor
) -> None:
    decide(host, desk, taken(ROADS, NOW, (*KAB, 8_000_000_000)))
    decide(host, desk, put_off(ROADS, NOW + timedelta(seconds=1)))
    (first, second) = rulings_of(table)
    assert (first.result, first.payments, first.made_by) == (
        "diakomodir", ((*KAB, 8_000_000_000),), str(host.person and host.person.pk),
    )  # fmt: skip
    assert held(table) == {ROADS: second}
    assert rulings_of(table, "pleno") == []
    assert rulings_of(table, "desk", desk) == [first, second]
    lists = lists_of(table).filter(proposal=ROADS)
    assert lists.select("list", "result", "changed").rows() == [
        ("dihitung", "diakomodir", False), ("desk", "ditunda", True), ("pleno", "ditunda", False),
        ("final", "ditunda", False),
    ]  # fmt: skip


def test_balances_move_with_what_holds(table: Round, desk: Desk, host: Actor) -> None:
    whole = balances_of(table)[KAB]
    decide(host, desk, taken(ROADS, NOW, (*KAB, 8_000_000_000)))
    assert balances_of(table)[KAB] == whole - 8_000_000_000
    assert balances_of(table, without=ROADS)[KAB] == whole
    decide(host, desk, put_off(ROADS, NOW))
    assert balances_of(table)[KAB] == whole


def test_the_same_ticket_is_one_decision(table: Round, desk: Desk, host: Actor) -> None:
    said = taken(ROADS, NOW, (*KAB, 8_000_000_000))
    first = decide(host, desk, said)
    again = decide(host, desk, said)
    assert (again.pk, Decision.objects.count()) == (first.pk, 1)
    assert keys(host, desk, replace(put_off("97.01-001", NOW), ticket=said.ticket)) == [
        "web-meeting-ticket"
    ]


def test_the_last_rupiah_is_taken_once(table: Round, desk: Desk, host: Actor) -> None:
    water = desk_of(table, 2, "CK", opened=earlier(NOW))
    decide(host, desk, taken("97.01-006", NOW, (*KAB, 15_000_000_000)))
    assert keys(host, water, taken(WATER, NOW, (*KAB, 6_000_000_000))) == ["ruling-ceiling"]
    decide(host, water, taken(WATER, NOW, (*KAB, 5_000_000_000)))
    assert balances_of(table)[KAB] == 0


def test_two_desks_do_not_decide_the_same_proposal(table: Round, desk: Desk, host: Actor) -> None:
    other = desk_of(table, 2, "BM", opened=earlier(NOW))
    decide(host, desk, put_off(ROADS, NOW))
    assert keys(host, other, put_off(ROADS, NOW)) == ["ruling-elsewhere"]
    plenary = desk_of(table, 0, kind="pleno", opened=earlier(NOW))
    chair = replace(host, seats=frozenset({("97", "pimpinan")}))
    assert decide(chair, plenary, put_off(ROADS, NOW)).stage == "pleno"


def test_an_item_of_another_desks_agenda_is_out_of_scope(
    table: Round, desk: Desk, host: Actor
) -> None:
    other = desk_of(table, 2, "CK", opened=earlier(NOW))
    assert keys(host, other, put_off(ROADS, NOW)) == ["ruling-scope"]
    proposal = Proposal.objects.get(round=table, number=ROADS)
    AgendaItem.objects.create(desk=other, proposal=proposal, place=1)
    assert keys(host, desk, put_off(ROADS, NOW)) == ["ruling-scope"]
    assert decide(host, other, put_off(ROADS, NOW)).desk == other


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        (taken(ROADS, NOW, (*KAB, 21_000_000_000)), ["ruling-ceiling"]),
        (taken(ROADS, NOW, (*KAB, 5), amount=6), ["ruling-amount"]),
        (taken(ROADS, NOW), ["ruling-amount"]),
        (put_off(ROADS, NOW, payments=((*KAB, 5),)), ["ruling-amount"]),
        (taken(ROADS, NOW, (*KAB, 9), (*KAB[:2], 2028, -4)), ["ruling-payment"]),
        (taken(ROADS, NOW, ("APBN-BALAI", "BPI", 2027, 5)), ["ruling-source"]),
        (taken(ROADS, NOW, ("APBD-KAB", "97.02", 2027, 5)), ["ruling-owner"]),
        (taken(ROADS, NOW, ("EMAS", "97.01", 2027, 5)), ["ruling-source", "ruling-no-ceiling"]),
        (taken(ROADS, NOW, ("APBD-KAB", "ATLANTIS", 2027, 5)),
         ["web-meeting-no-office", "ruling-no-ceiling"]),
        (put_off(ROADS, NOW, result="boleh"), ["ruling-result"]),
        (put_off(ROADS, NOW, reason_code="suka"), ["ruling-reason"]),
        (put_off(ROADS, NOW, text="  "), ["ruling-text"]),
        (put_off(ROADS, NOW, text="a" * 4_001), ["web-meeting-too-much"]),
        (put_off(ROADS, NOW, dissent=(("97.02", "Keberatan."),) * (MOST_PARTS + 1)),
         ["web-meeting-too-much"]),
        (put_off(ROADS, NOW, dissent=(("ATLANTIS", "Keberatan."),)), ["web-meeting-no-office"]),
        (put_off(ROADS, NOW, result="dialihkan", responsible="97.01"), ["ruling-route"]),
        (put_off(ROADS, earlier(NOW, 31)), ["ruling-backdated"]),
        (put_off(ROADS, NOW + timedelta(minutes=3)), ["ruling-ahead"]),
        (put_off(ROADS, NOW, due=NOW.date() - timedelta(days=1)), ["ruling-due"]),
        (put_off("97.01-999", NOW), ["web-meeting-no-proposal"]),
        (put_off(ROADS, NOW, result="boleh", reason_code="suka", text=""),
         ["ruling-result", "ruling-reason", "ruling-text"]),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_and_nothing_is_written(
    table: Round, desk: Desk, host: Actor, said: Said, refused: list[str]
) -> None:
    assert keys(host, desk, said) == refused


def test_a_later_decision_is_not_backdated_behind_the_one_that_stands(
    table: Round, desk: Desk, host: Actor
) -> None:
    decide(host, desk, put_off(ROADS, NOW))
    assert keys(host, desk, put_off(ROADS, NOW - timedelta(seconds=1))) == ["ruling-backdated"]


def test_a_desk_decides_only_while_it_is_open(table: Round, host: Actor) -> None:
    desk = desk_of(table, 1, "BM")
    assert keys(host, desk, put_off(ROADS, NOW)) == ["ruling-desk-not-open"]
    desk.opened_at, desk.closed_at = earlier(NOW), earlier(NOW, 1)
    desk.save()
    assert keys(host, desk, put_off(ROADS, NOW)) == ["ruling-desk-closed"]


def test_what_was_withdrawn_is_not_decided(table: Round, desk: Desk, host: Actor) -> None:
    Proposal.objects.filter(round=table, number=ROADS).update(status="ditarik")
    assert keys(host, desk, put_off(ROADS, NOW)) == ["web-meeting-no-proposal"]


@pytest.mark.parametrize("name", ["pengusul", "tetangga", "peninjau", "auditor", "admin"])
def test_a_desk_is_its_rapporteurs_and_the_organisers(
    table: Round, desk: Desk, seat: Seat, name: str
) -> None:
    actor = replace(seat(name), now=NOW)
    with pytest.raises(PermissionDenied):
        decide(actor, desk, put_off(ROADS, NOW))
    desk.rapporteur = rapporteur(name)
    desk.save()
    if name in ("auditor", "admin"):
        with pytest.raises(PermissionDenied):
            decide(actor, desk, put_off(ROADS, NOW))
    else:
        assert decide(actor, desk, put_off(ROADS, NOW)).made_by == actor.person


@pytest.mark.parametrize("name", ["penyelenggara", "pengusul", "peninjau", "auditor"])
def test_the_plenary_is_the_chairs(table: Round, seat: Seat, name: str) -> None:
    plenary = desk_of(table, 0, kind="pleno", opened=earlier(NOW), rapporteur=rapporteur(name))
    with pytest.raises(PermissionDenied):
        decide(replace(seat(name), now=NOW), plenary, put_off(ROADS, NOW))
    chair = replace(seat("pimpinan"), now=NOW)
    assert decide(chair, plenary, put_off(ROADS, NOW)).stage == "pleno"


def test_what_was_decided_is_never_changed_or_deleted(
    table: Round, desk: Desk, host: Actor
) -> None:
    made = decide(host, desk, put_off(ROADS, NOW))
    for change in (
        lambda: Decision.objects.filter(pk=made.pk).update(result="ditolak"),
        lambda: Decision.objects.filter(pk=made.pk).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert Decision.objects.get().result == "ditunda"


def test_what_was_kept_of_rulings_follows_a_database_that_goes_back(
    table: Round, desk: Desk, host: Actor
) -> None:
    with transaction.atomic():
        decide(host, desk, put_off(ROADS, NOW))
        assert [one.result for one in rulings_of(table)] == ["ditunda"]
        transaction.set_rollback(True)
    assert rulings_of(table) == []
    decide(host, desk, put_off(ROADS, NOW, result="ditolak", ticket=UUID(int=7)))
    decide(host, desk, put_off(ROADS, NOW, result="ditunda", ticket=uuid4()))
    assert [one.result for one in rulings_of(table)] == ["ditolak", "ditunda"]
