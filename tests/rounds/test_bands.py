"""Bands: who is in whatever weights and ceilings within agreed ranges."""

from pathlib import Path

import pytest

from baimbai.errors import RoundError
from baimbai.rounds.bands import bands, sweep
from baimbai.rounds.recall import Recalled
from baimbai.rounds.scenario import try_out


@pytest.fixture(scope="module")
def standing(examples: Path) -> Recalled:
    from baimbai.cli.questions import open_results  # Loading the engine costs a second.

    return open_results(examples / "nusa-rekaan", "", lambda stage, detail: None)


def test_core_is_in_every_plan_and_out_in_none(standing: Recalled) -> None:
    dossier, weights = standing.dossier, standing.plan.weights
    tried = list(try_out(dossier, weights, sweep(dossier, weights, 6, 30, seed=1)))
    plans = [set(one.answer.payments["proposal"]) for one in tried]
    found = {row["proposal"]: row for row in bands(dossier, tried).iter_rows(named=True)}
    assert list(found) == sorted(dossier.proposals)
    for proposal, row in found.items():
        times = sum(proposal in plan for plan in plans)
        band = "luar" if not times else "inti" if times == 6 else "batas"
        assert (row["times"], row["plans"], row["band"]) == (times, 6, band)
    assert {row["band"] for row in found.values()} == {"inti", "batas", "luar"}


def test_a_sweep_stays_in_its_range_and_is_drawn_again_alike(standing: Recalled) -> None:
    dossier, weights = standing.dossier, standing.plan.weights
    drawn = sweep(dossier, weights, 20, 10, seed=4)
    assert drawn == sweep(dossier, weights, 20, 10, seed=4)
    assert drawn != sweep(dossier, weights, 20, 10, seed=5)
    for scenario in drawn:
        assert {rule.source for rule in scenario.ceilings} == {key[0] for key in dossier.ceilings}
        assert all(-10 <= rule.percent <= 10 for rule in scenario.ceilings)
        assert all(
            0.9 * weights.parts[name] <= weight <= 1.1 * weights.parts[name]
            for name, weight in scenario.weights.items()
        )


@pytest.mark.parametrize(("count", "spread"), [(0, 20), (1_001, 20), (5, 0), (5, 100)])
def test_a_sweep_out_of_range_is_refused(standing: Recalled, count: int, spread: int) -> None:
    with pytest.raises(RoundError):
        sweep(standing.dossier, standing.plan.weights, count, spread, seed=0)
