"""Reasons (*alasan*): why each proposal is funded or not, and what would change it.

Nothing is guessed: a refusal is tried out again on the board, way by way.
"""

from collections.abc import Iterable, Mapping

import polars as pl

from baimbai.funding.allocation import VERDICTS, Verdict
from baimbai.funding.board import NONE
from baimbai.funding.dossier import Dossier
from baimbai.funding.options import Option, Ways
from baimbai.funding.outcome import Outcome
from baimbai.funding.reasons_meeting import laid_down
from baimbai.wording.message import Message, Value

_BAR_REASONS: Mapping[str, str] = {
    "keluar": "aturan",
    "ditolak": "aturan",
    "tertahan": "kesiapan",
    "biaya": "data",
    "rincian": "data",
    "tahun": "data",
    "aturan": "aturan",
    "tanpa_pagu": "pagu",
}


def explain(dossier: Dossier, ways: Ways, plan: Iterable[Option]) -> pl.DataFrame:
    """VERDICTS: one row a proposal, in order of id."""
    outcome = Outcome.of(dossier, ways, plan)
    return VERDICTS.make(_verdict(outcome, proposal) for proposal in dossier.proposals)


def _verdict(outcome: Outcome, proposal: str) -> Verdict:
    if proposal in outcome.funded:
        return _funded(outcome, outcome.funded[proposal])
    if outcome.barred.get(proposal, "pagu") != "pagu":
        return _barred(outcome, proposal, outcome.barred[proposal])
    for reason in (_no_partner, _duplicate, _prerequisite, _partner, _portion, laid_down):
        if verdict := reason(outcome, proposal):
            return verdict
    return _no_room(outcome, proposal)


def _funded(outcome: Outcome, option: Option) -> Verdict:
    """By whom, when, and under the rule of who pays most."""
    dossier, payments = outcome.dossier, option.payments
    by_source: dict[str, int] = {}
    for paid in payments:
        by_source[paid.source] = by_source.get(paid.source, 0) + paid.amount_rupiah
    largest = max(by_source, key=lambda source: by_source[source])
    text = Message(
        f"funding-funded-{option.shape}" if option.shape else "funding-funded",
        {
            "amount": sum(by_source.values()),
            "sources": tuple(by_source),
            "owners": tuple(
                dict.fromkeys(dossier.organisations[paid.owner].name for paid in payments)
            ),
            "years": tuple(sorted({str(paid.year) for paid in payments})),
        },
    )
    allowed = dossier.allowed_stages[option.shape] if option.stage else dossier.allowed
    rule = allowed[option.proposal][largest]
    return Verdict(option.proposal, "didanai", "didanai", text, rule, None)


def _barred(outcome: Outcome, proposal: str, bar: str) -> Verdict:
    """It had no way to be paid from the start: its gate, its figures, the rules, no ceiling."""
    dossier = outcome.dossier
    score, sheet = dossier.scores[proposal], dossier.proposals[proposal]
    text, rule, help_ = Message(f"funding-barred-{bar.replace('_', '-')}"), None, None
    match bar:
        case "ditolak":
            text, rule = score.gate_reason, score.gate_rule
        case "tertahan":
            text, rule = score.gate_reason, score.gate_rule
            if sheet.papers_missing:
                help_ = Message("funding-help-papers", {"papers": sheet.papers_missing})
        case "rincian":
            asked = sum(dossier.by_year(proposal).values())
            text = Message(text.key, {"cost": sheet.cost_rupiah, "asked": asked})
            help_ = Message("funding-help-data")
        case "tahun":
            years = tuple(str(year) for year in sorted(dossier.by_year(proposal)))
            known = tuple(str(year) for year in dossier.years)
            text = Message(text.key, {"years": years, "known": known})
            help_ = Message("funding-help-data")
        case "biaya":
            help_ = Message("funding-help-data")
        case "aturan":
            rule = _refusing_rule(dossier, proposal)
        case "tanpa_pagu":
            sources = tuple(dossier.allowed[proposal])
            text = Message(text.key, {"sources": sources})
            help_ = Message("funding-help-new-ceiling", {"amount": sheet.cost_rupiah})
    return Verdict(proposal, "tidak_didanai", _BAR_REASONS[bar], text, rule, help_)


