"""Workbooks to download (*buku kerja*): the office's own, and what an upload came to."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from baimbai.intake.compare import Entry, edited, settle, start
from baimbai.intake.comparison_book import ComparisonBook
from baimbai.intake.markup import mark_up
from baimbai.intake.remark import REMARKS
from baimbai.intake.remark import Remark as Told
from baimbai.intake.standard import contents_of
from baimbai.intake.template import write_template
from baimbai.intake.workbook import SUFFIXES
from baimbai.rounds.office_book import lay_out_book, office_of
from baimbai.rounds.plan import read_plan
from baimbai.web.access import audits, may, organises
from baimbai.web.gate import Call, here, page, spoken
from baimbai.web.kept import kept_of
from baimbai.web.models import Round, Upload
from baimbai.web.reader import regions_of
from baimbai.web.records import office_tables, rulebook_of
from baimbai.wording.message import Message

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def workbook(request: Call) -> HttpResponse:
    """The office's standard workbook with its proposals as they stand on the table."""
    place = here(request)
    office = request.GET.get("instansi") or next(iter(_own(request, place)), "")
    everyone = organises(request.actor, place) or audits(request.actor, place)
    if not office or not (everyone or office in request.actor.offices):
        raise PermissionDenied
    plan = read_plan(place.folder)
    contents = contents_of(*office_tables(place, office, with_out=False))
    template = lay_out_book(
        place.folder, plan, rulebook_of(place, plan), office_of(plan, office),
        {proposal.id: said for proposal, said in contents},
    )  # fmt: skip
    name = f"usulan-{place.fiscal_year}-{office}.xlsx"
    return _made(name, lambda path: write_template(template, spoken(), path))


def _own(request: Call, place: Round) -> list[str]:
    known = place.submissions.filter(organisation__in=request.actor.offices)
    return list(known.order_by("organisation").values_list("organisation", flat=True))


@require_GET
def original(request: Call, number: int) -> HttpResponse:
    """The file as the office sent it; never shown by the browser itself."""
    upload = _shown(request, number)
    content = (Path(settings.UPLOADS) / upload.stored_as).read_bytes()
    return _attached(content, upload.file_name, "application/octet-stream")


@require_GET
def remarked(request: Call, number: int) -> HttpResponse:
    """The office's own workbook with the remarks at their cells."""
    upload = _shown(request, number)
    path = Path(settings.UPLOADS) / upload.stored_as
    if path.suffix.lower() not in SUFFIXES or not path.exists():
        raise Http404
    remarks = REMARKS.make(
        Told(upload.file_name, one.sheet, one.cell, one.severity, Message.unpack(one.text))
        for one in upload.remarks.all()
    )
    name = (
        f"{Path(upload.file_name).stem} - catatan{'.xlsm' if path.suffix == '.xlsm' else '.xlsx'}"
    )
    return _made(name, lambda made: mark_up(path, remarks, spoken(), made))


@require_GET
def comparison(request: Call, number: int) -> HttpResponse:
    """What the upload changes against the table that it was compared with."""
    upload = _shown(request, number)
    kept = kept_of(upload)
    if kept is None:
        raise Http404
    base, own = (
        {
            proposal.id: said
            for proposal, said in contents_of(
                kept.table(f"usulan{side}").collect(), kept.table(f"dana{side}").collect()
            )
        }
        for side in ("-meja", "")
    )
    words = spoken()
    sides = (words.text("compare-column-theirs"), words.text("compare-column-ours"))
    entries = [Entry(id_, said) for id_, said in own.items()]
    merged = settle(edited(start(Entry(i, c) for i, c in base.items()).base, entries, sides[0]))
    book = ComparisonBook(merged, base, sides, regions_of(here(request)), words)

    def write(path: Path) -> None:
        book.write(path.parent)
        (path.parent / "perbandingan.xlsx").rename(path)

    return _made(f"{Path(upload.file_name).stem} - perbandingan.xlsx", write)


def _made(name: str, write: Callable[[Path], None]) -> HttpResponse:
    """A workbook made for one download, and forgotten."""
    with tempfile.TemporaryDirectory(prefix="baimbai-") as folder:
        path = Path(folder) / "unduhan.xlsx"
        write(path)
        return _attached(path.read_bytes(), name, XLSX)


def _attached(content: bytes, name: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response


def _shown(request: Call, number: int) -> Upload:
    upload = get_object_or_404(
        Upload.objects.select_related("round"), pk=number, round=request.round
    )
    if not may(request.actor, "upload.read", upload):
        raise PermissionDenied
    return upload


_HERE = "putaran/<slug:round>/kiriman/<int:number>/"
URLS = [
    page("putaran/<slug:round>/buku-kerja/", workbook, name="workbook", verb="table.read"),
    page(f"{_HERE}berkas/", original, name="upload-file", verb="uploads.read"),
    page(f"{_HERE}catatan/", remarked, name="upload-remarked", verb="uploads.read"),
    page(f"{_HERE}perbandingan/", comparison, name="upload-comparison", verb="uploads.read"),
]
