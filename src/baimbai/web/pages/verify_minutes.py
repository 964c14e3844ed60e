"""Are these minutes genuine? (*periksa keaslian*): open to all; says that, and nothing else."""

import re
from hashlib import sha256
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from baimbai.errors import Refused
from baimbai.web.access import OPEN_TO_ALL
from baimbai.web.actions.minutes import DRAFT
from baimbai.web.gate import Call, page
from baimbai.web.models import Minutes, Signature

LEAST_DIGITS = 16
"""So few that a QR code holds them, so many that nobody comes upon one by trying."""
_FINGERPRINT = re.compile(rf"[0-9a-f]{{{LEAST_DIGITS},64}}")


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: Call) -> HttpResponse:
    """A fingerprint typed in, or a file to be looked at and forgotten."""
    if request.method == "POST":
        content = _fingerprint_of(request)
        return _answer(request, content, whole=True)
    asked = request.GET.get("sidik", "")
    return _answer(request, asked, whole=False) if asked else _page(request, {})


@require_GET
def show(request: Call, prefix: str) -> HttpResponse:
    """What a QR code leads to."""
    return _answer(request, prefix, whole=False)


def _fingerprint_of(request: HttpRequest) -> str:
    sent = request.FILES.get("berkas")
    if not isinstance(sent, UploadedFile):
        raise Refused("web-minutes-no-file")
    digest = sha256()
    for chunk in sent.chunks():
        digest.update(chunk)
    return digest.hexdigest()


def _answer(request: Call, asked: str, *, whole: bool) -> HttpResponse:
    asked = re.sub(r"\s", "", asked[:200]).lower()
    if not _FINGERPRINT.fullmatch(asked):
        return _page(request, {"asked": asked[:64], "wrong": True})
    how = "exact" if whole else "startswith"
    minutes, way = _find(asked, how)
    return _page(request, {"asked": asked, "minutes": minutes, "way": way, "by_file": whole})


def _find(asked: str, how: str) -> tuple[Minutes | None, str]:
    """The closed minutes of a fingerprint: of the closed PDF, of one with signatures, of a scan; or
    of the ledger's seal that is printed on them."""
    closed = Minutes.objects.exclude(state=DRAFT).select_related("desk__round")
    found = closed.filter(**{f"sha256__{how}": asked}).first()
    if found is not None:
        return found, "pdf"
    signed = Signature.objects.filter(~Q(minutes__state=DRAFT), **{f"sha256__{how}": asked})
    one = signed.select_related("minutes__desk__round").first()
    if one is not None:
        return one.minutes, "pindaian" if one.way == "basah" else "tanda-tangan"
    if how == "startswith":
        return closed.filter(ledger_head__startswith=asked).first(), "segel"
    return None, ""


def _page(request: Call, context: dict[str, Any]) -> HttpResponse:
    return render(request, "minutes/verify.html", {**context, "least": LEAST_DIGITS})


URLS = [
    page("verifikasi/", ask, name="minutes-verify-any", verb=OPEN_TO_ALL),
    page("verifikasi/<str:prefix>/", show, name="minutes-verify", verb=OPEN_TO_ALL),
]
