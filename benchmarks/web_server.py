"""Starts a web server for web.py and reads what it uses; ends only what it started (Linux)."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
_TICKS = os.sysconf("SC_CLK_TCK")
READY_WITHIN = 60.0
PATIENCE = 20.0


@dataclass
class Server:
    """A running server: its port, and its processes as a tree below `pid`."""

    port: int
    pid: int

    def cpu_seconds(self) -> float:
        """Used so far by all its processes that live."""
        return sum(_cpu_seconds(pid) for pid in _tree(self.pid))

    def peak_mb(self) -> int:
        """The largest memory of each process, summed; shared pages count in each."""
        return sum(_peak_kb(pid) for pid in _tree(self.pid)) // 1024


def free_port() -> int:
    """A port of loopback that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(command: Sequence[str], port: int, environment: Mapping[str, str]) -> Iterator[Server]:
    """Run `python …` until the block ends."""
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, *command], env={**os.environ, **environment}, cwd=ROOT
    )
    try:
        _wait(process, port)
        yield Server(port, process.pid)
    finally:
        # All of them by their numbers: a parent that is ended may leave its children behind.
        family = _tree(process.pid)
        for pid in family:
            _send(pid, signal.SIGTERM)
        _reap(process)
        for pid in family[1:]:
            _outlive(pid)


def _reap(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _outlive(pid: int) -> None:
    """Wait for a child's end; end it where it takes too long."""
    until = time.monotonic() + PATIENCE
    while Path(f"/proc/{pid}").exists() and time.monotonic() < until:
        time.sleep(0.1)
    _send(pid, signal.SIGKILL)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + READY_WITHIN
    while time.monotonic() < until:
        if process.poll() is not None:
            raise SystemExit(f"the server ended with {process.returncode}")
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server did not start")


def _tree(pid: int) -> list[int]:
    """A process and all below it."""
    try:
        tasks = Path(f"/proc/{pid}/task").iterdir()
        children = [int(c) for t in tasks for c in (t / "children").read_text().split()]
    except OSError:
        return []
    return [pid, *(one for child in children for one in _tree(child))]


def _cpu_seconds(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _peak_kb(pid: int) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return int(status.split("VmHWM:")[1].split()[0]) if "VmHWM:" in status else 0


def _send(pid: int, number: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, number)


def fill(data: str, size: int, people: int) -> dict[str, Any]:
    """A working table in a folder (web_table.py, in a process of its own), and what it tells."""
    command = [sys.executable, str(ROOT / "benchmarks" / "web_table.py"), str(size), str(people)]
    environment = {**os.environ, "BAIMBAI_DATA": data}
    done = subprocess.run(  # noqa: S603
        command, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=1200
    )
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told
