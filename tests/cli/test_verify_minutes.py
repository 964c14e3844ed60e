"""`baimbai verify`: one byte that was changed anywhere is found, and its file is named."""

import random
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from baimbai.cli.door import DONE, NOT_DONE
from baimbai.cli.main import main
from baimbai.publication.minutes_archive import (
    CONTENTS,
    DOCX,
    LEDGER,
    MANIFEST,
    PDF,
    Contents,
    files_in,
    freeze,
    pack,
)
from baimbai.publication.signing import open_key, sign

sys.path.append(str(Path(__file__).parents[1] / "publication"))

from made_up_release import make_release
from made_up_sitting import PASSPHRASE, archive_of, pkcs12_of

FLIPS = 25
"""Positions a file that are tried."""
_LEDGER_TOLD = r"Baris \d+|Catatan \d+|[Kk]epala (buku besar|berkas)"
SIGNED = "tanda-tangan/01-63.pdf"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Contents]:
    """An archive that two signed, as a folder."""
    folder = tmp_path_factory.mktemp("asli") / "arsip"
    folder.mkdir()
    contents = archive_of(make_release(20), folder)
    content = (folder / PDF).read_bytes()
    for place in contents.places[:2]:
        key = open_key(pkcs12_of(f"Utusan {place.organisation}"), PASSPHRASE)
        content = sign(content, contents.places, place.organisation, key, ("Ditandatangani",))
    (folder / SIGNED).parent.mkdir()
    (folder / SIGNED).write_bytes(content)
    freeze(folder, "baimbai uji")
    return folder, contents


@pytest.fixture
def archive(whole: tuple[Path, Contents], tmp_path: Path) -> Path:
    shutil.copytree(whole[0], tmp_path / "arsip")
    return tmp_path / "arsip"


def flips(content: bytes, seed: int) -> Iterator[bytes]:
    """The content with one byte changed, at the ends and at seeded places."""
    chance = random.Random(seed)  # noqa: S311  # Of a test.
    places = {0, len(content) - 1, *(chance.randrange(len(content)) for _ in range(FLIPS))}
    for place in sorted(places):
        changed = bytearray(content)
        changed[place] ^= chance.randrange(1, 256)
        yield bytes(changed)


