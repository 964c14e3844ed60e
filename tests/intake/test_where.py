"""Where proposals lie: names, points, shapes and lists of points."""

import gzip
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from baimbai.errors import RoundError
from baimbai.intake.coordinate_list import PointList, read_points
from baimbai.intake.coordinates import Point, grid_of
from baimbai.intake.gazetteer import (
    Area,
    Gazetteer,
    national_gazetteer,
    province_gazetteer,
)
from baimbai.intake.gazetteer_files import read_gazetteer
from baimbai.intake.headers import Column, Header, meaning_of
from baimbai.intake.places import Places, places_of
from baimbai.intake.reading import Reading
from baimbai.intake.tables import find_headers
from baimbai.intake.where import Where, read_where
from baimbai.intake.workbook import Cell, Sheet
from baimbai.register.organisation import Organisation
from baimbai.rounds.papers import open_gazetteer
from baimbai.rounds.plan import read_plan

EXAMPLE = Path(__file__).parents[2] / "examples/kalsel-2027"
ADMIN = Path(__file__).parents[2] / "../shared/data/admin"
KALSEL = places_of(province_gazetteer("63").regions("63"))
TANAH_LAUT = "63.01"
AT = Point(-3.8, 114.75)


def look(
    fields: Sequence[str],
    rows: list[list[Cell]],
    office: str = TANAH_LAUT,
    places: Places = KALSEL,
    labels: dict[str, str] | None = None,
    points: PointList | None = None,
) -> tuple[Where, list[tuple[str, str, str]]]:
    """Read rows under fields; what was found and the remarks as (cell, severity, key)."""
    columns = tuple(Column(i, f, (labels or {}).get(f, f)) for i, f in enumerate(fields))
    header = Header(0, 0, columns)
    level = "provinsi" if office == "63" else "kabkota"
    organisation = Organisation(office, f"Dinas {office}", level, office)
    reading = Reading("f.xlsx", Sheet("S", rows), organisation.id)
    title = header.column("title")
    titles = ["" if title is None else str(row[title.index]) for row in rows]
    found = read_where(
        reading, header, range(len(rows)), organisation, places, titles, points
    )  # fmt: skip
    return found, [(r.cell, r.severity, r.text.key) for r in reading.remarks]


def located(found: Where) -> list[tuple[float, float] | None]:
    return [
        None if lat is None or lon is None else (round(lat, 5), round(lon, 5))
        for lat, lon in zip(found.lat, found.lon, strict=True)
    ]


def test_points_in_two_columns_each_with_its_doubt() -> None:
    north, east = (round(metres, 2) for metres in grid_of(AT, 50, south=True))
    found, remarks = look(
        ["lat", "lon"],
        [
            [-3.8, 114.75],
            ["-3,8", "114,75"],
            [114.75, -3.8],
            [3.8, 114.75],
            [north, east],
            [east, north],
            ["-3.800.000", "114.750.000"],
            ["3°48'0\" LS", "114°45'0\" BT"],
            ["-3.8, 114.75", ""],
            [-3.8, ""],
            ["-", "-"],
            ["dekat pasar", 114.75],
            [-6.2, 106.8],
            [-1.9, 115.5],
            [0.0, 0.0],
        ],
    )
    at = (-3.8, 114.75)
    assert located(found) == [at] * 9 + [None] * 6
    assert remarks == [
        ("A10", "galat", "remark-koordinat-separuh"),
        ("A12", "galat", "remark-koordinat-tak-terbaca"),
        ("A3", "peringatan", "remark-koordinat-tertukar"),
        ("A4", "info", "remark-koordinat-tanpa-minus"),
        ("A6", "peringatan", "remark-koordinat-tertukar"),
        ("A7", "peringatan", "remark-koordinat-tanpa-pemisah"),
        ("A13", "galat", "remark-koordinat-mustahil"),
        ("A14", "galat", "remark-koordinat-luar"),
        ("A15", "galat", "remark-koordinat-mustahil"),
    ]


