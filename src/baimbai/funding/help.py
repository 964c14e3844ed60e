"""What would change a refusal (*apa yang akan mengubahnya*): each way is found by trying it.

The round is changed and its plan made again; what is told is a change after which the proposal
was in the plan. More is not always better for one proposal (others may win by it too), so that
what is told is the smallest that was found, not the smallest there is.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from baimbai.errors import FundingError
from baimbai.funding.allocation import Payment
from baimbai.funding.answer import Answer, answer_at_once
from baimbai.funding.change import Change
from baimbai.funding.dossier import CeilingKey
from baimbai.funding.money import every_way
from baimbai.funding.options import Option
from baimbai.funding.standing import Standing
from baimbai.funding.trial import TRIALS, Trial
from baimbai.register.proposal import Request
from baimbai.wording.message import Message, Value

HELPS = ("berkas", "kaitan", "skor", "biaya", "sumber", "pagu")
"""Missing papers, another proposal that stands in its way or comes first, a higher score, a lower
cost, other sources, more in one ceiling."""

_HIGHEST = 100_000
_EXACT_POINTS = 50
"""Thousandths of a point between a score that is told and one that did not do."""
_LEAST_CUT = 20
"""Of the cost, the part (1/20) that is tried first as a cut."""
_MOST_CUT = 80
"""Percent; what is left of a work that is cut further is another work."""
_MOST_CEILINGS = 4
_MILLION = 1_000_000


@dataclass(frozen=True)
class Help:
    """A change that was tried, after which the proposal was in the plan."""

    kind: str
    """One of HELPS."""
    text: Message
    change: Change
    answer: Answer


def helps(standing: Standing, proposal: str) -> Iterator[Help]:
    """The smallest of each kind that was found; kinds that help nothing are left out.

    A proposal that is funded needs none. Raises FundingError for one that is not in the round.
    """
    if proposal not in standing.dossier.proposals:
        raise FundingError("error-funding-committed-unknown", proposal=proposal)
    if proposal in standing.funded:
        return
    for kind in (_papers, _links, _score, _cost, _sources, _ceiling):
        found = kind(Trial(standing, proposal))
        if found is not None:
            yield found


def _papers(trial: Trial) -> Help | None:
    """The gate holds it: as if it let it pass."""
    sheet = trial.dossier.proposals[trial.proposal]
    if trial.dossier.scores[trial.proposal].gate != "tertahan" or not sheet.papers_missing:
        return None
    change = Change(passed=(trial.proposal,))
    answer = trial.funded(change)
    text = Message("funding-found-papers", {"papers": sheet.papers_missing})
    return None if answer is None else Help("berkas", text, change, answer)


def _links(trial: Trial) -> Help | None:
    """Funded duplicates out, prerequisites in."""
    links, funded = trial.dossier.links, trial.standing.funded
    rivals = [
        a if b == trial.proposal else b
        for a, b in links.get("saling_meniadakan", ())
        if trial.proposal in (a, b)
    ]
    out = sorted(name for name in rivals if name in funded)
    first = sorted(
        a for a, b in links.get("prasyarat", ()) if b == trial.proposal and a not in funded
    )
    if not out and not first:
        return None
    change = Change(pins=dict.fromkeys(out, "keluar") | dict.fromkeys(first, "masuk"))
    answer = trial.funded(change)
    nobody = ("–",)
    values: dict[str, Value] = {"out": tuple(out) or nobody, "first": tuple(first) or nobody}
    text = Message("funding-found-links", values)
    return None if answer is None else Help("kaitan", text, change, answer)


def _score(trial: Trial) -> Help | None:
    """More points; the cost and all else as they are."""
    now = trial.dossier.points(trial.proposal)
    if _barred(trial) or now >= _HIGHEST:
        return None

    def change(rise: int) -> Change:
        return Change(scores={trial.proposal: (now + rise) / 1000})

    first = max(_EXACT_POINTS, _missing_points(trial))
    found = trial.smallest(first, _HIGHEST - now, _EXACT_POINTS, change)
    if found is None:
        return None
    rise, made, answer = found
    values = {"rise": rise / 1000, "score": (now + rise) / 1000}
    return Help("skor", Message("funding-found-score", values), made, answer)


def _missing_points(trial: Trial) -> int:
    """How many points the plan loses by taking it in: about what its score lacks."""
    try:
        answer = answer_at_once(trial.standing, Change(pins={trial.proposal: "masuk"}))
    except FundingError:
        return _HIGHEST
    return _HIGHEST if answer is None else trial.standing.value - answer.after.value + 1


def _cost(trial: Trial) -> Help | None:
    """A smaller work of the same score: every part cut alike."""
    if _barred(trial, "pagu"):
        return None
    cost = trial.dossier.proposals[trial.proposal].cost_rupiah

    def change(cut: int) -> Change:
        asked = tuple(
            replace(row, amount_rupiah=row.amount_rupiah * (cost - cut) // cost)
            for row in trial.dossier.asked[trial.proposal]
        )
        return Change(requests={trial.proposal: asked})

    most = cost * _MOST_CUT // 100
    found = trial.smallest(cost // _LEAST_CUT, most, max(_MILLION, cost // 200), change)
    if found is None:
        return None
    _, made, answer = found
    left = answer.after.dossier.proposals[trial.proposal].cost_rupiah
    values = {"cut": cost - left, "cost": left}
    return Help("biaya", Message("funding-found-cost", values), made, answer)


def _sources(trial: Trial) -> Help | None:
    """Lawful sources that it did not ask, together, each with what room it has."""
    if _barred(trial, "pagu"):
        return None
    mix = _mix(trial)
    if mix is None:
        return None
    change = Change(requests={trial.proposal: mix})
    answer = trial.funded(change)
    if answer is None:
        return None
    payments = answer.after.funded[trial.proposal].payments
    parts: dict[str, int] = {}
    for paid in payments:
        parts[paid.source] = parts.get(paid.source, 0) + paid.amount_rupiah
    first, *others = sorted(parts, key=lambda source: (-parts[source], source))
    values: dict[str, Value] = {
        "first": first,
        "rupiah": parts[first],
        "others": tuple(others) or ("–",),
    }
    return Help("sumber", Message("funding-found-sources", values), change, answer)


def _mix(trial: Trial) -> tuple[Request, ...] | None:
    """As few lawful payers as have room for all of it in every year, those with most room first;
    None where that is one payer, or all together have no room."""
    standing, years = trial.standing, trial.dossier.by_year(trial.proposal)
    used = standing.loads()

    def room(payment: Payment, year: int) -> int:
        key = payment.source, payment.owner, year
        return trial.dossier.ceiling(*key) - used.get(key, 0)

    alone = [
        way.payments[0]
        for way in every_way(trial.standing, trial.proposal)
        if len(_payers(way)) == 1
    ]
    alone.sort(key=lambda paid: (-sum(room(paid, year) for year in years), paid.source))
    payers = list({paid.source: paid for paid in reversed(alone)}.values())[::-1]
    for count in range(2, len(payers) + 1):
        if all(sum(room(p, year) for p in payers[:count]) >= years[year] for year in years):
            return tuple(_shared_out(trial.proposal, payers[:count], years, room))
    return None


def _shared_out(
    proposal: str,
    payers: list[Payment],
    years: dict[int, int],
    room: Callable[[Payment, int], int],
) -> Iterator[Request]:
    for year, rupiah in years.items():
        left = rupiah
        for payer in payers:
            part = min(left, room(payer, year))
            left -= part
            if part:
                yield Request(proposal, payer.source, year, part)


def _ceiling(trial: Trial) -> Help | None:
    """More in one ceiling of one of its lawful ways; those that lack least are tried first."""
    if trial.standing.ways.barred.get(trial.proposal) == "tanpa_pagu":
        return _new_ceiling(trial)
    best: tuple[int, CeilingKey, Change, Answer] | None = None
    for lack, key in _lacking(trial)[:_MOST_CEILINGS]:
        if best is not None and lack // 2 >= best[0]:
            continue
        now = trial.dossier.ceilings.get(key, 0)

        def change(rise: int, key: CeilingKey = key, now: int = now) -> Change:
            return Change(ceilings={key: now + rise})

        trial.left = TRIALS
        cost = trial.dossier.proposals[trial.proposal].cost_rupiah
        most = max(4 * lack, cost)
        found = trial.smallest(lack, most, max(_MILLION, lack // 50), change)
        if found is not None and (best is None or found[0] < best[0]):
            best = found[0], key, found[1], found[2]
    if best is None:
        return None
    rise, (source, owner, year), made, answer = best
    values: dict[str, Value] = {
        "rise": rise,
        "source": source,
        "owner": trial.dossier.organisations[owner].name,
        "year": str(year),
    }
    return Help("pagu", Message("funding-found-ceiling", values), made, answer)


def _new_ceiling(trial: Trial) -> Help | None:
    """Where no lawful source has a ceiling: one of what is asked for, of the first source and
    office that may pay."""
    dossier, years = trial.dossier, trial.dossier.by_year(trial.proposal)
    responsible = dossier.responsible[trial.proposal]
    offices = sorted(dossier.organisations, key=lambda office: (office != responsible, office))
    for source in dossier.allowed[trial.proposal]:
        own = dossier.rulebook.sources[source].payer in ("sendiri", "kabkota")
        for owner in offices[:1] if own else offices:
            change = Change(ceilings={(source, owner, year): years[year] for year in years})
            if answer := trial.funded(change):
                values: dict[str, Value] = {
                    "amount": sum(years.values()),
                    "source": source,
                    "owner": dossier.organisations[owner].name,
                    "years": tuple(str(year) for year in sorted(years)),
                }
                return Help("pagu", Message("funding-found-new-ceiling", values), change, answer)
    return None


def _lacking(trial: Trial) -> list[tuple[int, CeilingKey]]:
    """Rupiah that a ceiling lacks for a way of the proposal beside the plan, the least first."""
    used = trial.standing.loads()
    lacking: dict[CeilingKey, int] = {}
    for way in every_way(trial.standing, trial.proposal):
        for paid in way.payments:
            key = paid.source, paid.owner, paid.year
            short = paid.amount_rupiah + used.get(key, 0) - trial.dossier.ceiling(*key)
            if short > 0:
                lacking[key] = min(short, lacking.get(key, short))
    return sorted((short, key) for key, short in lacking.items())


def _payers(way: Option) -> set[tuple[str, str]]:
    return {(paid.source, paid.owner) for paid in way.payments}


def _barred(trial: Trial, *but: str) -> bool:
    """Whether it has no way to be paid, for another reason than these."""
    bar = trial.standing.ways.barred.get(trial.proposal)
    return bar is not None and bar not in but
