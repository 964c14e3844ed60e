"""Proposals in Baimbai's own columns (*usulan.csv*), read back column by column.

Such a list may come from `baimbai check` or from any other system: `id` and `title` must be there,
every other column may be missing. What a title tells then fills the gaps.
"""

import csv
from collections.abc import Mapping, Set
from pathlib import Path

import polars as pl

from baimbai.errors import WorkbookError
from baimbai.intake.mapping import COLUMN_READINGS
from baimbai.intake.receive import Received
from baimbai.intake.recognise import recognise
from baimbai.intake.remark import OTHER_ROWS, REMARKS, Remark
from baimbai.intake.workbook import column_letters
from baimbai.register.organisation import LEVELS
from baimbai.register.proposal import (
    ASSET_TYPES,
    PROPOSALS,
    REQUESTS,
    SECTORS,
    UNITS,
    WORK_TYPES,
)
from baimbai.rulebook.rulebook import Rulebook
from baimbai.rulebook.spellings import read_source
from baimbai.wording.message import Message

REQUIRED = frozenset(("id", "title"))
MAX_LIST_BYTES = 2 * 1024**3
_INDONESIA = {"lat": (-11.5, 6.5), "lon": (94.5, 141.5)}
_FORMULA = r"^'('*\s*[=+\-@\t\r])"
_ALLOWED = {
    "sector": SECTORS, "asset_type": ASSET_TYPES, "work_type": WORK_TYPES,
    "level": LEVELS[:3],
}  # fmt: skip
_UNITS = {"Km": "km", "M2": "m2", "M3": "m3", "M": "m", "Ha": "ha", "meter": "m", "lps": "l/det"}
MOST_REMARKS = 200
"""So many cells of a column are named one by one."""
_NUMBER = "row of the file"
"""Added to what is written: the record's number, the header being 1."""


def is_list(path: Path) -> bool:
    """Does a file hold proposals in Baimbai's own columns?"""
    if path.suffix.lower() != ".csv":
        return False
    with path.open("rb") as file:
        first = file.readline(100_000).decode("utf-8-sig", "replace")
    names = {name.strip() for name in next(csv.reader([first], delimiter=_separator(first)), ())}
    return names >= REQUIRED and bool(names & {"organisation", "region_code", "cost_rupiah"})


def read_list(
    path: Path, rulebook: Rulebook, year: int, known_ids: Set[str] = frozenset()
) -> Received:
    """The proposals of a list; a cell that cannot be read is empty and has a remark.

    `year` is the fiscal year of those that name none; ids differ from those already known.
    Raises WorkbookError.
    """
    written = _written(path)
    doubts = _Doubts(path.name, written)
    frame = pl.DataFrame([doubts.read(name) for name in PROPOSALS.schema]).with_columns(
        pl.col("title").fill_null(""),
        pl.col("cost_rupiah").fill_null(0),
        pl.col("year").fill_null(year),
        pl.col("portion", "continuing").fill_null(value=False),
        pl.col("organisation").fill_null(pl.col("region_code")).fill_null("00"),
        pl.col("region_code").fill_null(_province(pl.col("region_code"))).fill_null("00"),
        pl.col("source_file").fill_null(path.name),
        pl.col("source_sheet").fill_null(""),
        pl.col("source_row").fill_null(written[_NUMBER]),
    )
    frame = _told_by_title(frame)
    frame = doubts.tell_ids_apart(frame, known_ids)
    proposals = PROPOSALS.check(frame.select(PROPOSALS.schema.names()))
    return Received(
        proposals, _requests(proposals, written, rulebook), REMARKS.make(doubts.remarks),
        OTHER_ROWS.make(()), COLUMN_READINGS.make(()), written.height,
    )  # fmt: skip


def _province(region: pl.Expr) -> pl.Expr:
    """The province that most rows of an office lie in, else most rows of the list."""
    province = region.str.head(2).drop_nulls()
    return province.mode().min().over("organisation").fill_null(province.mode().min())


def _separator(line: str) -> str:
    return ";" if line.count(";") > line.count(",") else ","


