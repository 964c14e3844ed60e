"""Role × operation: every operation of the API meets every key as its verb and scope say.

A new operation without sample parameters fails here; so does one whose scope or verb is none.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

import pytest
from django.db import transaction
from django.urls import get_resolver
from ninja import Schema

from baimbai.web.access import OPEN_TO_ALL, VERBS, may
from baimbai.web.actor import Actor
from baimbai.web.api.addresses import OPERATIONS
from baimbai.web.api.door import Operation
from baimbai.web.api.rate import forget_callers
from baimbai.web.models import Round
from baimbai.web.scopes import READ, SCOPES

from .conftest import SEATS
from .programs import Programs, key_of
from .samples import parts_of

_PART = re.compile(r"{(?:\w+:)?(\w+)}")
REFUSED = {401, 403}


def path_of(operation: Operation, place: Round) -> str:
    """The operation's path with sample parts."""
    parts: Mapping[str, Any] = parts_of(operation, place)
    return "/api/v1/" + _PART.sub(lambda part: str(parts[part[1]]), operation.route)


def test_every_operation_has_a_verb_and_a_scope() -> None:
    names = [one.name for one in OPERATIONS]
    assert len(names) == len(set(names))
    assert {one.name for one in OPERATIONS if one.verb not in VERBS} == set()
    assert {one.name for one in OPERATIONS if one.scope not in ("", *SCOPES)} == set()
    without = {one.name for one in OPERATIONS if not one.scope}
    assert without == {one.name for one in OPERATIONS if one.verb == OPEN_TO_ALL}
    writing = {one.name for one in OPERATIONS if one.method != "GET" and one.scope == READ}
    assert writing == READS_BY_POST


READS_BY_POST = {"price_promise"}
"""Questions that are too long for an address."""


def test_every_address_below_api_comes_through_its_door() -> None:
    found = [one for one in get_resolver().url_patterns if str(one.pattern).startswith("api/")]
    flat = [p for one in found for p in getattr(one, "url_patterns", [one])]
    outside = {
        p.name for p in flat if p.name != "api-docs" and not getattr(p.callback, "by_key", False)
    }
    assert outside == set()
    assert {f"api-{one.name}" for one in OPERATIONS} <= {p.name for p in flat}


@pytest.mark.parametrize("name", SEATS)
def test_operations_open_to_whom_their_verb_opens_them(
    table: Round, seat: Callable[[str], Actor], program: Programs, name: str
) -> None:
    actor, calling = seat(name), program(name)
    wrong = []
    for one in OPERATIONS:
        place = table if "{round}" in one.route else None
        forget_callers()
        with transaction.atomic():
            path = path_of(one, table)
            answer = calling(one.method, path)
            answer.close()
            status = answer.status_code
            transaction.set_rollback(True)
        if not may(actor, one.verb, place) and status not in (403, 422, 428):
            wrong.append((one.name, status))
        if may(actor, one.verb, place) and (status in (400, 401, 405, 413, 415) or status >= 500):
            wrong.append((one.name, status))
    assert wrong == []


def test_a_key_without_the_scope_opens_nothing(table: Round, program: Programs) -> None:
    keys = {scope: key_of("penyelenggara", *[s for s in SCOPES if s != scope]) for scope in SCOPES}
    calling, wrong = program(""), []
    for one in OPERATIONS:
        if one.scope:
            forget_callers()
            path = path_of(one, table)
            calling.key = keys[one.scope]
            answer = calling(one.method, path)
            if (answer.status_code, answer.json()["code"]) != (403, "web-api-detail-scope"):
                wrong.append((one.name, answer.status_code))
            calling.key = ""
            if calling(one.method, path).status_code != 401:
                wrong.append((one.name, "stranger"))
    assert wrong == []


def test_no_two_schemas_have_one_name() -> None:
    import_module("baimbai.web.api.addresses")
    names = Counter(
        kind.__name__ for kind in _below(Schema) if kind.__module__.startswith("baimbai.web.api.")
    )
    assert [name for name, count in names.items() if count > 1] == []


def _below(kind: type) -> Iterator[type]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)
