"""Proposals (*usulan*): what an office asks for, one row of its matrix."""

from dataclasses import dataclass

import polars as pl

from baimbai.register.organisation import LEVELS
from baimbai.register.table import Table

SECTORS = ("BM", "SDA", "CK", "PERKIM", "TR", "JK")
"""Bina Marga, Sumber Daya Air, Cipta Karya, Perumahan & Permukiman, Tata Ruang, Jasa Konstruksi."""

ASSET_TYPES = (
    "jalan", "jembatan", "irigasi", "sungai", "pantai", "bendungan", "spam", "air_limbah",
    "sampah", "drainase", "permukiman", "kumuh", "rtlh", "psu", "gedung", "pbl", "tata_ruang",
    "jasa_konstruksi", "lainnya",
)  # fmt: skip

PHYSICAL_WORK = (
    "pembangunan", "peningkatan", "pelebaran", "rekonstruksi", "rehabilitasi", "penggantian",
    "normalisasi", "perluasan", "penataan", "pemeliharaan_berkala", "pemeliharaan_rutin",
    "operasi_pemeliharaan",
)  # fmt: skip
PREPARATION_WORK = ("perencanaan", "pengadaan_lahan")
OTHER_WORK = ("pengawasan", "penunjang", "pelatihan", "pembinaan", "lainnya")
WORK_TYPES = PHYSICAL_WORK + PREPARATION_WORK + OTHER_WORK

PAPERS = (
    "surat_usulan",
    "kak",
    "rab",
    "ded",
    "studi",
    "lingkungan",
    "lahan",
    "tata_ruang",
    "status",
)
"""Readiness criteria (*kriteria kesiapan*): proposal letter, terms of reference, bill of cost,
detailed design, feasibility study, environmental document, land, spatial fit, status decree."""

UNITS = (
    "km", "m", "m2", "m3", "ha", "unit", "sr", "kk", "l/det", "orang", "paket", "dokumen",
    "kegiatan", "titik",
)  # fmt: skip

ORIGINS = ("musrenbang", "pokir", "reses", "renstra", "rkpd", "direktif", "audit", "lainnya")

CONDITIONS = ("baik", "sedang", "rusak_ringan", "rusak_berat")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal, as read. What the sheet does not say is None (or an empty tuple)."""

    id: str
    """`<organisation>-<number>`; stays with the row for the whole round."""
    title: str
    organisation: str
    level: str
    """The proponent's level: pusat, provinsi or kabkota."""
    region_code: str
    """Where the works are: a kabupaten/kota, or the province where they lie in several."""
    sector: str
    asset_type: str
    work_type: str
    cost_rupiah: int
    """All years and sources together, as read; never silently repaired."""
    year: int
    """The first fiscal year that money is asked for."""
    volume: float | None = None
    unit: str | None = None
    kecamatan: str | None = None
    desa: str | None = None
    kecamatan_code: str | None = None
    """Kemendagri code (`63.03.05`), where the gazetteer knows the name within its region."""
    desa_code: str | None = None
    """Kemendagri code (`63.03.05.2004`), likewise."""
    lat: float | None = None
    """Degrees, WGS 84; only a point that lies in the round's area."""
    lon: float | None = None
    geometry: str | None = None
    """What was drawn, as WKT in degrees (longitude first), WGS 84; None for a plain point."""
    asset_name: str | None = None
    """The named asset without its kind: `Karang Intan - Sungai Asam`, `Batang Alai`."""
    from_m: int | None = None
    """Chainage (STA), metres from the start of the road."""
    to_m: int | None = None
    area_ha: float | None = None
    """Area served or covered: of an irrigation scheme, a slum, …"""
    declared_status: str | None = None
    """The level that the sheet itself says the asset belongs to (`ruas provinsi`), if any."""
    portion: bool = False
    """The row says it is one funder's share (*porsi*) of a work that others pay too."""
    continuing: bool = False
    """The row says it continues works under way (*lanjutan*, multi-year)."""
    activity_code: str | None = None
    """Kode sub kegiatan, unpadded level; the edition is not known from the sheet."""
    papers_ready: tuple[str, ...] = ()
    papers_missing: tuple[str, ...] = ()
    """Papers that the sheet says are missing; a paper in neither list is unknown."""
    origin: str | None = None
    people: int | None = None
    """People served (*penerima manfaat*)."""
    condition: str | None = None
    requires: tuple[str, ...] = ()
    """Ids of proposals that must be programmed no later than this one."""
    priority_labels: tuple[str, ...] = ()
    """PSN, RKP, RKPD, RPJMD … as the sheet says."""
    note: str | None = None
    source_file: str = ""
    source_sheet: str = ""
    source_row: int = 0
    """1-based row in the sheet; 0 where the proposal came from no sheet."""

    @property
    def row(self) -> str:
        """`file!sheet!row`."""
        return f"{self.source_file}!{self.source_sheet}!{self.source_row}"


PROPOSALS = Table(
    "proposals",
    Proposal,
    key=("id",),
    rules={
        "cost is not negative": pl.col("cost_rupiah") >= 0,
        "level is pusat, provinsi or kabkota": pl.col("level").is_in(LEVELS[:3]),
        "sector is known": pl.col("sector").is_in(SECTORS),
        "asset type is known": pl.col("asset_type").is_in(ASSET_TYPES),
        "work type is known": pl.col("work_type").is_in(WORK_TYPES),
        "unit is known": pl.col("unit").is_null() | pl.col("unit").is_in(UNITS),
        "region code is in the Kemendagri form": pl.col("region_code").str.contains(
            r"^\d{2}(\.\d{2})?$"
        ),
        "coordinates come in pairs": pl.col("lat").is_null() == pl.col("lon").is_null(),
    },
)


@dataclass(frozen=True, slots=True)
class Request:
    """Money asked of one source in one year (*rincian usulan dana*).

    A proposal's requests sum to its cost.
    """

    proposal: str
    source: str | None
    """A source id of the rulebook; None where the sheet names none that is known."""
    year: int
    amount_rupiah: int


REQUESTS = Table(
    "requests",
    Request,
    key=("proposal", "source", "year"),
    rules={"amount is not negative": pl.col("amount_rupiah") >= 0},
)