def _written(path: Path) -> pl.DataFrame:
    """The file's cells as text; empty ones are null. Rows without any cell are left out."""
    if path.stat().st_size > MAX_LIST_BYTES:
        limit = MAX_LIST_BYTES // 1024**2
        raise WorkbookError("error-file-too-large", file=path.name, limit=limit)
    with path.open("rb") as file:
        separator = _separator(file.readline(100_000).decode("utf-8-sig", "replace"))
    try:
        table = pl.read_csv(
            path, infer_schema=False, encoding="utf8-lossy", truncate_ragged_lines=True,
            separator=separator,
        )  # fmt: skip
    except (pl.exceptions.PolarsError, OSError) as fault:
        raise WorkbookError("error-file-damaged", file=path.name) from fault
    table = table.rename({name: name.strip().lstrip("\ufeff") for name in table.columns})
    cells = pl.all().str.strip_chars().replace("", None).str.replace(_FORMULA, "$1")
    number = pl.int_range(2, pl.len() + 2, dtype=pl.Int64).alias(_NUMBER)
    filled = pl.any_horizontal(pl.all().exclude(_NUMBER).is_not_null())
    return table.select(cells, number).filter(filled)


class _Doubts:
    """Reads the columns of a list, noting what could not be read."""

    def __init__(self, file: str, written: pl.DataFrame) -> None:
        self.file, self.written = file, written
        self.remarks: list[Remark] = []

    def read(self, name: str) -> pl.Series:
        """A column as the register means it; null where it is missing or unreadable."""
        kind = PROPOSALS.schema[name]
        if name not in self.written.columns:
            nothing: list[str] | None = [] if isinstance(kind, pl.List) else None
            return pl.Series(name, [nothing], dtype=kind).new_from_index(0, self.written.height)
        text = self.written[name]
        if isinstance(kind, pl.List):
            parts = text.fill_null("").str.split(";")
            return parts.list.eval(pl.element().filter(pl.element() != ""))
        if name == "unit":
            text = text.replace(_UNITS)
            text = text.str.to_lowercase()
            return text.set(~text.is_in(UNITS), None)
        value = self._value(text, kind)
        value = value.set(~self._lawful(name, value), None)
        self._note(name, text, value)
        return value

    def _value(self, text: pl.Series, kind: pl.DataType) -> pl.Series:
        if kind == pl.String:
            return text
        if kind == pl.Boolean:
            words = {
                "true": True,
                "1": True,
                "ya": True,
                "false": False,
                "0": False,
                "tidak": False,
            }
            return text.str.to_lowercase().replace_strict(words, default=None, return_dtype=kind)
        number = text.cast(pl.Float64, strict=False)
        number = number.set(~number.is_finite(), None)
        if kind == pl.Float64:
            return number
        whole = text.cast(pl.Int64, strict=False)
        near = number.set(number.abs() > 2.0**53, None).round().cast(pl.Int64, strict=False)
        return whole.zip_with(whole.is_not_null(), near)

    def _lawful(self, name: str, value: pl.Series) -> pl.Series:
        """Where a value may stand; true where there is none."""
        if name in _INDONESIA:
            low, high = _INDONESIA[name]
            held = value.is_between(low, high)
        elif name in _ALLOWED:
            held = value.is_in(_ALLOWED[name])
        elif name == "region_code":
            held = value.str.contains(r"^\d{2}(\.\d{2})?$")
        elif name in ("cost_rupiah", "source_row"):
            held = value >= 0
        else:
            held = pl.Series([True]).new_from_index(0, len(value))
        return held.fill_null(value=True)

    def _note(self, name: str, text: pl.Series, value: pl.Series) -> None:
        """A remark for each cell that holds something and gave nothing."""
        lost = (text.is_not_null() & value.is_null()).arg_true()
        letters = column_letters(self.written.columns.index(name))
        for row in lost.head(MOST_REMARKS):
            cell, found = f"{letters}{self.written[_NUMBER][row]}", str(text[row])[:80]
            message = Message("remark-daftar-sel", {"column": name, "text": found})
            self.remarks.append(Remark(self.file, "", cell, "galat", message))
        if len(lost) > MOST_REMARKS:
            message = Message("remark-daftar-banyak", {"column": name, "count": len(lost)})
            self.remarks.append(Remark(self.file, "", letters, "galat", message))

    def tell_ids_apart(self, frame: pl.DataFrame, known: Set[str]) -> pl.DataFrame:
        """The first keeps an id that stands twice; the others, and rows without any, get the
        row's number."""
        taken = frame["id"].is_in(list(known)).fill_null(value=False)
        again = frame["id"].is_null() | ~frame["id"].is_first_distinct() | taken
        numbers = self.written[_NUMBER]
        for row in again.arg_true().head(MOST_REMARKS):
            message = Message("remark-daftar-id", {"id": frame["id"][row] or "-"})
            cell = str(numbers[row])
            self.remarks.append(Remark(self.file, "", cell, "peringatan", message))
        numbered = pl.format(
            "{}#{}#{}", pl.col("id").fill_null("baris"), pl.lit(self.file), numbers
        )
        lone = pl.col("lat").is_null() | pl.col("lon").is_null()
        return frame.with_columns(
            pl.when(again).then(numbered).otherwise("id").alias("id"),
            *(pl.when(lone).then(None).otherwise(name).alias(name) for name in ("lat", "lon")),
        )


