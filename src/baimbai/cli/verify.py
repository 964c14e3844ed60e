"""`baimbai verify`: an archive against its manifest."""

import typer

from baimbai.cli.door import DONE, Folder, Language, Spoken
from baimbai.rounds.archive import MANIFEST, verify_archive
from baimbai.wording.wording import wording

ARCHIVE = "arsip"


def verify(archive: Folder, lang: Spoken = Language.INDONESIAN) -> int:
    """Compare an archive with its manifest."""
    folder = archive / ARCHIVE if (archive / ARCHIVE / MANIFEST).is_file() else archive
    typer.echo(wording(lang).text("cli-verified", count=verify_archive(folder)))
    return DONE
