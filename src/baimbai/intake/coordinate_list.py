"""Lists of coordinates (*daftar koordinat*): points that stand on a sheet of their own."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from baimbai.intake.cells import words
from baimbai.intake.coordinates import Pair
from baimbai.intake.districts import texts
from baimbai.intake.headers import Header
from baimbai.intake.reading import Reading
from baimbai.intake.remark import Remark
from baimbai.intake.workbook import Cell
from baimbai.intake.written import read_ends, read_written
from baimbai.wording.message import Message


@dataclass(frozen=True, slots=True)
class ListedPoint:
    """A point of a list: where it stands and what it is for."""

    pair: Pair
    file: str
    sheet: str
    cell: str
    """The row, as remarks give it."""
    text: str
    """The work it is for, as written."""
    id: str
    number: str
    end: Pair | None = None
    """Where the work ends, if the list says so; the pair is then where it begins."""


@dataclass(frozen=True)
class PointList:
    """Points by id, by number and title, by title; by number alone where the list has no more.

    A key that two different points claim is none.
    """

    points: tuple[ListedPoint, ...] = ()
    by_key: Mapping[tuple[str, str], ListedPoint] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        found: dict[tuple[str, str], ListedPoint | None] = {}
        for point in self.points:
            for key in _keys(point.id, point.number, point.text):
                # Several points of one work under each other: the first counts.
                same = key[0] != "number" and key in found
                if key not in found:
                    found[key] = point
                elif not same:
                    found[key] = None
        kept = {key: point for key, point in found.items() if point is not None}
        object.__setattr__(self, "by_key", kept)

    def __add__(self, other: "PointList") -> "PointList":
        return PointList(self.points + other.points)

    def find(self, id_: str, number: str, title: str) -> ListedPoint | None:
        """The point of a proposal; None where the list has none that is surely its own."""
        for key in _keys(id_, number, title):
            if (point := self.by_key.get(key)) is not None:
                return point
        return self.by_key.get(("number", _number(number))) if number else None

    def remark_unmatched(
        self, titles: Iterable[str], ids: Iterable[str], organisation: str = ""
    ) -> list[Remark]:
        """An info remark for each listed name that no proposal of the file has."""
        known = {("title", _fold(title)) for title in titles} | {("id", id_) for id_ in ids if id_}
        return [
            Remark(
                point.file, point.sheet, point.cell, "info",
                Message("remark-koordinat-lampiran", {"text": point.text[:80]}), organisation,
            )
            for point in self.points
            if point.text and not known.intersection(_keys(point.id, "", point.text))
        ]  # fmt: skip


def read_points(reading: Reading, header: Header, rows: Sequence[int]) -> PointList:
    """The points of a sheet that lists coordinates by name, number or id.

    Where a work begins and ends stands in columns, or in rows marked awal and akhir.
    """
    written, ends = read_written(reading, header, rows), read_ends(reading, header, rows)
    fields = [texts(reading, header, rows, name) for name in ("id", "number", "title")]
    points: list[ListedPoint] = []
    begun = False
    for i, (id_, number, title) in enumerate(zip(*fields, strict=True)):
        pair = written.pair(i)
        if pair is None:
            continue
        title, side = _sided(title, reading.sheet.rows[rows[i]])
        before = points[-1] if points and begun and side == "akhir" else None
        if before is not None and _same_work(before, id_, number, title):
            points[-1], begun = replace(before, end=pair), False
            continue
        end = None if ends is None else ends.pair(i)
        points.append(ListedPoint(
            pair, reading.file, reading.sheet.name, str(rows[i] + 1), title, id_, number, end
        ))  # fmt: skip
        begun = side == "awal"
    return PointList(tuple(points))


_SIDE = re.compile(
    r"(?i)[\s(,:/-]*(?:\b(?:titik|koordinat)\s+)?\b(awal|pangkal|akhir|ujung)\s*\)?$"
)
_ENDS = ("akhir", "ujung")


def _sided(title: str, cells: Sequence[Cell]) -> tuple[str, str]:
    """A title without its `(titik awal)`, and whether the row is where the work begins or ends."""
    for cell in (title, *cells):
        match = _SIDE.search(cell) if isinstance(cell, str) else None
        if match and (cell == title or not match.start()):
            side = "akhir" if match[1].lower() in _ENDS else "awal"
            return _SIDE.sub("", title), side
    return title, ""


def _same_work(before: ListedPoint, id_: str, number: str, title: str) -> bool:
    if title:
        return _fold(title) == _fold(before.text)
    return id_ in ("", before.id) and number in ("", before.number)


def _keys(id_: str, number: str, title: str) -> list[tuple[str, str]]:
    keys = [("id", id_)] if id_ else []
    if title:
        folded = _fold(title)
        if number:
            keys.append(("number and title", f"{_number(number)} {folded}"))
        keys.append(("title", folded))
    elif number and not id_:
        keys.append(("number", _number(number)))
    return keys


def _number(text: str) -> str:
    return text.strip(" .)(").lower()


def _fold(title: str) -> str:
    return words(title)
