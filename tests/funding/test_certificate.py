"""The certificate refuses every kind of tampering, to the rupiah."""

import inspect
from collections.abc import Callable

import polars as pl
import pytest
from small_round import Asked, SmallRound, paid

from baimbai.errors import FundingError
from baimbai.funding import certificate, certificate_meeting, evidence
from baimbai.funding.allocation import PAYMENTS, Certificate, Payment
from baimbai.funding.certificate import LAWS, certify
from baimbai.funding.envelope import Commitment, Envelope, SharePattern

AID = SharePattern("Bantuan 70/30", {"BKK": 70, "APBD-KAB": 30})
ROWS = [
    Asked("A", 10, parts=[("PAD", 2027, 6), ("PAD", 2028, 4)]),
    Asked("B", 5),
    Asked("C", 5),
    Asked("D", 8, asset="jembatan", parts=[("DBH-SAWIT", 2027, 8)]),
    Asked("E", 2, asset="drainase", parts=[("DBH-SAWIT", 2027, 2)]),
    Asked("F", 4, parts=[("PAD", 2027, 2), ("DBH", 2027, 2)]),
    Asked("G", 5, gate="tertahan"),
    Asked("H", 5, year=2028),
]
CEILINGS = {
    ("PAD", "90.01", 2027): 20, ("PAD", "90.01", 2028): 20, ("DBH", "90.01", 2027): 20,
    ("DBH-SAWIT", "90.01", 2027): 20, ("BKK", "90", 2027): 20, ("PAD", "90.02", 2027): 20,
    ("DEKON", "BPJN", 2027): 20, ("BKK", "90", 2028): 20, ("DBH", "90.01", 2028): 20,
}  # fmt: skip
LINKS = [
    ("saling_meniadakan", "B", "C"), ("prasyarat", "A", "B"), ("bersama", "D", "E"),
    ("prasyarat", "H", "C"),
]  # fmt: skip
AGREED = Envelope(
    floors={"90.01": 1_000_000}, patterns=(AID,), commitments=(Commitment("A", "masuk"),)
)
M = 1_000_000
LAWFUL = [
    Payment("A", "PAD", "90.01", 2027, 6 * M), Payment("A", "PAD", "90.01", 2028, 4 * M),
    Payment("B", "PAD", "90.01", 2027, 5 * M),
    Payment("D", "DBH-SAWIT", "90.01", 2027, 8 * M), Payment("E", "DBH-SAWIT", "90.01", 2027, 2 * M),
    Payment("F", "PAD", "90.01", 2027, 2 * M), Payment("F", "DBH", "90.01", 2027, 2 * M),
]  # fmt: skip


def judge(payments: list[Payment], bound: int = 10**9) -> Certificate:
    dossier = SmallRound(ROWS, CEILINGS, LINKS, AGREED).dossier()
    return certify(dossier, PAYMENTS.make(payments), bound, 7)


def without(proposal: str) -> list[Payment]:
    return [payment for payment in LAWFUL if payment.proposal != proposal]


def test_a_lawful_plan_is_certified_row_by_row() -> None:
    assert judge(LAWFUL) == Certificate(
        value=250_000,
        bound=10**9,
        checks=(
            ("sumber_sah", 7), ("pemilik_pagu", 7), ("saringan", 8), ("jumlah_diminta", 13),
            ("pagu", 9), ("satu_cara", 5), ("saling_meniadakan", 1), ("prasyarat", 2),
            ("bersama", 1), ("porsi_sumber", 1), ("komitmen", 1), ("batas_rapat", 0), ("lanjutan_dahulu", 0), ("serentak", 0),
        ),
        floors=(("90.01", 1_000_000, 29_000_000),),
        nodes=7,
    )  # fmt: skip


def test_the_mix_asked_for_and_a_pattern_are_lawful_ways_of_sharing() -> None:
    aid = [
        Payment("F", "BKK", "90", 2027, 2_800_000),
        Payment("F", "DBH", "90.01", 2027, 1_200_000),
    ]
    assert judge(without("F") + aid).value == 250_000


