"""Public pages: open to all, silent on drafts, kept by caches, read from frozen files."""

from collections.abc import Callable

import pytest
from django.core.cache import caches
from django.test import Client

from baimbai.web.actor import Actor
from baimbai.web.models import Person, Proposal, Release, Round
from baimbai.web.published import _site
from tests.web.release_kit import frozen_release, published_release

Seat = Callable[[str], Actor]
Browse = Callable[[str], Client]


@pytest.fixture(autouse=True)
def _forget_sites() -> None:
    """The next test's release has this one's folder."""
    _site.cache_clear()
    caches["results"].clear()


@pytest.fixture
def release(table: Round, seat: Seat) -> Release:
    return published_release(seat("penyelenggara"), seat("pimpinan"), table)


def root(table: Round, path: str = "") -> str:
    return f"/publik/{table.slug}/1/{path}"


def test_a_draft_is_nobodys_but_who_may_read_it(table: Round, seat: Seat, browse: Browse) -> None:
    frozen_release(seat("penyelenggara"), table)
    for name in ("", "pengusul", "peninjau"):
        client = browse(name)
        assert client.get(root(table)).status_code == 404
        assert client.get(root(table, "berkas/id/usulan.csv")).status_code == 404
        assert client.get(f"/publik/{table.slug}/").status_code == 404
    response = browse("penyelenggara").get(root(table))
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "private, no-store"
    assert "Rancangan rilis 1" in response.content.decode()


def test_anybody_reads_what_is_published(table: Round, release: Release, browse: Browse) -> None:
    client = browse("")
    for path in (
        "", "en/", "daftar.html", "peta.html", "belum.html", "empat-daftar.html", "data.html",
        "perubahan.html", "unduhan.html", "en/daftar.html?q=jalan&hal=2",
    ):  # fmt: skip
        response = client.get(root(table, path))
        assert response.status_code == 200
        assert response.headers["Cache-Control"] == "public, max-age=300"
        assert "<h1>" in response.content.decode()
        again = client.get(root(table, path), headers={"If-None-Match": response.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")


def test_a_sheet_carries_its_address_as_a_code(
    table: Round, release: Release, browse: Browse
) -> None:
    number = Proposal.objects.filter(round=table)[0].number
    page = browse("").get(root(table, f"usulan/{number}.html")).content.decode()
    assert f"<figcaption>http://testserver{root(table)}usulan/{number}.html" in page


def test_nothing_else_of_a_release_is_handed_out(
    table: Round, release: Release, browse: Browse
) -> None:
    client = browse("")
    for path in (
        "rilis.json", "arsip/manifest.json", "usulan/tidak-ada.html",
        "berkas/id/../../rilis.json", "berkas/id/sipd.xlsx", "berkas/xx/usulan.csv",
        "aset/portal.css", "aset/../markup.py", "daftar-99.html",
    ):  # fmt: skip
        assert client.get(root(table, path)).status_code == 404, path


def test_downloads_and_assets_may_be_kept_for_ever(
    table: Round, release: Release, browse: Browse
) -> None:
    client = browse("")
    page = client.get(root(table)).content.decode()
    style = page.partition('rel="stylesheet" href="')[2].partition('"')[0]
    for path in (style, "berkas/id/usulan.csv", "berkas/en/oc4ids.json"):
        response = client.get(root(table, path))
        assert response.status_code == 200
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        response.close()
    assert response.headers["Content-Disposition"].startswith("attachment; ")
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_pages_stay_as_they_were_frozen(table: Round, release: Release, browse: Browse) -> None:
    one = Proposal.objects.filter(round=table)[0]
    before = browse("").get(root(table, "daftar.html")).content
    Proposal.objects.filter(pk=one.pk).update(title="Diubah sesudahnya")
    _site.cache_clear()
    assert browse("").get(root(table, "daftar.html")).content == before


def test_another_state_changes_the_mark_by_which_caches_know_a_page(
    table: Round, release: Release, seat: Seat, browse: Browse
) -> None:
    first = browse("").get(root(table)).headers["ETag"]
    published_release(seat("penyelenggara"), seat("pimpinan"), table)
    page = browse("").get(root(table), headers={"If-None-Match": first})
    assert page.status_code == 200
    assert "sudah digantikan" in page.content.decode()
    assert 'href="../2/"' in page.content.decode()


def test_no_account_and_no_note_stands_on_any_public_page(
    table: Round, seat: Seat, browse: Browse
) -> None:
    Proposal.objects.filter(round=table).update(note="Hubungi Pak Contoh 0812000")
    release = published_release(seat("penyelenggara"), seat("pimpinan"), table)
    names = [one.username for one in Person.objects.all() if len(one.username) > 8]
    texts = [
        path.read_bytes() for path in (release.folder / "dokumen").rglob("*") if path.is_file()
    ]
    texts.append(browse("").get(root(table, "daftar.html")).content)
    assert not [text for text in texts if b"0812000" in text]
    assert not [name for name in names for text in texts if name.encode() in text]


def test_drafts_of_offices_are_left_out_unless_wanted(
    table: Round, seat: Seat, browse: Browse
) -> None:
    sent = Proposal.objects.filter(round=table).order_by("number").first()
    assert sent is not None
    Proposal.objects.filter(pk=sent.pk).update(status="diajukan")
    published_release(seat("penyelenggara"), seat("pimpinan"), table, drafts=False)
    page = browse("").get(root(table, "daftar.html")).content.decode()
    assert "1 dari 1 usulan" in page
    assert f"usulan/{sent.number}.html" in page


def test_rounds_with_a_release_stand_in_the_list_of_all(
    table: Round, seat: Seat, browse: Browse
) -> None:
    assert "Belum ada hasil" in browse("").get("/publik/").content.decode()
    published_release(seat("penyelenggara"), seat("pimpinan"), table)
    assert f"/publik/{table.slug}/" in browse("").get("/publik/").content.decode()


def test_a_public_page_asks_the_database_little(
    table: Round, release: Release, browse: Browse, django_assert_max_num_queries: object
) -> None:
    client = browse("")
    client.get(root(table))
    with django_assert_max_num_queries(4):  # type: ignore[operator]
        client.get(root(table, "daftar.html"))
