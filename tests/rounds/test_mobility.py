"""A round with a road network: what its proposals change there, and for whom."""

from pathlib import Path

import polars as pl
import pytest
import yaml

from baimbai.appraisal.evidence import Mobility
from baimbai.errors import RoundError
from baimbai.rounds.gather import gather
from baimbai.rounds.mobility import appraise_roads
from baimbai.rounds.plan import read_plan
from baimbai.rulebook.load import load_rulebook
from baimbai.synchronisation.review import review

KALSEL = Path(__file__).parents[2] / "examples" / "kalsel-2027"


@pytest.fixture(scope="module")
def appraised() -> tuple[pl.DataFrame, Mobility, pl.DataFrame]:
    plan = read_plan(KALSEL)
    rulebook = load_rulebook(plan.rulebook, plan.meeting.held_on)
    papers = gather(KALSEL, plan, rulebook, lambda file: None)
    links = review(papers.programme, rulebook, papers.remarks).links
    assert papers.roads is not None
    mobility, remarks = appraise_roads(papers.programme, links, papers.roads, plan.goods)
    assert mobility is not None
    return papers.programme.proposals, mobility, remarks


def test_the_shares_of_the_bridge_to_pulau_laut_share_its_effect_by_cost(appraised) -> None:
    proposals, mobility, _ = appraised
    bridge = (
        proposals.filter(pl.col("title").str.contains("Jembatan Pulau Laut"))
        .join(mobility.effects, left_on="id", right_on="project")
        .sort("id")
    )
    assert bridge["id"].to_list() == ["63-0028", "63.02-0001", "63.10-0001", "BPJN-0019"]
    whole = 65_038_163_808
    assert bridge["saving_rupiah"].to_list() == [
        whole * cost // 870_000_000_000 for cost in bridge["cost_rupiah"]
    ]
    assert bridge["tonnes"].unique().to_list() == [950_000]


def test_kotabaru_gains_most_of_the_bridge_and_nobody_loses(appraised) -> None:
    _, mobility, _ = appraised
    received = (
        mobility.spillovers.filter(project="BPJN-0019")
        .group_by("destination_region")
        .agg(pl.col("saving_rupiah").sum())
        .sort("saving_rupiah", descending=True)
    )
    assert received["destination_region"].to_list()[:2] == ["63.02", "63.10"]
    assert received["saving_rupiah"].min() > 0
    to_and_from = mobility.spillovers.filter(
        pl.col("project") == "BPJN-0019",
        (pl.col("origin_region") == "63.02") | (pl.col("destination_region") == "63.02"),
    )
    assert to_and_from["saving_rupiah"].sum() == received["saving_rupiah"].sum()


def test_every_effect_is_the_sum_of_its_spillovers_but_for_rounding_of_shares(appraised) -> None:
    _, mobility, _ = appraised
    spilled = mobility.spillovers.group_by("project").agg(pl.col("saving_rupiah").sum())
    both = mobility.effects.join(spilled, on="project", suffix="_spilled")
    off = both["saving_rupiah"] - both["saving_rupiah_spilled"]
    assert off.min() >= 0
    assert off.max() < 15 * 15


def test_proposals_off_the_network_are_counted_by_office_and_doubts_named_at_their_rows(
    appraised,
) -> None:
    _, _, remarks = appraised
    counted = remarks.filter(pl.col("cell") == "")
    assert counted["organisation"].is_duplicated().any() is False
    assert set(counted["file"]) == {"round.yaml"}
    assert set(remarks["severity"]) == {"info"}


@pytest.mark.parametrize(
    "goods", [{"value_rupiah_per_tonne": -1}, {"nilai": 5}, {"outside_rupiah_per_tonne": "mahal"}]
)
def test_figures_of_goods_that_cannot_be_are_refused(tmp_path: Path, goods: object) -> None:
    plan = yaml.safe_load((KALSEL / "round.yaml").read_text(encoding="utf-8"))
    plan["goods"] = goods
    (tmp_path / "round.yaml").write_text(yaml.safe_dump(plan), encoding="utf-8")
    with pytest.raises(RoundError) as fault:
        read_plan(tmp_path)
    assert str(fault.value.message.values["field"]).startswith("goods.")
