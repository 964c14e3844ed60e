"""A rewritten workbook as a file: formulas keep their last values, and its bytes their order."""

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from baimbai.intake.workbook import Cell, Workbook

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_SHEET = re.compile(r'<sheet\b[^>]*?\bname="([^"]*)"[^>]*?\br:id="([^"]*)"')
_RELATION = re.compile(r"<Relationship\b[^>]*>")
_UNCOUNTED = re.compile(
    rb'<c r="([A-Z]+)(\d+)"((?: s="\d+")?)(?: t="\w+")?>'
    rb"(<f[^>]*(?:/>|>[^<]*</f>))<v\s*(?:/>|></v>)</c>"
)


def repack(raw: Path, made: Path, read: Workbook, original: Path) -> None:
    """Copy a written package: fixed times, the original's date, formulas with their values.

    The writer leaves formulas without values; phones and previews would show blanks, and the
    next reading would miss the amounts.
    """
    values = {sheet.name: sheet.rows for sheet in read.sheets}
    date = _date_of(original)
    with zipfile.ZipFile(raw) as package, zipfile.ZipFile(made, "w") as copy:
        sheets = _sheet_members(package)
        for name in package.namelist():
            content = package.read(name)
            if name in sheets and sheets[name] in values:
                content = _with_values(content, values[sheets[name]])
            elif name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + date + rb"\g<2>", content)
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            copy.writestr(member, content)


def losses_of(path: Path) -> tuple[str, ...]:
    """What the rewritten copy of a package may lack: `pictures`."""
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
    except (OSError, zipfile.BadZipFile):
        return ()
    drawn = re.compile(r"xl/(?:media|charts|drawings/drawing|diagrams|slicers|pivotTables)")
    return ("pictures",) if any(drawn.match(name) for name in names) else ()


def _date_of(path: Path) -> bytes:
    """When the original says it was last changed; a fixed day where it does not."""
    try:
        with zipfile.ZipFile(path) as package:
            core = package.read("docProps/core.xml")
    except (OSError, KeyError, zipfile.BadZipFile):
        core = b""
    found = re.search(rb"<dcterms:modified[^>]*>([0-9TZ:.+-]{1,40})</dcterms:modified>", core)
    return found[1] if found else b"1980-01-01T00:00:00Z"


def _sheet_members(package: zipfile.ZipFile) -> Mapping[str, str]:
    """Members of the package → sheet names."""
    relations = package.read("xl/_rels/workbook.xml.rels").decode()
    targets: dict[str, str] = {}
    for tag in _RELATION.findall(relations):
        ids, target = re.search(r'Id="([^"]*)"', tag), re.search(r'Target="([^"]*)"', tag)
        if ids and target:
            targets[ids[1]] = f"xl/{target[1].removeprefix('/xl/').removeprefix('xl/')}"
    book = package.read("xl/workbook.xml").decode()
    return {targets[id_]: _plain(name) for name, id_ in _SHEET.findall(book) if id_ in targets}


def _plain(text: str) -> str:
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'")):
        text = text.replace(entity, letter)
    return text.replace("&amp;", "&")


def _with_values(content: bytes, rows: list[list[Cell]]) -> bytes:
    """A sheet's XML, its formulas followed by the values that they had."""

    def filled(match: re.Match[bytes]) -> bytes:
        letters, number, style, formula = match[1], int(match[2]), match[3], match[4]
        column = 0
        for letter in letters:
            column = column * 26 + letter - 64
        inside = number <= len(rows) and column <= len(rows[number - 1])
        kind, value = _stored(rows[number - 1][column - 1]) if inside else (b"", b"")
        if not value:
            return match[0]
        place = b'<c r="' + letters + match[2] + b'"'
        return place + style + kind + b">" + formula + b"<v>" + value + b"</v></c>"

    return _UNCOUNTED.sub(filled, content)


def _stored(cell: Cell) -> tuple[bytes, bytes]:
    """A value as (type, text) of a cell with a formula; dates are left to be counted anew."""
    match cell:
        case bool():
            return b' t="b"', b"1" if cell else b"0"
        case int() | float():
            return b"", repr(cell).encode()
        case str():
            return b' t="str"', escape(cell).encode()
    return b"", b""
