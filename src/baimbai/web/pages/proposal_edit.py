"""Writing and mending a proposal (*menulis, memperbaiki*): the second of two is shown both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from baimbai.errors import Refused
from baimbai.intake.standard import Content, content_of
from baimbai.register.proposal import ASSET_TYPES
from baimbai.register.proposal import Request as Asked
from baimbai.web.access import may, require
from baimbai.web.actions.add_proposal import add_proposal, next_number
from baimbai.web.actions.mend import mend
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.models import Proposal, Round, Submission
from baimbai.web.pages.proposal_fields import (
    activities,
    kecamatan_in,
    money_choices,
    parts_shown,
    shown_groups,
    words_of,
)
from baimbai.web.pages.proposal_form import (
    FIELDS,
    Typed,
    read_changes,
    read_new,
    typed_in,
    typed_of,
    unpacked,
)
from baimbai.web.pages.proposal_sheet import proposal_here
from baimbai.web.reader import reader_of, regions_of
from baimbai.web.records import as_register
from baimbai.wording.message import Message

SPARE_ROWS = 2
MOST_OPTIONS = 20


@dataclass(frozen=True)
class Form:
    """The form as it is shown once."""

    place: Round
    typed: Typed
    base: Typed
    """What it was opened with."""
    errors: Mapping[str, Sequence[Message]] = field(default_factory=dict)
    theirs: Mapping[str, str] = field(default_factory=dict)
    """Fields that somebody else changed too, with what they wrote."""
    refusal: Message | None = None

    def shown(self, request: Call, context: dict[str, Any]) -> HttpResponse:
        """The page."""
        sources, years = money_choices(self.place, self.typed)
        context |= {
            "groups": shown_groups(self.place, self.typed, self.errors, self.theirs),
            "parts": parts_shown(self.typed, self.errors, SPARE_ROWS),
            "sources": sources,
            "years": years,
            "money_errors": [spoken().say(one) for one in self.errors.get("money", ())],
            "money_theirs": self.theirs.get("money"),
            "base": self.base.packed(),
            "refusal": spoken().say(self.refusal) if self.refusal else "",
            "faulty": bool(self.errors),
            "conflicts": bool(self.theirs),
        }
        wrong = self.errors or self.refusal
        status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
        return render(request, "proposals/form.html", context, status=status)


@require_http_methods(["GET", "POST"])
def new(request: Call) -> HttpResponse:
    """A new proposal of one of the reader's offices."""
    place = here(request)
    offices = _offices(request)
    chosen = request.POST.get("kantor") or request.GET.get("kantor") or ""
    submission = next((o for o in offices if o.organisation_id == chosen), None)
    if submission is None:
        if not offices:
            raise Refused("web-add-closed")
        submission = offices[0]
    require(request.actor, "proposal.own", submission)
    office = submission.organisation
    own_region = office.region_code
    blank = Typed({**dict.fromkeys(FIELDS, ""), "region": own_region, **_asked_for(request)}, ())
    context = {"submission": submission, "offices": offices, "proposal": None}
    if request.method == "GET":
        return Form(place, blank, blank).shown(request, context)
    typed = typed_in(request.POST)
    if _only_redraws(request):
        return Form(place, typed, blank).shown(request, context)
    reader, regions = reader_of(place, office.pk), regions_of(place)
    read = read_new(typed, next_number(submission), reader, regions, spoken())
    errors = {**read.errors, **_unknown_requirements(place, typed)}
    if errors:
        return Form(place, typed, blank, errors).shown(request, context)
    try:
        row = add_proposal(request.actor, submission, read.values, read.money or [])
    except Refused as refusal:
        return Form(place, typed, blank, refusal=refusal.message).shown(request, context)
    tell(request, "web-form-added", number=row.number)
    return redirect("proposal", round=place.slug, number=row.number)


def _offices(request: Call) -> list[Submission]:
    """Lines of the reader's offices that may still write."""
    lines = Submission.objects.filter(round=here(request), organisation__in=request.actor.offices)
    return [
        line
        for line in lines.select_related("round", "organisation").order_by("organisation")
        if may(request.actor, "proposal.add", line)
    ]


def _asked_for(request: Call) -> dict[str, str]:
    """What the address that led here asks to propose (`?region=63.01&asset_type=jalan`)."""
    known = {"region": regions_of(here(request)), "asset_type": ASSET_TYPES}
    given = {name: request.GET.get(name, "") for name in known}
    return {name: code for name, code in given.items() if code in known[name]}


def _only_redraws(request: Call) -> bool:
    """Was a button pressed that only changes the form: another row, other lists?"""
    return "tambah" in request.POST or "segarkan" in request.POST


def _unknown_requirements(place: Round, typed: Typed) -> dict[str, tuple[Message, ...]]:
    asked = {part for part in typed.fields["requires"].replace(";", ",").split(",") if part.strip()}
    numbers = {part.strip() for part in asked}
    known = Proposal.objects.filter(round=place, number__in=numbers)
    unknown = sorted(numbers - set(known.values_list("number", flat=True)))
    if not unknown:
        return {}
    return {"requires": (Message("web-form-requires-unknown", {"numbers": tuple(unknown)}),)}


