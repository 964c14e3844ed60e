"""The price of a promise (*harga sebuah janji*): a proposal is put in; what drops out, for whom,
and how many points it costs at least and at most.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from baimbai.errors import FundingError
from baimbai.funding.answer import Answer, answers
from baimbai.funding.change import Change
from baimbai.funding.reasons import explain
from baimbai.funding.standing import Standing
from baimbai.wording.message import Message


@dataclass(frozen=True)
class Affected:
    """A proposal that comes in, drops out or is paid otherwise, and whose it is."""

    proposal: str
    office: str
    """Id of the organisation that proposes it."""
    region_code: str
    points: int
    """Thousandths of a score point."""


@dataclass(frozen=True)
class Promise:
    """What it means to put proposals in, or to change them otherwise."""

    proposals: tuple[str, ...]
    """Those that are named."""
    refusal: Message | None
    """Why it cannot be kept; None where it can."""
    came_in: tuple[Affected, ...] = ()
    """Beside those that are laid down to be in or out."""
    dropped_out: tuple[Affected, ...] = ()
    changed_payer: tuple[Affected, ...] = ()
    at_least: int = 0
    """Thousandths of a point that any plan with the promise wins less than the present plan;
    0 where none is proven."""
    at_most: int = 0
    """The same for the plan that was found: what keeping the promise need not exceed; 0 where
    that plan wins no less."""
    sunk_floors: tuple[tuple[str, int, int], ...] = ()
    """Floors that the promise leaves unreached: region, floor, what is programmed there; points
    then speak of plans that reach these lowered floors."""
    answer: Answer | None = None


def promise(standing: Standing, *proposals: str, thorough: bool = True) -> Promise:
    """The price of putting proposals in together.

    With `thorough` the full search is made too, which narrows the interval. Raises FundingError
    for a proposal that is not in the round.
    """
    change = Change(pins=dict.fromkeys(proposals, "masuk"))
    return _asked(standing, proposals, change, answers(standing, change), thorough)


def price(standing: Standing, change: Change, until: str = "segera") -> Promise:
    """What any change costs, without the full search: the plan mended (`segera`), or then priced
    anew and traded on (`harga`), which narrows the interval.

    Where mending finds no plan, the refusal says that it takes the full search. Raises FundingError
    for a proposal that is not in the round.
    """
    names = tuple(sorted(change.proposals))
    return _asked(standing, names, change, answers(standing, change, until), thorough=True)


def _asked(
    standing: Standing, proposals: tuple[str, ...], change: Change, steps: Iterator[Answer],
    thorough: bool,
) -> Promise:  # fmt: skip
    answer: Answer | None = None
    try:
        for answer in steps:
            if not thorough or _settled(standing, answer):
                break
    except FundingError as error:
        if error.message.key == "error-funding-committed-unknown":
            raise
        return Promise(proposals, _refusal(standing, error))
    if answer is None:
        return Promise(proposals, Message("funding-not-at-once"))
    return _priced(standing, proposals, change, answer)


def _refusal(standing: Standing, error: FundingError) -> Message:
    """In words: why it has no lawful way, or what clashes."""
    if error.message.key != "error-funding-committed-barred":
        return error.message
    verdicts = explain(standing.dossier, standing.ways, standing.plan)
    text = verdicts.filter(verdicts["proposal"] == str(error.message.values["proposal"]))["text"]
    return Message.unpack(text.item())


def _settled(standing: Standing, answer: Answer) -> bool:
    """Whether more search can say nothing new: no floor sank, and both ends meet or nothing is
    lost."""
    if answer.sunk_floors:
        return False
    lost = standing.value - answer.after.value
    return lost <= max(0, standing.value - answer.after.bound)


def _priced(
    standing: Standing, proposals: tuple[str, ...], change: Change, answer: Answer
) -> Promise:
    return Promise(
        proposals,
        None,
        _affected(standing, (name for name in answer.came_in if name not in change.pins)),
        _affected(standing, (name for name in answer.dropped_out if name not in change.pins)),
        _affected(standing, answer.changed_payer),
        at_least=max(0, standing.value - answer.after.bound),
        at_most=max(0, standing.value - answer.after.value),
        sunk_floors=answer.sunk_floors,
        answer=answer,
    )


def _affected(standing: Standing, proposals: Iterable[str]) -> tuple[Affected, ...]:
    """The dearest first."""
    dossier = standing.dossier
    found = [
        Affected(
            name,
            dossier.proposals[name].organisation,
            dossier.proposals[name].region_code,
            dossier.points(name),
        )
        for name in proposals
    ]
    return tuple(sorted(found, key=lambda one: (-one.points, one.proposal)))
