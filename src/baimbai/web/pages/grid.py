"""The grid (*tabel usulan*): an office's proposals as its workbook has them, mended in place."""

import json
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse, JsonResponse, RawPostDataException
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_GET, require_POST

from baimbai.errors import Refused
from baimbai.intake.standard import COLUMNS, heading, region_name
from baimbai.intake.template import names_to_pick
from baimbai.register.proposal import PAPERS, SECTORS, UNITS
from baimbai.rounds.office_book import kecamatan_of
from baimbai.web.access import audits, is_writing, organises, proposes, shown_to
from baimbai.web.actions.mend_line import Answer, mend_line
from baimbai.web.gate import Call, here, page, spoken
from baimbai.web.lines import grid_rows, mendable_in
from baimbai.web.marks import Marks, last_taken
from baimbai.web.models import Organisation, Proposal, Round, Upload
from baimbai.web.models.proposal import STATUSES
from baimbai.web.reader import reader_of, regions_of, sources_of
from baimbai.web.search import matching
from baimbai.web.templatetags.baimbai import named, said
from baimbai.wording.wording import Wording

PAGE = 500
"""Rows that one answer holds."""
SHOWN = 50
"""Rows of the plain list."""
MOST = 200
"""Rows that one request may save."""
ORDERS = {
    "nomor": ("number",), "judul": ("title", "number"), "wilayah": ("region_code", "number"),
    "biaya": ("-cost_rupiah", "number"), "terbaru": ("-changed_at", "number"),
}  # fmt: skip
"""Parameter → order of the rows; the first where none is asked for."""


@require_GET
def show(request: Call) -> HttpResponse:
    """The grid, and the plain list that stands in for it on a phone."""
    place = here(request)
    office = _office(request, place)
    rows = _filtered(request, place, office)
    setup = _setup(request, place, office)
    context: dict[str, Any] = {
        "office": office,
        "offices": _offices(request, place),
        "mendable": _may_mend(request, place, office),
        "listed": Paginator(rows, SHOWN).get_page(request.GET.get("halaman")),
        "sectors": SECTORS,
        "statuses": STATUSES,
        "orders": ORDERS,
        "chosen": request.GET,
        "setup": setup,
        "setup_json": json.dumps(setup, ensure_ascii=False),
        "upload": last_taken(place, office),
    }
    return render(request, "grid/grid.html", context)


@require_GET
def rows(request: Call) -> JsonResponse:
    """A page of rows."""
    place = here(request)
    office = _office(request, place)
    asked = request.GET.get("halaman", "1")
    pages = Paginator(_filtered(request, place, office), PAGE)
    found = pages.get_page(int(asked) if asked.isdecimal() and len(asked) < 7 else 1)
    marks = Marks(last_taken(place, office))
    data = grid_rows(
        list(found), place, marks, _mendable(request, place, office, list(found)), spoken()
    )
    return JsonResponse({"last_page": pages.num_pages, "total": pages.count, "data": data})


@require_POST
def save(request: Call) -> JsonResponse:
    """Save cells of several rows; each row is answered for itself."""
    place = here(request)
    office = _office(request, place)
    asked = _asked(request)
    numbers = [str(one["number"]) for one in asked]
    own = Proposal.objects.filter(round=place, organisation=office, number__in=numbers)
    found = {row.number: row for row in own.select_related("round")}
    reader, marks = reader_of(place, office.pk), Marks(last_taken(place, office))
    answers: dict[str, Answer | None] = {}
    for one in asked:
        row = found.get(str(one["number"]))
        answers[str(one["number"])] = (
            None
            if row is None
            else mend_line(
                request.actor, row, int(one["version"]), dict(one["changes"]), reader, marks,
                spoken(),
            )
        )  # fmt: skip
    again = list(own)
    mendable = _mendable(request, place, office, again)
    fresh = {row["number"]: row for row in grid_rows(again, place, marks, mendable, spoken())}
    return JsonResponse(
        {"rows": [_answered(number, answer, fresh) for number, answer in answers.items()]}
    )


_NONSENSE = (
    ValueError, KeyError, TypeError, OverflowError, RecursionError, RawPostDataException
)  # fmt: skip
"""What reading it raises: no JSON, other JSON, a number without end, a form instead of JSON."""


def _asked(request: Call) -> list[dict[str, Any]]:
    """What the browser wants saved. Raises Refused for what makes no sense."""
    try:
        asked = json.loads(request.body)["rows"]
        if not isinstance(asked, list) or not 0 < len(asked) <= MOST:
            raise ValueError
        for one in asked:
            if not isinstance(one["changes"], dict):
                raise TypeError
            int(one["version"]), str(one["number"])
            if not all(isinstance(cell, str | int | float) for cell in one["changes"].values()):
                raise TypeError
            if any("\0" in str(cell) for cell in one["changes"].values()):
                raise ValueError
    except _NONSENSE as fault:
        raise Refused("web-grid-nonsense") from fault
    return asked


def _answered(number: str, answer: Answer | None, fresh: dict[str, Any]) -> dict[str, Any]:
    if answer is None or number not in fresh:
        return {"number": number, "state": "gone"}
    texts = [{"column": column, "text": said(text.packed())} for column, text in answer.texts]
    return {
        "number": number, "state": answer.state, "texts": texts, "settled": answer.settled,
        "row": fresh[number],
    }  # fmt: skip


