"""The minutes as an editable document (berita-acara.docx): the words of the PDF, to be worked on
at the table."""

from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import Section
from docx.shared import Emu, Mm, Pt, Twips
from docx.table import Table as DocxTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from baimbai.publication.annexes import Annex
from baimbai.publication.code_png import code_png
from baimbai.publication.docx_table import annex_table
from baimbai.publication.minutes_text import Block, MinutesText, write_out_minutes
from baimbai.publication.names import RoundWording
from baimbai.publication.release import Release
from baimbai.wording.wording import Wording

_F4 = (Mm(215), Mm(330))
_ANNEX_MARGIN = Mm(13)
_POINTS, _BASIS = 71, 72
"""Numbering lists of our own: numbered points with lettered items; the legal basis."""


def write_minutes_docx(release: Release, wording: Wording, path: Path) -> None:
    """Write berita-acara.docx: the same words, annexes and order as the PDF."""
    text = write_out_minutes(release, RoundWording(wording.language, release.programme))
    write_out_docx(text, release.meeting.published_on, path)


def write_out_docx(text: MinutesText, day: date, path: Path) -> None:
    """Write the minutes as an editable document that is dated `day`."""
    document = Document()
    _set_properties(document, text, datetime.combine(day, time()))
    _number_lists(document)
    _set_page(document.sections[0], text, landscape=False)
    _write_letterhead(document, text)
    _write_body(document, text)
    _write_signatures(document, text)
    section = document.add_section(WD_SECTION.NEW_PAGE)
    _set_page(section, text, landscape=True)
    for number, annex in enumerate(text.annexes):
        _write_annex(document, text, annex, first=number == 0)
    save_fixed(document, path)


def _set_properties(document: Doc, text: MinutesText, day: datetime) -> None:
    properties = document.core_properties
    properties.title, properties.subject = text.title, text.subject
    properties.author = properties.last_modified_by = ""
    properties.comments, properties.keywords = text.marks, text.checksum
    properties.created = properties.modified = day
    properties.revision = 1
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Bookman Old Style", Pt(11)
    normal.paragraph_format.space_after = Pt(4)


def _number_lists(document: Doc) -> None:
    """Lists that Word goes on numbering when somebody adds a point."""
    numbering = document.part.numbering_part.element
    lists = ((_POINTS, ("decimal", "lowerLetter")), (_BASIS, ("lowerLetter",)))
    for number, kinds in lists:
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="%{level + 1}."/><w:lvlJc w:val="left"/><w:pPr>'
            f'<w:ind w:left="{425 * (level + 1)}" w:hanging="425"/></w:pPr></w:lvl>'
            for level, kind in enumerate(kinds)
        )
        numbering.insert(
            0,
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
                f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            ),
        )
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}">'
                f'<w:abstractNumId w:val="{number}"/></w:num>'
            )
        )


def _set_page(section: Section, text: MinutesText, *, landscape: bool) -> None:
    short, long = _F4
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    left, right = (_ANNEX_MARGIN, _ANNEX_MARGIN) if landscape else (Mm(25), Mm(20))
    section.left_margin, section.right_margin = left, right
    section.top_margin, section.bottom_margin = Mm(16), Mm(18)
    section.header_distance = section.footer_distance = Mm(8)
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    mark, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    mark.style = footer.style = None  # Their own styles bring tab stops for another paper.
    mark.alignment = ALIGN.RIGHT
    _say(mark, text.mark, size=9, bold=True)
    room = Emu((long if landscape else short) - left - right)
    footer.paragraph_format.tab_stops.add_tab_stop(room, WD_TAB_ALIGNMENT.RIGHT)
    drawn_from = " · ".join(filter(None, (text.marks, text.checksum)))
    _say(footer, f"{drawn_from}\t", size=7.5)
    before, _, rest = text.page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    for words, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        _say(footer, words, size=7.5)
        if field:
            _count(footer, field)


def _write_letterhead(document: Doc, text: MinutesText) -> None:
    """Kop surat; the double rule is the lower border of its last line."""
    *names, address = text.letterhead or ("",)
    for number, words in enumerate(names):
        line = _line(document, words, size=13 if number == 0 else 15, bold=number > 0)
        line.paragraph_format.space_after = Pt(0)
    last = _line(document, address, size=9.5)
    last.paragraph_format.space_after = Pt(10)
    last._p.get_or_add_pPr().append(
        parse_xml(
            f"<w:pBdr {nsdecls('w')}>"
            '<w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="4" w:color="000000"/></w:pBdr>'
        )
    )


def _write_body(document: Doc, text: MinutesText) -> None:
    _line(document, text.title, size=12.5, bold=True)
    _line(document, text.subject)
    _line(document, text.number).paragraph_format.space_after = Pt(10)
    _prose(document, text.opening)
    _prose(document, text.basis_heading)
    for words in text.basis:
        _numbered(document, words, _BASIS, 0)
    for point in text.points:
        heading = _numbered(document, point.heading, _POINTS, 0, bold=True)
        heading.paragraph_format.keep_with_next = True
        heading.paragraph_format.space_before = Pt(4)
        _prose(document, point.text).paragraph_format.left_indent = Twips(425)
        for item in point.items:
            _numbered(document, item, _POINTS, 1)
    _prose(document, text.closing).paragraph_format.space_before = Pt(8)


