"""The API's addresses: a noun's file each; and its description."""

from functools import cache

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, include, path
from django.utils.translation import get_language

from baimbai.web.api import (
    books,
    ceilings,
    commitments,
    findings,
    history,
    meeting,
    minutes,
    own,
    papers,
    people,
    practices,
    progress,
    proposals,
    published,
    releases,
    results,
    rounds,
    runs,
    scenarios,
    submissions,
    uploads,
    weights,
)
from baimbai.web.api.described import described
from baimbai.web.api.door import Operation, missing, mounted, through
from baimbai.web.api.problems import Problem, told
from baimbai.wording.wording import wording

OPERATIONS: tuple[Operation, ...] = (
    *own.OPERATIONS,
    *rounds.OPERATIONS,
    *submissions.OPERATIONS,
    *uploads.OPERATIONS,
    *proposals.OPERATIONS,
    *papers.OPERATIONS,
    *findings.OPERATIONS,
    *runs.OPERATIONS,
    *results.OPERATIONS,
    *scenarios.OPERATIONS,
    *meeting.OPERATIONS,
    *books.OPERATIONS,
    *minutes.OPERATIONS,
    *commitments.OPERATIONS,
    *progress.OPERATIONS,
    *practices.OPERATIONS,
    *releases.OPERATIONS,
    *published.OPERATIONS,
    *ceilings.OPERATIONS,
    *weights.OPERATIONS,
    *people.OPERATIONS,
    *history.OPERATIONS,
    *proposals.LAST,
)
API, _PATTERNS = mounted(OPERATIONS)


@cache
def document(language: str) -> bytes:
    """The OpenAPI document as JSON."""
    return JsonResponse(described(API, OPERATIONS, wording(language))).content


def _describe(request: HttpRequest) -> HttpResponse:
    if request.method != "GET":
        return told(request, Problem("method", headers={"Allow": "GET"}))
    response = HttpResponse(document(get_language() or "id"), content_type="application/json")
    response["Cache-Control"] = "max-age=300"
    return response


URLS: list[URLPattern | object] = [
    path("api/v1/openapi.json", through(_describe), name="api-openapi"),
    path("api/v1/", include(list(_PATTERNS))),
    path("api/<path:rest>", through(missing), name="api-missing"),
]
