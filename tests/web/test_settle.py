"""Settling findings: each way out does what it says, once, written down, and is remembered."""

import tempfile
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baimbai.errors import Refused
from baimbai.web.actions.answer import answer
from baimbai.web.actions.case import Part, Wish, summed
from baimbai.web.actions.compute import compute
from baimbai.web.actions.divide import in_proportion
from baimbai.web.actions.settle import dismiss_all, proposals_of, reopen, settle
from baimbai.web.actor import Actor
from baimbai.web.finding_board import latest_settlements
from baimbai.web.models import (
    Answer,
    Entry,
    Event,
    Finding,
    Proposal,
    Round,
    Run,
    Settlement,
)

Seat = Callable[..., Actor]
A, B = "97-0001", "97.02-0005"
"""Two proposals that ask for the same 4 km."""


@pytest.fixture(autouse=True)
def _sent_in(db: None) -> None:
    """Every office has sent in."""
    Proposal.objects.update(status="diajukan")


def of_kind(table: Round, kind: str) -> Finding:
    """The first finding of a kind."""
    return Finding.objects.filter(run=table.run, kind=kind).order_by("pk")[0]


def made(table: Round, *numbers: str, exits: tuple[str, ...]) -> Finding:
    """A finding that offers the ways out, on the proposals."""
    finding = Finding.objects.create(
        run=table.run, number="T-9999", key="f" * 16, kind="konflik_urutan", severity="tinggi",
        evidence='["finding-mirip", {}]', exits=list(exits), status="terbuka",
    )  # fmt: skip
    for number in numbers:
        finding.proposals.add(Proposal.objects.get(round=table, number=number))
    return finding


def wish(finding: Finding, **asked: Any) -> Wish:
    """As the form of the finding's page sends it, just loaded."""
    return Wish(versions={p.number: p.version for p in proposals_of(finding)}, **asked)


def row(number: str) -> Proposal:
    return Proposal.objects.get(number=number)


def money(number: str) -> list[tuple[str | None, int, int]]:
    return list(row(number).requests.values_list("source", "year", "amount_rupiah"))


# What every way out keeps to.


def test_a_dismissal_is_kept_with_its_reason_and_written_down(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "rc_tidak_lengkap")
    done = settle(seat("penyelenggara"), finding, "abaikan", " Dokumen menyusul. ", 0)
    entry = Entry.objects.filter(kind="finding", record=finding.key)[0]
    assert (done.exit, done.reason, done.numbers) == (
        "abaikan", "Dokumen menyusul.", ["97.01-008"],
    )  # fmt: skip
    assert (done.places, done.organisation_id) == (finding.places, "97")
    assert (entry.action, entry.changes, entry.reason) == (
        "dismiss", [["exit", "", "abaikan"]], "Dokumen menyusul.",
    )  # fmt: skip
    assert Event.objects.order_by("-id")[0].payload == {
        "what": "finding", "key": finding.key, "exit": "abaikan",
    }  # fmt: skip
    assert Round.objects.get(pk=table.pk).version == table.version + 1


@pytest.mark.parametrize("name", ["pengusul", "tetangga", "peninjau", "auditor", "admin"])
def test_only_the_host_settles(table: Round, seat: Seat, name: str) -> None:
    finding = of_kind(table, "rc_tidak_lengkap")
    with pytest.raises(PermissionDenied):
        settle(seat(name), finding, "abaikan", "x", 0)
    with pytest.raises(PermissionDenied):
        reopen(seat(name), finding, "x", 0)
    with pytest.raises(PermissionDenied):
        dismiss_all(seat(name), table, [finding.key], "x")
    assert Settlement.objects.count() == 0


def test_without_a_reason_or_by_a_way_that_it_does_not_offer_nothing_is_settled(
    table: Round, seat: Seat
) -> None:
    finding = of_kind(table, "rc_tidak_lengkap")
    for way, reason, key in (
        ("tunda", "  ", "web-settle-reason"), ("gabung", "x", "web-settle-exit"),
        ("apa saja", "x", "web-settle-exit"),
    ):  # fmt: skip
        with pytest.raises(Refused) as refusal:
            settle(seat("penyelenggara"), finding, way, reason, 0)
        assert refusal.value.message.key == key
    assert Settlement.objects.count() == 0


