"""What the checks look at, prepared once (*berkas sinkronisasi*)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from baimbai.register.asset import ASSETS
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS, REQUESTS, Request
from baimbai.rulebook.eligibility import eligible_sources
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.decided import apply_labels
from baimbai.synchronisation.finding import MANDATES, Finding, Mandate
from baimbai.synchronisation.mandate import assign_mandates
from baimbai.synchronisation.pairs import Pairs, compare
from baimbai.synchronisation.prices import PriceList
from baimbai.synchronisation.relation import Relations, find_relations
from baimbai.synchronisation.statuslist import StatusList
from baimbai.synchronisation.subject import Subject, subjects
from baimbai.wording.message import Message


@dataclass(frozen=True)
class Dossier:
    """The programme with titles read, mandates assigned, sources judged, pairs compared.

    Everything is in the order of the proposals' ids: nothing depends on the order of rows.
    """

    programme: Programme
    rulebook: Rulebook
    remarks: pl.DataFrame
    offices: Mapping[str, str]
    """Names of the organisations."""
    subjects: Sequence[Subject]
    by_id: Mapping[str, Subject]
    requests: Mapping[str, Sequence[Request]]
    statuses: StatusList
    mandates: Mapping[str, Mandate]
    mandate_table: pl.DataFrame
    judged: Mapping[str, Mapping[str, tuple[bool, str]]]
    """By proposal and source: whether it may pay, and the rule that says so."""
    pairs: Pairs
    relations: Relations
    prices: PriceList

    def parties(self, proposals: Sequence[str]) -> tuple[str, ...]:
        """The proponents of the proposals, then whoever answers for them."""
        found = [self.by_id[name].proposal.organisation for name in proposals]
        found += [self.mandates[name].responsible or "" for name in proposals]
        return tuple(dict.fromkeys(party for party in found if party))

    def finding(
        self,
        kind: str,
        severity: str,
        proposals: Sequence[str],
        evidence: Message,
        exits: tuple[str, ...],
        rule: str | None = None,
    ) -> Finding:
        """A finding that has no number yet."""
        names = tuple(proposals)
        rows = tuple(dict.fromkeys(self.by_id[name].proposal.row for name in names))
        return Finding("", kind, severity, names, self.parties(names), evidence, exits, rule, rows)


def open_dossier(
    programme: Programme,
    rulebook: Rulebook,
    remarks: pl.DataFrame,
    labels: Mapping[tuple[str, str], str] | None = None,
) -> Dossier:
    """Reads titles, assigns mandates, judges sources and compares pairs; `labels` are what
    people call pairs of proposals."""
    requests: dict[str, list[Request]] = defaultdict(list)
    for request in REQUESTS.records(programme.requests):
        requests[request.proposal].append(request)
    years = {
        name: (min(r.year for r in asked), max(r.year for r in asked))
        for name, asked in requests.items()
    }
    known = subjects(PROPOSALS.records(programme.proposals.sort("id")), years)
    statuses = StatusList(ASSETS.records(programme.assets.sort("id")))
    mandates = assign_mandates(programme, rulebook, known, requests, statuses)
    relations = find_relations([subject.proposal for subject in known])
    return Dossier(
        programme=programme,
        rulebook=rulebook,
        remarks=remarks,
        offices=dict(programme.organisations.select("id", "name").iter_rows()),
        subjects=known,
        by_id={subject.proposal.id: subject for subject in known},
        requests=requests,
        statuses=statuses,
        mandates={mandate.proposal: mandate for mandate in MANDATES.records(mandates)},
        mandate_table=mandates,
        judged=_judge(programme, mandates, rulebook),
        pairs=compare(known),
        relations=apply_labels(relations, [s.proposal.id for s in known], labels or {}),
        prices=PriceList(known, dict(mandates.select("proposal", "level").iter_rows())),
    )


def _judge(
    programme: Programme, mandates: pl.DataFrame, rulebook: Rulebook
) -> Mapping[str, Mapping[str, tuple[bool, str]]]:
    judged: dict[str, dict[str, tuple[bool, str]]] = defaultdict(dict)
    eligible = eligible_sources(programme.proposals, mandates, rulebook)
    for proposal, source, allowed, rule in eligible.iter_rows():
        judged[proposal][source] = (allowed, rule)
    return judged