def _refusing_rule(dossier: Dossier, proposal: str) -> str | None:
    """The rule against the source that most was asked of, else against the first source."""
    refused = dossier.refused[proposal]
    asked: dict[str, int] = dict.fromkeys(refused, 0)
    for request in dossier.asked[proposal]:
        if request.source in asked:
            asked[request.source] += request.amount_rupiah
    source = max(asked, key=lambda source: asked[source], default=None)
    return None if source is None else refused[source]


def _no_partner(outcome: Outcome, proposal: str) -> Verdict | None:
    """Shares of one work: a partner cannot be paid at all."""
    unpayable = [name for name in outcome.partners(proposal) if not outcome.choices.columns[name]]
    if not unpayable:
        return None
    text = Message(_how(outcome, proposal, "barred"), _named(outcome, unpayable[0]))
    return _refused(proposal, "bersama", text)


def _duplicate(outcome: Outcome, proposal: str) -> Verdict | None:
    """A duplicate was taken instead. Taking that one out is tried."""
    taken = sorted(
        name
        for place in outcome.broken_rows(proposal, "duplikat")
        for name in outcome.row(place).about
        if name in outcome.funded and name != proposal
    )
    if not taken:
        return None
    text = Message("funding-duplicate", _named(outcome, taken[0]))
    return _refused(proposal, "duplikat", text, help_=_without(outcome, proposal, taken))


def _without(outcome: Outcome, proposal: str, taken: list[str]) -> Message | None:
    """Whether the proposal would fit were the duplicates not in the plan."""
    board = outcome.board
    units = {outcome.unit_of(name): outcome.package_of(name) for name in taken}
    for unit in units:
        board.put(unit, NONE)
    fits = any(
        not [row for row in outcome.in_the_way(package) if _adding(outcome, row)]
        for package in outcome.packages(proposal)
    )
    for unit, package in units.items():
        board.put(unit, package)
    return Message("funding-help-duplicate", {"others": tuple(taken)}) if fits else None


def _adding(outcome: Outcome, row: int) -> bool:
    """Whether a row stands in the way of more, not of less (a floor that the other one filled)."""
    return outcome.row(row).law != "batas_bawah"


def _prerequisite(outcome: Outcome, proposal: str) -> Verdict | None:
    """What must come first is not in the plan, or comes later."""
    rows = outcome.broken_rows(proposal, "prasyarat")
    if not rows:
        return None
    before = outcome.row(rows[0]).about[0]
    starts = outcome.dossier.first_year(before)
    late = starts > outcome.dossier.first_year(proposal)
    values = {**_named(outcome, before), "year": str(starts)}
    text = Message("funding-prerequisite-late" if late else "funding-prerequisite", values)
    help_ = None
    if late:
        help_ = Message("funding-help-later", {"year": str(starts)})
    elif any(set(found) <= set(rows) for found in outcome.obstacles(proposal)):
        help_ = Message("funding-help-prerequisite", {"other": before})
    return _refused(proposal, "prasyarat", text, help_=help_)


def _partner(outcome: Outcome, proposal: str) -> Verdict | None:
    """Shares of one work: this one would fit, a partner does not."""
    partners = outcome.partners(proposal)
    if not partners or not outcome.fits_alone(proposal):
        return None
    short = [name for name in partners if not outcome.fits_alone(name)] or partners
    text = Message(_how(outcome, proposal, "short"), _named(outcome, short[0]))
    return _refused(proposal, "bersama", text, help_=_extra_ceiling(outcome, proposal))


