"""Workers as real processes: killed, called off, racing; nothing is ever half-written."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from baimbai.web.models import Result, Round, Run
from baimbai.web.models.run import FAILED, RUNNING
from baimbai.web.work import ORPHANED, work
from baimbai.wording.message import Message

ROOT = Path(__file__).parents[2]
PATIENCE = 40.0
"""Seconds that a process may take for what a test waits for, on a busy machine too."""
CHILDREN = Path("/proc/self/task") / str(os.getpid()) / "children"


@dataclass(frozen=True)
class Office:
    """A database in a folder of its own, with the small round and one run that waits."""

    data: Path

    def spawn(self, *command: str) -> subprocess.Popen[str]:
        """A process of the application on this database."""
        return subprocess.Popen(  # noqa: S603
            [sys.executable, *command], env=os.environ | {"BAIMBAI_DATA": str(self.data), "BAIMBAI_DATABASE": ""},
            stdout=subprocess.PIPE if "-c" in command else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip

    def worker(self) -> subprocess.Popen[str]:
        """A worker."""
        return self.spawn("-m", "baimbai.web", "worker")

    def ask(self, question: str, *values: Any) -> list[tuple[Any, ...]]:
        """Rows of a query, or a change that is kept."""
        with closing(sqlite3.connect(self.data / "baimbai.sqlite3", timeout=20)) as base, base:
            return base.execute(question, values).fetchall()

    @property
    def run(self) -> tuple[str, str]:
        """State of the run, and the key of what it says went wrong."""
        (state, error), *_ = self.ask("SELECT state, error FROM web_run WHERE id = 1")
        return state, Message.unpack(error).key if error else ""

    def left_behind(self) -> tuple[int, list[str]]:
        """Rows of results, and folders of results."""
        ((rows,),) = self.ask("SELECT count(*) FROM web_result")
        folder = self.data / "hasil"
        return rows, sorted(path.name for path in folder.iterdir()) if folder.exists() else []

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Until it holds; fails the test where that takes too long."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, self.run
            time.sleep(0.05)

    def until_frozen(self, worker: subprocess.Popen[str]) -> int:
        """The worker's child, as soon as there is one, held still so that it cannot end by
        itself."""
        self.wait_until(lambda: bool(children(worker.pid)))
        child = children(worker.pid)[0]
        os.kill(child, signal.SIGSTOP)
        return child


def children(process: int) -> list[int]:
    """Processes that a process started."""
    try:
        text = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    except FileNotFoundError:
        return []
    return [int(number) for number in text.split()]


def is_gone(process: int) -> bool:
    """Whether a process has ended."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return True
    return state[0] in "ZX"


SETUP = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "baimbai.web.settings"
import django
django.setup()
"""
LAY = """
import sys
from datetime import timedelta
from pathlib import Path
from django.core.management import call_command
from django.utils import timezone
from baimbai.web.actions.calendar import Calendar
from baimbai.web.actions.open_round import open_round
from baimbai.web.actor import at_the_machine
from baimbai.web.models import Run
call_command("migrate", verbosity=0)
now = timezone.now()
opens, closes, answers, meets = (now + timedelta(days=days) for days in (-7, 7, 14, 21))
calendar = Calendar(opens, closes, answers, meets.date())
place = open_round(at_the_machine(now), Path(sys.argv[1]), "nusa-rekaan", calendar)
Run.objects.create(round=place, kind="hitung")
"""
CLAIM = """
from django.utils import timezone
from baimbai.web.models import Run
from baimbai.web.worker import claim_next
while Run.objects.filter(state="antre").exists():
    run = claim_next(timezone.now())
    if run is not None:
        print(run.pk)
"""


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small round on the table, laid once, with a run that waits."""
    data = tmp_path_factory.mktemp("data")
    place = str(ROOT / "examples" / "nusa-rekaan")
    with Office(data).spawn("-c", SETUP + LAY, place) as laying:
        laying.communicate(timeout=60)
    assert laying.returncode == 0
    return data


