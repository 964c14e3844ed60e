"""Proposals as rows of the standard workbook (*baris buku kerja*): what the grid shows."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from baimbai.intake.standard import Content, Line, content_of, lines_of
from baimbai.register.proposal import Request as Asked
from baimbai.web.marks import Marks
from baimbai.web.models import Proposal, Remark, Request, Round
from baimbai.web.reader import regions_of
from baimbai.web.records import as_register
from baimbai.web.templatetags.baimbai import said
from baimbai.wording.wording import Wording

MONEY_COLUMNS = ("source", "year", "cost")


def contents_in(rows: Sequence[Proposal]) -> dict[str, Content]:
    """What rows say and ask for, by number; one query for the money of all."""
    asked: dict[int, list[Asked]] = {row.pk: [] for row in rows}
    money = Request.objects.filter(proposal__in=list(asked)).order_by("year", "source", "id")
    parts = money.values_list("proposal_id", "source", "year", "amount_rupiah")
    for pk, source, year, amount in parts:
        asked[pk].append(Asked("", source, year, amount))
    return {row.number: content_of(as_register(row), asked[row.pk]) for row in rows}


def grid_rows(
    rows: Sequence[Proposal], place: Round, marks: Marks, mendable: Collection[str],
    wording: Wording,
) -> list[dict[str, Any]]:  # fmt: skip
    """Rows for the grid: number, version, status, cells by standard column, what cannot be mended
    there, remarks by column."""
    regions = regions_of(place)
    contents = contents_in(rows)
    remarks = marks.of([row.number for row in rows])
    made = []
    for row in rows:
        lines = lines_of(row.number, contents[row.number], regions, wording)
        made.append({
            "number": row.number,
            "version": row.version,
            "status": row.status,
            "mendable": row.number in mendable,
            "fixed": list(MONEY_COLUMNS) if len(lines) > 1 else [],
            "remarks": {
                column: [_remark(one) for one in found]
                for column, found in remarks.get(row.number, {}).items()
            },
            **{name: cell for name, cell in _as_one(lines).items() if name != "id"},
        })  # fmt: skip
    return made


def _remark(remark: Remark) -> dict[str, Any]:
    return {"id": remark.pk, "severity": remark.severity, "text": said(remark.text)}


def _as_one(lines: Sequence[Line]) -> Line:
    """One line; money of several sources and years as texts side by side, and its sum."""
    if len(lines) == 1:
        return lines[0]
    parts = {name: [str(line.get(name, "")) for line in lines] for name in ("source", "year")}
    cost = sum(int(str(line.get("cost", 0))) for line in lines)
    texts = {name: "; ".join(dict.fromkeys(filter(None, found))) for name, found in parts.items()}
    return {**lines[0], **texts, "cost": cost}


def mendable_in(
    rows: Iterable[Proposal], *, proposes: bool, writing: bool, answering: bool
) -> frozenset[str]:
    """Numbers of rows that their office may mend now; as `access.is_open`, without a query each."""
    statuses = {"draf"} if writing else set()
    statuses |= {"dikembalikan"} if answering else set()
    return frozenset(row.number for row in rows if proposes and row.status in statuses)
