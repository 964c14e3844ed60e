"""The map in a real browser: from a circle to its sheet, from a line drawn to a line seen."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.conftest import SignIn
from tests.journeys.table import Table

SLOW = 30_000
"""Milliseconds: a machine without a graphics card draws the first map slowly."""
NO_WEBGL = """
const own = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
  return kind.startsWith("webgl") ? null : own.call(this, kind, ...more);
};
"""


def _middle(page: Page) -> tuple[float, float]:
    box = page.locator(".maplibregl-canvas").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _placed_row(page: Page, table: Table) -> dict[str, str]:
    page.goto(f"{table.round}usulan/?urut=id")
    row = page.locator("tr[data-lon]").first
    return {key: row.get_attribute(f"data-{key}") or "" for key in ("number", "lon", "lat")}


def test_a_circle_leads_to_its_sheet(sign_in: SignIn, server: Table) -> None:
    page = sign_in("provinsi")
    row = _placed_row(page, server)
    page.goto(f"{server.round}peta/#peta=15/{row['lat']}/{row['lon']}")
    expect(page.locator("[data-shown]")).to_be_visible(timeout=SLOW)
    page.locator(".maplibregl-canvas").click()
    link = page.locator(".maplibregl-popup a", has_text=row["number"])
    expect(link).to_be_visible(timeout=SLOW)
    link.click()
    expect(page.locator("main h1")).to_be_visible()
    assert row["number"] in page.url
    expect(page.locator("[data-moves]")).to_be_attached(timeout=SLOW)


def test_the_map_is_worked_by_keyboard_and_keeps_its_place_in_the_address(
    sign_in: SignIn, server: Table
) -> None:
    page = sign_in("provinsi")
    row = _placed_row(page, server)
    page.goto(f"{server.round}peta/#peta=15/{row['lat']}/{row['lon']}")
    expect(page.locator("[data-shown]")).to_be_visible(timeout=SLOW)
    page.locator(".maplibregl-canvas").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".maplibregl-popup a").first).to_be_focused(timeout=SLOW)
    page.keyboard.press("Escape")
    page.get_by_label("Perbesar").click()
    expect(page).to_have_url(re.compile(r"#peta=16(\.\d+)?/"), timeout=SLOW)
    page.locator("[data-map-colour]").select_option("outcome")
    expect(page).to_have_url(re.compile("warna=outcome"))
    expect(page.locator('[data-legend="outcome"]')).to_be_visible()


def test_the_list_and_its_map_point_at_the_same(sign_in: SignIn, server: Table) -> None:
    page = sign_in("provinsi")
    row = _placed_row(page, server)
    page.goto(f"{page.url}{'&' if '?' in page.url else '?'}peta=1")
    expect(page.locator("[data-shown]")).to_be_attached(timeout=SLOW)
    page.locator(f'tr[data-number="{row["number"]}"]').hover()
    expect(page.locator("[data-map]")).to_have_attribute("data-pointed", row["number"])
    page.locator("[data-map-list]").click()
    expect(page).to_have_url(re.compile("kotak="))
    # The map was left open, and opens on the box.
    expect(page.locator("[data-shown]")).to_be_attached(timeout=SLOW)


def test_a_line_is_drawn_saved_and_seen(sign_in: SignIn, server: Table) -> None:
    page = sign_in("bpjn")
    page.goto(f"{server.round}usulan/?jenis=jalan&urut=id")
    number = page.locator("tr[data-lon]").last.get_attribute("data-number")
    page.goto(f"{server.round}usulan/{number}/peta/")
    expect(page.locator("[data-ready]")).to_be_visible(timeout=SLOW)
    page.locator('[name=jenis][value="garis"]').check()
    page.locator('[data-do="clear"]').click()
    page.locator(".maplibregl-canvas").scroll_into_view_if_needed()
    x, y = _middle(page)
    for east, south in ((-90, 40), (0, -40), (90, 30), (90, 30)):
        page.mouse.move(x + east, y + south)
        page.mouse.click(x + east, y + south)
        page.wait_for_timeout(400)
    field = page.locator("#titik")
    expect(field).to_have_value(re.compile(r"^(-[1-4]\.\d+, 11[4-6]\.\d+\n?){3}$"))
    drawn = field.input_value().split("\n")
    page.locator('[data-do="undo"]').click()
    expect(field).to_have_value("")
    field.fill("\n".join(drawn))
    page.locator("[name=simpan]").click()
    page.goto(f"{server.round}usulan/{number}/")
    expect(page.locator('[data-map][data-one*="LineString"]')).to_be_visible()
    shown = page.locator("[data-map]").get_attribute("data-one") or ""
    assert [f"{lat}, {lon}" for lon, lat in re.findall(r"\[([\d.-]+), ([\d.-]+)\]", shown)] == drawn


def test_without_webgl_there_is_a_picture_and_the_list(sign_in: SignIn, server: Table) -> None:
    page = sign_in("provinsi")
    page.add_init_script(NO_WEBGL)
    page.goto(f"{server.round}peta/")
    expect(page.locator("[data-map-lacking]")).to_be_visible(timeout=SLOW)
    assert page.locator("svg.map-still circle").count() > 50
    page.locator("[data-map-lacking] a").click()
    expect(page.locator("#usulan")).to_be_visible()
