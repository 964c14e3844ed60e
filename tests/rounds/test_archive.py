"""The archive: what was frozen can be checked, and computed again."""

import json
import random
from pathlib import Path

import pytest

from baimbai.errors import ArchiveError
from baimbai.publication.release import Release
from baimbai.rounds.archive import INPUTS, MANIFEST, verify_archive, write_archive
from baimbai.rounds.plan import read_plan
from baimbai.rounds.round import run_round


@pytest.fixture
def archive(folder: Path, tmp_path: Path) -> Path:
    plan = read_plan(folder)
    release = run_round(folder, plan, lambda stage, detail: None)
    write_archive(release, plan, folder, tmp_path / "arsip", "0.0.0")
    return tmp_path / "arsip"


def test_an_untouched_archive_agrees_with_its_manifest(archive: Path) -> None:
    assert verify_archive(archive) == len([p for p in archive.rglob("*") if p.is_file()]) - 1


@pytest.mark.parametrize(
    ("spoil", "key"),
    [
        (lambda a: (a / "sertifikat.json").write_text("{}"), "error-archive-changed"),
        (lambda a: (a / INPUTS / "round.yaml").unlink(), "error-archive-missing"),
        (lambda a: (a / "catatan.txt").write_text("x"), "error-archive-extra"),
        (lambda a: (a / MANIFEST).write_text("[]"), "error-archive-manifest"),
        (lambda a: (a / MANIFEST).unlink(), "error-archive-manifest"),
    ],
)
def test_a_spoilt_archive_is_told(archive: Path, spoil: object, key: str) -> None:
    spoil(archive)  # type: ignore[operator]
    with pytest.raises(ArchiveError) as caught:
        verify_archive(archive)
    assert caught.value.message.key == key


def test_one_byte_changed_anywhere_is_found_and_its_file_named(archive: Path) -> None:
    chance = random.Random(8)  # noqa: S311  # Of a test.
    for path in sorted(p for p in archive.rglob("*") if p.is_file()):
        content = path.read_bytes()
        name = path.relative_to(archive).as_posix()
        many = 60 if name == MANIFEST else 3
        for place in {0, len(content) - 1, *(chance.randrange(len(content)) for _ in range(many))}:
            changed = bytearray(content)
            changed[place] ^= chance.randrange(1, 256)
            path.write_bytes(changed)
            with pytest.raises(ArchiveError) as caught:
                verify_archive(archive)
            told = caught.value.message
            assert told.values.get("file", MANIFEST) == name, told
        path.write_bytes(content)
    assert verify_archive(archive) > 0


def test_a_manifest_of_the_first_format_had_no_seal(archive: Path) -> None:
    told = json.loads((archive / MANIFEST).read_text(encoding="utf-8"))
    del told["seal"]
    (archive / MANIFEST).write_text(json.dumps({**told, "format": 1}), encoding="utf-8")
    assert verify_archive(archive) == len(told["files"])
    (archive / MANIFEST).write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(ArchiveError) as caught:
        verify_archive(archive)
    assert caught.value.message.values == {"file": MANIFEST}


def test_the_archived_inputs_compute_the_same_round_again(archive: Path, folder: Path) -> None:
    def release_of(root: Path) -> Release:
        return run_round(root, read_plan(root), lambda stage, detail: None)

    assert release_of(archive / INPUTS).checksum() == release_of(folder).checksum()


def test_what_files_are_read_with_is_archived_too(folder: Path, tmp_path: Path) -> None:
    (folder / "wilayah.csv").write_text("kode,nama\n97.01.01,Tanjung Kayuh\n")
    (folder / "pemetaan.yaml").write_text("'97.01':\n  dana desa:\n    arti: abaikan\n")
    plan_file = folder / "round.yaml"
    text = plan_file.read_text(encoding="utf-8")
    plan_file.write_text(text.replace("files:", "files:\n  gazetteer: wilayah.csv", 1))
    plan = read_plan(folder)
    release = run_round(folder, plan, lambda stage, detail: None)
    write_archive(release, plan, folder, tmp_path / "arsip", "0.0.0")
    archived = {path.name for path in (tmp_path / "arsip" / INPUTS).iterdir()}
    assert {"wilayah.csv", "pemetaan.yaml"} <= archived
