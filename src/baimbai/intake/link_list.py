"""Reading links with their cost, and what projects make of them (*ruas dan proyek*)."""

import polars as pl

from baimbai.intake.remark import REMARKS, Remark
from baimbai.intake.road_cells import RoadCells
from baimbai.intake.road_words import yes_or_no
from baimbai.intake.workbook import Workbook
from baimbai.intake.zone_list import listed_rows
from baimbai.roads.tables import CHANGES, LINKS, MOST_COST, Link, LinkChange

_ENDS = {
    **dict.fromkeys(("dari", "from", "from node", "simpul awal"), "from_node"),
    **dict.fromkeys(("ke", "to", "to node", "simpul akhir"), "to_node"),
    **dict.fromkeys(("biaya", "biaya per ton", "biaya rupiah", "cost", "cost rupiah",
                     "new cost"), "cost"),
    **dict.fromkeys(("dua arah", "both ways", "two way"), "both_ways"),
}  # fmt: skip
LINK_HEADINGS = {**_ENDS, **dict.fromkeys(("kode", "id", "ruas", "link"), "id")}
CHANGE_HEADINGS = {
    **_ENDS,
    **dict.fromkeys(("proyek", "usulan", "project", "project id", "proposal"), "project"),
    **dict.fromkeys(("ditutup", "closed"), "closed"),
}
LINKS_NEEDED = frozenset({"from_node", "to_node", "cost"})
CHANGES_NEEDED = frozenset({"project", "from_node", "to_node"})


def read_links(workbook: Workbook) -> tuple[pl.DataFrame, pl.DataFrame]:
    """LINKS of a list with whole costs (rupiah a tonne), and REMARKS."""
    links: dict[str, Link] = {}
    remarks: list[Remark] = []
    for row in listed_rows(workbook, LINK_HEADINGS, LINKS_NEEDED, remarks):
        ends = (row.text("from_node"), row.text("to_node"))
        link = row.text("id") or f"{ends[0]}–{ends[1]} ({row.row.row + 1})"
        cost = _cost(row)
        if not all(ends):
            row.refuse("remark-ruas-tanpa-ujung", text=link)
        elif cost is None:
            row.refuse("remark-ruas-tanpa-biaya", text=link)
        elif link in links:
            row.refuse("remark-ruas-kembar", text=link)
        else:
            links[link] = Link(link, *ends, cost, _both_ways(row))
    return LINKS.make(links.values()), REMARKS.make(remarks)


def read_changes(workbook: Workbook) -> tuple[pl.DataFrame, pl.DataFrame]:
    """CHANGES of a list of projects, and REMARKS.

    A closure says so in a column *ditutup*: a cost left out is a slip, no closure.
    """
    changes: dict[tuple[str, str, str], LinkChange] = {}
    remarks: list[Remark] = []
    for row in listed_rows(workbook, CHANGE_HEADINGS, CHANGES_NEEDED, remarks):
        key = (row.text("project"), row.text("from_node"), row.text("to_node"))
        cost = _cost(row)
        closed = row.code("closed", yes_or_no, "ya, tidak") is True
        if not all(key) or key[1] == key[2]:
            row.refuse("remark-proyek-tanpa-ujung", text=key[0])
        elif closed == (cost is not None):
            row.refuse("remark-proyek-tanpa-biaya", text=key[0])
        elif key in changes:
            row.refuse("remark-proyek-kembar", text=key[0], tail=key[1], head=key[2])
        else:
            changes[key] = LinkChange(*key, cost, _both_ways(row))
    return CHANGES.make(changes.values()), REMARKS.make(remarks)


def _cost(row: RoadCells) -> int | None:
    number = row.number("cost", 1, MOST_COST, thousands=True)
    return None if number is None else round(number)


def _both_ways(row: RoadCells) -> bool:
    """Both directions, unless the list says otherwise."""
    return row.code("both_ways", yes_or_no, "ya, tidak") is not False
