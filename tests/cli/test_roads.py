"""`baimbai roads evaluate`: files in, effects out."""

from pathlib import Path

import polars as pl
import pytest

from baimbai.cli.main import main

LINKS = "dari,ke,biaya\na,b,40000\nb,c,150000\n"
ZONES = "zona,simpul,kode_wilayah\nkota,a,63.71\npulau,c,63.02\n"
DEMAND = "asal,tujuan,ton\nkota,pulau,1000\npulau,kota,200\n"


def _run(folder: Path, projects: str, *more: str, links: str = LINKS) -> int:
    for name, text in (("l", links), ("z", ZONES), ("d", DEMAND), ("p", projects)):
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    options = [
        f"--{name}={folder / name[0]}.csv" for name in ("links", "zones", "demand", "projects")
    ]
    return main(["roads", "evaluate", *options, f"--out={folder / 'hasil' / 'dampak.csv'}", *more])


def _table(folder: Path, ending: str = "") -> list[tuple[object, ...]]:
    return pl.read_csv(folder / "hasil" / f"dampak{ending}.csv", schema_overrides={
        "origin_region": pl.String, "destination_region": pl.String}).rows()  # fmt: skip


def test_a_bridge_saves_what_a_calculator_says_and_a_closure_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    projects = "proyek,dari,ke,biaya,ditutup\njembatan,b,c,10000,\ntutup,b,c,,ya\n"
    assert _run(tmp_path, projects, "--by-zone", "--pairs") == 0
    assert _table(tmp_path, "-pasangan") == []
    assert _table(tmp_path) == [
        ("jembatan", 168_000_000, 2, 1_200),
        ("tutup", -228_000_000, 2, 1_200),
    ]
    assert _table(tmp_path, "-wilayah")[:2] == [
        ("jembatan", "63.02", "63.71", 28_000_000, 200),
        ("jembatan", "63.71", "63.02", 140_000_000, 1_000),
    ]
    assert _table(tmp_path, "-zona")[0] == ("jembatan", "kota", 140_000_000, 28_000_000)
    assert "jembatan: Rp168.000.000 atas 1.200 ton" in capsys.readouterr().out


def test_rows_that_cannot_be_used_are_named_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    projects = "project,from,to,cost\nok,a,b,1\nok,a,b,2\nloop,a,a,3\nfree,a,b,\ntext,a,b,abc\n"
    assert _run(tmp_path, projects, "--lang=en") == 1
    assert [row[0] for row in _table(tmp_path)] == ["ok"]
    remarks = pl.read_csv(
        tmp_path / "hasil" / "dampak-catatan.csv", schema_overrides={"cell": pl.String}
    )
    assert remarks.filter(severity="galat")["cell"].to_list() == ["3", "4", "5", "D6", "6"]
    assert "1 projects" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("projects", "links", "said"),
    [
        ("a,b\n1,2\n", LINKS, "p.csv"),
        ("proyek,dari,ke,biaya\np,a,b,1\n", "a,b\n1,2\n", "l.csv"),
        ("proyek,dari,ke,biaya\np,a,b,1\n", "dari,ke,biaya\nx,y,1\n", "pulau"),
    ],
)
def test_papers_that_do_not_fit_are_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], projects: str, links: str, said: str
) -> None:
    assert _run(tmp_path, projects, links=links) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told


def test_roads_are_costed_from_their_state_where_no_cost_is_given(tmp_path: Path) -> None:
    links = (
        "kode,nama,dari,ke,fungsi,permukaan,kondisi,medan,panjang_km\n"
        "1,A - B,a,b,kolektor,aspal,rusak berat,datar,10\n2,B - C,b,c,kolektor,aspal,baik,datar,10\n"
    )
    assert _run(tmp_path, "proyek,dari,ke,biaya\np,a,b,1\n", links=links) == 0
    assert _table(tmp_path)[0][1] > 0


def test_all_projects_together_are_told_beside_their_sum(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    projects = "proyek,dari,ke,biaya\njalan,a,b,30000\njembatan,b,c,10000\nlangsung,a,c,60000\n"
    assert _run(tmp_path, projects, "--together", "--lang=en") == 0
    assert _table(tmp_path, "-bersama") == [
        ("semua", "63.02", "63.71", 200 * 150_000, 200),
        ("semua", "63.71", "63.02", 1_000 * 150_000, 1_000),
    ]
    told = "All projects together: IDR180,000,000 a year; added up one by one: IDR336,000,000."
    assert told.replace("IDR", "Rp") in capsys.readouterr().out.replace("IDR", "Rp")
