"""Reading a list of needs (*daftar kebutuhan, target layanan*): one line a region and service."""

import polars as pl

from baimbai.intake.cells import UnreadableCell, cell_text, decimal_of, is_blank, words
from baimbai.intake.listing import Listing, ListRow, find_listing, list_rows
from baimbai.intake.reading import Reading
from baimbai.intake.remark import REMARKS, Remark
from baimbai.intake.workbook import Cell, Workbook
from baimbai.register.need import NEEDS, SERVICE_UNITS, SERVICES, Need
from baimbai.register.region import region_code
from baimbai.wording.message import Message

_HEADINGS = {
    "region": "region", "wilayah": "region", "kode wilayah": "region", "region code": "region",
    "service": "service", "layanan": "service", "jenis layanan": "service",
    "target": "target", "kebutuhan": "target", "need": "target",
    "unit": "unit", "satuan": "unit",
    "source": "source", "sumber": "source", "dasar": "source",
}  # fmt: skip
_REQUIRED = frozenset({"region", "service", "target", "unit"})
_UNITS = {
    "km": "km", "m": "m", "ha": "ha", "hektare": "ha", "hektar": "ha", "orang": "orang",
    "jiwa": "orang", "people": "orang", "kk": "kk", "rumah tangga": "kk", "households": "kk",
    "sr": "sr", "sambungan rumah": "sr", "connections": "sr", "unit": "unit", "rumah": "unit",
    "houses": "unit",
}  # fmt: skip
_SERVICES = {service.replace("_", " "): service for service in SERVICES}


def read_needs(workbook: Workbook) -> tuple[pl.DataFrame, pl.DataFrame]:
    """NEEDS of every sheet, and remarks on rows that could not be taken.

    A second line for the same region and service is not taken, and said so.
    """
    needs: dict[tuple[str, str], Need] = {}
    remarks: list[Remark] = []
    for sheet in workbook.sheets:
        listing = find_listing(sheet, _HEADINGS, _REQUIRED)
        if listing is None:
            continue
        reading = Reading(workbook.file, sheet, "")
        for line in list_rows(reading, listing):
            need = _read(reading, listing, line)
            if need is None:
                continue
            key = need.region_code, need.service
            if key in needs:
                reading.remark(line.row, None, "galat", "remark-kebutuhan-ganda")
            needs.setdefault(key, need)
        remarks.extend(reading.remarks)
    if not needs:
        text = Message("remark-kebutuhan-tanpa-tabel")
        remarks.append(Remark(workbook.file, "", "", "galat", text))
    return NEEDS.make(needs.values()), REMARKS.make(remarks)


def _read(reading: Reading, listing: Listing, line: ListRow) -> Need | None:
    region = region_code(line.cells["region"])
    service = _SERVICES.get(words(line.text("service").replace("_", " ")))
    unit = _UNITS.get(words(line.text("unit")), "")
    target = _target(line.cells["target"])
    if region is None:
        _doubt(reading, listing, line, "region")
        return None
    if service is None:
        _doubt(reading, listing, line, "service")
        return None
    if unit not in SERVICE_UNITS[service]:
        _doubt(reading, listing, line, "unit", ", ".join(SERVICE_UNITS[service]))
        return None
    if target is None:
        _doubt(reading, listing, line, "target")
        return None
    return Need(region, service, target, unit, line.text("source"))


def _target(cell: Cell) -> float | None:
    if is_blank(cell) or isinstance(cell, bool):
        return None
    try:
        number = float(cell if isinstance(cell, int | float) else decimal_of(cell_text(cell)))
    except (UnreadableCell, ValueError, ArithmeticError):
        return None
    return number if 0 <= number < 1e12 else None


def _doubt(
    reading: Reading, listing: Listing, line: ListRow, field: str, known: str = ", ".join(SERVICES)
) -> None:
    reading.remark(
        line.row, listing.columns[field], "galat", "remark-kebutuhan",
        field=field, text=line.text(field)[:80], known=known,
    )  # fmt: skip
