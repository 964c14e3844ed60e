"""Each criterion, against figures worked out by hand."""

from dataclasses import replace

import pytest
from small_province import (
    A_ROAD,
    ANOTHER_ROAD,
    REGIONS_OF_LOKA,
    ROADS,
    RULEBOOK,
    programme,
    reviewed,
)

from baimbai.appraisal.beneficiaries import beneficiaries
from baimbai.appraisal.condition import condition
from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.equity import equity
from baimbai.appraisal.jobs import jobs
from baimbai.appraisal.networks import stable_networks
from baimbai.appraisal.readiness import readiness
from baimbai.appraisal.strategy import strategy
from baimbai.register.asset import ASSETS, Asset
from baimbai.register.proposal import ORIGINS
from baimbai.register.region import REGIONS
from baimbai.synchronisation.finding import Finding
from baimbai.wording.message import Message
from baimbai.wording.wording import wording


def measure(criterion, *proposals, findings=(), assets=ROADS):
    """(measured, points) by proposal."""
    rows = measure_rows(criterion, *proposals, findings=findings, assets=assets)
    return {row["proposal"]: (row["measured"], row["points"]) for row in rows}


def measure_rows(criterion, *proposals, findings=(), assets=ROADS):
    review = reviewed(*proposals, findings=findings)
    dossier = Dossier(programme(*proposals, assets=assets), RULEBOOK, review)
    return list(criterion(dossier).rows(named=True))


def said(criterion, *proposals, language="id", **others):
    row = measure_rows(criterion, *proposals, **others)[0]
    return wording(language).say(Message.unpack(row["working"]))


UNLISTED = replace(A_ROAD, title="Rekonstruksi jalan Cempaka - Melati")


@pytest.mark.parametrize(
    ("proposal", "measured", "points"),
    [
        (A_ROAD, 60.0, 60.0),  # the listed road is 40 % stable
        (replace(A_ROAD, condition="rusak_berat"), 100.0, 100.0),  # the sheet says worse
        (replace(A_ROAD, condition="sedang"), 60.0, 60.0),  # the list says worse
        (replace(UNLISTED, region_code="90.02"), 20.0, 20.0),  # Hilir's network
        (replace(UNLISTED, region_code="90"), 30.0, 30.0),  # the province's network
        (replace(UNLISTED, asset_type="sungai"), None, 50.0),  # nothing is known
        (replace(UNLISTED, asset_type="sungai", condition="baik"), 0.0, 0.0),
    ],
)
def test_condition_is_the_worse_of_list_and_sheet(proposal, measured, points):
    assert measure(condition, proposal) == {proposal.id: (measured, points)}


def test_no_data_on_condition_is_said_outright():
    unknown = replace(UNLISTED, asset_type="sungai")
    assert said(condition, unknown) == (
        "Tidak ada data kemantapan. Kondisi tidak disebut dalam usulan. "
        "Tidak ada data: nilai tengah 50,00."
    )


def test_a_network_is_weighted_by_length_and_irrigation_by_area():
    assets = ASSETS.make(
        [
            *ROADS,
            Asset("D1", "irigasi", "DI A", "kabkota", "90.01", None, None, 900.0, 50.0),
            Asset("D2", "irigasi", "DI B", "kabkota", "90.01", None, None, 100.0, 90.0),
            Asset("S1", "spam", "IKK A", "kabkota", "90.01", None, None, None, 30.0),
            Asset("S2", "spam", "IKK B", "kabkota", "90.01", None, None, None, 60.0),
            Asset("X1", "jalan", "Tanpa wilayah", "pusat", None, None, 50.0, None, 10.0),
            Asset("X2", "jalan", "Tanpa data", "kabkota", "90.01", None, 50.0),
        ]
    )
    assert stable_networks(assets).rows() == [
        ("90", "irigasi", 54.0),
        ("90", "jalan", 70.0),
        ("90", "spam", 45.0),
        ("90.01", "irigasi", 54.0),
        ("90.01", "jalan", 40.0),
        ("90.01", "spam", 45.0),
        ("90.02", "jalan", 80.0),
    ]


