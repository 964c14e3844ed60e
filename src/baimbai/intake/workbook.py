"""Workbooks as offices send them: opened with care, cell values by row and column."""

import csv
import io
import os
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from baimbai.errors import WorkbookError

Cell = str | int | float | bool | date | datetime | time | timedelta

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")

MAX_BYTES = 64 * 1024**2
MAX_UNPACKED_BYTES = 512 * 1024**2
# Sheets shrink to a tenth or a thirtieth; what shrinks to a hundredth was made to swell.
MAX_RATIO = 100
RATIO_COUNTS_FROM = 32 * 1024**2
MAX_MEMBERS = 5_000
MAX_CELLS = 6_000_000
MAX_SHEETS = 200


@dataclass(frozen=True)
class Sheet:
    """One sheet. Rows and columns count from 0 here; people are told from 1 and A."""

    name: str
    rows: list[list[Cell]]
    """Cell values; an empty cell is ''. All rows are equally long."""
    merges: tuple[tuple[int, int, int, int], ...] = ()
    """Merged areas as (first row, first column, last row, last column)."""
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    uncounted: frozenset[str] = frozenset()
    """Cells (`F12`) with a formula whose value was never stored."""


@dataclass(frozen=True)
class Workbook:
    """A file's sheets."""

    file: str
    sheets: tuple[Sheet, ...]


@dataclass
class _SheetNotes:
    """What the reader of values does not tell, gathered from the sheet's XML."""

    hidden_rows: set[int] = field(default_factory=set)
    uncounted: set[str] = field(default_factory=set)
    last_row: int = 0
    last_column: int = 0


