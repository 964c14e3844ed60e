"""A desk's workbook (*buku kerja desk*): its items, a row each, decided on without a network."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max
from django.utils.html import strip_tags
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from baimbai.agreement.decision import RESULTS
from baimbai.agreement.ruling import REASON_CODES
from baimbai.web.meeting import offices_of
from baimbai.web.models import AgendaItem, Decision, Desk, Proposal, Result
from baimbai.web.payable import code_of, lawful_ceilings
from baimbai.web.rulings import ceilings_map, computed_run
from baimbai.web.templatetags.baimbai import moment, money_text, named, said
from baimbai.wording.wording import Wording

FORMAT = "baimbai-desk-1"
ABOUT, CODES, PLACES = "_baimbai", "_kode", "_pagu"
"""Sheets that nobody sees: what the book is of, codes behind names, ceilings of each row."""
HEADER_ROW = 3
PARTS = 3
"""Ceilings that one row may take from."""
MOST_ITEMS = 400
LONGEST_TOLD = 240
"""Characters that a row's height shows."""
TOLD = ("number", "title", "office", "asked", "computed", "why", "held")
TYPED = (
    "result",
    *(f"{what}-{part}" for part in range(1, PARTS + 1) for what in ("from", "rupiah")),
    "condition", "reason", "text", "responsible", "person", "due", "dissenter", "dissent", "made",
)  # fmt: skip
COLUMNS = (*TOLD, *TYPED)
_WIDTHS = {
    "number": 16, "title": 46, "office": 30, "asked": 20, "computed": 26, "why": 46, "held": 36,
    "result": 22, "condition": 36, "reason": 24, "text": 46, "responsible": 34, "person": 24,
    "due": 14, "dissenter": 34, "dissent": 36, "made": 18,
}  # fmt: skip


def heading(column: str, words: Wording) -> str:
    """A column's heading: `Sumber dana 2`."""
    name, _, part = column.partition("-")
    return words.text(f"web-book-column-{name}", part=part)


@dataclass(frozen=True)
class _Lists:
    """Names that a row offers, each with its code; ceilings by the proposal's number."""

    results: Mapping[str, str]
    reasons: Mapping[str, str]
    offices: Mapping[str, str]
    ceilings: Mapping[str, Mapping[str, str]]


def write_desk_book(desk: Desk, now: datetime, words: Wording) -> bytes:
    """The book of a desk as it stands now. Raises Refused where nothing is computed."""
    run = computed_run(desk.round)
    items = AgendaItem.objects.filter(desk=desk).select_related("proposal__organisation")
    proposals = [item.proposal for item in items[:MOST_ITEMS]]
    computed = Result.objects.filter(run=run, proposal__in=proposals)
    results = {one.proposal_id: one for one in computed}
    made = Decision.objects.filter(round=desk.round)
    held = {one.proposal_id: one for one in
            made.filter(proposal__in=proposals).select_related("desk").order_by("pk")}  # fmt: skip
    lists = _lists(desk, proposals, words)
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(stream, options) as book:
        sheet = book.add_worksheet(words.text("web-book-sheet"))
        _write_guide(book, book.add_worksheet(words.text("web-book-guide")), desk, words)
        looks = _looks(book)
        _write_head(sheet, looks, desk, now, words)
        for row, proposal in enumerate(proposals, HEADER_ROW + 1):
            told = _told(proposal, results.get(proposal.pk), held.get(proposal.pk), words)
            _write_row(sheet, looks, row, told)
        offered = _write_lists(book, lists, proposals)
        _validate(sheet, offered, len(proposals), words)
        _write_about(book, desk, now, made.aggregate(last=Max("pk"))["last"] or 0)
        _set_page(sheet, len(proposals))
        sheet.activate()
    return stream.getvalue()


def _lists(desk: Desk, proposals: Sequence[Proposal], words: Wording) -> _Lists:
    run = computed_run(desk.round)
    ceilings = [key for key, amount in ceilings_map(desk.round).items() if amount]
    offices = {f"{name} [{id_}]": id_ for id_, name in
               offices_of(desk.round).values_list("pk", "name")}  # fmt: skip
    return _Lists(
        {words.text("web-desk-result", result=code): code for code in RESULTS},
        {words.name(code): code for code in REASON_CODES},
        offices,
        {
            number: {f"{named(k[0])} · {named(k[1])} · {k[2]}": code_of(k) for k in keys}
            for number, keys in lawful_ceilings(run, proposals, ceilings).items()
        },
    )


