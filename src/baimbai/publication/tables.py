"""Proposals with their decisions as a plain table (usulan.csv), to be entered elsewhere."""

from pathlib import Path

import polars as pl

from baimbai.publication.matrix import in_words, lay_out, year_column
from baimbai.publication.names import RoundWording, marks
from baimbai.publication.release import Release
from baimbai.wording.wording import Wording

_BEFORE = (
    ("id", "column-id"), ("region_code", "column-region-code"), ("region_name", "column-region"),
    ("organisation_name", "column-organisation"), ("responsible_name", "column-responsible"),
    ("authority_name", "column-authority"), ("sector_name", "column-sector"),
    ("activity_code", "column-activity-code"), ("title", "column-title"),
    ("asset_name", "column-asset"), ("kecamatan", "column-kecamatan"), ("desa", "column-desa"),
    ("lat", "column-lat"), ("lon", "column-lon"), ("volume", "column-volume"),
    ("unit", "column-unit"), ("cost_rupiah", "column-asked"), ("sources", "column-sources"),
)  # fmt: skip
_AFTER = (
    ("programmed", "column-programmed"), ("score", "column-score"), ("rank", "column-rank"),
    ("result_name", "column-result"), ("reason", "column-reason"), ("rule", "column-rule"),
    ("would_help", "column-would-help"), ("follow_up", "column-follow-up"),
    ("follow_up_owner_name", "column-follow-up-owner"), ("due", "column-due"),
    ("origin_name", "column-origin"), ("source_file", "column-file"),
    ("source_sheet", "column-sheet"), ("source_row", "column-row"), ("notice", "column-notice"),
)  # fmt: skip


def write_table(release: Release, wording: Wording, path: Path) -> None:
    """Write one line a proposal, by id, as UTF-8 with BOM.

    Semicolons and decimal commas in Indonesian, as Excel with Indonesian settings expects;
    commas and decimal points in English. Text that a spreadsheet would take for a formula
    begins with an apostrophe.
    """
    words = RoundWording(wording.language, release.programme)
    indonesian = words.language == "id"
    years = [
        (year_column(y), words.text("column-year", year=str(y))) for y in release.meeting.horizon
    ]
    columns = [(key, words.text(heading)) for key, heading in _BEFORE]
    columns += [*years, *((key, words.text(heading)) for key, heading in _AFTER)]
    matrix = in_words(lay_out(release, words), words).sort("id")
    table = matrix.with_columns(pl.lit(marks(release.meeting, words)).alias("notice")).select(
        guarded(key, matrix.schema.get(key, pl.String())).alias(heading) for key, heading in columns
    )
    table.write_csv(
        path,
        include_bom=True,
        separator=";" if indonesian else ",",
        decimal_comma=indonesian,
        line_terminator="\r\n",
    )


def guarded(column: str, kind: pl.DataType) -> pl.Expr:
    """The column; text that begins like a formula gets an apostrophe before it, and text that
    begins like one so guarded another, so that taking one away gives back what was."""
    if kind != pl.String:
        return pl.col(column)
    risky = pl.col(column).str.contains(r"^'*\s*[=+\-@\t\r]")
    return pl.when(risky).then(pl.format("'{}", column)).otherwise(column)
