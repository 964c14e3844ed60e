"""`baimbai scenario`: what other ceilings, pins and weights would change."""

from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import polars as pl
import typer

from baimbai.agreement.decision import DECISIONS
from baimbai.cli.door import (
    DONE,
    Cluster,
    Folder,
    Language,
    Spoken,
    Workers,
    open_executor,
    progress,
)
from baimbai.cli.questions import open_results
from baimbai.errors import RoundError
from baimbai.funding.allocation import Allocation
from baimbai.funding.apbd_share import APBD_SHARES, read_apbd_shares
from baimbai.funding.change import FREE
from baimbai.funding.equal_shares import second_opinion
from baimbai.intake.remark import OTHER_ROWS, REMARKS
from baimbai.publication.names import RoundWording
from baimbai.publication.opinions import spoken_bands, spoken_opinion
from baimbai.publication.release import FILES, Release
from baimbai.publication.scenarios import Side, spoken_scenarios, write_scenarios
from baimbai.rounds.bands import bands, sweep
from baimbai.rounds.recall import Recalled
from baimbai.rounds.scenario import (
    Scenario,
    Tried,
    read_scenario,
    try_out,
    typed_ceiling,
    typed_weight,
)
from baimbai.wording.message import Message
from baimbai.wording.wording import wording


def scenario(
    folder: Folder,
    files: Annotated[list[Path] | None, typer.Argument()] = None,
    out: Annotated[Path | None, typer.Option("--out")] = None,
    ceiling: Annotated[list[str] | None, typer.Option("--ceiling")] = None,
    pin: Annotated[list[str] | None, typer.Option("--pin")] = None,
    drop: Annotated[list[str] | None, typer.Option("--drop")] = None,
    unpin: Annotated[list[str] | None, typer.Option("--unpin")] = None,
    weight: Annotated[list[str] | None, typer.Option("--weight")] = None,
    sweep_of: Annotated[int, typer.Option("--bands")] = 0,
    spread: Annotated[int, typer.Option("--spread")] = 20,
    seed: Annotated[int, typer.Option("--seed")] = 0,
    second: Annotated[bool, typer.Option("--second-opinion")] = False,
    workers: Workers = 1,
    cluster: Cluster = "",
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Lay the plans under other ceilings, pins and weights beside the round's."""
    words = wording(lang)
    if out is not None and out.exists() and not out.is_dir():
        raise RoundError("error-round-output", folder=str(out))
    pins = {
        proposal: way
        for names, way in ((pin, "masuk"), (drop, "keluar"), (unpin, FREE))
        for proposal in names or ()
    }
    typed = (*(ceiling or ()), *pins, *(weight or ()))
    scenarios = [read_scenario(path) for path in files or ()]
    if typed:
        scenarios.append(
            Scenario(
                " ".join(typed),
                tuple(map(typed_ceiling, ceiling or ())),
                pins,
                dict(map(typed_weight, weight or ())),
            )
        )
    if not (scenarios or sweep_of or second):
        raise RoundError("error-scenario-empty")
    for name, times in Counter(one.name for one in scenarios).items():
        if times > 1:
            raise RoundError("error-scenario-twice", name=name)
    with progress() as shown, ExitStack() as opened:
        task = shown.add_task(words.text("stage-recall"))

        def report(stage: str, detail: str) -> None:
            shown.update(task, description=f"{words.text(f'stage-{stage}')} {detail}")

        found = open_results(folder, "", report)
        pool = open_executor(workers, cluster, opened)

        def tried_out(asked: list[Scenario]) -> list[Tried]:
            return list(
                try_out(
                    found.dossier, found.plan.weights, asked, pool,
                    lambda name: report("scenario", name), found.evidence,
                )
            )  # fmt: skip

        drawn = sweep(found.dossier, found.plan.weights, sweep_of, spread, seed) if sweep_of else []
        tried = tried_out(scenarios)
        standings = bands(found.dossier, tried_out(drawn)) if drawn else None
        opinions = second_opinion(found.dossier, found.allocation) if second else None
    release = _release(found)
    said = RoundWording(lang, release.programme)
    sides = _sides(found, tried, said)
    told = [*spoken_scenarios(release, sides, said)]
    told += ["", *spoken_bands(standings, said)] if standings is not None else []
    told += ["", *spoken_opinion(opinions, said)] if opinions is not None else []
    typer.echo("\n".join(told))
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        write_scenarios(release, sides, said, out, standings, opinions)
        typer.echo(words.text("scenario-written", folder=str(out)))
    return DONE


def _sides(found: Recalled, tried: list[Tried], words: RoundWording) -> list[Side]:
    return [
        Side(
            words.text("scenario-standing", scenario=found.scenario),
            found.allocation,
            found.dossier.appraisal.scores,
            _shares(found, found.allocation),
        ),
        *(
            Side(
                one.scenario.name,
                one.answer,
                one.dossier.appraisal.scores,
                _shares(found, one.answer),
            )
            for one in tried
        ),
    ]


def _shares(found: Recalled, answer: Allocation | Message) -> pl.DataFrame:
    """The infrastructure share of each APBD under a plan; none where there is no plan."""
    if isinstance(answer, Message):
        return APBD_SHARES.make([])
    dossier = found.dossier
    return read_apbd_shares(
        found.plan.apbd,
        answer.payments,
        dossier.programme,
        dossier.review.mandates,
        dossier.rulebook,
    )


def _release(found: Recalled) -> Release:
    """What the documents need of the round: its tables, and no decisions."""
    dossier = found.dossier
    return Release(
        found.plan.meeting, dossier.programme, REMARKS.make([]), OTHER_ROWS.make([]),
        dossier.review, dossier.appraisal, found.allocation, DECISIONS.make([]),
        dossier.rulebook, found.scenario, FILES.make([]),
    )  # fmt: skip
