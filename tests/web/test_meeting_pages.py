"""The meeting's pages: what they show to whom, and what their forms do."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from baimbai.agreement.agenda import DeskPlan
from baimbai.errors import Refused
from baimbai.web.actions.agenda import (
    arrange,
    draw_up,
    give_minutes,
    move_item,
    names_of,
    put_at,
    put_on,
    take_off,
)
from baimbai.web.actions.attend import admits, attend, code_of
from baimbai.web.actions.decide import decide
from baimbai.web.actions.meet import adopt_final, close_desk, open_desk
from baimbai.web.actor import Actor
from baimbai.web.models import (
    AgendaItem,
    Answer,
    Attendance,
    Comment,
    Desk,
    Finding,
    Organisation,
    Person,
    Proposal,
    Round,
    Settlement,
)
from tests.web.meeting_kit import ROADS, WATER, desk_of, put_off, taken
from tests.web.results_kit import address, sheets_of, text_of

Seat = Callable[..., Actor]
Browse = Callable[[str], Client]
KAB = ("APBD-KAB", "97.01", 2027)


@pytest.fixture
def place(table: Round) -> Round:
    """The round at its meeting, all sent in."""
    Round.objects.update(phase="rapat")
    Proposal.objects.update(status="diajukan")
    table.refresh_from_db()
    return table


def refusal(act: Callable[[], object]) -> str:
    """Why it was refused."""
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.message.key


def agenda_of(desk: Desk) -> list[str]:
    """Numbers of a desk's items in their turn, which are 1, 2, 3, …"""
    items = list(AgendaItem.objects.filter(desk=desk).order_by("place"))
    assert [one.place for one in items] == list(range(1, len(items) + 1))
    return [one.proposal.number for one in items]


# The agenda.


def test_the_agenda_is_drawn_up_from_what_must_be_settled(place: Round, seat: Seat) -> None:
    desks = draw_up(seat("penyelenggara"), place)
    assert [(desk.number, desk.name, desk.quorum) for desk in desks] == [
        (1, "Desk Bina Marga", 2), (2, "Desk Sumber Daya Air", 1),
    ]  # fmt: skip
    items = AgendaItem.objects.order_by("desk", "place")
    assert [(one.desk.number, one.proposal.number, one.reasons) for one in items] == [
        (1, "97-0001", ["temuan", "ambang"]), (1, "97.02-0005", ["temuan", "pengalihan"]),
        (1, "97.02-0006", ["temuan", "pengalihan"]),
        (2, "97.02-0004", ["temuan", "pengalihan", "ambang"]),
    ]  # fmt: skip
    plenary = Desk.objects.get(round=place, kind="pleno")
    assert (plenary.number, plenary.name) == (0, "Sidang Pleno")


def test_desks_of_one_bidang_are_told_apart_by_numerals() -> None:
    plans = [DeskPlan(n, ("BM",), (), 1, 5) for n in range(1, 15)]
    names = names_of([*plans, DeskPlan(15, ("CK", "PERKIM"), (), 1, 5)])
    assert [names[n] for n in (1, 4, 9, 14, 15)] == [
        "Desk Bina Marga I", "Desk Bina Marga IV", "Desk Bina Marga IX", "Desk Bina Marga XIV",
        "Desk Cipta Karya, Perumahan dan Permukiman",
    ]  # fmt: skip


def test_what_is_contested_is_on_the_agenda_and_what_was_settled_is_not(
    place: Round, seat: Seat
) -> None:
    office = Organisation.objects.get(pk="97.01")
    finding = Finding.objects.get(run=place.run, number="T-0006")
    Answer.objects.create(
        round=place, key=finding.key, organisation=office, kind="sanggahan", text="Bukan."
    )
    refused = Proposal.objects.get(round=place, number="97.01-006")
    Comment.objects.create(
        proposal=refused, organisation=office, kind="tanggapan", text="Kami keberatan."
    )
    for key in Finding.objects.filter(run=place.run, severity="tinggi").values_list(
        "key", flat=True
    ):
        Settlement.objects.create(
            round=place, key=key, kind="x", exit="abaikan", reason="Sudah.", organisation=office
        )
    draw_up(seat("penyelenggara"), place)
    reasons = {
        one.proposal.number: one.reasons
        for one in AgendaItem.objects.filter(reasons__0="keberatan")
    }
    assert reasons == {
        "97.01-004": ["keberatan"], "97.01-005": ["keberatan"], "97.01-006": ["keberatan"],
    }  # fmt: skip
    assert not any("temuan" in one.reasons for one in AgendaItem.objects.all())


