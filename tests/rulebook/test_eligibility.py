"""Which source may pay for what."""

from datetime import date

import polars as pl
import pytest

from baimbai.register.proposal import PROPOSALS, Proposal
from baimbai.rulebook.eligibility import eligible_sources
from baimbai.rulebook.load import load_rulebook

BOOK = load_rulebook("2026.1", date(2026, 3, 2))


def proposal(**facts: object) -> Proposal:
    row = {
        "id": "63.01-1", "title": "Rekonstruksi Jalan", "organisation": "63.01",
        "level": "kabkota", "region_code": "63.01", "sector": "BM", "asset_type": "jalan",
        "work_type": "rekonstruksi", "cost_rupiah": 1, "year": 2027, **facts,
    }  # fmt: skip
    return Proposal(**row)


def allowed(authority: str | None, **facts: object) -> set[str]:
    table = PROPOSALS.make([proposal(**facts)])
    mandates = pl.DataFrame(
        {"proposal": ["63.01-1"], "level": [authority]}, schema={"proposal": str, "level": str}
    )
    rows = eligible_sources(table, mandates, BOOK)
    assert rows.height == len(BOOK.sources)
    assert rows["rule"].null_count() == 0
    return set(rows.filter("allowed")["source"])


OWN = {"PAD", "DAU-BG", "DAU-SG-PU", "DBH"}


@pytest.mark.parametrize(
    ("authority", "facts", "expected"),
    [
        ("kabkota", {}, OWN | {
            "APBD-KAB", "DBH-SAWIT", "DAK-F", "IJD", "HIBAH", "BKK", "PINJAMAN", "KPBU"}),
        ("provinsi", {}, OWN | {
            "APBD-PROV", "DBH-SAWIT", "DAK-F", "IJD", "HIBAH", "TP-PROV", "PINJAMAN", "KPBU"}),
        ("pusat", {}, {"APBN-BALAI", "TP-PUSAT", "KPBU"}),
        ("desa", {}, OWN | {"APBD-KAB", "IJD", "BKK"}),
        (None, {}, set()),
        ("kabkota", {"work_type": "pemeliharaan_rutin"}, OWN | {
            "APBD-KAB", "DBH-SAWIT", "HIBAH", "BKK"}),
        ("kabkota", {"work_type": "pembangunan"}, OWN | {
            "APBD-KAB", "DAK-F", "IJD", "HIBAH", "BKK", "PINJAMAN", "KPBU"}),
        ("kabkota", {"asset_type": "irigasi", "sector": "SDA"}, OWN | {
            "APBD-KAB", "DBH-SAWIT", "DAK-F", "INPRES-IRIGASI", "HIBAH", "BKK", "PINJAMAN",
            "KPBU"}),
        ("kabkota", {"asset_type": "sungai", "sector": "SDA"}, OWN | {
            "APBD-KAB", "DBH-SAWIT", "HIBAH", "BKK", "PINJAMAN", "KPBU"}),
        ("kabkota", {"asset_type": "rtlh", "sector": "PERKIM"}, {
            "PAD", "DAU-BG", "DBH", "APBD-KAB", "DBH-SAWIT", "DAK-F", "HIBAH", "BKK", "PINJAMAN",
            "KPBU"}),
        ("provinsi", {"asset_type": "tata_ruang", "sector": "TR", "work_type": "pembinaan",
                      "level": "provinsi"}, {
            "PAD", "DAU-BG", "DBH", "APBD-PROV", "DBH-SAWIT", "DEKON", "HIBAH"}),
    ],
)  # fmt: skip
def test_authority_and_works_decide_which_sources_may_pay(authority, facts, expected):
    assert allowed(authority, **facts) == expected


@pytest.mark.parametrize(
    ("level", "work_type", "rule"),
    [
        ("kabkota", "perencanaan", "dekon-bukan-anggaran-kabkota"),
        ("kabkota", "rehabilitasi", "dekon-bukan-pekerjaan-fisik"),
        ("provinsi", "pengawasan", "dekon-bukan-pekerjaan-aset"),
        ("provinsi", "pembinaan", "dekon-pembinaan-pengawasan"),
    ],
)
def test_deconcentration_pays_for_guidance_only(level, work_type, rule):
    table = PROPOSALS.make([proposal(level=level, work_type=work_type)])
    mandates = pl.DataFrame({"proposal": ["63.01-1"], "level": ["provinsi"]})
    rows = eligible_sources(table, mandates, BOOK).filter(pl.col("source") == "DEKON")
    assert rows["rule"].to_list() == [rule]


def test_rows_stand_in_the_order_of_proposals_and_sources():
    table = PROPOSALS.make([proposal(id="b"), proposal(id="a")])
    mandates = pl.DataFrame({"proposal": ["a", "b"], "level": ["kabkota", "kabkota"]})
    rows = eligible_sources(table, mandates, BOOK)
    assert rows.select("proposal", "source").rows() == [
        (name, source) for name in ("b", "a") for source in BOOK.sources
    ]
