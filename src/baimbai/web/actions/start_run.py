"""Asking for long work, and calling it off (*meminta, membatalkan pekerjaan*)."""

from django.db import transaction

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.record import write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Round, Run, Scenario, Upload
from baimbai.web.models.run import CANCELLED, RUNNING, WAITING

MOST_WAITING = 20


@transaction.atomic
def start_run(
    actor: Actor, place: Round, kind: str, *, scenario: Scenario | None = None,
    upload: Upload | None = None,
) -> Run:  # fmt: skip
    """Put a piece of work into the queue; the same one that already waits is given back.

    Raises PermissionDenied; Refused where too much waits already.
    """
    if upload is None:
        require(actor, "run.start", place)
    else:
        require(actor, "upload.send", upload)
    waiting = Run.objects.filter(state=WAITING)
    same = waiting.filter(round=place, kind=kind, scenario=scenario, upload=upload).first()
    if same is not None:
        return same
    if waiting.count() >= MOST_WAITING:
        raise Refused("web-run-many", most=MOST_WAITING)
    run = Run.objects.create(
        round=place, kind=kind, scenario=scenario, upload=upload, asked_by=actor.person,
        asked_at=actor.now, organisation=upload.organisation if upload else None,
    )  # fmt: skip
    write_down(actor, place, "start", "run", str(run.pk), label=kind)
    return run


@transaction.atomic
def cancel_run(actor: Actor, run: Run) -> None:
    """Call a run off: one that waits never begins, one that runs is stopped by its worker.

    Raises PermissionDenied; Refused for a run that is over.
    """
    if run.upload is None:
        require(actor, "run.start", run.round)
    else:
        require(actor, "upload.read", run.upload)
    stopped = Run.objects.filter(pk=run.pk, state=WAITING).update(
        state=CANCELLED, ended_at=actor.now
    )
    asked = Run.objects.filter(pk=run.pk, state=RUNNING).update(cancel_requested=True)
    if not stopped and not asked:
        raise Refused("web-run-over")
    write_down(actor, run.round, "cancel", "run", str(run.pk), label=run.kind)
