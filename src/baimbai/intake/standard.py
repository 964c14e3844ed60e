"""The standard workbook's columns (*kolom buku kerja baku*), and a proposal laid out over them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from baimbai.intake.workbook import Cell
from baimbai.register.proposal import PAPERS, PROPOSALS, REQUESTS, Proposal, Request
from baimbai.register.region import Region
from baimbai.wording.wording import Wording


@dataclass(frozen=True, slots=True)
class StandardColumn:
    """One column: the field it holds, its width in digits, and what it holds."""

    name: str
    width: int
    kind: str = "text"
    """text, code, number, whole, degrees, rupiah."""
    required: bool = False


COLUMNS = (
    StandardColumn("id", 12, "code"),
    StandardColumn("title", 52, required=True),
    StandardColumn("region", 20),
    StandardColumn("sector", 18, required=True),
    StandardColumn("asset_type", 18),
    StandardColumn("work_type", 18),
    StandardColumn("kecamatan", 18),
    StandardColumn("desa", 18),
    StandardColumn("lat", 12, "degrees"),
    StandardColumn("lon", 12, "degrees"),
    StandardColumn("from_m", 11, "code"),
    StandardColumn("to_m", 11, "code"),
    StandardColumn("volume", 11, "number"),
    StandardColumn("unit", 9),
    StandardColumn("area_ha", 11, "number"),
    StandardColumn("activity_code", 22, "code"),
    StandardColumn("source", 15, required=True),
    StandardColumn("year", 8, "code", required=True),
    StandardColumn("cost", 19, "rupiah", required=True),
    *(StandardColumn(paper, 11) for paper in PAPERS),
    StandardColumn("origin", 15),
    StandardColumn("people", 13, "whole"),
    StandardColumn("condition", 14),
    StandardColumn("priority", 13),
    StandardColumn("requires", 17, "code"),
    StandardColumn("note", 36),
)

ASIDE = "Baimbai · "
"""How the first cell of a sheet begins that Baimbai added: lists, instructions, remarks."""


def is_aside(rows: Sequence[Sequence[Cell]]) -> bool:
    """Is it a sheet that Baimbai added, and that proposes nothing?"""
    first = rows[0][0] if rows and rows[0] else ""
    return isinstance(first, str) and first.startswith(ASIDE)


Line = Mapping[str, Cell]
"""One row of the workbook: column name → cell; what is missing is empty."""

Value = str | int | float | bool | tuple[Any, ...] | None
Content = Mapping[str, Value]
"""A proposal by field, in codes; None where nothing is said."""

FIELDS = (
    "title", "region", "sector", "asset_type", "work_type", "kecamatan", "desa", "point",
    "stretch", "volume", "area_ha", "activity_code", "money", *PAPERS, "origin", "people",
    "condition", "priority", "requires", "note",
)  # fmt: skip
"""What a row says. `point` (lat, lon), `stretch` (m, m), `volume` (number, unit) and `money`
((source, year, rupiah), …) mean something only as a whole."""


def contents_of(
    proposals: pl.DataFrame, requests: pl.DataFrame
) -> Iterator[tuple[Proposal, Content]]:
    """Each proposal (PROPOSALS) with what it says and asks for (REQUESTS), in their order."""
    asked: dict[str, list[Request]] = {}
    for request in REQUESTS.records(requests):
        asked.setdefault(request.proposal, []).append(request)
    for proposal in PROPOSALS.records(proposals):
        yield proposal, content_of(proposal, asked.get(proposal.id, ()))


def content_of(proposal: Proposal, asked: Iterable[Request]) -> Content:
    """What a row of the standard workbook says of the proposal."""
    money = tuple((r.source, r.year, r.amount_rupiah) for r in asked)
    point = stretch = volume = None
    if proposal.lat is not None and proposal.lon is not None:
        # Seven decimals are a centimetre; a file keeps fewer digits than a computation.
        point = (round(proposal.lat, 7), round(proposal.lon, 7))
    if proposal.from_m is not None and proposal.to_m is not None:
        stretch = (proposal.from_m, proposal.to_m)
    if proposal.volume is not None or proposal.unit is not None:
        volume = (_rounded(proposal.volume), proposal.unit)
    return {
        "title": proposal.title,
        "region": proposal.region_code,
        "sector": proposal.sector,
        "asset_type": proposal.asset_type,
        "work_type": proposal.work_type,
        "kecamatan": proposal.kecamatan,
        "desa": proposal.desa,
        "point": point,
        "stretch": stretch,
        "volume": volume,
        "area_ha": _rounded(proposal.area_ha),
        "activity_code": proposal.activity_code,
        "money": money or ((None, proposal.year, None),),
        **dict.fromkeys(PAPERS),
        **dict.fromkeys(proposal.papers_ready, True),
        **dict.fromkeys(proposal.papers_missing, False),
        "origin": proposal.origin,
        "people": proposal.people,
        "condition": proposal.condition,
        "priority": proposal.priority_labels or None,
        "requires": proposal.requires or None,
        "note": proposal.note,
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 6)


def lines_of(
    id_: str, content: Content, regions: Mapping[str, Region], wording: Wording
) -> list[Line]:
    """The proposal's row; further sources and years follow in rows of their own, by its id."""
    first: dict[str, Cell] = {"id": id_}
    for name in FIELDS:
        if name != "money":
            first |= cells_of(name, content.get(name), regions, wording)
    money = content.get("money")
    parts = money if isinstance(money, tuple) and money else ((None, None, None),)
    paid = [_filled({"source": source, "year": year, "cost": cost}) for source, year, cost in parts]
    return [{**first, **paid[0]}, *({"id": id_, **more} for more in paid[1:])]


