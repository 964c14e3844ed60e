"""Sending in: locked, against a receipt that can be computed anew; unlocked only by the province."""

import json
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from baimbai.errors import Refused
from baimbai.web.actions.submit import (
    answer_unlock,
    ask_to_unlock,
    contents,
    submit,
    take_as_sent,
)
from baimbai.web.actor import Actor
from baimbai.web.models import Entry, Event, Proposal, Receipt, Round, Submission, UnlockRequest

Browse = Callable[[str], Client]
Seat = Callable[..., Actor]


def _line(table: Round, office: str = "97.01") -> Submission:
    return Submission.objects.select_related("round__host").get(round=table, organisation=office)


def _own(table: Round) -> list[Proposal]:
    return list(Proposal.objects.filter(round=table, organisation="97.01").order_by("number"))


def test_sending_in_locks_all_drafts_against_a_receipt(browse: Browse, table: Round) -> None:
    rows = _own(table)
    Proposal.objects.filter(pk=rows[0].pk).update(status="ditarik")
    answer = browse("pengusul").post(f"/putaran/{table.slug}/pengajuan/kirim/", {"kantor": "97.01"})
    receipt = Receipt.objects.get()
    assert answer.headers["Location"] == f"/putaran/{table.slug}/tanda-terima/{receipt.number}/"
    assert receipt.number == f"TT-{table.slug}-97.01-1"
    assert receipt.proposals == len(rows) - 1
    assert receipt.cost_rupiah == sum(row.cost_rupiah for row in rows[1:])
    assert _line(table).locked_at is not None
    assert [(row.status, row.version) for row in _own(table)] == [
        ("ditarik", 1), *[("diajukan", 2)] * (len(rows) - 1),
    ]  # fmt: skip
    entry = Entry.objects.filter(kind="proposal", record=rows[1].number)[0]
    assert (entry.action, entry.changes) == ("submit", [["status", "draf", "diajukan"]])
    told = Event.objects.order_by("-id")[0].payload
    assert (told["what"], told["organisation"]) == ("submission", "97.01")


def test_the_receipts_checksum_is_of_the_register_as_canonical_json(
    browse: Browse, seat: Seat, table: Round
) -> None:
    receipt = submit(seat("pengusul"), _line(table))
    address = f"/putaran/{table.slug}/tanda-terima/{receipt.number}/"
    answer = browse("pengusul").get(f"{address}isi.json")
    sent = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    answer.close()
    assert sha256(sent).hexdigest() == receipt.sha256
    found = json.loads(sent)
    assert (
        json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        == sent
    )
    assert [one["id"] for one in found["proposals"]] == [row.number for row in _own(table)]
    first = _own(table)[0]
    assert found["proposals"][0]["requests"] == sorted(
        [r.source or "", r.year, r.amount_rupiah] for r in first.requests.all()
    )
    page = browse("pengusul").get(address).content.decode()
    assert receipt.sha256 in page
    assert "masih sama" in page
    Proposal.objects.filter(pk=first.pk).update(title="Diubah sesudahnya")
    assert "masih sama" not in browse("pengusul").get(address).content.decode()


def test_the_same_proposals_give_the_same_bytes(table: Round) -> None:
    Proposal.objects.filter(round=table, organisation="97.01").update(status="diajukan")
    assert contents(_line(table)) == contents(_line(table))


def test_who_has_sent_in_or_has_nothing_is_told(seat: Seat, table: Round) -> None:
    submit(seat("pengusul"), _line(table))
    with pytest.raises(Refused) as refusal:
        submit(seat("pengusul"), _line(table))
    assert refusal.value.message.key == "web-submission-sent"
    Proposal.objects.filter(round=table, organisation="97.02").update(status="ditarik")
    with pytest.raises(Refused) as refusal:
        submit(seat("tetangga"), _line(table, "97.02"))
    assert refusal.value.message.key == "web-submission-empty"


def test_after_the_deadline_it_says_whom_to_call(browse: Browse, table: Round) -> None:
    Round.objects.filter(pk=table.pk).update(closes_at=timezone.now() - timedelta(minutes=1))
    answer = browse("pengusul").post(f"/putaran/{table.slug}/pengajuan/kirim/", {"kantor": "97.01"})
    assert answer.status_code == 422
    assert table.host.name in answer.content.decode()
    assert not Receipt.objects.exists()
    assert {row.status for row in _own(table)} == {"draf"}


@pytest.mark.parametrize("name", ["tetangga", "penyelenggara", "peninjau", "auditor", "admin", ""])
def test_nobody_else_sends_in_or_asks(browse: Browse, table: Round, name: str) -> None:
    for word in ("kirim", "buka-kunci"):
        answer = browse(name).post(
            f"/putaran/{table.slug}/pengajuan/{word}/", {"kantor": "97.01", "alasan": "x"}
        )
        assert answer.status_code == (403 if name else 302)
    assert not Receipt.objects.exists()
    assert not UnlockRequest.objects.exists()


