"""The ceilings workbook: one sheet a scenario, from `pagu.csv`."""

import csv
from pathlib import Path

from examples.compose.page import Book, Places
from examples.compose.proposal import YEARS

_SCENARIOS = (("murni", "murni"), ("TKD-48", "tkd48"))


def write_ceilings(source: Path, path: Path) -> None:
    """`pagu.csv` as the workbook that a round reads: scenario, source, owner, year, amount."""
    with source.open(encoding="utf-8", newline="") as text:
        lines = list(csv.DictReader(text, delimiter=";"))
    book = Book(path, Places())
    for scenario, column in _SCENARIOS:
        if f"{column}_{YEARS[0]}" not in lines[0]:
            continue
        page = book.page(scenario, (12, 18, 12, 8, 22, 60))
        page.letterhead(f"PAGU INDIKATIF - SKENARIO {scenario}")
        page.head(("Skenario", "Sumber Dana", "Pemilik", "Tahun", "Pagu (Rp)", "Dasar"))
        for line in lines:
            for year in YEARS:
                amount = int(line[f"{column}_{year}"] or 0)
                page.cells([scenario, line["sumber"], line["pemilik"], year, amount, line["dasar"]])
    book.close()
