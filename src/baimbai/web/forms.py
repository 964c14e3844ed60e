"""What browsers send, read with care (*isian formulir*): moments, days, money."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import QueryDict

from baimbai.errors import Refused
from baimbai.intake.cells import UnreadableCell, rupiah
from baimbai.web.actions.calendar import Calendar


def moment_in(given: QueryDict, name: str) -> datetime:
    """A moment of a `datetime-local` input, in the zone of the meeting. Raises Refused."""
    try:
        value = datetime.fromisoformat(given.get(name, ""))
    except ValueError:
        raise Refused("web-settings-moment", text=given.get(name, "")) from None
    return value if value.tzinfo else value.replace(tzinfo=ZoneInfo(settings.TIME_ZONE))


def day_in(given: QueryDict, name: str) -> date:
    """A day of a `date` input. Raises Refused."""
    day = optional_day_in(given, name)
    if day is None:
        raise Refused("web-settings-moment", text="")
    return day


def optional_day_in(given: QueryDict, name: str) -> date | None:
    """A day of a `date` input; None where it was left empty. Raises Refused."""
    text = given.get(name, "").strip()
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Refused("web-settings-moment", text=text) from None


def rupiah_in(text: str) -> int | None:
    """Rupiah as people type them (`1.500.000.000`, `1,5 M`); None for nothing. Raises Refused."""
    try:
        return rupiah(text)
    except UnreadableCell:
        raise Refused("web-settings-money", text=text) from None


def calendar_in(given: QueryDict, prefix: str = "") -> Calendar:
    """A calendar's four fields. Raises Refused."""
    opens, closes, answers = (
        moment_in(given, f"{prefix}{name}") for name in ("opens_at", "closes_at", "answers_until")
    )
    return Calendar(opens, closes, answers, day_in(given, f"{prefix}held_on"))
