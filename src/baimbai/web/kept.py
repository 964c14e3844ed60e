"""What reading an upload found (*hasil baca*), kept beside its run as Parquet tables."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import polars as pl

from baimbai.intake.cells import cell_text
from baimbai.intake.changes import CHANGES, Change, Compared
from baimbai.intake.receive import Received
from baimbai.intake.workbook import Workbook, column_letters
from baimbai.register.proposal import PROPOSALS
from baimbai.register.proposal import Proposal as Usulan
from baimbai.web.models import Run, Upload
from baimbai.web.models.run import DONE

TABLES = (
    "usulan", "dana", "usulan-meja", "dana-meja", "versi", "perubahan", "catatan", "baris-lain",
    "kolom",
)  # fmt: skip
"""The file's proposals and requests under the table's ids; the table's own with their versions;
what would change; remarks, other rows, how columns were read."""
MOST_COLUMNS = 200


@dataclass(frozen=True)
class Window:
    """Some rows of a sheet as the office wrote them."""

    sheet: str
    letters: Sequence[str]
    rows: Sequence[tuple[int, Sequence[str]]]
    """(row's number from 1, texts of its cells)."""
    last: int
    """Number of the sheet's last row."""


def keep(
    folder: Path, workbook: Workbook, received: Received, compared: Compared,
    proposals: pl.DataFrame, requests: pl.DataFrame, versions: Mapping[str, int],
) -> None:  # fmt: skip
    """Write all that the pages of an upload show and that taking it needs."""
    held = {"number": list(versions), "version": list(versions.values())}
    tables = (
        compared.proposals, compared.requests, proposals, requests,
        pl.DataFrame(held, schema={"number": pl.String, "version": pl.Int64}),
        compared.changes, received.remarks, received.other_rows, received.columns,
    )  # fmt: skip
    for name, table in zip(TABLES, tables, strict=True):
        table.write_parquet(folder / f"{name}.parquet")
    sheets = []
    for place, sheet in enumerate(workbook.sheets):
        width = min(max((len(row) for row in sheet.rows), default=0), MOST_COLUMNS)
        sheets.append({"name": sheet.name, "rows": len(sheet.rows), "columns": width})
        texts = [[cell_text(cell) for cell in row[:width]] for row in sheet.rows]
        pl.DataFrame({"cells": texts}, schema={"cells": pl.List(pl.String)}).write_parquet(
            folder / f"lembar-{place}.parquet"
        )
    (folder / "lembar.json").write_text(json.dumps(sheets, ensure_ascii=False), encoding="utf-8")


def kept_of(upload: Upload) -> "Kept | None":
    """What the latest reading of an upload found; None where it was not read."""
    run = upload.runs.filter(kind="impor", state=DONE).order_by("-id").first()
    return None if run is None or not (run.folder / "lembar.json").exists() else Kept(run)


class Kept:
    """The tables of one reading."""

    def __init__(self, run: Run) -> None:
        self.folder = run.folder

    def table(self, name: str) -> pl.LazyFrame:
        """One of TABLES, not yet read."""
        return pl.scan_parquet(self.folder / f"{name}.parquet")

    def page(
        self, name: str, where: pl.Expr, start: int, size: int
    ) -> tuple[list[dict[str, Any]], int]:
        """Rows of a table from `start` on, and how many there are."""
        found = self.table(name).filter(where)
        total = int(found.select(pl.len()).collect().item())
        return found.slice(start, size).collect().to_dicts(), total

    def changes(self) -> Iterator[Change]:
        """Everything that the file would change."""
        return CHANGES.records(self.table("perubahan").collect())

    @cached_property
    def versions(self) -> dict[str, int]:
        """The table's proposals that the file was compared with, and their versions."""
        return dict(self.table("versi").collect().iter_rows())

    def proposals(self, numbers: Iterable[str]) -> dict[str, Usulan]:
        """The file's proposals of these numbers."""
        wanted = self.table("usulan").filter(pl.col("id").is_in(list(numbers))).collect()
        return {one.id: one for one in PROPOSALS.records(wanted)}

    def money(self, numbers: Iterable[str]) -> dict[str, list[tuple[str | None, int, int]]]:
        """What the file's proposals ask for."""
        asked: dict[str, list[tuple[str | None, int, int]]] = {number: [] for number in numbers}
        wanted = self.table("dana").filter(pl.col("proposal").is_in(list(asked))).collect()
        for number, source, year, amount in wanted.iter_rows():
            asked[number].append((source, year, amount))
        return asked

    @cached_property
    def sheets(self) -> list[dict[str, Any]]:
        """Name, rows and columns of every sheet."""
        text = (self.folder / "lembar.json").read_text(encoding="utf-8")
        return list(json.loads(text))

    def window(self, sheet: str, start: int, size: int) -> Window | None:
        """Rows of a sheet from a number on; None where the file has no such sheet."""
        names = [one["name"] for one in self.sheets]
        if sheet not in names:
            return None
        place = names.index(sheet)
        start = max(1, start)
        cells = pl.scan_parquet(self.folder / f"lembar-{place}.parquet")
        rows = cells.slice(start - 1, size).collect()["cells"].to_list()
        letters = [column_letters(index) for index in range(self.sheets[place]["columns"])]
        return Window(sheet, letters, list(enumerate(rows, start)), self.sheets[place]["rows"])
