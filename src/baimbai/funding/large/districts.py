"""Districts of a table (*gugus*): units that the same narrow rows load, and those rows."""

import numpy as np
from numpy.typing import NDArray

from baimbai.funding.large.ways import Integers

_LEAST, _SHARE = 400, 6
"""A district has at most so many units, or this part of all, whichever is more."""


def gather(
    unit: Integers, row: Integers, units: int, rows: int
) -> tuple[Integers, NDArray[np.bool_]]:
    """District by unit, numbered by first unit; and which rows load one district alone.

    From entries (unit, row): rows tie their units, those with fewest units first, as long as
    the district stays small enough.
    """
    pairs = np.unique(row * max(units, 1) + unit)
    on_row, on_unit = pairs // max(units, 1), pairs % max(units, 1)
    begin = np.searchsorted(on_row, np.arange(rows + 1))
    parent = np.arange(units)
    size = np.ones(units, dtype=np.int64)
    most = max(_LEAST, units // _SHARE)
    for r in np.argsort(np.diff(begin), kind="stable"):
        tied = on_unit[begin[r] : begin[r + 1]]
        if not len(tied) or len(tied) > most:
            continue
        heads = np.unique(_roots(parent, tied))
        together = int(size[heads].sum())
        if together <= most:
            parent[heads] = heads[0]
            size[heads[0]] = together
    head = _roots(parent, np.arange(units))
    district = np.unique(head, return_inverse=True)[1]
    local = np.ones(rows, dtype=bool)
    np.logical_and.at(local, on_row, district[on_unit] == district[on_unit[begin[on_row]]])
    return district, local


def _roots(parent: Integers, units: Integers) -> Integers:
    """The heads of the units' districts."""
    found = parent[units]
    while (further := parent[found]).tobytes() != found.tobytes():
        found = further
    return np.asarray(found)
