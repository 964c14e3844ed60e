"""Trying a change on one proposal (*uji coba perubahan*): the plan is made again, and counted."""

from collections.abc import Callable

from baimbai.errors import FundingError
from baimbai.funding.answer import Answer, answer_at_once
from baimbai.funding.change import Change
from baimbai.funding.dossier import Dossier
from baimbai.funding.standing import Standing

TRIALS = 16
"""Plans made again for one kind of help, at most."""


class Trial:
    """Makes the plan again after changes, counted."""

    def __init__(self, standing: Standing, proposal: str) -> None:
        self.standing = standing
        self.proposal = proposal
        self.left = TRIALS

    @property
    def dossier(self) -> Dossier:
        """Of before any change."""
        return self.standing.dossier

    def funded(self, change: Change) -> Answer | None:
        """The answer, where the proposal is in its plan; None too when the trials are used up."""
        if self.left <= 0:
            return None
        self.left -= 1
        try:
            answer = answer_at_once(self.standing, change)
        except FundingError:
            return None
        return answer if answer and self.proposal in answer.after.funded else None

    def smallest(
        self, first: int, most: int, exact: int, change: Callable[[int], Change]
    ) -> tuple[int, Change, Answer] | None:
        """The smallest amount found that funds the proposal: doubled from `first` until it does
        or `most` does not, then halved towards the largest that did not, down to `exact`."""
        low, amount = 0, max(1, min(first, most))
        while (answer := self.funded(change(amount))) is None:
            if amount >= most or self.left <= 0:
                return None
            low, amount = amount, min(2 * amount, most)
        while amount - low > exact and self.left > 0:
            middle = (amount + low) // 2
            better = self.funded(change(middle))
            if better is None:
                low = middle
            else:
                amount, answer = middle, better
        return amount, change(amount), answer
