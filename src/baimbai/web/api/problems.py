"""What went wrong (*masalah*), told to programs as RFC 9457 has it, in the reader's language."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse

from baimbai.errors import BaimbaiError
from baimbai.web.actions.decide import NotTaken
from baimbai.web.gate import spoken
from baimbai.wording.message import Message

STATUS: Mapping[str, int] = {
    "malformed": 400, "key": 401, "forbidden": 403, "missing": 404, "method": 405, "refused": 409,
    "changed": 412, "large": 413, "media": 415, "invalid": 422, "condition": 428, "busy": 429,
    "fault": 500,
}  # fmt: skip
"""Kind of problem → status. Its title is worded `web-api-problem-<kind>`, what to do about it
`web-api-detail-<kind>`; `/api/v1/#<kind>` describes it."""
OVERTAKEN = frozenset({"web-mend-conflict", "web-settle-overtaken", "web-settings-calendar-moved"})
"""Refusals that say: somebody else was quicker; look again."""
MEDIA_TYPE = "application/problem+json"


class Problem(Exception):
    """An answer that is a problem. `message` says what, where and how to mend it."""

    def __init__(
        self, kind: str, message: Message | None = None, *,
        errors: Sequence[Mapping[str, str]] = (), headers: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(kind)
        self.kind, self.message = kind, message
        self.errors, self.headers = errors, headers or {}


def wrong(where: str, key: str, **values: str | int | float) -> dict[str, str]:
    """One thing that is wrong with what was given: worded `web-api-what-<key>` and
    `web-api-mend-<key>`."""
    words = spoken()
    return {
        "where": where, "what": words.text(f"web-api-what-{key}", **values),
        "mend": words.text(f"web-api-mend-{key}", **values),
    }  # fmt: skip


def told(request: HttpRequest, problem: Problem) -> HttpResponse:
    """The problem as its answer."""
    words = spoken()
    detail = problem.message or Message(f"web-api-detail-{problem.kind}")
    body: dict[str, Any] = {
        "type": f"/api/v1/#{problem.kind}",
        "title": words.text(f"web-api-problem-{problem.kind}"),
        "status": STATUS[problem.kind],
        "detail": words.say(detail),
        "instance": request.path,
        "code": detail.key,
        "errors": list(problem.errors),
    }
    response = JsonResponse(body, status=STATUS[problem.kind], content_type=MEDIA_TYPE)
    for name, value in problem.headers.items():
        response.headers[name] = value
    response.headers["Cache-Control"] = "no-store"
    return response


def of_error(error: BaimbaiError) -> Problem:
    """An error of ours as a problem: somebody was quicker, or as things stand it cannot be."""
    kind = "changed" if error.message.key in OVERTAKEN else "refused"
    reasons = error.refusals if isinstance(error, NotTaken) else ()
    errors = [{"where": "", "what": spoken().say(one), "mend": ""} for one in reasons]
    return Problem(kind, error.message, errors=errors)


# What pydantic found, in our words.

_TOLD: Mapping[str, str] = {
    "missing": "missing", "extra_forbidden": "unknown",
    "string_too_long": "long", "string_too_short": "short",
    "too_long": "many", "too_short": "few",
    "string_pattern_mismatch": "pattern",
    "less_than_equal": "most", "less_than": "most",
    "greater_than_equal": "least", "greater_than": "least",
    "literal_error": "choice", "enum": "choice",
    "int_type": "whole", "int_parsing": "whole", "int_from_float": "whole",
    "int_parsing_size": "whole",
    "float_type": "number", "float_parsing": "number", "finite_number": "number",
    "bool_type": "bool", "bool_parsing": "bool",
    "date_parsing": "day", "date_from_datetime_parsing": "day", "date_type": "day",
    "date_from_datetime_inexact": "day",
    "datetime_parsing": "moment", "datetime_type": "moment", "timezone_aware": "moment",
    "datetime_from_date_parsing": "moment",
    "string_type": "text", "string_unicode": "text", "list_type": "list", "dict_type": "object",
    "model_type": "object", "model_attributes_type": "object", "uuid_parsing": "uuid",
}  # fmt: skip
_LIMITS: Mapping[str, Sequence[str]] = {
    "long": ("max_length",), "short": ("min_length",), "many": ("max_length",),
    "few": ("min_length",), "pattern": ("pattern",), "most": ("le", "lt"), "least": ("ge", "gt"),
    "choice": ("expected",),
}  # fmt: skip


def of_pydantic(error: Mapping[str, Any]) -> dict[str, str]:
    """One finding of pydantic as what, where and how to mend it."""
    key = _TOLD.get(str(error.get("type")), "other")
    context = error.get("ctx") or {}
    limit = next((context[name] for name in _LIMITS.get(key, ()) if name in context), "")
    return wrong(_where(error.get("loc", ())), key, limit=str(limit).replace("'", ""))


def _where(place: Sequence[Any]) -> str:
    """`body/requests/0/year`, `query/limit`: the argument's own name in our code is left out."""
    # Pydantic names its own steps too.
    parts = [str(part) for part in place if not str(part).startswith("function-")]
    if parts and parts[0] in ("body", "form", "file") and len(parts) > 2:
        parts = [parts[0], *parts[2:]]
    return "/".join(parts)
