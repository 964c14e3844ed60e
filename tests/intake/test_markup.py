"""Remarks go back into the workbook that the office wrote."""

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import load_workbook

from baimbai.intake.markup import FILLS, mark_up
from baimbai.intake.remark import REMARKS, Remark
from baimbai.intake.workbook import open_workbook
from baimbai.wording.message import Message
from baimbai.wording.wording import wording

Marked = Callable[..., Path]
WORDS = wording("id")


def remark(cell: str, key: str = "remark-koordinat-separuh", severity: str = "galat") -> Remark:
    return Remark("usulan.xlsx", "Usulan", cell, severity, Message(key))


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """A protected sheet with a formula, a merge, a hidden row, a colour and a note."""
    path = tmp_path / "usulan.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Usulan")
        sheet.merge_range("A1:C1", "Nama usulan")
        sheet.write_row("A2", ["Jalan A", 5, 7])
        sheet.write("A3", "", book.add_format({"bg_color": "#DDEBF7"}))
        sheet.write_formula("D2", "=B2+C2", None, 12)
        sheet.write("B4", "=tulisan", book.add_format({"bg_color": "#C6E0B4"}))
        sheet.write_comment("B2", "Tanya Bidang Bina Marga", {"author": "Siti"})
        sheet.set_column("A:A", 41)
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.protect("rahasia")
    return path


def marked(path: Path, remarks: list[Remark], out: Path) -> Path:
    mark_up(path, REMARKS.make(remarks), WORDS, out)
    return out


def told(path: Path) -> list[tuple[object, ...]]:
    """Every cell with its value, colour and note."""
    return [
        (sheet.title, cell.coordinate, cell.value, cell.fill.fgColor.rgb, str(cell.comment))
        for sheet in load_workbook(path).worksheets
        for row in sheet.iter_rows()
        for cell in row
    ]


def test_cells_are_coloured_by_the_worst_remark_and_say_what_to_mend(
    sent: Path, tmp_path: Path
) -> None:
    said = [remark("C2", severity="info"), remark("C2"), remark("4", severity="peringatan")]
    out = marked(sent, said, tmp_path / "balik.xlsx")
    sheet = load_workbook(out)["Usulan"]
    assert sheet["C2"].fill.fgColor.rgb == FILLS["galat"]
    assert sheet["B4"].fill.fgColor.rgb == FILLS["peringatan"]  # the row's first filled cell
    sentence = WORDS.text("remark-koordinat-separuh")
    assert sheet["C2"].comment.text == f"[Baimbai]\nInfo: {sentence}\nGalat: {sentence}"
    assert sheet["C2"].comment.author == "Baimbai"


def test_what_the_office_made_stays(sent: Path, tmp_path: Path) -> None:
    out = marked(sent, [remark("B2")], tmp_path / "balik.xlsx")
    sheet = load_workbook(out)["Usulan"]
    assert sheet["D2"].value == "=B2+C2"
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:C1"]
    assert sheet.column_dimensions["A"].width > 40
    assert sheet.row_dimensions[3].hidden
    assert sheet.protection.sheet
    assert sheet.protection.password == load_workbook(sent)["Usulan"].protection.password
    note = sheet["B2"].comment
    assert note.author == "Siti"
    assert note.text.startswith("Tanya Bidang Bina Marga\n[Baimbai]\nGalat: ")
    # The formula keeps its value for those who read the file without counting.
    values = open_workbook(out).sheets[0]
    assert values.rows[1][3] == 12
    assert values.uncounted == frozenset()


def test_a_remark_in_a_merge_stands_where_it_is_seen(sent: Path, tmp_path: Path) -> None:
    out = marked(sent, [remark("B1")], tmp_path / "balik.xlsx")
    assert load_workbook(out)["Usulan"]["A1"].comment.text.startswith("[Baimbai]")


def test_the_summary_lists_all_with_links_and_counts(sent: Path, tmp_path: Path) -> None:
    whole = Remark("usulan.xlsx", "", "", "galat", Message("remark-tanpa-tabel"))
    out = marked(sent, [remark("B2", severity="info"), whole], tmp_path / "balik.xlsx")
    sheet = load_workbook(out)["Catatan Baimbai"]
    rows = [[cell.value for cell in row[:5]] for row in sheet.iter_rows(min_row=6)]
    assert rows == [
        [1, "Galat", None, None, WORDS.text("remark-tanpa-tabel")],
        [2, "Info", "Usulan", "B2", WORDS.text("remark-koordinat-separuh")],
    ]
    assert sheet["D7"].hyperlink.location == "'Usulan'!B2"
    assert sheet["A2"].value == "Galat: 1 (merah). Peringatan: 0 (kuning). Info: 1 (biru)."


def test_a_second_time_replaces_the_first_and_gives_colours_back(
    sent: Path, tmp_path: Path
) -> None:
    said = [remark("B4"), remark("B2"), remark("C2")]
    once = marked(sent, said, tmp_path / "1.xlsx")
    assert told(marked(once, said, tmp_path / "2.xlsx")) == told(once)
    mended = load_workbook(marked(once, [remark("C2")], tmp_path / "3.xlsx"))
    assert mended.sheetnames == ["Usulan", "Catatan Baimbai"]
    sheet = mended["Usulan"]
    assert sheet["B4"].fill.fgColor.rgb == "FFC6E0B4"
    assert sheet["B4"].comment is None
    assert sheet["B2"].fill.fill_type is None
    assert sheet["B2"].comment.text == "Tanya Bidang Bina Marga"
    assert sheet["C2"].comment.text.count("[Baimbai]") == 1


def test_the_original_is_not_touched_and_the_same_input_gives_the_same_bytes(
    sent: Path, tmp_path: Path
) -> None:
    before = sent.read_bytes()
    first = marked(sent, [remark("C2")], tmp_path / "1.xlsx").read_bytes()
    assert marked(sent, [remark("C2")], tmp_path / "2.xlsx").read_bytes() == first
    assert sent.read_bytes() == before


def test_a_csv_comes_back_as_a_workbook_without_formulas(tmp_path: Path) -> None:
    path = tmp_path / "usulan.csv"
    path.write_text("Nama usulan,Biaya\n=cmd|x,5\n")
    said = Remark("usulan.csv", "csv", "A2", "peringatan", Message("remark-koordinat-separuh"))
    book = load_workbook(marked(path, [said], tmp_path / "balik.xlsx"))
    assert (book["csv"]["A2"].value, book["csv"]["A2"].data_type) == ("=cmd|x", "s")
    assert book["csv"]["A2"].comment.text.startswith("[Baimbai]\nPeringatan: ")
    assert "hanya memuat nilainya" in book["Catatan Baimbai"]["A4"].value


def test_a_package_that_its_writer_refuses_comes_back_with_its_values(
    sent: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ValueError("stylesheet")

    monkeypatch.setattr("baimbai.intake.markup.load_workbook", refuse)
    out = marked(sent, [remark("C2")], tmp_path / "balik.xlsx")
    assert load_workbook(out)["Usulan"]["D2"].value == 12
