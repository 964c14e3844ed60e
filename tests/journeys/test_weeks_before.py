"""The weeks before the meeting: an office sends in, the province settles and tries, an auditor reads."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.conftest import SignIn
from tests.journeys.table import Table

OFFICE = "kotabaru"
DONE = 120_000
"""Milliseconds until the worker has computed a scenario, also on a busy machine."""


def _send_in(page: Page, table: Table) -> str:
    """Send the office's proposals in; the receipt's number."""
    page.goto(f"{table.round}pengajuan/")
    page.get_by_text("Ajukan ke provinsi").click()
    page.get_by_role("button", name="Ajukan sekarang").click()
    return page.locator(".receipt .number").inner_text().strip()


def _open_finding(page: Page, table: Table, number: str, kind: str) -> None:
    page.goto(f"{table.round}temuan/?pihak=63.02&jenis={kind}")
    page.locator("#daftar-temuan").get_by_role("link", name=re.compile(number)).click()


def _settle(page: Page, way: str, reason: str) -> None:
    """Take one of the ways out that the finding offers."""
    form = page.locator("details.way", has=page.locator(f'input[name=jalan][value="{way}"]'))
    if form.get_attribute("open") is None:
        form.locator("summary").click()
    if way == "gabung":
        form.get_by_label(re.compile("63.02-0007")).check()
    form.locator("textarea[name=alasan]").fill(reason)
    form.locator("button.primary").click()
    expect(page.locator("#kedudukan")).to_contain_text(reason)


def _try_scenario(page: Page, table: Table, name: str, rule: str) -> None:
    page.goto(f"{table.round}skenario/")
    page.get_by_role("link", name="Skenario baru").first.click()
    page.locator("[name=name]").fill(name)
    page.locator("[name=typed]").fill(rule)
    page.locator("main form button.primary").last.click()
    page.locator("main h1", has_text=name).wait_for()
    page.locator('form[action$="/jalan/"] button, form[action$="/jalankan/"] button').first.click()
    expect(page.locator("main")).to_contain_text("Selesai", timeout=DONE)


def test_an_office_sends_in_the_province_settles_cuts_and_compares_the_auditor_reads(
    sign_in: SignIn, server: Table
) -> None:
    receipt = _send_in(sign_in(OFFICE), server)
    assert re.fullmatch(r"TT-kalsel-2027-63\.02-\d+", receipt)

    page = sign_in("provinsi")
    _open_finding(page, server, "T-0002", "salah_kewenangan")
    _settle(page, "alihkan", "Ruasnya milik provinsi menurut daftar status")
    _open_finding(page, server, "T-0019", "duplikat_internal")
    _settle(page, "gabung", "Satu pekerjaan, ditulis dua kali")
    _open_finding(page, server, "T-0028", "satuan_uang_salah")
    _settle(page, "perbaiki", "Biaya tampaknya ditulis dalam ribuan")
    page.goto(
        f"{server.round}usulan/?pengusul=63.02&status=dialihkan&status=digabung&status=dikembalikan"
    )
    expect(page.locator("tr[data-number]")).to_have_count(3)

    page.goto(f"{server.round}pengaturan/pagu/1/potong/?rules=DAK-*%3D-48%25")
    expect(page.locator("main")).to_contain_text("→")
    page.locator("[name=name]").fill("DAK dipotong 48 persen")
    page.locator("[name=reason]").fill("Surat kementerian tentang penyesuaian TKD")
    page.locator("main form button.primary").last.click()
    expect(page.locator("main h1")).to_contain_text("DAK dipotong 48 persen")

    _try_scenario(page, server, "Tanpa DAK", "DAK-*=0")
    _try_scenario(page, server, "APBD provinsi naik", "APBD-PROV=+20%")
    page.goto(f"{server.round}skenario/banding/")
    first, second = page.locator("[name=a]"), page.locator("[name=b]")
    first.select_option(label=first.locator("option", has_text="Tanpa DAK").first.inner_text())
    second.select_option(
        label=second.locator("option", has_text="APBD provinsi naik").first.inner_text()
    )
    page.locator("main form button.primary").first.click()
    expect(page.locator("main table").first).to_contain_text("Tanpa DAK")
    expect(page.locator("main table").first).to_contain_text("APBD provinsi naik")
    expect(page.locator("#moved")).to_be_visible()

    auditor = sign_in("auditor")
    auditor.goto(f"{server.round}riwayat/")
    told = auditor.locator("main")
    for words in ("APBD provinsi naik", "Surat kementerian tentang penyesuaian TKD",
                  "Satu pekerjaan, ditulis dua kali", "Ruasnya milik provinsi"):  # fmt: skip
        expect(told).to_contain_text(words)
    auditor.goto(f"{server.round}riwayat/?kantor=63.02")
    expect(auditor.locator("main")).to_contain_text(receipt)
    auditor.goto(f"{server.round}temuan/")
    expect(auditor.get_by_role("button", name="Abaikan")).to_have_count(0)