def _offices(request: Call, place: Round) -> list[Organisation]:
    """Offices whose proposals the reader may look at here."""
    known = Organisation.objects.filter(submissions__round=place)
    if organises(request.actor, place) or audits(request.actor, place):
        return list(known)
    return list(known.filter(pk__in=request.actor.offices))


def _office(request: Call, place: Round) -> Organisation:
    """The office asked for, else the reader's first. Raises PermissionDenied."""
    offices = {office.pk: office for office in _offices(request, place)}
    asked = request.GET.get("instansi", "")
    if asked in offices:
        return offices[asked]
    own = [office for office in offices.values() if office.pk in request.actor.offices]
    if asked or not offices:
        raise PermissionDenied
    return (own or list(offices.values()))[0]


def _filtered(request: Call, place: Round, office: Organisation) -> QuerySet[Proposal]:
    """The office's proposals that match what was asked for, in the order that was."""
    asked = request.GET
    order = ORDERS.get(asked.get("urut", ""), ORDERS["nomor"])
    found = shown_to(request.actor, place).filter(organisation=office).order_by(*order)
    if asked.get("nomor"):
        found = found.filter(number=asked["nomor"])
    if words := asked.get("cari", ""):
        found = matching(found, words)
    for field, name in (("sector", "bidang"), ("status", "status")):
        if asked.get(name):
            found = found.filter(**{field: asked[name]})
    if asked.get("catatan"):
        upload = last_taken(place, office)
        remarks = upload.remarks.filter(settled_at__isnull=True) if upload else None
        numbers = remarks.values("number") if remarks is not None else ()
        found = found.filter(number__in=numbers)
    return found


def _may_mend(request: Call, place: Round, office: Organisation) -> bool:
    upload = Upload(round=place, organisation=office)
    answers = place.takes_answers(request.actor.now)
    return proposes(request.actor, upload) and (is_writing(request.actor, upload) or answers)


def _mendable(
    request: Call, place: Round, office: Organisation, found: list[Proposal]
) -> frozenset[str]:
    upload = Upload(round=place, organisation=office)
    return mendable_in(
        found,
        proposes=proposes(request.actor, upload),
        writing=is_writing(request.actor, upload),
        answering=place.takes_answers(request.actor.now),
    )


def _setup(request: Call, place: Round, office: Organisation) -> dict[str, Any]:
    """All that the grid's script needs to begin."""
    words = spoken()
    person = request.actor.person
    query = request.GET.copy()
    query["instansi"] = office.pk
    return {
        "rows": f"{reverse('grid-rows', args=[place.slug])}?{query.urlencode()}",
        "save": f"{reverse('grid-save', args=[place.slug])}?instansi={office.pk}",
        "edit": _edit_address(place),
        "mendable": _may_mend(request, place, office),
        "memory": f"baimbai:tabel:{person.pk if person else 0}:{place.slug}:{office.pk}",
        "page": PAGE,
        "most": MOST,
        "columns": _columns(place, office, words),
        "statuses": {
            status: words.text("web-grid-status-of", status=status) for status in STATUSES
        },
        "severities": {name: named(name) for name in ("galat", "peringatan", "info")},
        "words": {key: words.text(f"web-grid-{key}", count="{n}") for key in _WORDS},
        "language": words.language,
    }


def _edit_address(place: Round) -> str:
    """Where one proposal is mended in a form, with NOMOR for its number."""
    try:
        return reverse("proposal-edit", kwargs={"round": place.slug, "number": "NOMOR"})
    except NoReverseMatch:
        return ""


_WORDS = (
    "number", "status", "saved", "saving", "refused", "conflict", "offline", "unsaved",
    "restored", "back", "mine", "theirs", "use-mine", "use-theirs", "sign-in", "read-only",
    "several", "pasted", "cut-off", "loading", "empty", "remarks", "nothing", "cell",
    "form", "gone", "kept", "elsewhere",
)  # fmt: skip


def _columns(place: Round, office: Organisation, words: Wording) -> list[dict[str, Any]]:
    """The standard columns with what may be picked in each."""
    picks = _picks(place, office, words)
    return [
        {
            "name": column.name, "title": heading(column.name, words), "width": column.width,
            "kind": column.kind, "required": column.required, "picks": picks.get(column.name),
            "help": words.text(f"help-{column.name.replace('_', '-')}"),
        }
        for column in COLUMNS
        if column.name != "id"
    ]  # fmt: skip


def _picks(place: Round, office: Organisation, words: Wording) -> dict[str, list[str]]:
    regions = regions_of(place)
    reader = reader_of(place, office.pk)
    marks = [words.text("template-ready"), words.text("template-missing")]
    return {
        **names_to_pick(words),
        "region": [region_name(regions[code]) for code in sorted(regions)],
        "kecamatan": list(kecamatan_of(reader.organisation, regions)),
        "unit": list(UNITS),
        "source": list(sources_of(place)),
        "year": [str(year) for year in reader.horizon],
        **dict.fromkeys(PAPERS, marks),
    }


_HERE = "putaran/<slug:round>/tabel/"
URLS = [
    page(_HERE, show, name="grid", verb="table.read"),
    page(f"{_HERE}baris/", rows, name="grid-rows", verb="table.read"),
    page(f"{_HERE}simpan/", save, name="grid-save", verb="proposal.write"),
]
