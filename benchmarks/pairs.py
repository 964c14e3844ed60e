"""Learns and measures the weights that relate proposals: `python benchmarks/pairs.py DIR…`.

A DIR holds proposals.csv, pairs.csv (id_a, id_b, label same | related | different) and unsure.csv.
Shown: precision, recall and F1 of *same* by kind of asset, and recall of a review list of three: of
one set on each fifth of its kabupaten, with weights learned on the other four; of several sets on
each, with weights learned on the others, which is what titles of another style will see. `--learn`
writes weights learned on everything.

Pairs that the blocks bring together and that are not labelled count as different works: it is
against them that a level of evidence must tell, not against pairs drawn at random.
"""

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml

from baimbai.register.proposal import UNITS, Proposal
from baimbai.synchronisation.candidates import find_candidates
from baimbai.synchronisation.compared import Compared, make_ready
from baimbai.synchronisation.evidence import Evidence, weigh_evidence
from baimbai.synchronisation.relation import weigh_rivals

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "src" / "baimbai" / "synchronisation" / "weights.yaml"
FOLDS = 5
STEADY = 0.5
"""Weight of the wish that weights be small: a level seldom seen says little."""
STEPS = 2500

PASSES = 2
SAME_FROM = -0.4
"""From two chances in five on a pair is called one work: this gave the best F1 on titles of
another style than those learned from."""
SILENT = ("kosong", "lazim")
"""Levels that say nothing: they weigh nothing."""
GRADED = {
    "nama_bentrok": -1, "nama_sepihak": -1, "nama_cocok": 1, "nama_langka": 1, "biaya": -1,
    "ukuran": -1, "saingan": 1, "unggul": 1,
}  # fmt: skip
"""Fields of ordered levels, and whether more speaks for one work or against."""
FOR = ("cocok", "tersirat", "sama")
AGAINST = ("beda", "sepihak", "mirip", "pemeliharaan", "setara", "kalah", "jauh")
BOUNDS: Mapping[str, tuple[float, float]] = {
    # Digits, roles and places decide, also where the labelled pairs show it seldom.
    "lingkup:beda": (-8, -8), "lingkup:pemeliharaan": (-6, -3), "jenis:beda": (-6, -1.5),
    "rt_rw:beda": (-6, -4), "tahap:beda": (-8, -8), "tahap:sepihak": (-5, -2),
    "nomor:beda": (-6, -3.5), "sisi:beda": (-6, -3), "desa:beda": (-6, -1.5), "sta:beda": (-8, -8),
    # Offices place their points by eye.
    "jarak:0": (0, 1.5), "jarak:1": (0, 1.0), "jarak:2": (-1, 0), "jarak:3": (-2, 0),
    "jarak:4": (-4, 0), "biaya:0": (0, 1), "ukuran:0": (0, 1), "cakupan:mirip": (0, 2),
    "lingkup:cocok": (0, 0), "nama_bentrok:0": (0, 0), "nama_sepihak:0": (0, 0),
    "nama_cocok:0": (0, 0), "nama_langka:0": (0, 0),
}  # fmt: skip

Pair = tuple[int, int]


@dataclass(frozen=True)
class Labelled:
    """Proposals with their candidate pairs, the evidence on each, and what people say of it."""

    rows: Sequence[Compared]
    pairs: Sequence[Pair]
    evidence: Sequence[Evidence]
    labels: Sequence[str]
    """same, related, different, unlisted or unsure: of each candidate pair."""
    truth: Mapping[Pair, str]
    """All labelled pairs, also those that no block brings together."""

    def region(self, pair: Pair) -> str:
        """The kabupaten that a pair is counted in."""
        return max(self.rows[i].proposal.region_code for i in pair)


