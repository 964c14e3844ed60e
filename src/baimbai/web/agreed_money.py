"""Money as it was agreed (*dana hasil rapat*) beside what was computed: by source, region, bidang.

What nobody ruled on stands as computed; of the rest, the payments of the ruling that holds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet, Sum

from baimbai.agreement.decision import TAKEN
from baimbai.agreement.ruling import Ruling
from baimbai.web.models import Payment, Proposal, Round
from baimbai.web.rulings import ceilings_map, computed_run, held

CUTS = ("source", "region_code", "sector")
BATCH = 500


@dataclass(frozen=True)
class Compared:
    """Rupiah of one source, region or bidang."""

    key: str
    computed: int
    agreed: int
    ceiling: int = 0
    """Of a source; 0 of the others."""

    @property
    def difference(self) -> int:
        """Agreed, beyond what was computed."""
        return self.agreed - self.computed

    @property
    def left(self) -> int:
        """Of the ceiling; below 0 where what was agreed asks too much."""
        return self.ceiling - self.agreed


def agreed_money(place: Round, upto: str = "final") -> dict[str, list[Compared]]:
    """By each of CUTS, its rows: the dearest first."""
    rulings = held(place, upto)
    payments = Payment.objects.filter(run=computed_run(place))
    proposals = _places(place, rulings)
    found = {}
    for cut in CUTS:
        computed = _summed(payments, cut)
        agreed = dict(computed)
        for key, amount in _replaced(place, rulings, cut):
            agreed[key] = agreed.get(key, 0) - amount
        for key, amount in _ruled(rulings, proposals, cut):
            agreed[key] = agreed.get(key, 0) + amount
        ceilings = _ceilings(place) if cut == "source" else {}
        rows = [
            Compared(key, computed.get(key, 0), agreed.get(key, 0), ceilings.get(key, 0))
            for key in {*computed, *agreed, *ceilings}
        ]
        shown = [one for one in rows if one.computed or one.agreed or one.ceiling]
        found[cut] = sorted(shown, key=lambda one: (-max(one.agreed, one.computed), one.key))
    return found


def _places(place: Round, rulings: Mapping[str, Ruling]) -> dict[str, tuple[str, str]]:
    """Proposal → its region and bidang."""
    rows = Proposal.objects.filter(round=place, number__in=list(rulings))
    return {
        number: (region, sector)
        for number, region, sector in rows.values_list("number", "region_code", "sector")
    }


def _field(cut: str) -> str:
    return cut if cut == "source" else f"proposal__{cut}"


def _summed(payments: "QuerySet[Payment]", cut: str) -> dict[str, int]:
    rows = payments.order_by().values_list(_field(cut)).annotate(Sum("amount_rupiah"))
    return dict(rows)


def _replaced(
    place: Round, rulings: Mapping[str, Ruling], cut: str
) -> Iterable[tuple[str, int]]:  # fmt: skip
    """What was computed of the proposals that were ruled on."""
    payments = Payment.objects.filter(run=place.run_id)
    numbers = list(rulings)
    for start in range(0, len(numbers), BATCH):
        some = payments.filter(proposal__number__in=numbers[start : start + BATCH])
        yield from _summed(some, cut).items()


def _ruled(
    rulings: Mapping[str, Ruling], proposals: Mapping[str, tuple[str, str]], cut: str
) -> Iterable[tuple[str, int]]:  # fmt: skip
    for number, one in rulings.items():
        if one.result not in TAKEN or number not in proposals:
            continue
        region, sector = proposals[number]
        for source, _, _, amount in one.payments:
            yield {"source": source, "region_code": region, "sector": sector}[cut], amount


def _ceilings(place: Round) -> dict[str, int]:
    sums: dict[str, int] = {}
    for (source, _, _), amount in ceilings_map(place).items():
        sums[source] = sums.get(source, 0) + amount
    return sums
