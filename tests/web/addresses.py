"""Every address of the application, and its parts filled in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from django.urls import URLPattern, URLResolver, get_resolver

_PART = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")


@dataclass(frozen=True)
class Address:
    """One address as it is written, `putaran/<slug:round>/riwayat/<int:number>/`."""

    route: str
    name: str

    @property
    def parts(self) -> Mapping[str, str]:
        """Name of each part → its kind: int, slug, str, …"""
        return {part["name"]: part["kind"] or "str" for part in _PART.finditer(self.route)}

    def filled(self, values: Mapping[str, str]) -> str:
        """The path with a value for each part, quoted."""
        return "/" + _PART.sub(lambda part: quote(values[part["name"]], safe=""), self.route)


def addresses() -> Sequence[Address]:
    """All of them, ours and foreign; those of the API have tests of their own."""
    return tuple(_below("", get_resolver().url_patterns))


def _below(prefix: str, patterns: Sequence[URLPattern | URLResolver]) -> Iterator[Address]:
    for one in patterns:
        route = prefix + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _below(route, one.url_patterns)
        elif "^" not in route and not getattr(one.callback, "by_key", False):
            yield Address(route, one.name or "")
