"""`baimbai verify`: archives against their manifests, a ledger against its seals, minutes against
both, signed PDFs against their signatures."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baimbai.agreement.ledger import Verified, verify_ledger
from baimbai.cli.door import DONE, Language, Spoken
from baimbai.errors import ArchiveError
from baimbai.rounds.archive import MANIFEST, verify_archive
from baimbai.rounds.release_folder import FOLDER_FILE, verify_release
from baimbai.wording.numerals import date_text
from baimbai.wording.wording import Wording, wording

if TYPE_CHECKING:
    from baimbai.publication.minutes_check import Checked
    from baimbai.publication.signatures import Seen

ARCHIVE = "arsip"
_ZIP, _PDF = b"PK", b"%PDF-"
_MINUTES = b'"kind":"berita-acara"'


def verify(path: Annotated[Path, typer.Argument()], lang: Spoken = Language.INDONESIAN) -> int:
    """Check a round's archive, a release, a ledger, an archive of minutes (folder or zip) or its
    PDF."""
    words = wording(lang)
    for line in _found(path, words):
        typer.echo(line)
    return DONE


def _found(path: Path, words: Wording) -> Iterator[str]:
    if path.is_file() and path.name not in (MANIFEST, FOLDER_FILE):
        yield from _file(path, words)
        return
    if path.name == FOLDER_FILE or (path / FOLDER_FILE).is_file():
        count = verify_release(path.parent if path.name == FOLDER_FILE else path)
        yield words.text("cli-verified-release", count=count)
        return
    archive = path.parent if path.name == MANIFEST else path
    if _holds_minutes(archive):
        yield from _minutes_in(archive, words)
        return
    folder = archive / ARCHIVE if (archive / ARCHIVE / MANIFEST).is_file() else archive
    yield words.text("cli-verified", count=verify_archive(folder))


def _holds_minutes(folder: Path) -> bool:
    """A round's archive has no isi.json, and its manifest is of no kind."""
    manifest = folder / MANIFEST
    named = manifest.is_file() and _MINUTES in manifest.read_bytes()
    return named or (folder / "isi.json").is_file()


def _file(path: Path, words: Wording) -> Iterator[str]:
    """By what it begins with, else by its name: the beginning may have been tampered with."""
    with path.open("rb") as file:
        begins = file.read(len(_PDF))
    suffix = path.suffix.lower()
    if begins == _PDF or suffix == ".pdf":
        yield from _pdf(path, words)
    elif begins.startswith(_ZIP) or suffix == ".zip":
        yield from _minutes_in(path, words)
    else:
        yield _ledger(verify_ledger(path), words)


def _minutes_in(path: Path, words: Wording) -> Iterator[str]:
    try:
        # Needs what signs PDFs, which the command line does not bring along.
        from baimbai.publication.minutes_archive import files_in, unpack
        from baimbai.publication.minutes_check import check_minutes
    except ImportError as fault:
        raise ArchiveError("verify-no-signing") from fault
    files = files_in(path) if path.is_dir() else unpack(path.read_bytes(), path.name)
    yield from _checked(check_minutes(files), words)


def _pdf(path: Path, words: Wording) -> Iterator[str]:
    try:
        from baimbai.publication.minutes_check import check_pdf
    except ImportError as fault:
        raise ArchiveError("verify-no-signing") from fault
    checked, seen = check_pdf(path)
    if checked is not None:
        yield from _checked(checked, words)
        yield words.text("verified-pdf", file=path.name, signatures=len(seen))
    else:
        yield words.text("verified-pdf-alone", file=path.name, signatures=len(seen))
        yield from _signatures(seen, words)


def _checked(checked: "Checked", words: Wording) -> Iterator[str]:
    contents = checked.contents
    yield words.text(
        "verified-minutes", title=contents.text.title, number=contents.text.number,
        files=checked.files, closed=int(contents.seal.closed),
    )  # fmt: skip
    yield _ledger(checked.ledger, words)
    yield words.text("verified-head", seq=str(contents.seal.seq), head=contents.seal.head)
    for name, seen in checked.signed:
        yield words.text("verified-signed", file=name, signatures=len(seen))
        yield from _signatures(seen, words)


def _ledger(found: Verified, words: Wording) -> str:
    return words.text(
        "cli-verified-ledger", chain=found.chain, entries=found.entries, head=found.head
    )


def _signatures(seen: tuple["Seen", ...], words: Wording) -> Iterator[str]:
    for one in seen:
        at = one.signed_at
        yield words.text(
            "verified-signature", signer=one.holder.name, issuer=one.holder.issuer,
            at=f"{date_text(at.date(), words.language)} {at:%H.%M} UTC" if at else "–",
            covers=one.covers, expired=int(one.was_expired),
        )  # fmt: skip
