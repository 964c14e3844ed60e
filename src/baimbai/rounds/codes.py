"""Codes of sub-activities against the round's edition (*kode sub kegiatan*)."""

from collections.abc import Iterator

import polars as pl

from baimbai.intake.remark import Remark
from baimbai.register.proposal import PROPOSALS
from baimbai.rounds.plan import Plan
from baimbai.rulebook.nomenclature import Nomenclature
from baimbai.wording.message import Message, Value


def compare_codes(
    proposals: pl.DataFrame, nomenclature: Nomenclature | None, plan: Plan
) -> Iterator[Remark]:
    """A remark for each code that the round's edition does not have."""
    if nomenclature is None:
        return
    edition = plan.nomenclature_edition
    for row in PROPOSALS.records(proposals.drop_nulls("activity_code")):
        code = row.activity_code or ""
        if nomenclature.find(edition, code) is None:
            others = nomenclature.editions_of(code) or ("-",)
            values: dict[str, Value] = {"code": code, "edition": edition, "others": others}
            place = (row.source_file, row.source_sheet, str(row.source_row))
            text = Message("remark-kode-tak-ada", values)
            yield Remark(*place, "peringatan", text, row.organisation)
