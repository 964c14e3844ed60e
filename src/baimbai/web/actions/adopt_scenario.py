"""Making a scenario's ceilings those in force (*menetapkan pagu skenario*)."""

from django.db import transaction

from baimbai.errors import Refused
from baimbai.web.access import require
from baimbai.web.actions.ceilings import new_version, put_in_force
from baimbai.web.actions.record import write_down
from baimbai.web.actor import Actor
from baimbai.web.models import CeilingVersion, Run
from baimbai.web.models.run import DONE
from baimbai.web.results.frozen import frozen


@transaction.atomic
def adopt_scenario(actor: Actor, run: Run, reason: str) -> CeilingVersion:
    """The ceilings that a scenario was tried with, as a version of their own and in force.

    Pins and weights of the scenario stay a trial. Raises PermissionDenied; Refused for a run that
    is no scenario's, was not computed to its end, or changed no ceiling; and without a reason.
    """
    require(actor, "round.settings", run.round)
    if run.kind != "skenario" or run.scenario is None or run.state != DONE:
        raise Refused("web-scenarios-not-computed")
    if not run.scenario.ceilings:
        raise Refused("web-scenarios-no-ceilings")
    version = new_version(actor, run.round, run.scenario.name, frozen(run, "pagu"), reason)
    put_in_force(actor, version, reason)
    write_down(
        actor, run.round, "adopt", "scenario", str(run.scenario.pk), label=run.scenario.name,
        changes=[("ceilings", None, version.name)], reason=reason,
    )  # fmt: skip
    return version
