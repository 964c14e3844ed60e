"""The pictures of README.md, taken anew from the example round: `make screenshots`.

Starts a demo table of its own on the day of its meeting, signs in as the province, and writes small
light PNG files beside itself. Needs Debian's Chromium and the browser's libraries (`make assets`).
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.journeys.table import ARGUMENTS, CHROMIUM, enter, open_table  # noqa: E402

SIZE = {"width": 1280, "height": 800}
MOST_BYTES = 180_000
PICTURES = {"peta": "peta/?warna=outcome", "temuan": "temuan/", "rapat": "rapat/1/{item}/"}
"""A picture's name, and the page below the round's home that it shows."""


def take_all() -> None:
    """Each picture, as README.md shows it."""
    with (
        tempfile.TemporaryDirectory(prefix="baimbai-gambar-") as data,
        open_table(Path(data), meeting=True) as table,
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
        item = _open_first_desk(page, table.round)
        for name, address in PICTURES.items():
            shown = table.round + address.format(item=item)
            _take(page, shown, Path(__file__).with_name(f"{name}.png"))
        browser.close()


def _open_first_desk(page: Page, home: str) -> str:
    """Number of the proposal that the desk speaks of first."""
    page.goto(f"{home}rapat/1/")
    page.get_by_role("button", name="Buka desk").click()
    address = page.locator("table.meeting-items a").first.get_attribute("href") or ""
    return address.rstrip("/").rsplit("/", 1)[-1]


def _take(page: Page, address: str, target: Path) -> None:
    """The page, once nothing more is fetched."""
    page.goto(address)
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
