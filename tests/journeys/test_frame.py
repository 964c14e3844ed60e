"""The frame in a real browser: switches, keyboard, live mark, scripts' own arithmetic."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from baimbai.web.statics import static_digest
from tests.journeys.conftest import SignIn
from tests.journeys.table import Table, enter

SCRIPTS = f"/static/{static_digest()}/js"


def _ask(page: Page, script: str, expression: str) -> object:
    """What an expression gives with a script's exports in `m`."""
    return page.evaluate(
        f"async () => {{ const m = await import('{SCRIPTS}/{script}'); return {expression}; }}"
    )


@pytest.mark.parametrize(
    ("language", "rupiah", "unit", "text"),
    [
        ("id", 1_500_000_000, "rp", "Rp1.500.000.000,00"),
        ("en", 1_500_000_000, "rp", "Rp1,500,000,000.00"),
        ("id", 1_500_000_000, "ribu", "1.500.000,00"),
        ("id", 1_500_000_000, "juta", "1.500,00"),
        ("id", 1_500_000_000, "miliar", "1,50"),
        ("id", 1_500_000_000, "triliun", "0,00"),
        ("id", 4_999, "juta", "0,00"),
        ("id", 5_000, "juta", "0,01"),
        ("id", -5_000, "juta", "-0,01"),
        ("id", -4_999, "juta", "0,00"),
        ("id", 9_007_199_254_740_993, "ribu", "9.007.199.254.740,99"),
        ("id", 0, "rp", "Rp0,00"),
    ],
)  # fmt: skip
def test_money_is_rounded_exactly_in_each_unit(
    sign_in: SignIn, language: str, rupiah: int, unit: str, text: str
) -> None:
    page = sign_in(language=language)
    page.goto("/akun/login/")
    assert _ask(page, "units.js", f"m.moneyText('{rupiah}', '{unit}')") == text


@pytest.mark.parametrize(
    ("language", "seconds", "text"),
    [
        ("id", 788_400, "9 hari 3 jam"),
        ("en", 90_061, "1 day 1 hour"),
        ("id", 3_661, "1 jam 1 menit"),
        ("id", 59, "59 detik"),
    ],
)
def test_time_left_is_told_in_its_two_largest_parts(
    sign_in: SignIn, language: str, seconds: int, text: str
) -> None:
    page = sign_in(language=language)
    page.goto("/akun/login/")
    assert _ask(page, "clock.js", f"m.spanText({seconds})") == text


def test_a_chart_reads_its_table(sign_in: SignIn) -> None:
    page = sign_in()
    page.goto("/akun/login/")
    page.locator("main").evaluate(
        """main => main.insertAdjacentHTML("beforeend", `
        <figure class="chart" data-chart="stack" data-source="uji"></figure>
        <table id="uji"><caption>Uji</caption>
        <thead><tr><th>Sumber</th><th>2027 <span data-unit>(Rp)</span></th><th>2028</th><th data-skip>Lain</th><th data-total>Jumlah</th></tr></thead>
        <tbody><tr><th>APBN</th><td><data class="money" value="1500">Rp1.500,00</data></td><td>–</td><td>9</td><td><data class="money" value="1500">Rp1.500,00</data></td></tr></tbody>
        <tfoot><tr><th>Jumlah</th><td>1</td><td>1</td><td>1</td><td>1</td></tr></tfoot></table>`)"""
    )
    assert _ask(
        page,
        "charts.js",
        "(({ series, rows }) => ({ series, rows }))(m.readTable(document.getElementById('uji')))",
    ) == {
        "series": ["2027"],
        "rows": [
            {
                "name": "APBN",
                "cells": [{"value": 1500, "text": "Rp1.500,00"}],
                "total": "Rp1.500,00",
            }
        ],
    }
    drawing = page.locator("figure.chart svg[role=img]")
    expect(drawing).to_have_attribute("aria-label", "Uji")
    expect(drawing.locator("title")).to_have_text("APBN, 2027: Rp1.500,00")


