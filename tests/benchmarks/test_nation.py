"""The invented nation keeps its promises, so that what is measured on it means something."""

import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest
from nation import Nation, make_nation

from baimbai.register.proposal import PROPOSALS

COUNT = 2000


@pytest.fixture(scope="module")
def nation() -> Nation:
    return make_nation(COUNT, seed=5)


def test_the_same_seed_gives_the_same_bytes_whatever_the_process(nation, tmp_path):
    script = Path(sys.modules["nation"].__file__)
    for name, seed in (("a", 5), ("b", 6)):
        command = [
            sys.executable,
            str(script),
            str(COUNT),
            str(seed),
            str(tmp_path / f"{name}.parquet"),
        ]
        subprocess.run(command, check=True)  # noqa: S603  (our own script)
    nation.proposals.write_parquet(tmp_path / "here.parquet")
    nation.truth.write_parquet(tmp_path / "here.truth.parquet")
    there = [(tmp_path / f"{n}.parquet").read_bytes() for n in ("a", "a.truth")]
    assert [(tmp_path / f"{n}.parquet").read_bytes() for n in ("here", "here.truth")] == there
    assert (tmp_path / "b.parquet").read_bytes() != there[0]


def test_the_proposals_are_a_lawful_table_of_the_promised_height(nation):
    assert PROPOSALS.check(nation.proposals).height == COUNT
    assert nation.proposals["region_code"].str.len_chars().unique().sort().to_list() == [2, 5]
    kabupaten = nation.proposals.filter(pl.col("region_code").str.len_chars() == 5)
    assert kabupaten["region_code"].n_unique() == 13


@pytest.mark.parametrize("count", [1, 5, 40])
def test_a_nation_may_be_small(count):
    assert make_nation(count, seed=2).proposals.height == count


def test_no_proposals_are_no_nation():
    with pytest.raises(ValueError, match="0 proposals"):
        make_nation(0, seed=2)


def test_every_pair_is_told_once_between_two_proposals_that_exist(nation):
    truth = nation.truth
    ids = set(nation.proposals["id"])
    assert set(truth["id_a"]) | set(truth["id_b"]) <= ids
    assert (truth["id_a"] < truth["id_b"]).all()
    assert not truth.select("id_a", "id_b").is_duplicated().any()
    assert set(truth["relation"]) == {"same", "related"}


def test_being_the_same_work_is_transitive(nation):
    same = nation.truth.filter(pl.col("relation") == "same")
    both = pl.concat([same.select("id_a", "id_b"), same.select(id_a="id_b", id_b="id_a")])
    through = both.join(both, left_on="id_b", right_on="id_a", suffix="_far")
    through = through.filter(pl.col("id_a") != pl.col("id_b_far"))
    assert through.join(
        both, left_on=["id_a", "id_b_far"], right_on=["id_a", "id_b"], how="anti"
    ).is_empty()


def test_a_third_of_the_rows_tell_a_work_again_and_near_misses_are_twice_as_many(nation):
    counts = dict(nation.truth["relation"].value_counts().iter_rows())
    assert 0.28 * COUNT < counts["same"] < 0.43 * COUNT
    assert 1.6 < counts["related"] / counts["same"] < 2.8


def test_about_half_have_points_and_a_tenth_have_lines(nation):
    points = nation.proposals["lat"].is_not_null().mean()
    lines = nation.proposals["geometry"].is_not_null().mean()
    assert 0.4 < points < 0.62
    assert 0.05 < lines < 0.16


def test_no_title_and_no_note_gives_the_id_away(nation):
    told = nation.proposals.with_columns(text=pl.col("title") + " " + pl.col("note").fill_null(""))
    assert told.filter(pl.col("text").str.contains(pl.col("id"), literal=True)).is_empty()
    assert told.filter(pl.col("title").str.len_chars() < 8).is_empty()


def test_who_writes_does_not_tell_versions_from_near_misses(nation):
    facts = nation.proposals.select("id", "organisation", "level", number=pl.col("source_row"))
    pairs = nation.truth.join(facts, left_on="id_a", right_on="id").join(
        facts, left_on="id_b", right_on="id", suffix="_b"
    )
    shares = pairs.group_by("relation").agg(
        office=(pl.col("organisation") == pl.col("organisation_b")).mean(),
        level=(pl.col("level") == pl.col("level_b")).mean(),
    )
    same, related = (
        shares.row(by_predicate=pl.col("relation") == r, named=True) for r in ("same", "related")
    )
    assert abs(same["office"] - related["office"]) < 0.08
    assert abs(same["level"] - related["level"]) < 0.08