def _show(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def read(folder: Path) -> tuple[list[Proposal], dict[Pair, str]]:
    """Proposals of a folder, in the order of ids, and labels by positions."""
    raw = sorted(_table(folder / "proposals.csv"), key=lambda row: row["id"])
    place = {row["id"]: number for number, row in enumerate(raw)}
    labels: dict[Pair, str] = {}
    for name in ("unsure.csv", "pairs.csv"):
        for row in _table(folder / name):
            one, other = sorted((place[row["id_a"]], place[row["id_b"]]))
            labels[one, other] = row.get("label", "unsure")
    return [_proposal(row) for row in raw], labels


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as lines:
        return list(csv.DictReader(lines))


def _proposal(row: Mapping[str, str]) -> Proposal:
    unit = row["unit"].lower()
    return Proposal(
        id=row["id"],
        title=row["title"],
        organisation="",
        level="kabkota",
        region_code=row["region_code"] or "61",
        sector="BM",
        asset_type="lainnya",
        work_type="lainnya",
        cost_rupiah=int(float(row["cost_rupiah"] or 0)),
        year=2026,
        volume=float(row["volume"]) if row["volume"] else None,
        unit=unit if unit in UNITS else None,
        kecamatan=row["kecamatan"] or None,
        desa=row["desa"] or None,
        lat=float(row["lat"]) if row["lat"] else None,
        lon=float(row["lon"]) if row["lon"] else None,
    )


def prepare(proposals: Sequence[Proposal], truth: Mapping[Pair, str]) -> Labelled:
    """Brings the proposals together and weighs each pair."""
    rows, rarity = make_ready(proposals)
    pairs = find_candidates(rows, rarity).pairs
    return Labelled(
        rows,
        pairs,
        [weigh_evidence(rows[i], rows[j]) for i, j in pairs],
        [truth.get(pair, "unlisted") for pair in pairs],
        truth,
    )


def _columns(evidence: Sequence[Evidence]) -> dict[str, int]:
    levels = sorted({level for each in evidence for level in each})
    telling = [level for level in levels if level.split(":")[1] not in SILENT]
    return {level: number for number, level in enumerate(telling)}


def _matrix(evidence: Sequence[Evidence], columns: Mapping[str, int]) -> np.ndarray:
    """One row a pair; a graded level stands for all below it too; the last column is 1."""
    table = np.zeros((len(evidence), len(columns) + 1))
    table[:, -1] = 1
    for number, each in enumerate(evidence):
        for level in each:
            name, grade = level.split(":")
            steps = int(grade) + 1 if name in GRADED and grade.isdigit() else 0
            for known in (f"{name}:{step}" for step in range(steps)) if steps else (level,):
                if known in columns:
                    table[number, columns[known]] = 1
    return table


def _bounds(columns: Mapping[str, int], bounds: Mapping[str, tuple[float, float]]) -> np.ndarray:
    found = np.tile([[-5.0], [5.0]], len(columns) + 1)
    found[:, -1] = -20, 20
    for level, column in columns.items():
        name, grade = level.split(":")
        if name in GRADED and grade.isdigit():
            found[:, column] = (-1.2, 0) if GRADED[name] < 0 else (0, 2)
        elif grade in FOR:
            found[0, column] = 0
        elif grade in AGAINST:
            found[1, column] = 0
        if level in bounds:
            found[:, column] = bounds[level]
    return found


def learn(
    evidence: Sequence[Evidence],
    wanted: np.ndarray,
    counted: np.ndarray,
    bounds: Mapping[str, tuple[float, float]] = BOUNDS,
) -> dict[str, float]:
    """Logistic weights by accelerated projected gradient; `counted` weighs each pair."""
    columns = _columns(evidence)
    table = _matrix(evidence, columns)
    table, wanted, counted = table[counted > 0], wanted[counted > 0], counted[counted > 0]
    low, high = _bounds(columns, bounds)
    small = np.full(len(low), STEADY)
    small[-1] = 0
    step = 1 / (0.25 * np.linalg.norm(table * np.sqrt(counted)[:, None], 2) ** 2 + STEADY)
    weights = ahead = np.zeros(len(low))
    pace = 1.0
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ ahead))
        slope = table.T @ (counted * (chance - wanted)) + small * ahead
        new = np.clip(ahead - step * slope, low, high)
        next_pace = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = new + (pace - 1) / next_pace * (new - weights)
        weights, pace = new, next_pace
    return _summed(columns, weights)


def _summed(columns: Mapping[str, int], weights: np.ndarray) -> dict[str, float]:
    """Weights by level; those of graded levels summed up to each."""
    found = {"dasar": float(weights[-1])}
    for level in columns:
        name, grade = level.split(":")
        if name in GRADED and grade.isdigit():
            below = [f"{name}:{step}" for step in range(int(grade) + 1)]
            total = sum(float(weights[columns[known]]) for known in below if known in columns)
        else:
            total = float(weights[columns[level]])
        found[level] = round(total, 3)
    return found


