"""Rules that bind nothing (*ketentuan tanpa sasaran*): told before anything is chosen."""

from collections.abc import Iterator

from baimbai.funding.dossier import Dossier
from baimbai.rulebook.condition import expression
from baimbai.rulebook.eligibility import work_class
from baimbai.wording.message import Message


def idle_rules(dossier: Dossier) -> Iterator[Message]:
    """Portions of a source with a ceiling that name no proposal; floors where none lies.

    What `round.yaml` lays down for a group that is empty is an error (`check_soundness`).
    """
    if not dossier.proposals:
        return
    proposals = dossier.programme.proposals.with_columns(work_class())
    funded = {source for source, _, _ in dossier.ceilings}
    for rule in dossier.rulebook.of_topic("porsi"):
        source = str(rule.yields["source"])
        named = proposals.filter(expression(rule.test, "porsi", "", rule.id))
        if source in funded and named.is_empty():
            yield Message("funding-idle-portion", {"rule": rule.id, "source": source})
    places = set(proposals["region_code"])
    for region, floor in sorted(dossier.envelope.floors.items()):
        if floor and region not in places:
            yield Message("funding-idle-floor", {"region": region, "floor": floor})
