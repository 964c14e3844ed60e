"""Public pages (*halaman publik*): what is published, for everybody, from frozen files.

The pages are those of `publication.portal`, as the portal of plain files has them. Nothing of a
draft is shown but to those who may read it, as a preview that no cache keeps.
"""

import mimetypes
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from django.http import (
    FileResponse,
    Http404,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotModified,
)
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import parse_etags, quote_etag
from django.views.decorators.http import require_safe

from baimbai.publication.portal.listing import FILTERS
from baimbai.publication.portal.pages import write_page
from baimbai.publication.portal.qr import qr_code
from baimbai.publication.portal.site import ASSETS, asset_name
from baimbai.rounds.release_folder import PAPERS, PUBLIC
from baimbai.web.access import OPEN_TO_ALL, may
from baimbai.web.actions.release import CURRENT, DRAFT
from baimbai.web.gate import Call, here, page
from baimbai.web.models import Release
from baimbai.web.published import newest_of_all, published, site_of, standing_of

FOR_EVER = "public, max-age=31536000, immutable"
FOR_MINUTES = "public, max-age=300"
NOT_KEPT = "private, no-store"
MOST_ROUNDS = 100
QUERY = ("q", "hal", *(name for name, _, _ in FILTERS))
_ASSETS = {asset_name(path.name): path for path in ASSETS.iterdir() if path.is_file()}


@require_safe
def every(request: Call) -> HttpResponse:
    """Rounds that have a release in force."""
    response = render(request, "public/rounds.html", {"releases": newest_of_all(MOST_ROUNDS)})
    response["Cache-Control"] = "private, max-age=60"
    return response


@require_safe
def current(request: Call) -> HttpResponse:
    """To the round's release in force, else its newest that is published."""
    found = published(here(request))
    release = found.filter(state=CURRENT).first() or found.first()
    if release is None:
        raise Http404
    response = redirect("public", round=here(request).slug, number=release.number)
    response["Cache-Control"] = "public, max-age=60"
    return response


@require_safe
def show(request: Call, number: int, path: str = "") -> HttpResponseBase:
    """A page, an asset or a download of a release."""
    release = _release(request, number)
    head, _, name = path.partition("/")
    if head == "aset":
        return _asset(name)
    if head == "berkas":
        return _download(release, name)
    return _page(request, release, path)


def _release(request: Call, number: int) -> Release:
    release = get_object_or_404(
        Release.objects.select_related("round"), round=here(request), number=number
    )
    if release.state == DRAFT and not may(request.actor, "release.read", release):
        raise Http404
    return release


def _page(request: Call, release: Release, path: str) -> HttpResponse:
    if not path or path.endswith("/"):
        path += "index.html"
    stands = standing_of(release)
    query = {name: request.GET[name] for name in QUERY if name in request.GET}
    mark = repr((release.checksum, stands, path, sorted(query.items()), request.get_host()))
    etag = quote_etag(sha256(mark.encode()).hexdigest()[:32])
    draft = release.state == DRAFT
    if not draft and etag in parse_etags(request.headers.get("If-None-Match", "")):
        response: HttpResponse = HttpResponseNotModified()
    else:
        root = reverse("public", args=[release.round.slug, release.number])
        site = replace(
            site_of(release), standing=stands, served=True, qr=qr_code,
            address=request.build_absolute_uri(root),
        )  # fmt: skip
        try:
            response = HttpResponse(write_page(site, path, query))
        except KeyError:
            raise Http404 from None
    response["Content-Language"] = "en" if path.startswith("en/") else "id"
    response["ETag"] = etag
    response["Cache-Control"] = NOT_KEPT if draft else FOR_MINUTES
    return response


def _asset(name: str) -> HttpResponse:
    path = _ASSETS.get(name)
    if path is None:
        raise Http404
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    response = HttpResponse(path.read_bytes(), content_type=f"{kind}; charset=utf-8")
    response["Cache-Control"] = FOR_EVER
    return response


def _download(release: Release, name: str) -> FileResponse:
    language, _, file = name.partition("/")
    path = release.folder / PAPERS / language / file
    if language not in site_of(release).portals or file not in PUBLIC or not path.is_file():
        raise Http404
    return _attached(path, f"{release.round.slug}-rilis-{release.number}-{file}", release)


def _attached(path: Path, name: str, release: Release) -> FileResponse:
    response = FileResponse(path.open("rb"), as_attachment=True, filename=name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = NOT_KEPT if release.state == DRAFT else FOR_EVER
    return response


_ONE = "publik/<slug:round>/<int:number>/"
URLS = [
    page("publik/", every, name="public-rounds", verb=OPEN_TO_ALL),
    page("publik/<slug:round>/", current, name="public-round", verb=OPEN_TO_ALL),
    page(_ONE, show, name="public", verb=OPEN_TO_ALL),
    page(f"{_ONE}<path:path>", show, name="public-page", verb=OPEN_TO_ALL),
]
