"""Rows read as proposals, a column at a time: each doubt a remark at its cell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeVar

from baimbai.intake.amounts import Part, read_parts
from baimbai.intake.cells import (
    UnreadableCell,
    Volume,
    area_ha,
    cell_text,
    chainage,
    chainages,
    decimal_of,
    is_blank,
    readiness,
    volume_and_unit,
    words,
    years_of,
)
from baimbai.intake.coordinate_list import PointList
from baimbai.intake.headers import Column, Header
from baimbai.intake.places import Places
from baimbai.intake.reading import Reading
from baimbai.intake.recognise import (
    Recognised,
    asset_type_of,
    codes_by_name,
    recognise,
    sector_of,
    work_type_of,
)
from baimbai.intake.rows import DataLine
from baimbai.intake.where import read_where
from baimbai.intake.workbook import Cell
from baimbai.register.organisation import Organisation
from baimbai.register.proposal import CONDITIONS, ORIGINS
from baimbai.rulebook.nomenclature import activity_code
from baimbai.wording.message import Value

T = TypeVar("T")

_ORIGINS = (
    ("pokir", "pokir"), ("pokok pikiran", "pokir"), ("musrenbang", "musrenbang"),
    ("reses", "reses"), ("renstra", "renstra"), ("rkpd", "rkpd"), ("direktif", "direktif"),
    ("arahan", "direktif"), ("audit", "audit"), ("bpk", "audit"), ("inspektorat", "audit"),
)  # fmt: skip
_CONDITIONS = (
    ("rusak berat", "rusak_berat"), ("rb", "rusak_berat"), ("rusak ringan", "rusak_ringan"),
    ("rr", "rusak_ringan"), ("rusak", "rusak_ringan"), ("sedang", "sedang"), ("baik", "baik"),
)  # fmt: skip
_LABELS = ("PSN", "RPJMN", "RPJMD", "RKPD", "RKP", "KEK", "KSPN", "SPM")

Asked = tuple[str | None, int, int]
"""Source, year, integer rupiah."""


@dataclass(frozen=True)
class Office:
    """Whose workbook it is, and what is needed to read it."""

    organisation: Organisation
    places: Places
    read_source: Callable[[str], tuple[str, ...]]
    """Source ids that a text names."""
    horizon: tuple[int, ...]
    """Fiscal years of the round, ascending."""


@dataclass(frozen=True)
class Taken:
    """Proposals as read, before they have their ids in the round; one entry a proposal."""

    columns: Mapping[str, Sequence[object]]
    """The proposals' columns but the id."""
    requests: Sequence[Sequence[Asked]]
    given_ids: Sequence[str]


def read_records(
    reading: Reading, office: Office, header: Header, lines: Sequence[DataLine], points: PointList
) -> Taken:
    """The lines under one heading as proposals with the money they ask for."""
    rows = _Rows(reading, office, header, lines, [line.row for line in lines])
    titles = [cell_text(cell).lstrip("-•* ").strip() for cell in rows.cells("title")]
    said = [recognise(title) for title in titles]
    parts = read_parts(reading, header, lines, office.read_source)
    years = rows.years(parts)
    requests = rows.requests(parts, years)
    where = read_where(
        reading, header, rows.rows, office.organisation, office.places, titles, points
    )
    volumes = rows.volumes()
    papers = rows.papers()
    notes = rows.notes()
    columns: dict[str, Sequence[object]] = {
        **rows.kinds(said),
        **rows.stretches(said),
        "title": titles,
        "organisation": [office.organisation.id] * len(lines),
        "level": [office.organisation.level] * len(lines),
        "region_code": where.region_code,
        "cost_rupiah": [sum(amount for _, _, amount in asked) for asked in requests],
        "year": [of_row[0] for of_row in years],
        "volume": [volume.number for volume in volumes],
        "unit": [volume.unit for volume in volumes],
        "kecamatan": where.kecamatan,
        "desa": where.desa,
        "kecamatan_code": where.kecamatan_code,
        "desa_code": where.desa_code,
        "lat": where.lat,
        "lon": where.lon,
        "geometry": where.geometry,
        "asset_name": [one.asset_name for one in said],
        "area_ha": [
            one.area_ha or area for one, area in zip(said, rows.each("area_ha", _area), strict=True)
        ],
        "portion": [
            one.portion or "porsi" in n.lower() for one, n in zip(said, notes, strict=True)
        ],
        "continuing": [
            one.continuing or "lanjutan" in n.lower() for one, n in zip(said, notes, strict=True)
        ],
        "activity_code": rows.each("activity_code", _activity_code),
        "papers_ready": [ready for ready, _ in papers],
        "papers_missing": [missing for _, missing in papers],
        "origin": rows.origins(notes),
        "people": rows.attempt("people", _whole_number, "remark-jiwa-tak-terbaca"),
        "condition": rows.each("condition", lambda text: _named(text, CONDITIONS, _CONDITIONS)),
        "requires": [ids or [] for ids in rows.each("requires", _ids)],
        "priority_labels": [labels or [] for labels in rows.each("priority", _priority_labels)],
        "note": [note or None for note in notes],
        "source_file": [reading.file] * len(lines),
        "source_sheet": [reading.sheet.name] * len(lines),
        "source_row": [row + 1 for row in rows.rows],
    }
    return Taken(columns, requests, rows.texts("id"))


