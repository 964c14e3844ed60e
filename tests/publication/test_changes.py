"""What changed between releases, and how weighty it is."""

import polars as pl
import pytest

from baimbai.publication.changes import CORRECTION, MAJOR, MINOR, class_of, find_changes

COLUMNS = {
    "id": pl.String, "result": pl.String, "programmed": pl.Int64, "sources": pl.String,
    "agreed": pl.Boolean, "title": pl.String, "region_code": pl.String, "place": pl.String,
    "reason": pl.String, "lat": pl.Float64, "lon": pl.Float64, "volume": pl.Float64,
    "cost_rupiah": pl.Int64,
}  # fmt: skip


def programme(**rupiah: int) -> pl.DataFrame:
    """Proposals a, b, … with their money; 0 is not taken up. Region: the id's first letter."""
    rows = [
        (id_, "diakomodir" if money else "ditunda", money, "DAK" if money else "", money > 0,
         f"Jalan {id_}", f"63.{id_[:1]}", "", "", None, None, 1.0, 1_000)
        for id_, money in rupiah.items()
    ]  # fmt: skip
    return pl.DataFrame(rows, schema=COLUMNS, orient="row")


def kinds(before: pl.DataFrame, after: pl.DataFrame) -> dict[str, str]:
    return {one.proposal: one.kind for one in find_changes(before, after)}


def test_every_kind_of_change_is_found() -> None:
    before = programme(a=100, b=100, c=100, d=0, e=100, f=0, g=100, h=100)
    after = programme(a=100, b=120, c=80, d=50, e=0, f=0, g=100, h=100).with_columns(
        pl.when(id="g").then(pl.lit("DAU")).otherwise("sources").alias("sources"),
        pl.when(id="f").then(pl.lit("ditolak")).otherwise("result").alias("result"),
        pl.when(id="h").then(pl.lit("Jembatan h")).otherwise("title").alias("title"),
    )
    assert kinds(before, after) == {
        "b": "naik", "c": "turun", "d": "masuk", "e": "keluar", "f": "hasil", "g": "sumber",
        "h": "data",
    }  # fmt: skip


def test_a_proposal_in_one_release_only_moved_its_money() -> None:
    found = find_changes(programme(a=100, b=0), programme(c=70, d=0))
    assert [(one.proposal, one.kind, one.before_rupiah, one.after_rupiah) for one in found] == [
        ("a", "keluar", 100, 0), ("c", "masuk", 0, 70),
    ]  # fmt: skip


def test_equal_releases_differ_in_nothing() -> None:
    assert find_changes(programme(a=1, b=0), programme(a=1, b=0)) == ()


EVEN = {f"{region}{n}": 100 for region in "abcdefghij" for n in range(10)}


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (EVEN, CORRECTION),
        # One of a hundred leaves: a tenth of its region, which is just what it may lose.
        (EVEN | {"a0": 0}, MINOR),
        (EVEN | {"a0": 0, "a1": 99}, MAJOR),
        # Five of a hundred in and out, and five percent of the money, are still minor.
        (EVEN | {"a0": 0, "b0": 0, "c0": 0, "d0": 0, "e0": 0}, MINOR),
        (EVEN | {"a0": 0, "b0": 0, "c0": 0, "d0": 0, "e0": 0, "f0": 0}, MAJOR),
        (EVEN | {"a0": 601}, MAJOR),
        (EVEN | {"a0": 600}, MINOR),
    ],
)
def test_the_thresholds_are_kept_to_the_rupiah(after: dict[str, int], expected: str) -> None:
    before, now = programme(**EVEN), programme(**after)
    assert class_of(find_changes(before, now), before) == expected


def test_another_source_is_minor_and_another_title_a_correction() -> None:
    before = programme(**EVEN)
    source = before.with_columns(pl.lit("DAU").alias("sources"))
    title = before.with_columns(pl.lit("Jalan").alias("title"))
    assert class_of(find_changes(before, source), before) == MINOR
    assert class_of(find_changes(before, title), before) == CORRECTION
