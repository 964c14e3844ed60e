"""Reading what the desk decided: temuan.csv and pasangan.csv, filled in and sent back.

As CSV, or as the first sheet of a workbook.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import polars as pl

from baimbai.errors import RoundError, WorkbookError
from baimbai.intake.workbook import open_workbook
from baimbai.synchronisation.decided import DISMISSED, LABELS, Decision, Memory, Pair
from baimbai.wording.wording import LANGUAGES, wording

_FINDING = ("key", "kind", "proposals", "rows", "decision", "reason")
_PAIR = ("id_a", "id_b", "decision")
EXITS = (
    "gabung", "pilih_satu", "bagi_lingkup", "bagi_porsi", "urutkan", "ganti_sumber", "alihkan",
    "perbaiki", "usulkan", "lengkapi", "tunda", "minta_sta", "cek_status", "terima_dengan_alasan",
    "tolak_dengan_alasan",
)  # fmt: skip


def read_decisions(paths: Sequence[Path]) -> Memory:
    """What was decided, later files before earlier ones; rows without a decision are passed over.

    Raises RoundError naming file, row and what may be written: an unknown decision, or a
    dismissal without a reason.
    """
    findings: list[Decision] = []
    pairs: dict[Pair, str] = {}
    for path in paths:
        table = _open(path)
        if set(_PAIR) <= set(table.columns):
            pairs.update(_labels(path, table))
        elif set(_FINDING) <= set(table.columns):
            findings += _decisions(path, table)
        else:
            raise RoundError("error-decisions-columns", file=str(path))
    return Memory(tuple(findings), pairs)


def _open(path: Path) -> pl.DataFrame:
    table = _open_workbook(path) if path.suffix.lower() == ".xlsx" else _open_csv(path)
    return table.select(pl.all().str.strip_chars().fill_null("")).with_row_index("row", 2)


def _open_workbook(path: Path) -> pl.DataFrame:
    try:
        heads, *rows = open_workbook(path).sheets[0].rows
    except (WorkbookError, IndexError, ValueError) as fault:
        raise RoundError("error-decisions-unreadable", file=str(path)) from fault
    columns = {str(head).strip(): index for index, head in enumerate(heads) if str(head).strip()}
    return pl.DataFrame(
        {name: [str(row[index]) for row in rows] for name, index in columns.items()},
        schema=dict.fromkeys(columns, pl.String),
    )


def _open_csv(path: Path) -> pl.DataFrame:
    try:
        with path.open("rb") as file:
            first = file.readline(100_000)
        separator = ";" if first.count(b";") > first.count(b",") else ","
        return pl.read_csv(
            path, infer_schema=False, encoding="utf8-lossy", separator=separator,
            truncate_ragged_lines=True,
        )  # fmt: skip
    except (OSError, pl.exceptions.PolarsError) as fault:
        raise RoundError("error-decisions-unreadable", file=str(path)) from fault


def _labels(path: Path, table: pl.DataFrame) -> Mapping[Pair, str]:
    spoken = {
        **{label: label for label in LABELS},
        "sama": "same", "berkaitan": "related", "terkait": "related", "berbeda": "different",
        "beda": "different",
    }  # fmt: skip
    found: dict[Pair, str] = {}
    for row, a, b, said in table.select("row", *_PAIR).filter(pl.col("decision") != "").iter_rows():
        label = spoken.get(said.lower())
        if label is None:
            known = ", ".join(LABELS)
            raise RoundError(
                "error-decisions-unknown", file=path.name, row=row, said=said[:60], known=known
            )
        found[min(a, b), max(a, b)] = label
    return found


def _decisions(path: Path, table: pl.DataFrame) -> list[Decision]:
    spoken = {"dismiss": DISMISSED, DISMISSED: DISMISSED}
    for code in EXITS:
        spoken[code] = code
        spoken |= {wording(language).name(code).lower(): code for language in LANGUAGES}
    found = []
    for row in table.filter(pl.col("decision") != "").iter_rows(named=True):
        decision = spoken.get(row["decision"].lower())
        if decision is None:
            known = ", ".join((DISMISSED, *EXITS))
            raise RoundError(
                "error-decisions-unknown", file=path.name, row=row["row"],
                said=row["decision"][:60], known=known,
            )  # fmt: skip
        if decision == DISMISSED and not row["reason"]:
            raise RoundError("error-decisions-reason", file=path.name, row=row["row"])
        proposals, rows = (
            tuple(part for part in row[name].split(" ; ") if part) for name in ("proposals", "rows")
        )
        found.append(Decision(row["key"], row["kind"], proposals, rows, decision, row["reason"]))
    return found
