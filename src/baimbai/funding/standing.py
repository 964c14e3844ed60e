"""The standing plan (*rencana yang berdiri*), on which changes at the table are answered at once.

First the present plan, mended around what changed; then better ones, and what proves them. Each
answer keeps every law, checked in whole rupiah, and comes with a bound.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from baimbai.errors import FundingError
from baimbai.funding.allocation import PAYMENTS, Allocation, Certificate
from baimbai.funding.board import NONE, Board
from baimbai.funding.certificate import certify
from baimbai.funding.change import Change, changed, tightens
from baimbai.funding.clash import told
from baimbai.funding.constraints import Choices
from baimbai.funding.dossier import CeilingKey, Dossier
from baimbai.funding.formulation import OPEN, Formulation, formulate
from baimbai.funding.mend import lay_out_again, mend, near, pay_as_before, take_in_where_it_pays
from baimbai.funding.options import Option, Ways, lawful_ways
from baimbai.funding.search import find_plan
from baimbai.funding.shadow import Shadow, bound, paid, shadow
from baimbai.funding.soundness import check_soundness
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
class Standing:
    """A plan with all that is needed to change it. Frozen: a change gives a new one."""

    dossier: Dossier
    ways: Ways
    table: Formulation
    """Every constraint over `ways.options`; floors that the plan does not reach are lowered."""
    chosen: tuple[int, ...]
    """The plan's columns."""
    bound: int
    """No plan of the table wins more, in thousandths of a point."""
    nodes: int
    prices: Shadow
    past: tuple["Standing", ...] = ()
    """Those that it came from, the latest first: their plans and bounds may serve again."""

    @property
    def plan(self) -> tuple[Option, ...]:
        """How each funded proposal is paid, in order of id."""
        return tuple(self.ways.options[column] for column in self.chosen)

    @property
    def funded(self) -> Mapping[str, Option]:
        """By proposal."""
        return {option.proposal: option for option in self.plan}

    @property
    def value(self) -> int:
        """Points won, in thousandths."""
        return self.table.won(self.chosen)

    def payments(self) -> pl.DataFrame:
        """PAYMENTS."""
        return PAYMENTS.make(paid for option in self.plan for paid in option.payments)

    def certificate(self) -> Certificate:
        """Every law checked again. Raises FundingError where one is broken."""
        return certify(self.dossier, self.payments(), self.bound, self.nodes)

    def loads(self) -> Mapping[CeilingKey, int]:
        """Rupiah taken from each ceiling that is used."""
        taken: dict[CeilingKey, int] = {}
        for option in self.plan:
            for part in option.payments:
                key = part.source, part.owner, part.year
                taken[key] = taken.get(key, 0) + part.amount_rupiah
        return taken


def stand(dossier: Dossier, allocation: Allocation | None = None) -> Standing:
    """A standing plan: the one of an allocation of this dossier, else one that is found anew.

    Raises FundingError for input that cannot be used, and where the allocation is none of this
    dossier's.
    """
    check_soundness(dossier)
    ways = lawful_ways(dossier)
    table = formulate(Choices.of(dossier, ways.options))
    if allocation is None:
        chosen, limit, nodes = _found(dossier, table)
    else:
        chosen = _recognised(ways, allocation)
        limit, nodes = allocation.certificate.bound, allocation.certificate.nodes
    table = _with_reached_floors(table, chosen)
    if table.broken(chosen).size:
        raise FundingError("error-change-other-plan")
    prices = shadow(table) or Shadow({})
    standing = Standing(dossier, ways, table, chosen, limit, nodes, prices)
    standing.certificate()
    return standing


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


def answers(standing: Standing, change: Change) -> Iterator[Answer]:
    """The answer at once, then after pricing, then after the full search: each at least as good
    as the one before, its bound no higher. Whoever asks may stop between them.

    Where mending finds no plan, the answer at once is left out. Raises FundingError for a change
    that cannot be used, or that no plan can keep (naming what clashes, where that is proven).
    """
    after = _laid_down(standing, change)
    first = _at_once(standing, after, change)
    if first is not None:
        yield _answer("segera", standing, first)
        first = _priced(first)
        yield _answer("harga", standing, first)
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
    table: Formulation
    past: tuple[Standing, ...]


