"""Lists of roads, zones, nodes and flows: in either language, bad rows told and none lost."""

from pathlib import Path

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook as XlsxWorkbook

from baimbai.intake.cells import cell_text
from baimbai.intake.opening import open_file
from baimbai.intake.remark import REMARKS
from baimbai.intake.road_list import read_road_list
from baimbai.intake.workbook import Sheet, Workbook
from baimbai.intake.zone_list import read_demand, read_nodes, read_zones
from baimbai.roads.road import ROAD_LINKS, ROAD_NODES, RoadLink, RoadNode
from baimbai.roads.tables import DEMAND, ZONES, Flow, Zone
from baimbai.roads.zone import ZONE_FACTS, ZoneFacts
from baimbai.wording.wording import wording


def _csv(tmp_path: Path, text: str, name: str = "ruas.csv") -> Workbook:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return open_file(path).workbook


def _roads(book: Workbook) -> list[RoadLink]:
    return list(ROAD_LINKS.records(read_road_list(book)[0]))


def _said(remarks) -> list[tuple[str, str]]:
    assert all(wording(x).say(r.text) for x in ("id", "en") for r in REMARKS.records(remarks))
    return [(r.cell, r.text.key) for r in REMARKS.records(remarks)]


TRUNK = RoadLink(
    "N-1", "Rantau - Kandangan", "rantau", "kandangan", "arteri", "aspal", "rusak_ringan", 8.5, "datar",
    28.4, level="pusat", region_code="63.05", from_m=12500, aliases=("Poros Hulu Sungai", "Trans"),
)  # fmt: skip
FERRY = RoadLink(
    "F-1", "Batulicin - Serdang", "batulicin", "serdang", "feri",
    fare_rupiah=37500, wait_minutes=150, handling_rupiah=5000, both_ways=True,
)  # fmt: skip


def test_a_list_in_indonesian(tmp_path):
    book = _csv(tmp_path, """\
Daftar ruas jalan (ilustratif)
Kode;Nama Ruas;Dari;Ke;Fungsi;Permukaan;Kondisi;IRI;Medan;Panjang (km);Status;Kode Wilayah;STA Awal;Nama Lain;Tarif;Waktu Tunggu;Bongkar Muat
N-1;Rantau - Kandangan;rantau;kandangan;Arteri Primer;Hotmix;RR;8,5;Datar;28,4;Nasional;63.05;12+500;Poros Hulu Sungai; ;-;
F-1;Batulicin - Serdang;batulicin;serdang;Penyeberangan;;;;;;;;;;37.500;150;5.000
""".replace("Poros Hulu Sungai; ;", '"Poros Hulu Sungai; Trans"; ;'))  # fmt: skip
    assert _roads(book) == [TRUNK, FERRY]
    assert _said(read_road_list(book)[1]) == []


def test_a_workbook_in_english(tmp_path):
    path = tmp_path / "links.xlsx"
    with XlsxWorkbook(path) as book:
        sheet = book.add_worksheet("Links")
        headings = (
            "id name from to class surface condition IRI terrain length_km authority region".split()
        )
        sheet.write_row(0, 0, [*headings, "chainage", "other names", "one way"])
        sheet.write_row(1, 0, ["N-1", "Rantau - Kandangan", "rantau", "kandangan", "Arterial", "Asphalt",
                               "Poor", 8.5, "flat", 28.4, "pusat", 63.05, 12500,
                               "Poros Hulu Sungai; Trans", "no"])  # fmt: skip
    assert _roads(open_file(path).workbook) == [TRUNK]


