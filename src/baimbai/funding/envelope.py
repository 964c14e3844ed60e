"""What the meeting lays down before money is shared out (*ketentuan pendanaan*)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from baimbai.errors import FundingError
from baimbai.funding.provisions import Limit, Shapes, SoftCeiling, Synergy, Tie

DIRECTIONS = ("masuk", "keluar")
Name = TypeVar("Name", str, tuple[str, str], tuple[str, str, int])


@dataclass(frozen=True, slots=True)
class SharePattern:
    """A way of paying together (*pola pendanaan bersama*): percent by source.

    Raises FundingError unless two sources or more have whole percents from 1 that sum to 100.
    """

    name: str
    shares: Mapping[str, int]
    """Source id → percent; the last one takes what rounding leaves."""

    def __post_init__(self) -> None:
        whole = all(type(share) is int and share > 0 for share in self.shares.values())
        if len(self.shares) < 2 or not whole or sum(self.shares.values()) != 100:
            shares = tuple(f"{source} {share}" for source, share in self.shares.items())
            raise FundingError("error-funding-shares", pattern=self.name, shares=shares)


@dataclass(frozen=True, slots=True)
class Commitment:
    """What the meeting has already agreed on one proposal (*komitmen rapat*)."""

    proposal: str
    direction: str
    """masuk: it is in the plan; keluar: it is not."""

    def __post_init__(self) -> None:
        if self.direction not in DIRECTIONS:
            raise FundingError(
                "error-funding-direction",
                proposal=self.proposal, direction=str(self.direction), known=DIRECTIONS,
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class WorkLimits:
    """How much work the search may spend: counted, never timed, so that machines agree."""

    trades: int = 1_300_000
    """Trades tried in all."""
    entries: int = 800_000
    """Table entries that the solver's bounding rounds may go over, in all."""
    nodes: int = 5_000
    """Branch-and-bound nodes a block."""
    gap: float = 0.002
    """A plan this close to the bound is close enough, as a share of the bound."""

    def __post_init__(self) -> None:
        for name in ("trades", "entries", "nodes"):
            if type(getattr(self, name)) is not int or getattr(self, name) < 0:
                raise FundingError("error-funding-limit", limit=name, value=getattr(self, name))
        if not 0 <= self.gap < 1:
            raise FundingError("error-funding-limit", limit="gap", value=self.gap)


@dataclass(frozen=True)
class Envelope:
    """Floors, patterns of paying together, commitments, and limits of work.

    Raises FundingError for a floor that is no whole rupiah from 0, two patterns or limits of one
    name, or a proposal, pair or ceiling laid down twice.
    """

    floors: Mapping[str, int] = field(default_factory=dict)
    """Region code → least rupiah programmed there, all sources, over the horizon."""
    patterns: tuple[SharePattern, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    """What the meeting agreed so far; empty in a first round."""
    limits: WorkLimits = field(default_factory=WorkLimits)
    group_limits: tuple[Limit, ...] = ()
    ties: tuple[Tie, ...] = ()
    """Links that the meeting lays down beside those that the review found."""
    synergies: tuple[Synergy, ...] = ()
    soft_ceilings: tuple[SoftCeiling, ...] = ()
    continuing_first: bool = False
    """Works under way come before new ones of the same ceilings' holder and bidang."""
    shapes: Shapes = field(default_factory=Shapes)

    def __post_init__(self) -> None:
        for region, floor in self.floors.items():
            if type(floor) is not int or floor < 0:
                raise FundingError("error-funding-floor", region=region, floor=str(floor))
        for name in _twice([pattern.name for pattern in self.patterns]):
            raise FundingError("error-funding-pattern-twice", pattern=name)
        for proposal in _twice([commitment.proposal for commitment in self.commitments]):
            raise FundingError("error-funding-committed-twice", proposal=proposal)
        for name in _twice([limit.name for limit in self.group_limits]):
            raise FundingError("error-funding-group-twice", name=name)
        for a, b in _twice([(min(s.a, s.b), max(s.a, s.b)) for s in self.synergies]):
            raise FundingError("error-funding-synergy-twice", a=a, b=b)
        for source, owner, year in _twice(
            [(s.source, s.owner, s.year) for s in self.soft_ceilings]
        ):
            raise FundingError("error-funding-soft", source=source, owner=owner, year=str(year))


def _twice(names: list[Name]) -> list[Name]:
    return sorted(name for name, times in Counter(names).items() if times > 1)
