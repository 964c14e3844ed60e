"""Readiness papers (*dokumen kesiapan*): listed, attached, fetched, taken away."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404
from ninja import Schema
from ninja.files import UploadedFile
from ninja.params.functions import File, Form

from baimbai.errors import Refused
from baimbai.intake.attachment import MAX_BYTES
from baimbai.register.proposal import PAPERS
from baimbai.web.access import require
from baimbai.web.actions.attach import attach, detach
from baimbai.web.api.door import get, post
from baimbai.web.api.given import Id, Number, OneOf, Reasoned
from baimbai.web.api.proposals import proposal_of
from baimbai.web.gate import Call
from baimbai.web.models import Paper
from baimbai.web.pages.papers import fetch as page_fetch


class PaperShown(Schema):
    """A paper's file."""

    id: int
    kind: str
    file_name: str
    media_type: str
    size: int
    sha256: str
    added_at: datetime


def every(request: Call, number: Number) -> list[Paper]:
    """All papers of a proposal: never more than an office may attach."""
    return list(proposal_of(request, number).papers.all())


def add(
    request: Call, number: Number, kind: Annotated[str, OneOf(PAPERS), Form()],
    file: Annotated[UploadedFile, File()],
) -> Paper:  # fmt: skip
    """Attach a file as one of the readiness papers."""
    row = proposal_of(request, number)
    require(request.actor, "proposal.mend", row)
    if file.size is None or file.size > MAX_BYTES:
        raise Refused("error-attachment-large", file=file.name or "", limit=MAX_BYTES // 1024**2)
    return attach(request.actor, row, kind, file.name or "", file.read())


def fetch(request: Call, number: Number, paper: Id) -> HttpResponseBase:
    """A paper's file, as it came."""
    response = page_fetch(request, number, paper)
    response.headers["Content-Type"] = "application/octet-stream"
    return response


def remove(request: Call, number: Number, paper: Id, given: Reasoned) -> None:
    """Take a paper's file away."""
    row = proposal_of(request, number)
    papers = Paper.objects.select_related("proposal__round")
    detach(request.actor, get_object_or_404(papers, pk=paper, proposal=row), given.reason)


_AT = "putaran/{round}/usulan/{path:number}/dokumen"
_OWN: dict[str, Any] = {"verb": "proposal.write", "scope": "usulan"}
OPERATIONS = [
    get(_AT, every, name="list_papers", verb="table.read", gives=list[PaperShown]),
    post(_AT, add, name="attach_paper", gives=PaperShown, status=201, **_OWN),
    get(f"{_AT}/{{paper}}", fetch, name="fetch_paper", verb="table.read",
        file="application/octet-stream"),
    post(f"{_AT}/{{paper}}/lepas", remove, name="detach_paper", status=204, **_OWN),
]  # fmt: skip
