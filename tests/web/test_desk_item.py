"""A desk's item screen: what it tells, to whom it offers what, and what if on the spot."""

import re
import time
from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from baimbai.web.actions.decide import decide
from baimbai.web.actions.hold import hold
from baimbai.web.actor import Actor
from baimbai.web.models import AgendaItem, Commitment, Decision, Desk, Progress, Proposal, Round
from baimbai.web.payable import payable_for, read_code
from tests.web.meeting_kit import ROADS, WATER, desk_of, earlier, put_off, rapporteur, taken
from tests.web.results_kit import address, plain, text_of

Browse = Callable[[str], Client]
Seat = Callable[[str], Actor]
BILLION = 10**9


@pytest.fixture
def desk(table: Round) -> Desk:
    """Opened, with two items."""
    made = desk_of(table, 1, opened=earlier(timezone.now()), rapporteur=rapporteur("penyelenggara"))
    for place, number in enumerate((ROADS, WATER), 1):
        AgendaItem.objects.create(
            desk=made, proposal=Proposal.objects.get(round=table, number=number), place=place,
            reasons=["temuan", "ambang"], minutes=6,
        )  # fmt: skip
    return made


def at(table: Round, number: str = ROADS, rest: str = "") -> str:
    """Below the item's address."""
    return address(table, f"rapat/1/{number}/{rest}")


def test_the_screen_tells_what_a_desk_must_know(browse: Browse, table: Round, desk: Desk) -> None:
    told = text_of(browse("penyelenggara").get(at(table)))
    for words in (
        "Usulan ke-1 dari 2", "Temuan berat", "Di ambang pagu", "Diminta Rp8.000.000.000,00",
        "Menurut hitungan Rp8.000.000.000,00", "Belum diputuskan", "Sikap para pihak",
        "belum bersikap", "Sisa pagu yang dapat membiayai", "Penilaian", "Bagaimana bila?",
    ):  # fmt: skip
        assert words in told, words


def test_it_leads_to_the_item_before_and_the_one_after(
    browse: Browse, table: Round, desk: Desk
) -> None:
    client = browse("auditor")
    first, second = (client.get(at(table, number)).content.decode() for number in (ROADS, WATER))
    assert (f'rel="next" href="{at(table, WATER)}"' in first, 'rel="prev"' in first) == (
        True,
        False,
    )
    assert (f'rel="prev" href="{at(table)}"' in second, 'rel="next"' in second) == (True, False)


def test_only_who_decides_gets_the_form_and_only_who_speaks_for_a_party_states_a_position(
    browse: Browse, table: Round, desk: Desk
) -> None:
    offered = {}
    for name in ("penyelenggara", "pengusul", "auditor"):
        page = browse(name).get(at(table)).content.decode()
        offered[name] = ('data-queued="decide"' in page, 'data-queued="hold"' in page)
    assert offered == {
        "penyelenggara": (True, True), "pengusul": (False, True), "auditor": (False, False),
    }  # fmt: skip


def test_the_form_is_filled_in_from_what_was_computed_then_from_what_was_decided(
    browse: Browse, table: Round, desk: Desk, seat: Seat
) -> None:
    client = browse("penyelenggara")
    page = client.get(at(table)).content.decode()
    assert re.search(r'value="diakomodir" required checked', page)
    assert 'value="APBD-KAB|97.01|2027" selected' in page
    host = seat("penyelenggara")
    decide(host, desk, put_off(ROADS, host.now))
    page = client.get(at(table)).content.decode()
    assert re.search(r'value="ditunda" required checked', page)
    assert "selected>APBD kabupaten" not in page
    assert "Lahan belum ada." in page


