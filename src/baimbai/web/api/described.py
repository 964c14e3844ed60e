"""The API described (*deskripsi OpenAPI 3.1*), in the reader's language."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ninja import NinjaAPI

from baimbai.web.api.door import Operation
from baimbai.web.api.problems import MEDIA_TYPE, STATUS
from baimbai.wording.wording import Wording

ROOT = "/api/v1/"
_WRITES = ("POST", "PUT", "PATCH", "DELETE")
_PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "instance", "code", "errors"],
    "additionalProperties": False,
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "code": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["where", "what", "mend"],
                "additionalProperties": False,
                "properties": {name: {"type": "string"} for name in ("where", "what", "mend")},
            },
        },
    },
}  # fmt: skip


def described(api: NinjaAPI, operations: Sequence[Operation], words: Wording) -> dict[str, Any]:
    """The OpenAPI document: every operation with its scope, its answers and its problems."""
    document: dict[str, Any] = dict(api.get_openapi_schema(path_prefix=ROOT))
    document["info"] = {
        "title": words.text("web-api-title"), "version": api.version,
        "description": words.text("web-api-about"),
        "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
    }  # fmt: skip
    document["servers"] = [{"url": "/"}]
    document["tags"] = [
        {"name": tag, "description": words.text(f"web-api-tag-{tag.replace('_', '-')}")}
        for tag in dict.fromkeys(one.tag for one in operations)
    ]
    by_name = {one.name: one for one in operations}
    for methods in document["paths"].values():
        for told in methods.values():
            _complete(told, by_name[told["operationId"]], words)
    components = document["components"]
    components["schemas"]["Problem"] = _PROBLEM
    components["responses"] = {
        kind: _problem(kind, words) for kind in STATUS if kind not in ("fault", "method")
    }
    _put_right(document)
    for methods in document["paths"].values():
        for told in methods.values():
            _close_form(told)
    _without_nul(
        [one["parameters"] for each in document["paths"].values() for one in each.values()]
    )
    _without_nul([
        each for each in components["schemas"].values()
        if each.get("additionalProperties") is False
    ])  # fmt: skip
    return document


def _complete(told: dict[str, Any], operation: Operation, words: Wording) -> None:
    told["summary"] = words.text(f"web-api-op-{operation.name.replace('_', '-')}")
    if operation.scope:
        # Roles that a bearer needs: OpenAPI 3.1, security requirement object.
        told["security"] = [{"Key": [operation.scope]}]
    answers = {str(status): answer for status, answer in told["responses"].items()}
    if operation.file:
        told_as = {"type": "string", "format": "binary"}
        content = {"schema": {"type": "object"} if operation.file.endswith("json") else told_as}
        answers[str(operation.status)]["content"] = {operation.file: content}
    conditional = any(p["name"] == "If-Match" for p in told["parameters"])
    for kind in _kinds(operation, told, conditional=conditional):
        reference = {"$ref": f"#/components/responses/{kind}"}
        answers.setdefault(str(STATUS[kind]), reference)
    told["responses"] = answers


def _kinds(operation: Operation, told: Mapping[str, Any], *, conditional: bool) -> Iterable[str]:
    """The problems that the operation may end in."""
    yield from ("malformed", "invalid", "missing", "busy", "large")
    if operation.scope:
        yield from ("key", "forbidden")
    if operation.method in _WRITES or operation.scope:
        yield "refused"
    if operation.method in _WRITES:
        yield "changed"
    if "requestBody" in told:
        yield "media"
    if conditional:
        yield "condition"


def _problem(kind: str, words: Wording) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "description": words.text(f"web-api-problem-{kind}"),
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    headers = {"key": "WWW-Authenticate", "busy": "Retry-After"}
    if kind in headers:
        answer["headers"] = {headers[kind]: {"schema": {"type": "string"}}}
    return answer


def _put_right(node: Any) -> None:
    """A field that may be left out has no default that could be sent; and what is refused is said
    to be."""
    if isinstance(node, dict):
        if node.get("default", "") is None:
            del node["default"]
        if "patternProperties" in node:
            # Other names are refused.
            node["additionalProperties"] = False
        for each in node.values():
            _put_right(each)
    elif isinstance(node, list):
        for each in node:
            _put_right(each)


def _close_form(told: dict[str, Any]) -> None:
    """A form has no fields but its own; a file that may be left out is none where it is."""
    form = told.get("requestBody", {}).get("content", {}).get("multipart/form-data")
    if form is None:
        return
    form["schema"]["additionalProperties"] = False
    for name, field in form["schema"]["properties"].items():
        files = [one for one in field.get("anyOf", ()) if one.get("format") == "binary"]
        if files:
            form["schema"]["properties"][name] = field = files[0]
        if field.get("format") == "binary":
            # An empty file is none.
            field["minLength"] = 1
    _without_nul(form)


def _without_nul(node: Any) -> None:
    """Text that is sent holds no NUL: no database takes one."""
    if isinstance(node, dict):
        plain = node.get("type") == "string" and not {"enum", "const", "pattern", "format"} & set(
            node
        )
        if plain:
            node["pattern"] = r"^[^\x00]*$"
        for each in node.values():
            _without_nul(each)
    elif isinstance(node, list):
        for each in node:
            _without_nul(each)
