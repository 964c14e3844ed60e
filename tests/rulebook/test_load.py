"""The packaged rules, and rules that are malformed."""

from datetime import date

import pytest

from baimbai.errors import RulebookError
from baimbai.rulebook.load import load_rulebook
from baimbai.wording.wording import LANGUAGES, wording

ON = date(2026, 3, 2)
BOOK = load_rulebook("2026.1", ON)

RULE = """
edition: "x"
topic: kewenangan
rules:
  - id: satu
    since: 2020-01-01
    until: 2025-12-31
    test: {field: area_ha, more_than: 3000}
    yields: {level: pusat}
    sentence: {id: Satu., en: One.}
    legal_source: UU
    status: unverified
"""


def broken(tmp_path, old: str, new: str) -> RulebookError:
    (tmp_path / "aturan.yaml").write_text(RULE.replace(old, new), encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        load_rulebook("x", date(2024, 1, 1), tmp_path)
    return caught.value


def test_every_source_of_the_field_is_there():
    assert set(BOOK.sources) == {
        "APBD-KAB", "APBD-PROV", "PAD", "DAU-BG", "DAU-SG-PU", "DBH", "DBH-SAWIT", "DAK-F",
        "DEKON", "TP-PUSAT", "TP-PROV", "APBN-BALAI", "IJD", "INPRES-IRIGASI", "INPRES-AIR",
        "HIBAH", "BKK", "PINJAMAN", "KPBU",
    }  # fmt: skip


def test_what_nobody_read_is_unverified():
    unread = [r for r in BOOK.rules.values() if "belum" in r.legal_source.split(";")[0]]
    assert unread
    assert {rule.status for rule in unread} == {"unverified"}


def test_jobs_are_a_range_with_its_source():
    for job in BOOK.jobs.values():
        assert job.low < job.mid < job.high
        assert job.status == "unverified"
    assert BOOK.jobs["rekonstruksi"].mid == round(0.12 * 1_000_000_000 / 160_000)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("area_ha", "luas", "luas"),
        ("more_than", "lebih", "lebih"),
        ("3000", "banyak", "banyak"),
        ("area_ha, more_than: 3000", "title, matches: '['", "["),
        ("level: pusat", "level: dunia", "dunia"),
        ("{field: area_ha, more_than: 3000}", "{semua: []}", "semua"),
        ("since: 2020-01-01", "since: kapan", "kapan"),
        ("en: One.", "fr: Un.", "en"),
        ("status: unverified", "status: entah", "entah"),
        ("rules:", "rules: [", "YAML"),
        ('edition: "x"', 'edition: "y"', "x"),
    ],
)
def test_a_malformed_rule_is_named_with_its_file_and_how_to_mend_it(
    tmp_path, old, new, says, language
):
    sentence = wording(language).say(broken(tmp_path, old, new).message)
    assert says in sentence
    assert "aturan.yaml" in sentence or "x" in sentence


def test_a_rule_is_in_force_from_its_first_to_its_last_day(tmp_path):
    (tmp_path / "aturan.yaml").write_text(RULE, encoding="utf-8")
    days = (date(2019, 12, 31), date(2020, 1, 1), date(2025, 12, 31), date(2026, 1, 1))
    assert [list(load_rulebook("x", day, tmp_path).rules) for day in days] == [
        [], ["satu"], ["satu"], [],
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("yields", "says"),
    [
        ("{at_least_percent: 40}", "full_from_year"),
        ("{at_least_percent: 0, full_from_year: 2027}", "at_least_percent"),
        ("{at_least_percent: 40.5, full_from_year: 2027}", "40.5"),
        ("{at_least_percent: 40, full_from_year: segera}", "segera"),
        ("{counts_as: pegawai}", "pegawai"),
    ],
)
def test_a_malformed_share_of_the_budget_is_named(tmp_path, yields, says, language):
    text = RULE.replace("kewenangan", "belanja_wajib").replace("{level: pusat}", yields)
    (tmp_path / "aturan.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        load_rulebook("x", date(2024, 1, 1), tmp_path)
    assert says in wording(language).say(caught.value.message)


def test_only_financial_assistance_is_spent_in_the_apbd_that_receives_it():
    assert [source.id for source in BOOK.sources.values() if source.transferred] == ["BKK"]
