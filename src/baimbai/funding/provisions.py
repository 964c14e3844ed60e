"""What the meeting lays down beside ceilings (*ketetapan rapat*): limits, ties, dearer money."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from baimbai.errors import FundingError

LIMIT_KINDS = ("paling_banyak", "paling_sedikit", "batas_bawah")
STAGE_PAPERS = ("ded", "lahan", "studi")
_MOST_STEPS = 4_095


@dataclass(frozen=True, slots=True)
class Limit:
    """So much, or so many proposals, at most or at least, of a group (*batas rapat*).

    The group is what all the conditions that are not empty say together. Raises FundingError
    unless exactly one of rupiah and count is a whole number from 0.
    """

    name: str
    kind: str
    """paling_banyak and paling_sedikit are kept or refused; batas_bawah (rupiah only) is
    approached as near as can be, and what is short is shown."""
    rupiah: int | None = None
    count: int | None = None
    """Proposals that get anything."""
    regions: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Only what these sources pay; all where empty."""
    years: tuple[int, ...] = ()
    """Only what is paid in these years; all where empty."""

    def __post_init__(self) -> None:
        given = [each for each in (self.rupiah, self.count) if each is not None]
        whole = len(given) == 1 and type(given[0]) is int and given[0] >= 0
        counted = self.kind == "batas_bawah" and self.count is not None
        if not whole or counted or self.kind not in LIMIT_KINDS:
            raise FundingError("error-funding-group", name=self.name, kind=str(self.kind))

    @property
    def amount(self) -> int:
        """The rupiah, or the number of proposals."""
        return self.count if self.rupiah is None else self.rupiah  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Tie:
    """Two proposals that the meeting ties together, of a link's kind (*tautan rapat*)."""

    kind: str
    """As of `Link`, and serentak: paid from the same first year on, or neither."""
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Synergy:
    """Two proposals that are worth more together (*sinergi*). Raises FundingError for no gain."""

    a: str
    b: str
    points: int
    """Thousandths of a score point, where both are taken."""

    def __post_init__(self) -> None:
        if type(self.points) is not int or self.points <= 0 or self.a == self.b:
            values = {"a": self.a, "b": self.b, "points": str(self.points)}
            raise FundingError("error-funding-synergy", **values)


@dataclass(frozen=True, slots=True)
class SoftCeiling:
    """A ceiling that may be exceeded, at a price (*pagu lunak*), in whole steps of rupiah.

    Raises FundingError unless the most is a whole number of steps, 1 to 4,095 of them.
    """

    source: str
    owner: str
    year: int
    most_rupiah: int
    step_rupiah: int
    price: int
    """Thousandths of a score point a million rupiah; of a step rounded up."""

    def __post_init__(self) -> None:
        numbers = (self.most_rupiah, self.step_rupiah, self.price)
        whole = all(type(number) is int and number >= 0 for number in numbers)
        if (
            not whole
            or not self.step_rupiah
            or self.most_rupiah % self.step_rupiah
            or not 1 <= self.steps <= _MOST_STEPS
        ):
            raise FundingError(
                "error-funding-soft", source=self.source, owner=self.owner, year=str(self.year)
            )

    @property
    def steps(self) -> int:
        """How many steps it may be exceeded by."""
        return self.most_rupiah // self.step_rupiah

    @property
    def step_price(self) -> int:
        """Thousandths of a point a step."""
        return -(-self.price * self.step_rupiah // 1_000_000)

    def sizes(self) -> Iterator[int]:
        """Steps in bundles of 1, 2, 4, … and a rest, with which every number of them is made."""
        left, size = self.steps, 1
        while left:
            yield min(size, left)
            left -= min(size, left)
            size *= 2


@dataclass(frozen=True, slots=True)
class Spread:
    """How far a way may differ from what was asked, and what that loses (*keringanan*)."""

    most: int
    """Years: of a later start, or over which phases are spread. Percent: of a smaller scope."""
    loses: int
    """Thousandths of the proposal's points; of a later start, for each year."""


@dataclass(frozen=True)
class Shapes:
    """What the meeting lets be paid beside what was asked (*bentuk pilihan*).

    Raises FundingError for a figure out of its range.
    """

    start: Spread | None = None
    """Everything some years later, at most so many."""
    phasing: Spread | None = None
    """What was asked in one year in even parts over 2 to so many years from then."""
    scope: Spread | None = None
    """So many percent of each year's sum, for the proposals named."""
    scope_proposals: tuple[str, ...] = ()
    stages: Mapping[str, int] = field(default_factory=dict)
    """Paper (ded, lahan, studi) → percent of the cost that making it takes: for works that are
    held because that paper is missing."""
    stages_lose: int = 0

    def __post_init__(self) -> None:
        ranges = {
            "start": (self.start, 1, 5), "phasing": (self.phasing, 2, 10),
            "scope": (self.scope, 1, 99),
        }  # fmt: skip
        for name, (spread, least, most) in ranges.items():
            if spread is not None:
                _check(name, spread.most, least, most)
                _check(name, spread.loses, 0, 1000)
        for paper, percent in self.stages.items():
            _check("stages", percent if paper in STAGE_PAPERS else -1, 1, 99)
        _check("stages", self.stages_lose, 0, 1000)


def _check(name: str, figure: object, least: int, most: int) -> None:
    if type(figure) is not int or not least <= figure <= most:
        raise FundingError("error-funding-shape", shape=name)
