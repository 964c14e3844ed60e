"""The example on the day of its meeting (*contoh pada hari rapat*), brought there by the acts of
any table."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from baimbai.errors import Refused
from baimbai.web.actions.agenda import draw_up
from baimbai.web.actions.calendar import Calendar, calendar_of, change_phase, set_calendar
from baimbai.web.actions.submit import submit
from baimbai.web.actions.weights import freeze
from baimbai.web.actor import Actor
from baimbai.web.models import Round
from baimbai.wording.wording import wording


def bring_to_meeting(place: Round, now: datetime, compute: Callable[[], None]) -> None:
    """Weights are frozen, every office sends in what it has, the round is computed, its phase is
    the meeting's, and the agenda is drawn up.

    `compute` does the run that waits. Raises Refused where the round cannot be brought there, as
    one that was computed to no end.
    """
    host = Actor(None, frozenset({(place.host_id, "penyelenggara")}), now)
    reason = wording("id").text("web-meeting-demo-reason")
    row = _round(place)
    if row.weights is not None and row.weights.frozen_at is None:
        freeze(host, row.weights, reason)
    for submission in row.submissions.select_related("organisation"):
        office = Actor(None, frozenset({(submission.organisation_id, "pengusul")}), now)
        try:
            submit(office, submission)
        except Refused as empty:
            if empty.message.key != "web-submission-empty":
                raise
    row = _round(place)
    today = now.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
    seen = calendar_of(row)
    set_calendar(host, row, seen, Calendar(seen.opens_at, now, now, today), reason)
    compute()
    for phase in ("verifikasi", "rapat"):
        change_phase(host, _round(place), phase, reason)
    draw_up(host, _round(place))


def _round(place: Round) -> Round:
    return Round.objects.select_related("host", "run", "ceilings", "weights").get(pk=place.pk)
