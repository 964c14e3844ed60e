"""A title cut into pieces (*penggalan uraian*): words written in full, numbers and marks; stations
and quantities are taken out.

    Rehab D.I.R. Sei Raya II RT.08/03 STA 0+200 - 1+400 Thp ke-2 TA 2027
    rehabilitasi dir sungai raya ii rt 08 rw 03 - tahap 2; 200–1400 m
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from baimbai.synchronisation.spelling import number_of
from baimbai.synchronisation.titlewords import TitleWords, title_words

MOST_PIECES = 80
MOST_LETTERS = 960
"""Of a longer title only the beginning is compared."""

UNITS: Mapping[str, str] = {
    **{unit: unit for unit in "ha km m m2 m3 mm cm l/det unit sr kk titik buah ruang".split()},
    "hektar": "ha", "m1": "m", "l/dt": "l/det", "lps": "l/det", "liter/detik": "l/det",
}  # fmt: skip
"""Units of quantities, and the one that stands for each."""
SCHOOLS = frozenset(("sma", "smu", "smp", "smk", "sd", "slb"))
BORE = "~"
"""Stands for a comma between digits; a dot there stays a dot."""
_PLAIN = {ord("–"): "-", ord("—"): "-", ord("−"): "-", ord("’"): "'"}
_DROPPED = {ord("'"): None, ord(" "): None}
_NOT_ASCII = re.compile(r"[^\x20-\x7e]")
_AREA = re.compile(r"(?<![A-Za-z0-9'])DI\.? (?=[A-Z][a-z])")
_COMMA = re.compile(r"(?<=\d),(?=\d)")
_PIECE = re.compile(
    r"m[123](?![a-z0-9'])|[a-z']+(?: ?\.)?|\d+[a-lnopq-wyz](?![a-z0-9'])|\d+"
    r"|(?<=\d)\.(?=\d)|[,;:()\[\]|&/+~-]"
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """What a title consists of, in its order."""

    words: tuple[str, ...]
    """Words in full, numbers as written, and the marks that part them."""
    stations: tuple[int, ...]
    """First and last station in metres; empty where the title names none."""
    quantities: tuple[tuple[str, float], ...]
    """Unit and whole figure."""


def cut(title: str) -> Pieces:
    """The pieces of a title; of an over-long one, those of its beginning."""
    known = title_words()
    line = _NOT_ASCII.sub(" ", title[:MOST_LETTERS].translate(_PLAIN))
    # "DI Ngarak" is an irrigation area, "di Ngarak" a place.
    line = _COMMA.sub(BORE, _AREA.sub("dirr ", line).lower())
    found = ((piece[0], piece[0].translate(_DROPPED)) for piece in _PIECE.finditer(line))
    raw = [piece for text, piece in found if text == "." or piece.strip(".")]
    stations, quantities = [], []
    words: list[str] = []
    place = 0
    while place < len(raw):
        taken, short = _shorthand(raw, place)
        if taken:
            words.extend(short)
        elif _is_station(raw, place):
            taken = 3
            stations.append(int(raw[place]) * 1000 + int(raw[place + 2]))
            if words and words[-1].rstrip(".") in ("sta", "km"):
                words.pop()
        elif (quantity := _quantity(raw, place)) is not None:
            taken, unit, figure = quantity
            quantities.append((unit, figure))
        else:
            taken = 1
            words.append(raw[place])
        place += taken
    ends = (min(stations), max(stations)) if stations else ()
    return Pieces(tuple(_in_full(words, known))[:MOST_PIECES], ends, tuple(quantities))


def _shorthand(raw: Sequence[str], i: int) -> tuple[int, tuple[str, ...]]:
    """How many pieces are one shorthand, and what it stands for; 0 where none begins."""
    ahead = [*raw[i : i + 5], "", "", "", "", ""]
    one, two, three, four = ahead[0], ahead[1].rstrip("."), ahead[2].rstrip("."), ahead[3]
    if one == "d." and two == "i":
        return (3, ("dir",)) if ahead[1] == "i." and three == "r" else (2, ("dirr",))
    if one == "tps":
        rest = ahead[2:] if two == "-" else ahead[1:]
        if rest[0] in ("3r", "3") and (rest[0] == "3r" or rest[1].rstrip(".") == "r"):
            return (2 if two == "-" else 1) + (1 if rest[0] == "3r" else 2), ("tps3r",)
    if one in SCHOOLS:
        after, step = (three, 3) if two == "/" else (two, 2)
        if after in ("n", "negeri"):
            return step, (one,)
    if one == "o" and two in ("/", "&") and three == "p":
        return 3, ("op",)
    if one.rstrip(".") == "rt" and two.isdigit() and three == "/" and four.isdigit():
        return 4, ("rt", two, "rw", four)
    if one == "ke" and two == "-" and (three.isdigit() or number_of(three)):
        return 2, ()
    if one == "t." and two == "a" and is_year(three):
        return 3, ()
    year = is_year(one) and (one[2] in "23" or (i > 0 and raw[i - 1].rstrip(".") in BEFORE_YEAR))
    return (1, ()) if year else (0, ())


BEFORE_YEAR = ("ta", "tahun", "anggaran")


def is_year(piece: str) -> bool:
    return len(piece) == 4 and piece.isdigit() and piece.startswith("20")


def _is_station(raw: Sequence[str], i: int) -> bool:
    """`1+250`: kilometres and metres."""
    if i + 2 >= len(raw) or raw[i + 1] != "+":
        return False
    km, m = raw[i], raw[i + 2]
    return km.isdigit() and len(km) <= 3 and m.isdigit() and len(m) == 3


def _quantity(raw: Sequence[str], i: int) -> tuple[int, str, float] | None:
    """Pieces taken, unit and whole figure: `1.200,5 m`, `4 x 6 m`, `12 l/det`."""
    end = _end_of_figure(raw, i)
    if end == i:
        return None
    unit_at = end
    if unit_at < len(raw) and raw[unit_at] == "x":
        after = _end_of_figure(raw, unit_at + 1)
        unit_at = after if after > unit_at + 1 else unit_at
    unit, taken = _unit(raw, unit_at)
    if not taken:
        return None
    return unit_at + taken - i, unit, _whole(raw[i:end])


def _end_of_figure(raw: Sequence[str], i: int) -> int:
    if i >= len(raw) or not raw[i].isdigit():
        return i
    end = i + 1
    while end + 1 < len(raw) and raw[end] in (".", BORE) and raw[end + 1].isdigit():
        end += 2
    return end


def _unit(raw: Sequence[str], i: int) -> tuple[str, int]:
    count = 3 if i + 2 < len(raw) and raw[i + 1] == "/" and raw[i] in ("l", "liter") else 1
    for pieces in (count, 1):
        unit = "".join(raw[i : i + pieces]).rstrip(".")
        if unit in UNITS:
            return UNITS[unit], pieces
    return "", 0


def _whole(figure: Sequence[str]) -> float:
    """`1.200` is one thousand two hundred, `1.2` and `1,2` are one."""
    thousands = 1 < len(figure) <= 9 and len(figure[0]) <= 3 and all(
        mark == "." and len(digits) == 3
        for mark, digits in zip(figure[1::2], figure[2::2], strict=True)
    )  # fmt: skip
    return float(("".join(figure[::2]) if thousands else figure[0])[:15])


def _in_full(raw: Sequence[str], known: TitleWords) -> Iterator[str]:
    pieces = [piece if piece == "." else piece.rstrip(".") for piece in raw]
    full: list[Iterable[str]] = [known.short.get(piece, (piece,)) for piece in pieces]
    road = any("jalan" in words for words in full)
    for piece, words in zip(pieces, full, strict=True):
        if piece == "s" and not road:
            yield "sungai"
        else:
            yield from words
