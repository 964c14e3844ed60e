"""Files checked by themselves, before a round or beside it (*periksa berkas*)."""

import re
from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from baimbai.errors import WorkbookError
from baimbai.intake.cells import years_of
from baimbai.intake.gazetteer import Gazetteer
from baimbai.intake.mapping import Mapping
from baimbai.intake.opening import Opened, open_file
from baimbai.intake.places import Places, places_of
from baimbai.intake.receive import Received, hold, receive, refuse
from baimbai.intake.record import Office
from baimbai.intake.remark import Remark
from baimbai.publication.release import SourceFile
from baimbai.register.organisation import Organisation
from baimbai.register.region import Region
from baimbai.rounds.codes import compare_codes
from baimbai.rounds.offices import balai_in, kop_lines, owner_of
from baimbai.rounds.plan import Plan
from baimbai.rulebook.nomenclature import Nomenclature
from baimbai.rulebook.rulebook import Rulebook
from baimbai.rulebook.spellings import read_source
from baimbai.wording.message import Message

UNKNOWN = "00"
"""The region and office of a file that names none."""
YEARS_AHEAD = 5


@dataclass(frozen=True)
class Desk:
    """What files are checked with."""

    rulebook: Rulebook
    gazetteer: Gazetteer
    mapping: Mapping
    """How offices set their columns to be read."""
    year: int
    """The fiscal year that proposals are for where a file names none."""
    nomenclature: Nomenclature | None = None
    plan: Plan | None = None
    """The round that the files belong to, if any."""
    organisation: str | None = None
    """Whose files they are, where the user says so: a region code or an id of the round."""


@dataclass(frozen=True)
class CheckedFile:
    """One file with all that was read of it."""

    source: SourceFile
    organisation: Organisation
    received: Received


def check(
    paths: Sequence[Path], desk: Desk, report: Callable[[str], None]
) -> tuple[CheckedFile, ...]:
    """Every file read by itself; one that cannot be read becomes a remark.

    Organisations: of the user, of the round's plan, else the Balai or region that the file's
    name or its kop names. A file that names none is read as of the province of most others, or
    of no region, and says so.
    """
    checked: dict[Path, CheckedFile] = {}
    known_ids: set[str] = set()
    # Files whose names tell no region come last: by then the others' province is known.
    for path in sorted(paths, key=lambda path: desk.gazetteer.office_region(path.stem) is None):
        report(path.name)
        provinces = Counter(
            one.organisation.region_code[:2]
            for one in checked.values()
            if one.organisation.region_code != UNKNOWN
        )
        home = min(provinces, key=lambda code: (-provinces[code], code), default="")
        checked[path] = _check_one(path, desk, known_ids, home)
        known_ids.update(checked[path].received.proposals["id"])
    return tuple(checked[path] for path in paths)


def _check_one(path: Path, desk: Desk, known_ids: Set[str], home: str) -> CheckedFile:
    try:
        opened = open_file(path, _places_beforehand(path, desk))
    except WorkbookError as fault:
        received = refuse(path.name, "", fault.message)
        return CheckedFile(_source(path, "", received, "gagal"), _nobody(), received)
    office, doubts = _office(path, opened, desk, home)
    owner = office.organisation
    try:
        mapping = desk.mapping.for_organisation(owner.id)
        received = receive(opened.workbook, office, mapping, known_ids)
        status = "terbaca"
    # A fault of ours in one file holds its rows; the others go on.
    except Exception as fault:
        values = {"fault": f"{type(fault).__name__}: {fault}"[:200]}
        received = hold(opened.workbook, owner.id, Message("remark-buku-kerja-gagal", values))
        status = "ditahan"
    received = received.with_remarks(
        Remark(path.name, "", "", "peringatan", text, owner.id)
        for text in (*doubts, *opened.doubts)
    )
    if desk.plan is not None:
        codes = compare_codes(received.proposals, desk.nomenclature, desk.plan)
        received = received.with_remarks(codes)
    return CheckedFile(_source(path, owner.id, received, status), owner, received)