def test_a_point_in_utm_49_is_found_where_the_province_lies_in_two_zones() -> None:
    kalteng = places_of(province_gazetteer("62").regions("62"))
    at = Point(-2.2, 113.9)
    north, east = grid_of(at, 49, south=True)
    rows: list[list[Cell]] = [[north, east]]
    found, remarks = look(["lat", "lon"], rows, "62.71", kalteng)
    assert located(found) == [(-2.2, 113.9)]
    assert remarks == [("A1", "info", "remark-koordinat-zona-ditebak")]
    found, remarks = look(
        ["lat", "lon"], rows, "62.71", kalteng, {"lat": "Koordinat UTM Zona 49S / Y"}
    )
    assert (located(found), remarks) == ([(-2.2, 113.9)], [])


def test_degrees_minutes_and_seconds_in_columns() -> None:
    fields = ["lat", "lat_minutes", "lat_seconds", "lon", "lon_minutes", "lon_seconds"]
    found, remarks = look(fields, [[3.0, 48.0, 0.0, 114.0, 45.0, 0.0]])
    assert located(found) == [(-3.8, 114.75)]
    assert remarks == [("A1", "info", "remark-koordinat-tanpa-minus")]


def test_a_zone_of_its_own_column_counts() -> None:
    north, east = grid_of(AT, 49, south=True)
    found, remarks = look(["utm_zone", "lat", "lon"], [["49S", north, east], ["49", north, east]])
    assert located(found) == [(-3.8, 114.75)] * 2
    assert remarks == []


@pytest.mark.parametrize(
    ("fields", "row", "expected"),
    [
        (["kecamatan", "desa"], ["Kec. Bajuin", "Kunyit"], ("Bajuin", "Kunyit", "63.01.10")),
        (["place"], ["Desa Kunyit Kec. Bajuin"], ("Bajuin", "Kunyit", "63.01.10")),
        (["place"], ["Kec. Bajuin, Desa Kunyit"], ("Bajuin", "Kunyit", "63.01.10")),
        (["place"], ["Kunyit - Bajuin"], ("Bajuin", "Kunyit", "63.01.10")),
        (["place"], ["Bajuin / Kunyit"], ("Bajuin", "Kunyit", "63.01.10")),
        (["place"], ["Desa Kunyit Kec. Bajuin Kab. Tanah Laut"], ("Bajuin", "Kunyit", "63.01.10")),
        (["place"], ["BAJUIN"], ("BAJUIN", None, "63.01.10")),
        (["place"], ["Kab. Tanah Laut"], (None, None, None)),
        (["district_village"], ["Ds. Kunyit, Kec. Bajuin"], ("Bajuin", "Kunyit", "63.01.10")),
        (["title"], ["Pembangunan SPAM Desa Kunyit Kec. Bajuin"], ("Bajuin", "Kunyit", "63.01.10")),
        (["title"], ["Peningkatan Jalan Kecamatan Batu Ampar"], ("Batu Ampar", None, "63.01.09")),
        (["title"], ["Peningkatan Jalan desa menuju sawah"], (None, None, None)),
        (["kecamatan"], ["Bajuinn"], ("Bajuinn", None, "63.01.10")),
        (["kecamatan"], ["Atlantis"], ("Atlantis", None, None)),
    ],
)
def test_kecamatan_and_desa_are_read_wherever_they_stand(
    fields: list[str], row: list[Cell], expected: tuple[str | None, str | None, str | None]
) -> None:
    found, _ = look(fields, [row])
    assert (found.kecamatan[0], found.desa[0], found.kecamatan_code[0]) == expected


def test_the_provinces_works_lie_where_their_names_say() -> None:
    found, remarks = look(
        ["title", "region", "kecamatan"],
        [
            ["Jalan A - B", "Kab. Banjar", ""],
            ["Jalan A - B", 63.1, ""],
            ["Jalan A - B", "HSU", ""],
            ["Jalan A - B", "Kab. Banjar, Kota Banjarbaru", ""],
            ["Jalan A - B", "Tersebar", ""],
            ["Jalan A - B", "Entah", ""],
            ["Jembatan Kab. Tapin", "", ""],
            ["Embung", "", "Takisung"],
            ["Embung", "", ""],
        ],
        "63",
    )
    assert found.region_code == [
        "63.03", "63.10", "63.08", "63", "63", "63", "63.05", "63.01", "63",
    ]  # fmt: skip
    assert remarks == [("B6", "galat", "remark-wilayah-tak-dikenal")]


