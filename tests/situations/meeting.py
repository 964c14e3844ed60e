"""The round while it is composed: its offices, what they ask, and the situations seeded so far."""

from random import Random
from typing import Any, TypeVar

from tests.situations.country import Country, Desa, Region, Road, Scheme
from tests.situations.layout import Layout
from tests.situations.prices import DAK_ASSETS, PRICES
from tests.situations.proposal import Proposal, Situation
from tests.situations.voice import Voice
from tests.situations.words import AREAS, ORIGINS, PROBLEMS, SCHEMES

T = TypeVar("T")


class Office:
    """One office: its level, its region (none for the province and a Balai) and its hands."""

    def __init__(
        self, rng: Random, key: str, name: str, level: str, region: Region | None, layout: Layout,
        sector: str = "",
    ) -> None:  # fmt: skip
        self.key = key
        self.name = name
        self.level = level
        self.region = region
        self.layout = layout
        self.sector = sector
        self.village_points = rng.random() < 0.25
        """Whether the office writes one point for all works of a village."""
        self.scheme_form = rng.choice(SCHEMES)
        self.area_form = rng.choice(AREAS)
        shown = not layout.stretch_columns or rng.random() < 0.2
        self.hands = [Voice(rng, stretch_in_title=shown) for _ in range(2)]

    @property
    def own_fund(self) -> str:
        """What the office pays from when nothing else is said."""
        if self.level == "kab":
            return "APBD-KOTA" if self.region and self.region.city else "APBD-KAB"
        return "APBD-PROV" if self.level == "prov" else "APBN-BALAI"

    def scheme_name(self, scheme: Scheme, *, area: bool) -> str:
        """An irrigation scheme as this office writes it."""
        name = self.scheme_form.format(s=scheme.name)
        size = f"{scheme.area_ha:,}".replace(",", ".")
        return f"{name} {self.area_form.format(h=size)}" if area else name


class Meeting:
    """Offices, proposals and situations of one round."""

    def __init__(self, rng: Random, country: Country, year: int) -> None:
        self.rng = rng
        self.country = country
        self.year = year
        self.conditions = rng.random() < 0.7
        """Whether the status lists tell the condition of assets."""
        self.offices: dict[str, Office] = {}
        self.proposals: list[Proposal] = []
        self.situations: list[Situation] = []
        self._asked: set[tuple[str, str, str]] = set()
        self._had: dict[str, list[Any]] = {}
        self.local_roads_listed = rng.random() < 0.5
        """Whether the status list holds kabupaten roads too."""

    def unseen(self, label: str, forms: list[T]) -> T:
        """One of the forms by lot, those that the round has not had yet first."""
        had = self._had.setdefault(label, [])
        left = [form for form in forms if form not in had] or forms
        had.append(chosen := self.rng.choice(left))
        return chosen

    def kab(self, *, besides: Office | None = None) -> Office:
        """An office of a kabupaten or kota by lot."""
        found = [o for o in self.offices.values() if o.level == "kab" and o is not besides]
        return self.rng.choice(found)

    def rural(self) -> Office:
        """An office of a kabupaten by lot."""
        found = [o for o in self.offices.values() if o.region and not o.region.city]
        return self.rng.choice(found)

    def province(self) -> Office:
        """The province's office."""
        return self.offices["prov"]

    def balai(self, sector: str) -> Office | None:
        """The central office for `jalan` or `sda`, where the round has it."""
        return next((o for o in self.offices.values() if o.sector == sector), None)

    def ask(
        self, office: Office, asset: str, work: str, name: str = "", *,
        region: Region | None = None, desa: Desa | None = None, road: Road | None = None,
        stretch: tuple[int, int] | None = None, volume: float | None = None,
        factor: float = 1.0, fund: str | None = None, **rest: Any,
    ) -> Proposal:  # fmt: skip
        """One proposal with the usual size, price and place, unless told otherwise."""
        price = PRICES[asset, work]
        home = region or (road.region if road else office.region) or self._somewhere()
        spot = desa or (road.desa if road else self.village(home, asset))
        if stretch and road and price.unit == "km":
            volume = (stretch[1] - stretch[0]) / 1000
        size = volume or self.size(asset, work, road)
        cost = self.cost(asset, work, size, factor) if rest.get("cost") is None else rest["cost"]
        details: dict[str, Any] = {
            "year": self.year,
            "point": self._point(road, stretch, spot),
        } | rest
        proposal = Proposal(
            office=office.key, asset=asset, work=work, name=name, region=home, desa=spot,
            volume=size, unit=price.unit, funds={fund or office.own_fund: cost}, road=road,
            stretch=stretch, **(details | {"cost": cost}),
        )  # fmt: skip
        proposal.origin = proposal.origin or self.rng.choice(ORIGINS)
        if not proposal.note and self.rng.random() < 0.35:
            proposal.note = self.rng.choice(PROBLEMS)
        self.proposals.append(proposal)
        return proposal

    def _somewhere(self) -> Region:
        return self.rng.choice(self.country.regions)

    def _point(
        self, road: Road | None, stretch: tuple[int, int] | None, desa: Desa
    ) -> tuple[float, float]:
        if road:
            return road.at(sum(stretch) / 2 if stretch else road.length_m / 2)
        return self.country.near(desa.point, 0.006)

    def village(self, region: Region, asset: str, *, beside: Desa | None = None) -> Desa:
        """A village where nobody asks such a work yet, so that no two alike arise by chance."""
        for turn in range(300):
            desa = self.country.desa(region, beside=beside)
            wide = asset in {"gedung", "rutin", "pelatihan"} and turn < 150
            spot = desa.kecamatan if wide else desa.name
            if self.claim(region.code, asset, spot):
                return desa
        raise RuntimeError(f"no village left for {asset} in {region.name}")

    def claim(self, region: str, asset: str, spot: str) -> bool:
        """Keep a place for one work; False where it is taken already."""
        free = (region, asset, spot) not in self._asked
        self._asked.add((region, asset, spot))
        return free

    def size(self, asset: str, work: str, road: Road | None) -> float:
        """A usual volume; not beyond the length of its road."""
        price = PRICES[asset, work]
        steps = round((price.most - price.least) / price.step)
        size = round(price.least + price.step * self.rng.randint(0, steps), 1)
        if road and work != "rutin":
            limit = road.length_m / 1000 if price.unit == "km" else road.length_m
            size = min(size, max(round(limit * 0.9, 1), price.step))
        return size

    def cost(self, asset: str, work: str, size: float, factor: float = 1.0) -> int:
        """Rupiah with the scatter of life, rounded as offices do."""
        rupiah = PRICES[asset, work].rupiah * size * factor * self.rng.lognormvariate(0, 0.13)
        step = 1_000_000 if rupiah > 300_000_000 else 500_000
        return int(round(rupiah / step) * step)

    def seed(
        self, kind: str, parties: list[Proposal], says: str, *, severity: str = "tinggi",
        reference: bool = False, form: str = "", names: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        """Write down a problem."""
        self.situations.append(
            Situation(kind, True, severity, parties, says, reference, names, form)
        )

    def fine(
        self, kind: str, parties: list[Proposal], says: str, *, form: str = "",
        reference: bool = False,
    ) -> None:  # fmt: skip
        """Write down a negative: nothing wrong here."""
        self.situations.append(
            Situation(kind, False, "-", parties, says, needs_reference=reference, form=form)
        )

    def dak_fits(self, proposal: Proposal) -> bool:
        """Whether the special allocation fund has a menu for such an asset."""
        return proposal.asset in DAK_ASSETS
