"""The province's book: a heading of three rows, millions of rupiah, STA columns, ticks."""

from collections.abc import Sequence
from itertools import groupby

from examples.compose.offices import REGIONS, Office
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

_SHEETS = (
    ("I. BINA MARGA", ("BM",)),
    ("II. SDA", ("SDA",)),
    ("III. CK PKP TR JK", ("CK", "PERKIM", "TR", "JK")),
)
_GROUPS = {
    "jalan": "PENANGANAN JALAN PROVINSI",
    "jembatan": "PENANGANAN JEMBATAN PROVINSI",
    "irigasi": "IRIGASI DAN RAWA",
    "sungai": "SUNGAI",
    "pantai": "PANTAI",
    "spam": "AIR MINUM",
    "sampah": "PERSAMPAHAN",
    "air_limbah": "AIR LIMBAH",
    "gedung": "BANGUNAN GEDUNG",
    "kumuh": "KAWASAN KUMUH",
    "rtlh": "PERUMAHAN",
    "pbl": "PENATAAN BANGUNAN DAN LINGKUNGAN",
    "tata_ruang": "PENATAAN RUANG",
    "jasa_konstruksi": "JASA KONSTRUKSI",
}
_PROGRAMMES = {"jalan": "1.03.10.1.01", "jembatan": "1.03.10.1.01", "irigasi": "1.03.02.1.02"}
_PAPERS = ("ded", "lahan", "lingkungan", "rab", "kak")
_WIDTHS = (
    5, 14, 46, 20, 8, 16, 8, 8, 11, 11, 9, 7, 13, 12, 12, 12, 15, *(6,) * 5, 13, 26,
)  # fmt: skip
_WIDTH = len(_WIDTHS)
_TOTAL_COLUMN = 12


def write(book: Book, office: Office, proposals: Sequence[Proposal]) -> None:
    """Up to three sheets by bidang."""
    for name, sectors in _SHEETS:
        chosen = [proposal for proposal in proposals if proposal.sector in sectors]
        if not chosen:
            continue
        page = book.page(name, _WIDTHS)
        page.letterhead(office.government, office.name.upper(), "RENCANA USULAN PROGRAM TA 2027")
        page.line("(Rp. Juta)", _WIDTH - 2)
        _heading(page)
        _write_groups(page, chosen)
        page.signature(16, office.seat, f"{office.name} Provinsi")


def _heading(page: Page) -> None:
    page.head(
        ("NO", "PROGRAM / KEGIATAN", "<", "LOKASI", "<", "<", "<", "<", "<", "<", "VOLUME", "SAT",
         "BIAYA TOTAL", "KEBUTUHAN DANA", "<", "<", "SUMBER DANA", "READINESS CRITERIA", "<", "<",
         "<", "<", "ASAL USULAN", "KET"),
        ("^", "KODE", "PEKERJAAN", "KAB/KOTA", "<", "KECAMATAN", "STA", "<", "KOORDINAT", "<", "^",
         "^", "^", *(str(year) for year in YEARS), "^", "DED", "LAHAN", "DOK. LINGK", "RAB", "TOR",
         "^", "^"),
        ("^", "^", "^", "NAMA", "KODE", "^", "DARI", "S/D", "LAT", "LONG", "^", "^", "^", "^", "^",
         "^", "^", "^", "^", "^", "^", "^", "^", "^"),
    )  # fmt: skip
    page.cells(list(range(1, _WIDTH + 1)))


def _write_groups(page: Page, proposals: Sequence[Proposal]) -> None:
    order = list(dict.fromkeys(proposal.asset_type for proposal in proposals))
    together = sorted(proposals, key=lambda p: order.index(p.asset_type))
    columns = list(range(_TOTAL_COLUMN, _TOTAL_COLUMN + 4))
    subtotals, turn = [], 0
    for letter, (asset, group) in zip(
        "ABCDEFGHIJ", groupby(together, key=lambda p: p.asset_type), strict=False
    ):
        page.section(f"{letter}.", _GROUPS[asset])
        rows = []
        for proposal in group:
            turn += 1
            rows.append(page.proposal(proposal, _row(proposal, turn)))
        label: list[Cell] = [None, None, f"Jumlah {letter}", *[None] * (_WIDTH - 3)]
        subtotals.append(page.sums(label, columns, rows))
    page.sums([None, None, "TOTAL", *[None] * (_WIDTH - 3)], columns, subtotals)


def _row(proposal: Proposal, turn: int) -> Sequence[Cell]:
    marks = proposal.paper_marks
    stretch = proposal.stretch or (None, None)
    return (
        turn,
        _PROGRAMMES.get(proposal.asset_type),
        title_text(proposal.title, turn),
        REGIONS[proposal.region],
        float(proposal.region),
        proposal.kecamatan,
        *(
            None if metres is None else f"{metres // 1000}+{metres % 1000:03d}"
            for metres in stretch
        ),
        comma_degrees(proposal.lat),
        comma_degrees(proposal.lon),
        number(proposal.volume),
        unit_text(proposal.unit, turn),
        proposal.cost / 1_000_000,
        *(proposal.cost_in(year) / 1_000_000 or None for year in YEARS),
        sources_text(proposal, turn),
        *(tick(marks.get(paper), ("v", "-")) for paper in _PAPERS),
        origin_text(proposal.origin, turn),
        note_text(proposal, turn),
    )
