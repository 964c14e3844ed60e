"""A sheet a bidang with a heading of two rows; money, volume and coordinates typed as text."""

from collections.abc import Sequence
from dataclasses import dataclass

from examples.compose.offices import Office
from examples.compose.page import SECTION, Book, Cell, Page
from examples.compose.proposal import Proposal
from examples.compose.spelling import (
    dms_text,
    dotted,
    note_text,
    origin_text,
    rupiah_text,
    short_money,
    sources_text,
    tick,
    turned,
    unit_text,
)

_SHEETS = (
    ("Bina Marga", ("BM",)),
    ("SDA", ("SDA",)),
    ("CK", ("CK",)),
    ("Perkim TR Jakon", ("PERKIM", "TR", "JK")),
)
_WIDTHS = (5, 46, 30, 24, 11, 21, 18, 10, 7, 7, 7, 7, 16, 32)
_PAPERS = ("kak", "ded", "rab", "lahan")


@dataclass(frozen=True, slots=True)
class _Habits:
    """What differs between the offices that use this layout."""

    marks: tuple[str, str]
    """Ready, not ready."""
    place: tuple[str, ...]
    """How desa and kecamatan are joined, by turn."""


_HABITS = {
    "63.02": _Habits(("ada", "belum"), ("Desa {} Kec. {}", "Ds. {}, Kec. {}")),
    "63.04": _Habits(("√", "-"), ("Ds. {} Kec. {}", "{} - {}")),
}


def write(book: Book, office: Office, proposals: Sequence[Proposal]) -> None:
    """A recapitulation, then a sheet a bidang."""
    groups = [(name, [p for p in proposals if p.sector in sectors]) for name, sectors in _SHEETS]
    _write_recap(book, office, groups)
    for name, group in groups:
        _write_sheet(book.page(name, _WIDTHS), office, name, group)


def _write_recap(book: Book, office: Office, groups: Sequence[tuple[str, list[Proposal]]]) -> None:
    page = book.page("REKAP", (6, 34, 14, 26))
    page.letterhead(office.government, "REKAPITULASI USULAN TAHUN ANGGARAN 2027")
    page.head(("No", "Bidang", "Jumlah Paket", "Jumlah Biaya (Rp)"))
    for order, (name, group) in enumerate(groups, start=1):
        page.cells([order, name, len(group), sum(p.cost for p in group)])
    page.sums([None, "TOTAL", None, None], [2, 3], list(range(page.row - len(groups), page.row)))
    page.signature(2, office.seat, office.name)


def _write_sheet(page: Page, office: Office, name: str, group: Sequence[Proposal]) -> None:
    page.letterhead(f"USULAN KEGIATAN BIDANG {name.upper()}", office.government, "TAHUN 2027")
    page.head(
        ("NO", "NAMA PAKET", "LOKASI", "<", "VOLUME", "BIAYA", "SUMBER DANA", "TAHUN",
         "KELENGKAPAN", "<", "<", "<", "ASAL USULAN", "KETERANGAN"),
        ("^", "^", "DESA / KECAMATAN", "TITIK KOORDINAT", "^", "^", "^", "^", "KAK", "DED", "RAB",
         "LAHAN", "^", "^"),
    )  # fmt: skip
    for turn, proposal in enumerate(group, start=1):
        page.proposal(proposal, _row(proposal, turn, office))
    total = sum(proposal.cost for proposal in group)
    label = [None, "JUMLAH", None, None, None, f"Rp {dotted(total)},-", *[None] * 8]
    page.cells(label, SECTION)


def _row(proposal: Proposal, turn: int, office: Office) -> Sequence[Cell]:
    habits, marks = _HABITS[office.id], proposal.paper_marks
    years = [year for year, _ in proposal.years]
    short = proposal.cost >= 10_000_000_000 and turn % 4 == 1
    return (
        f"{turn}.",
        proposal.title + ("  " if turn % 8 == 3 else ""),
        turned(habits.place, turn).format(proposal.desa, proposal.kecamatan),
        dms_text(proposal, turn),
        f"{proposal.volume} {unit_text(proposal.unit, turn)}",
        short_money(proposal.cost, turn) if short else rupiah_text(proposal.cost, turn),
        sources_text(proposal, turn),
        f"{years[0]}" if len(years) == 1 else f"{years[0]}-{years[-1]}",
        *(tick(marks.get(paper), habits.marks) for paper in _PAPERS),
        origin_text(proposal.origin, turn),
        note_text(proposal, turn),
    )
