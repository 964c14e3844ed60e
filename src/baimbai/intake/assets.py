"""Reading status lists (*SK status jalan, daftar irigasi, SPAM*): one list a file."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import polars as pl

from baimbai.intake.cells import UnreadableCell, decimal_of, is_blank, words, years_of
from baimbai.intake.listing import Listing, ListRow, find_listing, list_rows
from baimbai.intake.reading import Reading
from baimbai.intake.recognise import asset_type_of
from baimbai.intake.remark import REMARKS, Remark
from baimbai.intake.workbook import Cell, Workbook
from baimbai.register.asset import ASSETS, Asset
from baimbai.register.region import region_code
from baimbai.wording.message import Message

T = TypeVar("T")

_HEADINGS = {
    "id": "id", "kode": "id", "nomor ruas": "id", "no ruas": "id",
    "asset type": "asset_type", "jenis aset": "asset_type", "jenis": "asset_type",
    "name": "name", "nama": "name", "nama ruas": "name", "nama di": "name", "nama aset": "name",
    "level": "level", "kewenangan": "level", "status": "level",
    "region code": "region_code", "kode wilayah": "region_code",
    "decree": "decree", "dasar": "decree", "sk": "decree",
    "length km": "length_km", "panjang km": "length_km", "panjang": "length_km",
    "area ha": "area_ha", "luas ha": "area_ha", "luas": "area_ha",
    "stable percent": "stable_percent", "kemantapan persen": "stable_percent",
    "kemantapan": "stable_percent",
    "people": "people", "jiwa": "people", "penerima manfaat": "people",
    "last works year": "last_works_year", "tahun penanganan": "last_works_year",
    "condition": "condition", "kondisi": "condition",
    "surface": "surface", "permukaan": "surface", "jenis permukaan": "surface",
    "perkerasan": "surface", "jenis perkerasan": "surface", "tipe perkerasan": "surface",
    "iri": "iri", "nilai iri": "iri", "sdi": "sdi", "nilai sdi": "sdi", "rci": "rci",
    "nilai rci": "rci",
    "baik": "good_km", "baik km": "good_km", "panjang baik": "good_km", "good km": "good_km",
    "sedang": "fair_km", "sedang km": "fair_km", "panjang sedang": "fair_km", "fair km": "fair_km",
    "rusak ringan": "poor_km", "rusak ringan km": "poor_km", "panjang rusak ringan": "poor_km",
    "poor km": "poor_km",
    "rusak berat": "bad_km", "rusak berat km": "bad_km", "panjang rusak berat": "bad_km",
    "bad km": "bad_km",
    "luas fungsional": "functional_ha", "luas fungsional ha": "functional_ha",
    "areal fungsional": "functional_ha", "functional ha": "functional_ha",
}  # fmt: skip
_REQUIRED = frozenset({"name", "level"})
_LEVELS = {
    "pusat": "pusat", "nasional": "pusat", "apbn": "pusat", "provinsi": "provinsi",
    "prov": "provinsi", "kabupaten": "kabkota", "kota": "kabkota", "kab": "kabkota",
    "kabkota": "kabkota", "kabupaten kota": "kabkota", "kab kota": "kabkota", "desa": "desa",
    "non status": "desa",
}  # fmt: skip
_CONDITIONS = (
    ("rusak berat", "rusak_berat"), ("rb", "rusak_berat"), ("rusak ringan", "rusak_ringan"),
    ("rr", "rusak_ringan"), ("rusak sedang", "rusak_ringan"), ("sedang", "sedang"),
    ("baik", "baik"),
)  # fmt: skip
_SURFACES = (
    ("aspal", "aspal"), ("hotmix", "aspal"), ("lapen", "aspal"), ("penetrasi", "aspal"),
    ("asphalt", "aspal"), ("beton", "beton"), ("rigid", "beton"), ("kaku", "beton"),
    ("concrete", "beton"), ("kerikil", "kerikil"), ("agregat", "kerikil"), ("sirtu", "kerikil"),
    ("telford", "kerikil"), ("gravel", "kerikil"), ("tanah", "tanah"), ("earth", "tanah"),
)  # fmt: skip
_CLASSES = ("good_km", "fair_km", "poor_km", "bad_km")
_LONGER = 1.02
"""Lengths by condition may exceed the whole by this much, for rounding."""
_KIND_OF_FILE = (("jalan", "jalan"), ("jembatan", "jembatan"), ("irigasi", "irigasi"),
                 ("rawa", "irigasi"), ("spam", "spam"), ("air minum", "spam"))  # fmt: skip


def read_assets(workbook: Workbook) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The assets of a status list, and remarks on rows that could not be taken.

    Without a column for the asset type, the file's name gives it (`ruas_jalan.csv`).
    """
    assets: dict[str, Asset] = {}
    remarks: list[Remark] = []
    kind = next((k for name, k in _KIND_OF_FILE if name in words(workbook.file)), None)
    for sheet in workbook.sheets:
        listing = find_listing(sheet, _HEADINGS, _REQUIRED)
        if listing is None:
            continue
        reading = Reading(workbook.file, sheet, "")
        for line in list_rows(reading, listing):
            asset = _read(reading, listing, line, kind)
            if asset is not None:
                assets.setdefault(asset.id, asset)
        remarks.extend(reading.remarks)
    if not assets:
        remarks.append(Remark(workbook.file, "", "", "galat", Message("remark-aset-tanpa-tabel")))
    return ASSETS.make(assets.values()), REMARKS.make(remarks)


