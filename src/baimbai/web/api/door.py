"""The API's door (*pintu*): which operation, whose key, in which language; the same for all.

An operation is written beside the verb and the scope that it asks for, as pages are (`gate.page`).
"""

import inspect
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed
from django.http.multipartparser import MultiPartParserError
from django.urls import URLPattern
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.parser import Parser
from ninja.renderers import JSONRenderer
from ninja.responses import NinjaJSONEncoder

from baimbai.errors import BaimbaiError
from baimbai.web.access import OPEN_TO_ALL, VERBS, may
from baimbai.web.actor import Actor
from baimbai.web.api.given import RoundSlug
from baimbai.web.api.key import Key, slow_down, unknown_key
from baimbai.web.api.problems import Problem, of_error, of_pydantic, told, wrong
from baimbai.web.api.rate import BY_ADDRESS
from baimbai.web.gate import Call, holds_nul
from baimbai.web.models import Round
from baimbai.web.reception import TOO_LARGE
from baimbai.web.scopes import SCOPES

LARGEST_JSON = 2 * 1024**2
"""Bytes."""
_NESTED = "json is nested too deeply"


@dataclass(frozen=True)
class Operation:
    """One operation: how it is called, and what its caller needs."""

    method: str
    route: str
    """Below `api/v1/`; one with `{round}` gives the operation its round as `request.round`."""
    view: Callable[..., Any]
    name: str
    """Worded `web-api-op-<name>`; `operationId` in the schema."""
    verb: str
    scope: str
    """Empty for what the public may call without a key."""
    gives: Any = None
    """Schema of the answer; None for an answer without content."""
    status: int = 200
    file: str = ""
    """Media type of the answer where it is a file."""

    def __post_init__(self) -> None:
        if self.verb not in VERBS:
            raise KeyError(self.verb)
        if (self.scope or OPEN_TO_ALL) not in (*SCOPES, self.verb):
            raise KeyError(self.scope)

    @property
    def tag(self) -> str:
        """The noun that it belongs to."""
        return self.view.__module__.rpartition(".")[2]


def get(route: str, view: Callable[..., Any], **more: Any) -> Operation:
    """Reads."""
    return Operation("GET", route, view, **{"scope": "baca", **more})


def post(route: str, view: Callable[..., Any], **more: Any) -> Operation:
    """Does something, or makes something new."""
    return Operation("POST", route, view, **more)


def put(route: str, view: Callable[..., Any], **more: Any) -> Operation:
    """Sets something; done twice it is done once."""
    return Operation("PUT", route, view, **more)


def patch(route: str, view: Callable[..., Any], **more: Any) -> Operation:
    """Changes the fields that are sent."""
    return Operation("PATCH", route, view, **more)


def delete(route: str, view: Callable[..., Any], **more: Any) -> Operation:
    """Takes something away."""
    return Operation("DELETE", route, view, **{"status": 204, **more})


class _Careful(Parser):
    """JSON as RFC 8259 has it, and text that a database can hold."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The body. Raises ValueError for what is no JSON."""
        try:
            given = json.loads(request.body, parse_constant=_no_number, parse_float=_number)
            _check_text(given)
        except RecursionError as fault:
            raise ValueError(_NESTED) from fault
        return given


class _Exact(NinjaJSONEncoder):
    """Moments to the microsecond, so that what was read can be sent back as what was seen."""

    def default(self, o: Any) -> Any:
        """A moment as ISO 8601 has it; the rest as Django writes it."""
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


class _Written(JSONRenderer):
    encoder_class = _Exact


def _number(text: str) -> int | float:
    """To JSON Schema 2027.0 is an integer."""
    number = float(text)
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def _no_number(text: str) -> None:
    raise ValueError(text)


def _check_text(value: Any) -> None:
    """Raises ValueError for a NUL or half a character."""
    if isinstance(value, str):
        value.encode()
        if "\0" in value:
            raise ValueError("NUL")
    elif isinstance(value, dict):
        for name, each in value.items():
            _check_text(name)
            _check_text(each)
    elif isinstance(value, list):
        for each in value:
            _check_text(each)


def mounted(operations: Iterable[Operation]) -> tuple[NinjaAPI, Sequence[URLPattern]]:
    """The operations as an API, and its addresses."""
    api = NinjaAPI(
        title="Baimbai", version="1", urls_namespace="api", docs_url=None, openapi_url=None,
        parser=_Careful(), renderer=_Written(),
    )  # fmt: skip
    for one in operations:
        api.default_router.add_api_operation(
            one.route, [one.method], _entered(one), operation_id=one.name, url_name=one.name,
            auth=Key(one.scope) if one.scope else None, response={one.status: one.gives},
            tags=[one.tag], openapi_extra={"x-verb": one.verb, "x-scope": one.scope},
        )  # fmt: skip
    for kind, answer in _ANSWERS.items():
        api.add_exception_handler(kind, answer)
    patterns, _, _ = api.urls
    return api, [_through_door(one) for one in patterns if one.name != "api-root"]  # type: ignore[arg-type,union-attr]


