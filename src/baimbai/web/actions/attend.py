"""Attendance (*daftar hadir*): by list, or by a code that phones scan; an organisation counts once
for the quorum. It closes with the desk."""

from datetime import timedelta

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.db import transaction

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.record import tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.meeting import offices_of, present
from baimbai.web.models import Attendance, Desk

CODE_LIVES = timedelta(minutes=60)
"""How long a scanned code lets somebody in: who is not in the room has an old one."""
MOST_PRESENT = 2_000
"""Rows of a desk."""
LONGEST = 200
_SIGNER = TimestampSigner(salt="baimbai.attendance")


def code_of(desk: Desk) -> str:
    """A code of now that lets whoever holds it say that he is at the desk."""
    return _SIGNER.sign(str(desk.pk))


def admits(desk: Desk, code: str) -> bool:
    """Is it a code of this desk that still lives?"""
    try:
        return bool(_SIGNER.unsign(code, max_age=CODE_LIVES) == str(desk.pk))
    except (BadSignature, SignatureExpired):
        return False


@transaction.atomic
def attend(
    actor: Actor, desk: Desk, organisation: str, name: str, function: str, code: str = ""
) -> Attendance:
    """Write somebody down as present; who is there already is once on the list.

    By list whoever prepares the meeting or decides at the desk; with a living code anybody in the
    room. Raises PermissionDenied; Refused for a code that is over, no name, an organisation that is
    not at the table, or once the desk is closed.
    """
    if code:
        if not admits(desk, code):
            raise Refused("web-attend-code")
    else:
        require(actor, "desk.arrange", desk)
    row = Desk.objects.select_for_update(of=("self",)).select_related("round").get(pk=desk.pk)
    if row.closed_at is not None:
        raise Refused("web-attend-closed", desk=row.name)
    name, function = " ".join(name.split()), " ".join(function.split())
    if not name or max(len(name), len(function)) > LONGEST:
        raise Refused("web-attend-name", most=LONGEST)
    if not offices_of(row.round).filter(pk=organisation).exists():
        raise Refused("web-attend-office")
    there = Attendance.objects.filter(desk=row, organisation=organisation, name__iexact=name)
    if before := there.first():
        return before
    if Attendance.objects.filter(desk=row).count() >= MOST_PRESENT:
        raise Refused("web-attend-full", most=MOST_PRESENT)
    made = Attendance.objects.create(
        desk=row, organisation_id=organisation, name=name, function=function,
        way="qr" if code else "daftar", at=actor.now,
    )  # fmt: skip
    write_down(
        actor, row.round, "attend", "desk", str(row.number), label=row.name,
        changes=[("organisation", "", organisation), ("way", "", made.way)],
    )  # fmt: skip
    tell_open_pages(row.round, "attendance", desk=row.number, present=present(row))
    return made


@transaction.atomic
def strike(actor: Actor, attendance: Attendance) -> None:
    """Take somebody off the list who is not there. Raises PermissionDenied; Refused once the desk
    is closed."""
    require(actor, "desk.arrange", attendance.desk)
    row = Desk.objects.select_for_update(of=("self",)).select_related("round").get(
        pk=attendance.desk_id
    )  # fmt: skip
    if row.closed_at is not None:
        raise Refused("web-attend-closed", desk=row.name)
    write_down(
        actor, row.round, "strike", "desk", str(row.number), label=row.name,
        changes=[("organisation", attendance.organisation_id, "")],
    )  # fmt: skip
    attendance.delete()
    tell_open_pages(row.round, "attendance", desk=row.number, present=present(row))
