"""The example on the table (*contoh*): its round, one account a role."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings

from baimbai.web.actions.calendar import Calendar
from baimbai.web.actions.open_round import open_round
from baimbai.web.actions.people import drawn_password, make_account
from baimbai.web.actions.start_run import start_run
from baimbai.web.actor import Actor, at_the_machine
from baimbai.web.models import Organisation, Round

_WATCHING = (
    ("BAPPEDA", "Bappeda Provinsi", "bappeda", "peninjau"),
    ("INSPEKTORAT", "Inspektorat Daerah Provinsi", "auditor", "auditor"),
)
"""Offices that every province has and no round folder names: id, name, account, role."""
_PROPOSING = 3
"""So many offices of kabupaten/kota, and of the centre, get an account each."""


@dataclass(frozen=True)
class Account:
    """An account of the example, as it is printed once."""

    username: str
    password: str
    role: str
    organisation: str
    office: str
    """The organisation's name."""


def lay_demo(
    folder: Path, now: datetime, report: Callable[[str], None] = lambda _: None
) -> tuple[Round, list[Account]]:
    """Open a round folder with a calendar around today, and make one account a role.

    Passwords are drawn anew and given back once. A database that holds the round already stays as
    it is, and no account is given back. Raises RoundError for a folder that cannot be used.
    """
    slug = folder.resolve().name
    known = Round.objects.filter(slug=slug).first()
    if known is not None:
        return known, []
    keeper = at_the_machine(now)
    place = open_round(keeper, folder, slug, around(now), report)
    Organisation.objects.bulk_create(
        (
            Organisation(id=id_, name=f"{name} {place.province_name}", level="provinsi",
                         region_code=place.province_code)
            for id_, name, _, _ in _WATCHING
        ),
        ignore_conflicts=True,
    )  # fmt: skip
    accounts = []
    for username, organisation, role in seats_of(place):
        password = drawn_password()
        seat = make_account(keeper, username, password, organisation, role).memberships.get()
        accounts.append(Account(username, password, role, organisation, seat.organisation.name))
    host = Actor(None, frozenset({(place.host_id, "penyelenggara")}), now)
    start_run(host, place, "hitung")
    return place, accounts


def seats_of(place: Round) -> list[tuple[str, str, str]]:
    """Account, organisation and role of everybody who sits at the example's table."""
    names = {region["code"]: region["name"] for region in place.regions}
    proposing = Organisation.objects.filter(submissions__round=place)
    local = proposing.filter(level="kabkota")[:_PROPOSING]
    centre = proposing.filter(level="pusat")[:_PROPOSING]
    return [
        *((_plain(names[office.region_code]), office.pk, "pengusul") for office in local),
        ("provinsi", place.host_id, "penyelenggara"),
        ("kepaladinas", place.host_id, "pimpinan"),
        *((_plain(office.pk), office.pk, "pengusul") for office in centre),
        *((username, id_, role) for id_, _, username, role in _WATCHING),
        ("admin", place.host_id, "admin"),
    ]


def _plain(name: str) -> str:
    """`Tanah Laut` → `tanahlaut`."""
    return "".join(letter for letter in name.lower() if letter.isalnum())


def around(now: datetime) -> Calendar:
    """Sending in ends in ten days, answers in seventeen, the meeting is in twenty-four."""
    zone = ZoneInfo(settings.TIME_ZONE)
    today = now.astimezone(zone).date()

    def at_four(days: int) -> datetime:
        return datetime.combine(today + timedelta(days), time(16), zone).astimezone(UTC)

    return Calendar(at_four(-14), at_four(10), at_four(17), today + timedelta(24))