def test_a_point_far_from_its_kecamatan_is_kept_with_a_remark() -> None:
    own = Gazetteer({"63.01.10": Area("63.01.10", "Bajuin", -3.75, 114.85)})
    places = places_of(KALSEL.regions, KALSEL.gazetteer.joined(own))
    rows: list[list[Cell]] = [["Bajuin", -3.76, 114.86], ["Bajuin", -4.1, 114.65]]
    found, remarks = look(["kecamatan", "lat", "lon"], rows, places=places)
    assert located(found) == [(-3.76, 114.86), (-4.1, 114.65)]
    assert remarks == [("B2", "peringatan", "remark-koordinat-jauh")]
    assert places.missing_evidence() is None
    evidence = KALSEL.missing_evidence()
    assert evidence is not None
    assert evidence.key == "remark-tanpa-titik-kecamatan"


def test_a_line_much_longer_than_its_volume_is_remarked() -> None:
    line = "LINESTRING (114.7 -3.8, 114.718 -3.8)"
    found, remarks = look(
        ["volume", "unit", "geometry"],
        [[2.0, "km", line], [5.0, "km", line], [1.0, "unit", "POINT (114.7 -3.8)"], ["", "", "bukan bentuk"]],
    )  # fmt: skip
    assert found.geometry == [line, line, None, None]
    assert [point is not None for point in located(found)] == [True, True, True, False]
    assert remarks == [
        ("C4", "galat", "remark-geometri-tak-terbaca"),
        ("A2", "peringatan", "remark-panjang-gambar"),
    ]


def test_points_of_another_sheet_go_to_their_proposals() -> None:
    columns = ("number", "title", "lat", "lon")
    header = Header(0, 0, tuple(Column(i, f, f) for i, f in enumerate(columns)))
    rows: list[list[Cell]] = [
        [1.0, "Jembatan Ulin", -3.8, 114.75],
        [2.0, "Embung Kunyit", -3.81, 114.76],
        [3.0, "Jembatan Ulin", -3.82, 114.77],
        [4.0, "Tak Ada", -3.83, 114.78],
    ]
    points = read_points(Reading("f.xlsx", Sheet("Koordinat", rows), "x"), header, range(4))
    found, remarks = look(
        ["number", "title", "lat", "lon"],
        [
            ["1.", "Jembatan  ULIN", "", ""],
            [9.0, "Embung Kunyit", "", ""],
            [3.0, "Jembatan Ulin", "", ""],
            [4.0, "Jembatan Lain", "", ""],
            [2.0, "Embung Kunyit", -3.9, 114.8],
        ],
        points=PointList() + points,
    )
    assert located(found) == [(-3.8, 114.75), (-3.81, 114.76), (-3.82, 114.77), None, (-3.9, 114.8)]
    assert remarks == []
    unmatched = points.remark_unmatched(["Jembatan Ulin", "Embung Kunyit"], [])
    assert [(r.sheet, r.cell, r.text.values["text"]) for r in unmatched] == [
        ("Koordinat", "4", "Tak Ada")
    ]


def test_where_a_work_begins_and_ends_is_a_line_with_the_point_half_way() -> None:
    found, remarks = look(
        ["title", "lat", "lon", "lat_end", "lon_end"],
        [
            ["a", -3.8, 114.7, -3.9, 114.8],
            ["b", -3.8, 114.7, "", ""],
            ["c", "", "", -3.8, 114.7],
            ["d", -3.8, 114.7, -3.8, 114.7],
            ["e", -3.8, 114.7, 114.8, -3.9],
        ],
    )
    line = "LINESTRING (114.7000000 -3.8000000, 114.8000000 -3.9000000)"
    assert located(found) == [(-3.85, 114.75), *[(-3.8, 114.7)] * 3, (-3.85, 114.75)]
    assert found.geometry == [line, None, None, None, line]
    assert remarks == [("D5", "peringatan", "remark-koordinat-tertukar")]


