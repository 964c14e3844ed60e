"""How well a reader's table (`usulan.csv`) agrees with the truth about a workbook."""

import csv
import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

Row = dict[str, str]
Place = tuple[str, int]
"""Sheet and 1-based row."""

MEASURES = (
    "row recall", "row precision", "title", "exact rupiah", "located within 1 km",
    "bad point not accepted", "kecamatan", "volume and unit", "source", "year",
)  # fmt: skip
NEAR_KM = 1.0
STILL_FAIR_KM = 15.0
"""A point mended from impossible figures may be taken if it comes this near."""


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing read otherwise than meant."""

    measure: str
    workbook: str
    sheet: str
    row: int
    read: str
    meant: str


@dataclass(slots=True)
class Score:
    """Hits and chances by measure, and what was missed."""

    hits: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    chances: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    misses: list[Miss] = field(default_factory=list)

    def share(self, measure: str) -> float:
        """Hits of chances; 1.0 where there was no chance."""
        return self.hits[measure] / self.chances[measure] if self.chances[measure] else 1.0

    def add(self, other: "Score") -> None:
        """Pool another score into this one."""
        for measure in MEASURES:
            self.hits[measure] += other.hits[measure]
            self.chances[measure] += other.chances[measure]
        self.misses += other.misses

    def note(self, measure: str, is_hit: bool, where: Row, read: str, meant: str) -> None:
        """Count one chance."""
        self.chances[measure] += 1
        self.hits[measure] += is_hit
        if not is_hit:
            place = (where["workbook"], where["sheet"], int(where["excel_row"]))
            self.misses.append(Miss(measure, *place, read, meant))


def pooled(scores: Iterable[Score]) -> Score:
    """One score of many."""
    total = Score()
    for score in scores:
        total.add(score)
    return total


def score_reading(folder: Path, table: Path) -> Score:
    """Compare `usulan.csv` with `folder/truth/proposals.csv`."""
    truth, read = _rows(folder / "truth" / "proposals.csv"), _rows(table)
    is_text = all(row["sheet"] == "csv" for row in truth)
    record_at: dict[Place, int] = {
        (row["sheet"], at): index
        for index, row in enumerate(truth)
        for at in range(int(row["excel_row"]), int(row["excel_row_end"]) + 1)
    }
    score = Score()
    taken: dict[int, Row] = {}
    for row in read:
        place = ("csv" if is_text else row["source_sheet"], int(float(row["source_row"] or 0)))
        index = record_at.get(place)
        is_true = index is not None and index not in taken
        at = {"workbook": truth[0]["workbook"], "sheet": place[0], "excel_row": str(place[1])}
        score.note("row precision", is_true, at, row["title"], "no proposal here")
        if is_true and index is not None:
            taken[index] = row
    for index, row in enumerate(truth):
        if row["hidden"] == "1" and index not in taken:
            continue
        score.note("row recall", index in taken, row, "", row["title"])
        if index in taken:
            _compare(score, row, taken[index])
    return score


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _compare(score: Score, truth: Row, read: Row) -> None:
    """Cell by cell; what the sheet does not show is not asked."""
    pairs = [("title", "title", "title", _words), ("kecamatan", "kecamatan", "kecamatan", _words)]
    for measure, name, meant, form in pairs:
        if truth[meant]:
            is_hit = form(read.get(name, "")) == form(truth[meant])
            score.note(measure, is_hit, truth, read.get(name, ""), truth[meant])
    cost = read.get("cost_rupiah", "")
    is_exact = cost.split(".")[0] == truth["cost_rupiah"]
    score.note("exact rupiah", is_exact, truth, cost, truth["cost_rupiah"])
    _compare_point(score, truth, read)
    if truth["volume"]:
        shown = f"{read.get('volume', '')} {read.get('unit', '')}"
        is_same = _is_same_number(read.get("volume", ""), truth["volume"])
        is_hit = is_same and read.get("unit", "").lower() == truth["unit"].lower()
        score.note("volume and unit", is_hit, truth, shown, f"{truth['volume']} {truth['unit']}")
    if truth["funds"]:
        fund = read.get("fund", "")
        is_hit = _set(fund) == _set(truth["funds"])
        score.note("source", is_hit, truth, fund, truth["funds"])
    if truth["year"]:
        year = read.get("year", "")
        score.note("year", year.split(".")[0] == truth["year"], truth, year, truth["year"])


def _compare_point(score: Score, truth: Row, read: Row) -> None:
    apart = _apart_km(truth, read)
    shown = f"{read.get('lat', '')} {read.get('lon', '')}"
    meant = f"{truth['lat']} {truth['lon']} ({truth['coord_kind']})"
    if truth["coord_expected"] == "point":
        is_hit = apart is not None and apart <= NEAR_KM
        score.note("located within 1 km", is_hit, truth, shown, meant)
    elif truth["coord_expected"] == "reject":
        is_hit = apart is None or apart <= STILL_FAIR_KM
        score.note("bad point not accepted", is_hit, truth, shown, meant)


def _apart_km(truth: Row, read: Row) -> float | None:
    """Kilometres between the point read and the point meant."""
    if not read.get("lat") or not read.get("lon"):
        return None
    lat, lon, to_lat, to_lon = (
        math.radians(float(value))
        for value in (truth["lat"], truth["lon"], read["lat"], read["lon"])
    )
    bow = math.sin((to_lat - lat) / 2) ** 2
    bow += math.cos(lat) * math.cos(to_lat) * math.sin((to_lon - lon) / 2) ** 2
    return 12_742 * math.asin(math.sqrt(bow))


def _words(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _is_same_number(read: str, meant: str) -> bool:
    try:
        return math.isclose(float(read), float(meant), rel_tol=1e-6)
    except ValueError:
        return False


def _set(text: str) -> set[str]:
    for mark in ";,+":
        text = text.replace(mark, "|")
    return {part.strip() for part in text.split("|") if part.strip()}
