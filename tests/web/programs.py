"""A program that calls the API with a key of somebody at the table."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from django.http import HttpResponse
from django.test import Client

from baimbai.web.actions.tokens import make_token
from baimbai.web.actor import actor_of
from baimbai.web.models import Person
from baimbai.web.scopes import SCOPES

ROUND = "/api/v1/putaran/nusa-rekaan"


class Program:
    """Calls as a program does: a key, JSON, no session."""

    def __init__(self, key: str, language: str = "en") -> None:
        self.key, self.language = key, language
        self.client = Client(raise_request_exception=False)

    def __call__(
        self, method: str, path: str, body: Any = None, *, version: int | None = None,
        headers: Mapping[str, str] | None = None, **query: Any,
    ) -> HttpResponse:  # fmt: skip
        """The answer to one call; `path` below the round where it does not begin with a slash."""
        whole = path if path.startswith("/") else f"{ROUND}/{path}"
        told = {"Accept-Language": self.language, **(headers or {})}
        if self.key:
            told["Authorization"] = f"Bearer {self.key}"
        if version is not None:
            told["If-Match"] = f'"{version}"'
        content = {} if body is None else {
            "data": json.dumps(body), "content_type": "application/json"
        }  # fmt: skip
        answer: HttpResponse = self.client.generic(
            method, whole, **content, headers=told, query_params=query or None
        )
        return answer


Programs = Callable[..., Program]


def key_of(account: str, *scopes: str, days: int = 30) -> str:
    """A new key of an account, with all scopes where none is named."""
    now = datetime.now(UTC)
    actor = actor_of(Person.objects.get(username=account), now, now.date())
    return make_token(actor, "uji", scopes or SCOPES, days)[1]
