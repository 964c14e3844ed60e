"""A meeting at the small round's table: desks, and decisions as people say them."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from baimbai.web.actions.decide import Said
from baimbai.web.models import Desk, Person, Round

ROADS = "97.01-002"
"""8 miliar, computed: from APBD-KAB of 97.01."""
WATER = "97.01-004"
"""6 miliar, computed: from APBD-KAB of 97.01."""


def desk_of(
    table: Round, number: int, *sectors: str, opened: datetime | None = None, **values: Any
) -> Desk:
    """A desk of some bidang, opened where a moment is given."""
    kind = values.pop("kind", "desk")
    name = values.pop("name", "Pleno" if kind == "pleno" else f"Desk {number}")
    return Desk.objects.create(
        round=table, kind=kind, number=number, name=name, sectors=list(sectors),
        opened_at=opened, **values,
    )  # fmt: skip


def taken(number: str, now: datetime, *payments: tuple[str, str, int, int], **other: Any) -> Said:
    """It is taken up, with its money."""
    result = other.pop("result", "diakomodir")
    said = Said(
        number, result, payments, "", "sesuai_hitungan", "Sesuai hasil hitungan.", "", "", None,
        (), now, uuid4(),
    )  # fmt: skip
    return replace(said, **other)


def put_off(number: str, now: datetime, **other: Any) -> Said:
    """It waits."""
    said = taken(number, now, result="ditunda", reason_code="belum_siap", text="Lahan belum ada.")
    return replace(said, **other)


def rapporteur(name: str) -> Person:
    """The account."""
    return Person.objects.get(username=name)


def earlier(now: datetime, minutes: int = 30) -> datetime:
    """Some minutes before."""
    return now - timedelta(minutes=minutes)
