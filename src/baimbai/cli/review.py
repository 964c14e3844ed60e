"""`baimbai review`: what collides, what is missing, what comes first, whose job it is."""

import gc
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from baimbai.cli.desk import open_desk
from baimbai.cli.door import DONE, INCOMPLETE, Files, Language, Out, Spoken, progress
from baimbai.errors import RoundError
from baimbai.publication.reviewed import write_findings, write_pairs
from baimbai.rounds.decisions import read_decisions
from baimbai.rounds.plan import PLAN_FILE
from baimbai.rounds.review import Reviewed, files_of, review_files
from baimbai.synchronisation.finding import FINDING_SEVERITIES
from baimbai.wording.wording import Wording, wording


def review(
    files: Files,
    out: Out,
    assets: Annotated[Path | None, typer.Option("--assets")] = None,
    folder: Annotated[Path | None, typer.Option("--round")] = None,
    organisation: Annotated[str | None, typer.Option("--organisation")] = None,
    gazetteer: Annotated[list[Path] | None, typer.Option("--gazetteer")] = None,
    mapping: Annotated[Path | None, typer.Option("--mapping")] = None,
    decisions: Annotated[list[Path] | None, typer.Option("--decisions")] = None,
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Compare the proposals of all files with each other, with lists and with the rules."""
    # Many records and hardly a cycle among them: collecting would only cost time.
    gc.disable()
    words = wording(lang)
    if out.exists() and not out.is_dir():
        raise RoundError("error-round-output", folder=str(out))
    if assets is not None and not assets.is_dir():
        raise RoundError("error-review-missing", file=str(assets))
    folder = folder or next((path for path in files if (path / PLAN_FILE).is_file()), None)
    desk = open_desk(folder, organisation, gazetteer or [], mapping, date.today())  # noqa: DTZ011
    if assets is None and folder is not None and desk.plan is not None and desk.plan.assets:
        assets = folder / desk.plan.assets
    if decisions is None and folder is not None and desk.plan is not None:
        decisions = [folder / name for name in desk.plan.decisions]
    memory = read_decisions(decisions or [])
    with progress() as shown:
        task = shown.add_task(words.text("stage-intake"))

        def report(name: str) -> None:
            told = words.text("cli-checking", file=name) if name else ""
            shown.update(task, description=told or words.text("stage-synchronisation"))

        reviewed = review_files(files_of(files, desk), desk, assets, report, memory)
    out.mkdir(parents=True, exist_ok=True)
    found = (reviewed.review, reviewed.programme)
    write_findings(*found, desk.rulebook, lang, out / "temuan.csv")
    write_pairs(*found, lang, out / "pasangan.csv")
    typer.echo(_spoken(reviewed, words))
    typer.echo(words.text("cli-reviewed", folder=str(out)))
    return INCOMPLETE if reviewed.refused else DONE


def _spoken(reviewed: Reviewed, words: Wording) -> str:
    """How many proposals and findings, by kind and severity; what could not be taken."""
    programme, findings = reviewed.programme, reviewed.review.findings
    lines = [
        words.text(
            "cli-review-proposals",
            proposals=programme.proposals.height,
            offices=programme.proposals["organisation"].n_unique(),
            assets=programme.assets.height,
        )
    ]
    counted = findings.group_by("kind", "severity").len().sort("kind")
    for severity in FINDING_SEVERITIES:
        kinds = [
            f"{words.name(kind)} {count}"
            for kind, of, count in counted.iter_rows()
            if of == severity
        ]
        if kinds:
            name = words.name(severity)
            lines.append(words.text("cli-review-kinds", severity=name, kinds=", ".join(kinds)))
    lines += [words.text("cli-review-refused", file=name) for name in reviewed.refused]
    return "\n".join(lines)
