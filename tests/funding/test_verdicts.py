"""Every proposal has a reason that an official can check by hand."""

from dataclasses import replace

import pytest
from small_round import Asked, SmallRound, funded, reasons, text, would_help

from baimbai.funding.envelope import Commitment, Envelope
from baimbai.funding.options import lawful_ways
from baimbai.funding.reasons import explain
from baimbai.wording.message import Message
from baimbai.wording.wording import LANGUAGES, wording

PAD = {("PAD", "90.01", 2027): 10}


def test_a_funded_proposal_says_who_pays_and_under_which_rule() -> None:
    allocation = SmallRound([Asked("A", 5)], PAD).allocate()
    assert text(allocation, "A") == Message(
        "funding-funded",
        {
            "amount": 5_000_000,
            "sources": ("PAD",),
            "owners": ("Dinas PUPR Hulu",),
            "years": ("2027",),
        },
    )
    assert list(allocation.verdicts["rule"]) == ["dana-sendiri-kewenangan-sendiri"]


def test_no_room_names_the_ceiling_what_it_lacks_and_the_lowest_score_it_pays() -> None:
    rows = [Asked("A", 4, 70), Asked("B", 5, 60), Asked("C", 6, 50)]
    allocation = SmallRound(rows, PAD).allocate()
    assert text(allocation, "C") == Message(
        "funding-no-room",
        {
            "ways": 1, "source": "PAD", "owner": "Dinas PUPR Hulu", "year": "2027",
            "need": 6_000_000, "left": 1_000_000, "score": 50.0, "taken": "B", "taken_score": 60.0,
        },
    )  # fmt: skip
    assert would_help(allocation, "C") == Message(
        "funding-help-ceiling",
        {"rise": 5_000_000, "source": "PAD", "owner": "Dinas PUPR Hulu", "year": "2027"},
    )


def test_a_proposal_larger_than_its_ceiling_is_told_so() -> None:
    allocation = SmallRound([Asked("A", 12)], PAD).allocate()
    assert text(allocation, "A").key == "funding-no-room-alone"
    assert text(allocation, "A").values["left"] == 10_000_000
    assert would_help(allocation, "A") == Message(
        "funding-help-ceiling",
        {"rise": 2_000_000, "source": "PAD", "owner": "Dinas PUPR Hulu", "year": "2027"},
    )


def test_what_a_floor_protects_is_said() -> None:
    rows = [Asked("A", 8, 60, office="90", region="90.01"),
            Asked("B", 8, 20, office="90", region="90.02")]  # fmt: skip
    floors = Envelope(floors={"90.02": 5_000_000})
    allocation = SmallRound(rows, {("PAD", "90", 2027): 10}, envelope=floors).allocate()
    assert text(allocation, "A").key == "funding-no-room-floor"
    assert text(allocation, "A").values["region"] == "Hilir"


def test_a_duplicate_names_the_one_taken_and_whether_its_withdrawal_helps() -> None:
    rows = [Asked("A", 8, 60), Asked("B", 6, 50), Asked("C", 11, 90)]
    links = [("saling_meniadakan", "A", "B"), ("saling_meniadakan", "A", "C")]
    allocation = SmallRound(rows, PAD, links).allocate()
    assert text(allocation, "B") == Message(
        "funding-duplicate", {"other": "A", "title": "Usulan A"}
    )
    assert would_help(allocation, "B") == Message("funding-help-duplicate", {"others": ("A",)})
    assert (reasons(allocation)["C"], would_help(allocation, "C")) == ("duplikat", None)


def test_a_missing_prerequisite_is_named_and_whether_it_would_do() -> None:
    rows = [Asked("A", 20, 60), Asked("B", 6, 50), Asked("C", 10, 50)]
    links = [("prasyarat", "A", "B"), ("prasyarat", "A", "C")]
    allocation = SmallRound([*rows, Asked("D", 4, 10)], PAD, links).allocate()
    assert funded(allocation) == ["D"]
    assert text(allocation, "B") == Message(
        "funding-prerequisite", {"other": "A", "title": "Usulan A", "year": "2027"}
    )
    assert would_help(allocation, "B") == Message("funding-help-prerequisite", {"other": "A"})
    assert would_help(allocation, "C") is None


