"""Writing sheets as the file that an office sends."""

import csv
import shutil
import subprocess
import warnings
from pathlib import Path

import xlsxwriter

from tests.intake.offices.grid import Formula, Sheet

DELIMITERS = {"semicolon-bom": (";", "utf-8-sig"), "comma": (",", "utf-8"),
              "tab": ("\t", "utf-8"), "cp1252": (";", "cp1252")}  # fmt: skip


def write_file(folder: Path, stem: str, kind: str, sheets: list[Sheet]) -> Path:
    """Write a workbook of a kind; .xls and .ods need LibreOffice and become .xlsx without it."""
    folder.mkdir(parents=True, exist_ok=True)
    if kind.startswith("csv"):
        return _write_text(folder / f"{stem}.csv", kind.removeprefix("csv-"), sheets[0])
    path = folder / f"{stem}.xlsx"
    _write_excel(path, sheets)
    office = shutil.which("soffice")
    if kind in {"xls", "ods"} and office:
        return _convert(path, kind, office)
    return path.rename(path.with_suffix(".xlsm")) if kind == "xlsm" else path


def _write_text(path: Path, kind: str, sheet: Sheet) -> Path:
    delimiter, encoding = DELIMITERS[kind]
    width = max(len(row) for row in sheet.rows)
    with path.open("w", encoding=encoding, errors="replace", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        for row in sheet.rows:
            cells = [one.value if isinstance(one, Formula) else one for one in row]
            padded = cells + [None] * (width - len(cells))
            writer.writerow(["" if one is None else one for one in padded])
    return path


def _write_excel(path: Path, sheets: list[Sheet]) -> None:
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        merged = {(a, b): (c, d) for a, b, c, d in sheet.merges}
        for row, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, Formula):
                    page.write_formula(row, column, cell.expression, None, cell.value)
                elif cell is not None and cell != "" and (row, column) not in merged:
                    page.write(row, column, cell)
        for (row, column), (last_row, last_column) in merged.items():
            cell = sheet.rows[row][column] if column < len(sheet.rows[row]) else None
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                page.merge_range(row, column, last_row, last_column, "" if cell is None else cell)
        for row in sheet.hidden_rows:
            page.set_row(row, None, None, {"hidden": True})
        for column in sheet.hidden_columns:
            page.set_column(column, column, None, None, {"hidden": True})
        if sheet.hidden:
            page.hide()
    book.close()


def _convert(path: Path, kind: str, office: str) -> Path:
    profile = (path.parent / "profile").resolve()
    command = [office, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to"]
    command += [kind, "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603
    shutil.rmtree(profile, ignore_errors=True)
    path.unlink()
    return path.with_suffix(f".{kind}")
