"""Bad input: each a clear error or remark; the rest of the round still runs; nothing is lost."""

import copy
import zipfile
from pathlib import Path

import polars as pl
import pytest

from baimbai.errors import RoundError
from baimbai.intake.remark import REMARKS
from baimbai.publication.release import Release
from baimbai.rounds.plan import read_plan
from baimbai.rounds.round import run_round
from tests.rounds.conftest import CEILING_HEADINGS, HEADINGS, PLAN, write_plan, write_rows


def run(folder: Path) -> Release:
    return run_round(folder, read_plan(folder), lambda stage, detail: None)


def remarks(release: Release) -> set[tuple[str, str, str]]:
    return {(r.file, r.cell, r.text.key) for r in REMARKS.records(release.remarks)}


def statuses(release: Release) -> dict[str, str]:
    return dict(release.files.select("file", "status").iter_rows())


def test_a_clean_round_accounts_for_every_row_and_funds_what_fits(folder: Path) -> None:
    release = run(folder)
    assert remarks(release) == set()
    assert release.files.select("rows_nonempty", "proposals", "other_rows").rows() == [
        (3, 2, 1), (3, 2, 1),
    ]  # fmt: skip
    results = dict(release.decisions.select("proposal", "result").iter_rows())
    assert {p for p, r in results.items() if r.startswith("diakomodir")} == {
        "97.01-0001", "97.01-0002", "97.10-0001",
    }  # fmt: skip


