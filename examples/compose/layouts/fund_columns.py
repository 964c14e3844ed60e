"""One sheet with kop, a heading of three rows, sections by bidang and a money column a source."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from examples.compose.offices import Office
from examples.compose.page import Book, Cell, Page
from examples.compose.proposal import Proposal
from examples.compose.spelling import (
    SECTORS,
    note_text,
    number,
    origin_text,
    tick,
    title_text,
    unit_text,
)

# Codes as printed in one edition of the nomenclature; where the office was unsure it left a blank.
_CODES = {
    ("jalan", "rekonstruksi"): "1.03.10.2.01.0033",
    ("jalan", "pemeliharaan_berkala"): "1.03.10.2.01.0034",
    ("jalan", "pemeliharaan_rutin"): "1.03.10.02.01.0046",
    ("jembatan", "pembangunan"): "1.03.10.2.01.0040",
    ("irigasi", "rehabilitasi"): "1.03.02.2.02.0014",
    ("sungai", "normalisasi"): "1.03.02.2.01.0093",
    ("spam", "perluasan"): "1.03.03.2.01.0026",
    ("drainase", "pembangunan"): "1.03.06.2.01.0029",
    ("rtlh", "rehabilitasi"): "1.04.03.2.03.0002",
}
_PAPERS = ("kak", "rab", "ded", "lahan", "lingkungan")
_FIRST_FUND = 9


@dataclass(frozen=True, slots=True)
class _Habits:
    """What differs between the offices that use this layout."""

    funds: tuple[tuple[str, str], ...]
    """(source, heading) of each money column."""
    wrong_sum: tuple[str, int]
    """TOTAL or a section's code, and the rupiah by which its typed sum is off."""


_HABITS = {
    "63.07": _Habits(
        (("APBD-KAB", "APBD Kab."), ("DAU-SG-PU", "DAU SG"), ("DAK-F", "DAK Fisik"),
         ("BKK", "Bankeu Prov.")),
        wrong_sum=("TOTAL", -4_250_000_000),
    ),
    "63.09": _Habits(
        (("PAD", "PAD"), ("DBH", "DBH"), ("DAK-F", "DAK"), ("BKK", "Bankeu")),
        wrong_sum=("SDA", 1_500_000_000),
    ),
}  # fmt: skip


def write(book: Book, office: Office, proposals: Sequence[Proposal]) -> None:
    """Sheet `Usulan 2027`."""
    habits = _HABITS[office.id]
    page = book.page("Usulan 2027", _widths(habits))
    page.letterhead(
        office.government, office.name.upper(), "Jalan (alamat kantor)",
        "MATRIKS USULAN PROGRAM DAN KEGIATAN TAHUN ANGGARAN 2027",
    )  # fmt: skip
    _heading(page, habits)
    rows = []
    for letter, (sector, group) in zip(
        "ABCDEF", groupby(proposals, key=lambda p: p.sector), strict=False
    ):
        rows += _write_section(page, office, habits, letter, sector, list(group))
    _write_sums(page, office, "TOTAL", "JUMLAH", rows)
    page.row += 1
    page.line("Ket: v = ada, - = belum ada; kosong = belum diperiksa", italic=True, font_size=8)
    page.signature(_FIRST_FUND, office.seat, office.name)


def _widths(habits: _Habits) -> tuple[float, ...]:
    return (5, 17, 44, 16, 16, 10, 10, 8, 7, *(15,) * (len(habits.funds) + 1), 6, *(6,) * 5, 14, 24)


def _heading(page: Page, habits: _Habits) -> None:
    funds = [heading for _, heading in habits.funds]
    more = ["<"] * len(funds)
    papers = ("KAK", "RAB", "DED", "Lahan", "Dok. Lingk")
    page.head(
        ("No.", "Kode Sub Kegiatan", "Uraian Pekerjaan", "Lokasi", "<", "<", "<", "Volume",
         "Satuan", "Pagu Indikatif (Rp)", *more, "TA", "Kesiapan", "<", "<", "<", "<",
         "Asal Usulan", "Ket."),
        ("^", "^", "^", "Kecamatan", "Desa/Kel.", "Koordinat", "<", "^", "^", *funds, "Jumlah",
         "^", *papers, "^", "^"),
        ("^", "^", "^", "^", "^", "Lintang", "Bujur", "^", "^", *["^"] * (len(funds) + 1),
         "^", *["^"] * 5, "^", "^"),
    )  # fmt: skip
    width = 18 + len(funds)
    page.cells([f"({n})" for n in range(1, width + 1)])


def _money_columns(habits: _Habits) -> range:
    return range(_FIRST_FUND, _FIRST_FUND + len(habits.funds) + 1)


def _write_section(
    page: Page, office: Office, habits: _Habits, letter: str, sector: str, group: list[Proposal]
) -> list[int]:
    """The section's rows and its subtotal; returns the rows of proposals."""
    page.section(f"{letter}. {SECTORS[sector].upper()}")
    rows = [page.proposal(p, _row(p, n, habits)) for n, p in enumerate(group, start=1)]
    _write_sums(page, office, sector, f"Sub jumlah {SECTORS[sector]}", rows)
    return rows


def _write_sums(page: Page, office: Office, of: str, label: str, rows: Sequence[int]) -> None:
    """Live sums; where the office typed over the last one, what it typed."""
    habits = _HABITS[office.id]
    last = _FIRST_FUND + len(habits.funds)
    row = page.sums(
        [None, None, label, *[None] * (15 + len(habits.funds))], range(_FIRST_FUND, last + 1), rows
    )
    if habits.wrong_sum[0] == of:
        page.retype(row, last, page.figure(row, last) + habits.wrong_sum[1])
        page.remember(f"{of}-{office.id}", row)


def _row(proposal: Proposal, turn: int, habits: _Habits) -> Sequence[Cell]:
    marks = proposal.paper_marks
    return (
        turn,
        _CODES.get((proposal.asset_type, proposal.work_type)) if turn % 6 else None,
        title_text(proposal.title, turn),
        proposal.kecamatan,
        proposal.desa,
        proposal.lat,
        proposal.lon,
        number(proposal.volume),
        unit_text(proposal.unit, turn),
        *(proposal.cost_of(source) or None for source, _ in habits.funds),
        proposal.cost if proposal.typed_sum is None else proposal.typed_sum,
        proposal.years[0][0],
        *(tick(marks.get(paper), ("v", "-")) for paper in _PAPERS),
        origin_text(proposal.origin, turn),
        note_text(proposal, turn),
    )
