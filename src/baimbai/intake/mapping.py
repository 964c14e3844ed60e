"""How an office's columns are read, shown and corrected once (*pemetaan kolom*)."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Mapped
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl
import yaml

from baimbai.errors import RoundError
from baimbai.intake.cells import cell_text
from baimbai.intake.columns import Assignment, heading_key
from baimbai.intake.headers import CERTAINTIES, Column, Header
from baimbai.intake.tables import is_number_row, label_stacks
from baimbai.intake.workbook import Sheet, column_letters
from baimbai.register.table import Table

MAX_BYTES = 1024**2
MAX_HEADINGS = 5_000

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
_MONEY_UNITS = {"rupiah": 1, "ribu": 1_000, "juta": 1_000_000, "miliar": 1_000_000_000}
_UNIT_OF = {factor: word for word, factor in _MONEY_UNITS.items()}


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """How one column of one sheet was read."""

    organisation: str
    file: str
    sheet: str
    column: str
    """Its letter."""
    heading: str
    """The headings over it, as a mapping names them."""
    field: str
    """In an official's words; empty for a column that means nothing here."""
    certainty: str
    multiplier: int
    """The money unit, rupiah."""
    year: int | None
    source: str | None
    sample: str
    """The first cell that holds anything."""


COLUMN_READINGS = Table(
    "column_readings",
    ColumnReading,
    key=(),
    rules={"certainty is known": pl.col("certainty").is_in(("", *CERTAINTIES))},
)


@dataclass(frozen=True)
class ColumnMapping:
    """What one organisation's columns were set to mean, by their headings."""

    columns: Mapped[str, Assignment] = field(default_factory=dict)


@dataclass(frozen=True)
class Mapping:
    """What all organisations' columns were set to mean."""

    organisations: Mapped[str, ColumnMapping] = field(default_factory=dict)

    def for_organisation(self, organisation: str) -> ColumnMapping:
        """One organisation's settings; empty where it has none."""
        return self.organisations.get(organisation, ColumnMapping())


def column_name(name: str) -> str:
    """A field in an official's words; the field itself where it has none."""
    return _WORD_OF.get(name, name)


def describe(
    organisation: str, file: str, sheet: Sheet, headers: Iterable[Header]
) -> list[ColumnReading]:
    """How every headed column of a sheet was read; make a table of them with COLUMN_READINGS."""
    readings = []
    for header in headers:
        if header.last < header.first:
            continue
        known = {column.index: column for column in header.columns}
        for index, stack in enumerate(label_stacks(sheet, header.first, header.last)):
            if heading := heading_key(stack):
                place = (organisation, file, sheet.name, column_letters(index), heading)
                readings.append(_reading(place, known.get(index), _sample(sheet, header, index)))
    return readings


def _reading(
    place: tuple[str, str, str, str, str], column: Column | None, sample: str
) -> ColumnReading:
    if column is None:
        return ColumnReading(*place, "", "", 1, None, None, sample)
    return ColumnReading(
        *place, column_name(column.field), column.certainty, column.multiplier, column.year,
        column.source, sample,
    )  # fmt: skip


def _sample(sheet: Sheet, header: Header, index: int) -> str:
    rows = sheet.rows[header.last + 1 : header.last + 60]
    shown = (cell_text(row[index])[:60] for row in rows if not is_number_row(row))
    return next((text for text in shown if text), "")