def test_the_second_of_two_who_settle_is_told_what_the_first_decided(
    table: Round, seat: Seat
) -> None:
    finding = of_kind(table, "rc_tidak_lengkap")
    settle(seat("pimpinan"), finding, "tunda", "Menunggu lahan.", 0)
    with pytest.raises(Refused) as refusal:
        settle(seat("penyelenggara"), finding, "abaikan", "Tidak apa.", 0)
    values = refusal.value.message.values
    assert (refusal.value.message.key, values["who"], values["exit"], values["reason"]) == (
        "web-settle-overtaken", "pimpinan", "tunda", "Menunggu lahan.",
    )  # fmt: skip
    assert [one.exit for one in latest_settlements(table)] == ["tunda"]


def test_who_has_seen_the_first_decision_may_decide_otherwise(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "rc_tidak_lengkap")
    first = settle(seat("pimpinan"), finding, "tunda", "Menunggu lahan.", 0)
    settle(seat("penyelenggara"), finding, "abaikan", "Lahannya siap.", first.pk)
    assert [one.exit for one in Settlement.objects.all()] == ["tunda", "abaikan"]
    assert [one.exit for one in latest_settlements(table)] == ["abaikan"]


def test_a_finding_of_an_earlier_computation_is_settled_no_more(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "rc_tidak_lengkap")
    Round.objects.filter(pk=table.pk).update(run=Run.objects.create(round=table, kind="hitung"))
    with pytest.raises(Refused) as refusal:
        settle(seat("penyelenggara"), finding, "tunda", "x", 0)
    assert refusal.value.message.key == "web-settle-gone"


def test_a_proposal_that_was_changed_meanwhile_is_not_overwritten(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "duplikat_lintas_level")
    looked = wish(finding, kept=A)
    Proposal.objects.filter(number=B).update(version=2, title="Judul baru")
    with pytest.raises(Refused) as refusal:
        settle(seat("penyelenggara"), finding, "gabung", "Sama.", 0, looked)
    assert refusal.value.message.key == "web-mend-conflict"
    assert (row(B).status, row(B).title, Settlement.objects.count()) == (
        "diajukan",
        "Judul baru",
        0,
    )


def test_what_is_opened_again_is_open(table: Round, seat: Seat) -> None:
    finding, host = of_kind(table, "rc_tidak_lengkap"), seat("penyelenggara")
    with pytest.raises(Refused):
        reopen(host, finding, "Belum ada putusan.", 0)
    first = settle(host, finding, "tunda", "Menunggu.", 0)
    reopen(host, finding, "Ada dokumen baru.", first.pk)
    assert [one.exit for one in latest_settlements(table)] == ["buka"]
    assert Entry.objects.filter(record=finding.key)[0].action == "reopen"


# Each way out.


def test_merging_takes_the_others_up_in_the_one_that_stays(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "duplikat_lintas_level")
    done = settle(
        seat("penyelenggara"), finding, "gabung", "Pekerjaan sama.", 0, wish(finding, kept=A)
    )
    assert (row(B).status, row(B).merged_into, row(A).status) == ("digabung", row(A), "diajukan")
    assert done.details == {"kept": A, "merged": [B]}
    assert Entry.objects.filter(kind="proposal", record=B)[0].reason == "Pekerjaan sama."


def test_one_that_was_merged_already_is_not_merged_again(table: Round, seat: Seat) -> None:
    finding, host = of_kind(table, "duplikat_lintas_level"), seat("penyelenggara")
    first = settle(host, finding, "gabung", "Sama.", 0, wish(finding, kept=A))
    with pytest.raises(Refused) as refusal:
        settle(host, finding, "gabung", "Sama.", first.pk, wish(finding, kept=A))
    assert refusal.value.message.key == "web-settle-merge-itself"
    with pytest.raises(Refused) as refusal:
        settle(host, finding, "pilih_satu", "Sama.", first.pk, wish(finding, kept=B))
    assert refusal.value.message.key == "web-settle-out"


def test_the_only_proposal_of_a_finding_is_merged_into_any_other(table: Round, seat: Seat) -> None:
    finding = made(table, B, exits=("gabung",))
    settle(seat("penyelenggara"), finding, "gabung", "Sama.", 0, wish(finding, kept=A))
    assert row(B).merged_into == row(A)


