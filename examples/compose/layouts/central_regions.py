"""A Balai's list sorted by kabupaten/kota, budget in millions of rupiah with decimals."""

from collections.abc import Sequence
from itertools import groupby

from examples.compose.offices import REGIONS, Office
from examples.compose.page import Book, Cell
from examples.compose.proposal import YEARS, Proposal
from examples.compose.spelling import dms_text, sources_text, tick, title_text

_WIDTHS = (5, 52, 22, 18, 18, 24, 12, 13, 13, 13, 20, 24, 26)
_WIDTH = len(_WIDTHS)
_FIRST_YEAR = 7


def write(book: Book, office: Office, proposals: Sequence[Proposal]) -> None:
    """Sheet `Daftar Paket`: a section a kabupaten/kota, readiness as a sentence."""
    page = book.page("Daftar Paket", _WIDTHS)
    page.letterhead(office.government, office.name.upper(), "DAFTAR RENCANA PAKET 2027")
    page.line("Angka dalam juta rupiah", _WIDTH - 2, italic=True)
    page.head(
        ("No", "Nama Paket", "Kab/Kota", "Kecamatan", "Desa/Kelurahan", "Titik Koordinat", "Volume",
         "Rencana Anggaran", "<", "<", "Sumber Dana", "DED", "Keterangan"),
        ("^", "^", "^", "^", "^", "^", "^", *(str(year) for year in YEARS), "^", "^", "^"),
    )  # fmt: skip
    rows: list[int] = []
    together = sorted(proposals, key=lambda p: p.region)
    for region, group in groupby(together, key=lambda p: p.region):
        page.section("", REGIONS[region].upper())
        for proposal in group:
            rows.append(page.proposal(proposal, _row(proposal, len(rows) + 1)))
    columns = list(range(_FIRST_YEAR, _FIRST_YEAR + 3))
    page.sums([None, "JUMLAH", *[None] * (_WIDTH - 2)], columns, rows)
    page.signature(9, office.seat, office.name)


def _row(proposal: Proposal, turn: int) -> Sequence[Cell]:
    return (
        turn,
        title_text(proposal.title, turn),
        REGIONS[proposal.region],
        proposal.kecamatan,
        proposal.desa,
        dms_text(proposal, turn),
        f"{proposal.volume} {proposal.unit}",
        *(proposal.cost_in(year) / 1_000_000 or None for year in YEARS),
        sources_text(proposal, turn),
        tick(proposal.paper_marks.get("ded"), ("ada", "belum")),
        proposal.note,
    )