def test_a_decision_shows_with_who_when_why_and_moves_every_balance(
    browse: Browse, table: Round, desk: Desk, seat: Seat
) -> None:
    host, water = seat("penyelenggara"), Proposal.objects.get(round=table, number=WATER)
    before = {one.code: one.left for one in payable_for(table, water)}
    decide(host, desk, taken(
        ROADS, host.now, ("APBD-KAB", "97.01", 2027, 8 * BILLION), condition="Lahan dibebaskan",
        result="diakomodir_bersyarat", due=date(2027, 6, 30), responsible="97.01",
        dissent=(("97.02", "Jembatan lebih mendesak"),),
    ))  # fmt: skip
    told = plain(browse("auditor").get(at(table, rest="keadaan/")).content.decode())
    for words in (
        "Diakomodir bersyarat", "Rp8.000.000.000,00", "Syarat: Lahan dibebaskan",
        "Sesuai hasil hitungan.", "paling lambat 30 Juni 2027", "Jembatan lebih mendesak",
        "Desk 1 · penyelenggara",
    ):  # fmt: skip
        assert words in told, words
    after = {one.code: one.left for one in payable_for(table, water)}
    assert {code: before[code] - after[code] for code in before if before[code] != after[code]} == {
        "APBD-KAB|97.01|2027": 8 * BILLION
    }
    # Its own part is free for itself to decide on anew.
    roads = Proposal.objects.get(round=table, number=ROADS)
    own = {one.code: one.left for one in payable_for(table, roads)}
    assert own["APBD-KAB|97.01|2027"] == before["APBD-KAB|97.01|2027"]


def test_only_ceilings_that_may_pay_are_offered(table: Round, desk: Desk) -> None:
    row = Proposal.objects.get(round=table, number=ROADS)
    offered = {(one.source, one.owner) for one in payable_for(table, row)}
    assert ("APBD-KAB", "97.01") in offered
    assert not {owner for source, owner in offered if source == "APBD-KAB"} - {"97.01"}


def test_positions_of_the_parties_the_latest_of_each(
    browse: Browse, table: Round, desk: Desk, seat: Seat
) -> None:
    row = Proposal.objects.select_related("round").get(round=table, number=ROADS)
    office = seat("pengusul")
    hold(office, desk, row, "keberatan", "Terlalu sedikit", office.now, uuid4())
    hold(office, desk, row, "setuju", "", office.now + timedelta(seconds=1), uuid4())
    told = plain(browse("auditor").get(at(table, rest="keadaan/")).content.decode())
    assert "pengusul Setuju" in told
    assert "Terlalu sedikit" not in told


def test_what_was_agreed_before_on_the_same_work_and_what_became_of_it(
    browse: Browse, table: Round, desk: Desk
) -> None:
    row = Proposal.objects.get(round=table, number=ROADS)
    last = Round.objects.get(pk=table.pk)
    last.pk, last.slug, last.fiscal_year, last.run = None, "tahun-lalu", table.fiscal_year - 1, None
    last.save()
    old = Proposal.objects.get(pk=row.pk)
    old.pk, old.round, old.number, old.status = None, last, "97.01-077", "diverifikasi"
    old.title = row.title.upper()
    old.save()
    seat = desk_of(last, 1, opened=timezone.now())
    now = timezone.now()
    Decision.objects.create(
        round=last, desk=seat, stage="final", proposal=old, result="ditunda", text="Menunggu desain",
        reason_code="belum_siap", made_at=now, received_at=now, ticket=uuid4(),
    )  # fmt: skip
    Progress.objects.create(
        proposal=old, year=2026, quarter=3, physical_percent=12.5, financial_rupiah=BILLION
    )
    promised = Commitment.objects.create(
        round=last, number="K-1", proposal=old, kind="desain", text="Desain rinci selesai",
        owner_id="97.01", due=date(2025, 12, 1), state="ingkar",
    )  # fmt: skip
    told = text_of(browse("auditor").get(at(table)))
    for words in (
        f"{table.fiscal_year - 1} · 97.01-077", "Ditunda. Menunggu desain",
        "Realisasi 2026 triwulan 3: fisik 12,5 %, keuangan: Rp1.000.000.000,00",
        "Belum ditepati Desain rinci selesai",
    ):  # fmt: skip
        assert words in told, words
    # Carried over, it is told once, as it stands in this round.
    Commitment.objects.create(
        round=table, number="K-1", proposal=row, kind="desain", text="Desain rinci selesai",
        owner_id="97.01", due=date(2027, 3, 1), carried_from=promised,
    )  # fmt: skip
    told = text_of(browse("auditor").get(at(table)))
    assert told.count("Desain rinci selesai") == 1
    assert f"dari putaran {table.fiscal_year - 1}" in told