def test_drafts_are_on_no_agenda(place: Round, seat: Seat) -> None:
    Proposal.objects.filter(number="97-0001").update(status="draf")
    draw_up(seat("penyelenggara"), place)
    assert not AgendaItem.objects.filter(proposal__number="97-0001").exists()


def test_an_agenda_is_drawn_up_anew_until_a_desk_opens(place: Round, seat: Seat) -> None:
    host = seat("penyelenggara")
    first = draw_up(host, place)
    again = draw_up(host, place, most_minutes=30)
    assert Desk.objects.filter(round=place, kind="desk").count() == len(again) >= len(first)
    assert Desk.objects.filter(round=place, kind="pleno").count() == 1
    open_desk(host, again[0])
    assert refusal(lambda: draw_up(host, place)) == "web-meeting-opened"
    assert refusal(lambda: draw_up(host, place, 29)) == "web-meeting-minutes"


def test_an_item_is_put_on_and_taken_off_by_hand(place: Round, seat: Seat) -> None:
    host = seat("penyelenggara")
    roads, water = desk_of(place, 1, "BM"), desk_of(place, 2, "CK")
    put_on(host, roads, ROADS)
    item = put_on(host, roads, WATER, 7)
    assert agenda_of(roads) == [ROADS, WATER]
    assert (item.reasons, item.minutes) == (["lain"], 7)
    assert refusal(lambda: put_on(host, water, WATER)) == "web-meeting-item-elsewhere"
    assert refusal(lambda: put_on(host, water, "X-1")) == "web-meeting-no-proposal"
    assert refusal(lambda: put_on(host, water, "97.01-003", 241)) == "web-meeting-item-minutes"
    take_off(host, AgendaItem.objects.get(proposal__number=ROADS))
    assert agenda_of(roads) == [WATER]


def test_items_take_another_turn_or_another_desk(place: Round, seat: Seat) -> None:
    host = replace(seat("penyelenggara"))
    roads, water = desk_of(place, 1), desk_of(place, 2)
    for number in ("97.01-001", ROADS, "97.01-003", WATER):
        put_on(host, roads, number)
    put_at(host, AgendaItem.objects.get(proposal__number=WATER), 1)
    assert agenda_of(roads) == [WATER, "97.01-001", ROADS, "97.01-003"]
    put_at(host, AgendaItem.objects.get(proposal__number=WATER), 99)
    assert agenda_of(roads) == ["97.01-001", ROADS, "97.01-003", WATER]
    move_item(host, AgendaItem.objects.get(proposal__number=ROADS), water)
    assert (agenda_of(roads), agenda_of(water)) == (["97.01-001", "97.01-003", WATER], [ROADS])
    item = AgendaItem.objects.get(proposal__number=ROADS)
    give_minutes(host, item, 12)
    assert AgendaItem.objects.get(pk=item.pk).minutes == 12


def test_what_was_decided_stays_on_the_agenda(place: Round, seat: Seat) -> None:
    host = seat("penyelenggara")
    roads, water = desk_of(place, 1, opened=host.now), desk_of(place, 2)
    item = put_on(host, roads, ROADS)
    decide(host, roads, put_off(ROADS, host.now))
    assert refusal(lambda: take_off(host, item)) == "web-meeting-item-decided"
    assert refusal(lambda: move_item(host, item, water)) == "web-meeting-item-decided"
    close_desk(host, roads)
    assert refusal(lambda: put_on(host, roads, WATER)) == "ruling-desk-closed"


def test_a_desk_that_was_opened_keeps_its_name(place: Round, seat: Seat) -> None:
    host, who = seat("penyelenggara"), Person.objects.get(username="pengusul")
    desk = arrange(host, desk_of(place, 1), "  Desk  Jalan ", who, 3)
    assert (desk.name, desk.rapporteur, desk.quorum) == ("Desk Jalan", who, 3)
    open_desk(host, desk)
    assert refusal(lambda: arrange(host, desk, "Desk Lain", None, 3)) == "web-meeting-named"
    assert arrange(host, desk, "Desk Jalan", None, 5).quorum == 5
    assert refusal(lambda: arrange(host, desk, " ", None, 5)) == "web-meeting-desk-form"