@dataclass(frozen=True)
class _Rows:
    reading: Reading
    office: Office
    header: Header
    lines: Sequence[DataLine]
    rows: list[int]

    def cells(self, name: str) -> list[Cell]:
        """A field's cells; empty where the table has no such column."""
        column = self.header.column(name)
        return [""] * len(self.rows) if column is None else self.reading.values(self.rows, column)

    def texts(self, name: str) -> list[str]:
        """A field's texts; empty also for a dash."""
        if self.header.column(name) is None:
            return [""] * len(self.rows)
        return [_text(cell) for cell in self.cells(name)]

    def each(self, name: str, read: Callable[[str], T]) -> list[T | None]:
        """What a field's texts say, equal ones read once; None for an empty one."""
        if self.header.column(name) is None:
            return [None] * len(self.rows)

        @lru_cache(maxsize=None, typed=True)
        def read_once(cell: Cell) -> T | None:
            text = _text(cell)
            return read(text) if text else None

        return [read_once(cell) for cell in self.cells(name)]

    def attempt(self, name: str, read: Callable[[Cell], T | None], key: str) -> list[T | None]:
        """What a field's cells say; a remark for each that cannot be read."""
        column = self.header.column(name)
        if column is None:
            return [None] * len(self.rows)
        return self.reading.attempt_all(
            self.rows, column, lambda cell: None if is_blank(cell) else read(cell), key
        )

    def remark(self, row: int, name: str, severity: str, key: str, **values: Value) -> None:
        column = self.header.column(name)
        index = None if column is None else column.index
        self.reading.remark(row, index, severity, key, **values)

    def years(self, parts: Sequence[Sequence[Part]]) -> list[tuple[int, ...]]:
        """Fiscal years asked for: of the money columns, else the year cell, else the round's."""
        horizon = self.office.horizon
        written = self.each("year", years_of)
        taken = []
        for row, of_row, cell in zip(self.rows, parts, written, strict=True):
            years = tuple(sorted({part.year for part in of_row if part.year is not None}))
            if not years and cell is not None:
                years = cell
                if not years:
                    text = self.reading.text(row, self.header, "year")
                    self.remark(row, "year", "galat", "remark-tahun-tak-terbaca", text=text)
            if any(year not in horizon for year in years):
                outside = tuple(str(year) for year in years if year not in horizon)
                self.remark(
                    row, "year", "peringatan", "remark-tahun-di-luar",
                    years=outside, first=str(horizon[0]), last=str(horizon[-1]),
                )  # fmt: skip
            taken.append(years or horizon[:1])
        return taken

    def requests(
        self, parts: Sequence[Sequence[Part]], years: Sequence[tuple[int, ...]]
    ) -> list[list[Asked]]:
        """Amounts by source and year; a sum over years without division is spread evenly."""
        taken = []
        for row, of_row, own in zip(self.rows, parts, years, strict=True):
            if len(of_row) == 1 and len(own) == 1:
                taken.append([(of_row[0].source, own[0], of_row[0].amount)])
                continue
            taken.append(_gather(of_row, own))
            if len(own) > 1 and any(part.year is None and part.amount for part in of_row):
                self.remark(row, "year", "peringatan", "remark-tahun-dibagi", count=len(own))
        return taken

    def volumes(self) -> list[Volume]:
        """Volume and unit, from one column or two, else the unit of the heading."""
        columns = [column for column in self.header.columns if column.field == "volume"]
        if not columns:
            return [Volume(None, None)] * len(self.rows)
        if len(columns) > 1:
            return self._volumes_by_unit(columns)
        column = columns[0]
        known: dict[tuple[object, ...], Volume | None] = {}
        taken = []
        for row, cell, unit in zip(
            self.rows, self.cells("volume"), self.cells("unit"), strict=True
        ):
            said = (cell.__class__, cell, unit)
            if said not in known:
                try:
                    known[said] = volume_and_unit(cell, unit, column.decimal)
                except UnreadableCell:
                    known[said] = None
            volume = known[said]
            if volume is None:
                text = cell_text(cell)[:80]
                self.remark(row, "volume", "galat", "remark-volume-tak-terbaca", text=text)
            elif volume.unknown_unit:
                name = "unit" if self.header.column("unit") else "volume"
                text = volume.unknown_unit[:80]
                self.remark(row, name, "peringatan", "remark-satuan-tak-dikenal", text=text)
            elif volume.unit is None and volume.number is not None:
                volume = volume._replace(unit=column.unit)
            taken.append(volume or Volume(None, None))
        return taken

    def _volumes_by_unit(self, columns: Sequence[Column]) -> list[Volume]:
        """Of columns that each have a unit of their own, the one that a row fills."""

        def read(cell: Cell) -> float | None:
            return None if is_blank(cell) else volume_and_unit(cell).number

        written = [
            self.reading.attempt_all(self.rows, c, read, "remark-volume-tak-terbaca")
            for c in columns
        ]
        taken = []
        for row, *numbers in zip(self.rows, *written, strict=True):
            filled = [(c, n) for c, n in zip(columns, numbers, strict=True) if n]
            if len(filled) > 1:
                units = tuple(str(column.unit) for column, _ in filled)
                key = "remark-volume-ganda"
                index = filled[1][0].index
                self.reading.remark(row, index, "peringatan", key, units=units, used=units[0])
            taken.append(Volume(filled[0][1], filled[0][0].unit) if filled else Volume(None, None))
        return taken

    def papers(self) -> list[tuple[list[str], list[str]]]:
        """Papers ready and papers missing."""
        columns = [c for c in self.header.columns if c.field.startswith("paper:")]
        if not columns:
            return [([], [])] * len(self.rows)
        names = [column.field.removeprefix("paper:") for column in columns]
        states = [
            self.reading.attempt_all(self.rows, c, readiness, "remark-kesiapan-tak-terbaca")
            for c in columns
        ]

        @cache
        def sort(*of_row: bool | None) -> tuple[list[str], list[str]]:
            said = list(zip(names, of_row, strict=True))
            return ([n for n, s in said if s], [n for n, s in said if s is False])

        return [sort(*of_row) for of_row in zip(*states, strict=True)]

    def stretches(self, said: Sequence[Recognised]) -> dict[str, list[int | None]]:
        """Metres from and to: of the chainage columns, else of the title."""
        stretches = []
        begins, ends = (self.attempt(name, chainage, "") for name in ("from_m", "to_m"))
        for first, last, whole, one in zip(
            begins, ends, self.each("stretch", chainages), said, strict=True
        ):
            in_order = first is not None and last is not None and last > first
            stretches.append((first, last) if in_order else whole or one.stretch or (None, None))
        return {
            "from_m": [first for first, _ in stretches],
            "to_m": [last for _, last in stretches],
        }

    def kinds(self, said: Sequence[Recognised]) -> dict[str, list[str | None]]:
        """Sector, asset, work, and whose the sheet says the asset is."""
        office = self.office.organisation
        otherwise = office.sectors[0] if office.sectors else "CK"
        kinds: dict[str, list[str | None]] = {
            name: [] for name in ("sector", "asset_type", "work_type", "declared_status")
        }
        for line, named, asset, work, one in zip(
            self.lines, self.each("sector", sector_of), self.each("asset_type", asset_type_of),
            self.each("work_type", work_type_of), said, strict=True,
        ):  # fmt: skip
            sector = named or line.section or one.sector or otherwise
            asset_type = asset or one.asset_type
            # Lanes within a settlement are no roads of the network.
            lane = sector == "PERKIM" and asset_type == "jalan"
            kinds["sector"].append(sector)
            kinds["asset_type"].append("permukiman" if lane else asset_type)
            kinds["work_type"].append(work or one.work_type)
            kinds["declared_status"].append(None if lane else one.declared_status)
        return kinds

    def origins(self, notes: Sequence[str]) -> list[str | None]:
        """Whose wish it is: of the column, else of the note."""
        find = cache(lambda text: _named(text, ORIGINS, _ORIGINS))
        return [find(own or n) for own, n in zip(self.texts("origin"), notes, strict=True)]

    def notes(self) -> list[str]:
        """What the office says about it."""
        return [
            f"{problem}; {note}" if problem and note else problem or note
            for problem, note in zip(self.texts("problem"), self.texts("note"), strict=True)
        ]


