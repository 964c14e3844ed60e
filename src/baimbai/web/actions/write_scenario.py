"""Writing a scenario down (*menyusun skenario*): once written it is tried, never changed."""

from django.db import IntegrityError, transaction

from baimbai.errors import Refused
from baimbai.rounds.scenario import Scenario
from baimbai.web.access import require
from baimbai.web.actions.record import tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Round
from baimbai.web.models import Scenario as Written


@transaction.atomic
def write_scenario(actor: Actor, place: Round, scenario: Scenario, note: str = "") -> Written:
    """A new scenario of the round. Raises PermissionDenied, Refused for a name that is taken."""
    require(actor, "scenario.write", place)
    try:
        with transaction.atomic():
            row = Written.objects.create(
                round=place, name=scenario.name, note=note, made_by=actor.person,
                made_at=actor.now, ceilings=[rule.told() for rule in scenario.ceilings],
                pins=dict(scenario.pins), weights=dict(scenario.weights),
            )  # fmt: skip
    except IntegrityError as fault:
        raise Refused("web-scenarios-taken", name=scenario.name) from fault
    write_down(
        actor, place, "write", "scenario", str(row.pk), label=row.name, reason=note,
        changes=[("ceilings", None, row.ceilings), ("pins", None, row.pins),
                 ("weights", None, row.weights)],
    )  # fmt: skip
    tell_open_pages(place, "scenario", scenario=row.pk)
    return row
