"""Role × organisation × address: every page meets every seat as its verb says, and never breaks.

A new address without sample parameters fails here. What a page asks further of one record stands in
FURTHER; what is expected is worked out from `access.may`, never from the page.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from baimbai.web.access import OPEN_TO_ALL, VERBS, may
from baimbai.web.actor import Actor
from baimbai.web.models import Entry, Membership, Organisation, Person, Proposal, Round
from tests.web.conftest import SEATS

Parts = Mapping[str, Any]

FORMS: Mapping[str, Mapping[str, str]] = {"ceilings-compare": {"a": "1", "b": "1"}}
"""Address → query that its page needs."""
FURTHER: Mapping[str, tuple[str, Callable[[Round, Parts], Any]]] = {
    "run-cancel": ("run.start", lambda place, parts: place),
    "proposal-draw": ("proposal.mend", lambda place, _parts: _proposal(place)),
    "contact": ("contact.change", lambda _place, parts: Organisation(pk=parts["office"])),
}
"""Address → the verb that its page or action asks of the sample record, and that record."""
SAMPLES: Mapping[str, Callable[[Round], Parts]] = {
    "ceilings-version": lambda _: {"number": 1},
    "ceilings-export": lambda _: {"number": 1, "form": "csv"},
    "ceilings-edit": lambda _: {"number": 1},
    "ceilings-cut": lambda _: {"number": 1},
    "ceilings-in-force": lambda _: {"number": 1},
    "contact": lambda _: {"office": "97.01"},
    "history-entry": lambda place: {"number": Entry.objects.filter(round=place, kind="round").get().pk},
    "history-export": lambda _: {"form": "csv"},
    "map-tile": lambda _: {"zoom": 0, "x": 0, "y": 0},
    "organisation": lambda _: {"office": "97.01"},
    "person": lambda _: _account(),
    "person-close": lambda _: _account(),
    "person-factor": lambda _: _account(),
    "person-password": lambda _: _account(),
    "proposal-draw": lambda place: {"number": _proposal(place).number},
    "run": lambda place: {"number": place.run_id},
    "run-cancel": lambda place: {"number": place.run_id},
    "run-part": lambda place: {"number": place.run_id},
    "seat": lambda _: _account(),
    "seat-end": lambda _: _account() | {"seat": Membership.objects.get(person__username="tetangga").pk},
    "weights-freeze": lambda _: {"number": 1},
    "weights-version": lambda _: {"number": 1},
}  # fmt: skip
"""Address → what its other parameters than the round may be."""


def _account() -> dict[str, Any]:
    return {"number": Person.objects.get(username="tetangga").pk}


def _proposal(place: Round) -> Proposal:
    found = Proposal.objects.filter(round=place, organisation="97.01").first()
    assert found is not None
    return found


def addresses() -> Iterator[tuple[str, frozenset[str], str]]:
    """Name, parameters and verb of every address of ours."""
    for pattern in _patterns(get_resolver().url_patterns):
        if pattern.callback.__module__.startswith("baimbai."):
            parameters = frozenset(pattern.pattern.converters)
            yield str(pattern.name), parameters, getattr(pattern.callback, "verb", "")


def _patterns(patterns: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _patterns(one.url_patterns)
        else:
            yield one


def test_every_address_has_a_verb_and_sample_parameters() -> None:
    names = [name for name, _, _ in addresses()]
    assert len(names) == len(set(names))
    assert {name for name, _, verb in addresses() if verb not in VERBS} == set()
    needing = {name for name, parameters, _ in addresses() if parameters - {"round"}}
    assert needing == set(SAMPLES)


def _parts(place: Round, name: str, parameters: frozenset[str]) -> Parts:
    parts = dict(SAMPLES[name](place)) if name in SAMPLES else {}
    return parts | ({"round": place.slug} if "round" in parameters else {})


@pytest.mark.parametrize("name", ["", *SEATS])
def test_pages_open_to_whom_their_verb_opens_them(
    table: Round, seat: Callable[[str], Actor], browse: Callable[[str], Client], name: str
) -> None:
    actor = seat(name) if name else Actor(None, frozenset(), seat("auditor").now)
    client, wrong = browse(name), []
    for address, parameters, verb in addresses():
        parts = _parts(table, address, parameters)
        expected = _expected(actor, table, address, verb, parts) or {200, 302}
        status = _called(client, "get", address, parts)
        if status not in {*expected, 405}:
            wrong.append((address, status))
    assert wrong == []


@pytest.mark.parametrize("name", ["", *SEATS])
def test_what_changes_something_refuses_those_who_may_not(
    table: Round, seat: Callable[[str], Actor], browse: Callable[[str], Client], name: str
) -> None:
    actor = seat(name) if name else Actor(None, frozenset(), seat("auditor").now)
    client, wrong = browse(name), []
    for address, parameters, verb in addresses():
        parts = _parts(table, address, parameters)
        # 422 is a form that lacks what it needs, said in words.
        expected = _expected(actor, table, address, verb, parts) or {200, 302, 404, 422}
        status = _called(client, "post", address, parts)
        if status not in {*expected, 405}:
            wrong.append((address, status))
    assert wrong == []


def _expected(actor: Actor, place: Round, address: str, verb: str, parts: Parts) -> set[int]:
    """How a caller who may not is answered; nothing where the caller may.

    Strangers are asked to sign in, others told that they may not; a record that one may not even
    read is none.
    """
    if not may(actor, verb, place if "round" in parts else None):
        return {302} if actor.person is None else {403}
    further, thing = FURTHER.get(address, (OPEN_TO_ALL, lambda _place, _parts: None))
    return set() if may(actor, further, thing(place, parts)) else {403, 404}


def _called(client: Client, method: str, address: str, parts: Parts) -> int:
    """The answer's status; whatever the call changed is undone."""
    before = Round.objects.values_list("version", flat=True).get(slug="nusa-rekaan")
    with transaction.atomic():
        call = getattr(client, method)
        response: HttpResponse = call(reverse(address, kwargs=parts), FORMS.get(address, {}))
        if response.streaming and not response.is_async:
            assert b"".join(response)
        location = response.headers.get("Location", "")
        transaction.set_rollback(True)
    assert Round.objects.values_list("version", flat=True).get(slug="nusa-rekaan") == before
    if "_auth_user_id" not in client.session and response.status_code == 302:
        # The public is led to the sign-in page, and nowhere else.
        assert location.startswith(reverse(settings.LOGIN_URL)) or address in ("door", "language")
    return response.status_code
