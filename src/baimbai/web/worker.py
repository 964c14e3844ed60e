"""The worker (*pekerja*): takes waiting runs one after the other, each into a child process."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from uuid import uuid4

from django.db import close_old_connections
from django.utils import timezone

from baimbai.web.models import Event, Run
from baimbai.web.models.run import CANCELLED, DONE, FAILED, RUNNING, SILENT_AFTER, WAITING
from baimbai.web.work import discard, tell_of
from baimbai.wording.message import Message

PATIENCE = 0.5
"""Seconds between two looks at the queue."""
SWEEP_EVERY = 10.0
"""Seconds: sweeping writes, and on SQLite a write makes all others wait."""
BEAT = 2.0
LONGEST = timedelta(hours=1)
KEEP_EVENTS = timedelta(hours=24)
QUICK = ("impor",)
"""Kinds of runs for which somebody waits at the screen: they have a lane of their own."""
BROKEN, LATE = "web-run-broken", "web-results-run-late"


def serve_lanes(until: Callable[[], bool]) -> None:
    """Do what waits, until told to stop; quick runs do not wait for long ones."""
    quick = threading.Thread(target=serve_queue, args=(until, QUICK))
    quick.start()
    serve_queue(until)
    quick.join()


def serve_queue(until: Callable[[], bool], kinds: Sequence[str] = ()) -> None:
    """Do what waits, until told to stop; of the kinds named only, if any are."""
    swept = float("-inf")
    while not until():
        if not kinds and time.monotonic() - swept >= SWEEP_EVERY:
            swept = time.monotonic()
            sweep(timezone.now())
        run = claim_next(timezone.now(), kinds)
        if run is None:
            close_old_connections()
            time.sleep(PATIENCE)
        else:
            attend(run, until)


def claim_next(now: datetime, kinds: Sequence[str] = ()) -> Run | None:
    """The oldest run that waits, of the kinds named if any are, now ours; None where none waits or
    another was quicker."""
    waiting = Run.objects.filter(state=WAITING)
    run = (waiting.filter(kind__in=kinds) if kinds else waiting).order_by("id").first()
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
    """Let a child do the run; stop it where it is called off, too long, no longer ours, or we are
    to stop."""
    about = (str(run.pk), run.claim, str(os.getpid()))
    command = [sys.executable, "-m", "baimbai.web", "work", *about]
    child = subprocess.Popen(command)  # noqa: S603  # Our own program, our own arguments.
    ours = Run.objects.filter(pk=run.pk, claim=run.claim, state=RUNNING)
    why, beaten = BROKEN, 0.0
    while child.poll() is None:
        if time.monotonic() - beaten >= BEAT:
            beaten = time.monotonic()
            ours.update(heartbeat_at=timezone.now())
        state, called_off = Run.objects.values_list("state", "cancel_requested").get(pk=run.pk)
        late = timezone.now() - (run.started_at or timezone.now()) > LONGEST
        if called_off or late or state in (FAILED, CANCELLED) or until():
            child.kill()
            child.wait()
            why = LATE if late else BROKEN
            break
        time.sleep(0.2)
    _close(run, why)


def _close(run: Run, why: str) -> None:
    """A child that ended without writing its end down was called off, or broke."""
    left = Run.objects.filter(pk=run.pk, claim=run.claim, state=RUNNING)
    now = timezone.now()
    if left.filter(cancel_requested=True).update(state=CANCELLED, ended_at=now):
        tell_of(run, CANCELLED)
    elif left.update(state=FAILED, ended_at=now, error=Message(why).packed()):
        tell_of(run, FAILED)
    if not Run.objects.filter(pk=run.pk, state=DONE).exists():
        discard(run)


def sweep(now: datetime) -> int:
    """Fail runs whose worker is gone, forget what was told long ago; how many runs failed."""
    Event.objects.filter(at__lt=now - KEEP_EVENTS).delete()
    failed = 0
    for run in Run.objects.filter(state=RUNNING, heartbeat_at__lt=now - SILENT_AFTER):
        silent = Run.objects.filter(pk=run.pk, claim=run.claim, state=RUNNING)
        if silent.filter(heartbeat_at__lt=now - SILENT_AFTER).update(
            state=FAILED, ended_at=now, error=Message(BROKEN).packed()
        ):
            failed += 1
            discard(run)
            tell_of(run, FAILED)
    return failed
