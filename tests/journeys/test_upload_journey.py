"""An office's messy workbook: sent, looked at, taken; one remark mended in the grid, one in the
file; nothing comes in twice, and nothing typed is lost."""

import re
from collections.abc import Mapping
from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import SignIn
from tests.journeys.table import ROOT, Table

OFFICE, ACCOUNT = "63.01", "tanahlaut"
MESSY = ROOT / "examples" / "kalsel-2027" / "usulan" / "Lampiran usulan TALA TA 2027.xlsx"
FAULTS = {"G13": "panjang sekali", "H14": "menyusul", "L13": "Akses ke pasar ikan"}
READ = 60_000
"""Milliseconds until the worker has read a file."""


def _written(folder: Path, name: str, cells: Mapping[str, str]) -> Path:
    book = load_workbook(MESSY)
    for address, value in cells.items():
        book.worksheets[0][address] = value
    book.save(folder / name)
    return folder / name


def _send(page: Page, file: Path) -> None:
    page.goto("/putaran/kalsel-2027/kiriman/")
    page.set_input_files("#file", file)
    page.get_by_role("button", name="Kirim", exact=True).click()
    expect(page.get_by_role("navigation", name="Hasil baca")).to_be_visible(timeout=READ)


def _take(page: Page) -> None:
    page.get_by_role("button", name="Terapkan ke meja").click()
    expect(page.locator("main .badge").first).to_have_text("Diterapkan")


def _open_grid(page: Page, query: str = "") -> None:
    page.goto(f"/putaran/kalsel-2027/tabel/{query}")
    expect(page.locator("#grid .tabulator-row").first).to_be_visible()


def _cell(page: Page, number: str, column: str) -> Locator:
    row = page.locator("#grid .tabulator-row", has=page.get_by_text(number, exact=True))
    return row.locator(f"[tabulator-field={column}]")


def _type(page: Page, number: str, column: str, text: str) -> None:
    _cell(page, number, column).click()
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def test_an_office_imports_its_messy_workbook_mends_two_remarks_and_sends_in(
    sign_in: SignIn, server: Table, tmp_path: Path
) -> None:
    assert server.slug == "kalsel-2027"
    page = sign_in(ACCOUNT)
    _open_grid(page)
    first = page.locator("#grid").get_by_text(re.compile(r"^63\.01-0001$"))
    expect(first).to_be_visible()

    _send(page, _written(tmp_path, "usulan tala.xlsx", FAULTS))
    expect(page.locator(".sum")).to_contain_text("36 usulan")
    expect(page.locator("table.changes ins")).to_have_text("Akses ke pasar ikan")
    page.get_by_role("link", name="Catatan", exact=True).click()
    faults = page.locator('.said li[data-severity="galat"]')
    expect(faults.filter(has_text="panjang sekali")).to_have_count(1)
    faults.filter(has_text="menyusul").first.get_by_role("link").click()
    expect(page.locator("#lembar [data-looked]")).to_contain_text("menyusul")
    _take(page)

    _open_grid(page, "?catatan=1")
    volume = _cell(page, "63.01-0001", "volume")
    expect(volume).to_have_attribute("data-severity", "galat")
    volume.click()
    expect(page.locator("#grid-said")).to_contain_text("panjang sekali")
    _type(page, "63.01-0001", "volume", "2,4")
    expect(page.locator("#grid-state")).to_have_text("1 sel belum disimpan")
    page.keyboard.press("Control+s")
    expect(page.locator("#grid-state")).to_contain_text("Tersimpan: 1 baris")
    expect(volume).not_to_have_attribute("data-severity", "galat")

    _send(page, _written(tmp_path, "usulan tala 2.xlsx", {**FAULTS, "H14": "8,6 Milyar"}))
    expect(page.locator("table.changes ins")).to_have_text(re.compile(r"Rp8\.600\.000\.000"))
    expect(page.locator(".figure-card dd").first).to_have_text("0")
    _take(page)

    _open_grid(page)
    expect(_cell(page, "63.01-0001", "volume")).to_have_text(re.compile("2,4"))
    expect(_cell(page, "63.01-0002", "cost")).to_have_text("8.600.000.000")
    answer = page.request.get("/putaran/kalsel-2027/tabel/baris/").json()
    assert answer["total"] == 36

    page.goto(f"{server.round}pengajuan/")
    page.get_by_text("Ajukan ke provinsi").click()
    page.get_by_role("button", name="Ajukan sekarang").click()
    expect(page.locator("h1")).to_have_text("Tanda terima")
    expect(page.locator(".receipt")).to_contain_text("36")
    page.goto(f"{server.round}usulan/63.01-0001/")
    expect(page.get_by_role("link", name="Perbaiki")).to_have_count(0)


