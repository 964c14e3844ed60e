"""`baimbai verify` on a ledger: whole, or the line that was tampered with."""

from dataclasses import replace
from pathlib import Path

import pytest

from baimbai.agreement.ledger import beginning, chained, write_ledger
from baimbai.cli.door import DONE, NOT_DONE
from baimbai.cli.main import main
from tests.agreement.test_ledger import ACT


def _ledger(path: Path) -> str:
    acts = [replace(ACT, record=f"63.01-{n:04d}") for n in range(1, 4)]
    entries = list(chained(acts, 1, beginning("kalsel-2027")))
    write_ledger("kalsel-2027", entries, path)
    return entries[-1].seal


def test_a_ledger_that_is_whole_says_its_head(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = _ledger(tmp_path / "buku-besar.jsonl")
    assert main(["verify", str(tmp_path / "buku-besar.jsonl")]) == DONE
    assert capsys.readouterr().out == (
        "Buku besar kalsel-2027 utuh: 3 catatan, semua segel cocok. "
        f"Segel akhir {head}; bandingkan dengan yang tercetak.\n"
    )


def test_a_ledger_that_was_tampered_with_names_the_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "buku-besar.jsonl"
    _ledger(path)
    path.write_bytes(path.read_bytes().replace(b"63.01-0002", b"63.01-0009"))
    assert main(["verify", str(path)]) == NOT_DONE
    assert "Baris 3 (catatan 2, 63.01-0009) telah diubah" in capsys.readouterr().err
