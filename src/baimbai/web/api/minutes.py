"""Minutes (*berita acara*): drawn up, closed, handed out, signed; of desks and the plenary."""

from datetime import datetime
from typing import Annotated, Any

from django.db.models import Prefetch
from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.debug import sensitive_variables
from ninja import Schema
from ninja.files import UploadedFile
from ninja.params.functions import File, Form, Path
from pydantic import Field

from baimbai.errors import Refused
from baimbai.intake.attachment import MAX_BYTES
from baimbai.publication.signing import MOST_KEY_BYTES
from baimbai.web.actions.minutes import DRAFT, LONGEST_NUMBER, close_minutes, draw_up
from baimbai.web.actions.sign_minutes import (
    attach_scan,
    sign_by_service,
    sign_with_key,
    take_signed,
)
from baimbai.web.api.door import get, post
from baimbai.web.api.given import SAYS_SOMETHING, OneOf, Taken
from baimbai.web.api.meeting import DeskNumber
from baimbai.web.gate import Call, here
from baimbai.web.meeting import desk_at
from baimbai.web.models import Desk, Minutes, Signature
from baimbai.web.pages.minutes import file as page_file
from baimbai.web.pages.minutes import number_of
from baimbai.web.pages.sign import MOST_PDF_BYTES

Edition = Annotated[int, Path(ge=1, le=100_000)]
FILES = ("berita-acara.pdf", "berita-acara-ditandatangani.pdf", "berita-acara.docx",
         "berita-acara.zip")  # fmt: skip
FileName = Annotated[str, OneOf(FILES), Path()]
MOST_SIGNERS = 200
MOST_EDITIONS = 50
"""Older drafts are of no use to anybody."""


class SignatureShown(Schema):
    """A signature of an office."""

    organisation: str
    signer: str
    function: str
    way: str
    sha256: str
    at: datetime


class MinutesShown(Schema):
    """An edition of the minutes; `ledger_head` is the seal that it stands behind."""

    desk: int
    edition: int
    number: str
    state: str
    sha256: str
    ledger_seq: int
    ledger_head: str
    made_at: datetime
    signatures: list[SignatureShown]


def _shown(row: Minutes, desk: Desk) -> dict[str, Any]:
    names = ("edition", "number", "state", "sha256", "ledger_seq", "ledger_head", "made_at")
    return {
        "desk": number_of(desk), **{name: getattr(row, name) for name in names},
        "signatures": [_signature(one) for one in row.signatures.all()[:MOST_SIGNERS]],
    }  # fmt: skip


def _signature(one: Signature) -> dict[str, Any]:
    names = ("signer", "function", "way", "sha256", "at")
    return {
        "organisation": one.organisation_id, **{name: getattr(one, name) for name in names}
    }  # fmt: skip


def every(request: Call) -> list[dict[str, Any]]:
    """The latest minutes of each desk and the plenary that has any."""
    latest = Minutes.objects.order_by("-edition").prefetch_related("signatures")
    desks = Desk.objects.filter(round=here(request)).order_by("kind", "number")
    found = [
        (next(iter(desk.minutes.all()), None), desk)
        for desk in desks.prefetch_related(Prefetch("minutes", latest))
    ]
    return [_shown(row, desk) for row, desk in found if row is not None]


def editions(request: Call, desk: DeskNumber) -> list[dict[str, Any]]:
    """The latest editions of a desk's minutes."""
    row = desk_at(here(request), desk)
    rows = Minutes.objects.filter(desk=row).prefetch_related("signatures").order_by("-edition")
    return [_shown(one, row) for one in rows[:MOST_EDITIONS]]


def draw(request: Call, desk: DeskNumber) -> dict[str, Any]:
    """Draw up a draft, as the desk stands now."""
    row = desk_at(here(request), desk)
    return _shown(draw_up(request.actor, row), row)


class Closing(Taken):
    """The number that the office's registry gives."""

    number: Annotated[str, Field(min_length=1, max_length=LONGEST_NUMBER, pattern=SAYS_SOMETHING)]


def close(request: Call, desk: DeskNumber, given: Closing) -> dict[str, Any]:
    """Close the minutes: they are signed as they are now."""
    row = desk_at(here(request), desk)
    verify_at = request.build_absolute_uri(reverse("minutes-verify-any"))
    return _shown(close_minutes(request.actor, row, given.number, verify_at), row)


def fetch(
    request: Call, desk: DeskNumber, edition: Edition, name: FileName
) -> HttpResponseBase:  # fmt: skip
    """A document of an edition; the archive, with the whole ledger, for those who read all."""
    response = page_file(request, desk, edition, name)
    response.headers["Content-Type"] = "application/octet-stream"
    return response


