"""What is seeded in made-up rounds is found, and what is right is left alone."""

from pathlib import Path

import pytest

from baimbai.cli.main import main
from tests.situations.compose import compose
from tests.situations.score import Score, score


def reviewed(seed: int, folder: Path, *, clean: bool = False) -> Score:
    compose(seed, folder, clean=clean)
    files = [str(path) for path in sorted(folder.iterdir()) if path.is_file()]
    lists = str(folder / "reference")
    assert main(["review", *files, "--assets", lists, "--out", str(folder / "hasil")]) == 0
    return score(folder / "truth", folder / "hasil" / "temuan.csv")


@pytest.mark.parametrize("seed", [611, 613, 615])
def test_the_seeded_problems_are_found_and_what_is_right_is_left_alone(
    seed: int, tmp_path: Path
) -> None:
    found = reviewed(seed, tmp_path)
    assert found.recall >= 0.95
    assert found.raised_share <= 0.05


def test_a_clean_round_hardly_raises_an_alarm(tmp_path: Path) -> None:
    assert reviewed(623, tmp_path, clean=True).high_per_hundred < 3
