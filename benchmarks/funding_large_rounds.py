"""Made-up rounds of any size for the large funding search, hard in the way of life.

Costs with a heavy tail; dear works in two years; a source of each office's own, a province's, and
national ones by sector, often only beside a local share; floors by kabupaten/kota; a part of each
sector's grant for remote places; a tenth of the proposals in pairs. Nothing in it is anybody's.
"""

import numpy as np
from numpy.typing import NDArray

from baimbai.funding.large.ways import Ways

Integers = NDArray[np.int64]

YEARS = 3
SECTORS = 5
NATIONAL = 3 * SECTORS + 3
"""Grant, instruction and centre's own by sector, and three loans."""
OWN, PROVINCE, GRANT, INSTRUCTION, CENTRE, LOAN = range(6)
MODES = (  # who pays which share, in hundredths
    ((OWN, 100),),
    ((GRANT, 90), (OWN, 10)),
    ((PROVINCE, 50), (OWN, 50)),
    ((INSTRUCTION, 100),),
    ((CENTRE, 70), (OWN, 30)),
    ((LOAN, 100),),
)
_DEAR = 15_000_000_000


class _Round:
    """The proposals and the numbers of the rows."""

    def __init__(self, size: int, seed: int) -> None:
        rng = self.rng = np.random.default_rng(seed)
        self.districts = 13 if size < 5_000 else 50 if size < 50_000 else 514
        self.provinces = 1 if size < 5_000 else 4 if size < 50_000 else 38
        weight = rng.lognormal(0, 0.5, self.districts)
        self.home = np.sort(rng.choice(self.districts, size, p=weight / weight.sum()))
        self.province = self.home * self.provinces // self.districts
        self.sector = rng.integers(0, SECTORS, size)
        cost = np.clip(rng.lognormal(np.log(3e9), 1.3, size), 1e8, 3e11)
        self.cost = cost.astype(np.int64)
        worth = rng.beta(4, 3, size) * 100_000 * (0.5 + (cost / 3e9) ** 0.35)
        self.points = np.rint(worth).astype(np.int64)
        self.year = rng.integers(0, YEARS, size)
        self.remote = rng.random(size) < 0.3
        self.open_to = rng.random((size, len(MODES))) < 0.65
        self.open_to[:, OWN] = True
        self.loan = rng.integers(0, 3, size)
        self.accounts = self.districts + self.provinces + NATIONAL
        self.floors = self.accounts * YEARS
        self.shares = self.floors + self.districts
        self.rows = self.shares + SECTORS

    def account(self, payer: int, of: Integers) -> Integers:
        """The first row (of the first year) of the account that pays for these proposals."""
        if payer == OWN:
            return self.home[of]
        if payer == PROVINCE:
            return self.districts + self.province[of]
        national = self.districts + self.provinces
        if payer == LOAN:
            return national + 3 * SECTORS + self.loan[of]
        return national + (payer - GRANT) * SECTORS + self.sector[of]

    def limits(self) -> Integers:
        """About a third of what is asked for, by account and year; floors have signs turned."""
        limit = np.zeros(self.rows, dtype=np.int64)
        need = np.bincount(self.home, self.cost, self.districts)
        by_province = np.bincount(self.province, self.cost, self.provinces)
        sector = np.bincount(self.sector, self.cost, SECTORS)
        loan = np.bincount(self.loan, self.cost, 3)
        a_year = np.concatenate(
            (
                need * 0.14,
                by_province * 0.03,
                sector * 0.06,
                sector * 0.03,
                sector * 0.03,
                loan * 0.02,
            )
        )
        limit[: self.floors] = np.tile(a_year / YEARS, YEARS)
        limit[self.floors : self.shares] = -(need * 0.05)
        return limit


def make_round(size: int, seed: int) -> Ways:
    """A round of `size` proposals; money in whole rupiah. The same seed gives the same."""
    made = _Round(size, seed)
    single = _singles(made)
    return _paired(made, single)


