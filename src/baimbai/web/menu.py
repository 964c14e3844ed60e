"""The menu (*menu*): what a round's pages are, in the order of the work, and who sees which."""

from dataclasses import dataclass
from functools import cache

from django.urls import resolve, reverse

from baimbai.web.access import may
from baimbai.web.actor import Actor
from baimbai.web.models import Round

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ("home",)),
    ("proposing", ("proposals", "uploads", "grid", "map", "submission")),
    ("synchronising", ("findings", "gaps")),
    ("choosing", ("scores", "funding", "scenarios", "fairness")),
    ("meeting", ("agenda", "plenary", "lists", "minutes-list")),
    ("publishing", ("releases", "handover")),
    ("following", ("commitments", "progress", "practices")),
    ("keeping", ("organisations", "people", "settings", "history")),
)
"""A group (worded `web-look-group-<name>`; none for the first), and the names of its pages'
addresses (worded `web-look-menu-<name>`). A page is shown to whoever its own verb lets in."""


@dataclass(frozen=True)
class Line:
    """A page as one reader sees it from another."""

    key: str
    address: str
    current: str
    """`page` on the page itself, `true` on pages below it, else empty: aria-current."""


def menu(actor: Actor, place: Round, path: str) -> list[tuple[str, list[Line]]]:
    """The pages that the actor may open, by group; groups without any are left out."""
    shown = {
        name: reverse(name, args=[place.slug])
        for _, names in GROUPS
        for name in names
        if may(actor, _verb(name), place)
    }
    around = [address for address in shown.values() if path.startswith(_ground(address))]
    here = max(around, key=lambda address: len(_ground(address)), default="")
    groups = []
    for group, members in GROUPS:
        lines = [
            Line(f"web-look-menu-{name}", shown[name], _current(shown[name], here, path))
            for name in members
            if name in shown
        ]
        if lines:
            groups.append((f"web-look-group-{group}" if group else "", lines))
    return groups


@cache
def _verb(name: str) -> str:
    verb: str = resolve(reverse(name, args=["putaran"])).func.verb  # type: ignore[attr-defined]
    return verb


def _ground(address: str) -> str:
    """Where the pages of an entry lie: below it; of the agenda the desks beside it too."""
    return address.removesuffix("agenda/")


def _current(address: str, here: str, path: str) -> str:
    if address != here:
        return ""
    return "page" if address == path else "true"
