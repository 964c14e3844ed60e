"""Mandates (*kewenangan*): whose job each proposal is, and which office answers for it.

The status list prevails, then what the sheet says of the asset, then the law; where nothing
says, the proponent is taken to be right. A sheet that merely claims its own level does not
prevail over a rule that measures (hectares, crossings).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import polars as pl

from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.register.proposal import Proposal, Request
from baimbai.rulebook.authority import authority_by_law
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.finding import MANDATES, Mandate
from baimbai.synchronisation.statuslist import StatusList
from baimbai.synchronisation.subject import Subject

_ANOTHERS_BUDGET = {"APBN-BALAI": "pusat", "APBD-PROV": "provinsi"}
"""To ask only this money says that the asset is this level's, where no rule can tell."""


def assign_mandates(
    programme: Programme,
    rulebook: Rulebook,
    subjects: Sequence[Subject],
    requests: Mapping[str, Sequence[Request]],
    statuses: StatusList,
) -> pl.DataFrame:
    """One row a proposal (MANDATES), in the order of the subjects."""
    law = {
        name: (level, rule)
        for name, level, rule in authority_by_law(programme.proposals, rulebook).iter_rows()
    }
    offices = sorted(ORGANISATIONS.records(programme.organisations), key=lambda o: o.id)
    return MANDATES.make(
        _mandates(subjects, law, requests, statuses, offices),
    )


def _mandates(
    subjects: Iterable[Subject],
    law: Mapping[str, tuple[str | None, str | None]],
    requests: Mapping[str, Sequence[Request]],
    statuses: StatusList,
    offices: Sequence[Organisation],
) -> Iterator[Mandate]:
    for subject in subjects:
        proposal = subject.proposal
        by_law, rule = law[proposal.id]
        asset = statuses.find(subject)
        if asset is not None:
            level, basis = asset.level, "aset"
        else:
            level, basis = _without_list(proposal, by_law, requests.get(proposal.id, ()))
        yield Mandate(proposal.id, level, _responsible(proposal, level, offices), basis, rule)


def _without_list(
    proposal: Proposal, by_law: str | None, requests: Sequence[Request]
) -> tuple[str, str]:
    declared = proposal.declared_status
    if declared == "desa" and proposal.region_code[3:4] >= "7":
        declared = "kabkota"  # A kota has no villages; its neighbourhood roads are its own.
    measured = by_law is not None and proposal.asset_type not in ("jalan", "jembatan")
    if declared and not (measured and declared == proposal.level):
        return declared, "pernyataan"
    if by_law is not None:
        return by_law, "aturan"
    asked = {_ANOTHERS_BUDGET.get(request.source or "") for request in requests}
    if (
        len(asked) == 1
        and (level := asked.pop())
        and proposal.asset_type
        not in (
            "jalan",
            "jembatan",
        )
    ):
        return level, "pengusul" if level == proposal.level else "pernyataan"
    return proposal.level, "pengusul"


def _responsible(proposal: Proposal, level: str, offices: Sequence[Organisation]) -> str | None:
    """The office of the level, region and bidang; the proponent itself where it is one."""
    wanted = "kabkota" if level == "desa" else level
    fitting = [
        office.id
        for office in offices
        if office.level == wanted
        and (not office.sectors or proposal.sector in office.sectors)
        and (
            proposal.region_code.startswith(office.region_code)
            or office.region_code.startswith(proposal.region_code)
        )
    ]
    if proposal.organisation in fitting or not fitting:
        return proposal.organisation if fitting else None
    # Several kabupaten answer to one province code: then nobody in particular does.
    return fitting[0] if wanted != "kabkota" or len(fitting) == 1 else None
