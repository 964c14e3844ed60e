"""One sheet with kop, a heading of three rows, sections by bidang and a money column a source."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from examples.compose.offices import Office
from examples.compose.page import SECTION, Book, Cell, Page
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
    wrong_total: int = 0
    """Rupiah by which the typed grand total is off."""
    wrong_subtotal: tuple[str, int] = ("", 0)
    """Section and rupiah by which its typed subtotal is off."""


_HABITS = {
    "63.07": _Habits(
        (("APBD-KAB", "APBD Kab."), ("DAU-SG-PU", "DAU SG"), ("DAK-F", "DAK Fisik"),
         ("BKK", "Bankeu Prov.")),
        wrong_total=-4_250_000_000,
    ),
    "63.09": _Habits(
        (("PAD", "PAD"), ("DBH", "DBH"), ("DAK-F", "DAK"), ("BKK", "Bankeu")),
        wrong_subtotal=("SDA", 1_500_000_000),
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
    sections = [
        _write_section(page, office, habits, letter, sector, list(group))
        for letter, (sector, group) in zip(
            "ABCDEF", groupby(proposals, key=lambda p: p.sector), strict=False
        )
    ]
    _write_total(page, office, habits, sections)
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
) -> int:
    """The section's rows and its subtotal, whose row is returned."""
    width = 18 + len(habits.funds)
    page.section(f"{letter}. {SECTORS[sector].upper()}")
    rows = [page.proposal(p, _row(p, n, habits)) for n, p in enumerate(group, start=1)]
    label: list[Cell] = [None, None, f"Sub jumlah {SECTORS[sector]}", *[None] * (width - 3)]
    if sector != habits.wrong_subtotal[0]:
        return page.sums(label, list(_money_columns(habits)), rows)
    label[_FIRST_FUND : _FIRST_FUND + len(habits.funds)] = [
        sum(p.cost_of(source) for p in group) for source, _ in habits.funds
    ]
    label[_FIRST_FUND + len(habits.funds)] = sum(p.cost for p in group) + habits.wrong_subtotal[1]
    row = page.cells(label, SECTION)
    page.remember(f"SUBTOTAL-{office.id}-{sector}", row)
    return row


def _write_total(page: Page, office: Office, habits: _Habits, sections: Sequence[int]) -> None:
    """Live sums of the subtotals, or typed by hand where an office got it wrong."""
    width = 18 + len(habits.funds)
    label: list[Cell] = [None, None, "JUMLAH", *[None] * (width - 3)]
    row = page.sums(label, list(_money_columns(habits)), sections)
    if habits.wrong_total:
        column = _FIRST_FUND + len(habits.funds)
        page.retype(row, column, page.figure(row, column) + habits.wrong_total)
        page.remember(f"TOTAL-{office.id}", row)
    page.row += 1


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
