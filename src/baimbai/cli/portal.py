"""`baimbai portal`: a release or an archive as a public portal of plain files."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from baimbai.cli.door import DONE, Language, Spoken, progress
from baimbai.errors import PortalError
from baimbai.publication.portal.about import Standing
from baimbai.publication.portal.export import write_portal
from baimbai.publication.portal.qr import qr_code
from baimbai.publication.portal.site import LANGUAGES
from baimbai.rounds.archive import MANIFEST
from baimbai.rounds.freeze import write_archive_portal
from baimbai.rounds.release_folder import (
    ARCHIVE,
    FOLDER_FILE,
    PAPERS,
    open_site,
    verify_release,
)
from baimbai.wording.wording import wording


def portal(
    source: Annotated[Path, typer.Argument()],
    out: Annotated[Path, typer.Argument()],
    address: Annotated[str, typer.Option("--address")] = "",
    lang: Spoken = Language.INDONESIAN,
) -> int:
    """Write the portal of a release's folder, or of a round's archive, as files that any web
    server hands out; what it is made from is verified first."""
    words = wording(lang)
    with tempfile.TemporaryDirectory(prefix="baimbai-") as room, progress() as shown:
        shown.add_task(words.text("stage-publication"))
        if (source / FOLDER_FILE).is_file():
            verify_release(source)
            folder, state = source, "berlaku"
        else:
            folder, state = write_archive_portal(_archive(source), Path(room)), "draf"
        site = replace(open_site(folder, Standing(state)), address=address, qr=qr_code)
        made = write_portal(site, {one: folder / PAPERS / one for one in LANGUAGES}, out)
    typer.echo(words.text("cli-portal-written", files=made, folder=str(out)))
    return DONE


def _archive(source: Path) -> Path:
    """The archive that a folder is or holds. Raises PortalError where there is none."""
    for folder in (source, source / ARCHIVE):
        if (folder / MANIFEST).is_file():
            return folder
    raise PortalError("portal-no-source", folder=str(source))
