"""Pages that list one thing each: what was not taken up, the four lists, completeness, changes,
downloads."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from baimbai.publication.portal.content import MEASURES, sheet_path
from baimbai.publication.portal.frame import day, framed_page, percent, short, table, whole
from baimbai.publication.portal.listing import badge
from baimbai.publication.portal.markup import Html, Part, el
from baimbai.publication.portal.project import list_rows
from baimbai.publication.portal.site import Page

MOST_ROWS = 500
"""Of one page; the downloads hold all."""


def refused(page: Page) -> Html:
    """What was not taken up, why, and what would help."""
    passed = page.portal.projects.filter(pl.col("agreed").not_())
    rows: list[list[Part]] = [
        [
            [el("a", row["title"], href=page.link(sheet_path(row["id"]))),
             el("small", f"{row['id']} · {row['region_name']}")],
            badge(row["result"], row["result_name"]),
            [row["reason"], el("small", _rule(row))], row["would_help"] or "–",
        ]
        for row in passed.head(MOST_ROWS).iter_rows(named=True)
    ]  # fmt: skip
    keys = ("portal-work", "portal-hasil", "portal-reason", "portal-would-help")
    heads = [(page.text(key), False) for key in keys]
    title = page.text("portal-refused")
    return framed_page(
        page, title, el("h1", title),
        el("p", page.text("portal-refused-lead", count=passed.height)),
        table(title, heads, rows) if rows else None, _more(page, passed.height),
    )  # fmt: skip


def _rule(row: Mapping[str, Any]) -> str:
    if not row["rule_sentence"]:
        return ""
    return f"{row['rule_sentence']} ({row['rule_source']}; {row['rule_status']})"


def _more(page: Page, rows: int) -> Html | None:
    if rows <= MOST_ROWS:
        return None
    text = page.text("portal-more", shown=MOST_ROWS, of=rows)
    return el("p", text, " ", el("a", page.text("portal-downloads"),
                                 href=page.link("unduhan.html")), class_="note")  # fmt: skip


def four_lists(page: Page) -> Html:
    """What people changed of the computed list, proposal by proposal."""
    lists, title = page.portal.lists, page.text("portal-lists")
    titles = dict(page.portal.projects.select("id", "title").iter_rows())
    proposals = lists["proposal"].unique(maintain_order=True).to_list()[:MOST_ROWS]
    parts = lists.partition_by("proposal", as_dict=True, maintain_order=True)
    blocks = [
        el("section",
           el("h2", el("a", titles[one], href=page.link(sheet_path(one))), el("small", f" {one}")),
           list_rows(page, titles[one], parts[one,]))
        for one in proposals
    ]  # fmt: skip
    shown = ", ".join(page.text(f"portal-list-{one}") for one in page.portal.about.lists)
    return framed_page(
        page, title, el("h1", title), el("p", page.text("portal-lists-lead", lists=shown)),
        blocks or el("p", page.text("portal-lists-none"), class_="empty"),
        _more(page, lists["proposal"].n_unique()),
    )  # fmt: skip


def complete(page: Page) -> Html:
    """How much of the data is told, by region."""
    title = page.text("portal-complete")
    found = page.portal.facts["complete"]

    def line(name: str, counts: Mapping[str, int]) -> list[Part]:
        shares = [percent(page, counts[one], counts["proposals"]) for one in MEASURES]
        return [name, whole(page, counts["proposals"]), *shares]

    whole_counts = {key: sum(row[key] for row in found) for key in ("proposals", *MEASURES)}
    heads = [(page.text("portal-wilayah"), False), (page.text("portal-proposals"), True)]
    heads += [(page.text(f"portal-told-{one}"), True) for one in MEASURES]
    return framed_page(
        page, title, el("h1", title), el("p", page.text("portal-complete-lead")),
        table(title, heads, [line(row["name"], row) for row in found],
              line(page.text("portal-sum"), whole_counts)),
    )  # fmt: skip


def changes(page: Page) -> Html:
    """What changed against the release before; and all releases."""
    about, title = page.portal.about, page.text("portal-changes")
    told, reason = page.portal.changes, page.site.standing.reason_of(about.number)
    lead = page.text(f"portal-class-{about.change_class}", before=about.before)
    rows: list[list[Part]] = [
        [_title(page, one), page.text(f"portal-change-{one['kind']}"),
         _amount(page, one["before_rupiah"]), _amount(page, one["after_rupiah"])]
        for one in told[:MOST_ROWS]
    ]  # fmt: skip
    keys = ("portal-work", "portal-change", "portal-before", "portal-after")
    heads = [(page.text(key), n > 1) for n, key in enumerate(keys)]
    return framed_page(
        page, title, el("h1", title), el("p", lead),
        el("p", page.text("portal-change-reason", reason=reason)) if reason else None,
        table(title, heads, rows) if rows else None, _more(page, len(told)),
        editions(page),
    )  # fmt: skip


def _title(page: Page, one: Mapping[str, Any]) -> Part:
    named = el("small", one["proposal"])
    shown = one["proposal"] in page.portal.known
    if not shown:
        return [one["title"], named]
    return [el("a", one["title"], href=page.link(sheet_path(one["proposal"]))), named]


def _amount(page: Page, amount: int) -> str:
    return short(page, amount) if amount else "–"


def editions(page: Page) -> Html | None:
    """Every published release with its state and what it changed."""
    known = page.site.standing.editions
    if not known:
        return None
    rows: list[list[Part]] = [
        [
            el("a", page.text("portal-release", number=one.number),
               href=page.release(one.number))
            if page.site.served else page.text("portal-release", number=one.number),
            page.text(f"portal-state-{one.state}"), day(page, one.published_at),
            page.text(f"portal-class-name-{one.change_class}"), one.change_reason or "–",
        ]
        for one in known
    ]  # fmt: skip
    keys = ("portal-number", "portal-state", "portal-published", "portal-class",
            "portal-why")  # fmt: skip
    title = page.text("portal-editions")
    heads = [(page.text(key), False) for key in keys]
    return el("section", el("h2", title, id="rilis"), table(title, heads, rows))


def downloads(page: Page) -> Html:
    """What anybody may take along, each with what it is, its size and its seal."""
    title = page.text("portal-downloads")
    rows: list[list[Part]] = [
        [el("a", one.name, href=page.document(one.name), download=True),
         page.text(f"portal-file-{one.name.replace('.', '-')}"),
         page.text("portal-kilobytes", size=max(1, round(one.bytes / 1024))),
         el("code", one.sha256[:16])]
        for one in page.site.downloads.get(page.portal.language, ())
    ]  # fmt: skip
    keys = ("portal-file", "portal-what", "portal-size", "portal-sha")
    heads = [(page.text(key), key == "portal-size") for key in keys]
    return framed_page(
        page, title, el("h1", title), el("p", page.text("portal-downloads-lead")),
        table(title, heads, rows), el("p", page.text("portal-licence"), class_="muted"),
    )  # fmt: skip