def column_letters(column: int) -> str:
    """0 → A, 27 → AB."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_address(row: int, column: int) -> str:
    """(11, 5) → F12."""
    return f"{column_letters(column)}{row + 1}"


def open_workbook(path: Path) -> Workbook:
    """Read a workbook whole. Macros and links are never run.

    Raises WorkbookError: missing, empty, too large, password, truncated, no workbook at all.
    """
    try:
        content = _content(path)
    except OSError as fault:
        raise WorkbookError("error-file-unreadable", file=path.name, fault=str(fault)) from fault
    if not content:
        raise WorkbookError("error-file-empty", file=path.name)
    if content.startswith(b"PK"):
        return _open_zipped(path.name, content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        # A locked .xlsx is an OLE container around the stream "EncryptedPackage".
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise WorkbookError("error-file-password", file=path.name)
        return _open_calamine(path.name, content, {})
    if path.suffix.lower() == ".csv":
        return Workbook(path.name, (Sheet("csv", _pad(list(_csv_rows(path.name, content)))),))
    raise WorkbookError("error-file-not-workbook", file=path.name)


def _content(path: Path) -> bytes:
    if path.stat().st_size > MAX_BYTES:
        raise WorkbookError("error-file-too-large", file=path.name, limit=MAX_BYTES // 1024**2)
    return path.read_bytes()


_DAMAGE = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError,
    OSError,
)  # fmt: skip


def _open_zipped(name: str, content: bytes) -> Workbook:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            notes = _read_notes(name, package, len(content))
    except _DAMAGE as fault:
        raise WorkbookError("error-file-damaged", file=name) from fault
    return _open_calamine(name, content, notes)


def _read_notes(name: str, package: zipfile.ZipFile, packed: int) -> dict[str, _SheetNotes]:
    """Unpack every member once within limits, as the file's own sizes may lie."""
    members = package.infolist()
    limit = min(MAX_UNPACKED_BYTES, max(RATIO_COUNTS_FROM, MAX_RATIO * packed))
    bomb = WorkbookError("error-file-bomb", file=name, limit=limit // 1024**2)
    if len(members) > MAX_MEMBERS or sum(m.file_size for m in members) > limit:
        raise bomb
    unpacked = 0
    notes: dict[str, _SheetNotes] = {}
    for member in members:
        is_sheet = member.filename.startswith("xl/worksheets/")
        noted = _SheetNotes()
        carried = b""
        with package.open(member) as stream:
            while chunk := stream.read(1 << 20):
                unpacked += len(chunk)
                if unpacked > limit:
                    raise bomb
                if is_sheet:
                    carried = _note(noted, carried + chunk)
        if (noted.last_row + 1) * (noted.last_column + 1) > MAX_CELLS:
            raise WorkbookError("error-sheet-too-large", file=name, limit=MAX_CELLS)
        if is_sheet:
            notes[member.filename.rpartition("/")[2]] = noted
    return notes


_ROW_NUMBER = re.compile(rb'<row\b[^>]*?\br="(\d+)"')
_HIDDEN_ROW = re.compile(rb'<row\b(?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="(\d+)"')
_WIDE = re.compile(rb'<c r="([A-Z]{2,3})\d+"')
_UNCOUNTED = re.compile(
    rb'<c r="([A-Z]+\d+)"[^>]*><f[^>]*(?:/>|>[^<]*</f>)\s*(?:<v>\s*</v>|<v\s*/>)?\s*</c>'
)


def _note(noted: _SheetNotes, text: bytes) -> bytes:
    """Note what stands in a piece of a sheet's XML; returns the tail to look at again."""
    place = text.find(b"<row")
    while place >= 0:
        match = _ROW_NUMBER.match(text, place)
        noted.last_row = max(noted.last_row, int(match[1]) - 1 if match else 0)
        place = text.find(b"<row", place + 4)
    if b"hidden=" in text:
        noted.hidden_rows.update(int(match[1]) - 1 for match in _HIDDEN_ROW.finditer(text))
    for match in _WIDE.finditer(text):
        column = 0
        for letter in match[1]:
            column = column * 26 + letter - 64
        noted.last_column = max(noted.last_column, column - 1)
    if b"<f" in text:
        noted.uncounted.update(match[1].decode() for match in _UNCOUNTED.finditer(text))
    return text[-2048:]


def _open_calamine(name: str, content: bytes, notes: Mapping[str, _SheetNotes]) -> Workbook:
    try:
        with _without_stderr():
            return _read_calamine(name, content, notes)
    except (WorkbookError, KeyboardInterrupt, SystemExit):
        raise
    # The reader's own panics derive from BaseException alone.
    except BaseException as fault:
        raise WorkbookError("error-file-damaged", file=name) from fault


@contextmanager
def _without_stderr() -> Iterator[None]:
    """The reader's panics write a trace of their own, past Python, that would frighten people."""
    try:
        kept = os.dup(2)
    except OSError:
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _read_calamine(name: str, content: bytes, notes: Mapping[str, _SheetNotes]) -> Workbook:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    metadata = book.sheets_metadata
    if len(metadata) > MAX_SHEETS:
        raise WorkbookError("error-too-many-sheets", file=name, limit=MAX_SHEETS)
    files = _sheet_files(content) if notes else {}
    return Workbook(
        name,
        tuple(
            _read_sheet(book, item.name, item.visible, notes.get(files.get(item.name, "")))
            for item in metadata
        ),
    )


def _read_sheet(
    book: CalamineWorkbook, name: str, visible: SheetVisibleEnum, noted: _SheetNotes | None
) -> Sheet:
    sheet = book.get_sheet_by_name(name)
    noted = noted or _SheetNotes()
    rows = _pad(sheet.to_python(skip_empty_area=False))
    width = len(rows[0]) if rows else 0
    # Merges may reach beyond the cells that hold anything.
    merges = tuple(
        (top, left, min(bottom, len(rows) - 1), min(right, width - 1))
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        if top < len(rows) and left < width
    )
    return Sheet(
        name,
        rows,
        merges,
        visible != SheetVisibleEnum.Visible,
        frozenset(noted.hidden_rows),
        frozenset(noted.uncounted),
    )


_SHEET = re.compile(rb"<sheet\b[^>]*>")
_RELATION = re.compile(rb"<Relationship\b[^>]*>")


def _sheet_files(content: bytes) -> dict[str, str]:
    """Sheet names → file names inside the package; without them, notes are not attributed."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        try:
            book = package.read("xl/workbook.xml")
            relations = package.read("xl/_rels/workbook.xml.rels")
        except KeyError:
            return {}
    targets = {
        _attribute(tag, "Id"): _attribute(tag, "Target").rpartition("/")[2]
        for tag in _RELATION.findall(relations)
    }
    return {
        _attribute(tag, "name"): targets.get(_attribute(tag, "r:id"), "")
        for tag in _SHEET.findall(book)
    }


def _attribute(tag: bytes, name: str) -> str:
    match = re.search(rf'\s{name}="([^"]*)"'.encode(), tag)
    text = match[1].decode("utf-8", "replace") if match else ""
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'")):
        text = text.replace(entity, letter)
    return text.replace("&amp;", "&")


def _pad(rows: list[list[Cell]]) -> list[list[Cell]]:
    width = max(map(len, rows), default=0)
    return [row if len(row) == width else row + [""] * (width - len(row)) for row in rows]


def _csv_rows(name: str, content: bytes) -> Iterator[list[Cell]]:
    """Records of a delimited text; a quoted line break stays within its record."""
    if b"\x00" in content:
        raise WorkbookError("error-file-not-workbook", file=name)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    head = "\n".join(text.splitlines()[:20])
    delimiter = max(";\t,|", key=head.count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield list(row)
    except csv.Error as fault:
        raise WorkbookError("error-file-damaged", file=name) from fault
