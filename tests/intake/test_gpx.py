"""GPX: what a receiver recorded becomes rows with a point, a line or a line of several parts."""

from pathlib import Path

import pytest

from baimbai.errors import WorkbookError
from baimbai.intake.opening import open_file

GPX = """<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
  <wpt lat="-3.3194" lon="114.5921"><name>Jembatan</name></wpt>
  <rte><name>Rencana</name><rtept lat="-3.3" lon="114.5"/><rtept lat="-3.4" lon="114.6"/></rte>
  <trk><name>Ruas 1</name>
    <trkseg><trkpt lat="-3.1" lon="114.1"><ele>3</ele></trkpt><trkpt lat="-3.2" lon="114.2"/></trkseg>
    <trkseg><trkpt lat="-3.5" lon="114.5"/></trkseg>
    <trkseg><trkpt lat="-3.6" lon="114.6"/><trkpt lat="-3.7" lon="114.7"/></trkseg>
  </trk>
</gpx>
"""


def _open(folder: Path, text: str) -> list[list[object]]:
    path = folder / "rekaman.gpx"
    path.write_text(text, encoding="utf-8")
    (sheet,) = open_file(path).workbook.sheets
    return [list(row) for row in sheet.rows]


def test_waypoints_routes_and_tracks_are_rows(tmp_path: Path) -> None:
    head, *rows = _open(tmp_path, GPX)
    assert head == ["nama", "Lintang", "Bujur", "geometry"]
    assert [(row[0], row[3]) for row in rows] == [
        ("Jembatan", "POINT (114.5921 -3.3194)"),
        ("Rencana", "LINESTRING (114.5 -3.3, 114.6 -3.4)"),
        ("Ruas 1", "MULTILINESTRING ((114.1 -3.1, 114.2 -3.2), (114.6 -3.6, 114.7 -3.7))"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        GPX.replace('lat="-3.3194"', 'lat="utara"'),
        GPX.replace('lon="114.5921"', ""),
        GPX.replace("</gpx>", ""),
        GPX.replace("<gpx ", '<!DOCTYPE gpx [<!ENTITY a "b">]><gpx ', 1),
    ],
)
def test_damaged_or_dangerous_recordings_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(WorkbookError):
        _open(tmp_path, text)
