"""Handover (*serah terima isian*): what was agreed, in the shape that national systems take in.

SIPD takes proposals one by one, by sub-activity and place; KRISNA-DAK by field, with the named road
or scheme; SITIA roads for the Inpres. Their entry forms are not published: the columns are those
that offices say they are asked for, `unverified`. Every row carries its number here and, where it
has one, its number there, so that nothing is typed twice. The words are those of the systems,
Indonesian in either language.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Any

import polars as pl
import xlsxwriter

from baimbai.publication.matrix import AGREED, in_words, lay_out
from baimbai.publication.names import RoundWording, marks
from baimbai.publication.release import Release
from baimbai.wording.wording import Wording

ExternalIds = Mapping[tuple[str, str], str]
"""(proposal, system) → its number there."""
NO_IDS: ExternalIds = {}
Row = Mapping[str, Any]
MOST_CHARACTERS = 32_000
HEAD_HEIGHT = 30
"""Points: two lines."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column of an entry form."""

    heading: str
    value: Callable[[Row], Any]
    width: float = 14
    money: bool = False


def _name(column: str) -> Callable[[Row], Any]:
    return lambda row: row[column]


def _papers(row: Row, paper: str) -> str:
    if paper in (row["papers_ready"] or ()):
        return "ada"
    return "belum" if paper in (row["papers_missing"] or ()) else ""


def _ready(paper: str) -> Callable[[Row], str]:
    return lambda row: _papers(row, paper)


def _kilometres(column: str) -> Callable[[Row], Any]:
    return lambda row: None if row[column] is None else row[column] / 1000


def _unit_cost(row: Row) -> int | None:
    """Whole rupiah a unit of volume, where both are known."""
    return round(row["cost_rupiah"] / row["volume"]) if row["volume"] else None


_OURS = (Field("Nomor Baimbai", _name("id"), 16), Field("Nomor di sistem", _name("external"), 18))
_PLACE = (
    Field("Kabupaten/Kota", _name("region_name"), 24), Field("Kecamatan", _name("kecamatan"), 18),
    Field("Desa/Kelurahan", _name("desa"), 18), Field("Lintang", _name("lat"), 11),
    Field("Bujur", _name("lon"), 11),
)  # fmt: skip
_MONEY = (
    Field("Sumber dana", _name("source"), 14), Field("Pemilik pagu", _name("owner_name"), 28),
    Field("Tahun", _name("year_paid"), 8),
    Field("Pagu disepakati (Rp)", _name("amount_rupiah"), 20, money=True),
)  # fmt: skip
_READINESS = (
    Field("DED", _ready("ded"), 9), Field("Lahan", _ready("lahan"), 9),
    Field("Dokumen lingkungan", _ready("lingkungan"), 12),
)  # fmt: skip
SHAPES: Mapping[str, tuple[Field, ...]] = {
    "sipd": (
        *_OURS,
        Field("Kode sub kegiatan", _name("activity_code"), 20),
        Field("Usulan", _name("title"), 48),
        Field("Permasalahan", _name("note"), 36),
        *_PLACE,
        Field("Koefisien", _name("volume"), 11),
        Field("Satuan", _name("unit_name"), 10),
        Field("Anggaran diusulkan (Rp)", _name("cost_rupiah"), 20, money=True),
        *_MONEY,
        Field("Perangkat daerah pengusul", _name("organisation_name"), 32),
        Field("Rekomendasi", _name("result_name"), 22),
        Field("Alasan", _name("reason"), 48),
    ),
    "krisna": (
        *_OURS,
        Field("Bidang", _name("sector_name"), 18),
        Field("Rincian kegiatan", _name("title"), 48),
        Field("Nama ruas/DI/lokus", _name("asset_name"), 28),
        *_PLACE,
        Field("Volume", _name("volume"), 11),
        Field("Satuan", _name("unit_name"), 10),
        Field("Harga satuan (Rp)", _unit_cost, 18, money=True),
        *_MONEY,
        Field("KAK/TOR", _ready("kak"), 9),
        Field("RAB", _ready("rab"), 9),
        *_READINESS,
    ),
    "sitia": (
        *_OURS,
        Field("Nama ruas", _name("asset_name"), 32),
        Field("Usulan", _name("title"), 48),
        Field("Status jalan", _name("authority_name"), 16),
        Field("STA awal (km)", _kilometres("from_m"), 11),
        Field("STA akhir (km)", _kilometres("to_m"), 11),
        Field("Panjang", _name("volume"), 11),
        Field("Satuan", _name("unit_name"), 9),
        Field("Kondisi", _name("condition"), 14),
        *_PLACE,
        *_MONEY,
        *_READINESS,
        Field("SK status jalan", _ready("status"), 12),
    ),
}
SOURCES: Mapping[str, tuple[str, ...]] = {"krisna": ("DAK-F",), "sitia": ("IJD",)}
"""The sources whose proposals a system takes; of a system that is not named, all."""


