"""Signing minutes (*menandatangani berita acara*): with one's own certificate, by the state's
service, by another program, or by hand on a scan. One signature an office, on closed minutes only.

A certificate's file and its passphrase live as long as one signature takes; neither is kept.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from django.conf import settings
from django.db import transaction

from baimbai.errors import Refused
from baimbai.intake.attachment import media_type_of
from baimbai.publication.minutes_archive import Contents
from baimbai.publication.minutes_text import MinutesText
from baimbai.publication.names import one_line
from baimbai.publication.signatures import Holder, check_signatures
from baimbai.publication.signing import open_key, sign, signed_after
from baimbai.web.access import require
from baimbai.web.actions.minutes import CLOSED, DRAFT, SIGNED
from baimbai.web.actions.receive import forget_file, keep_file
from baimbai.web.actions.record import Change, tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.bsre import Service
from baimbai.web.minutes_files import contents_of, latest_pdf
from baimbai.web.models import Minutes, Signature
from baimbai.web.sittings import local
from baimbai.wording.numerals import date_text
from baimbai.wording.wording import wording

SCANS = ("application/pdf", "image/jpeg", "image/png")
LONGEST = 200
Made = Callable[[bytes, Contents], tuple[bytes, Holder]]
"""The PDF so far → with one more signature, and whose."""


def blocks_of(text: MinutesText) -> dict[str, str]:
    """Organisation id → office, of all who sign, the host first."""
    return {one.organisation: one.office for one in (text.host, *text.parties)}


def sign_with_key(
    actor: Actor, minutes: Minutes, office: str, signer: str, function: str, key_file: bytes,
    passphrase: str,
) -> Signature:  # fmt: skip
    """Sign with the signer's own PKCS#12 file. An expired certificate signs, and is recorded so.

    Raises PermissionDenied; Refused for a draft, an office that has no block or has signed, a file
    or passphrase that does not open; ArchiveError where what is to be signed was tampered with.
    """
    require(actor, "minutes.sign", Signature(minutes=minutes, organisation_id=office))
    key = open_key(key_file, passphrase)

    def made(content: bytes, contents: Contents) -> tuple[bytes, Holder]:
        lines = _lines(actor, signer, function, key.holder)
        return sign(content, contents.places, office, key, lines), key.holder

    return _keep(actor, minutes, office, signer, function, "pades", made)


def _lines(actor: Actor, signer: str, function: str, holder: Holder) -> tuple[str, ...]:
    """What the office's block shows."""
    words, at = wording("id"), local(actor.now)
    moment = f"{date_text(at.date(), 'id')} {at:%H.%M} {at.tzname()}"
    return tuple(filter(None, (
        words.text("web-minutes-stamp"), one_line(signer), one_line(function),
        words.text("web-minutes-stamp-certificate", holder=one_line(holder.name)), moment,
    )))  # fmt: skip


def take_signed(
    actor: Actor, minutes: Minutes, office: str, signer: str, function: str, content: bytes
) -> Signature:
    """Take the latest PDF as another program signed it.

    Raises PermissionDenied; Refused where it is not that PDF with one valid signature more.
    """
    require(actor, "minutes.scan", Signature(minutes=minutes, organisation_id=office))

    def made(before: bytes, _contents: Contents) -> tuple[bytes, Holder]:
        return content, signed_after(before, content)

    return _keep(actor, minutes, office, signer, function, "pades", made)


def sign_by_service(
    actor: Actor, minutes: Minutes, office: str, signer: str, function: str, identity: str,
    passphrase: str,
) -> Signature:  # fmt: skip
    """Let the state's certificate service sign (BSrE), where this installation has it.

    The service is asked before anything is locked; what it gives back is checked as any other PDF
    that was signed elsewhere. Raises PermissionDenied, Refused.
    """
    require(actor, "minutes.sign", Signature(minutes=minutes, organisation_id=office))
    if not settings.BSRE:
        raise Refused("web-minutes-service-off")
    contents = contents_of(minutes)
    _refuse(minutes, (office,), contents)
    place = next(one for one in contents.places if one.organisation == office)
    before = latest_pdf(minutes)
    content = Service(settings.BSRE).sign(before, place, identity, passphrase)

    def made(now: bytes, _contents: Contents) -> tuple[bytes, Holder]:
        return content, signed_after(now, content)

    return _keep(actor, minutes, office, signer, function, "bsre", made)


