"""What is shown of a run, and to whom (*hasil yang tampil*): whose rows, how old, what followed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import Http404

from baimbai.web.access import may, shown_to
from baimbai.web.actor import Actor
from baimbai.web.gate import Call, here, spoken
from baimbai.web.models import Proposal, Result, Round, Run
from baimbai.web.models.run import DONE, RUNNING, WAITING

COMPUTED = ("hitung", "skenario")
"""Kinds of runs that have results."""


@dataclass(frozen=True)
class Badge:
    """How old the results on a page are."""

    run: Run
    latest: bool
    """It is the one that the round shows."""
    changes: int
    """Of the round since it was computed."""
    at_work: Run | None
    """A computation that waits or runs."""


def sees_all(actor: Actor, place: Round) -> bool:
    """Whether no draft is hidden from the actor."""
    return may(actor, "round.audit", place)


def run_shown(request: Call) -> Run | None:
    """The run that a page shows: `?hitungan=`, else the round's; None where nothing is computed.

    Raises Http404 for a run that has no results of this round.
    """
    place, asked = here(request), request.GET.get("hitungan", "")
    if not asked:
        return place.run
    return computed_run(place, asked)


def computed_run(place: Round, number: str) -> Run:
    """A run of the round that was computed to its end. Raises Http404 where it is none."""
    found = Run.objects.select_related("round", "scenario", "ceilings", "weights").filter(
        round=place, state=DONE, kind__in=COMPUTED, pk=int(number) if number.isdecimal() else 0
    )
    run = found.first()
    if run is None:
        raise Http404
    return run


def badge(place: Round, run: Run) -> Badge:
    """How old a run's results are."""
    return Badge(
        run, run.pk == place.run_id, max(0, place.version - run.round_version - 1),
        Run.objects.filter(round=place, kind="hitung", state__in=(WAITING, RUNNING)).first(),
    )  # fmt: skip


def results_of(actor: Actor, run: Run) -> QuerySet[Result]:
    """A run's results of proposals that the actor may see: another office's drafts stay hidden."""
    every = Result.objects.filter(run=run)
    if sees_all(actor, run.round):
        return every
    return every.filter(proposal__in=shown_to(actor, run.round))


def shown_proposals(actor: Actor, run: Run, numbers: Sequence[str]) -> dict[str, Proposal]:
    """Those of the numbered proposals that the actor may see."""
    found = shown_to(actor, run.round).filter(number__in=numbers).select_related("organisation")
    return {row.number: row for row in found}


def hides_drafts(actor: Actor, run: Run) -> bool:
    """Whether documents of the run hold a proposal that the actor may not see."""
    if sees_all(actor, run.round):
        return False
    shown = shown_to(actor, run.round)
    return Result.objects.filter(run=run).exclude(proposal__in=shown).exists()


def runs_of(actor: Actor, place: Round) -> QuerySet[Run]:
    """The round's runs; the reading of an upload only for its office and whoever sees all."""
    every = Run.objects.filter(round=place).select_related(
        "round", "scenario", "upload", "asked_by", "organisation"
    )
    if sees_all(actor, place):
        return every
    return every.filter(Q(upload=None) | Q(organisation__in=actor.offices))


def region_names_of(place: Round) -> dict[str, str]:
    """Region code → `Kabupaten Tanah Laut`."""
    words = spoken()
    return {
        region["code"]: words.text(f"region-{region['kind']}", name=region["name"])
        for region in place.regions
    }


def weighed_in(run: Run) -> Run:
    """The run whose score parts hold for a run: a scenario with the round's weights has none of
    its own."""
    if run.kind != "skenario" or run.scenario is None or run.scenario.weights:
        return run
    return Run.objects.filter(pk=run.summary.get("base")).first() or run
