"""Live pages: everything that is told arrives, once and in order, for whoever may still listen."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import aclosing
from itertools import count
from typing import Any, TypeVar

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from django.db import DatabaseError
from django.test import Client, RequestFactory

from baimbai.web import live
from baimbai.web.actor import Actor
from baimbai.web.gate import Call
from baimbai.web.models import Event, Membership, Person, Round

Browse = Callable[[str], Client]
Seat = Callable[..., Actor]
Answer = TypeVar("Answer")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "LOOK_EVERY", 0.01)
    monkeypatch.setattr(live, "LOOK_AGAIN", 0.01)


def _call(table: Round, client: Client, heard: str = "") -> Call:
    headers = {"Last-Event-ID": heard} if heard else {}
    request: Any = RequestFactory().get("/", headers=headers)
    request.session = client.session
    request.round = table
    return request  # type: ignore[no-any-return]


def _stream(call: Call, table: Round) -> AsyncIterator[bytes]:
    return aiter(live.stream(call, f"round/{table.pk}", "table.read"))


async def _tell(table: Round, *numbers: int) -> None:
    """Between two events of the round, one that is none of its readers' business."""
    rows = [
        Event(topic=topic, payload={"what": "n", "n": number})
        for number in numbers
        for topic in ("round/0", f"round/{table.pk}")
    ]
    await sync_to_async(Event.objects.bulk_create)(rows)


async def _hear(stream: AsyncIterator[bytes], most: int) -> list[tuple[int, int]]:
    """(id, n) of so many events; what came with the last of them is left."""
    heard: list[tuple[int, int]] = []
    while len(heard) < most:
        told = (await asyncio.wait_for(anext(stream), 10)).decode()
        for part in told.split("\n\n"):
            fields = dict(line.split(": ", 1) for line in part.splitlines() if ": " in line)
            payload = json.loads(fields.get("data", "{}"))
            if payload:
                heard.append((int(fields["id"]), payload["n"]))
    return heard[:most]


def _run(work: Callable[[], Coroutine[Any, Any, Answer]]) -> Answer:
    return async_to_sync(work)()


def test_what_is_told_arrives_in_order(table: Round, browse: Browse) -> None:
    async def listen() -> list[int]:
        async with aclosing(_stream(call, table)) as stream:
            await anext(stream)
            await _tell(table, *range(5))
            first = await _hear(stream, 5)
            await _tell(table, 5, 6)
            return [n for _, n in first + await _hear(stream, 2)]

    call = _call(table, browse("auditor"))
    assert _run(listen) == [0, 1, 2, 3, 4, 5, 6]


def test_a_reader_that_comes_back_is_told_the_rest_however_much(
    table: Round, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HELD", 7)
    client = browse("auditor")

    async def come_back() -> tuple[list[int], list[int]]:
        async with aclosing(_stream(_call(table, client), table)) as stream:
            await anext(stream)
            await _tell(table, 0, 1, 2)
            heard = await _hear(stream, 2)
        await _tell(table, *range(3, 30))
        async with aclosing(_stream(_call(table, client, str(heard[-1][0])), table)) as stream:
            rest = await _hear(stream, 28)
            await _tell(table, 30)
            rest += await _hear(stream, 1)
        return [n for _, n in heard], [n for _, n in rest]

    assert _run(come_back) == ([0, 1], list(range(2, 31)))


def test_a_slow_reader_misses_nothing(
    table: Round, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HELD", 5)

    async def dawdle() -> list[int]:
        async with aclosing(_stream(call, table)) as stream:
            await anext(stream)
            await _tell(table, 0)
            heard = await _hear(stream, 1)
            for start in range(1, 31, 10):
                await _tell(table, *range(start, start + 10))
                await asyncio.sleep(0.05)
            return [n for _, n in heard + await _hear(stream, 30)]

    call = _call(table, browse("auditor"))
    assert _run(dawdle) == list(range(31))


@pytest.mark.parametrize("heard", ["999999999999", "-1", "x", "٣", "9" * 5000])
def test_a_number_that_was_never_given_hears_what_comes(
    table: Round, browse: Browse, heard: str
) -> None:
    async def listen() -> list[int]:
        async with aclosing(_stream(_call(table, client, heard), table)) as stream:
            await anext(stream)
            await _tell(table, 8)
            return [n for _, n in await _hear(stream, 1)]

    client = browse("auditor")
    assert _run(listen) == [8]


def test_a_look_that_fails_silences_nobody(
    table: Round, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, since = count(), live.since

    async def falter(*args: Any) -> list[live.Told]:
        if next(looks) < 3:
            raise DatabaseError
        return await since(*args)

    async def listen() -> list[int]:
        async with aclosing(_stream(call, table)) as stream:
            await anext(stream)
            monkeypatch.setattr(live, "since", falter)
            await _tell(table, 1, 2)
            return [n for _, n in await _hear(stream, 2)]

    call = _call(table, browse("auditor"))
    assert _run(listen) == [1, 2]


@pytest.mark.parametrize("fate", ["signed out", "no longer at the table", "account closed"])
def test_who_may_no_longer_listen_is_let_go(
    table: Round, browse: Browse, monkeypatch: pytest.MonkeyPatch, fate: str
) -> None:
    monkeypatch.setattr(live, "ADMIT_AGAIN", 0.0)
    monkeypatch.setattr(live, "QUIET", 0.02)
    client = browse("auditor")
    person = Person.objects.filter(username="auditor")

    def befall() -> None:
        if fate == "signed out":
            client.logout()
        elif fate == "no longer at the table":
            Membership.objects.filter(person=person.get()).delete()
        else:
            person.update(is_active=False)

    async def listen() -> list[bytes]:
        stream = _stream(_call(table, client), table)
        await anext(stream)
        still = await asyncio.wait_for(anext(stream), 10)
        await sync_to_async(befall)()
        return [still, *[part async for part in stream]]

    assert _run(listen) in ([b": hidup\n\n"], [b": hidup\n\n"] * 2)


def test_a_silent_stream_says_that_it_lives(
    table: Round, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "QUIET", 0.02)

    async def listen() -> bytes:
        async with aclosing(_stream(call, table)) as stream:
            await anext(stream)
            return await anext(stream)

    call = _call(table, browse("auditor"))
    assert _run(listen) == b": hidup\n\n"


def test_the_public_hears_nothing(table: Round, browse: Browse) -> None:
    answer = browse("").get(f"/putaran/{table.slug}/kabar/")
    assert (answer.status_code, answer.headers["Location"].split("?")[0]) == (302, "/akun/login/")
