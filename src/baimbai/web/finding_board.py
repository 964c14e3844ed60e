"""The board of findings (*papan temuan*): which the reader may see, and where each one stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from django.core.cache import caches
from django.db.models import (
    Count,
    Exists,
    F,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Window,
)
from django.db.models.functions import Coalesce, RowNumber

from baimbai.synchronisation.decided import DISMISSED
from baimbai.web.access import (
    audits,
    is_shown_at_home,
    is_shown_where,
    organises,
    shown_to,
)
from baimbai.web.actor import Actor
from baimbai.web.models import Answer, Finding, Organisation, Proposal, Round, Settlement
from baimbai.web.search import matching

OPEN, WAITING, SETTLED, PUT_ASIDE = TABS = ("terbuka", "menunggu", "selesai", "diabaikan")
"""Nobody has decided; and no party has answered either; decided; dismissed."""
REOPENED = "buka"
SORTS: Mapping[str, tuple[str, ...]] = {
    "keparahan": ("grade", "pk"), "nomor": ("pk",), "biaya": ("cost", "-pk"),
}  # fmt: skip
"""Parameter → order; a dash before it turns it round."""
SHOWN = 3
"""Proposals of a finding that a list names."""

NAMED_BY = (
    "number", "title", "status", "cost_rupiah", "version", "routed_to", "organisation__name",
)  # fmt: skip
"""What a list says of a proposal; more of it is fetched one by one."""

Rows = QuerySet[Any]
"""Of a table between findings and what they name."""
Named = Finding.proposals.through
Party = Finding.parties.through


def sees_all(actor: Actor, place: Round) -> bool:
    """Drafts of every office too."""
    return organises(actor, place) or audits(actor, place)


def findings_shown_to(actor: Actor, place: Round) -> QuerySet[Finding]:
    """The findings of the round's computation; of offices those that name them, or a proposal that
    they may see."""
    every = Finding.objects.filter(run=place.run_id) if place.run_id else Finding.objects.none()
    return every if sees_all(actor, place) else every.filter(concerns(actor))


def concerns(actor: Actor) -> Q:
    """A condition on findings: they name one of the actor's offices, or a proposal that it sees."""
    party = Party.objects.filter(finding=OuterRef("pk"), organisation__in=actor.offices)
    return Q(Exists(party)) | Q(Exists(_named_to(actor)))


def _named_to(actor: Actor, place: Round | None = None) -> Rows:
    """Of the outer finding, the proposals that the actor sees."""
    named = Named.objects.filter(finding=OuterRef("pk"))
    if place is not None and sees_all(actor, place):
        return named
    return named.filter(is_shown_where(actor, "proposal__"))


# Where a finding stands.


def latest_settlements(
    place: Round, keys: Sequence[str] | None = None
) -> QuerySet[Settlement]:  # fmt: skip
    """Of each key, or of those given, the settlement that holds; `buka` among them."""
    made = Settlement.objects.filter(round=place)
    made = made if keys is None else made.filter(key__in=keys)
    last = made.order_by().values("key")
    return Settlement.objects.filter(pk__in=last.annotate(last=Max("pk")).values("last"))


def in_tab(
    found: QuerySet[Finding], tab: str, actor: Actor, place: Round
) -> QuerySet[Finding]:  # fmt: skip
    """Those of the findings that stand where the tab says."""
    decided = latest_settlements(place).exclude(exit=REOPENED)
    if tab == PUT_ASIDE:
        return found.filter(key__in=decided.filter(exit=DISMISSED).values("key"))
    if tab == SETTLED:
        return found.filter(key__in=decided.exclude(exit=DISMISSED).values("key"))
    found = found.exclude(key__in=decided.values("key"))
    return found.filter(_unanswered(actor, place)) if tab == WAITING else found


