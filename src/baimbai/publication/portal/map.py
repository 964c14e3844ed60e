"""The map (*peta*) as one SVG: its ground, and a dot a proposal that leads to its sheet."""

import polars as pl

from baimbai.publication.portal.content import sheet_path
from baimbai.publication.portal.frame import framed_page, whole
from baimbai.publication.portal.ground import WIDTH, Ground
from baimbai.publication.portal.markup import Html, Part, el
from baimbai.publication.portal.site import Page

MOST_DOTS = 2_000
"""More are drawn as counts in squares, so that the page stays small on a slow line."""
CELL = 25
"""Units that a square is wide."""


def map_page(page: Page) -> Html:
    """The map with its legend; the list beside it says the same in words."""
    placed = page.portal.projects.filter(pl.col("lat").is_not_null())
    missing = page.portal.projects.height - placed.height
    legend = [
        el("li", el("span", class_=f"dot {kind}"), page.text(f"portal-dot-{kind}"))
        for kind in ("taken", *(["passed"] if page.portal.about.shows_refusals else []))
    ]
    return framed_page(
        page, page.text("portal-map"),
        el("h1", page.text("portal-map")),
        el("p", page.text("portal-map-lead", placed=placed.height, missing=missing)),
        el("ul", legend, class_="legend"),
        el("div",
           el("div", *(el("button", sign, type="button", data_zoom=step,
                          aria_label=page.text(f"portal-zoom-{step}"))
                       for sign, step in (("+", "in"), ("−", "out"), ("⌂", "all"))),
              class_="zoom", hidden=True),
           draw_map(page, placed), class_="map"),
        el("p", el("a", page.text("portal-map-list"), href=page.link("daftar.html"))),
    )  # fmt: skip


def draw_map(page: Page, placed: pl.DataFrame) -> Html:
    """The whole province with the proposals that have a point."""
    ground = page.portal.ground
    dots = _dots(page, placed) if placed.height <= MOST_DOTS else _squares(page, placed)
    return el(
        "svg", el("title", page.text("portal-map")), *ground_parts(ground), *dots,
        viewBox=f"0 0 {WIDTH} {ground.height}", class_="ground",
    )  # fmt: skip


def ground_parts(ground: Ground) -> list[Part]:
    """Coasts, borders, roads, names."""
    names = [
        el("text", name, x=f"{x:g}", y=f"{y:g}", class_="name")
        for name, (x, y) in ((name, ground.at(lon, lat)) for name, lon, lat in ground.names)
    ]
    return [*(el("path", d=data, class_=layer) for layer, data in ground.paths), *names]


def _dots(page: Page, placed: pl.DataFrame) -> list[Part]:
    ground, dots = page.portal.ground, []
    # What is taken up lies above what is not.
    for id_, title, lat, lon, agreed in (
        placed.sort("agreed", "id").select("id", "title", "lat", "lon", "agreed").iter_rows()
    ):
        x, y = ground.at(lon, lat)
        dot = el("circle", cx=f"{x:g}", cy=f"{y:g}", r=5, class_="taken" if agreed else "passed")
        dots.append(el("a", el("title", f"{title} ({id_})"), dot, href=page.link(sheet_path(id_))))
    return [el("g", dots, class_="dots")]


def _squares(page: Page, placed: pl.DataFrame) -> list[Part]:
    """A disc a square, as large as it holds many."""
    ground = page.portal.ground
    xs = WIDTH * (pl.col("lon") - ground.west) / (ground.east - ground.west)
    ys = ground.height * (ground.north - pl.col("lat")) / (ground.north - ground.south)
    cells = placed.group_by(
        (xs // CELL).cast(pl.Int64).alias("x"), (ys // CELL).cast(pl.Int64).alias("y")
    ).agg(pl.len().alias("many"), pl.col("agreed").any())
    discs: list[Part] = []
    for x, y, many, agreed in cells.sort("x", "y").iter_rows():
        radius = round(min(4 + many**0.5, CELL * 0.7), 1)
        at = {"cx": f"{(x + 0.5) * CELL:g}", "cy": f"{(y + 0.5) * CELL:g}"}
        disc = el("circle", el("title", page.text("portal-many", many=many)), r=f"{radius:g}",
                  class_="taken" if agreed else "passed", **at)  # fmt: skip
        label = el("text", whole(page, many), x=at["cx"], y=at["cy"], class_="many")
        discs.append(el("g", disc, label))
    return discs


NEAR = 0.35
"""Degrees that the small map of a sheet shows."""


def small_map(page: Page, lat: float, lon: float) -> Html:
    """Where one proposal lies in the province."""
    ground = page.portal.ground
    x, y = ground.at(lon, lat)
    wide = WIDTH * NEAR / (ground.east - ground.west)
    west = min(max(x - wide / 2, 0), max(WIDTH - wide, 0))
    north = min(max(y - wide / 3, 0), max(ground.height - wide / 1.5, 0))
    scale = wide / WIDTH
    return el(
        "svg", el("title", page.text("portal-map")),
        *ground_parts(ground),
        el("circle", cx=f"{x:g}", cy=f"{y:g}", r=f"{14 * scale:.2f}", class_="here"),
        viewBox=f"{west:.1f} {north:.1f} {wide:.1f} {wide / 1.5:.1f}", class_="ground near",
        role="img",
    )  # fmt: skip
