"""Laying out an office's table: which columns, in which order, and what they show."""

from collections.abc import Callable
from random import Random

from tests.intake.offices.columns import Column, Line, Words, once
from tests.intake.offices.grid import Cell
from tests.intake.offices.layout import Layout
from tests.intake.offices.money import comma
from tests.intake.offices.money_columns import MoneyColumns
from tests.intake.offices.points import point_columns, zone_of
from tests.intake.offices.words import PAPER_HEADINGS, PAPER_WORDS
from tests.intake.offices.works import Work


class Draughtsman:
    """Chooses an office's words and builds its columns."""

    def __init__(self, rng: Random, layout: Layout, works: list[Work]) -> None:
        self.rng = rng
        self.layout = layout
        self.works = works
        self.words = Words(rng, layout, works)
        self.money = MoneyColumns(self.words)
        self.kecamatan_above = ""

    def columns(self) -> list[Column]:
        """All columns from left to right."""
        if self.layout.shape == "krisna":
            return self._krisna()
        if self.layout.shape == "rup":
            return self._rup()
        number = [Column((self.words.head("number"),), self._number, "number")]
        code = [] if self.layout.code == "none" else [self._code()]
        title = [Column((self.words.head("title"),), self._title, "title")]
        where = self._where()
        volume = self._volume()
        money = self.money.columns()
        rest = [*self._readiness(), Column((self.words.head("note"),), once(lambda w: w.note))]
        middle = [where, volume] if self.rng.random() < 0.7 else [volume, where]
        if self.layout.place == "desa-first":
            return [*number, *where, *code, *title, *volume, *money, *rest]
        return [*number, *code, *title, *middle[0], *middle[1], *money, *rest]

    def _number(self, line: Line) -> Cell:
        if not line.first or self.layout.row_number == "missing":
            return None
        return f"{line.number}." if self.layout.row_number == "dotted" else line.number

    def _title(self, line: Line) -> Cell:
        if not line.first:
            return None
        text = line.work.title
        place = line.work.place
        if self.layout.place == "title-only" and f"Kecamatan {place.kecamatan}" not in text:
            text += f" Kec. {place.kecamatan}"
        return text.upper() if self.layout.capitals == "upper" else text

    def _code(self) -> Column:
        def show(line: Line) -> Cell:
            kind = line.work.kind
            activity = kind.activity
            padded = activity.replace(".2.", ".02.", 1)
            forms = {
                "plain": f"{activity}.{kind.sub_activity}",
                "padded": f"{padded}.{kind.sub_activity}",
                "short": f"{activity}.{int(kind.sub_activity):02}",
                "spaced": f" {activity} .{kind.sub_activity} ",
            }
            return forms[self.layout.code] if line.first else None

        return Column((self.words.head("code"),), show, "code")

    def _where(self) -> list[Column]:
        group = self.words.head("location")
        columns = self._region(group)
        if self.layout.place == "one-cell":
            columns.append(Column((group, "Desa, Kecamatan"), self._one_cell))
        elif self.layout.place != "title-only":
            kecamatan = Column((group, self.words.head("kecamatan")), self._kecamatan, "kecamatan")
            desa = Column((group, self.words.head("desa")), once(lambda w: w.place.desa))
            pair = {"kecamatan-only": [kecamatan], "desa-first": [desa, kecamatan]}
            columns += pair.get(self.layout.place, [kecamatan, desa])
        zone = zone_of(self.works)
        for heading, write in point_columns(self.layout.point, self.rng, zone):
            shown = once(_where_known(write))
            columns.append(Column(heading, shown))
        return columns

    def _region(self, group: str) -> list[Column]:
        short = self.rng.random() < 0.5
        if self.layout.region == "name":
            show = once(
                lambda w: w.place.region.replace("Kabupaten ", "Kab. " if short else "Kabupaten ")
            )
            return [Column((group, self.words.head("region")), show)]
        if self.layout.region == "number":
            show = once(lambda w: float(w.place.region_code))
        else:
            show = once(lambda w: w.place.region_code)
        return (
            []
            if self.layout.region == "none"
            else [Column((self.words.head("region-code"),), show)]
        )

    def _kecamatan(self, line: Line) -> Cell:
        name = line.work.place.kecamatan
        if self.layout.place == "idem" and self.kecamatan_above == name and line.first:
            return self.words.idem
        self.kecamatan_above = name
        return name if line.first else None

    def _one_cell(self, line: Line) -> Cell:
        place = line.work.place
        form = ("Desa {} Kec. {}", "Ds. {}, Kec. {}", "{}, Kecamatan {}")[line.number % 3]
        return form.format(place.desa, place.kecamatan) if line.first else None

    def _volume(self) -> list[Column]:
        def number(work: Work) -> Cell:
            whole = work.volume == int(work.volume)
            if self.layout.volume == "apart":
                return int(work.volume) if whole else work.volume
            return f"{int(work.volume):,}".replace(",", ".") if whole else comma(work.volume)

        def unit(work: Work) -> str:
            return self.rng.choice(self.words.units[work.unit])

        name = self.words.head("volume")
        if self.layout.volume.startswith("apart"):
            return [
                Column((name,), once(number)),
                Column((self.words.head("unit"),), once(unit)),
            ]
        gap = "" if self.layout.volume == "together-tight" else " "
        return [Column((name,), once(lambda w: f"{number(w)}{gap}{unit(w)}"))]

    def _readiness(self) -> list[Column]:
        if self.layout.readiness == "none":
            return []
        there, missing = PAPER_WORDS[self.layout.readiness]
        group = self.words.head("ready")

        def show(paper: str) -> Callable[[Work], Cell]:
            return lambda work: self.rng.choice(there if work.papers[paper] else missing)

        return [
            Column((group, self.rng.choice(names)), once(show(paper)))
            for paper, names in PAPER_HEADINGS.items()
        ]

    def _krisna(self) -> list[Column]:
        """A list as a central application exports it."""
        menu = once(lambda w: w.kind.sector.title())
        return [
            Column(("ID",), lambda line: 880_000 + line.number * 7, "number"),
            Column(("Jenis",), once(lambda w: "Fisik")),
            Column(("Bidang",), menu),
            Column(("Menu Kegiatan",), once(lambda w: w.kind.titles[0].split(" {")[0])),
            Column(("Rincian Kegiatan",), self._title, "title"),
            *self._where(),
            *self._volume(),
            self.money.total("Nilai Usulan (Rp)"),
            self.money.fund(),
            Column(("Tahun",), once(lambda w: 2027), "year"),
            Column(("Status Usulan",), once(lambda w: "Usulan Daerah")),
        ]

    def _rup(self) -> list[Column]:
        """A list as a procurement plan prints it."""
        return [
            Column(("No",), self._number, "number"),
            Column(("Kode RUP",), lambda line: str(54_000_000 + line.number * 913)),
            Column(("Nama Paket",), self._title, "title"),
            self.money.total("Pagu (Rp)"),
            Column(("Jenis Pengadaan",), once(lambda w: "Pekerjaan Konstruksi")),
            Column(
                ("Metode",),
                once(lambda w: "Tender" if w.cost > 4e8 else "Pengadaan Langsung"),
            ),
            self.money.fund(),
            *self._volume(),
            *self._where(),
            Column(("Waktu Pemilihan",), once(lambda w: "Februari 2027")),
            Column(("Tahun Anggaran",), once(lambda w: 2027), "year"),
        ]


def _where_known(write: Callable[[Work], Cell]) -> Callable[[Work], Cell]:
    """Show a coordinate unless the office does not know it."""
    return lambda work: None if work.point == "none" else write(work)
