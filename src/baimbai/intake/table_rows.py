"""Rows of one table, each told by its own cells (*baris tabel*)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from baimbai.intake.cells import cell_text, is_blank, words
from baimbai.intake.contents import is_currency
from baimbai.intake.headers import Header, label_of
from baimbai.intake.recognise import sector_of, work_type_of
from baimbai.intake.tables import is_number_row
from baimbai.intake.workbook import Cell, Sheet

LEAST_NIP = 1e15
"""Numbers of sixteen digits and more are no money but the number of an official."""

_SUM_WORDS = r"jumlah|total|jml|jlh|subtotal|subjumlah|grand ?total|rekapitulasi"
_TOTAL = re.compile(rf"^(?:sub ?)?(?:{_SUM_WORDS})\b")
_SUM_START = re.compile(
    rf"(?i)\W*(?:sub|{_SUM_WORDS}|j u m|t o t|idem\b|sda\b|s\.d\.a|ditto|bidang|program|kegiatan|"
    r"urusan|sub ?kegiatan|\w[.)\s]|[ivxl]{1,5}[.)\s]|\d)"
)
_NOTE = re.compile(
    r"^(?:catatan|ket(?:erangan)?|nb|note|notes|sumber|dibuat|dicetak|status|contoh|-|\*)\b|"
    r"^(?:demikian|terlampir|nilai|harga) "
)
_SIGNATURE = re.compile(
    r"\bnip\b|kepala (?:dinas|balai|bidang|satker|satuan|badan|seksi|bappeda)|pembina\b|mengetahui|"
    r"menyetujui|\(nama\)|pangkat|plt\.|a\.n\.|sekretaris|bupati\b|walikota|"
    r"\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|"
    r"nopember|desember)\s+20\d\d\b|tanda tangan|pejabat pembuat|tembusan"
)
_SECTION = re.compile(
    r"^(?:[a-z]|[ivxl]{1,6}|\d{1,2})(?:[.)]\s*|\s+)(?=[a-z])|"
    r"^(?:bidang|program|kegiatan|sub ?kegiatan|urusan|kecamatan|kabupaten|kelurahan|distrik)\b"
)
_SECTION_MARK = re.compile(r"(?:[A-Za-z]|[IVXL]{1,6}|\d{1,2})[.)]\s*(?=[A-Za-z]{3})")
_DITTO = re.compile(r"(?i)[\"”“〃]|''|-\s*[\"”]\s*-|s\.\s?d\.\s?a\.?|sda\.?|idem|id\.|ditto")
_CANCELLED = re.compile(
    r"(?i)\b(?:batal|dibatalkan|dicoret|drop|didrop|cancel(?:l?ed)?|dihapus|ditarik)\b"
)

_DETAILS = frozenset((
    "id", "volume", "unit", "source", "source_mark", "year", "lat", "lon", "point", "kecamatan",
    "desa", "district_village", "place", "from_m", "to_m", "stretch", "area_ha", "work_type",
    "asset_type", "origin", "people", "condition", "region",
))  # fmt: skip
NEVER_REPEATED = frozenset(("money", "total", "number", "id", "unit_price", "volume", "lat", "lon",
                           "point", "source_mark"))  # fmt: skip


@dataclass(frozen=True)
class Table:
    """One table of a sheet: its heading and the rows up to the next one."""

    sheet: Sheet
    header: Header
    start: int
    stop: int

    def at(self, name: str) -> int | None:
        """The column of a field; None where there is none."""
        column = self.header.column(name)
        return None if column is None else column.index

    @cached_property
    def number(self) -> int | None:
        """The column of running numbers, where most records have one."""
        index = self.at("number")
        if index is None:
            return None
        titles, rows = self.title, self.sheet.rows[self.start : self.stop]
        titled = [row for row in rows if row[titles] != ""]
        numbered = sum(row[index] != "" for row in titled)
        return index if 2 * numbered >= len(titled) else None

    @cached_property
    def title(self) -> int:
        """The column of titles, which every table has."""
        return next(c.index for c in self.header.columns if c.field == "title")

    @cached_property
    def money(self) -> tuple[int, ...]:
        """Columns of money, the total first."""
        columns = [c for c in self.header.columns if c.field in ("total", "money")]
        return tuple(c.index for c in sorted(columns, key=lambda c: c.field != "total"))

    @cached_property
    def details(self) -> tuple[int, ...]:
        """Columns that only a single work fills: where, how much, from whom."""
        return tuple(
            c.index
            for c in self.header.columns
            if c.field in _DETAILS or c.field.startswith("paper:")
        )

    @cached_property
    def levels(self) -> tuple[int, ...]:
        """Columns of programme or activity beside the title."""
        return tuple(c.index for c in self.header.columns if c.field == "level")

    @cached_property
    def merged_titles(self) -> dict[int, int]:
        """Rows under a title merged downwards → the row where it stands."""
        return {
            row: top
            for top, left, bottom, right in self.sheet.merges
            if left <= self.title <= right and self.start <= top
            for row in range(top + 1, min(bottom + 1, self.stop))
        }

    @cached_property
    def decimals(self) -> dict[int, str | None]:
        """The mark before decimals by column."""
        return {c.index: c.decimal for c in self.header.columns}

    @cached_property
    def heading_texts(self) -> frozenset[str]:
        """The raw texts over the title."""
        rows = range(self.header.first, self.header.last + 1)
        return frozenset(str(self.sheet.rows[row][self.title]) for row in rows)


def plain_rows(table: Table) -> list[bool]:
    """Rows that are proposals at a glance: number, title, money and one detail of a work.

    Decided column by column, as a sheet may have a hundred thousand; every other row is looked
    at with care.
    """
    rows = table.sheet.rows[table.start : table.stop]
    headings, sums = table.heading_texts, _SUM_START.match
    at = table.title
    plain = [
        (t := row[at]).__class__ is str
        and len(t) > 3
        and t[0].isalpha()
        and not sums(t)
        and t not in headings
        for row in rows
    ]
    if table.number is not None:
        plain = [
            good and _plain_number(row[table.number]) for good, row in zip(plain, rows, strict=True)
        ]
    elif not table.details:
        return [False] * len(rows)
    _need_any(plain, rows, table.money, _plain_amount)
    if table.details:
        _need_any(plain, rows, table.details, _plain_detail)
    return plain


def _need_any(
    plain: list[bool],
    rows: Sequence[Sequence[Cell]],
    columns: Sequence[int],
    good: Callable[[Cell], bool],
) -> None:
    """Keep plain only rows where one of the columns is good; later columns see fewer rows."""
    waiting = [index for index, is_plain in enumerate(plain) if is_plain]
    for column in columns:
        waiting = [index for index in waiting if not good(rows[index][column])]
    for index in waiting:
        plain[index] = False


def _plain_number(cell: Cell) -> bool:
    if cell.__class__ is float:
        return cell.is_integer()
    return cell.__class__ is int or (cell.__class__ is str and len(cell) < 6 and cell.isdigit())


def _plain_amount(cell: Cell) -> bool:
    if cell.__class__ is float or cell.__class__ is int:
        return 0 < cell < LEAST_NIP
    return cell.__class__ is str and len(cell) < 15 and cell.isdigit()


_EMPTY = frozenset(("", "-", "--", "–", "—", ".", " "))


def _plain_detail(cell: Cell) -> bool:
    return cell.__class__ is not str or cell not in _EMPTY


def reason_of(table: Table, row: int, follows: bool, closed: bool) -> str | None:
    """Why a row under a heading is not a proposal; None when it is one; `?` where its
    neighbours must tell.

    `follows`: the row above is a proposal or its continuation. `closed`: notes, signatures or the
    total stood above.
    """
    cells = table.sheet.rows[row]
    texts = [text.lower() for cell in cells if (text := cell_text(cell))]
    if is_heading_again(cells, table.header) or (
        row <= table.header.last + 2 and _is_unit_row(texts)
    ):
        return "kepala_tabel"
    if is_number_row(cells):
        return "nomor_kolom"
    title, money = cells[table.title], has_money(table, cells)
    if _sums(texts) and not _names_work(table, cells):
        return "subtotal"
    if not is_blank(title):
        return _titled(table, row, texts, money, closed)
    if money:
        return _untitled_money(table, row, texts, follows, closed)
    if follows and _adds_place(table, cells, texts):
        return "lanjutan"
    return _text_row(table, row, texts, closed)


def _titled(table: Table, row: int, texts: Sequence[str], money: bool, closed: bool) -> str | None:
    cells = table.sheet.rows[row]
    details = detail_count(table, cells)
    numbered = _is_running_number(table, cells)
    if money:
        if details and not (closed and not numbered and details < 2):
            return None
        return "?"
    if details >= 2 or (numbered and details):
        return "bagian" if is_section(table, cells, money=False) else None
    if numbered and not closed and _in_sequence(table, row) and table.details:
        return None
    return _text_row(table, row, texts, closed)


def _untitled_money(
    table: Table, row: int, texts: Sequence[str], follows: bool, closed: bool
) -> str:
    cells = table.sheet.rows[row]
    if any(not is_blank(cells[index]) for index in table.levels) or marks_section(table, cells):
        return "bagian"
    if closed and _SIGNATURE.search(" ".join(texts)):
        return "tanda_tangan"
    stray = [text for text in texts if len(text) > 3 and not re.search(r"\d", text)]
    if not detail_count(table, cells):
        # A bare sum under the last row: without a word it is no share of the work above.
        return "tak_terbaca" if row not in table.merged_titles and not follows else "lanjutan?"
    if follows or row in table.merged_titles:
        return "lanjutan"
    return "tanda_tangan" if closed and stray else "tak_terbaca"


def _adds_place(table: Table, cells: Sequence[Cell], texts: Sequence[str]) -> bool:
    """A row that only names another place or share of the work above it."""
    known = {c.index for c in table.header.columns if c.field != "level"}
    filled = [index for index, cell in enumerate(cells) if not is_blank(cell)]
    joined = " ".join(texts)
    return (
        detail_count(table, cells) == len(filled) > 0
        and set(filled) <= known
        and not _SIGNATURE.search(joined)
        and not _NOTE.match(texts[0])
    )


def _text_row(table: Table, row: int, texts: Sequence[str], closed: bool) -> str:
    cells = table.sheet.rows[row]
    joined = " ".join(texts)
    if not texts:
        return "catatan"
    if _SIGNATURE.search(joined):
        return "tanda_tangan"
    if _NOTE.match(texts[0]) or texts[0].startswith(("-", "*")):
        return "catatan"
    if closed:
        return (
            "catatan" if len(joined) > 60 or re.match(r"\d{1,2}[.)]?\s", joined) else "tanda_tangan"
        )
    if is_section(table, cells, money=False):
        return "bagian"
    return "catatan"


def _sums(texts: Sequence[str]) -> bool:
    if any(_sums_up(text) for text in texts[:3]):
        return True
    return any(_TOTAL.match(text) and len(text.split()) <= 3 for text in texts[3:])


def _sums_up(text: str) -> bool:
    """`Sub Jumlah`, `TOTAL`, also spaced out as `J U M L A H`."""
    spaced = re.fullmatch(r"(?:\w\s)+\w\s*:?", text)
    return _TOTAL.match(words(text.replace(" ", "") if spaced else text)) is not None


def _names_work(table: Table, cells: Sequence[Cell]) -> bool:
    """Has the row a title of its own beside the word `jumlah`?"""
    title = cell_text(cells[table.title]).lower()
    return bool(title) and not _sums_up(title) and detail_count(table, cells) > 0


def _is_unit_row(texts: Sequence[str]) -> bool:
    return bool(texts) and all(
        re.fullmatch(
            r"\(?(?:rp|km|m|m1|m2|m3|ha|unit|%|juta|ribu|000|[.,' ])+\)?|[(\[][^()\d]{1,20}[)\]]",
            text,
        )
        for text in texts
    )


def has_money(table: Table, cells: Sequence[Cell]) -> bool:
    """Does any money column hold an amount, or a figure that was meant as one?"""
    return any(_is_money(cells[index]) for index in table.money)


def _is_money(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return not isinstance(cell, bool | date) and isinstance(cell, int | float) and (
            abs(cell) < LEAST_NIP
        )  # fmt: skip
    text = cell_text(cell)
    # "Barabai, Januari 2026" under a money heading is part of a signature.
    if not re.match(
        r"(?i)(?:±|\+/-|~|sekitar|kurang lebih|lebih kurang)?\s*(?:rp|idr)?[.:]?\s*[\d.,]*\d", text
    ):
        return False
    return re.search(r"(?i)[a-z]{6,}\s+20\d\d|\d{17}", text) is None


def detail_count(table: Table, cells: Sequence[Cell]) -> int:
    """How many cells tell of one work: its volume, place, source, papers."""
    return sum(not is_blank(cells[index]) for index in table.details)


def number_text(table: Table, cells: Sequence[Cell]) -> str:
    """A row's running number as text, without its dot or bracket."""
    index = table.at("number")
    return "" if index is None else cell_text(cells[index]).strip(" .)(")


