"""The grid: cells read as a workbook's are; each row answered for itself, nothing overwritten."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from baimbai.web.actions.mend import mend
from baimbai.web.actions.take_upload import take_upload
from baimbai.web.actor import Actor
from baimbai.web.models import Entry, Proposal, Round
from tests.web.sending import edited, office_file, send

Seat = Callable[..., Actor]
Browse = Callable[[str], Client]


def _row(table: Round, number: str = "97.01-002") -> Proposal:
    return Proposal.objects.get(round=table, number=number)


def _save(
    client: Client, table: Round, rows: list[dict[str, Any]], office: str = "97.01"
) -> list[dict[str, Any]]:
    response = client.post(
        f"/putaran/{table.slug}/tabel/simpan/?instansi={office}", json.dumps({"rows": rows}),
        "application/json",
    )  # fmt: skip
    assert response.status_code == 200, response.content
    return list(response.json()["rows"])


def _cells(number: str, version: int = 1, **changes: object) -> dict[str, Any]:
    return {"number": number, "version": version, "changes": changes}


def test_rows_are_lines_of_the_standard_workbook(table: Round, browse: Browse) -> None:
    answer = browse("pengusul").get(f"/putaran/{table.slug}/tabel/baris/").json()
    row = next(one for one in answer["data"] if one["number"] == "97.01-002")
    assert (answer["last_page"], answer["total"]) == (1, len(answer["data"]))
    assert (row["sector"], row["source"], row["year"], row["cost"]) == (
        "Bina Marga", "APBD-KAB", 2027, 8_000_000_000,
    )  # fmt: skip
    assert (row["version"], row["mendable"], row["fixed"]) == (1, True, [])
    several = next(one for one in answer["data"] if one["number"] == "97.01-001")
    assert several["fixed"] == ["source", "year", "cost"]
    assert several["cost"] == 10_000_000_000


def test_cells_are_saved_as_offices_write_them(table: Round, browse: Browse) -> None:
    (answer,) = _save(browse("pengusul"), table, [
        _cells("97.01-002", cost="1,5 miliar", volume="2,35", unit="km", work_type="Peningkatan",
               rab="belum", from_m="3+500", to_m="5+850", people="1.200 jiwa"),
    ])  # fmt: skip
    row = _row(table)
    assert (answer["state"], answer["row"]["version"]) == ("saved", 2)
    assert (row.cost_rupiah, row.volume, row.unit, row.work_type) == (
        1_500_000_000, 2.35, "km", "peningkatan",
    )  # fmt: skip
    assert (row.from_m, row.to_m, row.people) == (3500, 5850, 1200)
    assert "rab" in row.papers_missing
    assert "rab" not in row.papers_ready
    assert list(row.requests.values_list("source", "year", "amount_rupiah")) == [
        ("APBD-KAB", 2027, 1_500_000_000)
    ]
    assert Entry.objects.filter(action="mend", record="97.01-002").count() == 1


def test_only_the_cells_that_were_typed_change(table: Round, browse: Browse) -> None:
    before = Proposal.objects.values().get(number="97.01-002", round=table)
    _save(browse("pengusul"), table, [_cells("97.01-002", note="Dekat pasar")])
    after = Proposal.objects.values().get(number="97.01-002", round=table)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"note", "version", "changed_at", "changed_by_id"}


def test_a_cell_that_cannot_be_read_is_refused_with_its_sentence_and_the_others_are_saved(
    table: Round, browse: Browse
) -> None:
    first, second = _save(browse("pengusul"), table, [
        _cells("97.01-002", cost="banyak sekali"), _cells("97.01-003", note="baik"),
    ])  # fmt: skip
    assert (first["state"], second["state"]) == ("refused", "saved")
    (said,) = first["texts"]
    assert (said["column"], "banyak sekali" in said["text"]) == ("cost", True)
    assert _row(table).version == 1


def test_a_row_that_somebody_else_saved_is_shown_beside_ones_own(
    table: Round, seat: Seat, browse: Browse
) -> None:
    mend(seat("pengusul"), _row(table), {"title": "Yang pertama"}, 1)
    (answer,) = _save(browse("pengusul"), table, [_cells("97.01-002", title="Yang kedua")])
    assert (answer["state"], answer["row"]["title"], answer["row"]["version"]) == (
        "conflict", "Yang pertama", 2,
    )  # fmt: skip
    assert _row(table).title == "Yang pertama"
    (answer,) = _save(browse("pengusul"), table, [_cells("97.01-002", 2, title="Yang kedua")])
    assert (answer["state"], _row(table).title) == ("saved", "Yang kedua")


@pytest.mark.parametrize(
    ("order", "key"),
    [
        ("", lambda row: row["number"]),
        ("judul", lambda row: (row["title"], row["number"])),
        ("biaya", lambda row: (-row["cost"], row["number"])),
        ("tidak-ada", lambda row: row["number"]),
    ],
)
def test_rows_come_in_the_order_that_is_asked_for(
    table: Round, browse: Browse, order: str, key: Callable[[dict[str, Any]], Any]
) -> None:
    data = browse("pengusul").get(f"/putaran/{table.slug}/tabel/baris/?urut={order}").json()["data"]
    assert len(data) > 1
    assert data == sorted(data, key=key)


def test_money_of_several_sources_is_left_to_the_form(table: Round, browse: Browse) -> None:
    (answer,) = _save(browse("pengusul"), table, [_cells("97.01-001", cost=5)])
    assert answer["state"] == "refused"
    (answer,) = _save(browse("pengusul"), table, [_cells("97.01-001", note="x")])
    row = _row(table, "97.01-001")
    assert (answer["state"], row.note, row.cost_rupiah) == ("saved", "x", 10_000_000_000)


def test_an_empty_title_is_no_proposal(table: Round, browse: Browse) -> None:
    (answer,) = _save(browse("pengusul"), table, [_cells("97.01-002", title="")])
    assert (answer["state"], answer["texts"][0]["column"]) == ("refused", "title")


def test_a_remark_is_settled_where_its_cell_is_mended(
    table: Round, seat: Seat, browse: Browse
) -> None:
    upload = send(seat("pengusul"), table, edited(office_file(), {"J7": "panjang sekali"}))
    take_upload(seat("pengusul"), upload)
    data = browse("pengusul").get(f"/putaran/{table.slug}/tabel/baris/?catatan=1").json()["data"]
    (row,) = (one for one in data if one["number"] == "97.01-002")
    (said,) = row["remarks"]["volume"]
    assert (said["severity"], "panjang sekali" in said["text"]) == ("galat", True)
    (answer,) = _save(
        browse("pengusul"), table, [_cells("97.01-002", row["version"], volume="4,5")]
    )
    assert (answer["settled"], answer["row"]["remarks"]) == (1, {})
    remark = upload.remarks.get(cell="J7")
    assert remark.settled_at is not None
    assert remark.settled_by is not None
    assert remark.settled_by.username == "pengusul"


@pytest.mark.parametrize(
    ("cell", "fault", "changes"),
    [
        ("J7", "panjang sekali", {"volume": 4.5}),
        ("L7", "belum tahu", {"requests": [("PAD", 2027, 2_000_000_000)]}),
    ],
)
def test_a_remark_is_settled_by_whatever_way_its_cell_is_mended(
    table: Round, seat: Seat, cell: str, fault: str, changes: dict[str, Any]
) -> None:
    upload = send(seat("pengusul"), table, edited(office_file(), {cell: fault}))
    take_upload(seat("pengusul"), upload)
    row = Proposal.objects.get(round=table, number="97.01-002")
    assert upload.remarks.filter(cell=cell, settled_at=None).count() == 1
    mend(seat("pengusul"), row, {"note": "Lain"}, row.version)
    assert upload.remarks.filter(cell=cell, settled_at=None).count() == 1
    money = changes.pop("requests", None)
    mend(seat("pengusul"), row, changes, row.version + 1, requests=money)
    assert upload.remarks.filter(cell=cell, settled_at=None).count() == 0


@pytest.mark.parametrize(
    ("name", "status"),
    [("tetangga", 403), ("penyelenggara", 403), ("peninjau", 403), ("auditor", 403),
     ("admin", 403), ("", 302)],
)  # fmt: skip
def test_nobody_else_saves(table: Round, browse: Browse, name: str, status: int) -> None:
    response = browse(name).post(
        f"/putaran/{table.slug}/tabel/simpan/?instansi=97.01",
        json.dumps({"rows": [_cells("97.01-002", title="x")]}), "application/json",
    )  # fmt: skip
    assert (response.status_code, _row(table).version) == (status, 1)


def test_the_province_and_the_auditor_read_every_office_and_change_none(
    table: Round, browse: Browse
) -> None:
    for name in ("penyelenggara", "auditor"):
        response = browse(name).get(f"/putaran/{table.slug}/tabel/baris/?instansi=97.01")
        assert {one["mendable"] for one in response.json()["data"]} == {False}
    assert browse("tetangga").get(f"/putaran/{table.slug}/tabel/?instansi=97.01").status_code == 403
    assert browse("tetangga").get(f"/putaran/{table.slug}/tabel/").status_code == 200


def test_what_was_sent_in_is_read_only(table: Round, browse: Browse) -> None:
    Proposal.objects.filter(pk=_row(table).pk).update(status="diajukan")
    (answer,) = _save(browse("pengusul"), table, [_cells("97.01-002", title="x")])
    assert (answer["state"], _row(table).version) == ("refused", 1)


@pytest.mark.parametrize(
    "body",
    ["", "{}", '{"rows": []}', '{"rows": [{"number": "x"}]}',
     '{"rows": [{"number": "x", "version": "a", "changes": {}}]}',
     '{"rows": [{"number": "x", "version": 1, "changes": {"title": {}}}]}',
     '{"rows": [{"number": "x", "version": 1e400, "changes": {}}]}',
     '{"rows": [{"number": "x", "version": 1, "changes": {"title": "a\\u0000"}}]}',
     "[" * 100_000],
)  # fmt: skip
def test_nonsense_is_refused(table: Round, browse: Browse, body: str) -> None:
    response = browse("pengusul").post(
        f"/putaran/{table.slug}/tabel/simpan/", body, "application/json"
    )
    assert response.status_code == 422


def test_unknown_columns_and_rows_of_others_are_answered(table: Round, browse: Browse) -> None:
    first, second, third = _save(browse("pengusul"), table, [
        _cells("97.01-002", id="97.01-999"), _cells("97.02-0001", title="x"),
        _cells("97.01-003", status="diverifikasi"),
    ])  # fmt: skip
    assert [one["state"] for one in (first, second, third)] == ["refused", "gone", "refused"]


def test_filters_narrow_the_rows(table: Round, browse: Browse) -> None:
    address = f"/putaran/{table.slug}/tabel/baris/"
    every = browse("pengusul").get(address).json()["total"]
    roads = browse("pengusul").get(f"{address}?bidang=BM").json()["total"]
    found = browse("pengusul").get(f"{address}?cari=drainase").json()["data"]
    assert 0 < roads < every
    assert {one["number"] for one in found} == {"97.01-003"}


def test_a_page_of_rows_asks_the_database_a_fixed_number_of_questions(
    table: Round, browse: Browse, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    client = browse("pengusul")
    client.get(f"/putaran/{table.slug}/tabel/")
    with django_assert_max_num_queries(20):
        client.get(f"/putaran/{table.slug}/tabel/baris/")
