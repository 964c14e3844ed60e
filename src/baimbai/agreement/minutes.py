"""Minutes (*berita acara kesepakatan*): what the offices sign, before a language or a page."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from baimbai.agreement.agreed import Agreed
from baimbai.agreement.clauses import Clause, draw_up_clauses
from baimbai.appraisal.score import Appraisal
from baimbai.funding.allocation import Allocation
from baimbai.register.meeting import Meeting
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.synchronisation.finding import Review
from baimbai.wording.message import Message


@dataclass(frozen=True, slots=True)
class Signatory:
    """A signature block. Rank (*pangkat*) and NIP stay blank: they are written by hand."""

    organisation: str
    """Organisation id."""
    office: str
    """The office's name, as it stands above the signature."""
    host: bool
    """The office that called the meeting; it signs first."""
    name: str = ""
    """Of who sat for the office; blank where nobody is known by name."""
    function: str = ""
    """Jabatan."""


@dataclass(frozen=True, slots=True)
class Annex:
    """A table that belongs to the minutes (*lampiran*); its rows come from the release."""

    number: str
    """Roman: I, II, …"""
    code: str
    """matriks, temuan, pendanaan or tindak_lanjut; of a sitting also hasil, hadir, perbedaan,
    syarat, keberatan."""
    title: Message
    rows: int
    """How many rows it has."""


@dataclass(frozen=True, slots=True)
class Minutes:
    """The content of the draft minutes, top to bottom.

    Printed in this order: letterhead, title, subject, opening, legal basis, clauses (numbered
    1, 2, …; items lettered a, b, …), closing, place and date, signatories, annexes.
    Lines that are plain text (`letterhead`, `subject`, `legal_basis`, `place`) were given by
    the round and are printed as they are in either language.
    """

    letterhead: tuple[str, ...]
    """Lines of the kop surat; the last one is the address."""
    title: Message
    """BERITA ACARA KESEPAKATAN, with the fiscal year."""
    subject: str
    """The meeting's title."""
    number: Message
    """The document number's line, to be filled in by hand."""
    mark: Message
    """RANCANGAN: stands on every page until the minutes are signed."""
    illustrative: bool
    """An example: marked so on every page as well."""
    opening: Message
    """Day and date in words, place, forum."""
    basis_heading: Message
    legal_basis: tuple[str, ...]
    clauses: tuple[Clause, ...]
    closing: Message
    place: str
    held_on: date
    signatories: tuple[Signatory, ...]
    """One an organisation at the table, the host first; nobody who is not at the table."""
    annexes: tuple[Annex, ...]


def draw_up_minutes(
    meeting: Meeting,
    programme: Programme,
    review: Review,
    appraisal: Appraisal,
    allocation: Allocation,
    decisions: pl.DataFrame,
    scenario: str,
    commitments: pl.DataFrame | None = None,
) -> Minutes:
    """The draft minutes of a round. `decisions` is a DECISIONS frame, one row a proposal.

    `scenario` names the ceilings in force, as pagu.xlsx does; `commitments` are those that earlier
    rounds left (COMMITMENTS).
    """
    agreed = Agreed.lay_out(
        meeting, programme, review, appraisal, allocation, decisions, scenario, commitments
    )
    return Minutes(
        letterhead=meeting.letterhead,
        title=Message("minutes-title", {"year": str(meeting.fiscal_year)}),
        subject=meeting.title,
        number=Message("minutes-number", {"year": str(meeting.held_on.year)}),
        mark=Message("minutes-mark"),
        illustrative=meeting.illustrative,
        opening=_opening(meeting),
        basis_heading=Message("minutes-basis"),
        legal_basis=meeting.legal_basis,
        clauses=draw_up_clauses(agreed),
        closing=Message("minutes-closing"),
        place=meeting.place,
        held_on=meeting.held_on,
        signatories=_signatories(meeting, programme),
        annexes=_annexes(agreed),
    )


def _opening(meeting: Meeting) -> Message:
    day = meeting.held_on
    return Message(
        "minutes-opening",
        {
            "weekday": day.isoweekday(),
            "day": day.day,
            "month": day.month,
            "year": day.year,
            "date": day.isoformat(),
            "place": meeting.place,
            "meeting": meeting.title,
            "fiscal_year": str(meeting.fiscal_year),
        },
    )


ORDER = {"provinsi": 0, "kabkota": 1, "pusat": 2}
"""Levels of government, in the order in which they sign."""


def _signatories(meeting: Meeting, programme: Programme) -> tuple[Signatory, ...]:
    """Host, province, kabupaten/kota, central offices; by id within each."""

    def seat(office: Organisation) -> tuple[bool, int, str]:
        return office.id != meeting.host, ORDER[office.level], office.id

    offices = sorted(ORGANISATIONS.records(programme.organisations), key=seat)
    return tuple(Signatory(o.id, o.name, o.id == meeting.host) for o in offices)


def _annexes(agreed: Agreed) -> tuple[Annex, ...]:
    payments = agreed.allocation.payments
    rows = {
        "matriks": agreed.matrix.height,
        "temuan": agreed.review.findings.height,
        "pendanaan": payments.select("source", "owner", "year").n_unique(),
        "tindak_lanjut": agreed.matrix.height,
    }
    return tuple(
        Annex(number, code, Message(f"annex-{code.replace('_', '-')}"), rows[code])
        for number, code in zip(("I", "II", "III", "IV"), rows, strict=True)
    )