def _is_running_number(table: Table, cells: Sequence[Cell]) -> bool:
    return re.fullmatch(r"\d{1,5}", number_text(table, cells)) is not None


def _in_sequence(table: Table, row: int) -> bool:
    """Is the row's number one above or below that of a numbered neighbour with a title?"""
    rows = table.sheet.rows
    own = int(number_text(table, rows[row]))
    near = []
    for step in (-1, 1):
        for other in range(row + step, row + 4 * step, step):
            if not table.start <= other < table.stop:
                break
            if _is_running_number(table, rows[other]):
                near.append(int(number_text(table, rows[other])) - own == step)
                break
    # A section numbered 2 stands between works 7 and 1.
    return bool(near) and all(near)


def is_section(table: Table, cells: Sequence[Cell], money: bool) -> bool:
    """A heading inside the table: `A. BINA MARGA`, `II | SUMBER DAYA AIR`, possibly with a sum."""
    header = table.header
    beside = ("number", "title", "total", "money", "activity_code", "level")
    others = [
        cell
        for column in header.columns
        if column.field not in beside and not is_blank(cell := cells[column.index])
    ]
    # Merged over the table's width, the text may stand under any heading.
    texts = [
        text for cell in cells
        if isinstance(cell, str) and not is_blank(cell) and not is_currency(text := cell_text(cell))
    ]  # fmt: skip
    number = number_text(table, cells)
    names = {text for text in texts if text.strip(" .)(") != number}
    if not texts or len(set(texts)) > 3 or (others and len(names) > 1):
        return False
    joined = " ".join(dict.fromkeys(texts))
    if (re.fullmatch(r"\d{1,5}", number) and money) or len(joined) >= 120 or (money and others):
        return False
    lettered = re.fullmatch(r"[A-Z]|[IVXL]{1,6}", number) is not None
    if lettered or _SECTION.match(joined.lower()) is not None:
        return True
    return joined.isupper() or (sector_of(joined) is not None and not starts_with_work(joined))


