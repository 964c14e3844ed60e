"""Drawing up minutes (*menyusun dan menutup berita acara*): drafts as often as wanted; closed once,
with a number, behind the ledger's last seal."""

from functools import partial
from importlib.metadata import version
from pathlib import Path
from shutil import rmtree
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from baimbai.agreement.ledger import beginning, write_ledger
from baimbai.errors import Refused
from baimbai.publication.minutes_archive import (
    CONTENTS,
    LEDGER,
    PDF,
    Contents,
    draw_documents,
    freeze,
    write_contents,
)
from baimbai.publication.minutes_check import fingerprint
from baimbai.publication.names import RoundWording, one_line
from baimbai.publication.sitting_text import SHOWN, Seal, write_out_sitting
from baimbai.web.access import require
from baimbai.web.actions.record import ledger_of, tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Chain, Desk, Minutes
from baimbai.web.results.frozen import release_of
from baimbai.web.rulings import computed_run
from baimbai.web.sittings import local, sitting_of

DRAFT, CLOSED, SIGNED = "rancangan", "ditutup", "ditandatangani"
FOLDER = "berita-acara"
LONGEST_NUMBER = 100
MOST_DRAFTS = 5
"""Of a desk that are kept."""


def draw_up(actor: Actor, desk: Desk, language: str = "id") -> Minutes:
    """A new draft of a desk's or the plenary's minutes, as it stands now.

    Raises PermissionDenied; Refused where the round was not computed, or the minutes are closed.
    """
    require(actor, "minutes.write", desk)
    _refuse_closed(desk)
    return _draw(actor, desk, "", "", language, closed=False)


def close_minutes(actor: Actor, desk: Desk, number: str, verify_at: str) -> Minutes:
    """The minutes as they will be signed: no draft any more, frozen, with the registry's number.

    `verify_at` is the address of the public check; the ledger's last seal is put behind it. Raises
    PermissionDenied; Refused while the desk sits, without a number, or where they were closed.
    """
    require(actor, "minutes.write", desk)
    number = one_line(number)
    if desk.closed_at is None:
        raise Refused("web-minutes-desk-open", desk=desk.name)
    if not number or len(number) > LONGEST_NUMBER:
        raise Refused("web-minutes-number-needed", most=LONGEST_NUMBER)
    _refuse_closed(desk)
    return _draw(actor, desk, number, verify_at, "id", closed=True)


def _refuse_closed(desk: Desk) -> None:
    closed = Minutes.objects.filter(desk=desk).exclude(state=DRAFT).first()
    if closed is not None:
        raise Refused("web-minutes-closed-before", number=closed.number)


def _draw(
    actor: Actor, desk: Desk, number: str, verify_at: str, language: str, *, closed: bool
) -> Minutes:
    """Documents are drawn before anything is locked: others go on deciding meanwhile."""
    chain = Chain.objects.filter(name=desk.round.slug).first()
    seq, head = (chain.seq, chain.seal) if chain else (0, beginning(desk.round.slug))
    address = f"{verify_at}{head[:SHOWN]}/" if verify_at else ""
    seal = Seal(desk.round.slug, seq, head, number, closed, address, _code(address))
    record = uuid4().hex
    folder = Path(settings.RESULTS) / FOLDER / record
    folder.mkdir(parents=True)
    try:
        return _drawn(actor, desk, seal, record, folder, language)
    except Exception:
        rmtree(folder, ignore_errors=True)
        raise


def _drawn(
    actor: Actor, desk: Desk, seal: Seal, record: str, folder: Path, language: str
) -> Minutes:
    _write(desk, seal, record, folder, language, actor)
    sha256 = str(fingerprint((folder / PDF).read_bytes())["sha256"])
    row = Minutes(
        number=seal.number, state=CLOSED if seal.closed else DRAFT, folder=f"{FOLDER}/{record}",
        sha256=sha256, ledger_seq=seal.seq, ledger_head=seal.head, made_by=actor.person,
        made_at=actor.now,
    )  # fmt: skip
    return _keep(actor, desk, row, record)


def _write(desk: Desk, seal: Seal, record: str, folder: Path, language: str, actor: Actor) -> None:
    release = release_of(computed_run(desk.round))
    sitting = sitting_of(desk)
    text = write_out_sitting(sitting, release, seal, RoundWording(language, release.programme))
    contents = Contents(record, seal, text, local(actor.now).date())
    entries = [one for one in ledger_of(seal.chain) if one.seq <= seal.seq]
    write_ledger(seal.chain, entries, folder / LEDGER)
    write_contents(contents, sitting, folder / CONTENTS)
    draw_documents(folder)
    freeze(folder, f"baimbai {version('baimbai')}")


def _code(address: str) -> tuple[str, ...]:
    """The QR code of an address (ISO/IEC 18004, error correction M); none of no address."""
    if not address:
        return ()
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=3)
    code.add_data(address)
    code.make(fit=True)
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.get_matrix())


@transaction.atomic
def _keep(actor: Actor, desk: Desk, row: Minutes, record: str) -> Minutes:
    held = Desk.objects.select_for_update(of=("self",)).get(pk=desk.pk)
    if held.closed_at != desk.closed_at:
        raise Refused("web-minutes-meanwhile")
    _refuse_closed(desk)
    before = Minutes.objects.filter(desk=desk).aggregate(last=Max("edition"))["last"] or 0
    row.desk, row.edition = desk, before + 1
    row.save()
    action = "close_minutes" if row.state == CLOSED else "draw_minutes"
    changes = [
        ("sha256", None, row.sha256),
        ("number", "", row.number),
        ("edition", None, row.edition),
    ]
    write_down(actor, desk.round, action, "minutes", record, label=desk.name, changes=changes)
    _forget_old_drafts(desk)
    tell_open_pages(desk.round, "minutes", desk=desk.number, state=row.state)
    return row


def _forget_old_drafts(desk: Desk) -> None:
    """Drafts that later ones replaced; that they were drawn up stays in the ledger."""
    drafts = Minutes.objects.filter(desk=desk, state=DRAFT).order_by("-edition")
    for old in drafts[MOST_DRAFTS:]:
        folder = Path(settings.RESULTS) / old.folder
        old.delete()
        transaction.on_commit(partial(rmtree, folder, ignore_errors=True))
