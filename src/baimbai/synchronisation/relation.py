"""Relations between proposals (*hubungan antarusulan*): one work, or other works on one asset.

Every level of evidence carries a weight; their sum is the log-odds that two proposals ask for one
work, and a second sum those that they belong to one asset. The weights stand in weights.yaml, with
how they were obtained. Nothing is merged by this: pairs are ranked for people to look at.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
_OTHER_WORK = -1.0
"""Below this two proposals are surely not one work, and so may be each other's rivals."""
_NO_RIVAL = -9.0


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
    known = weights()
    evidence = {(i, j): weigh_evidence(rows[i], rows[j]) for i, j in found.pairs}
    first = {pair: known.likely_same(levels) for pair, levels in evidence.items()}
    with_rivals = {pair: (*evidence[pair], rival) for pair, rival in weigh_rivals(first).items()}
    return Relations(
        {pair: _judge(levels, known) for pair, levels in with_rivals.items()}, found.partial
    )


def _judge(evidence: Evidence, known: Weights) -> Relation:
    same, asset = known.likely_same(evidence), known.likely_asset(evidence)
    if same >= known.same_from and DECIDING.isdisjoint(evidence):
        return Relation("same", probability(same), same, evidence)
    if asset >= known.asset_from:
        return Relation("related", probability(asset), same, evidence)
    return Relation("different", probability(same), same, evidence)


def probability(log_odds: float) -> float:
    """Of log-odds; kept within what a float can tell."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, log_odds))))


def weigh_rivals(same: Mapping[Pair, float]) -> dict[Pair, str]:
    """By pair: whether another proposal answers one of the two better (`saingan:kalah`).

    A rival that is itself one work with the other of the two is none.
    """
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), score in same.items():
        near[one][other] = score
        near[other][one] = score
    ranked = {
        one: sorted(others.items(), key=lambda item: -item[1]) for one, others in near.items()
    }
    return {
        (one, other): _rival(
            min(
                score - _best_rival(one, other, ranked, near),
                score - _best_rival(other, one, ranked, near),
            )
        )
        for (one, other), score in same.items()
    }


def _best_rival(
    one: int,
    other: int,
    ranked: Mapping[int, Sequence[tuple[int, float]]],
    near: Mapping[int, Mapping[int, float]],
) -> float:
    for third, score in ranked[one]:
        if third != other and near[other].get(third, -99.0) < min(score, _OTHER_WORK):
            return score
    return _NO_RIVAL


def _rival(margin: float) -> str:
    margin = round(margin, 3)
    if margin > 1.5:
        return "saingan:kosong"
    if margin > 0:
        return "saingan:setara"
    return "saingan:kalah" if margin > -1.5 else "saingan:jauh"


def relate(proposals: pl.DataFrame) -> pl.DataFrame:
    """Pairs `same` and `related` of a table of PROPOSALS: id_a, id_b (id_a < id_b), kind, score.

    The likeliest come first; pairs that are different are left out.
    """
    records = tuple(PROPOSALS.records(proposals.sort("id")))
    found = find_relations(records)
    rows = [
        (records[i].id, records[j].id, relation.kind, round(relation.score, 6))
        for (i, j), relation in found.by_pair.items()
        if relation.kind != "different"
    ]
    rows.sort(key=lambda row: (row[2] != "same", -row[3], row[0], row[1]))
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
