"""A list of needs is read in either language; what cannot be taken is said at its cell."""

from pathlib import Path

from baimbai.intake.needs import read_needs
from baimbai.intake.remark import REMARKS
from baimbai.intake.workbook import open_workbook
from baimbai.register.need import NEEDS, Need
from baimbai.wording.wording import LANGUAGES, wording


def read(folder: Path, text: str) -> tuple[list[Need], list[tuple[str, str]]]:
    path = folder / "kebutuhan.csv"
    path.write_text(text, encoding="utf-8")
    needs, remarks = read_needs(open_workbook(path))
    told = list(REMARKS.records(remarks))
    assert all(wording(language).say(r.text) for r in told for language in LANGUAGES)
    return list(NEEDS.records(needs)), [(r.cell, r.text.key) for r in told]


def test_both_languages_are_read(tmp_path: Path) -> None:
    said = [Need("63.10", "jalan_mantap", 1250.5, "km", "RPJMD")]
    first = 'kode_wilayah,layanan,kebutuhan,satuan,sumber\n63.10,Jalan mantap,"1.250,5",km,RPJMD\n'
    assert read(tmp_path, first) == (said, [])
    second = "region,service,target,unit,source\n63.1,jalan_mantap,1250.5,km,RPJMD\n"
    assert read(tmp_path, second) == (said, [])


def test_a_row_that_cannot_be_taken_is_said_at_its_cell(tmp_path: Path) -> None:
    text = (
        "wilayah,layanan,target,satuan\nx,irigasi,1,ha\n63.01,listrik,1,ha\n63.01,irigasi,1,km\n"
        "63.01,irigasi,banyak,ha\n63.01,irigasi,-4,ha\n63.01,irigasi,5,ha\n63.01,irigasi,6,ha\n"
    )
    needs, remarks = read(tmp_path, text)
    assert needs == [Need("63.01", "irigasi", 5.0, "ha", "")]
    assert remarks == [
        ("A2", "remark-kebutuhan"),
        ("B3", "remark-kebutuhan"),
        ("D4", "remark-kebutuhan"),
        ("C5", "remark-kebutuhan"),
        ("C6", "remark-kebutuhan"),
        ("8", "remark-kebutuhan-ganda"),
    ]


def test_a_file_without_a_list_is_said(tmp_path: Path) -> None:
    assert read(tmp_path, "a,b\n1,2\n") == ([], [("", "remark-kebutuhan-tanpa-tabel")])
