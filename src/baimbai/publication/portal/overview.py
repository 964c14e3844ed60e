"""The first page (*ringkasan*): how much for what, from where, in figures and bars."""

from typing import Any

import polars as pl

from baimbai.publication.portal.chart import bars
from baimbai.publication.portal.content import sheet_path
from baimbai.publication.portal.frame import day, framed_page, percent, short, table, whole
from baimbai.publication.portal.markup import Html, Part, el
from baimbai.publication.portal.site import Page

LARGEST = 10


def overview(page: Page) -> Html:
    """Key figures; money by source, region, bidang and year; the largest works."""
    facts, projects = page.portal.facts, page.portal.projects
    taken = projects.filter("agreed")
    lead = page.text(
        "portal-lead", title=facts["title"], place=facts["place"], date=facts["held_on"],
        year=str(facts["fiscal_year"]),
    )  # fmt: skip
    return framed_page(
        page, page.text("portal-overview"),
        el("h1", page.text("portal-title", province=facts["province"],
                           year=str(facts["fiscal_year"]))),
        el("p", lead, class_="lead"),
        _figures(page, taken),
        _search(page),
        _sources(page),
        _regions(page, projects),
        _sectors(page, projects),
        _years(page, taken),
        _largest(page, taken),
    )  # fmt: skip


def _figures(page: Page, taken: pl.DataFrame) -> Html:
    facts = page.portal.facts
    shown = (
        ("portal-figure-programmed", short(page, int(taken["programmed"].sum()))),
        ("portal-figure-taken", whole(page, taken.height)),
        ("portal-figure-discussed", whole(page, facts["discussed"])),
        ("portal-figure-regions", whole(page, taken["region_code"].n_unique())),
    )
    return el("dl", *(el("div", el("dt", page.text(k)), el("dd", v)) for k, v in shown),
              class_="figures")  # fmt: skip


def _search(page: Page) -> Html:
    return el(
        "form",
        el("label", page.text("portal-search"), for_="cari"),
        el("input", type="search", id="cari", name="q", maxlength=100),
        el("button", page.text("portal-search-do")),
        action=page.link("daftar.html"), method="get", role="search", class_="search",
    )  # fmt: skip


def _sources(page: Page) -> Html:
    """What each source pays, against its ceilings."""
    uses = [one for one in page.portal.facts["ceilings"] if one["ceiling"] or one["used"]]
    title = page.text("portal-by-source")
    rows: list[list[Part]] = [
        [one["name"], short(page, one["ceiling"]), short(page, one["used"]),
         percent(page, one["used"], one["ceiling"])]
        for one in uses
    ]  # fmt: skip
    ceiling, used = (sum(one[key] for one in uses) for key in ("ceiling", "used"))
    total: list[Part] = [
        page.text("portal-sum"), short(page, ceiling), short(page, used),
        percent(page, used, ceiling),
    ]  # fmt: skip
    heads = [("portal-source", False), ("portal-ceiling", True), ("portal-used", True),
             ("portal-share", True)]  # fmt: skip
    drawn = [(o["name"], o["used"], o["ceiling"], short(page, o["used"])) for o in uses]
    return _section(page, "sumber", title, drawn, heads, rows, total)


def _section(
    page: Page, anchor: str, title: str, drawn: list[tuple[str, int, int, str]],
    heads: list[tuple[str, bool]], rows: list[list[Part]], total: list[Part],
) -> Html:  # fmt: skip
    named = [(page.text(key), number) for key, number in heads]
    return el(
        "section", el("h2", title, id=anchor),
        bars(title, drawn) if any(value for _, value, _, _ in drawn) else None,
        table(title, named, rows, total), class_="money",
    )  # fmt: skip


_SUMS = (
    pl.len().alias("proposals"), pl.col("agreed").sum().alias("taken"),
    pl.col("programmed").sum().alias("programmed"),
)  # fmt: skip


def _summed(projects: pl.DataFrame, *by: str) -> list[dict[str, Any]]:
    return projects.group_by(*by).agg(*_SUMS).sort(
        "programmed", by[0], descending=[True, False]
    ).to_dicts()  # fmt: skip


def _sums(page: Page, anchor: str, key: str, projects: pl.DataFrame, by: tuple[str, str]) -> Html:
    """One section: a line a value of `by`, each a way into the list."""
    found, title = _summed(projects, *by), page.text(key)
    parameter = {"region_code": "wilayah", "sector": "bidang"}[by[0]]
    rows: list[list[Part]] = [
        [el("a", one[by[1]], href=page.link(f"daftar.html?{parameter}={one[by[0]]}")),
         whole(page, one["taken"]), short(page, one["programmed"])]
        for one in found
    ]  # fmt: skip
    total: list[Part] = [
        page.text("portal-sum"), whole(page, sum(one["taken"] for one in found)),
        short(page, sum(one["programmed"] for one in found)),
    ]  # fmt: skip
    heads = [(f"portal-{parameter}", False), ("portal-works", True), ("portal-programmed", True)]
    drawn = [(o[by[1]], o["programmed"], 0, short(page, o["programmed"])) for o in found]
    return _section(page, anchor, title, drawn, heads, rows, total)


def _regions(page: Page, projects: pl.DataFrame) -> Html:
    return _sums(page, "wilayah", "portal-by-region", projects, ("region_code", "region_name"))


def _sectors(page: Page, projects: pl.DataFrame) -> Html:
    return _sums(page, "bidang", "portal-by-sector", projects, ("sector", "sector_name"))


def _years(page: Page, taken: pl.DataFrame) -> Html:
    sums = [
        (str(year), int(taken[f"programmed_{year}"].sum())) for year in page.portal.facts["horizon"]
    ]
    title = page.text("portal-by-year")
    rows: list[list[Part]] = [[year, short(page, amount)] for year, amount in sums]
    total: list[Part] = [page.text("portal-sum"), short(page, sum(a for _, a in sums))]
    heads = [("portal-year", False), ("portal-programmed", True)]
    drawn = [(year, amount, 0, short(page, amount)) for year, amount in sums]
    return _section(page, "tahun", title, drawn, heads, rows, total)


def _largest(page: Page, taken: pl.DataFrame) -> Html:
    largest = taken.sort("programmed", "id", descending=[True, False]).head(LARGEST)
    rows: list[list[Part]] = [
        [el("a", title, href=page.link(sheet_path(id_))), region, short(page, amount)]
        for id_, title, region, amount in largest.select(
            "id", "title", "region_name", "programmed"
        ).iter_rows()
    ]
    heads = [(page.text(k), k == "portal-programmed")
             for k in ("portal-work", "portal-wilayah", "portal-programmed")]  # fmt: skip
    held = page.text("portal-as-of", date=day(page, page.portal.about.made_at))
    return el("section", el("h2", page.text("portal-largest"), id="terbesar"),
              table(page.text("portal-largest"), heads, rows),
              el("p", held, class_="muted"))  # fmt: skip
