"""One run in a process of its own (`python -m baimbai.web work <run> <claim> <worker>`)."""

import logging
import os
import shutil
import threading
import time
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path

from django.db import connection, transaction
from django.utils import timezone

from baimbai.errors import BaimbaiError
from baimbai.web.actions.compute import Finish, Report, compute
from baimbai.web.actions.read_upload import read_upload
from baimbai.web.actions.release import make_release
from baimbai.web.actions.try_scenario import try_scenario
from baimbai.web.models import Event, Run
from baimbai.web.models.run import DONE, FAILED, RUNNING
from baimbai.wording.message import Message

STAGES: Mapping[str, tuple[str, ...]] = {
    "hitung": (
        "intake", "synchronisation", "appraisal", "funding", "agreement", "sensitivity",
        "publication", "index",
    ),
    "impor": ("opening", "reading", "comparing", "keeping", "index"),
    "skenario": ("recall", "scenario", "publication", "index"),
    "rilis": ("recall", "archive", "documents", "index"),
}  # fmt: skip
"""The stages of each kind of run, in order, for the share that is done."""
WORK: Mapping[str, Callable[[Run, Path, Report], Finish]] = {
    "hitung": compute,
    "impor": read_upload,
    "skenario": try_scenario,
    "rilis": make_release,
}
"""What each kind of run does."""
ORPHANED = 3
"""Exit code of a child whose worker is gone."""


def work(number: int, claim: str, worker: int | None = None) -> int:
    """Do a claimed run to its end, and write the end down; 0 where it was done.

    Results are indexed, and their folder put in place, in the one transaction that ends the run,
    and only while the claim still holds: nothing is ever half-written. `worker` is the process
    without which this one ends.
    """
    if worker is not None:
        _die_with(worker)
    run = Run.objects.select_related("round", "scenario", "upload").get(pk=number)
    half_done = _half_done(run)
    shutil.rmtree(half_done, ignore_errors=True)
    half_done.mkdir(parents=True)
    report = _reporter(run, claim)
    try:
        finish = WORK[run.kind](run, half_done, report)
        report("index", "")
        with transaction.atomic():
            if not _still_ours(run, claim):
                return ORPHANED
            figures = finish()
            shutil.rmtree(run.folder, ignore_errors=True)
            half_done.rename(run.folder)
            _end(run, claim, state=DONE, progress=100, summary=figures)
    except BaimbaiError as error:
        _end(run, claim, state=FAILED, error=error.message.packed())
        return 1
    except Exception:
        logging.getLogger(__name__).exception("run %s", number)
        _end(run, claim, state=FAILED, error=Message("web-run-fault").packed())
        return 1
    finally:
        shutil.rmtree(half_done, ignore_errors=True)
    return 0


def discard(run: Run) -> None:
    """Remove what a run that did not end well may have left; it never was anybody's result."""
    for folder in (_half_done(run), run.folder):
        shutil.rmtree(folder, ignore_errors=True)


def _half_done(run: Run) -> Path:
    return run.folder.with_suffix(".sementara")


def _still_ours(run: Run, claim: str) -> bool:
    held = Run.objects.filter(pk=run.pk, claim=claim, state=RUNNING)
    if connection.features.has_select_for_update:
        held = held.select_for_update()
    return held.exists()


def _end(run: Run, claim: str, **values: object) -> None:
    values |= {"ended_at": timezone.now(), "engine": f"baimbai {version('baimbai')}", "detail": ""}
    Run.objects.filter(pk=run.pk, claim=claim, state=RUNNING).update(**values)
    tell_of(run, str(values["state"]))


def _reporter(run: Run, claim: str) -> Report:
    stages = STAGES[run.kind]

    def report(stage: str, detail: str) -> None:
        share = 100 * stages.index(stage) // len(stages) if stage in stages else run.progress
        run.progress = max(run.progress, share)
        Run.objects.filter(pk=run.pk, claim=claim, state=RUNNING).update(
            stage=stage, detail=detail[:200], progress=run.progress
        )
        tell_of(run, RUNNING)

    return report


def tell_of(run: Run, state: str) -> None:
    """Open pages show where the run is."""
    Event.objects.create(
        topic=f"round/{run.round_id}",
        payload={"what": "run", "run": run.pk, "state": state, "progress": run.progress},
    )


def _die_with(worker: int) -> None:
    """A run whose worker was killed must not go on unseen."""

    def watch() -> None:
        # Told, not asked for here: a worker may be gone before its child looks for the first time.
        while os.getppid() == worker:
            time.sleep(0.5)
        os._exit(ORPHANED)

    threading.Thread(target=watch, daemon=True).start()
