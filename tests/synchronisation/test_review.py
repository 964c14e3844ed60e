"""The review as a whole."""

import random
from collections import Counter, defaultdict

import polars as pl
import pytest

from baimbai.synchronisation.finding import FINDINGS
from baimbai.synchronisation.likeness import liken
from baimbai.synchronisation.pairs import compare
from baimbai.synchronisation.review import KINDS, review
from baimbai.synchronisation.subject import subjects
from baimbai.wording.wording import LANGUAGES, wording
from tests.synchronisation import dev_truth
from tests.synchronisation.small_programme import BOOK, NO_REMARKS, programme, usulan


@pytest.fixture(scope="module")
def measured(shared):
    """The review of the labelled workbooks' truth, with each proposal's place."""
    folder = shared / "workbooks" / "dev"
    table, places = dev_truth.programme(folder)
    return review(table, BOOK, NO_REMARKS), table, places, dev_truth.rows(folder, "situations.csv")


def clean_rows(count: int):
    """Proposals with nothing wrong: each its own road, at an ordinary price."""
    rng = random.Random(7)  # noqa: S311
    parts = ["ba", "ti", "lu", "ran", "ga", "mu", "ke", "so", "pan", "dir", "wa", "yu"]
    names = sorted({"".join(rng.choices(parts, k=4)).capitalize() for _ in range(4 * count)})
    rng.shuffle(names)
    return [
        usulan(f"90.01-{n:04d}", f"Rekonstruksi Jalan {names[2 * n]} - {names[2 * n + 1]}",
               volume=1.0 + n % 5, unit="km",
               cost_rupiah=int((1.0 + n % 5) * rng.uniform(4e9, 6e9)))
        for n in range(count)
    ]  # fmt: skip


def test_a_clean_programme_has_hardly_a_grave_finding():
    outcome = review(programme(clean_rows(300)), BOOK, NO_REMARKS)
    grave = outcome.findings.filter(pl.col("severity") == "tinggi")
    assert grave.height < 9


def test_the_order_of_rows_changes_nothing():
    rows = clean_rows(60)
    rows += [usulan(f"90.02-{n}", row.title, region_code="90.01") for n, row in
             enumerate(rows[:10])]  # fmt: skip
    table = programme(rows)
    first = review(table, BOOK, NO_REMARKS)
    shuffled = programme(random.Random(3).sample(rows, len(rows)))  # noqa: S311
    second = review(shuffled, BOOK, NO_REMARKS)
    assert first.findings.height >= 10
    assert first.findings.equals(second.findings)
    assert first.mandates.equals(second.mandates)
    assert first.links.equals(second.links)


def test_an_empty_programme_has_an_empty_review():
    outcome = review(programme([]), BOOK, NO_REMARKS)
    assert (outcome.findings.height, outcome.mandates.height, outcome.links.height) == (0, 0, 0)


def test_blocks_miss_no_pair_that_comparing_all_with_all_would_find(measured):
    _, table, _, _ = measured
    rows = subjects(dev_truth.records(table)[:250], {})
    slow = {
        (i, j)
        for i in range(len(rows))
        for j in range(i + 1, len(rows))
        if liken(rows[i], rows[j]) is not None
    }
    assert set(compare(rows).likeness) == slow


def test_the_labelled_problems_are_found_and_the_negatives_are_not_raised(measured):
    outcome, _, places, situations = measured
    found = [
        (finding.kind, {places[name] for name in finding.proposals})
        for finding in FINDINGS.records(outcome.findings)
    ]
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    ours = set(KINDS) - {
        "koordinat_mustahil", "koordinat_tertukar", "total_tidak_cocok",
        "jumlah_sumber_dana_tidak_sama",
    }  # fmt: skip
    for situation in situations:
        rows = {row.strip() for row in situation["rows"].split(";")}
        least = min(2, len(rows))
        kinds = {kind for kind, where in found if len(where & rows) >= least}
        if situation["is_problem"] == "1" and situation["kind"] in ours:
            counts["problems"][situation["kind"] in kinds] += 1
        elif situation["kind"].startswith(("bukan_", "kewenangan_benar", "urutan_benar",
                                           "sumber_dana_benar", "biaya_wajar")):  # fmt: skip
            raised = kinds - {"mirip_perlu_cek", "usulan_diteruskan", "celah_koridor"}
            counts["negatives"][bool(raised)] += 1
    assert counts["problems"][True] >= 0.9 * counts["problems"].total()
    assert counts["negatives"] == {False: counts["negatives"].total()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said(measured, language):
    outcome, *_ = measured
    words = wording(language)
    for finding in FINDINGS.records(outcome.findings):
        assert words.say(finding.evidence)
        for code in (finding.kind, *finding.exits):
            assert words.name(code) != code
    for kind in KINDS:
        assert words.name(kind) != kind


def test_findings_are_numbered_by_kind_and_quote_rules_of_the_rulebook(measured):
    outcome, *_ = measured
    table = outcome.findings
    assert table["id"].to_list() == [f"T-{n:04d}" for n in range(1, table.height + 1)]
    order = [KINDS.index(kind) for kind in table["kind"]]
    assert order == sorted(order)
    assert set(table["rule"].drop_nulls()) <= set(BOOK.rules)
