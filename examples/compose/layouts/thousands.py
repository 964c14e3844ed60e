"""A flat list over three years, money in thousands of rupiah, the region code a number."""

from collections.abc import Sequence
from dataclasses import dataclass

from examples.compose.offices import Office
from examples.compose.page import Book, Cell, Page
from examples.compose.proposal import YEARS, Proposal
from examples.compose.spelling import (
    comma_degrees,
    note_text,
    number,
    origin_text,
    sources_text,
    tick,
    title_text,
    unit_text,
)

_SECTORS = {
    "BM": "Bina Marga",
    "SDA": "SDA",
    "CK": "Cipta Karya",
    "PERKIM": "Perkim",
    "TR": "Tata Ruang",
    "JK": "Jakon",
}
_PAPERS = ("ded", "rab", "kak", "lahan", "lingkungan")
_FIRST_YEAR = 10


@dataclass(frozen=True, slots=True)
class _Habits:
    """What differs between the offices that use this layout."""

    sheet: str
    text_degrees: bool
    """Coordinates as text with a decimal comma."""
    marks: tuple[str, str]
    wrong_total: int = 0
    """Rupiah by which the typed total of 2027 is off."""


_HABITS = {
    "63.10": _Habits("matriks 27-29", text_degrees=False, marks=("Ada", "Belum")),
    "97.02": _Habits("Usulan", text_degrees=False, marks=("Ada", "Belum")),
    "63.11": _Habits("Usulan", text_degrees=True, marks=("√", "x"), wrong_total=2_700_000_000),
}


def write(book: Book, office: Office, proposals: Sequence[Proposal]) -> None:
    """One sheet, no sections, a total at the foot."""
    habits = _HABITS[office.id]
    page = book.page(
        habits.sheet, (5, 8, 13, 46, 16, 17, 10, 11, 8, 7, 14, 14, 14, 17, *(7,) * 5, 14, 26)
    )
    page.letterhead(f"MATRIKS USULAN {office.government.removeprefix('PEMERINTAH ')} 2027-2029")
    _heading(page)
    rows = [
        page.proposal(proposal, _row(proposal, turn, habits))
        for turn, proposal in enumerate(proposals, start=1)
    ]
    label: list[Cell] = ["TOTAL", *[None] * 20]
    total = page.sums(label, [_FIRST_YEAR, _FIRST_YEAR + 1, _FIRST_YEAR + 2], rows)
    if habits.wrong_total:
        typed = page.figure(total, _FIRST_YEAR) + habits.wrong_total // 1000
        page.retype(total, _FIRST_YEAR, typed)
        page.remember(f"TOTAL-{office.id}", total)
    page.signature(13, office.seat, office.name)
    if office.id == "63.10":
        _write_codes(book)


def _heading(page: Page) -> None:
    page.head(
        ("No", "Kode Wil.", "Bidang", "Usulan Kegiatan", "Kecamatan", "Desa", "Latitude",
         "Longitude", "Target", "Sat.", "Kebutuhan Dana (Rp. 000)", "<", "<", "Sumber Pendanaan",
         "Kelengkapan", "<", "<", "<", "<", "Asal", "Ket"),
        ("^", "^", "^", "^", "^", "^", "^", "^", "^", "^", *(str(year) for year in YEARS), "^",
         "DED", "RAB", "KAK", "Lahan", "Dok. Lingkungan", "^", "^"),
    )  # fmt: skip


def _row(proposal: Proposal, turn: int, habits: _Habits) -> Sequence[Cell]:
    marks = proposal.paper_marks
    degrees = (proposal.lat, proposal.lon)
    return (
        turn,
        # Excel took the code for a number: 63.10 became 63.1.
        float(proposal.region),
        _SECTORS[proposal.sector],
        title_text(proposal.title, turn),
        proposal.kecamatan,
        proposal.desa,
        *(map(comma_degrees, degrees) if habits.text_degrees else degrees),
        number(proposal.volume),
        unit_text(proposal.unit, turn),
        *(proposal.cost_in(year) // 1000 or None for year in YEARS),
        sources_text(proposal, turn),
        *(tick(marks.get(paper), habits.marks) for paper in _PAPERS),
        origin_text(proposal.origin, turn),
        note_text(proposal, turn),
    )


def _write_codes(book: Book) -> None:
    """A forgotten sheet of codes."""
    page = book.page("Sheet2", (10, 24))
    page.sheet.hide()
    for code, name in ((63.09, "Tabalong"), (63.1, "Tanah Bumbu"), (63.11, "Balangan")):
        page.cells([code, name])