def test_start_and_end_in_one_cell_each() -> None:
    found, _ = look(["point", "point_end"], [["-3.8, 114.7", "-3.9, 114.8"]])
    assert located(found) == [(-3.85, 114.75)]
    assert found.geometry == ["LINESTRING (114.7000000 -3.8000000, 114.8000000 -3.9000000)"]


@pytest.mark.parametrize(
    "rows",
    [
        [["1", "Jalan Kunyit (awal)", -3.8, 114.7], ["2", "Jalan Kunyit (akhir)", -3.9, 114.8]],
        [["1", "Jalan Kunyit", -3.8, 114.7, "Titik Awal"], ["", "", -3.9, 114.8, "Titik Akhir"]],
    ],
)
def test_a_list_of_starts_and_ends_gives_lines(rows: list[list[Cell]]) -> None:
    columns = ("number", "title", "lat", "lon")
    header = Header(0, 0, tuple(Column(i, f, f) for i, f in enumerate(columns)))
    points = read_points(Reading("f.xlsx", Sheet("Koordinat", rows), "x"), header, range(2))
    found, remarks = look(
        ["title", "lat", "lon"], [["Jalan Kunyit", "", ""], ["Embung", "", ""]], points=points
    )
    assert located(found) == [(-3.85, 114.75), None]
    assert found.geometry[0] == "LINESTRING (114.7000000 -3.8000000, 114.8000000 -3.9000000)"
    assert remarks == []


def test_a_north_mark_south_of_the_equator_is_refused_and_a_bare_figure_is_not() -> None:
    found, remarks = look(
        ["point"], [["3°48'0\" LU 114°45'0\" BT"], ["3.8 N, 114.75 E"], ["3.8, 114.75"]]
    )
    assert located(found) == [None, None, (-3.8, 114.75)]
    assert remarks == [
        ("A1", "galat", "remark-koordinat-mustahil"),
        ("A2", "galat", "remark-koordinat-mustahil"),
        ("A3", "info", "remark-koordinat-tanpa-minus"),
    ]


def test_a_south_mark_north_of_the_equator_is_refused() -> None:
    aceh = places_of(province_gazetteer("11").regions("11"))
    found, remarks = look(["point"], [["5,1 LS 97,2 BT"], ["5,1 LU 97,2 BT"]], "11.08", aceh)
    assert located(found) == [None, (5.1, 97.2)]
    assert [cell for cell, severity, _ in remarks if severity == "galat"] == ["A1"]


@pytest.mark.parametrize(
    "pair", [(0.9963, 109036.31), (-2.0, 115407.0), (-3.8, 114750.31), (-3.0, 114750.0)]
)
def test_what_is_neither_degrees_nor_metres_is_no_point(pair: tuple[float, float]) -> None:
    found, remarks = look(["lat", "lon"], [list(pair)])
    assert located(found) == [None]
    assert [severity for _, severity, _ in remarks] == ["galat"]


def test_a_lost_decimal_mark_is_mended_only_where_the_kabupaten_is_known() -> None:
    kaltim = places_of(province_gazetteer("64").regions("64"))
    assert located(look(["lat", "lon"], [[-3.8, 114750.0]])[0]) == [(-3.8, 114.75)]
    assert located(look(["lat", "lon"], [[-3.8, 114750.0]], "63")[0]) == [None]
    assert located(look(["lat", "lon"], [[-0.42, 116980.0]], "64.02", kaltim)[0]) == [None]


def test_links_in_the_place_column_and_links_that_hide_their_point() -> None:
    link = "https://www.google.com/maps?q=-3.8,114.75"
    found, remarks = look(["place"], [[link], ["Desa Kunyit"], ["https://goo.gl/maps/Ab12345678"]])
    assert located(found) == [(-3.8, 114.75), None, None]
    assert remarks == [("A3", "peringatan", "remark-koordinat-tautan")]
    found, remarks = look(["point"], [["https://maps.app.goo.gl/Xy"], [link], ["di desa"]])
    assert located(found) == [None, (-3.8, 114.75), None]
    assert [(cell, key) for cell, _, key in remarks] == [
        ("A1", "remark-koordinat-tautan"),
        ("A3", "remark-koordinat-tak-terbaca"),
    ]


