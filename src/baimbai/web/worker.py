"""The worker (*pekerja*): takes waiting runs one after the other, each into a child process."""

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

from django.db import close_old_connections
from django.utils import timezone

from baimbai.web.models import Event, Run
from baimbai.web.models.run import CANCELLED, FAILED, RUNNING, SILENT_AFTER, WAITING
from baimbai.web.work import tell_of
from baimbai.wording.message import Message

PATIENCE = 0.5
"""Seconds between two looks at the queue."""
SWEEP_EVERY = 10.0
"""Seconds: sweeping writes, and on SQLite a write makes all others wait."""
BEAT = 2.0
LONGEST = timedelta(hours=1)
KEEP_EVENTS = timedelta(hours=24)


def serve_queue(until: Callable[[], bool]) -> None:
    """Do what waits, until told to stop."""
    swept = float("-inf")
    while not until():
        if time.monotonic() - swept >= SWEEP_EVERY:
            swept = time.monotonic()
            sweep(timezone.now())
        run = claim_next(timezone.now())
        if run is None:
            close_old_connections()
            time.sleep(PATIENCE)
        else:
            attend(run, until)


def claim_next(now: datetime) -> Run | None:
    """The oldest run that waits, now ours; None where none waits or another was quicker."""
    run = Run.objects.filter(state=WAITING).order_by("id").first()
    if run is None:
        return None
    claim = uuid4().hex
    taken = Run.objects.filter(pk=run.pk, state=WAITING).update(
        state=RUNNING, claim=claim, started_at=now, heartbeat_at=now, progress=0,
        ceilings_id=run.round.ceilings_id, weights_id=run.round.weights_id,
        round_version=run.round.version,
    )  # fmt: skip
    return Run.objects.get(pk=run.pk) if taken else None


def attend(run: Run, until: Callable[[], bool]) -> None:
    """Let a child do the run; stop it where it is called off, too long, or we are to stop."""
    command = [sys.executable, "-m", "baimbai.web", "work", str(run.pk), run.claim]
    child = subprocess.Popen(command)  # noqa: S603  # Our own program, our own arguments.
    beaten = 0.0
    while child.poll() is None:
        if time.monotonic() - beaten >= BEAT:
            beaten = time.monotonic()
            Run.objects.filter(pk=run.pk).update(heartbeat_at=timezone.now())
        called_off = Run.objects.filter(pk=run.pk, cancel_requested=True).exists()
        late = timezone.now() - (run.started_at or timezone.now()) > LONGEST
        if called_off or late or until():
            child.kill()
            child.wait()
            break
        time.sleep(0.2)
    _close(run)


def _close(run: Run) -> None:
    """A child that ended without writing its end down was called off, or broke."""
    left = Run.objects.filter(pk=run.pk, claim=run.claim, state=RUNNING)
    now = timezone.now()
    if left.filter(cancel_requested=True).update(state=CANCELLED, ended_at=now):
        tell_of(run, CANCELLED)
    elif left.update(state=FAILED, ended_at=now, error=Message("web-run-broken").packed()):
        tell_of(run, FAILED)


def sweep(now: datetime) -> int:
    """Fail runs whose worker is gone, forget what was told long ago; how many runs failed."""
    Event.objects.filter(at__lt=now - KEEP_EVENTS).delete()
    silent = Run.objects.filter(state=RUNNING, heartbeat_at__lt=now - SILENT_AFTER)
    return silent.update(state=FAILED, ended_at=now, error=Message("web-run-broken").packed())
