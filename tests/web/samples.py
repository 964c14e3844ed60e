"""Parts of an operation's path that name something of the small round."""

from collections.abc import Callable, Mapping
from typing import Any

from baimbai.web.actions.receive import keep_file
from baimbai.web.api.door import Operation
from baimbai.web.models import (
    Attendance,
    Commitment,
    Desk,
    Entry,
    Finding,
    Membership,
    Paper,
    Person,
    Practice,
    Proposal,
    Receipt,
    Round,
    Scenario,
    Submission,
    UnlockRequest,
    Upload,
)


def _proposal(place: Round) -> Proposal:
    return Proposal.objects.filter(round=place, organisation="97.01").order_by("number")[0]


def _submission(place: Round) -> Submission:
    return Submission.objects.get(round=place, organisation="97.01")


def _unlocking(place: Round) -> int:
    return UnlockRequest.objects.get_or_create(
        submission=_submission(place), defaults={"reason": "Salah biaya"}
    )[0].pk


def _receipt(place: Round) -> str:
    kept = Receipt.objects.filter(submission=_submission(place)).first()
    return (kept or Receipt.objects.create(
        submission=_submission(place), number="TT-1", proposals=1, cost_rupiah=1, sha256="0" * 64,
        stored_as=keep_file(b"{}", ".json")["stored_as"],
    )).number  # fmt: skip


def _paper(place: Round) -> int:
    kept = Paper.objects.filter(proposal=_proposal(place)).first()
    return (kept or Paper.objects.create(
        proposal=_proposal(place), kind="kak", file_name="kak.pdf", media_type="application/pdf",
        **keep_file(b"%PDF-1.4", ".pdf"),
    )).pk  # fmt: skip


def _desk(place: Round) -> int:
    return Desk.objects.get_or_create(
        round=place, kind="desk", number=1, defaults={"name": "Desk Bina Marga"}
    )[0].number  # fmt: skip


def _attendance(place: Round) -> int:
    _desk(place)
    desk = Desk.objects.get(round=place, kind="desk", number=1)
    return Attendance.objects.get_or_create(desk=desk, organisation_id="97.01", name="Wakil")[0].pk


def _commitment(place: Round) -> int:
    return Commitment.objects.get_or_create(
        round=place, number="K2027/001",
        defaults={"kind": "lahan", "text": "Bebaskan lahan", "owner_id": "97.01",
                  "due": place.held_on},
    )[0].pk  # fmt: skip


def _card(_place: Round) -> str:
    return Practice.objects.get_or_create(
        code="jalan-uji", defaults={"title": "Jalan uji", "province": "Nusa Rekaan",
                                    "office": "Dinas PU", "context": "a", "done": "b",
                                    "result": "c"},
    )[0].code  # fmt: skip


SAMPLES: Mapping[str, Callable[[Round], Any]] = {
    "round": lambda place: place.slug,
    "number": lambda place: _proposal(place).number,
    "office": lambda _: "97.01",
    "entry": lambda place: Entry.objects.filter(round=place).order_by("pk")[0].pk,
    "unlocking": _unlocking,
    "receipt": _receipt,
    "paper": _paper,
    "upload": lambda place: Upload.objects.filter(round=place, organisation="97.01")[0].pk,
    "key": lambda place: Finding.objects.filter(run=place.run, parties="97.01")[0].key,
    "run": lambda place: place.run_id,
    "document": lambda _: "ringkasan.md",
    "scenario": lambda place: Scenario.objects.get_or_create(round=place, name="contoh")[0].pk,
    "version": lambda _: 1,
    "other": lambda _: 1,
    "person": lambda _: Person.objects.get(username="tetangga").pk,
    "desk": _desk,
    "attendance": _attendance,
    "edition": lambda _: 1,
    "commitment": _commitment,
    "release": lambda _: 1,
    "code": _card,
    "form": lambda _: "yaml",
    "system": lambda _: "sipd",
    "language": lambda _: "id",
    "name": lambda _: "program.xlsx",
    "seat": lambda _: Membership.objects.get(person__username="tetangga").pk,
}
"""Parameter → a value of it."""


def parts_of(operation: Operation, place: Round) -> Mapping[str, Any]:
    """A value for each part of the operation's path."""
    return {name: make(place) for name, make in SAMPLES.items() if f"{name}}}" in operation.route}