@pytest.mark.parametrize(
    ("place", "kecamatan", "desa"),
    [
        ("Kota Bangun Ilir, Kecamatan Kota Bangun", "Kota Bangun", "Kota Bangun Ilir"),
        ("Desa Kota Bangun Seberang Kec. Kota Bangun", "Kota Bangun", "Kota Bangun Seberang"),
        ("Kec. Kota Bangun Darat Desa Kota Bangun I", "Kota Bangun Darat", "Kota Bangun I"),
        ("Loa Ipuh, Kec. Tenggarong, Kab. Kutai Kartanegara", "Tenggarong", "Loa Ipuh"),
        ("Pelita, Kec. Samarinda Ulu Kota Samarinda", "Samarinda Ulu", "Pelita"),
    ],
)
def test_a_kecamatan_that_is_called_a_town_is_no_region(
    place: str, kecamatan: str, desa: str
) -> None:
    kaltim = places_of(province_gazetteer("64").regions("64"))
    found, _ = look(["district_village"], [[place]], "64.02", kaltim)
    assert (found.kecamatan, found.desa) == ([kecamatan], [desa])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("01_Usulan 2027 Kab Banjar", "63.03"),
        ("TANAH LAUT - usulan rakortek", "63.01"),
        ("UsulanTanahBumbu_2027", "63.10"),
        ("kotabaru_2027", "63.02"),
        ("HSU usulan pupr", "63.08"),
        ("Dinas PUPR Prov Kalsel", "63"),
        ("Dinas PUPR Provinsi Kalimantan Barat", "61"),
        ("DINAS PUPR KABUPATEN SAMBAS PROVINSI KALIMANTAN BARAT", "61.01"),
        ("Kab. Banjar dan Kota Banjarbaru", None),
        ("usulan banjar", None),
        ("Jalan Landak No. 3", None),
        ("usulan rakortek 2027", None),
    ],
)
def test_an_office_is_known_by_what_its_file_is_called(text: str, code: str | None) -> None:
    region = national_gazetteer().office_region(text)
    assert (None if region is None else region.code) == code


def test_a_rounds_own_gazetteer_is_read_in_the_usual_shapes(tmp_path: Path) -> None:
    listed = tmp_path / "districts.csv"
    listed.write_text("code,regency_code,name\n97.01.01,97.01,Hulu\n970102,9701,Hilir\nx,y,z\n")
    placed = tmp_path / "titik.csv.gz"
    placed.write_bytes(gzip.compress(b"kode;nama;lat;lng\n97.01.01;Hulu;-11,2;108.3\n"))
    drawn = tmp_path / "batas.geojson"
    square = {"type": "Polygon", "coordinates": [[[108, -11], [109, -11], [109, -12], [108, -11]]]}
    drawn.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"objek": "x", "KDBBPS": "97.01"}, "geometry": square},
    ]}))  # fmt: skip
    whole = read_gazetteer([listed, placed, drawn])
    assert whole.areas == {
        "97.01.01": Area("97.01.01", "Hulu", -11.2, 108.3),
        "97.01.02": Area("97.01.02", "Hilir"),
    }
    assert list(whole.boundaries) == ["97.01"]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "error-gazetir-besar"),
        (b"\x1f\x8b rusak", "error-gazetir-rusak"),
        (b"a,b\n1,2\n", "error-gazetir-kolom"),
        (b"kode,nama\nx,y\n", "error-gazetir-kosong"),
        (b'{"features": 5}', "error-gazetir-rusak"),
        (b'{"features": [{"geometry": null, "properties": {"a": "b"}}]}', "error-gazetir-kolom"),
    ],
)
def test_a_gazetteer_that_cannot_be_used_is_refused_in_words(
    tmp_path: Path, content: bytes, key: str
) -> None:
    path = tmp_path / "gazetir.csv"
    path.write_bytes(content)
    with pytest.raises(RoundError) as refused:
        read_gazetteer([path])
    assert refused.value.message.key == key


