"""The guides to the API: every example in them is called, and their tables are whole."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from baimbai.web.api.problems import STATUS
from baimbai.web.models import Desk, Proposal, Round
from baimbai.web.scopes import SCOPES

from .programs import Program, Programs

GUIDES = ("api.md", "antarmuka-program.md")
FOLDER = Path(__file__).parents[2] / "docs" / "guides"
_CODE = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def commands(guide: str) -> Iterator[list[str]]:
    """Each curl of a guide as its words."""
    for block in _CODE.findall((FOLDER / guide).read_text(encoding="utf-8")):
        for line in block.strip().splitlines():
            yield shlex.split(line)


def called(calling: Program, words: list[str]) -> int:
    """The status that a curl would get."""
    assert words[0] == "curl"
    method, headers, data, form = "", {}, None, {}
    rest = iter(words[1:])
    address = ""
    for word in rest:
        if word == "-X":
            method = next(rest)
        elif word == "-H":
            name, _, value = next(rest).partition(": ")
            headers[name] = value.replace("$KEY", calling.key)
        elif word == "-d":
            data = next(rest)
        elif word == "-F":
            name, _, value = next(rest).partition("=")
            form[name] = SimpleUploadedFile(value[1:], b"a;b\n") if value.startswith("@") else value
        else:
            address = word
    parts = urlsplit(address)
    assert parts.netloc == "localhost:8000"
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    if form:
        # Only a workbook's name is looked at before it is read.
        return int(calling.client.post(path, form, headers=headers).status_code)
    kind = headers.pop("Content-Type", "application/octet-stream")
    answer = calling.client.generic(
        method or "GET", path, data or b"", content_type=kind, headers=headers
    )
    return int(answer.status_code)


@pytest.mark.parametrize("guide", GUIDES)
def test_every_example_does_what_it_says(table: Round, program: Programs, guide: str) -> None:
    Proposal.objects.filter(round=table, number="97.01-001").update(version=1)
    assert Proposal.objects.filter(round=table, number="97.01-001").exists()
    Desk.objects.create(round=table, kind="desk", number=1, name="Desk")
    office, province = program("pengusul"), program("penyelenggara")
    found = [
        (called(province if any("putusan" in w for w in words) else office, words), words)
        for words in commands(guide)
    ]
    # The desk of the example has not been opened: it refuses, in words.
    assert [status for status, _ in found] == [200, 200, 200, 200, 409, 201], found


@pytest.mark.parametrize("guide", GUIDES)
def test_guides_name_every_scope_and_every_status(guide: str) -> None:
    text = (FOLDER / guide).read_text(encoding="utf-8")
    assert [scope for scope in SCOPES if f"| `{scope}` |" not in text] == []
    assert [status for status in STATUS.values() if f"| {status} |" not in text] == []


def test_both_guides_have_the_same_examples() -> None:
    first, second = (list(commands(guide)) for guide in GUIDES)
    assert first == second