def _singles(made: _Round) -> Ways:
    """Every proposal alone: nothing, and each mode that is open to it."""
    of, mode = np.nonzero(np.column_stack((np.ones(len(made.cost), bool), made.open_to)))
    mode -= 1
    parts: list[tuple[Integers, Integers, Integers]] = []
    for number, payers in enumerate(MODES):
        ways = np.flatnonzero(mode == number)
        proposals = of[ways]
        cost, year = made.cost[proposals], made.year[proposals]
        central = np.zeros(len(ways), dtype=np.int64)
        two = (cost > _DEAR) & (year < YEARS - 1)
        for payer, share in payers:
            amount = cost * share // 100
            later = np.where(two, amount // 2, 0)
            row = made.account(payer, proposals) + made.accounts * year
            parts.append((ways, row, amount - later))
            parts.append((ways[two], row[two] + made.accounts, later[two]))
            central += amount if payer != OWN else 0
            if payer == GRANT:
                kept = amount // 4 - np.where(made.remote[proposals], amount, 0)
                parts.append((ways, made.shares + made.sector[proposals], kept))
        if number != OWN:
            parts.append((ways, made.floors + made.home[proposals], -central))
    way, row, value = (np.concatenate(part) for part in zip(*parts, strict=True))
    order = np.lexsort((row, way))
    local = np.zeros(made.rows, dtype=bool)
    local[: made.floors] = np.arange(made.floors) % made.accounts < made.districts
    local[made.floors : made.shares] = True
    return Ways(
        first=np.searchsorted(of, np.arange(len(made.cost) + 1)),
        points=np.where(mode >= 0, made.points[of], 0),
        start=np.searchsorted(way[order], np.arange(len(of) + 1)),
        row=row[order],
        value=value[order],
        limit=made.limits(),
        district=made.home,
        local=local,
        columns=np.where(mode >= 0, np.arange(len(of)), -1)[:, None],
    )


def _paired(made: _Round, single: Ways) -> Ways:
    """Neighbours in a list, one in ten tied: either of them, or the second only with the first."""
    size = len(made.cost)
    begins = np.zeros(size, dtype=bool)
    begins[:-1] = (made.home[:-1] == made.home[1:]) & (made.rng.random(size - 1) < 0.055)
    begins[1:] &= ~begins[:-1]
    excluding = made.rng.random(size) < 0.5
    count = np.diff(single.first)
    one, two, kept = [], [], []  # by way: the first's single way, the second's, its first unit
    alone = np.flatnonzero(~begins & ~np.concatenate(([False], begins[:-1])))
    heads = np.flatnonzero(begins)
    for unit, others in (
        (alone, None),
        (heads[excluding[heads]], "either"),
        (heads[~excluding[heads]], "after"),
    ):
        a, unit_of = _spread(single.first[unit], count[unit], unit)
        one.append(a)
        two.append(np.full(len(a), -1))
        kept.append(unit_of)
        if others == "either":
            b, unit_of = _spread(single.first[unit + 1] + 1, count[unit + 1] - 1, unit)
            one.append(b)
            two.append(np.full(len(b), -1))
            kept.append(unit_of)
        elif others == "after":
            paid = a[single.columns[a, 0] >= 0]
            owner = np.repeat(unit, count[unit] - 1)
            b, place = _spread(
                single.first[owner + 1] + 1, count[owner + 1] - 1, np.arange(len(paid))
            )
            one.append(paid[place])
            two.append(b)
            kept.append(owner[place])
    first, second, unit = (np.concatenate(part) for part in (one, two, kept))
    order = np.argsort(unit, kind="stable")
    return _joined(made, single, first[order], second[order], unit[order])


def _spread(begin: Integers, count: Integers, name: Integers) -> tuple[Integers, Integers]:
    """begin, begin + 1 … by `count`, one after the other, and whose each is."""
    before = np.cumsum(count) - count
    return np.arange(count.sum()) + np.repeat(begin - before, count), np.repeat(name, count)


def _joined(made: _Round, single: Ways, one: Integers, two: Integers, unit: Integers) -> Ways:
    ways = np.arange(len(one))
    parts = []
    for taken in (one, two):
        there = taken >= 0
        count = np.diff(single.start)[taken[there]]
        entry, way = _spread(single.start[taken[there]], count, ways[there])
        parts.append((way, single.row[entry], single.value[entry]))
    way, row, value = (np.concatenate(part) for part in zip(*parts, strict=True))
    key, of_key = np.unique(way * made.rows + row, return_inverse=True)
    total = np.zeros(len(key), dtype=np.int64)
    np.add.at(total, of_key, value)
    heads = np.unique(unit)
    points = np.append(single.points, 0)
    columns = np.append(single.columns[:, 0], -1)
    return Ways(
        first=np.searchsorted(unit, np.append(heads, len(made.cost))),
        points=points[one] + points[two],
        start=np.searchsorted(key // made.rows, np.arange(len(one) + 1)),
        row=key % made.rows,
        value=total,
        limit=single.limit,
        district=made.home[heads],
        local=single.local,
        columns=np.column_stack((columns[one], columns[two])),
    )
