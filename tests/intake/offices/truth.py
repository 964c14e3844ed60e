"""The truth about an invented office's workbook, as files that a scorer reads."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path

from tests.intake.offices.grid import Cell
from tests.intake.offices.works import Work


@dataclass(frozen=True, slots=True)
class Record:
    """A proposal and where it stands (1-based rows)."""

    sheet: str
    first_row: int
    last_row: int
    title: Cell
    work: Work
    hidden: bool
    shows: frozenset[str]
    """What the sheet shows of: kecamatan, fund, year, volume."""


@dataclass(frozen=True, slots=True)
class NotRow:
    """A row that is no proposal (1-based), and what it is."""

    sheet: str
    row: int
    kind: str
    text: str


PROPOSAL_FIELDS = (
    "workbook", "sheet", "excel_row", "excel_row_end", "hidden", "row_status", "title",
    "region_code", "kecamatan", "desa", "bidang", "cost_rupiah", "volume", "unit", "year", "funds",
    "funds_json", "lat", "lon", "coord_kind", "coord_expected", "shows",
)  # fmt: skip
SITUATION_FIELDS = ("id", "kind", "is_problem", "rows", "what_a_good_tool_says")


def write_truth(
    folder: Path, workbook: str, coord_kind: str, records: list[Record], others: list[NotRow]
) -> None:
    """Write `truth/{proposals,not_rows,situations}.csv` (UTF-8, comma)."""
    truth = folder / "truth"
    truth.mkdir(parents=True, exist_ok=True)
    with (truth / "proposals.csv").open("w", encoding="utf-8", newline="") as file:
        proposals = csv.DictWriter(file, PROPOSAL_FIELDS)
        proposals.writeheader()
        proposals.writerows(_proposal(workbook, coord_kind, record) for record in records)
    with (truth / "not_rows.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("workbook", "sheet", "excel_row", "kind", "text"))
        rows.writerows((workbook, one.sheet, one.row, one.kind, one.text) for one in others)
    with (truth / "situations.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow(SITUATION_FIELDS)


def _proposal(workbook: str, coord_kind: str, record: Record) -> dict[str, object]:
    work, place = record.work, record.work.place
    shown = coord_kind != "none" and work.point != "none"
    by_fund: dict[str, int] = {}
    for (fund, _), rupiah in work.requests.items():
        by_fund[fund] = by_fund.get(fund, 0) + rupiah
    return {
        "workbook": workbook, "sheet": record.sheet, "excel_row": record.first_row,
        "excel_row_end": record.last_row, "hidden": int(record.hidden), "row_status": "",
        "title": " ".join(str(record.title).split()), "region_code": place.region_code,
        "kecamatan": place.kecamatan if "kecamatan" in record.shows else "",
        "desa": place.desa, "bidang": work.kind.sector, "cost_rupiah": work.cost,
        "volume": work.volume if "volume" in record.shows else "",
        "unit": work.unit if "volume" in record.shows else "",
        "year": min(year for _, year in work.requests) if "year" in record.shows else "",
        "funds": "|".join(by_fund) if "fund" in record.shows else "",
        "funds_json": json.dumps(by_fund), "lat": round(place.lat, 6), "lon": round(place.lon, 6),
        "coord_kind": coord_kind if shown else "none",
        "coord_expected": work.point if shown else "none", "shows": " ".join(sorted(record.shows)),
    }  # fmt: skip
