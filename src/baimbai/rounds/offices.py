"""Whose workbook it is (*pengusul*): by its file's name or its kop."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from baimbai.intake.cells import cell_text, words
from baimbai.intake.workbook import Workbook
from baimbai.register.organisation import Organisation
from baimbai.rounds.plan import Plan


def owner_of(workbook: Workbook, path: Path, plan: Plan) -> str | None:
    """Whose workbook it is: as the plan says, by its file name, by its kop."""
    for organisation, named in plan.workbooks.items():
        if Path(named).name == path.name:
            return organisation
    free = [o for o in plan.organisations if o.id not in plan.workbooks]
    regions = {region.code: region for region in plan.regions}
    signs = [(sign, o.id) for o in free for sign in _signs(o, regions[o.region_code].name)]
    for text in (path.stem, *kop_lines(workbook)):
        if found := _named_in(text, signs):
            return found
    return None


def _signs(organisation: Organisation, region: str) -> Iterator[str]:
    """Texts by which an office is known, in lower case words."""
    yield words(organisation.name)
    yield from (words(alias) for alias in organisation.aliases)
    if organisation.level != "pusat":
        yield words(region)
        yield organisation.id.replace(".", " ")
        yield organisation.id.replace(".", "")
    else:
        yield words(organisation.id)
    if organisation.level == "provinsi":
        yield from (f"prov {words(region)}", f"provinsi {words(region)}", "provinsi", "prov")


def _named_in(text: str, signs: Sequence[tuple[str, str]]) -> str | None:
    """The office with the longest sign in the text; None where there is none or a tie."""
    spaced = re.sub(r"([a-z])([A-Z0-9])", r"\1 \2", text)
    padded = f" {words(spaced)} "
    found = [(len(sign), owner) for sign, owner in signs if sign and f" {sign} " in padded]
    if not found:
        return None
    longest = max(length for length, _ in found)
    owners = {owner for length, owner in found if length == longest}
    return owners.pop() if len(owners) == 1 else None


def kop_lines(workbook: Workbook) -> Iterator[str]:
    """The texts at the head of every sheet."""
    for sheet in workbook.sheets:
        for row in sheet.rows[:12]:
            yield from (cell_text(cell) for cell in row if isinstance(cell, str) and cell.strip())
