"""Composing a workbook: letterhead, tables, closing, and the sheets beside them."""

from dataclasses import replace
from itertools import groupby
from random import Random

from tests.intake.offices.columns import Column
from tests.intake.offices.draughtsman import Draughtsman
from tests.intake.offices.grid import Cell, Sheet
from tests.intake.offices.layout import Layout
from tests.intake.offices.table import Table, shown
from tests.intake.offices.truth import Record
from tests.intake.offices.works import ACTIVITIES, PROGRAMMES, Work

Group = tuple[str, list[Work]]
SIGNATURE = (
    "{seat},          Januari 2026", "Kepala Dinas", "", "", "( nama pejabat )",
    "NIP. 19xxxxxx xxxxxx x xxx",
)  # fmt: skip
NOTES = (
    "Keterangan:", "1. Usulan telah dibahas dalam rapat internal dinas.",
    "*) Koordinat diambil dengan GPS genggam", "Catatan: biaya masih perkiraan",
)  # fmt: skip
MONEY_LINE = {
    "thousand-above": ("(dalam ribuan rupiah)", "Rp. 000", "dalam ribuan"),
    "million-title": ("(dalam juta rupiah)", "(dalam Jutaan Rupiah)"),
}


class Composer:
    """One office at work on its workbook."""

    def __init__(self, rng: Random, layout: Layout, office: str, works: list[Work]) -> None:
        self.rng = rng
        self.layout = layout
        self.office = office
        self.works = works
        self.columns: list[Column] = Draughtsman(rng, layout, works).columns()
        self.shows = shown(self.columns, layout)
        self.records: list[Record] = []

    def compose(self) -> list[Sheet]:
        """All sheets in order; `records` holds the truth afterwards."""
        groups = self._groups()
        if self.layout.shape.startswith("sheets"):
            sheets = [self._sheet(name.title()[:28], [(name, works)]) for name, works in groups]
        else:
            sheets = [self._sheet(self._sheet_name(), groups)]
        if self.layout.hidden != "none":
            self._hide(sheets[0])
        if self.layout.point == "sheet":
            sheets.append(self._coordinate_list())
        return self._with_extra(sheets)

    def _sheet_name(self) -> str:
        name = self.rng.choice(("Usulan 2027", "Sheet1", "Lampiran", "Matriks", "DATA", "USULAN"))
        return "csv" if self.layout.is_csv else name

    def _groups(self) -> list[Group]:
        works = list(self.works)
        if self.layout.place in {"kecamatan-merged", "idem"}:
            works.sort(key=lambda work: work.place.kecamatan)
        if self.layout.shape in {"kecamatan", "sheets-kecamatan"}:
            return _by(works, lambda work: work.place.kecamatan)
        if self.layout.shape in {"bidang", "sheets-bidang", "two-tables"}:
            return _by(works, lambda work: work.kind.sector)
        return [("", works)]

    def _sheet(self, name: str, groups: list[Group]) -> Sheet:
        sheet = Sheet(name)
        self._kop(sheet)
        draw = {"nested": self._nested, "nested-leaf": self._nested, "two-tables": self._tables}
        draw.get(self.layout.shape, self._sections)(sheet, groups)
        self._close(sheet)
        return sheet

    def _table(self, sheet: Sheet) -> Table:
        return Table(sheet, self.columns, self.layout, self.rng, self.shows)

    def _kop(self, sheet: Sheet) -> None:
        """Letterhead, title, and where the money unit is said above the table."""
        left = [None] * int(self.layout.left)
        line = MONEY_LINE.get(self.layout.money_unit)
        unit = self.rng.choice(line) if line else ""
        in_title = f" {unit}" if self.layout.money_unit == "million-title" else ""
        title = f"DAFTAR USULAN KEGIATAN {self.office.upper()} TAHUN ANGGARAN 2027{in_title}"
        lines = {
            "none": [],
            "title": [title],
            "kop": ["PEMERINTAH DAERAH", self.office.upper(), "Jalan (alamat kantor)", "", title],
            "letter": [
                f"Lampiran Surat Kepala {self.office}", "Nomor  : 600/    /PUPR/2026",
                "Tanggal :     Januari 2026", "Perihal : Usulan Rakortek TA 2027", "", title,
            ],
        }[self.layout.kop]  # fmt: skip
        if in_title and not lines:
            lines = [title]
        for text in lines:
            row = sheet.add([*left, text] if text else [], "kop" if text else "blank")
            if text and self.layout.heading == "merged" and not self.layout.is_csv:
                sheet.merge(row, len(left), row, len(left) + len(self.columns) - 1)
        if self.layout.money_unit == "thousand-above":
            sheet.add([*left, *[None] * (len(self.columns) - 2), unit], "kop")
        elif lines:
            sheet.add([], "blank")

    def _sections(self, sheet: Sheet, groups: list[Group]) -> None:
        table = self._table(sheet)
        table.headings()
        marks = self.rng.choice(("ABCDEFGHIJ", ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")))
        for mark, (name, works) in zip(marks, groups, strict=False):
            if name and self._has_sections:
                prefix = "KECAMATAN " if self.layout.shape == "kecamatan" else ""
                table.section(mark, f"{prefix}{name.upper()}", works)
            if self.layout.row_number == "restart":
                table.number = 0
            for work in works:
                table.record(work)
            if self.layout.sums == "below" and len(groups) > 1:
                word = self.rng.choice(("Jumlah {}", "Sub Total {}", "Subtotal", "JUMLAH {} ({})"))
                table.sum_row(word.format(mark, name), works, "subtotal")
        table.close([work for _, works in groups for work in works])
        self.records += table.records

    @property
    def _has_sections(self) -> bool:
        return not self.layout.shape.startswith("sheets")

    def _tables(self, sheet: Sheet, groups: list[Group]) -> None:
        """Several tables one below the other, each with a title and headings of its own."""
        for index, (name, works) in enumerate(groups):
            if index:
                sheet.add([], "blank")
                sheet.add([], "blank")
            sheet.add([*[None] * int(self.layout.left), f"BIDANG {name}"], "kop")
            table = self._table(sheet)
            table.headings()
            for work in works:
                table.record(work)
            table.close(works)
            self.records += table.records

    def _nested(self, sheet: Sheet, groups: list[Group]) -> None:
        """Programme, activity and sub-activity rows with sums, works at the leaves."""
        table = self._table(sheet)
        table.headings()
        works = [work for _, some in groups for work in some]
        for sector, in_sector in _by(works, lambda work: work.kind.sector):
            code, name = PROGRAMMES[sector]
            table.level(code, name, in_sector)
            for activity, in_activity in _by(in_sector, lambda work: work.kind.activity):
                table.level(activity, ACTIVITIES[activity], in_activity)
                for sub, in_sub in _by(in_activity, lambda work: work.kind.sub_activity):
                    if self.layout.shape == "nested":
                        what = in_sub[0].kind.titles[0].split(" {")[0]
                        table.level(f"{activity}.{sub}", what, in_sub)
                    for work in in_sub:
                        table.record(work, code=self.layout.shape == "nested-leaf")
        table.close(works)
        self.records += table.records

    def _close(self, sheet: Sheet) -> None:
        """Notes and signature below the table, or a signature beside its last rows."""
        lines = [text.format(seat="Ibukota") for text in SIGNATURE]
        right = int(self.layout.left) + len(self.columns)
        if self.layout.closing == "beside":
            start = max(0, len(sheet.rows) - len(lines))
            for offset, text in enumerate(lines[: len(sheet.rows) - start]):
                if text:
                    sheet.put(start + offset, right + 1, text)
            return
        if self.layout.closing in {"notes", "notes-signature"}:
            sheet.add([], "blank")
            for text in NOTES:
                sheet.add([*[None] * int(self.layout.left), text], "note")
        if self.layout.closing in {"signature", "notes-signature"}:
            sheet.add([], "blank")
            for text in lines:
                sheet.add([*[None] * max(0, right - 3), text] if text else [], "signature")

    def _hide(self, sheet: Sheet) -> None:
        if self.layout.hidden == "column":
            sheet.hidden_columns.add(int(self.layout.left) + len(self.columns) - 1)
            return
        mine = [record for record in self.records if record.sheet == sheet.name]
        for record in self.rng.sample(mine, min(2, len(mine))):
            sheet.hidden_rows.update(range(record.first_row - 1, record.last_row))
            self.records[self.records.index(record)] = replace(record, hidden=True)

    def _coordinate_list(self) -> Sheet:
        sheet = Sheet("Koordinat")
        sheet.add(["DAFTAR TITIK KOORDINAT"], "coordinate_list")
        sheet.add(["No", "Nama Paket", "Lintang", "Bujur"], "coordinate_list")
        for index, record in enumerate(self.records):
            work = record.work
            if work.point != "none":
                lon = round(work.place.lon * (1000 if work.point == "reject" else 1), 6)
                row: list[Cell] = [index + 1, str(record.title), round(work.place.lat, 6), lon]
                sheet.add(row, "coordinate_list")
        return sheet

    def _with_extra(self, sheets: list[Sheet]) -> list[Sheet]:
        if self.layout.extra == "recap":
            return [self._recap(), *sheets]
        if self.layout.extra == "cover":
            cover = Sheet("Pengantar")
            for text in ("Kepada Yth.", "Kepala Dinas PUPR Provinsi", "di Tempat", "",
                         "Bersama ini kami sampaikan usulan kegiatan TA 2027."):  # fmt: skip
                cover.add([text] if text else [], "other_sheet")
            return [cover, *sheets]
        if self.layout.extra in {"reference", "hidden-sheet"}:
            other = Sheet("Ref", hidden=self.layout.extra == "hidden-sheet")
            other.add(["kode", "nama"], "other_sheet")
            for code, name in ACTIVITIES.items():
                other.add([code, name], "other_sheet")
            return [*sheets, other]
        return sheets

    def _recap(self) -> Sheet:
        recap = Sheet("REKAP")
        recap.add([f"REKAPITULASI USULAN {self.office.upper()}"], "recap_sheet")
        recap.add(["No", "Bidang", "Jumlah Paket", "Jumlah (Rp)"], "recap_sheet")
        for index, (name, works) in enumerate(_by(self.works, lambda work: work.kind.sector)):
            row: list[Cell] = [index + 1, name, len(works), sum(work.cost for work in works)]
            recap.add(row, "recap_sheet")
        total = sum(work.cost for work in self.works)
        recap.add([None, "Total", len(self.works), total], "recap_sheet")
        return recap


def _by(works: list[Work], key: object) -> list[Group]:
    """Works in groups, in the order of the group names."""
    assert callable(key)
    ordered = sorted(works, key=key)
    return [(name, list(some)) for name, some in groupby(ordered, key)]
