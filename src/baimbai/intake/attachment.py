"""A paper beside a proposal (*lampiran*): is it what its name says, and can it do harm?"""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from baimbai.errors import WorkbookError
from baimbai.intake.workbook import MAX_MEMBERS, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_COUNTS_FROM

MAX_BYTES = 20 * 1024**2
_PARTS: Mapping[str, str] = {".xlsx": "xl/workbook.xml", ".docx": "word/document.xml"}
_RUNS = (
    ".exe", ".com", ".scr", ".pif", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse",
    ".wsf", ".hta", ".lnk", ".jar", ".dll", ".reg", ".sh", ".apk", ".xlsm", ".docm", ".pptm",
    ".xlam", ".dotm", ".htm", ".html", ".svg",
)  # fmt: skip
"""What a double click would run."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that is taken."""

    media_type: str
    fits: Callable[[str, bytes], bool]
    """Is the content of the kind? Raises WorkbookError for what is dangerous."""


def media_type_of(name: str, content: bytes) -> str:
    """The media type of an attachment, by its content.

    Raises WorkbookError for what is empty, too large, of a kind that is not taken, not of the kind
    that its name says, locked, swollen, or holds macros or programs.
    """
    if not content:
        raise WorkbookError("error-attachment-empty", file=name)
    if len(content) > MAX_BYTES:
        raise WorkbookError("error-attachment-large", file=name, limit=MAX_BYTES // 1024**2)
    kind = KINDS.get(PurePath(name).suffix.lower())
    if kind is None:
        raise WorkbookError("error-attachment-kind", file=name)
    if not kind.fits(name, content):
        raise WorkbookError("error-attachment-content", file=name)
    return kind.media_type


def _begins(*signs: bytes) -> Callable[[str, bytes], bool]:
    return lambda _name, content: content.startswith(signs)


def _is_pdf(_name: str, content: bytes) -> bool:
    # Readers look for the sign in the first kilobyte (ISO 32000-1, appendix H, note 13).
    return b"%PDF-" in content[:1024] and b"%%EOF" in content[-4096:]


def _is_office(name: str, content: bytes) -> bool:
    members = _members(name, content)
    if any("vba" in member.lower() or "macro" in member.lower() for member in members):
        raise WorkbookError("error-attachment-macro", file=name)
    return {"[Content_Types].xml", _PARTS[PurePath(name).suffix.lower()]} <= set(members)


def _is_archive(name: str, content: bytes) -> bool:
    for member in _members(name, content):
        parts = PurePath(member.replace("\\", "/"))
        if parts.suffix.lower() in _RUNS:
            raise WorkbookError("error-attachment-program", file=name, member=member[:80])
        if parts.is_absolute() or ".." in parts.parts:
            return False
    return True


def _members(name: str, content: bytes) -> list[str]:
    """The members of a package, each unpacked once within limits: its own sizes may lie."""
    limit = min(MAX_UNPACKED_BYTES, max(RATIO_COUNTS_FROM, MAX_RATIO * len(content)))
    unpacked = 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
            if any(member.flag_bits & 1 for member in members):
                raise WorkbookError("error-attachment-locked", file=name)
            too_many = len(members) > MAX_MEMBERS
            if too_many or sum(member.file_size for member in members) > limit:
                raise WorkbookError("error-attachment-swollen", file=name, limit=limit // 1024**2)
            for member in members:
                with package.open(member) as stream:
                    while chunk := stream.read(1 << 20):
                        unpacked += len(chunk)
                        if unpacked > limit:
                            raise WorkbookError(
                                "error-attachment-swollen", file=name, limit=limit // 1024**2
                            )
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as fault:
        raise WorkbookError("error-attachment-damaged", file=name) from fault
    return [member.filename for member in members]


_OFFICE = "application/vnd.openxmlformats-officedocument"
_JPEG = Kind("image/jpeg", _begins(b"\xff\xd8\xff"))
KINDS: Mapping[str, Kind] = {
    ".pdf": Kind("application/pdf", _is_pdf),
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".png": Kind("image/png", _begins(b"\x89PNG\r\n\x1a\n")),
    ".xlsx": Kind(f"{_OFFICE}.spreadsheetml.sheet", _is_office),
    ".docx": Kind(f"{_OFFICE}.wordprocessingml.document", _is_office),
    ".zip": Kind("application/zip", _is_archive),
}
"""By the end of the name, in small letters."""