def test_bad_rows_are_told_with_their_cells_and_the_good_ones_taken(tmp_path):
    book = _csv(tmp_path, """\
kode,nama,dari,ke,kelas,kondisi,panjang km,iri,satu arah
A,Satu,a,b,lokal,baik,3.125,,ya
B,Tanpa panjang,a,b,lokal,baik,,,
C,Tanpa simpul,a,,lokal,baik,2,,
D,Melingkar,a,a,lokal,baik,2,,
A,Kembar,b,c,lokal,baik,2,,
E,Kata lain,b,c,besar,lumayan,dua,99,mungkin
F,Terlalu panjang,b,c,lokal,baik,90000,,
,,,,,,,,
G,Kata lain,b,c,besar,lumayan,2,99,mungkin
""")  # fmt: skip
    roads, remarks = read_road_list(book)
    assert list(ROAD_LINKS.records(roads)) == [
        RoadLink(
            "A", "Satu", "a", "b", "lokal", condition="baik", length_km=3.125, both_ways=False
        ),
        RoadLink("G", "Kata lain", "b", "c", length_km=2.0),
    ]
    assert sorted(_said(remarks)) == sorted([
        ("3", "remark-ruas-tanpa-panjang"),
        ("4", "remark-ruas-tanpa-simpul"),
        ("5", "remark-ruas-melingkar"),
        ("6", "remark-ruas-ganda"),
        ("7", "remark-ruas-tanpa-panjang"),
        ("8", "remark-ruas-tanpa-panjang"),
        ("E7", "remark-jalan-kode"), ("F7", "remark-jalan-kode"), ("I7", "remark-jalan-kode"),
        ("G7", "remark-angka-tak-terbaca"), ("H7", "remark-jalan-di-luar-batas"),
        ("G8", "remark-jalan-di-luar-batas"),
        ("E10", "remark-jalan-kode"), ("F10", "remark-jalan-kode"), ("I10", "remark-jalan-kode"),
        ("H10", "remark-jalan-di-luar-batas"),
    ])  # fmt: skip


def test_a_length_in_metres_is_read_as_its_heading_says(tmp_path):
    book = _csv(tmp_path, "nama,dari,ke,Panjang (m)\nSatu,a,b,3125\n")
    assert [road.length_km for road in _roads(book)] == [3.125]


def test_a_file_without_a_list_is_told(tmp_path):
    assert _said(read_road_list(_csv(tmp_path, "apa,saja\n1,2\n"))[1]) == [
        ("", "remark-ruas-tanpa-tabel")
    ]


@pytest.mark.parametrize("suffix", ["geojson", "gpkg"])
def test_drawn_roads_meet_where_their_ends_lie_together(tmp_path, suffix):
    """The second road begins some 11 m off the first one's end; the third only crosses."""
    lines = [
        shapely.LineString([(115.0, -3.0), (115.1, -3.0)]),
        shapely.LineString([(115.1001, -3.0), (115.1, -3.1)]),
        shapely.LineString([(115.05, -3.05), (115.05, -2.95)]),
    ]
    path = tmp_path / f"ruas.{suffix}"
    _draw(path, ["Satu", "Dua", "Tiga"], lines)
    book = open_file(path).workbook
    roads = _roads(book)
    assert [(r.name, r.from_node, r.to_node, r.road_class) for r in roads] == [
        ("Satu", "115.00000,-3.00000", "115.10000,-3.00000", "lokal"),
        ("Dua", "115.10000,-3.00000", "115.10000,-3.10000", "lokal"),
        ("Tiga", "115.05000,-3.05000", "115.05000,-2.95000", "lokal"),
    ]
    # 0.1 degree of a parallel at 3° south, of a meridian near the equator.
    assert [r.length_km for r in roads] == pytest.approx([11.117, 11.058, 11.058], abs=0.006)


def _draw(path: Path, names: list[str], lines: list[shapely.LineString]) -> None:
    import numpy as np
    from pyogrio import raw

    raw.write(
        path, np.array(shapely.to_wkb(lines), dtype=object),
        field_data=[np.array(names, dtype=object), np.array(["lokal"] * len(names), dtype=object)],
        fields=["nama", "kelas"], geometry_type="LineString", crs="EPSG:4326",
        driver="GPKG" if path.suffix == ".gpkg" else "GeoJSON",
    )  # fmt: skip


def test_what_is_no_line_is_told(tmp_path):
    text = 'nama,dari,ke,panjang,wkt\nSatu,a,b,2,"POINT (115 -3)"\nDua,a,b,2,"LINESTRING (500 0, 1 1)"\n'
    roads, remarks = read_road_list(_csv(tmp_path, text))
    assert roads["geometry"].to_list() == [None, None]
    assert _said(remarks) == [("E2", "remark-ruas-bukan-garis"), ("E3", "remark-ruas-bukan-garis")]