def score(evidence: Sequence[Evidence], weights: Mapping[str, float]) -> np.ndarray:
    """The summed weights of each pair."""
    return np.array(
        [weights["dasar"] + sum(weights.get(level, 0.0) for level in each) for each in evidence]
    )


@dataclass(frozen=True)
class Model:
    """Weights of a work and of an asset, with the sums from which a pair is called one."""

    same: Mapping[str, float]
    asset: Mapping[str, float]
    same_from: float
    asset_from: float


def learn_model(sets: Sequence[tuple[Labelled, np.ndarray]]) -> Model:
    """Learns what evidence weighs, and being ahead of rivals with it.

    Rivals are told by the sums without them, so this takes some passes.
    """
    counted = np.concatenate([used for _, used in sets])
    wanted = _wanted(sets, ("same",))
    same = learn([each for data, _ in sets for each in data.evidence], wanted, counted)
    for _ in range(PASSES):
        together = [each for data, _ in sets for each in with_rivals(data, same)]
        same = learn(together, wanted, counted)
    listed = np.concatenate(
        [np.where(np.isin(d.labels, ("unlisted",)), 0.1, 1.0) * used for d, used in sets]
    )
    near = _wanted(sets, ("same", "related"))
    plain = [each for data, _ in sets for each in data.evidence]
    asset = learn(plain, near, listed)
    return Model(
        same, asset, SAME_FROM, best_threshold(score(plain, asset)[listed >= 1], near[listed >= 1])
    )


def _wanted(sets: Sequence[tuple[Labelled, np.ndarray]], labels: Sequence[str]) -> np.ndarray:
    return np.concatenate([np.isin(data.labels, labels) for data, _ in sets]).astype(float)


def with_rivals(data: Labelled, same: Mapping[str, float]) -> list[Evidence]:
    """The evidence, with whether another proposal answers better."""
    sums = dict(zip(data.pairs, score(data.evidence, same).tolist(), strict=True))
    rivals = weigh_rivals(sums)
    return [(*each, *rivals[pair]) for pair, each in zip(data.pairs, data.evidence, strict=True)]


