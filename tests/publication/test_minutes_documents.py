"""berita-acara.pdf and .docx: one text, signed by nobody yet, annexes whole, marks on each page."""

import re
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from docx import Document
from pypdf import PdfReader

from baimbai.publication.minutes_docx import write_minutes_docx
from baimbai.publication.minutes_pdf import write_minutes_pdf
from baimbai.publication.minutes_text import MinutesText, write_out_minutes
from baimbai.publication.names import RoundWording
from baimbai.publication.release import Release
from baimbai.wording.wording import LANGUAGES, wording


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def text(release: Release, language: str) -> MinutesText:
    return write_out_minutes(release, RoundWording(language, release.programme))


@pytest.fixture(scope="module")
def pages(published: dict[str, Path], language: str) -> list[str]:
    reader = PdfReader(published[language] / "berita-acara.pdf")
    return [page.extract_text() for page in reader.pages]


def _squeezed(words: str) -> str:
    """Without spaces and hyphens: lines break where they must."""
    return re.sub(r"[\s\-‐­]+", "", words)


def test_the_pdf_says_every_point_and_leaves_names_blank(
    text: MinutesText, pages: list[str]
) -> None:
    whole = _squeezed("".join(pages))
    said = [
        text.title, text.subject, text.number, text.opening, text.closing, text.host.office,
        text.place_and_date, *text.letterhead, *text.basis, *(one.office for one in text.parties),
        *(part for p in text.points for part in (p.heading, p.text, *p.items)),
    ]  # fmt: skip
    missing = [words for words in said if _squeezed(words) not in whole]
    assert missing == []
    assert whole.count("NIP.…") == len(text.parties) + 1


def test_every_page_is_marked_numbered_and_carries_the_checksum(
    release: Release, text: MinutesText, pages: list[str]
) -> None:
    for number, page in enumerate(pages, 1):
        place = text.page.format(page=number, pages=len(pages))
        assert place in page
        assert text.marks in page
        assert release.checksum()[:16] in page
        assert text.mark in page


def test_annexes_hold_every_proposal_and_repeat_their_headings(
    release: Release, text: MinutesText, pages: list[str]
) -> None:
    annexed = [page for page in pages if text.annexes[0].tables[0].columns[0].heading in page]
    whole = _squeezed("".join(annexed))
    ids = release.programme.proposals["id"].to_list()
    assert [p for p in ids if f"({_squeezed(p)})" not in whole] == []
    agreed = text.annexes[0].tables[0]
    headings = _squeezed("".join(column.heading for column in agreed.columns[:3]))
    assert sum(headings in _squeezed(page) for page in pages) > 2


def test_peoples_text_is_never_read_as_markup(pages: list[str]) -> None:
    whole = _squeezed("".join(pages))
    for dirt in (
        "=cmd|",
        "#1&$x$@atas*tebal*_miring_`kode`",
        "@SUM(A1:A9)[tautan](x)|pipa||{kurung}",
    ):
        assert dirt in whole


def test_the_document_says_what_the_pdf_says(
    text: MinutesText, published: dict[str, Path], language: str
) -> None:
    document = Document(str(published[language] / "berita-acara.docx"))
    cells = {t.text for t in document.element.iter() if t.tag.endswith("}t") and t.text}
    lines = {paragraph.text for paragraph in document.paragraphs} | cells
    said = {
        text.title, text.subject, text.number, text.opening, text.closing, text.host.office,
        text.place_and_date, *text.letterhead, *text.basis, *(one.office for one in text.parties), *text.initials,
        *(part for p in text.points for part in (p.heading, p.text, *p.items)),
    }  # fmt: skip
    for annex in text.annexes:
        said |= {annex.title.upper(), annex.note}
        for table in annex.tables:
            said |= {table.caption, *(c.heading for c in table.columns)}
            said |= {cell for line in table.lines for cell in line.cells}
    assert said - lines - {""} == set()


def test_the_document_turns_its_annexes_and_repeats_headings(published: dict[str, Path]) -> None:
    document = Document(str(published["id"] / "berita-acara.docx"))
    upright, turned = document.sections
    assert upright.page_height > upright.page_width
    assert turned.page_width > turned.page_height
    annexed = document.element.body.xpath("//w:tbl[w:tr/w:trPr/w:tblHeader]")
    assert len(annexed) == 5
    footer = "".join(p.text for p in turned.footer.paragraphs)
    assert "CONTOH ILUSTRATIF — bukan dokumen resmi" in footer


def test_sums_in_annexes_are_those_of_their_rows(text: MinutesText) -> None:
    if text.language == "en":
        pytest.skip("one language is enough for sums")
    for table in (*text.annexes[0].tables, *text.annexes[2].tables):
        *lines, total = table.lines
        for column in range(len(table.columns)):
            if table.columns[column].align != "right" or column < total.span:
                continue
            rows = sum(_number(line.cells[column]) for line in lines if line.kind == "row")
            groups = sum(
                _number(line.cells[column - line.span + 1])
                for line in lines
                if line.kind == "group"
            )
            assert rows == groups == _number(total.cells[column - total.span + 1])


def _number(cell: str) -> int:
    return int(cell.replace(".", "").replace("-", "0") or 0)


@pytest.mark.parametrize(
    ("write", "name"),
    [(write_minutes_pdf, "berita-acara.pdf"), (write_minutes_docx, "berita-acara.docx")],
)
def test_the_same_release_gives_the_same_bytes(
    release: Release, published: dict[str, Path], tmp_path: Path, write: object, name: str
) -> None:
    assert callable(write)
    write(release, wording("id"), tmp_path / name)
    assert (tmp_path / name).read_bytes() == (published["id"] / name).read_bytes()


def test_the_pdf_is_for_the_archive(published: dict[str, Path]) -> None:
    data = (published["id"] / "berita-acara.pdf").read_bytes()
    assert b"<pdfaid:part>2</pdfaid:part>" in data


def test_a_letter_that_no_font_has_costs_pdf_a_but_not_the_minutes(
    release: Release, tmp_path: Path
) -> None:
    programme = release.programme
    odd = pl.concat_str("title", pl.lit(" 漢字 🏗"))
    renamed = replace(programme, proposals=programme.proposals.with_columns(odd.alias("title")))
    write_minutes_pdf(replace(release, programme=renamed), wording("id"), tmp_path / "ba.pdf")
    assert len(PdfReader(tmp_path / "ba.pdf").pages) > 5
