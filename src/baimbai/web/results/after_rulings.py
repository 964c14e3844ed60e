"""The standing plan as the meeting has left it so far (*rencana setelah putusan*)."""

from functools import lru_cache
from threading import Lock

from baimbai.agreement.decision import TAKEN
from baimbai.errors import FundingError
from baimbai.funding.answer import answer_at_once
from baimbai.funding.change import Change
from baimbai.funding.standing import Standing
from baimbai.web.models import Round, Run
from baimbai.web.results.frozen import standing_of
from baimbai.web.rulings import held

_ONE_AT_A_TIME = Lock()


def standing_after_rulings(place: Round, run: Run) -> tuple[Standing, int | None]:
    """The run's plan with what was ruled otherwise laid down, and how many rulings changed it;
    None, with the plan as computed, where no plan is found at once that keeps them."""
    standing = standing_of(run)
    funded = standing.funded
    pins = {
        number: "masuk" if one.result in TAKEN else "keluar"
        for number, one in held(place).items()
        if number in standing.dossier.proposals and (one.result in TAKEN) != (number in funded)
    }
    if not pins:
        return standing, 0
    with _ONE_AT_A_TIME:
        after = _mended(run, tuple(sorted(pins.items())))
    return (standing, None) if after is None else (after, len(pins))


@lru_cache(maxsize=4)
def _mended(run: Run, pins: tuple[tuple[str, str], ...]) -> Standing | None:
    try:
        answer = answer_at_once(standing_of(run), Change(pins=dict(pins)))
    except FundingError:
        return None
    return None if answer is None else answer.after
