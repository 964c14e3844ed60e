"""Measures a meeting: `python benchmarks/meeting.py [clients 60] [decisions 1000]`.

The example of South Kalimantan is computed and its proposals dealt out to six desks
(meeting_table.py); a server of two processes on loopback, as `baimbai serve --processes 2`. So many
clients hold the round's stream of events open, each on an item of its own, and fetch what changed
when they hear of a decision, as pages do (every two to six seconds). One in three of them decides:
the decisions come in bursts of twenty in one moment, a second apart. Then the server is killed
(SIGKILL, all its processes, by their numbers) in the middle of a burst and started again; what had
no answer is sent again with the same ticket, and streams go on from the last event they heard.

Shown: milliseconds from sending a decision to its answer, and to each other page that heard of it;
decisions and tellings that were lost or came twice (the database is counted at the end); CPU of the
server and of a decision. In the same run the peer: plain Django that writes a row and is polled
every two seconds (meeting_polling.py). It checks no rule, keeps no balance, seals no ledger: its
answers are what writing a row costs; its tellings are what polling costs. Clients and server share
the machine. Linux only; ends only what it started.
"""

import argparse
import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote
from uuid import UUID

from meeting_hall import Hall, Line, Page, burst, ticket_of
from web_load import percentile
from web_server import ROOT, Server, _tree, free_port, serving

PROCESSES = 2
DESKS = 6
BURST = 20
BETWEEN = 1.0
"""Seconds from one burst to the next."""
WARM_UP = 2
"""Bursts that are not measured: each process reads its rules and tables once."""
SETTLED = 60.0
"""Seconds that the last telling may take."""
AIM_MS = 500


@dataclass(frozen=True)
class Ours:
    """Baimbai's addresses."""

    slug: str
    polls = 0.0

    @property
    def told(self) -> str:
        return f"/putaran/{self.slug}/kabar/"

    def decide(self, said: Mapping[str, Any]) -> tuple[str, bytes]:
        return f"{self._item(said)}putusan/", json.dumps(said).encode()

    def pages(self, said: Mapping[str, Any]) -> Sequence[str]:
        return (f"{self._item(said)}pagu/",)

    def _item(self, said: Mapping[str, Any]) -> str:
        return f"/putaran/{self.slug}/rapat/{said['desk']}/{quote(said['number'], safe='')}/"


@dataclass(frozen=True)
class Polled:
    """The peer's."""

    polls = 2.0
    told = "/kabar/"

    def decide(self, said: Mapping[str, Any]) -> tuple[str, bytes]:
        return "/putusan/", json.dumps(said).encode()

    def pages(self, _said: Mapping[str, Any]) -> Sequence[str]:
        return ()


@dataclass(frozen=True)
class Outcome:
    """What a run came to."""

    name: str
    hall: Hall
    measured: Sequence[str]
    """Tickets outside of the warm-up and of the burst in which the server was killed."""
    decisions: int
    kept: Mapping[str, int]
    """Ticket → rows of the database."""
    acknowledged: int
    """Answered before the server was killed."""
    cpu: float
    """Seconds of the server, of the measured bursts."""

    @property
    def answers(self) -> list[float]:
        """Milliseconds from sending to the answer."""
        hall = self.hall
        return [1000 * (hall.answered[t] - hall.sent[t]) for t in self.measured]

    @property
    def tellings(self) -> list[float]:
        """Milliseconds from sending to hearing, of every page."""
        return [
            1000 * (page[t] - self.hall.sent[t])
            for page in self.hall.heard for t in self.measured if t in page
        ]  # fmt: skip

    @property
    def faults(self) -> dict[str, int]:
        """What must be nought."""
        hall, sent = self.hall, self.hall.sent
        return {
            "decisions without an answer": sum(t not in hall.answered for t in sent),
            "decisions refused": len(hall.refused),
            "decisions lost": sum(t not in self.kept for t in sent),
            "decisions kept twice": sum(count > 1 for count in self.kept.values()),
            "decisions nobody sent": sum(t not in sent for t in self.kept),
            "tellings lost": sum(t not in page for page in hall.heard for t in sent),
            "tellings heard twice": hall.twice,
        }