def marks_section(table: Table, cells: Sequence[Cell]) -> bool:
    """A section with its sum, written beside the titles: `II. KECAMATAN ASTAMBUL | 3.364.064`.

    A further source or place of the work above has no mark and stands in its own column.
    """
    texts = {
        index: text
        for index, cell in enumerate(cells)
        if index not in table.money and isinstance(cell, str) and not is_blank(cell)
        and (text := cell_text(cell))
    }  # fmt: skip
    if not 0 < len(set(texts.values())) <= 3:
        return False
    index, first = next(iter(texts.items()))
    if _SECTION_MARK.match(first):
        return True
    if index in table.details:
        return False
    if re.fullmatch(r"[A-Z]|[IVXL]{1,6}", first.strip(" .)(")):
        return True
    named = _SECTION.match(first.lower()) is not None or sector_of(first) is not None
    return named and len(first) > 3 and not starts_with_work(first)


def starts_with_work(title: str) -> bool:
    """Does a title begin with the work itself: `Peningkatan …`, `Rehab. …`?"""
    return work_type_of(" ".join(words(title).split()[:2])) is not None


def is_heading_again(cells: Sequence[Cell], header: Header) -> bool:
    """The heading repeated on the next printed page."""
    width = 1 + max((i for i, _ in header.labels), default=-1)
    labels = {(i, label) for i, cell in enumerate(cells[:width]) if (label := label_of(cell))}
    return len(labels) >= 2 and labels <= header.labels


def is_ditto(cell: Cell, field: str) -> bool:
    """A mark that stands for the cell above. `SDA` in a column of bidang is no mark."""
    if not isinstance(cell, str) or not 0 < len(cell) < 8 or field in NEVER_REPEATED:
        return False
    text = cell.strip()
    if text.lower().rstrip(".") == "sda" and field in ("sector", "title", "asset_type", "note"):
        return False
    return _DITTO.fullmatch(text) is not None


def says_cancelled(text: str) -> bool:
    """`Batal`, `dicoret`, `dibatalkan` in a note or status."""
    return len(text) < 200 and _CANCELLED.search(text) is not None
