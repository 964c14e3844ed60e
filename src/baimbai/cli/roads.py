"""`baimbai roads evaluate`: what works on a road network change, each by itself."""

from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from baimbai.cli.door import (
    DONE,
    INCOMPLETE,
    Cluster,
    Language,
    Spoken,
    Workers,
    open_executor,
    progress,
)
from baimbai.errors import RoundError
from baimbai.publication.road_effects import spoken_effects, write_effects
from baimbai.roads.evaluate import evaluate as evaluate_works
from baimbai.roads.evaluate import evaluate_together, pair_synergies
from baimbai.rounds.road_works import read_road_works
from baimbai.wording.wording import wording

roads = typer.Typer(add_completion=False, add_help_option=False)


@roads.callback()
def _roads() -> None:
    """Works on a road network."""


@roads.command()
def evaluate(
    links: Annotated[Path, typer.Option("--links")],
    zones: Annotated[Path, typer.Option("--zones")],
    demand: Annotated[Path, typer.Option("--demand")],
    projects: Annotated[Path, typer.Option("--projects")],
    out: Annotated[Path, typer.Option("--out")],
    costs: Annotated[Path | None, typer.Option("--costs")] = None,
    outside: Annotated[int | None, typer.Option("--outside", min=1, max=2**28)] = None,
    by_zone: Annotated[bool, typer.Option("--by-zone")] = False,
    pairs: Annotated[bool, typer.Option("--pairs")] = False,
    together: Annotated[bool, typer.Option("--together")] = False,
    workers: Workers = 1,
    cluster: Cluster = "",
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Write what each project saves a year, for whom, and which projects help each other."""
    words = wording(lang)
    if out.is_dir():
        raise RoundError("error-roads-output", file=str(out))
    with progress() as shown, ExitStack() as opened:
        pool = open_executor(workers, cluster, opened)
        task = shown.add_task("")
        papers = read_road_works(
            links, zones, demand, projects, costs,
            lambda name: shown.update(task, description=words.text("cli-checking", file=name)),
        )  # fmt: skip
        total, done = len(papers.projects.ids), 0

        def report(counted: int) -> None:
            nonlocal done
            done += counted
            shown.update(task, description=words.text("cli-roads-counted", done=done, total=total))

        report(0)
        evaluation = evaluate_works(
            papers.network, papers.projects, outside, by_zone, pool, workers, report
        )
        done = 0
        found = pair_synergies(papers.network, papers.projects, outside, report) if pairs else None
        whole = evaluate_together(papers.network, papers.projects, outside) if together else None
    out.parent.mkdir(parents=True, exist_ok=True)
    written = write_effects(evaluation, found, whole, papers.remarks, words, out)
    typer.echo(spoken_effects(evaluation, whole, words))
    typer.echo(words.text("cli-roads-written", files=", ".join(str(path) for path in written)))
    return INCOMPLETE if (papers.remarks["severity"] == "galat").any() else DONE
