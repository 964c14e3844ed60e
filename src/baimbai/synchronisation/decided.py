"""What the desk decided of findings and pairs (*putusan meja*), remembered in the next review."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.relation import Relation, Relations

DISMISSED = "abaikan"
LABELS = ("same", "related", "different")
Pair = tuple[str, str]
"""Ids of two proposals, the lesser first."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What people said of one finding."""

    key: str
    """Of the finding as it was then: kind, proposals and evidence."""
    kind: str
    proposals: tuple[str, ...]
    rows: tuple[str, ...]
    decision: str
    """`abaikan` (no problem), or one of the ways out."""
    reason: str


@dataclass(frozen=True)
class Memory:
    """What was decided before."""

    findings: Sequence[Decision] = ()
    pairs: Mapping[Pair, str] = field(default_factory=dict)
    """Two proposals, and what people call them: same, related or different."""


NOTHING_DECIDED = Memory()


def remember_findings(findings: Iterable[Finding], decisions: Sequence[Decision]) -> list[Finding]:
    """The findings with what was decided of them.

    A dismissed one is `diabaikan` and for information only, as long as its evidence is the same;
    with other evidence on the same proposals it is `dibuka_kembali`. Any other decision is
    carried along, the finding stays `terbuka`.
    """
    by_key = {decision.key: decision for decision in decisions}
    # What names neither proposals nor rows is told apart by its evidence alone.
    about = {(d.kind, d.proposals, d.rows): d for d in decisions if d.proposals or d.rows}
    remembered = []
    for finding in findings:
        same = by_key.get(finding.key)
        before = same or about.get((finding.kind, finding.proposals, finding.rows))
        if before is None:
            remembered.append(finding)
            continue
        told = replace(finding, decision=before.decision, reason=before.reason)
        if before.decision == DISMISSED and same is None:
            told = replace(told, status="dibuka_kembali", decision="")
        elif before.decision == DISMISSED:
            told = replace(told, status="diabaikan", severity="info")
        remembered.append(told)
    return remembered


def apply_labels(relations: Relations, ids: Sequence[str], labels: Mapping[Pair, str]) -> Relations:
    """The relations, those that people have named as they are named. Pairs that were not
    compared are added."""
    places = {name: position for position, name in enumerate(ids)}
    named = {
        (min(i, j), max(i, j)): label
        for (a, b), label in labels.items()
        if (i := places.get(a)) is not None and (j := places.get(b)) is not None
    }
    by_pair = dict(relations.by_pair)
    for pair, label in named.items():
        known = by_pair.get(pair) or Relation(label, 0.0, 0.0, ())
        score = 1.0 if label != "different" else 0.0
        by_pair[pair] = replace(known, kind=label, score=score, same=_CERTAIN[label], told=True)
    return replace(relations, by_pair=by_pair)


_CERTAIN = {"same": 30.0, "related": -3.0, "different": -30.0}
"""Log-odds of one work that a label stands for."""
