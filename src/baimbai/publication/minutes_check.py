"""Is an archive of minutes whole? (*pemeriksaan arsip berita acara*)

Every byte is accounted for: the manifest by its own seal, each file by the manifest, the ledger by
its chain, the documents by what the ledger says of them, signed PDFs by their signatures.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from baimbai.agreement.ledger import LedgerEntry, Verified, beginning, canonical, verify_entries
from baimbai.errors import ArchiveError, LedgerError
from baimbai.publication.minutes_archive import (
    CONTENTS,
    FORMAT,
    KIND,
    LEDGER,
    MANIFEST,
    PDF,
    SCANS,
    SIGNED,
    Contents,
    files_in,
    read_contents,
    unpack,
)
from baimbai.publication.signatures import Seen, check_signatures
from baimbai.publication.signing import first_difference

_MANIFEST = {"kind", "format", "made_by", "files", "seal"}
_MOST_ZIPS = 20
"""That are looked into for a PDF's archive."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Minutes that hold."""

    contents: Contents
    files: int
    ledger: Verified
    signed: tuple[tuple[str, tuple[Seen, ...]], ...]
    """(name, its signatures) of each signed PDF."""


def is_minutes(files: Mapping[str, bytes]) -> bool:
    """Are these the files of an archive of minutes, whole or not?"""
    return CONTENTS in files or f'"{KIND}"'.encode() in files.get(MANIFEST, b"")


def check_minutes(files: Mapping[str, bytes]) -> Checked:
    """Check an archive's files by name.

    Raises ArchiveError or LedgerError naming the first file, line or signature that does not hold.
    """
    listed = _manifest(files.get(MANIFEST))
    for name in sorted({*files, *listed} - {MANIFEST}):
        if name not in files:
            raise ArchiveError("error-archive-missing", file=name)
        if name not in listed:
            raise ArchiveError("error-archive-extra", file=name)
        if fingerprint(files[name]) != listed[name]:
            raise _changed(name, files)
    if missing := {CONTENTS, LEDGER, PDF} - files.keys():
        raise ArchiveError("error-archive-missing", file=min(missing))
    contents = read_contents(files[CONTENTS])
    ledger = _check_ledger(files, contents)
    return Checked(contents, len(listed), ledger, tuple(_check_signed(files)))


def fingerprint(content: bytes) -> dict[str, Any]:
    """What the manifest says of a file."""
    return {"bytes": len(content), "sha256": sha256(content).hexdigest()}


def _manifest(content: bytes | None) -> dict[str, dict[str, Any]]:
    try:
        said = json.loads(content or b"")
        seal = said.pop("seal")
        sealed = canonical(said)
        known = {*said, "seal"} == _MANIFEST and (said["kind"], said["format"]) == (KIND, FORMAT)
        whole = canonical({**said, "seal": seal}) + b"\n" == content
        if not (known and whole and sha256(sealed).hexdigest() == seal):
            raise ArchiveError("verify-manifest", file=MANIFEST)
        return dict(said["files"])
    except (ValueError, TypeError, KeyError, AttributeError, LedgerError, RecursionError) as fault:
        raise ArchiveError("verify-manifest", file=MANIFEST) from fault


def _changed(name: str, files: Mapping[str, bytes]) -> ArchiveError | LedgerError:
    """A file that is not what it was: the ledger says in which line, others that they are not."""
    if name == LEDGER:
        try:
            verify_entries(BytesIO(files[LEDGER]))
        except LedgerError as fault:
            return fault
    return ArchiveError("error-archive-changed", file=name)


def _check_ledger(files: Mapping[str, bytes], contents: Contents) -> Verified:
    """The chain holds, goes through the seal that the minutes print, and knows their PDF."""
    seen = {} if contents.seal.seq else {"head": beginning(contents.seal.chain)}

    def see(entry: LedgerEntry) -> None:
        if entry.seq == contents.seal.seq:
            seen["head"] = entry.seal
        if entry.kind == "minutes" and entry.record == contents.record:
            told = {change[0]: change[2] for change in entry.changes}
            if isinstance(told.get("sha256"), str):
                seen["sha256"] = told["sha256"]

    found = verify_entries(BytesIO(files[LEDGER]), see)
    if found.chain != contents.seal.chain or seen.get("head") != contents.seal.head:
        raise ArchiveError("verify-head", seq=str(contents.seal.seq), head=contents.seal.head)
    now = sha256(files[PDF]).hexdigest()
    if seen.get("sha256", now) != now:
        raise ArchiveError("verify-recorded", file=PDF, said=seen["sha256"], found=now)
    return found


def _check_signed(files: Mapping[str, bytes]) -> Iterator[tuple[str, tuple[Seen, ...]]]:
    for name in sorted(files):
        if name.startswith(SIGNED) and name.endswith(".pdf") and not name.startswith(SCANS):
            yield name, check_signed(files[name], files[PDF], name)


def check_signed(content: bytes, closed: bytes, name: str) -> tuple[Seen, ...]:
    """The signatures of a PDF that begins with the closed one, once all hold."""
    if not content.startswith(closed):
        raise ArchiveError("verify-other-bytes", file=name,
                           offset=first_difference(closed, content) + 1)  # fmt: skip
    found = check_signatures(content, name=name)
    if not found and len(content) > len(closed):
        raise ArchiveError("verify-appended-unsigned", file=name,
                           bytes=len(content) - len(closed))  # fmt: skip
    return found


def check_pdf(path: Path) -> tuple[Checked | None, tuple[Seen, ...]]:
    """A PDF beside its archive (in its folder, the one above, or a zip there), or by itself.

    Raises ArchiveError where it is not as it was closed or signed, and where nothing can be said:
    it has no archive and no signature.
    """
    content = path.read_bytes()
    files = _beside(path)
    if files is None:
        found = check_signatures(content, name=path.name)
        if not found:
            raise ArchiveError("verify-pdf-alone", file=path.name)
        return None, found
    checked = check_minutes(files)
    known = [name for name, other in files.items() if other == content]
    if known == [PDF] or not known:
        return checked, check_signed(content, files[PDF], path.name)
    return checked, dict(checked.signed).get(known[0], ())


def _beside(path: Path) -> dict[str, bytes] | None:
    """The files of the archive that a PDF belongs to; the PDF is among them where the archive
    lists it, and else only lies beside them."""
    for folder in (path.parent, path.parent.parent):
        if (folder / MANIFEST).is_file():
            files = files_in(folder)
            if is_minutes(files):
                own = path.relative_to(folder).as_posix()
                if own not in _manifest(files[MANIFEST]):
                    del files[own]
                return files
    for packed in sorted(path.parent.glob("*.zip"))[:_MOST_ZIPS]:
        files = unpack(packed.read_bytes(), packed.name)
        if is_minutes(files):
            return files
    return None
