"""Draft decisions: one a proposal, with reason, condition, and who does what."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_meeting import GATE, MEETING, PAID, VERDICT, Row, Table, finding

from baimbai.agreement.decision import DECISIONS, Decision
from baimbai.agreement.draft import draft_decisions
from baimbai.errors import InvalidTable
from baimbai.funding.allocation import REASONS, Allocation
from baimbai.register.programme import Programme
from baimbai.synchronisation.finding import Link, Review
from baimbai.wording.message import Message
from baimbai.wording.wording import LANGUAGES, wording


def decide(*rows, **others):
    """Each proposal's decision, by id; every sentence can be said in both languages."""
    decisions = {d.proposal: d for d in DECISIONS.records(Table(rows, **others).decisions())}
    for decision in decisions.values():
        assert all(wording(language).say(decision.follow_up) for language in LANGUAGES)
    return decisions


def brief(decision):
    return decision.result, decision.follow_up_owner, decision.follow_up.key, decision.rule


def test_a_funded_proposal_with_nothing_open_is_accommodated():
    assert decide(Row("a", verdict="didanai", pays=PAID))["a"] == Decision(
        proposal="a",
        result="diakomodir",
        reason=VERDICT,
        rule="verdict-a",
        amount_rupiah=1_000_000_000,
        follow_up_owner="90.01",
        follow_up=Message(
            "follow-up-programme",
            {
                "proponent": "Dinas PU Hulu",
                "papers": (),
                "papers_count": 0,
                "findings": (),
                "findings_count": 0,
                "sources": ("DAK-F", "PAD"),
                "years": ("2027", "2028"),
                "amount_rupiah": 1_000_000_000,
            },
        ),
        due=date(2026, 4, 15),
    )


def test_missing_papers_and_open_findings_are_named_as_the_condition():
    row = Row("a", verdict="didanai", pays=PAID, missing=("rab", "ded"))
    decision = decide(row, findings=(finding("biaya_satuan_janggal", "sedang", "a"),))["a"]
    assert brief(decision) == (
        "diakomodir_bersyarat", "90.01", "follow-up-complete", "verdict-a",
    )  # fmt: skip
    assert decision.reason == VERDICT
    assert wording("id").say(decision.follow_up) == (
        "Penuhi syaratnya: lengkapi DED, RAB; selesaikan temuan Biaya satuan janggal. Lalu "
        "cantumkan dalam rencana kerja tahun 2027, 2028 dengan DAK Fisik, PAD sebesar "
        "Rp1.000.000.000."
    )


def test_a_finding_of_low_severity_is_no_condition():
    decisions = decide(
        Row("a", verdict="didanai", pays=PAID), findings=(finding("catatan", "rendah", "a"),)
    )
    assert decisions["a"].result == "diakomodir"


def test_a_collision_is_settled_once_one_side_is_left_out():
    rows = (Row("a", verdict="didanai", pays=PAID), Row("b", verdict="duplikat"))
    collision = finding("duplikat_lintas_level", "tinggi", "ab")
    rivals = (Link("saling_meniadakan", "a", "b"),)
    decisions = decide(*rows, findings=(collision,), links=rivals)
    assert brief(decisions["a"])[:3] == ("diakomodir", "90.01", "follow-up-programme")
    assert brief(decisions["b"])[:3] == ("ditunda", "90", "follow-up-duplicate")
    assert decisions["b"].follow_up.values["rivals"] == ("a",)


def test_a_collision_stays_open_while_both_sides_are_programmed():
    rows = (Row("a", verdict="didanai", pays=PAID), Row("b", verdict="didanai", pays=PAID))
    decisions = decide(*rows, findings=(finding("tumpang_tindih_sta", "tinggi", "ab"),))
    assert {d.result for d in decisions.values()} == {"diakomodir_bersyarat"}


