"""The pictures of README.md, taken anew from the example round: `make screenshots`.

Starts a demo table of its own, signs in as the province, and writes small light PNG files beside
itself. Needs Debian's Chromium and the browser's libraries (`make assets`).
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.journeys.table import ARGUMENTS, CHROMIUM, Table, enter, open_table  # noqa: E402

SIZE = {"width": 1280, "height": 800}
MOST_BYTES = 150_000


def take_all() -> None:
    """Each picture, as README.md shows it."""
    with (
        tempfile.TemporaryDirectory(prefix="baimbai-gambar-") as data,
        open_table(Path(data)) as table,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        context = browser.new_context(
            base_url=table.address, locale="id-ID", viewport=SIZE,  # type: ignore[arg-type]
            color_scheme="light", reduced_motion="reduce",
        )  # fmt: skip
        context.add_cookies([{"name": "satuan", "value": "miliar", "url": table.address}])
        page = context.new_page()
        enter(page, "provinsi", table.passwords["provinsi"])
        for name, menu in (("usulan", "Usulan"), ("temuan", "Temuan"), ("pendanaan", "Pendanaan")):
            _take(page, table, menu, Path(__file__).with_name(f"{name}.png"))
        browser.close()


def _take(page: Page, table: Table, menu: str, target: Path) -> None:
    """The page that the menu's line opens, once nothing more is fetched."""
    page.goto(table.round)
    page.locator("#menu").get_by_role("link", name=menu, exact=True).click()
    page.wait_for_load_state("load")
    # Live pages never fall silent; what they fetch at first is small.
    page.wait_for_timeout(2500)
    page.screenshot(path=target)
    size = target.stat().st_size
    print(f"{target.relative_to(ROOT)}: {size:,} bytes")  # noqa: T201
    if size > MOST_BYTES:
        raise SystemExit(f"{target.name} is larger than {MOST_BYTES:,} bytes")


if __name__ == "__main__":
    take_all()
