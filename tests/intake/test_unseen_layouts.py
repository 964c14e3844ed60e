"""Workbooks of invented offices, in layouts drawn by lot, read through the front door."""

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from baimbai.cli.main import main
from tests.intake.offices.office import Sent, write_office
from tests.intake.offices.score import Score, pooled, score_reading

SEEDS = range(201, 213)
AIMS = {
    "row recall": 0.99,
    "row precision": 0.99,
    "exact rupiah": 0.99,
    "located within 1 km": 0.95,
    "bad point not accepted": 1.0,
    "kecamatan": 0.95,
    "volume and unit": 0.99,
    "source": 0.99,
    "year": 0.99,
}


@pytest.fixture(scope="module")
def score(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Score]:
    """The pooled score over the seeds; without LibreOffice, so that all run everywhere alike."""
    folder = tmp_path_factory.mktemp("offices")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shutil, "which", lambda name: None)
        yield pooled(_read(write_office(seed, folder / str(seed))) for seed in SEEDS)


def _read(sent: Sent) -> Score:
    out = sent.folder / "out"
    assert main(["check", str(sent.workbook), "--out", str(out)]) in {0, 1}
    return score_reading(sent.folder, out / "usulan.csv")


@pytest.mark.parametrize("measure", AIMS)
def test_layouts_that_nobody_tuned_to_are_read(score: Score, measure: str) -> None:
    missed = [miss for miss in score.misses if miss.measure == measure]
    assert score.chances[measure]
    assert score.share(measure) >= AIMS[measure], missed[:10]


def test_a_seed_always_writes_the_same_truth(tmp_path: Path) -> None:
    truths = [
        (write_office(208, tmp_path / name).folder / "truth" / "proposals.csv").read_bytes()
        for name in ("once", "again")
    ]
    assert truths[0] == truths[1]
    assert truths[0].count(b"\n") > 10


def test_a_reading_that_is_the_truth_scores_full_marks(tmp_path: Path) -> None:
    sent = write_office(207, tmp_path)
    score = score_reading(sent.folder, _perfect(sent.folder))
    assert score.misses == []
    assert score.chances["row recall"] > 10


def test_a_subtotal_taken_as_a_proposal_costs_precision(tmp_path: Path) -> None:
    sent = write_office(207, tmp_path)
    table = _perfect(sent.folder)
    table.write_text(table.read_text() + "Jumlah,,,,,,,,,,No sheet,1\n")
    score = score_reading(sent.folder, table)
    assert [miss.measure for miss in score.misses] == ["row precision"]


def _perfect(folder: Path) -> Path:
    """A reader's table made from the truth."""
    with (folder / "truth" / "proposals.csv").open(newline="") as file:
        truth = list(csv.DictReader(file))
    table = folder / "perfect.csv"
    names = ("title", "cost_rupiah", "lat", "lon", "kecamatan", "volume", "unit", "fund", "year")
    with table.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow((*names, "note", "source_sheet", "source_row"))
        for row in truth:
            point = (row["lat"], row["lon"]) if row["coord_expected"] == "point" else ("", "")
            rows.writerow((
                row["title"], row["cost_rupiah"], *point, row["kecamatan"], row["volume"],
                row["unit"], row["funds"], row["year"], "", row["sheet"], row["excel_row"],
            ))  # fmt: skip
    return table
