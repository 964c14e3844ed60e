"""The plan of a round (*round.yaml*): meeting, offices, weights, ceilings, where the files are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

import yaml

from baimbai.appraisal.agreed import AgreedWeights
from baimbai.appraisal.score import Weights
from baimbai.appraisal.sheets import ScoreSheet
from baimbai.errors import RoundError
from baimbai.funding.apbd_share import RegionalBudget
from baimbai.funding.envelope import Envelope, SharePattern
from baimbai.intake.remark import Remark
from baimbai.register.meeting import Meeting
from baimbai.register.organisation import LEVELS, Organisation
from baimbai.register.region import Region, region_code
from baimbai.rounds.apbd import read_budgets
from baimbai.rounds.economy import EconomyPlan, read_economy_plan
from baimbai.rounds.goods import GoodsPlan, read_goods_plan
from baimbai.rounds.provisions import read_provisions
from baimbai.rounds.remoteness import with_remoteness
from baimbai.rounds.section import Section
from baimbai.rounds.weights import read_score_sheets, read_weights
from baimbai.wording.message import Message

PLAN_FILE = "round.yaml"
FORMAT = 1
MAX_PLAN_BYTES = 2 * 1024**2

T = TypeVar("T")


@dataclass(frozen=True)
class Plan:
    """A round.yaml, read and checked."""

    meeting: Meeting
    regions: tuple[Region, ...]
    organisations: tuple[Organisation, ...]
    workbooks: Mapping[str, str]
    """Organisation id → its workbook, where round.yaml says so outright."""
    agreed: AgreedWeights
    score_sheets: tuple[ScoreSheet, ...]
    envelope: Envelope
    apbd: tuple[RegionalBudget, ...]
    """Regional budgets whose infrastructure share is read off the plan."""
    rulebook: str
    scenario: str
    proposals: str
    """Folder of workbooks, relative to the round's."""
    ceilings: str
    assets: str | None
    economy: EconomyPlan | None
    """The table of the economy, and how works are spent."""
    needs: str | None
    """List of targets by region and service."""
    roads: str | None
    """Folder of the road network."""
    goods: GoodsPlan
    nomenclature: str | None
    """CSV of sub-activity codes, by edition."""
    nomenclature_edition: str
    commitments: str | None
    """Table of what the last round agreed on."""
    decisions: tuple[str, ...]
    """temuan.csv and pasangan.csv as the desk filled them in, later files before earlier ones."""
    gazetteer: tuple[str, ...]
    """Lists and boundaries of the round's own areas, later files before earlier ones."""
    remarks: tuple[Remark, ...]
    """What was wrong but could be passed over."""

    @property
    def weights(self) -> Weights:
        """The weights that funding goes by."""
        return self.agreed.weights


def read_plan(folder: Path, scenario: str | None = None) -> Plan:
    """Read a round folder's round.yaml; a scenario given here outweighs the one written there.

    Raises RoundError naming the field, what stands there and what is needed. Single offices
    and regions that cannot be used are left out with a remark.
    """
    top = Section(load_yaml(folder / PLAN_FILE), "")
    if top.take("format", int) != FORMAT:
        raise RoundError("error-round-format", found=str(top.take("format", int)), known=FORMAT)
    remarks: list[Remark] = []
    regions = with_remoteness(top, _read_regions(top, remarks))
    organisations, workbooks = _read_organisations(top, regions, remarks)
    meeting = _read_meeting(top, regions, organisations)
    files = top.section("files")
    funding = top.section("funding", required=False)
    return Plan(
        meeting=meeting,
        regions=tuple(regions.values()),
        organisations=tuple(organisations.values()),
        workbooks=workbooks,
        agreed=read_weights(top.section("weights"), meeting.held_on),
        score_sheets=read_score_sheets(top, meeting.held_on),
        envelope=_read_envelope(funding),
        apbd=read_budgets(funding, organisations, meeting.horizon),
        rulebook=str(top.take("rulebook", object)),
        scenario=scenario or top.take("scenario", str),
        proposals=_inside(files, "proposals") or "usulan",
        ceilings=_inside(files, "ceilings") or "pagu.xlsx",
        assets=_inside(files, "assets"),
        economy=read_economy_plan(top, _inside(files, "economy"), _inside(files, "employment")),
        needs=_inside(files, "needs"),
        roads=_inside(files, "roads"),
        goods=read_goods_plan(top),
        nomenclature=_inside(files, "nomenclature"),
        nomenclature_edition=str(top.values.get("nomenclature_edition", "")),
        commitments=_inside(files, "commitments"),
        decisions=_several_inside(files, "decisions"),
        gazetteer=_several_inside(files, "gazetteer"),
        remarks=tuple(remarks),
    )


