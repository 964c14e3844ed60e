"""Reading surveys by segment (*segmen ruas*), as exported from road management systems."""

import polars as pl

from baimbai.intake.remark import REMARKS, Remark
from baimbai.intake.road_cells import RoadCells
from baimbai.intake.road_list import HEADINGS
from baimbai.intake.road_words import road_condition_of, surface_of
from baimbai.intake.workbook import Workbook
from baimbai.intake.zone_list import listed_rows
from baimbai.register.proposal import CONDITIONS
from baimbai.roads.road import LARGEST_IRI, LONGEST_KM, SURFACES
from baimbai.roads.segments import ROAD_SEGMENTS, RoadSegment

WIDEST_M = 100.0

SEGMENT_HEADINGS = {
    **{text: "link" for text, field in HEADINGS.items() if field == "id"},
    **{text: field for text, field in HEADINGS.items() if field in ("surface", "condition", "iri")},
    "ruas": "link", "link": "link",
    **dict.fromkeys(("sta awal", "dari sta", "km awal", "dari", "dari km", "dari m",
                     "chainage from", "chainagefrom", "from chainage", "from", "from m"), "from_m"),
    **dict.fromkeys(("sta akhir", "sampai sta", "km akhir", "sampai", "sampai km", "sampai m", "ke",
                     "chainage to", "chainageto", "to chainage", "to", "to m"), "to_m"),
    **dict.fromkeys(("lebar", "lebar m", "lebar perkerasan", "width", "width m",
                     "pavement width"), "width"),
}  # fmt: skip


def read_segments(workbook: Workbook, links: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """ROAD_SEGMENTS of the links (ROAD_LINKS), and REMARKS on rows that could not be taken."""
    known = set(links["id"])
    remarks: list[Remark] = []
    segments = []
    needed = frozenset({"link", "from_m", "to_m"})
    for row in listed_rows(workbook, SEGMENT_HEADINGS, needed, remarks):
        link, start, end = row.text("link"), _metres(row, "from_m"), _metres(row, "to_m")
        if link not in known:
            row.refuse("remark-segmen-ruas", link=link or "-")
        elif start is None or end is None or not start < end <= LONGEST_KM * 1000:
            row.refuse("remark-segmen-sta", link=link)
        else:
            segments.append(
                RoadSegment(
                    link, start, end,
                    row.code("surface", surface_of, ", ".join(SURFACES)),
                    row.code("condition", road_condition_of, ", ".join(CONDITIONS)),
                    row.number("iri", 0.1, LARGEST_IRI),
                    row.number("width", 0.5, WIDEST_M),
                )
            )  # fmt: skip
    return ROAD_SEGMENTS.make(segments), REMARKS.make(remarks)


def _metres(row: RoadCells, field: str) -> int | None:
    """A chainage; a plain number is of kilometres where the heading says km, else of metres."""
    if "km" not in row.heading(field) or "+" in row.text(field):
        return row.metres(field)
    number = row.number(field, 0, LONGEST_KM)
    return None if number is None else round(number * 1000)
