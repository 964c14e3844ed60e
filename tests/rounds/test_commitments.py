"""A round opens with what the last one promised, and its minutes name it."""

from datetime import date
from pathlib import Path

import polars as pl

from baimbai.cli.door import DONE
from baimbai.cli.main import main
from baimbai.followup.commitment_book import (
    COMMITMENTS_FILE,
    read_commitment_book,
    write_commitment_book,
)
from baimbai.intake.workbook import open_workbook
from baimbai.publication.minutes_text import write_out_minutes
from baimbai.publication.names import RoundWording
from baimbai.publication.release import Release
from baimbai.register.commitment import COMMITMENTS, Commitment
from baimbai.rounds.plan import read_plan
from baimbai.rounds.round import run_round
from baimbai.wording.message import Message
from baimbai.wording.wording import wording
from tests.rounds.conftest import folder

__all__ = ["folder"]


def computed(folder: Path) -> Release:
    return run_round(folder, read_plan(folder), lambda stage, detail: None)


def test_what_one_run_leaves_the_next_one_opens_with(folder: Path, tmp_path: Path) -> None:
    open_ = Commitment("K2026-1", "lahan", "Lahan bebas", "97.01", date(2026, 1, 1), "ingkar",
                       title="Jalan lama", made_in="2026")  # fmt: skip
    kept = Commitment("K2026-2", "desain", "DED", "97", date(2026, 1, 1), "ditepati",
                      settled_on=date(2025, 12, 1))  # fmt: skip
    write_commitment_book(COMMITMENTS.make([open_, kept]), wording("id"), folder / COMMITMENTS_FILE)
    offices = {office.id: office for office in read_plan(folder).organisations}
    for out in (tmp_path / "hasil", tmp_path / "hasil2"):
        assert main(["run", str(folder), "--out", str(out)]) == DONE
        left = read_commitment_book(open_workbook(out / COMMITMENTS_FILE), offices)
        assert list(COMMITMENTS.records(left.commitments)) == [open_]
        assert (out / "arsip" / "masukan" / COMMITMENTS_FILE).is_file()
        assert main(["verify", str(out)]) == DONE
        (folder / COMMITMENTS_FILE).write_bytes((out / COMMITMENTS_FILE).read_bytes())


def test_the_minutes_name_what_became_of_earlier_commitments(folder: Path) -> None:
    plan = read_plan(folder)
    before = computed(folder)
    title = before.programme.proposals["title"][0]
    made = [
        Commitment("K2026-1", "lahan", "Lahan 2 ha bebas", "97.01", date(2020, 1, 1), title=title,
                   proposal="lama-9", made_in="2026"),
        Commitment("K2026-2", "desain", "DED disahkan", "97", date(2099, 1, 1)),
        Commitment("K2026-3", "desain", "RAB disahkan", "97", date(2026, 1, 1), "ditepati",
                   settled_on=date(2026, 1, 2)),
    ]  # fmt: skip
    write_commitment_book(COMMITMENTS.make(made), wording("id"), folder / COMMITMENTS_FILE)
    release = computed(folder)
    assert release.commitments.select("number", "state", "proposal").rows() == [
        ("K2026-1", "ingkar", before.programme.proposals["id"][0]),
        ("K2026-2", "terbuka", ""),
        ("K2026-3", "terlambat", ""),
    ]
    assert release.checksum() != before.checksum()
    words = RoundWording("id", release.programme)
    point = write_out_minutes(release, words).points[-1]
    names = dict(release.programme.organisations.select("id", "name").iter_rows())
    assert (point.heading, point.text, point.items) == (
        "Komitmen tahun sebelumnya",
        "Komitmen yang dibawa dari putaran sebelumnya: 3; ditepati 0, ditepati terlambat 1, belum "
        "ditepati 1, masih berjalan 1. Yang belum selesai dan disepakati dilanjutkan:",
        (
            f"{names['97']}: DED disahkan (batas 1 Januari 2099, K2026-2)",
            f"{names['97.01']}: Lahan 2 ha bebas (batas 1 Januari 2020, K2026-1)",
        ),
    )
    assert plan.meeting == release.meeting


def test_a_workbook_of_commitments_that_cannot_be_opened_is_a_remark(folder: Path) -> None:
    (folder / COMMITMENTS_FILE).write_bytes(b"PK\x03\x04")
    release = computed(folder)
    assert release.commitments.is_empty()
    told = release.remarks.filter(pl.col("file") == COMMITMENTS_FILE)
    assert [Message.unpack(text).key for text in told["text"]] == ["error-file-damaged"]
