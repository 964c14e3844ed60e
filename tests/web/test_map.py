"""Pages of the map: the map itself, drawing a proposal, still maps for paper."""

from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import engines
from django.test import Client, RequestFactory

from baimbai.web.access import shown_to
from baimbai.web.actor import Actor
from baimbai.web.models import Entry, Proposal, Round
from baimbai.web.still import proposal_svg, radius, round_svg

Seat = Callable[..., Actor]
Browse = Callable[[str], Client]
GPX = b"""<gpx><trk><trkseg><trkpt lat="-11.18" lon="108.28"/><trkpt lat="-11.20" lon="108.30"/>
</trkseg></trk></gpx>"""


def _own(table: Round, **where: Any) -> Proposal:
    rows = Proposal.objects.filter(round=table, organisation="97.01", asset_type="jalan", **where)
    return rows.order_by("number")[0]


def _page(table: Round, row: Proposal) -> str:
    return f"/putaran/{table.slug}/usulan/{row.number}/peta/"


@pytest.mark.parametrize("name", ["pengusul", "penyelenggara", "peninjau", "auditor"])
def test_the_map_opens_for_whoever_sits_at_the_table(
    table: Round, browse: Browse, name: str
) -> None:
    answer = browse(name).get(f"/putaran/{table.slug}/peta/?bidang=BM&warna=outcome&kotak=1,2,3,4")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert f'data-tiles="/putaran/{table.slug}/peta/{{z}}/{{x}}/{{y}}.json"' in page
    assert 'data-query="bidang=BM"' in page
    assert 'data-colour="outcome"' in page
    assert "style=" not in page
    assert (f'href="/putaran/{table.slug}/peta/batas/"' in page) == (name == "penyelenggara")


def test_the_map_tells_what_it_cannot_show(table: Round, browse: Browse) -> None:
    address = f"/putaran/{table.slug}/peta/"
    Proposal.objects.filter(round=table).update(status="diajukan")
    Proposal.objects.filter(round=table, sector="BM").update(lat=None, lon=None, spot=None)
    count = Proposal.objects.filter(round=table, spot__isnull=True).count()
    assert f"{count} usulan belum punya titik" in browse("peninjau").get(address).content.decode()
    Proposal.objects.filter(round=table, spot__isnull=True).update(status="draf")
    assert "belum punya titik" not in browse("peninjau").get(address).content.decode()


def test_a_still_map_shows_each_proposal_that_the_reader_may_see(table: Round, seat: Seat) -> None:
    rows = shown_to(seat("pengusul"), table)
    root = ElementTree.fromstring(round_svg(rows, table, "Peta <usulan>"))  # noqa: S314
    circles = root.findall("circle")
    assert root.findtext("title") == "Peta <usulan>"
    assert len(circles) == rows.filter(spot__isnull=False).count() > 0
    sizes = [float(circle.attrib["r"]) for circle in circles]
    assert sizes == sorted(sizes, reverse=True)
    assert {text.text for text in root.findall("text")} == {
        "Teluk Rona",
        "Gunung Sela",
        "Bandar Rekaan",
    }


def test_circles_grow_with_money() -> None:
    assert [radius(10**n) for n in (0, 8, 9, 10, 11, 12, 13, 15)] == [4, 4, 5, 8, 13, 20, 28, 28]


def test_a_proposals_still_map_shows_its_drawing_or_point(table: Round) -> None:
    row = _own(table, lat__isnull=False)
    point = ElementTree.fromstring(proposal_svg(row))  # noqa: S314
    assert [c.attrib["class"] for c in point.findall("circle")] == ["kind-draf"]
    row.geometry = f"LINESTRING({row.lon} {row.lat}, {(row.lon or 0) + 0.1} {row.lat})"
    line = ElementTree.fromstring(proposal_svg(row))  # noqa: S314
    assert [p.attrib["class"] for p in line.findall("path")] == ["drawn kind-draf"]
    row.geometry = row.lat = row.lon = None
    assert proposal_svg(row) == ""


def test_a_sheets_map_holds_one_proposal(table: Round, seat: Seat) -> None:
    template = engines["django"].from_string("{% load maps %}{% proposal_map one %}")
    request = RequestFactory().get("/")
    row = _own(table, lat__isnull=False)
    shown = template.render({"one": row}, request)
    assert (
        f'data-one="{{&quot;type&quot;: &quot;Point&quot;, &quot;coordinates&quot;: [{row.lon}, {row.lat}]}}"'
        in shown
    )
    assert "data-map-list" not in shown
    row.lat = row.lon = row.geometry = None
    assert "belum punya titik di peta" in template.render({"one": row}, request)


