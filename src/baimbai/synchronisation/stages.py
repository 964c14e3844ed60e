"""Stages (*tahapan*): design and land before the works, supervision beside them, stage by stage."""

import re
from collections.abc import Callable, Iterator, Sequence

from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import FINDING_SEVERITIES, Finding
from baimbai.synchronisation.sequence import order_declared, out_of_order
from baimbai.synchronisation.step import (
    DESIGN,
    LAND,
    SUPERVISION,
    WORKS,
    Step,
    built_as_designed,
    named_things,
    one_thing,
    step_of,
)
from baimbai.wording.message import Message, Value

_DONE = re.compile(r"tahap|lanjutan|dilanjutkan|selesai|rampung|tuntas")
"""A note that speaks of what was done before."""
Clash = Callable[[Step, Step], str | None]
"""(what comes first, what comes then) → severity; None where the years are in order."""


def unprepared_works(dossier: Dossier) -> Iterator[Finding]:
    """Works whose design is asked for the same year or later, or whose land is bought later: one
    finding a design or purchase, with all the works that wait for it."""
    late_design = _late_design(dossier)
    for steps in named_things(steps_of(dossier)):
        for kind, clash in ((DESIGN, late_design), (LAND, _late_land)):
            yield from _waiting(dossier, steps, kind, clash)


def supervision_apart(dossier: Dossier) -> Iterator[Finding]:
    """Supervision that is asked for years in which none of its works is."""
    for steps in named_things(steps_of(dossier)):
        for watching in of_kind(steps, SUPERVISION):
            works = [s for s in of_kind(steps, WORKS) if one_thing(watching, s)]
            if works and not any(_together(watching, s) for s in works):
                first, then = works[0].subject, watching.subject
                yield out_of_order(dossier, SUPERVISION, first, [then], "sedang")


def stages_out_of_order(dossier: Dossier) -> Iterator[Finding]:
    """A stage that is asked for no later than the stage before it."""
    for steps in named_things(steps_of(dossier)):
        for then in steps:
            before = [s for s in steps if _earlier_stage(s, then)]
            if not before:
                continue
            first = max(before, key=lambda s: (s.stage or 0, -s.first_year))
            if first.first_year >= then.first_year:
                severity = "tinggi" if first.first_year > then.first_year else "sedang"
                yield out_of_order(dossier, "tahap", first.subject, [then.subject], severity)


def steps_of(dossier: Dossier) -> Iterator[Step]:
    """Every proposal that is a step of a named thing."""
    regions = dict(dossier.programme.regions.select("code", "name").iter_rows())
    for subject in dossier.subjects:
        step = step_of(subject, regions)
        if step is not None:
            yield step


def stages_without_the_first(dossier: Dossier) -> Iterator[Finding]:
    """A later stage whose earlier ones nobody proposes, and of which nothing is said to be done."""
    steps = [step for step in steps_of(dossier) if step.stage is not None]
    earlier: set[str] = set()
    for group in named_things(steps):
        for then in group:
            if any(_earlier_stage(first, then) for first in group):
                earlier.add(then.subject.proposal.id)
    for step in steps:
        proposal = step.subject.proposal
        if step.stage == 1 or proposal.id in earlier or step.subject.continuing:
            continue
        if proposal.requires or _DONE.search((proposal.note or "").lower()) or step.kind != WORKS:
            continue
        values: dict[str, Value] = {
            "then": proposal.id, "then_title": proposal.title, "stage": str(step.stage),
        }  # fmt: skip
        yield dossier.finding(
            "konflik_urutan",
            "rendah",
            [proposal.id],
            Message("finding-urutan-tahap-tunggal", values),
            ("perbaiki", "urutkan", "terima_dengan_alasan"),
        )


def of_kind(steps: Sequence[Step], kind: str) -> list[Step]:
    """Those of the kind, in their order."""
    return [step for step in steps if step.kind == kind]


def _waiting(dossier: Dossier, steps: Sequence[Step], kind: str, clash: Clash) -> Iterator[Finding]:
    """Of several steps that prepare one work the earliest counts."""
    preparing = of_kind(steps, kind)
    waiting: dict[str, list[tuple[Step, str]]] = {}
    for works in of_kind(steps, WORKS):
        first = next((step for step in preparing if _prepares(step, works)), None)
        if first is None or order_declared(first.subject, works.subject):
            continue
        if severity := clash(first, works):
            waiting.setdefault(first.subject.proposal.id, []).append((works, severity))
    for first in preparing:
        late = waiting.get(first.subject.proposal.id, [])
        if late:
            worst = min((severity for _, severity in late), key=FINDING_SEVERITIES.index)
            waits = [works.subject for works, _ in late]
            yield out_of_order(dossier, kind, first.subject, waits, worst)


def _prepares(step: Step, works: Step) -> bool:
    staged = step.stage is not None and works.stage is not None
    other_stage = staged and step.stage != works.stage
    return not other_stage and bool(step.doings & works.doings) and one_thing(step, works)


def _late_design(dossier: Dossier) -> Clash:
    """In one year, small works are often designed and built; large ones cannot be."""
    large = dossier.rulebook.figure("kesiapan-batas-biaya-rupiah")

    def clash(design: Step, works: Step) -> str | None:
        if built_as_designed(works.subject) or works.subject.continuing:
            return None
        if design.first_year == works.first_year:
            return "sedang" if works.subject.proposal.cost_rupiah >= large else "rendah"
        return "tinggi" if design.first_year > works.first_year else None

    return clash


def _late_land(land: Step, works: Step) -> str | None:
    return "tinggi" if land.first_year > works.first_year else None


def _together(a: Step, b: Step) -> bool:
    one, other = a.subject, b.subject
    return one.first_year <= other.last_year and other.first_year <= one.last_year


def _earlier_stage(first: Step, then: Step) -> bool:
    if first.kind != then.kind or first.stage is None or then.stage is None:
        return False
    if order_declared(first.subject, then.subject):
        return False
    return first.stage < then.stage and one_thing(first, then)
