"""What proposals are called in national systems (*nomor di sistem lain*): taken from a workbook."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from baimbai.errors import Refused
from baimbai.intake.external_ids import ExternalIdRead, read_external_ids
from baimbai.intake.workbook import SUFFIXES, open_workbook
from baimbai.web.access import require
from baimbai.web.actions.record import Act, write_all_down
from baimbai.web.actor import Actor
from baimbai.web.models import ExternalId, Proposal, Round
from baimbai.web.models.publishing import SYSTEMS

MOST_BYTES = 20 * 1024**2
MOST_TOLD = 50
SHARED = ("rup",)
"""Systems in which several proposals may be one: a procurement package."""
BATCH = 500
"""Rows a statement, and changes a line of the history."""


@dataclass(frozen=True)
class Taken:
    """What became of a workbook's lines."""

    new: int
    changed: int
    same: int
    unknown: tuple[str, ...]
    """Cells of proposals that the round does not know, the first MOST_TOLD."""
    unknown_count: int


def read_sent(content: bytes, name: str) -> list[ExternalIdRead]:
    """The lines of an uploaded workbook. Raises Refused for another kind of file or one too large,
    WorkbookError for one that cannot be used."""
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES or len(content) > MOST_BYTES:
        raise Refused("web-handover-file", most=MOST_BYTES // 1024**2)
    with tempfile.TemporaryDirectory(prefix="baimbai-") as folder:
        path = Path(folder) / f"nomor{suffix}"
        path.write_bytes(content)
        return read_external_ids(open_workbook(path))


@transaction.atomic
def take_external_ids(
    actor: Actor, place: Round, system: str, lines: Iterable[ExternalIdRead]
) -> Taken:
    """Keep the numbers of one system by proposal; what was there is replaced, and told in the
    history. Nothing is taken where a proposal stands twice with different numbers.

    Raises PermissionDenied; Refused for an unknown system, for such a proposal, and where one
    number would belong to two proposals.
    """
    require(actor, "handover.write", place)
    if system not in SYSTEMS:
        raise Refused("web-handover-system", system=system)
    wanted: dict[str, str] = {}
    at: dict[str, ExternalIdRead] = {}
    for line in lines:
        if wanted.setdefault(line.proposal, line.value) != line.value:
            raise Refused("web-handover-twice", proposal=line.proposal, cell=line.cell)
        at.setdefault(line.proposal, line)
    known = dict(Proposal.objects.filter(round=place).values_list("number", "pk"))
    unknown = [line.cell for number, line in at.items() if number not in known]
    rows = {known[n]: (n, value) for n, value in wanted.items() if n in known}
    kept = {
        row.proposal_id: row
        for row in ExternalId.objects.filter(proposal__round=place, system=system)
    }
    if system not in SHARED:
        _check_one_each(kept, rows)
    fresh = [ExternalId(proposal_id=pk, system=system, value=value)
             for pk, (_, value) in rows.items() if pk not in kept]  # fmt: skip
    other = [pk for pk, (_, value) in rows.items() if pk in kept and kept[pk].value != value]
    changes = [(rows[pk][0], kept[pk].value if pk in kept else None, rows[pk][1])
               for pk in [*(row.proposal_id for row in fresh), *other]]  # fmt: skip
    for pk in other:
        kept[pk].value = rows[pk][1]
    ExternalId.objects.bulk_create(fresh, batch_size=BATCH)
    ExternalId.objects.bulk_update([kept[pk] for pk in other], ["value"], batch_size=BATCH)
    write_all_down(actor, place, (
        Act("take", "external_ids", system, label=system, changes=changes[start : start + BATCH])
        for start in range(0, len(changes), BATCH)
    ))  # fmt: skip
    return Taken(
        len(fresh), len(other), len(rows) - len(fresh) - len(other), tuple(unknown[:MOST_TOLD]),
        len(unknown),
    )  # fmt: skip


def _check_one_each(kept: dict[int, ExternalId], rows: dict[int, tuple[str, str]]) -> None:
    after = {pk: row.value for pk, row in kept.items()} | {pk: v for pk, (_, v) in rows.items()}
    seen: dict[str, int] = {}
    for pk, value in after.items():
        if value in seen and (pk in rows or seen[value] in rows):
            named = rows.get(pk) or rows[seen[value]]
            raise Refused("web-handover-shared", value=value, proposal=named[0])
        seen[value] = pk


def external_ids_of(place: Round) -> dict[tuple[str, str], str]:
    """(proposal, system) → its number there."""
    found = ExternalId.objects.filter(proposal__round=place)
    return {
        (number, system): value
        for number, system, value in found.values_list("proposal__number", "system", "value")
    }
