"""Trading (*tukar-menukar*): a proposal comes in, others change their source or drop out, as the
desks do it; worse plans are allowed at first, ever less later (simulated annealing).

Money is priced at first, so that dear money is spared; the price fades to nothing. All in whole
numbers and counted steps: the same input gives the same plan.
"""

from math import log
from random import Random

from baimbai.funding.board import NONE, Board
from baimbai.funding.solve import Prices

_STAGES = 50
_STAGES_ON = 10
"""Stages of trading on from a plan that is good already."""
_WARMEST, _COLDEST = 6_000, 50
"""Thousandths of a point that a trade may lose, about, in the first and the last stage."""
_PRICED = 0.9
"""Share of the price of money that counts in the first stage."""
_SETTLED = 0.1
"""Of the proposals drawn that are in the plan, the share that a trade starts from."""
_HOPELESS = 20_000
"""Packages that are worth so much less than the best of their unit are not tried."""

# By chance, how many thousandths of the stage's warmth a trade may lose (exponential).
_PATIENCE = [-round(1000 * log((place + 0.5) / 1024)) for place in range(1024)]


def trade(
    board: Board, prices: Prices, steps: int, start: list[int] | None = None, seed: int = 0
) -> list[int] | None:
    """Try so many trades from a plan, or from the plan in fractions; the best plan found, on the
    board too.

    None where no plan met reaches every low limit.
    """
    if start is None:
        _begin(board, prices)
    else:
        board.lay_out(start)
    paid = [sum(int(prices.paid[column]) for column in package) for package in board.packages]
    hopeful = _hopeful(board, paid)
    units = [unit for unit, packages in enumerate(hopeful) if packages]
    if not units or not steps:
        return board.chosen() if board.complete() else None
    trader = _Trader(board, hopeful, units, Random(seed))  # noqa: S311
    for stage in range(_STAGES):
        done = stage / (_STAGES - 1)
        share = _PRICED * (1 - done)
        worth = [
            points - round(share * price) for points, price in zip(board.points, paid, strict=True)
        ]
        warmth = round(_WARMEST * (_COLDEST / _WARMEST) ** done)
        trader.spend(steps * (stage + 1) // _STAGES - steps * stage // _STAGES, worth, warmth)
    return trader.best_plan()


def trade_on(
    board: Board, paid: list[int], units: list[int], steps: int, warmth: int, seed: int = 0
) -> list[int] | None:
    """Trade on from the plan on the board, starting from these units only; `paid` by column.

    Trades may lose about `warmth` at first, ever less later. As `trade` otherwise.
    """
    by_package = [sum(paid[column] for column in package) for package in board.packages]
    hopeful = _hopeful(board, by_package)
    units = [unit for unit in units if hopeful[unit]]
    if not units or not steps:
        return board.chosen() if board.complete() else None
    trader = _Trader(board, hopeful, units, Random(seed))  # noqa: S311
    for stage in range(_STAGES_ON):
        share = steps * (stage + 1) // _STAGES_ON - steps * stage // _STAGES_ON
        cooled = round(warmth * (1 - stage / _STAGES_ON))
        trader.spend(share, board.points, cooled)
    return trader.best_plan()


def _begin(board: Board, prices: Prices) -> None:
    """What the plan in fractions takes more than half, where it fits; what is needed first."""
    needed = {row for row in board.needs if board.low[row] > 0}
    order = []
    for package, columns in enumerate(board.packages):
        taken = min(float(prices.fractions[column]) for column in columns)
        if taken > 0.5:
            helps = any(row in needed and value > 0 for row, value in board.entries[package])
            order.append((not helps, -round(taken, 6), package))
    for _, _, package in sorted(order):
        unit = board.unit_of[package]
        if board.choice[unit] == NONE and board.fits(package):
            board.put(unit, package)
            board.hold(board.needs)


def _hopeful(board: Board, paid: list[int]) -> list[list[int]]:
    """By unit, the packages that are near its best at the prices; none where all lose."""
    hopeful = []
    for packages in board.units:
        left = {package: board.points[package] - paid[package] for package in packages}
        best = max(left.values(), default=-_HOPELESS)
        near = [package for package in packages if left[package] > best - _HOPELESS]
        hopeful.append(near if best > -_HOPELESS else [])
    return hopeful


class _Trader:
    """Makes trades on a board, and remembers the best plan."""

    def __init__(
        self, board: Board, hopeful: list[list[int]], units: list[int], chance: Random
    ) -> None:
        self.board = board
        self.hopeful = hopeful
        self.units = units
        self.chance = chance
        self.won = sum(board.points[package] for package in board.choice if package != NONE)
        self.best = self.won if board.complete() else NONE
        self.best_choice = list(board.choice)

    def spend(self, steps: int, worth: list[int], warmth: int) -> None:
        """Try so many trades that may lose about `warmth`."""
        board, draw, bits = self.board, self.chance.random, self.chance.getrandbits
        units, hopeful, choice, points = self.units, self.hopeful, board.choice, board.points
        for _ in range(steps):
            unit = units[int(draw() * len(units))]
            while choice[unit] != NONE and draw() > _SETTLED:
                unit = units[int(draw() * len(units))]
            packages = hopeful[unit]
            package = packages[int(draw() * len(packages))]
            old = choice[unit]
            if package == old:
                continue
            limit = -warmth * _PATIENCE[bits(10)] // 1000
            left = self._take_in(unit, package, worth, limit)
            if left is None:
                continue
            self.won += points[package] - (points[old] if old != NONE else 0) - left
            if self.won > self.best and board.complete():
                self.best, self.best_choice = self.won, list(choice)

    def _take_in(self, unit: int, package: int, worth: list[int], limit: int) -> int | None:
        """Put the package in; whoever stands in its way changes source or drops out.

        Returns the points that others lost; None, with all undone, where the trade
        loses more than the limit or a row cannot be kept.
        """
        board = self.board
        old = board.choice[unit]
        moved = [(unit, old)]
        board.put(unit, package)
        touched = [row for row, _ in board.entries[package]]
        if old != NONE:
            limit += worth[old]
            touched += board.sinks[old]
        lost = self._make_way(moved, touched, worth, limit - worth[package])
        if lost is None:
            for other, before in reversed(moved):
                board.put(other, before)
        else:
            board.hold(touched)
        return lost

    def _make_way(
        self, moved: list[tuple[int, int]], touched: list[int], worth: list[int], limit: int
    ) -> int | None:
        """Mend the touched rows, one after the other; both lists grow. As `_take_in`."""
        board = self.board
        load, high, kept = board.load, board.high, board.kept
        gain = lost = 0
        for row in touched:
            while not kept[row] <= load[row] <= high[row]:
                other = self._in_the_way(row, moved[0][0], load[row] > high[row])
                if other == NONE:
                    return None
                before = board.choice[other]
                moved.append((other, before))
                board.put(other, NONE)
                gain -= worth[before]
                if (new := self._elsewhere(other, before)) != NONE:
                    board.put(other, new)
                    gain += worth[new]
                    lost += board.points[before] - board.points[new]
                elif gain < limit:
                    return None
                else:
                    lost += board.points[before]
                touched += board.sinks[before]
        return None if gain < limit else lost

    def _in_the_way(self, row: int, comer: int, over: bool) -> int:
        """A random unit, not the comer, whose leaving mends the row; NONE if there is none."""
        takers, draw = self.board.takers[row], self.chance.random
        others = list(takers)
        other = others[int(draw() * len(others))] if others else NONE
        if other not in (NONE, comer) and (takers[other] > 0) == over:
            return other
        # Seldom: only now is it worth sorting out who can help.
        others = [unit for unit in others if unit != comer and (takers[unit] > 0) == over]
        return others[int(draw() * len(others))] if others else NONE

    def _elsewhere(self, unit: int, before: int) -> int:
        """Another package with which the unit fits, from a random one on; NONE if there is none."""
        board = self.board
        load, high, kept, entries = board.load, board.high, board.kept, board.entries
        packages = self.hopeful[unit] or board.units[unit]
        first = int(self.chance.random() * len(packages))
        for package in packages[first:] + packages[:first]:
            if package == before:
                continue
            # As `board.fits`, written out: this is where the time goes.
            for row, value in entries[package]:
                if not kept[row] <= load[row] + value <= high[row]:
                    break
            else:
                return package
        return NONE

    def best_plan(self) -> list[int] | None:
        """The best plan met, put back on the board."""
        if self.best == NONE:
            return None
        for unit in range(len(self.board.units)):
            self.board.put(unit, NONE)
        for unit, package in enumerate(self.best_choice):
            self.board.put(unit, package)
        return self.board.chosen()
