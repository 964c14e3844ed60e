"""Proposals in a real browser: two who mend at once, sending in and unlocking, the printed sheet."""

import io
import re

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.journeys.conftest import SignIn
from tests.journeys.table import Table

OFFICE = "kotabaru"
"""The account whose proposals these journeys change."""


def _first(page: Page, table: Table, query: str = "") -> str:
    page.goto(f"{table.round}usulan/?{query}")
    return page.locator("tr[data-number]").first.get_attribute("data-number") or ""


def test_two_mend_at_once_and_the_second_chooses(sign_in: SignIn, server: Table) -> None:
    one, other = sign_in(OFFICE), sign_in(OFFICE)
    number = _first(one, server)
    for page in (one, other):
        page.goto(f"{server.round}usulan/{number}/ubah/")
    one.locator("#f-title").fill("Rekonstruksi Jalan Pertama")
    one.locator("form.proposal-form").get_by_role("button", name="Simpan").click()
    expect(one.locator("h1")).to_have_text("Rekonstruksi Jalan Pertama")
    expect(other.locator("[data-told-number]")).to_be_visible()
    other.locator("#f-title").fill("Rekonstruksi Jalan Kedua")
    other.locator("#f-desa").fill("Muara Kedua")
    other.locator("form.proposal-form").get_by_role("button", name="Simpan").click()
    expect(other.get_by_role("alert")).to_contain_text("tidak menimpa apa pun")
    expect(other.locator(".theirs")).to_contain_text("Rekonstruksi Jalan Pertama")
    other.locator('input[name="pilih-title"][value="mereka"]').check()
    other.locator("form.proposal-form").get_by_role("button", name="Simpan").click()
    expect(other.locator("h1")).to_have_text("Rekonstruksi Jalan Pertama")
    expect(other.locator("main")).to_contain_text("Muara Kedua")


def test_money_adds_up_and_rows_are_added(sign_in: SignIn, server: Table) -> None:
    page = sign_in(OFFICE)
    page.goto(f"{server.round}usulan/baru/")
    rows = page.locator(".money-rows tbody tr")
    before = rows.count()
    page.get_by_role("button", name="Tambah baris").click()
    expect(rows).to_have_count(before + 1)
    for place, amount in enumerate(("1.500.000.000", "250000000")):
        rows.nth(place).locator('[name="money-rp"]').fill(amount)
    expect(page.locator("[data-money-sum]")).to_have_text("Rp1.750.000.000,00")


def test_an_office_sends_in_and_is_unlocked(sign_in: SignIn, server: Table) -> None:
    office, province = sign_in(OFFICE), sign_in("provinsi")
    office.goto(f"{server.round}pengajuan/")
    office.get_by_text("Ajukan ke provinsi").click()
    office.get_by_role("button", name="Ajukan sekarang").click()
    expect(office.locator("h1")).to_have_text("Tanda terima")
    expect(office.locator(".sum")).to_have_text(re.compile(r"^[0-9a-f]{64}$"))
    office.goto(f"{server.round}pengajuan/")
    office.get_by_text("Minta buka kunci").first.click()
    office.get_by_label("Alasan").fill("Salah lokasi pada dua usulan")
    office.get_by_role("button", name="Minta buka kunci").click()
    province.goto(f"{server.round}pengajuan/")
    expect(province.locator("main")).to_contain_text("Salah lokasi pada dua usulan")
    province.get_by_label("Jawaban untuk pengusul").fill("Silakan diperbaiki")
    province.get_by_role("button", name="Buka kunci").click()
    office.goto(f"{server.round}pengajuan/")
    expect(office.get_by_text("Ajukan ke provinsi")).to_be_visible()


def test_a_sheet_prints_on_one_page(sign_in: SignIn, server: Table) -> None:
    page = sign_in("provinsi")
    for query in ("urut=-nilai", "temuan=tinggi", "hasil=tidak_didanai"):
        number = _first(page, server, query)
        page.goto(f"{server.round}usulan/{number}/")
        printed = page.pdf(prefer_css_page_size=True, print_background=True)
        assert len(PdfReader(io.BytesIO(printed)).pages) == 1, number