_CELLS = st.one_of(
    st.text(max_size=12),
    st.floats(),
    st.integers(-(10**18), 10**18),
    st.booleans(),
    st.sampled_from(
        ["a", "b", "12+500", "63.10", "1e999", "nan", "feri", "RR", "LINESTRING (0 0, 1 1)"]
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(_CELLS, min_size=12, max_size=12), max_size=8))
def test_whatever_stands_in_a_list_every_row_is_a_road_or_has_a_remark(rows):
    headings = [
        "kode", "nama", "dari", "ke", "kelas", "permukaan", "kondisi", "iri", "panjang", "tarif", "sta", "wkt",
    ]  # fmt: skip
    roads, remarks = read_road_list(Workbook("x.csv", (Sheet("x", [headings, *rows]),)))
    filled = {n for n, row in enumerate(rows, 2) if any(cell_text(cell) for cell in row)}
    refused = {int(cell) for cell in remarks["cell"] if cell.isdigit()}
    assert refused <= filled
    assert roads.height == len(filled) - len(refused)


def test_zones_with_and_without_figures(tmp_path):
    book = _csv(tmp_path, """\
zona;nama;simpul;kode wilayah;lintang;bujur;penduduk;produksi (ton);konsumsi (ton)
tabalong;Tabalong;tanjung;63.09;-2,17;115,38;267.787;1.500.000;400.000
trisakti;Pelabuhan Trisakti;trisakti;63.71;;;;;
tabalong;Kembar;tanjung;63.09;;;;;
kosong;;;63.09;;;;;
wilayah;;a;Tabalong;;;;;
""", "zona.csv")  # fmt: skip
    zones, facts, remarks = read_zones(book)
    assert list(ZONES.records(zones)) == [
        Zone("tabalong", "tanjung", "63.09"), Zone("trisakti", "trisakti", "63.71"),
    ]  # fmt: skip
    assert list(ZONE_FACTS.records(facts)) == [
        ZoneFacts("tabalong", "Tabalong", -2.17, 115.38, 267787, 1_500_000, 400_000),
        ZoneFacts("trisakti", "Pelabuhan Trisakti"),
    ]
    assert _said(remarks) == [
        ("4", "remark-zona-ganda"), ("5", "remark-zona-tak-lengkap"), ("6", "remark-zona-tak-lengkap"),
    ]  # fmt: skip


def test_flows_of_one_pair_are_added_and_unknown_zones_told(tmp_path):
    zones = ZONES.make([Zone("a", "n", "63.01"), Zone("b", "m", "63.02")])
    book = _csv(
        tmp_path, "origin,destination,tonnes\na,b,100\nb,a,7\na,b,50\na,c,1\na,b,\n", "arus.csv"
    )
    demand, remarks = read_demand(book, zones)
    assert list(DEMAND.records(demand)) == [Flow("a", "b", 150), Flow("b", "a", 7)]
    assert _said(remarks) == [("5", "remark-arus-zona"), ("6", "remark-arus-tanpa-ton")]


def test_nodes(tmp_path):
    book = _csv(
        tmp_path, "simpul,nama,lat,lon\na,Rantau,-2.93,115.16\na,Lagi,1,1\nb,,x,1\n", "simpul.csv"
    )
    nodes, remarks = read_nodes(book)
    assert list(ROAD_NODES.records(nodes)) == [RoadNode("a", "Rantau", -2.93, 115.16)]
    assert _said(remarks) == [
        ("3", "remark-simpul-ganda"),
        ("C4", "remark-angka-tak-terbaca"),
        ("4", "remark-simpul-tak-lengkap"),
    ]


def test_a_table_without_the_needed_columns_is_told(tmp_path):
    assert _said(read_nodes(_csv(tmp_path, "simpul,nama\na,b\n", "simpul.csv"))[1]) == [
        ("", "remark-jaringan-tanpa-kolom")
    ]
