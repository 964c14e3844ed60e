"""The form of a proposal (*formulir usulan*): its fields as typed, and what intake reads in them.

What is typed is read as the office's workbook would be, so that a number, a place or a stretch
means the same in both; each doubt is said beside its field.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import shapely
from django.http import QueryDict

from baimbai.intake.changes import differing, fields_of_column
from baimbai.intake.line import column_at, read_lines
from baimbai.intake.mapping import column_name
from baimbai.intake.receive import Received
from baimbai.intake.record import Office
from baimbai.intake.remark import REMARKS
from baimbai.intake.standard import Content, Line, contents_of, held_values, region_name
from baimbai.register.proposal import PAPERS
from baimbai.register.proposal import Proposal as Usulan
from baimbai.web.actions.mend import Money
from baimbai.web.models import Proposal
from baimbai.web.records import COLUMNS, as_register
from baimbai.wording.message import Message
from baimbai.wording.numerals import count_text
from baimbai.wording.wording import Wording

CODED = ("sector", "asset_type", "work_type", "origin", "condition")
NUMBERS = ("lat", "lon", "volume", "area_ha", "people")
WRITTEN = (
    "title", "region", "kecamatan", "desa", "from_m", "to_m", "unit", "activity_code", "priority",
    "requires", "note",
)  # fmt: skip
OWN = ("asset_name", "declared_status", "portion", "continuing", "geometry")
"""What the workbook has no column for: read off the title where nothing is typed."""
FIELDS = (*WRITTEN, *CODED, *NUMBERS, *PAPERS, *OWN)
MOST_REQUESTS = 40
_LONGEST = 4_000
_LONGEST_SHAPE = 200_000
_INDONESIA = (94.5, -11.5, 141.5, 6.5)

Part = tuple[str, str, str]
"""Source's id, year, rupiah: as typed."""


@dataclass(frozen=True)
class Typed:
    """What stands in the form."""

    fields: Mapping[str, str]
    money: tuple[Part, ...]

    def packed(self) -> str:
        """As one text, to be compared with later."""
        return json.dumps([dict(self.fields), self.money], ensure_ascii=False)

    def names(self) -> Iterator[str]:
        """The fields, and `money`."""
        yield from FIELDS
        yield "money"

    def of(self, name: str) -> object:
        """A field, or the money."""
        return self.money if name == "money" else self.fields.get(name, "")

    def taking(self, name: str, other: "Typed") -> "Typed":
        """The same with one field as the other has it."""
        if name == "money":
            return replace(self, money=other.money)
        return replace(self, fields={**self.fields, name: other.fields.get(name, "")})


@dataclass(frozen=True)
class Read:
    """What the typed text means, by the row's fields, or what is wrong with it."""

    values: Mapping[str, Any]
    money: Money | None
    """None where it stays as it is."""
    errors: Mapping[str, tuple[Message, ...]]
    """By field of the form, `money` or `money-<n>`."""


def unpacked(text: str) -> Typed | None:
    """What `packed` wrote; None for anything else."""
    try:
        fields, money = json.loads(text)
        return Typed(
            {name: str(fields.get(name, "")) for name in FIELDS},
            tuple((str(source), str(year), str(amount)) for source, year, amount in money),
        )
    except (ValueError, TypeError, AttributeError):
        return None


def typed_in(given: QueryDict) -> Typed:
    """What a posted form holds; empty rows of money are none."""
    fields = {
        name: " ".join(given.get(name, "")[: _limit(name)].replace("\0", "").split())
        for name in FIELDS
    }
    columns = (given.getlist(f"money-{part}")[:MOST_REQUESTS] for part in ("source", "year", "rp"))
    rows = zip(*columns, strict=False)
    money = tuple((s.strip(), y.strip(), a.strip()) for s, y, a in rows if s.strip() or a.strip())
    return Typed(fields, money)


def _limit(name: str) -> int:
    return _LONGEST_SHAPE if name == "geometry" else _LONGEST


