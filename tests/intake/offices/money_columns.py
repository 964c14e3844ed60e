"""The columns of money: one sum, or spread over sources, years, or both."""

from collections.abc import Callable

from tests.intake.offices.columns import Column, Line, Words, once
from tests.intake.offices.grid import Cell
from tests.intake.offices.money import write_money


class MoneyColumns:
    """Builds an office's money columns, with those of source and year."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.rng = words.rng
        self.layout = words.layout
        self.sources = list(dict.fromkeys(fund for work in words.works for fund in work.funds))
        self.years = sorted({year for work in words.works for _, year in work.requests})

    def columns(self) -> list[Column]:
        """The columns in the office's shape of money."""
        cost = self.words.head_money(self.words.head("cost"))
        year = [self._year()] if self.rng.random() < 0.6 or self.layout.is_csv else []
        builders: dict[str, Callable[[str, list[Column]], list[Column]]] = {
            "single": self._single, "unit-price": self._by_unit_price, "funds": self._by_fund,
            "years": lambda cost, year: self._by_year(cost), "forward": self._forward,
            "matrix": lambda cost, year: self._matrix(cost),
            "realised": lambda cost, year: self._realised(),
        }  # fmt: skip
        return builders[self.layout.money_shape](cost, year)

    def total(self, *heading: str) -> Column:
        """All that a row asks."""
        return self._amount(heading, lambda key: True)

    def _of(self, heading: tuple[str, ...], fund: str | None, year: int | None) -> Column:
        """What a row asks of one source or in one year, or both."""
        return self._amount(heading, lambda key: fund in {None, key[0]} and year in {None, key[1]})

    def _amount(self, heading: tuple[str, ...], keep: Callable[[tuple[str, int]], bool]) -> Column:
        def amount(line: Line) -> int:
            return sum(value for key, value in line.requests.items() if keep(key))

        def show(line: Line) -> Cell:
            rupiah = amount(line)
            return self._write(rupiah) if rupiah else None

        return Column(heading, show, "money", amount)

    def _write(self, rupiah: float) -> Cell:
        return write_money(self.layout.money, self.layout.money_unit, round(rupiah))

    def _share(self, heading: str, share: float) -> Column:
        """Money that is not asked: a share of the cost in whole millions."""
        write = once(lambda w: self._write(round(w.cost * share / 1_000_000) * 1_000_000))
        return Column((self.words.head_money(heading),), write)

    def fund(self) -> Column:
        """The sources by name."""

        def show(line: Line) -> Cell:
            funds = dict.fromkeys(fund for fund, _ in line.requests)
            return " dan ".join(self.rng.choice(self.words.funds[fund]) for fund in funds)

        return Column((self.words.head("fund"),), show)

    def _year(self) -> Column:
        first = once(lambda w: min(year for _, year in w.requests))
        return Column((self.words.head("year"),), first, "year")

    def _single(self, cost: str, year: list[Column]) -> list[Column]:
        total, fund = self.total(cost), self.fund()
        return [total, fund, *year] if self.rng.random() < 0.7 else [fund, *year, total]

    def _by_unit_price(self, cost: str, year: list[Column]) -> list[Column]:
        price = once(lambda w: self._write(round(w.cost / w.volume / 500) * 500))
        heading = self.words.head_money(self.words.head("unit-price"))
        return [Column((heading,), price), self.total(cost), self.fund(), *year]

    def _by_fund(self, cost: str, year: list[Column]) -> list[Column]:
        parts = [self._of((cost, self.words.funds[one][0]), one, None) for one in self.sources]
        total = self.total(cost, "Jumlah")
        return [*parts, total, *year] if self.rng.random() < 0.6 else [*parts, *year]

    def _by_year(self, cost: str) -> list[Column]:
        form = self.rng.choice(("{}", "TA {}", "Tahun {}", "TA. {}"))
        parts = [self._of((cost, form.format(one)), None, one) for one in self.years]
        total = self.total(cost, "Total")
        place = self.rng.randint(0, 2)
        return [*{0: parts, 1: [*parts, total], 2: [total, *parts]}[place], self.fund()]

    def _matrix(self, cost: str) -> list[Column]:
        return [
            self._of((cost, str(year), self.words.funds[fund][0]), fund, year)
            for year in self.years
            for fund in self.sources
        ]

    def _forward(self, cost: str, year: list[Column]) -> list[Column]:
        """The year asked, and the estimate of the year after, which is not asked."""
        forward = self._share("Prakiraan Maju Tahun 2028", 1.1)
        return [self.total(cost), self.fund(), *year, forward]

    def _realised(self) -> list[Column]:
        """What was spent and budgeted before, beside what is asked."""
        before = [self._share("Realisasi TA 2025", 0.4), self._share("Pagu TA 2026", 0.6)]
        return [*before, self.total(self.words.head_money("Usulan TA 2027")), self.fund()]
