"""A round read back from what it wrote is the round."""

from pathlib import Path

from baimbai.rounds.archive import write_results
from baimbai.rounds.plan import read_plan
from baimbai.rounds.recall import recall_release
from baimbai.rounds.round import run_round


def test_a_release_read_back_is_the_same_release(examples: Path, tmp_path: Path) -> None:
    plan = read_plan(examples / "nusa-rekaan")
    release = run_round(examples / "nusa-rekaan", plan, lambda stage, detail: None)
    write_results(release, tmp_path)
    assert recall_release(tmp_path, plan, release.rulebook).checksum() == release.checksum()
