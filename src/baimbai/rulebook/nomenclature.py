"""Nomenclature (*nomenklatur*): programme, activity and sub-activity codes, by edition.

Codes and editions come from a file that the office gives; none are shipped, since numbers
change between editions and a wrong one is worse than none.
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from baimbai.errors import RulebookError

_CODE = re.compile(r"\d{1,2}(\.\d{1,4}){1,5}")
_COLUMNS = ("edition", "code", "name", "unit")


@dataclass(frozen=True, slots=True)
class Activity:
    """One line of an edition."""

    edition: str
    code: str
    """`U.BB.PP.L.KK.SSSS`, level unpadded: `1.03.10.2.01.0046`."""
    name: str
    unit: str
    """Of its output, as the edition writes it; may be empty."""


@dataclass(frozen=True, slots=True)
class Nomenclature:
    """Lines by (edition, code)."""

    activities: Mapping[tuple[str, str], Activity]

    def find(self, edition: str, code: str) -> Activity | None:
        """The edition's line of a code, however the code is padded."""
        return self.activities.get((edition, activity_code(code) or ""))

    def editions_of(self, code: str) -> tuple[str, ...]:
        """The editions that have the code: it may mean another thing in each."""
        plain = activity_code(code)
        return tuple(edition for edition, known in self.activities if known == plain)


def activity_code(text: str) -> str | None:
    """A code with its level (the fourth part) unpadded; None where it is no code.

    `1.03.10.02.01.46` → `1.03.10.2.01.46`: the other parts' padding belongs to the edition.
    """
    code = text.strip().strip(".")
    if not _CODE.fullmatch(code):
        return None
    parts = code.split(".")
    if len(parts) > 3:
        parts[3] = parts[3].lstrip("0") or "0"
    return ".".join(parts)


def load_nomenclature(path: Path) -> Nomenclature:
    """Reads a CSV with the header edition,code,name,unit.

    Raises RulebookError naming the file and line of a missing column, a text that is no code,
    or a code twice in an edition.
    """
    activities: dict[tuple[str, str], Activity] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if missing := [name for name in _COLUMNS[:3] if name not in (reader.fieldnames or ())]:
            raise RulebookError(
                "error-nomenclature-columns", file=path.name, missing=", ".join(missing)
            )
        for line, row in enumerate(reader, start=2):
            code = activity_code(row["code"] or "")
            key = (row["edition"], code or "")
            if code is None or key in activities:
                raise RulebookError(
                    "error-nomenclature-code", file=path.name, line=line, code=row["code"] or ""
                )
            activities[key] = Activity(row["edition"], code, row["name"], row.get("unit") or "")
    return Nomenclature(activities)
