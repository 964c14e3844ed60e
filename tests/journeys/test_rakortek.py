"""The meeting from its agenda to next year's round: desks side by side, a conflict, the plenary, the
final list, minutes with three signatures, a release, what the public sees, and what is promised."""

import re
import subprocess
import sys
import tempfile
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pypdf import PdfReader

from tests.journeys.conftest import Watch
from tests.journeys.table import Table, enter, open_table
from tests.publication.made_up_sitting import PASSPHRASE, pkcs12_of

Sit = Callable[..., Page]
ON_THE_ROADS = ("97-0002", "97-0003", "97.01-001", "97.01-002", "97.01-006", "97.01-007",
                "97.02-0001")  # fmt: skip
ON_THE_WATERS = ("97.01-003", "97.01-004", "97.01-005", "97.02-0002", "97.02-0003", "97.01-008")
"""Put on by hand, beside what the computation puts on the agenda."""
ATTENDING = (
    ("Andi", "Kepala Bidang Bina Marga", "Dinas PUPR Provinsi Nusa Rekaan"),
    ("Budi", "Kepala Dinas", "Dinas PUPR Kabupaten Teluk Rona"),
    ("Cici", "Sekretaris Dinas", "Dinas PUPR Kabupaten Gunung Sela"),
)
"""Name, function and office of who signs in on the wall."""
Saying = dict[str, str]
AS_COMPUTED: Saying = {"result": "diakomodir"}
NO_ROOM: Saying = {"result": "ditunda", "reason": "pagu_kurang"}
DECIDED_ON_ROADS: Mapping[str, Saying] = {
    "97-0001": AS_COMPUTED,
    "97.02-0006": AS_COMPUTED,
    "97-0002": NO_ROOM,
    "97-0003": NO_ROOM,
    "97.01-001": AS_COMPUTED,
    "97.01-002": {
        "result": "diakomodir_bersyarat", "condition": "Lahan dibebaskan sebelum lelang",
        "responsible": "97.01", "due": "2027-03-31",
    },
    "97.01-006": {"result": "ditolak", "reason": "data_kurang"},
    "97.01-007": NO_ROOM,
    "97.02-0001": AS_COMPUTED,
}  # fmt: skip
DECIDED_ON_WATERS: Mapping[str, Saying] = {
    "97.02-0005": {
        "result": "diakomodir", "reason": "mendesak", "payments": "APBD-PROV|97|2027=6.000.000.000",
    },
    "97.02-0004": AS_COMPUTED,
    "97.01-003": AS_COMPUTED,
    "97.01-004": AS_COMPUTED,
    "97.01-005": AS_COMPUTED,
    "97.02-0002": AS_COMPUTED,
    "97.02-0003": AS_COMPUTED,
    "97.01-008": {"result": "dialihkan", "reason": "bukan_kewenangan", "responsible": "BPI"},
}  # fmt: skip


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    """The small round on a table of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="baimbai-rapat-") as data,
        open_table(Path(data), "nusa-rekaan") as laid,
    ):
        yield laid


@pytest.fixture
def sit(table: Table, browser: Browser) -> Iterator[Sit]:
    """A page of an account, watched."""
    watch = Watch(table)
    contexts: dict[str, BrowserContext] = {}

    def open_page(name: str = "", *, width: int = 1280, password: str = "") -> Page:
        context = browser.new_context(
            base_url=table.address, locale="id-ID", reduced_motion="reduce",
            viewport={"width": width, "height": 800},
        )  # fmt: skip
        watch.over(context)
        contexts[name] = context
        page = context.new_page()
        if name:
            enter(page, name, password or table.passwords[name])
        return page

    yield open_page
    for context in contexts.values():
        context.close()
    assert watch.faults == []


def _go_to_phase(page: Page, table: Table, phase: str) -> None:
    page.goto(f"{table.round}pengaturan/")
    page.select_option("#phase", phase)
    page.fill("#reason-phase", "Menurut jadwal")
    page.get_by_role("button", name=re.compile("tahap")).last.click()
    expect(page.locator("main")).to_contain_text("Tahap diganti")


def _take_what_was_written(page: Page, table: Table) -> None:
    page.goto(f"{table.round}pengajuan/")
    page.get_by_text("Terima draf yang belum diajukan").click()
    page.fill("#alasan-terima", "Batas waktu lewat; instansi sudah menyetujui")
    page.get_by_role("button", name="Terima semua sekarang").click()
    expect(page.locator("main")).to_contain_text("Diterima: 3 instansi")


def _compute(page: Page, table: Table) -> None:
    page.goto(f"{table.round}pendanaan/")
    page.get_by_role("button", name="Hitung ulang").click()
    expect(page.locator("main")).to_contain_text("Selesai", timeout=60_000)


def _put_on(page: Page, table: Table, desk: int, numbers: Sequence[str]) -> None:
    for number in numbers:
        page.goto(f"{table.round}rapat/{desk}/")
        page.fill("#tambah-usulan", number)
        page.get_by_role("button", name="Tambahkan").click()
        expect(page.locator("main")).to_contain_text(number)


def _move(page: Page, table: Table, number: str, there: int) -> None:
    page.goto(f"{table.round}rapat/1/")
    row = page.locator("tr", has_text=number)
    row.locator("summary").click()
    row.locator("select[name=ke]").select_option(str(there))
    row.locator("button[value=pindah]").click()
    expect(page.locator("tr", has_text=number)).to_have_count(0)


def _attend(page: Page, table: Table, desk: int, office: str, name: str, function: str) -> None:
    """Through the address that the square on the wall leads to."""
    page.goto(f"{table.round}rapat/{desk}/hadir/")
    page.get_by_role("link", name="Buka isian di perangkat ini").click()
    page.fill("#hadir-nama", name)
    page.fill("#hadir-jabatan", function)
    page.select_option("#hadir-instansi", label=office)
    page.get_by_role("button", name=re.compile("Hadir|hadir")).last.click()
    expect(page.locator("main")).to_contain_text(name)


def _decide(page: Page, table: Table, desk: int, number: str, result: str, text: str,
            reason: str = "sesuai_hitungan", **more: str) -> None:  # fmt: skip
    page.goto(f"{table.round}rapat/{desk}/{number}/")
    page.locator(f"#putusan input[name=result][value={result}]").check()
    page.select_option("#alasan", reason)
    page.fill("#uraian", text)
    for field, value in more.items():
        form = page.locator("#putusan")
        if field == "payments":
            money = form.locator("[name=payment-rupiah]")
            for place, part in enumerate(value.split(";")):
                source, amount = part.split("=")
                form.locator("[name=payment-from]").nth(place).select_option(source)
                money.nth(place).fill(amount)
        elif field == "responsible":
            page.select_option("#penanggung", value)
        else:
            form.locator(f"[name={field}]").first.fill(value)
    page.get_by_role("button", name="Simpan putusan").click()
    expect(page.locator("#keadaan")).to_contain_text(text)


def _prepare(page: Page, table: Table) -> None:
    """From drafts to an agenda of two desks."""
    _go_to_phase(page, table, "verifikasi")
    _take_what_was_written(page, table)
    _compute(page, table)
    _go_to_phase(page, table, "rapat")
    page.goto(f"{table.round}rapat/agenda/")
    page.get_by_label("Paling lama sebuah desk").fill("120")
    page.get_by_role("button", name="Susun acara").click()
    expect(page.locator("main")).to_contain_text("Acara tersusun: 2 desk")
    _move(page, table, "97.02-0005", 2)
    _put_on(page, table, 1, ON_THE_ROADS)
    _put_on(page, table, 2, ON_THE_WATERS)
    page.goto(f"{table.round}rapat/2/")
    page.select_option("#atur-notulis", label="bappeda")
    page.get_by_role("button", name="Simpan").click()


def _press(page: Page, address: str, button: str, told: str) -> None:
    page.goto(address)
    page.get_by_role("button", name=button).click()
    expect(page.locator("main")).to_contain_text(told)


def _sit_at_two_desks(province: Page, planner: Page, table: Table) -> None:
    """Turn and turn about, as two rooms do at once."""
    _press(province, f"{table.round}rapat/1/", "Buka desk", "dibuka")
    _press(planner, f"{table.round}rapat/2/", "Buka desk", "dibuka")
    for name, function, office in ATTENDING:
        _attend(planner, table, 2, office, name, function)
        _attend(province, table, 1, office, name, function)
    for road, water in zip_longest(DECIDED_ON_ROADS.items(), DECIDED_ON_WATERS.items()):
        for page, desk, one in ((planner, 2, water), (province, 1, road)):
            if one is not None:
                _decide(page, table, desk, one[0], text=f"Putusan desk atas {one[0]}", **one[1])
    _decide(province, table, 1, "97.01-006", "ditunda", "Data menyusul", reason="data_kurang")


def _above_the_ceiling(page: Page, table: Table) -> None:
    """Refused with what is left, and kept to be mended."""
    page.goto(f"{table.round}rapat/1/97-0003/")
    page.locator("#putusan input[value=diakomodir]").check()
    page.locator("#putusan [name=payment-from]").first.select_option("APBD-PROV|97|2027")
    page.locator("#putusan [name=payment-rupiah]").first.fill("9.000.000.000")
    page.select_option("#alasan", "mendesak")
    page.fill("#uraian", "Dicoba melebihi pagu")
    page.get_by_role("button", name="Simpan putusan").click()
    expect(page.locator("[data-waiting-list]")).to_contain_text("Rp3.000.000.000")
    page.get_by_role("button", name="Buang").click()


def _settle_in_plenary(chair: Page, table: Table) -> None:
    _press(chair, f"{table.round}rapat/pleno/", "Buka pleno", "dibuka")
    chair.goto(f"{table.round}rapat/pleno/")
    expect(chair.locator("main")).to_contain_text("Pertentangan antarputusan (1)")
    for name, function, office in ATTENDING:
        _attend(chair, table, 0, office, name, function)
    _decide(chair, table, 0, "97.02-0005", "ditolak", "Sudah diambil provinsi", "duplikat")
    _decide(chair, table, 0, "97-0003", "diakomodir", "Pagu kembali tersedia", "pemerataan",
            payments="APBD-PROV|97|2027=9.000.000.000")  # fmt: skip
    chair.goto(f"{table.round}rapat/pleno/")
    expect(chair.locator("main")).not_to_contain_text("dua-duanya diambil")
    _press(chair, f"{table.round}rapat/pleno/", "Tutup pleno", "ditutup")
    _press(
        chair, f"{table.round}rapat/pleno/", "Tetapkan daftar final", "Daftar final ditetapkan: 17"
    )


def _make_head(admin: Page, table: Table, name: str, office: str) -> str:
    """An account that heads an office; its password."""
    admin.goto(f"{table.round}pengguna/")
    admin.get_by_text("Buat akun").first.click()
    admin.fill("#username", name)
    admin.select_option("#office", office)
    admin.select_option("#role", "pimpinan")
    admin.get_by_role("button", name="Buat akun").click()
    return admin.locator("code.password").inner_text()


def _close_minutes(page: Page, table: Table, desk: int, number: str) -> None:
    page.goto(f"{table.round}rapat/{desk}/berita-acara/")
    page.fill("#nomor", number)
    page.get_by_role("button", name="Tutup berita acara").click()
    expect(page.locator("main")).to_contain_text(number)


def _download(page: Page, name: str, to: Path) -> Path:
    with page.expect_download() as begun:
        page.get_by_role("link", name=name, exact=True).click()
    begun.value.save_as(to / begun.value.suggested_filename)
    return to / begun.value.suggested_filename


def _sign(page: Page, table: Table, name: str, key: Path) -> None:
    page.goto(f"{table.round}rapat/0/berita-acara/tanda-tangan/")
    page.fill("#kunci-nama", name)
    page.fill("#kunci-jabatan", "Kepala Dinas")
    page.set_input_files("#sertifikat-berkas", key)
    page.fill("#sandi", PASSPHRASE)
    page.get_by_role("button", name="Tandatangani").first.click()
    expect(page.locator("main")).to_contain_text(name)


def _sign_by_hand(page: Page, table: Table, scan: Path) -> None:
    page.goto(f"{table.round}rapat/0/berita-acara/tanda-tangan/")
    page.fill("#basah-nama", "Cici")
    page.set_input_files("#basah-berkas", scan)
    page.get_by_role("button", name="Unggah").last.click()
    expect(page.locator("main")).to_contain_text("Cici")


def _make_minutes(province: Page, chair: Page, sit: Sit, table: Table, folder: Path) -> None:
    """Closed, signed twice with certificates and once by hand, and checked without the table."""
    for desk in (1, 2, 0):
        _close_minutes(province, table, desk, f"600.1/{desk}/BA/2026")
    key = folder / "kunci.p12"
    key.write_bytes(pkcs12_of("Kepala Dinas"))
    _sign(chair, table, "Andi", key)
    password = _make_head(sit("admin"), table, "kepala.rona", "97.01")
    _sign(sit("kepala.rona", password=password), table, "Budi", key)
    _sign_by_hand(province, table, _scan(folder))
    province.goto(f"{table.round}rapat/0/berita-acara/")
    expect(province.locator("main")).to_contain_text("Tanda tangan (3/3)")
    signed = _download(province, "PDF bertanda tangan", folder)
    text = "".join(page.extract_text() for page in PdfReader(signed).pages)
    assert "600.1/0/BA/2026" in text
    assert "RANCANGAN" not in text
    archive = _download(province, "Arsip untuk diperiksa (zip)", folder)
    province.goto(f"{table.round}riwayat/")
    ledger = _download(province, "Unduh rantai riwayat", folder)
    for path in (archive, ledger, signed):
        assert _verified(path) == 0, path
        content = path.read_bytes()
        half = len(content) // 2
        path.write_bytes(content[:half] + bytes([content[half] ^ 1]) + content[half + 1 :])
        assert _verified(path) != 0, path
        path.write_bytes(content)


def _verified(path: Path) -> int:
    """Exit code of `baimbai verify`, in a process of its own: the browser's loop runs in this."""
    door = "import sys; from baimbai.cli.main import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", door, "verify", str(path)]
    return subprocess.run(command, check=False, capture_output=True).returncode