def verified(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    capsys.readouterr()
    code = main(["verify", str(path)])
    told = capsys.readouterr()
    return code, told.out + told.err


def test_a_whole_archive_says_what_it_checked(
    archive: Path, whole: tuple[Path, Contents], capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = verified(archive, capsys)
    contents = whole[1]
    assert code == DONE
    lines = told.splitlines()
    assert lines[0] == (
        f"{contents.text.title}, Nomor: 600/12/BA: arsip utuh, 5 berkas sesuai manifest."
    )
    assert lines[1].startswith("Buku besar uji utuh: 5 catatan, semua segel cocok.")
    assert lines[2] == (
        f"Berita acara ini disusun pada catatan 4, segel {contents.seal.head}; bandingkan dengan "
        "yang tercetak pada kakinya."
    )
    assert lines[3] == (
        f"{SIGNED}: berita acara yang ditutup, ditambah 2 tanda tangan elektronik; "
        "tidak ada yang ditambahkan sesudahnya."
    )
    assert (
        [re.match(r"- (.*) \(sertifikat", line)[1] for line in lines[4:]]
        == [  # type: ignore[index]
            f"Utusan {place.organisation}" for place in contents.places[:2]
        ]
    )


@pytest.mark.parametrize("name", [MANIFEST, CONTENTS, LEDGER, PDF, DOCX, SIGNED])
def test_one_byte_of_an_archive_is_found_and_its_file_named(
    archive: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    content = (archive / name).read_bytes()
    for changed in flips(content, seed=8):
        (archive / name).write_bytes(changed)
        code, told = verified(archive, capsys)
        assert code == NOT_DONE
        assert re.search(_LEDGER_TOLD if name == LEDGER else re.escape(name), told)
        assert "Traceback" not in told
        assert "Terjadi kesalahan pada Baimbai" not in told


def test_one_byte_of_a_zip_is_found(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packed = tmp_path / "berita-acara.zip"
    content = pack(files_in(archive))
    packed.write_bytes(content)
    assert verified(packed, capsys)[0] == DONE
    names = [*files_in(archive), packed.name]
    for changed in flips(content, seed=9):
        packed.write_bytes(changed)
        code, told = verified(packed, capsys)
        assert code == NOT_DONE
        assert any(name in told for name in names) or "Baris " in told
        assert "Terjadi kesalahan pada Baimbai" not in told


@pytest.mark.parametrize("name", [PDF, SIGNED])
def test_one_byte_of_a_pdf_beside_its_archive_is_found(
    archive: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The archive as a zip, and a PDF that came by another way."""
    (tmp_path / "arsip.zip").write_bytes(pack(files_in(archive)))
    other = tmp_path / "diterima.pdf"
    content = (archive / name).read_bytes()
    shutil.rmtree(archive)
    other.write_bytes(content)
    code, told = verified(other, capsys)
    count = 2 if name == SIGNED else 0
    assert code == DONE
    assert f"diterima.pdf sesuai dengan arsipnya; {count} tanda tangan elektronik sah." in told
    for changed in flips(content, seed=10):
        other.write_bytes(changed)
        code, told = verified(other, capsys)
        assert code == NOT_DONE
        assert "diterima.pdf" in told or "PDF tidak dapat dibaca" in told
        assert "Terjadi kesalahan pada Baimbai" not in told


def test_what_was_appended_is_told(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, words in (
        (PDF, "lain.pdf memuat 7 bita sesudah akhir berita acara yang ditutup, tanpa tanda tangan"),
        (SIGNED, "lain.pdf: 7 bita ditambahkan sesudah tanda tangan"),
    ):
        (archive / "lain.pdf").write_bytes((archive / name).read_bytes() + b"% lagi\n")
        code, told = verified(archive / "lain.pdf", capsys)
        assert code == NOT_DONE
        assert words in told


def test_a_pdf_by_itself_is_as_good_as_its_signatures(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "sendiri"
    folder.mkdir()
    (folder / "a.pdf").write_bytes((archive / SIGNED).read_bytes())
    (folder / "b.pdf").write_bytes((archive / PDF).read_bytes())
    code, told = verified(folder / "a.pdf", capsys)
    assert code == DONE
    assert "a.pdf: 2 tanda tangan elektronik sah dan mencakup seluruh berkas." in told
    code, told = verified(folder / "b.pdf", capsys)
    assert code == NOT_DONE
    assert "b.pdf tidak bertanda tangan dan arsipnya tidak ada di sampingnya." in told


def test_a_ledger_or_a_document_that_was_replaced_whole_is_told(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a manifest that agrees with it: the seal that is printed does not."""
    (tmp_path / "lain").mkdir()
    archive_of(make_release(20), tmp_path / "lain")
    text = (archive / LEDGER).read_bytes().replace(b'"chain":"uji"', b'"chain":"iju"')
    (archive / LEDGER).write_bytes(text)
    freeze(archive, "baimbai uji")
    code, told = verified(archive, capsys)
    assert code == NOT_DONE
    assert "tidak menyambung ke catatan sebelumnya" in told
    (archive / LEDGER).unlink()
    freeze(archive, "baimbai uji")
    assert "Berkas buku-besar.jsonl hilang" in verified(archive, capsys)[1]


def test_one_byte_of_a_ledger_is_found(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = archive.parent / "buku-besar.jsonl"
    content = (archive / LEDGER).read_bytes()
    for changed in flips(content, seed=11):
        path.write_bytes(changed)
        code, told = verified(path, capsys)
        assert code == NOT_DONE
        assert re.search(_LEDGER_TOLD, told)
        assert "Terjadi kesalahan pada Baimbai" not in told
