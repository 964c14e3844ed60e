"""Workbooks in the layouts that offices send, read whole."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baimbai.intake.receive import Received, receive
from baimbai.intake.record import Office
from baimbai.intake.remark import OTHER_ROWS, REMARKS
from baimbai.intake.workbook import Sheet, Workbook, open_workbook
from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal
from tests.intake.conftest import Write

Offices = Callable[[str], Office]


def proposals(received: Received) -> list[Proposal]:
    return list(PROPOSALS.records(received.proposals))


def requests(received: Received) -> list[tuple[str, str | None, int, int]]:
    return [
        (r.proposal, r.source, r.year, r.amount_rupiah) for r in REQUESTS.records(received.requests)
    ]


def remarks(received: Received) -> list[tuple[str, str, str]]:
    return [(r.sheet, r.cell, r.text.key) for r in REMARKS.records(received.remarks)]


def others(received: Received) -> list[tuple[int, str]]:
    return [(r.row, r.reason) for r in OTHER_ROWS.records(received.other_rows)]


def test_a_matrix_with_kop_sections_fund_columns_and_sums(office: Offices, write: Write) -> None:
    path = write(
        {"Usulan": [
            ["PEMERINTAH KABUPATEN TANAH LAUT"],
            [],
            ["No", "Uraian Pekerjaan", "Kecamatan", "Volume", "Satuan", "", "", "", "Sumber Dana", "Tahun"],
            ["", "", "", "", "", "APBD", "DAK", "Jumlah", "", ""],
            [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
            ["A. BINA MARGA"],
            [1, "Peningkatan Jalan Bati - Kurau Sta 0+000 - 2+500", "Kurau", 2.5, "km", "", 9_000_000_000, 9_000_000_000, "DAK Fisik", 2027],
            [2, "Rekonstruksi Jalan Jorong - Kintap", "Jorong", "1,2 km", "", 400_000_000, 3_600_000_000, 4_500_000_000, "DAK + DAU SG", 2027],
            ["Sub Jumlah", "", "", "", "", 400_000_000, 12_600_000_000, 13_500_000_000],
            ["B. CIPTA KARYA"],
            [1, "Pembangunan SPAM Desa Asri", "Jorong", 1, "Paket", "segera", "", "", "PAD", 2027],
            ["JUMLAH", "", "", "", "", 400_000_000, 12_600_000_000, 99],
            ["Catatan:"],
            ["", "", "", "", "", "", "", "", "Kepala Dinas,"],
        ]},
        merges=[(2, 5, 2, 7, "Pagu (Rp)")],
    )  # fmt: skip
    received = receive(open_workbook(path), office("63.01"))
    assert [(p.id, p.sector, p.asset_type, p.cost_rupiah, p.volume, p.unit) for p in proposals(received)] == [
        ("63.01-0001", "BM", "jalan", 9_000_000_000, 2.5, "km"),
        ("63.01-0002", "BM", "jalan", 4_000_000_000, 1.2, "km"),
        ("63.01-0003", "CK", "spam", 0, 1.0, "paket"),
    ]  # fmt: skip
    assert proposals(received)[0].from_m == 0
    assert proposals(received)[0].to_m == 2500
    assert requests(received) == [
        ("63.01-0001", "DAK-F", 2027, 9_000_000_000),
        ("63.01-0002", "DAK-F", 2027, 3_600_000_000),
        ("63.01-0002", "DAU-SG-PU", 2027, 400_000_000),
    ]
    assert remarks(received) == [
        ("Usulan", "H8", "remark-jumlah-sumber-dana"),
        ("Usulan", "F11", "remark-biaya-tak-terbaca"),
        ("Usulan", "H11", "remark-biaya-kosong"),
        ("Usulan", "H12", "remark-total-tidak-cocok"),
    ]
    assert others(received) == [
        (1, "kop"), (3, "kepala_tabel"), (4, "kepala_tabel"), (5, "nomor_kolom"), (6, "bagian"),
        (9, "subtotal"), (10, "bagian"), (12, "total"), (13, "catatan"), (14, "tanda_tangan"),
    ]  # fmt: skip
    assert received.nonempty_rows == 13


def test_thousands_by_year_and_a_region_code_that_excel_mangled(
    office: Offices, write: Write
) -> None:
    path = write({"matriks": [
        ["Kode Wil", "Usulan Kegiatan", "Kebutuhan Dana (Rp. 000)", "", "Sumber Pendanaan", "DED", "Lahan"],
        ["", "", 2027, 2028, "", "", ""],
        [63.1, "Pembangunan Jembatan Sungai Kusan (porsi APBD)", 2_000_000, 1_500_000.5, "DBH Sawit", "ada", "proses"],
        ["63.99", "Pemb. Drainase Jl. Raya Batulicin", 750_000, "", "Dana Talangan", "?", ""],
    ]}, merges=[(0, 2, 0, 3, "Kebutuhan Dana (Rp. 000)")])  # fmt: skip
    received = receive(open_workbook(path), office("63.10"))
    bridge, drain = proposals(received)
    assert (bridge.region_code, bridge.portion, bridge.papers_ready, bridge.papers_missing) == (
        "63.10", True, ("ded",), ("lahan",),
    )  # fmt: skip
    assert drain.region_code == "63.10"
    assert requests(received) == [
        ("63.10-0001", "DBH-SAWIT", 2027, 2_000_000_000),
        ("63.10-0001", "DBH-SAWIT", 2028, 1_500_000_500),
        ("63.10-0002", None, 2027, 750_000_000),
    ]
    assert remarks(received) == [
        ("matriks", "A4", "remark-wilayah-tak-dikenal"),
        ("matriks", "E4", "remark-sumber-tak-dikenal"),
        ("matriks", "F4", "remark-kesiapan-tak-terbaca"),
    ]


def test_a_letter_annex_with_merged_districts_x_y_and_text_money(
    office: Offices, write: Write
) -> None:
    path = write({"Lampiran I": [
        ["No", "Kecamatan", "Kegiatan yang diusulkan", "Koordinat", "", "Vol", "Perkiraan Biaya", "Sumber\nDana", "Thn"],
        ["", "", "", "X", "Y", "", "", "", ""],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
        ["I", "BINA MARGA"],
        [1, "", "Peningkatan Jalan Handil - Tabanio", 114.70, -3.75, "1,8 km", "7,435 M", "DAK", 2027],
        [2, "", "Rehab. Jembatan Sei Rasau", -3.76, 114.71, "12 m'", "Rp. 515 Juta", "PAD", 2027],
        [3, "Jorong", "Peningkatan Jalan Swarangan", 11.47, -3.9, "± 2 km", "850 jt", "APBD II", 2027],
        ["", "", "J U M L A H", "", "", "", "8,8 M", "", ""],
    ]}, merges=[(0, 3, 0, 4, "Koordinat"), (4, 1, 5, 1, "Bati-Bati")])  # fmt: skip
    received = receive(open_workbook(path), office("63.01"))
    assert [(p.kecamatan, p.lat, p.lon, p.cost_rupiah) for p in proposals(received)] == [
        ("Bati-Bati", -3.75, 114.70, 7_435_000_000),
        ("Bati-Bati", -3.76, 114.71, 515_000_000),
        ("Jorong", None, None, 850_000_000),
    ]
    assert remarks(received) == [
        ("Lampiran I", "E6", "remark-koordinat-tertukar"),
        ("Lampiran I", "E7", "remark-koordinat-mustahil"),
        ("", "", "remark-tanpa-titik-kecamatan"),
    ]


def test_a_second_row_may_add_the_money_of_another_source(office: Offices, write: Write) -> None:
    path = write({"Usulan": [
        ["ID", "Nama usulan", "Sumber dana", "Tahun", "Biaya (Rp)", "Prasyarat (ID)"],
        ["A1", "Pembangunan Jembatan Kintap", "DAK-F", 2027, 6_000_000_000, ""],
        ["", "", "PAD", 2028, 1_000_000_000, ""],
        ["A2", "Peningkatan Jalan Oprit Kintap", "PAD", 2028, 500_000_000, "A1"],
        ["A2", "Peningkatan Jalan Pasar Kintap", "PAD", 2027, 400_000_000, ""],
    ]})  # fmt: skip
    received = receive(open_workbook(path), office("63.01"))
    assert [(p.id, p.cost_rupiah, p.requires) for p in proposals(received)] == [
        ("63.01-A1", 7_000_000_000, ()),
        ("63.01-A2", 500_000_000, ("63.01-A1",)),
        ("63.01-0003", 400_000_000, ()),
    ]
    assert requests(received)[:2] == [
        ("63.01-A1", "DAK-F", 2027, 6_000_000_000),
        ("63.01-A1", "PAD", 2028, 1_000_000_000),
    ]
    assert remarks(received) == [("Usulan", "5", "remark-id-ganda")]
    assert others(received) == [(1, "kepala_tabel"), (3, "lanjutan")]


def test_hidden_rows_are_read_and_said(office: Offices, write: Write) -> None:
    path = write({"BM": [
        ["No", "Nama Paket", "Biaya (Rp)", "Tahun"],
        [1, "Peningkatan Jalan A - B", 1_000_000_000, 2027],
        [2, "Peningkatan Jalan C - D", 1_000_000_000, 2027],
    ]}, hidden=[2])  # fmt: skip
    received = receive(open_workbook(path), office("63.01"))
    assert received.proposals.height == 2
    assert remarks(received) == [("BM", "3", "remark-baris-tersembunyi")]


def test_a_workbook_without_a_table_says_so_and_keeps_its_rows(
    office: Offices, write: Write
) -> None:
    path = write({"Surat": [["Kepada Yth."], ["Dengan hormat,"], ["", "terlampir usulan kami"]]})
    received = receive(open_workbook(path), office("63.01"))
    assert remarks(received) == [("", "", "remark-tanpa-tabel")]
    assert (received.proposals.height, received.other_rows.height, received.nonempty_rows) == (
        0,
        3,
        3,
    )


def test_a_csv_with_semicolons_and_decimal_commas(office: Offices, tmp_path: Path) -> None:
    path = tmp_path / "usulan.csv"
    path.write_bytes(
        "\ufeffnomor;nama_usulan;lintang;bujur;volume;satuan;anggaran;sumber_dana;tahun\n"
        '1;"Betonisasi Jalan\nKel. Basirih";-3,3300;114,5700;220;m;339.700.000,00;APBD;2027\n'.encode()
    )
    received = receive(open_workbook(path), office("63.71"))
    (road,) = proposals(received)
    assert (road.title, road.lat, road.cost_rupiah, road.source_row) == (
        "Betonisasi Jalan Kel. Basirih", -3.33, 339_700_000, 2,
    )  # fmt: skip


cells = st.one_of(
    st.just(""),
    st.text(max_size=12),
    st.integers(-10, 10**13),
    st.floats(allow_nan=True, allow_infinity=True),
    st.booleans(),
    st.sampled_from([
        "No", "Nama Usulan", "Biaya (Rp)", "Tahun", "Volume", "Satuan", "Koordinat", "Kecamatan",
        "Sumber Dana", "Jumlah", "A. BINA MARGA", "Peningkatan Jalan A - B", "Rp 1,5 M", "DAK", "2027",
    ]),
)  # fmt: skip


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(cells, min_size=5, max_size=5), max_size=14), st.integers(0, 3))
def test_every_nonempty_row_is_a_proposal_or_named(
    office: Offices, rows: list[list[object]], offset: int
) -> None:
    heading = ["No", "Nama Usulan", "Biaya (Rp)", "Sumber Dana", "Tahun"]
    table = [*rows[:offset], heading, *rows[offset:]]
    received = receive(Workbook("x.xlsx", (Sheet("S", table),)), office("63.01"))  # type: ignore[arg-type]
    places = [p.source_row for p in proposals(received)] + [row for row, _ in others(received)]
    assert len(places) == len(set(places)) == received.nonempty_rows


def test_labelled_workbooks_are_read_without_a_loss(shared: Path, office: Offices) -> None:
    import csv

    folder = shared / "workbooks" / "dev"
    with (folder / "truth" / "proposals.csv").open(encoding="utf-8-sig", newline="") as stream:
        truth = {
            (row["workbook"], row["sheet"], int(row["excel_row"])): int(row["cost_rupiah"])
            for row in csv.DictReader(stream)
            if row["region_code"] == "63.01" and row["workbook"].startswith("02")
        }
    (path,) = folder.glob("02*.xlsx")
    received = receive(open_workbook(path), office("63.01"))
    found = {
        (p.source_file, p.source_sheet, p.source_row): p.cost_rupiah for p in proposals(received)
    }
    assert found == truth


def test_a_merge_that_reaches_beyond_the_table_is_cut_to_it(
    office: Offices, tmp_path: Path
) -> None:
    path = tmp_path / "usulan.xlsx"
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["No", "Nama Usulan", "Biaya (Rp)", "Tahun"],
        [1, "Peningkatan Jalan A - B", 5, 2027],
    ):
        sheet.append(row)
    for area in ("F1:H1", "A9:B9", "D1:Z1"):
        sheet.merge_cells(area)
    book.save(path)
    assert receive(open_workbook(path), office("63.01")).proposals.height == 1


def test_rows_without_an_id_take_none_that_another_row_carries(
    office: Offices, write: Write
) -> None:
    head = ["ID", "Nama Paket", "Kode Sub Kegiatan", "Kondisi", "Asal", "Biaya (Rp)"]
    path = write({"usulan": [
        head,
        ["", "Peningkatan Jalan Baru", "1.03.10.2.01.0046 – Rehabilitasi Jalan", "bad", "Musrenbang", 1_000_000_000],
        ["63.01-0001", "Rehabilitasi Jembatan Rasau", "", "", "", 2_000_000_000],
        ["0003", "Peningkatan Jalan Handil", "", "", "", 3_000_000_000],
        ["0003", "Peningkatan Jalan Pasar", "", "", "", 4_000_000_000],
    ]})  # fmt: skip
    received = receive(open_workbook(path), office("63.01"))
    taken = proposals(received)
    assert [p.id for p in taken] == ["63.01-0002", "63.01-0001", "63.01-0003", "63.01-0005"]
    assert (taken[0].activity_code, taken[0].condition, taken[0].origin) == (
        "1.03.10.2.01.0046", "rusak_berat", "musrenbang",
    )  # fmt: skip
    assert [key for _, _, key in remarks(received)] == ["remark-id-ganda"]


def test_a_table_without_a_column_of_costs_is_told_once(office: Offices, write: Write) -> None:
    path = write({"ruas": [
        ["No", "Nama Ruas", "Kecamatan", "Volume"],
        [1, "Jalan Handil", "Jorong", "2 km"],
        [2, "Jalan Pasar", "Jorong", "1 km"],
    ]})  # fmt: skip
    received = receive(open_workbook(path), office("63.01"))
    assert [p.cost_rupiah for p in proposals(received)] == [0, 0]
    assert [key for _, _, key in remarks(received)] == ["remark-tanpa-kolom-biaya"]


def test_hyphenated_headings_filling_hints_pick_list_codes_and_counts(
    office: Offices, write: Write
) -> None:
    path = write({"usulan": [
        ["No", "Nama Peker-\njaan", "KECA-\nMATAN", "Vo-\nlume", "Sum-\nber Dana", "Angga-\nran (Rp.)", "", "DED"],
        ["", "", "", "", "", "Usulan", "Pagu TA 2026", ""],
        ["otomatis", "(teks)", "(pilihan)", "(angka)", "(pilihan)", "(angka)", "(angka)", "(pilihan)"],
        [1, "Peningkatan Jalan Handil", "Jorong", "2 km", "04 - DAU SG", "4 paket @ Rp. 150.000.000", 9, "1 - Ada"],
        [2, "Rehabilitasi Jembatan Rasau", "Jorong", "1 unit", "01 - APBD Kab", "Rp 2 M", 9, "2 - Belum Ada"],
    ]}, merges=[(0, 5, 0, 6, "Angga-\nran (Rp.)")])  # fmt: skip
    received = receive(open_workbook(path), office("63.01"))
    assert [(p.kecamatan, p.volume, p.cost_rupiah, p.papers_ready) for p in proposals(received)] == [
        ("Jorong", 2.0, 600_000_000, ("ded",)),
        ("Jorong", 1.0, 2_000_000_000, ()),
    ]  # fmt: skip
    assert [source for _, source, _, _ in requests(received)] == ["DAU-SG-PU", "APBD-KAB"]
