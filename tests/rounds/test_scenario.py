"""Scenarios: other ceilings, pins and weights, tried on a round that stands."""

import os
import pickle
import signal
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from baimbai.appraisal.economy import Economy, Spending
from baimbai.appraisal.economy_table import EconomyTable
from baimbai.appraisal.evidence import Evidence
from baimbai.appraisal.score import Weights
from baimbai.errors import BaimbaiError, RoundError
from baimbai.funding.allocation import Allocation
from baimbai.funding.dossier import Dossier
from baimbai.rounds.recall import Recalled
from baimbai.rounds.scenario import (
    CeilingRule,
    Scenario,
    Tried,
    laid_down,
    read_scenario,
    try_out,
    typed_ceiling,
    typed_weight,
)
from baimbai.wording.wording import LANGUAGES, wording


@pytest.fixture(scope="module")
def standing(examples: Path) -> Recalled:
    from baimbai.cli.questions import open_results  # Loading the engine costs a second.

    return open_results(examples / "nusa-rekaan", "", lambda stage, detail: None)


def told(tried: Tried) -> tuple[object, ...]:
    """What can be compared: payments and points, or the reason that there are none."""
    if isinstance(tried.answer, Allocation):
        return (tried.answer.payments.rows(), tried.answer.certificate)
    return (tried.answer.key,)


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("DAK-*=0", CeilingRule("DAK-*", 0)),
        ("DAU-*=-48%", CeilingRule("DAU-*", None, Fraction(-48))),
        ("PAD=+2,5%", CeilingRule("PAD", None, Fraction(5, 2))),
        ("PAD:63.01:2027=1.500.000.000", CeilingRule("PAD", 1_500_000_000, owner="63.01", year=2027)),
        ("PAD:63.01=7", CeilingRule("PAD", 7, owner="63.01")),
    ],
)  # fmt: skip
def test_a_ceiling_is_typed_as_it_is_spoken(typed: str, rule: CeilingRule) -> None:
    assert typed_ceiling(typed) == rule


@pytest.mark.parametrize(
    "typed", ["", "PAD", "=0", "PAD=", "PAD=-5", "PAD=1,5", "PAD=-101%", "PAD:a:b=0", "a:b:1:2=0"]
)
def test_what_is_typed_wrongly_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(RoundError) as refused:
        typed_ceiling(typed)
    assert refused.value.message.key == "error-scenario-typed"
    assert all("DAK-*=0" in wording(language).say(refused.value.message) for language in LANGUAGES)


def test_a_weight_is_typed_with_point_or_comma() -> None:
    assert (typed_weight("kondisi=40"), typed_weight("kondisi=2,5")) == (
        ("kondisi", 40.0), ("kondisi", 2.5),
    )  # fmt: skip
    with pytest.raises(RoundError):
        typed_weight("kondisi")


def test_a_cut_leaves_whole_rupiah() -> None:
    assert CeilingRule("x", None, Fraction(-48)).amount(101) == 52
    assert CeilingRule("x", None, Fraction(-100)).amount(101) == 0


def test_a_file_says_what_changes(tmp_path: Path) -> None:
    path = tmp_path / "dak.yaml"
    path.write_text(
        "ceilings:\n  - {source: DAK-*, to: 0}\n  - {source: DAU-*, owner: '63.*', change: -48}\n"
        "pins: {63.01-5: masuk}\nweights: {kondisi: 40}\n"
    )
    assert read_scenario(path) == Scenario(
        "dak",
        (CeilingRule("DAK-*", 0), CeilingRule("DAU-*", None, Fraction(-48), "63.*")),
        {"63.01-5": "masuk"},
        {"kondisi": 40.0},
    )


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("nama: x", "nama"),
        ("ceilings: [{source: PAD, to: 1.5}]", "ceilings[0].to"),
        ("ceilings: [{source: PAD, to: -1}]", "ceilings[0].to"),
        ("ceilings: [{source: PAD}]", "ceilings[0].to"),
        ("ceilings: [{source: PAD, to: 0, change: -1}]", "ceilings[0].to"),
        ("ceilings: [{source: PAD, change: .nan}]", "ceilings[0].change"),
        ("ceilings: [{source: PAD, change: -101}]", "ceilings[0].change"),
        ("ceilings: [{to: 0}]", "ceilings[0].source"),
        ("ceilings: [{source: PAD, to: 0, tahun: 2027}]", "ceilings[0].tahun"),
        ("pins: {A: 1}", "pins.A"),
        ("weights: {kondisi: banyak}", "weights.kondisi"),
    ],
)
def test_a_file_that_cannot_be_used_names_the_field(tmp_path: Path, text: str, field: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text)
    with pytest.raises(RoundError) as refused:
        read_scenario(path)
    values = refused.value.message.values
    assert (refused.value.message.key, values["file"], values["field"]) == (
        "error-scenario-field", "x.yaml", field,
    )  # fmt: skip
    assert all(field in wording(language).say(refused.value.message) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("scenario", "key"),
    [
        (Scenario("x", (CeilingRule("EMAS*", 0),)), "error-scenario-nothing"),
        (Scenario("x", (CeilingRule("DAK-F", 0, owner="11.11"),)), "error-scenario-nothing"),
        (Scenario("x", (CeilingRule("EMAS", 5, owner="97", year=2027),)), "error-funding-source"),
        (Scenario("x", pins={"tiada": "masuk"}), "error-funding-committed-unknown"),
        (Scenario("x", pins={"97-0001": "mungkin"}), "error-funding-direction"),
        (Scenario("x", weights={"gaya": 1.0}), "error-weight-unknown"),
        (Scenario("x", weights={"kondisi": float("nan")}), "error-weight-value"),
    ],
)
def test_a_scenario_that_fits_nothing_is_refused_before_solving(
    standing: Recalled, scenario: Scenario, key: str
) -> None:
    with pytest.raises(BaimbaiError) as refused:
        laid_down(standing.dossier, standing.plan.weights, scenario)
    assert refused.value.message.key == key


