"""The made-up rounds are reproducible, and their truth holds in what they wrote."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.situations.compose import compose
from tests.situations.score import OPPOSITES, report, rows_of, score

SEEDS = (3, 8)


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Two seeded rounds and a clean one."""
    folder = tmp_path_factory.mktemp("rounds")
    for seed in SEEDS:
        compose(seed, folder / f"{seed}")
    compose(3, folder / "clean", clean=True)
    return {path.name: path for path in folder.iterdir()}


def lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def cells(folder: Path) -> dict[str, list[str]]:
    """Every written row by its name `workbook!sheet!row`."""
    found: dict[str, list[str]] = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as text:
            for number, row in enumerate(csv.reader(text, delimiter=";"), 1):
                found[f"{path.name}!csv!{number}"] = row
    for path in folder.glob("*.xlsx"):
        book = load_workbook(path)
        for sheet in book:
            for number, line in enumerate(sheet.iter_rows(values_only=True), 1):
                found[f"{path.name}!{sheet.title}!{number}"] = [
                    str(c) for c in line if c is not None
                ]
        book.close()
    return found


def test_a_seed_always_writes_the_same_bytes(rounds: dict[str, Path], tmp_path: Path) -> None:
    compose(3, tmp_path)
    written = {p.relative_to(tmp_path): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    first = rounds["3"]
    assert written == {
        p.relative_to(first): p.read_bytes() for p in first.rglob("*") if p.is_file()
    }


def test_two_seeds_tell_no_situation_of_several_rows_alike(rounds: dict[str, Path]) -> None:
    one, other = (
        {
            s["titles"]
            for s in lines(rounds[f"{seed}"] / "truth" / "situations.csv")
            if s["n_rows"] > "1"
        }
        for seed in SEEDS
    )
    assert one
    assert not one & other


def test_every_proposal_stands_on_the_row_its_truth_names(rounds: dict[str, Path]) -> None:
    for folder in rounds.values():
        rows = cells(folder)
        for proposal in lines(folder / "truth" / "proposals.csv"):
            name = f"{proposal['workbook']}!{proposal['sheet']}!{proposal['excel_row']}"
            assert proposal["title"] in rows[name]


def test_every_situation_names_rows_that_exist_or_a_listed_asset(rounds: dict[str, Path]) -> None:
    for folder in rounds.values():
        rows = cells(folder)
        listed = [line["nama_ruas"] for line in lines(folder / "reference" / "ruas_jalan.csv")]
        listed += [
            line["nama_di"].removeprefix("DI ")
            for line in lines(folder / "reference" / "daerah_irigasi.csv")
        ]
        for situation in lines(folder / "truth" / "situations.csv"):
            named = [row for row in situation["rows"].split(" ; ") if row]
            assert all(row in rows for row in named)
            assert named or situation["names"] in listed


def test_a_clean_round_holds_negatives_alone(rounds: dict[str, Path]) -> None:
    situations = lines(rounds["clean"] / "truth" / "situations.csv")
    assert {s["is_problem"] for s in situations} == {"0"}
    assert {s["kind"] for s in situations} <= set(OPPOSITES)


def test_findings_told_by_the_truth_itself_score_full_marks(
    rounds: dict[str, Path], tmp_path: Path
) -> None:
    truth = rounds["3"] / "truth"
    told = tmp_path / "temuan.csv"
    with told.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["kind", "severity", "rows", "evidence"])
        for s in lines(truth / "situations.csv"):
            if s["is_problem"] == "1":
                writer.writerow([s["kind"], s["severity"], s["rows"], s["names"]])
    result = score(truth, told)
    assert (result.recall, result.missed, result.unexplained) == (1.0, [], [])


def test_a_wrong_finding_raises_a_negative_and_counts_as_false(
    rounds: dict[str, Path], tmp_path: Path
) -> None:
    truth = rounds["clean"] / "truth"
    twin = next(
        s
        for s in lines(truth / "situations.csv")
        if s["kind"] == "bukan_duplikat" and ";" in s["rows"]
    )
    told = tmp_path / "temuan.csv"
    told.write_text(
        f'kind,severity,rows\nduplikat_internal,tinggi,"{twin["rows"]}"\n', encoding="utf-8"
    )
    result = score(truth, told)
    assert [one["id"] for one, _ in result.raised] == [twin["id"]]
    assert len(result.unexplained) == 1
    assert any(line.startswith("HIGH duplikat_internal") for line in report(result))


def test_row_names_are_read_whatever_the_folder_and_the_sheet_of_a_csv() -> None:
    assert rows_of("masuk/a.csv!csv!4 ; c.xlsx!Usulan!7") == {"a.csv!!4", "c.xlsx!Usulan!7"}