def _closed(request: Call, desk: int, edition: int) -> Minutes:
    """Closed minutes. Raises Http404, Refused for a draft."""
    rows = Minutes.objects.select_related("desk__round")
    found = get_object_or_404(rows, desk=desk_at(here(request), desk), edition=edition)
    if found.state == DRAFT:
        raise Refused("web-minutes-sign-draft")
    return found


def _read(file: UploadedFile, most: int) -> bytes:
    """Raises Refused for more than may be sent."""
    if file.size is None or file.size > most:
        raise Refused("web-minutes-file-large", kilobytes=most // 1024)
    return bytes(file.read())


Signer = Annotated[str, Form(min_length=1, max_length=200)]
OfficeForm = Annotated[str, Form(min_length=1, max_length=40)]
Function = Annotated[str, Form(max_length=200)]


@sensitive_variables("passphrase", "key_file")
def sign_by_key(
    request: Call, desk: DeskNumber, edition: Edition, organisation: OfficeForm, signer: Signer,
    key_file: Annotated[UploadedFile, File()],
    passphrase: Annotated[str, Form(max_length=200)] = "", function: Function = "",
) -> dict[str, Any]:  # fmt: skip
    """Sign with a certificate's file (PKCS#12) that is sent along, and forgotten."""
    minutes = _closed(request, desk, edition)
    key = _read(key_file, MOST_KEY_BYTES)
    return _signature(
        sign_with_key(request.actor, minutes, organisation, signer, function, key, passphrase)
    )


class ByService(Taken):
    """Who signs for which office, and what the state's service asks for; neither is kept."""

    organisation: Annotated[str, Field(min_length=1, max_length=40)]
    signer: Annotated[str, Field(min_length=1, max_length=200)]
    function: Annotated[str, Field(max_length=200)] = ""
    identity: Annotated[str, Field(max_length=40)]
    passphrase: Annotated[str, Field(max_length=200)]


@sensitive_variables("given")
def sign_at_service(
    request: Call, desk: DeskNumber, edition: Edition, given: ByService
) -> dict[str, Any]:
    """Let the state's certificate service sign, where this installation has it."""
    minutes = _closed(request, desk, edition)
    return _signature(sign_by_service(
        request.actor, minutes, given.organisation, given.signer, given.function, given.identity,
        given.passphrase,
    ))  # fmt: skip


def take(
    request: Call, desk: DeskNumber, edition: Edition, organisation: OfficeForm, signer: Signer,
    file: Annotated[UploadedFile, File()], function: Function = "",
) -> dict[str, Any]:  # fmt: skip
    """Take the latest PDF as another program signed it."""
    minutes = _closed(request, desk, edition)
    content = _read(file, MOST_PDF_BYTES)
    return _signature(take_signed(request.actor, minutes, organisation, signer, function, content))


def scan(
    request: Call, desk: DeskNumber, edition: Edition, organisation: OfficeForm, signer: Signer,
    file: Annotated[UploadedFile, File()], function: Function = "",
) -> dict[str, Any]:  # fmt: skip
    """Take a scan of what an office signed by hand."""
    minutes = _closed(request, desk, edition)
    content, name = _read(file, MAX_BYTES), file.name or ""
    made = attach_scan(request.actor, minutes, [organisation], signer, function, name, content)
    return _signature(made[0])


_AT = "putaran/{round}/rapat"
_ONE = f"{_AT}/{{int:desk}}/berita-acara"
_EDITION = f"{_ONE}/{{int:edition}}"
_WRITE: dict[str, Any] = {"verb": "minutes.write", "scope": "rapat", "gives": MinutesShown}
_SIGN: dict[str, Any] = {"scope": "rapat", "gives": SignatureShown, "status": 201}
OPERATIONS = [
    get(f"{_AT}/berita-acara", every, name="list_minutes", verb="table.read",
        gives=list[MinutesShown]),
    get(_ONE, editions, name="list_editions", verb="table.read", gives=list[MinutesShown]),
    post(_ONE, draw, name="draw_up_minutes", status=201, **_WRITE),
    post(f"{_ONE}/tutup", close, name="close_minutes", status=201, **_WRITE),
    get(f"{_EDITION}/{{name}}", fetch, name="fetch_minutes", verb="table.read",
        file="application/octet-stream"),
    post(f"{_EDITION}/tanda-tangan/sertifikat", sign_by_key, name="sign_minutes_by_key",
         verb="minutes.sign", **_SIGN),
    post(f"{_EDITION}/tanda-tangan/layanan", sign_at_service, name="sign_minutes_by_service",
         verb="minutes.sign", **_SIGN),
    post(f"{_EDITION}/tanda-tangan/berkas", take, name="take_signed_minutes",
         verb="minutes.scan", **_SIGN),
    post(f"{_EDITION}/tanda-tangan/pindaian", scan, name="scan_minutes", verb="minutes.scan",
         **_SIGN),
]  # fmt: skip
