"""How the standard workbook looks: one font, thin rules, colours that print."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from baimbai.intake.standard import StandardColumn
from baimbai.intake.workbook import Cell

_BASE: Mapping[str, Any] = {"font_name": "Arial", "font_size": 9, "valign": "top"}
_RULED: Mapping[str, Any] = {**_BASE, "border": 1, "border_color": "#BFBFBF", "locked": False}
_KINDS: Mapping[str, Mapping[str, Any]] = {
    "text": {"text_wrap": True},
    "code": {"num_format": "@"},
    "number": {"num_format": "#,##0.##"},
    "whole": {"num_format": "#,##0"},
    "degrees": {"num_format": "0.00000##"},
    "rupiah": {"num_format": "#,##0"},
}
_HEAD = {
    **_BASE, "bold": True, "text_wrap": True, "valign": "vcenter", "align": "center", "border": 1,
    "border_color": "#7F7F7F",
}  # fmt: skip
_LINES: Mapping[str, Mapping[str, Any]] = {
    "title": {**_BASE, "bold": True, "font_size": 13},
    "subtitle": {**_BASE, "font_size": 10},
    "hint": {**_BASE, "italic": True, "font_color": "#595959"},
    "heading": {**_HEAD, "bg_color": "#DDEBF7"},
    "required": {**_HEAD, "bg_color": "#1F4E79", "font_color": "#FFFFFF"},
    "section": {**_BASE, "bold": True, "font_size": 11, "font_color": "#1F4E79"},
    "label": {**_BASE, "bold": True, "border": 1, "border_color": "#BFBFBF", "text_wrap": True},
    "text": {**_BASE, "text_wrap": True, "border": 1, "border_color": "#BFBFBF"},
    "plain": {**_BASE, "text_wrap": True},
    "centre": {**_BASE, "align": "center", "border": 1, "border_color": "#BFBFBF"},
    "rupiah": {**_BASE, "num_format": "#,##0", "border": 1, "border_color": "#BFBFBF"},
    "open": {**_RULED, "text_wrap": True, "bg_color": "#FFFDF0"},
    "missing": {**_BASE, "bg_color": "#F8CBAD", "border": 1, "border_color": "#BFBFBF"},
    "doubtful": {**_BASE, "bg_color": "#FFE699", "border": 1, "border_color": "#BFBFBF"},
    "added": {**_BASE, "bg_color": "#E2EFDA", "border": 1, "border_color": "#BFBFBF",
              "text_wrap": True},
    "changed": {**_BASE, "bg_color": "#FFF2CC", "border": 1, "border_color": "#BFBFBF",
                "text_wrap": True},
    "withdrawn": {**_BASE, "bg_color": "#EDEDED", "border": 1, "border_color": "#BFBFBF",
                  "text_wrap": True, "font_strikeout": True},
    "conflict": {**_BASE, "bg_color": "#F8CBAD", "border": 1, "border_color": "#BFBFBF",
                 "text_wrap": True},
}  # fmt: skip
_STATES = {"missing": "#F8CBAD", "wrong": "#F4B084", "doubtful": "#FFE699"}
_RUNS = ("=", "+", "-", "@")


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook, language: str) -> None:
        self._book = book
        # Dots between thousands also where the machine's own language is another.
        self._locale = "[$-421]" if language == "id" else ""
        self._made: dict[tuple[str, ...], Format] = {}

    def cell(
        self, column: StandardColumn, cell: Cell | None = None, *, marked: bool = False
    ) -> Format:
        """A cell of a column. Text that begins like a formula stays text when it is edited."""
        properties = {**_RULED, **_KINDS[column.kind]}
        if column.name == "id":
            properties |= {"locked": True, "font_color": "#595959", "bg_color": "#F2F2F2"}
        if marked:
            properties["bg_color"] = "#F8CBAD"
        if isinstance(cell, str) and cell.startswith(_RUNS):
            properties["quote_prefix"] = True
        return self._make(properties)

    def line(self, name: str) -> Format:
        """A cell outside the table of proposals."""
        return self._make(dict(_LINES[name]))

    def state(self, name: str) -> Format:
        """What a condition colours."""
        return self._make({"bg_color": _STATES[name]})

    def _make(self, properties: dict[str, Any]) -> Format:
        if "#,##0" in properties.get("num_format", ""):
            properties["num_format"] = self._locale + properties["num_format"]
        key = tuple(f"{name}={properties[name]}" for name in sorted(properties))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]