@pytest.mark.parametrize(
    ("ready", "missing", "points"),
    [
        (("surat_usulan", "kak", "ded", "lahan"), (), 100.0),
        (("surat_usulan", "kak"), ("ded",), 62.5),  # (2 + 0.5 × 1) / 4
        ((), (), 50.0),  # all unknown, counted half
        ((), ("surat_usulan", "kak", "ded", "lahan"), 0.0),
        (("ded",), ("ded",), 37.5),  # said to be both: missing
        (("studi", "status"), (), 50.0),  # papers that are not needed add nothing
    ],
)
def test_readiness_is_the_share_of_needed_papers_and_unknown_counts_half(ready, missing, points):
    proposal = replace(A_ROAD, papers_ready=ready, papers_missing=missing)
    assert measure(readiness, proposal) == {A_ROAD.id: (points, points)}


def test_readiness_shows_its_sum():
    proposal = replace(A_ROAD, papers_ready=("surat_usulan", "kak"), papers_missing=("ded",))
    assert said(readiness, proposal) == (
        "Dari 4 dokumen yang diperlukan: 2 siap (KAK, surat usulan kepala daerah), "
        "1 belum ada (DED), 1 tidak diketahui (kesiapan lahan), dihitung setengah. "
        "(2 + 0,5 × 1) / 4 × 100 = 62,50."
    )


@pytest.mark.parametrize(
    ("people", "cost", "measured", "points"),
    [
        (10_000, 10_000_000_000, 1_000.0, 50.0),  # 25 × (3 − 1)
        (50_000, 1_000_000_000, 50_000.0, 92.47),  # 25 × (4.69897 − 1)
        (200_000, 1_000_000_000, 100_000.0, 100.0),  # limited to Hulu's 100,000
        (5, 1_000_000_000, 5.0, 0.0),
        (0, 1_000_000_000, 0.0, 0.0),
        (None, 10_000_000_000, 500.0, 42.47),  # the listed road serves 5,000
        (10_000, 0, None, 25.0),  # no cost: no rate
    ],
)
def test_people_served_are_measured_on_a_scale_of_tens(people, cost, measured, points):
    proposal = replace(A_ROAD, people=people, cost_rupiah=cost)
    assert measure(beneficiaries, proposal) == {A_ROAD.id: (measured, points)}


def test_nobody_says_how_many_are_served():
    assert measure(beneficiaries, UNLISTED) == {A_ROAD.id: (None, 25.0)}


def test_a_doubtful_cost_gives_no_rate_of_people_served():
    slip = replace(A_ROAD, people=1_700, cost_rupiah=865_000)
    doubt = Finding(
        "T-0001", "satuan_uang_salah", "tinggi", (slip.id,), ("90.01",), Message("x"), ()
    )
    assert measure(beneficiaries, slip, findings=[doubt]) == {slip.id: (None, 25.0)}


def test_a_claim_above_the_region_s_population_is_cut_and_said():
    proposal = replace(A_ROAD, people=200_000)
    assert said(beneficiaries, proposal, language="en").startswith(
        "200,000 people are claimed, limited to the region's population of 100,000."
    )


def test_equity_compares_the_region_with_the_province():
    # Money: both ask Rp100,000 a head, so 50 each. Poverty: 50 × 10/4 = 125, at most 100;
    # 50 × 2/4 = 25. Roads not stable: 50 × 60/30 = 100; 50 × 20/30 = 33.33.
    assert measure(equity, A_ROAD, ANOTHER_ROAD) == {
        A_ROAD.id: (100_000.0, 83.33),  # (50 + 100 + 100) / 3
        ANOTHER_ROAD.id: (100_000.0, 36.11),  # (50 + 25 + 33.33) / 3
    }


def test_a_region_that_asks_for_more_gets_fewer_points():
    # Hulu 200,000 a head, Hilir 100,000, province 50 bn / 400,000 = 125,000:
    # 100 − 50 × 200/125 = 20 and 100 − 50 × 100/125 = 60.
    dear = replace(A_ROAD, cost_rupiah=20_000_000_000)
    assert measure(equity, dear, ANOTHER_ROAD) == {
        A_ROAD.id: (200_000.0, 73.33),
        ANOTHER_ROAD.id: (100_000.0, 39.44),
    }


