"""Overlapping and missing chainage."""

from hypothesis import given
from hypothesis import strategies as st

from baimbai.synchronisation.gap import _holes
from tests.synchronisation.small_programme import links, reviewed, told, usulan


def stretch(name: str, start: int, end: int, **facts: object):
    return usulan(name, "Pelebaran Jalan Sungai Ulin - Mataraman", work_type="pelebaran",
                  region_code="90.01", from_m=start, to_m=end, **facts)  # fmt: skip


def test_overlapping_stretches_are_one_finding_a_road_and_exclude_each_other():
    outcome = reviewed([
        stretch("90.01-1", 8000, 11000), stretch("90-1", 5200, 9800), stretch("90-2", 10900, 12000)
    ])  # fmt: skip
    assert told(outcome) == [("tumpang_tindih_sta", "tinggi", ("90-1", "90-2", "90.01-1"))]
    assert links(outcome) == [
        ("saling_meniadakan", "90-1", "90.01-1"),
        ("saling_meniadakan", "90-2", "90.01-1"),
    ]


def test_adjoining_stretches_do_not_overlap():
    assert told(reviewed([stretch("90.01-1", 0, 2000), stretch("90-1", 2000, 4500)])) == []


def test_a_short_stretch_without_chainage_may_lie_within_another_offices():
    rows = [
        stretch("90-1", 8500, 14500),
        usulan("90.01-1", "Pelebaran Jalan Sungai Ulin - Mataraman", work_type="pelebaran",
               volume=4.5, unit="km"),
    ]  # fmt: skip
    outcome = reviewed(rows)
    assert told(outcome) == [("tumpang_tindih_sta", "sedang", ("90-1", "90.01-1"))]
    assert links(outcome) == []


def test_routine_maintenance_may_run_over_other_works():
    rows = [
        stretch("90-1", 5000, 9000),
        stretch("90-2", 0, 20000),
    ]
    rows[1] = usulan(
        "90-2", rows[1].title, work_type="pemeliharaan_rutin", from_m=0, to_m=20000,
        region_code="90.01",
    )  # fmt: skip
    assert told(reviewed(rows)) == []


def test_a_short_gap_between_proposed_stretches_is_told():
    rows = [stretch("90-1", 0, 3000), stretch("90-2", 5200, 8000), stretch("90-3", 20000, 21000)]
    outcome = reviewed(rows)
    assert told(outcome) == [("celah_koridor", "rendah", ("90-1", "90-2", "90-3"))]
    assert outcome.findings["evidence"].str.contains("3+000–5+200", literal=True).all()


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 30)), min_size=1, max_size=8))
def test_no_proposed_metre_lies_in_a_gap(parts):
    stretches = sorted((start * 100, (start + length) * 100) for start, length in parts)
    covered = {m for start, end in stretches for m in range(start, end, 100)}
    for start, end in _holes(stretches):
        assert not covered & set(range(start, end, 100))
        assert 100 <= end - start <= 3000