def test_unlocking_is_asked_for_and_granted_with_words(
    browse: Browse, seat: Seat, table: Round
) -> None:
    submit(seat("pengusul"), _line(table))
    verified = _own(table)[0]
    Proposal.objects.filter(pk=verified.pk).update(status="diverifikasi")
    client, ask = browse("pengusul"), f"/putaran/{table.slug}/pengajuan/buka-kunci/"
    assert client.post(ask, {"kantor": "97.01", "alasan": " "}).status_code == 422
    assert client.post(ask, {"kantor": "97.01", "alasan": "Salah lokasi"}).status_code == 302
    assert client.post(ask, {"kantor": "97.01", "alasan": "Lagi"}).status_code == 422
    asked = UnlockRequest.objects.get()
    answer = f"{ask}{asked.pk}/"
    assert client.post(answer, {"putusan": "buka", "alasan": "x"}).status_code == 403
    host = browse("penyelenggara")
    assert "Salah lokasi" in host.get(f"/putaran/{table.slug}/pengajuan/").content.decode()
    assert host.post(answer, {"putusan": "buka", "alasan": ""}).status_code == 422
    assert host.post(answer, {"putusan": "buka", "alasan": "Silakan"}).status_code == 302
    asked.refresh_from_db()
    assert (asked.granted, asked.answer, _line(table).locked_at) == (True, "Silakan", None)
    assert [row.status for row in _own(table)] == [
        "diverifikasi",
        *["draf"] * (len(_own(table)) - 1),
    ]
    actions = list(Entry.objects.filter(kind="submission").values_list("action", flat=True))
    assert actions == ["unlock", "ask_to_unlock", "submit"]
    assert host.post(answer, {"putusan": "tolak", "alasan": "x"}).status_code == 422
    second = submit(seat("pengusul"), _line(table))
    assert second.number == f"TT-{table.slug}-97.01-2"


def test_a_refusal_keeps_it_locked_and_can_be_asked_again(seat: Seat, table: Round) -> None:
    submit(seat("pengusul"), _line(table))
    asked = ask_to_unlock(seat("pengusul"), _line(table), "Salah lokasi")
    answer_unlock(seat("penyelenggara"), asked, granted=False, answer="Sudah dibahas")
    assert _line(table).locked_at is not None
    assert {row.status for row in _own(table)} == {"diajukan"}
    assert ask_to_unlock(seat("pengusul"), _line(table), "Sungguh salah").granted is None


def test_unlocking_after_the_deadline_is_not_granted(seat: Seat, table: Round) -> None:
    submit(seat("pengusul"), _line(table))
    asked = ask_to_unlock(seat("pengusul"), _line(table), "Salah lokasi")
    late = seat("penyelenggara", table.closes_at + timedelta(seconds=1))
    with pytest.raises(Refused) as refusal:
        answer_unlock(late, asked, granted=True, answer="Silakan")
    assert refusal.value.message.key == "web-submission-grant-late"
    answer_unlock(late, asked, granted=False, answer="Terlambat")
    with pytest.raises(PermissionDenied):
        answer_unlock(seat("auditor"), asked, granted=False, answer="x")


def test_an_unlocked_office_has_nothing_to_ask(seat: Seat, table: Round) -> None:
    with pytest.raises(Refused):
        ask_to_unlock(seat("pengusul"), _line(table), "Salah")


def test_the_province_sees_every_office_and_others_their_own(browse: Browse, table: Round) -> None:
    lines = Submission.objects.filter(round=table).select_related("organisation")
    page = browse("penyelenggara").get(f"/putaran/{table.slug}/pengajuan/").content.decode()
    assert [one.organisation.name in page for one in lines] == [True] * len(lines)
    own = browse("pengusul").get(f"/putaran/{table.slug}/pengajuan/").content.decode()
    assert _line(table, "97.02").organisation.name not in own
    assert (
        "buka-kunci"
        not in browse("auditor").get(f"/putaran/{table.slug}/pengajuan/").content.decode()
    )


@pytest.mark.parametrize(
    ("name", "status"),
    [("pengusul", 200), ("penyelenggara", 200), ("auditor", 200), ("tetangga", 404), ("", 302)],
)
def test_a_receipt_is_for_its_office_the_province_and_auditors(
    browse: Browse, seat: Seat, table: Round, name: str, status: int
) -> None:
    receipt = submit(seat("pengusul"), _line(table))
    address = f"/putaran/{table.slug}/tanda-terima/{receipt.number}/"
    assert browse(name).get(address).status_code == status
    sent = browse(name).get(f"{address}isi.json")
    assert sent.status_code == status
    sent.close()


def test_the_province_takes_what_offices_have_written_as_sent_in(
    browse: Browse, seat: Seat, table: Round
) -> None:
    first = submit(seat("pengusul"), _line(table))
    address = f"/putaran/{table.slug}/pengajuan/terima/"
    assert browse("tetangga").post(address, {"alasan": "x"}).status_code == 403
    assert browse("penyelenggara").post(address, {"alasan": " "}).status_code == 422
    assert browse("penyelenggara").post(address, {"alasan": "Batas lewat"}).status_code == 302
    assert not Proposal.objects.filter(round=table, status="draf").exists()
    taken = Receipt.objects.exclude(pk=first.pk)
    offices = {one.submission.organisation_id for one in taken}
    assert offices == set(
        Proposal.objects.filter(round=table).values_list("organisation", flat=True)
    ) - {"97.01"}
    for receipt in taken:
        content, proposals, _ = contents(receipt.submission)
        assert (receipt.sha256, receipt.proposals) == (sha256(content).hexdigest(), proposals)
    entry = Entry.objects.filter(kind="submission", record="97.02")[0]
    assert (entry.action, entry.reason) == ("take_as_sent", "Batas lewat")


def test_nothing_is_taken_where_nothing_waits_or_once_the_meeting_has_begun(
    seat: Seat, table: Round
) -> None:
    take_as_sent(seat("penyelenggara"), table, "Batas lewat")
    with pytest.raises(Refused) as refusal:
        take_as_sent(seat("penyelenggara"), table, "Lagi")
    assert refusal.value.message.key == "web-submission-empty"
    table.phase = "rapat"
    with pytest.raises(Refused) as refusal:
        take_as_sent(seat("penyelenggara"), table, "Terlambat")
    assert refusal.value.message.key == "web-submission-take-late"