def _laid_down(standing: Standing, change: Change) -> _LaidDown:
    dossier = changed(standing.dossier, change)
    check_soundness(dossier)
    ways = _ways_after(standing, dossier, change)
    payable = {option.proposal for option in ways.options}
    for item in dossier.envelope.commitments:
        if item.direction == "masuk" and item.proposal not in payable:
            raise FundingError("error-funding-committed-barred", proposal=item.proposal)
    table = formulate(Choices.of(dossier, ways.options))
    past = (replace(standing, past=()), *standing.past)[:_REMEMBERED]
    return _LaidDown(dossier, ways, table, past)


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
    lay_out_again(board, old)
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
        chosen = _finished(board, before)
    for remembered in after.past:
        columns = [column_of.get(option, -1) for option in remembered.plan]
        if -1 in columns or after.table.broken(columns).size:
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


def _finished(board: Board, before: Sequence[int]) -> tuple[int, ...]:
    """What still fits comes in, and payers stay as they were where that is free."""
    board.fill()
    pay_as_before(board, before)
    board.fill()
    return tuple(board.chosen())


def _standing(
    after: _LaidDown, chosen: Sequence[int], prices: Shadow, limit: int, nodes: int
) -> Standing:
    """A standing plan with the lowest of the bounds that hold for it."""
    table = _with_reached_floors(after.table, chosen)
    limits = [limit, bound(table, prices), bound(table, Shadow({}))]
    limits += [
        remembered.bound
        for remembered in after.past
        if tightens(after.dossier, remembered.dossier) and _floors_as_high(table, remembered)
    ]
    return Standing(
        after.dossier, after.ways, table, tuple(chosen), min(limits), nodes, prices, after.past
    )


def _priced(first: Standing) -> Standing:
    """New prices, and trades all over the plan."""
    prices = shadow(first.table) or first.prices
    after = _LaidDown(first.dossier, first.ways, first.table, first.past)
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
    chosen = _finished(board, before)
    if first.table.won(chosen) <= first.value:
        chosen = first.chosen
    return _standing(after, chosen, prices, first.bound, first.nodes)


def _searched(after: _LaidDown, first: Standing | None) -> Standing:
    """The full search; the plan at hand stays where it is no worse and reaches as much."""
    chosen, limit, nodes = _found(after.dossier, after.table)
    prices = after.past[0].prices if first is None else first.prices
    if first is None:
        return _standing(after, chosen, prices, limit, nodes)
    found = _with_reached_floors(after.table, chosen)
    as_floors = bool((first.table.low >= found.low).all())
    if as_floors and first.value >= after.table.won(chosen):
        return _standing(after, first.chosen, prices, min(limit, first.bound), nodes)
    if bool((found.low >= first.table.low).all()):
        limit = min(limit, first.bound)
    return _standing(after, chosen, prices, limit, nodes)


def _found(dossier: Dossier, table: Formulation) -> tuple[tuple[int, ...], int, int]:
    limits = dossier.envelope.limits
    try:
        plan = find_plan(table, limits)
    except FundingError as error:
        raise told(error, table, limits.nodes) from error
    return plan.chosen, plan.bound, plan.nodes


def _recognised(ways: Ways, allocation: Allocation) -> tuple[int, ...]:
    """The columns of an allocation's payments. Raises FundingError where one is no lawful way."""
    paid_for: dict[str, list[tuple[object, ...]]] = {}
    for proposal, *part in allocation.payments.sort(PAYMENTS.key).iter_rows():
        paid_for.setdefault(proposal, []).append(tuple(part))
    chosen = []
    for column, option in enumerate(ways.options):
        if option.proposal in paid_for:
            parts = [
                (one.source, one.owner, one.year, one.amount_rupiah) for one in option.payments
            ]
            if parts == paid_for[option.proposal]:
                chosen.append(column)
                del paid_for[option.proposal]
    if paid_for:
        raise FundingError("error-change-other-plan")
    return tuple(chosen)


def _with_reached_floors(table: Formulation, chosen: Sequence[int]) -> Formulation:
    """Floors that a plan does not reach lowered to what it reaches."""
    floors = np.array([row.law == "batas_bawah" for row in table.rows], dtype=bool)
    low = np.where(floors, np.minimum(table.low, table.loads(chosen)), table.low)
    return replace(table, low=low)


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
