"""Tiles: what the reader may see, all of it, bounded; drawings also from next door."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from baimbai.web.access import shown_to
from baimbai.web.actor import Actor
from baimbai.web.models import Proposal, Round
from baimbai.web.records import placed
from baimbai.web.spot import spot, tile_box, unwoven
from baimbai.web.tiles import MOST, MOST_VERTICES, Tile, features_of, within

Seat = Callable[..., Actor]
Browse = Callable[[str], Client]
WHOLE = Tile(0, 0, 0)
HERE = (-11.9, 108.40)


def _lay(table: Round, count: int, **more: Any) -> None:
    """Proposals spread around one place, by turns of every status."""
    pattern = Proposal.objects.filter(round=table, organisation="97.01")[0]
    shared = {
        name: getattr(pattern, name)
        for name in ("organisation_id", "level", "region_code", "sector", "asset_type", "work_type")
    }
    rows = []
    for i in range(count):
        values = shared | {
            "number": f"X-{i:05d}", "title": f"Pekerjaan {i}", "year": 2027,
            "cost_rupiah": 10**9 + i, "status": ("draf", "diajukan", "diverifikasi")[i % 3],
            "lat": HERE[0] + (i % 40) * 0.004, "lon": HERE[1] + (i // 40) * 0.004,
        }  # fmt: skip
        rows.append(placed(Proposal(round=table, **(values | more))))
    Proposal.objects.bulk_create(rows)


def _numbers(features: list[dict[str, Any]]) -> Counter[str]:
    return Counter(f["properties"]["number"] for f in features if f["geometry"]["type"] == "Point")


def _tile_at(lat: float, lon: float, zoom: int) -> Tile:
    return Tile(zoom, *unwoven(spot(lat, lon) >> 2 * (24 - zoom)))


def test_a_tile_tells_its_proposals_one_by_one(table: Round, seat: Seat) -> None:
    rows = shown_to(seat("penyelenggara"), table)
    features = features_of(rows, table, WHOLE)
    placed_rows = rows.filter(spot__isnull=False)
    assert _numbers(features) == Counter(placed_rows.values_list("number", flat=True))
    one = placed_rows.order_by("spot", "number")[0]
    told = next(f for f in features if f["properties"]["number"] == one.number)
    assert told == {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [round(one.lon or 0, 6), round(one.lat or 0, 6)]},
        "properties": {
            "number": one.number, "title": one.title, "status": "draf", "rupiah": one.cost_rupiah,
            "outcome": one.results.get(run=table.run).outcome,
        },
    }  # fmt: skip


@pytest.mark.parametrize("colour", ["status", "outcome"])
@pytest.mark.parametrize("zoom", [0, 5, 8])
def test_cells_sum_to_what_they_stand_for(table: Round, seat: Seat, colour: str, zoom: int) -> None:
    _lay(table, MOST + 100)
    rows = shown_to(seat("auditor"), table)
    tile = _tile_at(*HERE, zoom)
    inside = rows.filter(spot__range=tile.range)
    cells = [f["properties"] for f in features_of(rows, table, tile, colour)]
    kinds: Counter[str] = Counter()
    for cell in cells:
        kinds.update(cell["kinds"])
        assert cell["count"] == sum(cell["kinds"].values())
        assert cell["kinds"][cell["kind"]] == max(cell["kinds"].values())
    assert sum(cell["count"] for cell in cells) == inside.count() > MOST
    assert sum(cell["rupiah"] for cell in cells) == sum(
        inside.values_list("cost_rupiah", flat=True)
    )
    if colour == "status":
        assert kinds == Counter(inside.values_list("status", flat=True))
    else:
        known = Counter(
            inside.filter(results__run=table.run).values_list("results__outcome", flat=True)
        )
        assert kinds == known + Counter({"": inside.count() - known.total()})


def test_a_cell_stands_within_its_box(table: Round, seat: Seat) -> None:
    _lay(table, MOST + 1)
    for cell in features_of(shown_to(seat("auditor"), table), table, WHOLE):
        west, south, east, north = map(float, cell["properties"]["box"].split(","))
        lon, lat = cell["geometry"]["coordinates"]
        assert west <= lon <= east
        assert south <= lat <= north


def test_tiles_of_one_zoom_share_all_proposals_among_them(table: Round, seat: Seat) -> None:
    _lay(table, 120)
    rows = shown_to(seat("auditor"), table)
    zoom = 12
    tiles = {_tile_at(r.lat or 0, r.lon or 0, zoom) for r in rows.filter(spot__isnull=False)}
    told = sum((_numbers(features_of(rows, table, tile)) for tile in tiles), Counter[str]())
    assert len(tiles) > 3
    assert told == Counter(rows.filter(spot__isnull=False).values_list("number", flat=True))


def test_ten_thousand_at_one_place_are_one_cell(table: Round, seat: Seat) -> None:
    _lay(table, 2_000, lat=HERE[0], lon=HERE[1])
    features = features_of(shown_to(seat("auditor"), table), table, _tile_at(*HERE, 18))
    assert [f["properties"]["count"] for f in features] == [2_000]


def test_a_road_is_drawn_in_every_tile_that_it_crosses(table: Round, seat: Seat) -> None:
    line = f"LINESTRING({HERE[1] - 0.2} {HERE[0]}, {HERE[1] + 0.2} {HERE[0]})"
    _lay(table, 1, geometry=line, status="diajukan", lat=HERE[0], lon=HERE[1])
    rows = shown_to(seat("auditor"), table)
    for zoom in (7, 10, 13, 16):
        for lon in (HERE[1] - 0.19, HERE[1] - 0.05, HERE[1] + 0.19):
            features = features_of(rows, table, _tile_at(HERE[0], lon, zoom))
            drawn = [f for f in features if f["geometry"]["type"] == "LineString"]
            assert [f["properties"]["number"] for f in drawn] == ["X-00000"], (zoom, lon)
    beyond = features_of(rows, table, _tile_at(HERE[0] + 0.3, HERE[1] + 0.3, 13))
    assert [f for f in beyond if f["geometry"]["type"] != "Point"] == []


def test_a_drawing_is_no_finer_than_the_screen(table: Round, seat: Seat) -> None:
    wave = ", ".join(f"{HERE[1] + i / 40_000} {HERE[0] + (i % 2) / 1000}" for i in range(20_000))
    _lay(table, 1, geometry=f"LINESTRING({wave})", lat=HERE[0], lon=HERE[1])
    for zoom in (6, 12, 18):
        features = features_of(shown_to(seat("auditor"), table), table, _tile_at(*HERE, zoom))
        drawn = [f for f in features if f["geometry"]["type"] != "Point"]
        assert len(drawn) == 1
        assert (
            sum(1 for _ in str(drawn[0]["geometry"]["coordinates"]).split("], [")) <= MOST_VERTICES
        )


def test_a_shape_that_cannot_be_read_leaves_the_point(table: Round, seat: Seat) -> None:
    _lay(table, 1, geometry="LINESTRING(1 2, nonsense", lat=HERE[0], lon=HERE[1])
    features = features_of(shown_to(seat("auditor"), table), table, _tile_at(*HERE, 14))
    assert _numbers(features)["X-00000"] == 1
    assert all(f["geometry"]["type"] == "Point" for f in features)


@pytest.mark.parametrize(
    ("name", "sees"),
    [("pengusul", True), ("tetangga", False), ("penyelenggara", True), ("pimpinan", True),
     ("peninjau", False), ("auditor", True), ("admin", False)],
)  # fmt: skip
@pytest.mark.parametrize("count", [1, MOST + 1])
def test_a_draft_is_told_to_whom_shown_to_shows_it(
    table: Round, browse: Browse, name: str, sees: bool, count: int
) -> None:
    Proposal.objects.filter(round=table).update(status="ditarik", spot=None)
    _lay(table, count, status="draf")
    answer = browse(name).get(f"/putaran/{table.slug}/peta/0/0/0.json").json()["features"]
    told = sum(f["properties"].get("count", 1) for f in answer)
    # The host's administrator sits for the host's office and sees that office's drafts alone.
    assert told == (count if sees else 0)


def test_the_public_is_asked_to_sign_in(table: Round, browse: Browse) -> None:
    assert browse("").get(f"/putaran/{table.slug}/peta/0/0/0.json").status_code == 302


def test_a_tile_is_sent_again_only_when_it_may_differ(table: Round, browse: Browse) -> None:
    client, address = browse("auditor"), f"/putaran/{table.slug}/peta/0/0/0.json"
    first = client.get(address)
    known = {"HTTP_IF_NONE_MATCH": first["ETag"]}
    assert client.get(address, **known).status_code == 304
    assert client.get(address + "?bidang=BM", **known).status_code == 200
    assert client.get(address + "?warna=outcome", **known).status_code == 200
    assert browse("tetangga").get(address, **known).status_code == 200
    table.touch()
    assert client.get(address, **known).status_code == 200
    assert first["Cache-Control"] == "private, no-cache"


def test_a_tile_that_is_none_is_not_found(table: Round, browse: Browse) -> None:
    client = browse("auditor")
    for path in ("19/0/0", "1/2/0", "0/0/1"):
        assert client.get(f"/putaran/{table.slug}/peta/{path}.json").status_code == 404


def test_filters_of_the_list_hold_on_the_map(table: Round, browse: Browse) -> None:
    address = f"/putaran/{table.slug}/peta/0/0/0.json"
    client = browse("auditor")
    told = client.get(f"{address}?bidang=BM&kotak=0,0,1,1").json()["features"]
    expected = Proposal.objects.filter(round=table, sector="BM", spot__isnull=False)
    assert _numbers(told) == Counter(expected.values_list("number", flat=True))


def test_a_tile_asks_the_database_a_fixed_number_of_times(table: Round, seat: Seat) -> None:
    rows = shown_to(seat("auditor"), table)
    with CaptureQueriesContext(
        connection,
    ) as few:
        features_of(rows, table, WHOLE)
    _lay(table, 200)
    with CaptureQueriesContext(connection) as many:
        features_of(rows, table, WHOLE)
    assert len(few) == len(many) == 3


def test_a_tile_reads_indexes_and_never_the_whole_table(table: Round, seat: Seat) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("reads the plans of SQLite")
    _lay(table, 50)
    tile = _tile_at(*HERE, 12)
    with CaptureQueriesContext(connection) as asked:
        features_of(shown_to(seat("tetangga"), table), table, tile)
    for query in asked.captured_queries:
        with connection.cursor() as cursor:
            cursor.execute("EXPLAIN QUERY PLAN " + query["sql"])
            steps = [row[3] for row in cursor.fetchall()]
        assert [s for s in steps if s.startswith("SCAN") and "CONSTANT" not in s] == []


def test_the_box_finds_exactly_the_places_in_it(table: Round, seat: Seat) -> None:
    _lay(table, 160)
    rows = shown_to(seat("auditor"), table)
    west, south, east, north = box = (
        HERE[1] + 0.002,
        HERE[0] + 0.01,
        HERE[1] + 0.011,
        HERE[0] + 0.1,
    )
    slow = {
        r.number for r in rows
        if r.lat is not None and r.lon is not None and south <= r.lat <= north and west <= r.lon <= east
    }  # fmt: skip
    assert set(within(rows, box).values_list("number", flat=True)) == slow
    assert len(slow) > 10


def test_a_tile_knows_its_box() -> None:
    assert Tile(0, 0, 0).box == tile_box(0, 0, 0)
    with pytest.raises(ValueError, match="19"):
        Tile(19, 0, 0)
