"""What is sent to a desk (*putusan, sikap, yang dibahas*): by a form, or as JSON by a queue.

A form is answered with a page; JSON with `{"decision": {…}}`, or 422 and `{"refusals": [{"key",
"text"}]}` in the reader's language, every reason why.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from baimbai.errors import BaimbaiError, Refused
from baimbai.web.access import shown_to
from baimbai.web.actions.decide import NotTaken, Said, decide
from baimbai.web.actions.hold import hold
from baimbai.web.actions.meet import speak_of
from baimbai.web.forms import rupiah_in
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.meeting import desk_at
from baimbai.web.models import Decision, Desk, Proposal
from baimbai.web.templatetags.baimbai import said as in_words

MOST_BYTES = 200_000
"""Of a decision as JSON."""


@dataclass(frozen=True)
class Sent:
    """What was sent, a form's fields or JSON alike."""

    values: Mapping[str, Any]
    json: bool

    def text(self, name: str) -> str:
        """A field's text; empty for none. Raises Refused for what is none."""
        value = self.values.get(name) or ""
        if not isinstance(value, str):
            raise Refused("web-meeting-form", field=name)
        return value.strip()

    def day(self, name: str) -> date | None:
        """A day; None for nothing. Raises Refused."""
        text = self.text(name)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise Refused("web-meeting-form", field=name) from None

    def moment(self, name: str, now: datetime) -> datetime:
        """When it was made: now, where it does not say. Raises Refused."""
        text = self.text(name)
        try:
            value = datetime.fromisoformat(text) if text else now
        except ValueError:
            raise Refused("web-meeting-form", field=name) from None
        return value if value.tzinfo else timezone.make_aware(value)

    def ticket(self) -> UUID:
        """The sender's own; a new one where it has none. Raises Refused."""
        text = self.text("ticket")
        try:
            return UUID(text) if text else uuid4()
        except ValueError:
            raise Refused("web-meeting-form", field="ticket") from None

    def whole(self, name: str) -> int | None:
        """Rupiah; None for nothing. Raises Refused."""
        value = self.values.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        return rupiah_in(self.text(name))

    def rows(self, name: str, width: int) -> list[list[Any]]:
        """Lists of `width` values each. Raises Refused."""
        rows = self.values.get(name) or []
        if not isinstance(rows, list) or not all(
            isinstance(row, list) and len(row) == width for row in rows
        ):
            raise Refused("web-meeting-form", field=name)
        return rows


def sent(request: Call) -> Sent:
    """Raises Refused for a body that cannot be read."""
    if request.content_type != "application/json":
        form: dict[str, Any] = {name: request.POST.get(name, "") for name in request.POST}
        form["payments"] = _money(request)
        named = zip(
            request.POST.getlist("dissent-office"), request.POST.getlist("dissent-text"),
            strict=False,
        )  # fmt: skip
        form["dissent"] = [[who, what.strip()] for who, what in named if who and what.strip()]
        return Sent(form, json=False)
    if len(request.body) > MOST_BYTES:
        raise Refused("web-meeting-form", field="JSON")
    try:
        values = json.loads(request.body)
    except (ValueError, RecursionError):
        raise Refused("web-meeting-form", field="JSON") from None
    if not isinstance(values, dict) or "\\u0000" in request.body.decode(errors="replace"):
        raise Refused("web-meeting-form", field="JSON")
    return Sent(values, json=True)


def _money(request: Call) -> list[list[Any]]:
    """The form's lines, `payment-from` as `source|owner|year`; lines without both are left out."""
    found: list[list[Any]] = []
    lines = zip(
        request.POST.getlist("payment-from"), request.POST.getlist("payment-rupiah"), strict=False
    )
    for where, typed in lines:
        amount = rupiah_in(typed)
        if not where and amount is None:
            continue
        parts = where.split("|")
        if len(parts) != 3 or not parts[2].isdecimal() or amount is None:
            raise Refused("web-meeting-form-money")
        found.append([parts[0], parts[1], int(parts[2][:4]), amount])
    return found


def said_in(given: Sent, number: str, now: datetime) -> Said:
    """A decision as it was sent. Raises Refused for a field that cannot be read."""
    payments = []
    for source, owner, year, amount in given.rows("payments", 4):
        texts = isinstance(source, str) and isinstance(owner, str)
        if not texts or type(year) is not int or type(amount) is not int:
            raise Refused("web-meeting-form-money")
        payments.append((source[:40], owner[:40], year, amount))
    dissent = given.rows("dissent", 2)
    if not all(isinstance(part, str) for row in dissent for part in row):
        raise Refused("web-meeting-form", field="dissent")
    return Said(
        number, given.text("result"), tuple(payments), given.text("condition"),
        given.text("reason_code"), given.text("text"), given.text("responsible"),
        given.text("responsible_person"), given.day("due"),
        tuple((who[:40], what) for who, what in dissent), given.moment("made_at", now),
        given.ticket(), given.whole("amount"),
    )  # fmt: skip