def _looks(book: Workbook) -> dict[str, Any]:
    told = {"valign": "top", "text_wrap": True, "bg_color": "#F2F5F8", "border": 1,
            "border_color": "#C9D2DC"}  # fmt: skip
    typed = {**told, "bg_color": "#FFFFFF", "locked": False}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "hint": book.add_format({"font_color": "#4D5B6A", "text_wrap": False}),
        "told-head": book.add_format({**told, "bold": True, "bg_color": "#D9E2F3"}),
        "typed-head": book.add_format({**told, "bold": True, "bg_color": "#FFE8B3"}),
        "told": book.add_format({**told, "quote_prefix": True}),
        "told-money": book.add_format({**told, "num_format": "#,##0"}),
        "typed": book.add_format(typed),
        "typed-money": book.add_format({**typed, "num_format": "#,##0"}),
        "typed-due": book.add_format({**typed, "num_format": "yyyy-mm-dd"}),
        "typed-made": book.add_format({**typed, "num_format": "yyyy-mm-dd hh:mm"}),
    }


def _write_head(
    sheet: Worksheet, looks: Mapping[str, Any], desk: Desk, now: datetime, words: Wording
) -> None:
    sheet.write_string(0, 0, f"{desk.name} – {desk.round.title}", looks["title"])
    sheet.write_string(1, 0, words.text("web-book-hint"), looks["hint"])
    as_of = words.text("web-book-as-of", at=strip_tags(moment(now)))
    sheet.write_string(2, 0, as_of, looks["hint"])
    sheet.set_row(HEADER_ROW, 32)
    for index, column in enumerate(COLUMNS):
        width = _WIDTHS.get(column, 20 if column.startswith("rupiah") else 34)
        sheet.set_column(index, index, width)
        look = looks["told-head" if column in TOLD else "typed-head"]
        sheet.write_string(HEADER_ROW, index, heading(column, words), look)


def _told(
    proposal: Proposal, result: Result | None, held: Decision | None, words: Wording
) -> Sequence[str | int]:
    computed, why, now = "–", "", words.text("web-desk-undecided")
    if result is not None:
        computed = f"{named(result.outcome)} {money_text(result.funded_rupiah)}"
        why = said(result.text)
    if held is not None:
        now = f"{words.text('web-desk-result', result=held.result)}, {held.desk.name}"
        now += f", {money_text(held.amount_rupiah)}" if held.amount_rupiah else ""
    return (
        proposal.number, proposal.title, proposal.organisation.name, proposal.cost_rupiah,
        computed, why, now,
    )  # fmt: skip


def _write_row(
    sheet: Worksheet, looks: Mapping[str, Any], row: int, told: Sequence[str | int]
) -> None:
    sheet.set_row(row, 62)
    for index, cell in enumerate(told):
        if isinstance(cell, int):
            sheet.write_number(row, index, cell, looks["told-money"])
        else:
            short = cell if len(cell) <= LONGEST_TOLD else f"{cell[:LONGEST_TOLD]}…"
            sheet.write_string(row, index, short, looks["told"])
    for index, column in enumerate(TYPED, len(told)):
        kind = "money" if column.startswith("rupiah") else column
        sheet.write_blank(row, index, None, looks.get(f"typed-{kind}", looks["typed"]))


