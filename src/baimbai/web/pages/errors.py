"""What people see when a page cannot be shown."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def wrong(request: HttpRequest, exception: Any) -> HttpResponse:  # noqa: ARG001
    """The browser asked for something that makes no sense."""
    return render(request, "errors/error.html", {"key": "web-error-wrong"}, status=400)


def forbidden(request: HttpRequest, exception: Any) -> HttpResponse:  # noqa: ARG001
    """The reader may not."""
    return render(request, "errors/error.html", {"key": "web-error-forbidden"}, status=403)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """The form was open too long, or came from elsewhere."""
    return render(request, "errors/error.html", {"key": "web-error-forged"}, status=403)


def missing(request: HttpRequest, exception: Any) -> HttpResponse:  # noqa: ARG001
    """No such page, or none for this reader."""
    return render(request, "errors/error.html", {"key": "web-error-missing"}, status=404)


def broken(_request: HttpRequest) -> HttpResponse:
    """A fault of ours; the page asks nothing of the database."""
    return HttpResponse(render_to_string("errors/broken.html"), status=500)
