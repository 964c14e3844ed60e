"""Files reviewed together, without a round (*sinkronisasi berkas*): what collides among them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from baimbai.errors import RoundError, WorkbookError
from baimbai.intake.listed import is_list, offices_of, read_list
from baimbai.intake.receive import Received, refuse
from baimbai.intake.remark import REMARKS
from baimbai.register.ceiling import CEILINGS
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS, REQUESTS
from baimbai.register.region import REGIONS
from baimbai.rounds.check import Desk, check
from baimbai.rounds.gather import read_status_lists, settle_requirements, workbook_paths
from baimbai.rounds.plan import PLAN_FILE
from baimbai.synchronisation.decided import NOTHING_DECIDED, Memory
from baimbai.synchronisation.finding import Review
from baimbai.synchronisation.review import review


@dataclass(frozen=True)
class Reviewed:
    """Files as one programme, and what was found in it."""

    programme: Programme
    remarks: pl.DataFrame
    review: Review
    refused: tuple[str, ...]
    """Files that could not be taken."""


def files_of(paths: Sequence[Path], desk: Desk) -> list[Path]:
    """The files named, by name; of a folder all that can be read, of a round's its proposals.

    Raises RoundError for a path that is neither.
    """
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
        elif (path / PLAN_FILE).is_file() and desk.plan is not None:
            found += workbook_paths(path / desk.plan.proposals)
        else:
            found += workbook_paths(path)
    for path in found:
        if not path.is_file():
            raise RoundError("error-review-missing", file=str(path))
    return sorted(set(found), key=lambda path: (path.name, path))


def review_files(
    paths: Sequence[Path],
    desk: Desk,
    assets: Path | None,
    report: Callable[[str], None],
    memory: Memory = NOTHING_DECIDED,
) -> Reviewed:
    """Read every file, whoever sent it, and run every check on all proposals together.

    `assets` is the folder of status lists, `memory` what the desk decided before. A file that
    cannot be read becomes a remark.
    """
    received: list[Received] = []
    offices: dict[str, Organisation] = (
        {office.id: office for office in desk.plan.organisations} if desk.plan else {}
    )
    refused: list[str] = []
    for path, one, owners in _read_all(paths, desk, report):
        received.append(one)
        if one.proposals.is_empty():
            refused.append(path.name)
        for office in owners:
            offices.setdefault(office.id, office)
    listed, asset_remarks = read_status_lists(assets)
    proposals, doubts = settle_requirements(
        pl.concat([PROPOSALS.make(()), *(one.proposals for one in received)])
    )
    provinces = sorted(set(proposals["region_code"].str.head(2)))
    regions = desk.plan.regions if desk.plan else (
        region for province in provinces for region in desk.gazetteer.regions(province)
    )  # fmt: skip
    programme = Programme(
        regions=REGIONS.make(regions),
        organisations=ORGANISATIONS.make(offices.values()),
        proposals=proposals,
        requests=pl.concat([REQUESTS.make(()), *(r.requests for r in received)]),
        assets=listed,
        ceilings=CEILINGS.make(()),
    )
    remarks = pl.concat([REMARKS.make(()), *(r.remarks for r in received), asset_remarks, doubts])
    report("")
    return Reviewed(
        programme, remarks, review(programme, desk.rulebook, remarks, memory), tuple(refused)
    )


def _read_all(
    paths: Sequence[Path], desk: Desk, report: Callable[[str], None]
) -> Iterator[tuple[Path, Received, tuple[Organisation, ...]]]:
    """Each file with its offices; lists in Baimbai's own columns hold those of many."""
    lists = [path for path in paths if is_list(path)]
    sheets = [path for path in paths if path not in lists]
    known_ids: set[str] = set()
    for path, checked in zip(sheets, check(sheets, desk, report), strict=True):
        known_ids.update(checked.received.proposals["id"])
        yield path, checked.received, (checked.organisation,)
    for path in lists:
        report(path.name)
        try:
            one = read_list(path, desk.rulebook, desk.year, known_ids)
        except WorkbookError as fault:
            one = refuse(path.name, "", fault.message)
        known_ids.update(one.proposals["id"])
        owners = offices_of(one.proposals).items()
        yield path, one, tuple(Organisation(id_, id_, *where) for id_, where in owners)
