"""Searching by words (*pencarian*): every word typed, each as a beginning; or any of many words."""

import re
from collections.abc import Collection
from typing import TypeVar

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL

_MOST_WORDS = 8
_MOST_ANY = 60
_SQLITE = "SELECT rowid FROM {table}_words WHERE {table}_words MATCH %s"
_POSTGRES = "SELECT id FROM {table} WHERE to_tsvector('simple', search) @@ to_tsquery('simple', %s)"
_SQLITE_BEST = f"{_SQLITE} ORDER BY rank LIMIT %s"
_POSTGRES_BEST = (
    "SELECT id FROM {table}, to_tsquery('simple', %s) AS asked "
    "WHERE to_tsvector('simple', search) @@ asked "
    "ORDER BY ts_rank(to_tsvector('simple', search), asked) DESC, id LIMIT %s"
)

T = TypeVar("T", bound=Model)


def matching(rows: QuerySet[T], typed: str) -> QuerySet[T]:
    """Proposals or practice cards that hold every word typed; all of them where no word was
    typed."""
    words = re.findall(r"\w+", typed.lower())[:_MOST_WORDS]
    if not words:
        return rows
    table = rows.model._meta.db_table
    if connection.vendor == "postgresql":
        asked = " & ".join(f"{word}:*" for word in words)
        found = RawSQL(_POSTGRES.format(table=table), [asked])  # noqa: S611
    else:
        asked = " ".join(f'"{word}"*' for word in words)
        found = RawSQL(_SQLITE.format(table=table), [asked])  # noqa: S611
    return rows.filter(pk__in=found)


def holding_any(model: type[Model], words: Collection[str], most: int) -> list[int]:
    """Ids of the rows that hold some of the words, those that fit best first (BM25 on SQLite,
    ts_rank on PostgreSQL). Words are letters and digits only."""
    plain = [word for word in words if re.fullmatch(r"\w+", word)][:_MOST_ANY]
    if not plain:
        return []
    table = model._meta.db_table
    postgres = connection.vendor == "postgresql"
    statement = (_POSTGRES_BEST if postgres else _SQLITE_BEST).format(table=table)
    asked = " | ".join(plain) if postgres else " OR ".join(f'"{word}"' for word in plain)
    with connection.cursor() as cursor:
        cursor.execute(statement, [asked, most])
        return [row[0] for row in cursor.fetchall()]
