"""`baimbai promise`: what it costs to put proposals in."""

from collections.abc import Iterator
from typing import Annotated

import typer

from baimbai.cli.door import DONE, Folder, Language, Spoken, progress
from baimbai.cli.questions import Asked, check_known, open_plan
from baimbai.funding.promise import Affected, Promise
from baimbai.funding.promise import promise as price_of
from baimbai.publication.names import region_names
from baimbai.wording.wording import wording

_COLUMNS = ("proposals", "at-least", "at-most", "drop-out", "come-in", "payers")


def promise(
    folder: Folder,
    proposals: Annotated[list[str], typer.Argument()],
    scenario: Annotated[str, typer.Option("--scenario")] = "",
    quick: Annotated[bool, typer.Option("--quick")] = False,
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Say what drops out, and what it costs, when proposals are put in."""
    words = wording(lang)
    proposals = list(dict.fromkeys(proposals))
    with progress() as shown:
        task = shown.add_task(words.text("stage-recall"))

        def report(stage: str, detail: str) -> None:
            shown.update(task, description=f"{words.text(f'stage-{stage}')} {detail}")

        asked = open_plan(folder, scenario, lang, report)
        check_known(asked, proposals)
        found = []
        together = [tuple(proposals)] if len(proposals) > 1 else []
        for names in [*((name,) for name in proposals), *together]:
            report("promise", " + ".join(names))
            found.append(price_of(asked.standing, *names, thorough=not quick))
    typer.echo("\n".join((*_table(asked, found), *_details(asked, found))))
    return DONE


def _table(asked: Asked, found: list[Promise]) -> Iterator[str]:
    words = asked.words
    rows = [[words.text(f"promise-{column}") for column in _COLUMNS]]
    for one in found:
        figures = ["–"] * (len(_COLUMNS) - 1)
        if one.refusal is None:
            figures = [
                words.text("promise-points", points=one.at_least / 1000),
                words.text("promise-points", points=one.at_most / 1000),
                str(len(one.dropped_out)), str(len(one.came_in)), str(len(one.changed_payer)),
            ]  # fmt: skip
        rows.append([" + ".join(one.proposals), *figures])
    widths = [max(len(row[place]) for row in rows) for place in range(len(_COLUMNS))]
    for row in rows:
        first, *figures = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join((first.strip().ljust(widths[0]), *figures)).rstrip()


def _details(asked: Asked, found: list[Promise]) -> Iterator[str]:
    words, dossier = asked.words, asked.standing.dossier
    regions = region_names(dossier.programme, words)

    def line(mark: str, one: Affected) -> str:
        return f"  {mark} " + words.text(
            "promise-affected",
            proposal=one.proposal,
            title=dossier.proposals[one.proposal].title,
            office=words.name(one.office),
            region=regions.get(one.region_code, one.region_code),
            score=one.points / 1000,
        )

    for one in found:
        yield ""
        yield " + ".join(one.proposals)
        if one.refusal is not None:
            yield f"  {words.text('promise-refused')} {words.say(one.refusal)}"
        elif not (one.dropped_out or one.at_most or one.sunk_floors):
            yield f"  {words.text('promise-free')}"
        for region, floor, now in one.sunk_floors:
            name = regions.get(region, region)
            yield "  ! " + words.text("promise-floor", region=name, floor=floor, now=now)
        yield from (line("−", affected) for affected in one.dropped_out)
        yield from (line("+", affected) for affected in one.came_in)
    yield ""
    yield words.text("promise-meaning")
