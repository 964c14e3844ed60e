"""Whole rounds by the large search: packing, floors that sink, mending, the certificate."""

import os
import signal
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from itertools import product
from multiprocessing import get_context

import numpy as np
import pytest
from funding_instance import make_instance
from funding_large_rounds import make_round
from small_round import Asked, SmallRound
from test_best_plan import a_round
from test_meeting import a_round as a_meeting

from baimbai.errors import FundingError
from baimbai.funding import search
from baimbai.funding.allocate import allocate
from baimbai.funding.choices import Choices
from baimbai.funding.dossier import open_dossier
from baimbai.funding.envelope import Commitment, Envelope
from baimbai.funding.formulation import Formulation, formulate
from baimbai.funding.large.beam import Block, rebuild_block
from baimbai.funding.large.draft import Draft
from baimbai.funding.large.packages import chosen_columns, pack
from baimbai.funding.large.plan import plan_large
from baimbai.funding.large.prices import price_rows
from baimbai.funding.large.search import find_large_plan
from baimbai.funding.large.ways import Ways, narrowed
from baimbai.funding.options import lawful_ways


def table_of(round_: SmallRound) -> Formulation:
    dossier = round_.dossier()
    return formulate(Choices.of(dossier, lawful_ways(dossier).options))


def best_of_all(table: Formulation) -> int | None:
    """Every choice of one column or none for each proposal, tried."""
    columns: dict[str, list[int]] = {}
    for column, proposal in enumerate(table.proposals):
        columns.setdefault(proposal, [-1]).append(column)
    plans = ([c for c in taken if c >= 0] for taken in product(*columns.values()))
    return max((table.won(plan) for plan in plans if not table.broken(plan).size), default=None)


@pytest.mark.parametrize("seed", range(40))
def test_a_packed_round_has_the_best_plan_of_the_round_and_no_unlawful_one(seed: int) -> None:
    table = table_of(a_round(seed, size=5))
    packed = pack(table)
    assert packed is not None
    ways = packed.ways
    units = (range(a, b) for a, b in zip(ways.first[:-1], ways.first[1:], strict=True))
    lawful = [
        chosen_columns(ways, np.array(taken))
        for taken in product(*units)
        if not ways.broken(np.array(taken)).size
    ]
    assert not any(table.broken(columns).size for columns in lawful)
    assert max(map(table.won, lawful)) == best_of_all(table)


@pytest.mark.parametrize("seed", range(20))
def test_a_large_plan_keeps_every_row_and_nothing_exceeds_its_bound(seed: int) -> None:
    table = table_of(a_round(seed, size=5))
    found = plan_large(table)
    assert found is not None
    chosen, bound = found
    best = best_of_all(table)
    assert best is not None
    assert not table.broken(chosen).size
    assert table.won(chosen) <= best <= bound


def test_a_floor_beyond_reach_sinks_to_what_is_reached_and_the_bound_with_it() -> None:
    """Hulu has 10 millions of ceiling and a floor of 15; the two that fit are 4 and 6."""
    rows = [Asked("A", 4, 60), Asked("B", 6, 50), Asked("C", 9, 80)]
    floors = Envelope(floors={"90.01": 15_000_000})
    table = table_of(SmallRound(rows, {("PAD", "90.01", 2027): 10}, envelope=floors))
    found = plan_large(table)
    assert found is not None
    chosen, bound = found
    names = [table.proposals[column] for column in chosen]
    assert names == ["A", "B"]
    assert table.won(chosen) == 110_000 <= bound


def test_what_the_meeting_puts_in_and_cannot_be_paid_together_gives_no_plan() -> None:
    rows = [Asked("A", 6), Asked("B", 6)]
    both = Envelope(commitments=(Commitment("A", "masuk"), Commitment("B", "masuk")))
    assert (
        plan_large(table_of(SmallRound(rows, {("PAD", "90.01", 2027): 10}, envelope=both))) is None
    )


@pytest.mark.parametrize("seed", [1, 2])
def test_a_round_by_the_large_search_is_certified_and_no_worse_than_by_branch_and_bound(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    instance = vars(make_instance(300, seed))
    branched = allocate(**instance).certificate
    monkeypatch.setattr(search, "LARGE", 1)
    large = allocate(**instance)
    assert large.certificate.value <= branched.bound
    assert large.certificate.bound >= branched.value
    assert large.certificate.value > 0.97 * branched.value
    assert large.remarks == ()


def test_the_large_search_keeps_what_was_put_in_and_out(monkeypatch: pytest.MonkeyPatch) -> None:
    instance = make_instance(300, 3)
    monkeypatch.setattr(search, "LARGE", 1)
    free = allocate(**vars(instance))
    funded = set(free.payments["proposal"])
    payable = {option.proposal for option in lawful_ways(open_dossier(**vars(instance))).options}
    refused = sorted(payable - funded)
    pins = (Commitment(refused[0], "masuk"), Commitment(min(funded), "keluar"))
    envelope = replace(instance.envelope, commitments=pins)
    pinned = set(allocate(**(vars(instance) | {"envelope": envelope})).payments["proposal"])
    assert refused[0] in pinned
    assert min(funded) not in pinned


@pytest.mark.parametrize("seed", range(30))
def test_what_the_meeting_lays_down_is_kept_by_the_large_search_too(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tiny rounds with provisions, where branch and bound proves the best."""
    arguments = a_meeting(seed).arguments()
    try:
        best = allocate(**arguments).certificate
    except FundingError:
        best = None
    monkeypatch.setattr(search, "LARGE", 1)
    try:
        large = allocate(**arguments).certificate
    except FundingError:
        assert best is None
    else:
        assert best is not None
        assert best.bound == best.value
        floors_alike = all(a == b for a, b in zip(best.floors, large.floors, strict=True))
        assert large.value <= large.bound
        assert not floors_alike or large.value <= best.value <= large.bound


def test_threads_and_processes_give_the_same_plan() -> None:
    ways = make_round(600, 1)
    alone = find_large_plan(ways)
    with ThreadPoolExecutor(3) as threads:
        assert find_large_plan(ways, executor=threads).taken.tolist() == alone.taken.tolist()
    with ProcessPoolExecutor(2, get_context("spawn")) as processes:
        assert find_large_plan(ways, executor=processes).taken.tolist() == alone.taken.tolist()


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_that_loses_a_worker_sweeps_the_same_districts_to_the_same_plan() -> None:
    """Two worker processes on this machine; one is killed once the first blocks are back."""
    distributed = pytest.importorskip("distributed", reason="baimbai[cluster] is not installed")
    ways = make_round(3_000, 1)
    blocks = first_blocks(ways)
    alone = [rebuild_block(block).tolist() for block in blocks]
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1",
            dashboard_address=None,
        ) as cluster,
        distributed.Client(cluster) as client,
    ):  # fmt: skip
        found = client.get_executor().map(rebuild_block, blocks * 20)
        first = next(found)
        before = {nanny.pid for nanny in cluster.workers.values()}
        os.kill(min(before), signal.SIGKILL)
        assert [taken.tolist() for taken in (first, *found)] == alone * 20
        assert {nanny.pid for nanny in cluster.workers.values()} != before


def first_blocks(ways: Ways) -> list[Block]:
    """Every district's block as the first sweep would send it out."""
    table = narrowed(ways)
    draft = Draft(table, price_rows(table), 100, np.random.default_rng(0))
    draft.offer(draft.mean, 12)
    weight = np.ones(len(table.limit))
    return [draft.block(units, draft.room(), weight, weight) for units in draft.districts()]
