"""Weights (*bobot*): their versions, a new one in any of the three ways, and freezing."""

from datetime import datetime
from typing import Annotated, Any

from django.shortcuts import get_object_or_404
from ninja import Schema
from pydantic import Field

from baimbai.appraisal.score import CRITERIA
from baimbai.web.actions.weights import freeze, new_weights
from baimbai.web.api.door import get, post
from baimbai.web.api.given import Cursor, Day, Id, Limit, OneOf, Page, Reasoned, Taken
from baimbai.web.api.paged import Reading
from baimbai.web.gate import Call, here
from baimbai.web.models import Round, WeightsVersion

Criterion = Annotated[str, OneOf(CRITERIA)]
Weight = Annotated[float, Field(ge=0, le=1_000_000)]
PairName = Annotated[str, Field(max_length=60, pattern=r"^[\w ]+/[\w ]+$")]
Judged = Annotated[str, Field(pattern=r"^\d{1,2}([./]\d{1,2})?$")]
Pairs = Annotated[dict[PairName, Judged], Field(max_length=200)]


class WeightsShown(Schema):
    """One version; `section` is written as `weights` of a round.yaml."""

    number: int
    section: dict[str, Any]
    fingerprint: str
    made_at: datetime
    frozen_at: datetime | None
    in_force: bool


def _shown(place: Round, row: WeightsVersion) -> dict[str, Any]:
    names = ("number", "section", "fingerprint", "made_at", "frozen_at")
    return {**{n: getattr(row, n) for n in names}, "in_force": place.weights_id == row.pk}


def versions(request: Call, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """All versions, the latest first."""
    place = here(request)
    reading = Reading(limit, cursor, "newest", {"newest": ("-number",)})
    return reading.page(place.weights_versions.all(), lambda row: _shown(place, row))


def _version(request: Call, version: int) -> WeightsVersion:
    found = WeightsVersion.objects.select_related("round__host")
    return get_object_or_404(found, round=here(request), number=version)


def one(request: Call, version: Id) -> dict[str, Any]:
    """One version."""
    return _shown(here(request), _version(request, version))


class Participant(Taken):
    """Whose comparisons these are."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    pairs: Pairs


class Participants(Taken):
    """Comparisons of several."""

    participants: Annotated[list[Participant], Field(min_length=1, max_length=50)]


class NewWeights(Reasoned):
    """Weights in one of three ways: parts, swings, or comparisons (ahp)."""

    version: Annotated[str, Field(min_length=1, max_length=100)]
    decree: Annotated[str, Field(min_length=1, max_length=300)]
    agreed_on: Day | None = None
    parts: dict[Criterion, Weight] | None = None
    swing: dict[Criterion, Weight] | None = None
    ahp: Participants | Pairs | None = None
    ranges: dict[Criterion, Annotated[list[Weight], Field(min_length=2, max_length=2)]] = {}


def make(request: Call, given: NewWeights) -> dict[str, Any]:
    """A further version, not frozen yet."""
    section = given.model_dump(mode="json", exclude={"reason"}, exclude_none=True)
    if not section["ranges"]:
        del section["ranges"]
    place = here(request)
    return _shown(place, new_weights(request.actor, place, section, given.reason))


def freezing(request: Call, version: Id, given: Reasoned) -> dict[str, Any]:
    """Freeze a version, and compute by it from now on."""
    place = freeze(request.actor, _version(request, version), given.reason)
    return _shown(place, _version(request, version))


_AT = "putaran/{round}/bobot"
_ONE = f"{_AT}/{{int:version}}"
_SHOWS: dict[str, Any] = {"gives": WeightsShown}
OPERATIONS = [
    get(_AT, versions, name="list_weights", verb="table.read", gives=Page[WeightsShown]),
    post(_AT, make, name="make_weights", verb="round.settings", scope="pengaturan", status=201,
         **_SHOWS),
    get(_ONE, one, name="show_weights", verb="table.read", **_SHOWS),
    post(f"{_ONE}/bekukan", freezing, name="freeze_weights", verb="weights.freeze",
         scope="pengaturan", **_SHOWS),
]  # fmt: skip
