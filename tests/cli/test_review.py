"""`baimbai review` as a planner types it: files in, findings and pairs out."""

import csv
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from baimbai.cli.door import DONE, INCOMPLETE, NOT_DONE
from baimbai.cli.main import main

KABUPATEN = """Usulan Rakortek TA 2027;;;;;
No;Uraian Pekerjaan;Kecamatan;Volume;Satuan;Pagu (Rp)
1;Rekonstruksi Jalan Mandala - Karang Jati Sta 1+000 - 3+500;Aluh-Aluh;2,5;km;17.500.000.000
2;Normalisasi Sungai Pemurus;Kertak Hanyar;1,2;km;1.900.000.000
3;Pembangunan Gedung Kantor Desa Tambak;Gambut;1;paket;900.000.000
"""
PROVINSI = """Usulan Dinas PUPR Provinsi Kalimantan Selatan TA 2027;;;;;
No;Pekerjaan;Kab/Kota;Volume;Satuan;Pagu (Rp)
1;Rekonstruksi Jl. Mandala – Kr. Jati (Sta. 1+000 s/d 3+500);Kab. Banjar;2,5;km;18.000.000.000
2;Pembangunan Jembatan Seberang;Kab. Tapin;60;m;12.000.000.000
"""


@pytest.fixture
def offices(tmp_path: Path) -> Path:
    folder = tmp_path / "usulan"
    folder.mkdir()
    (folder / "Usulan Kab Banjar 2027.csv").write_text(KABUPATEN, encoding="utf-8")
    (folder / "Usulan Provinsi Kalimantan Selatan.csv").write_text(PROVINSI, encoding="utf-8")
    return folder


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_two_offices_that_ask_for_one_road_are_told_so(
    offices: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "hasil"
    assert main(["review", str(offices), "--out", str(out)]) == DONE
    (found,) = [f for f in table(out / "temuan.csv") if f["kind"].startswith("duplikat")]
    assert (found["kind"], found["severity"], found["status"]) == (
        "duplikat_lintas_level", "tinggi", "terbuka",
    )  # fmt: skip
    assert set(found["rows"].split(" ; ")) == {
        "Usulan Kab Banjar 2027.csv!csv!3",
        "Usulan Provinsi Kalimantan Selatan.csv!csv!3",
    }
    assert "(kabupaten/kota)" in found["parties"]
    assert "(provinsi)" in found["parties"]
    pairs = table(out / "pasangan.csv")
    assert list(pairs[0])[:4] == ["id_a", "id_b", "kind", "score"]
    assert pairs[0]["kind"] == "same"
    assert "5 usulan dari 2 pengusul" in capsys.readouterr().out


def test_files_a_folder_and_the_checked_list_give_the_same_findings(
    offices: Path, tmp_path: Path
) -> None:
    files = [str(path) for path in sorted(offices.iterdir())]
    assert main(["check", *files, "--out", str(tmp_path / "periksa")]) == DONE
    listed = str(tmp_path / "periksa" / "usulan.csv")
    for name, given in (("a", files), ("b", files[::-1]), ("c", [str(offices)]), ("d", [listed])):
        assert main(["review", *given, "--out", str(tmp_path / name), "--lang", "en"]) == DONE
    told = [
        [(f["kind"], f["severity"], f["rows"], f["evidence"]) for f in table(tmp_path / n / "temuan.csv")]
        for n in "abcd"
    ]  # fmt: skip
    assert told[0] == told[1] == told[2] == told[3]
    pairs = [(tmp_path / name / "pasangan.csv").read_bytes() for name in "abcd"]
    assert len(set(pairs)) == 1


def test_what_is_dismissed_stays_dismissed_until_its_evidence_changes(
    offices: Path, tmp_path: Path
) -> None:
    assert main(["review", str(offices), "--out", str(tmp_path / "1")]) == DONE
    rows = table(tmp_path / "1" / "temuan.csv")
    (one,) = [row for row in rows if row["kind"].startswith("duplikat")]
    one |= {"decision": "abaikan", "reason": "Dua lapis yang berbeda"}
    decided = write(tmp_path / "putusan.csv", rows)

    def again(name: str) -> dict[str, str]:
        given = ["review", str(offices), "--out", str(tmp_path / name), "--decisions", str(decided)]
        assert main(given) == DONE
        found = table(tmp_path / name / "temuan.csv")
        return next(f for f in found if f["kind"].startswith("duplikat"))

    kept = again("2")
    assert (kept["status"], kept["severity"], kept["reason"]) == (
        "diabaikan", "info", "Dua lapis yang berbeda",
    )  # fmt: skip
    changed = offices / "Usulan Kab Banjar 2027.csv"
    changed.write_text(KABUPATEN.replace("3+500", "3+400"), encoding="utf-8")
    reopened = again("3")
    assert (reopened["status"], reopened["severity"]) == ("dibuka_kembali", "tinggi")


def test_a_pair_that_people_call_different_is_no_duplicate_any_more(
    offices: Path, tmp_path: Path
) -> None:
    assert main(["review", str(offices), "--out", str(tmp_path / "1")]) == DONE
    pairs = table(tmp_path / "1" / "pasangan.csv")
    pairs[0]["decision"] = "berbeda"
    decided = write(tmp_path / "putusan.csv", pairs)
    given = ["review", str(offices), "--out", str(tmp_path / "2"), "--decisions", str(decided)]
    assert main(given) == DONE
    kinds = {row["kind"] for row in table(tmp_path / "2" / "temuan.csv")}
    assert not any(kind.startswith("duplikat") for kind in kinds)


@pytest.mark.parametrize(
    ("column", "said"),
    [("decision", "hapus saja"), ("decision", "abaikan"), ("kind", "")],
    ids=["unknown decision", "no reason", "another table"],
)
def test_a_decision_that_cannot_be_taken_is_refused_in_words(
    offices: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], column: str, said: str
) -> None:
    assert main(["review", str(offices), "--out", str(tmp_path / "1")]) == DONE
    rows = table(tmp_path / "1" / "temuan.csv")
    rows[0][column] = said
    if column == "kind":
        rows = [{"nama": row["id"]} for row in rows]
    decided = write(tmp_path / "putusan.csv", rows)
    given = ["review", str(offices), "--out", str(tmp_path / "2"), "--decisions", str(decided)]
    assert main(given) == NOT_DONE
    assert "putusan.csv" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(
    offices: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (offices / "rusak.xlsx").write_bytes(b"PK\x03\x04")
    assert main(["review", str(offices), "--out", str(tmp_path / "hasil")]) == INCOMPLETE
    assert "rusak.xlsx" in capsys.readouterr().out
    assert len(table(tmp_path / "hasil" / "temuan.csv")) > 0
    assert main(["review", str(tmp_path / "tiada.xlsx"), "--out", str(tmp_path / "x")]) == NOT_DONE


def test_a_rounds_folder_brings_its_offices_and_status_lists(
    examples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "putaran"
    shutil.copytree(examples / "nusa-rekaan", folder)
    assert main(["review", str(folder), "--out", str(tmp_path / "hasil")]) == DONE
    said = capsys.readouterr().out
    assert "10 aset dalam daftar status" in said


def test_a_province_is_reviewed_without_compiling_anything(offices: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from baimbai.cli.main import main;"
        f"main(['review', {str(offices)!r}, '--out', {str(tmp_path / 'hasil')!r}]);"
        "sys.exit('numba' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


def test_the_labelled_workbooks_are_reviewed_to_the_aims(shared: Path, tmp_path: Path) -> None:
    labelled = shared / "workbooks" / "dev"
    files = [str(path) for path in sorted(labelled.iterdir()) if path.suffix in (".xlsx", ".csv")]
    lists = str(labelled / "reference")
    assert main(["review", *files, "--assets", lists, "--out", str(tmp_path)]) == DONE
    found = [(row["kind"], set(row["rows"].split(" ; "))) for row in table(tmp_path / "temuan.csv")]
    missed = []
    for situation in table(labelled / "truth" / "situations.csv"):
        rows = {row.strip() for row in situation["rows"].split(";")}
        hit = any(
            kind == situation["kind"] and len(rows & named) >= min(len(rows), 2)
            for kind, named in found
        )
        if situation["is_problem"] == "1" and not hit:
            missed.append(situation["id"])
    assert missed == []
