"""Tables refuse rows that break their noun's rules."""

from dataclasses import replace

import polars as pl
import pytest

from baimbai.errors import InvalidTable
from baimbai.register.proposal import PROPOSALS, Proposal

ROAD = Proposal(
    id="63.01-0001", title="Peningkatan Jalan A - B", organisation="63.01", level="kabkota",
    region_code="63.01", sector="BM", asset_type="jalan", work_type="peningkatan",
    cost_rupiah=5_000_000_000, year=2027, papers_ready=("ded", "rab"),
)  # fmt: skip


def test_records_come_back_from_a_table_as_they_went_in() -> None:
    other = replace(ROAD, id="63.01-0002", volume=2.5, unit="km", lat=-3.8, lon=114.9)
    assert list(PROPOSALS.records(PROPOSALS.make([ROAD, other]))) == [ROAD, other]


@pytest.mark.parametrize(
    "change",
    [
        {"cost_rupiah": -1}, {"sector": "XX"}, {"unit": "bidang"}, {"region_code": "63.1"},
        {"lat": -3.8}, {"asset_type": "pesawat"}, {"level": "desa"},
    ],
)  # fmt: skip
def test_a_row_that_breaks_a_rule_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(InvalidTable):
        PROPOSALS.make([replace(ROAD, **change)])  # type: ignore[arg-type]


def test_a_key_twice_or_a_column_missing_is_refused() -> None:
    frame = PROPOSALS.make([ROAD])
    with pytest.raises(InvalidTable):
        PROPOSALS.check(pl.concat([frame, frame]))
    with pytest.raises(InvalidTable):
        PROPOSALS.check(frame.drop("title"))
