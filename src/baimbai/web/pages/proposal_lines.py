"""The lines of the list of proposals as HTML (*baris daftar*).

Five hundred cells a page: in a template's loops they cost more than all else of the page together.
"""

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import quote

from django.urls import reverse
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe

from baimbai.web.gate import spoken
from baimbai.web.models import Proposal, Round
from baimbai.web.pages.proposal_columns import Column, Row

VERIFIED_FROM = ("diajukan", "dikembalikan")
"""Statuses in which a line can be ticked."""


def lines(place: Round, rows: Sequence[Row], columns: Sequence[Column], ticks: bool) -> SafeString:
    """A `tr` for each row; with a first cell to tick it where `ticks`."""
    writers = [_writer(place, column) for column in columns]
    return mark_safe(  # noqa: S308  # Every text in it went through an escape below.
        "\n".join(
            f"<tr{_attributes(row.proposal)}>{_tick(row.proposal) if ticks else ''}"
            f"{''.join(write(row) for write in writers)}</tr>"
            for row in rows
        )
    )


def _writer(place: Round, column: Column) -> Callable[[Row], str]:
    """Writes one column's cell."""
    if column.name == "nomor":
        return lambda row: f'<th scope="row" class="number">{escape(column.cell(row))}</th>'
    if column.name == "judul":
        base = reverse("proposals", args=[place.slug])
        return lambda row: (
            f'<td class="title"><a href="{base}{quote(row.proposal.number, safe="")}/">'
            f"{escape(column.cell(row))}</a></td>"
        )
    look = f' class="{column.look}"' if column.look else ""
    opened = f'<td{look} data-label="{escape(spoken().text(column.label))}">'
    return lambda row: f"{opened}{conditional_escape(column.cell(row))}</td>"


def _attributes(proposal: Proposal) -> str:
    """What the map beside the list needs to know."""
    return "".join(f' data-{name}="{escape(value)}"' for name, value in _facts(proposal))


def _facts(proposal: Proposal) -> Iterator[tuple[str, str]]:
    yield "number", proposal.number
    if proposal.lon is not None:
        yield "lon", repr(proposal.lon)
        yield "lat", repr(proposal.lat)


def _tick(proposal: Proposal) -> str:
    if proposal.status not in VERIFIED_FROM:
        return '<td class="tick"></td>'
    label = spoken().text("web-proposals-tick-one", number=proposal.number)
    return (
        f'<td class="tick"><input type="checkbox" name="nomor" value="{escape(proposal.number)}"'
        f' form="verifikasi" aria-label="{escape(label)}"></td>'
    )
