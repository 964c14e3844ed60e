"""One office's words, and the rows and columns that its table is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.intake.offices.grid import Cell
from tests.intake.offices.layout import Layout
from tests.intake.offices.money import HEADING_NOTES
from tests.intake.offices.words import CITY_FUNDS, FUND_SPELLINGS, HEADINGS, UNIT_SPELLINGS
from tests.intake.offices.works import Work


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a record: the work, its number, and the money that this row shows."""

    work: Work
    number: int
    requests: dict[tuple[str, int], int]
    first: bool = True
    """False on the rows below the first of a record over several rows."""


@dataclass(frozen=True, slots=True)
class Column:
    """Heading words from top to bottom; `amount` where the column carries money to be summed."""

    heading: tuple[str, ...]
    show: Callable[[Line], Cell]
    role: str = ""
    amount: Callable[[Line], int] | None = None


def once(write: Callable[[Work], Cell]) -> Callable[[Line], Cell]:
    """Show a cell of the work on the first row of its record only."""
    return lambda line: write(line.work) if line.first else None


class Words:
    """The words that one office keeps to."""

    def __init__(self, rng: Random, layout: Layout, works: list[Work]) -> None:
        self.rng = rng
        self.layout = layout
        self.works = works
        city = works[0].place.region.startswith("Kota") and layout.level == "kab"
        self.funds = FUND_SPELLINGS | ({"APBD-KAB": CITY_FUNDS} if city else {})
        self.units = {unit: rng.sample(names, 2) for unit, names in UNIT_SPELLINGS.items()}
        self.note = rng.choice(HEADING_NOTES[layout.money_unit])
        self.idem = rng.choice(("s.d.a", "idem", '"', "sda", '-"-'))

    def head(self, key: str) -> str:
        """The office's word for a column."""
        text = self.rng.choice(HEADINGS[key][self.layout.words])
        if self.layout.heading == "newlines":
            return text.replace(" ", "\n", 1)
        return text.upper() if self.layout.heading == "upper" else text

    def head_money(self, text: str) -> str:
        """A heading with the office's note on the unit of money."""
        return f"{text} {self.note}".strip()
