"""What a portal says of its release: number, state, seal, and who may see what."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

STATES = ("draf", "berlaku", "historis", "skenario")
CURRENT = "berlaku"


@dataclass(frozen=True, slots=True)
class About:
    """A release as it was frozen; nothing in it changes later."""

    number: int
    made_at: str
    """ISO 8601."""
    scenario: str
    """Name of the scenario that was tried; empty for what the meeting agreed."""
    lists: tuple[str, ...]
    """Of `four_lists.LISTS`, as the chair lets them be seen."""
    shows_refusals: bool
    checksum: str
    """Of all the data that was agreed on (`Release.checksum`)."""
    ledger_seq: int
    ledger_head: str
    change_class: str
    """Against the release in force before: pertama, koreksi, minor, mayor."""
    before: int = 0
    """The release that changes are counted from; 0 where there is none."""

    def written(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return asdict(self)

    @staticmethod
    def read(values: Mapping[str, Any]) -> "About":
        """What `written` gave."""
        return About(**{**values, "lists": tuple(values["lists"])})


@dataclass(frozen=True, slots=True)
class Edition:
    """One release among the others, as it stands now."""

    number: int
    state: str
    published_at: str
    """ISO 8601 day; empty while a draft."""
    change_class: str
    change_reason: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the release stands now: what may change after it was frozen."""

    state: str = CURRENT
    editions: tuple[Edition, ...] = ()
    """All that are published, the newest first."""

    def reason_of(self, number: int) -> str:
        """Why a release changed what it did; empty where nobody said."""
        return next((one.change_reason for one in self.editions if one.number == number), "")

    @property
    def current(self) -> int:
        """Number of the release in force; 0 where there is none."""
        return next((one.number for one in self.editions if one.state == CURRENT), 0)