def _how(outcome: Outcome, proposal: str, fault: str) -> str:
    """Shares of one work, or works that the meeting wants at the same time."""
    shares = proposal in outcome.dossier.tied.get("bersama", ())
    return f"funding-{'partner' if shares else 'together'}-{fault}"


def _portion(outcome: Outcome, proposal: str) -> Verdict | None:
    """There is room in a ceiling, but a portion that a rule lays down would be missed."""
    for rows in outcome.obstacles(proposal):
        if rows and all(outcome.row(row).law == "porsi" for row in rows):
            rule, owner, year, *_ = outcome.row(rows[0]).about
            source = str(outcome.dossier.rulebook.rules[rule].yields["source"])
            text = Message(
                "funding-portion",
                {
                    "source": source,
                    "owner": outcome.dossier.organisations[owner].name,
                    "year": year,
                    "rule": rule,
                },
            )
            return _refused(proposal, "aturan", text, rule)
    return None


def _no_room(outcome: Outcome, proposal: str) -> Verdict:
    """No ceiling has room: the one that lacks most in the way nearest to what was asked for, and
    what it pays for instead."""
    row, need, left = outcome.shortage(proposal)
    source, owner, year = outcome.row(row).about
    values: dict[str, Value] = {
        "ways": len(outcome.choices.columns[proposal]),
        "source": source,
        "owner": outcome.dossier.organisations[owner].name,
        "year": year,
        "need": need,
        "left": left,
        "score": outcome.dossier.scores[proposal].score,
    }
    key = "funding-no-room-alone"
    if takers := outcome.takers(row):
        lowest = min(takers, key=lambda name: (outcome.dossier.points(name), name))
        values |= {"taken": lowest, "taken_score": outcome.dossier.scores[lowest].score}
        key = "funding-no-room"
        if region := _holds_up_floor(outcome, lowest):
            values["region"] = region
            key = "funding-no-room-floor"
    help_ = _extra_ceiling(outcome, proposal)
    return _refused(proposal, "pagu", Message(key, values), help_=help_)


def _holds_up_floor(outcome: Outcome, proposal: str) -> str | None:
    """The region whose floor would be missed without a funded proposal."""
    board = outcome.board
    for row, value in board.entries[outcome.package_of(proposal)]:
        if outcome.row(row).law == "batas_bawah" and board.load[row] - value < board.low[row]:
            regions, (place,) = outcome.dossier.programme.regions, outcome.row(row).about
            names = regions.filter(pl.col("code") == place)["name"]
            return str(names.item()) if names.len() else place
    return None


def _extra_ceiling(outcome: Outcome, proposal: str) -> Message | None:
    """The smallest rise of one ceiling that lets it in beside the plan, tried on the board."""
    board = outcome.board
    rises = []
    for package in outcome.packages(proposal):
        rows = outcome.in_the_way(package)
        if len(rows) == 1 and outcome.row(rows[0]).law == "pagu":
            load = dict(board.entries[package])[rows[0]] + board.load[rows[0]]
            rises.append((load - board.high[rows[0]], outcome.row(rows[0]).about, rows[0], package))
    if not rises:
        return None
    rise, (source, owner, year), row, package = min(rises)
    board.high[row] += rise
    fits = board.fits(package)
    board.high[row] -= rise
    if not fits:
        return None
    office = outcome.dossier.organisations[owner].name
    return Message(
        "funding-help-ceiling", {"rise": rise, "source": source, "owner": office, "year": year}
    )


def _named(outcome: Outcome, proposal: str) -> dict[str, str]:
    return {"other": proposal, "title": outcome.dossier.proposals[proposal].title}


def _refused(
    proposal: str,
    reason: str,
    text: Message,
    rule: str | None = None,
    help_: Message | None = None,
) -> Verdict:
    return Verdict(proposal, "tidak_didanai", reason, text, rule, help_)