# Attendance.


def test_an_organisation_counts_once_for_the_quorum(
    place: Round, seat: Seat, browse: Browse
) -> None:
    host, desk = seat("penyelenggara"), desk_of(place, 1, quorum=2)
    attend(host, desk, "97.01", "Siti", "Kabid")
    attend(host, desk, "97.01", " siti ", "Kepala bidang")
    attend(host, desk, "97.01", "Budi", "")
    assert Attendance.objects.count() == 2
    page = text_of(browse("auditor").get(address(place, "rapat/1/hadir/")))
    assert "Kuorum belum tercapai: 1 dari 2 instansi" in page
    attend(host, desk, "97.02", "Ani", "")
    page = text_of(browse("auditor").get(address(place, "rapat/1/hadir/")))
    assert "Kuorum tercapai: 2 dari 2 instansi" in page


def test_who_is_in_the_room_attends_by_its_code(place: Round, browse: Browse) -> None:
    desk_of(place, 1)
    page = browse("penyelenggara").get(address(place, "rapat/1/hadir/")).content.decode()
    (link,) = re.findall(r'href="(http://testserver/[^"]+/hadir/[^"]+)"', page)
    phone = browse("")
    assert phone.get(link).status_code == HTTPStatus.OK
    given = {"nama": "Siti", "jabatan": "Kabid", "instansi": "97.02"}
    assert "Terima kasih, Siti" in text_of(phone.post(link, given))
    made = Attendance.objects.get()
    assert (made.organisation_id, made.name, made.function, made.way) == (
        "97.02", "Siti", "Kabid", "qr",
    )  # fmt: skip
    wrong = phone.post(link, {**given, "instansi": "ATLANTIS"})
    assert wrong.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Pilih instansi dari daftar." in wrong.content.decode()
    assert (
        "hadir/1:" not in browse("pengusul").get(address(place, "rapat/1/hadir/")).content.decode()
    )


