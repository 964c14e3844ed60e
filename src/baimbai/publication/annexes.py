"""Annexes (*lampiran*) of the minutes: the agreed matrix and what stands beside it, as text tables
that the PDF and the editable document print alike."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from baimbai.agreement.minutes import Minutes
from baimbai.publication.findings_book import findings_in_words
from baimbai.publication.matrix import year_column
from baimbai.publication.names import RoundWording, capital
from baimbai.publication.release import Release
from baimbai.wording.numerals import count_text, date_text, decimal_text


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an annex: heading, share of the width, alignment (left, center, right)."""

    heading: str
    share: float
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Line:
    """A row: `row`, or `group` and `total`, whose first cell spans `span` columns."""

    kind: str
    cells: tuple[str, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """One table of an annex."""

    caption: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    tall: bool = False
    """Its rows leave room to write in by hand."""


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex, on landscape pages of its own."""

    number: str
    title: str
    note: str
    tables: tuple[Table, ...]


def draw_up_annexes(
    release: Release, minutes: Minutes, matrix: pl.DataFrame, words: RoundWording
) -> tuple[Annex, ...]:
    """The annexes that the minutes name, in their order; `matrix` is in words.

    An annex whose rows nobody knows how to draw up would be a fault of ours: KeyError.
    """
    tables = {
        "matriks": (agreed_table(release, matrix, words), refused_table(matrix, words)),
        "temuan": (findings_table(release, words),),
        "pendanaan": (money_table(release, words),),
        "tindak_lanjut": (follow_up_table(matrix, words),),
    }
    return tuple(
        Annex(
            annex.number,
            words.say(annex.title),
            words.text(f"annex-note-{annex.code.replace('_', '-')}"),
            tables[annex.code],
        )
        for annex in minutes.annexes
    )


def agreed_table(release: Release, matrix: pl.DataFrame, words: RoundWording) -> Table:
    """What is taken up, by kabupaten/kota, with its money by year and its conditions."""
    say, years = words.text, release.meeting.horizon
    columns = (
        Column(say("column-no"), 2.4, "center"),
        Column(say("column-title"), 17),
        Column(say("column-place"), 10),
        Column(say("column-volume"), 6, "right"),
        Column(say("column-asked"), 8.6, "right"),
        Column(say("column-sources"), 7.5),
        *(Column(say("column-year", year=str(y)), 8.6, "right") for y in years),
        Column(say("column-result"), 7.5),
        Column(say("column-condition"), 19),
    )
    rows = matrix.filter(pl.col("agreed"))

    def row(number: int, p: Mapping[str, Any]) -> tuple[str, ...]:
        return (
            str(number), f"{p['title']} ({p['id']})", p["place"], _volume(p, words),
            money_text(p["cost_rupiah"], words), p["sources"],
            *(money_text(p[year_column(y)], words) for y in years), p["result_name"],
            p["follow_up"] if p["result"] == "diakomodir_bersyarat" else "-",
        )  # fmt: skip

    def sums(part: pl.DataFrame) -> tuple[str, ...]:
        programmed = (money_text(sum_of(part, year_column(y)), words) for y in years)
        return (money_text(sum_of(part, "cost_rupiah"), words), "", *programmed, "", "")

    lines = by_region(rows, row, sums, 4, words)
    return Table(say("annex-agreed", proposals=rows.height), columns, tuple(lines))


def refused_table(matrix: pl.DataFrame, words: RoundWording) -> Table:
    """What is not taken up yet: why, by which rule, and what would help."""
    say = words.text
    columns = (
        Column(say("column-no"), 2.4, "center"),
        Column(say("column-title"), 18),
        Column(say("column-organisation"), 11),
        Column(say("column-asked"), 8.6, "right"),
        Column(say("column-result"), 6),
        Column(say("column-reason-rule"), 38),
        Column(say("column-would-help"), 19),
    )
    rows = matrix.filter(~pl.col("agreed"))

    def row(number: int, p: Mapping[str, Any]) -> tuple[str, ...]:
        return (
            str(number), f"{p['title']} ({p['id']})", p["organisation_name"],
            money_text(p["cost_rupiah"], words), p["result_name"], _reason(p, words),
            p["would_help"] or "",
        )  # fmt: skip

    def sums(part: pl.DataFrame) -> tuple[str, ...]:
        return (money_text(sum_of(part, "cost_rupiah"), words), "", "", "")

    lines = by_region(rows, row, sums, 3, words)
    return Table(say("annex-refused", proposals=rows.height), columns, tuple(lines))


def money_table(release: Release, words: RoundWording) -> Table:
    """By source and owner: ceiling and use a year, and what is left of all years."""
    say, years = words.text, release.meeting.horizon
    columns = [Column(say("column-no"), 2.4, "center"), Column(say("column-owner"), 20)]
    for year in map(str, years):
        columns.append(Column(say("column-ceiling-year", year=year), 9, "right"))
        columns.append(Column(say("column-used-year", year=year), 9, "right"))
    columns += [
        Column(say(key), 9, "right") for key in ("column-ceiling", "column-used", "column-rest")
    ]
    uses = release.allocation.ceiling_uses.sort("source", "owner", "year")

    def sums(part: pl.DataFrame) -> tuple[str, ...]:
        cells: list[int] = []
        for year in years:
            in_year = part.filter(pl.col("year") == year)
            cells += (sum_of(in_year, "ceiling_rupiah"), sum_of(in_year, "used_rupiah"))
        ceiling, used = sum_of(part, "ceiling_rupiah"), sum_of(part, "used_rupiah")
        return tuple(money_text(n, words) for n in (*cells, ceiling, used, ceiling - used))

    lines, number = [], 0
    for source in release.sources_at_work():
        rows = uses.filter(pl.col("source") == source)
        label = f"{source} — {capital(words.name(source))}"
        lines.append(Line("group", (label, *sums(rows)), 2))
        for part in rows.partition_by("owner", maintain_order=True):
            number += 1
            lines.append(Line("row", (str(number), words.name(part["owner"][0]), *sums(part))))
    lines.append(Line("total", (say("row-total"), *sums(uses)), 2))
    return Table(say("annex-money"), tuple(columns), tuple(lines))


def findings_table(release: Release, words: RoundWording) -> Table:
    """The findings of the highest severity with their ways out."""
    say = words.text
    columns = (
        Column(say("column-finding"), 6, "center"),
        Column(say("column-kind"), 11),
        Column(say("column-evidence"), 36),
        Column(say("column-title"), 22),
        Column(say("column-parties"), 15),
        Column(say("column-exits"), 16),
    )
    findings = findings_in_words(release, words).filter(pl.col("severity") == "tinggi")
    lines = (
        Line("row", (
            f["id"], f["kind_name"], f["evidence"], _named(f["proposals"], f["titles"]),
            f["parties"].replace("\n", "; "), f["exits"],
        ))
        for f in findings.iter_rows(named=True)
    )  # fmt: skip
    caption = say("annex-findings", grave=findings.height, findings=release.review.findings.height)
    return Table(caption, columns, tuple(lines))


def follow_up_table(matrix: pl.DataFrame, words: RoundWording) -> Table:
    """Who does what by when; the same task for several proposals stands once. Proposals taken up
    without conditions are left out: the first annex says what is done with them."""
    say = words.text
    columns = (
        Column(say("column-no"), 2.4, "center"),
        Column(say("column-follow-up"), 44),
        Column(say("column-count"), 5, "right"),
        Column(say("column-ids"), 40),
        Column(say("column-due"), 8, "center"),
    )
    tasks = (
        matrix.filter(pl.col("result") != "diakomodir")
        .group_by("follow_up_owner", "follow_up_owner_name", "follow_up", "due")
        .agg(pl.len(), pl.col("id").sort().str.join(", "))
        .sort("follow_up_owner", "due", "follow_up")
    )
    lines, number = [], 0
    for part in tasks.partition_by("follow_up_owner", maintain_order=True):
        office, count = part["follow_up_owner_name"][0], sum_of(part, "len")
        lines.append(Line("group", (office, count_text(count, words.language), "", ""), 2))
        for task in part.iter_rows(named=True):
            number += 1
            lines.append(
                Line("row", (
                    str(number), task["follow_up"], count_text(task["len"], words.language),
                    task["id"], date_text(task["due"], words.language),
                ))
            )  # fmt: skip
    return Table(say("annex-follow-up"), columns, tuple(lines))


def by_region(
    rows: pl.DataFrame,
    row: Callable[[int, Mapping[str, Any]], tuple[str, ...]],
    sums: Callable[[pl.DataFrame], tuple[str, ...]],
    span: int,
    words: RoundWording,
) -> Iterator[Line]:
    """Rows under their kabupaten/kota with its sums, then the total."""
    number = 0
    for part in rows.partition_by("region_code", maintain_order=True):
        label = f"{part['region_code'][0]} — {part['region_name'][0]}"
        yield Line("group", (label, *sums(part)), span)
        for record in part.iter_rows(named=True):
            number += 1
            yield Line("row", row(number, record))
    yield Line("total", (words.text("row-total"), *sums(rows)), span)


def sum_of(rows: pl.DataFrame, column: str) -> int:
    """The sum of a column of whole numbers; 0 of none."""
    return int(rows[column].sum())


def money_text(amount: int, words: RoundWording) -> str:
    """Rupiah in a cell whose heading names the unit; a dash for nothing."""
    return count_text(amount, words.language) if amount else "-"


def _volume(proposal: Mapping[str, Any], words: RoundWording) -> str:
    """`4,25 km`, `850 ha`: as many decimals as the volume has, at most two."""
    volume = proposal["volume"]
    if volume is None:
        return ""
    digits = next((n for n in (0, 1) if round(volume, n) == round(volume, 2)), 2)
    return f"{decimal_text(volume, digits, words.language)} {proposal['unit_name'] or ''}".strip()


def _reason(proposal: Mapping[str, Any], words: RoundWording) -> str:
    """The reason and the rule it rests on: its sentence, source, and whether it is verified."""
    if not proposal["rule_sentence"]:
        return str(proposal["reason"])
    rule = words.text(
        "annex-rule",
        sentence=proposal["rule_sentence"],
        source=proposal["rule_source"],
        status=proposal["rule_status"],
    )
    return f"{proposal['reason']} {rule}"


def _named(ids: str, titles: str) -> str:
    pairs: Sequence[tuple[str, str]] = list(zip(ids.split("\n"), titles.split("\n"), strict=True))
    return "; ".join(f"{title} ({proposal})" for proposal, title in pairs)
