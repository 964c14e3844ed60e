"""The public portal in a real browser: as plain files from a plain server, and from the table."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from baimbai.cli.main import main
from tests.journeys.conftest import SignIn
from tests.journeys.table import ROOT, Table
from tests.journeys.test_accessible import AXE, assert_accessible

PAGES = ("index.html", "daftar.html", "peta.html", "belum.html", "data.html", "perubahan.html",
         "unduhan.html")  # fmt: skip


class Quiet(SimpleHTTPRequestHandler):
    """A plain file server that keeps its log to itself."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portal of the small example's archive, made as an office makes it: by command."""
    room = tmp_path_factory.mktemp("portal")
    assert main(["run", str(ROOT / "examples/nusa-rekaan"), "--out", str(room / "hasil")]) == 0
    assert main(["portal", str(room / "hasil"), str(room / "situs")]) == 0
    return room / "situs"


@pytest.fixture(scope="module")
def host(folder: Path) -> Iterator[str]:
    """Address of a file server that knows nothing of the project."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


class Watched:
    """A browser whose requests elsewhere, failures and errors are kept."""

    def __init__(self, context: BrowserContext, origin: str) -> None:
        self.origin, self.faults = origin, list[str]()
        context.on("request", lambda request: self._look(request.url))
        context.on("response", lambda answer: answer.status >= 400 and self.faults.append(
            f"{answer.status} {answer.url}"
        ))  # fmt: skip
        context.on("console", lambda said: said.type in ("error", "warning")
                   and self.faults.append(said.text))  # fmt: skip
        context.on("weberror", lambda error: self.faults.append(str(error.error)))

    def _look(self, address: str) -> None:
        if not address.startswith((self.origin, "data:")):
            self.faults.append(f"elsewhere: {address}")


@pytest.fixture
def visitor(browser: Browser, host: str) -> Iterator[Page]:
    """A page of the portal of files; what it must not do fails the test at its end."""
    context = browser.new_context(base_url=host, locale="id-ID", reduced_motion="reduce")
    watched = Watched(context, host)
    yield context.new_page()
    context.close()
    assert watched.faults == []


def test_files_from_a_plain_server_are_a_whole_portal(visitor: Page) -> None:
    visitor.goto("/")
    visitor.locator("main h1").wait_for()
    for link in visitor.locator("nav.menu a").all_inner_texts():
        visitor.locator("nav.menu a", has_text=link).click()
        assert visitor.locator("nav.menu a[aria-current=page]").inner_text() == link
    visitor.goto("/")
    visitor.locator(".languages a", has_text="English").click()
    assert visitor.locator("html").get_attribute("lang") == "en"
    assert urlsplit(visitor.url).path == "/en/index.html"


def test_searching_needs_no_server(visitor: Page) -> None:
    visitor.goto("/")
    visitor.get_by_role("searchbox").fill("jalan")
    visitor.get_by_role("button", name="Cari").click()
    rows = visitor.locator("#daftar tbody tr")
    every = int(visitor.locator("#jumlah").inner_text().split(" dari ")[1].split()[0])
    visitor.wait_for_function(
        "n => document.querySelectorAll('#daftar tbody tr').length < n", arg=min(every, 50)
    )
    titles = rows.locator("th").all_inner_texts()
    assert titles
    assert all("jalan" in one.lower() for one in titles)
    assert visitor.locator("#jumlah").inner_text() == f"{len(titles)} dari {every} usulan"
    title = rows.first.locator("a").inner_text()
    rows.first.locator("a").click()
    assert visitor.locator("h1").inner_text() == title


def test_a_dot_on_the_map_leads_to_its_sheet(visitor: Page) -> None:
    visitor.goto("/peta.html")
    before = visitor.locator(".map .ground").get_attribute("viewBox")
    visitor.locator("[data-zoom=in]").click()
    assert visitor.locator(".map .ground").get_attribute("viewBox") != before
    visitor.locator("[data-zoom=all]").click()
    dot = visitor.locator(".dots a").last
    address = dot.get_attribute("href") or ""
    dot.focus()
    visitor.keyboard.press("Enter")
    visitor.wait_for_url(f"**/{address}")
    assert visitor.locator("article h1").count() == 1


def test_pages_open_from_a_disk_too(browser: Browser, folder: Path) -> None:
    context = browser.new_context()
    watched = Watched(context, "file://")
    page = context.new_page()
    page.goto(f"{folder.as_uri()}/daftar.html?q=jalan")
    page.wait_for_function("() => window.baimbaiIndex !== undefined")
    assert all("jalan" in one.lower()
               for one in page.locator("#daftar tbody th").all_inner_texts())  # fmt: skip
    context.close()
    assert watched.faults == []


def test_the_portal_of_files_is_accessible(visitor: Page, host: str) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not there: make assets")
    visitor.goto("/daftar.html")
    sheet = visitor.locator("#daftar tbody a").first.get_attribute("href")
    for path in (*PAGES, sheet, "en/index.html"):
        assert_accessible(visitor, f"{host}/{path}")


def test_a_release_goes_from_draft_to_the_public(sign_in: SignIn, server: Table) -> None:
    organiser = sign_in("provinsi")
    organiser.goto(f"{server.round}rilis/")
    organiser.locator("input[name=refusals]").check()
    organiser.get_by_role("button", name="Bekukan rilis").click()
    made = organiser.get_by_role("link", name="Buka rilis")
    made.wait_for(timeout=150_000)
    # Other journeys at this table may have published before.
    number = made.inner_text().split()[-1]
    made.click()
    assert "menunggu pimpinan" in organiser.locator("main").inner_text()
    public, address = sign_in(), f"/publik/{server.slug}/{number}/"
    answer = public.goto(address)
    assert answer is not None
    assert answer.status == 404
    chair = sign_in("kepaladinas")
    chair.goto(f"{server.round}rilis/{number}/")
    reason = chair.get_by_label("Alasan perubahan")
    reason.fill("Hasil pleno")
    chair.get_by_role("button", name="Umumkan rilis ini").click()
    chair.get_by_text(f"Rilis {number} sudah diumumkan.").wait_for()
    public.goto(f"/publik/{server.slug}/")
    assert urlsplit(public.url).path == address
    public.get_by_role("searchbox").fill("jembatan")
    public.get_by_role("button", name="Cari").click()
    titles = public.locator("#daftar tbody th").all_inner_texts()
    assert titles
    assert all("jembatan" in one.lower() for one in titles)
    public.locator("#daftar tbody a").first.click()
    assert public.locator(".qr-code figcaption").inner_text() == public.url
    public.emulate_media(media="print")
    assert public.locator("nav.menu").is_hidden()
    public.emulate_media(media="screen")
    if AXE.exists():
        for path in ("", "peta.html", "belum.html", "unduhan.html", "en/"):
            assert_accessible(public, f"{address}{path}")
