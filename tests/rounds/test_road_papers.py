"""A network's folder: every file by its name, every fault a remark, no file breaks the round."""

from pathlib import Path

import osmium
import pytest

from baimbai.errors import RoadsError
from baimbai.intake.remark import REMARKS
from baimbai.roads.figures import PACKAGED_COSTS
from baimbai.roads.road import ROAD_LINKS
from baimbai.roads.tables import LINKS, ZONES, Link, Zone
from baimbai.rounds.gather import gather
from baimbai.rounds.plan import read_plan
from baimbai.rounds.road_papers import RoadPapers, read_road_papers
from baimbai.rulebook.load import load_rulebook
from baimbai.wording.wording import wording

EXAMPLES = Path(__file__).parents[2] / "examples"

ROADS = "kode,nama,dari,ke,fungsi,permukaan,kondisi,medan,panjang km\n"
FULL = ROADS + "A,Satu,a,b,arteri,aspal,baik,datar,10\nB,Dua,b,c,arteri,aspal,baik,datar,20\n"
ZONE_LIST = "zona,simpul,wilayah,lat,lon\nx,a,63.01,,\ny,c,63.02,,\n"


def _folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


def _said(papers: RoadPapers) -> list[tuple[str, str, str]]:
    for remark in REMARKS.records(papers.remarks):
        assert wording("id").say(remark.text)
        assert wording("en").say(remark.text)
    return [(r.file, r.cell, r.text.key) for r in REMARKS.records(papers.remarks)]


def test_a_folder_with_roads_and_zones_is_enough(tmp_path):
    papers = read_road_papers(_folder(tmp_path, ruas=FULL, zona=ZONE_LIST))
    assert list(LINKS.records(papers.links)) == [
        Link("A", "a", "b", 7460), Link("B", "b", "c", 14920),
    ]  # fmt: skip
    assert list(ZONES.records(papers.zones)) == [Zone("x", "a", "63.01"), Zone("y", "c", "63.02")]
    assert (papers.demand.height, papers.nodes.height) == (0, 0)
    assert _said(papers) == []


def test_faults_of_single_files_are_remarks(tmp_path):
    folder = _folder(
        tmp_path,
        ruas=FULL + "C,Tiga,d,e,arteri,aspal,baik,datar,5\n",
        ruas_lain=ROADS + "A,Lagi,a,c,lokal,aspal,baik,datar,5\n",
        simpul="simpul,lat,lon\nd,-3,115\ne,-3,115.2\n",
        zona=ZONE_LIST + "z,entah,63.03,,\nw,d,63.04,,\n",
        arus="asal,tujuan,ton\nx,y,5\nx,z,5\n",
    )
    (folder / "ruas_rusak.xlsx").write_bytes(b"PK\x03\x04 nothing")
    (folder / "catatan.txt").write_text("bukan bagian jaringan")
    papers = read_road_papers(folder)
    assert sorted(_said(papers)) == sorted([
        ("ruas_rusak.xlsx", "", "error-file-damaged"),
        ("ruas_lain.csv", "", "remark-jaringan-ganda"),
        ("zona.csv", "", "remark-zona-di-luar-jaringan"),
        ("arus.csv", "3", "remark-arus-zona"),
        (folder.name, "", "remark-ruas-terlalu-pendek"),
        (folder.name, "", "remark-zona-terputus"),
    ])  # fmt: skip
    assert papers.roads["name"].to_list() == ["Satu", "Dua", "Tiga"]
    assert papers.demand.rows() == [("x", "y", 5)]


