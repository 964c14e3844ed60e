"""Desks open and close, the plenary settles, the chair adopts; positions are stated once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied

from baimbai.errors import Refused
from baimbai.web.actions.decide import decide
from baimbai.web.actions.hold import hold
from baimbai.web.actions.meet import adopt_final, close_desk, digest_of, open_desk, speak_of
from baimbai.web.actor import Actor
from baimbai.web.models import AgendaItem, Decision, Desk, Entry, Event, Position, Proposal, Round
from baimbai.web.rulings import conflicts_of, held, is_adopted, lists_of
from tests.web.meeting_kit import ROADS, WATER, desk_of, earlier, put_off, taken

Seat = Callable[..., Actor]
NOW = datetime(2027, 3, 2, 2, tzinfo=UTC)
KAB = ("APBD-KAB", "97.01", 2027)


@pytest.fixture
def place(table: Round) -> Round:
    """The round, at its meeting."""
    table.phase = "rapat"
    table.save(update_fields=["phase"])
    return table


@pytest.fixture
def host(seat: Seat) -> Actor:
    """Who organises, now."""
    return replace(seat("penyelenggara"), now=NOW)


@pytest.fixture
def chair(seat: Seat) -> Actor:
    """Who chairs, now."""
    return replace(seat("pimpinan"), now=NOW)


def on_agenda(desk: Desk, *numbers: str) -> None:
    """Items of a desk, in this order."""
    for place, number in enumerate(numbers, 1):
        proposal = Proposal.objects.get(round=desk.round, number=number)
        AgendaItem.objects.create(desk=desk, proposal=proposal, place=place, reasons=["lain"])


def refusal(act: Callable[[], object]) -> str:
    """Why it was refused."""
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.message.key


def test_a_desk_opens_once_in_the_phase_of_meeting(place: Round, host: Actor) -> None:
    desk = desk_of(place, 1, "BM")
    Round.objects.update(phase="verifikasi")
    assert refusal(lambda: open_desk(host, desk)) == "web-meeting-phase"
    Round.objects.update(phase="rapat")
    assert open_desk(host, desk).opened_at == NOW
    assert refusal(lambda: open_desk(host, desk)) == "web-meeting-opened-before"
    entry = Entry.objects.order_by("-id")[0]
    assert (entry.action, entry.kind, entry.record) == ("open_desk", "desk", "1")
    assert Event.objects.order_by("-id")[0].payload == {
        "what": "desk", "desk": 1, "state": "open_desk",
    }  # fmt: skip


def test_a_desk_closes_once_all_its_items_are_decided(place: Round, host: Actor) -> None:
    desk = desk_of(place, 1, "BM", opened=earlier(NOW))
    on_agenda(desk, ROADS, "97.01-001")
    decide(host, desk, put_off(ROADS, NOW))
    with pytest.raises(Refused) as caught:
        close_desk(host, desk)
    assert caught.value.message.values == {"count": 1, "items": ("97.01-001",)}
    decide(host, desk, put_off("97.01-001", NOW))
    assert close_desk(host, desk).closed_at == NOW
    assert refusal(lambda: decide(host, desk, put_off(ROADS, NOW))) == "ruling-desk-closed"
    assert refusal(lambda: close_desk(host, desk)) == "web-meeting-not-sitting"


def test_the_plenary_opens_after_the_desks(place: Round, host: Actor, chair: Actor) -> None:
    desk = desk_of(place, 1, "BM", opened=earlier(NOW))
    on_agenda(desk, ROADS)
    plenary = desk_of(place, 0, kind="pleno")
    assert refusal(lambda: open_desk(chair, plenary)) == "web-meeting-desks-sit"
    decide(host, desk, put_off(ROADS, NOW))
    close_desk(host, desk)
    with pytest.raises(PermissionDenied):
        open_desk(host, plenary)
    assert open_desk(chair, plenary).opened_at == NOW


def test_what_is_spoken_of_is_told(place: Round, host: Actor) -> None:
    desk = desk_of(place, 1, "BM", opened=earlier(NOW))
    on_agenda(desk, ROADS)
    assert refusal(lambda: speak_of(host, desk, WATER)) == "web-meeting-no-item"
    speak_of(host, desk, ROADS)
    speak_of(host, desk, ROADS)
    told = [one.payload for one in Event.objects.filter(payload__what="current")]
    assert told == [{"what": "current", "desk": 1, "number": ROADS}]


def test_desks_that_contradict_each_other_are_settled_at_the_plenary(
    place: Round, host: Actor, chair: Actor
) -> None:
    """97-0001 and 97.02-0005 are the same works: one of them."""
    roads, other = (desk_of(place, n, opened=earlier(NOW), name=f"Desk {n}") for n in (1, 2))
    on_agenda(roads, "97-0001")
    on_agenda(other, "97.02-0005")
    decide(host, roads, taken("97-0001", NOW, ("APBD-PROV", "97", 2027, 10**10)))
    decide(host, other, taken("97.02-0005", NOW, ("APBD-PROV", "97", 2027, 10**10)))
    (conflict,) = conflicts_of(place)
    assert (conflict.kind, conflict.proposals, conflict.desks) == (
        "ganda", ("97-0001", "97.02-0005"), ("Desk 1", "Desk 2"),
    )  # fmt: skip
    close_desk(host, roads), close_desk(host, other)
    plenary = open_desk(chair, desk_of(place, 0, kind="pleno"))
    assert refusal(lambda: close_desk(chair, plenary)) == "web-meeting-conflicts-left"
    decide(chair, plenary, put_off("97.02-0005", NOW, reason_code="duplikat"))
    assert conflicts_of(place) == ()
    assert close_desk(chair, plenary).closed_at == NOW


def test_the_chair_adopts_what_the_plenary_left(place: Round, host: Actor, chair: Actor) -> None:
    desk = desk_of(place, 1, "BM", opened=earlier(NOW))
    decide(host, desk, taken(ROADS, NOW, (*KAB, 8_000_000_000)))
    plenary = desk_of(place, 0, kind="pleno", opened=earlier(NOW))
    assert refusal(lambda: adopt_final(chair, plenary)) == "web-meeting-plenary-open"
    decide(chair, plenary, put_off(ROADS, NOW))
    close_desk(chair, plenary)
    with pytest.raises(PermissionDenied):
        adopt_final(host, plenary)
    assert adopt_final(chair, plenary) == 1
    final = Decision.objects.get(stage="final")
    assert (final.proposal.number, final.result, final.made_by) == (ROADS, "ditunda", chair.person)
    assert is_adopted(place)
    sealed = {name: new for name, _, new in Entry.objects.get(action="adopt_final").changes}
    assert sealed["rulings_sha256"] == digest_of(held(place))
    assert sealed["rulings_sha256"] != digest_of({})
    assert held(place)[ROADS].stage == "final"
    assert lists_of(place).filter(proposal=ROADS)["result"].to_list() == [
        "diakomodir", "diakomodir", "ditunda", "ditunda",
    ]  # fmt: skip
    assert refusal(lambda: adopt_final(chair, plenary)) == "web-meeting-adopted-before"


def test_a_party_states_what_it_holds_once_a_ticket(place: Round, seat: Seat) -> None:
    desk, ticket = desk_of(place, 1, "BM", opened=earlier(NOW)), uuid4()
    proposal = Proposal.objects.get(round=place, number=ROADS)
    actor = replace(seat("pengusul"), now=NOW)
    first = hold(actor, desk, proposal, "keberatan", " Jalan kami putus. ", NOW, ticket)
    assert hold(actor, desk, proposal, "keberatan", "Jalan kami putus.", NOW, ticket) == first
    assert (first.organisation_id, first.stance, first.text) == (
        "97.01", "keberatan", "Jalan kami putus.",
    )  # fmt: skip
    assert Position.objects.count() == 1
    assert Event.objects.order_by("-id")[0].payload["what"] == "position"


@pytest.mark.parametrize(
    ("stance", "text", "minutes", "key"),
    [
        ("mungkin", "Ya.", 0, "web-meeting-stance"),
        ("keberatan", " ", 0, "web-meeting-position-text"),
        ("setuju", "a" * 4_001, 0, "web-meeting-position-text"),
        ("setuju", "", 3, "ruling-ahead"),
    ],
)
def test_a_position_that_cannot_be_is_refused(
    place: Round, host: Actor, stance: str, text: str, minutes: int, key: str
) -> None:
    desk = desk_of(place, 1, "BM", opened=earlier(NOW))
    proposal = Proposal.objects.get(round=place, number=ROADS)
    at = NOW + timedelta(minutes=minutes)
    assert refusal(lambda: hold(host, desk, proposal, stance, text, at, uuid4())) == key
    assert Position.objects.count() == 0


def test_who_is_no_party_holds_nothing(place: Round, seat: Seat) -> None:
    desk = desk_of(place, 1, "BM", opened=earlier(NOW))
    Proposal.objects.update(status="diajukan")
    proposal = Proposal.objects.get(round=place, number=ROADS)
    for name in ("auditor", "admin", "tetangga"):
        with pytest.raises(PermissionDenied):
            hold(replace(seat(name), now=NOW), desk, proposal, "setuju", "", NOW, uuid4())
    assert hold(
        replace(seat("peninjau"), now=NOW), desk, proposal, "setuju", "", NOW, uuid4()
    ).organisation_id == "BAPPEDA"  # fmt: skip