def test_a_doubtful_cost_does_not_make_its_region_look_rich():
    slip = replace(A_ROAD, id="90.01-2", cost_rupiah=9_000_000_000_000)
    doubt = Finding(
        "T-0001", "satuan_uang_salah", "tinggi", (slip.id,), ("90.01",), Message("x"), ()
    )
    points = measure(equity, A_ROAD, slip, ANOTHER_ROAD, findings=[doubt])
    assert points[A_ROAD.id] == points[slip.id] == (100_000.0, 83.33)


def test_a_remote_region_gets_more_points_where_remoteness_is_known():
    # Average of the people: (90 × 100,000 + 30 × 300,000) / 400,000 = 45: 50 × 90/45, 50 × 30/45.
    far = {"90.01": 90.0, "90.02": 30.0}
    regions = REGIONS.make(
        replace(region, remoteness=far.get(region.code))
        for region in REGIONS.records(REGIONS_OF_LOKA)
    )
    on_table = replace(programme(A_ROAD, ANOTHER_ROAD), regions=regions)
    rows = equity(Dossier(on_table, RULEBOOK, reviewed(A_ROAD, ANOTHER_ROAD)))
    points = dict(rows.select("proposal", "points").iter_rows())
    # Money 50 and 50, poverty 100 and 25, roads 100 and 33.33, remoteness 100 and 33.33.
    assert points == {A_ROAD.id: 87.5, ANOTHER_ROAD.id: 35.42}
    for row in rows.iter_rows(named=True):
        message = Message.unpack(row["working"])
        assert by_calculator(message.values) == pytest.approx(row["points"], abs=0.0151)
        assert "45" in wording("en").say(message)
        assert "45" in wording("id").say(message)


def by_calculator(figures):
    points = (figures[f"{m}_points"] for m in ("money", "poverty", "roads", "remote"))
    return sum(points) / figures["measures"]


def test_works_across_regions_stand_in_the_middle():
    across = replace(A_ROAD, region_code="90")
    assert measure(equity, across, ANOTHER_ROAD)[across.id] == (None, 50.0)


def test_equity_without_a_status_list_uses_what_is_left():
    assert measure(equity, A_ROAD, ANOTHER_ROAD, assets=())[A_ROAD.id] == (100_000.0, 75.0)


@pytest.mark.parametrize(
    ("work_type", "measured", "points"),
    [
        ("rekonstruksi", 750.0, 25.0),
        ("pemeliharaan_rutin", 3000.0, 100.0),
        ("pelatihan", None, 0.0),
    ],
)
def test_jobs_are_measured_against_the_most_labour_intensive_works(work_type, measured, points):
    assert measure(jobs, replace(A_ROAD, work_type=work_type)) == {A_ROAD.id: (measured, points)}


def test_jobs_show_range_source_and_status():
    assert said(jobs, A_ROAD) == (
        "rekonstruksi: 400–750–1.000 hari orang kerja per Rp1 miliar (rendah–tengah–tinggi). "
        "Nilai tengah terhadap yang tertinggi: 750 / 3.000 × 100 = 25,00. "
        "Sumber: Kajian X (perlu verifikasi)."
    )


@pytest.mark.parametrize(
    ("change", "points"),
    [
        ({}, 0.0),
        ({"priority_labels": ("RKPD",)}, 30.0),
        ({"priority_labels": ("RKPD", "psn 2025")}, 50.0),
        ({"priority_labels": ("RKP",), "continuing": True, "origin": "musrenbang"}, 100.0),
    ],
)
def test_strategy_adds_label_continuity_and_origin(change, points):
    assert measure(strategy, replace(A_ROAD, **change)) == {A_ROAD.id: (points, points)}


def test_no_origin_is_ranked_below_another():
    points = {measure(strategy, replace(A_ROAD, origin=o))[A_ROAD.id] for o in ORIGINS}
    assert points == {(20.0, 20.0)}
