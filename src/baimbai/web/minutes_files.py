"""Where minutes lie on the disk, and what is handed out of them (*berkas berita acara*)."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from baimbai.errors import ArchiveError, Refused
from baimbai.publication.minutes_archive import (
    CONTENTS,
    LEDGER,
    MANIFEST,
    PDF,
    SCANS,
    SIGNED,
    Contents,
    files_in,
    manifest_of,
    pack,
    read_contents,
)
from baimbai.web.actions.record import export_ledger
from baimbai.web.models import Minutes, Signature

IN_THE_PDF = ("pades", "bsre")
"""Ways of signing that leave the signature in the PDF."""


def folder_of(minutes: Minutes) -> Path:
    """Where the frozen archive lies."""
    return Path(settings.RESULTS) / minutes.folder


def contents_of(minutes: Minutes) -> Contents:
    """What the minutes were drawn from. Raises Refused where its files were cleared away."""
    return read_contents(_read(folder_of(minutes) / CONTENTS))


def latest_pdf(minutes: Minutes) -> bytes:
    """The PDF with all signatures that are in it so far.

    Raises ArchiveError where it is not what the database knows, Refused where it was cleared away.
    """
    last = minutes.signatures.filter(way__in=IN_THE_PDF).order_by("-pk").first()
    if last is None:
        content, known = _read(folder_of(minutes) / PDF), minutes.sha256
    else:
        content, known = _read(Path(settings.UPLOADS) / last.stored_as), last.sha256
    if sha256(content).hexdigest() != known:
        raise ArchiveError("error-archive-changed", file=PDF)
    return content


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise Refused("web-minutes-files-gone") from fault


def packed(minutes: Minutes, made_by: str) -> bytes:
    """The whole archive as a zip that `baimbai verify` checks: the frozen files, the ledger as it
    stands now, the PDF with its signatures, and scans of what was signed by hand."""
    files = files_in(folder_of(minutes))
    with TemporaryDirectory(prefix="baimbai-") as folder:
        path = Path(folder) / LEDGER
        export_ledger(minutes.desk.round.slug, path)
        files[LEDGER] = path.read_bytes()
    signatures = list(minutes.signatures.order_by("pk"))
    if any(one.way in IN_THE_PDF for one in signatures):
        files[f"{SIGNED}{PDF}"] = latest_pdf(minutes)
    files |= _scans([one for one in signatures if one.way not in IN_THE_PDF])
    files[MANIFEST] = manifest_of(files, made_by)
    return pack(files)


def _scans(signatures: Sequence[Signature]) -> dict[str, bytes]:
    """A scan that several offices signed is one file."""
    names = dict.fromkeys(one.stored_as for one in signatures)
    return {
        f"{SCANS}{number:02d}{Path(name).suffix}": _read(Path(settings.UPLOADS) / name)
        for number, name in enumerate(names, 1)
    }
