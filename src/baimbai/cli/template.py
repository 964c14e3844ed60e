"""`baimbai template`: an office's own standard workbook."""

from typing import Annotated

import typer

from baimbai.cli.door import DONE, Folder, Language, Out, Spoken
from baimbai.errors import RoundError
from baimbai.intake.template import write_template
from baimbai.rounds.plan import read_plan
from baimbai.rulebook.load import load_rulebook
from baimbai.wording.wording import wording


def template(
    folder: Folder,
    organisation: Annotated[str, typer.Option("--organisation")],
    out: Out,
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Write an office's empty standard workbook."""
    words = wording(lang)
    plan = read_plan(folder)
    office = next((o for o in plan.organisations if o.id == organisation), None)
    if office is None:
        known = tuple(o.id for o in plan.organisations)
        raise RoundError("cli-organisation", id=organisation, known=known)
    sources = tuple(load_rulebook(plan.rulebook, plan.meeting.held_on).sources)
    out.parent.mkdir(parents=True, exist_ok=True)
    write_template(plan.meeting, office, sources, words, out)
    typer.echo(words.text("cli-template", file=str(out)))
    return DONE