def test_a_shared_limit_stays_a_condition_of_whoever_is_programmed():
    rows = (Row("a", verdict="didanai", pays=PAID), Row("b"))
    decisions = decide(*rows, findings=(finding("dak_penunjang_lebih_5", "tinggi", "ab"),))
    assert [d.result for d in decisions.values()] == ["diakomodir_bersyarat", "ditunda"]


def test_a_conflict_with_works_done_before_stays_open():
    conflict = finding("konflik_urutan", "tinggi", "a")
    decisions = decide(Row("a", verdict="didanai", pays=PAID), findings=(conflict,))
    assert decisions["a"].result == "diakomodir_bersyarat"


def test_taking_over_settles_a_wrong_authority():
    row = Row("a", "90", "dialihkan", "didanai", PAID)
    decision = decide(row, findings=(finding("salah_kewenangan", "tinggi", "a"),))["a"]
    assert brief(decision)[:3] == ("diakomodir_bersyarat", "90", "follow-up-take-over")
    assert wording("id").say(decision.follow_up) == (
        "Terima alih usulan Dinas PU Hulu. Lalu cantumkan dalam rencana kerja tahun 2027, 2028 "
        "dengan DAK Fisik, PAD sebesar Rp1.000.000.000."
    )


def test_after_a_rerouting_the_responsible_office_acts():
    rows = (
        Row("a", "90", "dialihkan", "didanai", PAID),
        Row("b", "90", "dialihkan", "didanai", PAID, missing=("ded",)),
        Row("c", "90", "dialihkan", "pagu"),
    )
    decisions = decide(*rows)
    assert [brief(d)[:3] for d in decisions.values()] == [
        ("diakomodir", "90", "follow-up-programme"),
        ("diakomodir_bersyarat", "90", "follow-up-take-over"),
        ("ditunda", "90", "follow-up-bank"),
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (Row("a", None, "ditolak", "aturan"), ("ditolak", "90", "follow-up-assign", "gate-a")),
        (Row("a", gate="ditolak", verdict="aturan"),
         ("ditolak", "90.01", "follow-up-adapt", "gate-a")),
        (Row("a", verdict="aturan"), ("ditolak", "90.01", "follow-up-adapt", "verdict-a")),
        (Row("a", gate="tertahan", verdict="kesiapan", missing=("ded",)),
         ("ditunda", "90.01", "follow-up-prepare", "gate-a")),
        (Row("a", verdict="kesiapan"), ("ditunda", "90.01", "follow-up-prepare", "verdict-a")),
        (Row("a", verdict="data"), ("ditunda", "90.01", "follow-up-mend", "verdict-a")),
        (Row("a", verdict="pagu"), ("ditunda", "90.01", "follow-up-bank", "verdict-a")),
        # Nothing in the links names the other party: it is banked, not lost.
        (Row("a", verdict="duplikat"), ("ditunda", "90.01", "follow-up-bank", "verdict-a")),
    ],
)  # fmt: skip
def test_each_refusal_has_its_result_owner_action_and_rule(row, expected):
    assert brief(decide(row)["a"]) == expected


def test_the_reason_is_the_gate_s_where_the_gate_decided():
    decisions = decide(Row("a", gate="tertahan", verdict="kesiapan"), Row("b", verdict="kesiapan"))
    assert (decisions["a"].reason, decisions["b"].reason) == (GATE, VERDICT)


def test_a_doubtful_money_unit_is_to_be_mended():
    row = Row("a", gate="tertahan", verdict="data", missing=("ded",))
    decision = decide(row, findings=(finding("satuan_uang_salah", "tinggi", "a"),))["a"]
    assert brief(decision)[:3] == ("ditunda", "90.01", "follow-up-mend")


def test_a_prerequisite_s_proponent_goes_first():
    rows = (Row("a", verdict="pagu"), Row("b", verdict="prasyarat"))
    decision = decide(*rows, links=(Link("prasyarat", "a", "b"),))["b"]
    assert brief(decision)[:3] == ("ditunda", "90.01", "follow-up-prerequisite")
    assert decision.follow_up.values["before"] == ("a",)


