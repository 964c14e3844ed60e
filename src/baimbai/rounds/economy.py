"""The round's economy: its table, people at work, and what works are spent on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from math import isfinite
from pathlib import Path

import numpy as np

from baimbai.appraisal.economy import Economy, Spending
from baimbai.appraisal.economy_table import KINDS, EconomyTable, Numbers
from baimbai.errors import RoundError
from baimbai.intake.cells import UnreadableCell, cell_text, decimal_of, is_blank, words
from baimbai.intake.workbook import Cell, open_workbook
from baimbai.register.proposal import ASSET_TYPES, WORK_TYPES
from baimbai.rounds.section import Section
from baimbai.rulebook.rulebook import STATUSES

_TOTALS = ("total", "jumlah")
_CODE_HEADINGS = ("code", "kode")
_HERE = ("workers", "pekerja", "tenaga kerja")
_NATION = ("workers nation", "pekerja nasional", "tenaga kerja nasional")
_SEARCH_ROWS = 20


@dataclass(frozen=True)
class EconomyPlan:
    """What round.yaml says of the economy."""

    table: str
    """The file of the table, relative to the round's folder."""
    employment: str | None
    accounts: Mapping[str, tuple[str, ...]]
    """Kind of account → codes, or patterns of codes (`a*`)."""
    spendings: tuple[Spending, ...]
    local_percents: tuple[float, float, float]
    unit_rupiah: int
    source: str
    status: str

    @property
    def files(self) -> tuple[str, ...]:
        """The files to be read with it."""
        return (self.table,) if self.employment is None else (self.table, self.employment)


def read_economy_plan(
    top: Section, table: str | None, employment: str | None
) -> EconomyPlan | None:
    """The section `economy`; None where `files` names no table.

    Raises RoundError naming the field and what may stand there.
    """
    if table is None:
        return None
    said = top.section("economy")
    kinds = said.section("accounts")
    for kind in kinds.values:
        if kind not in KINDS:
            raise RoundError("error-economy-kind", kind=str(kind), known=", ".join(KINDS))
    unit, status = said.take("unit_rupiah", int, 1), said.take("status", str, "unverified")
    if unit < 1:
        raise said.wrong("unit_rupiah", unit, "number")
    if status not in STATUSES:
        raise said.wrong("status", status, ", ".join(STATUSES))
    return EconomyPlan(
        table=table,
        employment=employment,
        accounts={kind: kinds.texts(kind) for kind in kinds.values},
        spendings=tuple(_spending(item) for item in said.sections("works")),
        local_percents=_local(said),
        unit_rupiah=unit,
        source=said.take("source", str),
        status=status,
    )


def open_economy(folder: Path, plan: EconomyPlan | None) -> Economy | None:
    """The economy that the plan names; None where it names none.

    Raises RoundError (naming file, row and account), or WorkbookError for a file that cannot
    be opened.
    """
    if plan is None:
        return None
    codes, payments = read_payments(folder / plan.table)
    here, nation = read_workers(folder / plan.employment) if plan.employment else ({}, {})
    for code in (*here, *nation):
        if code not in codes:
            raise RoundError("error-economy-account", account=code, field=str(plan.employment))
    for spending in plan.spendings:
        for code in spending.percents:
            if code not in codes:
                raise RoundError("error-economy-account", account=code, field="economy.works")
    kinds = [_kind(code, plan.accounts) for code in codes]
    table = EconomyTable(codes, kinds, payments, plan.unit_rupiah, here, nation)
    return Economy(table, plan.spendings, plan.local_percents, plan.source, plan.status)


def read_payments(path: Path) -> tuple[tuple[str, ...], Numbers]:
    """The accounts of a table and what they pay: rows earn, columns spend.

    The heading row is the first with a cell `code` (`kode`); codes of accounts stand below it
    and to the right of it. Accounts with a row or a column only are lawful (an input–output
    table's imports, its exports). Rows and columns of totals are passed over.
    """
    rows = _rows(path)
    head, left = _heading(rows, path)
    columns = {k: cell_text(cell) for k, cell in enumerate(rows[head]) if k > left}
    columns = {k: code for k, code in columns.items() if _is_account(code)}
    lines = [
        (n, cell_text(row[left]))
        for n, row in enumerate(rows)
        if n > head and _is_account(cell_text(row[left]))
    ]
    _refuse_twice(path, [code for _, code in lines])
    _refuse_twice(path, list(columns.values()))
    codes = tuple(dict.fromkeys([*(code for _, code in lines), *columns.values()]))
    place = {code: k for k, code in enumerate(codes)}
    payments = np.zeros((len(codes), len(codes)))
    for n, code in lines:
        for k, payer in columns.items():
            payments[place[code], place[payer]] = _number(rows[n][k], path, n, payer)
    return codes, payments


