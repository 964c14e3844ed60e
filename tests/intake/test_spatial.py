"""Drawings as offices send them, and as nobody should."""

import json
import struct
import zipfile
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from baimbai.errors import WorkbookError
from baimbai.intake.gazetteer import province_gazetteer
from baimbai.intake.places import places_of
from baimbai.intake.spatial import escapes, open_drawing
from baimbai.intake.workbook import Sheet

LINE = shapely.LineString([(114.7, -3.8), (114.71, -3.81)])
POINT = shapely.Point(114.9, -3.7)
KML = """<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Usulan</name>
<NetworkLink><Link><href>http://127.0.0.1:9/x.kml</href></Link></NetworkLink>
<Folder><name>Jalan</name>
<Placemark><name>Jalan Bati - Kurau</name><description>&lt;b&gt;rusak&lt;/b&gt; berat</description>
<ExtendedData><Data name="biaya"><value>1500000000</value></Data>
<SchemaData><SimpleData name="kode">0123</SimpleData></SchemaData></ExtendedData>
<LineString><coordinates>114.7,-3.8,0 114.71,-3.81,0</coordinates></LineString></Placemark>
<Placemark><name>Embung</name></Placemark>
</Folder>
<Placemark><name>Taman</name><MultiGeometry>
<Point><coordinates>114.9,-3.7</coordinates></Point>
<Point><coordinates>114.91,-3.7</coordinates></Point></MultiGeometry></Placemark>
</Document></kml>"""


def rows(sheet: Sheet) -> list[list[object]]:
    return [list(row) for row in sheet.rows]


def write_layer(path: Path, shapes: list[object], layer: str, crs: str, **options: object) -> None:
    pyogrio.raw.write(
        path,
        geometry=shapely.to_wkb(np.array(shapes, dtype=object)),
        field_data=[
            np.array([f"Jalan {i}" for i in range(len(shapes))], dtype=object),
            np.array([1_000_000_000.0 + i for i in range(len(shapes))]),
        ],
        fields=["nm_ruas", "biaya"],
        layer=layer,
        geometry_type="Unknown" if path.suffix == ".gpkg" else shapes[0].geom_type,  # type: ignore[attr-defined]
        crs=crs,
        **options,
    )


def zip_shapefile(folder: Path, shapes: list[object]) -> Path:
    """A zipped Shapefile in UTM 50S that does not say so."""
    inner = folder / "shp"
    inner.mkdir()
    write_layer(inner / "ruas.shp", shapes, "ruas", "EPSG:32750")
    path = folder / "usulan.zip"
    with zipfile.ZipFile(path, "w") as package:
        for part in sorted(p for p in inner.iterdir() if p.suffix != ".prj"):
            package.write(part, f"data/{part.name}")
    return path


def test_a_kml_gives_a_sheet_a_folder_with_names_descriptions_and_data(tmp_path: Path) -> None:
    path = tmp_path / "usulan.kml"
    path.write_text(KML, encoding="utf-8")
    book, doubts = open_drawing(path)
    assert {sheet.name: rows(sheet) for sheet in book.sheets} == {
        "Usulan": [
            ["nama", "Lintang", "Bujur", "geometry"],
            ["Taman", -3.7, 114.9, "MULTIPOINT ((114.9 -3.7), (114.91 -3.7))"],
        ],
        "Jalan": [
            ["nama", "keterangan", "biaya", "kode", "Lintang", "Bujur", "geometry"],
            ["Jalan Bati - Kurau", "rusak berat", 1.5e9, "0123", -3.8, 114.7, "LINESTRING (114.7 -3.8, 114.71 -3.81)"],
            ["Embung", "", "", "", "", "", ""],
        ],
    }  # fmt: skip
    assert [(d.key, dict(d.values)) for d in doubts] == [
        ("remark-gambar-tanpa-bentuk", {"layer": "Jalan", "count": 1})
    ]


def test_a_kmz_is_its_kml(tmp_path: Path) -> None:
    path = tmp_path / "usulan.kmz"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("doc.kml", KML)
        package.writestr("files/icon.png", b"x")
    book, _ = open_drawing(path)
    assert [sheet.name for sheet in book.sheets] == ["Usulan", "Jalan"]


def test_a_geopackage_gives_a_sheet_a_layer_in_degrees(tmp_path: Path) -> None:
    path = tmp_path / "usulan.gpkg"
    write_layer(path, [shapely.Point(256_000, 9_590_000)], "titik", "EPSG:32750")
    write_layer(path, [LINE, None], "ruas", "EPSG:4326", append=True)
    book, doubts = open_drawing(path)
    assert rows(book.sheets[0])[0] == ["nm_ruas", "biaya", "Lintang", "Bujur", "geometry"]
    assert [rows(sheet)[1][:2] for sheet in book.sheets] == [["Jalan 0", 1e9], ["Jalan 0", 1e9]]
    lat, lon = rows(book.sheets[0])[1][2:4]
    assert (lat, lon) == pytest.approx((-3.7059, 114.8031), abs=2e-3)
    assert rows(book.sheets[1])[2] == ["Jalan 1", 1e9 + 1, "", "", ""]
    assert [d.key for d in doubts] == ["remark-gambar-tanpa-bentuk"]