def test_the_later_work_requires_the_earlier_and_its_years_move(table: Round, seat: Seat) -> None:
    finding = made(table, "97.01-005", "97.01-002", exits=("urutkan",))
    asked = wish(finding, first="97.01-002", later="97.01-005", years={"97.01-002": 2028})
    settle(seat("penyelenggara"), finding, "urutkan", "Gali dulu.", 0, asked)
    assert row("97.01-005").requires == ["97.01-004", "97.01-002"]
    assert (row("97.01-002").year, money("97.01-002")) == (
        2028,
        [("APBD-KAB", 2028, 8_000_000_000)],
    )


def test_the_order_is_turned_round_where_the_sheet_said_the_opposite(
    table: Round, seat: Seat
) -> None:
    finding = made(table, "97.01-004", "97.01-005", exits=("urutkan",))
    asked = wish(finding, first="97.01-005", later="97.01-004", years={"97.01-005": 2027})
    settle(seat("penyelenggara"), finding, "urutkan", "Sambungan dulu.", 0, asked)
    assert (row("97.01-004").requires, row("97.01-005").requires) == (["97.01-005"], [])


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ({"first": "97.01-005", "later": "97.01-002"}, "web-settle-years"),
        ({"first": "97.01-002", "later": "97.01-002"}, "web-settle-same"),
        ({"years": {"97.01-002": 2040}}, "web-settle-year"),
        ({"first": "tidak ada", "later": "97.01-002"}, "web-settle-unknown"),
        ({}, "web-settle-nothing"),
    ],
)
def test_an_order_that_cannot_be_is_refused_in_words(
    table: Round, seat: Seat, asked: Mapping[str, Any], key: str
) -> None:
    finding = made(table, "97.01-005", "97.01-002", exits=("urutkan",))
    with pytest.raises(Refused) as refusal:
        settle(seat("penyelenggara"), finding, "urutkan", "x", 0, wish(finding, **asked))
    assert refusal.value.message.key == key
    assert row("97.01-002").version == 1


def test_an_order_does_not_run_in_a_circle(table: Round, seat: Seat) -> None:
    Proposal.objects.filter(number="97.01-002").update(requires=["97.01-003"])
    Proposal.objects.filter(number="97.01-003").update(requires=["97.01-001"])
    finding = made(table, "97.01-001", "97.01-002", exits=("urutkan",))
    asked = wish(finding, first="97.01-002", later="97.01-001")
    with pytest.raises(Refused) as refusal:
        settle(seat("penyelenggara"), finding, "urutkan", "x", 0, asked)
    assert refusal.value.message.key == "web-settle-circle"


def test_divided_works_keep_their_part_and_their_money_in_proportion(
    table: Round, seat: Seat
) -> None:
    finding = of_kind(table, "duplikat_lintas_level")
    parts = {
        A: Part(0, 1500, 1.5, 7_500_000_001),
        B: Part(1500, 4000, 2.5, 13_750_000_000),
    }
    settle(
        seat("penyelenggara"), finding, "bagi_lingkup", "Batas di STA 1+500.", 0,
        wish(finding, parts=parts),
    )  # fmt: skip
    a, b = row(A), row(B)
    assert (a.from_m, a.to_m, a.volume, a.cost_rupiah) == (0, 1500, 1.5, 7_500_000_001)
    assert (b.from_m, b.to_m, b.volume, b.cost_rupiah) == (1500, 4000, 2.5, 13_750_000_000)
    assert money(A) == [("APBD-PROV", 2027, 3_750_000_001), ("APBD-PROV", 2028, 3_750_000_000)]


def test_a_volume_that_is_the_length_goes_with_the_stretch(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "duplikat_lintas_level")
    parts = {A: Part(0, 1500, 4.0), B: Part(1500, 4000)}
    settle(
        seat("penyelenggara"), finding, "bagi_lingkup", "Batas di STA 1+500.", 0,
        wish(finding, parts=parts),
    )  # fmt: skip
    assert (row(A).volume, row(B).volume) == (1.5, 2.5)


