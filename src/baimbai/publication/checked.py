"""What checking files found, as tables for machines and people (*hasil periksa*).

Commas, decimal points, UTF-8: the columns that Baimbai itself reads back. Text that a spreadsheet
would take for a formula begins with an apostrophe.
"""

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from baimbai.intake.receive import Received
from baimbai.publication.tables import guarded
from baimbai.wording.message import Message
from baimbai.wording.wording import Wording

PROPOSAL_COLUMNS = (
    "id", "title", "organisation", "level", "region_code", "kecamatan", "desa", "sector",
    "work_type", "cost_rupiah", "volume", "unit", "year", "fund", "lat", "lon", "requests",
    "asset_type", "asset_name", "from_m", "to_m", "area_ha", "kecamatan_code", "desa_code",
    "geometry", "activity_code", "declared_status", "portion", "continuing", "papers_ready",
    "papers_missing", "origin", "people", "condition", "requires", "priority_labels", "note",
    "source_file", "source_sheet", "source_row",
)  # fmt: skip
"""Of usulan.csv. `fund` is the sources in order, `year` the first year; `requests` is the whole
division: `DAK-F 2027 1500000000 ; APBD-P 2028 250000000`."""
REMARK_COLUMNS = ("file", "sheet", "cell", "what", "how_to_mend", "severity", "organisation")
OTHER_ROW_COLUMNS = ("file", "sheet", "row", "reason", "why", "text")


def write_checked(received: Sequence[Received], words: Wording, folder: Path) -> None:
    """Write usulan.csv, catatan.csv, bukan-usulan.csv and kolom.csv."""
    proposals = pl.concat([one.proposals for one in received])
    requests = pl.concat([one.requests for one in received])
    write_csv(_proposals(proposals, requests), folder / "usulan.csv")
    write_csv(
        spoken_remarks(pl.concat([one.remarks for one in received]), words), folder / "catatan.csv"
    )
    others = pl.concat([one.other_rows for one in received])
    write_csv(_other_rows(others, words), folder / "bukan-usulan.csv")
    write_csv(pl.concat([one.columns for one in received]), folder / "kolom.csv")


def write_csv(table: pl.DataFrame, path: Path) -> None:
    """Write a table that spreadsheets may open: none of its text is taken for a formula."""
    table.select(guarded(name, kind).alias(name) for name, kind in table.schema.items()).write_csv(
        path, line_terminator="\r\n"
    )


def _proposals(proposals: pl.DataFrame, requests: pl.DataFrame) -> pl.DataFrame:
    money = (
        requests.with_columns(
            pl.format("{} {} {}", pl.col("source").fill_null("?"), "year", "amount_rupiah").alias(
                "request"
            )
        )
        .group_by("proposal", maintain_order=True)
        .agg(
            pl.col("source").drop_nulls().unique(maintain_order=True).str.join(";").alias("fund"),
            pl.col("request").str.join(" ; ").alias("requests"),
        )
    )
    lists = [name for name, kind in proposals.schema.items() if isinstance(kind, pl.List)]
    return (
        proposals.join(money, left_on="id", right_on="proposal", how="left", maintain_order="left")
        .with_columns(pl.col(lists).list.join(";"))
        .select(PROPOSAL_COLUMNS)
    )


def spoken_remarks(remarks: pl.DataFrame, words: Wording) -> pl.DataFrame:
    """Each remark in words, parted into what was found and how to mend it."""
    said = {
        packed: _parted(words.say(Message.unpack(packed))) for packed in remarks["text"].unique()
    }
    return remarks.with_columns(
        pl.Series("what", [said[text][0] for text in remarks["text"]], dtype=pl.String),
        pl.Series("how_to_mend", [said[text][1] for text in remarks["text"]], dtype=pl.String),
    ).select(REMARK_COLUMNS)


def _parted(sentence: str) -> tuple[str, str]:
    """A remark's sentences: the last tells how to mend, where there are several."""
    what, stop, mend = sentence.rstrip().rpartition(". ")
    return (f"{what}.", mend) if stop else (mend, "")


def _other_rows(others: pl.DataFrame, words: Wording) -> pl.DataFrame:
    reasons = others["reason"].unique().to_list()
    names = pl.col("reason").replace_strict({r: words.name(r) for r in reasons} or {"": ""})
    return others.with_columns(names.alias("why")).select(OTHER_ROW_COLUMNS)
