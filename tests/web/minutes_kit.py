"""Closed minutes of a desk at the small round's table, and certificates made for the test."""

import sys
from pathlib import Path

from baimbai.web.actions.minutes import close_minutes
from baimbai.web.actor import Actor
from baimbai.web.models import Attendance, Desk, Minutes, Round
from tests.web.meeting_kit import desk_of, earlier

sys.path.append(str(Path(__file__).parents[1] / "publication"))

from made_up_sitting import PASSPHRASE, pkcs12_of

__all__ = ["CAME", "NUMBER", "PASSPHRASE", "VERIFY", "closed_minutes", "pkcs12_of"]

VERIFY = "http://testserver/verifikasi/"
NUMBER = "600/12/BA/2026"
CAME = ("97", "97.01")


def closed_minutes(table: Round, actor: Actor) -> Minutes:
    """Minutes of a desk where the host and one more office were present."""
    desk = desk_of(table, 1, opened=earlier(actor.now), quorum=2)
    for office in CAME:
        Attendance.objects.create(desk=desk, organisation_id=office, name=f"Utusan {office}")
    Desk.objects.filter(pk=desk.pk).update(closed_at=actor.now)
    return close_minutes(
        actor, Desk.objects.select_related("round__host").get(pk=desk.pk), NUMBER, VERIFY
    )
