"""Handover (*serah terima isian*): workbooks for national systems, and their numbers kept."""

import tempfile
from pathlib import Path
from typing import Any

from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_POST

from baimbai.errors import BaimbaiError, Refused
from baimbai.publication.agreed import agreed_release
from baimbai.publication.handover import SHAPES, write_handover
from baimbai.publication.release import Release as Agreed
from baimbai.rounds.release_folder import ARCHIVE, open_agreed
from baimbai.web.access import may
from baimbai.web.actions.external_ids import (
    MOST_BYTES,
    external_ids_of,
    read_sent,
    take_external_ids,
)
from baimbai.web.actions.release import CURRENT
from baimbai.web.gate import Call, here, page, spoken
from baimbai.web.models import ExternalId, Proposal, Release, Round
from baimbai.web.models.publishing import SYSTEMS
from baimbai.web.results.frozen import release_of
from baimbai.web.rulings import computed_run, held

FILES = {"sipd": "sipd.xlsx", "krisna": "krisna-dak.xlsx", "sitia": "sitia.xlsx"}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def show(request: Call) -> HttpResponse:
    """The workbooks, how many numbers each system has given, and where more are taken in."""
    return render(request, "handover/handover.html", _about(request))


def _about(request: Call) -> dict[str, Any]:
    place = here(request)
    rows = ExternalId.objects.filter(proposal__round=place)
    counts = dict(rows.values_list("system").annotate(Count("pk")).order_by())
    return {
        "systems": [(system, FILES.get(system, ""), counts.get(system, 0)) for system in SYSTEMS],
        "proposals": Proposal.objects.filter(round=place).count(),
        "release": _in_force(place),
        "computed": place.run_id is not None,
        "writable": may(request.actor, "handover.write", place),
        "most": MOST_BYTES // 1024**2,
    }


@require_POST
def take(request: Call) -> HttpResponse:
    """Take a system's numbers in from a workbook."""
    sent = request.FILES.get("file")
    try:
        if sent is None or not sent.size or sent.size > MOST_BYTES:
            raise Refused("web-handover-file", most=MOST_BYTES // 1024**2)
        lines = read_sent(sent.read(), sent.name or "")
        taken = take_external_ids(
            request.actor, here(request), request.POST.get("system", ""), lines
        )
    except BaimbaiError as error:
        context = {**_about(request), "error": spoken().say(error.message)}
        return render(request, "handover/handover.html", context, status=422)
    return render(request, "handover/handover.html", {**_about(request), "taken": taken})


@require_GET
def workbook(request: Call, system: str) -> HttpResponse:
    """The workbook of one system, of what is in force, with the numbers that are known."""
    place = here(request)
    if system not in SHAPES:
        raise Http404
    with tempfile.TemporaryDirectory(prefix="baimbai-") as folder:
        path = Path(folder) / FILES[system]
        write_handover(_agreed(place), spoken(), path, system, external_ids_of(place))
        response = HttpResponse(path.read_bytes(), content_type=_XLSX)
    response["Content-Disposition"] = content_disposition_header(
        True, f"{place.slug}-{FILES[system]}"
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _in_force(place: Round) -> Release | None:
    return Release.objects.filter(round=place, state=CURRENT).first()


def _agreed(place: Round) -> Agreed:
    """What the release in force agreed on; before there is one, what stands on the table. Raises
    Refused where nothing was computed."""
    release = _in_force(place)
    if release is not None and (release.folder / ARCHIVE).is_dir():
        return open_agreed(release.folder / ARCHIVE, release.number)
    return agreed_release(release_of(computed_run(place)), held(place))


_HERE = "putaran/<slug:round>/serah-terima/"
URLS = [
    page(_HERE, show, name="handover", verb="handover.read"),
    page(f"{_HERE}nomor/", take, name="handover-take", verb="handover.write"),
    page(f"{_HERE}<slug:system>.xlsx", workbook, name="handover-workbook", verb="handover.read"),
]
