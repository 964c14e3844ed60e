"""The offline base map: coast, roads, places; small, and made anew when its sources change."""

import gzip
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shapely
from django.test import Client

from baimbai.web import atlas, basemap
from baimbai.web.models import Round

ROOT = Path(__file__).parents[2]
Browse = Callable[[str], Client]
TOPOLOGY: dict[str, Any] = {
    "type": "Topology",
    "transform": {"scale": [0.1, 0.1], "translate": [100, -10]},
    # A border from (110, -5) to (110, -2), and the ways around it on either side.
    "arcs": [
        [[100, 50], [0, 15], [0, 15]],
        [[100, 80], [-50, 0], [0, -30], [50, 0]],
        [[100, 80], [50, 0], [0, -30], [-50, 0]],
    ],
    "objects": {
        "countries": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "id": "360", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "id": "458", "arcs": [[[~2, ~0]]]},
            ],
        }
    },
}
needs_assets = pytest.mark.skipif(
    not atlas.atlas_file().exists(), reason="the atlas comes with `make assets`"
)


def test_a_topology_becomes_polygons_that_share_their_border(tmp_path: Path) -> None:
    path = tmp_path / "atlas.json"
    path.write_text(json.dumps(TOPOLOGY), encoding="utf-8")
    (own, west), (other, east) = atlas.read_countries(path, (109, -6, 111, -1))
    assert (own, other) == ("360", "458")
    assert shapely.equals(west, shapely.MultiPolygon([shapely.box(105, -5, 110, -2)]))
    assert shapely.equals(east, shapely.MultiPolygon([shapely.box(110, -5, 115, -2)]))


@pytest.fixture
def kalsel(table: Round, settings: Any) -> Round:
    """The example's round, as far as its base map needs it; nothing of it is saved."""
    settings.ROUNDS = ROOT / "examples"
    regions = basemap.read_plan(ROOT / "examples" / "kalsel-2027").regions
    rows = [{name: getattr(r, name) for name in r.__slots__} for r in regions]
    return Round(slug="k", folder_name="kalsel-2027", province_code="63", regions=rows)


@needs_assets
def test_the_examples_base_map_is_small(kalsel: Round) -> None:
    features = basemap.draw_base_map(kalsel)
    layers = Counter(f["properties"]["layer"] for f in features)
    assert len(gzip.compress(basemap.collection(features).encode())) < 80_000
    assert (layers["road"], layers["region"], layers["place"]) == (74, 13, 64)
    own = [f for f in features if f["properties"].get("own")]
    assert len(own) == 1
    land = shapely.from_geojson(json.dumps(own[0]["geometry"]))
    towns = {
        "Banjarmasin": (114.592, -3.319),
        "Jayapura": (140.70, -2.55),
        "Banda Aceh": (95.33, 5.54),
    }
    assert [n for n, at in towns.items() if shapely.distance(land, shapely.Point(at)) > 0.05] == []


def test_the_base_map_is_made_once_and_anew_when_the_network_changes(
    table: Round, settings: Any, tmp_path: Path
) -> None:
    settings.MAPS = tmp_path
    first = basemap.base_map(table)
    before = first.stat().st_mtime_ns
    assert basemap.base_map(table) == first
    assert first.stat().st_mtime_ns == before
    table.regions = [*table.regions, table.regions[-1] | {"code": "97.09", "name": "Baru"}]
    second = basemap.base_map(table)
    assert second != first
    assert [path.name for path in second.parent.iterdir()] == [second.name]


def test_the_base_map_is_kept_by_browsers_by_its_edition(table: Round, browse: Browse) -> None:
    client, address = browse("peninjau"), f"/putaran/{table.slug}/peta/dasar.json"
    answer = client.get(address)
    assert answer["Cache-Control"] == "private, max-age=604800"
    assert {f["properties"]["name"] for f in answer.json()["features"]
            if f["properties"]["layer"] == "region"} == {"Teluk Rona", "Gunung Sela", "Bandar Rekaan"}  # fmt: skip
    assert client.get(address, HTTP_IF_NONE_MATCH=answer["ETag"]).status_code == 304


def test_a_round_of_no_known_province_begins_around_its_regions(table: Round) -> None:
    assert basemap.view_box(table) == pytest.approx((107.75, -11.82, 109.03, -10.65))
