"""Measures the web application: `python benchmarks/web.py [proposals 100000] [people 50] [s 30]`.

A working table of so many proposals (web_table.py) is served on loopback by two processes, as
`baimbai serve --processes 2` does; so many people who have signed in ask for pages, each on a
connection of its own: thinking a second on average between two pages (exponential), first while
nothing changes, then while something in the round changes every two seconds, so that what the
server keeps of lists and tiles is of no use any more; last without a pause, while it changes. In
the same run Django's admin (web_admin.py) is asked for
the same over the same rows and server. Shown: milliseconds by kind of page, pages a second, CPU of
server, asking and others, largest memory; and what a page weighs on a phone (web_weight.py). Client
and server share the machine. Linux only; ends only what it started.

`--keep FOLDER` fills the table there, or uses the one that lies there.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from web_load import Heard, Kind, ask_around, percentile
from web_server import Server, fill, free_port, serving
from web_table import changing
from web_ways import admin_ways, our_ways
from web_weight import weigh

PROCESSES = 2
THINK = 1.0
PACES = (
    (f"thinking {THINK:g} s, nothing changes", THINK, False),
    (f"thinking {THINK:g} s, changes", THINK, True),
    ("no pause, changes", 0.0, True),
)
"""How people ask: name, mean seconds of thought, whether the round changes meanwhile."""
WARM_UP = 5.0
AIM_MS = 300


@dataclass(frozen=True)
class Way:
    """A server and what it is asked for."""

    name: str
    command: Callable[[int], Sequence[str]]
    settings: str
    kinds: Callable[[Mapping[str, Any]], Sequence[Kind]]


WAYS = (
    Way(
        "Baimbai",
        lambda port: (
            "-m", "baimbai.web", "serve", "--port", str(port), "--processes", str(PROCESSES)
        ),
        "baimbai.web.settings",
        our_ways,
    ),
    Way(
        "Django admin",
        lambda port: (
            "-m", "uvicorn", "web_admin:application", "--port", str(port), "--workers",
            str(PROCESSES), "--log-level", "warning",
        ),
        "web_admin_settings",
        admin_ways,
    ),
)  # fmt: skip


def main(arguments: Sequence[str]) -> None:
    """Fill, ask, show."""
    given = _given(arguments)
    with tempfile.TemporaryDirectory() as folder:
        data = str(given.keep or folder)
        os.environ["BAIMBAI_DATA"] = data
        told = _table(Path(data), given.proposals, given.people)
        _say(f"{given.people} people; rows: {told['rows']}; {os.cpu_count()} cores")
        p95: dict[tuple[str, str], dict[str, float]] = {}
        for way in WAYS:
            port = free_port()
            environment = {"BAIMBAI_DATA": data, "DJANGO_SETTINGS_MODULE": way.settings}
            environment["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
            with serving(way.command(port), port, environment) as server:
                _measure(way, server, told, given.seconds, p95)
                if way is WAYS[0]:
                    weigh(server, told, _say)
        _compare(p95)


def _given(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("proposals", type=int, nargs="?", default=100_000)
    parser.add_argument("people", type=int, nargs="?", default=50)
    parser.add_argument("seconds", type=float, nargs="?", default=30.0)
    parser.add_argument("--keep", type=Path)
    return parser.parse_args(arguments)


def _table(folder: Path, proposals: int, people: int) -> dict[str, Any]:
    """Filled now, or before."""
    note = folder / "isi.json"
    if not note.exists():
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(json.dumps(fill(str(folder), proposals, people)))
    told: dict[str, Any] = json.loads(note.read_text())
    return told


def _measure(
    way: Way, server: Server, told: Mapping[str, Any], seconds: float,
    p95: dict[tuple[str, str], dict[str, float]],
) -> None:  # fmt: skip
    kinds = way.kinds(told)
    ask_around(server.port, told["sessions"], kinds, WARM_UP, THINK)
    for pace, think, changes in PACES:
        before, own, busy = server.cpu_seconds(), time.process_time(), _busy_seconds()
        with changing(told["slug"]) if changes else nullcontext():
            heard = ask_around(server.port, told["sessions"], kinds, seconds, think)
        spent, own = server.cpu_seconds() - before, time.process_time() - own
        others = max(_busy_seconds() - busy - spent - own, 0.0)
        _say(
            f"\n{way.name}, {pace}: {heard.count / heard.lasted:.0f} pages/s; CPU s in"
            f" {heard.lasted:.0f} s: server {spent:.1f}, asking {own:.1f}, others {others:.1f};"
            f" {1000 * spent / max(heard.count, 1):.1f} CPU ms a page; peak {server.peak_mb()} MB"
        )
        _show(heard, kinds)
        p95[way.name, pace] = {k: percentile(v, 0.95) for k, v in heard.seconds.items()}


def _busy_seconds() -> float:
    """CPU seconds that the whole machine has been busy for: all but idle and waiting for disks."""
    ticks = [int(field) for field in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]]
    return (sum(ticks[:8]) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")


def _show(heard: Heard, kinds: Sequence[Kind]) -> None:
    _row(("page", "asked", "p50 ms", "p95 ms", "p99 ms", "KB", ""))
    for kind in kinds:
        seconds = heard.seconds.get(kind.name)
        if seconds:
            millis = [1000 * percentile(seconds, share) for share in (0.5, 0.95, 0.99)]
            weight = heard.bytes[kind.name] / len(seconds) / 1024
            late = "" if millis[1] <= AIM_MS else f"above {AIM_MS}"
            _row((kind.name, len(seconds), *(f"{m:.0f}" for m in millis), f"{weight:.1f}", late))
    for fault, times in sorted(heard.wrong.items(), key=lambda item: -item[1])[:10]:
        _say(f"  went wrong {times} times: {fault}")


def _compare(p95: Mapping[tuple[str, str], Mapping[str, float]]) -> None:
    """How many times as long the peer takes, at p95."""
    ours, peer = WAYS[0].name, WAYS[1].name
    _say(f"\np95 of {peer} / p95 of {ours}")
    for (name, pace), kinds in p95.items():
        if name == peer:
            mine = p95[ours, pace]
            ratios = (f"{k} {v / mine[k]:.1f}" for k, v in kinds.items() if k in mine)
            _say(f"  {pace}: {'; '.join(ratios)}")


def _row(cells: Iterable[object]) -> None:
    first, *rest = cells
    _say(f"{first!s:16}" + "".join(f"{cell!s:>10}" for cell in rest))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
