"""The sheet of one proposal (*lembar usulan*): one page to read, print and pass on."""

from typing import Any

import polars as pl

from baimbai.agreement.decision import TAKEN
from baimbai.publication.portal.frame import day, framed_page, rupiah, table
from baimbai.publication.portal.listing import badge
from baimbai.publication.portal.map import small_map
from baimbai.publication.portal.markup import Html, Part, el
from baimbai.publication.portal.site import LANGUAGES, Page
from baimbai.wording.numerals import decimal_text


def sheet(page: Page, proposal: str) -> Html:
    """What, where, whose, how much from whom and when, what was decided and why. Raises KeyError
    for a proposal that the portal does not show."""
    found = page.portal.projects.filter(pl.col("id") == proposal)
    if not found.height:
        raise KeyError(proposal)
    row = found.row(0, named=True)
    return framed_page(
        page, row["title"],
        el("nav", el("a", page.text("portal-list"), href=page.link("daftar.html")),
           class_="crumbs", aria_label=page.text("portal-crumbs")),
        el("article",
           el("header",
              el("p", row["id"], " · ", row["sector_name"], class_="muted"),
              el("h1", row["title"]),
              el("p", badge(row["result"], row["result_name"])),
              _qr(page)),
           el("div", el("div", _facts(page, row)), el("div", _where(page, row)), class_="two"),
           _money(page, row),
           _decision(page, row),
           _lists(page, proposal), class_="sheet"),
        current="daftar.html",
    )  # fmt: skip


def _terms(page: Page, terms: list[tuple[str, Part]]) -> Html:
    shown = [(key, value) for key, value in terms if value not in (None, "")]
    return el("dl", [[el("dt", page.text(key)), el("dd", value)] for key, value in shown],
              class_="terms")  # fmt: skip


def _facts(page: Page, row: dict[str, Any]) -> Html:
    language = page.portal.language
    volume = None
    if row["volume"] is not None:
        volume = f"{decimal_text(row['volume'], 2, language)} {row['unit_name'] or ''}".strip()
    return _terms(page, [
        ("portal-work-type", row["work_type_name"]), ("portal-asset", _asset(row)),
        ("portal-volume", volume), ("portal-proponent", row["organisation_name"]),
        ("portal-responsible", row["responsible_name"]),
        ("portal-authority", row["authority_name"]),
        ("portal-activity", row["activity_code"]),
        ("portal-people", None if row["people"] is None else f"{row['people']}"),
        ("portal-cost", rupiah(page, row["cost_rupiah"])),
    ])  # fmt: skip


def _asset(row: dict[str, Any]) -> str:
    return " – ".join(filter(None, (row["asset_type_name"], row["asset_name"])))


def _where(page: Page, row: dict[str, Any]) -> Html:
    language = page.portal.language
    at = None
    if row["lat"] is not None:
        at = ", ".join(decimal_text(row[axis], 5, language) for axis in ("lat", "lon"))
    terms = _terms(page, [
        ("portal-wilayah", row["region_name"]), ("portal-place", row["place"]),
        ("portal-point", at),
    ])  # fmt: skip
    drawn = small_map(page, row["lat"], row["lon"]) if row["lat"] is not None else None
    return el("div", drawn, terms)


def _money(page: Page, row: dict[str, Any]) -> Html | None:
    paid = page.portal.payments.filter(pl.col("proposal") == row["id"])
    if not paid.height:
        return None
    rows: list[list[Part]] = [
        [source, owner, str(year), rupiah(page, amount)]
        for source, owner, year, amount in paid.select(
            "source_name", "owner_name", "year", "amount_rupiah"
        ).iter_rows()
    ]
    keys = ("portal-source", "portal-owner", "portal-year", "portal-programmed")
    heads = [(page.text(key), key == "portal-programmed") for key in keys]
    total: list[Part] = [page.text("portal-sum"), "", "", rupiah(page, row["programmed"])]
    title = page.text("portal-who-pays")
    return el("section", el("h2", title), table(title, heads, rows, total))


def _decision(page: Page, row: dict[str, Any]) -> Html:
    taken = row["result"] in TAKEN
    rule = None
    if row["rule_sentence"]:
        rule = f"{row['rule_sentence']} ({row['rule_source']}; {row['rule_status']})"
    return el("section", el("h2", page.text("portal-decision")), _terms(page, [
        ("portal-hasil", row["result_name"]), ("portal-reason", row["reason"]),
        ("portal-rule", None if taken else rule),
        ("portal-would-help", None if taken else row["would_help"]),
        ("portal-follow-up", row["follow_up"]),
        ("portal-follow-up-by", row["follow_up_owner_name"]),
        ("portal-due", day(page, row["due"].isoformat()) if row["due"] else None),
        ("portal-score", _score(page, row)),
    ]))  # fmt: skip


def _score(page: Page, row: dict[str, Any]) -> str | None:
    if row["score"] is None or row["rank"] is None:
        return None
    return page.text("portal-score-of", score=row["score"], rank=row["rank"])


def _lists(page: Page, proposal: str) -> Html | None:
    """How the result came about, list by list, where the chair lets it be seen."""
    rows = page.portal.lists.filter(pl.col("proposal") == proposal)
    if rows.height < 2:
        return None
    title = page.text("portal-lists")
    return el("section", el("h2", title), list_rows(page, title, rows))


def list_rows(page: Page, title: str, rows: pl.DataFrame) -> Html:
    """A line a list: result, money, who changed it and why."""
    lines: list[list[Part]] = [
        [page.text(f"portal-list-{row['list']}"), badge(row["result"], row["result_name"]),
         rupiah(page, row["amount_rupiah"]) if row["amount_rupiah"] else "–",
         [row["desk"], el("small", ": ".join(filter(None, (row["reason_name"], row["text"]))))]]
        for row in rows.iter_rows(named=True)
    ]  # fmt: skip
    keys = ("portal-on-list", "portal-hasil", "portal-programmed", "portal-changed-by")
    heads = [(page.text(key), key == "portal-programmed") for key in keys]
    return table(title, heads, lines)


def _qr(page: Page) -> Html | None:
    site = page.site
    if not site.address or site.qr is None:
        return None
    below = "" if page.portal.language == LANGUAGES[0] else f"{page.portal.language}/"
    address = f"{site.address.rstrip('/')}/{below}{page.path}"
    code = site.qr(address)
    return el("figure", code, el("figcaption", address), class_="qr-code") if code else None
