"""An office with regions, and workbooks written on the spot."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import pytest
import xlsxwriter

from baimbai.intake.places import places_of
from baimbai.intake.record import Office
from baimbai.register.organisation import Organisation
from baimbai.register.region import Region
from baimbai.rulebook.load import load_rulebook
from baimbai.rulebook.spellings import read_source

REGIONS = (
    Region("63", "Kalimantan Selatan", "provinsi", area_km2=37125.4),
    Region("63.01", "Tanah Laut", "kabupaten", 369_818, 3841.2, -3.8192, 114.9053),
    Region("63.10", "Tanah Bumbu", "kabupaten", 357_221, 4884.9, -3.4397, 115.6471),
    Region("63.71", "Banjarmasin", "kota", 681_693, 98.4, -3.3291, 114.5918),
)
Rows = Sequence[Sequence[object]]
Write = Callable[..., Path]


@pytest.fixture(scope="session")
def office() -> Callable[[str], Office]:
    """An office by region code, as the intake needs it."""
    rulebook = load_rulebook("2026.1", date(2026, 3, 2))

    def of(code: str) -> Office:
        level = "provinsi" if code == "63" else "kabkota"
        organisation = Organisation(code, f"Dinas PUPR {code}", level, code)
        reader = partial(read_source, rulebook=rulebook, level=level)
        return Office(organisation, places_of(REGIONS), reader, (2027, 2028, 2029))

    return of


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write rows to a workbook: a sheet name → rows, with merges as (r0, c0, r1, c1, text)."""

    def workbook(
        sheets: dict[str, Rows],
        merges: Sequence[tuple[int, int, int, int, str]] = (),
        hidden: Sequence[int] = (),
        name: str = "usulan.xlsx",
    ) -> Path:
        path = tmp_path / name
        with xlsxwriter.Workbook(path) as book:
            for title, rows in sheets.items():
                sheet = book.add_worksheet(title)
                for r, row in enumerate(rows):
                    for c, value in enumerate(row):
                        if value != "":
                            sheet.write(r, c, value)
                for r0, c0, r1, c1, text in merges:
                    sheet.merge_range(r0, c0, r1, c1, text)
                for row_number in hidden:
                    sheet.set_row(row_number, None, None, {"hidden": True})
        return path

    return workbook