@transaction.atomic
def _keep(
    actor: Actor, minutes: Minutes, office: str, signer: str, function: str, way: str, made: Made
) -> Signature:
    """One signature after another: whoever signs holds the minutes."""
    row = _held(minutes)
    contents = contents_of(row)
    _refuse(row, (office,), contents)
    content, holder = made(latest_pdf(row), contents)
    last = check_signatures(content, name=row.number)[-1]
    valid = holder.is_valid(actor.now) and not last.was_expired
    signed = _Signed(way, named(signer), one_line(function)[:LONGEST], content, ".pdf", valid)
    return _record(actor, row, contents, (office,), signed)[0]


@transaction.atomic
def attach_scan(
    actor: Actor, minutes: Minutes, offices: Sequence[str], signer: str, function: str, name: str,
    content: bytes,
) -> list[Signature]:  # fmt: skip
    """A scan of what one or several offices signed by hand; its fingerprint goes into the ledger.

    Raises PermissionDenied; Refused without an office; WorkbookError for a file that is no PDF, JPG
    or PNG by its content.
    """
    for office in offices:
        require(actor, "minutes.scan", Signature(minutes=minutes, organisation_id=office))
    name = PurePath(name.replace("\\", "/")).name
    if not offices:
        raise Refused("web-minutes-no-office")
    if media_type_of(one_line(name)[-LONGEST:], content) not in SCANS:
        raise Refused("web-minutes-scan-kind")
    row = _held(minutes)
    contents = contents_of(row)
    _refuse(row, offices, contents)
    signed = _Signed(
        "basah", named(signer), one_line(function)[:LONGEST], content, PurePath(name).suffix, True
    )
    return _record(actor, row, contents, offices, signed)


def _held(minutes: Minutes) -> Minutes:
    rows = Minutes.objects.select_for_update(of=("self",)).select_related("desk__round")
    return rows.get(pk=minutes.pk)


def _refuse(minutes: Minutes, offices: Sequence[str], contents: Contents) -> None:
    """Nobody signs a draft, beside the blocks, or twice."""
    if minutes.state == DRAFT:
        raise Refused("web-minutes-sign-draft")
    blocks = blocks_of(contents.text)
    signed = set(minutes.signatures.values_list("organisation_id", flat=True))
    for office in offices:
        if office not in blocks:
            raise Refused("sign-no-block", organisation=office[:40])
        if office in signed:
            raise Refused("sign-twice", organisation=blocks[office])


def named(signer: str) -> str:
    """The signer's name. Raises Refused where there is none."""
    name = one_line(signer)[:LONGEST]
    if not name:
        raise Refused("web-minutes-signer-needed")
    return name


@dataclass(frozen=True)
class _Signed:
    """What came of signing."""

    way: str
    signer: str
    function: str
    content: bytes
    suffix: str
    valid: bool
    """The certificate was in force."""


def _record(
    actor: Actor, minutes: Minutes, contents: Contents, offices: Sequence[str], signed: _Signed
) -> list[Signature]:
    kept = keep_file(signed.content, signed.suffix)
    try:
        with transaction.atomic():
            rows = [
                Signature.objects.create(
                    minutes=minutes, organisation_id=office, signer=signed.signer,
                    function=signed.function, way=signed.way, stored_as=kept["stored_as"],
                    sha256=kept["sha256"], signed_by=actor.person, at=actor.now,
                )
                for office in offices
            ]  # fmt: skip
            for row in rows:
                _write(actor, minutes, contents, row, signed)
            _finish(actor, minutes, contents)
    except Exception:
        forget_file(kept["stored_as"])
        raise
    return rows


def _write(
    actor: Actor, minutes: Minutes, contents: Contents, row: Signature, signed: _Signed
) -> None:
    """The ledger names the office; what the signer is called stands in the document."""
    changes: list[Change] = [
        ("signed_for", None, row.organisation_id),
        ("way", None, row.way),
        ("signed_sha256", None, row.sha256),
    ]
    if row.way != "basah":
        changes.append(("certificate_in_force", None, signed.valid))
    write_down(
        actor, minutes.desk.round, "sign_minutes", "minutes", contents.record,
        label=minutes.desk.name, changes=changes,
    )  # fmt: skip
    tell_open_pages(
        minutes.desk.round, "minutes", desk=minutes.desk.number, office=row.organisation_id
    )


def _finish(actor: Actor, minutes: Minutes, contents: Contents) -> None:
    """Once every office of the blocks has signed, the minutes are signed."""
    signed = set(minutes.signatures.values_list("organisation_id", flat=True))
    if minutes.state == CLOSED and signed >= blocks_of(contents.text).keys():
        minutes.state = SIGNED
        minutes.save(update_fields=["state"])
        write_down(
            actor, minutes.desk.round, "all_signed", "minutes", contents.record,
            label=minutes.desk.name, changes=[("state", CLOSED, SIGNED)],
        )  # fmt: skip