def write_handover(
    release: Release, wording: Wording, path: Path, system: str,
    external_ids: ExternalIds = NO_IDS,
) -> int:  # fmt: skip
    """Write the workbook of one system; how many rows it has.

    One row a proposal, source and year, of what was accommodated; SIPD also gets what was not, once
    each and without money, with the reason. Raises KeyError for a system that has no shape.
    """
    fields = SHAPES[system]
    rows = handover_rows(release, wording, system, external_ids)
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties(
        {
            "created": datetime.combine(release.meeting.published_on, time()),
            "title": f"Baimbai {system}",
        }
    )
    sheet = book.add_worksheet(system.upper())
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    money = book.add_format({"num_format": "#,##0", "valign": "top"})
    # A row stays a line: it is read across, and copied from.
    plain = book.add_format({"valign": "top"})
    sheet.set_row(0, HEAD_HEIGHT)
    for place, field in enumerate(fields):
        sheet.set_column(place, place, field.width)
        sheet.write_string(0, place, field.heading, head)
    for number, row in enumerate(rows.iter_rows(named=True), 1):
        for place, field in enumerate(fields):
            value = field.value(row)
            if isinstance(value, str):
                sheet.write_string(number, place, value[:MOST_CHARACTERS], plain)
            elif value is not None:
                sheet.write_number(number, place, value, money if field.money else plain)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(rows.height, 1), len(fields) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&L&8{marks(release.meeting, wording)} · {release.checksum()[:16]}&R&8&P/&N")
    book.close()
    return rows.height


def handover_rows(
    release: Release, wording: Wording, system: str, external_ids: ExternalIds
) -> pl.DataFrame:
    """The matrix's columns with source, owner, year and rupiah, by id, year and source."""
    words = RoundWording(wording.language, release.programme)
    matrix = in_words(lay_out(release, words), words).join(
        release.programme.proposals.select("id", "papers_ready", "papers_missing", "condition"),
        on="id", how="left", suffix="_own",
    )  # fmt: skip
    payments = release.allocation.payments.select(
        pl.col("proposal").alias("id"), "source", "owner",
        pl.col("year").alias("year_paid"), "amount_rupiah",
    )  # fmt: skip
    wanted = SOURCES.get(system)
    if wanted is not None:
        payments = payments.filter(pl.col("source").is_in(wanted))
    taken = matrix.filter(pl.col("result").is_in(AGREED)).join(payments, on="id")
    if wanted is None:
        passed = matrix.filter(pl.col("result").is_in(AGREED).not_())
        taken = pl.concat([taken, passed], how="diagonal")
    offices = dict(release.programme.organisations.select("id", "name").iter_rows())
    ids = [external_ids.get((id_, system), "") for id_ in taken["id"]]
    return taken.with_columns(
        pl.col("owner").replace(offices).alias("owner_name"),
        pl.Series("external", ids, dtype=pl.String),
    ).sort("id", "year_paid", "source", nulls_last=True)
