"""What the API offers (*dokumentasi antarmuka program*): its operations, from its own description.

Nothing of the page comes from elsewhere.
"""

import json
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from baimbai.web.access import OPEN_TO_ALL
from baimbai.web.api.addresses import document
from baimbai.web.api.problems import STATUS
from baimbai.web.gate import Call, page, spoken
from baimbai.web.scopes import SCOPES


@require_GET
def show(request: Call) -> HttpResponse:
    """Every operation by noun, with its scope, what it takes and what it gives."""
    told = json.loads(document(spoken().language))
    by_tag: dict[str, list[dict[str, Any]]] = {}
    for route, methods in told["paths"].items():
        for method, operation in methods.items():
            line = _line(method, route, operation)
            by_tag.setdefault(operation["tags"][0], []).append(line)
    context = {
        "info": told["info"], "scopes": SCOPES,
        "problems": [
            (kind, status, spoken().text(f"web-api-problem-{kind}"),
             spoken().text(f"web-api-detail-{kind}"))
            for kind, status in STATUS.items()
        ],
        "groups": [(tag["name"], tag["description"], by_tag[tag["name"]]) for tag in told["tags"]],
    }  # fmt: skip
    return render(request, "api/operations.html", context)


def _line(method: str, route: str, operation: dict[str, Any]) -> dict[str, Any]:
    body = operation.get("requestBody", {}).get("content", {})
    answers = operation["responses"]
    given = next(status for status in answers if status.startswith("2"))
    return {
        "method": method.upper(), "route": route, "name": operation["operationId"],
        "summary": operation["summary"], "scope": operation["x-scope"],
        "parameters": [one for one in operation["parameters"] if one["in"] != "path"],
        "body": [(kind, _named(each["schema"])) for kind, each in body.items()],
        "status": given,
        "gives": [(kind, _named(each["schema"]))
                  for kind, each in answers[given].get("content", {}).items()],
    }  # fmt: skip


def _named(schema: dict[str, Any]) -> str:
    """The schema's name, or its fields where it has none."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    return ", ".join(schema.get("properties", ())) or str(schema.get("format", ""))


URLS = [page("api/v1/", show, name="api-docs", verb=OPEN_TO_ALL)]