def _entered(operation: Operation) -> Callable[..., Any]:
    """The operation, entered by whoever may."""
    at_round = "{round}" in operation.route

    @wraps(operation.view)
    def enter(request: Call, **given: Any) -> Any:
        if not operation.scope:
            slow_down(BY_ADDRESS, request.META.get("REMOTE_ADDR", ""))
            request.actor = Actor(None, frozenset(), timezone.now())
        request.round = _round(given.pop("round")) if at_round else None
        if not may(request.actor, operation.verb, request.round):
            raise PermissionDenied
        if holds_nul(request):
            raise Problem("malformed")
        _refuse_unknown(request, queried, sent)
        return operation.view(request, **given)

    signature = inspect.signature(operation.view)
    parameters = list(signature.parameters.values())
    if at_round:
        place = inspect.Parameter(
            "round", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=RoundSlug
        )
        parameters.insert(1, place)
    enter.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    queried, sent = _names(signature, "Query"), _names(signature, "Form", "File")
    return enter


def _names(signature: inspect.Signature, *kinds: str) -> frozenset[str]:
    """Names that the query, or a form, may hold."""
    names: set[str] = set()
    for parameter in signature.parameters.values():
        for mark in getattr(parameter.annotation, "__metadata__", ()):
            if type(mark).__name__ in kinds:
                kind = parameter.annotation.__origin__
                names |= set(getattr(kind, "model_fields", (parameter.name,)))
    return frozenset(names)


def _refuse_unknown(request: HttpRequest, queried: frozenset[str], sent: frozenset[str]) -> None:
    """Raises Problem for a parameter or a form's field that nobody knows."""
    unknown = [("query", name) for name in sorted(set(request.GET) - queried)]
    unknown += [("form", name) for name in sorted({*request.POST, *request.FILES} - sent)]
    if unknown:
        errors = [wrong(f"{where}/{name[:80]}", "unknown", limit="") for where, name in unknown]
        raise Problem("invalid", errors=errors[:20])


def _round(slug: str) -> Round:
    query = Round.objects.select_related("host", "run", "ceilings", "weights")
    found = query.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def _through_door(pattern: URLPattern) -> URLPattern:
    return URLPattern(pattern.pattern, through(pattern.callback), name=f"api-{pattern.name}")


def through(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """What every answer of the API has: a language, a size that was asked for, and no session."""

    @wraps(view)
    def answered(request: HttpRequest, **parts: Any) -> HttpResponseBase:
        language = _language(request)
        with translation.override(language):
            try:
                _bound(request)
                response = view(request, **parts)
            except (Problem, RequestDataTooBig, MultiPartParserError) as fault:
                response = _ANSWERS[type(fault)](request, fault)
            if isinstance(response, HttpResponseNotAllowed):
                response = told(request, Problem("method", headers={"Allow": response["Allow"]}))
        response.headers["Content-Language"] = language
        response.headers.setdefault("Cache-Control", "no-store")
        patch_vary_headers(response, ["Accept-Language", "Authorization"])
        return response

    answered.verb = OPEN_TO_ALL  # type: ignore[attr-defined]
    answered.by_key = True  # type: ignore[attr-defined]
    answered.csrf_exempt = True  # type: ignore[attr-defined]
    return answered


def _language(request: HttpRequest) -> str:
    """English where it is asked for before Bahasa Indonesia."""
    asked = parse_accept_lang_header(request.headers.get("Accept-Language", "")[:200])
    spoken = (language.partition("-")[0] for language, _ in asked)
    return next((one for one in spoken if one in ("id", "en")), "id")


def _bound(request: HttpRequest) -> None:
    """Raises Problem for more than may be sent, or another kind of content."""
    if request.content_type == "multipart/form-data":
        request.upload_handlers  # noqa: B018  # Made before the body is read.
        _ = request.POST
        if request.META.get(TOO_LARGE):
            raise Problem("large")
        return
    told_length = request.META.get("CONTENT_LENGTH") or "0"
    if not told_length.isdecimal() or int(told_length) > LARGEST_JSON:
        raise Problem("large")
    if len(request.body) > LARGEST_JSON:
        raise Problem("large")
    if request.body and request.content_type != "application/json":
        raise Problem("media")


def missing(request: HttpRequest, **_: Any) -> HttpResponse:
    """No operation has this address."""
    return told(request, Problem("missing"))


def _of_http(request: HttpRequest, fault: HttpError) -> HttpResponse:
    kind = {400: "malformed", 404: "missing", 403: "forbidden"}.get(fault.status_code, "malformed")
    return told(request, Problem(kind))


def _of_values(request: HttpRequest, fault: ValidationError) -> HttpResponse:
    lacking = [e for e in fault.errors if e["type"] == "missing" and e["loc"][0] == "header"]
    if lacking:
        return told(request, Problem("condition"))
    return told(request, Problem("invalid", errors=[of_pydantic(e) for e in fault.errors[:50]]))


_ANSWERS: Mapping[Any, Callable[..., HttpResponse]] = {
    Problem: told,
    BaimbaiError: lambda request, fault: told(request, of_error(fault)),
    PermissionDenied: lambda request, _: told(request, Problem("forbidden")),
    Http404: lambda request, _: told(request, Problem("missing")),
    RequestDataTooBig: lambda request, _: told(request, Problem("large")),
    MultiPartParserError: lambda request, _: told(request, Problem("malformed")),
    AuthenticationError: lambda request, _: told(request, unknown_key()),
    HttpError: _of_http,
    ValidationError: _of_values,
}
