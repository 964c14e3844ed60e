"""Goods on the round's roads (*barang*): what round.yaml says of them."""

from dataclasses import dataclass

from baimbai.roads.tables import MOST_COST
from baimbai.rounds.section import Section


@dataclass(frozen=True)
class GoodsPlan:
    """What round.yaml says of the goods on the roads (`goods`)."""

    value_rupiah_per_tonne: int | None = None
    outside_rupiah_per_tonne: int | None = None
    """What carrying a tonne costs where the network does not reach."""


def read_goods_plan(top: Section) -> GoodsPlan:
    """Raises RoundError for a figure that is none, or out of bounds, and for an unknown key."""
    goods = top.section("goods", required=False)
    bounds = {"value_rupiah_per_tonne": 10**12, "outside_rupiah_per_tonne": MOST_COST}
    for key in goods.values:
        if key not in bounds:
            raise goods.wrong(str(key), key, ", ".join(bounds))
    figures = {key: goods.take(key, int) for key in bounds if goods.values.get(key) is not None}
    for key, rupiah in figures.items():
        if not 1 <= rupiah <= bounds[key]:
            raise goods.wrong(key, rupiah, f"1–{bounds[key]}")
    return GoodsPlan(**figures)
