"""What the meeting lays down before money is shared out (*ketentuan pendanaan*)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from baimbai.errors import FundingError

DIRECTIONS = ("masuk", "keluar")


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

    Raises FundingError for a floor that is no whole rupiah from 0, two patterns of one name,
    or a proposal committed twice.
    """

    floors: Mapping[str, int] = field(default_factory=dict)
    """Region code → least rupiah programmed there, all sources, over the horizon."""
    patterns: tuple[SharePattern, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    """What the meeting agreed so far; empty in a first round."""
    limits: WorkLimits = field(default_factory=WorkLimits)

    def __post_init__(self) -> None:
        for region, floor in self.floors.items():
            if type(floor) is not int or floor < 0:
                raise FundingError("error-funding-floor", region=region, floor=str(floor))
        for name in _twice([pattern.name for pattern in self.patterns]):
            raise FundingError("error-funding-pattern-twice", pattern=name)
        for proposal in _twice([commitment.proposal for commitment in self.commitments]):
            raise FundingError("error-funding-committed-twice", proposal=proposal)


def _twice(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})
