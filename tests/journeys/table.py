"""A working table of its own for as long as a test run: demo round, server, worker, browser."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

from playwright.sync_api import Page

import baimbai

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
_LOG = "server.log"
PATIENCE = 180.0
"""Seconds until the example must be computed."""


@dataclass(frozen=True)
class Table:
    """Where the demo answers, and how its accounts sign in."""

    address: str
    slug: str
    passwords: dict[str, str]

    @property
    def round(self) -> str:
        """Address of the round's home."""
        return f"{self.address}/putaran/{self.slug}/"


@contextmanager
def open_table(
    data: Path, example: str = "kalsel-2027", *, meeting: bool = False
) -> Iterator[Table]:
    """The example, computed, on a free port of this machine, on the day of its meeting if wanted;
    only processes of its own end."""
    surroundings = {
        **os.environ, "BAIMBAI_DATA": str(data), "PYTHONPATH": str(Path(baimbai.__file__).parents[1])
    }  # fmt: skip
    command = [sys.executable, "-m", "baimbai.web"]
    laid = subprocess.run(
        [*command, "demo", str(ROOT / "examples" / example), *(["--meeting"] if meeting else [])],
        env=surroundings, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if laid.returncode:
        raise RuntimeError(laid.stderr)
    port = _free_port()
    log = data / _LOG
    with log.open("w") as told:
        server = subprocess.Popen(
            [*command, "serve", "--port", str(port)],
            env=surroundings, stdout=told, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        try:
            table = Table(f"http://127.0.0.1:{port}", example, _passwords(laid.stdout))
            _await(lambda: _answers(table.address), server, log)
            _await(lambda: _is_computed(data), server, log)
            yield table
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=20)


def _free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _passwords(told: str) -> dict[str, str]:
    """What the terminal says of the accounts, a line each: account, password, role, office."""
    return dict(re.findall(r"^│ (\w+) +│ (\S+) +│", told, re.MULTILINE))


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/akun/login/", timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def _is_computed(data: Path) -> bool:
    """Raises RuntimeError where the example's computation failed."""
    with closing(sqlite3.connect(f"file:{data / 'baimbai.sqlite3'}?mode=ro", uri=True)) as database:
        states = {state for (state,) in database.execute("SELECT state FROM web_run")}
    if "gagal" in states:
        raise RuntimeError((data / _LOG).read_text())
    return states == {"selesai"}


def _await(holds: Callable[[], bool], server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not holds():
        if server.poll() is not None or time.monotonic() > until:
            raise RuntimeError(log.read_text())
        time.sleep(0.2)


def enter(page: Page, name: str, password: str) -> None:
    """Sign in as people do."""
    page.goto("/akun/login/")
    page.locator("[name=login]").fill(name)
    page.locator("[name=password]").fill(password)
    page.locator("main button[type=submit]").click()
    page.locator("[popovertarget=account]").wait_for()