def test_files_that_are_no_workbooks_do_not_stop_the_others(folder: Path) -> None:
    usulan = folder / "usulan"
    good = (usulan / "97.01 Timur.xlsx").read_bytes()
    (usulan / "a terpotong.xlsx").write_bytes(good[: len(good) // 2])
    (usulan / "b terkunci.xlsx").write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    )
    (usulan / "c kosong.xlsx").write_bytes(b"")
    (usulan / "d gambar.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    with zipfile.ZipFile(usulan / "e bom.xlsx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b"0" * (200 * 1024**2))
    write_rows(usulan / "97 surat.xlsx", [["Kepada Yth. Panitia"], ["Terlampir usulan kami."]])
    release = run(folder)
    assert remarks(release) == {
        ("a terpotong.xlsx", "", "error-file-damaged"),
        ("b terkunci.xlsx", "", "error-file-password"),
        ("c kosong.xlsx", "", "error-file-empty"),
        ("d gambar.xlsx", "", "error-file-not-workbook"),
        ("e bom.xlsx", "", "error-file-bomb"),
        ("97 surat.xlsx", "", "remark-tanpa-tabel"),
    }
    assert sorted(statuses(release).values()) == ["gagal"] * 5 + ["terbaca"] * 3
    assert release.programme.proposals.height == 4
    assert release.other_rows.filter(pl.col("file") == "97 surat.xlsx").height == 2


def test_a_second_workbook_of_an_office_and_one_of_nobody_are_held_row_by_row(folder: Path) -> None:
    rows = [HEADINGS, ["Pembangunan Jalan Baru", "PAD", 2027, 1_000_000_000]]
    write_rows(folder / "usulan" / "Timur revisi.xlsx", rows)
    write_rows(folder / "usulan" / "rekap dinas.xlsx", rows)
    release = run(folder)
    assert remarks(release) == {
        ("Timur revisi.xlsx", "", "remark-pengusul-ganda"),
        ("rekap dinas.xlsx", "", "remark-pengusul-tak-dikenal"),
    }
    held = release.other_rows.filter(pl.col("reason") == "ditahan")
    assert sorted(held.select("file", "row").rows()) == [
        ("Timur revisi.xlsx", 1), ("Timur revisi.xlsx", 2),
        ("rekap dinas.xlsx", 1), ("rekap dinas.xlsx", 2),
    ]  # fmt: skip


def test_offices_that_cannot_be_used_are_left_out_with_a_remark(folder: Path) -> None:
    plan = copy.deepcopy(PLAN)
    plan["organisations"] += [  # type: ignore[operator]
        {"id": "97.01", "name": "Dinas PUPR Timur lagi", "level": "kabkota", "region": "97.01"},
        {"id": "97.77", "name": "Dinas PUPR Entah", "level": "kabkota", "region": "97.77"},
    ]
    write_plan(folder, plan)
    release = run(folder)
    assert remarks(release) == {
        ("round.yaml", "organisations[3]", "remark-organisasi-ganda"),
        ("round.yaml", "organisations[4]", "remark-organisasi-wilayah"),
    }
    assert release.programme.organisations.height == 3


def test_ceilings_without_owner_source_year_or_amount_are_named_by_cell(folder: Path) -> None:
    write_rows(folder / "pagu.xlsx", [
        CEILING_HEADINGS,
        ["murni", "PAD", "97.01", 2027, 7_000_000_000, ""],
        ["murni", "PAD", "", 2027, 1_000_000_000, ""],
        ["murni", "PAD", "97.55", 2027, 1_000_000_000, ""],
        ["murni", "Dana Langit", "97.01", 2027, 1_000_000_000, ""],
        ["murni", "PAD", "97.01", "kapan-kapan", 1_000_000_000, ""],
        ["murni", "PAD", "97.10", 2027, "banyak", ""],
        ["murni", "PAD", "97.01", 2027, 9_000_000_000, ""],
        ["murni", "PAD", "97.01", 2035, 9_000_000_000, ""],
        ["JUMLAH", "", "", "", 20_000_000_000, ""],
    ])  # fmt: skip
    release = run(folder)
    assert remarks(release) == {
        ("pagu.xlsx", "C3", "remark-pagu-tanpa-pemilik"),
        ("pagu.xlsx", "C4", "remark-pagu-pemilik-asing"),
        ("pagu.xlsx", "B5", "remark-pagu-sumber"),
        ("pagu.xlsx", "D6", "remark-tahun-tak-terbaca"),
        ("pagu.xlsx", "E7", "remark-biaya-tak-terbaca"),
        ("pagu.xlsx", "E8", "remark-pagu-ganda"),
        ("pagu.xlsx", "D9", "remark-tahun-di-luar"),
    }
    assert release.programme.ceilings.select("owner", "amount_rupiah").rows() == [
        ("97.01", 7_000_000_000)
    ]


def test_an_unknown_region_code_in_a_row_is_booked_to_its_office(folder: Path) -> None:
    write_rows(folder / "usulan" / "97.01 Timur.xlsx", [
        ["Kode Wilayah", *HEADINGS],
        ["99.99", "Peningkatan Jalan Pantai - Bukit", "PAD", 2027, 4_000_000_000],
    ])  # fmt: skip
    release = run(folder)
    assert remarks(release) == {("97.01 Timur.xlsx", "A2", "remark-wilayah-tak-dikenal")}
    assert release.programme.proposals["region_code"].to_list() == ["97.01", "97.10", "97.10"]


def test_prerequisites_that_are_unknown_or_run_in_a_circle_are_dropped(folder: Path) -> None:
    write_rows(folder / "usulan" / "97.01 Timur.xlsx", [
        ["ID", *HEADINGS, "Prasyarat (ID)"],
        ["A", "Peningkatan Jalan Pantai - Bukit", "PAD", 2027, 1_000_000_000, "B"],
        ["B", "Pembangunan Jembatan Sungai Hitam", "PAD", 2027, 1_000_000_000, "A"],
        ["C", "Pembangunan Drainase Pasar Timur", "PAD", 2027, 1_000_000_000, "C"],
        ["D", "Pembangunan SPAM Desa Timur", "PAD", 2027, 1_000_000_000, "A, Z9"],
    ])  # fmt: skip
    release = run(folder)
    assert remarks(release) == {
        ("97.01 Timur.xlsx", "2", "remark-prasyarat-melingkar"),
        ("97.01 Timur.xlsx", "3", "remark-prasyarat-melingkar"),
        ("97.01 Timur.xlsx", "4", "remark-prasyarat-melingkar"),
        ("97.01 Timur.xlsx", "5", "remark-prasyarat-tak-ada"),
    }
    requires = dict(release.programme.proposals.select("id", "requires").iter_rows())
    assert {id_: r for id_, r in requires.items() if r} == {"97.01-D": ["97.01-A"]}


def test_codes_are_compared_with_the_edition_that_the_round_names(folder: Path) -> None:
    (folder / "nomenklatur.csv").write_text(
        "edition,code,name,unit\nA,1.03.10.2.01.0001,Contoh,km\nB,1.03.10.2.01.0002,Contoh lain,km\n",
        encoding="utf-8",
    )
    files = {"proposals": "usulan", "ceilings": "pagu.xlsx", "nomenclature": "nomenklatur.csv"}
    write_plan(folder, {**PLAN, "files": files, "nomenclature_edition": "A"})
    write_rows(folder / "usulan" / "97.01 Timur.xlsx", [
        ["Kode Sub Kegiatan", *HEADINGS],
        ["1.03.10.02.01.0001", "Peningkatan Jalan Pantai - Bukit", "PAD", 2027, 1_000_000_000],
        ["1.03.10.2.01.0002", "Pembangunan Jembatan Sungai Hitam", "PAD", 2027, 1_000_000_000],
    ])  # fmt: skip
    release = run(folder)
    assert remarks(release) == {("97.01 Timur.xlsx", "3", "remark-kode-tak-ada")}


@pytest.mark.parametrize(
    ("change", "key", "field"),
    [
        ({"meeting": None}, "error-round-field", "meeting"),
        ({"regions": []}, "error-round-province", ""),
        ({"organisations": []}, "error-round-field", "organisations"),
        ({"format": 9}, "error-round-format", ""),
        ({"scenario": 5}, "error-round-field", "scenario"),
        ({"files": {"proposals": "../lain"}}, "error-round-field", "files.proposals"),
        ({"files": {"proposals": "tidak-ada"}}, "error-round-folder", ""),
        ({"files": {"nomenclature": "tidak-ada.csv"}}, "error-round-nomenclature", ""),
        ({"weights": {"decree": "x", "parts": {"cuaca": 1}}}, "error-weight-unknown", ""),
    ],
)
def test_a_round_yaml_that_cannot_be_used_names_the_field(
    folder: Path, change: dict[str, object], key: str, field: str
) -> None:
    write_plan(folder, {**PLAN, **change})
    with pytest.raises(RoundError) as caught:
        run(folder)
    assert (caught.value.message.key, caught.value.message.values.get("field", "")) == (key, field)


@pytest.mark.parametrize("text", ["a: [1", "- satu\n- dua\n", "\x00", "a: &a [*a]\n"])
def test_a_round_yaml_that_is_no_mapping_is_refused(folder: Path, text: str) -> None:
    (folder / "round.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RoundError):
        read_plan(folder)


def test_an_unknown_scenario_names_those_that_exist(folder: Path) -> None:
    release = run_round(folder, read_plan(folder, "kiamat"), lambda stage, detail: None)
    assert remarks(release) == {("pagu.xlsx", "", "remark-pagu-skenario")}
    assert release.programme.ceilings.is_empty()