TAMPERED: dict[str, tuple[str, list[Payment]]] = {
    "a source that the rules refuse": (
        "sumber_sah", [*without("B"), Payment("B", "DEKON", "BPJN", 2027, 5 * M)],
    ),
    "another office's money": (
        "pemilik_pagu", [*without("B"), Payment("B", "PAD", "90.02", 2027, 5 * M)],
    ),
    "a proposal that the gate holds": (
        "saringan", [*LAWFUL, Payment("G", "PAD", "90.01", 2027, 5 * M)],
    ),
    "a rupiah too little": (
        "jumlah_diminta", [*without("B"), Payment("B", "PAD", "90.01", 2027, 5 * M - 1)],
    ),
    "a rupiah moved to another year": (
        "jumlah_diminta",
        [*without("A"), Payment("A", "PAD", "90.01", 2027, 6 * M + 1),
         Payment("A", "PAD", "90.01", 2028, 4 * M - 1)],
    ),
    "one of two years": ("jumlah_diminta", [*without("A"), Payment("A", "PAD", "90.01", 2027, 6 * M)]),
    "two payers without a pattern": (
        "satu_cara",
        [*without("F"), Payment("F", "PAD", "90.01", 2027, 2 * M + 1),
         Payment("F", "DBH", "90.01", 2027, 2 * M - 1)],
    ),
    "a pattern turned round": (
        "satu_cara",
        [*without("F"), Payment("F", "BKK", "90", 2027, 1_200_000),
         Payment("F", "DBH", "90.01", 2027, 2_800_000)],
    ),
    "both duplicates": (
        "saling_meniadakan", [*LAWFUL, Payment("C", "PAD", "90.01", 2027, 5 * M)],
    ),
    "a proposal before its prerequisite's year": (
        "prasyarat",
        [*without("B"), Payment("C", "PAD", "90.01", 2027, 5 * M),
         Payment("H", "PAD", "90.01", 2028, 5 * M)],
    ),
    "a proposal without its prerequisite": ("prasyarat", without("A")),
    "one share of two": ("bersama", without("E")),
    "a proposal left out that the meeting put in": (
        "komitmen", [p for p in without("A") if p.proposal != "B"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("tampering", TAMPERED)
def test_tampering_is_refused(tampering: str) -> None:
    law, payments = TAMPERED[tampering]
    with pytest.raises(FundingError) as refusal:
        judge(payments)
    assert refusal.value.message.key == "error-funding-certificate"
    assert refusal.value.message.values["law"] == law


def test_a_ceiling_exceeded_by_one_rupiah_is_refused() -> None:
    rows = [Asked("A", 10_000_000), Asked("B", 1)]
    round_ = SmallRound(rows, {("PAD", "90.01", 2027): 10_000_000}, unit=1)
    payments = [
        Payment("A", "PAD", "90.01", 2027, 10_000_000),
        Payment("B", "PAD", "90.01", 2027, 1),
    ]
    assert certify(round_.dossier(), PAYMENTS.make(payments[:1]), 10**6, 0).value == 50_000
    with pytest.raises(FundingError) as refusal:
        certify(round_.dossier(), PAYMENTS.make(payments), 10**6, 0)
    assert refusal.value.message.values["law"] == "pagu"


def test_a_missed_portion_is_refused() -> None:
    rows = [Asked("D", 8, asset="jembatan"), Asked("E", 3, asset="drainase")]
    round_ = SmallRound(rows, {("DBH-SAWIT", "90.01", 2027): 20})
    payments = [Payment(n, "DBH-SAWIT", "90.01", 2027, c * M) for n, c in (("D", 8), ("E", 3))]
    with pytest.raises(FundingError) as refusal:
        certify(round_.dossier(), PAYMENTS.make(payments), 10**6, 0)
    assert refusal.value.message.values["law"] == "porsi_sumber"


def test_a_value_above_the_bound_is_refused() -> None:
    with pytest.raises(FundingError) as refusal:
        judge(LAWFUL, bound=249_999)
    assert refusal.value.message.key == "error-funding-bound"


def test_every_law_has_a_tampering() -> None:
    tried = {law for law, _ in TAMPERED.values()} | {"pagu", "porsi_sumber"}
    tried |= {"batas_rapat", "lanjutan_dahulu", "serentak"}  # test_meeting.py
    assert tried == set(LAWS)


def test_the_certificate_shares_no_code_with_the_making_of_plans() -> None:
    source = "".join(map(inspect.getsource, (certificate, certificate_meeting, evidence)))
    makers = (
        "options",
        "constraints",
        "choices",
        "extras",
        "meeting",
        "shapes",
        "formulation",
        "board",
        "trade",
        "solve",
        "search",
        "reasons",
    )
    assert [name for name in makers if f"baimbai.funding.{name}" in source] == []


def test_a_payment_twice_or_of_nothing_is_no_payment() -> None:
    check: Callable[[pl.DataFrame], object] = PAYMENTS.check
    assert paid(SmallRound(ROWS, CEILINGS, LINKS, AGREED).allocate())
    for payments in ([LAWFUL[0], LAWFUL[0]], [Payment("A", "PAD", "90.01", 2027, 0)]):
        with pytest.raises(Exception, match="error-table-rule"):
            check(PAYMENTS.make(payments))
