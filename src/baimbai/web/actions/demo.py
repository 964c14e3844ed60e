"""The example on the table (*contoh*): its round, one account a role."""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from baimbai.web.actions.open_round import Calendar, open_round
from baimbai.web.actions.people import make_account
from baimbai.web.actions.start_run import start_run
from baimbai.web.actor import Actor
from baimbai.web.models import Organisation, Round

ACCOUNTS = (
    ("tanahlaut", "63.01", "pengusul"),
    ("banjar", "63.03", "pengusul"),
    ("provinsi", "63", "penyelenggara"),
    ("kepaladinas", "63", "pimpinan"),
    ("bpjn", "BPJN", "pengusul"),
    ("bappeda", "BAPPEDA", "peninjau"),
    ("auditor", "INSPEKTORAT", "auditor"),
    ("admin", "63", "admin"),
)
"""Account, organisation, role: nobody's real name."""
_WATCHING = (("BAPPEDA", "Bappeda Provinsi"), ("INSPEKTORAT", "Inspektorat Daerah Provinsi"))


def lay_demo(folder: Path, tell: Callable[[str], None]) -> Round:
    """Open the example's round with a calendar around today, and make the accounts.

    Passwords are drawn anew and told once. A database that holds the round already stays as it is.
    """
    slug = folder.name
    known = Round.objects.filter(slug=slug).first()
    if known is not None:
        return known
    now = timezone.now()
    nobody = Actor(None, frozenset(), now)
    place = open_round(nobody, folder, slug, around(now), tell)
    Organisation.objects.bulk_create(
        Organisation(id=id_, name=f"{name} {place.province_name}", level="provinsi",
                     region_code=place.province_code)
        for id_, name in _WATCHING
    )  # fmt: skip
    for name, office, role in ACCOUNTS:
        password = secrets.token_urlsafe(9)
        make_account(nobody, name, password, office, role)
        tell(f"{name:14} {password:14} {role} {office}")
    host = Actor(None, frozenset({(place.host_id, "penyelenggara")}), now)
    start_run(host, place, "hitung")
    return place


def around(now: datetime) -> Calendar:
    """Sending in ends in ten days, answers in seventeen, the meeting is in twenty-four."""
    zone = ZoneInfo(settings.TIME_ZONE)
    today = now.astimezone(zone).date()

    def at_four(days: int) -> datetime:
        return datetime.combine(today + timedelta(days), time(16), zone).astimezone(UTC)

    return Calendar(at_four(-14), at_four(10), at_four(17), today + timedelta(24))