def typed_of(row: Proposal) -> Typed:
    """A proposal as its form shows it."""
    fields = dict.fromkeys(FIELDS, "")
    for name in ("title", "kecamatan", "desa", "unit", "activity_code", "note", *CODED,
                 "asset_name", "declared_status", "geometry"):  # fmt: skip
        fields[name] = " ".join(str(getattr(row, name) or "").split())
    for name in NUMBERS:
        fields[name] = number_text(getattr(row, name))
    for name in ("from_m", "to_m"):
        metres = getattr(row, name)
        fields[name] = "" if metres is None else f"{metres // 1000}+{metres % 1000:03d}"
    fields["region"] = row.region_code
    fields["priority"] = ", ".join(row.priority_labels)
    fields["requires"] = ", ".join(row.requires)
    fields |= dict.fromkeys(row.papers_ready, "ready") | dict.fromkeys(
        row.papers_missing, "missing"
    )
    fields |= {name: "1" if getattr(row, name) else "" for name in ("portion", "continuing")}
    asked = row.requests.values_list("source", "year", "amount_rupiah")
    money = tuple((source or "", str(year), count_text(a, "id")) for source, year, a in asked)
    return Typed({name: fields[name] for name in FIELDS}, money)


def number_text(number: float | None) -> str:
    """A number as Indonesians type it: a comma before decimals, nothing between thousands."""
    if number is None:
        return ""
    whole = float(number).is_integer()
    return str(int(number)) if whole else f"{number!r}".replace(".", ",")


def read_new(typed: Typed, number: str, office: Office, regions: Any, words: Wording) -> Read:
    """A whole new proposal."""
    received = _received(typed, number, office, regions, words)
    errors = dict(_errors(typed, received, set(typed.names())))
    if received.proposals.height != 1 or errors:
        return Read({}, None, errors)
    ((found, _),) = contents_of(received.proposals, received.requests)
    values = {COLUMNS[name]: _plain(getattr(found, name)) for name in COLUMNS if name not in _GIVEN}
    return Read(values | _own(typed, set(OWN), new=True), _asked(received), {})


_GIVEN = frozenset(
    {"id", "organisation", "level", "cost_rupiah", "source_file", "source_sheet", "source_row"}
)


def read_changes(
    typed: Typed, base: Typed, row: Proposal, was: Content, office: Office, regions: Any,
    words: Wording,
) -> Read:  # fmt: skip
    """What differs from what the form was opened with."""
    touched = {name for name in typed.names() if typed.of(name) != base.of(name)}
    received = _received(typed, row.number, office, regions, words)
    errors = dict(_errors(typed, received, touched))
    if received.proposals.height != 1 or errors:
        return Read({}, None, errors)
    ((found, now),) = contents_of(received.proposals, received.requests)
    fields = differing(was, now, _contents_touched(touched))
    values = held_values(found, fields, as_register(row))
    changed = {COLUMNS[name]: _plain(value) for name, value in values.items()}
    changed.pop("cost_rupiah", None)
    changed |= _own(typed, touched, new=False)
    return Read(changed, _asked(received) if "money" in fields else None, {})


def _contents_touched(touched: set[str]) -> set[str]:
    """Fields of the standard workbook (standard.FIELDS) that were touched."""
    names = (f"paper:{name}" if name in PAPERS else name for name in touched)
    found = {field for name in names for field in fields_of_column(column_name(name))}
    return found | ({"money"} if "money" in touched else set())


def _received(
    typed: Typed, number: str, office: Office, regions: Any, words: Wording
) -> Received:  # fmt: skip
    """The form as its lines of the standard workbook, read."""
    fields = typed.fields
    first: dict[str, Any] = {name: fields[name] for name in (*WRITTEN, *NUMBERS) if fields[name]}
    first |= {name: words.name(fields[name]) for name in CODED if fields[name]}
    first |= {
        name: words.text(f"template-{fields[name]}")
        for name in PAPERS
        if fields[name] in ("ready", "missing")
    }
    if fields["region"] in regions:
        first["region"] = region_name(regions[fields["region"]])
    first["id"] = number
    paid = [
        {key: cell for key, cell in (("source", s), ("year", y), ("cost", a)) if cell}
        for s, y, a in typed.money
    ]
    lines: list[Line] = [
        {**first, **(paid[0] if paid else {})},
        *({"id": number, **one} for one in paid[1:]),
    ]
    return read_lines(lines, office, words)


