"""How an office's columns are read, shown and corrected once (*pemetaan kolom*)."""

from collections.abc import Mapping as Mapped
from dataclasses import dataclass, field

from baimbai.intake.columns import Assignment

FIELD_WORDS: Mapped[str, str] = {
    "nama usulan": "title", "biaya": "total", "id": "id", "nomor": "number",
    "kode sub kegiatan": "activity_code", "kabupaten/kota": "region", "kecamatan": "kecamatan",
    "desa": "desa", "desa dan kecamatan": "district_village", "lokasi": "place",
    "lintang": "lat", "bujur": "lon", "koordinat": "point", "sta": "stretch",
    "sta awal": "from_m", "sta akhir": "to_m", "luas": "area_ha", "volume": "volume",
    "satuan": "unit", "harga satuan": "unit_price", "sumber dana": "source",
    "tanda sumber dana": "source_mark", "bagian biaya": "money", "tahun": "year",
    "bidang": "sector", "jenis aset": "asset_type", "jenis pekerjaan": "work_type",
    "asal usulan": "origin", "penerima manfaat": "people", "kondisi": "condition",
    "prioritas": "priority", "prasyarat": "requires", "masalah": "problem",
    "keterangan": "note", "status usulan": "status", "jenjang": "level",
    "surat usulan": "paper:surat_usulan", "kak": "paper:kak", "rab": "paper:rab",
    "ded": "paper:ded", "studi": "paper:studi", "dokumen lingkungan": "paper:lingkungan",
    "lahan": "paper:lahan", "tata ruang": "paper:tata_ruang", "status aset": "paper:status",
    "abaikan": "ignored",
}  # fmt: skip
"""The fields in an official's words, as `pemetaan.yaml` names them → as the reader does."""

_WORD_OF = {name: word for word, name in FIELD_WORDS.items()}


@dataclass(frozen=True)
class ColumnMapping:
    """What one organisation's columns were set to mean, by their headings."""

    columns: Mapped[str, Assignment] = field(default_factory=dict)


def column_name(name: str) -> str:
    """A field in an official's words; the field itself where it has none."""
    return _WORD_OF.get(name, name)
