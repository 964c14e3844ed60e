"""People at the table for web.py: each on a connection of its own, over loopback."""

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

Ask = Callable[[Random], str]
"""Draws the path of one request."""
PATIENCE = 30.0
"""Seconds after which an answer counts as none."""


@dataclass(frozen=True)
class Kind:
    """One kind of request: its name, how often of all, and how its path is drawn."""

    name: str
    share: int
    ask: Ask


@dataclass
class Heard:
    """What the people got: seconds of each answer by kind, and what went wrong."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    bytes: dict[str, int] = field(default_factory=dict)
    wrong: dict[str, int] = field(default_factory=dict)
    lasted: float = 0.0

    def keep(self, kind: str, path: str, status: int, size: int, seconds: float) -> None:
        """One answer."""
        if status != 200:
            fault = f"{status} {path}"
            self.wrong[fault] = self.wrong.get(fault, 0) + 1
            return
        self.seconds.setdefault(kind, []).append(seconds)
        self.bytes[kind] = self.bytes.get(kind, 0) + size

    @property
    def count(self) -> int:
        """Answers as they should be."""
        return sum(map(len, self.seconds.values()))


def ask_around(
    port: int, sessions: Sequence[str], kinds: Sequence[Kind], seconds: float, think: float
) -> Heard:
    """Every session asks for `seconds`, thinking `think` seconds on average (exponential)."""
    return asyncio.run(_ask_around(port, sessions, kinds, seconds, think))


async def _ask_around(
    port: int, sessions: Sequence[str], kinds: Sequence[Kind], seconds: float, think: float
) -> Heard:
    heard = Heard()
    began = time.perf_counter()
    async with asyncio.TaskGroup() as people:
        for number, session in enumerate(sessions):
            person = Person(port, session, Random(f"person {number}"))  # noqa: S311
            people.create_task(person.stay(kinds, began + seconds, think, heard))
    heard.lasted = time.perf_counter() - began
    return heard


@dataclass
class Person:
    """A browser of one who has signed in: one connection, one request at a time."""

    port: int
    session: str
    rng: Random
    reader: asyncio.StreamReader | None = None
    writer: asyncio.StreamWriter | None = None

    async def stay(self, kinds: Sequence[Kind], until: float, think: float, heard: Heard) -> None:
        """Think, ask, wait for the answer; again and again."""
        shares = [kind.share for kind in kinds]
        # Not all at the same moment.
        await asyncio.sleep(self.rng.random() * max(think, 0.2))
        while time.perf_counter() < until:
            kind = self.rng.choices(kinds, shares)[0]
            path = kind.ask(self.rng)
            began = time.perf_counter()
            try:
                status, body, _ = await asyncio.wait_for(self.get(path), PATIENCE)
            except (OSError, TimeoutError, asyncio.IncompleteReadError):
                status, body = 0, b""
                await self.leave()
            heard.keep(kind.name, path, status, len(body), time.perf_counter() - began)
            if think:
                await asyncio.sleep(self.rng.expovariate(1 / think))
        await self.leave()

    async def get(self, path: str) -> tuple[int, bytes, Mapping[str, str]]:
        """Status, body as it came (compressed), headers by lower-case name.

        A server closes a connection that was silent for long; a browser then asks once more.
        """
        kept = self.writer is not None
        try:
            return await self._get(path)
        except (ConnectionError, asyncio.IncompleteReadError):
            await self.leave()
            if not kept:
                raise
        return await self._get(path)

    async def _get(self, path: str) -> tuple[int, bytes, Mapping[str, str]]:
        if self.writer is None or self.writer.is_closing():
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.writer.write(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAccept-Encoding: gzip\r\n"
            f"Cookie: sessionid={self.session}\r\n\r\n".encode()
        )
        await self.writer.drain()
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = dict(_fields(head[1:]))
        status = int(head[0].split()[1])
        body = await self._body(status, headers)
        if headers.get("connection") == "close":
            await self.leave()
        return status, body, headers

    async def _body(self, status: int, headers: Mapping[str, str]) -> bytes:
        if status in (204, 304):
            return b""
        if "content-length" in headers:
            return await self.reader.readexactly(int(headers["content-length"]))
        body = b""
        while size := int(await self.reader.readuntil(b"\r\n"), 16):
            body += await self.reader.readexactly(size)
            await self.reader.readexactly(2)
        await self.reader.readexactly(2)
        return body

    async def leave(self) -> None:
        """Close the connection."""
        if self.writer is not None:
            self.writer.close()
            self.writer = None


def _fields(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        name, _, value = line.partition(":")
        if value:
            yield name.lower(), value.strip()


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of them do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