@pytest.mark.parametrize(
    ("parts", "key"),
    [
        ({A: Part(0, 2000), B: Part(1999, 4000)}, "web-settle-overlap"),
        ({A: Part(0, 2000), B: Part(2000, 4000, cost=30 * 10**9)}, "web-settle-more-cost"),
        ({A: Part(0, 2000, 6.0), B: Part(2000, 4000, 6.1)}, "web-settle-more-volume"),
        ({A: Part(2000, 0), B: Part(2000, 4000)}, "web-settle-stretch"),
        ({A: Part(0, None), B: Part(2000, 4000)}, "web-settle-stretch"),
        ({A: Part(0, 2000, cost=0), B: Part(2000, 4000)}, "web-settle-cost"),
        ({}, "web-settle-nothing"),
    ],
)
def test_a_division_that_does_not_add_up_is_refused(
    table: Round, seat: Seat, parts: Mapping[str, Part], key: str
) -> None:
    finding = of_kind(table, "duplikat_lintas_level")
    with pytest.raises(Refused) as refusal:
        settle(seat("penyelenggara"), finding, "bagi_lingkup", "x", 0, wish(finding, parts=parts))
    assert refusal.value.message.key == key
    assert (row(A).version, row(B).version, Settlement.objects.count()) == (1, 1, 0)


def test_shares_of_one_work_are_marked_and_asked_for(table: Round, seat: Seat) -> None:
    finding = made(table, A, B, exits=("bagi_porsi",))
    shares = {
        A: [("APBD-PROV", 2027, 5), ("APBD-PROV", 2027, 1), ("APBD-PROV", 2028, 0)],
        B: [("APBD-KAB", 2028, 4)],
    }
    settle(
        seat("penyelenggara"), finding, "bagi_porsi", "Disepakati.", 0,
        wish(finding, shares=shares, total=10),
    )  # fmt: skip
    assert (money(A), money(B)) == ([("APBD-PROV", 2027, 6)], [("APBD-KAB", 2028, 4)])
    assert [(row(n).portion, row(n).cost_rupiah) for n in (A, B)] == [(True, 6), (True, 4)]


def test_shares_that_do_not_make_the_whole_are_refused(table: Round, seat: Seat) -> None:
    finding = made(table, A, B, exits=("bagi_porsi",))
    shares = {A: [("APBD-PROV", 2027, 5)], B: [("APBD-KAB", 2027, 4)]}
    for asked, key in (
        ({"shares": shares, "total": 10}, "web-settle-total"),
        ({"shares": {A: shares[A]}, "total": 5}, "web-settle-none"),
        ({"shares": {**shares, B: []}, "total": 5}, "web-settle-cost"),
    ):
        with pytest.raises(Refused) as refusal:
            settle(seat("penyelenggara"), finding, "bagi_porsi", "x", 0, wish(finding, **asked))
        assert refusal.value.message.key == key
    assert (row(A).portion, row(B).portion) == (False, False)


def test_money_is_asked_of_a_source_that_may_pay(table: Round, seat: Seat) -> None:
    finding = Finding.objects.get(run=table.run, proposals__number=B, kind="salah_kewenangan")
    settle(
        seat("penyelenggara"), finding, "ganti_sumber", "Bantuan provinsi.", 0,
        wish(finding, sources={(B, "APBD-KAB"): "APBD-PROV"}),
    )  # fmt: skip
    assert money(B) == [("APBD-PROV", 2027, 22_000_000_000)]


@pytest.mark.parametrize(
    ("sources", "key"),
    [
        ({(B, "APBD-KAB"): "DBH"}, "web-settle-source"),
        ({(B, "APBD-KAB"): "APBD-KAB"}, "web-settle-nothing"),
        ({(B, "APBD-KAB"): ""}, "web-settle-nothing"),
    ],
)
def test_a_source_that_may_not_pay_is_refused(
    table: Round, seat: Seat, sources: Mapping[tuple[str, str], str], key: str
) -> None:
    finding = Finding.objects.get(run=table.run, proposals__number=B, kind="salah_kewenangan")
    with pytest.raises(Refused) as refusal:
        settle(
            seat("penyelenggara"), finding, "ganti_sumber", "x", 0, wish(finding, sources=sources)
        )
    assert refusal.value.message.key == key


