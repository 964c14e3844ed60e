"""What a cell says: money, volume, years, readiness marks, region names.

Indonesian writing first: dot between thousands, comma before decimals.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from baimbai.intake.workbook import Cell

MAX_TEXT = 2_000
MAX_RUPIAH = 10**15
"""More than a thousand trillion for one proposal is a slip; sums must stay whole numbers."""


class UnreadableCell(ValueError):
    """The cell says something, but not what its column asks for."""


def cell_text(cell: Cell | None) -> str:
    """A cell as one line of text, white space collapsed, control characters gone."""
    if isinstance(cell, str):
        return _one_line(cell)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ya" if cell else "tidak"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return _one_line(str(cell))


def _one_line(text: str) -> str:
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(text.split())[:MAX_TEXT]


def words(cell: Cell | None) -> str:
    """A cell's text in lower case with punctuation as blanks, for matching."""
    return " ".join(re.sub(r"[^0-9a-z+%]+", " ", cell_text(cell).lower()).split())


_BLANKS = frozenset({"", "-", "--", "–", "—", "n/a", "na", "nihil", "."})


def is_blank(cell: Cell | None) -> bool:
    """Nothing, or a dash that stands for nothing."""
    text = cell_text(cell)
    return len(text) < 6 and text.lower() in _BLANKS


_NUMBER = re.compile(r"[+-]?\d[\d.,\s]*")


def decimal_of(text: str, *, comma_decimal: bool = True, mark: str | None = None) -> Decimal:
    """A number as Indonesians write it. Raises UnreadableCell.

    The last separator decides when both occur. One separator before exactly three digits
    is taken as thousands for a dot, and for a comma only if `comma_decimal` is False; where
    `mark` is known to stand before decimals, it does so here too.
    """
    text = re.sub(r"\s", "", text)
    dots, commas = text.count("."), text.count(",")
    if mark is not None and dots + commas == 1:
        text = text.replace(mark, ".") if mark in text else re.sub(r"[.,](?=\d{3}$)", "", text)
        text = text.replace(",", ".")
    elif dots and commas:
        thousands, point = (".", ",") if text.rfind(",") > text.rfind(".") else (",", ".")
        text = text.replace(thousands, "").replace(point, ".")
    elif dots > 1 or commas > 1 or re.fullmatch(r"[+-]?[1-9]\d{0,2}\.\d{3}", text):
        groups = re.split(r"[.,]", text.lstrip("+-"))
        if any(len(group) != 3 for group in groups[1:]):
            raise UnreadableCell(text)
        text = text.replace(".", "").replace(",", "")
    elif commas:
        grouped = not comma_decimal and re.fullmatch(r"[+-]?[1-9]\d{0,2},\d{3}", text) is not None
        text = text.replace(",", "" if grouped else ".")
    try:
        return Decimal(text)
    except InvalidOperation as fault:
        raise UnreadableCell(text) from fault


_ABOUT = (
    r"(?:±|\+/?-|~|≈|kl\b\.?|ca\b\.?|kurang lebih|lebih kurang|sekitar|kira ?-? ?kira|"
    r"(?:di)?perkirakan|perkiraan|estimasi|approx\.?|about|senilai|sebesar|sejumlah)"
)
_MONEY = re.compile(
    rf"{_ABOUT}?\s*(?:rp|idr)?\s*[.:]?\s*{_ABOUT}?\s*([+-]?\d[\d.,\s]*?)\s*"
    r"(triliun|trilyun|trilliun|t|miliar|milyar|milliar|milyard|mlr|mil|m|juta|jt|ribu|rb)?"
    r"\s*(?:rupiah|rp)?\s*[.,]?\s*-*\s*"
)
_NOTED = re.compile(
    r"(?P<amount>[^(\[]*?)\s*(?P<notes>(?:\s*[(\[][^()\[\]]*[)\]]|(?:/|\bper\b)\s*[a-z][a-z ]*|"
    r",?\s*\b(?:myc|multi ?-?years?|tahun jamak)\b)+)"
)
# In brackets years and counts are notes; another figure or a bare unit ("(juta)") is more.
_FIGURE_IN_NOTE = re.compile(
    r"(?<!\d)(?!20\d\d\b)\d+(?!\d| ?(?:tahun|thn|th|tahap|paket|pkt|unit|ruas|lokasi|titik)\b)|"
    r"[(\[]\W*(?:dalam |dlm )?(?:rp\W*)?(?:ribu|rb|juta|jt|mil[iy]ar|mlr|m)\b"
)
_PER = re.compile(r"(?:/|\bper\b)\s*[a-z]")
_SCALES = {"t": 10**12, "m": 10**9, "j": 10**6, "r": 10**3}


