"""The invented proposals of one office, before anybody lays them out on a sheet."""

import csv
from dataclasses import dataclass
from pathlib import Path

YEARS = (2027, 2028, 2029)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One line of `usulan/<office>.csv`. Money is integer rupiah as the sheet will show it:
    a seeded slip of the money unit is already in the figure."""

    key: str
    """Name by which `situasi.csv` and other proposals know it; often empty."""
    sector: str
    asset_type: str
    work_type: str
    title: str
    region: str
    """Code of the kabupaten/kota where the works lie."""
    kecamatan: str
    desa: str
    lat: float | None
    lon: float | None
    volume: str
    """As written, decimal comma: `2,5`."""
    unit: str
    shares: tuple[tuple[str, int], ...]
    """(source id, percent); the percentages sum to 100."""
    years: tuple[tuple[int, int], ...]
    """(year, rupiah), only years with money."""
    typed_sum: int | None
    """A sum typed by hand that differs from the parts."""
    ready: frozenset[str]
    missing: frozenset[str]
    origin: str
    people: int | None
    condition: str
    priority: str
    requires: str
    """Key of the proposal that must come first."""
    stretch: tuple[int, int] | None
    """Chainage in metres, for sheets with STA columns."""
    hidden: bool
    note: str

    @property
    def cost(self) -> int:
        """All years together."""
        return sum(amount for _, amount in self.years)

    def cost_in(self, year: int) -> int:
        """Rupiah asked for in a year."""
        return dict(self.years).get(year, 0)

    def cost_of(self, source: str) -> int:
        """Rupiah asked of a source."""
        return self.cost * dict(self.shares).get(source, 0) // 100

    @property
    def paper_marks(self) -> dict[str, bool]:
        """Readiness by paper; papers that the office does not know are absent."""
        return dict.fromkeys(self.ready, True) | dict.fromkeys(self.missing, False)


def read_proposals(path: Path) -> list[Proposal]:
    """The lines of one office's file, in order."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [_proposal(line, path.stem) for line in csv.DictReader(lines, delimiter=";")]


def _proposal(line: dict[str, str], office: str) -> Proposal:
    typed, stretch = line["jumlah_tertulis"], line["sta"]
    return Proposal(
        key=line["kunci"],
        sector=line["bidang"],
        asset_type=line["aset"],
        work_type=line["pekerjaan"],
        title=line["judul"],
        region=line["wilayah"] or office,
        kecamatan=line["kecamatan"],
        desa=line["desa"],
        lat=float(line["lintang"]) if line["lintang"] else None,
        lon=float(line["bujur"]) if line["bujur"] else None,
        volume=line["volume"],
        unit=line["satuan"],
        shares=_shares(line["dana"]),
        years=tuple((year, int(line[f"biaya_{year}"])) for year in YEARS if line[f"biaya_{year}"]),
        typed_sum=int(typed) if typed else None,
        ready=frozenset(line["siap"].split()),
        missing=frozenset(line["belum"].split()),
        origin=line["asal"],
        people=int(line["jiwa"]) if line["jiwa"] else None,
        condition=line["kondisi"],
        priority=line["prioritas"],
        requires=line["prasyarat"],
        stretch=_pair(stretch) if stretch else None,
        hidden=line["tersembunyi"] == "ya",
        note=line["keterangan"],
    )


def _shares(text: str) -> tuple[tuple[str, int], ...]:
    """`BKK:70 APBD-KAB:30`, or one source for the whole."""
    parts = [part.partition(":") for part in text.split()]
    return tuple((source, int(percent or 100)) for source, _, percent in parts)


def _pair(text: str) -> tuple[int, int]:
    first, last = text.split("-")
    return int(first), int(last)
