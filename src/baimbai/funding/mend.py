"""Mending a plan (*membenahi rencana*): what no longer fits goes to another source or drops out,
what is needed comes in; the rest of the plan stays as it is.

All in whole numbers, and each choice by a rule: the same plan is mended the same way.
"""

from collections.abc import Iterable, Sequence

from baimbai.funding.board import NONE, Board
from baimbai.funding.formulation import OPEN

_COMMITTED = "komitmen"
_MAY_SINK = "batas_bawah"
_MOST_COMERS = 80
"""Proposals tried for one row that lacks something."""

Moves = list[tuple[int, int]]
"""Units, each with the package that it had."""


def lay_out_again(board: Board, chosen: Iterable[int]) -> None:
    """Put an old plan on an empty board whose limits may have become tighter.

    Units of which only a part is left are not put in: shares stay together.
    """
    parts: dict[int, list[int]] = {}
    for column in chosen:
        parts.setdefault(board.unit_of_column[column], []).append(column)
    whole = [
        column
        for unit, columns in parts.items()
        if unit != NONE
        and board.units[unit]
        and len(columns) == len(board.packages[board.units[unit][0]])
        for column in columns
    ]
    board.lay_out(whole)


def mend(board: Board) -> set[int] | None:
    """Make the plan on the board keep every row; floors as far as they are reached at once.

    Returns the units that were touched; None where some row is still broken: that does not mean
    that no plan keeps them all.
    """
    for row in board.needs:
        if board.table.rows[row].law != _COMMITTED:
            board.kept[row] = -OPEN
    moved: Moves = []
    over = [row for row, load in enumerate(board.load) if load > board.high[row]]
    if not _relieve(board, over, moved, NONE):
        return None
    board.hold(board.needs)
    lacking = [row for row in board.needs if board.load[row] < board.low[row]]
    lacking.sort(key=lambda row: (board.table.rows[row].law != _COMMITTED, row))
    for row in lacking:
        _supply(board, row, moved)
    for row in board.needs:
        if board.load[row] < board.low[row] and board.table.rows[row].law != _MAY_SINK:
            return None
    return {unit for unit, _ in moved}


def take_in(board: Board, unit: int) -> Moves | None:
    """Put a unit in, in the way that costs others the fewest points; None, with the board as
    it was, where none of its ways can be made room for."""
    best: tuple[int, int] | None = None
    for place, package in enumerate(board.units[unit]):
        moved = _put_in(board, unit, package)
        if moved is not None:
            lost = _lost(board, moved)
            best = min(best or (lost, place), (lost, place))
            _undo(board, moved)
            if lost <= 0:
                break
    if best is None:
        return None
    return _put_in(board, unit, board.units[unit][best[1]])


def take_in_where_it_pays(board: Board, unit: int) -> None:
    """Put a unit in if it wins more points than those who must drop out for it."""
    moved = take_in(board, unit)
    if moved is not None and _lost(board, moved) >= board.points[board.choice[unit]]:
        _undo(board, moved)
    board.hold(board.needs)


def _supply(board: Board, row: int, moved: Moves) -> None:
    """Bring in what a row lacks, the fewest points lost first; then take out what weighs on it."""
    rows = board.table.rows[row]
    helpers = {board.unit_of_column[column] for column, value in rows.terms.items() if value > 0}
    helpers.discard(NONE)
    comers = sorted(
        (unit for unit in helpers if board.choice[unit] == NONE),
        key=lambda unit: (-_points(board, unit), unit),
    )
    for unit in comers[:_MOST_COMERS]:
        if board.load[row] >= board.low[row]:
            return
        before = board.load[row]
        came = take_in(board, unit)
        if came is not None and board.load[row] <= before:
            _undo(board, came)
        elif came is not None:
            moved += came
            board.hold(board.needs)
    weights = sorted(
        (unit for unit, value in board.takers[row].items() if value < 0),
        key=lambda unit: (board.points[board.choice[unit]] / -board.takers[row][unit], unit),
    )
    for unit in weights:
        if board.load[row] >= board.low[row]:
            return
        if _may_leave(board, unit):
            before_it = board.choice[unit]
            board.put(unit, NONE)
            gone: Moves = [(unit, before_it)]
            if _relieve(board, list(board.sinks[before_it]), gone, NONE):
                moved += gone
                board.hold(board.needs)
            else:
                _undo(board, gone)


def _put_in(board: Board, unit: int, package: int) -> Moves | None:
    """Put a package in and make room for it; None, with all undone, where that fails."""
    moved: Moves = [(unit, board.choice[unit])]
    board.put(unit, package)
    touched = [row for row, _ in board.entries[package]]
    if _relieve(board, touched, moved, unit):
        return moved
    _undo(board, moved)
    return None


def _undo(board: Board, moved: Moves) -> None:
    for unit, before in reversed(moved):
        board.put(unit, before)


