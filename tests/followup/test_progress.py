"""Realisation: totals, deviation from the even plan, what to look at, what the last ones achieved."""

from datetime import date

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from baimbai.followup.progress import (
    PROGRESS,
    WORKS,
    Doubt,
    Progress,
    TrackRecord,
    Wanted,
    Work,
    begins,
    deviation,
    doubts,
    latest,
    spread,
    track_record,
)
from baimbai.wording.message import Message

WHOLE = 10**9


def work(proposal: str, **other: object) -> Work:
    values = {"title": proposal, "organisation": "63.01", "region_code": "63.01",
              "asset_type": "jalan", "work_type": "peningkatan", "programmed_rupiah": WHOLE,
              "asset_name": "A", "volume": 2.0, "unit": "km"}  # fmt: skip
    return Work(proposal, 2027, **(values | other))  # type: ignore[arg-type]


def test_a_quarter_begins_on_its_first_day() -> None:
    assert [begins(2027, q) for q in (1, 2, 3, 4)] == [
        date(2027, 1, 1), date(2027, 4, 1), date(2027, 7, 1), date(2027, 10, 1),
    ]  # fmt: skip


def test_the_even_plan_is_a_quarter_of_the_work_each_quarter() -> None:
    made = PROGRESS.make([Progress("a", 2027, 1, 10.0, 0), Progress("a", 2027, 3, 80.0, 0)])
    assert deviation(made).select("planned_percent", "deviation").rows() == [
        (25.0, -15.0), (75.0, 5.0),
    ]  # fmt: skip
    assert latest(made)["quarter"].to_list() == [3]


def test_what_falls_what_exceeds_the_programme_and_what_is_paid_ahead_is_named() -> None:
    made = PROGRESS.make([
        Progress("a", 2027, 1, 60.0, 500_000_000),
        Progress("a", 2027, 2, 50.0, 400_000_000),
        Progress("b", 2027, 1, 100.0, WHOLE + 1),
        Progress("c", 2027, 1, 10.0, 400_000_000),
        Progress("d", 2027, 1, 10.0, 399_999_999),
    ])  # fmt: skip
    works = WORKS.make(work(name) for name in "abcd")
    assert doubts(made, works) == [
        Doubt("a", 2027, 2, Message("followup-falling-fisik", {"now": 50.0, "before": 60.0, "quarter": 2})),
        Doubt("a", 2027, 2, Message("followup-falling-keuangan",
                                    {"now": 400_000_000, "before": 500_000_000, "quarter": 2})),
        Doubt("b", 2027, 1, Message("followup-beyond",
                                    {"paid": WHOLE + 1, "programmed": WHOLE, "quarter": 1})),
        Doubt("c", 2027, 1, Message("followup-paid-ahead", {"physical": 10.0, "paid": 40.0, "quarter": 1})),
    ]  # fmt: skip


reports = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from([1, 2, 3, 4]), st.floats(0, 100),
              st.integers(0, 10**13)),
    max_size=12, unique_by=lambda row: row[:2],
)  # fmt: skip
payments = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["APBD-P", "DAK", "APBN"]),
              st.just(2027), st.integers(0, 10**13)),
    max_size=9,
)  # fmt: skip
_PAID = {"proposal": pl.String, "source": pl.String, "year": pl.Int64, "amount_rupiah": pl.Int64}


@settings(deadline=None)
@given(reports, payments, st.randoms())
def test_totals_by_source_sum_to_the_rows_in_whatever_order(
    rows: list[tuple[str, int, float, int]], paid: list[tuple[str, str, int, int]], chance: object
) -> None:
    made = PROGRESS.make(Progress(p, 2027, q, percent, money) for p, q, percent, money in rows)
    sources = pl.DataFrame(paid, _PAID, orient="row")
    shared = spread(made, sources)
    key = ["proposal", "year", "quarter"]
    sums = shared.group_by(key).agg(pl.col("rupiah").sum()).sort(key)
    reported = made.select(*key, pl.col("financial_rupiah").alias("rupiah")).sort(key)
    assert sums.equals(reported)
    chance.shuffle(paid)  # type: ignore[attr-defined]
    again = spread(made.reverse(), pl.DataFrame(paid, _PAID, orient="row"))
    assert again.sort(*key, "source").equals(shared.sort(*key, "source"))
    assert (shared["rupiah"] >= 0).all()


def test_the_last_ones_are_told_by_office_kind_of_work_and_road() -> None:
    works = WORKS.make([
        work("a"), work("b", organisation="63.02", asset_name="B", volume=1.0),
        work("c", asset_type="irigasi", work_type="rehabilitasi", asset_name="C", unit="ha"),
    ])  # fmt: skip
    made = PROGRESS.make([
        Progress("a", 2027, 3, 70.0, 100), Progress("a", 2027, 4, 100.0, 800_000_000),
        Progress("b", 2027, 4, 60.0, 500_000_000), Progress("c", 2027, 2, 40.0, 10),
    ])  # fmt: skip
    wanted = Wanted("63.01", "jalan", "peningkatan", "A", "km")
    assert track_record(made, works, wanted) == [
        TrackRecord("instansi", 2, -5.0, 1, 1, 400_000_000, "km"),
        TrackRecord("jenis", 2, -20.0, 2, 1, 400_000_000, "km"),
        TrackRecord("ruas", 1, 0.0, 1, 1, 400_000_000, "km"),
    ]
    assert track_record(made, works, Wanted("63.09", "spam", "pembangunan")) == []
