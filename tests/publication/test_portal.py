"""The public portal: whole, linked within itself, escaped, silent on what is not for the public."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import polars as pl
import pytest

from baimbai.agreement.four_lists import lay_lists
from baimbai.agreement.ruling import Ruling
from baimbai.errors import PortalError
from baimbai.publication.agreed import agreed_release
from baimbai.publication.portal.about import About, Edition, Standing
from baimbai.publication.portal.content import Portal, lay_portal, read_content, write_content
from baimbai.publication.portal.export import write_portal
from baimbai.publication.portal.ground import drawn, framed
from baimbai.publication.portal.markup import Html, el, join
from baimbai.publication.portal.pages import write_page
from baimbai.publication.portal.site import Download, Site, paths_of, sheet_path
from baimbai.publication.public import for_the_public
from baimbai.publication.release import Release
from baimbai.wording.wording import LANGUAGES, wording

ABOUT = About(3, "2026-03-05T10:00:00+08:00", "", ("dihitung", "final"), True, "a" * 64, 41,
              "b" * 64, "minor", 2)  # fmt: skip
GROUND = framed([(114.5, -3.5), (115.5, -2.5)])


def ruled(release: Release) -> tuple[str, Ruling]:
    """A proposal that was funded, and the ruling that refuses it."""
    proposal = release.allocation.payments["proposal"].min()
    assert isinstance(proposal, str)
    return proposal, Ruling(
        proposal, "final", "Pleno", "ditolak", 0, "belum_siap", "Lahan <b>belum</b> bebas", "7",
        datetime(2026, 3, 3, tzinfo=UTC),
    )  # fmt: skip


def portals(release: Release, about: About = ABOUT) -> dict[str, Portal]:
    proposal, ruling = ruled(release)
    agreed = agreed_release(release, {proposal: ruling})
    public = for_the_public(agreed, shows_refusals=about.shows_refusals)
    lists = lay_lists(release.decisions, [ruling])
    return {
        one: lay_portal(public, wording(one), about, discussed=release.decisions.height,
                        lists=lists, changes=(), ground=GROUND)
        for one in LANGUAGES
    }  # fmt: skip


@pytest.fixture(scope="module")
def site(release: Release) -> Site:
    editions = (Edition(3, "berlaku", "2026-03-06", "minor", "Salah ketik"),
                Edition(2, "historis", "2026-02-01", "pertama"))  # fmt: skip
    return Site(portals(release), Standing("berlaku", editions))


class Links(HTMLParser):
    """Addresses that a page asks for or leads to; its open tags must close."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in ("href", "src", "action")]
        assert not any(name == "style" or name.startswith("on") for name, _ in attrs)
        if tag not in ("meta", "link", "input", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def all_pages(site: Site) -> dict[str, str]:
    return {
        ("" if one == "id" else "en/") + path: write_page(
            site, ("" if one == "id" else "en/") + path
        )
        for one, portal in site.portals.items()
        for path in paths_of(portal)
    }


def test_every_link_leads_to_a_page_of_the_portal(site: Site) -> None:
    pages = all_pages(site)
    for path, text in pages.items():
        parser = Links()
        parser.feed(text)
        assert parser.open == []
        for link in parser.found:
            assert not re.match(r"\w+:|//", link), (path, link)
            target = (Path("/") / path).parent / re.sub(r"[?#].*", "", link)
            inside = target.resolve().relative_to("/").as_posix()
            assert inside in pages or inside.startswith(("aset/", "berkas/")) or "#" in link


def test_the_same_release_gives_the_same_pages(release: Release, site: Site) -> None:
    again = Site(portals(release), site.standing)
    assert all_pages(again) == all_pages(site)


def test_peoples_text_is_text(site: Site, release: Release) -> None:
    proposal, _ = ruled(release)
    page = write_page(site, sheet_path(proposal))
    assert "Lahan &lt;b&gt;belum&lt;/b&gt; bebas" in page
    assert "<b>" not in page


def test_markup_is_escaped_unless_it_is_markup() -> None:
    made = el("a", "<i>", el("b", 3), None, ["&", Html("&amp;")], href='"x"', hidden=True, id=None)
    assert made == '<a href="&quot;x&quot;" hidden>&lt;i&gt;<b>3</b>&amp;&amp;</a>'
    assert join("<", Html("<br>")) == "&lt;<br>"


def test_what_is_refused_stands_with_its_reason(site: Site, release: Release) -> None:
    page = write_page(site, "belum.html")
    passed = site.portals["id"].projects.filter(pl.col("agreed").not_())
    assert passed.height
    for id_, reason in passed.select("id", "reason").iter_rows():
        assert sheet_path(id_) in page
        assert el("td", reason)[4:-5] in page
    assert ruled(release)[0] in passed["id"]


def test_refusals_stay_unseen_where_the_chair_does_not_show_them(release: Release) -> None:
    about = replace(ABOUT, shows_refusals=False)
    shown = portals(release, about)
    closed = Site(shown, Standing())
    refused = set(release.decisions.filter(pl.col("result").is_in(["ditunda", "ditolak"]))[
        "proposal"
    ])  # fmt: skip
    assert not refused & set(shown["id"].projects["id"])
    for path, text in all_pages(closed).items():
        assert not [one for one in refused if f"{one}<" in text or f"{one} " in text], path
        assert "belum.html" not in text
    with pytest.raises(KeyError):
        write_page(closed, "belum.html")
    with pytest.raises(KeyError):
        write_page(closed, sheet_path(next(iter(refused))))


def test_notes_and_workbooks_of_offices_stay_at_home(release: Release) -> None:
    public = for_the_public(release, shows_refusals=True)
    proposals = public.programme.proposals
    assert proposals["note"].null_count() == proposals.height
    assert set(proposals["source_file"]) == {""}
    assert (public.remarks.height, public.files.height, public.review.findings.height) == (0, 0, 0)


def test_what_is_left_out_takes_its_money_along(release: Release) -> None:
    drafts = release.allocation.payments["proposal"].unique().sort().head(2).to_list()
    public = for_the_public(release, shows_refusals=True, left_out=drafts)
    payments = public.allocation.payments
    assert not set(drafts) & set(payments["proposal"])
    assert public.allocation.ceiling_uses["used_rupiah"].sum() == payments["amount_rupiah"].sum()


def test_a_search_on_a_server_needs_every_word(site: Site) -> None:
    served = replace(site, served=True)
    first = served.portals["id"].projects.row(0, named=True)
    page = write_page(served, "daftar.html", {"q": f"{first['id']} {first['title'][:6]}"})
    assert page.count("<tbody><tr>") == 1
    assert f'href="{sheet_path(first["id"])}"' in page
    nothing = write_page(served, "daftar.html", {"q": "<script>tidak ada"})
    assert "<script>tidak" not in nothing
    assert 'class="empty"' in nothing


def test_filters_and_pages_keep_what_was_asked(site: Site) -> None:
    served = replace(site, served=True)
    projects = served.portals["id"].projects
    code = projects["region_code"].mode().sort()[0]
    page = write_page(served, "daftar.html", {"wilayah": code, "hal": "1"})
    ids = re.findall(r'<th scope="row"><a href="usulan/([^"]+)\.html"', page)
    assert ids == projects.filter(pl.col("region_code") == code)["id"].head(50).to_list()


@pytest.mark.parametrize("path", ["daftar-0.html", "daftar-99.html", "daftarx.html", "usulan/..",
                                  "en/", "fr/index.html", "rilis.json"])  # fmt: skip
def test_other_paths_are_no_pages(site: Site, path: str) -> None:
    with pytest.raises(KeyError):
        write_page(site, path)


@pytest.mark.parametrize("state", ["draf", "historis", "skenario"])
def test_a_release_that_is_not_in_force_says_so_on_every_page(site: Site, state: str) -> None:
    other = replace(site, standing=replace(site.standing, state=state))
    pages = all_pages(other).values()
    assert all('<p class="banner" data-tone="warn">' in text for text in pages)


def test_the_list_of_lists_names_who_ruled_but_no_account(site: Site, release: Release) -> None:
    page = write_page(site, "empat-daftar.html")
    assert "Pleno" in page
    assert ruled(release)[0] in page
    assert "Desk</th>" not in page


def test_content_is_read_back_as_it_was_written(site: Site, tmp_path: Path) -> None:
    portal = site.portals["id"]
    write_content(portal, tmp_path / "id")
    back = read_content(tmp_path / "id")
    assert write_page(Site({"id": back}, site.standing), "index.html") == write_page(
        Site({"id": portal}, site.standing), "index.html"
    )
    assert back.projects.equals(portal.projects)
    assert back.about == portal.about


def test_the_portal_as_files_holds_every_page_and_download(site: Site, tmp_path: Path) -> None:
    source = tmp_path / "dokumen"
    source.mkdir()
    (source / "usulan.csv").write_text("a")
    held = replace(site, downloads={"id": [Download("usulan.csv", 1, "c" * 64)]})
    made = write_portal(held, {"id": source}, tmp_path / "portal")
    files = [path for path in (tmp_path / "portal").rglob("*") if path.is_file()]
    assert made == len(files)
    assert set(all_pages(held)) < {
        path.relative_to(tmp_path / "portal").as_posix() for path in files
    }
    assert (tmp_path / "portal/berkas/id/usulan.csv").read_text() == "a"
    index = (tmp_path / "portal/aset/indeks-id.js").read_text()
    rows = json.loads(index.removeprefix("window.baimbaiIndex=").removesuffix(";\n"))["rows"]
    assert [row[0] for row in rows] == site.portals["id"].projects["id"].to_list()
    with pytest.raises(PortalError):
        write_portal(held, {"id": source}, tmp_path / "portal")


def test_a_sheet_carries_a_code_where_its_address_is_known(site: Site) -> None:
    proposal = site.portals["id"].projects["id"][0]
    told = replace(site, address="https://contoh.example/", qr=lambda text: el("svg", text))
    page = write_page(told, f"en/{sheet_path(proposal)}")
    assert f"<svg>https://contoh.example/en/{sheet_path(proposal)}</svg>" in page


def test_paths_tell_ids_apart_that_look_alike() -> None:
    paths = [sheet_path(one) for one in ("63.01-001", "63/01-001", "63 01-001", "../x", "a_b")]
    assert len(set(paths)) == 5
    assert paths[0] == "usulan/63.01-001.html"
    assert all(re.fullmatch(r"usulan/[A-Za-z0-9._-]+\.html", path) for path in paths)


def test_ground_is_cut_to_its_frame_and_keeps_its_shape() -> None:
    square = {"type": "Polygon",
              "coordinates": [[[110, -9], [120, -9], [120, 0], [110, 0], [110, -9]]]}  # fmt: skip
    feature = {"properties": {"layer": "land"}, "geometry": square}
    ground = drawn(GROUND, [feature], [("Jauh", 140.0, -3.0), ("Dekat", 115.0, -3.0)])
    assert ground.has_land
    assert ground.names == (("Dekat", 115.0, -3.0),)
    ((layer, path),) = ground.paths
    assert layer == "land"
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", path)]
    # Ten units more than is seen, so that the cut itself is not.
    assert (min(numbers[::2]), max(numbers[::2])) == (-10, 1010)
    assert max(numbers[1::2]) == pytest.approx(ground.height + 10, abs=0.1)
