"""Relations in a large table (*hubungan antarusulan*), a province at a time; the twin of
`find_relations`.

Nothing is compared beyond a province, so provinces may be worked on side by side.
"""

from collections.abc import Iterable
from concurrent.futures import Executor
from typing import NamedTuple

import numpy as np
import polars as pl

from baimbai.kernel import Array
from baimbai.synchronisation.bulk.comparing import COLUMNS, make_rows
from baimbai.synchronisation.bulk.lexicon import kinds_akin
from baimbai.synchronisation.bulk.nearest import (
    find_nearest,
    list_pairs,
    make_blocks,
    name_partial,
)  # fmt: skip
from baimbai.synchronisation.bulk.rivals import (
    KINDS,
    add_up,
    judge,
    list_others,
    table_of,
    weigh_rivals,
)  # fmt: skip
from baimbai.synchronisation.bulk.weighing import weigh_all
from baimbai.synchronisation.relation import RIVALS, probability, weights


class Found(NamedTuple):
    """Compared pairs, and blocks compared only in part with their size."""

    lower: Array
    """Positions, lower < higher, of the table sorted by id."""
    higher: Array
    kinds: Array
    """Places in rivals.KINDS."""
    same: Array
    """Log-odds of one work, in thousandths."""
    asset: Array
    partial: tuple[tuple[str, int], ...]


def find_all(proposals: pl.DataFrame, executor: Executor | None = None) -> Found:
    """Compares the proposals of a PROPOSALS table, whatever the order of its rows."""
    table = proposals.sort("id").with_columns(
        place=pl.int_range(pl.len()), province=pl.col("region_code").str.slice(0, 2)
    )
    provinces = table.partition_by("province", maintain_order=True)
    provinces.sort(key=lambda each: str(each["province"][0]))
    work = [each.select(*COLUMNS) for each in provinces]
    found = (
        map(find_in_province, work) if executor is None else executor.map(find_in_province, work)
    )
    return _together([each["place"].to_numpy() for each in provinces], found)


def find_in_province(table: pl.DataFrame) -> Found:
    """Compares the proposals of one province, with COLUMNS, in the given order."""
    rows, lexicon = make_rows(table)
    blocks = make_blocks(rows)
    lower, higher = list_pairs(find_nearest(blocks))
    levels = weigh_all(rows, lower, higher, kinds_akin()[1])
    weighed = table_of(weights())
    own = add_up(levels, _own(weighed.same))
    others = list_others(len(rows.region), lower, higher, own)
    weigh_rivals(others, lower, higher, own, levels)
    same, asset = add_up(levels, weighed.same), add_up(levels, weighed.asset)
    regions = sorted(set(table["region_code"].to_list()))
    partial = name_partial(blocks, lexicon, rows.texts.start4, rows.texts.start5, regions)
    kinds = judge(levels, same, asset, weighed)
    return Found(lower, higher, kinds, same, asset, tuple(partial))


def relate_many(table: pl.DataFrame) -> pl.DataFrame:
    """Pairs of one province that are one work or related, by a table in order of ids: id_a, id_b,
    kind, score (probability of what the kind says)."""
    found = find_in_province(table)
    kept = np.flatnonzero(found.kinds != KINDS.index("different"))
    kinds = found.kinds[kept]
    sums = np.where(kinds == KINDS.index("same"), found.same[kept], found.asset[kept])
    different, place = np.unique(sums, return_inverse=True)
    likely = np.array([round(probability(each / 1000), 6) for each in different.tolist()])
    return pl.DataFrame(
        {
            "id_a": table["id"].gather(found.lower[kept]),
            "id_b": table["id"].gather(found.higher[kept]),
            "kind": pl.Series(KINDS, dtype=pl.String).gather(kinds),
            "score": likely[place] if len(likely) else pl.Series([], dtype=pl.Float64),
        }
    )


def _own(same: Array) -> Array:
    """The weights without those of rivals."""
    own = same.copy()
    own[-RIVALS:, :] = 0
    return own


def _together(places: Iterable[Array], found: Iterable[Found]) -> Found:
    """The provinces' pairs by their positions in the whole table, in ascending order."""
    parts: list[tuple[Array, ...]] = []
    partial: list[tuple[str, int]] = []
    for place, each in zip(places, found, strict=True):
        pairs = place[each.lower], place[each.higher]
        parts.append((*pairs, each.kinds, each.same, each.asset))
        partial.extend(each.partial)
    none = np.empty(0, np.int64)
    columns = zip(*parts, strict=True) if parts else [(none,)] * 5
    lower, higher, kinds, same, asset = (np.concatenate(column) for column in columns)
    order = np.lexsort((higher, lower))
    return Found(
        lower[order], higher[order], kinds[order], same[order], asset[order], tuple(partial)
    )
