"""Long work: ask for it, watch it, call it off; and what the round's pages are told live."""

from datetime import datetime
from typing import Any

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from baimbai.errors import Refused
from baimbai.web.access import may
from baimbai.web.actions.compute import BOOKS
from baimbai.web.actions.release import KIND as RELEASE
from baimbai.web.actions.release import draft_again
from baimbai.web.actions.start_run import cancel_run, start_run
from baimbai.web.actions.try_scenario import SCENARIO_BOOK
from baimbai.web.gate import Call, here, page
from baimbai.web.live import stream
from baimbai.web.models import Run
from baimbai.web.models.run import DONE, RUNNING
from baimbai.web.results.listing import listed
from baimbai.web.results.shown import hides_drafts, runs_of

DOCUMENTS = (*BOOKS, SCENARIO_BOOK)
"""What may be fetched of a run's folder."""


@require_GET
def every(request: Call) -> HttpResponse:
    """All runs of the round, the latest first."""
    rows = listed(runs_of(request.actor, here(request)).order_by("-id"), request)
    for run in rows.rows:
        _watched(run, request.actor.now)
    return render(request, "runs/list.html", {"rows": rows})


@require_GET
def show(request: Call, number: int) -> HttpResponse:
    """One run: where it is, what came of it."""
    return render(request, "runs/run.html", _about(request, number))


@require_GET
def progress(request: Call, number: int) -> HttpResponse:
    """The part of a page that shows where a run is."""
    return render(request, "parts/run.html", _about(request, number))


@require_GET
def document(request: Call, number: int, name: str) -> FileResponse:
    """A document of a run, as an attachment.

    Raises Refused for who may not see every proposal in it: it holds drafts of other offices.
    """
    run = _run(request, number)
    path = run.folder / name
    if name not in DOCUMENTS or run.state != DONE or not path.is_file():
        raise Http404
    if hides_drafts(request.actor, run):
        raise Refused("web-results-drafts")
    response = FileResponse(path.open("rb"), as_attachment=True, filename=_file_name(run, name))
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_POST
def start(request: Call) -> HttpResponse:
    """Compute the round."""
    run = start_run(request.actor, here(request), "hitung")
    return redirect("run", round=run.round.slug, number=run.pk)


@require_POST
def again(request: Call, number: int) -> HttpResponse:
    """The same piece of work once more, as a run of its own."""
    run = _run(request, number)
    if not run.is_over:
        return redirect("run", round=run.round.slug, number=run.pk)
    if run.kind == RELEASE:
        new = draft_again(request.actor, run)
    else:
        new = start_run(
            request.actor, here(request), run.kind, scenario=run.scenario, upload=run.upload
        )
    return redirect("run", round=new.round.slug, number=new.pk)


@require_POST
def cancel(request: Call, number: int) -> HttpResponse:
    """Call a run off."""
    run = _run(request, number)
    cancel_run(request.actor, run)
    return redirect("run", round=run.round.slug, number=run.pk)


@require_GET
def told(request: Call) -> HttpResponseBase:
    """What happens in the round, as it happens."""
    return stream(request, f"round/{here(request).pk}", "table.read")


def _run(request: Call, number: int) -> Run:
    return get_object_or_404(runs_of(request.actor, here(request)), pk=number)


def _watched(run: Run, now: datetime) -> Run:
    """The run with how long it took so far, and whether its worker is silent."""
    until = run.ended_at or now
    run.seconds = (until - run.started_at).total_seconds() if run.started_at else None  # type: ignore[attr-defined]
    run.silent = run.is_silent(now)  # type: ignore[attr-defined]
    return run


def _about(request: Call, number: int) -> dict[str, Any]:
    run = _watched(_run(request, number), request.actor.now)
    own = run.upload is not None and may(request.actor, "upload.read", run.upload)
    documents = [name for name in DOCUMENTS if run.state == DONE and (run.folder / name).is_file()]
    ahead = Run.objects.filter(state__in=("antre", RUNNING), pk__lt=run.pk).count()
    return {
        "run": run,
        "documents": documents,
        "drafts": bool(documents) and hides_drafts(request.actor, run),
        "ahead": ahead if run.state == "antre" else 0,
        "startable": own or may(request.actor, "run.start", here(request)),
    }


def _file_name(run: Run, name: str) -> str:
    """`nusa-rekaan-12-program.xlsx`."""
    return f"{run.round.slug}-{run.pk}-{name}"


_ONE = "putaran/<slug:round>/pekerjaan/<int:number>/"
URLS = [
    page("putaran/<slug:round>/pekerjaan/", every, name="runs", verb="run.read"),
    page(_ONE, show, name="run", verb="run.read"),
    page(f"{_ONE}bagian/", progress, name="run-part", verb="run.read"),
    page(f"{_ONE}batal/", cancel, name="run-cancel", verb="run.read"),
    page(f"{_ONE}ulang/", again, name="run-again", verb="run.read"),
    page(f"{_ONE}berkas/<str:name>", document, name="run-document", verb="run.read"),
    page("putaran/<slug:round>/hitung/", start, name="compute", verb="run.start"),
    page("putaran/<slug:round>/kabar/", told, name="told", verb="table.read"),
]
