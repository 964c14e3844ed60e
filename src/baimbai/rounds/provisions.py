"""What the meeting lays down in round.yaml, under `funding` (*ketetapan rapat*)."""

from dataclasses import replace

from baimbai.funding.envelope import Commitment, Envelope
from baimbai.funding.provisions import Limit, Shapes, SoftCeiling, Spread, Synergy, Tie
from baimbai.register.region import region_code
from baimbai.rounds.section import Section


def read_provisions(funding: Section, envelope: Envelope) -> Envelope:
    """The envelope with what the section lays down beside floors and patterns.

    Raises RoundError for a value of the wrong kind or an unknown key, FundingError for figures
    that cannot be.
    """
    return replace(
        envelope,
        commitments=tuple(
            Commitment(item.take("proposal", str), item.take("direction", str))
            for item in listed(funding, "commitments", "proposal", "direction")
        ),
        group_limits=tuple(_limit(item) for item in listed(funding, "limits", *_LIMIT)),
        ties=tuple(
            Tie(item.take("kind", str), *_pair(item))
            for item in listed(funding, "links", "kind", "proposals")
        ),
        synergies=tuple(
            Synergy(*_pair(item), _thousandths(item, "points"))
            for item in listed(funding, "synergies", "proposals", "points")
        ),
        soft_ceilings=tuple(
            SoftCeiling(
                item.take("source", str), str(item.values.get("owner", "")),
                item.take("year", int), item.take("most_rupiah", int),
                item.take("step_rupiah", int), item.take("price", int),
            )
            for item in listed(
                funding, "soft_ceilings",
                "source", "owner", "year", "most_rupiah", "step_rupiah", "price",
            )
        ),
        continuing_first=funding.take("continuing_first", bool, default=False),
        shapes=_shapes(funding),
    )  # fmt: skip


_LIMIT = (
    "name", "kind", "rupiah", "count", "regions", "sectors", "proposals", "sources", "years",
)  # fmt: skip


def _limit(item: Section) -> Limit:
    years, codes = item.values.get("years") or [], item.values.get("regions") or []
    # YAML reads 63.10 without quotes as a number.
    if not isinstance(codes, list) or not all(isinstance(c, str | int | float) for c in codes):
        raise item.wrong("regions", codes, "list")
    if not isinstance(years, list) or not all(type(year) is int for year in years):
        raise item.wrong("years", years, "list")
    return Limit(
        name=item.take("name", str),
        kind=item.take("kind", str),
        rupiah=_figure(item, "rupiah"),
        count=_figure(item, "count"),
        regions=tuple(region_code(code) or str(code) for code in codes),
        sectors=item.texts("sectors"),
        proposals=item.texts("proposals"),
        sources=item.texts("sources"),
        years=tuple(years),
    )


def _shapes(funding: Section) -> Shapes:
    """`options`: which shapes may be paid beside what was asked."""
    if "options" not in funding.values:
        return Shapes()
    options = funding.section("options")
    options.only("start", "phasing", "scope", "stages")
    scope = options.section("scope", required=False)
    scope.only("percent", "loses", "proposals")
    stages = options.section("stages", required=False)
    return Shapes(
        start=_spread(options, "start", "years"),
        phasing=_spread(options, "phasing", "years"),
        scope=Spread(scope.take("percent", int), scope.take("loses", int))
        if scope.values
        else None,
        scope_proposals=scope.texts("proposals"),
        stages={str(paper): stages.take(paper, int) for paper in stages.values if paper != "loses"},
        stages_lose=stages.take("loses", int) if stages.values else 0,
    )


def _spread(options: Section, key: str, most: str) -> Spread | None:
    item = options.section(key, required=False)
    item.only(most, "loses")
    return Spread(item.take(most, int), item.take("loses", int)) if item.values else None


def listed(funding: Section, key: str, *known: str) -> list[Section]:
    """The entries of a list, which have no other keys. Raises RoundError."""
    items = funding.sections(key)
    for item in items:
        item.only(*known)
    return items


def _pair(item: Section) -> tuple[str, str]:
    names = item.texts("proposals")
    if len(names) != 2:
        raise item.wrong("proposals", names, "2")
    return names[0], names[1]


def _figure(item: Section, key: str) -> int | None:
    return None if item.values.get(key) is None else item.take(key, int)


def _thousandths(item: Section, key: str) -> int:
    points = item.values.get(key)
    if isinstance(points, bool) or not isinstance(points, int | float) or not 0 < points <= 1000:
        raise item.wrong(key, points, "number")
    return round(points * 1000)