def _told_by_title(frame: pl.DataFrame) -> pl.DataFrame:
    """Fills sector, asset, work, name and stretch from the title where the list says nothing."""
    fields = ("sector", "asset_type", "work_type")
    silent = frame.filter(pl.any_horizontal(pl.col(fields).is_null()))["title"].unique()
    said = {title: recognise(title) for title in silent}
    frame = frame.with_columns(
        pl.col(name)
        .fill_null(pl.col("title").replace_strict(
            list(said), [getattr(one, name) for one in said.values()], default=None,
            return_dtype=pl.String))
        for name in fields
    )  # fmt: skip
    stretches = {title: one.stretch for title, one in said.items() if one.stretch}
    known = pl.col("from_m").is_null() & pl.col("to_m").is_null()
    return frame.with_columns(
        pl.col("sector").fill_null("CK"),
        pl.col("asset_type").fill_null("lainnya"),
        pl.col("work_type").fill_null("lainnya"),
        pl.col("level").fill_null(
            pl.when(pl.col("region_code").str.len_chars() == 2)
            .then(pl.lit("provinsi")).otherwise(pl.lit("kabkota"))
        ),
        *(
            pl.when(known)
            .then(pl.col("title").replace_strict(
                list(stretches), [s[end] for s in stretches.values()], default=None,
                return_dtype=pl.Int64))
            .otherwise(name).alias(name)
            for end, name in enumerate(("from_m", "to_m"))
        ),
    )  # fmt: skip


def _requests(proposals: pl.DataFrame, written: pl.DataFrame, rulebook: Rulebook) -> pl.DataFrame:
    """The money asked: as `requests` divides it where that adds up to the cost, else the cost
    divided evenly among the sources of `fund`."""
    base = proposals.select("id", "level", "year", "cost_rupiah").with_columns(
        *(
            (written[name] if name in written.columns else pl.lit(None, pl.String)).alias(name)
            for name in ("fund", "requests")
        )
    )
    divided = (
        base.select(proposal="id", requests=pl.col("requests").str.split(";"), total="cost_rupiah")
        .explode("requests")
        .with_columns(
            pl.col("requests").str.strip_chars().str.extract_groups(r"^(.+) (\d{4}) (\d{1,18})$")
        )
        .unnest("requests")
        .select(
            "proposal",
            pl.when(pl.col("1").is_in(list(rulebook.sources))).then("1").alias("source"),
            pl.col("2").cast(pl.Int64).alias("year"),
            pl.col("3").cast(pl.Int64).alias("amount_rupiah"),
            "total",
        )
        .filter(pl.col("year").is_not_null().all().over("proposal"))
        .filter(pl.col("amount_rupiah").sum().over("proposal") == pl.col("total"))
        .group_by("proposal", "source", "year", maintain_order=True)
        .agg(pl.col("amount_rupiah").sum())
    )
    rest = base.join(divided, left_on="id", right_on="proposal", how="anti")
    named: dict[tuple[str, str], list[str | None]] = {
        (fund, level): list(read_source(fund, rulebook, level)) if fund else []
        for fund, level in rest.select("fund", "level").unique().iter_rows()
    }
    sources = [named[fund, level] or [None] for fund, level in rest.select("fund", "level").rows()]
    spread = (
        rest.select(
            pl.col("id").alias("proposal"),
            pl.Series("source", sources, dtype=pl.List(pl.String)),
            "year",
            pl.col("cost_rupiah").alias("amount_rupiah"),
        )
        .explode("source")
        .with_columns(
            pl.col("amount_rupiah") // pl.len().over("proposal")
            + (
                pl.int_range(pl.len()).over("proposal")
                < pl.col("amount_rupiah") % pl.len().over("proposal")
            ).cast(pl.Int64)
        )
    )
    return REQUESTS.check(pl.concat([divided, spread]).select(REQUESTS.schema.names()))


def offices_of(proposals: pl.DataFrame) -> Mapping[str, tuple[str, str]]:
    """By organisation: its level and region, as most of its proposals say."""
    counted = (
        proposals.group_by("organisation", "level", "region_code")
        .len()
        .sort("len", "level", "region_code", descending=[True, False, False])
        .unique("organisation", keep="first", maintain_order=True)
    )
    return {
        organisation: (level, region[:2] if level != "kabkota" else region)
        for organisation, level, region, _ in counted.iter_rows()
    }
