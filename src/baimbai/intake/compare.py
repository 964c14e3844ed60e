"""Comparing what offices sent (*perbandingan*): what was added, changed, withdrawn, and where two
wrote different things into the same cell."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from baimbai.intake.cells import cell_text
from baimbai.intake.matching import match_rows
from baimbai.intake.receive import Received
from baimbai.intake.standard import FIELDS, Content, Value, contents_of
from baimbai.intake.workbook import Workbook

WITHDRAWN = "withdrawn"
"""The field under which an office says that a row is withdrawn."""
GIVEN = "given"
"""The field of a new row's own id, where its workbook gave it one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One proposal of a workbook."""

    id: str
    content: Content
    given: bool = True
    """The workbook itself holds the id; otherwise it was numbered when read."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One office's word on one cell of one row."""

    id: str
    field: str
    value: Value
    office: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell on which at least one office said something else than the base."""

    id: str
    field: str
    base: Value
    said: tuple[tuple[Value, tuple[str, ...]], ...]
    """Each value with the offices that wrote it, in a fixed order."""

    @property
    def conflicting(self) -> bool:
        """Offices wrote different things."""
        return len(self.said) > 1

    def value_of(self, office: str) -> Value:
        """What the cell holds in an office's own workbook."""
        return next((value for value, offices in self.said if office in offices), self.base)


@dataclass(frozen=True)
class Merge:
    """A base and all that offices said of it.

    Joining takes the union of what was said: the order and the number of times do not matter.
    """

    base: Mapping[str, Content]
    said: frozenset[Saying] = field(default_factory=frozenset)

    def join(self, other: "Merge") -> "Merge":
        """What either knows. Both must start from the same base."""
        if self.base != other.base:
            raise ValueError("merges of different bases")
        return Merge(self.base, self.said | other.said)


def entries_of(received: Received, workbook: Workbook) -> tuple[Entry, ...]:
    """A workbook's proposals; which of their ids it holds is seen in their rows."""
    sheets = {sheet.name: sheet.rows for sheet in workbook.sheets}
    entries = []
    for proposal, content in contents_of(received.proposals, received.requests):
        rows = sheets.get(proposal.source_sheet, [])
        row = rows[proposal.source_row - 1] if 0 < proposal.source_row <= len(rows) else []
        bare = proposal.id.removeprefix(f"{proposal.organisation}-")
        texts = {cell_text(cell) for cell in row if cell != ""}
        # A bare running number is no id: it stands in the column `No` of every workbook.
        given = proposal.id in texts or (bare in texts and not bare.isdigit())
        entries.append(Entry(proposal.id, content, given))
    return tuple(entries)


def start(entries: Iterable[Entry]) -> Merge:
    """A merge of which nobody said anything yet."""
    return Merge({entry.id: entry.content for entry in entries})


def edited(base: Mapping[str, Content], entries: Sequence[Entry], office: str) -> Merge:
    """What an office's copy says that the base does not."""
    said: set[Saying] = set()
    matched = match_entries(base, entries)
    copies: Counter[str] = Counter()
    for entry, id_ in zip(entries, matched, strict=True):
        if id_ is not None:
            was = base[id_]
            said.update(
                Saying(id_, name, entry.content.get(name), office)
                for name in FIELDS
                if entry.content.get(name) != was.get(name)
            )
            continue
        content = {**entry.content, GIVEN: entry.id if entry.given else None}
        key = _key(content)
        copies[key] += 1
        said.update(
            Saying(f"+{key}.{copies[key]}", name, value, office)
            for name, value in content.items()
            if value is not None
        )
    for id_ in set(base).difference(id_ for id_ in matched if id_ is not None):
        said.add(Saying(id_, WITHDRAWN, True, office))
    return Merge(base, frozenset(said))


def match_entries(base: Mapping[str, Content], entries: Sequence[Entry]) -> list[str | None]:
    """For each entry the base's row: by its own id, else by name and place."""
    matched = [entry.id if entry.given and entry.id in base else None for entry in entries]
    taken = {id_ for id_ in matched if id_ is not None}
    old = [id_ for id_ in base if id_ not in taken]
    new = [index for index, id_ in enumerate(matched) if id_ is None]
    pairs = match_rows([base[id_] for id_ in old], [entries[index].content for index in new])
    for new_row, old_row in pairs.items():
        matched[new[new_row]] = old[old_row]
    return matched


