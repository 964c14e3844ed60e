"""One page of the list of proposals (*daftar usulan*), quick however many there are.

Totals and the order of a page are kept for as long as nothing in the round has changed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from math import ceil
from typing import TypeVar

from django.core.cache import caches
from django.db.models import Count, FilteredRelation, Q, QuerySet, Sum
from django.http import QueryDict

from baimbai.web.access import audits, organises, shown_to
from baimbai.web.actor import Actor
from baimbai.web.models import Proposal, Result, Round
from baimbai.web.pages.proposal_columns import Row, sorting
from baimbai.web.pages.proposal_filter import NAMES, filtered, region_choices, typed

T = TypeVar("T")
PAGE = 50
"""Proposals a page."""
LAST_PAGE = 200
"""Further on the reader is asked to narrow the list instead: nobody turns so many pages."""
_KEPT_S = 600


@dataclass(frozen=True)
class Totals:
    """What is in a list."""

    proposals: int
    rupiah: int


@dataclass(frozen=True)
class Listing:
    """One page of a list."""

    rows: tuple[Row, ...]
    totals: Totals
    page: int
    pages: int
    """That can be turned to."""

    @property
    def is_cut(self) -> bool:
        """Are there more than pages can show?"""
        return self.totals.proposals > LAST_PAGE * PAGE


@dataclass(frozen=True)
class Question:
    """Who asks for which proposals of a round."""

    actor: Actor
    place: Round
    given: QueryDict

    def rows(self) -> QuerySet[Proposal]:
        """All of them, in no order."""
        return filtered(shown_to(self.actor, self.place), self.given, self.place.run)

    def totals(self) -> Totals:
        """How many, and their rupiah."""

        def count() -> Totals:
            found = self.rows().aggregate(n=Count("pk"), rupiah=Sum("cost_rupiah", default=0))
            return Totals(found["n"], found["rupiah"])

        return self.kept("totals", count)

    def kept(self, what: str, make: Callable[[], T]) -> T:
        """What was made before, while the round is as it was then."""
        cache = caches["results"]
        key = f"proposals:{self.place.pk}:{self.place.version}:{self._digest(what)}"
        found: T | None = cache.get(key)
        if found is None:
            found = make()
            cache.set(key, found, _KEPT_S)
        return found

    def _digest(self, what: str) -> str:
        everything = organises(self.actor, self.place) or audits(self.actor, self.place)
        who = () if everything else self.actor.offices
        asked = [(name, sorted(typed(self.given, name))) for name in NAMES]
        text = repr((what, everything, who, self.place.run_id, asked))
        return sha256(text.encode()).hexdigest()


def listing(question: Question) -> Listing:
    """The page that the address asks for; the last one where it asks for one beyond."""
    totals = question.totals()
    pages = min(LAST_PAGE, max(1, ceil(totals.proposals / PAGE)))
    asked = question.given.get("hal", "")[:6]
    page = int(asked) if asked.isascii() and asked.isdecimal() else 1
    page = min(max(page, 1), pages)
    by, falls = sorting(question.given)

    def look_up() -> tuple[int, ...]:
        return tuple(_ids(question, (page - 1) * PAGE))

    ids = question.kept(f"page {page} {by.name} {falls}", look_up)
    return Listing(tuple(rows_of(question.place, ids)), totals, page, pages)


def _ids(question: Question, start: int) -> list[int]:
    """Ids of one page: light rows are sorted, heavy ones fetched afterwards."""
    by, falls = sorting(question.given)
    if by.computed and question.place.run_id is not None:
        return _ids_by_result(question, by.sort, start, falls=falls)
    field = "number" if by.computed else by.sort
    sign = "-" if falls else ""
    order = dict.fromkeys((f"{sign}{field}", f"{sign}number"))
    ids = question.rows().order_by(*order).values_list("pk", flat=True)
    return list(ids[start : start + PAGE])


def _ids_by_result(question: Question, field: str, start: int, *, falls: bool) -> list[int]:
    """By what the run says, whose index then leads; what it does not know follows by number."""
    rows, run = question.rows(), question.place.run_id
    known = rows.filter(results__run=run)
    turned = "-" if falls != field.startswith("-") else ""
    order = (f"{turned}results__{field.removeprefix('-')}", "-number" if falls else "number")
    ids = list(known.order_by(*order).values_list("pk", flat=True)[start : start + PAGE])
    if len(ids) < PAGE:
        unknown = rows.annotate(said=FilteredRelation("results", condition=Q(results__run=run)))
        first = max(0, start - question.kept("known", known.count))
        rest = unknown.filter(said__isnull=True).order_by("number").values_list("pk", flat=True)
        ids += rest[first : first + PAGE - len(ids)]
    return ids


def rows_of(place: Round, ids: tuple[int, ...]) -> list[Row]:
    """The list's rows, in the order of the ids."""
    # In the models' own order the database would read every result of the run.
    proposals = Proposal.objects.order_by().in_bulk(ids)
    results = Result.objects.filter(run=place.run_id, proposal__in=ids).order_by()
    said = {result.proposal_id: result for result in results}
    regions = dict(region_choices(place))
    return [
        Row(row, said.get(pk), regions.get(row.region_code, row.region_code))
        for pk in ids
        if (row := proposals.get(pk)) is not None
    ]
