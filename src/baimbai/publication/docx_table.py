"""Annex tables in Word's own markup: thousands of rows, repeated headings, rows kept whole."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from baimbai.publication.annexes import Column, Line, Table

_FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
_SIZE, _SMALL = 14, 12
"""Half points."""
_TALL = 510
"""Twentieths of a point: 9 mm, room to write in by hand."""
_SHADES = {"head": "D9D9D9", "group": "EFEFEF", "total": "E3E3E3"}


def annex_table(table: Table, width: int) -> BaseOxmlElement:
    """The table as a `w:tbl` over `width` twentieths of a point.

    python-docx adds cell by cell, at a cost that grows with the square of the rows; this is
    one text that is parsed once.
    """
    whole = sum(column.share for column in table.columns)
    widths = [int(width * column.share / whole) for column in table.columns]
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    rows = "".join(_rows(table, widths))
    return parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr>"
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{_BORDERS}<w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="45" w:type="dxa"/><w:right w:w="45" w:type="dxa"/>'
        "</w:tblCellMar>"
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


_BORDERS = "<w:tblBorders>{}</w:tblBorders>".format(
    "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="404040"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
)


def _rows(table: Table, widths: list[int]) -> Iterator[str]:
    centred = ["center"] * len(widths)
    headings = [column.heading for column in table.columns]
    numbers = [str(n) for n in range(1, len(widths) + 1)]
    yield _row(_cells(headings, widths, centred, shade="head", bold=True), heading=True)
    yield _row(_cells(numbers, widths, centred, shade="head", size=_SMALL), heading=True)
    for line in table.lines:
        yield _row(_line_cells(line, table.columns, widths), tall=table.tall)


def _line_cells(line: Line, columns: tuple[Column, ...], widths: list[int]) -> Iterator[str]:
    aligned = [column.align for column in columns]
    if line.kind == "row":
        yield from _cells(line.cells, widths, aligned)
        return
    label, *rest = line.cells
    spanned = sum(widths[: line.span])
    follows = line.kind == "group"
    yield _cell(label, spanned, "left", _SHADES[line.kind], True, _SIZE, line.span, follows)
    for text, width, align in zip(rest, widths[line.span :], aligned[line.span :], strict=True):
        yield _cell(text, width, align, _SHADES[line.kind], True, _SIZE, 1, follows)


def _cells(
    texts: list[str] | tuple[str, ...],
    widths: list[int],
    aligns: list[str],
    *,
    shade: str = "",
    bold: bool = False,
    size: int = _SIZE,
) -> Iterator[str]:
    for text, width, align in zip(texts, widths, aligns, strict=True):
        yield _cell(text, width, align, _SHADES.get(shade, ""), bold, size, 1, False)


def _row(cells: Iterator[str], *, heading: bool = False, tall: bool = False) -> str:
    height = f'<w:trHeight w:val="{_TALL}"/>' if tall else ""
    repeated = "<w:tblHeader/>" if heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(
    text: str, width: int, align: str, shade: str, bold: bool, size: int, span: int, follows: bool
) -> str:
    """One cell; `follows` keeps its row on the page of the row below."""
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    keep = "<w:keepNext/>" if follows else ""
    weight = "<w:b/>" if bold else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{fill}</w:tcPr>'
        f'<w:p><w:pPr>{keep}<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>'
        f'<w:jc w:val="{align}"/><w:rPr>{_FONT}<w:sz w:val="{size}"/></w:rPr></w:pPr>'
        f'<w:r><w:rPr>{_FONT}{weight}<w:sz w:val="{size}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p></w:tc>'
    )
