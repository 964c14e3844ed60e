"""`baimbai why`: why a proposal is in the plan or not, and what would change it."""

from collections.abc import Iterator
from typing import Annotated

import typer

from baimbai.cli.door import DONE, Folder, Language, Spoken, progress
from baimbai.cli.questions import Asked, check_known, open_plan
from baimbai.funding.allocation import VERDICTS, Verdict
from baimbai.funding.help import Help, helps
from baimbai.funding.money import Scarce, scarce_ceilings
from baimbai.wording.wording import wording

_MOST_CEILINGS = 3
_MOST_TAKEN = 3
_STEPS_BEFORE = ("funding-help-papers", "funding-help-data", "funding-help-later")
"""Helps of a verdict that are needed whatever else helps."""


def why(
    folder: Folder,
    proposal: Annotated[str, typer.Argument()],
    scenario: Annotated[str, typer.Option("--scenario")] = "",
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Say why a proposal is in the plan or not, and what would change it."""
    words = wording(lang)
    with progress() as shown:
        task = shown.add_task(words.text("stage-recall"))

        def report(stage: str, detail: str) -> None:
            shown.update(task, description=f"{words.text(f'stage-{stage}')} {detail}")

        asked = open_plan(folder, scenario, lang, report)
        check_known(asked, [proposal])
        report("helps", "")
        found = list(helps(asked.standing, proposal))
    typer.echo("\n".join(_told(asked, proposal, found)))
    return DONE


def _told(asked: Asked, proposal: str, found: list[Help]) -> Iterator[str]:
    words, dossier = asked.words, asked.standing.dossier
    sheet = dossier.proposals[proposal]
    table = asked.recalled.allocation.verdicts
    (verdict,) = VERDICTS.records(table.filter(table["proposal"] == proposal))
    yield words.text(
        "why-proposal",
        proposal=proposal,
        title=sheet.title,
        office=words.name(sheet.organisation),
        cost=sheet.cost_rupiah,
        score=dossier.scores[proposal].score,
        scenario=asked.recalled.scenario,
    )
    yield ""
    yield words.say(verdict.text)
    yield from _rule(asked, verdict)
    if verdict.outcome == "didanai":
        return
    for scarce in scarce_ceilings(asked.standing, proposal)[:_MOST_CEILINGS]:
        yield from _ceiling(asked, scarce)
    if verdict.would_help is not None and verdict.would_help.key in _STEPS_BEFORE:
        yield words.text("why-first", help=words.say(verdict.would_help))
    yield ""
    yield words.text("why-helps" if found else "why-no-help")
    for help_ in found:
        yield f"- {words.say(help_.text)}"
        if dropped := help_.answer.dropped_out:
            yield f"  {words.text('why-help-drops', dropped=', '.join(dropped))}"
    if found:
        yield words.text("why-tried")


def _rule(asked: Asked, verdict: Verdict) -> Iterator[str]:
    rule = asked.standing.dossier.rulebook.rules.get(verdict.rule or "")
    if rule is not None:
        words = asked.words
        yield words.text(
            "why-rule",
            rule=rule.id,
            sentence=rule.sentence[words.language],
            source=rule.legal_source,
            status=words.name(rule.status),
        )


def _ceiling(asked: Asked, scarce: Scarce) -> Iterator[str]:
    words, dossier = asked.words, asked.standing.dossier
    source, owner, year = scarce.key
    yield words.text(
        "why-ceiling",
        source=source,
        owner=words.name(owner),
        year=str(year),
        need=scarce.need,
        left=scarce.left,
        price=scarce.price,
    )
    for name in scarce.taken[:_MOST_TAKEN]:
        yield "  " + words.text(
            "why-taken",
            proposal=name,
            title=dossier.proposals[name].title,
            score=dossier.scores[name].score,
        )
