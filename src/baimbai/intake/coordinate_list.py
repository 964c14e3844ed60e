"""Lists of coordinates (*daftar koordinat*): points that stand on a sheet of their own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from baimbai.intake.cells import words
from baimbai.intake.coordinates import Pair
from baimbai.intake.districts import texts
from baimbai.intake.headers import Header
from baimbai.intake.reading import Reading
from baimbai.intake.remark import Remark
from baimbai.intake.written import read_written
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


@dataclass(frozen=True)
class PointList:
    """Points by id, by number and title, by title; by number alone where the list has no more.

    A key that two different points claim is none.
    """

    points: tuple[ListedPoint, ...] = ()
    pairs: Mapping[tuple[str, str], Pair] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        pairs: dict[tuple[str, str], Pair | None] = {}
        for point in self.points:
            for key in _keys(point.id, point.number, point.text):
                # Start and end of one work under each other: the first counts.
                same = key[0] != "number" and key in pairs
                if key not in pairs:
                    pairs[key] = point.pair
                elif not same:
                    pairs[key] = None
        kept = {key: pair for key, pair in pairs.items() if pair is not None}
        object.__setattr__(self, "pairs", kept)

    def __add__(self, other: "PointList") -> "PointList":
        return PointList(self.points + other.points)

    def find(self, id_: str, number: str, title: str) -> Pair | None:
        """The point of a proposal; None where the list has none that is surely its own."""
        for key in _keys(id_, number, title):
            if (pair := self.pairs.get(key)) is not None:
                return pair
        return self.pairs.get(("number", _number(number))) if number else None

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
    """The points of a sheet that lists coordinates by name, number or id."""
    written = read_written(reading, header, rows)
    ids, numbers, titles = (
        texts(reading, header, rows, name) for name in ("id", "number", "title")
    )
    zones = written.zones or [None] * len(rows)
    return PointList(tuple(
        ListedPoint(
            Pair(north, east, zone), reading.file, reading.sheet.name, str(row + 1), title, id_,
            number,
        )
        for row, north, east, zone, id_, number, title in zip(
            rows, written.north.tolist(), written.east.tolist(), zones, ids, numbers, titles,
            strict=True,
        )
        if north == north and east == east
    ))  # fmt: skip


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
