"""Gathering a round's papers: every workbook to its office, ceilings, status lists."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from graphlib import CycleError, TopologicalSorter
from pathlib import Path, PurePath

import polars as pl

from baimbai.appraisal.condition_class import classified
from baimbai.errors import RoundError, WorkbookError
from baimbai.intake.assets import read_assets
from baimbai.intake.ceilings import read_ceilings
from baimbai.intake.mapping import ColumnMapping
from baimbai.intake.needs import read_needs
from baimbai.intake.opening import ACCEPTED, open_file
from baimbai.intake.places import places_of
from baimbai.intake.receive import Received, hold, receive, refuse
from baimbai.intake.record import Office
from baimbai.intake.remark import OTHER_ROWS, REMARKS, Remark
from baimbai.intake.workbook import SUFFIXES, Workbook, open_workbook
from baimbai.publication.release import FILES, SourceFile
from baimbai.register.asset import ASSETS
from baimbai.register.ceiling import CEILINGS
from baimbai.register.need import NEEDS
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS, REQUESTS
from baimbai.register.region import REGIONS
from baimbai.rounds.codes import compare_codes
from baimbai.rounds.offices import owner_of
from baimbai.rounds.papers import open_gazetteer, open_mapping, open_nomenclature
from baimbai.rounds.plan import Plan
from baimbai.rounds.road_papers import RoadPapers, read_road_papers
from baimbai.rulebook.rulebook import Rulebook
from baimbai.rulebook.spellings import read_source
from baimbai.wording.message import Message

MAX_FILES = 2_000
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Gathered:
    """The programme on the table, and how every row of every file was taken."""

    programme: Programme
    remarks: pl.DataFrame
    other_rows: pl.DataFrame
    files: pl.DataFrame
    roads: RoadPapers | None = None
    """The road network, where round.yaml names one."""


def gather(folder: Path, plan: Plan, rulebook: Rulebook, report: Progress) -> Gathered:
    """Read all files that the plan names. A file that fails becomes a remark."""
    received, files = _receive_workbooks(folder, plan, rulebook, report)
    ceilings, ceiling_remarks = read_round_ceilings(folder, plan, rulebook)
    chosen, choice_remarks = choose_ceilings(ceilings, plan)
    papers = lay_out(
        folder, plan, rulebook, chosen,
        pl.concat([PROPOSALS.make(()), *(r.proposals for r in received)]),
        pl.concat([REQUESTS.make(()), *(r.requests for r in received)]),
    )  # fmt: skip
    told = [*(r.remarks for r in received), ceiling_remarks, choice_remarks]
    return replace(
        papers,
        remarks=pl.concat([REMARKS.make(plan.remarks), *told, papers.remarks]),
        other_rows=pl.concat([OTHER_ROWS.make(()), *(r.other_rows for r in received)]),
        files=FILES.make(files),
    )


def lay_out(
    folder: Path, plan: Plan, rulebook: Rulebook, ceilings: pl.DataFrame,
    proposals: pl.DataFrame, requests: pl.DataFrame,
) -> Gathered:  # fmt: skip
    """Proposals that were received already, beside the round's other papers from its folder.

    PROPOSALS, REQUESTS and the CEILINGS in force; remarks on the other papers only.
    """
    assets, asset_remarks = read_status_lists(folder / plan.assets if plan.assets else None)
    needs, need_remarks = _read_needs(folder, plan)
    proposals, requirement_remarks = settle_requirements(proposals)
    roads = read_road_papers(folder / plan.roads) if plan.roads else None
    programme = Programme(
        regions=REGIONS.make(plan.regions),
        organisations=ORGANISATIONS.make(plan.organisations),
        proposals=proposals,
        requests=requests,
        assets=classified(assets, rulebook),
        ceilings=ceilings,
        needs=needs,
    )
    remarks = pl.concat([
        asset_remarks, need_remarks, requirement_remarks,
        REMARKS.make(compare_codes(proposals, open_nomenclature(folder, plan), plan)),
        *([] if roads is None else [roads.remarks]),
    ])  # fmt: skip
    return Gathered(programme, remarks, OTHER_ROWS.make(()), FILES.make(()), roads)


def _receive_workbooks(
    folder: Path, plan: Plan, rulebook: Rulebook, report: Progress
) -> tuple[list[Received], list[SourceFile]]:
    """Each workbook read for its office; a second one of the same office is held."""
    places = places_of(plan.regions, open_gazetteer(folder, plan))
    mapping = open_mapping(folder)
    organisations = {organisation.id: organisation for organisation in plan.organisations}
    taken: dict[str, str] = {}
    received: list[Received] = []
    files: list[SourceFile] = []
    for path in workbook_paths(folder / plan.proposals):
        report(path.name)
        try:
            opened = open_file(path, places)
        except WorkbookError as fault:
            result, owner, status = refuse(path.name, "", fault.message), "", "gagal"
        else:
            workbook = opened.workbook
            owner = owner_of(workbook, path, plan) or ""
            text = _reason_to_hold(owner, taken, organisations)
            if text is not None:
                result, status = hold(workbook, owner, text), "ditahan"
            else:
                organisation = organisations[owner]
                reader = partial(read_source, rulebook=rulebook, level=organisation.level)
                office = Office(organisation, places, reader, plan.meeting.horizon)
                result, status = _receive(workbook, office, mapping.for_organisation(owner))
                doubts = (Remark(path.name, "", "", "peringatan", d, owner) for d in opened.doubts)
                result = result.with_remarks(doubts)
                taken[owner] = path.name
        received.append(result)
        files.append(
            SourceFile(
                path.name, owner, result.nonempty_rows, result.proposals.height,
                result.other_rows.height, status,
            )
        )  # fmt: skip
    return received, files


def _receive(workbook: Workbook, office: Office, mapping: ColumnMapping) -> tuple[Received, str]:
    """A fault of ours in one workbook holds its rows; the other offices' go on."""
    try:
        return receive(workbook, office, mapping), "terbaca"
    except Exception as fault:
        values = {"fault": f"{type(fault).__name__}: {fault}"[:200]}
        text = Message("remark-buku-kerja-gagal", values)
        return hold(workbook, office.organisation.id, text), "ditahan"


