"""Long work (*pekerjaan*): ask for it, see where it is, call it off, fetch its documents."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404
from ninja import Schema
from ninja.params.functions import Path, Query

from baimbai.web.actions.start_run import cancel_run, start_run
from baimbai.web.api.door import get, post
from baimbai.web.api.given import Cursor, Id, Limit, OneOf, Page
from baimbai.web.api.paged import Reading
from baimbai.web.gate import Call, here
from baimbai.web.models import Run
from baimbai.web.models.run import DONE, RUN_KINDS, RUN_STATES
from baimbai.web.pages.runs import DOCUMENTS
from baimbai.web.pages.runs import document as page_document
from baimbai.web.results.shown import runs_of
from baimbai.web.templatetags.baimbai import said

DocumentName = Annotated[str, OneOf(DOCUMENTS), Path()]


class RunShown(Schema):
    """One piece of long work; `progress` is percent, `summary` figures by name."""

    id: int
    kind: str
    state: str
    progress: int
    stage: str
    detail: str
    scenario: int | None
    upload: int | None
    asked_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    error: str
    summary: dict[str, Any]
    round_version: int
    engine: str
    documents: list[str]


def run_shown(run: Run) -> dict[str, Any]:
    """A run as it is told."""
    names = (
        "kind", "state", "progress", "stage", "detail", "asked_at", "started_at", "ended_at",
        "summary", "round_version", "engine",
    )  # fmt: skip
    documents = [name for name in DOCUMENTS if run.state == DONE and (run.folder / name).is_file()]
    return {
        "id": run.pk, **{name: getattr(run, name) for name in names},
        "scenario": run.scenario_id, "upload": run.upload_id, "error": said(run.error),
        "documents": documents,
    }  # fmt: skip


class RunFilter(Schema):
    """What narrows the runs."""

    kind: list[Annotated[str, OneOf(RUN_KINDS)]] = []
    state: list[Annotated[str, OneOf(RUN_STATES)]] = []


def every(
    request: Call, narrow: Annotated[RunFilter, Query()], limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """All runs of the round, the latest first."""
    rows = runs_of(request.actor, here(request))
    if narrow.kind:
        rows = rows.filter(kind__in=narrow.kind)
    if narrow.state:
        rows = rows.filter(state__in=narrow.state)
    return Reading(limit, cursor, "newest", {"newest": ("-pk",)}).page(rows, run_shown)


def _run(request: Call, run: int) -> Run:
    return get_object_or_404(runs_of(request.actor, here(request)), pk=run)


def start(request: Call) -> dict[str, Any]:
    """Compute the round; one that waits already is given back."""
    return run_shown(start_run(request.actor, here(request), "hitung"))


def one(request: Call, run: Id) -> dict[str, Any]:
    """One run: where it is, what came of it."""
    return run_shown(_run(request, run))


def again(request: Call, run: Id) -> dict[str, Any]:
    """The same piece of work once more; one that is not over is given back."""
    old = _run(request, run)
    if not old.is_over:
        return run_shown(old)
    new = start_run(
        request.actor, here(request), old.kind, scenario=old.scenario, upload=old.upload
    )
    return run_shown(new)


def cancel(request: Call, run: Id) -> dict[str, Any]:
    """Call a run off."""
    cancel_run(request.actor, _run(request, run))
    return run_shown(_run(request, run))


def fetch(request: Call, run: Id, document: DocumentName) -> HttpResponseBase:
    """A document of a run. Refused to who may not see every proposal in it."""
    response = page_document(request, run, document)
    response.headers["Content-Type"] = "application/octet-stream"
    return response


_AT = "putaran/{round}/pekerjaan"
_ONE = f"{_AT}/{{int:run}}"
_RUN: dict[str, Any] = {"scope": "hitungan", "gives": RunShown}
OPERATIONS = [
    get(_AT, every, name="list_runs", verb="run.read", gives=Page[RunShown]),
    post(_AT, start, name="start_run", verb="run.start", status=202, **_RUN),
    get(_ONE, one, name="show_run", verb="run.read", gives=RunShown),
    post(f"{_ONE}/ulang", again, name="repeat_run", verb="run.read", status=202, **_RUN),
    post(f"{_ONE}/batal", cancel, name="cancel_run", verb="run.read", **_RUN),
    get(f"{_ONE}/berkas/{{document}}", fetch, name="fetch_document", verb="run.read",
        file="application/octet-stream"),
]  # fmt: skip
