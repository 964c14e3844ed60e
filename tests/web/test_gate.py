"""Every address has its verb, and every role meets it as the verb says."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from baimbai.web.access import VERBS
from baimbai.web.gate import FOREIGN
from baimbai.web.models import Round


def _addresses(patterns: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _addresses(one.url_patterns)
        else:
            yield one


def test_every_address_of_ours_names_a_verb() -> None:
    ours = [a for a in _addresses(get_resolver().url_patterns)
            if a.callback.__module__.startswith("baimbai.")]  # fmt: skip
    assert [a.name for a in ours if getattr(a.callback, "verb", None) not in VERBS] == []


def test_an_address_without_a_verb_is_not_opened(browse: Callable[[str], Client]) -> None:
    assert browse("").get("/akun/signup/").status_code == 404
    assert browse("admin").get("/akun/email/").status_code == 404


def test_foreign_addresses_name_known_verbs() -> None:
    assert {verb for verb in FOREIGN.values() if verb not in VERBS} == set()


@pytest.mark.parametrize(
    ("name", "status"),
    [("pengusul", 200), ("penyelenggara", 200), ("auditor", 200), ("", 302)],
)
def test_the_round_opens_for_whoever_sits_at_the_table(
    browse: Callable[[str], Client], table: Round, name: str, status: int
) -> None:
    assert browse(name).get(f"/putaran/{table.slug}/").status_code == status
