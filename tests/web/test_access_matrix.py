"""Role × organisation × address: every page meets every seat as its verb says, and never breaks.

A new address without sample parameters fails here. What a page asks further of one record stands in
FURTHER; what is expected is worked out from `access.may`, never from the page.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from baimbai.web.access import VERBS, may
from baimbai.web.actions.attend import code_of
from baimbai.web.actions.minutes import close_minutes
from baimbai.web.actions.receive import keep_file
from baimbai.web.actions.report_progress import writable
from baimbai.web.actor import Actor, actor_of
from baimbai.web.finding_board import findings_shown_to
from baimbai.web.models import (
    Commitment,
    Desk,
    Entry,
    Finding,
    Membership,
    Minutes,
    Organisation,
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
from baimbai.web.results.shown import hides_drafts
from tests.web.conftest import SEATS

Parts = Mapping[str, Any]

FORMS: Mapping[str, Mapping[str, str]] = {
    "ceilings-compare": {"a": "1", "b": "1"},
    "workbook": {"instansi": "97.01"},
    "grid": {"instansi": "97.01"},
    "grid-rows": {"instansi": "97.01"},
}
"""Address → query that its page needs."""

ABSENT = frozenset({
    "upload-comparison", "public-round", "public", "public-page", "release", "release-file",
    "release-publish",
})  # fmt: skip
"""Addresses whose sample has nothing to show: the small round's uploads were never compared, and
nothing of it is released."""
Further = Callable[[Actor, Round, Parts], bool]


def on_proposal(verb: str) -> Further:
    """The page asks a verb of the sample proposal."""
    return lambda actor, place, _: may(actor, verb, _proposal(place))


def on_upload(verb: str) -> Further:
    """The page asks a verb of the sample upload."""
    return lambda actor, place, _: may(actor, verb, _upload(place))


def on_finding(verb: str) -> Further:
    """The page shows the sample finding, or lets it be changed."""
    return lambda actor, place, parts: (
        may(actor, verb, place)
        and findings_shown_to(actor, place).filter(key=parts["key"]).exists()
    )


def on_desk(verb: str) -> Further:
    """The page asks a verb of the sample desk."""
    return lambda actor, place, _: may(actor, verb, _desk(place))


def own_office(actor: Actor, place: Round, _parts: Parts) -> bool:
    """Of one's own office, or of every office to those who organise or audit."""
    return "97.01" in actor.offices or may(actor, "round.audit", place)


FURTHER: Mapping[str, Further] = {
    "contact": lambda actor, _, parts: may(
        actor, "contact.change", Organisation(pk=parts["office"])
    ),
    **{name: on_finding("table.read") for name in ("finding", "finding-part")},
    **{name: on_finding("finding.answer") for name in ("finding-answer",)},
    **{name: on_finding("finding.settle") for name in ("finding-settle", "finding-reopen")},
    **{name: on_proposal("proposal.read") for name in (
        "proposal", "paper", "score", "desk-item", "desk-item-part", "desk-item-balances",
        "desk-what-if",
    )},
    **{name: on_proposal("proposal.comment") for name in ("proposal-comment",)},
    **{name: on_proposal("proposal.mend") for name in (
        "proposal-draw", "proposal-edit", "papers", "paper-remove", "proposal-send-again",
        "proposal-withdraw",
    )},
    **{name: on_upload("upload.read") for name in (
        "upload", "upload-part", "upload-file", "upload-remarked", "upload-comparison",
    )},
    **{name: on_upload("upload.send") for name in (
        "upload-choose", "upload-take", "upload-read", "upload-column", "upload-cancel",
    )},
    # Its file holds drafts of every office.
    "run-document": lambda actor, place, _: not hides_drafts(actor, place.run),
    "workbook": own_office,
    "grid": own_office, "grid-rows": own_office,
    "receipt": own_office, "receipt-contents": own_office,
    "progress-template": lambda actor, place, _: writable(actor, place).height > 0,
    "progress-outcome": on_proposal("progress.write"),
    "commitment-report": lambda actor, place, _: may(
        actor, "commitment.report", _commitment(place)
    ),
    "commitment-proof": lambda actor, place, _: may(actor, "commitment.proof", _commitment(place)),
    "round-next": lambda actor, place, _: may(actor, "round.open", place),
    "run-cancel": lambda actor, place, _: may(actor, "run.start", place),
    "run-again": lambda actor, place, _: may(actor, "run.start", place),
    **{name: on_desk("desk.decide") for name in (
        "decide", "current", "desk-book", "desk-merge", "desk-open", "desk-close",
    )},
    **{name: on_desk("desk.arrange") for name in (
        "agenda-add", "agenda-item", "attend-strike", "attend-write",
    )},
    "hold": on_proposal("desk.hold"),
    **{name: on_desk("minutes.write") for name in ("minutes-draw", "minutes-close")},
    # Of one office's signature its action asks again: tests/web/test_sign_minutes.py.
}  # fmt: skip
"""Address → what its page or action asks further of the sample record, as `access` answers it."""
NUMBERED = ("ceilings-version", "ceilings-edit", "ceilings-cut", "ceilings-in-force",
            "weights-freeze", "weights-version")  # fmt: skip
