"""Proposals side by side (*perbandingan*): one column each, differences told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from baimbai.web.finding_board import Line
from baimbai.web.models import Proposal
from baimbai.web.templatetags.baimbai import decimal, named, rupiah

Cell = SafeString | str


@dataclass(frozen=True)
class Row:
    """One field of all proposals."""

    field: str
    """Named as in the history: `field_<field>`."""
    cells: Sequence[Cell]
    differs: bool
    """The proposals that are shown do not all say the same."""


def compared(line: Line) -> list[Row]:
    """The fields that any of the finding's proposals says; of drafts that the reader may not see
    a dash. Requests should be prefetched."""
    rows = []
    for field, cell in _FIELDS.items():
        cells = ["–" if p.pk in line.hidden else cell(p) or "–" for p in line.proposals]
        shown = {text for text, p in zip(cells, line.proposals, strict=True)
                 if p.pk not in line.hidden}  # fmt: skip
        if shown - {"–"}:
            rows.append(Row(field, cells, len(shown) > 1))
    return rows


def sta(metres: int) -> str:
    """`6+050`."""
    return f"{metres // 1000}+{metres % 1000:03d}"


def _stretch(p: Proposal) -> str:
    return "" if p.from_m is None or p.to_m is None else f"{sta(p.from_m)}–{sta(p.to_m)}"


def _volume(p: Proposal) -> str:
    return "" if p.volume is None else f"{decimal(p.volume, 2)} {p.unit or ''}".strip()


def _money(p: Proposal) -> SafeString:
    """Year, source and rupiah of each request, a line each."""
    lines = ((r.year, named(r.source) or "–", rupiah(r.amount_rupiah)) for r in p.requests.all())
    return format_html_join("", "<div>{} {}: {}</div>", lines)


_FIELDS: dict[str, Callable[[Proposal], Cell]] = {
    "organisation": lambda p: p.organisation.name,
    "status": lambda p: named(p.status),
    "title": lambda p: p.title,
    "asset_name": lambda p: p.asset_name or "",
    "asset_type": lambda p: named(p.asset_type),
    "work_type": lambda p: named(p.work_type),
    "sector": lambda p: named(p.sector),
    "region_code": lambda p: p.region_code,
    "kecamatan": lambda p: p.kecamatan or "",
    "desa": lambda p: p.desa or "",
    "stretch": _stretch,
    "volume": _volume,
    "cost_rupiah": lambda p: rupiah(p.cost_rupiah),
    "requests": _money,
    "declared_status": lambda p: named(p.declared_status),
    "papers_missing": lambda p: ", ".join(map(named, p.papers_missing)),
    "requires": lambda p: ", ".join(p.requires),
    "note": lambda p: p.note or "",
}
