"""The programme book: whole, the same bytes every time, silent on what the public may not see."""

import re
import subprocess
from pathlib import Path
from shutil import which

import polars as pl
import pytest

from baimbai.publication.portal.ground import drawn, framed
from baimbai.publication.programme_pdf import region_map, write_programme_pdf
from baimbai.publication.public import for_the_public
from baimbai.publication.release import Release
from baimbai.wording.wording import LANGUAGES, wording


def text_of(path: Path) -> str:
    """The book's words on one line. Skips, saying so, where nothing can read a PDF."""
    reader = which("pdftotext")
    if reader is None:
        pytest.skip("reading a PDF needs pdftotext: apt-get install poppler-utils")
    done = subprocess.run(  # noqa: S603  # A file of ours.
        [reader, "-layout", str(path), "-"], capture_output=True, text=True, check=True
    )
    return " ".join(done.stdout.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_book_holds_every_chapter_and_the_seals(
    release: Release, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "b.pdf"
    write_programme_pdf(release, wording(language), path, ledger=(12, "f" * 64))
    content = path.read_bytes()
    assert content.startswith(b"%PDF-1.")
    assert b"pdfaid" in content
    text = text_of(path)
    assert release.checksum() in text
    assert "f" * 64 in text
    taken = release.allocation.payments["proposal"].unique()
    regions = release.programme.proposals.filter(pl.col("id").is_in(taken.implode()))
    names = release.programme.regions.filter(
        pl.col("code").is_in(regions["region_code"].implode())
    )["name"]
    assert [name for name in names if name not in text] == []
    assert wording(language).text("bookpdf-refused") in text


def test_the_same_release_gives_the_same_bytes(release: Release, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_programme_pdf(release, wording("id"), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_refusals_are_left_out_where_they_are_not_shown(release: Release, tmp_path: Path) -> None:
    public = for_the_public(release, shows_refusals=False)
    write_programme_pdf(public, wording("id"), tmp_path / "b.pdf", shows_refusals=False)
    text = text_of(tmp_path / "b.pdf")
    assert wording("id").text("bookpdf-refused") not in text
    refused = release.decisions.filter(pl.col("amount_rupiah") == 0)["proposal"]
    assert [one for one in refused if re.search(rf"\b{re.escape(one)}\b", text)] == []


def test_a_regions_map_shows_each_point_inside_its_frame() -> None:
    rows = pl.DataFrame({"lon": [115.0, 115.2, None], "lat": [-3.0, -3.1, None]})
    land = {"type": "Polygon",
            "coordinates": [[[110, -9], [120, -9], [120, 0], [110, 0], [110, -9]]]}  # fmt: skip
    ground = drawn(framed([(114.0, -4.0), (116.0, -2.0)]),
                   [{"properties": {"layer": "land"}, "geometry": land}], [])  # fmt: skip
    svg = region_map(ground, rows)
    west, north, wide, tall = map(float, re.search(r'viewBox="([^"]+)"', svg)[1].split())  # type: ignore[index]
    assert wide / tall == pytest.approx(2.8, rel=0.01)
    dots = [(float(x), float(y)) for x, y in re.findall(r'cx="([\d.]+)" cy="([\d.]+)"', svg)]
    assert len(dots) == 2
    assert all(west < x < west + wide and north < y < north + tall for x, y in dots)