def _key(content: Content) -> str:
    """A name for a new row by what it says: whoever adds the same row adds one row."""
    said = repr(sorted((name, value) for name, value in content.items() if value is not None))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def differences(merge: Merge) -> list[Difference]:
    """All cells that differ from the base: the base's rows in their order, then new ones."""
    cells: dict[tuple[str, str], dict[Value, set[str]]] = {}
    for saying in merge.said:
        offices = cells.setdefault((saying.id, saying.field), {})
        offices.setdefault(saying.value, set()).add(saying.office)
    rank = {id_: index for index, id_ in enumerate(merge.base)}
    order = {name: index for index, name in enumerate((WITHDRAWN, GIVEN, *FIELDS))}
    found = [
        Difference(
            id_,
            name,
            merge.base.get(id_, {}).get(name),
            tuple((value, tuple(sorted(values[value]))) for value in sorted(values, key=repr)),
        )
        for (id_, name), values in cells.items()
    ]
    return sorted(found, key=lambda d: (rank.get(d.id, len(rank)), d.id, order[d.field]))


@dataclass(frozen=True)
class Comparison:
    """What a merge comes to, row by row."""

    added: Mapping[str, Content]
    """New rows by the id that they get."""
    changed: tuple[Difference, ...]
    """Cells of kept rows, conflicts included."""
    withdrawn: Mapping[str, tuple[str, ...]]
    """Rows that are gone, with the offices that withdrew them."""
    disputed: Mapping[str, tuple[str, ...]]
    """Rows that some withdrew and others changed; they stay."""
    merged: Mapping[str, Content]
    """The list that all agree on; a cell in conflict holds the base's value, a disputed row its
    changes."""

    @property
    def conflicts(self) -> tuple[Difference, ...]:
        """Cells into which offices wrote different things."""
        return tuple(change for change in self.changed if change.conflicting)


def settle(merge: Merge) -> Comparison:
    """Take what is undisputed; what is not stays with all its sides."""
    new: dict[str, dict[str, Value]] = {}
    gone: dict[str, tuple[str, ...]] = {}
    changed: list[Difference] = []
    for difference in differences(merge):
        if difference.id not in merge.base:
            new.setdefault(difference.id, {})[difference.field] = difference.said[0][0]
        elif difference.field == WITHDRAWN:
            gone[difference.id] = difference.said[0][1]
        else:
            changed.append(difference)
    edited_rows = {difference.id for difference in changed}
    withdrawn = {id_: offices for id_, offices in gone.items() if id_ not in edited_rows}
    rows = {id_: dict(row) for id_, row in merge.base.items() if id_ not in withdrawn}
    for difference in changed:
        if not difference.conflicting:
            rows[difference.id][difference.field] = difference.said[0][0]
    added = dict(_number(merge.base, new))
    disputed = {id_: offices for id_, offices in gone.items() if id_ in edited_rows}
    return Comparison(added, tuple(changed), withdrawn, disputed, {**rows, **added})


def _number(
    base: Mapping[str, Content], new: Mapping[str, Mapping[str, Value]]
) -> Iterator[tuple[str, Content]]:
    """New rows keep their own id where it is free; the others get the next numbers."""
    used = set(base)
    numbers = [int(id_.rpartition("-")[2]) for id_ in base if id_.rpartition("-")[2].isdigit()]
    heads = Counter(id_.rpartition("-")[0] for id_ in base if "-" in id_)
    head = max(heads, key=lambda name: (heads[name], name), default="")
    kept = {str(row[GIVEN]) for row in new.values() if row.get(GIVEN)}
    free = (
        id_
        for number in count(max(numbers, default=0) + 1)
        if (id_ := f"{head}-{number:04d}" if head else f"{number:04d}") not in kept | used
    )
    for row in sorted(new.values(), key=_place_in_list):
        own = str(row.get(GIVEN) or "")
        id_ = own if own and own not in used else next(free)
        used.add(id_)
        yield id_, {name: value for name, value in row.items() if name != GIVEN}


def _place_in_list(row: Content) -> tuple[str, ...]:
    return str(row.get(GIVEN) or ""), str(row["title"]), _key(row)