def test_money_names_its_unit_where_no_head_does(sign_in: SignIn, server: Table) -> None:
    page = sign_in("provinsi", language="en")
    page.goto(server.round)
    page.locator("main").evaluate(
        """main => main.insertAdjacentHTML("beforeend", `
        <p id="said"><data class="money" value="-1500000000">x</data></p>
        <table id="listed"><thead><tr><th>Cost <span data-unit>(Rp)</span></th></tr></thead>
        <tbody><tr><td><data class="money" value="1500000000">x</data></td></tr></tbody></table>`)"""
    )
    page.locator("[data-unit-switch]").select_option("miliar")
    expect(page.locator("#said")).to_have_text("-Rp1.50 billion")
    expect(page.locator("#listed")).to_have_text(re.compile(r"Cost \(Rp billion\)\s*1\.50"))


def test_switches_hold_on_the_next_page(sign_in: SignIn, server: Table) -> None:
    page = sign_in("provinsi")
    page.goto(server.round)
    page.locator("[data-unit-switch]").select_option("juta")
    page.locator("[data-theme-switch]").select_option("dark")
    page.reload()
    expect(page.locator("[data-unit-switch]")).to_have_value("juta")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="EN, English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url == server.round


def test_a_phone_opens_the_menu_by_keyboard_and_closes_it_by_escape(
    sign_in: SignIn, server: Table
) -> None:
    page = sign_in("provinsi", width=390)
    page.goto(server.round)
    menu = page.locator("#menu")
    expect(menu).to_be_hidden()
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    expect(menu.locator("[aria-current=page]")).to_have_text("Beranda")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()


def test_the_skip_link_leads_past_the_menu(sign_in: SignIn, server: Table) -> None:
    page = sign_in("provinsi")
    page.goto(server.round)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_page_says_whether_it_hears_of_news(sign_in: SignIn, server: Table) -> None:
    page = sign_in("provinsi")
    page.goto(server.round)
    mark = page.locator("[data-live]")
    expect(mark).to_have_text("tersambung")
    page.route(re.compile("/kabar/$"), lambda route: route.abort())
    page.reload()
    expect(mark).to_have_text("terputus")
    page.unroute(re.compile("/kabar/$"))
    expect(mark).to_have_text("tersambung")


def test_what_is_told_is_fetched_anew_and_hearing_goes_on_where_it_broke_off(
    sign_in: SignIn, server: Table
) -> None:
    page = sign_in("provinsi")
    heard: list[str | None] = []

    def answer(route: Route) -> None:
        heard.append(route.request.headers.get("last-event-id"))
        if len(heard) > 1:
            route.abort()
            return
        body = f"id: {10**12}\ndata: {{}}\n\n" + "".join(
            f'id: {10**12 + n}\ndata: {{"what": "finding"}}\n\n' for n in (1, 2, 3)
        )
        route.fulfill(body=body, content_type="text/event-stream")

    page.route(re.compile("/kabar/$"), answer)
    fetched: list[str] = []
    page.on("request", lambda one: fetched.append(one.url) if "temuan/bagian" in one.url else None)
    with page.expect_response(re.compile("temuan/bagian")):
        page.goto(f"{server.round}temuan/")
    expect(page.locator("#papan")).to_have_count(1)
    expect(page.locator("[data-live]")).to_have_text("terputus")
    page.wait_for_timeout(2500)
    assert (heard[:2], len(fetched)) == ([None, str(10**12 + 3)], 1)


def test_the_deadline_is_counted_down(sign_in: SignIn, server: Table) -> None:
    page = sign_in("provinsi")
    page.goto(server.round)
    expect(page.locator(".top time")).to_have_text(re.compile(r"^9 hari \d+ jam lagi$"))


def test_signing_out_ends_the_session(page: Page, server: Table) -> None:
    enter(page, "bappeda", server.passwords["bappeda"])
    page.goto(server.round)
    page.locator("[popovertarget=account]").click()
    page.get_by_role("button", name="Keluar").click()
    page.goto(server.round)
    expect(page.get_by_role("heading", name="Masuk ke meja kerja")).to_be_visible()
