"""Which page lies at which path."""

from collections.abc import Callable, Mapping

from baimbai.publication.portal import registers
from baimbai.publication.portal.listing import listing
from baimbai.publication.portal.map import map_page
from baimbai.publication.portal.markup import Html
from baimbai.publication.portal.overview import overview
from baimbai.publication.portal.project import sheet
from baimbai.publication.portal.site import LANGUAGES, Page, Site, list_pages, list_path

_PAGES: Mapping[str, Callable[[Page], Html]] = {
    "index.html": overview, "peta.html": map_page, "belum.html": registers.refused,
    "empat-daftar.html": registers.four_lists, "data.html": registers.complete,
    "perubahan.html": registers.changes, "unduhan.html": registers.downloads,
}  # fmt: skip


def write_page(site: Site, path: str, query: Mapping[str, str] | None = None) -> Html:
    """The page at a path (`peta.html`, `en/usulan/63.01-007.html`). Raises KeyError where there is
    none: of what is not shown too."""
    language, below = LANGUAGES[0], path
    head, _, rest = path.partition("/")
    if head in site.portals and head != LANGUAGES[0] and rest:
        language, below = head, rest
    page = Page(site, site.portals[language], below, query or {})
    about = page.portal.about
    if below == "belum.html" and not about.shows_refusals:
        raise KeyError(path)
    if below == "empat-daftar.html" and len(about.lists) < 2:
        raise KeyError(path)
    if below in _PAGES:
        return _PAGES[below](page)
    if below.startswith("daftar") and _is_list(page):
        return listing(page)
    return sheet(page, page.portal.sheets[below])


def _is_list(page: Page) -> bool:
    last = list_pages(page.portal.projects.height)
    written = page.path.removeprefix("daftar-").removesuffix(".html")
    number = int(written) if written.isdecimal() and len(written) < 7 else 1
    return 1 <= number <= last and page.path == list_path(number)
