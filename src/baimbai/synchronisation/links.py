"""Links between proposals that funding must keep: one of them, first this, both or neither."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import polars as pl

from baimbai.synchronisation.clusters import gather
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import LINKS, Finding, Link

_ALL_PAIRS = 30
"""In a larger cluster each is linked to the first and the next only: pairs grow as squares."""


def draw_links(dossier: Dossier, findings: Iterable[Finding]) -> pl.DataFrame:
    """LINKS: saling_meniadakan for one work or overlapping stretches, bersama for shares of one
    work, prasyarat for what the proposals require. Look-alikes get none, nor does what is likely
    but not certain, nor what people dismissed."""
    dismissed = {
        pair
        for finding in findings
        if finding.status == "diabaikan"
        for pair in combinations(finding.proposals, 2)
    }
    exclusive = {
        link for link in _exclusive(dossier) if not {(link.a, link.b), (link.b, link.a)} & dismissed
    }
    links = {*exclusive, *_shared(dossier), *_required(dossier)}
    return LINKS.make(sorted(links, key=lambda link: (link.kind, link.a, link.b)))


def _exclusive(dossier: Dossier) -> Iterator[Link]:
    """Shares of one work do not exclude each other."""
    shares = dossier.pairs.that("porsi")
    told = (pair for pair, r in dossier.relations.by_pair.items() if r.kind == "same" and r.told)
    for cluster, _ in gather({**dossier.pairs.that("sama"), **dict.fromkeys(told)}):
        for a, b in _joined(cluster):
            if (a, b) not in shares:
                yield _link(dossier, "saling_meniadakan", a, b)
    for a, b in dossier.pairs.that("tumpang"):
        yield _link(dossier, "saling_meniadakan", a, b)


def _shared(dossier: Dossier) -> Iterator[Link]:
    for cluster, _ in gather(dossier.pairs.that("porsi")):
        for a, b in _joined(cluster):
            yield _link(dossier, "bersama", a, b)


def _required(dossier: Dossier) -> Iterator[Link]:
    for subject in dossier.subjects:
        for name in subject.proposal.requires:
            if name in dossier.by_id and name != subject.proposal.id:
                yield Link("prasyarat", name, subject.proposal.id)


def _joined(cluster: Sequence[int]) -> Iterator[tuple[int, int]]:
    for place, a in enumerate(cluster):
        rest = cluster[place + 1 :]
        if len(cluster) > _ALL_PAIRS and place:
            rest = rest[:1]
        for b in rest:
            yield a, b


def _link(dossier: Dossier, kind: str, a: int, b: int) -> Link:
    one, other = sorted((dossier.subjects[a].proposal.id, dossier.subjects[b].proposal.id))
    return Link(kind, one, other)
