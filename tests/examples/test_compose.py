"""The example rounds are what their lists say, and every seeded situation has its rows."""

from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from examples.compose.compose import ROUNDS, compose
from examples.compose.offices import OFFICES
from examples.compose.proposal import Proposal, read_proposals

EXAMPLES = Path(__file__).parents[2] / "examples"
BLANK_NIP = "NIP. 19xxxxxx xxxxxx x xxx"


def situations_of(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((EXAMPLES / name / "situasi.yaml").read_text("utf-8"))
    return loaded


def proposals_of(name: str) -> list[Proposal]:
    lists = EXAMPLES / "compose" / name / "usulan"
    return [p for office in OFFICES[name] for p in read_proposals(lists / f"{office.id}.csv")]


def texts_of(name: str) -> dict[str, dict[str, list[list[str]]]]:
    """Every workbook's cells as text, by file and sheet."""
    return {
        path.name: {
            sheet.title: [
                ["" if cell is None else str(cell) for cell in row]
                for row in sheet.iter_rows(values_only=True)
            ]
            for sheet in openpyxl.load_workbook(path, data_only=True).worksheets
        }
        for path in sorted((EXAMPLES / name).rglob("*.xlsx"))
    }


@pytest.mark.parametrize("name", ROUNDS)
def test_composing_again_gives_the_committed_bytes(name: str, tmp_path: Path) -> None:
    compose(name, tmp_path)
    written = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    different = [
        str(path)
        for path in written
        if (tmp_path / path).read_bytes() != (EXAMPLES / name / path).read_bytes()
    ]
    assert different == []


def test_kalimantan_selatan_has_about_600_proposals_in_17_workbooks() -> None:
    situations = situations_of("kalsel-2027")
    files = {path.name for path in (EXAMPLES / "kalsel-2027" / "usulan").iterdir()}
    assert {entry["file"] for entry in situations["files"]} == files
    assert len(files) == 17
    assert 560 <= situations["proposals"] <= 660
    assert situations["proposals"] == sum(entry["proposals"] for entry in situations["files"])
    assert situations["proposals"] == len(proposals_of("kalsel-2027"))


@pytest.mark.parametrize("name", ROUNDS)
def test_situations_name_only_rows_that_exist(name: str) -> None:
    texts = texts_of(name)
    missing = []
    for situation in situations_of(name)["situations"]:
        for place in situation["rows"]:
            file, sheet, row = place.rsplit("!", 2)
            rows = texts.get(file, {}).get(sheet, [])
            if not (0 < int(row) <= len(rows) and any(rows[int(row) - 1])):
                missing.append(place)
    assert missing == []


def test_every_kind_of_situation_is_inside() -> None:
    kinds = Counter(s["kind"] for s in situations_of("kalsel-2027")["situations"])
    assert kinds == {
        "duplikat_lintas_level": 3,
        "tumpang_tindih_sta": 1,
        "duplikat_internal": 2,
        "salah_kewenangan": 10,
        "salah_sumber_dana": 3,
        "konflik_urutan": 3,
        "satu_objek_banyak_porsi": 1,
        "dak_penunjang_lebih_5": 1,
        "rc_tidak_lengkap": 16,
        "biaya_satuan_janggal": 6,
        "satuan_uang_salah": 6,
        "total_tidak_cocok": 4,
        "jumlah_sumber_dana_tidak_sama": 2,
        "koordinat_mustahil": 5,
        "koordinat_tertukar": 3,
        "prasyarat": 2,
        "bukan_tumpang_tindih": 3,
        "bukan_duplikat": 3,
        "kewenangan_benar": 6,
        "sumber_dana_benar": 2,
        "biaya_wajar_meski_tinggi": 2,
        "urutan_benar": 1,
        "baris_tersembunyi": 1,
    }


@pytest.mark.parametrize("name", ROUNDS)
def test_each_sheet_says_that_it_is_an_illustration_and_names_nobody(name: str) -> None:
    for sheets in texts_of(name).values():
        for rows in sheets.values():
            assert rows[0][0].startswith("CONTOH ILUSTRATIF")
            cells = [cell for row in rows for cell in row]
            assert {cell for cell in cells if cell.startswith("NIP")} <= {BLANK_NIP}


@pytest.mark.parametrize("name", ROUNDS)
def test_a_title_stands_once_in_an_office_unless_its_stretch_differs(name: str) -> None:
    lists = EXAMPLES / "compose" / name / "usulan"
    for office in OFFICES[name]:
        titles = Counter((p.title, p.stretch) for p in read_proposals(lists / f"{office.id}.csv"))
        assert titles.most_common(1)[0][1] == 1


def test_the_answer_of_nusa_rekaan_keeps_its_ceilings_and_covers_every_proposal() -> None:
    answer = yaml.safe_load((EXAMPLES / "nusa-rekaan" / "jawaban.yaml").read_text("utf-8"))
    used: Counter[tuple[str, str, int]] = Counter()
    for line in answer["funded"]:
        for payment in line["payments"]:
            used[payment["source"], payment["owner"], payment["year"]] += payment["amount"]
    sheet = openpyxl.load_workbook(EXAMPLES / "nusa-rekaan" / "pagu.xlsx")["murni"]
    ceilings = {
        (source, owner, year): amount
        for scenario, source, owner, year, amount, _ in sheet.iter_rows(values_only=True)
        if scenario == "murni" and amount
    }
    assert dict(used) == ceilings
    named = sorted(line["title"] for line in answer["funded"] + answer["not_funded"])
    assert named == sorted(proposal.title for proposal in proposals_of("nusa-rekaan"))
