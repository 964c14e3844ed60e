"""Every page of the menu holds to WCAG 2.2 AA, wide and narrow, light and dark (axe)."""

from typing import Any

import pytest
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from playwright.sync_api import Page

from baimbai.web.menu import GROUPS
from baimbai.web.vendor import HERE
from tests.journeys.conftest import SignIn
from tests.journeys.table import Table

AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ENTRIES = [name for _, names in GROUPS for name in names]
ALONE = ["door", "mfa_index", "usersessions_list", "account_change_password", "account_logout"]


def _opened(name: str, table: Table) -> str:
    try:
        return reverse(name, args=[table.slug])
    except NoReverseMatch:
        return reverse(name)


def _violations(page: Page) -> list[str]:
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    # Through the debugger, which no Content-Security-Policy binds.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{one['id']}: {node['html'][:160]} ({node['failureSummary'][:200]})"
        for one in found["violations"]
        for node in one["nodes"][:3]
    ]


def _let_measure(page: Page) -> None:
    """Scripts that measure the page have done so by its second picture."""
    page.evaluate("() => new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))")


def assert_accessible(page: Page, address: str) -> None:
    """Wide and narrow, light and dark; nothing scrolls sideways."""
    found: dict[str, list[str]] = {}
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(address)
        _let_measure(page)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found[f"{width} {scheme}"] = _violations(page)
        wide = page.locator("html").evaluate("e => e.scrollWidth - e.clientWidth")
        found[f"{width} scrolls sideways"] = [f"{wide} px"] if wide > 0 else []
    told = [f"{where}: {one}" for where, what in found.items() for one in what]
    assert told == [], "\n".join(told)


@pytest.fixture(autouse=True)
def _axe() -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not there: make assets")


@pytest.mark.parametrize("name", [*ENTRIES, *ALONE])
def test_a_page_of_the_menu_is_accessible(sign_in: SignIn, server: Table, name: str) -> None:
    page = sign_in("admin" if name == "people" else "provinsi")
    assert_accessible(page, _opened(name, server))


def test_signing_in_and_a_page_that_is_not_there_are_accessible(
    page: Page, sign_in: SignIn
) -> None:
    assert_accessible(page, "/akun/login/")
    assert_accessible(sign_in("provinsi"), "/putaran/tidak-ada/")


def test_the_pages_below_the_menu_are_accessible(sign_in: SignIn, server: Table) -> None:
    """One page of each kind that links lead to, from the menu on."""
    page = sign_in("provinsi")
    found: dict[str, list[str]] = {}
    waiting = [_opened(name, server) for name in ENTRIES if name != "people"]
    seen = {*ENTRIES}
    while waiting:
        page.set_viewport_size({"width": 1280, "height": 844})
        page.emulate_media(color_scheme="light")
        address = waiting.pop(0)
        page.goto(address)
        below = {kind: to for kind, to in _kinds(page).items() if kind not in seen}
        waiting += below.values()
        seen |= set(below)
        if resolve(address).url_name in ENTRIES:
            continue
        found[f"{address} light"] = _violations(page)
        page.set_viewport_size({"width": 390, "height": 844})
        page.emulate_media(color_scheme="dark")
        _let_measure(page)
        found[f"{address} dark, narrow"] = _violations(page)
    assert len(seen) > 2 * len(ENTRIES)
    told = [f"{where}: {one}" for where, what in found.items() for one in what]
    assert told == [], "\n".join(told)


def _kinds(page: Page) -> dict[str, str]:
    """The name of each kind of page of the round that links lead to, and its first address."""
    links = page.locator("main a[href]:not([download])")
    kinds: dict[str, str] = {}
    for link in links.evaluate_all("all => all.map(a => a.pathname)"):
        if not link.startswith("/putaran/") or (match := _match(link)) is None:
            continue
        if match not in kinds and _is_page(page, link):
            kinds[match] = link
    return kinds


def _match(path: str) -> str | None:
    try:
        return resolve(path).url_name
    except Resolver404:
        return None


def _is_page(page: Page, path: str) -> bool:
    answer = page.request.get(path)
    return answer.ok and answer.headers.get("content-type", "").startswith("text/html")


@pytest.mark.parametrize("name", ENTRIES)
def test_a_page_of_the_menu_speaks_english(sign_in: SignIn, server: Table, name: str) -> None:
    page = sign_in("admin" if name == "people" else "provinsi", language="en")
    page.goto(_opened(name, server))
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("main h1").count() == 1
