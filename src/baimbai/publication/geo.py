"""The proposals on a map (usulan.geojson): RFC 7946, WGS 84, longitude before latitude."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from baimbai.publication.matrix import in_words, lay_out
from baimbai.publication.names import RoundWording, marks
from baimbai.publication.release import Release
from baimbai.wording.wording import Wording

_PROPERTIES = (
    "id", "title", "organisation", "organisation_name", "region_code", "region_name", "sector",
    "asset_type", "work_type", "cost_rupiah", "programmed", "sources", "result", "result_name",
    "score", "rank",
)  # fmt: skip


def write_geojson(release: Release, wording: Wording, path: Path) -> None:
    """Write one feature a proposal, by id. A proposal without a point has `geometry: null` and
    its region's code."""
    words = RoundWording(wording.language, release.programme)
    collection = {
        "type": "FeatureCollection",
        "notice": marks(release.meeting, words),
        "features": list(_features(release, words)),
    }
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    # One feature a line: a change in one proposal is a change in one line.
    text = text.replace('{"type":"Feature",', '\n{"type":"Feature",')
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def _features(release: Release, words: RoundWording) -> Iterator[dict[str, Any]]:
    matrix = in_words(lay_out(release, words), words).sort("id")
    for p in matrix.iter_rows(named=True):
        located = p["lat"] is not None
        yield {
            "type": "Feature",
            "id": p["id"],
            "geometry": {"type": "Point", "coordinates": [p["lon"], p["lat"]]} if located else None,
            "properties": {name: p[name] for name in _PROPERTIES},
        }
