"""`baimbai serve` and `baimbai demo` start the web application without importing it."""

import os
import subprocess
import sys
from importlib import util
from pathlib import Path
from typing import Any

import pytest

from baimbai.cli.main import main

EXAMPLE = Path(__file__).parents[2] / "examples" / "nusa-rekaan"


def test_serve_becomes_the_web_applications_own_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    started: list[Any] = []
    monkeypatch.setattr(os, "execve", lambda *given: started.extend(given))
    arguments = [
        "serve",
        "--port",
        "8123",
        "--processes",
        "2",
        "--data",
        str(tmp_path),
        "--lang",
        "en",
    ]
    main(arguments)
    program, command, environment = started
    assert (program, command[1:], environment["BAIMBAI_DATA"]) == (
        sys.executable,
        ["-m", "baimbai.web", "--lang", "en", "serve", "--host", "127.0.0.1", "--port", "8123",
         "--processes", "2"],
        str(tmp_path),
    )  # fmt: skip


def test_demo_lays_the_folder_first_and_does_not_serve_what_could_not_be_laid(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    laid: list[list[str]] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        laid.append(command[1:])
        return subprocess.CompletedProcess(command, 2)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(os, "execve", lambda *_: pytest.fail("served"))
    assert main(["demo", str(EXAMPLE), "--data", str(tmp_path)]) == 2
    assert laid == [
        ["-m", "baimbai.web", "--lang", "id", "demo", str(EXAMPLE), "--host", "127.0.0.1",
         "--port", "8000"]
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "part"), [("id", "pip install 'baimbai[web]'"), ("en", "are not installed")]
)
def test_without_the_packages_of_the_web_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, part: str
) -> None:
    found = util.find_spec
    monkeypatch.setattr(
        "baimbai.cli.serve.find_spec", lambda name: None if name == "django" else found(name)
    )
    assert main(["serve", "--lang", language]) == 2
    said = capsys.readouterr().err
    assert part in said
    assert "django" in said


def test_a_folder_without_a_round_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["demo", str(tmp_path)]) == 2
    assert f"{tmp_path} tidak memuat round.yaml" in " ".join(capsys.readouterr().err.split())
