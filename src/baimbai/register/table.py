"""A table whose rows are one noun: typed, validated when made, with a record view of one row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

import polars as pl

from baimbai.errors import InvalidTable
from baimbai.wording.message import Message

Row = TypeVar("Row")

_TYPES: Mapping[type, pl.DataType] = {
    str: pl.String(),
    int: pl.Int64(),
    float: pl.Float64(),
    bool: pl.Boolean(),
    date: pl.Date(),
    Message: pl.String(),
}


@dataclass(frozen=True)
class Table(Generic[Row]):
    """Describes a table by the frozen dataclass of its rows.

    `X | None` fields may be empty; `tuple[str, ...]` fields become lists; a `Message` is
    kept packed. `key` names the columns that identify a row. `rules` are expressions that
    hold for every lawful row, by name.
    """

    name: str
    row: type[Row]
    key: tuple[str, ...]
    rules: Mapping[str, pl.Expr] = field(default_factory=dict)

    @cached_property
    def _columns(self) -> Mapping[str, tuple[pl.DataType, bool]]:
        return {name: _column_type(hint) for name, hint in get_type_hints(self.row).items()}

    @cached_property
    def _messages(self) -> tuple[str, ...]:
        hints = get_type_hints(self.row)
        return tuple(c for c, hint in hints.items() if hint in (Message, Message | None))

    @property
    def schema(self) -> pl.Schema:
        """Column names and Polars types, in the order of the record."""
        return pl.Schema({name: kind for name, (kind, _) in self._columns.items()})

    def make(self, rows: Iterable[Row]) -> pl.DataFrame:
        """The records as a validated table."""
        names = list(self._columns)
        data = [tuple(_cell(getattr(row, name)) for name in names) for row in rows]
        return self.check(pl.DataFrame(data, schema=self.schema, orient="row"))

    def from_columns(self, columns: Mapping[str, Sequence[object]], height: int) -> pl.DataFrame:
        """A validated table from its columns; an optional column left out is empty."""
        series = [
            _series(name, columns[name], kind)
            if name in columns
            else pl.Series(name, [None], dtype=kind).new_from_index(0, height)
            for name, kind in self.schema.items()
        ]
        return self.check(pl.DataFrame(series))

    def check(self, frame: pl.DataFrame) -> pl.DataFrame:
        """The frame itself, once columns, types, empties, keys and rules hold.

        Raises InvalidTable naming the table, the rule and the first row that breaks it.
        """
        if frame.schema != self.schema:
            raise InvalidTable("error-table-columns", table=self.name, found=str(frame.schema))
        for name, (_, optional) in self._columns.items():
            if not optional and frame[name].null_count():
                self._refuse(frame.filter(pl.col(name).is_null()), f"{name} empty")
        if self.key and frame.height and frame.select(self.key).is_duplicated().any():
            self._refuse(frame.filter(frame.select(self.key).is_duplicated()), f"{self.key} twice")
        for name, rule in self.rules.items():
            broken = frame.filter(rule.not_())
            if broken.height:
                self._refuse(broken, name)
        return frame

    def records(self, frame: pl.DataFrame) -> Iterator[Row]:
        """The table's rows as records."""
        for row in frame.iter_rows(named=True):
            values = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
            messages = {name: Message.unpack(row[name]) for name in self._messages if row[name]}
            yield self.row(**{**values, **messages})

    def _refuse(self, rows: pl.DataFrame, rule: str) -> None:
        raise InvalidTable(
            "error-table-rule", table=self.name, rule=rule, row=str(rows.row(0, named=True))
        )


def _series(name: str, values: Sequence[Any], kind: pl.DataType) -> pl.Series:
    """A column. Lists repeat: each distinct one is made once."""
    if not isinstance(kind, pl.List):
        return pl.Series(name, values, dtype=kind)
    places: dict[tuple[object, ...], int] = {}
    chosen = [places.setdefault(tuple(value), len(places)) for value in values]
    return pl.Series(name, [list(value) for value in places], dtype=kind).gather(chosen)


def _cell(value: object) -> object:
    if isinstance(value, Message):
        return value.packed()
    return list(value) if isinstance(value, tuple) else value


def _column_type(hint: Any) -> tuple[pl.DataType, bool]:
    """A field's type as (Polars type, may it be empty)."""
    if isinstance(hint, UnionType):
        (inner,) = (part for part in get_args(hint) if part is not NoneType)
        return _column_type(inner)[0], True
    if get_origin(hint) is tuple:
        return pl.List(_TYPES[get_args(hint)[0]]), False
    return _TYPES[hint], False
