"""A finding that is being settled, with what was asked for (*kasus*)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from baimbai.errors import Refused
from baimbai.web.actions.mend import Money, change, held
from baimbai.web.actor import Actor
from baimbai.web.models import Finding, Proposal, Round
from baimbai.web.models.proposal import OUT

Details = dict[str, object]
"""What was done, for the settlement."""


@dataclass(frozen=True)
class Part:
    """The share of the works that stays with one proposal; None: as it was."""

    from_m: int | None = None
    to_m: int | None = None
    """Metres of chainage."""
    volume: float | None = None
    cost: int | None = None
    """Rupiah."""


@dataclass(frozen=True)
class Wish:
    """How a way out is to be taken; each asks for some of it. Proposals by their numbers."""

    versions: Mapping[str, int] = field(default_factory=dict)
    """Of each proposal, the version that was looked at."""
    numbers: Sequence[str] = ()
    """Which of the finding's proposals are meant."""
    kept: str = ""
    """The proposal that the others are merged into."""
    first: str = ""
    later: str = ""
    years: Mapping[str, int] = field(default_factory=dict)
    """First year that a proposal moves to."""
    parts: Mapping[str, Part] = field(default_factory=dict)
    shares: Mapping[str, Money] = field(default_factory=dict)
    total: int = 0
    """Rupiah of the whole work that is shared."""
    sources: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(proposal, source that it asks, empty for none) → the source to ask instead."""
    office: str = ""
    """The organisation to hand over to."""


@dataclass(frozen=True)
class Case:
    """A finding that is being settled."""

    actor: Actor
    place: Round
    finding: Finding
    proposals: tuple[Proposal, ...]
    reason: str
    wish: Wish

    @property
    def standing(self) -> tuple[Proposal, ...]:
        """The proposals that are neither merged nor withdrawn."""
        return tuple(p for p in self.proposals if p.status not in OUT)

    def named(self, number: str) -> Proposal:
        """One of the finding's proposals. Raises Refused."""
        for proposal in self.proposals:
            if proposal.number == number:
                return proposal
        raise Refused("web-settle-unknown", number=number)

    def anywhere(self, number: str) -> Proposal:
        """A proposal of the round, in the finding or not. Raises Refused."""
        row = Proposal.objects.filter(round=self.place, number=number).first()
        if row is None:
            raise Refused("web-settle-unknown", number=number)
        return row

    def looked_at(self, number: str) -> Proposal:
        """One of the finding's proposals, held in the version that was looked at; still computed.

        Raises Refused where somebody changed it since, or it is merged or withdrawn.
        """
        proposal = self.named(number)
        if number not in self.wish.versions:
            raise Refused("web-settle-unseen", number=number)
        row = held(proposal, self.wish.versions[number])
        if row.status in OUT:
            raise Refused("web-settle-out", number=number, status=row.status)
        return row

    def held(self, number: str) -> Proposal:
        """The same, to be changed: not while it is a draft, which is its office's alone."""
        row = self.looked_at(number)
        if row.status == "draf":
            raise Refused("web-verify-draft", number=number)
        return row

    def chosen(self) -> tuple[str, ...]:
        """Numbers of the proposals that are meant. Raises Refused where none is."""
        wanted = tuple(dict.fromkeys(self.wish.numbers))
        if not wanted:
            raise Refused("web-settle-none")
        return wanted

    def alter(
        self, row: Proposal, values: Mapping[str, Any], money: Money | None = None
    ) -> Proposal:  # fmt: skip
        """Change a held proposal, for the finding's sake."""
        return change(
            self.actor, row, values, row.version, money, action="change", reason=self.reason
        )


def summed(money: Money) -> Money:
    """Money of one source in one year as one request, in the order given; nought is none."""
    sums: dict[tuple[str | None, int], int] = {}
    for source, year, amount in money:
        sums[source, year] = sums.get((source, year), 0) + amount
    return [(source, year, amount) for (source, year), amount in sums.items() if amount]