def _places_beforehand(path: Path, desk: Desk) -> Places | None:
    """What is known of a file's places before it is opened: the round's, or its name's."""
    if desk.plan is not None:
        return places_of(desk.plan.regions, desk.gazetteer)
    region = desk.gazetteer.office_region(path.stem)
    code = desk.organisation or (region.code if region else "")
    regions = desk.gazetteer.regions(code[:2])
    return places_of(regions, desk.gazetteer) if regions else None


def _source(path: Path, owner: str, received: Received, status: str) -> SourceFile:
    return SourceFile(
        path.name, owner, received.nonempty_rows, received.proposals.height,
        received.other_rows.height, status,
    )  # fmt: skip


def _office(path: Path, opened: Opened, desk: Desk, home: str) -> tuple[Office, list[Message]]:
    """Whose file it is, with its places and years; and what is doubtful about that."""
    if desk.plan is not None:
        known = {organisation.id: organisation for organisation in desk.plan.organisations}
        owner = known.get(desk.organisation or owner_of(opened.workbook, path, desk.plan) or "")
        regions, horizon = desk.plan.regions, desk.plan.meeting.horizon
        nobody = _nobody(desk.plan.meeting.province_code)
    else:
        owner, regions = _owner_by_name(path, opened, desk, home)
        horizon, nobody = _horizon(path, opened, desk.year), _nobody(home or UNKNOWN)
    doubts = [] if owner else [Message("remark-pengusul-tak-disebut")]
    owner = owner or nobody
    reader = partial(read_source, rulebook=desk.rulebook, level=owner.level)
    return Office(owner, places_of(regions, desk.gazetteer), reader, horizon), doubts


def _nobody(region: str = UNKNOWN) -> Organisation:
    return Organisation(UNKNOWN, "", "kabkota", region)


def _owner_by_name(
    path: Path, opened: Opened, desk: Desk, home: str
) -> tuple[Organisation | None, tuple[Region, ...]]:
    """The Balai, or the office of the region, that the user, the file's name or its kop names;
    `home` is the province of a file that names none."""
    region: Region | None = None
    texts = (path.stem.replace("_", " "), *kop_lines(opened.workbook))
    at_home = desk.gazetteer.regions(home)
    if desk.organisation is not None:
        regions = desk.gazetteer.regions(desk.organisation[:2])
        region = next((known for known in regions if known.code == desk.organisation), None)
    else:
        region = next(filter(None, map(desk.gazetteer.office_region, texts)), None)
        province = desk.gazetteer.regions(region.code[:2] if region else home)
        balai = next(filter(None, (balai_in(text, province[:1]) for text in texts)), None)
        if balai is not None and province:
            return balai, province
    if region is None:
        return None, at_home or (Region(UNKNOWN, "Indonesia", "provinsi"),)
    level = "provinsi" if region.kind == "provinsi" else "kabkota"
    office = Organisation(region.code, region.name, level, region.code)
    return office, desk.gazetteer.regions(region.code[:2])


def _horizon(path: Path, opened: Opened, year: int) -> tuple[int, ...]:
    """Years that proposals may be for: from the first that the file's name or kop names.

    A year of the budget (`TA 2027`) outweighs others; a letter's date is none.
    """
    texts = (path.stem.replace("_", " "), *kop_lines(opened.workbook))
    budgets = [found for text in texts for found in _BUDGET_YEAR.findall(text)]
    others = [found for text in texts for found in years_of(_DATE.sub(" ", text))]
    near = (found for found in map(int, (*budgets, *others)) if abs(found - year) <= YEARS_AHEAD)
    first = next(near, year)
    return tuple(range(first, first + YEARS_AHEAD))


_BUDGET_YEAR = re.compile(
    r"(?i)\b(?:t\.?\s?a\.?|(?:tahun|thn|th)\.?(?: anggaran| angg\.?)?|fy|fiscal year)\s*:?\s*"
    r"(20\d\d)"
)
_DATE = re.compile(
    r"(?i)\b(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)[a-z]*\.?\s+20\d\d"
    r"|\b\d{1,2}[/-]\d{1,2}[/-]20\d\d"
)
