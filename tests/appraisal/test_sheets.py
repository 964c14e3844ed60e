"""Score sheets of sources: their own weights on the same points, their own ranks."""

from dataclasses import replace

import polars as pl
import pytest
from small_province import A_ROAD, AGREED, ANOTHER_ROAD, RULEBOOK, programme, reviewed

from baimbai.appraisal.agreed import AgreedWeights
from baimbai.appraisal.score import Weights
from baimbai.appraisal.sheets import ScoreSheet, weigh_sheets
from baimbai.appraisal.weigh import weigh
from baimbai.errors import RoundError
from baimbai.register.programme import Programme
from baimbai.register.proposal import REQUESTS, Request
from baimbai.wording.message import Message

READY = AgreedWeights(Weights("Juknis", {"kesiapan": 80, "kondisi": 20}), "1")
HULU = replace(A_ROAD, people=10_000)
HILIR = replace(ANOTHER_ROAD, papers_ready=("ded", "lahan", "kak", "surat_usulan"))
TRAINING = replace(A_ROAD, id="90.01-2", work_type="pelatihan")


def weighed(sheets, *proposals, requests=()):
    on_table, review = programme(*proposals), reviewed(*proposals)
    on_table = Programme(
        on_table.regions, on_table.organisations, on_table.proposals, REQUESTS.make(requests),
        on_table.assets, on_table.ceilings,
    )  # fmt: skip
    appraisal = weigh(on_table, RULEBOOK, review, AGREED)
    return appraisal, weigh_sheets(on_table, RULEBOOK, review, appraisal, sheets)


def test_a_sheet_ranks_by_its_own_weights():
    requests = [Request(HULU.id, "DAK-F", 2027, 1), Request(TRAINING.id, "DAK-F", 2027, 1)]
    sheet = ScoreSheet("DAK", ("DAK-F",), READY)
    appraisal, found = weighed([sheet], HULU, HILIR, TRAINING, requests=requests)
    # Hulu: 60 × 0.2 + 50 × 0.8; Hilir: 20 × 0.2 + 100 × 0.8; training needs two papers of four.
    assert found.scores.rows() == [
        ("DAK", "90.02-1", False, True, 84.0, 1),
        ("DAK", "90.01-1", True, True, 52.0, 2),
        ("DAK", "90.01-2", True, False, 52.0, 3),
    ]
    hulu = found.parts.filter(pl.col("proposal") == HULU.id)
    assert hulu.drop("proposal", "working").rows() == [
        ("DAK", "kondisi", 60.0, "%", 60.0, 0.2, 12.0),
        ("DAK", "kesiapan", 50.0, "%", 50.0, 0.8, 40.0),
    ]
    own = appraisal.parts.filter(pl.col("proposal") == HULU.id)["working"]
    assert hulu["working"].to_list() == own.to_list()[:2]
    # The main scores stand as they were: Hulu first.
    assert appraisal.scores["proposal"][0] == HULU.id


def test_a_criterion_that_only_a_sheet_weighs_is_measured_for_it():
    weights = Weights("x", {"mobilitas": 50, "kondisi": 50})
    sheet = ScoreSheet("Inpres", ("DAK-F",), AgreedWeights(weights, "1"))
    appraisal, found = weighed([sheet], HULU)
    assert "mobilitas" not in set(appraisal.parts["criterion"])
    # Of road works without a known saving: 25 points.
    assert found.parts.select("criterion", "points", "contribution").rows() == [
        ("kondisi", 60.0, 30.0), ("mobilitas", 25.0, 12.5),
    ]  # fmt: skip
    assert found.scores["score"].to_list() == [42.5]


def test_proposals_that_neither_ask_nor_may_be_paid_are_not_on_the_sheet():
    sheet = ScoreSheet("DAK", ("DAK-F",), READY)
    _, found = weighed([sheet], HULU, TRAINING, requests=[Request(TRAINING.id, "PAD", 2027, 1)])
    assert found.scores["proposal"].to_list() == [HULU.id]


def test_several_sheets_stand_one_after_the_other():
    sheets = [ScoreSheet("B", ("PAD",), READY), ScoreSheet("A", ("DAK-F", "PAD"), READY)]
    _, found = weighed(sheets, HULU, HILIR)
    assert found.scores.select("sheet", "proposal", "rank").rows() == [
        ("B", "90.02-1", 1), ("B", "90.01-1", 2), ("A", "90.02-1", 1), ("A", "90.01-1", 2),
    ]  # fmt: skip


def test_a_round_without_sheets_or_proposals_has_empty_tables():
    assert weighed([], HULU)[1].scores.height == 0
    assert weighed([ScoreSheet("DAK", ("DAK-F",), READY)])[1].scores.height == 0


def test_a_source_that_the_rulebook_does_not_know_is_named():
    with pytest.raises(RoundError) as refused:
        weighed([ScoreSheet("DAK", ("DAK-Z",), READY)], HULU)
    assert refused.value.message == Message(
        "error-sheet-source", {"sheet": "DAK", "source": "DAK-Z", "known": tuple(RULEBOOK.sources)}
    )