PROPOSALS = (
    "proposal", "proposal-comment", "proposal-draw", "proposal-edit", "proposal-merge",
    "proposal-restore", "proposal-route", "proposal-send-again", "proposal-send-back",
    "proposal-verify", "proposal-withdraw", "papers", "score",
)  # fmt: skip
SAMPLES: Mapping[str, Callable[[Round], Parts]] = {
    **{name: lambda _: {"number": 1} for name in NUMBERED},
    "token-revoke": lambda _: {"number": 1},
    **{name: lambda place: {"number": _proposal(place).number} for name in PROPOSALS},
    **{name: lambda place: {"number": _proposal(place).number, "paper": _paper(place).pk}
       for name in ("paper", "paper-remove")},
    **{name: lambda _: _account()
       for name in ("person", "person-close", "person-factor", "person-password", "seat")},
    **{name: lambda place: {"number": place.run_id}
       for name in ("run", "run-again", "run-cancel", "run-part")},
    **{name: lambda place: {"number": _upload(place).pk} for name in (
        "upload", "upload-cancel", "upload-choose", "upload-column", "upload-comparison",
        "upload-file", "upload-part", "upload-read", "upload-remarked", "upload-take",
    )},
    **{name: lambda place: {"key": _finding(place).key} for name in (
        "finding", "finding-answer", "finding-part", "finding-reopen", "finding-settle",
    )},
    **{name: lambda place: {"number": _scenario(place).pk}
       for name in ("scenario", "scenario-adopt", "scenario-run")},
    **{name: lambda _: {"office": "97.01"} for name in ("contact", "organisation")},
    **{name: lambda _: {"form": "csv"}
       for name in ("findings-export", "gaps-export", "history-export")},
    **{name: lambda place: {"number": _receipt(place).number}
       for name in ("receipt", "receipt-contents")},
    **{name: lambda place: {"desk": _desk(place).number} for name in (
        "current", "desk", "desk-book", "desk-merge", "desk-part", "desk-open", "desk-close", "desk-arrange", "agenda-add",
        "agenda-item", "attend", "attend-part", "attend-strike", "attend-write",
    )},
    "attend-code": lambda place: {"desk": _desk(place).number, "code": code_of(_desk(place))},
    **{name: lambda place: {"desk": _desk(place).number, "number": _proposal(place).number}
       for name in (
           "decide", "hold", "desk-item", "desk-item-part", "desk-item-balances", "desk-what-if",
       )},
    **{name: lambda place: {"number": _commitment(place).pk} for name in (
        "commitment", "commitment-proof", "commitment-report", "commitment-settle",
    )},
    **{name: lambda place: {"desk": _closed(place).desk.number} for name in (
        "minutes", "minutes-draw", "minutes-close", "sign", "sign-key", "sign-service",
        "sign-elsewhere", "sign-scan",
    )},
    "minutes-file": lambda place: {
        "desk": _closed(place).desk.number, "edition": 1, "name": "berita-acara.pdf",
    },
    "minutes-verify": lambda _: {"prefix": "0" * 16},
    "press": lambda place: {"form": _plenary(place) and "md"},
    **{name: lambda _: {"code": _practice().code} for name in (
        "practice", "practice-alive", "practice-edit", "practice-use",
    )},
    "practices-export": lambda _: {"form": "yaml"},
    "commitments-export": lambda _: {"form": "csv"},
    "ceilings-export": lambda _: {"number": 1, "form": "csv"},
    "history-entry": lambda place: {
        "number": Entry.objects.filter(round=place, kind="round").get().pk
    },
    **{name: lambda _: {"number": 1} for name in ("public", "release", "release-publish")},
    "public-page": lambda _: {"number": 1, "path": "peta.html"},
    "release-file": lambda _: {"number": 1, "name": "rilis.zip"},
    "handover-workbook": lambda _: {"system": "sipd"},
    "map-tile": lambda _: {"zoom": 0, "x": 0, "y": 0},
    "run-document": lambda place: {"number": place.run_id, "name": "ringkasan.md"},
    "seat-end": lambda _: _account() | {
        "seat": Membership.objects.get(person__username="tetangga").pk
    },
    "submission-answer": lambda place: {"number": _unlocking(place).pk},
}  # fmt: skip
"""Address → what its other parameters than the round may be."""


