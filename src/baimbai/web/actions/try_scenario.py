"""Trying a scenario (*mencoba skenario*): the round's plan under other ceilings, pins, weights."""

from pathlib import Path

from baimbai.agreement.decision import DECISIONS
from baimbai.appraisal.evidence import NO_EVIDENCE
from baimbai.errors import FundingError, Refused
from baimbai.funding.allocation import Allocation
from baimbai.intake.remark import OTHER_ROWS, REMARKS
from baimbai.publication.names import RoundWording
from baimbai.publication.release import FILES, Release
from baimbai.publication.scenarios import Side, write_scenarios
from baimbai.rounds.archive import write_results
from baimbai.rounds.evidence import open_evidence
from baimbai.rounds.plan import Plan
from baimbai.rounds.scenario import Scenario, Tried, try_out, typed_ceiling
from baimbai.web.actions.compute import Finish, Report, figures
from baimbai.web.actions.record import tell_open_pages
from baimbai.web.models import Run
from baimbai.web.models import Scenario as Written
from baimbai.web.records import store_outcome, store_parts
from baimbai.web.results.frozen import recalled

SCENARIO_BOOK = "skenario.xlsx"


def try_scenario(run: Run, folder: Path, report: Report) -> Finish:
    """Solve the computed round anew under a scenario, and write its tables and book to `folder`.

    The run that the round shows is what it starts from, and stays what the round shows. Raises
    Refused where nothing is computed yet, BaimbaiError for a scenario that cannot be used or that
    no plan can keep.
    """
    base, scenario = run.round.run, as_scenario(run.scenario)
    if base is None:
        raise Refused("web-results-nothing")
    report("recall", "")
    dossier, allocation, plan = recalled(base)
    evidence = NO_EVIDENCE
    if scenario.weights:
        evidence, _ = open_evidence(run.round.folder, plan, dossier.programme, dossier.review.links)
    report("scenario", scenario.name)
    (tried,) = try_out(dossier, plan.weights, [scenario], evidence=evidence)
    release = _release(tried, plan)
    report("publication", "")
    write_results(release, folder)
    words = RoundWording("id", release.programme)
    standing = words.text("scenario-standing", scenario=plan.scenario)
    sides = [Side(standing, allocation, dossier.appraisal.scores),
             Side(scenario.name, release.allocation, release.appraisal.scores)]  # fmt: skip
    write_scenarios(release, sides, words, folder)
    found = figures(release) | moved(allocation, release.allocation) | {"base": base.pk}

    def finish() -> dict[str, int | float]:
        ids = store_outcome(run, release)
        if scenario.weights:
            store_parts(run, release, ids)
        Run.objects.filter(pk=run.pk).update(
            ceilings=base.ceilings, weights=base.weights, round_version=base.round_version
        )
        tell_open_pages(run.round, "scenario", run=run.pk)
        return found

    return finish


def as_scenario(written: Written | None) -> Scenario:
    """A scenario's row as the engine takes it. Raises Refused where it was deleted."""
    if written is None:
        raise Refused("web-results-scenario-gone")
    rules = tuple(map(typed_ceiling, written.ceilings))
    return Scenario(written.name, rules, dict(written.pins), dict(written.weights))


def moved(before: Allocation, after: Allocation) -> dict[str, int]:
    """How many proposals come in and fall out against the plan before."""
    was, now = (set(plan.payments["proposal"]) for plan in (before, after))
    return {"gained": len(now - was), "lost": len(was - now)}


def _release(tried: Tried, plan: Plan) -> Release:
    """The scenario's tables as documents take them; there are no decisions on a scenario.

    Raises FundingError where no plan can keep it.
    """
    if not isinstance(tried.answer, Allocation):
        raise FundingError(tried.answer.key, **tried.answer.values)
    dossier = tried.dossier
    return Release(
        plan.meeting, dossier.programme, REMARKS.make([]), OTHER_ROWS.make([]), dossier.review,
        dossier.appraisal, tried.answer, DECISIONS.make([]), dossier.rulebook,
        tried.scenario.name, FILES.make([]),
    )  # fmt: skip
