"""What the status list knows of a proposal's asset: how stable it is, whom it serves."""

import polars as pl

from baimbai.register.asset import ASSETS
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS
from baimbai.synchronisation.statuslist import StatusList
from baimbai.synchronisation.subject import subjects

_SCHEMA = {
    "proposal": pl.String,
    "asset_name": pl.String,
    "stable_percent": pl.Float64,
    "people": pl.Int64,
}


def known_assets(programme: Programme) -> pl.DataFrame:
    """proposal, asset_name, stable_percent, people: of proposals whose asset is listed.

    The asset is the one that synchronisation took the mandate from.
    """
    statuses = StatusList(ASSETS.records(programme.assets.sort("id")))
    found = (
        (subject.proposal.id, statuses.find(subject))
        for subject in subjects(PROPOSALS.records(programme.proposals), {})
    )
    rows = [
        (proposal, asset.name, asset.stable_percent, asset.people)
        for proposal, asset in found
        if asset is not None
    ]
    return pl.DataFrame(rows, schema=_SCHEMA, orient="row")