def _unanswered(actor: Actor, place: Round) -> Q:
    """Of an office: it is named and has not answered. Of the others: no office but the host has."""
    answers = Answer.objects.filter(round=place, key=OuterRef("key"))
    parties = Party.objects.filter(finding__run=place.run_id)
    if sees_all(actor, place) or not actor.is_a("pengusul", "pimpinan"):
        answers = answers.exclude(organisation=place.host_id)
        parties = parties.exclude(organisation=place.host_id)
    else:
        answers = answers.filter(organisation__in=actor.offices)
        parties = parties.filter(organisation__in=actor.offices)
    return Q(pk__in=parties.values("finding")) & ~Q(Exists(answers))


def tab_counts(
    found: QuerySet[Finding], given: Mapping[str, str], actor: Actor, place: Round
) -> dict[str, int]:  # fmt: skip
    """How many of the findings that `given` leaves stand in each tab; counted once a version of
    the round, filters and sort of reader."""
    seat = "" if sees_all(actor, place) else (actor.offices, actor.is_a("pengusul", "pimpinan"))
    asked = repr((place.pk, place.run_id, place.version, seat, sorted(given.items())))
    cache, key = caches["results"], f"tabs-{sha256(asked.encode()).hexdigest()}"
    counts: dict[str, int] | None = cache.get(key)
    if counts is None:
        counts = {tab: in_tab(found, tab, actor, place).count() for tab in TABS[1:]}
        counts[OPEN] = found.count() - counts[SETTLED] - counts[PUT_ASIDE]
        cache.set(key, counts)
    return counts


# What narrows and sorts the list.


def narrowed(
    found: QuerySet[Finding], given: Mapping[str, str], actor: Actor, place: Round
) -> QuerySet[Finding]:  # fmt: skip
    """The findings that the address asks for; a code that nobody knows finds nothing."""
    for name, field in (("jenis", "kind"), ("keparahan", "severity")):
        if value := given.get(name, ""):
            found = found.filter(**{field: value})
    if party := given.get("pihak", ""):
        found = found.filter(
            Exists(Party.objects.filter(finding=OuterRef("pk"), organisation=party))
        )
    named = _named_to(actor, place)
    if sector := given.get("bidang", ""):
        found = found.filter(Exists(named.filter(proposal__sector=sector)))
    if region := given.get("wilayah", ""):
        found = found.filter(_in_region(region, named))
    return _by_words(found, given.get("q", "").strip()[:100], actor, place)


def _in_region(region: str, named: Rows) -> Q:
    """By its proposals; what names none, by the region of whom it concerns."""
    there = Q(Exists(named.filter(proposal__region_code=region)))
    nobodys = ~Q(Exists(Named.objects.filter(finding=OuterRef("pk"))))
    parties = Party.objects.filter(finding=OuterRef("pk"), organisation__region_code=region)
    return there | (nobodys & Q(Exists(parties)))


def _by_words(
    found: QuerySet[Finding], words: str, actor: Actor, place: Round
) -> QuerySet[Finding]:  # fmt: skip
    """By number, key, or words of the proposals that the reader sees and of open evidence."""
    if not words:
        return found
    about = matching(shown_to(actor, place), words).values("pk")
    said = Q(evidence__icontains=words)
    if not sees_all(actor, place):
        said &= ~Q(Exists(_hidden(actor)))
    return found.filter(
        Q(number__iexact=words) | Q(key=words) | said
        | Q(pk__in=Named.objects.filter(proposal__in=about).values("finding"))
    )  # fmt: skip


def _hidden(actor: Actor) -> Rows:
    """Of the outer finding, proposals that the actor may not see."""
    seen = is_shown_where(actor, "proposal__")
    return Named.objects.filter(finding=OuterRef("pk")).exclude(seen)


def in_order(
    found: QuerySet[Finding], sort: str, actor: Actor, place: Round
) -> QuerySet[Finding]:  # fmt: skip
    """Sorted as the address asks; the gravest first where it does not."""
    name = sort.removeprefix("-")
    order = SORTS.get(name, SORTS["keparahan"])
    if order[0] == "cost":
        sums = _named_to(actor, place).order_by().values("finding")
        cost = sums.annotate(sum=Sum("proposal__cost_rupiah")).values("sum")
        found = found.annotate(cost=Coalesce(Subquery(cost), 0))
    found = found.order_by(*order)
    return found.reverse() if sort.startswith("-") else found


# Findings as lines of a list.


