"""An office sends a workbook in, looks at it, and lets it go again (*mengirim berkas*)."""

from collections.abc import Iterable, Sequence, Set
from pathlib import PurePath

from django.db import transaction

from baimbai.errors import Refused
from baimbai.intake.columns import Assignment
from baimbai.intake.mapping import FIELD_WORDS, assign_column
from baimbai.intake.opening import ACCEPTED
from baimbai.rounds.papers import MAPPING_FILE
from baimbai.web.access import require
from baimbai.web.actions.receive import forget_file, keep_chunks
from baimbai.web.actions.record import tell_open_pages, write_down
from baimbai.web.actions.start_run import start_run
from baimbai.web.actor import Actor
from baimbai.web.models import Organisation, Round, Run, Upload
from baimbai.web.models.run import RUNNING, WAITING

OPEN = ("diterima", "terbaca")
"""Uploads that can still be taken or let go."""


def send_upload(
    actor: Actor, place: Round, office: Organisation, file_name: str, chunks: Iterable[bytes]
) -> tuple[Upload, Upload | None]:
    """Keep a file and ask for it to be read; beside it the same file as sent before, if any.

    The same file, still open, is not kept twice. Raises PermissionDenied; Refused for a kind of
    file that is not read, or an empty one.
    """
    upload = Upload(round=place, organisation=office, sent_by=actor.person, sent_at=actor.now)
    require(actor, "upload.send", upload)
    upload.file_name = PurePath(file_name.replace("\\", "/")).name[-260:]
    suffix = PurePath(upload.file_name).suffix.lower()
    if suffix not in ACCEPTED:
        raise Refused("web-upload-wrong-kind", accepted=ACCEPTED)
    kept = keep_chunks(chunks, suffix)
    if not kept["size"]:
        forget_file(kept["stored_as"])
        raise Refused("web-upload-empty", file=upload.file_name)
    for name, value in kept.items():
        setattr(upload, name, value)
    before = _same(upload)
    if before is not None and before.state in OPEN:
        forget_file(upload.stored_as)
        if before.state == "diterima" and not before.runs.filter(state__in=(WAITING, RUNNING)):
            # Its reading broke off.
            read_again(actor, before)
        return before, before
    _register(actor, upload)
    return upload, before


def _same(upload: Upload) -> Upload | None:
    sent = Upload.objects.filter(
        round=upload.round, organisation=upload.organisation, sha256=upload.sha256
    )
    return sent.exclude(state="dibatalkan").order_by("-id").first()


@transaction.atomic
def _register(actor: Actor, upload: Upload) -> None:
    upload.save()
    changes = [("sha256", None, upload.sha256), ("size", None, upload.size)]
    write_down(
        actor, upload.round, "send", "upload", str(upload.pk), label=upload.file_name,
        changes=changes,
    )  # fmt: skip
    start_run(actor, upload.round, "impor", upload=upload)


@transaction.atomic
def read_again(actor: Actor, upload: Upload) -> Run:
    """Read and compare anew: the table or the meaning of a column has changed since.

    Raises PermissionDenied; Refused for one that is taken or let go.
    """
    held = held_open(actor, upload)
    held.state = "diterima"
    held.summary = {}
    held.save(update_fields=["state", "summary"])
    return start_run(actor, held.round, "impor", upload=held)


@transaction.atomic
def cancel_upload(actor: Actor, upload: Upload) -> None:
    """Let an upload go; the table stays as it is. Raises PermissionDenied, Refused."""
    held = held_open(actor, upload, "diterima", "terbaca", "ditolak")
    held.state = "dibatalkan"
    held.save(update_fields=["state"])
    held.runs.filter(state=WAITING).update(state="dibatalkan", ended_at=actor.now)
    held.runs.filter(state=RUNNING).update(cancel_requested=True)
    write_down(actor, held.round, "cancel", "upload", str(held.pk), label=held.file_name)
    tell_open_pages(held.round, "upload", upload=held.pk, state=held.state)


@transaction.atomic
def choose(
    actor: Actor, upload: Upload, shown: Set[str], ticked: Set[str], withdrawn: Set[str]
) -> None:
    """Tick and untick what will be taken, of what one page showed.

    `ticked` are keys of changes (`number` or `number:field`), `withdrawn` numbers of proposals
    that the file no longer has and that its office withdraws.
    """
    held = held_open(actor, upload, "terbaca")
    left = (set(held.summary.get("left_out", ())) - shown) | (shown - ticked - withdrawn)
    gone = (set(held.summary.get("withdraw", ())) - shown) | (shown & withdrawn)
    held.summary |= {"left_out": sorted(left), "withdraw": sorted(gone)}
    held.save(update_fields=["summary"])


@transaction.atomic
def set_column(
    actor: Actor, upload: Upload, heading: str, meaning: str, multiplier: int | None
) -> Run:
    """Set what a column of the office's layout means, for this file and all to come; read again.

    Raises PermissionDenied; Refused for a meaning that no column has.
    """
    held = held_open(actor, upload, "terbaca", "diterima")
    if meaning and meaning not in FIELD_WORDS:
        raise Refused("web-upload-meaning", meaning=meaning[:80])
    # Whoever writes the file holds the round's row meanwhile.
    place = Round.objects.select_for_update().get(pk=held.round_id)
    given = Assignment(FIELD_WORDS[meaning] if meaning else "", multiplier)
    assign_column(place.folder / MAPPING_FILE, held.organisation_id, heading, given)
    write_down(
        actor, place, "set_column", "upload", str(held.pk), label=heading,
        changes=[("meaning", None, meaning), ("multiplier", None, multiplier)],
    )  # fmt: skip
    return read_again(actor, held)


def held_open(actor: Actor, upload: Upload, *states: str) -> Upload:
    """The upload, held until the transaction ends, if it still is in one of the states.

    Raises PermissionDenied, Refused.
    """
    held = Upload.objects.select_for_update().select_related("round").get(pk=upload.pk)
    require(actor, "upload.send", held)
    if held.state not in (states or OPEN):
        raise Refused("web-upload-over", state=held.state)
    return held


def offices_to_send_for(actor: Actor, place: Round) -> Sequence[Organisation]:
    """Offices of the round that the actor proposes for."""
    own = [office for office in actor.offices if actor.sits_for(office, "pengusul", "pimpinan")]
    known = place.submissions.values_list("organisation", flat=True)
    return list(Organisation.objects.filter(pk__in=own).filter(pk__in=known))
