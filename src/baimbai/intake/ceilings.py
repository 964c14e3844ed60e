"""Reading ceilings (*pagu*): several scenarios in one workbook."""

from collections.abc import Callable, Mapping

import polars as pl

from baimbai.intake.cells import UnreadableCell, rupiah, words, years_of
from baimbai.intake.listing import Listing, ListRow, find_listing, list_rows
from baimbai.intake.reading import Reading
from baimbai.intake.remark import REMARKS, Remark
from baimbai.intake.workbook import Workbook
from baimbai.register.ceiling import CEILINGS, Ceiling
from baimbai.register.organisation import Organisation
from baimbai.register.region import region_code
from baimbai.wording.message import Message, Value

_HEADINGS = {
    "skenario": "scenario", "scenario": "scenario",
    "sumber dana": "source", "sumber": "source", "source": "source", "kode sumber": "source",
    "pemilik": "owner", "owner": "owner", "pemilik pagu": "owner", "organisasi": "owner",
    "tahun": "year", "tahun anggaran": "year", "year": "year", "ta": "year",
    "pagu": "amount", "pagu indikatif": "amount", "nilai": "amount", "amount": "amount",
    "dasar": "basis", "keterangan": "basis", "basis": "basis",
}  # fmt: skip
_REQUIRED = frozenset({"source", "owner", "year", "amount"})

SourceReader = Callable[[str], tuple[str, ...]]


def read_ceilings(
    workbook: Workbook,
    organisations: Mapping[str, Organisation],
    read_source: SourceReader,
    horizon: tuple[int, ...],
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Ceilings of every scenario, and remarks on rows that could not be taken.

    A row without a known owner, source or year of the horizon is not taken, and said so at its
    cell.
    """
    ceilings: dict[tuple[str, str, str, int], Ceiling] = {}
    remarks: list[Remark] = []
    for sheet in workbook.sheets:
        listing = find_listing(sheet, _HEADINGS, _REQUIRED)
        if listing is None:
            continue
        reading = Reading(workbook.file, sheet, "")
        for line in list_rows(reading, listing):
            ceiling = _read(reading, listing, line, organisations, read_source)
            if ceiling is None:
                continue
            if ceiling.year not in horizon:
                first, last = str(horizon[0]), str(horizon[-1])
                values: dict[str, Value] = {
                    "years": (str(ceiling.year),),
                    "first": first,
                    "last": last,
                }
                _doubt(reading, listing, line, "year", "remark-tahun-di-luar", **values)
                continue
            key = (ceiling.scenario, ceiling.source, ceiling.owner, ceiling.year)
            if key in ceilings:
                _doubt(reading, listing, line, "amount", "remark-pagu-ganda", source=ceiling.source,
                       owner=ceiling.owner, year=str(ceiling.year))  # fmt: skip
            ceilings.setdefault(key, ceiling)
        remarks.extend(reading.remarks)
    if not ceilings:
        text = Message("remark-pagu-tanpa-tabel")
        remarks.append(Remark(workbook.file, "", "", "galat", text))
    return CEILINGS.make(ceilings.values()), REMARKS.make(remarks)


def _read(
    reading: Reading,
    listing: Listing,
    line: ListRow,
    organisations: Mapping[str, Organisation],
    read_source: SourceReader,
) -> Ceiling | None:
    if any(words(cell).startswith(("jumlah", "total")) for cell in line.cells.values()):
        return None
    owner = _owner(line, organisations)
    sources = read_source(line.text("source"))
    years = years_of(line.cells["year"])
    try:
        amount = rupiah(line.cells["amount"], listing.multiplier)
    except UnreadableCell:
        amount = None
    if owner is None:
        key = "remark-pagu-tanpa-pemilik" if not line.text("owner") else "remark-pagu-pemilik-asing"
        _doubt(reading, listing, line, "owner", key, text=line.text("owner"))
    elif len(sources) != 1:
        _doubt(reading, listing, line, "source", "remark-pagu-sumber", text=line.text("source"))
    elif len(years) != 1:
        _doubt(reading, listing, line, "year", "remark-tahun-tak-terbaca", text=line.text("year"))
    elif amount is None:
        _doubt(
            reading, listing, line, "amount", "remark-biaya-tak-terbaca", text=line.text("amount")
        )
    else:
        scenario = line.text("scenario") or reading.sheet.name
        return Ceiling(scenario, sources[0], owner, years[0], amount, line.text("basis"))
    return None


def _owner(line: ListRow, organisations: Mapping[str, Organisation]) -> str | None:
    """The organisation by id, region code (however Excel mangled it), name or alias."""
    cell = line.cells["owner"]
    text = line.text("owner")
    for candidate in (text, region_code(cell) or ""):
        if candidate in organisations:
            return candidate
    plain = words(text)
    for organisation in organisations.values():
        if plain and plain in {words(n) for n in (organisation.name, *organisation.aliases)}:
            return organisation.id
    return None


def _doubt(
    reading: Reading, listing: Listing, line: ListRow, field: str, key: str, **values: Value
) -> None:
    reading.remark(line.row, listing.columns[field], "galat", key, **values)
