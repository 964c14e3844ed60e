"""What the commands on single files are given: the round, the gazetteer, the mapping."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from baimbai.errors import RoundError
from baimbai.rounds.check import Desk
from baimbai.rounds.papers import open_gazetteer, open_mapping, open_nomenclature
from baimbai.rounds.plan import read_plan
from baimbai.rulebook.load import CURRENT_EDITION, load_rulebook


def open_desk(
    folder: Path | None,
    organisation: str | None,
    gazetteer: Sequence[Path],
    mapping: Path | None,
    today: date,
) -> Desk:
    """The desk for files of a round, or of none. Raises RoundError."""
    plan = None if folder is None else read_plan(folder)
    areas = open_gazetteer(folder, plan, gazetteer)
    known = tuple(o.id for o in plan.organisations) if plan else tuple(areas.areas)
    if organisation is not None and organisation not in known:
        shown = known if plan else ("63.03", "63.10", "63")
        raise RoundError("error-round-organisation", id=organisation, known=shown)
    edition, on = (plan.rulebook, plan.meeting.held_on) if plan else (CURRENT_EDITION, today)
    return Desk(
        load_rulebook(edition, on), areas, open_mapping(folder, mapping), today.year + 1,
        open_nomenclature(folder, plan), plan, organisation,
    )  # fmt: skip
