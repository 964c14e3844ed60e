"""Invents a nation's proposals with the truth about them: `python benchmarks/nation.py 3000 1 OUT`.

Works are planned region by region; a third of the rows tell a work once more, in the words of the
same or another office, and many works differ from another by a single fact. Writes the proposals
as Parquet and, beside them, `OUT.truth.parquet` with the pairs that are the same work and the
pairs that are near misses. Reproducible byte for byte by count and seed, whatever the machine.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import exp
from pathlib import Path
from random import Random

import numpy as np
import polars as pl
from nation_contrasts import contrast
from nation_offices import Office, office_id, open_office
from nation_places import Regency, survey
from nation_plans import plan_work
from nation_rows import LISTS, Sheet
from nation_works import Work, asset, identity, kinds

from baimbai.register.proposal import PROPOSALS

SECOND, THIRD = 0.44, 0.05
"""Shares of works told at least twice, and three times."""
NEAR_MISSES = (0.5, 0.76, 0.92, 1.0)
"""Chances of at most 0, 1, 2, 3 near misses of a work."""
SAME_OFFICE = 0.25
"""How often a further row of a family comes from the office of its first."""
ON_ONE_ASSET = frozenset(
    ("stage", "carried", "year", "package", "service", "other_work", "segment", "part")
)
"""Differences that leave the asset the same, so that two such near misses are related too."""


@dataclass(frozen=True, slots=True)
class Nation:
    """Proposals, and what is true of their pairs.

    `truth` has id_a < id_b, `relation` (same or related) and `differs`: in what a near miss
    differs, or `version` where the work is the same.
    """

    proposals: pl.DataFrame
    truth: pl.DataFrame


@dataclass(slots=True)
class Pairs:
    """Pairs of row numbers with their relation."""

    a: list[int] = field(default_factory=list)
    b: list[int] = field(default_factory=list)
    differs: list[str] = field(default_factory=list)

    def link(self, first: list[int], second: list[int], differs: str) -> None:
        """Every row of one work with every row of the other."""
        for a in first:
            for b in second:
                self.a.append(a)
                self.b.append(b)
                self.differs.append(differs)


def make_nation(count: int, seed: int) -> Nation:
    """`count` proposals of 13 to 514 kabupaten/kota with all pairs that are same or related.

    Raises ValueError where `count` is not positive.
    """
    if count < 1:
        raise ValueError(f"{count} proposals are no nation")
    regencies = list(survey(count, seed))
    offices: dict[str, Office] = {}
    frames: list[pl.DataFrame] = []
    pairs = Pairs()
    done = 0
    for regency, quota in zip(regencies, _quotas(regencies, count, seed), strict=True):
        if not quota:
            continue
        sheet = _fill_sheet(regency, quota, seed, done, offices, pairs)
        frames.append(sheet.frame())
        done += quota
        offices = {id_: o for id_, o in offices.items() if o.level != "kabkota"}
    rows, ids = _number_rows(pl.concat(frames), seed)
    return Nation(PROPOSALS.check(rows), _truth(pairs, ids))


def _quotas(regencies: list[Regency], count: int, seed: int) -> Iterator[int]:
    """How many rows each region sends: more where there are more villages."""
    rng = Random(f"quotas {seed}")  # noqa: S311  (a benchmark, no secret)
    weights = [len(r.villages) ** 0.6 * exp(rng.gauss(0, 0.3)) for r in regencies]
    total, before, given = sum(weights), 0.0, 0
    for weight in weights:
        before += weight
        upto = round(count * before / total)
        yield upto - given
        given = upto


def _fill_sheet(
    regency: Regency,
    quota: int,
    seed: int,
    first_row: int,
    offices: dict[str, Office],
    pairs: Pairs,
) -> Sheet:
    """A region's rows, family after family until the quota is full."""
    rng = Random(f"works {seed} {regency.code}")  # noqa: S311
    sheet = Sheet()
    taken: set[tuple[object, ...]] = set()
    while len(sheet) < quota:
        family = _plan_family(regency, taken, rng)
        home = kinds()[family[0][0].kind].writer_lot.draw(rng)
        told: list[tuple[list[int], str]] = []
        for work, differs in family:
            rows = []
            late = 1 if rng.random() < 0.5 else -1
            for _ in range(_versions(rng)):
                if len(sheet) == quota:
                    break
                writer = home
                if rng.random() >= SAME_OFFICE:
                    writer = kinds()[work.kind].writer_lot.draw(rng)
                rows.append(first_row + len(sheet))
                office = _open(writer, work, regency, seed, offices)
                sheet.write(work, office, regency, late)
            told.append((rows, differs))
        _link_family(told, pairs)
    return sheet