def _lost(board: Board, moved: Moves) -> int:
    """Points of those who dropped out."""
    before = dict(reversed(moved))
    return sum(
        board.points[package]
        for unit, package in before.items()
        if package != NONE and board.choice[unit] == NONE
    )


def _points(board: Board, unit: int) -> int:
    packages = board.units[unit]
    return board.points[packages[0]] if packages else 0


def _relieve(board: Board, rows: list[int], moved: Moves, comer: int) -> bool:
    """Bring rows within their limits, and what that breaks in turn; both lists grow.

    False where a row cannot be relieved without the comer or what must stay.
    """
    for row in rows:
        if board.load[row] < board.kept[row]:
            return False
        if board.load[row] > board.high[row]:
            _move_away(board, row, rows, moved, comer)
        if board.load[row] > board.high[row] and not _drop(board, row, rows, moved, comer):
            return False
    return True


def _move_away(board: Board, row: int, rows: list[int], moved: Moves, comer: int) -> None:
    """Let others pay for what loads the row, where they have room; large parts first."""
    takers = board.takers[row]
    order = sorted((-value, unit) for unit, value in takers.items() if value > 0 and unit != comer)
    for _, unit in order:
        if board.load[row] <= board.high[row]:
            return
        before = board.choice[unit]
        board.put(unit, NONE)
        new = next((other for other in board.units[unit] if _eases(board, other, row)), NONE)
        if new == NONE:
            board.put(unit, before)
            continue
        board.put(unit, new)
        if all(board.load[one] >= board.kept[one] for one in board.sinks[before]):
            moved.append((unit, before))
            rows += board.sinks[before]
        else:
            board.put(unit, before)


def _eases(board: Board, package: int, row: int) -> bool:
    """Whether a package fits and leaves the row alone."""
    return all(one != row for one, _ in board.entries[package]) and board.fits(package)


def _drop(board: Board, row: int, rows: list[int], moved: Moves, comer: int) -> bool:
    """Take out what loads the row, the fewest points per unit of it first."""
    takers = board.takers[row]
    left = [
        unit
        for unit, value in takers.items()
        if value > 0 and unit != comer and _may_leave(board, unit)
    ]
    while board.load[row] > board.high[row]:
        excess = board.load[row] - board.high[row]
        left = [unit for unit in left if unit in takers and _may_leave(board, unit)]
        if not left:
            return False
        out = min(left, key=lambda unit: (_dear(board, unit, takers[unit], excess), unit))
        moved.append((out, board.choice[out]))
        rows += board.sinks[board.choice[out]]
        board.put(out, NONE)
    return True


def _dear(board: Board, unit: int, value: int, excess: int) -> float:
    """Points lost per unit of the excess that leaving takes away."""
    return float(board.points[board.choice[unit]] / min(value, excess))


def _may_leave(board: Board, unit: int) -> bool:
    """Whether no low limit sinks where the unit leaves."""
    return all(
        value <= 0 or board.load[row] - value >= board.kept[row]
        for row, value in board.entries[board.choice[unit]]
    )


def pay_as_before(board: Board, before: Sequence[int]) -> None:
    """Give each proposal that is still in its former way back, where that breaks nothing, or
    only until others have theirs back too.

    `before` is the choice of the same board by unit.
    """
    for unit, old in enumerate(before):
        if NONE in (old, board.choice[unit]) or old == board.choice[unit]:
            continue
        moved: Moves = [(unit, board.choice[unit])]
        board.put(unit, old)
        if not _give_back(board, moved, before):
            _undo(board, moved)


def _give_back(board: Board, moved: Moves, before: Sequence[int]) -> bool:
    """Mend the rows around a way that was given back by giving back others' ways; they are added
    to `moved`. False where that does not do."""
    rows: list[int] = []
    for unit, new in moved:
        rows += [row for row, _ in board.entries[board.choice[unit]]]
        rows += board.sinks[new]
        while rows:
            row = rows.pop()
            if board.load[row] < board.kept[row]:
                return False
            while board.load[row] > board.high[row]:
                other = _other_way(board, row, before)
                if other == NONE:
                    return False
                moved.append((other, board.choice[other]))
                board.put(other, before[other])
    return True


def _other_way(board: Board, row: int, before: Sequence[int]) -> int:
    """Who loads the row most that did not before; NONE if nobody."""
    found = [
        (-value, unit)
        for unit, value in board.takers[row].items()
        if value > 0
        and before[unit] not in (NONE, board.choice[unit])
        and all(one != row for one, _ in board.entries[before[unit]])
    ]
    return min(found)[1] if found else NONE


def near(board: Board, rows: Sequence[int]) -> list[int]:
    """The units that have a way which loads one of the rows, in order."""
    terms = board.table.rows
    found = {board.unit_of_column[column] for row in rows for column in terms[row].terms}
    # Shares whose partner has no way at all belong to no unit.
    return sorted(found - {NONE})
