"""The meeting (*rapat koordinasi teknis*) that a round prepares."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Meeting:
    """What stands at the head of every document of the round."""

    title: str
    province_code: str
    province_name: str
    host: str
    """Id of the organisation that calls the meeting."""
    fiscal_year: int
    horizon: tuple[int, ...]
    """Fiscal years that ceilings and proposals may name, ascending."""
    held_on: date
    place: str
    published_on: date
    """Stands as the date of making in every file, so that a second run gives the same bytes."""
    follow_up_by: date
    letterhead: tuple[str, ...]
    """Lines of the kop surat, top to bottom; the last one is the address."""
    legal_basis: tuple[str, ...]
    illustrative: bool
    """An example: marked so on every output."""
    release: int = 0
    """Number of the release that documents belong to; 0 for drafts of the table."""
    trial: bool = False
    """The release shows a scenario that nobody agreed on."""