def _anothers(request: Call, given: Sent) -> HttpResponse | None:
    """What one person said and left waiting is not taken as said by the next at this browser."""
    person = request.actor.person
    if given.text("person") in ("", str(person.pk) if person else ""):
        return None
    text = {"key": "web-meeting-anothers", "text": spoken().text("web-meeting-anothers")}
    return JsonResponse({"refusals": [text]}, status=HTTPStatus.UNAUTHORIZED)


@require_POST
def decide_here(request: Call, desk: int, number: str) -> HttpResponseBase:
    """Take a decision on a proposal."""
    row = desk_at(here(request), desk)
    try:
        given = sent(request)
        if (answer := _anothers(request, given)) is not None:
            return answer
        made = decide(request.actor, row, said_in(given, number, request.actor.now))
    except BaimbaiError as error:
        return _refused(request, error, row, number)
    if given.json:
        return JsonResponse({"decision": as_json(made, row, number)})
    tell(request, "web-meeting-decided", proposal=number)
    return redirect(_back(request, row, number))


def as_json(made: Decision, desk: Desk, number: str) -> dict[str, Any]:
    """A decision as it was taken."""
    return {
        "id": made.pk, "ticket": str(made.ticket), "proposal": number, "desk": desk.number,
        "stage": made.stage, "result": made.result, "amount": made.amount_rupiah,
        "payments": made.payments, "condition": made.condition, "reason_code": made.reason_code,
        "text": made.text, "responsible": made.responsible_id or "",
        "responsible_person": made.responsible_person,
        "due": made.due.isoformat() if made.due else None, "dissent": made.dissent,
        "made_at": made.made_at.isoformat(), "received_at": made.received_at.isoformat(),
    }  # fmt: skip


@require_POST
def hold_here(request: Call, desk: int, number: str) -> HttpResponseBase:
    """State a party's position."""
    row = desk_at(here(request), desk)
    proposal = _shown(request, number)
    try:
        given = sent(request)
        if (answer := _anothers(request, given)) is not None:
            return answer
        made = hold(
            request.actor, row, proposal, given.text("stance"), given.text("text"),
            given.moment("made_at", request.actor.now), given.ticket(),
            given.text("organisation"),
        )  # fmt: skip
    except BaimbaiError as error:
        return _refused(request, error, row, number)
    if given.json:
        return JsonResponse({"position": {
            "id": made.pk, "ticket": str(made.ticket), "organisation": made.organisation_id,
            "stance": made.stance, "text": made.text,
        }})  # fmt: skip
    tell(request, "web-meeting-held", proposal=number)
    return redirect(_back(request, row, number))


@require_POST
def current_here(request: Call, desk: int) -> HttpResponseBase:
    """Say which item is being spoken of."""
    row = desk_at(here(request), desk)
    try:
        given = sent(request)
        item = speak_of(request.actor, row, given.text("number"))
    except BaimbaiError as error:
        return _refused(request, error, row, "")
    if given.json:
        return JsonResponse({"current": item.proposal.number})
    return redirect(_back(request, row, item.proposal.number))


def _shown(request: Call, number: str) -> Proposal:
    proposal = shown_to(request.actor, here(request)).filter(number=number).first()
    if proposal is None:
        raise Http404
    proposal.round = here(request)
    return proposal


def _back(request: Call, desk: Desk, number: str) -> str:
    """The item's own page; the desk's where no item is named."""
    own = f"{quote(number, safe='')}/" if number else ""
    return f"/putaran/{here(request).slug}/rapat/{desk.number}/{own}"


def _refused(request: Call, error: BaimbaiError, desk: Desk, number: str) -> HttpResponse:
    """Every reason why, as JSON or on a page; what was typed stays in the browser's form."""
    found = error.refusals if isinstance(error, NotTaken) else (error.message,)
    texts = [{"key": one.key, "text": in_words(one.packed())} for one in found]
    if request.content_type == "application/json":
        return JsonResponse({"refusals": texts}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    context = {"refusals": texts, "desk": desk, "number": number,
               "back": _back(request, desk, number)}  # fmt: skip
    return render(
        request, "meeting/not_taken.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY
    )


_AT = "putaran/<slug:round>/rapat/<int:desk>/"
URLS = [
    page(f"{_AT}sekarang/", current_here, name="current", verb="meeting.sit"),
    page(f"{_AT}<str:number>/putusan/", decide_here, name="decide", verb="meeting.sit"),
    page(f"{_AT}<str:number>/sikap/", hold_here, name="hold", verb="desk.hold"),
]
