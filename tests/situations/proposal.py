"""One proposal of a made-up round, and a situation seeded over some of them."""

from dataclasses import dataclass, field

from tests.situations.country import Desa, Point, Region, Road


@dataclass(slots=True, eq=False)
class Proposal:
    """What an office asks; the title is written by the office's voice when the sheet is drawn."""

    office: str
    asset: str
    work: str
    name: str
    region: Region
    desa: Desa
    volume: float
    unit: str
    year: int
    cost: int
    """Whole rupiah, as meant."""
    funds: dict[str, int]
    road: Road | None = None
    stretch: tuple[int, int] | None = None
    point: Point | None = None
    end: Point | None = None
    details: tuple[str, ...] = ()
    place: bool | None = None
    """Whether the title names the place; None leaves it to the office."""
    manner: int = 0
    """Which hand of the office wrote it: two hands word the same work differently."""
    note: str = ""
    origin: str = ""
    missing: frozenset[str] = frozenset()
    hidden: bool = False
    shown_cost: int | None = None
    """Rupiah as the cell reads, where the unit slipped."""
    shown_total: int | None = None
    """The typed sum beside fund columns, where it does not agree with them."""
    shown_point: tuple[float, float] | None = None
    """The point as written, where it is not the true one."""
    shown_kecamatan: str | None = None
    shown_code: str | None = None
    area_ha: float | None = None
    title: str = ""
    row: str = ""
    """`workbook!sheet!row` once written."""


@dataclass(slots=True, eq=False)
class Situation:
    """A seeded situation; `names` are assets of the status lists that have no row."""

    kind: str
    problem: bool
    severity: str
    parties: list[Proposal]
    says: str
    needs_reference: bool = False
    names: tuple[str, ...] = ()
    form: str = ""
    rows: list[str] = field(default_factory=list)
    """Rows that are no proposals, such as totals."""