def read_mapping(path: Path) -> Mapping:
    """What `pemetaan.yaml` sets. A column without `arti` is left to the reader.

    Raises RoundError naming the line and what may stand there.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise RoundError("error-mapping-large", file=path.name, limit=MAX_BYTES // 1024)
        root = yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError) as fault:
        line = str(fault.problem_mark.line + 1) if isinstance(fault, yaml.MarkedYAMLError) and (
            fault.problem_mark
        ) else "1"  # fmt: skip
        raise RoundError("error-mapping-unreadable", file=path.name, line=line) from fault
    if root is None:
        return Mapping()
    return Mapping({
        organisation.value: ColumnMapping(dict(_assignments(path.name, columns)))
        for organisation, columns in _pairs(path.name, root)
    })  # fmt: skip


def _pairs(file: str, node: yaml.Node) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    if isinstance(node, yaml.ScalarNode) and node.value in ("", "~", "null"):
        return []
    if not isinstance(node, yaml.MappingNode) or len(node.value) > MAX_HEADINGS:
        raise RoundError("error-mapping-shape", file=file, line=str(node.start_mark.line + 1))
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise RoundError("error-mapping-shape", file=file, line=str(key.start_mark.line + 1))
    pairs: list[tuple[yaml.ScalarNode, yaml.Node]] = node.value
    return pairs


def _assignments(file: str, node: yaml.Node) -> Iterator[tuple[str, Assignment]]:
    for heading, setting in _pairs(file, node):
        if isinstance(setting, yaml.ScalarNode) and setting.value:
            said = {"arti": setting}
        else:
            said = {key.value: _scalar(file, value) for key, value in _pairs(file, setting)}
        for key in said:
            if key not in _KEYS:
                _refuse(file, said[key], key, _KEYS)
        if not any(said[key].value for key in _SETTINGS if key in said):
            continue
        yield heading_key(heading.value.split(" / ")), _assignment(file, said)


_SETTINGS = ("arti", "satuan uang", "tahun", "sumber")
_KEYS = (*_SETTINGS, "dibaca", "kepastian", "contoh")


def _scalar(file: str, node: yaml.Node) -> yaml.ScalarNode:
    if not isinstance(node, yaml.ScalarNode):
        raise RoundError("error-mapping-shape", file=file, line=str(node.start_mark.line + 1))
    return node


def _assignment(file: str, said: Mapped[str, yaml.ScalarNode]) -> Assignment:
    name, unit, year = said.get("arti"), said.get("satuan uang"), said.get("tahun")
    meant = "" if name is None else name.value.lower()
    if name is not None and meant and meant not in FIELD_WORDS:
        _refuse(file, name, name.value, FIELD_WORDS)
    if unit is not None and unit.value and unit.value.lower() not in _MONEY_UNITS:
        _refuse(file, unit, unit.value, _MONEY_UNITS)
    if year is not None and year.value and not _is_year(year.value):
        _refuse(file, year, year.value, ("2027",))
    source = said.get("sumber")
    return Assignment(
        FIELD_WORDS[meant] if meant else "",
        _MONEY_UNITS[unit.value.lower()] if unit is not None and unit.value else None,
        int(year.value) if year is not None and year.value else None,
        source.value or None if source is not None else None,
    )


def _is_year(text: str) -> bool:
    return text.isascii() and text.isdigit() and 2000 <= int(text[:5]) <= 2100


def _refuse(file: str, node: yaml.Node, text: str, allowed: Iterable[str]) -> None:
    raise RoundError(
        "error-mapping-word", file=file, line=str(node.start_mark.line + 1), text=text[:80],
        allowed=", ".join(allowed),
    )  # fmt: skip


_EXPLANATION = """\
# Pemetaan kolom: arti setiap judul kolom, per pengusul (ID organisasi pada round.yaml).
# Isi `arti` hanya bila pembacaannya keliru; `dibaca` dan `contoh` sekadar keterangan.
# Pilihan arti: {words}.
# Untuk biaya boleh ditambah: satuan uang (rupiah, ribu, juta, miliar), tahun, sumber.
"""


def write_mapping(readings: Iterable[ColumnReading], path: Path) -> None:
    """Write how columns were read, keeping what had been set; for people to correct."""
    kept = read_mapping(path) if path.exists() else Mapping()
    shown: dict[str, dict[str, dict[str, str | int]]] = {
        organisation: {heading: _set_words(given) for heading, given in columns.columns.items()}
        for organisation, columns in kept.organisations.items()
    }
    for reading in readings:
        lines = shown.setdefault(reading.organisation, {})
        entry = lines.setdefault(reading.heading, {"arti": ""})
        if "dibaca" not in entry:
            entry["dibaca"] = reading.field or "tidak dipakai"
            entry |= {"kepastian": reading.certainty} if reading.certainty else {}
            entry |= {"contoh": reading.sample} if reading.sample else {}
    _write(shown, path)


def assign_column(path: Path, organisation: str, heading: str, given: Assignment) -> None:
    """Set what an office's column means from now on; an empty field leaves it to the reader.

    Everything else that the file sets stays.
    """
    kept = read_mapping(path) if path.exists() else Mapping()
    shown = {
        office: {head: _set_words(one) for head, one in columns.columns.items()}
        for office, columns in kept.organisations.items()
    }
    columns = shown.setdefault(organisation, {})
    columns.pop(heading, None)
    if given.field:
        columns[heading] = _set_words(given)
    _write(shown, path)


def _write(shown: Mapped[str, Mapped[str, Mapped[str, str | int]]], path: Path) -> None:
    """Beside the file first: a fault half-way leaves what was there."""
    plain = {
        office: {head: dict(said) for head, said in columns.items()}
        for office, columns in shown.items()
    }
    text = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=1000)
    words = ", ".join(FIELD_WORDS)
    made = path.with_name(f"{path.name}.sementara")
    made.write_text(_EXPLANATION.format(words=words) + (text if plain else ""), encoding="utf-8")
    made.replace(path)


def _set_words(given: Assignment) -> dict[str, str | int]:
    words: dict[str, str | int] = {"arti": column_name(given.field)}
    if given.multiplier is not None:
        words["satuan uang"] = _UNIT_OF[given.multiplier]
    if given.year is not None:
        words["tahun"] = given.year
    if given.source is not None:
        words["sumber"] = given.source
    return words
