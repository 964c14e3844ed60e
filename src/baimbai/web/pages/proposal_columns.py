"""Columns of the list of proposals (*kolom daftar usulan*): what each shows and sorts by."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.html import format_html

from baimbai.web.gate import spoken
from baimbai.web.models import Proposal, Result
from baimbai.web.pages.proposal_filter import typed
from baimbai.web.templatetags.baimbai import count, decimal, moment, named, rupiah


@dataclass(frozen=True)
class Row:
    """One line of the list: the proposal, and what the round's run says of it."""

    proposal: Proposal
    result: Result | None
    region: str
    """Its region's name."""


@dataclass(frozen=True)
class Column:
    """One column; its name is the one in the address."""

    name: str
    sort: str
    """The row's field, or the result's where `computed`; after `-` the two run opposite ways."""
    cell: Callable[[Row], str]
    computed: bool = False
    look: str = ""
    """Class of the cell: `num` for figures, `money` for rupiah."""
    shown: bool = True
    """Is it there where the reader has not chosen?"""

    @property
    def label(self) -> str:
        """The wording's key."""
        return f"web-proposals-column-{self.name}"


TONES: Mapping[str, str] = {
    "draf": "plain", "diajukan": "info", "dikembalikan": "warn", "diverifikasi": "good",
    "dialihkan": "info", "digabung": "plain", "ditarik": "plain",
    "didanai": "good", "tidak_didanai": "bad",
    "lolos": "good", "tertahan": "warn", "ditolak": "bad",
    "inti": "good", "batas": "warn", "luar": "plain",
    "tinggi": "bad", "sedang": "warn", "rendah": "info", "info": "plain",
}  # fmt: skip
"""How a badge of a code looks."""


def badge(code: str) -> str:
    """The name of a status, outcome, gate, band or severity as a badge; a dash for none."""
    if not code:
        return "–"
    tone = TONES.get(code, "plain")
    return format_html('<span class="badge" data-tone="{}">{}</span>', tone, named(code))


def _said(tell: Callable[[Result], str]) -> Callable[[Row], str]:
    return lambda row: "–" if row.result is None else tell(row.result)


COLUMNS = (
    Column("nomor", "number", lambda r: r.proposal.number),
    Column("judul", "title", lambda r: r.proposal.title),
    Column("pengusul", "organisation", lambda r: named(r.proposal.organisation_id), look="office"),
    Column("wilayah", "region_code", lambda r: r.region, shown=False),
    Column("bidang", "sector", lambda r: named(r.proposal.sector)),
    Column("jenis", "asset_type", lambda r: named(r.proposal.asset_type), shown=False),
    Column("pekerjaan", "work_type", lambda r: named(r.proposal.work_type), shown=False),
    Column("nilai", "cost_rupiah", lambda r: rupiah(r.proposal.cost_rupiah), look="money"),
    Column("tahun", "year", lambda r: str(r.proposal.year), look="num", shown=False),
    Column("status", "status", lambda r: badge(r.proposal.status)),
    Column("hasil", "outcome", _said(lambda s: badge(s.outcome)), computed=True),
    Column("peringkat", "rank", _said(lambda s: count(s.rank)), computed=True, look="num"),
    # The higher the score, the lower the rank; the index of ranks then serves both.
    Column("skor", "-rank", _said(lambda s: decimal(s.score)), True, "num", shown=False),
    Column("pita", "band", _said(lambda s: badge(s.band)), computed=True, shown=False),
    Column("gerbang", "gate", _said(lambda s: badge(s.gate)), computed=True, shown=False),
    Column("didanai", "funded_rupiah", _said(lambda s: rupiah(s.funded_rupiah)), True, "money",
           shown=False),
    Column("diubah", "changed_at", lambda r: moment(r.proposal.changed_at), shown=False),
)  # fmt: skip
BY_NAME: Mapping[str, Column] = {column.name: column for column in COLUMNS}


@dataclass(frozen=True)
class Heading:
    """A column's heading in a list: what it says, and the address that sorts by it."""

    column: Column
    address: str
    direction: str
    """`ascending`, `descending`; empty where the list is not sorted by it."""


def chosen_columns(given: QueryDict) -> tuple[Column, ...]:
    """Those that the address names, else the usual; number and title always."""
    names = set(typed(given, "kolom")) & BY_NAME.keys()
    if not names:
        # Of one office's list everybody knows whose it is.
        known = {"pengusul"} if len(typed(given, "pengusul")) == 1 else set()
        return tuple(c for c in COLUMNS if c.shown and c.name not in known)
    return tuple(column for column in COLUMNS if column.name in names | {"nomor", "judul"})


def sorting(given: QueryDict) -> tuple[Column, bool]:
    """The column that sorts the list, and whether it falls; by number where none is named."""
    name = given.get("urut", "")
    return BY_NAME.get(name.removeprefix("-"), BY_NAME["nomor"]), name.startswith("-")


def headings(given: QueryDict) -> tuple[Heading, ...]:
    """The headings of the chosen columns; a second click turns the order round."""
    by, falls = sorting(given)
    found = []
    for column in chosen_columns(given):
        here = column is by
        address = given.copy()
        address.pop("hal", None)
        address["urut"] = f"-{column.name}" if here and not falls else column.name
        direction = ("descending" if falls else "ascending") if here else ""
        found.append(Heading(column, address.urlencode(), direction))
    return tuple(found)


def order_choices(given: QueryDict) -> list[tuple[str, str, bool]]:
    """(value of `urut`, what it says, chosen) of every order."""
    by, falls = sorting(given)
    return [
        (
            f"{sign}{column.name}",
            spoken().text(f"web-proposals-order{key}", column=spoken().text(column.label)),
            column is by and falls == bool(sign),
        )
        for column in COLUMNS
        for sign, key in (("", "-up"), ("-", "-down"))
    ]


def column_choices(given: QueryDict) -> list[tuple[str, str, bool]]:
    """(name, what it says, chosen) of every column that may be left out."""
    chosen = chosen_columns(given)
    return [
        (column.name, spoken().text(column.label), column in chosen)
        for column in COLUMNS
        if column.name not in ("nomor", "judul")
    ]
