"""The lawful ways to pay: whose ceiling, which mix, to the rupiah."""

from small_round import Asked, SmallRound

from baimbai.funding.envelope import Commitment, Envelope, SharePattern
from baimbai.funding.options import Ways, lawful_ways

AID = SharePattern("Bantuan 70/30", {"BKK": 70, "APBD-KAB": 30})


def ways(*args: object, **kwargs: object) -> Ways:
    return lawful_ways(SmallRound(*args, **kwargs).dossier())  # type: ignore[arg-type]


def shown(found: Ways) -> list[list[tuple[str, str, int, int]]]:
    """Each option as (source, owner, year, millions)."""
    return [
        [(p.source, p.owner, p.year, p.amount_rupiah // 1_000_000) for p in option.payments]
        for option in found.options
    ]


def test_own_money_is_the_responsible_offices_own() -> None:
    ceilings = {("PAD", "90.01", 2027): 10, ("PAD", "90.02", 2027): 10, ("PAD", "90", 2027): 10}
    assert shown(ways([Asked("A", 5, office="90.02")], ceilings)) == [[("PAD", "90.02", 2027, 5)]]


def test_provincial_aid_reaches_a_kabupatens_asset_and_not_the_provinces_own() -> None:
    ceilings = {("BKK", "90", 2027): 10}
    assert shown(ways([Asked("A", 5)], ceilings)) == [[("BKK", "90", 2027, 5)]]
    assert ways([Asked("A", 5, office="90")], ceilings).barred == {"A": "tanpa_pagu"}


def test_central_money_comes_from_the_balai_that_answers_for_the_bidang() -> None:
    ceilings = {("IJD", "BPJN", 2027): 10}
    assert shown(ways([Asked("A", 5)], ceilings)) == [[("IJD", "BPJN", 2027, 5)]]
    assert ways([Asked("A", 5, asset="irigasi")], ceilings).barred == {"A": "tanpa_pagu"}


def test_works_of_several_years_keep_their_years() -> None:
    row = Asked("A", 9, parts=[("PAD", 2027, 4), ("PAD", 2028, 5)])
    ceilings = {("DBH", "90.01", 2027): 4, ("DBH", "90.01", 2028): 6}
    assert shown(ways([row], ceilings)) == [[("DBH", "90.01", 2027, 4), ("DBH", "90.01", 2028, 5)]]


def test_the_mix_asked_for_comes_first_then_the_source_most_was_asked_of() -> None:
    row = Asked("A", 10, parts=[("PAD", 2027, 4), ("DBH", 2027, 6)])
    ceilings = {("PAD", "90.01", 2027): 20, ("DBH", "90.01", 2027): 20}
    assert shown(ways([row], ceilings)) == [
        [("DBH", "90.01", 2027, 6), ("PAD", "90.01", 2027, 4)],
        [("DBH", "90.01", 2027, 10)],
        [("PAD", "90.01", 2027, 10)],
    ]


def test_a_mix_with_an_unlawful_part_is_no_option() -> None:
    row = Asked("A", 10, parts=[("PAD", 2027, 4), ("APBN-BALAI", 2027, 6)])
    ceilings = {("PAD", "90.01", 2027): 20, ("APBN-BALAI", "BPJN", 2027): 20}
    assert shown(ways([row], ceilings)) == [[("PAD", "90.01", 2027, 10)]]


def test_a_whole_budget_is_paid_by_free_own_money_but_not_by_tied_money() -> None:
    ceilings = {("BKK", "90", 2027): 7, ("PAD", "90.01", 2027): 3, ("DAK-F", "90.01", 2027): 3}
    found = ways([Asked("A", 10)], ceilings, envelope=Envelope(patterns=(AID,)))
    assert shown(found) == [[("BKK", "90", 2027, 7), ("PAD", "90.01", 2027, 3)]]


def test_the_last_source_of_a_pattern_takes_what_rounding_leaves() -> None:
    pattern = SharePattern("Tiga", {"BKK": 33, "DBH": 33, "PAD": 34})
    ceilings = {("BKK", "90", 2027): 99, ("DBH", "90.01", 2027): 99, ("PAD", "90.01", 2027): 99}
    found = ways([Asked("A", 101)], ceilings, envelope=Envelope(patterns=(pattern,)), unit=1)
    assert [(paid.source, paid.amount_rupiah) for paid in found.options[-1].payments] == [
        ("BKK", 33),
        ("DBH", 33),
        ("PAD", 35),
    ]


def test_a_way_that_alone_exceeds_a_ceiling_is_set_aside() -> None:
    found = ways([Asked("A", 10)], {("PAD", "90.01", 2027): 9, ("DBH", "90.01", 2027): 10})
    assert shown(found) == [[("DBH", "90.01", 2027, 10)]]
    assert [o.payments[0].source for o in found.too_large["A"]] == ["PAD"]


def test_who_has_no_way_to_be_paid_has_a_reason() -> None:
    rows = [
        Asked("A", 5, gate="ditolak"),
        Asked("B", 5, gate="tertahan"),
        Asked("C", 0),
        Asked("D", 5, parts=[("PAD", 2027, 4)]),
        Asked("E", 5, year=2031),
        Asked("F", 5, office="BPJN"),
        Asked("G", 50),
        Asked("H", 5),
        Asked("I", 5),
    ]
    agreed = Envelope(commitments=(Commitment("H", "keluar"),))
    found = ways(rows, {("PAD", "90.01", 2027): 10}, envelope=agreed)
    assert found.barred == {
        "A": "ditolak", "B": "tertahan", "C": "biaya", "D": "rincian", "E": "tahun",
        "F": "tanpa_pagu", "G": "pagu", "H": "keluar",
    }  # fmt: skip
    assert [option.proposal for option in found.options] == ["I"]