def test_a_zipped_shapefile_without_projection_is_read_in_the_provinces_zone(
    tmp_path: Path,
) -> None:
    path = zip_shapefile(
        tmp_path, [shapely.LineString([(256_000, 9_590_000), (257_000, 9_590_000)])]
    )
    places = places_of(province_gazetteer("63").regions("63"))
    book, doubts = open_drawing(path, places)
    header, row = rows(book.sheets[0])
    assert (book.sheets[0].name, header) == (
        "ruas",
        ["nm_ruas", "biaya", "Lintang", "Bujur", "geometry"],
    )
    assert row[2:4] == pytest.approx([-3.7059, 114.8031], abs=2e-2)
    assert [(d.key, d.values["crs"]) for d in doubts] == [
        ("remark-gambar-crs-ditebak", "WGS 84 / UTM zone 50S")
    ]


def test_metres_of_no_known_grid_lose_their_shape_but_keep_their_attributes(tmp_path: Path) -> None:
    path = zip_shapefile(tmp_path, [shapely.Point(256_000, 9_590_000)])
    book, doubts = open_drawing(path)
    assert rows(book.sheets[0])[1] == ["Jalan 0", 1e9, "", "", ""]
    assert [d.key for d in doubts] == ["remark-gambar-crs-tak-dikenal"]


def test_a_geojson_of_three_dimensions_is_flat(tmp_path: Path) -> None:
    path = tmp_path / "usulan.geojson"
    feature = {
        "type": "Feature",
        "properties": {"nama": "Sumur", "pagu": 5, "lain": {"a": [1]}},
        "geometry": {"type": "Point", "coordinates": [114.9, -3.7, 12.0]},
    }
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    book, doubts = open_drawing(path)
    assert rows(book.sheets[0]) == [
        ["nama", "pagu", "lain", "Lintang", "Bujur", "geometry"],
        ["Sumur", 5, '{"a": [1]}', -3.7, 114.9, "POINT (114.9 -3.7)"],
    ]
    assert doubts == ()


BOMB = b'<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><kml>&b;</kml>'
VRT = b"<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("a.kml", BOMB, "error-gambar-berbahaya"),
        ("a.kml", b"<kml><Placemark>", "error-gambar-rusak"),
        ("a.kml", KML.encode("utf-16"), "error-gambar-rusak"),
        ("a.gpkg", VRT, "error-gambar-rusak"),
        ("a.json", b'{"type": "FeatureCollection", "features": 3}', "error-gambar-rusak"),
        ("a.json", b"[" * 100_000, "error-gambar-rusak"),
        ("a.json", b'{"a":' * 100_000, "error-gambar-rusak"),
        (
            "a.gpkg",
            b"SQLite format 3\x00" + bytes(52) + b"GPKG" + bytes(4000),
            "error-gambar-rusak",
        ),
        ("a.zip", b"PK\x03\x04 no zip", "error-gambar-rusak"),
        ("a.kml", b"", "error-file-empty"),
    ],
)
def test_a_file_that_is_no_drawing_is_refused_in_words(
    tmp_path: Path, name: str, content: bytes, key: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(WorkbookError) as refused:
        open_drawing(tmp_path / name)
    assert refused.value.message.key == key


def test_a_shapefile_that_is_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("x.shp", VRT)
    with pytest.raises(WorkbookError) as refused:
        open_drawing(path)
    assert refused.value.message.key == "error-gambar-rusak"


@pytest.mark.parametrize(
    "name", ["../x.shp", "/etc/x.shp", "C:\\x.shp", "a/../../x.shp", "..\\x.shp"]
)
def test_a_zip_that_reaches_out_of_its_folder_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(zipfile.ZipInfo(name), struct.pack(">i", 9994) + bytes(96))
    with pytest.raises(WorkbookError) as refused:
        open_drawing(path)
    assert refused.value.message.key == "error-gambar-berbahaya"
    assert sorted(p.name for p in tmp_path.parent.rglob("x.shp")) == []


def test_a_zip_that_swells_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a.kml", bytes(64 * 1024**2))
    with pytest.raises(WorkbookError) as refused:
        open_drawing(path)
    assert refused.value.message.key == "error-file-bomb"


@given(st.text(alphabet="ab./\\:C", max_size=12))
def test_a_name_that_is_let_through_stays_in_its_folder(name: str) -> None:
    folder = Path("/srv/private")
    if not escapes(name):
        joined = Path(*folder.parts, *name.replace("\\", "/").split("/"))
        assert joined.resolve().is_relative_to(folder)


@given(
    content=st.binary(max_size=300),
    start=st.sampled_from(
        [b"PK\x03\x04", b"{", b"<kml", b"SQLite format 3\x00" + bytes(52) + b"GPKG"]
    ),
)
def test_no_content_crashes(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, start: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "gambar.bin"
    path.write_bytes(start + content)
    try:
        open_drawing(path)
    except WorkbookError as refused:
        assert refused.message.key.startswith("error-")


@pytest.mark.parametrize(
    "limit", ["baimbai.intake.features.MAX_FEATURES", "baimbai.intake.spatial.MAX_VERTICES"]
)
def test_a_drawing_of_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    path = tmp_path / "usulan.gpkg"
    write_layer(path, [LINE, LINE, LINE], "jalan", "EPSG:4326")
    assert len(open_drawing(path)[0].sheets[0].rows) == 4
    monkeypatch.setattr(limit, 2)
    with pytest.raises(WorkbookError) as refused:
        open_drawing(path)
    assert refused.value.message.key == "error-gambar-terlalu-besar"
