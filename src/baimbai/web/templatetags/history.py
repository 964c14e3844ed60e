"""History in words (*riwayat*): `{% history_of "proposal" number %}` on a record's page."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django import template

from baimbai.web.gate import spoken
from baimbai.web.models import Entry, Round
from baimbai.web.templatetags.baimbai import day, moment, money_text, named

register = template.Library()

LINES = 15
"""Lines of history that a record's page shows; its link leads to all of them."""


@register.inclusion_tag("history/part.html", takes_context=True)
def history_of(context: dict[str, Any], kind: str, record: Any) -> dict[str, Any]:
    """A record's latest lines of history, newest first. Whoever reads the record reads them."""
    place = context.get("round")
    found = entries_of(place, kind, str(record))[: LINES + 1]
    entries = list(found)
    return {
        "entries": entries[:LINES], "more": len(entries) > LINES, "round": place,
        "kind": kind, "record": record, "one_record": True, "language": context.get("language"),
    }  # fmt: skip


def entries_of(place: Round | None, kind: str, record: str) -> Any:
    """Lines of one record, newest first, with who wrote them."""
    found = Entry.objects.filter(kind=kind, record=record, round=place)
    return found.select_related("actor", "organisation", "round").order_by("-id")


@register.filter
def changes_of(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Each change as people read it: field, old, new."""
    for field, old, new in entry.changes:
        if old != new:
            yield field_name(field), value_text(field, old), value_text(field, new)


def field_name(field: str) -> str:
    """`cost_rupiah` as `Biaya`; the field's own name where no wording has one."""
    key = f"field_{field}"
    name = spoken().name(key)
    return named(field) if name == key else name


@register.filter
def label_text(label: str) -> str:
    """A record's label: the name of a code, else as it was written."""
    return label if spoken().name(label) == label else named(label)


@register.filter
def action_name(action: str) -> str:
    """`mend` as `memperbaiki`."""
    return _own_name("act", action)


@register.filter
def kind_name(kind: str) -> str:
    """`proposal` as `usulan`."""
    return _own_name("kind", kind)


def _own_name(sort: str, code: str) -> str:
    key = f"{sort}_{code}"
    name = spoken().name(key)
    return code.replace("_", " ") if name == key else name


def value_text(field: str, value: Any) -> str:
    """A value as the register shows it: money, days, names; a dash for none."""
    if value is None or value == "" or value == []:
        return "–"
    if isinstance(value, bool):
        return spoken().text("web-history-yes" if value else "web-history-no")
    if field.endswith("_rupiah") and isinstance(value, int):
        return money_text(value)
    if field == "requests":
        return "; ".join(_request_text(*one) for one in value)
    if isinstance(value, list):
        return ", ".join(value_text("", one) for one in value)
    if isinstance(value, dict):
        return ", ".join(f"{field_name(key)}: {value_text(key, one)}" for key, one in value.items())
    return _moment_text(value) or named(value)


def _request_text(source: str | None, year: int, amount: int) -> str:
    """`DAU 2027 Rp1.500.000.000,00`."""
    return f"{value_text('', source)} {year} {money_text(amount)}"


def _moment_text(value: Any) -> str:
    """A day or moment that was written down in ISO 8601; empty for anything else."""
    if not isinstance(value, str) or len(value) < len("2026-01-01") or value[4:5] != "-":
        return ""
    try:
        if len(value) == len("2026-01-01"):
            return str(day(date.fromisoformat(value)))
        return str(moment(datetime.fromisoformat(value)))
    except ValueError:
        return ""
