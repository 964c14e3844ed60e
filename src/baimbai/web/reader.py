"""How an office's papers are read in a round (*pembaca*): its places, sources, years."""

from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from baimbai.intake.places import places_of
from baimbai.intake.record import Office
from baimbai.register.region import Region
from baimbai.rounds.office_book import office_of
from baimbai.rounds.papers import open_gazetteer
from baimbai.rounds.plan import PLAN_FILE, read_plan
from baimbai.rulebook.load import load_rulebook
from baimbai.rulebook.spellings import read_source
from baimbai.web.models import Round


def reader_of(place: Round, organisation: str) -> Office:
    """What an office's workbook is read with. Raises RoundError where the round's papers fail."""
    written = (place.folder / PLAN_FILE).stat().st_mtime_ns
    return _reader(place.folder, place.rulebook, organisation, written)


@lru_cache(maxsize=64)
def _reader(folder: Path, edition: str, organisation: str, _written: int) -> Office:
    plan = read_plan(folder)
    office = office_of(plan, organisation)
    rulebook = load_rulebook(edition, plan.meeting.held_on)
    return Office(
        office,
        places_of(plan.regions, open_gazetteer(folder, plan)),
        partial(read_source, rulebook=rulebook, level=office.level),
        plan.meeting.horizon,
    )


def sources_of(place: Round) -> tuple[str, ...]:
    """Ids of the sources that the round's rules know. Raises RoundError, RulebookError."""
    return _sources(place.rulebook, place.held_on)


@lru_cache(maxsize=16)
def _sources(edition: str, held_on: date) -> tuple[str, ...]:
    return tuple(load_rulebook(edition, held_on).sources)


def regions_of(place: Round) -> dict[str, Region]:
    """The round's regions by code, as its row keeps them."""
    return {one["code"]: Region(**one) for one in place.regions}
