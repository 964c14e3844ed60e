"""Many proposals are compared by compiled kernels, and the pairs are those of the plain way."""

import os
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer

import numpy as np
import polars as pl
import pytest
from nation import make_nation
from polars.testing import assert_frame_equal

from baimbai.register.proposal import PROPOSALS
from baimbai.synchronisation import relation
from baimbai.synchronisation.bulk.relate import find_all, find_in_province
from baimbai.synchronisation.bulk.rivals import KINDS
from baimbai.synchronisation.relation import find_relations, relate
from tests.synchronisation.small_programme import usulan

ODD = (
    "", " ", ".", "-", "Jl", "RT", "RT 1/RW 2", "123", "Tahap I", "Tahap II", "STA 0+000 - 1+500",
    "Jalan Ä – Ö (lanjutan)", "SDN 01 SDN 02", "d.i.r. sungai raya", "T.A. 2027", "x" * 3000,
    "km 12+3 km 4+500 2 x 3 m", "1.000.000 m2", "L/det 50 liter/detik", "0", "999999999999999999999",
    "desa desa kecamatan kota", "jalan kiri kanan hulu hilir A B C", "'\"&/\\~`",
)  # fmt: skip


def as_table(found):
    """What the kernels found, as the plain way tells it."""
    pairs = zip(found.lower, found.higher, found.kinds, found.same, strict=True)
    return {(int(i), int(j)): (KINDS[kind], int(same)) for i, j, kind, same in pairs}


def plainly(proposals):
    found = find_relations(tuple(PROPOSALS.records(proposals)))
    return {
        pair: (each.kind, round(1000 * each.same)) for pair, each in found.by_pair.items()
    }, found.partial


@pytest.mark.parametrize("seed", [11, 12])
def test_the_kernels_find_the_pairs_of_the_plain_way(seed):
    proposals = make_nation(500, seed).proposals.sort("id")
    found = find_all(proposals)
    assert (as_table(found), found.partial) == plainly(proposals)


def test_titles_that_say_little_are_read_as_the_plain_way_reads_them():
    titles = [*ODD, *ODD, *(f"Peningkatan {title} Martapura" for title in ODD)]
    rows = [usulan(f"90.01-{n:03}", title) for n, title in enumerate(titles)]
    proposals = PROPOSALS.make(rows)
    found = find_all(proposals)
    assert (as_table(found), found.partial) == plainly(proposals)


@pytest.mark.skipif(
    not Path("../shared/gold/dev").exists(), reason="../shared/gold/dev is not there"
)
def test_real_titles_are_read_as_the_plain_way_reads_them():
    given = pl.read_csv("../shared/gold/dev/proposals.csv", infer_schema=False)

    rows = [usulan(f"90.01-{n:05}", text or "") for n, text in enumerate(given["title"])]
    proposals = PROPOSALS.make(rows)
    found = find_all(proposals)
    assert (as_table(found), found.partial) == plainly(proposals)


def test_neither_the_order_of_rows_nor_the_workers_change_a_pair(monkeypatch):
    proposals = make_nation(600, 13).proposals
    plain = relate(proposals)
    monkeypatch.setattr(relation, "LARGE", 20)
    assert_frame_equal(relate(proposals.sample(fraction=1, shuffle=True, seed=5)), plain)
    with ThreadPoolExecutor(3) as workers:
        assert_frame_equal(relate(proposals, workers), plain)


def test_no_pairs_among_nobody_and_among_one():
    nobody = PROPOSALS.make(())
    assert [len(column) for column in find_all(nobody)] == [0] * 6
    alone = PROPOSALS.make([usulan("90.01-1", "Rehab Jalan Pandan Wangi")])
    assert [len(column) for column in find_in_province(alone)] == [0] * 6


def test_fifty_thousand_equal_titles_are_compared_in_part_and_it_is_told():
    one = PROPOSALS.make([usulan("90.01-1", "Rehabilitasi Jalan Pandan Wangi Desa Kertajati")])
    many = pl.concat([one.drop("id")] * 50_000).with_columns(
        id=pl.format("90.01-{}", pl.int_range(50_000))
    )
    found = find_all(many.select(one.columns))
    assert len(found.lower) < 20 * 50_000
    assert max(size for _, size in found.partial) == 50_000
    assert np.all(found.lower < found.higher)


def test_a_cluster_finds_the_same_pairs_although_a_worker_is_killed():
    distributed = pytest.importorskip("distributed")
    proposals = make_nation(3_000, 14).proposals
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None,
            host="127.0.0.1", scheduler_port=0,
        ) as cluster,
        distributed.Client(cluster) as client,
    ):  # fmt: skip
        workers = client.get_executor()
        killed = next(iter(cluster.workers.values())).pid
        killer = Timer(0.5, os.kill, (killed, signal.SIGKILL))
        killer.start()
        found = relate(proposals, workers)
        killer.join()
    assert_frame_equal(found, relate(proposals))
