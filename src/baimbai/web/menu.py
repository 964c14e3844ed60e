"""The menu (*menu*): what a round's pages are, in the order of the work, and who sees which."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from baimbai.web.access import may
from baimbai.web.actor import Actor
from baimbai.web.models import Round


@dataclass(frozen=True)
class Entry:
    """One line of the menu: the name of its address, and the verb that opens it.

    Its wording is `web-look-menu-<name>`.
    """

    name: str
    verb: str


GROUPS: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    ("", (Entry("home", "table.read"),)),
    (
        "proposing",
        (
            Entry("proposals", "table.read"),
            Entry("uploads", "uploads.read"),
            Entry("grid", "table.read"),
            Entry("map", "table.read"),
        ),
    ),
    ("synchronising", (Entry("findings", "table.read"), Entry("gaps", "table.read"))),
    (
        "choosing",
        (
            Entry("scores", "table.read"),
            Entry("funding", "table.read"),
            Entry("scenarios", "table.read"),
            Entry("fairness", "table.read"),
        ),
    ),
    (
        "keeping",
        (
            Entry("organisations", "table.read"),
            Entry("people", "people.read"),
            Entry("settings", "round.audit"),
            Entry("history", "round.audit"),
        ),
    ),
)
"""Wording of the group (`web-look-group-<name>`, none for the first), and its lines."""


@dataclass(frozen=True)
class Line:
    """An entry as one reader sees it from one page."""

    key: str
    address: str
    current: str
    """`page` on the page itself, `true` on pages below it, else empty: aria-current."""


def menu(actor: Actor, place: Round, path: str) -> list[tuple[str, list[Line]]]:
    """The lines that the actor may open, by group; groups without any are left out."""
    shown = {
        entry.name: _address(entry.name, place.slug)
        for _, entries in GROUPS
        for entry in entries
        if may(actor, entry.verb, place)
    }
    shown = {name: address for name, address in shown.items() if address}
    here = max((a for a in shown.values() if path.startswith(a)), key=len, default="")
    groups = []
    for group, entries in GROUPS:
        lines = [
            Line(f"web-look-menu-{e.name}", shown[e.name], _current(shown[e.name], here, path))
            for e in entries
            if e.name in shown
        ]
        if lines:
            groups.append((f"web-look-group-{group}" if group else "", lines))
    return groups


def _address(name: str, slug: str) -> str:
    try:
        return reverse(name, args=[slug])
    except NoReverseMatch:
        return ""


def _current(address: str, here: str, path: str) -> str:
    if address != here:
        return ""
    return "page" if address == path else "true"
