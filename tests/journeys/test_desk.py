"""A desk in a ballroom: the connection drops, the server dies, an answer is lost; no decision is."""

import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from meeting import Runs, lay
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from web_server import free_port

from tests.journeys.table import CHROMIUM
from tests.journeys.test_accessible import assert_accessible

PEOPLE = 6
DONE = 30_000
"""Milliseconds until what waited has arrived, also on a busy machine."""


class Hall:
    """A meeting of its own on the small example, with a server that may die."""

    def __init__(self, data: Path, table: Mapping[str, Any], runs: Runs) -> None:
        self.data, self.table, self.runs = data, table, runs

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.runs.port}"

    def at(self, desk: int = 1) -> list[str]:
        """Numbers of a desk's items, in their turn."""
        return [str(one["number"]) for one in self.table["decisions"] if one["desk"] == desk]

    def item(self, number: str, desk: int = 1) -> str:
        return f"{self.address}/putaran/{self.table['slug']}/rapat/{desk}/{number}/"

    def decisions(self) -> list[tuple[str, str]]:
        """(number, text) of all that were taken, in order."""
        with closing(sqlite3.connect(self.data / "baimbai.sqlite3")) as database:
            return database.execute(
                "SELECT number, text FROM web_decision JOIN web_proposal "
                "ON web_proposal.id = web_decision.proposal_id ORDER BY web_decision.id"
            ).fetchall()


@pytest.fixture(scope="module")
def hall() -> Iterator[Hall]:
    """Open desks, a server of one process."""
    if not CHROMIUM.exists():
        pytest.skip(f"journeys need Debian's Chromium ({CHROMIUM}): apt-get install chromium")
    if sys.platform != "linux":
        pytest.skip("what a server's processes are is read off Linux's /proc")
    with tempfile.TemporaryDirectory(prefix="baimbai-desk-") as data:
        table, port = lay(data, "nusa-rekaan", PEOPLE, desks=1), free_port()
        runs = Runs(
            ["-m", "baimbai.web", "serve", "--port", str(port)], port, {"BAIMBAI_DATA": data}
        )
        with runs.started():
            yield Hall(Path(data), table, runs)


Enter = Callable[[str], BrowserContext]


@pytest.fixture
def enter(browser: Browser, hall: Hall) -> Iterator[Enter]:
    """`enter("deciders")`: a browser of the first person of that kind."""
    opened: list[BrowserContext] = []

    def open_browser(kind: str) -> BrowserContext:
        context = browser.new_context(locale="id-ID", reduced_motion="reduce")
        context.add_cookies([
            {"name": "sessionid", "value": hall.table[kind][0], "url": hall.address}
        ])  # fmt: skip
        opened.append(context)
        return context

    yield open_browser
    for context in opened:
        context.close()


def put_off(page: Page, text: str) -> None:
    """Decide that it waits, and say why."""
    form = page.locator(".desk-form")
    form.get_by_label("Ditunda").check()
    form.locator("[name=reason_code]").select_option("belum_siap")
    form.locator("[name=text]").fill(text)
    form.get_by_role("button", name="Simpan putusan").click()


def is_live(page: Page) -> None:
    expect(page.locator("[data-live]")).to_have_attribute("data-state", "on", timeout=DONE)


def is_kept_for_later(page: Page, *paths: str) -> None:
    """The browser has the pages, and the script that shows them."""
    page.wait_for_function(
        """async (paths) => {
            if (!navigator.serviceWorker.controller) return false;
            const pages = (await (await caches.open("baimbai-rapat")).keys()).map((one) => one.url);
            return paths.every((path) => pages.includes(path));
        }""",
        arg=list(paths),
        timeout=DONE,
    )


def test_the_connection_drops_two_are_decided_the_page_is_reloaded_and_each_arrives_once(
    hall: Hall, enter: Enter
) -> None:
    first, second = hall.at()[:2]
    before = hall.decisions()
    context = enter("deciders")
    page, other = context.new_page(), enter("lookers").new_page()
    page.goto(hall.item(first))
    other.goto(hall.item(first))
    is_live(page)
    is_live(other)
    is_kept_for_later(page, hall.item(first), hall.item(second))

    context.set_offline(True)
    put_off(page, "Diputus tanpa sambungan, satu")
    expect(page.locator("[data-queue]")).to_contain_text("menunggu sambungan: 1")
    expect(page.locator("[data-waiting-list]")).to_contain_text("menunggu sambungan")
    page.get_by_role("link", name="Berikutnya").click()
    expect(page.locator(".desk-head .number")).to_have_text(second)
    put_off(page, "Diputus tanpa sambungan, dua")
    expect(page.locator("[data-queue]")).to_contain_text("menunggu sambungan: 2")
    page.reload()
    expect(page.locator("[data-queue]")).to_contain_text("menunggu sambungan: 2")
    assert hall.decisions() == before

    context.set_offline(False)
    expect(page.locator("[data-queue]")).to_be_hidden(timeout=DONE)
    expect(page.locator("#keadaan")).to_contain_text("Diputus tanpa sambungan, dua", timeout=DONE)
    # Whoever looks on sees it without touching the page.
    expect(other.locator("#keadaan")).to_contain_text("Diputus tanpa sambungan, satu", timeout=DONE)
    assert hall.decisions() == [
        *before, (first, "Diputus tanpa sambungan, satu"), (second, "Diputus tanpa sambungan, dua"),
    ]  # fmt: skip