def decimal_mark(cells: Iterable[Cell]) -> str | None:
    """The mark before decimals in a column of amounts: `.`, `,`, or None where nothing tells.

    One value tells for all: its only dot or comma stands before one, two, or four and more
    digits, or behind a nought or more than three digits (`125.36`, `4811.349`), or is the last
    of both marks. A mark that somewhere parts thousands is none.
    """
    telling, parting = set(), set()
    for cell in cells:
        match = _MONEY.fullmatch(cell_text(cell).lower()) if isinstance(cell, str) else None
        if match is None or match[2]:
            continue
        number = re.sub(r"\s", "", match[1]).strip(".,+-")
        last = max(number.rfind("."), number.rfind(","))
        for mark in {".", ","} & set(number):
            whole, _, after = number.partition(mark)
            if number.count(mark) > 1 or number[last] != mark:
                parting.add(mark)
            elif len(after) != 3 or len(whole) > 3 or whole.startswith("0"):
                telling.add(mark)
    found = telling - parting
    return found.pop() if len(found) == 1 else None


def _amount_of(text: str) -> re.Match[str] | None:
    """An amount's figure and scale, apart from notes: `1,5 M (multiyears)`, `150 jt/paket`."""
    if (match := _MONEY.fullmatch(text)) is not None:
        return match
    noted = _NOTED.fullmatch(text)
    if noted is None or _FIGURE_IN_NOTE.search(noted["notes"]):
        return None
    return _MONEY.fullmatch(noted["amount"])


_TIMES = re.compile(
    r"(\d{1,4})\s*[a-z]{0,12}\s*(?:@|x|×)\s*(rp.*|\d{4,}.*|\d[\d.,]*\s*(?:juta|jt|m\w*).*)"
)


def _times(text: str) -> tuple[int, str]:
    """`4 paket @ Rp 150.000.000` as (4, `Rp 150.000.000`); once where nothing is multiplied."""
    match = _TIMES.fullmatch(text)
    return (int(match[1]), match[2]) if match else (1, text)


def says_per(cell: Cell) -> bool:
    """Is an amount written for one year or one piece: `2 M per tahun`, `150 jt/paket`?"""
    return isinstance(cell, str) and _PER.search(cell.lower()) is not None


def rupiah(cell: Cell, multiplier: int = 1, decimal: str | None = None) -> int | None:
    """Integer rupiah; None for an empty cell. Raises UnreadableCell.

    `multiplier` is the unit of the column's heading (1, 1_000, 1_000_000, 1_000_000_000);
    a unit written in the cell itself (`1,5 M`, `850 jt`) overrides it. Negative amounts, dates
    and more than MAX_RUPIAH are unreadable. `decimal` is the column's `decimal_mark`; whole
    rupiah (multiplier 1) have no thousandths, so `4.500` stays four thousand five hundred.
    """
    if isinstance(cell, bool | date) or not isinstance(cell, str | int | float):
        raise UnreadableCell(str(cell))
    if isinstance(cell, int | float):
        amount = Decimal(repr(cell)) * multiplier
    else:
        text = cell_text(cell).lower()
        if text in _BLANKS:
            return None
        times, text = _times(text)
        match = _amount_of(text)
        if not match:
            raise UnreadableCell(text)
        scale = _SCALES[match[2][0]] if match[2] else None
        number = match[1].rstrip(".,")
        mark = decimal if multiplier > 1 and not scale else None
        amount = decimal_of(number, comma_decimal=bool(scale) or multiplier > 1, mark=mark)
        amount *= (scale or multiplier) * times
    if not amount.is_finite() or amount < 0 or amount > MAX_RUPIAH:
        raise UnreadableCell(str(cell))
    return int(amount.to_integral_value(rounding="ROUND_HALF_UP"))


_UNIT_WORDS = {
    "km": ("km", "kilometer", "kilo meter", "kilometre", "km panjang"),
    "m": ("m", "m'", "m1", "meter", "mtr", "metre", "meter lari", "m lari", "mtr lari",
          "meter panjang", "m panjang"),
    "m2": ("m2", "m²", "meter persegi", "meter2", "mtr2"),
    "m3": ("m3", "m³", "meter kubik", "kubik", "meter3", "mtr3"),
    "ha": ("ha", "hektar", "hektare", "hectare", "hektar area"),
    "unit": ("unit", "unt", "units", "buah", "bh", "rumah", "set", "lot", "ruas", "gedung",
             "bangunan", "jembatan", "bidang"),
    "sr": ("sr", "sambungan rumah", "sambungan"),
    "kk": ("kk", "kepala keluarga", "keluarga"),
    "orang": ("orang", "org", "peserta", "jiwa", "person"),
    "paket": ("paket", "pkt", "ls", "lump sum", "lumpsum", "package"),
    "dokumen": ("dokumen", "dok", "laporan", "lap", "document"),
    "kegiatan": ("kegiatan", "keg", "activity"),
    "titik": ("titik", "ttk", "lokasi", "lks", "kawasan", "desa", "kelurahan"),
}  # fmt: skip
_UNIT_OF = {spelling: unit for unit, listed in _UNIT_WORDS.items() for spelling in listed}
_LITRES_A_SECOND = re.compile(r"(?:l|lt|ltr|liter|litre)s?\.?/(?:s|d|dt|det|dtk|detik|sec)|lps")


