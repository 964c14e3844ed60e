"""A small round folder, written on the spot, that a test may spoil."""

from pathlib import Path

import pytest
import xlsxwriter
import yaml

PLAN = {
    "format": 1,
    "illustrative": True,
    "meeting": {
        "title": "Rapat Koordinasi Teknis PUPR Provinsi Uji",
        "province": "97",
        "host": "97",
        "fiscal_year": 2027,
        "horizon": [2027, 2028],
        "held_on": "2026-03-02",
        "place": "Ibu Kota",
        "published_on": "2026-03-05",
        "follow_up_by": "2026-04-15",
        "letterhead": ["PEMERINTAH PROVINSI UJI", "DINAS PUPR", "Jalan Contoh"],
        "legal_basis": ["Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"],
    },
    "rulebook": "2026.1",
    "scenario": "murni",
    "regions": [
        {"code": "97", "name": "Uji", "kind": "provinsi", "population": 300_000},
        {"code": "97.01", "name": "Timur", "kind": "kabupaten", "population": 100_000,
         "area_km2": 1000, "lat": -3.0, "lon": 115.0},
        {"code": "97.10", "name": "Barat", "kind": "kabupaten", "population": 200_000,
         "area_km2": 1000, "lat": -3.2, "lon": 114.6},
    ],
    "organisations": [
        {"id": "97.01", "name": "Dinas PUPR Kabupaten Timur", "level": "kabkota", "region": "97.01"},
        {"id": "97.10", "name": "Dinas PUPR Kabupaten Barat", "level": "kabkota", "region": "97.10"},
        {"id": "97", "name": "Dinas PUPR Provinsi Uji", "level": "provinsi", "region": "97"},
    ],
    "weights": {"decree": "Kesepakatan uji", "parts": {"kondisi": 50, "kesiapan": 50}},
    "funding": {"floors": {}, "patterns": []},
    "files": {"proposals": "usulan", "ceilings": "pagu.xlsx"},
}  # fmt: skip
HEADINGS = ["Nama usulan", "Sumber dana", "Tahun", "Biaya (Rp)"]
CEILING_HEADINGS = ["Skenario", "Sumber Dana", "Pemilik", "Tahun", "Pagu (Rp)", "Dasar"]


def write_rows(path: Path, rows: list[list[object]]) -> Path:
    """A workbook of one sheet."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Usulan")
        for index, row in enumerate(rows):
            sheet.write_row(index, 0, row)
    return path


def write_plan(folder: Path, plan: dict[str, object]) -> None:
    """A round.yaml; dates unquoted as people write them."""
    text = yaml.safe_dump(plan, sort_keys=False, allow_unicode=True)
    for year in ("2026-03-02", "2026-03-05", "2026-04-15"):
        text = text.replace(f"'{year}'", year)
    (folder / "round.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two kabupaten with two proposals each, and ceilings for three of the four."""
    root = tmp_path / "putaran"
    (root / "usulan").mkdir(parents=True)
    write_plan(root, PLAN)
    write_rows(
        root / "usulan" / "97.01 Timur.xlsx",
        [
            HEADINGS,
            ["Peningkatan Jalan Pantai - Bukit", "PAD", 2027, 4_000_000_000],
            ["Rehabilitasi Jembatan Sungai Hitam", "PAD", 2027, 3_000_000_000],
        ],
    )
    write_rows(
        root / "usulan" / "Kab. Barat.xlsx",
        [
            HEADINGS,
            ["Peningkatan Jalan Pasar - Rawa", "PAD", 2027, 5_000_000_000],
            ["Pembangunan Drainase Kota Barat", "PAD", 2027, 2_000_000_000],
        ],
    )
    write_rows(root / "pagu.xlsx", [
        CEILING_HEADINGS,
        ["murni", "PAD", "97.01", 2027, 7_000_000_000, "uji"],
        ["murni", "PAD", 97.1, 2027, 5_000_000_000, "uji"],
    ])  # fmt: skip
    return root
