"""The clash (*benturan ketentuan*): the smallest set of rules that cannot be kept together."""

from collections.abc import Sequence

from baimbai.errors import FundingError
from baimbai.funding.choices import Constraint
from baimbai.funding.formulation import Formulation, laid_flat
from baimbai.funding.solve import contradicting, impossible

_MOST_TRIALS = 400
_TOGETHER = "error-funding-committed-together"
_NONE = ("–",)


def smallest_clash(table: Formulation, nodes: int) -> tuple[Constraint, ...] | None:
    """Rows that no plan keeps together, none of which can be spared; None where unproven.

    A deletion filter: rows are left out in ever smaller runs, and stay out where the rest still
    clashes. One way each is taken for granted; floors are lowered before they could clash.
    Trials and nodes are counted. (Chinneck and Dravnieks 1991.)
    """
    granted = [row for row in table.rows if row.law == "satu_cara"]
    kept = _suspected(table, granted, nodes)
    if kept is None:
        return None
    run, trials = max(1, len(kept) // 2), 0
    while True:
        place = 0
        while place < len(kept):
            if (trials := trials + 1) > _MOST_TRIALS:
                return None
            fewer = kept[:place] + kept[place + run :]
            if _clash(table, granted, fewer, nodes):
                kept = fewer
            else:
                place += run
        if run == 1:
            return tuple(kept)
        run = max(1, run // 2)


def _suspected(
    table: Formulation, granted: list[Constraint], nodes: int
) -> list[Constraint] | None:
    """Rows that clash, to be thinned out: those of one proof in fractions, if there is one."""
    asked = [row.law not in ("satu_cara", "batas_bawah") for row in table.rows]
    every = [row for row, one in zip(table.rows, asked, strict=True) if one]
    proof = contradicting(laid_flat(table.proposals, table.points, (*granted, *every)))
    if proof is not None:
        few = [every[place - len(granted)] for place in proof if place >= len(granted)]
        if _clash(table, granted, few, nodes):
            return few
    return every if _clash(table, granted, every, nodes) else None


def told(error: FundingError, table: Formulation, nodes: int) -> FundingError:
    """The error that says which rules clash; any other error, or an unproven one, as it is."""
    if error.message.key != _TOGETHER:
        return error
    rows = smallest_clash(table, nodes)
    if rows is None:
        return error
    return FundingError(
        "error-funding-clash",
        proposals=_about(rows, "komitmen", "paling_banyak", "paling_sedikit"),
        ceilings=tuple(
            f"{' '.join(row.about)} ({row.high})" for row in rows if row.law == "pagu"
        ) or _NONE,
        links=_about(rows, "duplikat", "prasyarat", "bersama", "serentak", "lanjutan"),
        portions=_about(rows, "porsi"),
    )  # fmt: skip


def _about(rows: Sequence[Constraint], *laws: str) -> tuple[str, ...]:
    return tuple(" ".join(row.about) for row in rows if row.law in laws) or _NONE


def _clash(
    table: Formulation, granted: list[Constraint], rows: list[Constraint], nodes: int
) -> bool:
    every = (*granted, *rows)
    return impossible(laid_flat(table.proposals, table.points, every), nodes=nodes)