@require_http_methods(["GET", "POST"])
def edit(request: Call, number: str) -> HttpResponse:
    """The form of a proposal that its office may mend now."""
    place = here(request)
    row = proposal_here(request, number)
    require(request.actor, "proposal.own", row)
    if not may(request.actor, "proposal.mend", row):
        raise Refused("web-form-closed", number=row.number)
    if request.method == "GET":
        now = typed_of(row)
        return Form(place, now, now).shown(request, {"proposal": row})
    return _save(request, place, row)


def _save(request: Call, place: Round, row: Proposal) -> HttpResponse:
    now = typed_of(row)
    base = unpacked(request.POST.get("dasar", "")) or now
    typed = _chosen(typed_in(request.POST), now, request)
    if request.POST.get("version", "") != str(row.version):
        return _both(request, place, row, typed, base, now)
    if open_choices := _open_choices(request):
        theirs = {name: words_of(place, now, name) for name in open_choices}
        undecided = {name: (Message("web-form-choose"),) for name in open_choices}
        return Form(place, typed, base, undecided, theirs).shown(request, {"proposal": row})
    if _only_redraws(request):
        return Form(place, typed, base).shown(request, {"proposal": row})
    reader, regions = reader_of(place, row.organisation_id), regions_of(place)
    read = read_changes(typed, base, row, _content(row), reader, regions, spoken())
    errors = {**read.errors}
    if typed.fields["requires"] != base.fields["requires"]:
        errors = {**errors, **_unknown_requirements(place, typed)}
    if errors:
        return Form(place, typed, base, errors).shown(request, {"proposal": row})
    try:
        mend(request.actor, row, read.values, row.version, read.money)
    except Refused as refusal:
        if refusal.message.key == "web-mend-conflict":
            row = proposal_here(request, row.number)
            return _both(request, place, row, typed, base, typed_of(row))
        form = Form(place, typed, base, refusal=refusal.message)
        return form.shown(request, {"proposal": row})
    tell(request, "web-form-saved", number=row.number)
    return redirect("proposal", round=place.slug, number=row.number)


def _chosen(typed: Typed, now: Typed, request: Call) -> Typed:
    """With the other's text where the reader, shown both, chose it."""
    for name in typed.names():
        if request.POST.get(f"pilih-{name}") == "mereka":
            typed = typed.taking(name, now)
    return typed


def _open_choices(request: Call) -> list[str]:
    """Fields that two people changed and of which the reader has chosen neither text."""
    asked = [name for name in request.POST.getlist("bentrok") if name in (*FIELDS, "money")]
    return [n for n in asked if request.POST.get(f"pilih-{n}") not in ("mereka", "saya")]


def _both(
    request: Call, place: Round, row: Proposal, typed: Typed, base: Typed, now: Typed
) -> HttpResponse:
    """Somebody saved meanwhile: what only they changed is taken, what both changed is asked."""
    theirs: dict[str, str] = {}
    taken = []
    for name in typed.names():
        if now.of(name) == base.of(name) or now.of(name) == typed.of(name):
            continue
        if typed.of(name) == base.of(name):
            typed = typed.taking(name, now)
            taken.append(name)
        else:
            theirs[name] = words_of(place, now, name)
    form = Form(place, typed, now, theirs=theirs)
    return form.shown(request, {"proposal": row, "met": True, "taken": taken})


def _content(row: Proposal) -> Content:
    asked = [Asked(row.number, r.source, r.year, r.amount_rupiah) for r in row.requests.all()]
    return content_of(as_register(row), asked)


@require_GET
def kecamatan(request: Call) -> HttpResponse:
    """The kecamatan of a region, as options."""
    names = kecamatan_in(here(request), request.GET.get("region", "")[:8])
    return render(request, "proposals/names.html", {"names": names})


@require_GET
def activity_codes(request: Call) -> HttpResponse:
    """Sub-activities that hold every word typed, as options."""
    words = request.GET.get("activity_code", "").lower().split()[:8]
    found = [
        (code, name)
        for code, name in activities(here(request))
        if all(word in f"{code} {name}".lower() for word in words)
    ]
    return render(request, "proposals/codes.html", {"codes": found[:MOST_OPTIONS]})


URLS = [
    page("putaran/<slug:round>/usulan/baru/", new, name="proposal-new", verb="proposal.write"),
    page("putaran/<slug:round>/pilihan-kecamatan/", kecamatan, name="kecamatan-options",
         verb="table.read"),
    page("putaran/<slug:round>/pilihan-kegiatan/", activity_codes, name="activity-options",
         verb="table.read"),
    page("putaran/<slug:round>/usulan/<path:number>/ubah/", edit, name="proposal-edit",
         verb="proposal.write"),
]  # fmt: skip