def _versions(rng: Random) -> int:
    draw = rng.random()
    return 3 if draw < THIRD else 2 if draw < SECOND else 1


def _plan_family(
    regency: Regency, taken: set[tuple[object, ...]], rng: Random
) -> list[tuple[Work, str]]:
    """A work on an asset that no other family has, and its near misses."""
    work = plan_work(regency, rng)
    for _ in range(20):
        if asset(work) not in taken:
            break
        work = plan_work(regency, rng)
    family = [(work, "")]
    draw = rng.random()
    wanted = sum(draw >= chance for chance in NEAR_MISSES)
    for _ in range(4 * wanted):
        if len(family) > wanted:
            break
        found = contrast(work, regency, rng)
        if found and asset(found[0]) not in taken and not _told(found[0], family):
            family.append(found)
    taken.update(asset(member) for member, _ in family)
    return family


def _told(work: Work, family: list[tuple[Work, str]]) -> bool:
    return identity(work) in {identity(member) for member, _ in family}


def _open(
    writer: str, work: Work, regency: Regency, seed: int, offices: dict[str, Office]
) -> Office:
    id_ = office_id(writer, work.village, regency, work.kind)
    office = offices.get(id_)
    if office is None:
        office = offices[id_] = open_office(id_, writer, seed)
    return office


def _link_family(told: list[tuple[list[int], str]], pairs: Pairs) -> None:
    for index, (rows, differs) in enumerate(told):
        for place, row in enumerate(rows):
            pairs.link([row], rows[place + 1 :], "version")
        if not index:
            continue
        pairs.link(told[0][0], rows, differs)
        if differs in ON_ONE_ASSET:
            for earlier, other in told[1:index]:
                if other in ON_ONE_ASSET:
                    pairs.link(earlier, rows, f"{other}, {differs}")


def _number_rows(rows: pl.DataFrame, seed: int) -> tuple[pl.DataFrame, pl.Series]:
    """The rows by organisation in a drawn order, numbered in it; and the ids in the old order."""
    drawn = np.random.default_rng(seed).permutation(rows.height)
    order = pl.DataFrame({"organisation": rows["organisation"], "drawn": drawn}).with_row_index(
        "row"
    )
    order = order.sort("organisation", "drawn").with_columns(
        number=pl.int_range(1, pl.len() + 1).over("organisation")
    )
    order = order.with_columns(
        id=pl.format("{}-{}", "organisation", "number"),
        source_file=pl.format("usulan_{}.xlsx", "organisation"),
    )
    sorted_rows = rows[order["row"]].with_columns(
        order["id"],
        order["source_file"],
        source_sheet=pl.lit("Usulan"),
        source_row=order["number"] + 6,
        portion=pl.lit(value=False),
        requires=pl.lit([], dtype=pl.List(pl.String)),
        **{
            n: pl.Series([list(v) for v in lists], dtype=pl.List(pl.String)).gather(
                rows[order["row"]][n]
            )
            for n, lists in LISTS.items()
        },
    )
    lacking = [
        pl.lit(None, dtype=kind).alias(name)
        for name, kind in PROPOSALS.schema.items()
        if name not in sorted_rows.columns
    ]
    complete = sorted_rows.with_columns(lacking).select(PROPOSALS.schema.names())
    return complete, order.sort("row")["id"]


def _truth(pairs: Pairs, ids: pl.Series) -> pl.DataFrame:
    first, second = ids.gather(pairs.a), ids.gather(pairs.b)
    frame = pl.DataFrame({"x": first, "y": second, "differs": pairs.differs})
    relation = pl.when(pl.col("differs") == "version").then(pl.lit("same"))
    return frame.select(
        id_a=pl.min_horizontal("x", "y"),
        id_b=pl.max_horizontal("x", "y"),
        relation=relation.otherwise(pl.lit("related")),
        differs="differs",
    ).sort("id_a", "id_b")


def main() -> None:
    """Count, seed and the file to write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=at_least_one)
    parser.add_argument("seed", type=int)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    nation = make_nation(given.count, given.seed)
    nation.proposals.write_parquet(given.out)
    nation.truth.write_parquet(given.out.with_suffix(".truth.parquet"))


def at_least_one(text: str) -> int:
    """The count as given."""
    count = int(text)
    if count < 1:
        raise ValueError(text)
    return count


if __name__ == "__main__":
    main()
