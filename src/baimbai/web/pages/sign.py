"""Signing minutes (*menandatangani*): by certificate, by the state's service, or by hand."""

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from baimbai.errors import Refused
from baimbai.intake.attachment import MAX_BYTES
from baimbai.publication.signatures import signatures_in
from baimbai.publication.signing import MOST_KEY_BYTES
from baimbai.web.access import may
from baimbai.web.actions.minutes import DRAFT
from baimbai.web.actions.sign_minutes import (
    attach_scan,
    blocks_of,
    sign_by_service,
    sign_with_key,
    take_signed,
)
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.meeting import desk_at
from baimbai.web.minutes_files import contents_of
from baimbai.web.models import Minutes, Signature
from baimbai.web.reception import KEY_FIELD

MOST_PDF_BYTES = 50 * 1024**2


@require_GET
def form(request: Call, desk: int) -> HttpResponse:
    """Who signs for which office, and how."""
    minutes = _minutes(request, desk)
    signed = set(minutes.signatures.values_list("organisation_id", flat=True))
    blocks = blocks_of(contents_of(minutes).text)
    open_ = [(office, name) for office, name in blocks.items() if office not in signed]

    def mine(verb: str) -> list[tuple[str, str]]:
        return [
            (office, name)
            for office, name in open_
            if may(request.actor, verb, Signature(minutes=minutes, organisation_id=office))
        ]

    person = request.actor.person
    return render(request, "minutes/sign.html", {
        "desk": minutes.desk, "number": desk, "minutes": minutes, "own": mine("minutes.sign"),
        "any": mine("minutes.scan"), "service": bool(settings.BSRE),
        "signer": person.get_full_name() if person else "", "kilobytes": MOST_KEY_BYTES // 1024,
    })  # fmt: skip


@sensitive_post_parameters("sandi", "nik")
@require_POST
def by_key(request: Call, desk: int) -> HttpResponse:
    """Sign with a certificate's file that is sent along, and forgotten."""
    minutes = _minutes(request, desk)
    key_file = _file(request, KEY_FIELD, MOST_KEY_BYTES)
    made = sign_with_key(
        request.actor, minutes, *_who(request), key_file, request.POST.get("sandi", "")
    )
    return _done(request, desk, made)


@sensitive_post_parameters("sandi", "nik")
@require_POST
def by_service(request: Call, desk: int) -> HttpResponse:
    """Let the state's certificate service sign."""
    minutes = _minutes(request, desk)
    identity, passphrase = (request.POST.get(name, "") for name in ("nik", "sandi"))
    made = sign_by_service(request.actor, minutes, *_who(request), identity, passphrase)
    return _done(request, desk, made)


@require_POST
def elsewhere(request: Call, desk: int) -> HttpResponse:
    """Take the PDF as another program signed it."""
    minutes = _minutes(request, desk)
    content = _file(request, "berkas", MOST_PDF_BYTES)
    return _done(request, desk, take_signed(request.actor, minutes, *_who(request), content))


@require_POST
def scan(request: Call, desk: int) -> HttpResponse:
    """Take a scan of what was signed by hand."""
    minutes = _minutes(request, desk)
    _, signer, function = _who(request)
    content = _file(request, "berkas", MAX_BYTES)
    name = request.FILES["berkas"].name or ""  # type: ignore[union-attr]
    offices = list(dict.fromkeys(request.POST.getlist("instansi")))
    made = attach_scan(request.actor, minutes, offices, signer, function, name, content)
    tell(request, "web-minutes-scanned", count=len(made), sha256=made[0].sha256[:16])
    return redirect("minutes", round=here(request).slug, desk=desk)


def _minutes(request: Call, desk: int) -> Minutes:
    """The closed minutes of a desk. Raises Http404 where there are none, Refused for a draft."""
    row = desk_at(here(request), desk)
    found = Minutes.objects.filter(desk=row).select_related("desk__round").order_by("-edition")
    minutes = found.first()
    if minutes is None:
        raise Http404
    if minutes.state == DRAFT:
        raise Refused("web-minutes-sign-draft")
    return minutes


def _who(request: HttpRequest) -> tuple[str, str, str]:
    return tuple(request.POST.get(name, "") for name in ("instansi", "nama", "jabatan"))  # type: ignore[return-value]


def _file(request: HttpRequest, name: str, most: int) -> bytes:
    """What was sent along; never more than it may be. Raises Refused where there is none."""
    sent = request.FILES.get(name)
    if not isinstance(sent, UploadedFile) or not sent.size:
        raise Refused("web-minutes-no-file")
    if sent.size > most:
        raise Refused("web-minutes-file-large", kilobytes=most // 1024)
    return bytes(sent.read())


def _done(request: Call, desk: int, made: Signature) -> HttpResponse:
    tell(request, "web-minutes-signed", office=made.organisation.name)
    content = (settings.UPLOADS / made.stored_as).read_bytes()
    if signatures_in(content)[-1].was_expired:
        tell(request, "web-minutes-signed-expired")
    return redirect("minutes", round=here(request).slug, desk=desk)


_AT = "putaran/<slug:round>/rapat/<int:desk>/berita-acara/tanda-tangan/"
URLS = [
    page(_AT, form, name="sign", verb="minutes.scan"),
    page(f"{_AT}sertifikat/", by_key, name="sign-key", verb="minutes.sign"),
    page(f"{_AT}bsre/", by_service, name="sign-service", verb="minutes.sign"),
    page(f"{_AT}berkas/", elsewhere, name="sign-elsewhere", verb="minutes.scan"),
    page(f"{_AT}pindaian/", scan, name="sign-scan", verb="minutes.scan"),
]
