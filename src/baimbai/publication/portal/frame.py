"""What stands around every page (*bingkai*): head, banner, menu, foot."""

from datetime import date

from baimbai.publication.portal.markup import Html, Part, el, join
from baimbai.publication.portal.site import LANGUAGES, Page
from baimbai.wording.numerals import count_text, date_text, decimal_text, rupiah_text

MENU = (
    ("index.html", "portal-overview"), ("daftar.html", "portal-list"), ("peta.html", "portal-map"),
    ("belum.html", "portal-refused"), ("empat-daftar.html", "portal-lists"),
    ("data.html", "portal-complete"), ("perubahan.html", "portal-changes"),
    ("unduhan.html", "portal-downloads"),
)  # fmt: skip


def framed_page(page: Page, title: str, *main: Part, current: str = "") -> Html:
    """A whole page."""
    facts, language = page.portal.facts, page.portal.language
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", f"{title} · {facts['province']} {facts['fiscal_year']}"),
        el("link", rel="icon", href=page.asset("baimbai.svg"), type="image/svg+xml"),
        el("link", rel="stylesheet", href=page.asset("portal.css")),
        el("script", src=page.asset("portal.js"), defer=True),
    )
    body = el(
        "body",
        el("a", page.text("portal-skip"), class_="skip", href="#isi"),
        _top(page),
        _banner(page),
        _menu(page, current or page.path),
        el("main", *main, id="isi"),
        _foot(page),
        data_served="1" if page.site.served else None,
    )
    return join(Html("<!doctype html>\n"), el("html", head, body, lang=language), Html("\n"))


def _top(page: Page) -> Html:
    facts = page.portal.facts
    place = el(
        "a", el("strong", page.text("portal-name")),
        el("span", f"{facts['province']} · {facts['fiscal_year']}"),
        href=page.link("index.html"),
    )  # fmt: skip
    languages = el(
        "nav",
        *(
            el("a", page.text(f"portal-language-{one}"), href=page.other(one), lang=one,
               hreflang=one, aria_current="true" if one == page.portal.language else None)
            for one in LANGUAGES if one in page.site.portals
        ),
        aria_label=page.text("portal-languages"), class_="languages",
    )  # fmt: skip
    return el("header", place, languages, class_="top")


def _banner(page: Page) -> Html:
    """What everybody must know of the release before reading on."""
    about, state = page.portal.about, page.site.standing.state
    lines: list[Part] = []
    if state in ("draf", "historis", "skenario"):
        text = page.text(f"portal-banner-{state}", number=about.number, scenario=about.scenario)
        newest = page.site.standing.current
        newer = None
        if page.site.served and newest not in (0, about.number):
            newer = el("a", page.text("portal-newest", number=newest), href=page.release(newest))
        lines.append(el("p", el("strong", text), " ", newer, class_="banner", data_tone="warn"))
    if page.portal.facts["illustrative"]:
        lines.append(el("p", page.text("portal-illustrative"), class_="banner", data_tone="plain"))
    return join(lines)


def _menu(page: Page, current: str) -> Html:
    about = page.portal.about
    shown = {
        "belum.html": about.shows_refusals, "empat-daftar.html": len(about.lists) > 1,
    }  # fmt: skip
    links = [
        el("li", el("a", page.text(key), href=page.link(path),
                    aria_current="page" if path == current else None))
        for path, key in MENU if shown.get(path, True)
    ]  # fmt: skip
    return el("nav", el("ul", links), class_="menu", aria_label=page.text("portal-menu"))


def _foot(page: Page) -> Html:
    about, facts = page.portal.about, page.portal.facts
    return el(
        "footer",
        el("p", page.text(
            "portal-foot", number=about.number, date=about.made_at[:10], host=facts["host"],
        )),
        el("p", page.text("portal-seal"), " ", el("code", about.checksum), class_="seal"),
        el("p", page.text("portal-ledger", seq=about.ledger_seq), " ",
           el("code", about.ledger_head), class_="seal") if about.ledger_head else None,
    )  # fmt: skip


# How figures are written.


def whole(page: Page, number: int) -> str:
    """`1.234`."""
    return count_text(number, page.portal.language)


def rupiah(page: Page, amount: int) -> str:
    """In full."""
    return rupiah_text(amount, page.portal.language)


_UNITS = ((10**12, "portal-trillion"), (10**9, "portal-billion"), (10**6, "portal-million"))


def short(page: Page, amount: int) -> str:
    """`Rp1,53 triliun`: to three digits, for reading; tables and sheets have it in full."""
    for unit, key in _UNITS:
        if amount >= unit:
            digits = 2 if amount < 10 * unit else 1
            return page.text(key, amount=decimal_text(amount / unit, digits, page.portal.language))
    return rupiah(page, amount)


def day(page: Page, iso: str) -> str:
    """`2 Maret 2026`."""
    return date_text(date.fromisoformat(iso[:10]), page.portal.language)


def percent(page: Page, part: int, total: int) -> str:
    """`45,3 %`."""
    share = 100 * part / total if total else 0.0
    return f"{decimal_text(share, 1, page.portal.language)} %"


def table(caption: str, heads: list[tuple[str, bool]], rows: list[list[Part]],
          total: list[Part] | None = None) -> Html:  # fmt: skip
    """A table with its caption; heads are (text, is a number)."""
    kinds = ["num" if number else None for _, number in heads]

    def line(cells: list[Part]) -> Html:
        named, *rest = zip(cells, kinds, strict=True)
        first = el("th", named[0], scope="row", class_=named[1])
        return el("tr", first, *(el("td", cell, class_=kind) for cell, kind in rest))

    return el(
        "div",
        el(
            "table",
            el("caption", caption),
            el("thead", el("tr", *(
                el("th", text, scope="col", class_=kind)
                for (text, _), kind in zip(heads, kinds, strict=True)
            ))),
            el("tbody", *(line(row) for row in rows)),
            el("tfoot", line(total)) if total else None,
        ),
        class_="table-wrap", tabindex="0", role="region", aria_label=caption,
    )  # fmt: skip