def test_a_code_is_one_desks_and_for_a_time(
    place: Round, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, other = desk_of(place, 1), desk_of(place, 2)
    code = code_of(desk)
    assert admits(desk, code)
    assert not admits(other, code)
    assert not admits(desk, f"{code}x")
    monkeypatch.setattr("baimbai.web.actions.attend.CODE_LIVES", timedelta(seconds=-1))
    assert not admits(desk, code)
    answer = browse("").get(address(place, f"rapat/1/hadir/{code}/"))
    assert answer.status_code == HTTPStatus.GONE
    assert "Kode hadir sudah lewat waktunya" in answer.content.decode()


def test_attendance_closes_with_the_desk(place: Round, seat: Seat, browse: Browse) -> None:
    host = seat("penyelenggara")
    desk = open_desk(host, desk_of(place, 1))
    code = code_of(desk)
    close_desk(host, desk)
    assert refusal(lambda: attend(host, desk, "97.01", "Siti", "")) == "web-attend-closed"
    link = address(place, f"rapat/1/hadir/{code}/")
    given = {"nama": "Siti", "instansi": "97.02"}
    assert browse("").post(link, given).status_code == HTTPStatus.GONE
    assert Attendance.objects.count() == 0


# Pages.


@pytest.fixture
def met(place: Round, seat: Seat) -> Round:
    """Two desks with decisions that contradict each other."""
    host = seat("penyelenggara")
    roads, other = (
        open_desk(host, desk_of(place, n, name=f"Desk {n}")) for n in (1, 2)
    )  # fmt: skip
    put_on(host, roads, "97-0001")
    put_on(host, roads, ROADS)
    put_on(host, other, "97.02-0005")
    now = timezone.now()
    host = replace(host, now=now)
    decide(host, roads, taken("97-0001", now, ("APBD-PROV", "97", 2027, 10**10)))
    decide(host, other, taken("97.02-0005", now, ("APBD-PROV", "97", 2027, 12 * 10**9)))
    desk_of(place, 0, kind="pleno", name="Sidang Pleno")
    return place


def test_the_agenda_shows_desks_beside_each_other(met: Round, browse: Browse) -> None:
    page = text_of(browse("auditor").get(address(met, "rapat/agenda/")))
    assert "Desk 1" in page
    assert "1 dari 2 usulan diputus" in page
    assert "Diakomodir" in page
    assert "Susun acara" not in page


def test_a_desk_shows_its_items_and_what_is_left(met: Round, browse: Browse) -> None:
    page = text_of(browse("peninjau").get(address(met, "rapat/1/?pagu=APBD-PROV")))
    assert "97-0001" in page
    assert "Rp13.000.000.000,00" in page  # 35 less the 22 miliar that two desks took.
    undecided = text_of(browse("peninjau").get(address(met, "rapat/1/?keadaan=belum")))
    assert ROADS in undecided
    assert "97-0001 ·" not in undecided


def test_the_plenary_names_conflicts_and_compares_money(met: Round, browse: Browse) -> None:
    client = browse("pimpinan")
    response = client.get(address(met, "rapat/pleno/"))
    page = text_of(response)
    assert "Pertentangan antarputusan (1)" in page
    assert 'href="/putaran/nusa-rekaan/rapat/0/97.02-0005/"' in response.content.decode()
    assert client.get(address(met, "rapat/0/97.02-0005/")).status_code == HTTPStatus.OK
    sheets = sheets_of(client, address(met, "rapat/pleno/?unduh=xlsx"))
    source = {row[0]: row[1:] for row in sheets["Menurut sumber"]}
    assert source["APBD provinsi"] == [35e9, 37e9, 2e9]


def test_the_chair_settles_closes_and_adopts(met: Round, seat: Seat, browse: Browse) -> None:
    host, chair = seat("penyelenggara"), browse("pimpinan")
    decide(host, Desk.objects.get(number=1, kind="desk"), put_off(ROADS, host.now))
    for number in (1, 2):
        path = address(met, f"rapat/{number}/tutup/")
        assert browse("penyelenggara").post(path).status_code == HTTPStatus.FOUND
    assert browse("penyelenggara").post(address(met, "rapat/0/buka/")).status_code == 403
    assert chair.post(address(met, "rapat/0/buka/")).status_code == HTTPStatus.FOUND
    refused = chair.post(address(met, "rapat/0/tutup/"))
    assert "pertentangan antarputusan belum diselesaikan" in refused.content.decode()
    chair_now = seat("pimpinan")
    plenary = Desk.objects.get(kind="pleno")
    decide(chair_now, plenary, put_off("97.02-0005", chair_now.now, reason_code="duplikat"))
    assert chair.post(address(met, "rapat/0/tutup/")).status_code == HTTPStatus.FOUND
    assert browse("penyelenggara").post(address(met, "rapat/pleno/tetapkan/")).status_code == 403
    assert chair.post(address(met, "rapat/pleno/tetapkan/")).status_code == HTTPStatus.FOUND
    assert "Daftar final sudah ditetapkan" in text_of(
        browse("auditor").get(address(met, "rapat/daftar/final/"))
    )


def test_the_four_lists_stand_side_by_side(met: Round, browse: Browse) -> None:
    client = browse("auditor")
    page = text_of(client.get(address(met, "rapat/daftar/")))
    assert "97.01-001" in page
    differing = client.get(address(met, "rapat/daftar/?beda=ya")).content.decode()
    shown = re.findall(r'<small class="muted">(\S+) · ', differing)
    assert shown == ["97-0001", "97.02-0005"]
    rows = sheets_of(client, address(met, "rapat/daftar/?unduh=xlsx&beda=ya"))["Empat daftar"]
    head, first = rows[0], dict(zip(rows[0], rows[1], strict=True))
    assert len(head) == 6 + 2 + 3 * 6
    assert (first["Dihitung: Dana"], first["Desk: Dana"], first["Desk: oleh"]) == (
        20e9, 10e9, "penyelenggara",
    )  # fmt: skip
    assert first["Final: Hasil"] == "Diakomodir"


def test_the_final_list_is_narrowed_by_result(met: Round, browse: Browse) -> None:
    client = browse("auditor")
    every = sheets_of(client, address(met, "rapat/daftar/final/?unduh=xlsx"))["Daftar final"]
    put = sheets_of(client, address(met, "rapat/daftar/final/?unduh=xlsx&hasil=ditunda"))
    results = [row[6] for row in every[1:]]
    assert len(results) == 17
    assert len(put["Daftar final"]) - 1 == results.count("Ditunda") > 0
    page = client.get(address(met, "rapat/daftar/final/?hasil=ditunda")).content.decode()
    assert len(re.findall(r'<small class="muted">(\S+) · ', page)) == results.count("Ditunda")


@pytest.mark.parametrize(
    "path",
    [
        "agenda/",
        "agenda/?lengkap=ya",
        "1/",
        "0/",
        "1/hadir/",
        "pleno/",
        "daftar/",
        "daftar/final/",
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_pages_open_in_both_languages(met: Round, browse: Browse, path: str, language: str) -> None:
    client = browse("penyelenggara")
    client.cookies["bahasa"] = language
    assert client.get(address(met, f"rapat/{path}")).status_code == HTTPStatus.OK


@pytest.mark.parametrize("name", ["pengusul", "auditor", "peninjau"])
@pytest.mark.parametrize(
    ("path", "given"),
    [
        ("agenda/susun/", {"menit": "240"}), ("1/atur/", {"nama": "X", "kuorum": "1"}),
        ("1/tambah/", {"usulan": WATER, "menit": "5"}), ("1/tutup/", {}),
        ("1/acara/", {"usulan": ROADS, "langkah": "keluar"}),
        ("1/hadir/catat/", {"nama": "Siti", "instansi": "97.01"}), ("pleno/tetapkan/", {}),
    ],
)  # fmt: skip
def test_who_only_reads_changes_nothing(
    met: Round, browse: Browse, name: str, path: str, given: dict[str, Any]
) -> None:
    before = list(AgendaItem.objects.values_list()), list(Desk.objects.values_list())
    answer = browse(name).post(address(met, f"rapat/{path}"), given)
    assert answer.status_code == HTTPStatus.FORBIDDEN
    assert (list(AgendaItem.objects.values_list()), list(Desk.objects.values_list())) == before
    assert Attendance.objects.count() == 0


def test_forms_put_items_right(met: Round, browse: Browse) -> None:
    client, path = browse("penyelenggara"), address(met, "rapat/1/acara/")
    desk = Desk.objects.get(kind="desk", number=1)
    for given in (
        {"langkah": "naik"}, {"langkah": "menit", "menit": "9"},
        {"langkah": "pindah", "ke": "2"},
    ):  # fmt: skip
        assert client.post(path, {"usulan": ROADS, **given}).status_code == HTTPStatus.FOUND
    assert agenda_of(desk) == ["97-0001"]
    moved = AgendaItem.objects.get(proposal__number=ROADS)
    assert (moved.desk.number, moved.minutes) == (2, 9)
    wrong = client.post(path, {"usulan": ROADS, "langkah": "naik"})
    assert wrong.status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_a_list_that_holds_is_final_once_adopted(met: Round, seat: Seat) -> None:
    """What contradicts is not adopted, whoever asks."""
    chair = seat("pimpinan")
    plenary = Desk.objects.get(kind="pleno")
    Desk.objects.filter(pk=plenary.pk).update(opened_at=chair.now, closed_at=chair.now)
    assert refusal(lambda: adopt_final(chair, plenary)) == "web-meeting-conflicts-left"


def test_an_empty_agenda_says_that_drafts_stay_off_it(table: Round, browse: Browse) -> None:
    Proposal.objects.filter(round=table).update(status="draf")
    page = browse("penyelenggara").post(
        f"/putaran/{table.slug}/rapat/agenda/susun/", {"menit": "240"}, follow=True
    )
    drafts = Proposal.objects.filter(round=table).count()
    assert f"{drafts} usulan masih draf" in page.content.decode()


@pytest.mark.parametrize("path", ["rapat/agenda/bagian/", "rapat/1/bagian/", "rapat/daftar/"])
def test_a_page_asks_the_database_as_often_for_many_items_as_for_few(
    met: Round, seat: Seat, browse: Browse, path: str
) -> None:
    client, host = browse("penyelenggara"), seat("penyelenggara")

    def asked() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(address(met, path)).status_code == HTTPStatus.OK
        return len(caught)

    asked()
    few = asked()
    desk = Desk.objects.get(kind="desk", number=1)
    for number in ("97.01-001", "97.01-003", WATER, "97.01-005", "97.01-006", "97.01-007"):
        put_on(host, desk, number)
        decide(host, desk, put_off(number, host.now))
    asked()
    assert asked() == few
