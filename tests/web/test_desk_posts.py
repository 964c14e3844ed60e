"""What is sent to a desk: by form or JSON, answered alike; what cannot be read is said."""

import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from baimbai.web.models import AgendaItem, Decision, Desk, Position, Proposal, Round
from tests.web.meeting_kit import ROADS, WATER, desk_of, earlier

Browse = Callable[[str], Client]
DECIDED: dict[str, Any] = {
    "result": "diakomodir", "payments": [["APBD-KAB", "97.01", 2027, 8_000_000_000]],
    "condition": "", "reason_code": "siap", "text": "Siap lelang.", "responsible": "97.01",
    "responsible_person": "Kepala bidang", "due": None, "dissent": [["97", "Terlalu mahal."]],
}  # fmt: skip


@pytest.fixture
def desk(table: Round) -> Desk:
    """A desk of roads, open; all was sent in."""
    Proposal.objects.update(status="diajukan")
    return desk_of(table, 1, "BM", opened=earlier(timezone.now()))


def at(number: str, what: str) -> str:
    return f"/putaran/nusa-rekaan/rapat/1/{number}/{what}/"


def post(client: Client, path: str, body: Any) -> Any:
    """As a phone's queue sends it."""
    return client.post(path, json.dumps(body), content_type="application/json")


def test_a_decision_as_json_is_answered_with_what_was_taken(desk: Desk, browse: Browse) -> None:
    ticket = str(uuid4())
    client = browse("penyelenggara")
    answers = [post(client, at(ROADS, "putusan"), {**DECIDED, "ticket": ticket}) for _ in "12"]
    assert [one.status_code for one in answers] == [HTTPStatus.OK, HTTPStatus.OK]
    (first, again) = (one.json()["decision"] for one in answers)
    assert first == again
    assert (first["ticket"], first["amount"], first["dissent"]) == (
        ticket, 8_000_000_000, [["97", "Terlalu mahal."]],
    )  # fmt: skip
    assert Decision.objects.count() == 1


def test_a_form_says_the_same(desk: Desk, browse: Browse) -> None:
    answer = browse("penyelenggara").post(at(ROADS, "putusan"), {
        "result": "diakomodir", "payment-from": ["APBD-KAB|97.01|2027", ""],
        "payment-rupiah": ["8.000.000.000", ""], "reason_code": "siap", "text": "Siap lelang.",
        "responsible": "", "due": "", "dissent-office": ["97", ""], "dissent-text": ["Mahal.", ""],
    })  # fmt: skip
    assert answer.status_code == HTTPStatus.FOUND
    made = Decision.objects.get()
    assert (made.payments, made.dissent) == (
        [["APBD-KAB", "97.01", 2027, 8_000_000_000]], [["97", "Mahal."]],
    )  # fmt: skip


def test_every_refusal_is_said_in_the_readers_language(desk: Desk, browse: Browse) -> None:
    client = browse("penyelenggara")
    body = {**DECIDED, "payments": [["APBD-KAB", "97.01", 2027, 30_000_000_000]], "text": ""}
    answer = post(client, at(ROADS, "putusan"), body)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert [one["key"] for one in answer.json()["refusals"]] == ["ruling-text", "ruling-ceiling"]
    assert "tinggal Rp20.000.000.000" in answer.json()["refusals"][1]["text"]
    client.cookies["bahasa"] = "en"
    answer = post(client, at(ROADS, "putusan"), body)
    assert "has Rp20,000,000,000 left" in answer.json()["refusals"][1]["text"]
    assert Decision.objects.count() == 0


@pytest.mark.parametrize(
    "body",
    [
        [], "teks", {**DECIDED, "payments": "semua"}, {**DECIDED, "payments": [[1, 2, 3, 4]]},
        {**DECIDED, "payments": [["APBD-KAB", "97.01", "2027", 1]]},
        {**DECIDED, "payments": [["APBD-KAB", "97.01", 2027, True]]},
        {**DECIDED, "dissent": [["97"]]}, {**DECIDED, "due": "besok"},
        {**DECIDED, "ticket": "karcis"}, {**DECIDED, "made_at": "tadi"}, {**DECIDED, "text": 5},
        {**DECIDED, "text": "nol \0"}, {**DECIDED, "amount": [1]},
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said(desk: Desk, browse: Browse, body: Any) -> None:
    answer = post(browse("penyelenggara"), at(ROADS, "putusan"), body)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert answer.json()["refusals"]
    assert Decision.objects.count() == 0


def test_a_broken_body_is_said(desk: Desk, browse: Browse) -> None:
    answer = browse("penyelenggara").post(
        at(ROADS, "putusan"), b"{", content_type="application/json"
    )
    assert answer.json()["refusals"][0]["key"] == "web-meeting-form"


@pytest.mark.parametrize("name", ["pengusul", "tetangga", "peninjau", "auditor", "admin"])
def test_others_do_not_decide(desk: Desk, browse: Browse, name: str) -> None:
    assert post(browse(name), at(ROADS, "putusan"), DECIDED).status_code == HTTPStatus.FORBIDDEN
    assert Decision.objects.count() == 0


def test_a_party_holds_a_position(desk: Desk, browse: Browse) -> None:
    body = {"stance": "keberatan", "text": "Jalan putus.", "ticket": str(uuid4())}
    answer = post(browse("pengusul"), at(ROADS, "sikap"), body)
    assert answer.json()["position"] == {
        "id": Position.objects.get().pk, "ticket": body["ticket"], "organisation": "97.01",
        "stance": "keberatan", "text": "Jalan putus.",
    }  # fmt: skip
    assert post(browse("auditor"), at(ROADS, "sikap"), body).status_code == HTTPStatus.FORBIDDEN
    assert post(browse("tetangga"), at(ROADS, "sikap"), body).status_code == HTTPStatus.FORBIDDEN


def test_what_is_spoken_of_is_set(table: Round, desk: Desk, browse: Browse) -> None:
    proposal = Proposal.objects.get(round=table, number=ROADS)
    AgendaItem.objects.create(desk=desk, proposal=proposal, place=1)
    path = "/putaran/nusa-rekaan/rapat/1/sekarang/"
    client = browse("penyelenggara")
    assert post(client, path, {"number": ROADS}).json() == {"current": ROADS}
    assert post(client, path, {"number": WATER}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    desk.refresh_from_db()
    assert desk.current is not None
    assert desk.current.proposal == proposal
