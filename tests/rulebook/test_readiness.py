"""Which papers a proposal needs."""

from datetime import date

import pytest

from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal, Request
from baimbai.rulebook.load import load_rulebook
from baimbai.rulebook.readiness import papers_needed

BOOK = load_rulebook("2026.1", date(2026, 3, 2))


@pytest.mark.parametrize(
    ("work_type", "source", "cost", "papers"),
    [
        ("pelatihan", "PAD", 1, ["surat_usulan", "kak"]),
        ("perencanaan", "PAD", 1, ["surat_usulan", "kak", "rab"]),
        ("pengadaan_lahan", "PAD", 1, ["surat_usulan", "kak", "rab", "tata_ruang"]),
        ("pemeliharaan_rutin", "PAD", 1, ["surat_usulan", "kak", "rab"]),
        ("pemeliharaan_berkala", "PAD", 1, ["surat_usulan", "kak", "rab", "ded", "lahan"]),
        ("rekonstruksi", "DAK-F", 1, [
            "surat_usulan", "kak", "rab", "ded", "lahan", "lingkungan", "status"]),
        ("pembangunan", None, 50_000_000_000, [
            "surat_usulan", "kak", "rab", "ded", "lahan", "lingkungan", "tata_ruang", "studi"]),
    ],
)  # fmt: skip
def test_papers_follow_the_stage_the_source_and_the_size(work_type, source, cost, papers):
    proposals = PROPOSALS.make([
        Proposal("a", "Jalan", "63.01", "kabkota", "63.01", "BM", "jalan", work_type, cost, 2027)
    ])  # fmt: skip
    requests = REQUESTS.make([Request("a", source, 2027, cost)])
    needed = papers_needed(proposals, requests, BOOK)
    assert needed["paper"].to_list() == papers
    assert set(needed.filter("heavy")["paper"]) == set(papers) & {"ded", "lahan"}