@pytest.mark.skipif(not ADMIN.is_dir(), reason="the shared administrative data are not here")
def test_with_boundaries_a_point_over_the_border_is_outside() -> None:
    own = read_gazetteer(
        [ADMIN / "kalsel_wilayah_2025.csv.gz", ADMIN / "kalsel_kabkota_fine.geojson.gz",
         ADMIN / "kalsel_kecamatan_fine.geojson.gz"]
    )  # fmt: skip
    places = places_of(own.regions("63"), own)
    found, remarks = look(
        ["kecamatan", "desa", "lat", "lon"],
        [["Bajuin", "Kunyit", -3.78, 114.8], ["Bajuin", "", -3.3, 114.6], ["Kintap", "", -3.78, 114.8]],
        places=places,
    )  # fmt: skip
    assert located(found) == [(-3.78, 114.8), None, (-3.78, 114.8)]
    assert found.kecamatan_code == ["63.01.10", "63.01.10", "63.01.07"]
    assert found.desa_code == ["63.01.10.2007", None, None]
    assert remarks == [
        ("C2", "galat", "remark-koordinat-luar"),
        ("C3", "peringatan", "remark-koordinat-jauh"),
    ]


_PARTS = ["Derajat", "Menit", "Detik"]
_SYMBOLS = ["°", "'", '"']


@pytest.mark.parametrize("parts", [_PARTS, _SYMBOLS])
def test_degrees_in_parts_under_headings_typed_once(parts: list[str]) -> None:
    rows: list[list[Cell]] = [
        ["No", "Nama Paket", "Titik Koordinat", "", "", "", "", "", "Biaya (Rp)"],
        ["", "", "Lintang", "", "", "Bujur", "", "", ""],
        ["", "", *parts, *parts, ""],
        [1.0, "Peningkatan Jalan Kunyit", -3.0, 48.0, 0.0, 114.0, 45.0, 0.0, 1e9],
        [2.0, "Rehabilitasi Jembatan Ulin", -3.0, 45.0, 0.0, 114.0, 42.0, 0.0, 2e9],
        [3.0, "Pembangunan Embung Bati", -3.0, 45.0, 0.0, 114704.0, "", "", 3e9],
    ]
    sheet = Sheet("Usulan", rows)
    (header,) = find_headers(sheet, lambda _: ())
    organisation = Organisation(TANAH_LAUT, "Dinas", "kabkota", TANAH_LAUT)
    reading = Reading("f.xlsx", sheet, "x")
    found = read_where(reading, header, range(3, 6), organisation, KALSEL, ["", "", ""])
    assert located(found) == [(-3.8, 114.75), (-3.75, 114.7), None]
    assert [(r.cell, r.severity) for r in reading.remarks] == [("F6", "galat")]


@pytest.mark.parametrize(
    ("heading", "above", "field"),
    [
        ("Lokasi (Google Maps)", "", "point"),
        ("Link Maps", "", "point"),
        ("Titik Lokasi", "", "point"),
        ("Koordinat Awal", "", "point"),
        ("Koordinat Akhir", "", "point_end"),
        ("Akhir", "koordinat", "point_end"),
        ("Lat", "koordinat lokasi akhir", "lat_end"),
        ("Lokasi", "", "place"),
    ],
)
def test_headings_of_points(heading: str, above: str, field: str) -> None:
    meaning = meaning_of(heading, above)
    assert meaning is not None
    assert meaning.field == field


def test_a_round_names_its_gazetteer_and_it_goes_first(tmp_path: Path) -> None:
    plan = read_plan(EXAMPLE)
    (tmp_path / "kecamatan.csv").write_text("kode,nama,lat,lon\n63.01.01,Contoh,-3.9,114.7\n")
    named = replace(plan, gazetteer=("kecamatan.csv",))
    area = open_gazetteer(tmp_path, named).areas["63.01.01"]
    assert (area.name, area.lat, area.lon) == ("Contoh", -3.9, 114.7)
    assert open_gazetteer(tmp_path, plan).areas["63.01.01"].name != "Contoh"