def test_a_page_asks_the_database_no_more_for_a_long_meeting_than_for_a_short_one(
    browse: Browse, table: Round, desk: Desk, seat: Seat
) -> None:
    client, host = browse("penyelenggara"), seat("penyelenggara")
    client.get(at(table))

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get(at(table))
        return len(asked)

    before = queries()
    for minute in range(5):
        decide(host, desk, put_off(ROADS, host.now + timedelta(seconds=minute)))
    assert queries() <= before + 2


def test_the_page_says_which_event_it_knows_last(
    browse: Browse, table: Round, desk: Desk, seat: Seat
) -> None:
    host = seat("penyelenggara")
    decide(host, desk, put_off(ROADS, host.now))
    page = browse("auditor").get(at(table)).content.decode()
    (heard,) = re.findall(r'data-heard="(\d+)"', page)
    assert int(heard) > 0


def test_the_worker_of_the_desks_pages_lies_above_them(browse: Browse, table: Round) -> None:
    response = browse("auditor").get(address(table, "rapat/pekerja.js"))
    assert response["Content-Type"].startswith("text/javascript")
    assert b"addEventListener" in b"".join(response.streaming_content)  # type: ignore[arg-type]


# What if.


def asked(browse: Browse, table: Round, query: str) -> str:
    return text_of(
        browse("auditor").get(at(table, rest=f"andai/?{query}"), headers={"HX-Request": "true"})
    )


def test_what_if_it_is_out_is_answered_in_a_second_with_who_gains(
    browse: Browse, table: Round, desk: Desk
) -> None:
    asked(browse, table, "cara=keluar")
    began = time.perf_counter()
    told = asked(browse, table, "cara=keluar")
    assert time.perf_counter() - began < 1.5
    assert f"Bila {ROADS} keluar" in told
    assert f"{ROADS} : tidak masuk dalam rencana" in told
    assert not Decision.objects.exists()


def test_what_if_a_ceiling_is_cut(browse: Browse, table: Round, desk: Desk) -> None:
    told = asked(browse, table, "cara=potong&pagu=APBD-KAB|97.01|2027&persen=50")
    assert "dipotong 50 % menjadi Rp10.000.000.000" in told
    assert "keluar" in told.casefold()


def test_what_if_two_are_swapped(browse: Browse, table: Round, desk: Desk) -> None:
    assert table.run is not None
    out = table.run.results.filter(outcome="tidak_didanai", gate="lolos").first()
    assert out is not None
    told = asked(browse, table, f"cara=tukar&dengan={out.proposal.number}")
    assert f"Bila {out.proposal.number} masuk menggantikan {ROADS}" in told


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "Pilih pertanyaannya"),
        ("cara=tukar&dengan=99-1", "tidak ada dalam hitungan ini"),
        (f"cara=tukar&dengan={ROADS}", "tidak ada dalam hitungan ini"),
        ("cara=potong&pagu=DAU", "Pilih pagu"),
        ("cara=potong&pagu=APBD-KAB|97.01|2027&persen=0", "dari 1 sampai 100"),
        ("cara=potong&pagu=APBD-KAB|97.01|2027&persen=%C2%B2", "dari 1 sampai 100"),
        (f"cara=tukar&dengan={WATER}", "sama-sama masuk"),
    ],
)
def test_a_question_that_cannot_be_asked_is_told_why(
    browse: Browse, table: Round, desk: Desk, query: str, words: str
) -> None:
    assert words in asked(browse, table, query)


def test_what_if_reckons_with_what_was_ruled_already(
    browse: Browse, table: Round, desk: Desk, seat: Seat
) -> None:
    host = seat("penyelenggara")
    decide(host, desk, put_off(WATER, host.now))
    told = asked(browse, table, "cara=keluar")
    assert "setelah putusan rapat sejauh ini (1 putusan mengubah rencana)" in told
    assert f"{WATER} : " not in told


def test_codes_of_ceilings_are_read_back() -> None:
    assert [read_code(code) for code in ("DAU|63.01|2027", "DAU|63.01", "|63.01|2027", "DAU||2027", "DAU|a|b|2027", "DAU|63.01|²027")] == [
        ("DAU", "63.01", 2027), None, None, None, ("DAU", "a|b", 2027), None,
    ]  # fmt: skip
