"""Readiness papers (*dokumen kesiapan*): attached, handed out as downloads only, taken away."""

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_POST

from baimbai.errors import Refused
from baimbai.intake.attachment import MAX_BYTES
from baimbai.web.access import require
from baimbai.web.actions.attach import attach, detach
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.models import Paper
from baimbai.web.pages.proposal_sheet import proposal_here


@require_POST
def add(request: Call, number: str) -> HttpResponse:
    """Attach one file as a paper."""
    row = proposal_here(request, number)
    require(request.actor, "proposal.mend", row)
    file = request.FILES.get("berkas")
    if not isinstance(file, UploadedFile) or file.size is None:
        raise Refused("web-papers-none")
    if file.size > MAX_BYTES:
        raise Refused("error-attachment-large", file=file.name or "", limit=MAX_BYTES // 1024**2)
    attach(request.actor, row, request.POST.get("jenis", ""), file.name or "", file.read())
    tell(request, "web-papers-added")
    return redirect("proposal", round=here(request).slug, number=row.number)


@require_GET
def fetch(request: Call, number: str, paper: int) -> HttpResponseBase:
    """The file, as it came, never shown in the page."""
    row = proposal_here(request, number)
    found = get_object_or_404(Paper, pk=paper, proposal=row)
    path = settings.UPLOADS / found.stored_as
    if not path.is_file():
        raise Http404
    # FileResponse closes it.
    response = FileResponse(
        path.open("rb"), as_attachment=True, filename=found.file_name,
        content_type=found.media_type,
    )  # fmt: skip
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
def remove(request: Call, number: str, paper: int) -> HttpResponse:
    """Take a file away, with a reason."""
    row = proposal_here(request, number)
    found = get_object_or_404(
        Paper.objects.select_related("proposal__round"), pk=paper, proposal=row
    )
    detach(request.actor, found, request.POST.get("alasan", ""))
    tell(request, "web-papers-removed", file=found.file_name)
    return redirect("proposal", round=here(request).slug, number=row.number)


URLS = [
    page("putaran/<slug:round>/usulan/<path:number>/dokumen/", add, name="papers",
         verb="proposal.write"),
    page("putaran/<slug:round>/usulan/<path:number>/dokumen/<int:paper>/", fetch, name="paper",
         verb="table.read"),
    page("putaran/<slug:round>/usulan/<path:number>/dokumen/<int:paper>/lepas/", remove,
         name="paper-remove", verb="proposal.write"),
]  # fmt: skip
