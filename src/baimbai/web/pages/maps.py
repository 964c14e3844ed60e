"""The map (*peta*): tiles of proposals, the base map, drawing a proposal, official boundaries."""

from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import condition, require_GET, require_http_methods, require_POST

from baimbai.errors import BaimbaiError, Refused
from baimbai.intake.drawn import LENGTH_TOLERANCE
from baimbai.web import drawings
from baimbai.web.access import require, shown_to
from baimbai.web.actions.load_boundaries import load_boundaries, remove_boundaries
from baimbai.web.actions.mend import mend
from baimbai.web.basemap import base_map, base_mark, collection, places_in
from baimbai.web.boundaries import MOST_BYTES as BOUNDARY_BYTES
from baimbai.web.boundaries import boundary_file, stored
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.mapped import colour_of, kept, mark, rows_of, tile_text
from baimbai.web.models import Proposal, Round
from baimbai.web.templatetags.maps import surroundings
from baimbai.web.tiles import COLOURS, Tile

GEOJSON = "application/geo+json"


@require_GET
def show(request: Call) -> HttpResponse:
    """The map of all proposals that the reader may see."""
    place = here(request)
    rows = rows_of(request.actor, place, request.GET)
    context = {
        "query": request.GET.urlencode(), "kept": kept(request.GET),
        "colour": colour_of(request.GET), "colours": COLOURS,
        "unplaced": rows.filter(spot__isnull=True).count(), "boundaries": stored(place),
    }  # fmt: skip
    return render(request, "map/map.html", context)


def _tile_tag(request: Call, zoom: int, x: int, y: int) -> str:
    return f'"{mark(request.actor, here(request), request.GET, zoom, x, y)}"'


@require_GET
@condition(etag_func=_tile_tag)
def tile(request: Call, zoom: int, x: int, y: int) -> HttpResponse:
    """One square of the map as GeoJSON."""
    try:
        square = Tile(zoom, x, y)
    except ValueError:
        raise Http404 from None
    text = tile_text(request.actor, here(request), request.GET, square)
    return _revalidated(HttpResponse(text, content_type=GEOJSON))


def _revalidated(response: HttpResponse) -> HttpResponse:
    """Kept by the reader's own browser, which asks each time whether it still holds."""
    response["Cache-Control"] = "private, no-cache"
    return response


def _base_tag(request: Call) -> str:
    return f'"{base_mark(here(request))}"'


@require_GET
@condition(etag_func=_base_tag)
def base(request: Call) -> HttpResponse:
    """The offline base map; its address names its edition."""
    text = base_map(here(request)).read_text(encoding="utf-8")
    response = HttpResponse(text, content_type=GEOJSON)
    response["Cache-Control"] = "private, max-age=604800"
    return response


def _boundaries_tag(request: Call) -> str:
    about = stored(here(request))
    return f'"{about["sha256"] if about else "0"}"'


@require_GET
@condition(etag_func=_boundaries_tag)
def boundaries_layer(request: Call) -> HttpResponse:
    """The official boundaries; an empty collection where none were loaded."""
    path = boundary_file(here(request))
    text = path.read_text(encoding="utf-8") if path.exists() else collection([])
    return _revalidated(HttpResponse(text, content_type=GEOJSON))


@require_http_methods(["GET", "POST"])
def boundaries(request: Call) -> HttpResponse:
    """What is loaded, and loading another file."""
    place = here(request)
    if request.method == "POST":
        sent = request.FILES.get("berkas")
        if sent is None:
            raise Refused("web-map-file-absent")
        count = load_boundaries(
            request.actor, place, sent.read(BOUNDARY_BYTES + 1), sent.name or ""
        )
        tell(request, "web-map-boundaries-loaded", count=count)
        return redirect("map-boundaries", round=place.slug)
    return render(request, "map/boundaries.html", {"boundaries": stored(place)})


@require_POST
def boundaries_removed(request: Call) -> HttpResponse:
    """Show none any more."""
    remove_boundaries(request.actor, here(request))
    tell(request, "web-map-boundaries-removed")
    return redirect("map-boundaries", round=here(request).slug)