def _read(reading: Reading, listing: Listing, line: ListRow, kind: str | None) -> Asset | None:
    level = level_of(line.text("level"))
    asset_type = asset_type_of(line.text("asset_type")) or kind
    if level is None or asset_type is None or not line.text("name"):
        column = listing.columns["level" if level is None else "name"]
        reading.remark(
            line.row, column, "galat", "remark-aset-tak-lengkap", text=line.text("level")
        )
        return None

    def number(field: str) -> float | None:
        return _attempt(reading, listing, line, field, _number)

    lengths = {field: number(field) for field in _CLASSES}
    length, told = number("length_km"), [km for km in lengths.values() if km is not None]
    if told and length is not None and sum(told) > length * _LONGER + 0.01:
        column = listing.columns[next(f for f, km in lengths.items() if km is not None)]
        reading.remark(line.row, column, "peringatan", "remark-aset-panjang", length=length)
        lengths = dict.fromkeys(_CLASSES)
    people, year = number("people"), _attempt(reading, listing, line, "last_works_year", _year)
    return Asset(
        id=line.text("id") or f"{asset_type}-{reading.file}-{line.row + 1}",
        asset_type=asset_type,
        name=line.text("name"),
        level=level,
        region_code=region_code(line.cells.get("region_code", "")),
        decree=line.text("decree") or None,
        length_km=length,
        area_ha=number("area_ha"),
        stable_percent=number("stable_percent"),
        people=None if people is None else int(people),
        last_works_year=year,
        condition=condition_of(line.text("condition")),
        surface=_said(line.text("surface"), _SURFACES),
        iri=number("iri"),
        sdi=number("sdi"),
        rci=number("rci"),
        functional_ha=number("functional_ha"),
        **lengths,
    )


def level_of(text: str) -> str | None:
    """The authority that a list states: `Nasional` is pusat; None where it states none."""
    return _LEVELS.get(words(text))


def condition_of(text: str) -> str | None:
    """The condition that a list states: `RR`, `Rusak Sedang` are rusak_ringan."""
    return _said(text, _CONDITIONS)


def _said(text: str, names: Sequence[tuple[str, str]]) -> str | None:
    """The code of the first name that a text has among its words."""
    said = f" {words(text.replace('_', ' '))} "
    return next((code for name, code in names if f" {name} " in said), None)


def _attempt(
    reading: Reading, listing: Listing, line: ListRow, field: str, read: Callable[[Cell], T]
) -> T | None:
    cell = line.cells.get(field, "")
    if is_blank(cell):
        return None
    try:
        return read(cell)
    except UnreadableCell:
        text = line.text(field)[:80]
        reading.remark(
            line.row, listing.columns[field], "galat", "remark-angka-tak-terbaca", text=text
        )
        return None


def _number(cell: Cell) -> float:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        number = float(cell)
    else:
        text = str(cell).replace("%", "").strip()
        # A status list in CSV may use the decimal dot: "3.125" km is no three thousand.
        dotted = text.count(".") == 1 and "," not in text
        try:
            number = float(text) if dotted else float(decimal_of(text))
        except ValueError as fault:
            raise UnreadableCell(text) from fault
    if not 0 <= number < 1e12:
        raise UnreadableCell(str(cell))
    return number


def _year(cell: Cell) -> int:
    years = years_of(cell)
    if not years:
        raise UnreadableCell(str(cell))
    return years[-1]