def cells_of(
    name: str, value: Value, regions: Mapping[str, Region], wording: Wording
) -> dict[str, Cell]:
    """A field's value as the cells of its columns."""
    match name, value:
        case _, None:
            return {}
        case "point", (lat, lon):
            return {"lat": lat, "lon": lon}
        case "stretch", (first, last):
            return {"from_m": _chainage(first), "to_m": _chainage(last)}
        case "volume", (number, unit):
            return _filled({"volume": number, "unit": unit})
        case "region", str(code):
            return {name: region_name(regions[code]) if code in regions else code}
        case (("sector" | "asset_type" | "work_type" | "origin" | "condition"), str(code)):
            return {name: wording.name(code)}
        case (("priority" | "requires"), tuple(texts)):
            return {name: ", ".join(texts)}
        case _, bool(ready):
            return {name: wording.text("template-ready" if ready else "template-missing")}
        case _, (str() | int() | float()) as plain:
            return _filled({name: plain})
    raise AssertionError(name)


def _chainage(metres: int) -> str:
    return f"{metres // 1000}+{metres % 1000:03d}"


def region_name(region: Region) -> str:
    """`Kabupaten Banjar`, `Kota Banjarmasin`; a province by its bare name."""
    return region.name if region.kind == "provinsi" else f"{region.kind.title()} {region.name}"


def heading(column: str, wording: Wording) -> str:
    """What stands over a column."""
    return wording.text(f"template-column-{column.replace('_', '-')}")


def _filled(line: Mapping[str, Cell | None]) -> dict[str, Cell]:
    return {name: cell for name, cell in line.items() if cell is not None and cell != ""}


HELD_IN: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "asset_name", "declared_status", "portion", "continuing"),
    "region": ("region_code",),
    "kecamatan": ("kecamatan", "kecamatan_code"),
    "desa": ("desa", "desa_code"),
    "point": ("lat", "lon"),
    "stretch": ("from_m", "to_m"),
    "volume": ("volume", "unit"),
    "money": ("cost_rupiah", "year"),
    "priority": ("priority_labels",),
    "note": ("note", "portion", "continuing"),
}
"""The register's columns that hold a field, with what is read off it; others hold it by name."""


def held_values(proposal: Proposal, fields: Iterable[str], before: Proposal) -> dict[str, Any]:
    """The register's columns that change where `fields` of `before` become as in `proposal`."""
    values: dict[str, Any] = {}
    ready, missing = set(before.papers_ready), set(before.papers_missing)
    for name in fields:
        if name not in PAPERS:
            values |= {held: getattr(proposal, held) for held in HELD_IN.get(name, (name,))}
            continue
        for mine, theirs in ((ready, proposal.papers_ready), (missing, proposal.papers_missing)):
            (mine.add if name in theirs else mine.discard)(name)
        values["papers_ready"] = tuple(paper for paper in PAPERS if paper in ready)
        values["papers_missing"] = tuple(paper for paper in PAPERS if paper in missing)
    if "lat" in values:
        # A point that moved is no longer on the old shape.
        values["geometry"] = proposal.geometry
    return values
