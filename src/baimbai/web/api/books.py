"""Files to take along (*berkas*): workbooks of offices and desks, boundaries, press text."""

from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

from django.conf import settings
from django.http import HttpResponseBase, QueryDict
from ninja import Schema
from ninja.files import UploadedFile
from ninja.params.functions import File, Form, Query
from ninja.params.functions import Path as InPath

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.load_boundaries import load_boundaries, remove_boundaries
from baimbai.web.actions.merge_desk_book import merge_desk_book
from baimbai.web.actions.receive import forget_file, keep_chunks
from baimbai.web.api.door import delete, get, post
from baimbai.web.api.given import Id, OneOf
from baimbai.web.api.meeting import DeskNumber
from baimbai.web.boundaries import MOST_BYTES as BOUNDARY_BYTES
from baimbai.web.desk_book_rows import read_desk_book
from baimbai.web.gate import Call, here, spoken
from baimbai.web.meeting import desk_at
from baimbai.web.pages import books, maps, press
from baimbai.web.pages import desk_book as desk_pages

FILE = "application/octet-stream"


def _as_file(response: HttpResponseBase) -> HttpResponseBase:
    response.headers["Content-Type"] = FILE
    return response


def office_book(
    request: Call, organisation: Annotated[str, Query(min_length=1, max_length=40)]
) -> HttpResponseBase:
    """An office's standard workbook with its proposals as they stand."""
    asked = QueryDict(mutable=True)
    asked["instansi"] = organisation
    request.GET = asked  # type: ignore[assignment]
    return _as_file(books.workbook(request))


def remarked(request: Call, upload: Id) -> HttpResponseBase:
    """An upload's own workbook with the remarks at their cells."""
    return _as_file(books.remarked(request, upload))


def comparison(request: Call, upload: Id) -> HttpResponseBase:
    """What an upload changes against the table that it was compared with."""
    return _as_file(books.comparison(request, upload))


def desk_book(request: Call, desk: DeskNumber) -> HttpResponseBase:
    """A desk's workbook, to go on without a connection."""
    return _as_file(desk_pages.download(request, desk))


class MergedRow(Schema):
    """What became of a row of a desk's workbook: taken now or before, in conflict with what
    somebody else decided, or faulty, with the cells to mend."""

    number: str
    state: str
    decision: int | None
    theirs: int | None
    remarks: list[str]


Chosen = Annotated[list[str], Form(max_length=2_000)]


def merge(
    request: Call, desk: DeskNumber, file: Annotated[UploadedFile, File()],
    chosen: Chosen = [],  # noqa: B006
) -> list[dict[str, Any]]:  # fmt: skip
    """Take a desk's workbook in; of rows in conflict those that are chosen, by number."""
    row = desk_at(here(request), desk)
    require(request.actor, "desk.decide", row)
    if file.size is None or file.size > desk_pages.MOST_BYTES:
        raise Refused("web-book-no-file", most=desk_pages.MOST_BYTES // 1024**2)
    kept = keep_chunks(file.chunks(), ".xlsx")
    path = Path(settings.UPLOADS) / kept["stored_as"]
    try:
        book = read_desk_book(path, row, request.actor.now)
        digest = sha256(path.read_bytes()).hexdigest()
        name = (file.name or "")[-200:]
        lines = merge_desk_book(request.actor, row, book, frozenset(chosen), name, digest)
    except BaseException:
        forget_file(kept["stored_as"])
        raise
    words = spoken()
    return [
        {"number": line.row.number, "state": line.state,
         "decision": line.decision.pk if line.decision else None,
         "theirs": line.theirs.pk if line.theirs else None,
         "remarks": [f"{cell}: {words.say(why)}" for cell, why in line.remarks]}
        for line in lines
    ]  # fmt: skip


def press_text(
    request: Call, form: Annotated[str, OneOf(("md", "docx")), InPath()]
) -> HttpResponseBase:
    """A text for the press, with only facts of the meeting."""
    return _as_file(press.text(request, form))


def boundaries(request: Call) -> HttpResponseBase:
    """The official boundaries as GeoJSON; an empty collection where none were loaded."""
    response = maps.boundaries_layer(request)
    response.headers["Content-Type"] = "application/geo+json"
    return response


class BoundariesLoaded(Schema):
    """How many areas."""

    areas: int


def load(request: Call, file: Annotated[UploadedFile, File()]) -> dict[str, int]:
    """Show the areas of a GeoPackage, GeoJSON, KML or zipped Shapefile."""
    content = file.read(BOUNDARY_BYTES + 1)
    return {"areas": load_boundaries(request.actor, here(request), content, file.name or "")}


def unload(request: Call) -> None:
    """Show no boundaries any more."""
    remove_boundaries(request.actor, here(request))


_AT = "putaran/{round}"
_UPLOAD = f"{_AT}/kiriman/{{int:upload}}"
_DESK = f"{_AT}/rapat/{{int:desk}}"
_SIT: dict[str, Any] = {"verb": "meeting.sit"}
_SET: dict[str, Any] = {"verb": "round.settings", "scope": "pengaturan"}
OPERATIONS = [
    get(f"{_AT}/buku-kerja", office_book, name="fetch_workbook", verb="table.read", file=FILE),
    get(f"{_UPLOAD}/berkas-catatan", remarked, name="fetch_remarked", verb="uploads.read",
        file=FILE),
    get(f"{_UPLOAD}/berkas-perbandingan", comparison, name="fetch_comparison",
        verb="uploads.read", file=FILE),
    get(f"{_DESK}/buku-kerja", desk_book, name="fetch_desk_book", file=FILE, **_SIT),
    post(f"{_DESK}/gabung", merge, name="merge_desk_book", scope="rapat",
         gives=list[MergedRow], **_SIT),
    get(f"{_AT}/rapat/siaran-pers/{{form}}", press_text, name="fetch_press_text",
        verb="round.audit", file=FILE),
    get(f"{_AT}/batas-wilayah", boundaries, name="show_boundaries", verb="table.read",
        file="application/geo+json"),
    post(f"{_AT}/batas-wilayah", load, name="load_boundaries", gives=BoundariesLoaded, **_SET),
    delete(f"{_AT}/batas-wilayah", unload, name="remove_boundaries", **_SET),
]  # fmt: skip
