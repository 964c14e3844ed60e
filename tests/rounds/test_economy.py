"""The round's table of the economy, read from files, and what cannot be used refused in words."""

from pathlib import Path

import numpy as np
import pytest

from baimbai.errors import BaimbaiError
from baimbai.rounds.economy import open_economy, read_economy_plan, read_payments, read_workers
from baimbai.rounds.plan import read_plan
from baimbai.rounds.section import Section
from baimbai.wording.wording import LANGUAGES, wording

TABLE = """Tabel rekaan
nama,kode,tani,bangun,luar,jumlah
Pertanian,tani,"1.000,5",20,5.25,1025.75
Konstruksi,bangun,,-3,7,4
Jumlah,jumlah,1,2,3,4
"""
SAID = {
    "source": "Rekaan",
    "accounts": {"sektor": ["a*", "bangun"], "faktor": ["aupah"]},
    "works": [{"asset_types": ["jalan"], "percents": {"bangun": 90}}],
    "local_percent": {"low": 10, "mid": 20, "high": 30},
}


def plan(**changes):
    return read_economy_plan(Section({"economy": {**SAID, **changes}}, ""), "tabel.csv", None)


def written(folder: Path, text: str) -> Path:
    path = folder / "tabel.csv"
    path.write_text(text, encoding="utf-8")
    return path


def refused(call) -> str:
    with pytest.raises(BaimbaiError) as found:
        call()
    for language in LANGUAGES:
        assert wording(language).say(found.value.message)
    return found.value.message.key


def test_a_table_is_read_by_its_codes_without_its_totals(tmp_path):
    codes, payments = read_payments(written(tmp_path, TABLE))
    assert codes == ("tani", "bangun", "luar")
    assert payments.tolist() == [[1000.5, 20.0, 5.25], [0.0, -3.0, 7.0], [0.0, 0.0, 0.0]]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("a,b\n1,2\n", "error-economy-file"),
        ("", "error-file-empty"),
        ("kode,a\na,satu\n", "error-economy-number"),
        ("kode,a\na,nan\n", "error-economy-number"),
        ("kode,a\na,1\na,2\n", "error-economy-twice"),
        ("kode,a,a\na,1,2\n", "error-economy-twice"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_in_words(tmp_path, text, key):
    assert refused(lambda: read_payments(written(tmp_path, text))) == key


def test_a_missing_file_is_named(tmp_path):
    assert refused(lambda: read_payments(tmp_path / "tak-ada.csv")) == "error-economy-file"


def test_people_at_work_are_read_for_region_and_nation(tmp_path):
    text = "kode;pekerja;pekerja_nasional\ntani;10;1.000\nbangun;;30\n"
    assert read_workers(written(tmp_path, text)) == (
        {"tani": 10.0, "bangun": 0.0},
        {"tani": 1000.0, "bangun": 30.0},
    )
    for text, key in (("kode,orang\na,1\n", "file"), ("kode,pekerja\na,-1\n", "number")):
        assert refused(lambda text=text: read_workers(written(tmp_path, text))) == (
            f"error-economy-{key}"
        )


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"accounts": {"sektoral": ["a"]}}, "error-economy-kind"),
        ({"works": [{"percents": {"a": 60, "b": 50}}]}, "error-economy-percent"),
        ({"works": [{"percents": {"a": -1}}]}, "error-economy-percent"),
        ({"works": [{"asset_types": ["jalur"], "percents": {"a": 1}}]}, "error-round-field"),
        ({"local_percent": {"low": 30, "mid": 20, "high": 90}}, "error-economy-percent"),
        ({"local_percent": {"low": 30}}, "error-economy-percent"),
        ({"source": None}, "error-round-field"),
        ({"unit_rupiah": 0}, "error-round-field"),
        ({"status": "pasti"}, "error-round-field"),
    ],
)
def test_what_the_plan_cannot_mean_is_refused_in_words(change, key):
    assert refused(lambda: plan(**change)) == key


def test_works_must_be_spent_on_accounts_of_the_table(tmp_path):
    written(tmp_path, "kode,a1,b\na1,1,\nb,,1\n")
    assert refused(lambda: open_economy(tmp_path, plan())) == "error-economy-account"


def test_a_code_named_outright_goes_before_a_pattern(tmp_path):
    written(tmp_path, "kode,a1,bangun,aupah,x\na1,1,2,,1\nbangun,1,1,,4\naupah,2,3,,\n")
    made = open_economy(tmp_path, plan())
    assert made is not None
    assert (made.table.codes, made.table.kinds) == (
        ("a1", "bangun", "aupah", "x"),
        ["sektor", "sektor", "faktor", "luar"],
    )
    assert made.local_percents == (10.0, 20.0, 30.0)
    assert open_economy(tmp_path, None) is None


def test_the_example_s_table_balances_to_the_rupiah_and_covers_every_work(examples):
    folder = examples / "kalsel-2027"
    made = open_economy(folder, read_plan(folder).economy)
    assert made is not None
    gap = made.table.payments.sum(axis=0) - made.table.payments.sum(axis=1)
    assert np.abs(gap).max() == 0
    assert made.spending("jalan", "rekonstruksi") == 4
    assert made.spending("spam", "pembangunan") == 3