def main(arguments: Sequence[str]) -> int:
    """Exit code 1 where something was lost or came twice."""
    parser = argparse.ArgumentParser()
    parser.add_argument("clients", type=int, nargs="?", default=60)
    parser.add_argument("decisions", type=int, nargs="?", default=1000)
    parser.add_argument("--example", default="kalsel-2027")
    parser.add_argument("--no-peer", action="store_true")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="baimbai-rapat-") as data:
        table = lay(data, given.example, given.clients)
        found = [hold_meeting(data, table, given.decisions)]
        if not given.no_peer:
            found.append(hold_polled(data, table, given.decisions))
    for outcome in found:
        show(outcome)
    return int(any(found[0].faults.values()))


def lay(data: str, example: str, clients: int, desks: int = DESKS) -> dict[str, Any]:
    """The meeting's table, in a process of its own, and what it tells."""
    command = [sys.executable, str(ROOT / "benchmarks" / "meeting_table.py"), example,
               str(clients), str(desks)]  # fmt: skip
    done = subprocess.run(  # noqa: S603
        command, env={**os.environ, "BAIMBAI_DATA": data}, stdout=subprocess.PIPE, text=True,
        check=True, timeout=600,
    )  # fmt: skip
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def hold_meeting(data: str, table: Mapping[str, Any], decisions: int) -> Outcome:
    """Baimbai's meeting."""
    command = ("-m", "baimbai.web", "serve", "--processes", str(PROCESSES), "--port")
    return _hold("Baimbai", data, table, decisions, Ours(table["slug"]), command,
                 "baimbai.sqlite3", "SELECT ticket FROM web_decision")  # fmt: skip


def hold_polled(data: str, table: Mapping[str, Any], decisions: int) -> Outcome:
    """The peer's."""
    environment = {**os.environ, "BAIMBAI_DATA": data}
    made = [sys.executable, str(ROOT / "benchmarks" / "meeting_polling.py")]
    subprocess.run(made, env=environment, check=True, timeout=60)  # noqa: S603
    command = (
        "-m", "uvicorn", "--app-dir", str(ROOT / "benchmarks"), "meeting_polling:application",
        "--workers", str(PROCESSES), "--log-level", "error", "--port",
    )  # fmt: skip
    return _hold("plain Django, polled", data, table, decisions, Polled(), command,
                 "sanding.sqlite3", "SELECT ticket FROM meeting_polling_decision")  # fmt: skip


def _hold(
    name: str, data: str, table: Mapping[str, Any], decisions: int, ways: Any,
    command: Sequence[str], database: str, tickets: str,
) -> Outcome:  # fmt: skip
    port, environment = free_port(), {"BAIMBAI_DATA": data}
    hall = Hall(port, ways)
    runs = Runs([*command, str(port)], port, environment)
    with runs.started():
        counted = asyncio.run(_meet(hall, table, decisions, runs))
    with closing(sqlite3.connect(Path(data) / database)) as rows:
        kept: dict[str, int] = {}
        for (ticket,) in rows.execute(tickets):
            kept[str(UUID(ticket))] = kept.get(str(UUID(ticket)), 0) + 1
    return Outcome(name, hall, counted.measured, decisions, kept, counted.acknowledged, counted.cpu)


class Runs:
    """A server that may be killed and started again on the same port."""

    def __init__(self, command: Sequence[str], port: int, environment: Mapping[str, str]) -> None:
        self.command, self.port, self.environment = command, port, environment
        self._serving: Any = None
        self.server = Server(port, 0)

    @contextmanager
    def started(self) -> Iterator[None]:
        """Runs until the block ends."""
        self.start()
        try:
            yield
        finally:
            self._serving.__exit__(None, None, None)

    def start(self) -> None:
        """Start it, and wait until it listens."""
        self._serving = serving(self.command, self.port, self.environment)
        self.server = self._serving.__enter__()

    def kill(self) -> None:
        """SIGKILL to each process that was started, by its number: no one gets to end in order."""
        for pid in _tree(self.server.pid):
            os.kill(pid, signal.SIGKILL)
        self._serving.__exit__(None, None, None)


@dataclass(frozen=True)
class _Counted:
    measured: Sequence[str]
    acknowledged: int
    cpu: float


