"""Official boundaries: taken in by content, made small, written down, taken out again."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pyogrio.raw import write

from baimbai.errors import BaimbaiError, Refused, WorkbookError
from baimbai.web import boundaries
from baimbai.web.actions.load_boundaries import load_boundaries, remove_boundaries
from baimbai.web.actor import Actor
from baimbai.web.boundaries import boundary_file, coarser, stored
from baimbai.web.models import Entry, Round

Seat = Callable[..., Actor]
Browse = Callable[[str], Client]
AREAS = [
    shapely.box(108.1, -11.4, 108.4, -11.0),
    shapely.box(108.4, -11.4, 108.7, -11.0),
]
NAMES = ["Teluk Rona", "Gunung Sela"]


@pytest.fixture(autouse=True)
def _own_maps(settings: Any, tmp_path: Path) -> None:
    settings.MAPS, settings.UPLOADS = tmp_path / "peta", tmp_path / "kiriman"


def _geojson(shapes: list[Any] = AREAS) -> bytes:
    features = [
        {"type": "Feature", "properties": {"KODE": str(i), "NAMOBJ": name},
         "geometry": json.loads(shapely.to_geojson(shape))}
        for i, (name, shape) in enumerate(zip(NAMES, shapes, strict=False))
    ]  # fmt: skip
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def _dataset(folder: Path, suffix: str, driver: str) -> bytes:
    """The areas on the UTM grid (zone 49 south), as offices keep them."""
    from pyproj import Transformer

    change = Transformer.from_crs("EPSG:4326", "EPSG:32749", always_xy=True)
    moved = shapely.transform(np.array(AREAS), lambda xy: np.column_stack(change.transform(*xy.T)))
    path = folder / f"batas{suffix}"
    write(path, shapely.to_wkb(moved), [np.array(NAMES, dtype=object)], ["WADMKK"], driver=driver,
          geometry_type="Polygon", crs="EPSG:32749")  # fmt: skip
    if suffix != ".shp":
        return path.read_bytes()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for part in folder.glob("batas.*"):
            package.write(part, part.name)
    return packed.getvalue()


@pytest.mark.parametrize("kind", ["geojson", "gpkg", "shp"])
def test_files_of_mapping_programs_are_taken_in(
    table: Round, seat: Seat, tmp_path: Path, kind: str
) -> None:
    content = {
        "geojson": _geojson,
        "gpkg": lambda: _dataset(tmp_path, ".gpkg", "GPKG"),
        "shp": lambda: _dataset(tmp_path, ".shp", "ESRI Shapefile"),
    }[kind]()
    version = table.version
    assert load_boundaries(seat("penyelenggara"), table, content, f"batas resmi.{kind}") == 2
    features = json.loads(boundary_file(table).read_text("utf-8"))["features"]
    assert [f["properties"]["name"] for f in features] == NAMES
    for feature, area in zip(features, AREAS, strict=True):
        shape = shapely.from_geojson(json.dumps(feature["geometry"]))
        assert shapely.hausdorff_distance(shape, area) < 0.002
    entry = Entry.objects.filter(action="load_boundaries").latest("pk")
    told = stored(table)
    table.refresh_from_db()
    assert told is not None
    assert entry.changes == [["boundaries", "", f"batas resmi.{kind} ({told['sha256'][:16]})"]]
    assert table.version == version + 1


@pytest.mark.parametrize(
    ("content", "name", "error"),
    [
        (b"bukan peta", "batas.geojson", WorkbookError),
        (b"", "batas.gpkg", WorkbookError),
        (b"PK\x03\x04rusak", "batas.zip", WorkbookError),
        (b'<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "b">]><kml>&a;</kml>', "b.kml", WorkbookError),
        (_geojson([shapely.Point(108.2, -11.2)]), "titik.geojson", Refused),
        (_geojson([shapely.box(10, 50, 11, 51)]), "eropa.geojson", Refused),
    ],
)  # fmt: skip
def test_bad_files_are_refused_and_change_nothing(
    table: Round, seat: Seat, content: bytes, name: str, error: type[BaimbaiError]
) -> None:
    load_boundaries(seat("penyelenggara"), table, _geojson(), "baik.geojson")
    before = boundary_file(table).read_bytes()
    with pytest.raises(error):
        load_boundaries(seat("penyelenggara"), table, content, name)
    assert boundary_file(table).read_bytes() == before


def test_a_file_that_is_too_large_or_has_too_many_is_refused(
    table: Round, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boundaries, "MOST_FEATURES", 1)
    with pytest.raises(Refused) as many:
        load_boundaries(seat("penyelenggara"), table, _geojson(), "b.geojson")
    monkeypatch.setattr(boundaries, "MOST_BYTES", 100)
    with pytest.raises(Refused) as large:
        load_boundaries(seat("penyelenggara"), table, _geojson(), "b.geojson")
    assert (many.value.message.key, large.value.message.key) == (
        "web-map-boundaries-many", "web-map-file-large",
    )  # fmt: skip


def test_neighbours_keep_their_common_border_when_it_gets_coarser(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(boundaries, "MOST_VERTICES", 60)
    wave = [(108.4 + 0.01 * ((i * 7) % 5), -11.4 + i / 1000) for i in range(401)]
    west = shapely.Polygon([*wave, (108.1, -11.0), (108.1, -11.4)])
    east = shapely.Polygon([*wave, (108.7, -11.0), (108.7, -11.4)])
    one, other = coarser([west, east])
    assert shapely.get_num_coordinates([one, other]).sum() <= 60
    assert shapely.intersection(one, other).area == 0
    assert shapely.union(one, other).geom_type == "Polygon"
    assert len(shapely.union(one, other).interiors) == 0


def test_they_are_taken_out_again(table: Round, seat: Seat) -> None:
    with pytest.raises(Refused):
        remove_boundaries(seat("penyelenggara"), table)
    load_boundaries(seat("penyelenggara"), table, _geojson(), "b.geojson")
    remove_boundaries(seat("pimpinan"), table)
    assert (stored(table), boundary_file(table).exists()) == (None, False)


@pytest.mark.parametrize("name", ["pengusul", "tetangga", "peninjau", "auditor", "admin"])
def test_others_may_not(table: Round, seat: Seat, browse: Browse, name: str) -> None:
    with pytest.raises(PermissionDenied):
        load_boundaries(seat(name), table, _geojson(), "b.geojson")
    with pytest.raises(PermissionDenied):
        remove_boundaries(seat(name), table)
    client = browse(name)
    assert client.get(f"/putaran/{table.slug}/peta/batas/").status_code == 403
    assert client.post(f"/putaran/{table.slug}/peta/batas/").status_code == 403
    assert client.post(f"/putaran/{table.slug}/peta/batas/hapus/").status_code == 403


def test_the_page_loads_shows_and_removes(table: Round, browse: Browse) -> None:
    client, address = browse("penyelenggara"), f"/putaran/{table.slug}/peta/batas/"
    layer = f"/putaran/{table.slug}/peta/batas.json"
    assert browse("tetangga").get(layer).json()["features"] == []
    sent = SimpleUploadedFile("batas <kab>.geojson", _geojson())
    assert client.post(address, {"berkas": sent}).status_code == 302
    assert "batas &lt;kab&gt;.geojson" in client.get(address).content.decode()
    answer = browse("tetangga").get(layer)
    assert len(answer.json()["features"]) == 2
    assert browse("tetangga").get(layer, HTTP_IF_NONE_MATCH=answer["ETag"]).status_code == 304
    assert client.post(address).status_code == 422
    assert client.post(address + "hapus/").status_code == 302
    assert browse("tetangga").get(layer, HTTP_IF_NONE_MATCH=answer["ETag"]).json()["features"] == []