def test_segments_of_a_survey_describe_their_links(tmp_path):
    """6 km gravel of IRI 11 and 4 km asphalt in good condition (3.5): 8.0 on the mean, gravel."""
    folder = _folder(
        tmp_path,
        ruas=FULL,
        zona=ZONE_LIST,
        segmen="Link No,Chainage From,Chainage To,Surface,Condition,IRI,Width\n"
        "A,0+000,6+000,Gravel,,11,5.5\nA,6000,10000,Asphalt,Good,,\n"
        "B,0,5000,Asphalt,Fair,,\nB,4000,6000,Asphalt,Fair,,\nQ,0,1,,,,\nA,5,5,,,,\n",
    )
    papers = read_road_papers(folder)
    assert [(r.surface, r.iri) for r in ROAD_LINKS.records(papers.roads)] == [
        ("kerikil", 8.0), ("aspal", 6.0),
    ]  # fmt: skip
    assert papers.links["cost_rupiah"].to_list() == [1053 * 10, 920 * 20]
    assert _said(papers) == [
        ("segmen.csv", "6", "remark-segmen-ruas"),
        ("segmen.csv", "7", "remark-segmen-sta"),
        (folder.name, "", "remark-segmen-kurang"),
        (folder.name, "", "remark-segmen-ganda"),
    ]


def test_zones_without_a_node_lie_at_the_nearest_of_an_openstreetmap_extract(tmp_path):
    with osmium.SimpleWriter(str(tmp_path / "daerah.osm.pbf")) as writer:
        for ref, lon in ((1, 115.0), (2, 115.1)):
            writer.add_node(osmium.osm.mutable.Node(id=ref, location=(lon, -3.0)))
        tags = {"highway": "primary", "surface": "asphalt", "smoothness": "good"}
        writer.add_way(osmium.osm.mutable.Way(id=7, nodes=[1, 2], tags=tags))
    zones = "zona,wilayah,lat,lon\nx,63.01,-3.01,115.0\ny,63.02,-3.0,115.09\njauh,63.03,-2,115\n"
    papers = read_road_papers(_folder(tmp_path, zona=zones))
    assert [(r.id, r.from_node, r.to_node) for r in ROAD_LINKS.records(papers.roads)] == [
        ("w7-1", "n1", "n2")
    ]
    assert list(ZONES.records(papers.zones)) == [Zone("x", "n1", "63.01"), Zone("y", "n2", "63.02")]
    assert [key for _, _, key in _said(papers)] == [
        "remark-zona-ditempatkan", "remark-zona-ditempatkan", "remark-zona-di-luar-jaringan",
        "remark-ruas-anggapan",
    ]  # fmt: skip


def test_a_drawn_road_that_ends_in_the_middle_of_another_is_told(tmp_path):
    drawn = (
        'nama,kelas,wkt\nInduk,lokal,"LINESTRING (115 -3, 115.1 -3)"\n'
        'Cabang,lokal,"LINESTRING (115.05 -3.0001, 115.05 -3.1)"\n'
        'Terusan,lokal,"LINESTRING (115.1 -3, 115.2 -3)"\n'
    )
    papers = read_road_papers(_folder(tmp_path, ruas=drawn))
    keys = [key for _, _, key in _said(papers)]
    assert keys == ["remark-ruas-ujung-lepas", *["remark-ruas-anggapan"] * 3]
    (told,) = (r for r in REMARKS.records(papers.remarks) if r.text.key == keys[0])
    assert told.text.values == {"count": 1, "names": "Cabang"}


def test_a_round_that_names_no_network_has_none():
    nusa = EXAMPLES / "nusa-rekaan"
    plan = read_plan(nusa)
    rulebook = load_rulebook(plan.rulebook, plan.meeting.held_on)
    assert gather(nusa, plan, rulebook, lambda _: None).roads is None
    assert read_plan(EXAMPLES / "kalsel-2027").roads == "jaringan"


def test_own_cost_figures_are_used(tmp_path):
    text = PACKAGED_COSTS.read_text().replace("load_factor: 0.6", "load_factor: 0.3")
    folder = _folder(tmp_path, ruas=FULL, zona=ZONE_LIST)
    (folder / "biaya.yaml").write_text(text)
    assert read_road_papers(folder).links["cost_rupiah"].to_list() == [1492 * 10, 1492 * 20]


def test_a_missing_folder_is_an_error_that_names_it(tmp_path):
    with pytest.raises(RoadsError) as fault:
        read_road_papers(tmp_path / "tiada")
    assert fault.value.message.key == "error-jaringan-folder"


def test_an_empty_folder_gives_an_empty_network(tmp_path):
    papers = read_road_papers(tmp_path)
    assert (papers.links.height, papers.zones.height, papers.remarks.height) == (0, 0, 0)
