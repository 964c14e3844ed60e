"""Answers (*jawaban di meja rapat*): what a change does to the standing plan, at once and proven.

First the present plan, mended around what changed; then better ones, and what proves them. Each
answer keeps every law, checked in whole rupiah, and comes with a bound.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from baimbai.funding.allocation import Certificate
from baimbai.funding.board import NONE, Board
from baimbai.funding.change import Change, changed, tightens
from baimbai.funding.choices import Choices
from baimbai.funding.dossier import Dossier
from baimbai.funding.formulation import OPEN, Formulation, formulate_payable
from baimbai.funding.mend import (
    lay_out_again,
    mend,
    near,
    pay_as_before,
    take_in_where_it_pays,
)
from baimbai.funding.options import Ways, lawful_ways
from baimbai.funding.shadow import Shadow, bound, paid, shadow
from baimbai.funding.soundness import check_soundness
from baimbai.funding.standing import Standing, search, with_reached_floors
from baimbai.funding.trade import trade_on

TRADES_AT_ONCE = 12_000
TRADES_AFTER = 120_000
_TRADES_A_COLUMN = 60
_WARMTH = 1_500
"""Thousandths of a point that a trade on a mended plan may lose, about, at first."""
_STRICT = -200
"""At once, a trade must win about a fifth of a point or more, so that payers do not wander."""
_REMEMBERED = 8
STEPS = ("segera", "harga", "penuh")
"""At once: mended, with the bound of the old prices; priced: new prices, more trades; full: the
search as for a new round."""


@dataclass(frozen=True)
class Answer:
    """What a change does to the plan."""

    step: str
    """One of STEPS."""
    before: Standing
    after: Standing
    certificate: Certificate

    @property
    def came_in(self) -> tuple[str, ...]:
        """Funded now and not before."""
        return tuple(sorted(self.after.funded.keys() - self.before.funded.keys()))

    @property
    def dropped_out(self) -> tuple[str, ...]:
        """Funded before and not now."""
        return tuple(sorted(self.before.funded.keys() - self.after.funded.keys()))

    @property
    def changed_payer(self) -> tuple[str, ...]:
        """Funded before and now, but in another way."""
        before, after = self.before.funded, self.after.funded
        return tuple(
            sorted(name for name in before.keys() & after.keys() if before[name] != after[name])
        )

    @property
    def sunk_floors(self) -> tuple[tuple[str, int, int], ...]:
        """Regions that get less than their floor now, and less than before: region, floor, now."""
        before = {region: reached for region, _, reached in self.before.certificate().floors}
        return tuple(
            (region, floor, now)
            for region, floor, now in self.certificate.floors
            if now < floor and now < before.get(region, floor)
        )

    @property
    def moved_rupiah(self) -> Mapping[str, int]:
        """Source → rupiah paid more (less: negative); sources that pay the same are left out."""
        moved: dict[str, int] = {}
        for standing, sign in ((self.after, 1), (self.before, -1)):
            for (source, _, _), rupiah in standing.loads().items():
                moved[source] = moved.get(source, 0) + sign * rupiah
        return {source: rupiah for source, rupiah in sorted(moved.items()) if rupiah}


def answers(standing: Standing, change: Change, until: str = "penuh") -> Iterator[Answer]:
    """The answer at once, then after pricing, then after the full search: each at least as good
    as the one before, its bound no higher. Whoever asks may stop between them.

    No step after `until` (one of STEPS) is taken. Where mending finds no plan, only the full
    search answers. Raises FundingError for a change
    that cannot be used, or that no plan can keep (naming what clashes, where that is proven).
    """
    after = _laid_down(standing, change)
    first = _at_once(standing, after, change)
    if first is not None:
        yield _answer("segera", standing, first)
        if until == "segera":
            return
        first = _priced(first)
        yield _answer("harga", standing, first)
    if until == "penuh":
        yield _answer("penuh", standing, _searched(after, first))


def answer_at_once(standing: Standing, change: Change) -> Answer | None:
    """The first of `answers` alone; None where mending finds no plan."""
    first = _at_once(standing, _laid_down(standing, change), change)
    return None if first is None else _answer("segera", standing, first)


def _answer(step: str, before: Standing, after: Standing) -> Answer:
    return Answer(step, before, after, after.certificate())


@dataclass(frozen=True)
class _LaidDown:
    """What a plan must keep after a change, and what is remembered from before."""

    dossier: Dossier
    ways: Ways
    choices: Choices
    table: Formulation
    past: tuple[Standing, ...]


def _laid_down(standing: Standing, change: Change) -> _LaidDown:
    dossier = changed(standing.dossier, change)
    check_soundness(dossier)
    ways = _ways_after(standing, dossier, change)
    choices = Choices.of(dossier, ways.options)
    past = (replace(standing, past=()), *standing.past)[:_REMEMBERED]
    return _LaidDown(dossier, ways, choices, formulate_payable(choices), past)


def _ways_after(standing: Standing, dossier: Dossier, change: Change) -> Ways:
    """The lawful ways after a change: anew where they may differ, else as they were."""
    before = standing.ways
    if dossier.ceilings.keys() != standing.dossier.ceilings.keys():
        return lawful_ways(dossier)
    keys = change.ceilings.keys()
    touched = {*change.proposals}
    everything = (before.options, *before.too_large.values())
    touched |= {
        option.proposal
        for options in everything
        for option in options
        if any((one.source, one.owner, one.year) in keys for one in option.payments)
    }
    sheets = {name: dossier.proposals[name] for name in dossier.proposals if name in touched}
    anew = lawful_ways(replace(dossier, proposals=sheets))
    options = [option for option in before.options if option.proposal not in touched]
    options = sorted((*options, *anew.options), key=lambda option: option.proposal)
    kept_large = {k: v for k, v in before.too_large.items() if k not in touched}
    kept_bars = {k: v for k, v in before.barred.items() if k not in touched}
    return Ways(tuple(options), kept_large | dict(anew.too_large), kept_bars | dict(anew.barred))


def _at_once(standing: Standing, after: _LaidDown, change: Change) -> Standing | None:
    """The present plan mended and traded on around what changed, or a remembered one."""
    column_of = {option: column for column, option in enumerate(after.ways.options)}
    board = Board(after.table)
    old = [column_of[option] for option in standing.plan if option in column_of]
    lay_out_again(board, after.choices.completed(old))
    gone = {option.proposal for option in standing.plan if option not in column_of}
    before = tuple(board.choice)
    touched = mend(board)
    chosen: tuple[int, ...] | None = None
    if touched is not None:
        _weigh_anew(board, change)
        rows = _rows_of(after.table, change, gone, touched, board)
        trade_on(
            board, paid(after.table, standing.prices).tolist(), near(board, rows),
            _trades(after.table, TRADES_AT_ONCE), _STRICT,
        )  # fmt: skip
        chosen = _finished(after, board, before)
    for remembered in after.past:
        same = [column_of[option] for option in remembered.plan if option in column_of]
        columns = after.choices.completed(same)
        if len(same) < len(remembered.plan) or after.table.broken(columns).size:
            continue
        if chosen is None or after.table.won(columns) > after.table.won(chosen):
            chosen = tuple(sorted(columns))
    return None if chosen is None else _standing(after, chosen, standing.prices, OPEN, 0)


def _weigh_anew(board: Board, change: Change) -> None:
    """Those whose score, cost or gate changed are taken in where that wins more than it costs."""
    names = {*change.scores, *change.requests, *change.passed}
    columns = [column for column, name in enumerate(board.table.proposals) if name in names]
    for unit in sorted({board.unit_of_column[column] for column in columns} - {NONE}):
        if board.choice[unit] == NONE:
            take_in_where_it_pays(board, unit)


def _trades(table: Formulation, most: int) -> int:
    return min(most, _TRADES_A_COLUMN * len(table.points))


def _rows_of(
    table: Formulation, change: Change, gone: set[str], touched: set[int], board: Board
) -> list[int]:
    """The rows around what changed: its ceilings, and what the touched proposals load."""
    keys = {(source, owner, str(year)) for source, owner, year in change.ceilings}
    names = gone | change.proposals
    units = touched | {
        board.unit_of_column[column] for column, name in enumerate(table.proposals) if name in names
    }
    packages = [package for unit in units - {NONE} for package in board.units[unit]]
    rows = {row for package in packages for row, _ in board.entries[package]}
    rows |= {
        place for place, row in enumerate(table.rows) if row.law == "pagu" and row.about in keys
    }
    return sorted(rows)


def _finished(after: _LaidDown, board: Board, before: Sequence[int]) -> tuple[int, ...]:
    """What still fits comes in, payers stay as they were where that is free, and no step above
    a ceiling is bought in vain."""
    board.fill()
    pay_as_before(board, before)
    board.fill()
    board.spare()
    chosen = after.choices.completed(board.chosen())
    return tuple(board.chosen() if after.table.broken(chosen).size else chosen)


def _standing(
    after: _LaidDown, chosen: Sequence[int], prices: Shadow, limit: int, nodes: int
) -> Standing:
    """A standing plan with the lowest of the bounds that hold for it."""
    table = with_reached_floors(after.table, chosen)
    limits = [limit, bound(table, prices), bound(table, Shadow({}))]
    limits += [
        remembered.bound
        for remembered in after.past
        if tightens(after.dossier, remembered.dossier) and _floors_as_high(table, remembered)
    ]
    return Standing(
        after.dossier, after.ways, after.choices, table, tuple(chosen), min(limits), nodes,
        prices, after.past,
    )  # fmt: skip


def _priced(first: Standing) -> Standing:
    """New prices, and trades all over the plan."""
    prices = shadow(first.table) or first.prices
    after = _LaidDown(first.dossier, first.ways, first.choices, first.table, first.past)
    board = Board(first.table)
    board.lay_out(list(first.chosen))
    before = tuple(board.choice)
    everyone = list(range(len(board.units)))
    trade_on(
        board,
        paid(first.table, prices).tolist(),
        everyone,
        _trades(first.table, TRADES_AFTER),
        _WARMTH,
    )
    chosen = _finished(after, board, before)
    if first.table.won(chosen) <= first.value:
        chosen = first.chosen
    return _standing(after, chosen, prices, first.bound, first.nodes)


def _searched(after: _LaidDown, first: Standing | None) -> Standing:
    """The full search; the plan at hand stays where it is no worse and reaches as much."""
    plan = search(after.dossier, after.table)
    chosen, limit, nodes = plan.chosen, plan.bound, plan.nodes
    prices = after.past[0].prices if first is None else first.prices
    if first is None:
        return _standing(after, chosen, prices, limit, nodes)
    found = with_reached_floors(after.table, chosen)
    as_floors = bool((first.table.low >= found.low).all())
    if as_floors and first.value >= after.table.won(chosen):
        return _standing(after, first.chosen, prices, min(limit, first.bound), nodes)
    if bool((found.low >= first.table.low).all()):
        limit = min(limit, first.bound)
    return _standing(after, chosen, prices, limit, nodes)


def _floors_as_high(table: Formulation, remembered: Standing) -> bool:
    """Whether each floor is at least as high as it was in a remembered plan's table."""
    then = _floors(remembered.table)
    now = _floors(table)
    return all(now.get(about, -OPEN) >= low for about, low in then.items())


def _floors(table: Formulation) -> dict[tuple[str, ...], int]:
    return {
        row.about: int(low)
        for row, low in zip(table.rows, table.low, strict=True)
        if row.law == "batas_bawah"
    }
