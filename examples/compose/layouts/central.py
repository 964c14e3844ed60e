"""A Balai's working plan after the RKA-K/L: rincian output as sections, contracts over years."""

from collections.abc import Sequence
from dataclasses import dataclass

from examples.compose.offices import REGIONS, Office
from examples.compose.page import Book, Cell, Page
from examples.compose.proposal import YEARS, Proposal
from examples.compose.spelling import number, sources_text, tick, title_text, unit_text

_WIDTHS = (5, 50, 22, 17, 20, 9, 7, 22, 15, 14, 14, 14, 17, *(7,) * 5, 26)
_WIDTH = len(_WIDTHS)
_FIRST_SUM = 8
_PAPERS = ("ded", "lahan", "lingkungan", "kak", "rab")


@dataclass(frozen=True, slots=True)
class _Habits:
    """What differs between the Balai that use this layout."""

    outputs: tuple[tuple[str, tuple[str, ...]], ...]
    """(rincian output, asset types under it)."""
    units: tuple[str, ...]
    """Satker or PPK that carry the packages, by turn."""
    thousands: bool


_HABITS = {
    "BPJN": _Habits(
        (("RO. Jalan nasional dan jalan daerah yang ditangani", ("jalan",)),
         ("RO. Jembatan yang dibangun, diganti dan dipelihara", ("jembatan",))),
        ("PJN Wilayah I", "PJN Wilayah II"),
        thousands=True,
    ),
    "BWS": _Habits(
        (("RO. Sarana prasarana pengendali daya rusak air", ("sungai", "pantai")),
         ("RO. Bendungan dan penampung air", ("bendungan",)),
         ("RO. Jaringan irigasi dan rawa", ("irigasi",))),
        ("SNVT PJSA Kalimantan III", "SNVT PJPA Kalimantan III"),
        thousands=False,
    ),
}  # fmt: skip


def write(book: Book, office: Office, proposals: Sequence[Proposal]) -> None:
    """Sheet `Rencana`."""
    habits = _HABITS[office.id]
    page = book.page("Rencana", _WIDTHS)
    page.letterhead(office.government, office.name.upper(),
                    "USULAN RENCANA KERJA DAN ANGGARAN TA 2027 - 2029")  # fmt: skip
    _heading(page, "Rp. ribu" if habits.thousands else "Rp")
    outputs = []
    for order, (output, assets) in enumerate(habits.outputs, start=1):
        chosen = [proposal for proposal in proposals if proposal.asset_type in assets]
        outputs.append(_write_output(page, habits, order, output, chosen))
    columns = list(range(_FIRST_SUM, _FIRST_SUM + 4))
    page.sums([None, "TOTAL", *[None] * (_WIDTH - 2)], columns, outputs)
    page.row += 1
    page.line("Catatan: paket tahun jamak mengikuti persetujuan kontrak tahun jamak.", 1)
    page.signature(12, office.seat, office.name)


def _heading(page: Page, unit: str) -> None:
    page.head(
        ("No", "Rincian Output / Nama Paket", "Lokasi", "<", "Koordinat", "Target", "<",
         "Satker / PPK", f"Nilai Total ({unit})", f"Alokasi per Tahun ({unit})", "<", "<",
         "Sumber Dana", "Kesiapan (RC)", "<", "<", "<", "<", "Keterangan"),
        ("^", "^", "Kab/Kota", "Kecamatan", "^", "Vol", "Sat", "^", "^",
         *(str(year) for year in YEARS), "^", "DED", "Lahan", "Dok. Lingk", "KAK", "RAB", "^"),
    )  # fmt: skip


def _write_output(
    page: Page, habits: _Habits, order: int, output: str, chosen: Sequence[Proposal]
) -> int:
    """One rincian output with its packages; returns the row of its sum."""
    page.section(f"{'ABC'[order - 1]}.", output)
    rows = []
    numbers = range(1, len(chosen) + 1)
    for turn, proposal in zip(numbers, chosen, strict=True):
        rows.append(page.proposal(proposal, _row(proposal, turn, habits)))
    label: list[Cell] = [None, "Sub total", *[None] * (_WIDTH - 2)]
    return page.sums(label, list(range(_FIRST_SUM, _FIRST_SUM + 4)), rows)


def _row(proposal: Proposal, turn: int, habits: _Habits) -> Sequence[Cell]:
    unit = 1000 if habits.thousands else 1
    marks = proposal.paper_marks
    point = "" if proposal.lat is None else f"{proposal.lat}, {proposal.lon}"
    return (
        turn,
        title_text(proposal.title, turn),
        REGIONS[proposal.region],
        proposal.kecamatan,
        point,
        number(proposal.volume),
        unit_text(proposal.unit, turn),
        habits.units[turn % len(habits.units)],
        proposal.cost // unit,
        *(proposal.cost_in(year) // unit or None for year in YEARS),
        sources_text(proposal, turn),
        *(tick(marks.get(paper), ("√", "-")) for paper in _PAPERS),
        proposal.note,
    )