def test_the_host_brings_funders_together():
    rows = (Row("a", verdict="bersama"), Row("b", verdict="bersama"))
    decisions = decide(*rows, links=(Link("bersama", "a", "b"),))
    assert brief(decisions["a"])[:3] == ("ditunda", "90", "follow-up-partners")
    assert decisions["b"].follow_up.values["partners"] == ("a",)


def test_a_proposal_without_a_verdict_is_never_passed_over_in_silence():
    table = Table((Row("a"), Row("b")))
    allocation = table.allocation()
    lost = Allocation(
        allocation.payments,
        allocation.verdicts.head(1),
        allocation.ceiling_uses,
        allocation.certificate,
    )
    with pytest.raises(InvalidTable):
        draft_decisions(MEETING, table.programme(), table.review(), table.appraisal(), lost)


@st.composite
def tables(draw):
    ids = [f"90.01-{i}" for i in range(draw(st.integers(1, 10)))]
    rows = []
    for name in ids:
        funded = draw(st.booleans())
        amounts = st.tuples(st.integers(1, 10**12), st.integers(1, 10**12))
        pays = zip(("PAD", "DAK-F"), (2027, 2028), draw(amounts), strict=True)
        rows.append(
            Row(
                name,
                draw(st.sampled_from(["90.01", "90", None])),
                "lolos" if funded else draw(st.sampled_from(["lolos", "tertahan", "ditolak"])),
                "didanai" if funded else draw(st.sampled_from(REASONS[1:])),
                tuple(pays) if funded else (),
                draw(st.sampled_from([(), ("ded",)])),
            )
        )
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids))
    kinds = st.sampled_from(["saling_meniadakan", "prasyarat", "bersama"])
    links = draw(st.sets(st.tuples(kinds, pairs), max_size=5))
    parties = st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True)
    severities = st.sampled_from(["tinggi", "rendah"])
    found = draw(st.lists(st.tuples(severities, parties), max_size=4))
    findings = tuple(
        replace(finding("duplikat_internal", severity, among), id=f"T-{i}")
        for i, (severity, among) in enumerate(found)
    )
    return Table(
        tuple(rows),
        findings,
        tuple(Link(kind, a, b) for kind, (a, b) in sorted(links) if a != b),
    )


@settings(max_examples=50, deadline=None)
@given(tables())
def test_nothing_is_lost_and_amounts_equal_payments(table):
    decisions = list(DECISIONS.records(table.decisions()))
    assert [d.proposal for d in decisions] == sorted(r.id for r in table.rows)
    paid = {row.id: sum(amount for *_, amount in row.pays) for row in table.rows}
    assert {d.proposal: d.amount_rupiah for d in decisions} == paid
    for decision in decisions:
        assert (decision.amount_rupiah > 0) == decision.result.startswith("diakomodir")
        assert decision.follow_up_owner in ("90", "90.01")
        assert all(wording(language).say(decision.follow_up) for language in LANGUAGES)


@settings(max_examples=25, deadline=None)
@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_no_decision(table, random):
    def shuffled(frame):
        rows = list(range(frame.height))
        random.shuffle(rows)
        return frame[rows]

    programme, review, allocation = table.programme(), table.review(), table.allocation()
    mixed = draft_decisions(
        MEETING,
        Programme(
            programme.regions,
            shuffled(programme.organisations),
            shuffled(programme.proposals),
            programme.requests,
            programme.assets,
            programme.ceilings,
        ),
        Review(shuffled(review.findings), shuffled(review.mandates), shuffled(review.links)),
        table.appraisal(),
        Allocation(
            shuffled(allocation.payments),
            shuffled(allocation.verdicts),
            allocation.ceiling_uses,
            allocation.certificate,
        ),
    )
    assert mixed.equals(table.decisions())
