"""One row read as a proposal: each cell by its column, each doubt a remark at its cell."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from baimbai.intake.amounts import Part, read_parts
from baimbai.intake.cells import (
    UnreadableCell,
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
from baimbai.intake.coordinates import Point, degrees, point_of
from baimbai.intake.headers import Column
from baimbai.intake.places import Places
from baimbai.intake.reading import Reading
from baimbai.intake.recognise import Recognised, asset_type_of, recognise, sector_of, work_type_of
from baimbai.intake.rows import DataLine
from baimbai.intake.workbook import Cell
from baimbai.register.organisation import Organisation
from baimbai.register.proposal import Proposal, Request
from baimbai.register.region import Region
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
_KECAMATAN = re.compile(r"(?i)\bkec(?:amatan)?\b\.?")
_DESA = re.compile(r"(?i)^\s*(?:desa|ds|kel(?:urahan)?)\b\.?\s*")
_LABELS = ("PSN", "RPJMN", "RPJMD", "RKPD", "RKP", "KEK", "KSPN", "SPM")


@dataclass(frozen=True, slots=True)
class Taken:
    """A proposal as read, before it has its id in the round."""

    proposal: Proposal
    requests: tuple[Request, ...]
    given_id: str


@dataclass(frozen=True)
class Office:
    """Whose workbook it is, and what is needed to read it."""

    organisation: Organisation
    places: Places
    read_source: Callable[[str], tuple[str, ...]]
    """Source ids that a text names."""
    horizon: tuple[int, ...]
    """Fiscal years of the round, ascending."""


def read_record(reading: Reading, office: Office, line: DataLine) -> Taken:
    """The row as a proposal with the money it asks for."""
    return _Row(reading, office, line).taken()


@dataclass(frozen=True)
class _Row:
    reading: Reading
    office: Office
    line: DataLine

    def taken(self) -> Taken:
        title = cell_text(self.cell("title")).lstrip("-•* ").strip()
        said = recognise(title)
        parts = read_parts(self.reading, self.line, self.office.read_source)
        years = self.years(parts)
        requests = self.requests(parts, years)
        region = self.region()
        point = self.point(region)
        volume, unit = self.volume()
        kecamatan, desa = self.district_and_village()
        ready, missing = self.papers()
        stretch = self.stretch() or said.stretch
        note = self.note()
        code = self.text("activity_code")
        sector = self.sector(said)
        asset_type = asset_type_of(self.text("asset_type")) or said.asset_type
        # Lanes within a settlement are no roads of the network.
        lane = sector == "PERKIM" and asset_type == "jalan"
        proposal = Proposal(
            id="",
            title=title,
            organisation=self.office.organisation.id,
            level=self.office.organisation.level,
            region_code=region.code,
            sector=sector,
            asset_type="permukiman" if lane else asset_type,
            work_type=work_type_of(self.text("work_type")) or said.work_type,
            cost_rupiah=sum(request.amount_rupiah for request in requests),
            year=years[0],
            volume=volume,
            unit=unit,
            kecamatan=kecamatan,
            desa=desa,
            lat=point.lat if point else None,
            lon=point.lon if point else None,
            asset_name=said.asset_name,
            from_m=stretch[0] if stretch else None,
            to_m=stretch[1] if stretch else None,
            area_ha=said.area_ha or self.area(),
            declared_status=None if lane else said.declared_status,
            portion=said.portion or "porsi" in words(note),
            continuing=said.continuing or "lanjutan" in words(note),
            activity_code=activity_code(code) or code or None,
            papers_ready=ready,
            papers_missing=missing,
            origin=_first_of(_ORIGINS, words(self.text("origin") or note)),
            people=self.people(),
            condition=_first_of(_CONDITIONS, words(self.text("condition"))),
            requires=_ids(self.text("requires")),
            priority_labels=_priority_labels(self.text("priority")),
            note=note or None,
            source_file=self.reading.file,
            source_sheet=self.reading.sheet.name,
            source_row=self.line.row + 1,
        )
        return Taken(proposal, requests, self.text("id"))

    def column(self, name: str) -> Column | None:
        return self.line.header.column(name)

    def cell(self, name: str) -> Cell:
        return self.reading.cell(self.line.row, self.line.header, name)

    def text(self, name: str) -> str:
        return self.reading.text(self.line.row, self.line.header, name)

    def remark(self, column: Column | None, severity: str, key: str, **values: Value) -> None:
        index = None if column is None else column.index
        self.reading.remark(self.line.row, index, severity, key, **values)

    def attempt(self, column: Column, read: Callable[[Cell], T], key: str) -> T | None:
        return self.reading.attempt(self.line.row, column, read, key)

    def years(self, parts: Sequence[Part]) -> tuple[int, ...]:
        """Fiscal years asked for: of the money columns, else the year cell, else the round's."""
        years = tuple(sorted({part.year for part in parts if part.year is not None}))
        column = self.column("year")
        if not years and column is not None and not is_blank(self.cell("year")):
            years = years_of(self.cell("year"))
            if not years:
                self.remark(column, "galat", "remark-tahun-tak-terbaca", text=self.text("year"))
        horizon = self.office.horizon
        if outside := tuple(str(year) for year in years if year not in horizon):
            self.remark(
                column, "peringatan", "remark-tahun-di-luar",
                years=outside, first=str(horizon[0]), last=str(horizon[-1]),
            )  # fmt: skip
        return years or (horizon[0],)

    def requests(self, parts: Sequence[Part], years: tuple[int, ...]) -> tuple[Request, ...]:
        """Amounts by source and year; a sum over years without division is spread evenly."""
        gathered: dict[tuple[int, str | None], int] = {}
        for part in parts:
            spread = years if part.year is None else (part.year,)
            for year, amount in zip(spread, _spread(part.amount, len(spread)), strict=True):
                gathered[year, part.source] = gathered.get((year, part.source), 0) + amount
        if len(years) > 1 and any(part.year is None and part.amount for part in parts):
            self.remark(self.column("year"), "peringatan", "remark-tahun-dibagi", count=len(years))
        in_order = sorted(gathered.items(), key=lambda item: (item[0][0], item[0][1] or ""))
        return tuple(Request("", source, year, amount) for (year, source), amount in in_order)

    def volume(self) -> tuple[float | None, str | None]:
        column = self.column("volume")
        if column is None:
            return None, None
        unit = self.cell("unit")
        read = self.attempt(
            column, lambda cell: volume_and_unit(cell, unit), "remark-volume-tak-terbaca"
        )
        return read or (None, None)

    def region(self) -> Region:
        """Where the works lie: the region cell, a region the places name, or the office's own."""
        places = self.office.places
        own = places.of(self.office.organisation.region_code)
        column = self.column("region")
        if column is not None and self.text("region"):
            found = places.of_cell(self.cell("region"))
            if not found and _EVERYWHERE.search(words(self.text("region"))):
                return own
            if not found:
                self.remark(
                    column, "galat", "remark-wilayah-tak-dikenal", text=self.text("region")[:80],
                    used=own.name,
                )  # fmt: skip
                return own
            return found[0] if len(found) == 1 else places.province
        if own.kind != "provinsi":
            return own
        found = places.of_cell(self.cell("place")) if self.text("place") else []
        for name in _PLACE_FIELDS:
            found = found or places.named_in(self.text(name))
        return found[0] if len(found) == 1 else own

    def point(self, region: Region) -> Point | None:
        """The point, once it lies on earth and in the region; a swapped pair is put right."""
        point, column = self.written_point()
        if point is None:
            return None
        places, swapped = self.office.places, Point(point.lon, point.lat)
        if not places.possible(point):
            if not places.possible(swapped):
                self.remark(
                    column, "galat", "remark-koordinat-mustahil", lat=_shown(point.lat),
                    lon=_shown(point.lon),
                )  # fmt: skip
                return None
            self.remark(column, "peringatan", "remark-koordinat-tertukar")
            point = swapped
        if not places.holds(point, region):
            self.remark(
                column, "galat", "remark-koordinat-luar", lat=_shown(point.lat),
                lon=_shown(point.lon), region=region.name,
            )  # fmt: skip
            return None
        return point

    def written_point(self) -> tuple[Point | None, Column | None]:
        """The point as written, and the column to which a doubt belongs."""
        lat, lon = self.column("lat"), self.column("lon")
        unreadable = "remark-koordinat-tak-terbaca"
        if lat is None or lon is None:
            column = self.column("point") or lat or lon
            return (self.attempt(column, point_of, unreadable) if column else None), column
        if is_blank(self.cell("lat")) != is_blank(self.cell("lon")):
            self.remark(lat, "galat", "remark-koordinat-separuh")
            return None, lat
        north, east = (self.attempt(column, degrees, unreadable) for column in (lat, lon))
        return (Point(north, east) if north is not None and east is not None else None), lat

    def district_and_village(self) -> tuple[str | None, str | None]:
        kecamatan, desa = self.text("kecamatan") or None, self.text("desa") or None
        both = self.text("district_village") or self.text("place")
        return _split_place(both) if both and not (kecamatan or desa) else (kecamatan, desa)

    def papers(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        ready: list[str] = []
        missing: list[str] = []
        for column in self.line.header.columns:
            if column.field.startswith("paper:"):
                state = self.attempt(column, readiness, "remark-kesiapan-tak-terbaca")
                paper = column.field.removeprefix("paper:")
                if state is not None:
                    (ready if state else missing).append(paper)
        return tuple(ready), tuple(missing)

    def stretch(self) -> tuple[int, int] | None:
        """Metres from and to of the chainage columns."""
        first, last = chainage(self.cell("from_m")), chainage(self.cell("to_m"))
        if first is not None and last is not None and last > first:
            return first, last
        return chainages(self.text("stretch"))

    def area(self) -> float | None:
        text = self.text("area_ha")
        try:
            return (area_ha(text) or float(decimal_of(text))) if text else None
        except UnreadableCell:
            return None

    def people(self) -> int | None:
        column = self.column("people")
        if column is None or not self.text("people"):
            return None
        return self.attempt(column, _whole_number, "remark-jiwa-tak-terbaca")

    def sector(self, said: Recognised) -> str:
        office = self.office.organisation
        named = sector_of(self.text("sector")) or self.line.section or said.sector
        return named or (office.sectors[0] if office.sectors else "CK")

    def note(self) -> str:
        texts = (self.text("problem"), self.text("note"))
        return "; ".join(text for text in texts if text)


_EVERYWHERE = re.compile(r"\b(?:tersebar|seluruh|semua|lintas|se kal\w+|\d+ kab)\b")
_PLACE_FIELDS = ("kecamatan", "desa", "district_village", "place", "title")


def _spread(amount: int, parts: int) -> list[int]:
    """Even parts of integer rupiah; the last takes the remainder."""
    share = amount // parts
    return [share] * (parts - 1) + [amount - share * (parts - 1)]


def _first_of(pairs: Sequence[tuple[str, str]], text: str) -> str | None:
    padded = f" {text} "
    return next((code for name, code in pairs if f" {name} " in padded), None)


def _ids(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.replace(";", ",").replace(" ", ",").split(",") if part)


def _priority_labels(text: str) -> tuple[str, ...]:
    found = f" {words(text)} "
    return tuple(label for label in _LABELS if f" {label.lower()} " in found)


def _whole_number(cell: Cell) -> int:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if cell != cell or cell < 0:
            raise UnreadableCell(str(cell))
        return int(cell)
    digits = "".join(c for c in cell_text(cell).lower().removesuffix("jiwa") if c not in " .")
    if not digits.isdigit() or len(digits) > 9:
        raise UnreadableCell(cell_text(cell))
    return int(digits)


def _shown(degree: float) -> str:
    return f"{degree:.5f}"


def _split_place(text: str) -> tuple[str | None, str | None]:
    """`Desa Kunyit Kec. Bajuin`, `Kunyit - Bajuin` as (kecamatan, desa)."""
    parts = [part.strip(" ,.-") for part in _KECAMATAN.split(text)]
    if len(parts) == 2:
        return parts[1] or None, _DESA.sub("", parts[0]).strip(" ,.-") or None
    halves = [half.strip() for half in text.split(" - ")]
    if len(halves) == 2:
        return halves[1], _DESA.sub("", halves[0])
    return None, _DESA.sub("", text).strip() or None