def _write_lists(
    book: Workbook, lists: _Lists, proposals: Sequence[Proposal]
) -> Mapping[str, Sequence[str]]:
    """Writes names and codes where nobody sees them; returns the range that each column's cells
    offer: one for all rows, or one a row."""
    codes, places = book.add_worksheet(CODES), book.add_worksheet(PLACES)
    offered: dict[str, Sequence[str]] = {}
    groups = (("result", lists.results), ("reason", lists.reasons), ("responsible", lists.offices))
    for column, (name, pairs) in enumerate(groups):
        for row, (label, code) in enumerate(pairs.items()):
            codes.write_string(row, 2 * column, label)
            codes.write_string(row, 2 * column + 1, code)
        area = xl_range_abs(0, 2 * column, max(len(pairs) - 1, 0), 2 * column)
        offered[name] = [f"={CODES}!{area}"]
    known = {label: code for pairs in lists.ceilings.values() for label, code in pairs.items()}
    for row, (label, code) in enumerate(sorted(known.items())):
        codes.write_string(row, 6, label)
        codes.write_string(row, 7, code)
    ranges = []
    for row, proposal in enumerate(proposals):
        own = list(lists.ceilings[proposal.number])
        for column, label in enumerate(own):
            places.write_string(row, column, label)
        ranges.append(f"={PLACES}!{xl_range_abs(row, 0, row, len(own) - 1)}" if own else "")
    offered |= {f"from-{part}": ranges for part in range(1, PARTS + 1)}
    for sheet in (codes, places):
        sheet.very_hidden()
        sheet.protect()
    return {**offered, "dissenter": offered["responsible"]}


def _validate(
    sheet: Worksheet, offered: Mapping[str, Sequence[str]], items: int, words: Wording
) -> None:
    first, last = HEADER_ROW + 1, HEADER_ROW + max(items, 1)
    said_so = {"error_title": words.text("web-book-invalid"), "error_type": "warning",
               "error_message": words.text("web-book-invalid-pick")}  # fmt: skip
    for name, ranges in offered.items():
        index = COLUMNS.index(name)
        if len(ranges) == 1 and not name.startswith("from"):
            rule = {"validate": "list", "source": ranges[0], **said_so}
            sheet.data_validation(first, index, last, index, rule)
            continue
        for row, source in enumerate(ranges, first):
            if source:
                rule = {"validate": "list", "source": source, **said_so}
                sheet.data_validation(row, index, row, index, rule)
    for part in range(1, PARTS + 1):
        index = COLUMNS.index(f"rupiah-{part}")
        sheet.data_validation(first, index, last, index, {
            "validate": "integer", "criteria": "between", "minimum": 1, "maximum": 10**15,
            "error_title": words.text("web-book-invalid"),
            "error_message": words.text("web-book-invalid-money"),
        })  # fmt: skip


def _write_about(book: Workbook, desk: Desk, now: datetime, seen: int) -> None:
    sheet = book.add_worksheet(ABOUT)
    about = (
        ("format", FORMAT), ("round", desk.round.slug), ("desk", str(desk.number)),
        ("version", str(desk.round.version)), ("run", str(desk.round.run_id or "")),
        ("seen", str(seen)), ("made", now.isoformat()),
    )  # fmt: skip
    for row, (name, value) in enumerate(about):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
    sheet.very_hidden()
    sheet.protect()


def _set_page(sheet: Worksheet, items: int) -> None:
    sheet.freeze_panes(HEADER_ROW + 1, 2)
    sheet.autofilter(HEADER_ROW, 0, HEADER_ROW + max(items, 1), len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(8)
    # What is told beside what is typed: on one sheet, letters would be too small to read.
    sheet.fit_to_pages(2, 0)
    sheet.set_v_pagebreaks([len(TOLD)])
    sheet.repeat_rows(HEADER_ROW)
    sheet.repeat_columns(0, 1)
    allowed = ("autofilter", "format_columns", "format_rows")
    sheet.protect("", dict.fromkeys(allowed, True))


def _write_guide(book: Workbook, sheet: Worksheet, desk: Desk, words: Wording) -> None:
    head = book.add_format({"bold": True, "font_size": 14})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True, "valign": "top"})
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 100)
    sheet.write_string(0, 0, words.text("web-book-guide-title", desk=desk.name), head)
    row = 2
    for step in range(1, 6):
        sheet.write_string(row, 0, words.text("web-book-step", step=step), bold)
        sheet.write_string(row, 1, words.text(f"web-book-step-{step}"), text)
        row += 1
    row += 1
    for column in TYPED:
        if column.endswith(tuple(f"-{part}" for part in range(2, PARTS + 1))):
            continue
        sheet.write_string(row, 0, heading(column, words), bold)
        sheet.write_string(row, 1, words.text(f"web-book-help-{column.partition('-')[0]}"), text)
        row += 1
    sheet.protect()
