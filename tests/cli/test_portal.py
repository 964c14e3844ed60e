"""`baimbai portal`: a round's results as a public portal of plain files."""

import json
from pathlib import Path

import pytest

from baimbai.cli.door import DONE, NOT_DONE
from baimbai.cli.main import main
from tests.rounds.conftest import folder

__all__ = ["folder"]


@pytest.fixture
def results(folder: Path, tmp_path: Path) -> Path:
    out = tmp_path / "hasil"
    assert main(["run", str(folder), "--out", str(out)]) == DONE
    return out


def test_a_rounds_results_become_a_portal(
    results: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    arguments = ["portal", str(results), str(tmp_path / "situs")]
    assert main([*arguments, "--address", "https://contoh.example/p"]) == DONE
    files = [path for path in (tmp_path / "situs").rglob("*") if path.is_file()]
    assert capsys.readouterr().out == (
        f"{len(files)} berkas ditulis ke {tmp_path / 'situs'}. Buka index.html.\n"
    )
    features = json.loads((tmp_path / "situs/berkas/id/usulan.geojson").read_text())["features"]
    sheets = sorted(path.stem for path in (tmp_path / "situs/usulan").iterdir())
    assert sheets == sorted(feature["id"] for feature in features)
    page = (tmp_path / f"situs/en/usulan/{sheets[0]}.html").read_text()
    assert f"https://contoh.example/p/en/usulan/{sheets[0]}.html</figcaption>" in page


def test_a_portal_is_never_written_over_another(
    results: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "situs").mkdir()
    assert main(["portal", str(results), str(tmp_path / "situs"), "--lang", "en"]) == NOT_DONE
    assert "never overwrites" in capsys.readouterr().err
    assert list((tmp_path / "situs").iterdir()) == []


def test_what_is_no_archive_or_was_tampered_with_is_refused(
    results: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["portal", str(tmp_path / "tiada"), str(tmp_path / "a")]) == NOT_DONE
    assert "bukan map rilis maupun arsip putaran" in capsys.readouterr().err
    table = results / "arsip/tabel/hasil.parquet"
    table.write_bytes(table.read_bytes()[:-1] + b"x")
    assert main(["portal", str(results), str(tmp_path / "a")]) == NOT_DONE
    assert "tabel/hasil.parquet" in capsys.readouterr().err
    assert not (tmp_path / "a").exists()
