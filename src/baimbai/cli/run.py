"""`baimbai run`: a round's papers from workbooks to draft decisions and their documents."""

import shutil
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import polars as pl
import typer

from baimbai.cli.door import DONE, INCOMPLETE, Folder, Language, Out, Spoken, progress
from baimbai.cli.verify import ARCHIVE
from baimbai.errors import RoundError
from baimbai.followup.commitment_book import COMMITMENTS_FILE, write_commitment_book
from baimbai.publication.names import RoundWording
from baimbai.publication.publish import publish
from baimbai.publication.release import Release
from baimbai.publication.summary import spoken_summary
from baimbai.rounds.archive import MANIFEST, check_versions, write_archive
from baimbai.rounds.commitments import commitments_after
from baimbai.rounds.plan import read_plan
from baimbai.rounds.round import run_round
from baimbai.wording.wording import wording


def run(
    folder: Folder,
    out: Out,
    scenario: Annotated[str, typer.Option("--scenario")] = "",
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Take a round's papers from workbooks to draft decisions and their documents."""
    words = wording(lang)
    plan = read_plan(folder, scenario=scenario or None)
    _check_output(out)
    check_versions(plan, out / ARCHIVE)
    # Built beside the target and moved there whole: a run that fails leaves the old results.
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".baimbai-", dir=out.parent) as workplace:
        made = Path(workplace) / "hasil"
        made.mkdir()
        with progress() as shown:
            task = shown.add_task(words.text("stage-intake"))

            def report(stage: str, detail: str) -> None:
                shown.update(task, description=f"{words.text(f'stage-{stage}')} {detail}")

            release = run_round(folder, plan, report)
            report("publication", "")
            publish(release, words, made)
            write_commitment_book(
                commitments_after(release, RoundWording(lang, release.programme)), words,
                made / COMMITMENTS_FILE,
            )  # fmt: skip
            write_archive(release, plan, folder, made / ARCHIVE, version("baimbai"))
        if out.exists():
            shutil.rmtree(out)
        shutil.move(made, out)
    typer.echo(spoken_summary(release, words, out))
    return DONE if _all_taken(release) else INCOMPLETE


def _check_output(out: Path) -> None:
    """Only an empty folder, or one that Baimbai made, may be written over."""
    made_before = (out / ARCHIVE / MANIFEST).is_file()
    if out.exists() and not made_before and (not out.is_dir() or any(out.iterdir())):
        raise RoundError("error-round-output", folder=str(out))


def _all_taken(release: Release) -> bool:
    return release.files.filter(pl.col("status") != "terbaca").is_empty()
