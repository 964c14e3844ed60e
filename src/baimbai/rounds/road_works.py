"""Works on a road network outside a round: files in, what each work changes out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from baimbai.errors import RoadsError
from baimbai.intake.link_list import LINK_HEADINGS, LINKS_NEEDED, read_changes, read_links
from baimbai.intake.listing import find_listing
from baimbai.intake.opening import open_file
from baimbai.intake.remark import REMARKS, Remark
from baimbai.intake.road_list import read_road_list
from baimbai.intake.workbook import Workbook
from baimbai.intake.zone_list import read_demand, read_zones
from baimbai.roads.cost import cost_links
from baimbai.roads.figures import load_costs
from baimbai.roads.network import Network, lay_out
from baimbai.roads.projects import Projects, read_projects
from baimbai.roads.road import ROAD_NOTES

Told = Callable[[str], None]


@dataclass(frozen=True)
class RoadWorksPapers:
    """A network with the works on it, and what was remarked in reading them."""

    network: Network
    projects: Projects
    remarks: pl.DataFrame


def read_road_works(
    links: Path, zones: Path, demand: Path, projects: Path, costs: Path | None, report: Told
) -> RoadWorksPapers:
    """The network of four files. Links have a cost, or what `costs` (a biaya.yaml) makes one of.

    Raises RoadsError where nothing can be taken from a file, or papers do not fit together.
    """
    report(links.name)
    priced, told = _links(open_file(links).workbook, costs)
    report(zones.name)
    places, _, more = read_zones(open_file(zones).workbook)
    told.append(more)
    report(demand.name)
    flows, more = read_demand(open_file(demand).workbook, places)
    told.append(more)
    report(projects.name)
    changes, more = read_changes(open_file(projects).workbook)
    told.append(more)
    for path, table in ((links, priced), (zones, places), (projects, changes)):
        if table.is_empty():
            raise RoadsError("error-roads-empty", file=path.name)
    network = lay_out(priced, places, flows, changes)
    return RoadWorksPapers(network, read_projects(network, changes), pl.concat(told))


def _links(workbook: Workbook, costs: Path | None) -> tuple[pl.DataFrame, list[pl.DataFrame]]:
    if any(find_listing(sheet, LINK_HEADINGS, LINKS_NEEDED) for sheet in workbook.sheets):
        links, remarks = read_links(workbook)
        return links, [remarks]
    roads, remarks = read_road_list(workbook)
    links, notes = cost_links(roads, load_costs(costs) if costs else load_costs())
    assumed = (
        Remark(workbook.file, "", "", "peringatan", note.text) for note in ROAD_NOTES.records(notes)
    )
    return links, [remarks, REMARKS.make(assumed)]