def test_a_drawing_is_saved_and_written_down(table: Round, browse: Browse) -> None:
    row, client = _own(table), browse("pengusul")
    text = "-11.18, 108.28\n-11.19, 108.29"
    given = {"jenis": "garis", "titik": text, "versi": row.version, "simpan": "1"}
    answer = client.post(_page(table, row), given)
    row.refresh_from_db()
    entry = Entry.objects.filter(kind="proposal", record=row.number).latest("pk")
    assert (answer.status_code, answer["Location"]) == (
        302,
        f"/putaran/{table.slug}/usulan/{row.number}/",
    )
    assert row.geometry == "LINESTRING (108.28 -11.18, 108.29 -11.19)"
    assert (row.version, row.reach is None) == (2, False)
    assert entry.action == "mend"
    assert {change[0] for change in entry.changes} >= {"geometry"}
    assert "-11.18, 108.28\n-11.19, 108.29" in client.get(_page(table, row)).content.decode()


def test_the_second_of_two_who_draw_is_told_and_keeps_the_drawing(
    table: Round, browse: Browse
) -> None:
    row, client = _own(table), browse("pengusul")
    given = {"jenis": "titik", "titik": "-11.18, 108.28", "versi": 1, "simpan": "1"}
    assert client.post(_page(table, row), given).status_code == 302
    answer = client.post(_page(table, row), given | {"titik": "-11.19, 108.29"})
    row.refresh_from_db()
    page = answer.content.decode()
    assert answer.status_code == 422
    assert (row.lat, row.lon, row.version) == (-11.18, 108.28, 2)
    assert "-11.19, 108.29" in page
    assert 'name="versi" value="1"' in page


def test_a_refused_drawing_stays_on_the_page(table: Round, browse: Browse) -> None:
    row, version = _own(table), 1
    given = {"jenis": "garis", "titik": "-11.18, 108.28\n<b>entah</b>", "versi": 1, "simpan": "1"}
    answer = browse("pengusul").post(_page(table, row), given)
    row.refresh_from_db()
    assert (answer.status_code, row.version) == (422, version)
    assert "&lt;b&gt;entah&lt;/b&gt;" in answer.content.decode()


def test_checking_measures_and_saves_nothing(table: Round, browse: Browse) -> None:
    row = _own(table)
    Proposal.objects.filter(pk=row.pk).update(volume=50.0, unit="km")
    given = {
        "jenis": "garis",
        "titik": "108.28, -11.18\n108.38, -11.18",
        "versi": 1,
        "periksa": "1",
    }
    page = browse("pengusul").post(_page(table, row), given).content.decode()
    row.refresh_from_db()
    assert (row.version, row.geometry) == (1, None)
    assert "10,922 km" in page
    assert "berbeda lebih dari 30 %" in page
    assert "Lintang dan bujur tertukar" in page
    assert "-11.18, 108.28\n-11.18, 108.38" in page


def test_a_recording_fills_the_drawing(table: Round, browse: Browse) -> None:
    row, client = _own(table), browse("pengusul")
    sent = SimpleUploadedFile("rekaman.gpx", GPX)
    given = {"jenis": "titik", "titik": "", "versi": 1, "baca": "1", "berkas": sent}
    page = client.post(_page(table, row), given).content.decode()
    assert "-11.18, 108.28\n-11.2, 108.3" in page
    assert 'value="garis" checked' in page
    for content in (b"", b"PK\x03\x04", b"\x89PNG\r\n"):
        bad = given | {"berkas": SimpleUploadedFile("rusak.gpx", content)}
        assert client.post(_page(table, row), bad).status_code == 422
    assert client.post(_page(table, row), {"baca": "1", "versi": 1}).status_code == 422


@pytest.mark.parametrize(
    ("name", "status"),
    [("pengusul", 200), ("tetangga", 404), ("penyelenggara", 403), ("pimpinan", 403),
     ("peninjau", 403), ("auditor", 403), ("admin", 403), ("", 302)],
)  # fmt: skip
def test_only_its_office_draws_a_proposal(
    table: Round, browse: Browse, name: str, status: int
) -> None:
    row, client = _own(table), browse(name)
    given = {"jenis": "titik", "titik": "-11.18, 108.28", "versi": 1, "simpan": "1"}
    assert client.get(_page(table, row)).status_code == status
    if status != 200:
        assert client.post(_page(table, row), given).status_code == status
        row.refresh_from_db()
        assert row.version == 1


def test_what_was_sent_in_is_drawn_no_more(table: Round, browse: Browse) -> None:
    row = _own(table)
    Proposal.objects.filter(pk=row.pk).update(status="diajukan")
    assert browse("pengusul").get(_page(table, row)).status_code == 403
