"""A change at the table (*perubahan di meja rapat*): what is laid down anew, and the dossier after.

Nothing is changed in place: a change of a dossier gives a new dossier.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import polars as pl

from baimbai.appraisal.score import Appraisal, Score
from baimbai.errors import FundingError
from baimbai.funding.dossier import CeilingKey, Dossier
from baimbai.funding.envelope import DIRECTIONS, Commitment
from baimbai.register.ceiling import CEILINGS, Ceiling
from baimbai.register.programme import Programme
from baimbai.register.proposal import REQUESTS, Request

FREE = "bebas"
"""The direction of a pin that takes an earlier one back."""


@dataclass(frozen=True)
class Change:
    """Any number of changes at once; what is not named stays.

    Raises FundingError for an amount that is no whole rupiah from 0, an unknown direction, or
    money that is asked for another proposal than it is listed under.
    """

    ceilings: Mapping[CeilingKey, int] = field(default_factory=dict)
    """(source, owner, year) → rupiah; a ceiling that was not there is added."""
    pins: Mapping[str, str] = field(default_factory=dict)
    """Proposal → masuk (it is in), keluar (it is out), bebas (neither any more)."""
    scores: Mapping[str, float] = field(default_factory=dict)
    """Proposal → score, 0–100; other weights are new scores for all."""
    requests: Mapping[str, tuple[Request, ...]] = field(default_factory=dict)
    """Proposal → what it asks for now; its cost becomes their sum."""
    passed: tuple[str, ...] = ()
    """Proposals that the gate lets pass now."""

    def __post_init__(self) -> None:
        for (source, owner, year), amount in self.ceilings.items():
            if type(amount) is not int or amount < 0:
                raise FundingError(
                    "error-change-ceiling",
                    source=source, owner=owner, year=str(year), amount=str(amount),
                )  # fmt: skip
        for proposal, direction in self.pins.items():
            if direction not in (*DIRECTIONS, FREE):
                raise FundingError(
                    "error-funding-direction",
                    proposal=proposal, direction=str(direction), known=(*DIRECTIONS, FREE),
                )  # fmt: skip
        for proposal, asked in self.requests.items():
            if any(row.proposal != proposal or row.amount_rupiah < 0 for row in asked):
                raise FundingError("error-change-request", proposal=proposal)

    @property
    def proposals(self) -> frozenset[str]:
        """The proposals that are named."""
        return frozenset((*self.pins, *self.scores, *self.requests, *self.passed))


def changed(dossier: Dossier, change: Change) -> Dossier:
    """The dossier after a change. Raises FundingError for a proposal that is not in the round."""
    for proposal in sorted(change.proposals):
        if proposal not in dossier.proposals:
            raise FundingError("error-funding-committed-unknown", proposal=proposal)
    after = dossier
    if change.ceilings:
        after = _with_ceilings(after, change.ceilings)
    if change.pins:
        after = _with_pins(after, change.pins)
    if change.scores or change.passed:
        after = _with_scores(after, change)
    if change.requests:
        after = _with_requests(after, change.requests)
    return after


def asking_at_most(asked: Sequence[Request], most: int) -> tuple[Request, ...]:
    """A proposal's requests cut to `most` rupiah in all: each in the same share, in whole rupiah,
    what rounding leaves to the first."""
    whole = sum(row.amount_rupiah for row in asked)
    if whole <= most:
        return tuple(asked)
    cut = [row.amount_rupiah * most // whole for row in asked]
    cut[0] += most - sum(cut)
    return tuple(replace(row, amount_rupiah=amount) for row, amount in zip(asked, cut, strict=True))


def tightens(after: Dossier, before: Dossier) -> bool:
    """Whether every plan under `after` is one under `before` that wins no less: the same sheets,
    scores and provisions, no ceiling higher, no pin taken back.

    Where works under way come first, a lower ceiling or a pin may free others from waiting: only
    the same ceilings and pins tighten then.
    """
    same = (
        after.proposals == before.proposals
        and after.asked == before.asked
        and after.scores == before.scores
        and after.links == before.links
        and replace(after.envelope, commitments=()) == replace(before.envelope, commitments=())
    )
    pins, pins_before = set(after.envelope.commitments), set(before.envelope.commitments)
    if after.envelope.continuing_first:
        return same and after.ceilings == before.ceilings and pins == pins_before
    lower = all(
        amount <= before.ceilings.get(key, -1) for key, amount in after.ceilings.items()
    ) and (after.ceilings.keys() == before.ceilings.keys())
    return same and lower and pins >= pins_before


def _with_ceilings(dossier: Dossier, ceilings: Mapping[CeilingKey, int]) -> Dossier:
    table = dossier.programme.ceilings
    scenario = str(table["scenario"][0]) if table.height else ""
    rows = {(row.source, row.owner, row.year): row for row in CEILINGS.records(table)}
    for key, amount in ceilings.items():
        row = rows.get(key, Ceiling(scenario, *key, amount_rupiah=amount))
        rows[key] = replace(row, amount_rupiah=amount)
    amounts = {key: rows[key].amount_rupiah for key in sorted(rows)}
    return replace(
        dossier,
        programme=_programme(dossier.programme, ceilings=CEILINGS.make(rows.values())),
        ceilings=amounts,
    )


def _with_pins(dossier: Dossier, pins: Mapping[str, str]) -> Dossier:
    kept = [item for item in dossier.envelope.commitments if item.proposal not in pins]
    new = [Commitment(name, way) for name, way in sorted(pins.items()) if way != FREE]
    envelope = replace(dossier.envelope, commitments=(*kept, *new))
    return replace(dossier, envelope=envelope)


def _with_scores(dossier: Dossier, change: Change) -> Dossier:
    """Ranks stay as they were: funding does not look at them."""
    scores: dict[str, Score] = dict(dossier.scores)
    for proposal, score in change.scores.items():
        scores[proposal] = replace(scores[proposal], score=score)
    for proposal in change.passed:
        scores[proposal] = replace(scores[proposal], gate="lolos")
    table = dossier.appraisal.scores
    new = pl.DataFrame(
        {
            "score": [float(scores[name].score) for name in table["proposal"]],
            "gate": [scores[name].gate for name in table["proposal"]],
        }
    )
    appraisal = Appraisal(table.with_columns(new["score"], new["gate"]), dossier.appraisal.parts)
    return replace(dossier, appraisal=appraisal, scores=scores)


def _with_requests(dossier: Dossier, requests: Mapping[str, tuple[Request, ...]]) -> Dossier:
    asked = dict(dossier.asked)
    proposals = dict(dossier.proposals)
    for name, rows in requests.items():
        positive = [row for row in rows if row.amount_rupiah > 0]
        positive.sort(key=lambda row: (row.year, row.source or ""))
        asked[name] = tuple(positive)
        cost = sum(row.amount_rupiah for row in positive)
        proposals[name] = replace(proposals[name], cost_rupiah=cost)
    programme = dossier.programme
    others = programme.requests.filter(pl.col("proposal").is_in(list(requests)).not_())
    new = REQUESTS.make(row for rows in requests.values() for row in rows)
    costs = pl.Series(
        "cost_rupiah", [proposals[name].cost_rupiah for name in programme.proposals["id"]]
    )
    changed_programme = _programme(
        programme,
        requests=pl.concat([others, new]),
        proposals=programme.proposals.with_columns(costs),
    )
    return replace(dossier, programme=changed_programme, asked=asked, proposals=proposals)


def _programme(programme: Programme, **tables: pl.DataFrame) -> Programme:
    return replace(programme, **tables)
