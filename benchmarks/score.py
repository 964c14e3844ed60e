"""Measures scoring up to the score book beside pymcdm: `python benchmarks/score.py 3000 7`.

Number of proposals, then seeds. Each stage shows its CPU seconds: what 400 of the proposals change
on a province's network (once compiled loops are there), weighing by all criteria, two score sheets,
exact sensitivity, rank reversals, skor.xlsx, ten printed pages; then largest memory.

pymcdm (group `benchmark`) gets the same points. Its AHP weighs the same judgements: shown is how
far its weights are from ours, in ten-thousandths. It knows no exact sensitivity; its weighted sum
is made again for 1,000 weights drawn within the same ranges. Shown: seconds, how many proposals
leave our rank bands (must be 0), and how wide its bands are, in percent of ours: the rest is what
drawing misses, or what no weights reach.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import numpy as np
import polars as pl
from funding_instance import Instance, make_instance
from pymcdm.methods import WSM
from pymcdm.weights.subjective import AHP
from roads_network import Size, make_network

from baimbai.agreement.decision import DECISIONS
from baimbai.appraisal.agreed import AgreedWeights, from_comparisons
from baimbai.appraisal.ahp import from_pairs
from baimbai.appraisal.evidence import RECEIVED, Evidence, Mobility
from baimbai.appraisal.reversals import reversals
from baimbai.appraisal.score import ALWAYS, CRITERIA, WHOLE, Appraisal, Weights
from baimbai.appraisal.sensitivity import affordable_rank, reaches
from baimbai.appraisal.sheets import ScoreSheet, weigh_sheets
from baimbai.appraisal.weigh import weigh
from baimbai.funding.allocation import CEILING_USES, PAYMENTS, VERDICTS, Allocation, Certificate
from baimbai.intake.remark import OTHER_ROWS, REMARKS
from baimbai.publication.release import FILES, Release
from baimbai.publication.score_book import write_score_book
from baimbai.publication.score_pdf import write_score_pdf
from baimbai.publication.scored import Scored
from baimbai.register.meeting import Meeting
from baimbai.register.proposal import CONDITIONS, ORIGINS, PAPERS
from baimbai.roads.evaluate import evaluate
from baimbai.wording.wording import wording
from roads import draw_projects

DRAWS, PAGES = 1_000, 10
ROADS, PROVINCE = 400, Size(60, 3_000, 7_000)
JUDGEMENTS = {
    "kondisi/kesiapan": 2, "kondisi/penerima": 2, "kondisi/pemerataan": 2,
    "kondisi/lapangan_kerja": 4, "kondisi/strategis": 3, "kesiapan/penerima": 1,
    "kesiapan/pemerataan": 1, "kesiapan/lapangan_kerja": 2, "kesiapan/strategis": 2,
    "penerima/pemerataan": 1, "penerima/lapangan_kerja": 2, "penerima/strategis": 2,
    "pemerataan/lapangan_kerja": 2, "pemerataan/strategis": 2, "lapangan_kerja/strategis": 1,
}  # fmt: skip
HEADINGS = (
    "size", "seed", "roads", "weigh", "sheets", "reaches", "reversals", "xlsx", "pdf", "total s",
    "MB", "AHP off", "drawn s", "outside", "width %",
)  # fmt: skip

T = TypeVar("T")


def main(arguments: list[str]) -> None:
    """Number of proposals, then seeds."""
    size, *seeds = map(int, arguments)
    _show(HEADINGS)
    for seed in seeds:
        agreed = _agreed()
        figures, scored = _measured(make_scorable(size, seed), agreed)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        spent = (*figures, sum(figures))
        _show((size, seed, *(f"{s:.2f}" for s in spent), memory, *_beside(agreed, scored, seed)))


def make_scorable(size: int, seed: int) -> Instance:
    """A round whose sheets say what the criteria ask: condition, people, papers, origin."""
    made = make_instance(size, seed)
    chance = Random(seed)  # noqa: S311
    regions = made.programme.regions.with_columns(
        pl.Series("population", [chance.randrange(100_000, 700_000) for _ in range(14)]),
        pl.Series("poverty_percent", [chance.randrange(200, 900) / 100 for _ in range(14)]),
    )
    ready = [chance.sample(PAPERS, chance.randrange(8)) for _ in range(size)]
    proposals = made.programme.proposals.with_columns(
        pl.Series("condition", chance.choices([None, *CONDITIONS], k=size), pl.String),
        pl.Series("people", [chance.randrange(50, 60_000) for _ in range(size)]),
        pl.Series("origin", chance.choices([None, *ORIGINS], k=size), pl.String),
        pl.Series("papers_ready", ready, pl.List(pl.String)),
        pl.Series("continuing", [chance.random() < 0.2 for _ in range(size)]),
    )
    return replace(made, programme=replace(made.programme, regions=regions, proposals=proposals))


def _roads_of(made: Instance) -> Callable[[], Evidence]:
    """Appraise as many proposals as ROADS works on a made-up network of a province."""
    network = make_network(PROVINCE, seed=1, regions=14)
    works = draw_projects(network, ROADS, (3, 12), True, False, np.random.default_rng(1))
    ids = tuple(made.programme.proposals["id"].head(ROADS).sort())
    works = replace(works, ids=ids)
    evaluate(network.network, works.only(np.arange(2)))

    def appraise() -> Evidence:
        found = evaluate(network.network, works)
        received = found.flows.group_by(region_code="destination_region").agg(
            pl.col("tonnes").sum(), pl.col("cost_rupiah").sum()
        )
        return Evidence(
            Mobility(found.effects, found.spillovers, received.select(*RECEIVED.schema))
        )

    return appraise


def _agreed() -> AgreedWeights:
    weights, compared = from_comparisons("Rekaan", [from_pairs("", JUDGEMENTS, CRITERIA)])
    return AgreedWeights(weights, "1", date(2026, 2, 10), "berpasangan", compared=compared)


def _sheets() -> tuple[ScoreSheet, ...]:
    parts = ({"kesiapan": 60, "kondisi": 40}, {"kondisi": 70, "mobilitas": 30})
    sources = (("DAK-F",), ("APBN-BALAI",))
    return tuple(
        ScoreSheet(names[0], names, AgreedWeights(Weights("Rekaan", part), "1", given=part))
        for names, part in zip(sources, parts, strict=True)
    )


def _measured(made: Instance, agreed: AgreedWeights) -> tuple[list[float], Scored]:
    spent: list[float] = []

    def timed(stage: Callable[[], T]) -> T:
        begun = time.process_time()
        result = stage()
        spent.append(time.process_time() - begun)
        return result

    on_table = (made.programme, made.rulebook, made.review)
    evidence = timed(_roads_of(made))
    appraisal = timed(lambda: weigh(*on_table, agreed.weights, evidence))
    sheets = timed(lambda: weigh_sheets(*on_table, appraisal, _sheets(), evidence))
    cut = affordable_rank(made.programme, appraisal)
    reached = timed(lambda: reaches(appraisal, agreed, cut))
    turned = timed(lambda: reversals(*on_table, appraisal, agreed.weights))
    unfunded = Allocation(
        PAYMENTS.make(()), VERDICTS.make(()), CEILING_USES.make(()), Certificate(0, 0, (), (), 0)
    )
    release = Release(
        _meeting(made), made.programme, REMARKS.make(()), OTHER_ROWS.make(()), made.review,
        appraisal, unfunded, DECISIONS.make(()), made.rulebook, "murni", FILES.make(()),
        agreed=agreed, score_sheets=_sheets(), sheets=sheets,
    )  # fmt: skip
    scored = Scored(release, agreed, reached, turned, cut, cut_agreed=False)
    with tempfile.TemporaryDirectory() as folder:
        timed(lambda: write_score_book(scored, wording("id"), Path(folder, "skor.xlsx")))
        chosen = reached["proposal"].to_list()[:PAGES]
        timed(lambda: write_score_pdf(scored, chosen, wording("id"), Path(folder, "skor.pdf")))
    return spent, scored


def _meeting(made: Instance) -> Meeting:
    day = date(2026, 3, 2)
    code = made.programme.regions.filter(pl.col("kind") == "provinsi")["code"][0]
    return Meeting(
        "Rapat rekaan", code, "Rekaan", code, 2027, (2027, 2028, 2029), day, "Ibu Kota", day, day,
        ("PEMERINTAH", "DINAS", "Jalan"), (), True,
    )  # fmt: skip


def _beside(agreed: AgreedWeights, scored: Scored, seed: int) -> Iterable[object]:
    assert agreed.compared is not None  # noqa: S101  # It was compared above.
    table = np.array([[float(v) for v in row] for row in agreed.compared.table])
    theirs = dict(zip(agreed.compared.items, AHP(matrix=table)(), strict=True))
    ours = agreed.weights.shares
    yield f"{max(abs(theirs[c] * WHOLE - ours[c]) for c in theirs):.2f}"
    points = _points(scored.release.appraisal)
    begun = time.process_time()
    best, worst = _drawn_bands(points, agreed, seed)
    yield f"{time.process_time() - begun:.2f}"
    told = scored.reaches.sort("proposal")
    yield int(((best < told["best"].to_numpy()) | (worst > told["worst"].to_numpy())).sum())
    width = (told["worst"] - told["best"] + 1).sum()
    yield f"{100 * (worst - best + 1).sum() / width:.0f}"


def _points(appraisal: Appraisal) -> "np.ndarray[Any, Any]":
    parts = appraisal.parts.sort("proposal")
    return np.column_stack([
        parts.filter(pl.col("criterion") == c)["points"].to_numpy() for c in ALWAYS
    ])  # fmt: skip


def _drawn_bands(points: Any, agreed: AgreedWeights, seed: int) -> tuple[Any, Any]:
    """Best and worst rank over drawn weights, each by pymcdm's weighted sum."""
    chance = np.random.default_rng(seed)
    low, high = (np.array([agreed.bounds[c][end] for c in ALWAYS]) for end in (0, 1))
    method, types = WSM(normalization_function=lambda x, cost: x), np.ones(len(ALWAYS))  # noqa: ARG005
    best = np.full(len(points), len(points))
    worst = np.zeros(len(points), int)
    for _ in range(DRAWS):
        weights = _within(chance, low, high)
        # Ties go by id, as ours do: proposals stand by id.
        order = np.argsort(-np.round(method(points, weights, types), 4), kind="stable")
        ranks = np.empty(len(points), int)
        ranks[order] = np.arange(1, len(points) + 1)
        best, worst = np.minimum(best, ranks), np.maximum(worst, ranks)
    return best, worst


def _within(chance: np.random.Generator, low: Any, high: Any) -> Any:
    """Weights within their ranges that sum to 1: what is over goes to criteria in random order."""
    shares, rest = low.astype(float), WHOLE - float(low.sum())
    for criterion in chance.permutation(len(low)):
        more = min(
            rest, (high - low)[criterion] * (1 if chance.random() < 0.5 else chance.random())
        )
        shares[criterion] += more
        rest -= more
    for criterion in chance.permutation(len(low)):
        more = min(rest, high[criterion] - shares[criterion])
        shares[criterion] += more
        rest -= more
    return shares / WHOLE


def _show(cells: Iterable[object]) -> None:
    sys.stdout.write("  ".join(f"{cell:>9}" for cell in cells) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