@dataclass(frozen=True)
class Line:
    """One finding as its reader sees it."""

    finding: Finding
    proposals: Sequence[Proposal]
    """The first of those that it names, in its order."""
    count: int
    """How many it names."""
    parties: Sequence[Organisation]
    hidden: frozenset[int] = frozenset()
    """Ids of proposals among them that the reader may not see: drafts of other offices."""
    veiled: bool = False
    """It names such proposals: its evidence would tell of them."""
    settled: Settlement | None = None
    """What was decided last; None where nothing was, or it was opened again."""
    answers: int = 0
    cost: int = 0
    """Rupiah of all proposals that it names."""

    @property
    def more(self) -> int:
        """Proposals that are not shown."""
        return self.count - len(self.proposals)

    @property
    def state(self) -> str:
        """The tab that it stands in: open, settled or dismissed."""
        if self.settled is None:
            return OPEN
        return PUT_ASIDE if self.settled.exit == DISMISSED else SETTLED

    @property
    def numbers(self) -> tuple[str, ...]:
        """Numbers of the proposals."""
        return tuple(p.number for p in self.proposals)


def lines_of(
    found: Iterable[Finding], actor: Actor, place: Round, most: int = SHOWN, *,
    whole: bool = False,
) -> list[Line]:  # fmt: skip
    """The findings as lines, with at most so many proposals each: a fixed number of queries.

    `whole` proposals have their drawings too.
    """
    rows = list(found)
    ids, keys = [row.pk for row in rows], [row.key for row in rows]
    proposals = _first_proposals(ids, most, whole=whole)
    totals = Named.objects.filter(finding__in=ids).order_by().values_list("finding")
    summed = totals.annotate(count=Count("pk"), cost=Sum("proposal__cost_rupiah"))
    told = {finding: (count, cost) for finding, count, cost in summed}
    parties: dict[int, list[Organisation]] = defaultdict(list)
    for party in Party.objects.filter(finding__in=ids).order_by("pk").select_related(
        "organisation"
    ):  # fmt: skip
        parties[party.finding_id].append(party.organisation)
    decided = latest_settlements(place, keys).exclude(exit=REOPENED)
    settled = {one.key: one for one in decided.select_related("made_by", "organisation")}
    answers = dict(
        Answer.objects.filter(round=place, key__in=keys).order_by().values("key")
        .annotate(count=Count("pk")).values_list("key", "count")
    )  # fmt: skip
    lines = [
        Line(
            row, proposals[row.pk], told.get(row.pk, (0, 0))[0], parties[row.pk],
            settled=settled.get(row.key), answers=answers.get(row.key, 0),
            cost=told.get(row.pk, (0, 0))[1],
        )
        for row in rows
    ]  # fmt: skip
    return lines if sees_all(actor, place) else _veiled(lines, actor)


def _first_proposals(
    ids: Sequence[int], most: int, *, whole: bool
) -> Mapping[int, list[Proposal]]:  # fmt: skip
    """The first proposals of each finding, in its order."""
    nth = Window(RowNumber(), partition_by=[F("finding")], order_by=F("pk").asc())
    first: Rows = Named.objects.filter(finding__in=ids).annotate(nth=nth)
    first = first.filter(nth__lte=most).select_related("proposal__organisation").order_by("pk")
    if not whole:
        first = first.only(*(f"proposal__{name}" for name in NAMED_BY), "finding")
    found: dict[int, list[Proposal]] = defaultdict(list)
    for one in first:
        found[one.finding_id].append(one.proposal)
    return found


def _veiled(lines: Sequence[Line], actor: Actor) -> list[Line]:
    """The lines with what their reader may not see marked."""
    named = Named.objects.filter(finding__in=[line.finding.pk for line in lines])
    unseen = named.exclude(is_shown_where(actor, "proposal__"))
    veiled = set(unseen.values_list("finding", flat=True))
    return [
        replace(
            line, veiled=line.finding.pk in veiled,
            hidden=frozenset(p.pk for p in line.proposals if not is_shown_at_home(actor, p)),
        )
        for line in lines
    ]  # fmt: skip