def _account() -> dict[str, Any]:
    return {"number": Person.objects.get(username="tetangga").pk}


def _desk(place: Round) -> Desk:
    found, _ = Desk.objects.get_or_create(
        round=place, kind="desk", number=1, defaults={"name": "Desk 1"}
    )
    return found


def _plenary(place: Round) -> Desk:
    found, _ = Desk.objects.get_or_create(
        round=place, kind="pleno", number=0, defaults={"name": "Pleno"}
    )
    return found


def _closed(place: Round) -> Minutes:
    """Minutes of the sample desk that may be signed."""
    found = Minutes.objects.filter(desk=_desk(place)).first()
    if found is not None:
        return found
    now = timezone.now()
    Desk.objects.filter(pk=_desk(place).pk).update(opened_at=now, closed_at=now)
    host = Person.objects.get(username="pimpinan")
    return close_minutes(
        actor_of(host, now, now.date()), _desk(place), "1/BA", "http://testserver/verifikasi/"
    )


def _practice() -> Practice:
    return Practice.objects.get_or_create(code="sampel-1", defaults={
        "title": "x", "province": "x", "office": "x", "context": "x", "done": "x", "result": "x",
    })[0]  # fmt: skip


def _commitment(place: Round) -> Commitment:
    """Of a neighbour's office: its own people are told apart from other proponents."""
    kept = keep_file(b"x", ".pdf")["stored_as"]
    row, _ = Commitment.objects.get_or_create(
        round=place, number="K2027-sampel-1",
        defaults={"kind": "lahan", "text": "x", "owner_id": "97.02", "due": date(2099, 1, 1),
                  "proof_file": kept},
    )  # fmt: skip
    return row


def _proposal(place: Round) -> Proposal:
    return Proposal.objects.select_related("round").filter(
        round=place, organisation="97.01"
    )[0]  # fmt: skip


def _upload(place: Round) -> Upload:
    return Upload.objects.select_related("round").filter(round=place, organisation="97.01")[0]


def _finding(place: Round) -> Finding:
    return Finding.objects.filter(run=place.run, parties="97.01")[0]


def _scenario(place: Round) -> Scenario:
    return Scenario.objects.get_or_create(round=place, name="contoh")[0]


def _submission(place: Round) -> Submission:
    return Submission.objects.get(round=place, organisation="97.01")


def _unlocking(place: Round) -> UnlockRequest:
    found, _ = UnlockRequest.objects.get_or_create(
        submission=_submission(place), defaults={"reason": "Salah biaya"}
    )
    return found


def _receipt(place: Round) -> Receipt:
    kept = Receipt.objects.filter(submission=_submission(place)).first()
    return kept or Receipt.objects.create(
        submission=_submission(place), number="TT-1", proposals=1, cost_rupiah=1, sha256="0" * 64,
        stored_as=keep_file(b"{}", ".json")["stored_as"],
    )  # fmt: skip


