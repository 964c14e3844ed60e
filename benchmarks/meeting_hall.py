"""The people in the hall for meeting.py: open pages that listen or poll, and phones that decide.

A phone sends what it decided until the server has taken it, each with its own ticket, as the
browser's queue does; an open page that hears of a decision fetches what changed, as pages do.
"""

import asyncio
import json
import time
from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from contextlib import aclosing, suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any, Protocol
from uuid import UUID

PATIENCE = 30.0
SECRET = "a" * 32
"""Of a browser against forged forms: cookie and header are the browser's own, and must be equal."""
LOST = (OSError, TimeoutError, asyncio.IncompleteReadError, ValueError, IndexError)


class Ways(Protocol):
    """How a server is asked: Baimbai's, or the peer's."""

    def decide(self, said: Mapping[str, Any]) -> tuple[str, bytes]:
        """Path and body of a decision."""

    def pages(self, said: Mapping[str, Any]) -> Sequence[str]:
        """Paths of what an open page fetches anew when it hears of a decision."""

    @property
    def told(self) -> str:
        """Path of the stream of events, or of what is polled."""

    @property
    def polls(self) -> float:
        """Seconds between two polls; 0 where there is a stream."""


@dataclass
class Hall:
    """All that was sent and heard; seconds are of this process's one clock."""

    port: int
    ways: Ways
    sent: dict[str, float] = field(default_factory=dict)
    """Ticket → when it was first sent."""
    answered: dict[str, float] = field(default_factory=dict)
    """Ticket → when the server first said that it is taken."""
    again: int = 0
    """Decisions that were sent more than once."""
    refused: list[str] = field(default_factory=list)
    heard: list[dict[str, float]] = field(default_factory=list)
    """Ticket → when it was heard, an open page each."""
    twice: int = 0
    """Decisions that a page heard of more than once."""
    fetched: int = 0
    """Parts of pages that were fetched anew."""


@dataclass
class Line:
    """One connection of one browser that has signed in."""

    hall: Hall
    session: str
    streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, method: str, path: str, body: bytes = b"") -> tuple[int, bytes]:
        """Status and body. Raises one of LOST where the connection fails."""
        try:
            return await asyncio.wait_for(self._ask(method, path, body), PATIENCE)
        except LOST:
            self.leave()
            raise

    async def _ask(self, method: str, path: str, body: bytes) -> tuple[int, bytes]:
        if self.streams is None or self.streams[1].is_closing():
            self.streams = await asyncio.open_connection("127.0.0.1", self.hall.port)
        reader, writer = self.streams
        writer.write(self.head(method, path, f"Content-Length: {len(body)}\r\n") + body)
        await writer.drain()
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status = int(head.split(" ", 2)[1])
        headers = {
            name.lower(): value.strip()
            for name, _, value in (line.partition(":") for line in head.split("\r\n")[1:])
        }
        if "content-length" in headers:
            content = await reader.readexactly(int(headers["content-length"]))
        else:
            content = await _chunks(reader)
        if headers.get("connection") == "close":
            self.leave()
        return status, content

    def head(self, method: str, path: str, more: str = "") -> bytes:
        """The request without its body."""
        return (
            f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.hall.port}\r\n"
            f"Cookie: sessionid={self.session}; csrftoken={SECRET}\r\nX-CSRFToken: {SECRET}\r\n"
            f"Content-Type: application/json\r\n{more}\r\n"
        ).encode()

    def leave(self) -> None:
        """Close the connection."""
        if self.streams is not None:
            self.streams[1].close()
        self.streams = None


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    content = b""
    while size := int(await reader.readuntil(b"\r\n"), 16):
        content += await reader.readexactly(size)
        await reader.readexactly(2)
    await reader.readexactly(2)
    return content


