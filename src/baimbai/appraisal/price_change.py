"""Changes of prices (*perubahan harga*) by proposal, region and scenario."""

from dataclasses import dataclass

from baimbai.register.table import Table

SCENARIOS = ("rendah", "tengah", "tinggi")
"""How much of the freight cost reaches prices: low, middle, high."""


@dataclass(frozen=True, slots=True)
class PriceChange:
    """What one proposal does to the price of a tonne of goods in one region, if so much of the
    freight cost is passed on. Negative: cheaper."""

    proposal: str
    region_code: str
    scenario: str
    passed_on: float
    """The part of the change in freight cost that reaches the price (*penerusan*)."""
    delivered_rupiah: float
    """Change of the cost to bring a tonne here, whole rupiah a tonne with two digits."""
    price_rupiah: float
    """Change of the price, rupiah a tonne."""
    price_percent: float | None
    """The same against the value of a tonne; None where that is not known."""


PRICE_CHANGES = Table("price_changes", PriceChange, key=("proposal", "region_code", "scenario"))
