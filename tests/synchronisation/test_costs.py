"""Odd unit costs and slips of money unit."""

from dataclasses import replace

import pytest

from tests.synchronisation.small_programme import findings, reviewed, usulan

PLACES = "Awang Batung Cempaka Durian Embang Farida Galam Hanyar Intan".split()


def roads(*costs: int, **facts: object):
    """Nine ordinary roads of about Rp5 billion a kilometre, and those given."""
    ordinary = [5_000_000_000 + n * 150_000_000 for n in range(-4, 5)]
    return [
        usulan(f"90.01-{n:02d}", f"Rekonstruksi Jalan {PLACES[n % 9]} - Kota{n}",
               cost_rupiah=cost, volume=1.0, unit="km", **facts)
        for n, cost in enumerate([*ordinary, *costs])
    ]  # fmt: skip


def kinds(rows):
    return [(f.kind, f.severity, f.proposals) for f in findings(reviewed(rows))]


@pytest.mark.parametrize(
    ("cost", "likely"),
    [
        (5_100_000, 5_100_000_000),
        (5_100, 5_100_000_000),
        (5_100_000_000_000, 5_100_000_000),
        (5_100_000_000_000_000, 5_100_000_000),
    ],
)
def test_thousands_and_millions_are_told_both_ways_and_the_cost_is_kept(cost, likely):
    (found,) = findings(reviewed(roads(cost)))
    assert (found.kind, found.severity, found.proposals) == (
        "satuan_uang_salah", "tinggi", ("90.01-09",),
    )  # fmt: skip
    assert (found.evidence.values["cost"], found.evidence.values["likely"]) == (cost, likely)


def test_a_cost_far_from_its_peers_is_odd_and_shows_them():
    (found,) = findings(reviewed(roads(35_000_000_000)))
    assert (found.kind, found.severity, found.proposals) == (
        "biaya_satuan_janggal", "tinggi", ("90.01-09",),
    )  # fmt: skip
    values = found.evidence.values
    assert (values["count"], values["median"], values["times"]) == (9, 5_000_000_000, 7.0)


@pytest.mark.parametrize("cost", [2_500_000_000, 5_000_000_000, 14_000_000_000])
def test_a_dear_or_cheap_road_within_reason_is_let_be(cost):
    assert kinds(roads(cost)) == []


def test_too_few_peers_judge_nothing():
    assert kinds(roads(35_000_000_000)[-4:]) == []


def test_without_peers_the_wide_range_of_the_rulebook_tells_a_slip():
    lonely = usulan("90.01-1", "Rehabilitasi RTLH Alalak", sector="PERKIM", asset_type="rtlh",
                    work_type="rehabilitasi", cost_rupiah=737_000, volume=35.0, unit="unit")  # fmt: skip
    (found,) = findings(reviewed([lonely]))
    assert (found.kind, found.evidence.values["likely"]) == ("satuan_uang_salah", 737_000_000)


def test_a_package_that_costs_next_to_nothing_is_a_slip():
    lonely = usulan("90.01-1", "Penataan Kawasan Alun", sector="CK", asset_type="pbl",
                    work_type="penataan", cost_rupiah=850_000, volume=1.0, unit="paket")  # fmt: skip
    (found,) = findings(reviewed([lonely]))
    assert (found.kind, found.evidence.values["likely"]) == ("satuan_uang_salah", 850_000_000)


def test_a_dear_road_with_a_reason_in_its_title_is_only_noted():
    rows = roads(35_000_000_000)
    on_piles = replace(rows[-1], title=f"{rows[-1].title} (slab on pile di atas rawa)")
    assert kinds([*rows[:-1], on_piles]) == [("biaya_satuan_janggal", "rendah", ("90.01-09",))]