def _scan(folder: Path) -> Path:
    """A page as a scanner gives it: the smallest PNG there is."""
    path = folder / "pindaian.png"
    path.write_bytes(
        b64decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsUTn5gAAAABJRU5ErkJggg=="
        )
    )
    return path


def _release(province: Page, chair: Page, table: Table) -> None:
    province.goto(f"{table.round}rilis/")
    province.get_by_label("Desk").check()
    province.get_by_label("Pleno").check()
    province.get_by_label(re.compile("belum tertampung")).check()
    province.get_by_role("button", name="Bekukan rilis").click()
    province.get_by_role("link", name="Buka rilis 1").click(timeout=60_000)
    chair.goto(province.url)
    chair.get_by_role("button", name="Umumkan rilis ini").click()
    expect(chair.locator("main")).to_contain_text("Rilis 1 sudah diumumkan")


def _read_in_public(page: Page) -> None:
    page.goto("/publik/")
    page.get_by_role("link", name=re.compile("Nusa Rekaan")).click()
    expect(page.locator("main")).to_contain_text("Rp88,0 miliar")
    page.get_by_role("link", name="Belum tertampung").click()
    expect(page.locator("main")).to_contain_text("Sudah diambil provinsi")
    page.get_by_role("link", name="Empat daftar").click()
    expect(page.locator("main")).to_contain_text("Rekonstruksi Jalan Lingkar Bandar")


