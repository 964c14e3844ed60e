"""Journeys in a real browser: a demo table of their own, and a browser that is watched.

Each page's errors, and each request that would leave this machine, fail the test that opened it.
"""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, sync_playwright

from baimbai.web.statics import VENDOR
from baimbai.web.vendor import RECORD
from tests.journeys.table import ARGUMENTS, CHROMIUM, Table, enter, open_table

SignIn = Callable[..., Page]
"""`sign_in("provinsi")`: a page of the account, in a browser of its own; "" is the public."""


@pytest.fixture(scope="package")
def server() -> Iterator[Table]:
    """The demo table, computed."""
    if not CHROMIUM.exists():
        pytest.skip(f"journeys need Debian's Chromium ({CHROMIUM}): apt-get install chromium")
    if not (VENDOR / RECORD).exists():
        pytest.skip("journeys need the browser's libraries: make assets")
    with (
        tempfile.TemporaryDirectory(prefix="baimbai-perjalanan-") as data,
        open_table(Path(data)) as table,
    ):
        yield table


@pytest.fixture(scope="package")
def browser(server: Table) -> Iterator[Browser]:
    """Chromium. Its event loop would disturb other tests of this process, hence not for longer."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        yield chromium
        chromium.close()


class Watch:
    """What a browser must not do."""

    def __init__(self, table: Table) -> None:
        self.host = urlsplit(table.address).netloc
        self.faults: list[str] = []

    def over(self, context: BrowserContext) -> None:
        """Watch all pages of the context."""
        context.on("request", lambda request: self._look(request.url))
        context.on("response", self._answered)
        context.on("console", lambda said: self._hear(said.type, said.text))
        context.on("weberror", lambda error: self.faults.append(str(error.error)))

    def _look(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("data", "blob") and parts.netloc != self.host:
            self.faults.append(f"leaves this machine: {address}")

    def _answered(self, response: Response) -> None:
        path = urlsplit(response.url).path
        if response.status >= 500 or (response.status >= 400 and path.startswith("/static/")):
            self.faults.append(f"{response.status} {path}")

    def _hear(self, kind: str, text: str) -> None:
        # What the server refuses is told by the browser too, and looked at by the tests.
        if kind == "error" and not text.startswith("Failed to load resource"):
            self.faults.append(text)


@pytest.fixture(scope="package")
def known() -> dict[str, dict[str, object]]:
    """Cookies of accounts that have signed in: the server counts attempts to sign in."""
    return {}


@pytest.fixture
def sign_in(
    server: Table, browser: Browser, known: dict[str, dict[str, object]]
) -> Iterator[SignIn]:
    """Opens pages as an account; what they must not do fails the test at its end."""
    watch = Watch(server)
    contexts: list[BrowserContext] = []

    def open_page(name: str = "", *, width: int = 1280, language: str = "id") -> Page:
        context = browser.new_context(
            base_url=server.address, locale="id-ID", reduced_motion="reduce", viewport={"width": width, "height": 800},
            storage_state=known.get(name),  # type: ignore[arg-type]
        )  # fmt: skip
        watch.over(context)
        contexts.append(context)
        context.add_cookies([{"name": "bahasa", "value": language, "url": server.address}])
        page = context.new_page()
        if name and name not in known:
            enter(page, name, server.passwords[name])
            known[name] = dict(context.storage_state())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert watch.faults == []


@pytest.fixture
def page(sign_in: SignIn) -> Page:
    """A page of the public."""
    return sign_in()
