"""The form: what is typed is what is saved; what is wrong is said at its field; of two who write at
once the second is shown both, and nothing is overwritten."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from baimbai.web.actions.add_proposal import add_proposal, next_number
from baimbai.web.actions.mend import mend
from baimbai.web.actor import Actor
from baimbai.web.models import Entry, Proposal, Round, Submission
from baimbai.web.pages.proposal_form import FIELDS, Typed, typed_of, unpacked

Browse = Callable[[str], Client]
Seat = Callable[..., Actor]


def _own(table: Round) -> Proposal:
    rows = Proposal.objects.filter(round=table, organisation="97.01")
    return rows.select_related("round").order_by("number")[0]


def _posted(typed: Typed, **changes: str) -> dict[str, Any]:
    money = changes.pop("money", None)
    parts = typed.money if money is None else json.loads(money)
    fields = {name: text for name, text in {**typed.fields, **changes}.items() if text}
    return fields | {
        "money-source": [s for s, _, _ in parts],
        "money-year": [y for _, y, _ in parts],
        "money-rp": [a for _, _, a in parts],
    }


def _save(
    client: Client, row: Proposal, version: int, base: Typed, data: dict[str, Any]
) -> HttpResponse:
    address = f"/putaran/{row.round.slug}/usulan/{row.number}/ubah/"
    return client.post(address, data | {"version": version, "dasar": base.packed()})


def test_the_form_reads_back_every_proposal_as_it_stands(browse: Browse, table: Round) -> None:
    """Saving a form in which nothing was typed changes nothing."""
    client, count = browse("pengusul"), Entry.objects.count()
    for row in Proposal.objects.filter(round=table, organisation="97.01").select_related("round"):
        typed = typed_of(row)
        assert unpacked(typed.packed()) == typed
        answer = _save(client, row, row.version, typed, _posted(typed))
        assert (answer.status_code, Proposal.objects.get(pk=row.pk).version) == (302, 1)
    assert Entry.objects.count() == count


def test_what_is_typed_is_saved_as_the_workbook_would_be_read(browse: Browse, table: Round) -> None:
    row = _own(table)
    typed = typed_of(row)
    money = json.dumps([["DAU-BG", "2027", "1.500.000.000"], ["", "2028", "Rp 250.000.000"]])
    answer = _save(browse("pengusul"), row, 1, typed, _posted(
        typed, title="Rekonstruksi Jalan Simpang - Bukit", volume="2,5", unit="km", from_m="1+200",
        to_m="3+700", people="1.250", kak="ready", ded="missing", origin="reses", note="Baru",
        money=money,
    ))  # fmt: skip
    row.refresh_from_db()
    assert answer.status_code == 302
    assert (row.title, row.work_type) == ("Rekonstruksi Jalan Simpang - Bukit", row.work_type)
    assert (row.volume, row.unit, row.from_m, row.to_m) == (2.5, "km", 1_200, 3_700)
    assert (row.people, row.origin, row.note, row.version) == (1_250, "reses", "Baru", 2)
    assert ("kak" in row.papers_ready, "ded" in row.papers_missing) == (True, True)
    assert (row.cost_rupiah, row.year) == (1_750_000_000, 2027)
    assert sorted(row.requests.values_list("source", "year", "amount_rupiah"), key=str) == sorted(
        [("DAU-BG", 2027, 1_500_000_000), (None, 2028, 250_000_000)], key=str
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("title", ""), ("sector", ""), ("region", ""), ("lat", "sekitar pasar"), ("lat", "48,1"),
        ("volume", "banyak"), ("people", "ramai"), ("from_m", "ujung"), ("area_ha", "luas"),
        ("geometry", "GARIS (1 2)"), ("geometry", "POINT (2.3 48.8)"), ("requires", "97.01-XYZ"),
        ("title", "JUMLAH"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_at_its_field_and_nothing_is_saved(
    browse: Browse, table: Round, name: str, text: str
) -> None:
    row = _own(table)
    typed = typed_of(row)
    answer = _save(browse("pengusul"), row, 1, typed, _posted(typed, **{name: text}))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="e-{name}"' in page
    assert Proposal.objects.get(pk=row.pk).version == 1


@pytest.mark.parametrize("money", ["[]", '[["DAU-BG", "2027", ""]]', '[["DAU-BG", "2027", "abc"]]'])
def test_money_that_is_missing_or_unreadable_is_said(
    browse: Browse, table: Round, money: str
) -> None:
    row = _own(table)
    typed = typed_of(row)
    answer = _save(browse("pengusul"), row, 1, typed, _posted(typed, money=money))
    assert answer.status_code == 422
    assert 'class="error"' in answer.content.decode()
    assert Proposal.objects.get(pk=row.pk).version == 1


def test_a_row_of_money_can_be_added_without_script(browse: Browse, table: Round) -> None:
    row = _own(table)
    typed = typed_of(row)
    data = _posted(typed, title="Belum disimpan") | {"tambah": "1"}
    page = _save(browse("pengusul"), row, 1, typed, data).content.decode()
    assert page.count('name="money-rp"') == len(typed.money) + 2
    assert "Belum disimpan" in page
    assert Proposal.objects.get(pk=row.pk).title == row.title


def test_the_second_of_two_is_shown_both_and_chooses(
    browse: Browse, seat: Seat, table: Round
) -> None:
    row = _own(table)
    opened = typed_of(row)
    mend(seat("pengusul"), row, {"title": "Judul yang pertama", "note": "Catatan pertama"}, 1)
    client = browse("pengusul")
    mine = _posted(opened, title="Judul yang kedua", desa="Muara Uji")
    met = _save(client, row, 1, opened, mine)
    page = met.content.decode()
    row.refresh_from_db()
    assert (row.title, row.version) == ("Judul yang pertama", 2)
    assert "Judul yang pertama" in page
    assert "Judul yang kedua" in page
    assert "Catatan pertama" in page, "what only the other changed is taken over"
    assert page.count('name="bentrok"') == 1
    now = typed_of(row)
    again = _posted(now, title="Judul yang kedua", desa="Muara Uji") | {"bentrok": "title"}
    unchosen = _save(client, row, 2, now, again)
    row.refresh_from_db()
    assert (unchosen.status_code, row.title, row.version) == (422, "Judul yang pertama", 2)
    _save(client, row, 2, now, again | {"pilih-title": "saya"})
    row.refresh_from_db()
    assert (row.title, row.desa, row.note) == ("Judul yang kedua", "Muara Uji", "Catatan pertama")


def test_who_chooses_the_others_text_keeps_it(browse: Browse, seat: Seat, table: Round) -> None:
    row = _own(table)
    mend(seat("pengusul"), row, {"title": "Judul yang pertama"}, 1)
    row.refresh_from_db()
    now = typed_of(row)
    data = _posted(now, title="Judul yang kedua", desa="Muara Uji")
    _save(
        browse("pengusul"), row, 2, now, data | {"bentrok": "title", "pilih-title": "mereka"}
    )  # fmt: skip
    row.refresh_from_db()
    assert (row.title, row.desa, row.version) == ("Judul yang pertama", "Muara Uji", 3)


def test_a_new_proposal_gets_the_next_number_of_its_office(browse: Browse, table: Round) -> None:
    line = Submission.objects.get(round=table, organisation="97.01")
    number = next_number(line)
    blank = Typed(dict.fromkeys(FIELDS, ""), ())
    data = _posted(
        blank, title="Pembangunan Jembatan Sungai Uji", sector="BM", region="97.01", unit="m",
        volume="30", money='[["DAU-BG", "2028", "2.000.000.000"]]',
    )  # fmt: skip
    answer = browse("pengusul").post(f"/putaran/{table.slug}/usulan/baru/", data)
    row = Proposal.objects.get(round=table, number=number)
    assert answer.headers["Location"] == f"/putaran/{table.slug}/usulan/{number}/"
    assert (row.status, row.organisation_id, row.level) == ("draf", "97.01", row.organisation.level)
    assert (row.asset_type, row.work_type, row.asset_name) == (
        "jembatan",
        "pembangunan",
        "Sungai Uji",
    )
    assert (row.cost_rupiah, row.year, row.volume, row.spot) == (2_000_000_000, 2028, 30.0, None)
    entry = Entry.objects.filter(kind="proposal", record=number)[0]
    assert (entry.action, entry.actor and entry.actor.username) == ("propose", "pengusul")
    assert next_number(line) == f"97.01-{int(number.removeprefix('97.01-')) + 1:04d}"


def test_numbers_of_proposals_that_are_out_are_never_used_again(seat: Seat, table: Round) -> None:
    line = Submission.objects.get(round=table, organisation="97.01")
    values = {"title": "Uji", "region_code": "97.01", "sector": "BM", "asset_type": "jalan",
              "work_type": "rehabilitasi"}  # fmt: skip
    first = add_proposal(seat("pengusul"), line, values, [("DAU-BG", 2027, 5)])
    Proposal.objects.filter(pk=first.pk).update(status="ditarik")
    second = add_proposal(seat("pengusul"), line, values, [("DAU-BG", 2027, 5)])
    assert int(second.number[-4:]) == int(first.number[-4:]) + 1


@pytest.mark.parametrize(
    ("name", "status"),
    [("penyelenggara", 403), ("auditor", 403), ("peninjau", 403), ("admin", 403), ("", 302)],
)
def test_nobody_writes_who_does_not_propose(
    browse: Browse, table: Round, name: str, status: int
) -> None:
    count = Proposal.objects.count()
    answer = browse(name).post(f"/putaran/{table.slug}/usulan/baru/", {"title": "x"})
    assert (answer.status_code, Proposal.objects.count()) == (status, count)


def test_nobody_mends_another_offices_proposal(browse: Browse, table: Round) -> None:
    row = _own(table)
    typed = typed_of(row)
    for name, status in (("tetangga", 404), ("penyelenggara", 403), ("auditor", 403), ("", 302)):
        answer = _save(browse(name), row, 1, typed, _posted(typed, title="Milik lain"))
        assert answer.status_code == status
    assert Proposal.objects.get(pk=row.pk).title == row.title


def test_what_is_sent_in_is_said_to_be_closed(browse: Browse, table: Round) -> None:
    row = _own(table)
    Proposal.objects.filter(pk=row.pk).update(status="diajukan")
    answer = browse("pengusul").get(f"/putaran/{table.slug}/usulan/{row.number}/ubah/")
    assert answer.status_code == 422
    assert row.number in answer.content.decode()


def test_lists_of_kecamatan_and_proposals_are_offered(browse: Browse, table: Round) -> None:
    client = browse("pengusul")
    assert client.get(f"/putaran/{table.slug}/pilihan-kecamatan/?region=xx").status_code == 200
    row = _own(table)
    page = client.get(f"/putaran/{table.slug}/pilihan-usulan/?ke={row.number}")
    assert row.number in page.content.decode()
