"""An archive of minutes (*arsip berita acara*): all that they say, the ledger, the documents.

A folder, or the same files in a zip:

| file | what it is |
|---|---|
| `isi.json` | the sitting, what the documents say, and what they are tied to; canonical JSON |
| `berita-acara.pdf`, `berita-acara.docx` | drawn from `isi.json`, byte for byte |
| `buku-besar.jsonl` | the ledger, at least up to the entry that the minutes name |
| `tanda-tangan/…` | signed PDFs in their order, and scans of what was signed by hand |
| `manifest.json` | size and SHA-256 of each file, sealed itself |

A zip holds its files as they are, in the order of their names, with no date: the same files make
the same bytes, so that whatever is changed in its frame shows too.
"""

import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from baimbai.agreement.ledger import canonical
from baimbai.agreement.sitting import Sitting
from baimbai.errors import ArchiveError, LedgerError
from baimbai.publication.minutes_docx import write_out_docx
from baimbai.publication.minutes_pdf import Place, places_to_sign, print_minutes
from baimbai.publication.minutes_text import MinutesText, read_minutes_text
from baimbai.publication.sitting_text import Seal

KIND, FORMAT = "berita-acara", 1
MANIFEST = "manifest.json"
CONTENTS, LEDGER = "isi.json", "buku-besar.jsonl"
PDF, DOCX = "berita-acara.pdf", "berita-acara.docx"
SIGNED = "tanda-tangan/"
SCANS = f"{SIGNED}pindaian-"
"""Of what was signed by hand."""
MOST_BYTES = 512 * 1024**2
"""Of an archive that is looked into."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What an archive of minutes was drawn from."""

    record: str
    """Of the minutes in their chain: what the ledger calls them."""
    seal: Seal
    text: MinutesText
    drawn_on: date
    """The documents' date."""

    @property
    def places(self) -> tuple[Place, ...]:
        """Where each office signs."""
        return places_to_sign(self.text, self.drawn_on)


def write_contents(contents: Contents, sitting: Sitting, path: Path) -> None:
    """Write isi.json."""
    path.write_bytes(canonical(_plain({
        "kind": KIND, "format": FORMAT, "record": contents.record, "drawn_on": contents.drawn_on,
        "seal": asdict(contents.seal), "sitting": asdict(sitting), "text": asdict(contents.text),
    })))  # fmt: skip


def _plain(value: Any) -> Any:
    """As JSON holds it: moments and days as ISO 8601, tuples as lists."""
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    return value.isoformat() if isinstance(value, (date, datetime)) else value


def read_contents(content: bytes) -> Contents:
    """isi.json as it was written. Raises ArchiveError where it is anything else."""
    try:
        said = json.loads(content)
        if canonical(said) != content or (said["kind"], said["format"]) != (KIND, FORMAT):
            raise ArchiveError("verify-contents")
        seal = Seal(**{**said["seal"], "code": tuple(said["seal"]["code"])})
        drawn_on = date.fromisoformat(said["drawn_on"])
        return Contents(said["record"], seal, read_minutes_text(said["text"]), drawn_on)
    except (ValueError, TypeError, KeyError, AttributeError, LedgerError, RecursionError) as fault:
        raise ArchiveError("verify-contents") from fault


def draw_documents(folder: Path) -> None:
    """Draw the PDF and the editable document from the isi.json of a folder."""
    contents = read_contents((folder / CONTENTS).read_bytes())
    print_minutes(contents.text, contents.drawn_on, folder / PDF)
    write_out_docx(contents.text, contents.drawn_on, folder / DOCX)


def freeze(folder: Path, made_by: str) -> None:
    """Write the manifest of a folder that holds all the other files."""
    (folder / MANIFEST).write_bytes(manifest_of(files_in(folder), made_by))


def manifest_of(files: Mapping[str, bytes], made_by: str) -> bytes:
    """What manifest.json says of files by name; it is left out itself."""
    listed = {
        name: {"bytes": len(content), "sha256": sha256(content).hexdigest()}
        for name, content in files.items()
        if name != MANIFEST
    }
    said = {"kind": KIND, "format": FORMAT, "made_by": made_by, "files": listed}
    return canonical({**said, "seal": sha256(canonical(said)).hexdigest()}) + b"\n"


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its name there. Raises ArchiveError where it is too much."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    if sum(path.stat().st_size for path in paths) > MOST_BYTES:
        raise ArchiveError("verify-too-much", file=folder.name)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def pack(files: Mapping[str, bytes]) -> bytes:
    """Files as a zip: the same files, the same bytes."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name in sorted(files):
            member = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.external_attr = 0o644 << 16
            member.create_system = 3
            archive.writestr(member, files[name])
    return packed.getvalue()


_BROKEN = (BadZipFile, OSError, ValueError, KeyError, EOFError, RuntimeError, NotImplementedError,
           OverflowError, IndexError, zlib.error)  # fmt: skip


def unpack(content: bytes, name: str) -> dict[str, bytes]:
    """The files of a zip that `pack` made.

    Raises ArchiveError naming the file in it whose bytes were changed, or else the zip's frame.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            plain = all(one.compress_type == ZIP_STORED for one in members)
            if not plain or sum(one.file_size for one in members) > MOST_BYTES:
                raise ArchiveError("verify-zip", file=name)
            files = {one.filename: _member(archive, one) for one in members}
    except _BROKEN as fault:
        raise ArchiveError("verify-zip", file=name) from fault
    if pack(files) != content:
        raise ArchiveError("verify-zip", file=name)
    return files


def _member(archive: ZipFile, member: ZipInfo) -> bytes:
    try:
        return archive.read(member)
    except BadZipFile as fault:
        if "CRC" in str(fault):
            raise ArchiveError("error-archive-changed", file=member.filename) from fault
        raise
