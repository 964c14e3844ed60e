"""One work or other work on one asset: by evidence that agrees, conflicts or is missing."""

import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from baimbai.register.proposal import PROPOSALS
from baimbai.synchronisation.parts import take_apart
from baimbai.synchronisation.relation import candidates, find_relations, relate, weights
from tests.synchronisation.small_programme import usulan

FILL = (
    "Rehabilitasi Jalan Pandan Wangi - Kertajati", "Normalisasi Sungai Lemahabang",
    "Pembangunan Jembatan Cibarengkok Desa Mekarwangi", "Rabat Beton Gang Kenari RT 2 RW 5",
    "Pembangunan SPAM Desa Tirtamulya Kecamatan Rawamerta", "TPS3R Kelurahan Nagasari",
)  # fmt: skip


def relation_of(one: str, other: str, **facts):
    """The relation of two titles among some others; None where they were not compared."""
    titles = (one, other, *FILL)
    rows = [
        usulan(f"90.01-{n}", title, cost_rupiah=200_000_000 + n * 17_000_000, **facts)
        for n, title in enumerate(titles)
    ]
    return find_relations(rows).by_pair.get((0, 1))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rehab DIR Sungai Raya 2 Prt Haji Idris RT 08/RW 03 Ds Sei Raya",
         "REHABILITASI JARINGAN IRIGASI RAWA D.I.R. SUNGAI RAYA II PARIT H. IDRIS RT.8 RW.3 DESA SUNGAI RAYA KEC. KUALA"),
        ("Peningkatan Jl. Muara Tebo - Pasir Kelang", "Rekonstruksi ruas Pasir Kelang–Ma. Tebo"),
        ("Peningkatan Kualitas Permukiman Gang Soebandi RT.004/RW.002 Kelurahan Pasirkaliki",
         "Semenisasi Gg Subandi RT 4 RW 2 Kel. Pasirkaliki"),
        ("Rehabilitasi Ruang Kelas SMK Negeri 3 Lubuk Bendahara",
         "Rehab RK SMKN 3 Lubuk Bendahara"),
        ("Pencucian saluran Dsn Tanjung Aur Ds Merapi",
         "Normalisasi/ Restorasi Sungai / Saluran Dusun Tanjung Aur Desa Merapi"),
    ],
)  # fmt: skip
def test_one_work_in_two_wordings_is_one_work(one, other):
    assert relation_of(one, other).kind == "same"


@pytest.mark.parametrize(
    ("one", "other", "evidence"),
    [
        ("Peningkatan Jalan Muara Tebo - Pasir Kelang Tahap I",
         "Peningkatan Jalan Muara Tebo - Pasir Kelang Tahap II", "tahap:beda"),
        ("Semenisasi Gg Subandi RT 4 RW 2 Kel. Pasirkaliki",
         "Semenisasi Gg Subandi RT 6 RW 2 Kel. Pasirkaliki", "rt_rw:beda"),
        ("Rehab Ruang Kelas SMKN 3 Lubuk Bendahara", "Rehab Ruang Kelas SMKN 4 Lubuk Bendahara",
         "nomor:beda"),
        ("Normalisasi Saluran Sekunder Penarik Kanan", "Normalisasi Saluran Sekunder Penarik Kiri",
         "sisi:beda"),
        ("DED Jembatan Lubuk Bendahara", "Pembangunan Jembatan Lubuk Bendahara", "lingkup:beda"),
        ("Rehab Jalan Merapi STA 0+000 - 2+000", "Rehab Jalan Merapi STA 2+000 - 4+000",
         "sta:beda"),
    ],
)  # fmt: skip
def test_digits_sides_and_roles_tell_works_apart_and_are_named(one, other, evidence):
    found = relation_of(one, other)
    assert found.kind != "same"
    assert evidence in found.evidence
    assert evidence in found.speaking(most=9)[1]


def test_what_one_title_leaves_out_is_no_conflict():
    found = relation_of(
        "Rehab Jembatan Lubuk Bendahara Desa Merapi", "Rehabilitasi jembatan Lubuk Bendahara"
    )
    assert "desa:beda" not in found.evidence
    assert found.kind == "same"


