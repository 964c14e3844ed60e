"""Relations between proposals (*hubungan antarusulan*): one work, or other works on one asset.

Every level of evidence carries a weight; their sum is the log-odds that two proposals ask for one
work, and a second sum those that they belong to one asset. The weights stand in weights.yaml, with
how they were obtained. Nothing is merged by this: pairs are ranked for people to look at.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import Any

import polars as pl
import yaml

from baimbai.register.proposal import PROPOSALS, Proposal
from baimbai.synchronisation.candidates import find_candidates
from baimbai.synchronisation.compared import make_ready
from baimbai.synchronisation.evidence import Evidence, weigh_evidence

Pair = tuple[int, int]

_COLUMNS = {"id_a": pl.String, "id_b": pl.String, "kind": pl.String, "score": pl.Float64}
DECIDING = frozenset(("lingkup:beda", "tahap:beda", "rt_rw:beda", "sta:beda"))
"""Another stage, RT, stretch or role is another work, however alike the rest is."""
MARGINS = (-3.0, -1.5, -0.75, 0.0, 0.75, 1.5, 3.0)
"""Steps, in log-odds, by which a pair is ahead of its rivals."""
RIVALS = 2
"""So many of the last levels tell how far a pair is ahead of its rivals."""
OWN_FROM = -4.5
"""Below this sum of its own evidence no pair is one work, however far ahead of rivals: among a
few proposals every likeliest other is far ahead."""
NO_RIVAL = -9.0
"""The log-odds of a rival where there is none."""
LARGE = 10_000
"""With more proposals than these in a province, kernels compare them, which take most of a minute
to compile once per machine. The pairs are the same."""


@dataclass(frozen=True)
class Weights:
    """What each level of evidence weighs, in natural logarithms of odds."""

    version: str
    same: Mapping[str, float]
    asset: Mapping[str, float]
    same_from: float
    """From this sum on two proposals are called one work."""
    asset_from: float

    def likely_same(self, evidence: Evidence) -> float:
        """Log-odds that it is one work."""
        return _summed(self.same, evidence)

    def likely_asset(self, evidence: Evidence) -> float:
        """Log-odds that it is one asset."""
        return _summed(self.asset, evidence)


def _summed(weights: Mapping[str, float], evidence: Evidence) -> float:
    # Weights have three decimals; rounding makes the sum free of the order of its terms.
    return round(weights["dasar"] + sum(weights.get(level, 0.0) for level in evidence), 3)


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights of weights.yaml."""
    text = files("baimbai.synchronisation").joinpath("weights.yaml").read_text("utf-8")
    raw: dict[str, Any] = yaml.safe_load(text)
    return Weights(
        version=raw["version"],
        same=_by_level(raw["same"]),
        asset=_by_level(raw["asset"]),
        same_from=raw["same_from"],
        asset_from=raw["asset_from"],
    )


def _by_level(fields: Mapping[str, Any]) -> dict[str, float]:
    """`{desa: {cocok: 0.3}}` as `{"desa:cocok": 0.3}`; `dasar` stands by itself."""
    found = {"dasar": float(fields["dasar"])}
    for name, levels in fields.items():
        if name != "dasar":
            found.update({f"{name}:{level}": float(w) for level, w in levels.items()})
    return found


@dataclass(frozen=True, slots=True)
class Relation:
    """How two proposals hang together."""

    kind: str
    """same (one work), related (other work on one asset or next to it) or different."""
    score: float
    """Probability of what the kind says; of *same* where it is different."""
    same: float
    """Log-odds that it is one work: by this pairs are ranked for review."""
    evidence: Evidence
    told: bool = False
    """People say so."""

    def speaking(self, most: int = 4) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The evidence that weighs most for one work, and that against it."""
        known = weights().same
        ranked = sorted(self.evidence, key=lambda level: -abs(known.get(level, 0.0)))
        telling = [level for level in ranked if abs(known.get(level, 0.0)) >= 0.1]
        for_it = tuple(level for level in telling if known[level] > 0)
        against = tuple(level for level in telling if known[level] < 0)
        return for_it[:most], against[:most]


@dataclass(frozen=True, slots=True)
class Relations:
    """Relations by positions (i < j), and blocks compared only in part with their size."""

    by_pair: Mapping[Pair, Relation]
    partial: tuple[tuple[str, int], ...]

    def nearest(self, count: int = 3) -> dict[int, list[tuple[float, int]]]:
        """The likeliest others of each position: (log-odds of one work, position)."""
        others: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for (one, other), relation in self.by_pair.items():
            others[one].append((relation.same, other))
            others[other].append((relation.same, one))
        return {
            one: sorted(found, key=lambda item: (-item[0], item[1]))[:count]
            for one, found in others.items()
        }


def find_relations(proposals: Sequence[Proposal]) -> Relations:
    """Compares the proposals; only pairs that share rare words are looked at."""
    rows, rarity = make_ready(proposals)
    found = find_candidates(rows, rarity)
    evidence = {(i, j): weigh_evidence(rows[i], rows[j]) for i, j in found.pairs}
    return Relations(judge_pairs(evidence), found.partial)


def judge_pairs(evidence: Mapping[Pair, Evidence]) -> dict[Pair, Relation]:
    """The relation of each pair, by its own evidence and by how far it is ahead of its rivals."""
    known = weights()
    own = {pair: known.likely_same(levels) for pair, levels in evidence.items()}
    return {
        pair: _judge(own[pair], (*evidence[pair], *ahead), known)
        for pair, ahead in weigh_rivals(own).items()
    }


def _judge(own: float, evidence: Evidence, known: Weights) -> Relation:
    """`own` is the log-odds by the pair's own evidence, without its rivals."""
    same = round(own + sum(known.same.get(level, 0.0) for level in evidence[-RIVALS:]), 3)
    if same >= known.same_from and own >= OWN_FROM and DECIDING.isdisjoint(evidence):
        return Relation("same", probability(same), same, evidence)
    asset = known.likely_asset(evidence)
    if asset >= known.asset_from:
        return Relation("related", probability(asset), same, evidence)
    return Relation("different", probability(same), same, evidence)


