"""Typed totals against the rows they stand for (*jumlah, sub jumlah*)."""

from collections.abc import Iterator, Mapping, Sequence

from baimbai.intake.cells import rupiah
from baimbai.intake.reading import Reading
from baimbai.intake.rows import SumLine


def compare_totals(
    reading: Reading, sums: Sequence[SumLine], amounts: Mapping[int, Mapping[int, int]]
) -> None:
    """A remark for every subtotal or total that no reasonable set of its rows adds up to.

    `amounts` is rupiah by data row and money column. A sum may stand for its section, for the
    whole table, or for all rows of its section and those above.
    """
    for line in sums:
        for column in line.header.columns:
            if column.field not in ("money", "total"):
                continue
            try:
                cell = reading.value(line.row, column)
                written = rupiah(cell, column.multiplier, column.decimal)
            except ValueError:
                continue
            candidates = list(_candidates(line, column.index, amounts))
            # Written in juta or M, a total may be rounded to its last shown digit.
            slack = max(column.multiplier, (written or 0) // 10**5)
            if not written or any(abs(written - sum_) <= slack for sum_ in candidates):
                continue
            reading.remark(
                line.row, column.index, "peringatan", "remark-total-tidak-cocok",
                written=written, sum=min(candidates, key=lambda sum_: abs(sum_ - written)),
            )  # fmt: skip


def _candidates(
    line: SumLine, column: int, amounts: Mapping[int, Mapping[int, int]]
) -> Iterator[int]:
    for rows in (line.since_section or line.since_header, line.since_header):
        yield sum(amounts[row].get(column, 0) for row in rows)