SCENARIOS = (
    Scenario("tak berubah"),
    Scenario("DAK nol", (CeilingRule("DAK-*", 0),)),
    Scenario("mustahil", pins={"97.01-008": "masuk"}),
    Scenario("bobot", weights={"kondisi": 90.0}),
    Scenario("naik", (CeilingRule("APBD-PROV", None, Fraction(50)),), {"97-0003": "keluar"}),
)


def test_each_scenario_speaks_for_itself(standing: Recalled) -> None:
    tried = list(try_out(standing.dossier, standing.plan.weights, SCENARIOS))
    same, none, impossible, other, raised = tried
    assert told(same) == (standing.allocation.payments.rows(), standing.allocation.certificate)
    assert isinstance(none.answer, Allocation)
    assert not none.answer.payments["source"].str.starts_with("DAK").any()
    assert told(impossible) == ("error-funding-committed-barred",)
    assert isinstance(other.answer, Allocation)
    assert not other.dossier.appraisal.scores.equals(standing.dossier.appraisal.scores)
    assert isinstance(raised.answer, Allocation)
    assert "97-0003" not in raised.answer.payments["proposal"]


def test_a_scenario_weighs_with_the_evidence_of_its_round(
    standing: Recalled, examples: Path
) -> None:
    """A sector that pays nothing but wages gives a rupiah of value added for a rupiah."""
    table = EconomyTable(
        ("bangun", "upah"), ("sektor", "faktor"), np.array([[0.0, 0.0], [7.0, 0.0]])
    )
    economy = Economy(table, (Spending((), (), {"bangun": 100.0}),), (100.0,) * 3, "Rekaan")
    asked = [Scenario("x", weights={"pertumbuhan": 100.0})]
    weights = standing.plan.weights
    (tried,) = try_out(standing.dossier, weights, asked, evidence=Evidence(economy=economy))
    parts = tried.dossier.appraisal.parts.filter(pl.col("criterion") == "pertumbuhan")
    assert set(parts["points"]) == {100.0}
    (blind,) = try_out(standing.dossier, weights, asked)
    parts = blind.dossier.appraisal.parts.filter(pl.col("criterion") == "pertumbuhan")
    assert set(parts["points"]) == {50.0}


def test_processes_give_the_same_answers(standing: Recalled) -> None:
    alone = [told(one) for one in try_out(standing.dossier, standing.plan.weights, SCENARIOS)]
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        found = try_out(standing.dossier, standing.plan.weights, SCENARIOS, pool)
        assert [told(one) for one in found] == alone


def test_a_dossier_travels(standing: Recalled) -> None:
    again: Dossier = pickle.loads(pickle.dumps(standing.dossier))  # noqa: S301  # Our own.
    assert again.ceilings == standing.dossier.ceilings
    assert isinstance(standing.plan.weights, Weights)


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_that_loses_a_worker_gives_the_same_answers(standing: Recalled) -> None:
    """Two worker processes on this machine; one is killed once the work is under way."""
    distributed = pytest.importorskip("distributed", reason="baimbai[cluster] is not installed")
    alone = [told(one) for one in try_out(standing.dossier, standing.plan.weights, SCENARIOS)]
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1",
            dashboard_address=None,
        ) as cluster,
        distributed.Client(cluster) as client,
    ):  # fmt: skip
        found = try_out(
            standing.dossier, standing.plan.weights, SCENARIOS * 3, client.get_executor()
        )
        first = next(found)
        before = {nanny.pid for nanny in cluster.workers.values()}
        os.kill(min(before), signal.SIGKILL)
        assert [told(one) for one in (first, *found)] == alone * 3
        assert {nanny.pid for nanny in cluster.workers.values()} != before
