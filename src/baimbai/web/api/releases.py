"""Releases (*rilis*) and handover (*serah terima*): drafted, published, fetched; numbers kept."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404
from ninja import Schema
from ninja.files import UploadedFile
from ninja.params.functions import File, Form, Path
from pydantic import Field

from baimbai.agreement.four_lists import LISTS
from baimbai.errors import Refused
from baimbai.publication.handover import SHAPES
from baimbai.rounds.release_folder import PUBLIC, STATIC
from baimbai.web.actions.external_ids import MOST_BYTES, read_sent, take_external_ids
from baimbai.web.actions.release import Wanted, draft_release, publish_release
from baimbai.web.api.door import get, post
from baimbai.web.api.given import LARGEST_ID, Cursor, Limit, OneOf, Page, Taken
from baimbai.web.api.paged import Reading
from baimbai.web.api.runs import RunShown, run_shown
from baimbai.web.gate import Call, here
from baimbai.web.models import Release
from baimbai.web.models.publishing import SYSTEMS
from baimbai.web.pages.handover import workbook as page_workbook
from baimbai.web.pages.releases import LANGUAGES, weighed_between
from baimbai.web.pages.releases import file as page_file

ReleaseNumber = Annotated[int, Path(ge=1, le=1_000_000)]
FILES = ("rilis.zip", STATIC, *(f"{language}-{name}" for language in LANGUAGES for name in PUBLIC))


class ReleaseShown(Schema):
    """A frozen, numbered release: what it stands on, what of it is seen, how it differs from the
    one before."""

    number: int
    state: str
    run: int
    lists: list[str]
    shows_refusals: bool
    checksum: str
    ledger_seq: int
    ledger_head: str
    change_class: str
    change_reason: str
    made_at: datetime
    published_at: datetime | None


def every(request: Call, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """All releases of the round, the latest first; drafts too."""
    rows = Release.objects.filter(round=here(request))
    return Reading(limit, cursor, "newest", {"newest": ("-number",)}).page(rows, _shown)


def _shown(row: Release) -> dict[str, Any]:
    names = (
        "number", "state", "lists", "shows_refusals", "checksum", "ledger_seq", "ledger_head",
        "change_class", "change_reason", "made_at", "published_at",
    )  # fmt: skip
    return {"run": row.run_id, **{name: getattr(row, name) for name in names}}


def _release(request: Call, release: int) -> Release:
    rows = Release.objects.select_related("round__host", "run__scenario")
    return get_object_or_404(rows, round=here(request), number=release)


def one(request: Call, release: ReleaseNumber) -> dict[str, Any]:
    """One release."""
    return _shown(_release(request, release))


class Weighed(Schema):
    """What differs between two releases: how much, of what kinds, and how weighty that is."""

    weight: str
    changes: int
    kinds: dict[str, int]
    before_rupiah: int
    after_rupiah: int


def compare(request: Call, release: ReleaseNumber, other: ReleaseNumber) -> dict[str, Any]:
    """Two releases side by side."""
    found = weighed_between(_release(request, release), _release(request, other))
    return {
        "weight": found.weight, "changes": found.count, "kinds": dict(found.kinds),
        "before_rupiah": found.before_rupiah, "after_rupiah": found.after_rupiah,
    }  # fmt: skip


class Drafting(Taken):
    """The computation that a release stands on, which of the four lists are seen, whether what was
    refused is, and whether proposals that were never sent in are part of it."""

    run: Annotated[int, Field(ge=1, le=LARGEST_ID)]
    lists: Annotated[list[Annotated[str, OneOf(LISTS)]], Field(max_length=len(LISTS))] = ["final"]
    shows_refusals: bool = False
    with_drafts: bool = False


def draft(request: Call, given: Drafting) -> dict[str, Any]:
    """Ask for a release to be frozen as a draft."""
    wanted = Wanted(given.run, tuple(given.lists), given.shows_refusals, given.with_drafts)
    return run_shown(draft_release(request.actor, here(request), wanted))


class Publishing(Taken):
    """Why; needed for a major change."""

    reason: Annotated[str, Field(max_length=2000)] = ""


def publish(request: Call, release: ReleaseNumber, given: Publishing) -> dict[str, Any]:
    """Let the public see a release."""
    publish_release(request.actor, _release(request, release), given.reason)
    return _shown(_release(request, release))


def fetch(
    request: Call, release: ReleaseNumber, name: Annotated[str, OneOf(FILES), Path()]
) -> HttpResponseBase:
    """The whole release, its portal as plain files, or one of its documents."""
    response = page_file(request, release, name)
    response.headers["Content-Type"] = "application/octet-stream"
    return response


def handover(
    request: Call, system: Annotated[str, OneOf(tuple(SHAPES)), Path()]
) -> HttpResponseBase:
    """The workbook of a national system, of what is in force."""
    response = page_workbook(request, system)
    response.headers["Content-Type"] = "application/octet-stream"
    return response


class NumbersTaken(Schema):
    """What became of a workbook's lines; `unknown` are cells of proposals that nobody knows."""

    new: int
    changed: int
    same: int
    unknown: list[str]
    unknown_count: int


def take_numbers(
    request: Call, system: Annotated[str, OneOf(SYSTEMS), Form()],
    file: Annotated[UploadedFile, File()],
) -> Any:  # fmt: skip
    """Take the numbers that a national system gave, from a workbook."""
    if file.size is None or file.size > MOST_BYTES:
        raise Refused("web-handover-file", most=MOST_BYTES // 1024**2)
    lines = read_sent(file.read(), file.name or "")
    return take_external_ids(request.actor, here(request), system, lines)


_AT = "putaran/{round}/rilis"
_ONE = f"{_AT}/{{int:release}}"
_HANDOVER = "putaran/{round}/serah-terima"
OPERATIONS = [
    get(_AT, every, name="list_releases", verb="release.read", gives=Page[ReleaseShown]),
    post(_AT, draft, name="draft_release", verb="release.draft", scope="rilis", gives=RunShown,
         status=202),
    get(_ONE, one, name="show_release", verb="release.read", gives=ReleaseShown),
    get(f"{_ONE}/banding/{{int:other}}", compare, name="compare_releases", verb="release.read",
        gives=Weighed),
    post(f"{_ONE}/umumkan", publish, name="publish_release", verb="release.publish",
         scope="rilis", gives=ReleaseShown),
    get(f"{_ONE}/berkas/{{name}}", fetch, name="fetch_release", verb="release.read",
        file="application/octet-stream"),
    post(f"{_HANDOVER}/nomor", take_numbers, name="take_external_ids", verb="handover.write",
         scope="rilis", gives=NumbersTaken),
    get(f"{_HANDOVER}/{{system}}", handover, name="fetch_handover", verb="handover.read",
        file="application/octet-stream"),
]  # fmt: skip
