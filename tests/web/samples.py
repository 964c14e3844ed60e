"""Parts of an operation's path that name something of the small round."""

from collections.abc import Callable, Mapping
from typing import Any

from baimbai.web.api.door import Operation
from baimbai.web.models import Entry, Proposal, Round

Parts = Mapping[str, Any]


def _proposal(place: Round) -> Proposal:
    return Proposal.objects.filter(round=place, organisation="97.01").order_by("number")[0]


SAMPLES: Mapping[str, Callable[[Round], Any]] = {
    "round": lambda place: place.slug,
    "number": lambda place: _proposal(place).number,
    "entry": lambda place: Entry.objects.filter(round=place).order_by("pk")[0].pk,
}
"""Parameter → a value of it."""


def parts_of(operation: Operation, place: Round) -> Parts:
    """A value for each part of the operation's path."""
    return {name: make(place) for name, make in SAMPLES.items() if f"{name}}}" in operation.route}