def _paper(place: Round) -> Paper:
    kept = Paper.objects.filter(proposal=_proposal(place)).first()
    return kept or Paper.objects.create(
        proposal=_proposal(place), kind="kak", file_name="kak.pdf", media_type="application/pdf",
        **keep_file(b"%PDF-1.4", ".pdf"),
    )  # fmt: skip


def addresses() -> Iterator[tuple[str, frozenset[str], str]]:
    """Name, parameters and verb of every address of ours."""
    for pattern in _patterns(get_resolver().url_patterns):
        if getattr(pattern.callback, "by_key", False):
            continue  # Programs' own: tests/web/test_api_matrix.py.
        if pattern.callback.__module__.startswith("baimbai."):
            parameters = frozenset(pattern.pattern.converters)
            yield str(pattern.name), parameters, getattr(pattern.callback, "verb", "")


def _patterns(patterns: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _patterns(one.url_patterns)
        else:
            yield one


def test_every_address_has_a_verb_and_sample_parameters() -> None:
    names = [name for name, _, _ in addresses()]
    assert len(names) == len(set(names))
    assert {name for name, _, verb in addresses() if verb not in VERBS} == set()
    needing = {name for name, parameters, _ in addresses() if parameters - {"round"}}
    assert needing == set(SAMPLES)


def _parts(place: Round, name: str, parameters: frozenset[str]) -> Parts:
    parts = dict(SAMPLES[name](place)) if name in SAMPLES else {}
    return parts | ({"round": place.slug} if "round" in parameters else {})


@pytest.mark.parametrize("name", ["", *SEATS])
def test_pages_open_to_whom_their_verb_opens_them(
    table: Round, seat: Callable[[str], Actor], browse: Callable[[str], Client], name: str
) -> None:
    actor = seat(name) if name else Actor(None, frozenset(), seat("auditor").now)
    client, wrong = browse(name), []
    for address, parameters, verb in addresses():
        parts = _parts(table, address, parameters)
        expected = _expected(actor, table, address, verb, parts) or {200, 302}
        status = _called(client, "get", address, parts)
        if status not in {*expected, 405} and not (status == 404 and address in ABSENT):
            wrong.append((address, status))
    assert wrong == []


@pytest.mark.parametrize("name", ["", *SEATS])
def test_what_changes_something_refuses_those_who_may_not(
    table: Round, seat: Callable[[str], Actor], browse: Callable[[str], Client], name: str
) -> None:
    actor = seat(name) if name else Actor(None, frozenset(), seat("auditor").now)
    client, wrong = browse(name), []
    for address, parameters, verb in addresses():
        parts = _parts(table, address, parameters)
        # 422 is a form that lacks what it needs, said in words.
        expected = _expected(actor, table, address, verb, parts) or {200, 302, 404, 422}
        status = _called(client, "post", address, parts)
        if status not in {*expected, 405}:
            wrong.append((address, status))
    assert wrong == []


def _expected(actor: Actor, place: Round, address: str, verb: str, parts: Parts) -> set[int]:
    """How a caller who may not is answered; nothing where the caller may.

    Strangers are asked to sign in, others told that they may not; a record that one may not even
    read is none; and a form may lack something before anybody asks who sent it (422).
    """
    if not may(actor, verb, place if "round" in parts else None):
        return {302} if actor.person is None else {403}
    allowed = address not in FURTHER or FURTHER[address](actor, place, parts)
    return set() if allowed else {403, 404, 422}


def _called(client: Client, method: str, address: str, parts: Parts) -> int:
    """The answer's status; whatever the call changed is undone."""
    before = Round.objects.values_list("version", flat=True).get(slug="nusa-rekaan")
    with transaction.atomic():
        call = getattr(client, method)
        response: HttpResponse = call(reverse(address, kwargs=parts), FORMS.get(address, {}))
        if response.streaming and not response.is_async:
            assert b"".join(response)
        location = response.headers.get("Location", "")
        transaction.set_rollback(True)
    assert Round.objects.values_list("version", flat=True).get(slug="nusa-rekaan") == before
    if "_auth_user_id" not in client.session and response.status_code == 302:
        # The public is led to the sign-in page, and nowhere else.
        assert location.startswith(reverse(settings.LOGIN_URL)) or address in ("door", "language")
    return response.status_code