def test_the_server_is_killed_and_started_again_and_what_was_decided_meanwhile_arrives_once(
    hall: Hall, enter: Enter
) -> None:
    first = hall.at()[0]
    before = hall.decisions()
    page, other = enter("deciders").new_page(), enter("lookers").new_page()
    page.goto(hall.item(first))
    other.goto(hall.item(first))
    is_live(page)
    is_live(other)

    hall.runs.kill()
    put_off(page, "Diputus saat server mati")
    expect(page.locator("[data-queue]")).to_contain_text("menunggu sambungan: 1")
    hall.runs.start()
    expect(page.locator("[data-queue]")).to_be_hidden(timeout=DONE)
    for each in (page, other):
        expect(each.locator("#keadaan")).to_contain_text("Diputus saat server mati", timeout=DONE)
    assert hall.decisions() == [*before, (first, "Diputus saat server mati")]


def test_an_answer_that_is_lost_on_its_way_makes_no_second_decision(
    hall: Hall, enter: Enter
) -> None:
    number, before = hall.at()[1], hall.decisions()
    page = enter("deciders").new_page()
    page.goto(hall.item(number))
    lost: list[int] = []

    def lose(route: Route) -> None:
        if lost:
            route.continue_()
            return
        lost.append(route.fetch().status)
        route.abort()

    page.route("**/putusan/", lose)
    put_off(page, "Jawabannya hilang di jalan")
    expect(page.locator("[data-queue]")).to_be_hidden(timeout=DONE)
    assert (lost, hall.decisions()) == ([200], [*before, (number, "Jawabannya hilang di jalan")])


def test_what_is_refused_stays_with_its_reason_until_it_is_mended(hall: Hall, enter: Enter) -> None:
    number = next(one["number"] for one in hall.table["decisions"] if one["payments"])
    before = hall.decisions()
    page = enter("deciders").new_page()
    page.goto(hall.item(number))
    form = page.locator(".desk-form")
    form.get_by_label("Diakomodir", exact=True).check()
    form.locator("[name=reason_code]").select_option("siap")
    form.locator("[name=text]").fill("Siap dilaksanakan")
    first = form.locator(".desk-part").first
    first.locator("select").select_option(index=1)
    first.locator("input").fill("900.000.000.000.000")
    form.get_by_role("button", name="Simpan putusan").click()
    waiting = page.locator("[data-waiting-list]")
    expect(waiting).to_contain_text("tinggal", timeout=DONE)
    page.reload()
    expect(page.locator("[data-queue]")).to_contain_text("ditolak, perlu diperbaiki: 1")
    expect(waiting).to_contain_text("tinggal")
    assert hall.decisions() == before

    waiting.get_by_role("button", name="Perbaiki").click()
    expect(form.locator("[name=text]")).to_have_value("Siap dilaksanakan")
    expect(first.locator("input")).to_have_value("900.000.000.000.000")
    form.get_by_label("Ditolak").check()
    form.get_by_role("button", name="Simpan putusan").click()
    expect(page.locator("[data-queue]")).to_be_hidden(timeout=DONE)
    expect(waiting).to_be_hidden()
    assert hall.decisions() == [*before, (number, "Siap dilaksanakan")]


def test_what_another_person_left_waiting_is_not_taken_as_the_next_one_s(
    hall: Hall, enter: Enter
) -> None:
    number, before = hall.at()[0], hall.decisions()
    context = enter("deciders")
    page = context.new_page()
    page.goto(hall.item(number))
    # Somebody else signs in, in another window of the same browser.
    context.add_cookies([
        {"name": "sessionid", "value": hall.table["deciders"][1], "url": hall.address}
    ])  # fmt: skip
    put_off(page, "Ditulis orang pertama")
    expect(page.locator("[data-queue]")).to_contain_text("masuk lagi", timeout=DONE)
    assert hall.decisions() == before
    page.reload()
    expect(page.locator("[data-queue]")).to_be_hidden()
    context.add_cookies([
        {"name": "sessionid", "value": hall.table["deciders"][0], "url": hall.address}
    ])  # fmt: skip
    page.reload()
    expect(page.locator("#keadaan")).to_contain_text("Ditulis orang pertama", timeout=DONE)
    assert hall.decisions() == [*before, (number, "Ditulis orang pertama")]


@pytest.mark.parametrize("rest", ["{number}/", "{number}/?layar=proyektor", "gabung/"])
def test_the_desk_s_pages_are_accessible(hall: Hall, enter: Enter, rest: str) -> None:
    page = enter("deciders").new_page()
    desk = hall.item("").removesuffix("/")
    assert_accessible(page, desk + rest.format(number=hall.at()[0]))


def test_a_signed_out_phone_keeps_what_was_said_and_says_so(hall: Hall, enter: Enter) -> None:
    number, before = hall.at()[0], hall.decisions()
    context = enter("deciders")
    page = context.new_page()
    page.goto(hall.item(number))
    cookies = [one for one in context.cookies() if one["name"] == "sessionid"]
    context.clear_cookies(name="sessionid")
    put_off(page, "Diputus setelah keluar")
    expect(page.locator("[data-queue]")).to_contain_text("masuk lagi", timeout=DONE)
    assert hall.decisions() == before
    context.add_cookies(cookies)  # type: ignore[arg-type]
    page.reload()
    expect(page.locator("[data-queue]")).to_be_hidden(timeout=DONE)
    assert hall.decisions() == [*before, (number, "Diputus setelah keluar")]
