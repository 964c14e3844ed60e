"""A workbook as a file: how the office's cells look, and the same bytes for the same content."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from baimbai.publication.names import RoundWording, marks
from baimbai.publication.release import Release

_FONT: Mapping[str, Any] = {"font_name": "Arial", "font_size": 10}
"""The default: Excel measures column widths in its digits."""

_BASE: Mapping[str, Any] = {"font_name": "Arial", "font_size": 9, "valign": "top"}
_RULED: Mapping[str, Any] = {**_BASE, "border": 1, "border_color": "#7F7F7F"}

_STYLES: Mapping[str, Mapping[str, Any]] = {
    # quote_prefix keeps people's `=cmd` text when the cell is edited or saved as CSV.
    "text": {"text_wrap": True, "quote_prefix": True},
    "code": {"num_format": "@", "align": "center", "quote_prefix": True},
    "centre": {"align": "center", "text_wrap": True},
    "number": {"align": "center"},
    "rupiah": {"num_format": '#,##0_ ;-#,##0_ ;"-"_ ', "align": "right"},
    "decimal": {"num_format": "#,##0.##_ "},
    "whole": {"num_format": "#,##0_ "},
    "score": {"num_format": "#,##0.00_ "},
    "exact": {"num_format": "#,##0.0000_ "},
    "percent": {"num_format": "#,##0.0%_ "},
    "hundredths": {"num_format": "#,##0.00%_ "},
    "count": {"num_format": '#,##0_ ;-#,##0_ ;"-"_ ', "align": "right"},
    "date": {"num_format": "d mmmm yyyy", "align": "center", "text_wrap": True},
}  # fmt: skip

_ROW_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "row": {},
    "head": {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#D9E2F3",
             "text_wrap": True},
    "numbers": {"italic": True, "align": "center", "font_size": 8, "bg_color": "#F2F2F2"},
    "outer": {"bold": True, "bg_color": "#DDEBF7", "left": 0, "right": 0, "text_wrap": False},
    "inner": {"bold": True, "bg_color": "#F2F2F2", "left": 0, "right": 0, "text_wrap": False},
    "total": {"bold": True, "bg_color": "#BDD7EE", "top": 1, "bottom": 6},
    "tinggi": {"bg_color": "#F8CBAD"},
    "sedang": {"bg_color": "#FFE699"},
    "rendah": {"bg_color": "#E2EFDA"},
    "info": {},
    "galat": {"bg_color": "#F8CBAD"},
    "peringatan": {"bg_color": "#FFE699"},
}  # fmt: skip

_LINE_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "kop": {"bold": True, "font_size": 11, "center_across": True},
    "title": {"bold": True, "font_size": 13, "center_across": True},
    "subtitle": {"font_size": 10, "center_across": True},
    "mark": {"bold": True, "font_size": 10, "font_color": "#C00000", "center_across": True},
    "section": {"bold": True, "font_size": 10},
    "note": {"italic": True},
    "label": {"bold": True},
    "value": {"align": "left"},
}


class Book:
    """One workbook. Its bytes depend on its content and the meeting's date only."""

    def __init__(self, path: Path, release: Release, wording: RoundWording, title: str) -> None:
        self.release = release
        self.wording = wording
        self.checksum = release.checksum()[:16]
        """The beginning of it, as every footer shows it."""
        self._workbook = Workbook(
            str(path),
            {
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "default_format_properties": dict(_FONT),
            },
        )
        self._workbook.set_properties(
            {
                "title": title,
                "subject": release.meeting.title,
                "comments": marks(release.meeting, wording),
                "created": datetime.combine(release.meeting.published_on, datetime.min.time()),
            }
        )
        self._formats: dict[tuple[str, str], Format] = {}

    def add(self, name: str) -> Worksheet:
        """A further sheet, last in the row of tabs."""
        return self._workbook.add_worksheet(name[:31])

    def look(self, row: str, style: str) -> Format:
        """The format of a cell in a kind of row."""
        if (row, style) not in self._formats:
            merged = {**_RULED, **_STYLES[style], **_ROW_LOOKS[row]}
            if self.wording.language == "id" and "#,##0" in merged.get("num_format", ""):
                # Dots between thousands also where the machine's own language is another.
                merged["num_format"] = "[$-421]" + merged["num_format"]
            self._formats[row, style] = self._workbook.add_format(merged)
        return self._formats[row, style]

    def line(self, name: str) -> Format:
        """The format of a line that belongs to no table."""
        if ("line", name) not in self._formats:
            self._formats["line", name] = self._workbook.add_format({**_BASE, **_LINE_LOOKS[name]})
        return self._formats["line", name]

    def close(self) -> None:
        """Write the file."""
        self._workbook.close()
