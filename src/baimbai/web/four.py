"""The four lists as pages show them (*empat daftar*): some proposals' rows, and the totals.

People rule on some proposals; all others stand as computed. Only what was ruled on is laid out
whole, so that a list of a hundred thousand answers as soon as one of a hundred.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import polars as pl

from baimbai.agreement.decision import RESULTS
from baimbai.agreement.four_lists import LISTED, LISTS, Listed, lay_lists
from baimbai.web.models import Round, Run
from baimbai.web.results.frozen import frozen
from baimbai.web.rulings import computed_run, rulings_of

Lists = Mapping[str, Listed]
"""A proposal's place on each of the four."""


def lists_for(place: Round, numbers: Iterable[str]) -> Mapping[str, Lists]:
    """By proposal, of those that were computed."""
    wanted = set(numbers)
    drafts = _computed(place).filter(pl.col("proposal").is_in(wanted))
    rulings = [one for one in rulings_of(place) if one.proposal in wanted]
    found: dict[str, dict[str, Listed]] = {}
    for row in LISTED.records(lay_lists(drafts, rulings)):
        found.setdefault(row.proposal, {})[row.list] = row
    return found


def ruled_on(place: Round) -> set[str]:
    """Numbers of the proposals that somebody ruled on."""
    return {one.proposal for one in rulings_of(place)}


def differing(place: Round) -> set[str]:
    """Numbers of the proposals that stand otherwise on one list than on the one before."""
    found = lists_for(place, ruled_on(place))
    return {number for number, own in found.items() if any(one.changed for one in own.values())}


def numbers_with(place: Round, result: str) -> set[str]:
    """Numbers of the proposals that have a result on the final list."""
    ruled = lists_for(place, ruled_on(place))
    rest = _computed(place).filter(
        (pl.col("result") == result) & pl.col("proposal").is_in(list(ruled)).not_()
    )
    changed = (number for number, own in ruled.items() if own["final"].result == result)
    return {*rest["proposal"], *changed}


@dataclass(frozen=True)
class Total:
    """A list as a whole."""

    list: str
    counts: Mapping[str, int]
    """Proposals by result."""
    amount: int
    """Rupiah of what is taken up."""
    changed: int
    """Proposals that stand otherwise than on the list before."""

    @property
    def by_result(self) -> Sequence[tuple[str, int]]:
        """Results that there are, in their order."""
        return [(one, self.counts[one]) for one in RESULTS if self.counts.get(one)]


def totals_of(place: Round) -> list[Total]:
    """The four lists, counted."""
    ruled = lists_for(place, ruled_on(place))
    rest = _computed(place).filter(pl.col("proposal").is_in(list(ruled)).not_())
    counted = rest.group_by("result").agg(pl.len(), pl.col("amount_rupiah").sum())
    counts = {result: count for result, count, _ in counted.iter_rows()}
    amount = sum(rupiah for _, _, rupiah in counted.iter_rows())
    return [_total(name, counts, amount, [own[name] for own in ruled.values()]) for name in LISTS]


def _total(name: str, counts: Mapping[str, int], amount: int, ruled: Sequence[Listed]) -> Total:
    whole = dict(counts)
    for one in ruled:
        whole[one.result] = whole.get(one.result, 0) + 1
    return Total(
        name, whole, amount + sum(one.amount_rupiah for one in ruled),
        sum(one.changed for one in ruled),
    )  # fmt: skip


def _computed(place: Round) -> pl.DataFrame:
    run = computed_run(place)
    return _drafts(run.folder, run.asked_at, run)


@lru_cache(maxsize=4)
def _drafts(_folder: Path, _asked_at: datetime, run: Run) -> pl.DataFrame:
    return frozen(run, "hasil").select("proposal", "result", "amount_rupiah")
