"""Numbers, money and dates as people write them.

Indonesian: dot between thousands, comma before decimals, `Rp1.500.000.000`, 2 Maret 2026.
"""

from collections.abc import Callable
from datetime import date

_MONTHS = {
    "id": (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    ).split(),
    "en": (
        "January February March April May June July August September October November December"
    ).split(),
}
_DAYS = {
    "id": "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}


def count_text(number: int, language: str) -> str:
    """12345 → `12.345` (id), `12,345` (en)."""
    text = f"{number:,}"
    return text.replace(",", ".") if language == "id" else text


def decimal_text(number: float, digits: int, language: str) -> str:
    """1234.5 with 2 digits → `1.234,50` (id), `1,234.50` (en)."""
    text = f"{number:,.{digits}f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "id" else text


def rupiah_text(amount: int, language: str) -> str:
    """Integer rupiah → `Rp1.500.000.000` (id), `Rp1,500,000,000` (en); minus before the Rp."""
    return ("-" if amount < 0 else "") + "Rp" + count_text(abs(amount), language)


def date_text(day: date, language: str) -> str:
    """2 Maret 2026."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def weekday_text(day: date, language: str) -> str:
    """Senin."""
    return _DAYS[language][day.weekday()]


def month_text(day: date, language: str) -> str:
    """Maret."""
    return _MONTHS[language][day.month - 1]


_UNITS_ID = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
_SCALES_ID = (
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (1000, "ribu"),
    (100, "ratus"),
)
_UNITS_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS_EN = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES_EN = (
    (10**12, "trillion"), (10**9, "billion"), (10**6, "million"),
    (1000, "thousand"), (100, "hundred"),
)  # fmt: skip


def words_of(number: int, language: str) -> str:
    """The number spelt out (*terbilang*): 1500 → `seribu lima ratus`."""
    if number < 0:
        return "minus " + words_of(-number, language)
    return _words_id(number) if language == "id" else _words_en(number)


def _words_id(number: int) -> str:
    if number < 12:
        return _UNITS_ID[number]
    if number < 20:
        return _UNITS_ID[number - 10] + " belas"
    if number < 100:
        return _joined(_UNITS_ID[number // 10] + " puluh", number % 10, _words_id)
    for scale, word in _SCALES_ID:
        if number >= scale:
            # "seratus" and "seribu", but "satu juta".
            one = scale in (100, 1000) and number // scale == 1
            head = "se" + word if one else f"{_words_id(number // scale)} {word}"
            return _joined(head, number % scale, _words_id)
    raise AssertionError(number)


def _words_en(number: int) -> str:
    if number < 20:
        return _UNITS_EN[number]
    if number < 100:
        return _TENS_EN[number // 10] + (f"-{_UNITS_EN[number % 10]}" if number % 10 else "")
    for scale, word in _SCALES_EN:
        if number >= scale:
            return _joined(f"{_words_en(number // scale)} {word}", number % scale, _words_en)
    raise AssertionError(number)


def _joined(head: str, rest: int, words: Callable[[int], str]) -> str:
    return f"{head} {words(rest)}" if rest else head
