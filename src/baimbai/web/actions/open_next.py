"""Opening next year's round (*membuka putaran berikutnya*) from the one that was held: the same
offices, regions, weights and rules; what was promised and is unfinished comes along."""

import shutil
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.db import transaction

from baimbai.errors import Refused
from baimbai.rounds.plan import PLAN_FILE, load_yaml
from baimbai.web.access import require
from baimbai.web.actions.calendar import Calendar
from baimbai.web.actions.commit import carry_over
from baimbai.web.actions.open_round import open_round
from baimbai.web.actions.record import write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Round

_LEFT_BEHIND = ("decisions", "commitments")


def open_next(actor: Actor, before: Round, slug: str, calendar: Calendar) -> tuple[Round, int]:
    """Open the round of the next fiscal year, without proposals; how many commitments it opens
    with.

    Ceilings are those of the old round until others are put in force. Raises PermissionDenied;
    RoundError, Refused as `open_round`; Refused where the day of the meeting does not lie after the
    old one's.
    """
    require(actor, "round.open")
    require(actor, "commitment.arrange", before)
    if calendar.held_on <= before.held_on:
        raise Refused("web-next-before", held=before.held_on.isoformat())
    with tempfile.TemporaryDirectory(prefix="baimbai-putaran-", dir=_workplace()) as workplace:
        folder = Path(workplace) / "isi"
        shutil.copytree(
            before.folder, folder, ignore=shutil.ignore_patterns("~$*", ".*", "komitmen.xlsx")
        )
        values = _next_year(dict(load_yaml(folder / PLAN_FILE)), before)
        proposals = folder / str(values.get("files", {}).get("proposals", "usulan"))
        shutil.rmtree(proposals, ignore_errors=True)
        proposals.mkdir(parents=True)
        text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=110)
        (folder / PLAN_FILE).write_text(text, encoding="utf-8")
        place = open_round(actor, folder, slug, calendar, empty=True)
    with transaction.atomic():
        carried = carry_over(actor, before, place)
        write_down(actor, before, "open_next", "round", before.slug, label=place.title)
    return place, carried


def _workplace() -> Path:
    folder = Path(settings.ROUNDS)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _next_year(values: dict[str, Any], before: Round) -> dict[str, Any]:
    """round.yaml a year later. Offices' workbooks that were named outright are left out."""
    meeting = dict(values["meeting"])
    year = before.fiscal_year
    meeting["fiscal_year"] = year + 1
    meeting["horizon"] = [each + 1 for each in meeting.get("horizon", [year])]
    meeting["title"] = str(meeting["title"]).replace(str(year), str(year + 1))
    for name in ("held_on", "published_on", "follow_up_by"):
        if isinstance(meeting.get(name), date):
            meeting[name] = _a_year_later(meeting[name])
    files = {k: v for k, v in dict(values.get("files") or {}).items() if k not in _LEFT_BEHIND}
    offices = [
        {k: v for k, v in office.items() if k != "workbook"} for office in values["organisations"]
    ]
    funding = {
        name: _of_years(part, meeting["horizon"])
        for name, part in dict(values.get("funding") or {}).items()
        if name != "commitments"
    }
    changed: dict[str, Any] = {
        "meeting": meeting, "organisations": offices, "rulebook": before.rulebook,
    }  # fmt: skip
    if before.weights is not None:
        changed["weights"] = _weights(before.weights.section)
    if "files" in values:
        changed["files"] = files
    if "funding" in values:
        changed["funding"] = funding
    return values | changed


def _of_years(part: object, horizon: list[int]) -> object:
    """A list without what holds for other years."""
    if not isinstance(part, list):
        return part
    return [
        one
        for one in part
        if not isinstance(one, dict) or "year" not in one or one["year"] in horizon
    ]


def _weights(section: Mapping[str, Any]) -> dict[str, Any]:
    """As round.yaml has them: the day that they were agreed on is a day."""
    agreed = section.get("agreed_on")
    day = {"agreed_on": date.fromisoformat(agreed[:10])} if isinstance(agreed, str) else {}
    return dict(section) | day


def _a_year_later(day: date) -> date:
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