def load_yaml(path: Path) -> Mapping[str, Any]:
    """The mapping that a YAML file holds. Raises RoundError for a file that holds none."""
    if not path.is_file():
        raise RoundError("error-round-missing", file=str(path))
    if path.stat().st_size > MAX_PLAN_BYTES:
        raise RoundError("error-round-yaml", file=str(path), line=0)
    try:
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as fault:
        mark = getattr(fault, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 0
        raise RoundError("error-round-yaml", file=str(path), line=line) from fault
    if not isinstance(values, Mapping):
        raise RoundError("error-round-yaml", file=str(path), line=1)
    return values


def _read_regions(top: Section, remarks: list[Remark]) -> dict[str, Region]:
    regions: dict[str, Region] = {}
    for item in top.sections("regions"):
        code = region_code(item.values.get("code", ""))
        if code is None or code in regions:
            key = "remark-wilayah-kode" if code is None else "remark-wilayah-ganda"
            remarks.append(_remark(item, key, text=str(item.values.get("code"))))
            continue
        regions[code] = Region(
            code=code,
            name=item.take("name", str),
            kind=item.take("kind", str, "kabupaten"),
            population=_optional(item, "population", int),
            area_km2=_optional_number(item, "area_km2"),
            lat=_optional_number(item, "lat"),
            lon=_optional_number(item, "lon"),
            poverty_percent=_optional_number(item, "poverty_percent"),
            remoteness=_optional_number(item, "remoteness"),
        )
    if sum(region.kind == "provinsi" for region in regions.values()) != 1:
        raise RoundError("error-round-province")
    return regions


def _read_organisations(
    top: Section, regions: Mapping[str, Region], remarks: list[Remark]
) -> tuple[dict[str, Organisation], dict[str, str]]:
    """Offices by id, and the workbooks that are named outright."""
    organisations: dict[str, Organisation] = {}
    workbooks: dict[str, str] = {}
    for item in top.sections("organisations"):
        identity = _organisation_id(item.values.get("id", ""))
        code = region_code(item.values.get("region", ""))
        level = item.values.get("level")
        if identity in organisations:
            remarks.append(_remark(item, "remark-organisasi-ganda", text=identity))
        elif code not in regions or code is None:
            text = str(item.values.get("region"))
            remarks.append(_remark(item, "remark-organisasi-wilayah", text=text, id=identity))
        elif not identity or level not in LEVELS[:3]:
            remarks.append(_remark(item, "remark-organisasi-tingkat", text=str(level), id=identity))
        else:
            organisations[identity] = Organisation(
                identity, item.take("name", str), str(level), code, item.texts("sectors"),
                item.texts("aliases"),
            )  # fmt: skip
            if workbook := _inside(item, "workbook"):
                workbooks[identity] = workbook
    if not organisations:
        raise top.wrong("organisations", None, "list")
    return organisations, workbooks


def _organisation_id(value: object) -> str:
    """Ids of regions' offices are region codes, which YAML may have read as numbers."""
    return (region_code(value) if isinstance(value, int | float) else None) or str(value).strip()


def _read_meeting(
    top: Section, regions: Mapping[str, Region], organisations: Mapping[str, Organisation]
) -> Meeting:
    item = top.section("meeting")
    code = region_code(item.values.get("province", "")) or ""
    if code not in regions or regions[code].kind != "provinsi":
        raise item.wrong("province", item.values.get("province"), "region")
    host = _organisation_id(item.values.get("host", code))
    if host not in organisations:
        raise item.wrong("host", host, "organisation")
    year = item.take("fiscal_year", int)
    horizon = item.take("horizon", list, [year])
    if not all(isinstance(y, int) for y in horizon) or year not in horizon:
        raise item.wrong("horizon", horizon, "years")
    return Meeting(
        title=item.take("title", str),
        province_code=code,
        province_name=regions[code].name,
        host=host,
        fiscal_year=year,
        horizon=tuple(sorted(set(horizon))),
        held_on=item.take("held_on", date),
        place=item.take("place", str),
        published_on=item.take("published_on", date),
        follow_up_by=item.take("follow_up_by", date),
        letterhead=item.texts("letterhead"),
        legal_basis=item.texts("legal_basis"),
        illustrative=top.take("illustrative", bool, default=False),
    )


def _read_envelope(funding: Section) -> Envelope:
    floors = {
        region_code(code) or str(code): funding.section("floors").take(code, int)
        for code in funding.section("floors", required=False).values
    }
    patterns = tuple(
        SharePattern(item.take("name", str), {
            source: item.section("shares").take(source, int)
            for source in item.section("shares").values
        })
        for item in funding.sections("patterns")
    )  # fmt: skip
    return read_provisions(funding, Envelope(floors=floors, patterns=patterns))


def _inside(item: Section, key: str) -> str | None:
    """A path that stays in the round's folder. Raises RoundError for one that leaves it."""
    value = item.values.get(key)
    if value is None:
        return None
    path = PurePosixPath(str(value))
    if path.is_absolute() or ".." in path.parts:
        raise item.wrong(key, value, "path")
    return str(path)


def _several_inside(item: Section, key: str) -> tuple[str, ...]:
    """Paths that stay in the round's folder, one or a list of them."""
    value = item.values.get(key)
    values = value if isinstance(value, list) else [value]
    paths = (_inside(Section({key: each}, item.path), key) for each in values)
    return tuple(path for path in paths if path is not None)


def _optional(item: Section, key: str, kind: type[T]) -> T | None:
    return None if item.values.get(key) is None else item.take(key, kind)


def _optional_number(item: Section, key: str) -> float | None:
    value = item.values.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise item.wrong(key, value, "number")
    return float(value)


def _remark(item: Section, key: str, **values: str) -> Remark:
    place = item.path.rstrip(".")
    return Remark(PLAN_FILE, "", place, "galat", Message(key, values))
