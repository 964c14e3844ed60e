"""`baimbai verify`: an archive against its manifest, a ledger against its seals."""

from pathlib import Path
from typing import Annotated

import typer

from baimbai.agreement.ledger import verify_ledger
from baimbai.cli.door import DONE, Language, Spoken
from baimbai.rounds.archive import MANIFEST, verify_archive
from baimbai.wording.wording import wording

ARCHIVE = "arsip"


def verify(path: Annotated[Path, typer.Argument()], lang: Spoken = Language.INDONESIAN) -> int:
    """Compare an archive's folder with its manifest, or a ledger's file with its seals."""
    words = wording(lang)
    if path.is_file() and path.name != MANIFEST:
        found = verify_ledger(path)
        said = words.text(
            "cli-verified-ledger", chain=found.chain, entries=found.entries, head=found.head
        )
        typer.echo(said)
        return DONE
    archive = path.parent if path.name == MANIFEST else path
    folder = archive / ARCHIVE if (archive / ARCHIVE / MANIFEST).is_file() else archive
    typer.echo(words.text("cli-verified", count=verify_archive(folder)))
    return DONE