def probability(log_odds: float) -> float:
    """Of log-odds; kept within what a float can tell."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, log_odds))))


def weigh_rivals(same: Mapping[Pair, float]) -> dict[Pair, tuple[str, str]]:
    """By pair: how far it is ahead of the next likeliest other of its two proposals; of the one
    where it is less so (`saingan:2`), and of the one where it is more so (`unggul:6`).

    Grades are steps of MARGINS; 7 is far ahead.
    """
    first: dict[int, tuple[float, int]] = {}
    second: dict[int, float] = {}
    for pair, score in same.items():
        for one, other in (pair, pair[::-1]):
            if one not in first or score > first[one][0]:
                if one in first:
                    second[one] = first[one][0]
                first[one] = score, other
            else:
                second[one] = max(second.get(one, score), score)
    graded = {}
    for (one, other), score in same.items():
        margins = [
            round(score - (second.get(a, NO_RIVAL) if first[a][1] == b else first[a][0]), 3)
            for a, b in ((one, other), (other, one))
        ]
        graded[one, other] = f"saingan:{_grade(min(margins))}", f"unggul:{_grade(max(margins))}"
    return graded


def _grade(margin: float) -> int:
    return sum(margin >= bound for bound in MARGINS)


def relate(proposals: pl.DataFrame, executor: Executor | None = None) -> pl.DataFrame:
    """Pairs `same` and `related` of a table of PROPOSALS: id_a, id_b (id_a < id_b), kind, score.

    The likeliest come first; pairs that are different are left out. Nothing is compared beyond
    a province, so the provinces may be shared out among an executor's workers: threads,
    processes, or those of a cluster. The pairs are the same.
    """
    province = pl.col("region_code").str.head(2)
    parts = (
        proposals.sort("id").with_columns(province.alias("")).partition_by("", include_key=False)
    )
    found = (
        map(_relate_province, parts) if executor is None else executor.map(_relate_province, parts)
    )
    pairs = pl.concat([pl.DataFrame(schema=_COLUMNS), *found])
    return pairs.sort(pl.col("kind") != "same", -pl.col("score"), "id_a", "id_b")


def _relate_province(proposals: pl.DataFrame) -> pl.DataFrame:
    if proposals.height > LARGE:
        # Loading the kernels costs a second, and they build on the weights of this module.
        from baimbai.synchronisation.bulk.relate import relate_many

        return relate_many(proposals)
    records = tuple(PROPOSALS.records(proposals))
    rows = [
        (records[i].id, records[j].id, relation.kind, round(relation.score, 6))
        for (i, j), relation in find_relations(records).by_pair.items()
        if relation.kind != "different"
    ]
    return pl.DataFrame(rows, schema=_COLUMNS, orient="row")


def candidates(proposals: pl.DataFrame, count: int = 3) -> pl.DataFrame:
    """The review list: for each proposal its `count` likeliest others (id, other, rank, score)."""
    records = tuple(PROPOSALS.records(proposals.sort("id")))
    found = find_relations(records)
    rows = [
        (records[one].id, records[other].id, rank, round(probability(same), 6))
        for one, others in sorted(found.nearest(count).items())
        for rank, (same, other) in enumerate(others, start=1)
    ]
    schema = {"id": pl.String, "other": pl.String, "rank": pl.Int64, "score": pl.Float64}
    return pl.DataFrame(rows, schema=schema, orient="row")
