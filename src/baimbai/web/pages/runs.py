"""Long work: ask for it, watch it, call it off; and what the round's pages are told live."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from baimbai.web.actions.start_run import cancel_run, start_run
from baimbai.web.gate import Call, here, page
from baimbai.web.live import stream
from baimbai.web.models import Run


@require_GET
def show(request: Call, number: int) -> HttpResponse:
    """One run: where it is, what came of it."""
    run = get_object_or_404(Run, pk=number, round=request.round)
    return render(request, "runs/run.html", {"run": run})


@require_GET
def progress(request: Call, number: int) -> HttpResponse:
    """The part of a page that shows where a run is."""
    run = get_object_or_404(Run, pk=number, round=request.round)
    return render(request, "parts/run.html", {"run": run})


@require_POST
def start(request: Call) -> HttpResponse:
    """Compute the round."""
    run = start_run(request.actor, here(request), "hitung")
    return redirect("run", round=run.round.slug, number=run.pk)


@require_POST
def cancel(request: Call, number: int) -> HttpResponse:
    """Call a run off."""
    run = get_object_or_404(Run, pk=number, round=request.round)
    cancel_run(request.actor, run)
    return redirect("run", round=run.round.slug, number=run.pk)


@require_GET
def told(request: Call) -> HttpResponseBase:
    """What happens in the round, as it happens."""
    return stream(request, f"round/{here(request).pk}", "table.read")


URLS = [
    page("putaran/<slug:round>/pekerjaan/<int:number>/", show, name="run", verb="run.read"),
    page(
        "putaran/<slug:round>/pekerjaan/<int:number>/bagian/",
        progress,
        name="run-part",
        verb="run.read",
    ),
    page(
        "putaran/<slug:round>/pekerjaan/<int:number>/batal/",
        cancel,
        name="run-cancel",
        verb="run.read",
    ),
    page("putaran/<slug:round>/hitung/", start, name="compute", verb="run.start"),
    page("putaran/<slug:round>/kabar/", told, name="told", verb="table.read"),
]
