"""`baimbai template`: an office's own standard workbook."""

from pathlib import Path
from typing import Annotated

import polars as pl
import typer

from baimbai.cli.door import DONE, Language, Out, Spoken
from baimbai.intake.standard import Content, contents_of
from baimbai.intake.template import write_template
from baimbai.intake.workbook import SUFFIXES
from baimbai.register.organisation import Organisation
from baimbai.rounds.gather import gather
from baimbai.rounds.office_book import lay_out_book, office_of
from baimbai.rounds.plan import Plan, read_plan
from baimbai.rulebook.load import load_rulebook
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
    office = office_of(plan, organisation)
    rulebook = load_rulebook(plan.rulebook, plan.meeting.held_on)
    contents = _proposed(folder, plan, rulebook, office)
    made = lay_out_book(folder, plan, rulebook, office, contents)
    out.parent.mkdir(parents=True, exist_ok=True)
    write_template(made, words, out)
    typer.echo(words.text("template-written", file=str(out), rows=len(made.contents)))
    return DONE


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