def test_the_workbook_goes_out_and_comes_back_unchanged(
    sign_in: SignIn, server: Table, tmp_path: Path
) -> None:
    assert server.slug == "kalsel-2027"
    page = sign_in("banjar")
    page.goto("/putaran/kalsel-2027/kiriman/")
    with page.expect_download() as begun:
        page.get_by_role("link", name="Unduh buku kerja").click()
    path = tmp_path / begun.value.suggested_filename
    begun.value.save_as(path)
    assert path.name == "usulan-2027-63.03.xlsx"
    _send(page, path)
    expect(page.locator("main")).to_contain_text("Tidak ada yang berubah")


def test_ranges_are_copied_pasted_filled_and_undone(sign_in: SignIn, server: Table) -> None:
    page = sign_in("bpjn")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server.address)
    _open_grid(page)
    numbers = page.locator("#grid .row-head").all_inner_texts()
    one, two, three, four = [text for text in numbers if text.startswith("BPJN")][:4]
    before = _cell(page, three, "volume").inner_text()
    _cell(page, one, "volume").click()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert [len(line.split("\t")) for line in copied.split("\n")] == [2, 2]
    _cell(page, three, "volume").click()
    page.keyboard.press("Control+v")
    expect(_cell(page, three, "volume")).to_have_text(_cell(page, one, "volume").inner_text())
    expect(_cell(page, four, "volume")).to_have_text(_cell(page, two, "volume").inner_text())
    page.keyboard.press("Control+z")
    expect(_cell(page, three, "volume")).to_have_text(before)
    _type(page, one, "note", "Diperiksa")
    _cell(page, one, "note").click()
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Control+d")
    expect(_cell(page, three, "note")).to_have_text("Diperiksa")
    page.keyboard.press("Delete")
    expect(_cell(page, two, "note")).to_have_text("")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    expect(page.locator("#grid-state")).to_have_text("")


def test_what_was_typed_without_a_connection_is_kept_and_sent_once_it_is_back(
    sign_in: SignIn,
) -> None:
    page = sign_in("banjar")
    _open_grid(page)
    page.context.set_offline(True)
    _type(page, "63.03-020", "note", "Ditulis tanpa sinyal")
    page.keyboard.press("Control+s")
    expect(page.locator("#grid-state")).to_contain_text("Sambungan terputus")
    kept = page.evaluate("Object.values(localStorage).join()")
    assert "Ditulis tanpa sinyal" in kept
    page.context.set_offline(False)
    expect(page.locator("#grid-state")).to_contain_text("Tersimpan", timeout=15_000)
    assert "tanpa sinyal" not in page.evaluate("Object.values(localStorage).join()")
    _open_grid(page)
    expect(_cell(page, "63.03-020", "note")).to_have_text("Ditulis tanpa sinyal")


def test_what_was_not_saved_comes_back_with_the_page(sign_in: SignIn) -> None:
    page = sign_in("banjar")
    _open_grid(page)
    _type(page, "63.03-021", "note", "Belum disimpan")
    page.on("dialog", lambda dialog: dialog.accept())
    _open_grid(page)
    expect(_cell(page, "63.03-021", "note")).to_have_text("Belum disimpan")
    expect(page.locator("#grid-state")).to_contain_text("1 sel")
    page.keyboard.press("Control+s")
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator("#grid-state")).to_contain_text("Tersimpan")


def test_the_second_of_two_sees_both_and_chooses(sign_in: SignIn) -> None:
    first, second = sign_in("banjar"), sign_in("banjar")
    _open_grid(first)
    _open_grid(second)
    _type(second, "63.03-022", "note", "Kata yang kedua")
    _type(first, "63.03-022", "note", "Kata yang pertama")
    first.keyboard.press("Control+s")
    expect(first.locator("#grid-state")).to_contain_text("Tersimpan")
    second.keyboard.press("Control+s")
    said = second.locator("#grid-said")
    expect(said).to_contain_text("Kata yang pertama")
    expect(said).to_contain_text("Kata yang kedua")
    second.get_by_role("button", name="Pakai isian saya").click()
    expect(second.locator("#grid-state")).to_contain_text("Tersimpan")
    expect(_cell(first, "63.03-022", "note")).to_have_text("Kata yang kedua")


def test_on_a_phone_there_is_a_list_instead(sign_in: SignIn) -> None:
    page = sign_in("banjar", width=390)
    page.goto("/putaran/kalsel-2027/tabel/")
    expect(page.locator(".grid-narrow")).to_contain_text("63.03-001")
    expect(page.locator("#grid")).to_be_hidden()