def test_the_responsible_office_takes_it_over(table: Round, seat: Seat) -> None:
    finding = Finding.objects.get(run=table.run, proposals__number=B, kind="salah_kewenangan")
    host = seat("penyelenggara")
    with pytest.raises(Refused) as refusal:
        settle(host, finding, "alihkan", "x", 0, wish(finding, numbers=[B], office="?"))
    assert refusal.value.message.key == "web-settle-office"
    settle(host, finding, "alihkan", "SK provinsi.", 0, wish(finding, numbers=[B], office="97"))
    assert (row(B).status, row(B).routed_to_id) == ("dialihkan", "97")


def test_what_was_sent_in_goes_back_to_its_office_and_drafts_stay_there(
    table: Round, seat: Seat
) -> None:
    finding = of_kind(table, "mirip_perlu_cek")
    first, second = (p.number for p in proposals_of(finding))
    Proposal.objects.filter(number=second).update(status="draf")
    done = settle(
        seat("penyelenggara"), finding, "minta_sta", "Sebutkan batasnya.", 0,
        wish(finding, numbers=[first, second]),
    )  # fmt: skip
    assert (row(first).status, row(second).status) == ("dikembalikan", "draf")
    assert row(first).status_reason == "Sebutkan batasnya."
    assert done.details == {"sent_back": [first], "drafts": [second]}


@pytest.mark.parametrize(
    ("way", "asked"),
    [
        ("gabung", {"kept": A}), ("gabung", {"kept": B}),
        ("bagi_lingkup", {"parts": {A: Part(0, 2000), B: Part(2000, 4000)}}),
        ("bagi_porsi", {"shares": {A: [("DAU", 2027, 1)], B: [("DAU", 2027, 1)]}, "total": 2}),
        ("urutkan", {"first": A, "later": B}),
        ("ganti_sumber", {"sources": {(B, "APBD-KAB"): "APBD-PROV"}}),
        ("alihkan", {"numbers": [B], "office": "97"}),
    ],
)  # fmt: skip
def test_an_offices_draft_is_changed_by_nobody_else(
    table: Round, seat: Seat, way: str, asked: Mapping[str, Any]
) -> None:
    finding = made(table, A, B, exits=(way,))
    Proposal.objects.filter(number=B).update(status="draf")
    with pytest.raises(Refused) as refusal:
        settle(seat("penyelenggara"), finding, way, "x", 0, wish(finding, **asked))
    assert refusal.value.message.key == "web-verify-draft"
    assert (row(A).version, row(B).version, Settlement.objects.count()) == (1, 1, 0)


def test_to_send_nothing_back_is_refused(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "mirip_perlu_cek")
    with pytest.raises(Refused) as refusal:
        settle(seat("penyelenggara"), finding, "minta_sta", "x", 0, wish(finding))
    assert refusal.value.message.key == "web-settle-none"


# Several at once.


def test_findings_of_one_kind_are_dismissed_together(table: Round, seat: Seat) -> None:
    keys = list(
        Finding.objects.filter(run=table.run, kind="salah_kewenangan").values_list("key", flat=True)
    )
    assert dismiss_all(seat("penyelenggara"), table, [*keys, keys[0]], "SK baru terbit.") == 3
    assert sorted(s.key for s in latest_settlements(table)) == sorted(keys)
    assert [s.numbers for s in Settlement.objects.all()] == [
        ["97.02-0004"], ["97.02-0005"], ["97.02-0006"],
    ]  # fmt: skip
    assert Entry.objects.filter(action="dismiss", reason="SK baru terbit.").count() == 3


def test_several_kinds_or_decided_ones_are_not_dismissed_together(table: Round, seat: Seat) -> None:
    host = seat("penyelenggara")
    one, other = of_kind(table, "salah_kewenangan"), of_kind(table, "rc_tidak_lengkap")
    settle(host, other, "tunda", "Menunggu.", 0)
    for keys, key in (
        ([one.key, other.key], "web-settle-kinds"), ([other.key], "web-settle-overtaken"),
        (["0" * 16], "web-settle-gone"), ([], "web-settle-many"),
        ([f"{n:016x}" for n in range(101)], "web-settle-many"),
    ):  # fmt: skip
        with pytest.raises(Refused) as refusal:
            dismiss_all(host, table, keys, "x")
        assert refusal.value.message.key == key
    assert Settlement.objects.count() == 1


# What the next computation knows.


