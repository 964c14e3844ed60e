"""Files that are no workbooks, or dangerous ones: an error in words, never a crash."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baimbai.errors import WorkbookError
from baimbai.intake import workbook
from baimbai.intake.workbook import open_workbook
from tests.intake.conftest import Write


def key_of(path: Path) -> str:
    with pytest.raises(WorkbookError) as caught:
        open_workbook(path)
    return caught.value.message.key


def test_an_empty_a_truncated_and_a_renamed_file(tmp_path: Path, write: Write) -> None:
    empty = tmp_path / "kosong.xlsx"
    empty.write_bytes(b"")
    good = write({"S": [["No", "Nama"]] * 200})
    cut = tmp_path / "terpotong.xlsx"
    cut.write_bytes(good.read_bytes()[:-900])
    image = tmp_path / "foto.xlsx"
    image.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 200)
    assert [key_of(path) for path in (empty, cut, image)] == [
        "error-file-empty", "error-file-damaged", "error-file-not-workbook",
    ]  # fmt: skip
    assert key_of(tmp_path / "tidak-ada.xlsx") == "error-file-unreadable"


def test_a_locked_workbook_is_named_as_locked(tmp_path: Path) -> None:
    locked = tmp_path / "terkunci.xlsx"
    stream = "EncryptedPackage".encode("utf-16-le")
    locked.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + stream + b"\x00" * 600)
    assert key_of(locked) == "error-file-password"


def test_a_bomb_is_not_unpacked_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked: list[int] = []
    note = workbook._note
    monkeypatch.setattr(workbook, "_note", lambda n, text: unpacked.append(1) or note(n, text))
    bomb = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b"0" * (200 * 1024**2))
    assert key_of(bomb) == "error-file-bomb"
    assert unpacked == []


def test_a_bomb_that_lies_about_its_size_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b"0" * 1_000_000)
    raw = bytearray(buffer.getvalue())
    for signature, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = raw.find(signature) + offset
        raw[at : at + 4] = (100).to_bytes(4, "little")
    path = tmp_path / "bohong.xlsx"
    path.write_bytes(bytes(raw))
    monkeypatch.setattr(workbook, "MAX_UNPACKED_BYTES", 500_000)
    assert key_of(path) == "error-file-damaged"


def test_a_stray_cell_at_the_far_corner_is_refused_before_memory_is(
    tmp_path: Path, write: Write
) -> None:
    good = write({"S": [["No", "Nama"]]})
    stray = tmp_path / "nyasar.xlsx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(stray, "w") as target:
        for item in source.infolist():
            content = source.read(item)
            if item.filename == "xl/worksheets/sheet1.xml":
                far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
                content = content.replace(b"</sheetData>", far)
            target.writestr(item.filename, content)
    assert key_of(stray) == "error-sheet-too-large"


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"]))
def test_no_bytes_crash_the_reader(
    tmp_path_factory: pytest.TempPathFactory, tail: bytes, head: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "acak.xlsx"
    path.write_bytes(head + tail)
    try:
        open_workbook(path)
    except WorkbookError as fault:
        assert fault.message.key.startswith("error-")


def _with_member(good: Path, path: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """The workbook with one member changed, or added where it is new."""
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(path, "w") as target:
        for item in source.infolist():
            content = source.read(item)
            target.writestr(item.filename, change(content) if item.filename == name else content)
        if name not in source.namelist():
            target.writestr(name, change(b""))
    return path


ROWS: list[list[str]] = [["No", "Nama Paket", "Biaya"], ["1", "Jalan Bati", "500"]]


def test_declared_entities_are_never_unfolded(tmp_path: Path, write: Write) -> None:
    laughs = "".join(
        f'<!ENTITY l{n} "{"".join([f"&l{n - 1};"] * 10) if n else "ha" * 50}">' for n in range(9)
    )

    def declare(xml: bytes) -> bytes:
        head, mark, rest = xml.partition(b"?>")
        told = f"<!DOCTYPE worksheet [{laughs}]>".encode()
        return head + mark + told + rest.replace(b"</v>", b"&l8;</v>", 1)

    path = _with_member(
        write({"S": ROWS}), tmp_path / "tawa.xlsx", "xl/worksheets/sheet1.xml", declare
    )
    try:
        (sheet,) = open_workbook(path).sheets
    except WorkbookError as fault:
        assert fault.message.key == "error-file-damaged"
    else:
        assert max(len(str(cell)) for row in sheet.rows for cell in row) < 1_000


@pytest.mark.parametrize(
    "member", ["../../jahat.txt", "/etc/jahat", "xl/vbaProject.bin", "xl/externalLinks/link1.xml"]
)
def test_macros_links_and_names_that_climb_out_are_left_alone(
    tmp_path: Path, write: Write, member: str
) -> None:
    path = _with_member(write({"S": ROWS}), tmp_path / "a.xlsm", member, lambda _: b"x")
    (sheet,) = open_workbook(path).sheets
    assert sheet.rows == ROWS
    assert [p.name for p in tmp_path.rglob("*") if "jahat" in p.name] == []


def test_a_wrong_dimension_hides_no_cells(tmp_path: Path, write: Write) -> None:
    def wrong(xml: bytes) -> bytes:
        return re.sub(rb'<dimension ref="[^"]*"/>', b'<dimension ref="A1:A1"/>', xml)

    path = _with_member(
        write({"S": ROWS}), tmp_path / "ukuran.xlsx", "xl/worksheets/sheet1.xml", wrong
    )
    assert open_workbook(path).sheets[0].rows == ROWS
