"""A rule's condition, as written in YAML, turned into a Polars expression.

    {all: […]}  {any: […]}  {not: …}  {always: true}
    {field: area_ha, more_than: 1000, at_most: 3000}      several comparisons: all must hold

What is not known fails every comparison; only `known: false` holds for it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import polars as pl

from baimbai.errors import RulebookError

Compare = Callable[[pl.Expr, Any], pl.Expr]

_NUMBER: Mapping[str, Compare] = {
    "at_least": lambda field, value: field >= value,
    "more_than": lambda field, value: field > value,
    "at_most": lambda field, value: field <= value,
    "less_than": lambda field, value: field < value,
}
_TEXT: Mapping[str, Compare] = {
    "is": lambda field, value: field == value,
    "is_not": lambda field, value: field != value,
    "in": lambda field, value: field.is_in(value),
    "not_in": lambda field, value: field.is_in(value).not_(),
    "contains": lambda field, value: field.str.to_lowercase().str.contains(value, literal=True),
    "matches": lambda field, value: field.str.to_lowercase().str.contains(value),
}
_LIST: Mapping[str, Compare] = {
    "has_any": lambda field, value: field.list.set_intersection(value).list.len() > 0,
}
_ANY: Mapping[str, Compare] = {
    "known": lambda field, value: field.is_not_null() if value else field.is_null(),
}
_COMPARISONS: Mapping[str, Mapping[str, Compare]] = {
    "number": {**_NUMBER, **_ANY},
    "text": {**_TEXT, **_ANY},
    "list": {**_LIST, **_ANY},
}

PROPOSAL_FIELDS: Mapping[str, str] = {
    "level": "text",
    "region_code": "text",
    "sector": "text",
    "asset_type": "text",
    "work_type": "text",
    "title": "text",
    "unit": "text",
    "declared_status": "text",
    "condition": "text",
    "origin": "text",
    "cost_rupiah": "number",
    "volume": "number",
    "area_ha": "number",
    "people": "number",
    "year": "number",
    "priority_labels": "list",
}
"""Columns of a proposal that any rule may test, with their kind."""

DERIVED_FIELDS: Mapping[str, Mapping[str, str]] = {
    "kewenangan": {"crosses": "text", "crosses_said": "text", "region_kind": "text"},
    "sumber_dana": {"authority": "text", "work_class": "text"},
    "porsi": {"work_class": "text"},
    "belanja_wajib": {"work_class": "text"},
    "kesiapan": {"work_class": "text", "sources": "list"},
}
"""What a topic's rules may test besides: see authority, eligibility, readiness."""


def expression(test: Any, topic: str, file: str, rule: str) -> pl.Expr:
    """The condition as a Boolean expression that is never empty.

    Raises RulebookError naming file, rule, what is wrong and what may stand there.
    """
    fields = {**PROPOSAL_FIELDS, **DERIVED_FIELDS[topic]}
    return _Reader(fields, file, rule).read(test)


class _Reader:
    def __init__(self, fields: Mapping[str, str], file: str, rule: str) -> None:
        self.fields = fields
        self.file = file
        self.rule = rule

    def read(self, test: Any) -> pl.Expr:
        match test:
            case {"always": True, **rest} if not rest:
                return pl.lit(True)
            case {"all": [*parts], **rest} if parts and not rest:
                return pl.all_horizontal(self.read(part) for part in parts)
            case {"any": [*parts], **rest} if parts and not rest:
                return pl.any_horizontal(self.read(part) for part in parts)
            case {"not": part, **rest} if not rest:
                return self.read(part).not_()
            case {"field": str(name), **comparisons} if comparisons:
                return self._field(name, comparisons)
        raise RulebookError("error-rulebook-test", file=self.file, rule=self.rule, test=str(test))

    def _field(self, name: str, comparisons: Mapping[Any, Any]) -> pl.Expr:
        if name not in self.fields:
            raise RulebookError(
                "error-rulebook-field",
                file=self.file, rule=self.rule, field=name, known=", ".join(sorted(self.fields)),
            )  # fmt: skip
        kind = self.fields[name]
        return pl.all_horizontal(
            self._comparison(name, kind, operator, value) for operator, value in comparisons.items()
        )

    def _comparison(self, name: str, kind: str, operator: str, value: Any) -> pl.Expr:
        known = _COMPARISONS[kind]
        if operator not in known:
            raise RulebookError(
                "error-rulebook-operator",
                file=self.file, rule=self.rule, field=name, operator=operator,
                known=", ".join(known),
            )  # fmt: skip
        if not _fits(kind, operator, value):
            raise RulebookError(
                "error-rulebook-value",
                file=self.file, rule=self.rule, field=name, operator=operator, value=str(value),
            )  # fmt: skip
        return known[operator](pl.col(name), value).fill_null(False)


def _fits(kind: str, operator: str, value: Any) -> bool:
    if operator == "known":
        return isinstance(value, bool)
    if kind == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    if operator in ("in", "not_in", "has_any"):
        return (
            isinstance(value, Sequence)
            and all(isinstance(item, str) for item in value)
            and (not isinstance(value, str))
        )
    return isinstance(value, str) and (operator != "matches" or _is_pattern(value))


def _is_pattern(text: str) -> bool:
    try:
        pl.Series([""]).str.contains(text)
    except pl.exceptions.ComputeError:
        return False
    return True
