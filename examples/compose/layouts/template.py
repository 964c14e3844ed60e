"""Baimbai's own template, filled in: one flat table, one row a proposal."""

from collections.abc import Mapping, Sequence

from examples.compose.offices import Office
from examples.compose.page import Book, Cell
from examples.compose.proposal import Proposal
from examples.compose.spelling import (
    PAPER_HEADS,
    SECTORS,
    condition_text,
    note_text,
    number,
    origin_text,
    sources_text,
    tick,
    title_text,
    unit_text,
)

_HEADINGS = (
    "ID", "Nama usulan", "Bidang", "Jenis aset", "Jenis pekerjaan", "Kecamatan", "Desa/Kelurahan",
    "Lintang", "Bujur", "Volume", "Satuan", "Sumber dana", "Tahun", "Biaya (Rp)",
    *PAPER_HEADS.values(),
    "Asal usulan", "Penerima manfaat (jiwa)", "Kondisi", "Prioritas", "Prasyarat (ID)",
    "Keterangan",
)  # fmt: skip
_WIDTHS = (
    9, 46, 13, 12, 15, 15, 16, 9, 10, 8, 7, 16, 7, 16, *(8,) * len(PAPER_HEADS),
    14, 10, 12, 9, 10, 30,
)  # fmt: skip
_ASSETS = {"spam": "SPAM", "rtlh": "RTLH", "psu": "PSU", "pbl": "PBL"}
_GUIDE = (
    "Isi satu baris untuk satu usulan. Jangan mengubah judul kolom.",
    "Biaya ditulis penuh dalam rupiah, tanpa singkatan.",
    "Kolom kelengkapan diisi: ada / tidak / proses. Kosong berarti belum diketahui.",
    "Prasyarat (ID): usulan lain pada berkas ini yang harus selesai atau diprogramkan lebih dulu.",
)


def write(book: Book, office: Office, proposals: Sequence[Proposal]) -> None:
    """Sheet `Usulan`, headings in row 5; sheet `Petunjuk`."""
    page = book.page("Usulan", _WIDTHS)
    page.line("USULAN RAPAT KOORDINASI TEKNIS PUPR TAHUN ANGGARAN 2027", bold=True, font_size=12)
    page.line(f"{office.name} - {office.government.title()}", bold=True)
    page.row += 1
    page.head(_HEADINGS)
    ids = _ids(office, proposals)
    for turn, proposal in enumerate(proposals):
        page.proposal(proposal, _row(proposal, turn, office, ids))
    page.row += 1
    page.line("Catatan: biaya termasuk PPN; data kondisi menurut survei dinas.", italic=True)
    guide = book.page("Petunjuk", (90,))
    for text in _GUIDE:
        guide.line(text)


def _ids(office: Office, proposals: Sequence[Proposal]) -> Mapping[str, str]:
    """The office's own numbering, by key for those that others name."""
    return {p.key or p.title: f"{office.id}-{n:03d}" for n, p in enumerate(proposals, start=1)}


def _row(proposal: Proposal, turn: int, office: Office, ids: Mapping[str, str]) -> Sequence[Cell]:
    marks = proposal.paper_marks
    return (
        ids[proposal.key or proposal.title],
        title_text(proposal.title, turn),
        SECTORS[proposal.sector],
        _ASSETS.get(proposal.asset_type, proposal.asset_type.replace("_", " ").capitalize()),
        proposal.work_type.replace("_", " ").capitalize(),
        proposal.kecamatan,
        proposal.desa,
        proposal.lat,
        proposal.lon,
        number(proposal.volume),
        unit_text(proposal.unit, turn),
        sources_text(proposal, turn, office.own_budget),
        proposal.years[0][0],
        proposal.cost,
        *(tick(marks.get(paper), ("ada", "proses" if turn % 5 == 0 else "tidak"))
          for paper in PAPER_HEADS),
        origin_text(proposal.origin, turn),
        proposal.people,
        condition_text(proposal.condition, turn),
        proposal.priority,
        ids.get(proposal.requires),
        note_text(proposal, turn),
    )  # fmt: skip