@require_http_methods(["GET", "POST"])
def draw(request: Call, number: str) -> HttpResponse:
    """Draw where a proposal lies: on the map, by typing, or out of a file."""
    row = get_object_or_404(
        shown_to(request.actor, here(request)).select_related("round"), number=number
    )
    require(request.actor, "proposal.mend", row)
    if request.method == "GET":
        shape = drawings.shape_of(row)
        kind = drawings.kind_of(shape) or drawings.kinds_for(row.asset_type)[0]
        text = "" if shape is None else drawings.written(shape)
        return _drawing_page(request, row, kind, text)
    kind, text = request.POST.get("jenis", ""), request.POST.get("titik", "")
    try:
        if "simpan" in request.POST:
            return _save(request, row, kind, text)
        sent = request.FILES.get("berkas")
        if sent is not None:
            kind, text = _out_of_file(row, sent)
        elif "baca" in request.POST:
            raise Refused("web-map-file-absent")
        drawing = drawings.read_drawing(kind, text, row.asset_type, places_in(row.round))
    except BaimbaiError as error:
        # What was drawn stays on the page: it may have taken an hour.
        return _drawing_page(request, row, kind, text, refused=spoken().say(error.message))
    taken = sent.name if sent is not None else ""
    written = drawings.written(drawing.shape)
    return _drawing_page(request, row, kind, written, drawing, taken=taken or "")


def _out_of_file(row: Proposal, sent: "UploadedFile[Any]") -> tuple[str, str]:
    """Kind and text of the drawing in a file."""
    found = drawings.shapes_of_file(sent.read(drawings.MOST_BYTES + 1), sent.name or "")
    shape = drawings.joined((s for _, s in found), drawings.kinds_for(row.asset_type))
    return drawings.kind_of(shape), drawings.written(shape)


def _save(request: Call, row: Proposal, kind: str, text: str) -> HttpResponse:
    drawing = drawings.read_drawing(kind, text, row.asset_type, places_in(row.round))
    version = request.POST.get("versi", "")
    mend(request.actor, row, drawing.changes(), int(version) if version.isdecimal() else 0)
    tell(request, "web-map-saved", number=row.number)
    for way in drawing.read:
        tell(request, "web-map-way", way=way)
    return redirect(sheet_of(row.round, row.number))


def sheet_of(place: Round, number: str) -> str:
    """Address of a proposal's sheet."""
    return f"/putaran/{place.slug}/usulan/{quote(number, safe='')}/"


def _drawing_page(
    request: Call, row: Proposal, kind: str, text: str, drawing: drawings.Drawing | None = None,
    *, taken: str = "", refused: str = "",
) -> HttpResponse:  # fmt: skip
    shape = drawing.shape if drawing is not None else drawings.shape_of(row)
    version = request.POST.get("versi", "")
    context = {
        **surroundings(row.round), "proposal": row, "kind": kind, "text": text,
        "kinds": drawings.kinds_for(row.asset_type), "sheet": sheet_of(row.round, row.number),
        "measure": drawings.measured(shape, row), "unsaved": drawing is not None,
        "version": int(version) if version.isdecimal() else row.version,
        "ways": drawing.read if drawing is not None else (), "taken": taken, "refused": refused,
        "tolerance": round(100 * LENGTH_TOLERANCE), "most": drawings.MOST_POINTS,
    }  # fmt: skip
    status = HTTPStatus.UNPROCESSABLE_ENTITY if refused else HTTPStatus.OK
    return render(request, "map/draw.html", context, status=status)


_AT = "putaran/<slug:round>/peta/"
URLS = [
    page(_AT, show, name="map", verb="table.read"),
    page(f"{_AT}<int:zoom>/<int:x>/<int:y>.json", tile, name="map-tile", verb="table.read"),
    page(f"{_AT}dasar.json", base, name="map-base", verb="table.read"),
    page(f"{_AT}batas.json", boundaries_layer, name="map-boundaries-layer", verb="table.read"),
    page(f"{_AT}batas/", boundaries, name="map-boundaries", verb="round.settings"),
    page(f"{_AT}batas/hapus/", boundaries_removed, name="map-boundaries-remove",
         verb="round.settings"),
    page("putaran/<slug:round>/usulan/<str:number>/peta/", draw, name="proposal-draw",
         verb="proposal.write"),
]  # fmt: skip