def unit_of(text: str) -> str | None:
    """A unit in its usual spelling; None where it is none that is known."""
    text = re.sub(r"\s*/\s*", "/", " ".join(re.sub(r"[’‘`´′]", "'", text.lower()).split()))
    text = text.strip("().:; ")
    if _LITRES_A_SECOND.fullmatch(text):
        return "l/det"
    return _UNIT_OF.get(text) or _UNIT_OF.get(text.split("/")[0].split(" (")[0].strip())


_VOLUME = re.compile(r"(?:±|\+/-|kl\.?|ca\.?|sekitar)?\s*(\d[\d.,]*)\s*(.*)")


class Volume(NamedTuple):
    """A volume and its unit."""

    number: float | None
    unit: str | None
    unknown_unit: str = ""
    """A unit as written that is none of those known."""


_MEASURED_FINELY = ("km", "ha", "l/det")


def volume_and_unit(cell: Cell, unit_cell: Cell = "", decimal: str | None = None) -> Volume:
    """Volume and unit, from one cell or two. Raises UnreadableCell where there is no number.

    `2,35 km`, `450 m'`, `3.300 M1`, `1 Paket`; a unit in its own cell wins. `decimal` is the
    column's `decimal_mark`; of metres and pieces three digits after it are thousands still.
    """
    unit_text = "" if is_blank(unit_cell) else cell_text(unit_cell)
    unit = unit_of(unit_text)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Volume(float(cell), unit, "" if unit else unit_text)
    text = cell_text(cell)
    if text.lower() in _BLANKS:
        return Volume(None, unit)
    match = _VOLUME.fullmatch(text)
    if not match:
        raise UnreadableCell(text)
    unit = unit or unit_of(match[2])
    mark = decimal if unit in _MEASURED_FINELY else None
    number = float(decimal_of(match[1].rstrip(".,"), mark=mark))
    # "2.350 km" is 2,35 km: no proposal is a thousand kilometres long.
    if unit == "km" and number >= 1000 and re.fullmatch(r"\d{1,3}\.\d{3}", match[1]):
        number /= 1000
    return Volume(number, unit, "" if unit else unit_text or match[2])


_YEARS = re.compile(r"\b(20\d{2})\b")


def years_of(cell: Cell) -> tuple[int, ...]:
    """The fiscal years a cell names, ascending: `TA 2027`, `2027-2029` (a range is filled)."""
    text = cell_text(cell)
    found = sorted({int(year) for year in _YEARS.findall(text)})
    span = len(found) == 2 and re.search(r"20\d{2}\s*(?:-|–|s/?d|sampai)\s*20\d{2}", text.lower())
    if span and found[1] - found[0] <= 10:
        return tuple(range(found[0], found[1] + 1))
    return tuple(found)


_READY = frozenset(
    ("ada", "v", "√", "✓", "✔", "ya", "y", "lengkap", "sudah", "siap", "1", "ok", "tersedia")
)
_MISSING = frozenset(("tdk", "x", "✗", "✘", "t", "n", "0", "-", "–", "menyusul"))


# A pick-list's own code before its word: "1 - Ada", "04 - DAU SG".
_CODED = re.compile(r"^\d{1,3}\s*[-–.:]\s*(?=[a-z])")


def readiness(cell: Cell) -> bool | None:
    """A readiness mark: ready, missing, or (empty) unknown. Raises UnreadableCell."""
    text = _CODED.sub("", cell_text(cell).lower().rstrip("."))
    if not text:
        return None
    if text in _READY or text.startswith(("ada ", "ada,", "ada (", "sudah ")):
        return True
    if text in _MISSING or text.startswith(("belum", "tidak", "tdk ", "proses", "dalam proses")):
        return False
    raise UnreadableCell(text)


_CHAINAGE = re.compile(r"(\d{1,3})\s*\+\s*(\d{3})")


def chainage(cell: Cell) -> int | None:
    """Metres from `12+500`, `Sta 12+500`, or a number of metres; None when there is none."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return int(cell)
    match = _CHAINAGE.search(cell_text(cell))
    return int(match[1]) * 1000 + int(match[2]) if match else None


def chainages(text: str) -> tuple[int, int] | None:
    """The stretch that a title names: `Sta. 6+000 s/d 9+500`, `KM 12+000 - 15+500`."""
    found = [int(km) * 1000 + int(metres) for km, metres in _CHAINAGE.findall(text)]
    return (min(found[:2]), max(found[:2])) if len(found) >= 2 else None


_AREA = re.compile(r"(\d[\d.,]*)\s*(?:ha|hektar|hektare)\b", re.IGNORECASE)


def area_ha(text: str) -> float | None:
    """Hectares that a text names: `DI Batulicin (2.400 Ha)`."""
    match = _AREA.search(text)
    if not match:
        return None
    try:
        return float(decimal_of(match[1].rstrip(".,")))
    except UnreadableCell:
        return None
