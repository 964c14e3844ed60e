"""Rulings (*putusan rapat*): what a desk or the plenary decides of a proposal, and may decide."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from baimbai.agreement.decision import RESULTS, TAKEN
from baimbai.funding.dossier import CeilingKey
from baimbai.wording.message import Message, Value

STAGES = ("desk", "pleno", "final")
REASON_CODES = (
    "sesuai_hitungan", "mendesak", "siap", "pemerataan", "komitmen", "arahan", "bencana",
    "pagu_kurang", "belum_siap", "bukan_kewenangan", "duplikat", "tumpang_tindih", "data_kurang",
    "lainnya",
)  # fmt: skip
"""As computed; urgent; ready; fair share; promised before; directed by the centre or the head of
region; disaster; no room under the ceiling; not ready; another authority's; duplicate; overlap;
data missing; other."""
CLOCKS_DIFFER = timedelta(minutes=2)
"""How far ahead of ours the clock of a phone may run."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """One ruling; a later one of the same stage replaces it, and both are kept."""

    proposal: str
    stage: str
    desk: str
    """Its name."""
    result: str
    amount_rupiah: int
    reason_code: str
    text: str
    made_by: str
    """Id of the account."""
    made_at: datetime
    """With its zone."""
    payments: tuple[tuple[str, str, int, int], ...] = ()
    """(source, owner, year, rupiah) each; they sum to the amount."""
    condition: str = ""
    responsible: str = ""
    """Organisation id; of a re-routed proposal the office that takes it over."""
    responsible_person: str = ""
    due: date | None = None
    dissent: tuple[tuple[str, str], ...] = ()
    """(organisation id, what it holds) each."""


@dataclass(frozen=True)
class Circumstances:
    """What a ruling is held against, as it stands when it is made."""

    opened_at: datetime | None
    closed_at: datetime | None
    now: datetime
    proponent: str
    """Organisation id of the proposal."""
    in_scope: bool
    """The proposal is of the desk's bidang and wilayah."""
    decided_at: str = ""
    """Name of another desk that has decided it already; empty at the plenary."""
    allowed: Mapping[str, str] = field(default_factory=dict)
    """Source → the rule under which it may pay."""
    refused: Mapping[str, str] = field(default_factory=dict)
    """Source → the rule that refuses it."""
    foreign: Collection[tuple[str, str]] = ()
    """(source, owner) each, whose ceiling is not the one that may pay for the proposal."""
    balances: Mapping[CeilingKey, int] = field(default_factory=dict)
    """Rupiah left of every ceiling, without what this proposal takes so far."""
    last_at: datetime | None = None
    """When the proposal was last ruled on."""


def refusals(ruling: Ruling, at: Circumstances) -> tuple[Message, ...]:
    """Why a ruling cannot be taken, each in words; none where it can."""
    return (
        *_of_the_desk(ruling, at),
        *_of_the_words(ruling, at),
        *_of_the_money(ruling, at),
    )


def _of_the_desk(ruling: Ruling, at: Circumstances) -> Iterator[Message]:
    if at.opened_at is None:
        yield Message("ruling-desk-not-open", {"desk": ruling.desk})
    elif at.closed_at is not None:
        yield Message("ruling-desk-closed", {"desk": ruling.desk})
    elif ruling.made_at < at.opened_at or (at.last_at and ruling.made_at < at.last_at):
        yield Message("ruling-backdated", {"at": ruling.made_at.isoformat(timespec="minutes")})
    if ruling.made_at > at.now + CLOCKS_DIFFER:
        yield Message("ruling-ahead", {"at": ruling.made_at.isoformat(timespec="minutes")})
    if not at.in_scope:
        yield Message("ruling-scope", {"desk": ruling.desk, "proposal": ruling.proposal})
    if at.decided_at:
        yield Message("ruling-elsewhere", {"desk": at.decided_at, "proposal": ruling.proposal})


def _of_the_words(ruling: Ruling, at: Circumstances) -> Iterator[Message]:
    if ruling.result not in RESULTS:
        yield Message("ruling-result", {"result": ruling.result})
    if ruling.reason_code not in REASON_CODES:
        yield Message("ruling-reason", {"reason": ruling.reason_code})
    if not ruling.text.strip():
        yield Message("ruling-text")
    if ruling.result == "diakomodir_bersyarat" and not ruling.condition.strip():
        yield Message("ruling-condition")
    if ruling.result == "dialihkan" and ruling.responsible in ("", at.proponent):
        yield Message("ruling-route")
    if ruling.due is not None and ruling.due < ruling.made_at.date():
        yield Message("ruling-due", {"due": ruling.due.isoformat()})


def _of_the_money(ruling: Ruling, at: Circumstances) -> Iterator[Message]:
    asked: dict[CeilingKey, int] = {}
    for source, owner, year, amount in ruling.payments:
        asked[source, owner, year] = asked.get((source, owner, year), 0) + amount
    whole = sum(asked.values())
    if (ruling.result in TAKEN) != (ruling.amount_rupiah > 0) or whole != ruling.amount_rupiah:
        values: dict[str, Value] = {
            "result": ruling.result,
            "amount": ruling.amount_rupiah,
            "sum": whole,
        }
        yield Message("ruling-amount", values)
    if any(amount <= 0 for amount in asked.values()):
        yield Message("ruling-payment")
    for (source, owner, year), amount in asked.items():
        place: dict[str, Value] = {"source": source, "owner": owner, "year": str(year)}
        left = at.balances.get((source, owner, year))
        if source not in at.allowed:
            yield Message("ruling-source", {**place, "rule": at.refused.get(source, "–")})
        if left is None:
            yield Message("ruling-no-ceiling", place)
        elif (source, owner) in at.foreign:
            yield Message("ruling-owner", place)
        elif amount > left:
            yield Message("ruling-ceiling", {**place, "amount": amount, "left": max(left, 0)})
