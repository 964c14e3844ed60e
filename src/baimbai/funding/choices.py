"""Choices (*pilihan*): what there is to choose from, as columns of whole numbers."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from baimbai.funding.dossier import Dossier
from baimbai.funding.extras import Extra, extras, name_of
from baimbai.funding.options import Option


@dataclass(frozen=True, slots=True)
class Constraint:
    """low ≤ Σ coefficient × (1 where the option is chosen) ≤ high, in whole numbers."""

    law: str
    about: tuple[str, ...]
    """What it stands for: proposals; or source, owner, year; or a rule and where it binds."""
    terms: Mapping[int, int]
    """Column (place in the list of options) → coefficient, in order of columns; none is 0."""
    low: int | None
    high: int | None


@dataclass(frozen=True)
class Choices:
    """What there is to choose from: options as columns, by proposal."""

    dossier: Dossier
    options: tuple[Option, ...]
    columns: Mapping[str, range]
    """Proposal → its columns, which stand together; empty where it has no option."""
    extras: tuple[Extra, ...] = ()
    """Columns that belong to no proposal; they stand behind all options."""

    @classmethod
    def of(cls, dossier: Dossier, options: tuple[Option, ...]) -> "Choices":
        """Options of one proposal must stand together."""
        count: dict[str, int] = defaultdict(int)
        for option in options:
            count[option.proposal] += 1
        columns: dict[str, range] = {}
        first = 0
        for proposal in dossier.proposals:
            columns[proposal] = range(first, first + count[proposal])
            first += count[proposal]
        return cls(dossier, options, columns, tuple(extras(dossier, options)))

    @cached_property
    def extra_columns(self) -> Mapping[str, int]:
        """Name of an extra → its column."""
        return {extra.name: len(self.options) + n for n, extra in enumerate(self.extras)}

    def extra_for(self, law: str, *about: str) -> Extra:
        """The extra of a law that stands for this."""
        return self.extras[self.extra_columns[name_of(law, about)] - len(self.options)]

    def extras_of(self, law: str) -> Iterator[Extra]:
        """The extras of one law."""
        return (extra for extra in self.extras if extra.law == law)

    def starts(self, proposal: str) -> dict[int, int]:
        """Column → the first year, of the ways that pay for works (not for a stage alone)."""
        return {
            column: min(paid.year for paid in self.options[column].payments)
            for column in self.columns[proposal]
            if not self.options[column].stage
        }

    def names(self) -> tuple[str, ...]:
        """Whose each column is; an extra's begins with a mark that no proposal's id has."""
        return (
            *(option.proposal for option in self.options),
            *(extra.name for extra in self.extras),
        )

    def points(self) -> list[int]:
        """Thousandths of a score point, by column."""
        return [
            *(self.dossier.points(o.proposal) * o.keeps // 1000 for o in self.options),
            *(extra.points for extra in self.extras),
        ]

    def taken(self, chosen: Sequence[int]) -> list[Option]:
        """The options of a plan, its extra columns left aside."""
        return [self.options[column] for column in chosen if column < len(self.options)]

    def completed(self, chosen: Sequence[int]) -> list[int]:
        """A plan's options with the extra columns that go with them."""
        taken = self.taken(chosen)
        funded = {option.proposal for option in taken}
        over = self._over(taken)
        found = []
        for extra in sorted(self.extras, key=lambda extra: -extra.rupiah):
            if extra.law == "pagu_lunak":
                on = extra.rupiah <= over[extra.about[:3]]
                over[extra.about[:3]] -= extra.rupiah if on else 0
            else:
                on = all(any(name in funded for name in group) for group in extra.needs)
            if on:
                found.append(self.extra_columns[extra.name])
        kept = [column for column in chosen if column < len(self.options)]
        return kept + sorted(found)

    def _over(self, taken: Sequence[Option]) -> dict[tuple[str, ...], int]:
        """Soft ceiling → what is taken above it, in whole steps."""
        over = {key: -self.dossier.ceilings[key] for key in self.dossier.soft}
        for option in taken:
            for paid in option.payments:
                key = (paid.source, paid.owner, paid.year)
                if key in over:
                    over[key] += paid.amount_rupiah
        steps = {key: soft.step_rupiah for key, soft in self.dossier.soft.items()}
        return {
            tuple(map(str, key)): max(0, -(-amount // steps[key]) * steps[key])
            for key, amount in over.items()
        }