@pytest.fixture
def office(laid: Path, tmp_path: Path) -> Iterator[Office]:
    """A copy of the database, and an end to every process that a test left."""
    if not CHILDREN.exists():
        pytest.skip("this system does not tell the children of a process")
    data = shutil.copytree(laid, tmp_path / "data")
    started: list[subprocess.Popen[str]] = []

    class Kept(Office):
        def spawn(self, *command: str) -> subprocess.Popen[str]:
            started.append(super().spawn(*command))
            return started[-1]

    yield Kept(data)
    for process in started:
        for child in children(process.pid):
            os.kill(child, signal.SIGKILL)
        process.kill()
        process.wait()


def test_a_killed_computation_is_marked_failed_and_leaves_nothing(office: Office) -> None:
    worker = office.worker()
    child = office.until_frozen(worker)
    os.kill(child, signal.SIGKILL)
    office.wait_until(lambda: office.run[0] == FAILED)
    assert office.run == (FAILED, "web-run-broken")
    office.wait_until(lambda: office.left_behind() == (0, []))


def test_a_run_that_is_called_off_is_stopped_and_leaves_nothing(office: Office) -> None:
    worker = office.worker()
    child = office.until_frozen(worker)
    office.ask("UPDATE web_run SET cancel_requested = 1 WHERE id = 1")
    office.wait_until(lambda: office.run[0] == "dibatalkan")
    assert is_gone(child)
    office.wait_until(lambda: office.left_behind() == (0, []))


def test_a_computation_ends_with_its_worker_and_the_next_worker_says_so(office: Office) -> None:
    worker = office.worker()
    office.wait_until(lambda: bool(children(worker.pid)))
    child = children(worker.pid)[0]
    worker.kill()
    worker.wait()
    office.wait_until(lambda: is_gone(child))
    assert office.run == (RUNNING, "")
    long_ago = (datetime.now(UTC) - timedelta(seconds=31)).strftime("%Y-%m-%d %H:%M:%S.%f")
    office.ask("UPDATE web_run SET heartbeat_at = ? WHERE id = 1", long_ago)
    office.worker()
    office.wait_until(lambda: office.run[0] == FAILED)
    assert office.run == (FAILED, "web-run-broken")
    office.wait_until(lambda: office.left_behind() == (0, []))


def test_a_worker_that_is_asked_to_stop_stops_its_computation(office: Office) -> None:
    worker = office.worker()
    child = office.until_frozen(worker)
    worker.terminate()
    assert worker.wait(PATIENCE) == 0
    assert is_gone(child)
    assert office.run == (FAILED, "web-run-broken")
    assert office.left_behind() == (0, [])


def test_a_worker_computes_what_waits(office: Office) -> None:
    office.worker()
    office.wait_until(lambda: office.run[0] not in ("antre", RUNNING))
    rows, folders = office.left_behind()
    assert (office.run, folders) == (("selesai", ""), ["1"])
    assert rows > 0


def test_two_workers_never_take_the_same_run(office: Office) -> None:
    ((columns,),) = office.ask(
        "SELECT group_concat(name) FROM pragma_table_info('web_run') WHERE name != 'id'"
    )
    for _ in range(60):
        office.ask(f"INSERT INTO web_run ({columns}) SELECT {columns} FROM web_run WHERE id = 1")  # noqa: S608
    both = [office.spawn("-c", SETUP + CLAIM) for _ in range(2)]
    taken = [int(number) for one in both for number in one.communicate(timeout=60)[0].split()]
    assert len(taken) == len(set(taken)) == 61


def test_whoever_lost_its_claim_cannot_finish(table: Round, db: None) -> None:
    run = Run.objects.create(round=table, kind="hitung", state=RUNNING, claim="ours")
    shown = table.run_id
    assert work(run.pk, "another's") == ORPHANED
    run.refresh_from_db()
    assert (run.state, run.claim, run.progress, run.stage) == (RUNNING, "ours", 0, "")
    assert not Result.objects.filter(run=run).exists()
    assert not run.folder.exists()
    assert not run.folder.with_suffix(".sementara").exists()
    assert Round.objects.get(pk=table.pk).run_id == shown
