"""Measures the check of one large workbook: `python benchmarks/intake.py [100000]`.

A made-up workbook of so many rows and 20 columns is read by python-calamine, openpyxl and pandas,
which only fetch the cells, and checked by Baimbai, which also says what they mean: each in a
process of its own, three times, in turn. Shown: CPU seconds (the best of three; with starting
Python and without), the largest memory, and the ratio to the bare read of python-calamine.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

import xlsxwriter

HEADINGS = (
    "No", "Nama Paket", "Bidang", "Kecamatan", "Desa", "Lintang", "Bujur", "Volume", "Satuan",
    "Sumber Dana", "Tahun", "Biaya (Rp)", "KAK", "RAB", "DED", "Lahan", "Asal Usulan",
    "Penerima Manfaat", "Kondisi", "Keterangan",
)  # fmt: skip
_WORKS = ("Peningkatan", "Rehabilitasi", "Pembangunan", "Pemeliharaan Berkala")
_ASSETS = ("Jalan", "Jembatan", "Drainase", "Jaringan Irigasi", "SPAM")
_NAMES = (
    "Sungai", "Batu", "Karang", "Intan", "Martapura", "Aluh", "Gambut", "Mataraman", "Simpang",
    "Paku", "Danau", "Salak",
)  # fmt: skip

_MEASURED = """
import resource, sys, time
begun = time.process_time()
{imports}
ready = time.process_time()
{work}
done = time.process_time()
print(done - begun, done - ready, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
READERS = {
    "calamine": (
        "from python_calamine import CalamineWorkbook",
        "CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()",
    ),
    "openpyxl": (
        "from openpyxl import load_workbook",
        "for row in load_workbook(sys.argv[1], read_only=True, data_only=True).active.values: pass",
    ),
    "pandas": (
        "import pandas",
        "pandas.read_excel(sys.argv[1], header=None, engine='calamine')",
    ),
    "baimbai check": (
        "from baimbai.cli.main import main",
        "main(['check', sys.argv[1], '--out', sys.argv[2]])",
    ),
}


def main(arguments: list[str]) -> None:
    """Number of rows."""
    rows = int(arguments[0]) if arguments else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Usulan Kab Banjar 2027.xlsx"
        _write_workbook(path, rows)
        best: dict[str, tuple[float, float, int]] = {}
        for _ in range(3):
            for name, (imports, work) in READERS.items():
                code = _MEASURED.format(imports=imports, work=work)
                figures = _measure(code, path, Path(folder) / "hasil")
                best[name] = min(best.get(name, figures), figures, key=lambda one: one[1])
    bare = best["calamine"][1]
    sys.stdout.write(f"{rows} rows x {len(HEADINGS)} columns\n")
    sys.stdout.write(f"{'':16}{'CPU s':>8}{'with start':>12}{'MB':>6}{'ratio':>7}\n")
    for name, (whole, spent, memory) in best.items():
        sys.stdout.write(f"{name:16}{spent:8.2f}{whole:12.2f}{memory:6}{spent / bare:7.2f}\n")


def _measure(code: str, path: Path, out: Path) -> tuple[float, float, int]:
    command = [sys.executable, "-c", code, str(path), str(out)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    whole, spent, memory = said.split()[-3:]
    return float(whole), float(spent), int(memory)


def _write_workbook(path: Path, rows: int) -> None:
    random = Random(1)  # noqa: S311
    pick = random.choice
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Usulan")
        sheet.write_string(0, 0, "USULAN KABUPATEN BANJAR TAHUN 2027")
        sheet.write_row(2, 0, HEADINGS)
        for row in range(rows):
            title = (
                f"{pick(_WORKS)} {pick(_ASSETS)} {pick(_NAMES)} {pick(_NAMES)} - {pick(_NAMES)} "
                f"{pick(_NAMES)} RT {row % 40} Desa {pick(_NAMES)} {row}"
            )
            sheet.write_row(row + 3, 0, (
                row + 1, title, pick(("Bina Marga", "SDA", "Cipta Karya")), pick(_NAMES),
                pick(_NAMES), round(-3.3 - random.random() * 0.3, 6),
                round(114.8 + random.random() * 0.3, 6), round(random.random() * 5, 2), "km",
                pick(("APBD Kab", "DAK Fisik", "APBD Provinsi")), 2027,
                random.randint(100, 9000) * 1_000_000, "ada", "ada", "belum", "ada", "Musrenbang",
                random.randint(10, 9000), "Rusak Berat", f"usulan desa nomor {row}",
            ))  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