def best_threshold(scores: np.ndarray, wanted: np.ndarray) -> float:
    """The sum from which calling pairs one work gives the best F1."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(wanted[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + wanted.sum())
    return float(scores[order][f1.argmax()])


@dataclass(frozen=True)
class Outcome:
    """What was called one work, and what is."""

    called: frozenset[Pair]
    true: frozenset[Pair]

    def __str__(self) -> str:
        hits = len(self.called & self.true)
        precision = hits / max(len(self.called), 1)
        recall = hits / max(len(self.true), 1)
        f1 = 2 * hits / max(len(self.called) + len(self.true), 1)
        return (
            f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({hits} of {len(self.true)},"
            f" {len(self.called) - hits} wrong)"
        )

    def only(self, pairs: frozenset[Pair]) -> "Outcome":
        """Of some pairs only."""
        return Outcome(self.called & pairs, self.true & pairs)

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(self.called | other.called, self.true | other.true)


def judge(data: Labelled, model: Model, used: np.ndarray) -> tuple[Outcome, np.ndarray]:
    """Calls pairs one work; only those used, and never those that people leave open."""
    sums = score(with_rivals(data, model.same), model.same)
    called = frozenset(
        pair
        for pair, total, label, use in zip(data.pairs, sums, data.labels, used, strict=True)
        if use and label != "unsure" and total >= model.same_from
    )
    true = frozenset(pair for pair, label in data.truth.items() if label == "same")
    return Outcome(called, true), sums


def folds(data: Labelled) -> list[frozenset[str]]:
    """The kabupaten in fifths of about as many proposals."""
    sizes = Counter(row.proposal.region_code for row in data.rows)
    parts: list[set[str]] = [set() for _ in range(FOLDS)]
    for region, _ in sizes.most_common():
        min(parts, key=lambda part: sum(sizes[r] for r in part)).add(region)
    return [frozenset(part) for part in parts]


def in_three(data: Labelled, sums: np.ndarray) -> float:
    """Share of true pairs that stand among the three likeliest others of either proposal."""
    others: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (one, other), total in zip(data.pairs, sums, strict=True):
        others[one].append((-total, other))
        others[other].append((-total, one))
    best = {one: {other for _, other in sorted(found)[:3]} for one, found in others.items()}
    true = [pair for pair, label in data.truth.items() if label == "same"]
    met = sum(b in best.get(a, ()) or a in best.get(b, ()) for a, b in true)
    return met / max(len(true), 1)


def cross_check(data: Labelled) -> tuple[Outcome, np.ndarray]:
    """Each fifth judged by weights learned on the others."""
    total, sums = Outcome(frozenset(), frozenset()), np.zeros(len(data.pairs))
    for number, part in enumerate(folds(data), start=1):
        held = np.array([data.region(pair) in part for pair in data.pairs])
        used = ~held * _sure(data)
        model = learn_model([(data, used)])
        outcome, scores = judge(data, model, held)
        outcome = outcome.only(frozenset(p for p in _pairs_of(data) if data.region(p) in part))
        _show(f"fold {number}    {outcome}  from {model.same_from:.2f}")
        total, sums = total + outcome, np.where(held, scores, sums)
    return total, sums


def _pairs_of(data: Labelled) -> set[Pair]:
    return {*data.pairs, *data.truth}


def by_kind(data: Labelled, outcome: Outcome) -> None:
    """Shows the outcome by kind of asset, and with and without points."""
    kinds: dict[str, set[Pair]] = defaultdict(set)
    for pair in _pairs_of(data):
        one, other = (data.rows[i] for i in pair)
        kinds[one.parts.kind or other.parts.kind or "-"].add(pair)
        points = one.proposal.lat is not None and other.proposal.lat is not None
        kinds["both with a point" if points else "without"].add(pair)
    for kind in sorted(kinds, key=lambda kind: -len(kinds[kind] & outcome.true)):
        part = outcome.only(frozenset(kinds[kind]))
        if part.true or part.called:
            _show(f"  {kind:18} {part}")


def write(model: Model, sources: str) -> None:
    """Writes weights.yaml."""
    text = {
        "version": "1",
        "learned": sources,
        "same_from": round(model.same_from, 3),
        "asset_from": round(model.asset_from, 3),
        "same": _by_field(model.same),
        "asset": _by_field(model.asset),
    }
    head = (
        "# Weights of evidence, natural logarithms of odds; learned by benchmarks/pairs.py.\n"
        "# same: for one work; asset: for one asset or its neighbour. Levels that are not listed\n"
        "# weigh nothing. Signs and bounds are set by hand: agreement never speaks against.\n"
    )
    WEIGHTS.write_text(head + yaml.safe_dump(text, sort_keys=False, width=98), encoding="utf-8")


def _by_field(weights: Mapping[str, float]) -> dict[str, object]:
    fields: dict[str, dict[str, float]] = defaultdict(dict)
    for level, weight in weights.items():
        if level != "dasar" and weight:
            name, grade = level.split(":")
            fields[name][grade] = weight
    return {"dasar": round(weights["dasar"], 3), **{f: fields[f] for f in sorted(fields)}}


def across(sets: Mapping[str, Labelled]) -> str:
    """Shows each set judged by weights learned on the others; the F1 of each."""
    told = []
    for name, held in sets.items():
        others = [(data, _sure(data)) for other, data in sets.items() if other != name]
        model = learn_model(others)
        outcome, sums = judge(held, model, np.ones(len(held.pairs), dtype=bool))
        _show(f"{name}: {outcome}; in a review list of three: {in_three(held, sums):.3f}")
        by_kind(held, outcome)
        told.append(str(outcome).split()[5])
    return ", ".join(told)


def _sure(data: Labelled) -> np.ndarray:
    return np.array([label != "unsure" for label in data.labels]).astype(float)


def main(arguments: Sequence[str]) -> None:
    """DIR… [--learn]."""
    folders = [Path(a) for a in arguments if not a.startswith("--")]
    sets = {folder.name: prepare(*read(folder)) for folder in folders}
    if len(sets) > 1:
        checked = f"each set by the others: F1 {across(sets)}"
    else:
        (data,) = sets.values()
        outcome, sums = cross_check(data)
        _show(f"pooled    {outcome}")
        _show(f"in a review list of three: {in_three(data, sums):.3f}")
        by_kind(data, outcome)
        checked = " ".join(str(outcome).split()[:6])
    if "--learn" in arguments:
        model = learn_model([(data, _sure(data)) for data in sets.values()])
        true = sum(label == "same" for data in sets.values() for label in data.truth.values())
        rows = sum(len(data.rows) for data in sets.values())
        write(model, f"on {true} pairs labelled same of {rows} proposals; {checked}")


if __name__ == "__main__":
    main(sys.argv[1:])
