"""Clusters: things that hang together pair by pair, gathered."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Clusters(dict[Thing, Thing]):
    """A forest of parents: joined things share a root. Path halving keeps finding near constant."""

    def root(self, thing: Thing) -> Thing:
        """The cluster that a thing belongs to, by its root."""
        self.setdefault(thing, thing)
        while self[thing] != thing:
            self[thing] = self[self[thing]]
            thing = self[thing]
        return thing

    def join(self, one: Thing, other: Thing) -> None:
        """Makes two clusters one."""
        self[self.root(one)] = self.root(other)


Tie = TypeVar("Tie")


def gather(pairs: Mapping[tuple[int, int], Tie]) -> list[tuple[list[int], list[Tie]]]:
    """The clusters that the pairs make: (things in ascending order, what ties them)."""
    forest: Clusters[int] = Clusters()
    for one, other in pairs:
        forest.join(one, other)
    things: dict[int, list[int]] = {}
    for thing in sorted(forest):
        things.setdefault(forest.root(thing), []).append(thing)
    ties: dict[int, list[Tie]] = {}
    for (one, _), tie in pairs.items():
        ties.setdefault(forest.root(one), []).append(tie)
    return [(members, ties[root]) for root, members in things.items()]


def gather_apart(
    pairs: Mapping[tuple[int, int], Tie], apart: Iterable[tuple[int, int]]
) -> list[tuple[list[int], list[Tie]]]:
    """The clusters that the pairs make in their order, but for those that would bring two things
    together that are to stay apart; a tie that is not followed is left out."""
    forest: Clusters[int] = Clusters()
    foes: dict[int, set[int]] = defaultdict(set)
    for one, other in apart:
        foes[one].add(other)
        foes[other].add(one)
    followed = {}
    for (one, other), tie in pairs.items():
        a, b = forest.root(one), forest.root(other)
        if a != b:
            if b in foes[a]:
                continue
            forest.join(a, b)
            for foe in foes.pop(a):
                foes[foe].discard(a)
                foes[foe].add(b)
                foes[b].add(foe)
        followed[one, other] = tie
    return gather(followed)
