"""The annex of a letter: roman sections, money in words, the kecamatan written once over rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from examples.compose.offices import Office
from examples.compose.page import GRID, SECTION, Book, Cell, Page
from examples.compose.proposal import Proposal
from examples.compose.spelling import (
    SECTORS,
    dotted,
    note_text,
    origin_text,
    short_money,
    sources_text,
    title_text,
    unit_text,
)

_WIDTHS = (5, 18, 18, 48, 11, 10, 11, 21, 19, 7, 17, 36)
_WIDTH = len(_WIDTHS)
_ROMAN = ("I", "II", "III", "IV", "V", "VI")


@dataclass(frozen=True, slots=True)
class _Habits:
    """What differs between the offices that use this layout."""

    merged: bool
    """The kecamatan is one merged cell; else the cells below it stay empty."""
    approximate: bool = False
    """Volumes with `±`."""
    wrong_total: int = 0
    """Rupiah by which the typed total is off."""


_HABITS = {
    "63.01": _Habits(merged=True),
    "63.06": _Habits(merged=True, approximate=True),
    "63.08": _Habits(merged=False, wrong_total=2_500_000_000),
}


def write(book: Book, office: Office, proposals: Sequence[Proposal]) -> None:
    """Sheet `Lampiran`."""
    habits = _HABITS[office.id]
    page = book.page("Lampiran", _WIDTHS)
    page.line(f"Lampiran Surat Kepala {office.name}")
    page.line(office.government.removeprefix("PEMERINTAH ").title())
    page.line("Nomor   : 600/        /PUPR/2026")
    page.line("Tanggal :        Januari 2026")
    page.row += 1
    page.letterhead("DAFTAR USULAN PEMBANGUNAN INFRASTRUKTUR TA 2027")
    page.head(
        ("No", "Kecamatan", "Desa", "Kegiatan yang diusulkan", "Koordinat", "<", "Vol",
         "Perkiraan Biaya", "Sumber\nDana", "Thn", "Asal Usulan", "Masalah / Ket"),
        ("^", "^", "^", "^", "X", "Y", "^", "^", "^", "^", "^", "^"),
    )  # fmt: skip
    page.cells([f"({n})" for n in range(1, _WIDTH + 1)])
    for numeral, (sector, group) in zip(
        _ROMAN, groupby(proposals, key=lambda p: p.sector), strict=False
    ):
        page.section(numeral, SECTORS[sector].upper())
        _write_rows(page, office, habits, list(group))
    total = sum(proposal.cost for proposal in proposals) + habits.wrong_total
    label = [*[None] * 3, "JUMLAH TOTAL", *[None] * 3, f"Rp {dotted(total)},-", *[None] * 4]
    page.remember(f"TOTAL-{office.id}", page.cells(label, SECTION))
    page.signature(8, office.seat, office.name)


def _write_rows(page: Page, office: Office, habits: _Habits, group: list[Proposal]) -> None:
    """The section's rows, those of a kecamatan together."""
    order = list(dict.fromkeys(p.kecamatan for p in group))
    together = sorted(group, key=lambda p: order.index(p.kecamatan))
    turn = 0
    for kecamatan, rows in groupby(together, key=lambda p: p.kecamatan):
        first = page.row
        for proposal in rows:
            turn += 1
            shown = kecamatan if page.row == first else None
            page.proposal(proposal, _row(proposal, turn, shown, office, habits))
        if habits.merged and page.row - first > 1:
            style = page.book.style(GRID)
            page.sheet.merge_range(first, 1, page.row - 1, 1, kecamatan, style)


def _row(
    proposal: Proposal, turn: int, kecamatan: str | None, office: Office, habits: _Habits
) -> Sequence[Cell]:
    about = "± " if habits.approximate and turn % 3 == 1 else ""
    return (
        turn,
        kecamatan,
        proposal.desa,
        title_text(proposal.title, turn),
        proposal.lon,
        proposal.lat,
        f"{about}{proposal.volume} {unit_text(proposal.unit, turn)}",
        short_money(proposal.cost, turn),
        sources_text(proposal, turn, office.own_budget),
        proposal.years[0][0],
        origin_text(proposal.origin, turn),
        note_text(proposal, 0),
    )
