"""Handover workbooks and the press text: the release's own figures, nothing typed twice."""

import re
from pathlib import Path

import openpyxl
import pytest

from baimbai.publication.handover import SHAPES, SOURCES, handover_rows, write_handover
from baimbai.publication.press import write_press
from baimbai.publication.release import Release
from baimbai.wording.wording import LANGUAGES, wording


@pytest.mark.parametrize("system", SHAPES)
def test_a_systems_workbook_holds_its_sources_money_and_the_numbers(
    release: Release, system: str, tmp_path: Path
) -> None:
    rows = handover_rows(release, wording("id"), system, {})
    ids = {(id_, system): f"S-{id_}" for id_ in rows["id"]}
    count = write_handover(release, wording("id"), tmp_path / "s.xlsx", system, ids)
    sheet = openpyxl.load_workbook(tmp_path / "s.xlsx").worksheets[0]
    lines = list(sheet.iter_rows(values_only=True))
    assert lines[0] == tuple(field.heading for field in SHAPES[system])
    assert len(lines) - 1 == count == rows.height
    assert all(line[1] == f"S-{line[0]}" for line in lines[1:])
    place = lines[0].index("Pagu disepakati (Rp)")
    wanted = SOURCES.get(system, release.allocation.payments["source"].unique().to_list())
    paid = release.allocation.payments.filter(release.allocation.payments["source"].is_in(wanted))[
        "amount_rupiah"
    ].sum()
    assert sum(line[place] or 0 for line in lines[1:]) == paid


def test_sipd_gets_every_proposal_with_its_reason(release: Release) -> None:
    rows = handover_rows(release, wording("id"), "sipd", {})
    assert set(rows["id"]) == set(release.programme.proposals["id"])
    assert rows["reason"].null_count() == 0


def test_the_same_release_gives_the_same_bytes(release: Release, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_handover(release, wording("id"), tmp_path / name, "sipd")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_press_text_says_the_releases_sums(
    release: Release, language: str, tmp_path: Path
) -> None:
    write_press(release, wording(language), tmp_path / "p.md")
    text = (tmp_path / "p.md").read_text("utf-8")
    programmed = int(release.allocation.payments["amount_rupiah"].sum())
    assert (
        wording(language).text("press-sum", name="", rupiah=programmed).removeprefix(": ") in text
    )
    assert release.checksum()[:16] in text
    assert not re.search(r"\bNone\b|\bnull\b|\{", text)
