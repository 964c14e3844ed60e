"""The columns of an office's table: headings from top to bottom, and the cell of each proposal."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from tests.situations.country import Point
from tests.situations.layout import MONEY_NOTES, MONEY_PARTS, Layout
from tests.situations.proposal import Proposal
from tests.situations.words import FUNDS, SECTORS, UNITS

Cell = str | int | float | None
PAPERS = {
    "DED": "DED",
    "RAB": "RAB",
    "KAK": "KAK/TOR",
    "LAHAN": "Lahan",
    "LINGK": "Dok. Lingkungan",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A heading path and what a proposal shows under it; `amount` in rupiah where it is money."""

    path: tuple[str, ...]
    show: Callable[[Proposal], Cell]
    amount: Callable[[Proposal], int] | None = None


def sector(proposal: Proposal) -> str:
    """The sector that a proposal belongs to."""
    if proposal.asset in {"ded", "supervisi"}:
        return "Bina Marga"
    return SECTORS.get(proposal.asset, "Cipta Karya")


class Columns:
    """Builds an office's columns from its layout."""

    def __init__(self, rng: Random, layout: Layout, level: str, proposals: list[Proposal]) -> None:
        self.rng = rng
        self.layout = layout
        self.level = level
        self.proposals = proposals
        self.fund_words = {key: rng.choice(words) for key, words in FUNDS.items()}
        self.units = {key: rng.sample(words, min(2, len(words))) for key, words in UNITS.items()}
        self.note = rng.choice(MONEY_NOTES[layout.money])

    def build(self) -> list[Column]:
        """All columns from left to right, the number left out."""
        head = self.layout.heads
        columns = []
        if self.layout.shape in {"single", "csv"}:
            columns.append(Column((head["sector"],), sector))
        if self.layout.codes:
            columns.append(Column((head["code"],), lambda p: p.shown_code or p.region.code))
        if self.level != "kab":
            columns.append(Column((head["region"],), lambda p: p.region.name))
        columns.append(Column((head["title"],), lambda p: p.title))
        columns += [
            self._under_place(c) for c in (*self._place(), *self._stretch(), *self._points())
        ]
        columns += self._volume()
        columns += self._money()
        columns += self._papers()
        columns.append(Column((head["origin"],), lambda p: p.origin))
        columns.append(Column((head["note"],), lambda p: p.note or None))
        return columns

    def _under_place(self, column: Column) -> Column:
        """In a header of three rows all that tells where stands under one heading."""
        if self.layout.header < 3 or column.path[0] == "Lokasi":
            return column
        return replace(column, path=("Lokasi", *column.path))

    def _place(self) -> list[Column]:
        head = self.layout.heads
        if self.layout.place == "one":
            return [Column((head["place"],), self._place_text)]
        return [Column(("Lokasi", head["kecamatan"]), lambda p: p.shown_kecamatan or p.desa.kecamatan),
                Column(("Lokasi", head["desa"]), lambda p: p.desa.name)]  # fmt: skip

    def _place_text(self, proposal: Proposal) -> str:
        desa = proposal.desa
        kecamatan = (proposal.shown_kecamatan or desa.kecamatan).removeprefix("Kec. ")
        return f"{desa.word} {desa.name} Kec. {kecamatan}"

    def _stretch(self) -> list[Column]:
        if not self.layout.stretch_columns:
            return []
        names = ("STA Awal", "STA Akhir") if self.layout.header == 1 else ("Dari", "Sampai")
        return [
            Column(("STA", names[end]),
                   lambda p, end=end: _post(p.stretch[end]) if p.stretch else None)  # type: ignore[misc]
            for end in (0, 1)
        ]  # fmt: skip

    def _points(self) -> list[Column]:
        kind = self.layout.point
        if kind == "one":
            return [Column(("Titik Koordinat",), lambda p: _both(_spot(p), "{:.6f}, {:.6f}"))]
        if kind == "dms":
            return [Column(("Titik Koordinat",), _dms_pair)]
        if kind == "ends":
            return [Column(("Koordinat Awal",), lambda p: _both(_first(p), "{:.5f}, {:.5f}")),
                    Column(("Koordinat Akhir",), lambda p: _both(_last(p), "{:.5f}, {:.5f}"))]  # fmt: skip
        return [Column(("Koordinat", ("Lintang", "Bujur")[axis]),
                       lambda p, axis=axis: self._number(_spot(p), axis))  # type: ignore[misc]
                for axis in (0, 1)]  # fmt: skip

    def _number(self, point: Point | None, axis: int) -> Cell:
        if point is None:
            return None
        number = round(point[axis], 6)
        return f"{number}".replace(".", ",") if self.layout.point == "comma" else number

    def _volume(self) -> list[Column]:
        head = self.layout.heads
        if self.layout.volume == "one":
            return [Column((head["volume"],), lambda p: f"{_comma(p.volume)} {self._unit(p)}")]
        if self.layout.shape == "csv":
            return [Column((head["volume"],), lambda p: _comma(p.volume)),
                    Column((head["unit"],), self._unit)]  # fmt: skip
        return [Column((head["volume"],), lambda p: p.volume), Column((head["unit"],), self._unit)]

    def _unit(self, proposal: Proposal) -> str:
        return self.rng.choice(self.units[proposal.unit])

    def _money(self) -> list[Column]:
        head = self.layout.heads
        cost = f"{head['cost']} {self.note}"
        funds = Column((head["fund"],), self._funds)
        year = Column((head["year"],), lambda p: p.year)
        if self.layout.years == "columns":
            years = sorted({p.year for p in self.proposals})
            spread = [self._amount((cost, f"{one}" if self.layout.header > 1 else f"TA {one} {self.note}"),
                                   lambda p, one=one: _shown(p) if p.year == one else 0)  # type: ignore[misc]
                      for one in years]  # fmt: skip
            return [*spread, funds]
        if self.layout.funds == "columns":
            return [*self._by_fund(cost), year]
        return [self._amount((cost,), _shown), funds, year]

    def _by_fund(self, cost: str) -> list[Column]:
        keys = sorted({fund for p in self.proposals for fund in p.funds})
        single = self.layout.header == 1
        columns = [
            self._amount((cost, f"{self.fund_words[key]} {self.note}" if single else self.fund_words[key]),
                         lambda p, key=key: _part(p, key))  # type: ignore[misc]
            for key in keys
        ]  # fmt: skip
        total = f"Jumlah {self.note}" if single else "Jumlah"
        return [*columns, self._amount((cost, total), lambda p: p.shown_total or _shown(p))]

    def _funds(self, proposal: Proposal) -> str:
        return " + ".join(self.fund_words[key] for key in proposal.funds)

    def _amount(self, path: tuple[str, ...], amount: Callable[[Proposal], int]) -> Column:
        def show(proposal: Proposal) -> Cell:
            return self.write(amount(proposal))

        return Column(path, show, amount)

    def write(self, rupiah: int) -> Cell:
        """Rupiah as this office's money cells say them; nothing where there is none."""
        if not rupiah:
            return None
        part = MONEY_PARTS[self.layout.money]
        if self.layout.shape == "csv":
            return _comma(rupiah / part) if rupiah % part else f"{rupiah // part}"
        if self.layout.money_text:
            return "Rp " + f"{rupiah:,}".replace(",", ".") + ",-"
        return rupiah / part if rupiah % part else rupiah // part

    def _papers(self) -> list[Column]:
        if not self.layout.papers:
            return []
        return [Column(("Kesiapan Dokumen", name), lambda p, key=key: self._paper(p, key))  # type: ignore[misc]
                for key, name in PAPERS.items()]  # fmt: skip

    def _paper(self, proposal: Proposal, key: str) -> str:
        there, missing = self.layout.paper_words
        return self.rng.choice(missing if key in proposal.missing else there)


