"""Annexes of a sitting's minutes: what was ruled, who came, what differs, what is promised, who
holds otherwise; as text tables that both documents print alike."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import polars as pl

from baimbai.agreement.minutes import Minutes
from baimbai.agreement.ruling import Ruling
from baimbai.agreement.sitting_clauses import Sat
from baimbai.publication.annexes import (
    Annex,
    Column,
    Line,
    Table,
    agreed_table,
    by_region,
    money_table,
    money_text,
    refused_table,
    sum_of,
)
from baimbai.publication.names import RoundWording, capital, one_line
from baimbai.publication.release import Release
from baimbai.wording.numerals import date_text

_SHIFT = "\u2003" * 7
"""Initials stand left and right in turn, as everybody signs above the next."""


def draw_up_sitting_annexes(
    sat: Sat, minutes: Minutes, release: Release, matrix: pl.DataFrame, words: RoundWording
) -> tuple[Annex, ...]:
    """The annexes that the minutes name, in their order. `release` is the agreed one, `matrix` its
    matrix in words. KeyError for an annex that nobody knows how to draw up: a fault of ours."""
    whole = sat.sitting.is_plenary

    def tables(code: str) -> tuple[Table, ...]:
        if code == "hasil" and whole:
            return agreed_table(release, matrix, words), refused_table(matrix, words)
        if code == "hasil":
            return (ruled_table(sat, matrix, words),)
        if code == "pendanaan":
            return (money_table(release, words),)
        return (_OF_SITTING[code](sat, words),)

    return tuple(
        Annex(
            annex.number, words.say(annex.title), words.text(f"annex-note-{annex.code}"),
            tables(annex.code),
        )
        for annex in minutes.annexes
    )  # fmt: skip


def ruled_table(sat: Sat, matrix: pl.DataFrame, words: RoundWording) -> Table:
    """Every ruling of a desk by kabupaten/kota: computed, decided, paid by whom, why, what next."""
    say = words.text
    columns = (
        Column(say("column-no"), 2.4, "center"),
        Column(say("column-title"), 17),
        Column(say("column-organisation"), 10),
        Column(say("column-asked"), 9, "right"),
        Column(say("sitting-column-computed"), 8.5),
        Column(say("sitting-column-decided"), 8),
        Column(say("sitting-column-decided-amount"), 9, "right"),
        Column(say("sitting-column-sources-years"), 12),
        Column(say("sitting-column-reason"), 17),
        Column(say("sitting-column-next"), 15),
    )
    rows = matrix.filter(pl.col("id").is_in(list(sat.held)))
    rows = rows.with_columns(
        pl.Series("ruled", [sat.held[id_].amount_rupiah for id_ in rows["id"]], pl.Int64)
    )

    def row(number: int, p: Mapping[str, Any]) -> tuple[str, ...]:
        one = sat.held[p["id"]]
        return (
            str(number), f"{p['title']} ({p['id']})", p["organisation_name"],
            money_text(p["cost_rupiah"], words), _computed(sat, p["id"], words),
            p["result_name"], money_text(one.amount_rupiah, words), _payments(one, words),
            _reason(one, words), _next(sat, one, words),
        )  # fmt: skip

    def sums(part: pl.DataFrame) -> tuple[str, ...]:
        asked, ruled = sum_of(part, "cost_rupiah"), sum_of(part, "ruled")
        return (money_text(asked, words), "", "", money_text(ruled, words), "", "", "")

    lines = by_region(rows, row, sums, 3, words)
    return Table(say("annex-ruled", proposals=rows.height), columns, tuple(lines))


def attendance_table(sat: Sat, words: RoundWording) -> Table:
    """Who came, by office, with room for initials on the left and the right in turn."""
    say = words.text
    columns = (
        Column(say("column-no"), 4, "center"),
        Column(say("sitting-column-name"), 26),
        Column(say("sitting-column-office"), 34),
        Column(say("sitting-column-function"), 22),
        Column(say("sitting-column-initials"), 20),
    )
    lines = tuple(
        Line("row", (
            str(number), one_line(one.name), sat.office(one.organisation), one_line(one.function),
            f"{_SHIFT * (1 - number % 2)}{number}. …………………",
        ))
        for number, one in enumerate(sat.sitting.attendance, 1)
    )  # fmt: skip
    people, offices = len(lines), len(sat.sitting.present)
    return Table(say("annex-attendance", people=people, offices=offices), columns, lines, tall=True)


def differences_table(sat: Sat, words: RoundWording) -> Table:
    """Computed beside decided: who changed it, when, and why."""
    say = words.text
    columns = (
        Column(say("column-no"), 2.4, "center"),
        Column(say("column-title"), 24),
        Column(say("sitting-column-computed-result"), 11),
        Column(say("sitting-column-computed-amount"), 10, "right"),
        Column(say("sitting-column-decided"), 11),
        Column(say("sitting-column-decided-amount"), 10, "right"),
        Column(say("sitting-column-reason"), 26),
        Column(say("sitting-column-by-whom"), 16),
    )
    changed = list(sat.changed())

    def row(number: int, proposal: str, one: Ruling) -> tuple[str, ...]:
        result, amount = sat.computed.get(proposal, ("", 0))
        return (
            str(number), _title(sat, proposal), capital(words.name(result)),
            money_text(amount, words), capital(words.name(one.result)),
            money_text(one.amount_rupiah, words), _reason(one, words), _by_whom(sat, one, words),
        )  # fmt: skip

    lines = [Line("row", row(n, proposal, one)) for n, (proposal, one) in enumerate(changed, 1)]
    before = sum(sat.computed.get(proposal, ("", 0))[1] for proposal, _ in changed)
    after = sum(one.amount_rupiah for _, one in changed)
    total = (say("row-total"), "", money_text(before, words), "", money_text(after, words), "", "")
    lines.append(Line("total", total, 2))
    return Table(say("annex-differences", proposals=len(changed)), columns, tuple(lines))


def promises_table(sat: Sat, words: RoundWording) -> Table:
    """What must be done, by whom, by when."""
    say = words.text
    columns = (
        Column(say("column-no"), 3, "center"),
        Column(say("column-title"), 34),
        Column(say("sitting-column-condition"), 38),
        Column(say("sitting-column-responsible"), 24),
        Column(say("column-due"), 11, "center"),
    )
    lines = (
        (
            _title(sat, proposal), one_line(one.condition or one.text), _responsible(sat, one),
            date_text(one.due, words.language) if one.due else "-",
        )
        for proposal, one in sat.promises()
    )  # fmt: skip
    return Table(say("annex-promises"), columns, _numbered(lines))


def objections_table(sat: Sat, words: RoundWording) -> Table:
    """Who holds otherwise, in their own words."""
    say = words.text
    columns = (
        Column(say("column-no"), 3, "center"),
        Column(say("sitting-column-office"), 24),
        Column(say("column-title"), 34),
        Column(say("sitting-column-objection"), 48),
    )
    lines = (
        (sat.office(organisation), _title(sat, proposal), one_line(text) or "-")
        for proposal, organisation, text in sat.objections()
    )
    return Table(say("annex-objections"), columns, _numbered(lines))


_OF_SITTING: Mapping[str, Callable[[Sat, RoundWording], Table]] = {
    "hadir": attendance_table,
    "perbedaan": differences_table,
    "syarat": promises_table,
    "keberatan": objections_table,
}


def _numbered(rows: Iterable[tuple[str, ...]]) -> tuple[Line, ...]:
    return tuple(Line("row", (str(number), *cells)) for number, cells in enumerate(rows, 1))


def _title(sat: Sat, proposal: str) -> str:
    return f"{one_line(sat.titles.get(proposal, proposal))} ({proposal})"


def _computed(sat: Sat, proposal: str, words: RoundWording) -> str:
    result, amount = sat.computed.get(proposal, ("", 0))
    name = capital(words.name(result))
    return f"{name}; {money_text(amount, words)}" if amount else name


def _payments(one: Ruling, words: RoundWording) -> str:
    return "; ".join(
        f"{source} {year}: {money_text(amount, words)}" for source, _, year, amount in one.payments
    )


def _reason(one: Ruling, words: RoundWording) -> str:
    return f"{capital(words.name(one.reason_code))}: {one_line(one.text)}"


def _responsible(sat: Sat, one: Ruling) -> str:
    office = sat.office(one.responsible) if one.responsible else ""
    return "; ".join(filter(None, (office, one_line(one.responsible_person)))) or "-"


def _next(sat: Sat, one: Ruling, words: RoundWording) -> str:
    """The condition, who sees to it, and by when."""
    due = date_text(one.due, words.language) if one.due else ""
    who = _responsible(sat, one).strip("-")
    return "; ".join(filter(None, (one_line(one.condition), who, due))) or "-"


def _by_whom(sat: Sat, one: Ruling, words: RoundWording) -> str:
    who = sat.sitting.people.get(one.made_by, one.made_by)
    day = date_text(one.made_at.date(), words.language)
    return f"{one_line(who)}, {one.desk}; {day} {one.made_at:%H.%M}"
