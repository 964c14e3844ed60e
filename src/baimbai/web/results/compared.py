"""Two plans side by side (*berdampingan*): who comes in, who falls out, and whose money moves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from baimbai.web.models import Payment, Result, Run
from baimbai.web.results.money import money_by

MOVES = ("masuk", "keluar", "berganti")
FIGURES = ("funded", "funded_rupiah", "ceiling_rupiah", "value", "bound", "gap")
"""Of a run's summary, as they are laid beside each other."""


@dataclass(frozen=True)
class Moved:
    """Rupiah under both plans, of a source, a region or a year."""

    key: str
    before: int
    after: int

    @property
    def difference(self) -> int:
        """After less before."""
        return self.after - self.before


def moved_money(before: Run, after: Run, cut: str) -> list[Moved]:
    """What each source, region or year (`cut` as in `money_by`) pays or gets under both."""
    across = "year" if cut != "year" else "source"
    first, second = (
        {key: sum(amounts) for key, amounts in money_by(run, cut, across)[1]}
        for run in (before, after)
    )
    return [Moved(k, first.get(k, 0), second.get(k, 0)) for k in sorted({*first, *second})]


def moving(results: QuerySet[Result], other: Run, move: str) -> QuerySet[Result]:
    """Of a run's results those that came in, fell out or are paid otherwise against another run.

    For `keluar` the results are those of the run before, and `other` is the run after.
    """
    funded = Result.objects.filter(run=other, proposal=OuterRef("proposal"), outcome="didanai")
    results = results.filter(outcome="didanai")
    if move != "berganti":
        return results.filter(~Exists(funded))
    return results.filter(Exists(funded), _paid_otherwise(other))


def _paid_otherwise(other: Run) -> Q:
    """A payment of one plan that the other does not know, either way round."""
    same = {name: OuterRef(name) for name in ("proposal", "source", "owner", "year",
                                              "amount_rupiah")}  # fmt: skip
    mine = Payment.objects.filter(run=OuterRef("run"), proposal=OuterRef("proposal"))
    theirs = Payment.objects.filter(run=other, proposal=OuterRef("proposal"))
    only_mine = mine.filter(~Exists(Payment.objects.filter(run=other, **same)))
    only_theirs = theirs.filter(
        ~Exists(Payment.objects.filter(run=OuterRef(OuterRef("run")), **same))
    )
    return Q(Exists(only_mine)) | Q(Exists(only_theirs))


def figures_beside(before: Run, after: Run) -> Sequence[Mapping[str, Any]]:
    """The figures of both runs and how they differ."""
    rows: list[Mapping[str, Any]] = []
    for name in FIGURES:
        first, second = before.summary.get(name), after.summary.get(name)
        if first is not None and second is not None:
            rows.append({"name": name, "before": first, "after": second,
                         "difference": second - first})  # fmt: skip
    return rows
