"""Writing an office's workbook and noting on which row every proposal came to stand."""

import csv
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import xlsxwriter

from tests.situations.columns import Cell, Column, Columns, sector
from tests.situations.layout import Layout
from tests.situations.meeting import Office
from tests.situations.proposal import Proposal, Situation

SECTIONS = "ABCDEFG"


class Book:
    """One office at work on its file."""

    def __init__(
        self, rng: Random, office: Office, layout: Layout, proposals: list[Proposal],
        province: str, year: int,
    ) -> None:  # fmt: skip
        self.rng = rng
        self.office = office
        self.layout = layout
        self.proposals = proposals
        self.province = province
        self.year = year
        self.columns = Columns(rng, layout, office.level, proposals)
        self.table = self.columns.build()
        self.wrong_total: Situation | None = None

    def write(self, folder: Path, number: int) -> None:
        """Write the file; every proposal then knows its row."""
        if self.layout.shape == "csv":
            self._write_csv(folder / f"{number:02d}_usulan_{self._slug()}_{self.year}.csv")
            return
        form = self.rng.choice(("{n:02d} Usulan {o} TA {y}", "{n:02d}_{o} - matriks usulan rakortek {y}",
                                "{n:02d}. {o} Usulan Rakortek PUPR {y} (rev)"))  # fmt: skip
        name = form.format(n=number, o=self.office.name.replace("/", "-"), y=self.year)
        self._write_book(folder / f"{name}.xlsx")

    def _slug(self) -> str:
        return (
            self.office.name.lower().removeprefix("dinas pupr ").replace(" ", "_").replace(".", "")
        )

    def _write_csv(self, path: Path) -> None:
        with path.open("w", encoding="utf-8-sig", newline="") as out:
            writer = csv.writer(out, delimiter=";")
            writer.writerow(["nomor", *(c.path[-1] for c in self.table)])
            for number, proposal in enumerate(self.proposals, 1):
                writer.writerow([number, *(_plain(c.show(proposal)) for c in self.table)])
                proposal.row = f"{path.name}!csv!{number + 1}"

    def _write_book(self, path: Path) -> None:
        book = xlsxwriter.Workbook(str(path))
        book.set_properties(
            {"created": datetime(self.year - 1, 1, 20, tzinfo=UTC).replace(tzinfo=None)}
        )
        self.bold = book.add_format({"bold": True})
        groups = self._groups()
        if self.layout.shape == "sheets":
            for name, proposals in groups:
                self._sheet(
                    book, path.name, name[:28], [("", proposals)], last=name == groups[-1][0]
                )
        else:
            name = self.rng.choice(
                ("Usulan", "Matriks", "Sheet1", f"Usulan {self.year}", "Lampiran")
            )
            self._sheet(book, path.name, name, groups, last=True)
        book.close()

    def _groups(self) -> list[tuple[str, list[Proposal]]]:
        if self.layout.shape == "single":
            return [("", self.proposals)]
        names = sorted({sector(p) for p in self.proposals})
        return [(name, [p for p in self.proposals if sector(p) == name]) for name in names]

    def _sheet(
        self, book: xlsxwriter.Workbook, file: str, name: str,
        groups: list[tuple[str, list[Proposal]]], *, last: bool,
    ) -> None:  # fmt: skip
        sheet = book.add_worksheet(name)
        row = self._kop(sheet)
        row = self._header(sheet, row)
        number = 0
        for place, (section, proposals) in enumerate(groups):
            if section:
                sheet.write(row, 0, SECTIONS[place], self.bold)
                sheet.write(row, 1, section.upper(), self.bold)
                row += 1
            for proposal in proposals:
                number += 1
                self._line(sheet, row, number, proposal)
                proposal.row = f"{file}!{name}!{row + 1}"
                row += 1
        if self.layout.totals:
            self._total(sheet, row, [p for _, group in groups for p in group], last=last)
            if last and self.wrong_total:
                self.wrong_total.rows.append(f"{file}!{name}!{row + 1}")

    def _kop(self, sheet: xlsxwriter.worksheet.Worksheet) -> int:
        region = self.office.region
        owner = "KEMENTERIAN PEKERJAAN UMUM" if self.office.level == "pusat" else (
            f"PEMERINTAH {region.formal if region else 'Provinsi ' + self.province}".upper())  # fmt: skip
        heads = [owner, self.office.name.upper(), self.rng.choice((
            f"USULAN PROGRAM DAN KEGIATAN TAHUN ANGGARAN {self.year}",
            f"DAFTAR USULAN RAKORTEK PUPR PROVINSI {self.province.upper()} TA {self.year}",
            f"MATRIKS USULAN KEGIATAN TA. {self.year}",
        ))]  # fmt: skip
        for row, text in enumerate(heads):
            sheet.write(row, 0, text, self.bold)
        return len(heads) + 1

    def _header(self, sheet: xlsxwriter.worksheet.Worksheet, row: int) -> int:
        depth = self.layout.header
        paths = [(self.layout.heads["number"],), *(_fitted(c.path, depth) for c in self.table)]
        height = max(len(path) for path in paths)
        for column, path in enumerate(paths):
            for level, _text in enumerate(path):
                before = paths[column - 1] if column else ()
                if level < len(path) - 1 and before[: level + 1] == path[: level + 1]:
                    continue
                self._heading(sheet, row, level, column, paths, height)
        if self.layout.numbering:
            for column in range(len(paths)):
                sheet.write(row + height, column, column + 1)
            height += 1
        return row + height

    def _heading(
        self, sheet: xlsxwriter.worksheet.Worksheet, row: int, level: int, column: int,
        paths: list[tuple[str, ...]], height: int,
    ) -> None:  # fmt: skip
        path = paths[column]
        right, bottom = column, level
        if level < len(path) - 1:
            while right + 1 < len(paths) and paths[right + 1][: level + 1] == path[: level + 1]:
                right += 1
        else:
            bottom = height - 1
        if (right, bottom) == (column, level):
            sheet.write(row + level, column, path[level], self.bold)
        else:
            sheet.merge_range(row + level, column, row + bottom, right, path[level], self.bold)

    def _line(
        self, sheet: xlsxwriter.worksheet.Worksheet, row: int, number: int, proposal: Proposal
    ) -> None:
        cells: list[Cell] = [number, *(column.show(proposal) for column in self.table)]
        for column, cell in enumerate(cells):
            if cell is not None:
                sheet.write(row, column, cell)
        if proposal.hidden:
            sheet.set_row(row, None, None, {"hidden": True})

    def _total(
        self,
        sheet: xlsxwriter.worksheet.Worksheet,
        row: int,
        proposals: list[Proposal],
        *,
        last: bool,
    ) -> None:
        sheet.write(row, 1, self.rng.choice(("JUMLAH", "TOTAL", "Jumlah Total")), self.bold)
        for place, column in enumerate(self.table, 1):
            if column.amount:
                value = sum(column.amount(p) for p in proposals)
                if last and self.wrong_total and column is _last_money(self.table):
                    value += 7_350_000_000
                cell = self.columns.write(value)
                if cell is not None:
                    sheet.write(row, place, cell, self.bold)


def _last_money(table: list[Column]) -> Column:
    return [column for column in table if column.amount][-1]


def _fitted(path: tuple[str, ...], depth: int) -> tuple[str, ...]:
    """A heading path in a header of so many rows; one row keeps the lowest words."""
    if len(path) == 1 or depth > 1:
        return path
    return path[-1:]


def _plain(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell}".replace(".", ",")
    return "" if cell is None else str(cell)