def read_workers(path: Path) -> tuple[dict[str, float], dict[str, float]]:
    """People at work by account, in the region and (where the file has that column) the nation."""
    rows = _rows(path)
    head, left = _heading(rows, path)
    titles = [words(cell_text(cell).replace("_", " ")) for cell in rows[head]]
    columns = [
        next((k for k, title in enumerate(titles) if title in names), None)
        for names in (_HERE, _NATION)
    ]
    if columns[0] is None:
        raise RoundError("error-economy-file", file=path.name, reason="kosong_pekerja")
    lines = [(n, cell_text(row[left])) for n, row in enumerate(rows) if n > head]
    lines = [(n, code) for n, code in lines if _is_account(code)]
    _refuse_twice(path, [code for _, code in lines])
    here, nation = (
        {code: _number(rows[n][k], path, n, titles[k], least=0.0) for n, code in lines}
        if k is not None
        else {}
        for k in columns
    )
    return here, nation


def _rows(path: Path) -> list[list[Cell]]:
    if not path.is_file():
        raise RoundError("error-economy-file", file=path.name, reason="tak_ada")
    sheets = open_workbook(path).sheets
    return sheets[0].rows if sheets else []


def _heading(rows: Sequence[Sequence[Cell]], path: Path) -> tuple[int, int]:
    """Row and column of the heading `code`."""
    for n, row in enumerate(rows[:_SEARCH_ROWS]):
        for k, cell in enumerate(row):
            if words(cell_text(cell)) in _CODE_HEADINGS:
                return n, k
    raise RoundError("error-economy-file", file=path.name, reason="kosong")


def _is_account(code: str) -> bool:
    return bool(code) and words(code) not in _TOTALS


def _refuse_twice(path: Path, codes: Sequence[str]) -> None:
    seen: set[str] = set()
    for code in codes:
        if code in seen:
            raise RoundError("error-economy-twice", file=path.name, account=code)
        seen.add(code)


def _number(cell: Cell, path: Path, row: int, column: str, least: float = float("-inf")) -> float:
    if is_blank(cell):
        return 0.0
    text = cell_text(cell)
    try:
        plain = isinstance(cell, int | float) and not isinstance(cell, bool)
        number = float(cell if plain else decimal_of(text))  # type: ignore[arg-type]
        if not isfinite(number) or number < least:
            raise UnreadableCell(text)
        return number
    except (ValueError, ArithmeticError, UnreadableCell) as fault:
        raise RoundError(
            "error-economy-number", file=path.name, row=row + 1, column=column, text=text[:40]
        ) from fault


def _kind(code: str, accounts: Mapping[str, tuple[str, ...]]) -> str:
    """The first kind that names the code, outright before by pattern; `luar` where none does."""
    for named in (str.__eq__, fnmatchcase):
        for kind, patterns in accounts.items():
            if any(named(code, pattern) for pattern in patterns):
                return kind
    return "luar"


def _spending(item: Section) -> Spending:
    for key, known in (("asset_types", ASSET_TYPES), ("work_types", WORK_TYPES)):
        for code in item.texts(key):
            if code not in known:
                raise item.wrong(key, code, ", ".join(known))
    percents = item.numbers("percents")
    total = sum(percents.values())
    if any(not 0 <= p <= 100 for p in percents.values()) or not 0 < total <= 100 + 1e-9:
        raise RoundError(
            "error-economy-percent", field=f"{item.path}percents", found=str(percents)[:80]
        )
    return Spending(item.texts("asset_types"), item.texts("work_types"), percents)


def _local(said: Section) -> tuple[float, float, float]:
    """Low, middle, high; all of it where round.yaml says nothing."""
    if "local_percent" not in said.values:
        return 100.0, 100.0, 100.0
    percents = said.numbers("local_percent")
    low, mid, high = (percents.get(key, -1.0) for key in ("low", "mid", "high"))
    if not 0 <= low <= mid <= high <= 100:
        raise RoundError(
            "error-economy-percent", field="economy.local_percent", found=str(percents)[:80]
        )
    return low, mid, high