async def send(line: Line, said: Mapping[str, Any]) -> None:
    """Send one decision until it is taken or refused: waiting longer each time, as phones do."""
    hall, ticket = line.hall, str(said["ticket"])
    path, body = hall.ways.decide(said)
    wait = 0.2
    hall.sent[ticket] = time.perf_counter()
    while True:
        with suppress(*LOST):
            status, content = await line.ask("POST", path, body)
            if status == 200:
                hall.answered.setdefault(ticket, time.perf_counter())
                return
            if status < 500:
                hall.refused.append(f"{status} {said['number']} {content[:300]!r}")
                return
        hall.again += 1
        await asyncio.sleep(wait)
        wait = min(2 * wait, 2.0)


async def burst(lines: Sequence[Line], decisions: Sequence[Mapping[str, Any]]) -> None:
    """All of them in one moment, each phone one after the other."""

    async def phone(line: Line, own: Iterable[Mapping[str, Any]]) -> None:
        for said in own:
            await send(line, said)

    async with asyncio.TaskGroup() as phones:
        for index, line in enumerate(lines):
            phones.create_task(phone(line, decisions[index :: len(lines)]))


@dataclass
class Page:
    """An open page: listens or polls, remembers what it heard last, fetches what changed."""

    hall: Hall
    session: str
    shows: Mapping[str, Any]
    """The decision that the page is open on: its desk and number."""
    rng: Random
    heard: dict[str, float]
    last: str = ""
    stale: bool = False

    async def stay(self, ready: asyncio.Semaphore) -> None:
        """Until it is cancelled; a stream that breaks is opened again from where it was."""
        fetching = asyncio.create_task(self._keep_fresh())
        first = True
        try:
            while True:
                with suppress(*LOST):
                    async with aclosing(self._events()) as events:
                        async for event in events:
                            if first:
                                ready.release()
                                first = False
                            self._hear(event)
                await asyncio.sleep(0.2 + 0.3 * self.rng.random())
        finally:
            fetching.cancel()
            await asyncio.gather(fetching, return_exceptions=True)

    def _hear(self, event: Mapping[str, Any]) -> None:
        if event.get("what") != "decision":
            return
        if event["ticket"] in self.heard:
            self.hall.twice += 1
            return
        self.heard[event["ticket"]] = time.perf_counter()
        self.stale = True

    def _events(self) -> AsyncGenerator[Mapping[str, Any], None]:
        return self._polled() if self.hall.ways.polls else self._streamed()

    async def _streamed(self) -> AsyncGenerator[Mapping[str, Any], None]:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.hall.port)
        again = f"Last-Event-ID: {self.last}\r\n" if self.last else ""
        try:
            writer.write(Line(self.hall, self.session).head("GET", self.hall.ways.told, again))
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)
            if b" 200 " not in head.split(b"\r\n")[0]:
                raise OSError(head[:80])
            while line := await asyncio.wait_for(reader.readline(), PATIENCE):
                name, _, value = line.decode().strip().partition(": ")
                if name == "id":
                    self.last = value
                elif name == "data":
                    yield json.loads(value)
        finally:
            writer.close()

    async def _polled(self) -> AsyncGenerator[Mapping[str, Any], None]:
        line = Line(self.hall, self.session)
        await asyncio.sleep(self.hall.ways.polls * self.rng.random())
        try:
            while True:
                _, content = await line.ask("GET", f"{self.hall.ways.told}?after={self.last or 0}")
                found = json.loads(content)
                if not self.last:
                    yield {}
                self.last = str(found["last"])
                for event in found["events"]:
                    yield event
                await asyncio.sleep(self.hall.ways.polls)
        finally:
            line.leave()

    async def _keep_fresh(self) -> None:
        """What changed is fetched anew, not more often than every two to six seconds."""
        line = Line(self.hall, self.session)
        paths = self.hall.ways.pages(self.shows)
        try:
            while paths:
                await asyncio.sleep(2 + 4 * self.rng.random())
                for path in paths if self.stale else ():
                    self.stale = False
                    with suppress(*LOST):
                        await line.ask("GET", path)
                        self.hall.fetched += 1
        finally:
            line.leave()


def ticket_of(rng: Random) -> str:
    """A ticket as a phone draws it."""
    return str(UUID(int=rng.getrandbits(128), version=4))