def _write_signatures(document: Doc, text: MinutesText) -> None:
    """The host beside the initials, then the parties two by two."""
    top = document.add_table(rows=1, cols=2)
    _keep_rows_whole(top)
    left, right = top.rows[0].cells
    initials = left.add_table(rows=1, cols=2)
    initials.style = "Table Grid"
    for cell, words in zip(
        initials.rows[0].cells, (text.initials_heading, text.initials_column), strict=True
    ):
        _say(cell.paragraphs[0], words, size=9, bold=True)
    for who in text.initials:
        _say(initials.add_row().cells[0].paragraphs[0], who, size=9)
    _write_check(left, text)
    _centre(right.paragraphs[0], text.place_and_date)
    _centre(right.add_paragraph(), text.host.office, bold=True)
    _leave_blank(right, text, text.host)
    if not text.parties:
        return
    heading = _line(document, text.parties_heading, bold=True)
    heading.paragraph_format.keep_with_next = True
    heading.paragraph_format.space_before = Pt(12)
    pairs = (len(text.parties) + 1) // 2
    parties = document.add_table(rows=2 * pairs, cols=2)
    _keep_rows_whole(parties)
    for number, one in enumerate(text.parties):
        above, below = (parties.cell(number // 2 * 2 + row, number % 2) for row in (0, 1))
        _centre(above.paragraphs[0], one.office, bold=True)
        above.paragraphs[0].paragraph_format.keep_with_next = True
        _leave_blank(below, text, one)


def _write_check(cell: _Cell, text: MinutesText) -> None:
    """How to find out that the document is genuine, with the QR code."""
    last = cell.add_paragraph()
    if not text.verify:
        return
    if text.code:
        last.add_run().add_picture(BytesIO(code_png(text.code)), width=Mm(22))
        last = cell.add_paragraph()
    _say(last, text.verify, size=7.5)


def _leave_blank(cell: _Cell, text: MinutesText, one: Block) -> None:
    """Room to sign; rank and NIP stay blank, the name where nobody is known."""
    known = (one.name, one.function) if one.function else (one.name,)
    named = known if one.name else (f"({'…' * 18})",)
    below = (*named, f"{text.rank} {'…' * 9}", f"{text.nip} {'…' * 12}", "")
    for number, words in enumerate(("", "", "", *below)):
        line = cell.add_paragraph()
        line.paragraph_format.space_after = Pt(0)
        _centre(line, words, size=10, bold=bool(one.name) and number == 3)


def _write_annex(document: Doc, text: MinutesText, annex: Annex, *, first: bool) -> None:
    head = document.add_paragraph()
    head.paragraph_format.page_break_before = not first
    head.alignment = ALIGN.RIGHT
    _say(head, f"{text.annex_word.upper()} {annex.number}", size=9, bold=True)
    for words in (text.annex_of, text.number):
        head.add_run().add_break()
        _say(head, words, size=9)
    _line(document, annex.title.upper(), size=12, bold=True).paragraph_format.space_after = Pt(0)
    _line(document, text.subject, size=9)
    _say(document.add_paragraph(), annex.note, size=8.5, italic=True)
    room = _F4[1] - 2 * _ANNEX_MARGIN
    for table in annex.tables:
        caption = document.add_paragraph()
        caption.paragraph_format.keep_with_next = True
        _say(caption, table.caption, size=9, bold=True)
        caption._p.addnext(annex_table(table, room // Twips(1)))
        document.add_paragraph()


def _line(document: Doc, words: str, *, size: float = 11, bold: bool = False) -> Paragraph:
    """A centred line."""
    return _centre(document.add_paragraph(), words, size=size, bold=bold)


def _prose(document: Doc, words: str) -> Paragraph:
    paragraph = document.add_paragraph(words)
    paragraph.alignment = ALIGN.JUSTIFY
    return paragraph


def _numbered(
    document: Doc, words: str, numbering: int, level: int, *, bold: bool = False
) -> Paragraph:
    paragraph = _prose(document, "")
    paragraph.paragraph_format.space_after = Pt(1)
    _say(paragraph, words, bold=bold)
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = numbering
    return paragraph


def _centre(paragraph: Paragraph, words: str, *, size: float = 11, bold: bool = False) -> Paragraph:
    paragraph.alignment = ALIGN.CENTER
    _say(paragraph, words, size=size, bold=bold)
    return paragraph


def _say(
    paragraph: Paragraph,
    words: str,
    *,
    size: float = 11,
    bold: bool = False,
    italic: bool = False,
) -> None:
    run = paragraph.add_run(words)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic


def _count(paragraph: Paragraph, field: str) -> None:
    """A page number that Word keeps up to date."""
    paragraph._p.append(
        parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr="{field}"><w:r><w:rPr><w:sz w:val="15"/></w:rPr>'
            "<w:t>1</w:t></w:r></w:fldSimple>"
        )
    )


def _keep_rows_whole(table: DocxTable) -> None:
    for row in table.rows:
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))


def save_fixed(document: Doc, path: Path) -> None:
    """Save with the zip members' dates fixed: python-docx would write the present time."""
    saved = BytesIO()
    document.save(saved)
    with ZipFile(saved) as parts, ZipFile(path, "w", ZIP_DEFLATED) as fixed:
        for name in parts.namelist():
            member = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = ZIP_DEFLATED
            fixed.writestr(member, parts.read(name))