def test_words_take_roles_and_numbers_keep_what_they_number():
    parts = take_apart("Rehab TR 1 & 2 Dsn Zakia Ds Tebang Kacang RT 03/RW 02")
    assert dict(parts.words) == {"jakia": "dusun", "tebang": "desa", "kacang": "desa"}
    assert {label: set(values) for label, values in parts.numbers.items()} == {
        "tersir": {"1", "2"}, "rt": {"3"}, "rw": {"2"},
    }  # fmt: skip


def test_who_proposes_is_no_evidence():
    rows = [
        usulan(f"90.01-{n}", title, cost_rupiah=10**8 + n * 10**6) for n, title in enumerate(FILL)
    ]
    rows += [usulan("90.01-9", "Rehab Jl Pandan Wangi-Kertajati", cost_rupiah=10**8)]
    table = PROPOSALS.make(rows)
    renamed = table.with_columns(organisation=pl.lit("X"), level=pl.lit("pusat"))
    assert relate(table).equals(relate(renamed))


def test_the_order_of_rows_changes_no_relation():
    rows = [usulan(f"90.01-{n}", title) for n, title in enumerate((*FILL, *FILL))]
    table = PROPOSALS.make(rows)
    assert relate(table).equals(relate(table.reverse()))
    assert relate(table).height >= len(FILL)


def test_the_review_list_is_short_and_ranked():
    rows = [usulan(f"90.01-{n}", f"{title} Segmen {n % 4}") for n, title in enumerate(FILL * 4)]
    listed = candidates(PROPOSALS.make(rows))
    assert listed.group_by("id").len()["len"].max() <= 3
    assert listed.filter(pl.col("score").is_between(0, 1)).height == listed.height


def test_fifty_thousand_equal_titles_are_compared_in_part_and_it_is_said():
    rows = [usulan(f"90.01-{n:05d}", "Peningkatan Jalan Karya Usaha") for n in range(50_000)]
    begun = time.process_time()
    found = find_relations(rows)
    assert time.process_time() - begun < 60
    assert len(found.by_pair) <= 50_000 * 16
    assert max(size for _, size in found.partial) == 50_000


@pytest.mark.parametrize(
    "title", ["", " ", "\x00\x07", "1", "((((", "–", "a " * 5_000, "x" * 10_000]
)
def test_odd_titles_are_compared_without_a_fault(title):
    rows = [usulan(f"90.01-{n}", title) for n in range(3)]
    found = find_relations(rows).by_pair
    assert set(found) <= {(0, 1), (0, 2), (1, 2)}
    assert all(0 <= relation.score <= 1 for relation in found.values())


def test_nothing_has_no_relations():
    empty = PROPOSALS.make([])
    assert relate(empty).height == 0
    assert candidates(empty).height == 0


def test_weights_are_plausible():
    known = weights()
    for table in (known.same, known.asset):
        assert all(-9 < weight < 7 for level, weight in table.items() if level != "dasar")
    assert all(
        weight >= 0 for level, weight in known.same.items() if level.endswith((":cocok", ":sama"))
    )
    for level in ("rt_rw:beda", "tahap:beda", "nomor:beda", "lingkup:beda"):
        assert known.same[level] <= -2


def test_provinces_shared_out_among_workers_give_the_same_pairs() -> None:
    proposals = PROPOSALS.make(
        replace(usulan(f"90.01-{n}", title), id=f"{region}-{n}", region_code=region)
        for region in ("61.01", "63.03", "74.05")
        for n, title in enumerate((*FILL, "Rehab Jl. Pandan Wangi - Kertajati", "TPS 3R Kel. Nagasari"))
    )  # fmt: skip
    alone = relate(proposals)
    assert alone.height >= 6
    assert find_relations(tuple(PROPOSALS.records(proposals.sort("id")))).by_pair.keys() >= {(0, 6)}
    for executor in (
        ThreadPoolExecutor(2),
        ProcessPoolExecutor(2, mp_context=get_context("spawn")),
    ):
        with executor:
            assert_frame_equal(relate(proposals.reverse(), executor), alone)
