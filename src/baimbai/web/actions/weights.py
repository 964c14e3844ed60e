"""Versions of the weights (*bobot*): frozen before the meeting, and never changed after."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.calendar import held
from baimbai.web.actions.record import reasoned, tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Round, WeightsVersion
from baimbai.web.records import agreed_weights, plan_of


@transaction.atomic
def new_weights(
    actor: Actor, place: Round, section: Mapping[str, Any], reason: str
) -> WeightsVersion:
    """A further version, not frozen yet; `section` is written as `weights` of a round.yaml.

    Raises PermissionDenied; RoundError for weights that cannot be used (the engine's words);
    Refused without a reason or a version's name, and for a name that other weights have.
    """
    require(actor, "round.settings", place)
    text = reasoned(reason)
    row = held(place)
    agreed = agreed_weights(section, plan_of(row))
    if not agreed.version:
        raise Refused("web-settings-weights-name")
    for other in row.weights_versions.all():
        same_name = str(other.section.get("version", "")) == agreed.version
        if same_name and other.fingerprint != agreed.fingerprint:
            raise Refused("web-settings-weights-taken", name=agreed.version)
    number = (row.weights_versions.aggregate(last=Max("number"))["last"] or 0) + 1
    version = WeightsVersion.objects.create(
        round=row, number=number, section=dict(section), fingerprint=agreed.fingerprint,
        made_by=actor.person, made_at=actor.now,
    )  # fmt: skip
    write_down(
        actor, row, "make", "weights", str(number), label=agreed.version, reason=text,
        changes=[("fingerprint", None, agreed.fingerprint)],
    )  # fmt: skip
    tell_open_pages(row, "weights", version=number)
    return version


@transaction.atomic
def freeze(actor: Actor, version: WeightsVersion, reason: str) -> Round:
    """Freeze a version, and compute by it from now on.

    Raises PermissionDenied; Refused without a reason, once the day of the meeting has come, and
    for a version that was frozen before: it may only be taken up again as a new one.
    """
    require(actor, "weights.freeze", version)
    text = reasoned(reason)
    row = held(version.round)
    today = actor.now.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
    if today >= row.held_on or row.phase in ("rapat", "selesai"):
        raise Refused("web-settings-weights-late", held=row.held_on.isoformat())
    # Whoever pressed first has frozen it: the row itself is asked, not what the page showed.
    frozen = WeightsVersion.objects.filter(pk=version.pk, frozen_at=None)
    if not frozen.update(frozen_at=actor.now):
        raise Refused("web-settings-weights-frozen", number=version.number)
    before, row.weights = row.weights, version
    row.save(update_fields=["weights"])
    write_down(
        actor, row, "freeze", "weights", str(version.number),
        label=str(version.section.get("version", "")), reason=text,
        changes=[
            ("weights", before.number if before else None, version.number),
            ("fingerprint", before.fingerprint if before else None, version.fingerprint),
        ],
    )  # fmt: skip
    row.touch()
    tell_open_pages(row, "weights", version=version.number)
    return row
