"""Measures live events to many readers: `python benchmarks/live.py [readers 60] [events 50]`.

One server process, on loopback; every reader holds a stream of the round open, and every third
breaks off in the middle and comes back with the number that it heard last. Shown: how many events
arrived and whether each reader heard all of them once and in order, seconds from writing an event
to hearing it, CPU of the server while nothing is told, its largest memory. Linux only.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from web_load import percentile
from web_server import Server, fill, free_port, serving

BETWEEN = 0.15
"""Seconds between two events."""
SETTLED = 5.0
"""Seconds in which the worker beside the server has loaded what it needs."""
IDLE = 10.0
PATIENCE = 30.0


def main(arguments: list[str]) -> None:
    """Number of readers, number of events."""
    readers, events = (int(a) for a in (*arguments, "60", "50")[:2]) if arguments else (60, 50)
    with tempfile.TemporaryDirectory() as data:
        told = fill(data, 1000, readers)
        os.environ["BAIMBAI_DATA"] = data
        port = free_port()
        command = ["-m", "baimbai.web", "serve", "--port", str(port)]
        with serving(command, port, {"BAIMBAI_DATA": data}) as server:
            _show(server, asyncio.run(_listen(server, told, events)), events)


@dataclass
class Reader:
    """One open page: what it heard, how late, and how often it came back."""

    port: int
    path: str
    session: str
    breaks_off_at: int | None = None
    heard: list[int] = field(default_factory=list)
    late: list[float] = field(default_factory=list)
    last_id: str = ""

    async def listen(self, events: int, ready: asyncio.Semaphore) -> None:
        """Until all was heard."""
        first = True
        while len(self.heard) < events:
            async for fields in self._open():
                if first:
                    ready.release()
                    first = False
                self._hear(fields)
                if len(self.heard) in (events, self.breaks_off_at):
                    self.breaks_off_at = None
                    break

    def _hear(self, fields: dict[str, str]) -> None:
        self.last_id = fields.get("id", self.last_id)
        payload = json.loads(fields.get("data", "{}"))
        if "n" in payload:
            self.heard.append(payload["n"])
            self.late.append(time.time() - payload["sent"])

    async def _open(self) -> AsyncIterator[dict[str, str]]:
        """One connection: the fields of each event."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        again = f"Last-Event-ID: {self.last_id}\r\n" if self.last_id else ""
        writer.write(
            f"GET {self.path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n{again}"
            f"Cookie: sessionid={self.session}\r\n\r\n".encode()
        )
        fields: dict[str, str] = {}
        try:
            while line := (await asyncio.wait_for(reader.readline(), PATIENCE)).decode().strip():
                if " 200 " not in line and line.startswith("HTTP/"):
                    raise SystemExit(line)
            while line := await asyncio.wait_for(reader.readline(), PATIENCE):
                name, _, value = line.decode().strip().partition(": ")
                if name in ("id", "data"):
                    fields[name] = value
                if name == "data":
                    yield fields
                    fields = {}
        finally:
            writer.close()


async def _listen(server: Server, told: dict, events: int) -> tuple[list[Reader], float]:
    path = f"/putaran/{told['slug']}/kabar/"
    readers = [
        Reader(server.port, path, session, events // 2 if number % 3 == 0 else None)
        for number, session in enumerate(told["sessions"])
    ]
    ready = asyncio.Semaphore(0)
    async with asyncio.TaskGroup() as tasks:
        for reader in readers:
            tasks.create_task(reader.listen(events, ready))
        for _ in readers:
            await asyncio.wait_for(ready.acquire(), PATIENCE)
        await asyncio.sleep(SETTLED)
        before = server.cpu_seconds()
        await asyncio.sleep(IDLE)
        idle = (server.cpu_seconds() - before) / IDLE
        await asyncio.to_thread(_write, told["slug"], events)
    return readers, idle


def _write(slug: str, events: int) -> None:
    """Tell events as an action does, from another process than the server."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baimbai.web.settings")
    import django

    django.setup()
    from baimbai.web.actions.record import tell_open_pages
    from baimbai.web.models import Round

    place = Round.objects.get(slug=slug)
    for number in range(events):
        tell_open_pages(place, "measured", n=number, sent=time.time())
        time.sleep(BETWEEN)


def _show(server: Server, outcome: tuple[list[Reader], float], events: int) -> None:
    readers, idle = outcome
    whole = sum(reader.heard == list(range(events)) for reader in readers)
    late = [seconds for reader in readers for seconds in reader.late]
    # What a reader hears of the time in which it was away is late by that time.
    lines = (
        ("readers", len(readers)),
        ("events delivered", f"{len(late)} of {len(readers) * events}"),
        ("readers that heard all once, in order", f"{whole} of {len(readers)}"),
        ("delay p50 / p95 / most, ms", " / ".join(
            f"{1000 * each:.0f}" for each in
            (percentile(late, 0.5), percentile(late, 0.95), max(late))
        )),
        ("CPU of the server while nothing is told", f"{100 * idle:.1f} % of a core"),
        ("largest memory, MB", server.peak_mb()),
    )  # fmt: skip
    for name, value in lines:
        sys.stdout.write(f"{name:42} {value}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