def _computed(table: Round) -> Round:
    run = Run.objects.create(
        round=table, kind="hitung", ceilings=table.ceilings, weights=table.weights
    )
    with tempfile.TemporaryDirectory() as folder:
        compute(run, Path(folder), lambda _stage, _detail: None)()
    return Round.objects.select_related("run").get(pk=table.pk)


def test_a_dismissal_lasts_until_the_evidence_changes(table: Round, seat: Seat) -> None:
    finding, host = of_kind(table, "rc_tidak_lengkap"), seat("penyelenggara")
    settle(host, finding, "abaikan", "Dokumen ada di kami.", 0)
    table = _computed(table)
    kept = of_kind(table, "rc_tidak_lengkap")
    assert (kept.key, kept.status, kept.severity) == (finding.key, "diabaikan", "info")
    Proposal.objects.filter(number="97.01-008").update(papers_ready=[], papers_missing=["ded"],
                                                       cost_rupiah=6_500_000_000)  # fmt: skip
    table = _computed(table)
    changed = of_kind(table, "rc_tidak_lengkap")
    assert (changed.key != finding.key, changed.status) == (True, "dibuka_kembali")


def test_merged_proposals_are_found_no_more(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "duplikat_lintas_level")
    settle(seat("penyelenggara"), finding, "gabung", "Sama.", 0, wish(finding, kept=A))
    table = _computed(table)
    assert not Finding.objects.filter(run=table.run, kind="duplikat_lintas_level").exists()


# Answers.


def test_a_party_answers_for_its_office_and_the_host_for_the_host(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "duplikat_lintas_level")
    answer(seat("tetangga"), finding, " Ruas ini milik kami. ", "sanggahan")
    answer(seat("penyelenggara"), finding, "SK kami periksa.")
    assert list(Answer.objects.values_list("organisation", "kind", "text")) == [
        ("97.02", "sanggahan", "Ruas ini milik kami."), ("97", "tanggapan", "SK kami periksa."),
    ]  # fmt: skip
    assert Entry.objects.filter(kind="finding", action="answer").count() == 2


def test_another_office_confirms_once_it_sees_the_proposals(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "duplikat_lintas_level")
    Proposal.objects.update(status="draf")
    with pytest.raises(PermissionDenied):
        answer(seat("peninjau"), finding, "Benar.", "konfirmasi")
    Proposal.objects.filter(number=B).update(status="diajukan")
    answer(seat("peninjau"), finding, "Benar, jalan provinsi.", "konfirmasi")
    assert Answer.objects.get().organisation_id == "BAPPEDA"
    assert Entry.objects.filter(kind="finding")[0].action == "confirm"


@pytest.mark.parametrize("name", ["pengusul", "auditor", "admin"])
def test_who_is_no_party_or_does_not_speak_does_not_answer(
    table: Round, seat: Seat, name: str
) -> None:
    Proposal.objects.update(status="draf")
    with pytest.raises(PermissionDenied):
        answer(seat(name), of_kind(table, "duplikat_lintas_level"), "x")


def test_after_the_window_only_the_host_answers(table: Round, seat: Seat) -> None:
    finding = of_kind(table, "duplikat_lintas_level")
    late = table.answers_until + timedelta(seconds=1)
    with pytest.raises(Refused) as refusal:
        answer(seat("tetangga", late), finding, "Terlambat.")
    assert refusal.value.message.key == "web-answer-late"
    answer(seat("penyelenggara", late), finding, "Dicatat.")
    for text in ("  ", "x" * 5001):
        with pytest.raises(Refused):
            answer(seat("penyelenggara", late), finding, text)
    assert Answer.objects.count() == 1


# Money in parts.


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.integers(0, 10**15), st.lists(st.integers(0, 10**13), min_size=1, max_size=12)
)  # fmt: skip
def test_parts_in_proportion_are_whole_and_make_the_total(total: int, amounts: list[int]) -> None:
    parts = in_proportion(total, amounts)
    assert (len(parts), sum(parts)) == (len(amounts), total)
    whole = sum(amounts)
    if whole:
        assert all(abs(p * whole - a * total) < whole for p, a in zip(parts, amounts, strict=True))


def test_money_of_one_source_and_year_is_one_request() -> None:
    money = [("DAU", 2027, 3), ("DAU", 2028, 1), ("DAU", 2027, 4), (None, 2027, 0)]
    assert summed(money) == [("DAU", 2027, 7), ("DAU", 2028, 1)]
