"""A release: one checksum, one matrix, marks that stand only where they are true."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import polars as pl
import pytest
from made_up_release import make_release

from baimbai.errors import InvalidTable
from baimbai.publication.matrix import lay_out
from baimbai.publication.names import RoundWording
from baimbai.publication.publish import publish
from baimbai.publication.release import Release
from baimbai.wording.wording import LANGUAGES, wording


def test_the_checksum_follows_the_data(release: Release) -> None:
    later = replace(release, scenario="perubahan")
    other = replace(
        release, decisions=release.decisions.with_columns(amount_rupiah=pl.lit(1, pl.Int64))
    )
    sums = {r.checksum() for r in (release, later, other, make_release(130))}
    assert len(sums) == 3


def test_a_release_checks_its_tables(release: Release) -> None:
    with pytest.raises(InvalidTable):
        replace(release, files=release.files.with_columns(status=pl.lit("lain")))


def test_the_matrix_has_each_proposal_once_by_region_bidang_and_rank(release: Release) -> None:
    matrix = lay_out(release, RoundWording("id", release.programme))
    assert sorted(matrix["id"]) == sorted(release.programme.proposals["id"])
    regions = matrix["region_code"].unique(maintain_order=True).to_list()
    assert regions == [*sorted(r for r in regions if r != "63"), "63"]
    of_tapin = matrix.filter(region_code="63.05", sector="BM")["rank"].to_list()
    assert of_tapin == sorted(of_tapin)


def test_places_and_chainage_are_written_out(release: Release) -> None:
    programme = release.programme
    first = programme.proposals.with_columns(
        kecamatan=pl.lit("Karang Intan"), desa=pl.lit(None, pl.String),
        from_m=pl.lit(2300, pl.Int64), to_m=pl.lit(16_050, pl.Int64),
    )  # fmt: skip
    matrix = lay_out(
        replace(release, programme=replace(programme, proposals=first)),
        RoundWording("id", programme),
    )
    assert set(matrix["place"]) == {"Kec. Karang Intan, STA 2+300–16+050"}


def test_an_official_round_bears_no_mark_of_an_example(tmp_path: Path) -> None:
    publish(make_release(30, illustrative=False), wording("id"), tmp_path)
    assert "ILUSTRATIF" not in (tmp_path / "ringkasan.md").read_text(encoding="utf-8")
    assert "DRAFT" in (tmp_path / "ringkasan.md").read_text(encoding="utf-8")
    footer = openpyxl.load_workbook(tmp_path / "program.xlsx")["Matriks"].oddFooter.left.text
    assert "DRAFT" in footer
    assert "ILUSTRATIF" not in footer


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_round_without_proposals_still_gives_every_document(
    language: str, tmp_path: Path
) -> None:
    paths = publish(make_release(0), wording(language), tmp_path)
    assert all(path.stat().st_size > 0 for path in paths)