def _shown(proposal: Proposal) -> int:
    return proposal.cost if proposal.shown_cost is None else proposal.shown_cost


def _part(proposal: Proposal, key: str) -> int:
    value = proposal.funds.get(key, 0)
    if proposal.shown_cost is None or not value:
        return value
    return proposal.shown_cost


def _comma(number: float) -> str:
    return f"{number:g}".replace(".", ",") if number < 1e6 else f"{number:.3f}".replace(".", ",")


def _post(metres: int) -> str:
    return f"{metres // 1000}+{metres % 1000:03d}"


def _spot(proposal: Proposal) -> Point | None:
    return proposal.shown_point or proposal.point


def _first(proposal: Proposal) -> Point | None:
    if proposal.shown_point or proposal.point is None:
        return _spot(proposal)
    if proposal.road and proposal.stretch:
        return proposal.road.at(proposal.stretch[0])
    return proposal.road.start if proposal.road else proposal.point


def _last(proposal: Proposal) -> Point | None:
    if proposal.shown_point or proposal.point is None:
        return None
    if proposal.road and proposal.stretch:
        return proposal.road.at(proposal.stretch[1])
    if proposal.road:
        size = proposal.volume * (1000 if proposal.unit == "km" else 1)
        return proposal.road.at(size)
    return proposal.end


def _both(point: Point | None, form: str) -> str | None:
    return form.format(*point) if point else None


def _dms_pair(proposal: Proposal) -> str | None:
    point = _spot(proposal)
    if point is None:
        return None
    lat, lon = point
    return f"{_dms(lat)} {'LS' if lat < 0 else 'LU'} {_dms(lon)} BT"


def _dms(angle: float) -> str:
    tenths = round(abs(angle) * 36000)
    degrees, rest = divmod(tenths, 36000)
    minutes, seconds = divmod(rest, 600)
    return f"{degrees}°{minutes:02d}'{seconds / 10:04.1f}\""
