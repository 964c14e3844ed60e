"""One finding: evidence, rule, proposals side by side, parties, what was said, the ways out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from baimbai.errors import Refused
from baimbai.web.access import may, organises
from baimbai.web.actions.answer import LONGEST, answer
from baimbai.web.actions.settle import proposals_of, reopen, settle
from baimbai.web.compared import compared
from baimbai.web.eligible import rules_of
from baimbai.web.finding_board import (
    REOPENED,
    Line,
    concerns,
    findings_shown_to,
    lines_of,
    sees_all,
)
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.models import Answer, Finding, Organisation, Person, Proposal, Settlement
from baimbai.web.models.finding import ANSWER_KINDS
from baimbai.web.pages.finding_form import read_wish, ways_of
from baimbai.web.still import proposals_svg

MOST_PROPOSALS = 40
"""Proposals side by side; of a finding that names more, its ways out are for parts of it."""
MOST_DRAWN = 8
"""Proposals on one map."""


@require_GET
def show(request: Call, key: str) -> HttpResponse:
    """The finding with all that is known and can be done."""
    place, actor = here(request), request.actor
    line = _line(request, key)
    finding = line.finding
    prefetch_related_objects(line.proposals, "requests")
    current = finding.run_id == place.run_id
    settles = current and may(actor, "finding.settle", place)
    rule = rules_of(place).rules.get(finding.rule or "")
    context = {
        **_said(request, line),
        "current": current,
        "settles": settles,
        "ways": ways_of(line, place) if settles else (),
        "rule": rule,
        "sentence": rule.sentence[spoken().language] if rule else "",
        "about": f"web-findings-about-{finding.kind.replace('_', '-')}",
        "columns": compared(line),
        "still": proposals_svg(_placed(request, line), finding.number),
        "answers_open": place.takes_answers(actor.now),
        "answering": current and may(actor, "finding.answer", place)
        and (organises(actor, place) or place.takes_answers(actor.now)),
        "answer_kinds": ANSWER_KINDS, "longest": LONGEST,
    }  # fmt: skip
    return render(request, "findings/finding.html", context)


def _placed(request: Call, line: Line) -> list[Proposal]:
    """The first proposals that the reader may see, for a map of them."""
    shown = [p for p in line.proposals if p.pk not in line.hidden][:MOST_DRAWN]
    for proposal in shown:
        proposal.round = here(request)
    return shown


@require_GET
def part(request: Call, key: str) -> HttpResponse:
    """Where it stands and what was said: the part that follows what happens."""
    return render(request, "findings/finding_part.html", _said(request, _line(request, key)))


@dataclass(frozen=True)
class Said:
    """A settlement or an answer, as one line of the thread."""

    at: datetime
    kind: str
    who: Person | None
    office: Organisation
    text: str
    way: str = ""


def _said(request: Call, line: Line) -> dict[str, Any]:
    """The finding's thread, oldest first, and what was decided on earlier evidence."""
    place, finding = here(request), line.finding
    decided = Settlement.objects.filter(round=place).select_related("made_by", "organisation")
    settlements = list(decided.filter(key=finding.key))
    answers = Answer.objects.filter(round=place, key=finding.key)
    thread = [
        Said(one.made_at, "buka" if one.exit == REOPENED else "putusan", one.made_by,
             one.organisation, one.reason, one.exit)
        for one in settlements
    ]  # fmt: skip
    thread += [
        Said(one.made_at, one.kind, one.author, one.organisation, one.text)
        for one in answers.select_related("author", "organisation")
    ]
    numbers = [p.number for p in line.proposals]
    earlier = decided.filter(kind=finding.kind, numbers=numbers).exclude(key=finding.key)
    named = bool(numbers or finding.places)
    return {
        "line": line, "finding": finding,
        "thread": sorted(thread, key=lambda said: said.at),
        "earlier": list(earlier.filter(places=finding.places)) if named else [],
        "seen": settlements[-1].pk if settlements else 0,
    }  # fmt: skip


def _line(request: Call, key: str) -> Line:
    """The finding of the round's computation; else of the latest that found it.

    Raises Http404 where there is none for this reader.
    """
    place, actor = here(request), request.actor
    finding = findings_shown_to(actor, place).filter(key=key).select_related("run").first()
    if finding is None:
        past = Finding.objects.filter(run__round=place, key=key).select_related("run")
        past = past if sees_all(actor, place) else past.filter(concerns(actor))
        finding = past.order_by("-run").first()
    if finding is None:
        raise Http404
    return lines_of([finding], actor, place, most=MOST_PROPOSALS, whole=True)[0]


@require_POST
def decide(request: Call, key: str) -> HttpResponse:
    """Take one of its ways out, or dismiss it."""
    finding = _current(request, key)
    way, post = request.POST.get("jalan", ""), request.POST
    wish = read_wish(post, proposals_of(finding)[:MOST_PROPOSALS])
    settle(request.actor, finding, way, post.get("alasan", ""), _seen(request), wish)
    tell(request, "web-findings-settled", way=spoken().name(way))
    return _back(request, key)


@require_POST
def open_again(request: Call, key: str) -> HttpResponse:
    """What was decided no longer holds."""
    finding = _current(request, key)
    reopen(request.actor, finding, request.POST.get("alasan", ""), _seen(request))
    tell(request, "web-findings-reopened")
    return _back(request, key)


@require_POST
def respond(request: Call, key: str) -> HttpResponse:
    """Say something to it."""
    finding = _current(request, key)
    post = request.POST
    answer(request.actor, finding, post.get("tanggapan", ""), post.get("jenis", ANSWER_KINDS[0]))
    tell(request, "web-findings-answered")
    return _back(request, key)


def _current(request: Call, key: str) -> Finding:
    """The finding of the round's computation. Raises Refused where it is none any more."""
    finding = _line(request, key).finding
    if finding.run_id != here(request).run_id:
        raise Refused("web-settle-gone")
    return finding


def _seen(request: Call) -> int:
    seen = request.POST.get("dilihat", "0")
    return int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < 19 else 0


def _back(request: Call, key: str) -> HttpResponse:
    """To the finding, by way of htmx where it asked."""
    address = reverse("finding", kwargs={"round": here(request).slug, "key": key})
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)


_HERE = "putaran/<slug:round>/temuan/<slug:key>/"
URLS = [
    page(_HERE, show, name="finding", verb="table.read"),
    page(f"{_HERE}bagian/", part, name="finding-part", verb="table.read"),
    page(f"{_HERE}selesaikan/", decide, name="finding-settle", verb="finding.settle"),
    page(f"{_HERE}buka/", open_again, name="finding-reopen", verb="finding.settle"),
    page(f"{_HERE}tanggapan/", respond, name="finding-answer", verb="finding.answer"),
]
