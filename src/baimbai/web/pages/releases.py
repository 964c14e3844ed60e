"""Releases (*rilis*): draft, look at, compare, publish; for who prepares and heads the meeting."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from baimbai.agreement.four_lists import LISTS
from baimbai.errors import Refused
from baimbai.publication.changes import KINDS, MAJOR, Changed, class_of, find_changes
from baimbai.rounds.release_folder import (
    COMPARED,
    PAPERS,
    PUBLIC,
    STATIC,
    pack,
)
from baimbai.web.access import may
from baimbai.web.actions.release import DRAFT, KIND, Wanted, draft_release, publish_release
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.models import Proposal, Release, Round, Run
from baimbai.web.models.run import DONE
from baimbai.web.published import published
from baimbai.web.results.listing import listed
from baimbai.web.rulings import is_adopted

MOST_CHANGES = 200
MOST_SCENARIOS = 50
LANGUAGES = ("id", "en")


@dataclass(frozen=True)
class Weighed:
    """What differs between two releases."""

    changes: tuple[Changed, ...]
    """The first MOST_CHANGES."""
    count: int
    kinds: tuple[tuple[str, int], ...]
    weight: str
    before_rupiah: int
    after_rupiah: int


@require_GET
def every(request: Call) -> HttpResponse:
    """All releases of the round, the newest first; and what the next one would be made of."""
    place = here(request)
    rows = listed(
        Release.objects.filter(round=place).select_related("made_by", "run__scenario"), request
    )
    context = {"rows": rows, "public": published(place).exists(), **_draft_form(request, place)}
    return render(request, "releases/list.html", context)


def _draft_form(request: Call, place: Round) -> dict[str, Any]:
    if not may(request.actor, "release.draft", place):
        return {}
    proposals = Proposal.objects.filter(round=place)
    drafts = proposals.filter(status="draf").count()
    last = Run.objects.filter(round=place, kind=KIND).first()
    return {
        "runs": _runs(place),
        "lists": LISTS,
        "drafts": drafts,
        # Where no office ever sent in, the proposals came from workbooks.
        "all_drafts": bool(drafts) and not proposals.exclude(status="draf").exists(),
        "adopted": is_adopted(place),
        "making": last if last is not None and not last.is_over else None,
        "failed": last if last is not None and last.is_over and last.state != DONE else None,
    }


def _runs(place: Round) -> list[Run]:
    """What a release may be made of: the round's computation, then scenarios."""
    tried = Run.objects.filter(round=place, kind="skenario", state=DONE).select_related("scenario")
    held = [place.run] if place.run is not None else []
    return [*held, *tried.exclude(scenario=None)[:MOST_SCENARIOS]]


@require_POST
def draft(request: Call) -> HttpResponse:
    """Have a release frozen."""
    given = request.POST
    number = given.get("run", "")
    wanted = Wanted(
        int(number) if number.isdecimal() and len(number) < 19 else 0,
        tuple(given.getlist("lists")), "refusals" in given, "drafts" in given,
    )  # fmt: skip
    run = draft_release(request.actor, here(request), wanted)
    return redirect("run", round=run.round.slug, number=run.pk)


@require_GET
def show(request: Call, number: int) -> HttpResponse:
    """One release: what it is made of, what it changes, what of it is shown; publishing it."""
    release = _release(request, number)
    before = (
        Release.objects.filter(round=release.round, number__lt=number)
        .exclude(state__in=(DRAFT, "skenario"))
        .order_by("-number")
        .first()
    )
    context = {
        "release": release,
        "before": before,
        "weighed": weighed_between(before, release) if before is not None else None,
        "publishable": release.state == DRAFT and may(request.actor, "release.publish", release),
        "needs_reason": release.change_class == MAJOR,
        "documents": PUBLIC,
        "static": STATIC if (release.folder / STATIC).is_file() else "",
        "languages": LANGUAGES,
        "scenario": release.run.kind == "skenario",
        "adopted": is_adopted(release.round),
    }
    return render(request, "releases/release.html", context)


@require_POST
def publish(request: Call, number: int) -> HttpResponse:
    """Let the public see it."""
    release = _release(request, number)
    publish_release(request.actor, release, request.POST.get("reason", ""))
    tell(request, "web-release-told-published", number=number)
    return redirect("release", round=here(request).slug, number=number)


@require_GET
def compare(request: Call) -> HttpResponse:
    """Two releases side by side."""
    numbers = [request.GET.get(name, "") for name in ("a", "b")]
    every = list(Release.objects.filter(round=here(request)).only("number", "state", "round_id"))
    chosen = [next((one for one in every if str(one.number) == number), None) for number in numbers]
    before, after = chosen
    if (before is None or after is None) and any(numbers):
        raise Http404
    weighed = weighed_between(before, after) if before is not None and after is not None else None
    context = {"every": every, "before": before, "after": after, "weighed": weighed}
    return render(request, "releases/compare.html", context)


def weighed_between(before: Release, after: Release) -> Weighed:
    was, now = _compared(before), _compared(after)
    changes = find_changes(was, now)
    kinds = [(kind, sum(one.kind == kind for one in changes)) for kind in KINDS]
    return Weighed(
        changes[:MOST_CHANGES], len(changes), tuple((k, n) for k, n in kinds if n),
        class_of(changes, was), int(was["programmed"].sum()), int(now["programmed"].sum()),
    )  # fmt: skip


def _compared(release: Release) -> pl.DataFrame:
    try:
        return pl.read_parquet(release.folder / COMPARED)
    except FileNotFoundError as fault:
        raise Refused("web-release-gone", number=release.number) from fault


@require_GET
def file(request: Call, number: int, name: str) -> FileResponse:
    """The portal as plain files, or the whole release, to be kept and verified elsewhere."""
    release = _release(request, number)
    stem = f"{release.round.slug}-rilis-{release.number}"
    if name == STATIC and (release.folder / STATIC).is_file():
        return _attached((release.folder / STATIC).open("rb"), f"{stem}-{STATIC}")
    if name == "rilis.zip" and release.folder.is_dir():
        # An unnamed file: gone once it is sent.
        packed = tempfile.TemporaryFile(prefix="baimbai-")  # noqa: SIM115
        with tempfile.TemporaryDirectory(prefix="baimbai-") as room:
            target = Path(room) / name
            pack(release.folder, target)
            packed.write(target.read_bytes())
        packed.seek(0)
        return _attached(packed, f"{stem}.zip")
    language, _, document = name.partition("-")
    path = release.folder / PAPERS / language / document
    if language in LANGUAGES and document in PUBLIC and path.is_file():
        return _attached(path.open("rb"), f"{stem}-{document}")
    raise Http404


def _attached(content: Any, name: str) -> FileResponse:
    response = FileResponse(content, as_attachment=True, filename=name)
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _release(request: Call, number: int) -> Release:
    query = Release.objects.select_related("round", "run__scenario", "made_by")
    return get_object_or_404(query, round=here(request), number=number)


_HERE = "putaran/<slug:round>/rilis/"
URLS = [
    page(_HERE, every, name="releases", verb="release.read"),
    page(f"{_HERE}susun/", draft, name="release-draft", verb="release.draft"),
    page(f"{_HERE}banding/", compare, name="releases-compare", verb="release.read"),
    page(f"{_HERE}<int:number>/", show, name="release", verb="release.read"),
    page(f"{_HERE}<int:number>/umumkan/", publish, name="release-publish", verb="release.publish"),
    page(f"{_HERE}<int:number>/berkas/<str:name>", file, name="release-file", verb="release.read"),
]
