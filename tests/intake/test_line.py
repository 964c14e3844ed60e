"""One row of the grid, read by itself as the workbook would be."""

from collections.abc import Callable

import polars as pl

from baimbai.intake.line import column_at, read_lines
from baimbai.intake.record import Office
from baimbai.intake.standard import contents_of
from baimbai.wording.wording import wording

Offices = Callable[[str], Office]
LINE = {"id": "63.01-0007", "title": "Peningkatan Jalan Bati - Kurau", "sector": "Bina Marga",
        "source": "PAD", "year": 2027, "cost": "1,5 miliar", "volume": "2,35", "unit": "km"}  # fmt: skip


def test_a_line_reads_as_a_row_of_the_workbook_in_either_language(office: Offices) -> None:
    for language in ("id", "en"):
        received = read_lines([LINE], office("63.01"), wording(language))
        ((proposal, said),) = contents_of(received.proposals, received.requests)
        assert (proposal.id, said["volume"]) == ("63.01-0007", (2.35, "km"))
        assert said["money"] == (("PAD", 2027, 1_500_000_000),)


def test_further_lines_are_further_money(office: Offices) -> None:
    more = {"id": LINE["id"], "source": "BKK", "year": 2028, "cost": 5}
    received = read_lines([LINE, more], office("63.01"), wording("id"))
    assert list(received.requests.select("source", "year", "amount_rupiah").iter_rows()) == [
        ("PAD", 2027, 1_500_000_000), ("BKK", 2028, 5),
    ]  # fmt: skip


def test_a_remark_names_its_column(office: Offices) -> None:
    received = read_lines([{**LINE, "cost": "banyak"}], office("63.01"), wording("id"))
    wrong = received.remarks.filter(pl.col("severity") == "galat")
    assert {column_at(cell) for cell in wrong["cell"]} == {"cost"}
    assert column_at("2") == ""
