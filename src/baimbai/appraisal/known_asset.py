"""What the status list knows of a proposal's asset: how stable it is, whom it serves."""

import polars as pl

from baimbai.appraisal.condition_class import surveyed_condition
from baimbai.register.asset import ASSETS, Asset
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.statuslist import StatusList
from baimbai.synchronisation.subject import subjects

_SCHEMA = {
    "proposal": pl.String,
    "asset_name": pl.String,
    "stable_percent": pl.Float64,
    "people": pl.Int64,
    "surveyed": pl.String,
    "survey": pl.String,
    "survey_value": pl.Float64,
}


def known_assets(programme: Programme, rulebook: Rulebook) -> pl.DataFrame:
    """proposal, asset_name, stable_percent, people: of proposals whose asset is listed.

    surveyed, survey, survey_value: its condition class by survey, whether by iri, sdi or rci, and
    that figure; empty where the list itself says another condition.

    The asset is the one that synchronisation took the mandate from.
    """
    statuses = StatusList(ASSETS.records(programme.assets.sort("id")))
    found = (
        (subject.proposal.id, statuses.find(subject))
        for subject in subjects(PROPOSALS.records(programme.proposals), {})
    )
    rows = [
        (proposal, asset.name, asset.stable_percent, asset.people, *_survey(asset, rulebook))
        for proposal, asset in found
        if asset is not None
    ]
    return pl.DataFrame(rows, schema=_SCHEMA, orient="row")


def _survey(asset: Asset, rulebook: Rulebook) -> tuple[str | None, str | None, float | None]:
    found = surveyed_condition(asset, rulebook)
    if found is None or asset.condition not in (None, found.condition):
        return None, None, None
    return found.condition, found.by, found.value
