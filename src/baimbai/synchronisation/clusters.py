"""Clusters: things that hang together pair by pair, gathered."""

from collections.abc import Hashable, Mapping
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
