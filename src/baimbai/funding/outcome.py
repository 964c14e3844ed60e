"""The outcome (*hasil*): the plan on a board that knows every lawful way, to try refusals on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from baimbai.errors import FundingError
from baimbai.funding.board import Board
from baimbai.funding.choices import Choices, Constraint
from baimbai.funding.dossier import Dossier
from baimbai.funding.formulation import formulate
from baimbai.funding.options import Option, Ways


@dataclass(frozen=True)
class Outcome:
    """The plan on a board that knows every lawful way, also those too large for a ceiling."""

    dossier: Dossier
    barred: Mapping[str, str]
    choices: Choices
    board: Board
    funded: Mapping[str, Option]

    @classmethod
    def of(cls, dossier: Dossier, ways: Ways, plan: Iterable[Option]) -> "Outcome":
        """Lay the plan out among all lawful ways."""
        funded = {option.proposal: option for option in plan}
        everything = [*ways.options, *(way for large in ways.too_large.values() for way in large)]
        everything.sort(key=lambda option: option.proposal)
        choices = Choices.of(dossier, tuple(everything))
        board = Board(formulate(choices))
        chosen = [
            column
            for column, option in enumerate(everything)
            if funded.get(option.proposal) == option
        ]
        board.lay_out(choices.completed(chosen))
        return cls(dossier, ways.barred, choices, board, funded)

    def unit_of(self, proposal: str) -> int:
        """Its unit on the board."""
        return self.board.unit_of_column[self.choices.columns[proposal][0]]

    def in_the_way(self, package: int) -> list[int]:
        """The rows that a package would break, put in beside the plan."""
        return self._broken_by(self.board.entries[package])

    def obstacles(self, proposal: str) -> Iterator[list[int]]:
        """For each way of a proposal, taken without its partners, the rows that it would break."""
        for column in self.choices.columns[proposal]:
            yield self._broken_by(self.board.loaded((column,)))

    def _broken_by(self, entries: Iterable[tuple[int, int]]) -> list[int]:
        board = self.board
        return [
            row
            for row, value in entries
            if not board.kept[row] <= board.load[row] + value <= board.high[row]
        ]

    def broken_rows(self, proposal: str, law: str) -> list[int]:
        """Rows of a law that the proposal itself would break, in any of its ways."""
        rows = dict.fromkeys(row for found in self.obstacles(proposal) for row in found)
        return [row for row in rows if self.row(row).law == law]

    def fits_alone(self, proposal: str) -> bool:
        """Whether some way of it would fit, were partners not needed."""
        return any(not rows for rows in self.obstacles(proposal))

    def shortage(self, proposal: str) -> tuple[int, int, int]:
        """Of the first way that some ceiling has no room for, the ceiling that lacks most: its
        row, rupiah needed, rupiah left."""
        board = self.board
        for column in self.choices.columns[proposal]:
            lacking = [
                (row, value, board.high[row] - board.load[row])
                for row, value in board.loaded((column,))
                if self.row(row).law == "pagu" and board.load[row] + value > board.high[row]
            ]
            if lacking:
                return max(lacking, key=lambda short: short[1] - short[2])
        raise FundingError("error-funding-refused", proposal=proposal)

    def takers(self, row: int) -> list[str]:
        """The funded proposals that load a row."""
        board, terms = self.board, self.row(row).terms
        return [
            board.table.proposals[column]
            for unit in board.takers[row]
            for column in board.packages[board.choice[unit]]
            if column in terms and column < len(self.choices.options)
        ]

    def partners(self, proposal: str) -> list[str]:
        """Who shares the proposal's work or must start with it, directly or through others."""
        found, ahead = {proposal}, [proposal]
        while ahead:
            name = ahead.pop()
            for kind in ("bersama", "serentak"):
                for pair in self.dossier.links.get(kind, ()):
                    for other in set(pair) - found if name in pair else ():
                        found.add(other)
                        ahead.append(other)
        return sorted(found - {proposal})

    def package_of(self, proposal: str) -> int:
        """What a proposal has on the board; NONE where it is not funded."""
        return self.board.choice[self.unit_of(proposal)]

    def packages(self, proposal: str) -> list[int]:
        """What it could have, together with its partners."""
        return self.board.units[self.unit_of(proposal)]

    def row(self, place: int) -> Constraint:
        """What a row of the board stands for."""
        return self.board.table.rows[place]
