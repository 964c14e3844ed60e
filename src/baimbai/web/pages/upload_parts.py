"""The parts of an upload's page, in words (*bagian halaman kiriman*)."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from baimbai.intake.changes import DRAWN, value_of
from baimbai.intake.comparison_book import field_name, shown_value
from baimbai.intake.standard import Value
from baimbai.register.region import Region
from baimbai.web.kept import Kept
from baimbai.web.models import Remark, Upload
from baimbai.wording.wording import Wording

PAGE = 50
AROUND = 12
"""Rows of the sheet shown before and after the cell that is looked at."""
_CELL = re.compile(r"([A-Z]{0,3})(\d{1,7})")


@dataclass
class Group:
    """What would change in one proposal."""

    kind: str
    number: str
    title: str
    lines: list[dict[str, Any]] = field(default_factory=list)
    """Each with its key, the field's name, old, new, whether it is ticked."""
    withdrawn: bool = False


def change_groups(
    rows: Sequence[Mapping[str, str]], upload: Upload, regions: Mapping[str, Region], words: Wording
) -> list[Group]:
    """CHANGES of one page, proposal by proposal."""
    left, gone = (set(upload.summary.get(name, ())) for name in ("left_out", "withdraw"))
    groups: dict[str, Group] = {}
    for row in rows:
        number, name = row["number"], row["field"]
        group = groups.setdefault(number, Group(row["kind"], number, row["title"]))
        group.withdrawn = number in gone
        key = f"{number}:{name}" if name else number
        old, new = (
            shown(name or "money", value_of(row[side]), regions, words) for side in ("old", "new")
        )
        label = name_of_field(name, words) if name else ""
        group.lines.append(
            {"key": key, "field": label, "old": old, "new": new, "ticked": key not in left}
        )
    return list(groups.values())


def name_of_field(name: str, words: Wording) -> str:
    """What people call a field of a Change."""
    return words.text("web-upload-drawn") if name == DRAWN else field_name(name, words)


def shown(name: str, value: Value, regions: Mapping[str, Region], words: Wording) -> str:
    """A value of a Change as people read it; a drawn shape by its kind only."""
    if name == DRAWN:
        return "" if value is None else str(value).split("(")[0].strip().title()
    return shown_value(name, value, regions, words)


def conflict_rows(
    upload: Upload, regions: Mapping[str, Region], words: Wording
) -> list[dict[str, str]]:
    """What was not taken because the table says otherwise by now."""
    return [
        {
            "number": one["number"],
            "title": one["title"],
            "field": name_of_field(one["field"], words),
            **{
                side: shown(one["field"], _frozen(one[side]), regions, words)
                for side in ("old", "now", "new")
            },
        }
        for one in upload.summary.get("conflicts", ())
    ]


def _frozen(value: Any) -> Value:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def column_rows(kept: Kept) -> list[dict[str, Any]]:
    """How every column was read, with the unit of its money where it is none."""
    return kept.table("kolom").collect().to_dicts()


@dataclass(frozen=True)
class Look:
    """Rows of a sheet around a cell, each cell with its remarks."""

    sheet: str
    letters: Sequence[str]
    rows: Sequence[tuple[int, bool, Sequence[tuple[str, bool, Sequence[Remark]]]]]
    """(row's number, is it the row, cells as (text, is it the cell, remarks))."""
    cell: str
    said: Sequence[Remark]
    """Remarks at the cell or its row."""
    first: int
    last: int
    before: int | None
    """First row of the part before; None at the start."""
    after: int | None


def sheet_window(kept: Kept, upload: Upload, sheet: str, cell: str) -> Look | None:
    """The sheet around a cell (`F12`, or `12` for a row); None where there is no such sheet."""
    match = _CELL.fullmatch(cell)
    letters, row = (match[1], int(match[2])) if match else ("", 1)
    start = max(1, row - AROUND)
    window = kept.window(sheet, start, 2 * AROUND + 1)
    if window is None:
        return None
    remarks: dict[str, list[Remark]] = defaultdict(list)
    for remark in upload.remarks.filter(sheet=sheet, cell__in=_addresses(window)):
        remarks[remark.cell].append(remark)
    rows = [
        (
            number,
            number == row,
            [
                (text, f"{column}{number}" == cell, remarks.get(f"{column}{number}", ()))
                for column, text in zip(window.letters, texts, strict=False)
            ],
        )
        for number, texts in window.rows
    ]
    last = start + len(rows) - 1
    said = [*remarks.get(cell, ()), *(remarks.get(str(row), ()) if letters else ())]
    return Look(
        sheet, window.letters, rows, cell, said, start, last,
        max(1, row - 2 * AROUND) if start > 1 else None,
        row + 2 * AROUND if last < window.last else None,
    )  # fmt: skip


def _addresses(window: Any) -> list[str]:
    return [
        address
        for number, _ in window.rows
        for address in (str(number), *(f"{letters}{number}" for letters in window.letters))
    ]
