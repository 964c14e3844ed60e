"""oc4ids.json, usulan.geojson, usulan.csv: complete, valid, guarded, the same every time."""

import csv
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource

from baimbai.publication.geo import write_geojson
from baimbai.publication.oc4ids import SECTORS, TYPES, write_oc4ids
from baimbai.publication.release import Release
from baimbai.publication.tables import write_table
from baimbai.register.proposal import ASSET_TYPES, PHYSICAL_WORK
from baimbai.wording.wording import LANGUAGES, wording


@pytest.fixture(scope="module")
def package(published: dict[str, Path]) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((published["id"] / "oc4ids.json").read_text())
    return loaded


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_package_is_valid_oc4ids(
    published: dict[str, Path], language: str, shared: Path
) -> None:
    folder = shared / "data/oc4ids/schema/project-level"
    schemas = {
        name: json.loads((folder / f"project-{name}schema.json").read_text())
        for name in ("package-", "")
    }
    project = Resource.from_contents(schemas[""], default_specification=_draft4())
    address = "https://standard.open-contracting.org/infrastructure/schema/0__9__5/"
    registry = Registry().with_resource(f"{address}project-schema.json", project)
    validator = jsonschema.Draft4Validator(schemas["package-"], registry=registry)
    package = json.loads((published[language] / "oc4ids.json").read_text())
    assert [e.message for e in validator.iter_errors(package)] == []


def _draft4() -> Any:
    from referencing.jsonschema import DRAFT4

    return DRAFT4


def test_codes_are_of_the_codelists(package: dict[str, Any], shared: Path) -> None:
    folder = shared / "data/oc4ids/schema/project-level/codelists"

    def codes(name: str) -> set[str]:
        with (folder / f"{name}.csv").open(encoding="utf-8") as lines:
            return {line["Code"] for line in csv.DictReader(lines)}

    projects = package["projects"]
    assert {p["status"] for p in projects} <= codes("projectStatus")
    assert {*TYPES.values(), *(p["type"] for p in projects if "type" in p)} <= codes("projectType")
    assert {*SECTORS.values(), *(s for p in projects for s in p["sector"])} <= codes(
        "projectSector"
    )
    roles = {role for p in projects for party in p["parties"] for role in party["roles"]}
    assert roles <= codes("partyRole")


def test_every_asset_and_physical_work_has_a_code() -> None:
    assert {*ASSET_TYPES} - SECTORS.keys() == {"lainnya"}
    assert TYPES.keys() == {*PHYSICAL_WORK}


def test_refused_proposals_are_published_with_their_reason(
    release: Release, package: dict[str, Any]
) -> None:
    projects = {p["identifiers"][0]["id"]: p for p in package["projects"]}
    assert projects.keys() == set(release.programme.proposals["id"])
    for proposal, result in release.decisions.select("proposal", "result").iter_rows():
        project = projects[proposal]
        agreed = result.startswith("diakomodir")
        assert project["id"] == f"oc4ids-xxxxxx-{proposal}"
        assert project["status"] == ("preparation" if agreed else "identification")
        assert project["x_decision"]["result"] == result
        assert project["x_decision"]["reason"]
        assert ("budgetBreakdowns" in project["budget"]) == agreed


def test_breakdowns_sum_to_the_budget(package: dict[str, Any]) -> None:
    for project in package["projects"]:
        budget = project["budget"]
        for breakdown in budget.get("budgetBreakdowns", []):
            parts = [part["amount"]["amount"] for part in breakdown["budgetBreakdown"]]
            assert sum(parts) == budget["amount"]["amount"]


def test_nothing_in_the_package_is_empty(package: dict[str, Any]) -> None:
    def empties(value: Any) -> int:
        parts = value.values() if isinstance(value, dict) else value
        if not isinstance(value, dict | list):
            return int(value is None or value == "")
        return int(not value) + sum(map(empties, parts))

    assert empties(package) == 0


def test_features_have_a_point_or_a_region(release: Release, published: dict[str, Path]) -> None:
    collection = json.loads((published["id"] / "usulan.geojson").read_text())
    features = collection["features"]
    assert "CONTOH ILUSTRATIF" in collection["notice"]
    assert [f["id"] for f in features] == release.programme.proposals["id"].sort().to_list()
    points = {
        proposal: None if lat is None else [lon, lat]
        for proposal, lat, lon in release.programme.proposals.select("id", "lat", "lon").iter_rows()
    }
    shown = {f["id"]: f["geometry"] and f["geometry"]["coordinates"] for f in features}
    assert shown == points
    assert None in points.values()
    assert all(f["properties"]["region_code"] for f in features)


@pytest.mark.parametrize(("language", "separator"), [("id", ";"), ("en", ",")])
def test_the_table_holds_every_proposal_and_no_formula(
    release: Release, published: dict[str, Path], language: str, separator: str
) -> None:
    path = published[language] / "usulan.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines, delimiter=separator))
    ids = [row[0] for row in rows[1:]]
    assert ids == release.programme.proposals["id"].sort().to_list()
    titles = [row[8] for row in rows[1:]]
    assert any(title.startswith("'=cmd") for title in titles)
    assert not any(title[:1] in "=+-@" for title in titles if title)


@pytest.mark.parametrize(
    ("write", "name"),
    [
        (write_oc4ids, "oc4ids.json"),
        (write_geojson, "usulan.geojson"),
        (write_table, "usulan.csv"),
    ],
)
def test_the_same_release_gives_the_same_bytes(
    release: Release, published: dict[str, Path], tmp_path: Path, write: Any, name: str
) -> None:
    write(release, wording("id"), tmp_path / name)
    assert (tmp_path / name).read_bytes() == (published["id"] / name).read_bytes()
