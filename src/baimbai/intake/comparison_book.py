"""A comparison to read and to decide on (*perbandingan.xlsx*), and to go on with."""

import csv
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from baimbai.intake.compare import Comparison, Difference
from baimbai.intake.standard import Content, Value, cells_of, heading, lines_of
from baimbai.intake.template import HEADER_ROW, write_headings, write_line
from baimbai.intake.template_looks import Looks
from baimbai.intake.template_sheets import title_sheet
from baimbai.register.delimited import guarded
from baimbai.register.region import Region
from baimbai.wording.numerals import rupiah_text
from baimbai.wording.wording import Wording

_WIDTHS = (14, 15, 48, 22, 44, 44, 44)
_A_DAY = datetime(2000, 1, 1)  # noqa: DTZ001
_COLUMNS = ("kind", "id", "title", "field", "base", "theirs", "ours")


class ComparisonBook:
    """A comparison in words. `theirs` and `ours` are the names under which both sides spoke."""

    def __init__(
        self,
        comparison: Comparison,
        base: Mapping[str, Content],
        sides: tuple[str, str],
        regions: Mapping[str, Region],
        wording: Wording,
    ) -> None:
        self._all = comparison
        self._base = base
        self._theirs, self._ours = sides
        self._regions = regions
        self._wording = wording

    def write(self, folder: Path) -> None:
        """Write perbandingan.xlsx and perbandingan.csv."""
        rows = list(self._rows())
        with (folder / "perbandingan.csv").open("w", encoding="utf-8", newline="") as file:
            lines = csv.writer(file, lineterminator="\n")
            lines.writerow(_COLUMNS)
            lines.writerows([guarded(text) for text in row] for row in rows)
        options = {"strings_to_formulas": False, "strings_to_urls": False}
        with Workbook(folder / "perbandingan.xlsx", options) as book:
            # A fixed day, so that the same comparison gives the same bytes.
            book.set_properties({"created": _A_DAY})
            looks = Looks(book, self._wording.language)
            told = self._wording.text
            self._list(book.add_worksheet(told("compare-differences")), looks, rows)
            conflicts = [row for row in rows if row[0] == "conflict"]
            self._list(book.add_worksheet(told("compare-conflicts")), looks, conflicts)
            self._merged(book.add_worksheet(told("compare-merged")), looks)

    def _rows(self) -> Iterator[tuple[str, ...]]:
        """Kind, id, title, field, base, theirs, ours; added rows last."""
        for id_, offices in self._all.withdrawn.items():
            yield self._withdrawal("withdrawn", id_, offices)
        for id_, offices in self._all.disputed.items():
            yield self._withdrawal("conflict", id_, offices)
        for change in self._all.changed:
            kind = "conflict" if change.conflicting else "changed"
            yield (kind, change.id, self._title(change.id), field_name(change.field, self._wording),
                   *self._values(change))  # fmt: skip
        for id_, content in self._all.added.items():
            money = shown_value("money", content.get("money"), self._regions, self._wording)
            yield "added", id_, str(content["title"]), "", "", money, ""

    def _withdrawal(self, kind: str, id_: str, offices: tuple[str, ...]) -> tuple[str, ...]:
        gone, kept = self._wording.text("compare-gone"), self._wording.text("compare-kept")
        sides = (gone if side in offices else kept for side in (self._theirs, self._ours))
        return (kind, id_, self._title(id_), "", kept, *sides)

    def _values(self, change: Difference) -> tuple[str, str, str]:
        values = (change.base, change.value_of(self._theirs), change.value_of(self._ours))
        base, theirs, ours = (
            shown_value(change.field, value, self._regions, self._wording) for value in values
        )
        return base, theirs, ours

    def _title(self, id_: str) -> str:
        return str(self._base[id_]["title"])

    def _list(self, sheet: Worksheet, looks: Looks, rows: list[tuple[str, ...]]) -> None:
        title_sheet(sheet, looks, sheet.get_name())
        sheet.write_string(1, 0, self._wording.text("compare-hint"), looks.line("hint"))
        for index, (name, width) in enumerate(zip(_COLUMNS, _WIDTHS, strict=True)):
            sheet.set_column(index, index, width)
            label = self._wording.text(f"compare-column-{name}")
            sheet.write_string(3, index, label, looks.line("heading"))
        for number, (kind, *texts) in enumerate(rows, start=4):
            label = self._wording.text(f"compare-kind-{kind}")
            sheet.write_string(number, 0, label, looks.line(kind))
            for index, text in enumerate(texts, start=1):
                sheet.write_string(number, index, text[:32_000], looks.line("text"))
        sheet.freeze_panes(4, 3)
        sheet.autofilter(3, 0, max(4, 3 + len(rows)), len(_COLUMNS) - 1)
        sheet.set_landscape()
        sheet.set_paper(8)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(3)

    def _merged(self, sheet: Worksheet, looks: Looks) -> None:
        """The list in the standard columns; cells still in conflict are coloured."""
        sheet.write_string(0, 0, self._wording.text("compare-merged"), looks.line("title"))
        sheet.write_string(1, 0, self._wording.text("compare-merged-hint"), looks.line("hint"))
        write_headings(sheet, looks, HEADER_ROW, self._wording)
        marked: dict[str, set[str]] = {}
        for change in self._all.conflicts:
            marked.setdefault(change.id, set()).update(_SPREAD.get(change.field, (change.field,)))
        row = HEADER_ROW + 1
        for id_, content in self._all.merged.items():
            for line in lines_of(id_, content, self._regions, self._wording):
                write_line(sheet, looks, row, line, frozenset(marked.get(id_, ())))
                row += 1
        sheet.freeze_panes(HEADER_ROW + 1, 2)
        sheet.set_landscape()
        sheet.set_paper(8)
        sheet.fit_to_pages(2, 0)
        sheet.repeat_rows(HEADER_ROW)


_SPREAD = {
    "money": ("source", "year", "cost"), "point": ("lat", "lon"), "stretch": ("from_m", "to_m"),
    "volume": ("volume", "unit"),
}  # fmt: skip


def field_name(name: str, wording: Wording) -> str:
    """What people call a field of standard.FIELDS."""
    whole = ("point", "stretch", "money")
    return wording.text(f"compare-{name}") if name in whole else heading(name, wording)


def shown_value(name: str, value: Value, regions: Mapping[str, Region], wording: Wording) -> str:
    """A field's value as people read it; empty for none."""
    if name == "money" and isinstance(value, tuple):
        return "; ".join(
            f"{source or '?'} {year}: "
            + ("-" if cost is None else rupiah_text(cost, wording.language))
            for source, year, cost in value
        )
    return " ".join(str(cell) for cell in cells_of(name, value, regions, wording).values())
