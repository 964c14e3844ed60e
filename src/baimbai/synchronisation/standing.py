"""Proposals that stand (*usulan masuk*), kept ready so that a new one is compared at once.

A proposal that is just typed in, or comes in late, is shown the likeliest others before it is
stored; the review of the whole table comes later and has the last word.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from baimbai.register.proposal import PROPOSALS, Proposal
from baimbai.synchronisation.candidates import KEPT, Key, find_keys, worth_of
from baimbai.synchronisation.compared import Surroundings, province_of, survey
from baimbai.synchronisation.evidence import weigh_evidence
from baimbai.synchronisation.parts import Parts, take_apart
from baimbai.synchronisation.relation import Relation, judge_pairs


@dataclass(frozen=True, slots=True)
class _Province:
    """The proposals of one province by what leads to them."""

    proposals: tuple[Proposal, ...]
    parts: tuple[Parts, ...]
    around: Surroundings
    blocks: dict[Key, NDArray[np.int32]]

    def nearest(self, keys: Iterable[Key]) -> list[int]:
        """The places that share most, at most KEPT; no block is too large for one look."""
        common = np.zeros(len(self.proposals), np.int64)
        for key in keys:
            members = self.blocks.get(key)
            if members is not None:
                common[members] += worth_of(len(members), len(common))
        met = np.flatnonzero(common)
        order = np.lexsort((met, -common[met]))[:KEPT]
        return [int(each) for each in met[order]]


class Standing:
    """A table of PROPOSALS to which new ones are compared; a province is opened when it is first
    asked for."""

    def __init__(self, proposals: pl.DataFrame) -> None:
        by_id = proposals.sort("id").with_columns(at=pl.col("region_code").str.head(2))
        parts = by_id.partition_by("at", as_dict=True, include_key=False)
        self._tables = {str(key[0]): table for key, table in parts.items()}
        self._opened: dict[str, _Province] = {}

    def likeliest(self, new: Proposal, count: int = 3) -> list[tuple[str, Relation]]:
        """The standing proposals most likely the same work: id and relation, likeliest first.

        A standing proposal's other rivals are not looked at: what is far ahead of them here may
        not be so in the whole review.
        """
        province = self._open(province_of(new))
        if province is None:
            return []
        around = province.around
        own = around.ready(new, around.placed(new, take_apart(new.title)))
        near = province.nearest(find_keys(own, around.rarity))
        near = [place for place in near if province.proposals[place].id != new.id]
        others = (around.ready(province.proposals[n], province.parts[n]) for n in near)
        evidence = {
            (-1, n): weigh_evidence(own, other) for n, other in zip(near, others, strict=True)
        }
        found = judge_pairs(evidence)
        ranked = sorted(found.items(), key=lambda item: (-item[1].same, item[0]))
        return [(province.proposals[n].id, relation) for (_, n), relation in ranked[:count]]

    def _open(self, at: str) -> _Province | None:
        if at not in self._opened and at in self._tables:
            self._opened[at] = _opened(tuple(PROPOSALS.records(self._tables[at])))
        return self._opened.get(at)


def _opened(proposals: Sequence[Proposal]) -> _Province:
    around, parts = survey(proposals)
    blocks: dict[Key, list[int]] = defaultdict(list)
    for place, (proposal, each) in enumerate(zip(proposals, parts, strict=True)):
        for key in find_keys(around.ready(proposal, each), around.rarity):
            blocks[key].append(place)
    members = {key: np.array(places, np.int32) for key, places in blocks.items()}
    return _Province(tuple(proposals), tuple(parts), around, members)