def workbook_paths(folder: Path) -> Sequence[Path]:
    """The workbooks of a folder by name; Excel's lock files (`~$…`) are none."""
    if not folder.is_dir():
        raise RoundError("error-round-folder", folder=str(folder))
    paths = sorted(
        path
        for path in folder.iterdir()
        if path.is_file()
        and path.suffix.lower() in ACCEPTED
        and not path.name.startswith(("~$", "."))
    )
    if not paths:
        raise RoundError("error-round-no-workbooks", folder=str(folder))
    if len(paths) > MAX_FILES:
        raise RoundError("error-round-many-workbooks", folder=str(folder), limit=MAX_FILES)
    return paths


def _reason_to_hold(
    owner: str, taken: Mapping[str, str], organisations: Mapping[str, Organisation]
) -> Message | None:
    if not owner:
        return Message("remark-pengusul-tak-dikenal")
    if owner in taken:
        values = {"organisation": organisations[owner].name, "other": taken[owner]}
        return Message("remark-pengusul-ganda", values)
    return None


def read_round_ceilings(
    folder: Path, plan: Plan, rulebook: Rulebook
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The ceilings of every scenario that the plan's workbook holds, and remarks."""
    organisations = {organisation.id: organisation for organisation in plan.organisations}
    path = folder / plan.ceilings
    try:
        workbook = open_workbook(path)
    except WorkbookError as fault:
        return CEILINGS.make(()), REMARKS.make([Remark(path.name, "", "", "galat", fault.message)])
    reader = partial(read_source, rulebook=rulebook, level="kabkota")
    return read_ceilings(workbook, organisations, reader, plan.meeting.horizon)


def choose_ceilings(ceilings: pl.DataFrame, plan: Plan) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Those of the plan's scenario; a remark where the workbook does not know it."""
    chosen = ceilings.filter(pl.col("scenario") == plan.scenario)
    if not chosen.is_empty() or ceilings.is_empty():
        return chosen, REMARKS.make(())
    known = tuple(ceilings["scenario"].unique().sort())
    text = Message("remark-pagu-skenario", {"scenario": plan.scenario, "known": known})
    file = PurePath(plan.ceilings).name
    return chosen, REMARKS.make([Remark(file, "", "", "galat", text)])


def _read_needs(folder: Path, plan: Plan) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The targets that the plan names a list of; none where it names none."""
    if plan.needs is None:
        return NEEDS.make(()), REMARKS.make(())
    path = folder / plan.needs
    try:
        return read_needs(open_workbook(path))
    except WorkbookError as fault:
        return NEEDS.make(()), REMARKS.make([Remark(path.name, "", "", "galat", fault.message)])


def read_status_lists(folder: Path | None) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Every status list of a folder (ASSETS), and remarks; ids must differ between lists."""
    assets, remarks = ASSETS.make(()), REMARKS.make(())
    if folder is None or not folder.is_dir():
        return assets, remarks
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in SUFFIXES or path.name.startswith(("~$", ".")):
            continue
        try:
            more, doubts = read_assets(open_workbook(path))
        except WorkbookError as fault:
            doubts = REMARKS.make([Remark(path.name, "", "", "galat", fault.message)])
        else:
            assets = pl.concat([assets, more.join(assets, on="id", how="anti")])
        remarks = pl.concat([remarks, doubts])
    return assets, remarks


def settle_requirements(proposals: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Prerequisites that no workbook holds, or that run in a circle, are dropped with a remark."""
    asking = {
        row.id: row
        for row in PROPOSALS.records(proposals.filter(pl.col("requires").list.len() > 0))
    }
    known = set(proposals["id"])
    kept = {id_: [other for other in row.requires if other in known] for id_, row in asking.items()}
    circular = _circular(kept)
    remarks = []
    for id_, row in asking.items():
        for other in row.requires:
            if other not in known or id_ in circular:
                key = "melingkar" if other in known else "tak-ada"
                text = Message(f"remark-prasyarat-{key}", {"id": other})
                place = (row.source_file, row.source_sheet, str(row.source_row))
                remarks.append(Remark(*place, "peringatan", text, row.organisation))
    settled = [[] if id_ in circular else kept.get(id_, []) for id_ in proposals["id"]]
    column = pl.Series("requires", settled, dtype=pl.List(pl.String))
    return proposals.with_columns(column), REMARKS.make(remarks)


def _circular(requires: Mapping[str, Sequence[str]]) -> set[str]:
    """Proposals whose prerequisites lead back to themselves."""
    left = dict(requires)
    circular: set[str] = set()
    while True:
        try:
            TopologicalSorter(left).prepare()
        except CycleError as found:
            circular.update(found.args[1])
            left = {id_: others for id_, others in left.items() if id_ not in circular}
        else:
            return circular
