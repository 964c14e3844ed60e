"""`baimbai why` and `baimbai promise` as a planner types them."""

from pathlib import Path

import pytest

from baimbai.cli.door import DONE, NOT_DONE
from baimbai.cli.main import main
from tests.rounds.conftest import folder

__all__ = ["folder"]


@pytest.fixture(scope="module")
def results(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("putaran") / "hasil"
    assert main(["run", str(examples / "nusa-rekaan"), "--out", str(out)]) == DONE
    return out


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert main(list(arguments)) == DONE
    return capsys.readouterr().out


def test_a_refusal_is_explained_with_its_ceiling_and_what_helps(
    results: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = said(capsys, "why", str(results), "97-0002", "--lang", "en")
    assert "97-0002: Rekonstruksi Jalan Rona - Karang (Dinas PUPR Provinsi Nusa Rekaan)" in text
    assert "No room in the ceiling provincial budget" in text
    assert "thousandths of a point" in text
    assert "37.7  97-0003: Rekonstruksi Jalan Lingkar Bandar" in text
    assert "each tried by making the plan again" in text


def test_a_rule_is_quoted_with_its_legal_source(
    results: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = said(capsys, "why", str(results), "97.01-008")
    assert "Aturan kesiapan-fisik:" in text
    assert "Sumber: Pola kriteria kesiapan" in text
    assert "Perlu, apa pun yang lain: Lengkapi" in text
    funded = said(capsys, "why", str(results), "97-0001", "--lang", "en")
    assert "Funded with Rp20,000,000,000" in funded
    assert "Rule apbd-prov-kewenangan-sendiri:" in funded
    assert "No room" not in funded


def test_a_promise_has_a_price_and_names_who_drops_out(
    results: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = said(capsys, "promise", str(results), "97.02-0005", "97.01-008", "--lang", "en")
    lines = text.splitlines()
    assert lines[0].split("  ")[0] == "Put in"
    assert lines[1].split() == ["97.02-0005", "88.976", "88.976", "3", "0", "0"]
    assert lines[2].split() == ["97.01-008", "–", "–", "–", "–", "–"]
    assert "− 51.9  97-0001: Rekonstruksi Jalan Sela - Pasir Panjang" in text
    assert "Cannot be put in. Works of Rp6,000,000,000" in text


def test_the_archive_and_the_rounds_folder_give_the_same_answer(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "hasil"
    assert main(["run", str(folder), "--out", str(out)]) == DONE
    places = (out, out / "arsip", folder)
    texts = [said(capsys, "why", str(place), "97.10-0002") for place in places]
    assert len(set(texts)) == 1
    assert "skenario murni" in texts[0]


@pytest.mark.parametrize("command", ["why", "promise"])
def test_an_unknown_proposal_is_answered_with_near_ones(
    results: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main([command, str(results), "97-002"]) == NOT_DONE
    error = capsys.readouterr().err
    assert "97-0002 (Rekonstruksi Jalan Rona - Karang)" in error
    assert main([command, str(results), "lingkar bandar"]) == NOT_DONE
    assert "97-0003" in capsys.readouterr().err


def test_an_archive_that_was_changed_is_not_believed(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "hasil"
    assert main(["run", str(folder), "--out", str(out)]) == DONE
    certificate = out / "arsip" / "sertifikat.json"
    certificate.write_text(certificate.read_text().replace('"nodes"', '"nodes" '))
    assert main(["why", str(out), "97.10-0002"]) == NOT_DONE
    assert "sertifikat.json" in capsys.readouterr().err
