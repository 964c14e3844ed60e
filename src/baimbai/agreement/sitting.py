"""A sitting (*sidang desk, pleno*): who was there, what was on the agenda, what was ruled, why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from baimbai.agreement.four_lists import standing
from baimbai.agreement.ruling import Ruling

PLENARY = "pleno"


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who sat at the table for an organisation."""

    organisation: str
    """Organisation id."""
    name: str
    function: str = ""
    """Jabatan."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What an organisation holds of a proposal: setuju, setuju_bersyarat or keberatan."""

    proposal: str
    organisation: str
    stance: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One desk, or the plenary, as it went."""

    name: str
    kind: str
    """`desk` or `pleno`."""
    number: int
    opened_at: datetime | None
    closed_at: datetime | None
    quorum: int
    """Organisations that must be present."""
    agenda: tuple[tuple[str, tuple[str, ...]], ...]
    """(proposal, reasons) each, in turn."""
    attendance: tuple[Attendee, ...]
    rulings: tuple[Ruling, ...]
    """In the order in which they were made. Of a desk its own; of the plenary those of every desk
    and stage, for it settles the whole list."""
    stances: tuple[Stance, ...] = ()
    """Each organisation's latest of a proposal."""
    people: Mapping[str, str] = field(default_factory=dict)
    """Account id → what the person is called."""
    offices: Mapping[str, str] = field(default_factory=dict)
    """Organisation id → name, of those that came."""

    @property
    def is_plenary(self) -> bool:
        """Does it settle the whole list?"""
        return self.kind == PLENARY

    @property
    def held(self) -> dict[str, Ruling]:
        """Proposal → the ruling that stands at the end of the sitting."""
        return standing(self.rulings, "final" if self.is_plenary else "desk")

    @property
    def present(self) -> tuple[str, ...]:
        """Ids of the organisations that were present, sorted."""
        return tuple(sorted({one.organisation for one in self.attendance}))

    @property
    def has_quorum(self) -> bool:
        """Were as many organisations present as must be?"""
        return len(self.present) >= self.quorum
