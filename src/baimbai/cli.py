"""The command line (`baimbai`): one door to the house.

Exit codes: 0 done; 1 done, but some workbook could not be taken; 2 not done, and why.
"""

import shutil
import sys
import tempfile
import traceback
from collections.abc import Sequence
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import polars as pl
import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from baimbai.errors import BaimbaiError, RoundError
from baimbai.intake.template import write_template
from baimbai.publication.publish import publish
from baimbai.publication.release import Release
from baimbai.publication.summary import spoken_summary
from baimbai.rounds.archive import MANIFEST, verify_archive, write_archive
from baimbai.rounds.plan import read_plan
from baimbai.rounds.round import run_round
from baimbai.rulebook.load import load_rulebook
from baimbai.wording.wording import Wording, wording

ARCHIVE = "arsip"
DONE, INCOMPLETE, NOT_DONE = 0, 1, 2
COMMANDS = ("run", "template", "verify")


class Language(StrEnum):
    """Languages of everything people see."""

    INDONESIAN = "id"
    ENGLISH = "en"


_app = typer.Typer(add_completion=False, add_help_option=False)

Folder = Annotated[Path, typer.Argument()]
Spoken = Annotated[Language, typer.Option("--lang")]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command. Whatever goes wrong is said in words, without a traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    words = wording(_language(given))
    debug = "--debug" in given
    given = [argument for argument in given if argument != "--debug"]
    if not given or {"--help", "-h"} & set(given):
        topic = next((arg for arg in given if arg in COMMANDS), "all")
        typer.echo(words.text(f"help-{topic}"))
        return DONE if given else NOT_DONE
    if given == ["--version"]:
        typer.echo(version("baimbai"))
        return DONE
    try:
        result = typer.main.get_command(_app)(given, standalone_mode=False, prog_name="baimbai")
    except BaimbaiError as fault:
        return _complain(words.say(fault.message))
    except typer.TyperException as fault:
        return _complain(_usage(fault, words))
    except (KeyboardInterrupt, typer.Abort):
        return _complain(words.text("cli-stopped"))
    # The last fence: a fault of ours must not look like a fault of the planner's.
    except Exception as fault:
        if debug:
            traceback.print_exc()
        return _complain(words.text("cli-unexpected", fault=f"{type(fault).__name__}: {fault}"))
    return result if isinstance(result, int) else DONE


@_app.command()
def run(
    folder: Folder,
    out: Annotated[Path, typer.Option("--out")],
    scenario: Annotated[str, typer.Option("--scenario")] = "",
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Take a round's papers from workbooks to draft decisions and their documents."""
    words = wording(lang)
    plan = read_plan(folder, scenario=scenario or None)
    _check_output(out)
    # Built beside the target and moved there whole: a run that fails leaves the old results.
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".baimbai-", dir=out.parent) as workplace:
        made = Path(workplace) / "hasil"
        made.mkdir()
        with _progress() as progress:
            task = progress.add_task(words.text("stage-intake"))

            def report(stage: str, detail: str) -> None:
                progress.update(task, description=f"{words.text(f'stage-{stage}')} {detail}")

            release = run_round(folder, plan, report)
            report("publication", "")
            publish(release, words, made)
            write_archive(release, plan, folder, made / ARCHIVE, version("baimbai"))
        if out.exists():
            shutil.rmtree(out)
        shutil.move(made, out)
    typer.echo(spoken_summary(release, words, out))
    return DONE if _all_taken(release) else INCOMPLETE


@_app.command()
def template(
    folder: Folder,
    organisation: Annotated[str, typer.Option("--organisation")],
    out: Annotated[Path, typer.Option("--out")],
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


@_app.command()
def verify(archive: Folder, lang: Spoken = Language.INDONESIAN) -> int:
    """Compare an archive with its manifest."""
    folder = archive / ARCHIVE if (archive / ARCHIVE / MANIFEST).is_file() else archive
    typer.echo(wording(lang).text("cli-verified", count=verify_archive(folder)))
    return DONE


def _language(given: Sequence[str]) -> Language:
    """The language asked for, before anything else is read."""
    for index, argument in enumerate(given):
        name, _, value = argument.partition("=")
        value = value or "".join(given[index + 1 : index + 2])
        if name == "--lang" and value in set(Language):
            return Language(value)
    return Language.INDONESIAN


def _usage(fault: typer.TyperException, words: Wording) -> str:
    """What is wrong with the command as typed."""
    parameter = getattr(fault, "param", None)
    name = getattr(fault, "option_name", None) or getattr(parameter, "opts", [""])[0]
    kind = {"MissingParameter": "missing", "NoSuchOption": "option", "BadParameter": "value"}
    key = kind.get(type(fault).__name__, "command")
    return words.text(f"cli-usage-{key}", name=str(name), commands=", ".join(COMMANDS))


def _complain(text: str) -> int:
    typer.echo(text, err=True)
    return NOT_DONE


def _check_output(out: Path) -> None:
    """Only an empty folder, or one that Baimbai made, may be written over."""
    made_before = (out / ARCHIVE / MANIFEST).is_file()
    if out.exists() and not made_before and (not out.is_dir() or any(out.iterdir())):
        raise RoundError("error-round-output", folder=str(out))


def _progress() -> Progress:
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _all_taken(release: Release) -> bool:
    return release.files.filter(pl.col("status") != "terbaca").is_empty()