async def _meet(hall: Hall, table: Mapping[str, Any], decisions: int, runs: Runs) -> _Counted:
    rng = Random("a meeting")  # noqa: S311
    said = _drawn(table["decisions"], decisions, rng)
    sessions = [*table["deciders"], *table["lookers"]]
    ready = asyncio.Semaphore(0)
    hall.heard = [{} for _ in sessions]
    pages = [
        asyncio.create_task(
            Page(hall, session, said[index % len(said)], Random(f"page {index}"), heard).stay(ready)  # noqa: S311
        )
        for index, (session, heard) in enumerate(zip(sessions, hall.heard, strict=True))
    ]
    for _ in pages:
        await asyncio.wait_for(ready.acquire(), SETTLED)
    lines = [Line(hall, session) for session in table["deciders"]]
    try:
        return await _bursts(hall, lines, said, runs)
    finally:
        for page in pages:
            page.cancel()
        await asyncio.gather(*pages, return_exceptions=True)
        for line in lines:
            line.leave()
        # What was closed is gone at the loop's next turns.
        await asyncio.sleep(0.1)


def _drawn(choices: Sequence[Mapping[str, Any]], count: int, rng: Random) -> list[dict[str, Any]]:
    """So many decisions: all proposals in turn, and again from the first."""
    return [{**choices[i % len(choices)], "ticket": ticket_of(rng)} for i in range(count)]


async def _bursts(
    hall: Hall, lines: Sequence[Line], said: Sequence[dict[str, Any]], runs: Runs
) -> _Counted:
    size = min(BURST, max(1, len(said) // 8))
    lots = [said[at : at + size] for at in range(0, len(said), size)]
    killed_at = len(lots) * 3 // 4
    measured: list[str] = []
    acknowledged, used = 0, 0.0
    before = runs.server.cpu_seconds()
    for index, lot in enumerate(lots):
        began = time.perf_counter()
        for one in lot:
            one["made_at"] = datetime.now(UTC).isoformat()
        if index == WARM_UP:
            before = runs.server.cpu_seconds()
        if index == killed_at:
            used = runs.server.cpu_seconds() - before
            acknowledged = await _killed(hall, lines, lot, runs)
            before = runs.server.cpu_seconds()
        else:
            await burst(lines, lot)
            if index >= WARM_UP and index != killed_at + 1:
                measured += [one["ticket"] for one in lot]
        await asyncio.sleep(max(0.0, BETWEEN - (time.perf_counter() - began)))
    used += runs.server.cpu_seconds() - before
    until = time.perf_counter() + SETTLED
    while time.perf_counter() < until and any(len(one) < len(hall.sent) for one in hall.heard):
        await asyncio.sleep(0.2)
    return _Counted([t for t in measured if t in hall.answered], acknowledged, used)


async def _killed(
    hall: Hall, lines: Sequence[Line], lot: Sequence[Mapping[str, Any]], runs: Runs
) -> int:
    """A burst in whose middle the server is killed and started again; how many had an answer."""
    sending = asyncio.create_task(burst(lines, lot))
    had = len(hall.answered)
    while len(hall.answered) < had + len(lot) // 3 and not sending.done():
        await asyncio.sleep(0.002)
    runs.kill()
    acknowledged = len(hall.answered)
    await asyncio.to_thread(runs.start)
    await sending
    return acknowledged


def show(outcome: Outcome) -> None:
    """What it came to, a line each."""
    hall = outcome.hall
    lines = [
        ("open pages / decisions", f"{len(hall.heard)} / {outcome.decisions}"),
        ("answer p50 / p95 / p99 / most, ms", _told(outcome.answers)),
        ("telling p50 / p95 / p99 / most, ms", _told(outcome.tellings)),
        ("answered before the kill, sent again after it", f"{outcome.acknowledged}, {hall.again}"),
        ("parts of pages fetched anew", hall.fetched),
        ("CPU of the server, s; ms a decision",
         f"{outcome.cpu:.1f}; {1000 * outcome.cpu / max(1, len(outcome.measured)):.0f}"),
        *outcome.faults.items(),
    ]  # fmt: skip
    sys.stdout.write(f"{outcome.name}\n")
    for name, value in lines:
        sys.stdout.write(f"  {name:46} {value}\n")
    for fault in hall.refused[:5]:
        sys.stdout.write(f"  {fault}\n")


def _told(values: Sequence[float]) -> str:
    if not values:
        return "–"
    shares = [percentile(values, share) for share in (0.5, 0.95, 0.99)]
    return " / ".join(f"{each:.0f}" for each in (*shares, max(values)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