def _text(cell: Cell) -> str:
    text = "" if cell == "" else cell_text(cell)
    return "" if len(text) < 6 and is_blank(text) else text


def _gather(parts: Sequence[Part], years: tuple[int, ...]) -> list[Asked]:
    gathered: dict[tuple[int, str | None], int] = {}
    for part in parts:
        spread = years if part.year is None else (part.year,)
        for year, amount in zip(spread, _spread(part.amount, len(spread)), strict=True):
            gathered[year, part.source] = gathered.get((year, part.source), 0) + amount
    in_order = sorted(gathered.items(), key=lambda item: (item[0][0], item[0][1] or ""))
    return [(source, year, amount) for (year, source), amount in in_order]


def _spread(amount: int, parts: int) -> list[int]:
    """Even parts of integer rupiah; the last takes the remainder."""
    share = amount // parts
    return [share] * (parts - 1) + [amount - share * (parts - 1)]


def _named(text: str, codes: tuple[str, ...], pairs: Sequence[tuple[str, str]]) -> str | None:
    """A code by its name in either language, else by what the text holds."""
    plain = words(text)
    return codes_by_name(codes).get(plain) or _first_of(pairs, plain)


def _first_of(pairs: Sequence[tuple[str, str]], text: str) -> str | None:
    padded = f" {text} "
    return next((code for name, code in pairs if f" {name} " in padded), None)


def _ids(text: str) -> list[str]:
    return [part for part in text.replace(";", ",").replace(" ", ",").split(",") if part]


def _priority_labels(text: str) -> list[str]:
    found = f" {words(text)} "
    return [label for label in _LABELS if f" {label.lower()} " in found]


def _activity_code(text: str) -> str:
    """The code without its name: `1.03.10.2.01.0046 – Rehabilitasi Jalan`; else the text."""
    return activity_code(text) or activity_code(text.split(" ")[0]) or text


def _area(text: str) -> float | None:
    try:
        return area_ha(text) or float(decimal_of(text))
    except UnreadableCell:
        return None


def _whole_number(cell: Cell) -> int:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if cell != cell or cell < 0:
            raise UnreadableCell(str(cell))
        return int(cell)
    digits = "".join(c for c in cell_text(cell).lower().removesuffix("jiwa") if c not in " .")
    if not digits.isdigit() or len(digits) > 9:
        raise UnreadableCell(cell_text(cell))
    return int(digits)
