"""Clusters: things that hang together pair by pair, gathered."""

from collections.abc import Hashable, Iterable
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


def gather(pairs: Iterable[tuple[Thing, Thing]]) -> list[list[Thing]]:
    """The clusters that the pairs make, each in the order its things first came."""
    forest: Clusters[Thing] = Clusters()
    seen: dict[Thing, None] = {}
    for one, other in pairs:
        forest.join(one, other)
        seen.setdefault(one)
        seen.setdefault(other)
    groups: dict[Thing, list[Thing]] = {}
    for thing in seen:
        groups.setdefault(forest.root(thing), []).append(thing)
    return list(groups.values())
