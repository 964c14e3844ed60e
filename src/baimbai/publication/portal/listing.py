"""The list (*daftar usulan*), page by page, and what a search finds in it."""

import re
from urllib.parse import urlencode

import polars as pl

from baimbai.publication.portal.content import sheet_path
from baimbai.publication.portal.frame import framed_page, short, table, whole
from baimbai.publication.portal.markup import Html, Part, el
from baimbai.publication.portal.site import PER_PAGE, Page, list_pages, list_path

FILTERS = (("wilayah", "region_code", "region_name"), ("bidang", "sector", "sector_name"),
           ("hasil", "result", "result_name"))  # fmt: skip
MOST_LETTERS = 100
MOST_WORDS = 8


def listing(page: Page) -> Html:
    """One page of all proposals; where a server answers, of those that were asked for."""
    projects, asked = page.portal.projects, _asked(page)
    found = _found(projects, asked) if page.site.served else projects
    number = _number(page)
    rows = found.slice((number - 1) * PER_PAGE, PER_PAGE)
    count = page.text("portal-found", count=found.height, of=projects.height)
    return framed_page(
        page, page.text("portal-list"),
        el("h1", page.text("portal-list")),
        _form(page, asked),
        el("p", count, id="jumlah", role="status"),
        el("div", list_table(page, rows), _pager(page, found.height, number, asked), id="daftar",
           data_index=page.index if not page.site.served else None,
           data_base=page.link("")),
        current="daftar.html",
    )  # fmt: skip


def list_table(page: Page, rows: pl.DataFrame) -> Html:
    """Proposals with where, whose, how much and what became of them."""
    if not rows.height:
        return el("p", page.text("portal-none"), class_="empty")
    lines: list[list[Part]] = [
        [
            [el("a", row["title"], href=page.link(sheet_path(row["id"]))),
             el("small", f"{row['id']} · {row['organisation_name']}")],
            row["region_name"], row["sector_name"], badge(row["result"], row["result_name"]),
            short(page, row["programmed"]) if row["programmed"] else "–",
        ]
        for row in rows.iter_rows(named=True)
    ]  # fmt: skip
    keys = ("portal-work", "portal-wilayah", "portal-bidang", "portal-hasil", "portal-programmed")
    heads = [(page.text(key), key == "portal-programmed") for key in keys]
    return table(page.text("portal-list"), heads, lines)


TONES = {"diakomodir": "good", "diakomodir_bersyarat": "warn", "ditolak": "bad"}
"""Result → how it is coloured."""


def badge(result: str, name: str) -> Html:
    """A result as a coloured word."""
    return el("span", name, class_="badge", data_tone=TONES.get(result, "plain"))


def _asked(page: Page) -> dict[str, str]:
    """What was asked for, bounded."""
    names = ("q", *(name for name, _, _ in FILTERS))
    return {name: page.query[name][:MOST_LETTERS].strip() for name in names if page.query.get(name)}


def _found(projects: pl.DataFrame, asked: dict[str, str]) -> pl.DataFrame:
    """Every word somewhere in a proposal, and each filter its value."""
    wanted = [
        pl.col("search").str.contains(word, literal=True)
        for word in re.findall(r"[^\s]+", asked.get("q", "").lower())[:MOST_WORDS]
    ]
    wanted += [pl.col(column) == asked[name] for name, column, _ in FILTERS if asked.get(name)]
    return projects.filter(*wanted) if wanted else projects


def _number(page: Page) -> int:
    written = page.query.get("hal", "") or page.path.removeprefix("daftar-").removesuffix(".html")
    return max(1, int(written)) if written.isdecimal() and len(written) < 7 else 1


def _form(page: Page, asked: dict[str, str]) -> Html:
    choices = []
    for name, code, label in FILTERS:
        values = page.portal.projects.select(code, label).unique().sort(code).iter_rows()
        options = [el("option", page.text("portal-all"), value="")] + [
            el("option", text, value=value, selected=asked.get(name) == value)
            for value, text in values
        ]
        choices.append(el("p", el("label", page.text(f"portal-{name}"), for_=name),
                          el("select", options, name=name, id=name)))  # fmt: skip
    return el(
        "form",
        el("p", el("label", page.text("portal-search"), for_="cari"),
           el("input", type="search", id="cari", name="q", value=asked.get("q", ""),
              maxlength=MOST_LETTERS)),
        *choices,
        el("p", el("button", page.text("portal-search-do"))),
        action=page.link("daftar.html"), method="get", role="search", class_="filters",
    )  # fmt: skip


def _pager(page: Page, rows: int, number: int, asked: dict[str, str]) -> Html | None:
    pages = list_pages(rows)
    if pages == 1:
        return None

    def address(n: int) -> str:
        if not asked:
            return page.link(list_path(n))
        return page.link("daftar.html?" + urlencode({**asked, "hal": n}))

    near = [n for n in range(1, pages + 1) if n in (1, pages) or abs(n - number) <= 2]
    links: list[Part] = []
    for before, n in zip([0, *near], near, strict=False):
        links.append(el("li", "…") if n - before > 1 else None)
        links.append(el("li", el("a", whole(page, n), href=address(n),
                                 aria_current="page" if n == number else None)))  # fmt: skip
    return el("nav", el("ul", links), class_="pager", aria_label=page.text("portal-pages"))