def _asked(received: Received) -> Money:
    parts = received.requests.select("source", "year", "amount_rupiah")
    return [(source, year, amount) for source, year, amount in parts.iter_rows()]


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _own(typed: Typed, touched: set[str], *, new: bool) -> dict[str, Any]:
    """Fields that no column of the workbook holds, where they were touched."""
    said = typed.fields
    found: dict[str, Any] = {}
    for name in touched & {"asset_name", "declared_status", "geometry"}:
        if said[name] or not new:
            found[name] = said[name] or None
    for name in touched & {"portion", "continuing"}:
        if said[name] or not new:
            found[name] = bool(said[name])
    return found


# What is wrong, field by field.

_ADDRESS = re.compile(r"[A-Z]+(\d+)")


def _errors(
    typed: Typed, received: Received, touched: set[str]
) -> Iterator[tuple[str, tuple[Message, ...]]]:
    """What must be mended before it can be saved, by field; of fields that were touched."""
    found: dict[str, list[Message]] = {}
    for name, message in _faults(typed, received):
        said = found.setdefault(name, []) if name.partition("-")[0] in touched else []
        if message not in said:
            said.append(message)
    for name, messages in found.items():
        yield name, tuple(messages)


def _faults(typed: Typed, received: Received) -> Iterator[tuple[str, Message]]:
    for name in ("title", "sector", "region"):
        if not typed.fields[name]:
            yield name, Message("web-form-needed")
    if not typed.money:
        yield "money", Message("web-form-money-needed")
    if received.proposals.height != 1:
        if typed.fields["title"]:
            yield "title", Message("web-form-no-work")
        return
    said = set()
    for remark in REMARKS.records(received.remarks):
        name = _field_at(remark.cell)
        if name and (remark.severity == "galat" or _is_lost(typed, received, name)):
            said.add(name)
            yield name, remark.text
    ((read, _),) = contents_of(received.proposals, received.requests)
    for name in ("lat", "lon", "from_m", "to_m", "volume", "area_ha", "people", "unit"):
        if name not in said and typed.fields[name] and getattr(read, name) is None:
            yield name, Message("web-form-unreadable")
    yield from _own_faults(typed, read)


def _field_at(cell: str) -> str:
    """The form's field that a remark's cell holds."""
    column = column_at(cell)
    match = _ADDRESS.fullmatch(cell)
    if column in ("source", "year", "cost") and match:
        return f"money-{int(match[1]) - 2}"
    return column


def _is_lost(typed: Typed, received: Received, name: str) -> bool:
    """Was something typed that the reading has nothing of?"""
    if name not in NUMBERS or not typed.fields[name]:
        return False
    return received.proposals[name][0] is None


def _own_faults(typed: Typed, read: Usulan) -> Iterator[tuple[str, Message]]:
    fields = typed.fields
    if bool(fields["lat"]) != bool(fields["lon"]):
        yield "lon" if fields["lat"] else "lat", Message("web-form-pair")
    if fields["geometry"]:
        try:
            shape = shapely.from_wkt(fields["geometry"])
        except shapely.errors.ShapelyError:
            shape = None
        if shape is None or shape.is_empty or not _is_in_indonesia(shape):
            yield "geometry", Message("web-form-geometry")
    if read.id in read.requires:
        yield "requires", Message("web-form-requires-itself")
    for place, (source, year, amount) in enumerate(typed.money):
        if not amount:
            yield f"money-{place}", Message("web-form-amount")
        elif not year:
            yield f"money-{place}", Message("web-form-year", {"source": source})


def _is_in_indonesia(shape: Any) -> bool:
    west, south, east, north = _INDONESIA
    x0, y0, x1, y1 = shape.bounds
    return bool(west <= x0 and x1 <= east and south <= y0 and y1 <= north)
