"""What people see when a page cannot be shown."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from baimbai.web.api.problems import Problem, told
from baimbai.web.gate import spoken


def wrong(request: HttpRequest, exception: Any) -> HttpResponse:  # noqa: ARG001
    """The browser asked for something that makes no sense."""
    return _told(request, "web-error-wrong", 400)


def forbidden(request: HttpRequest, exception: Any) -> HttpResponse:  # noqa: ARG001
    """The reader may not."""
    return _told(request, "web-error-forbidden", 403)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """The form was open too long, or came from elsewhere."""
    return _told(request, "web-error-forged", 403)


def missing(request: HttpRequest, exception: Any) -> HttpResponse:  # noqa: ARG001
    """No such page, or none for this reader."""
    return _told(request, "web-error-missing", 404)


def busy(request: HttpRequest, exception: Any = None) -> HttpResponse:  # noqa: ARG001
    """More attempts to sign in than people make."""
    return _told(request, "web-look-busy", 429)


def broken(request: HttpRequest) -> HttpResponse:
    """A fault of ours; the page asks nothing of the database."""
    if _is_program(request):
        return told(request, Problem("fault"))
    if request.headers.get("HX-Request"):
        return _part("web-run-fault", 500)
    return HttpResponse(render_to_string("errors/broken.html"), status=500)


def _told(request: HttpRequest, key: str, status: int) -> HttpResponse:
    """A page, or beside what asked where a part of a page was asked for."""
    if _is_program(request):
        kinds = {400: "malformed", 403: "forbidden", 404: "missing", 429: "busy"}
        return told(request, Problem(kinds[status]))
    if request.headers.get("HX-Request"):
        return _part(key, status)
    return render(request, "errors/error.html", {"key": key}, status=status)


def _part(key: str, status: int) -> HttpResponse:
    text = spoken().text(key)
    return HttpResponse(render_to_string("parts/refused.html", {"text": text}), status=status)


def _is_program(request: HttpRequest) -> bool:
    """Was the API called? Its callers read problems, not pages."""
    return request.path.startswith("/api/") and request.path != "/api/v1/"