def _open_next_year(page: Page, table: Table) -> None:
    page.goto(f"{table.round}komitmen/")
    page.get_by_role("button", name="Susun dari putusan").click()
    expect(page.locator("main")).to_contain_text("Lahan dibebaskan sebelum lelang")
    page.get_by_role("link", name="Buka putaran berikutnya").click()
    page.fill("#slug", "nusa-rekaan-2028")
    page.get_by_role("button", name="Buka putaran ini").click()
    page.goto(f"{table.address}/putaran/nusa-rekaan-2028/komitmen/")
    expect(page.locator("main")).to_contain_text("Lahan dibebaskan sebelum lelang")


def test_a_meeting_goes_from_its_agenda_to_minutes_a_release_and_next_years_round(
    sit: Sit, table: Table, tmp_path: Path
) -> None:
    province, planner, chair = sit("provinsi"), sit("bappeda"), sit("kepaladinas")
    phone = sit("telukrona", width=390)
    _prepare(province, table)
    phone.goto(f"{table.round}rapat/2/")
    _sit_at_two_desks(province, planner, table)
    expect(phone.locator("main")).to_contain_text("8 dari 8")
    _above_the_ceiling(province, table)
    for page, desk in ((province, 1), (planner, 2)):
        _press(page, f"{table.round}rapat/{desk}/", "Tutup desk", "ditutup")
    _settle_in_plenary(chair, table)
    _make_minutes(province, chair, sit, table, tmp_path)
    _release(province, chair, table)
    _read_in_public(sit())
    _open_next_year(province, table)