def test_a_prerequisite_that_comes_later_asks_for_a_later_year() -> None:
    rows = [Asked("A", 5, year=2028), Asked("B", 5)]
    ceilings = {**PAD, ("PAD", "90.01", 2028): 10}
    allocation = SmallRound(rows, ceilings, [("prasyarat", "A", "B")]).allocate()
    assert funded(allocation) == ["A"]
    assert text(allocation, "B").key == "funding-prerequisite-late"
    assert would_help(allocation, "B") == Message("funding-help-later", {"year": "2028"})


def test_partners_of_a_barred_share_are_refused_with_it() -> None:
    rows = [Asked("A", 5), Asked("B", 5, gate="tertahan"), Asked("C", 2)]
    links = [("bersama", "A", "B"), ("bersama", "A", "C")]
    allocation = SmallRound(rows, PAD, links).allocate()
    assert reasons(allocation) == {"A": "bersama", "B": "kesiapan", "C": "bersama"}
    assert text(allocation, "C") == Message(
        "funding-partner-barred", {"other": "B", "title": "Usulan B"}
    )


def test_a_share_that_fits_names_the_partner_that_does_not() -> None:
    rows = [Asked("A", 5), Asked("B", 5, office="90.02")]
    ceilings = {**PAD, ("PAD", "90.02", 2027): 4}
    allocation = SmallRound(rows, ceilings, [("bersama", "A", "B")]).allocate()
    assert reasons(allocation) == {"A": "bersama", "B": "pagu"}


def test_a_portion_that_would_be_missed_is_quoted_as_a_rule() -> None:
    rows = [Asked("A", 4), Asked("B", 2, 10, asset="drainase")]
    allocation = SmallRound(rows, {("DBH-SAWIT", "90.01", 2027): 10}).allocate()
    (row,) = allocation.verdicts.filter(proposal="B").iter_rows(named=True)
    assert (row["reason"], row["rule"]) == ("aturan", "dbh-sawit-80-persen-jalan")


def test_gates_data_and_agreements_give_their_reasons() -> None:
    rows = [
        Asked("A", 5, gate="ditolak"), Asked("B", 5, gate="tertahan", papers_missing=("ded",)),
        Asked("C", 0), Asked("D", 5, parts=[("PAD", 2027, 4)]), Asked("E", 5, year=2031),
        Asked("F", 5, office="BPJN"), Asked("G", 5),
    ]  # fmt: skip
    agreed = Envelope(commitments=(Commitment("G", "keluar"),))
    allocation = SmallRound(rows, PAD, envelope=agreed).allocate()
    assert reasons(allocation) == {
        "A": "aturan", "B": "kesiapan", "C": "data", "D": "data", "E": "data", "F": "pagu",
        "G": "aturan",
    }  # fmt: skip
    assert would_help(allocation, "B") == Message("funding-help-papers", {"papers": ("ded",)})
    assert text(allocation, "D").values == {"cost": 5_000_000, "asked": 4_000_000}
    assert list(allocation.verdicts["rule"])[:2] == ["aturan-x", "aturan-x"]


def test_a_proposal_that_no_rule_lets_be_paid_quotes_the_refusal_of_what_it_asked() -> None:
    dossier = replace(
        SmallRound([Asked("A", 5, parts=[("DBH", 2027, 5)])], PAD).dossier(),
        allowed={"A": {}},
        refused={"A": {"PAD": "aturan-pad", "DBH": "aturan-dbh"}},
    )
    (verdict,) = explain(dossier, lawful_ways(dossier), []).iter_rows(named=True)
    assert (verdict["reason"], verdict["rule"]) == ("aturan", "aturan-dbh")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_said(language: str) -> None:
    rows = [
        Asked("A", 8, 60), Asked("B", 6, 50), Asked("C", 20, 40), Asked("D", 3, 30),
        Asked("E", 3, gate="tertahan", papers_missing=("ded", "lahan")), Asked("F", 0),
        Asked("G", 5, year=2031), Asked("H", 5, office="BPJN"), Asked("I", 5),
    ]  # fmt: skip
    links = [("saling_meniadakan", "A", "B"), ("prasyarat", "C", "D"), ("bersama", "E", "I")]
    allocation = SmallRound(rows, PAD, links).allocate()
    said = [
        wording(language).say(Message.unpack(cell))
        for column in ("text", "would_help")
        for cell in allocation.verdicts[column].drop_nulls()
        if "gate-" not in cell
    ]
    assert len(said) > 10
    assert all("{" not in sentence for sentence in said)
