"""The programme as a book (*buku program*, buku-program.pdf): to be read, printed and put by."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl

from baimbai.publication.matrix import in_words, lay_out
from baimbai.publication.minutes_pdf import compile_pdf
from baimbai.publication.names import RoundWording, capital, marks, region_names
from baimbai.publication.portal.ground import WIDTH, Ground, framed
from baimbai.publication.portal.markup import Html, el
from baimbai.publication.release import Release
from baimbai.wording.numerals import count_text, date_text, decimal_text
from baimbai.wording.wording import Wording

_TEMPLATE = Path(__file__).with_name("programme.typ")


def write_programme_pdf(
    release: Release, wording: Wording, path: Path, *, ground: Ground | None = None,
    ledger: tuple[int, str] = (0, ""), shows_refusals: bool = True,
) -> None:  # fmt: skip
    """Write buku-program.pdf on A4: cover, summary, money, a chapter a region with its map, what
    was not taken up and why, how it came about. `ledger` is the entry that the release was made
    after."""
    words = RoundWording(wording.language, release.programme)
    matrix = in_words(lay_out(release, words), words)
    ground = ground or framed(
        [(lon, lat) for lon, lat in matrix.select("lon", "lat").drop_nulls().iter_rows()]
    )
    day = release.meeting.published_on
    content = {
        "date": [day.year, day.month, day.day],
        **_cover(release, words, ledger),
        "figures": _figures(release, matrix, words),
        "tables": [
            _sources(release, words), _sums(matrix, "sector", words), _by_region(matrix, words),
            _years(release, words),
        ],
        "chapters": list(_chapters(release, matrix, words, ground)),
        "refused": _refused(matrix, words) if shows_refusals else None,
        "method": _method(release, words),
    }  # fmt: skip
    inputs = {"book": json.dumps(content, ensure_ascii=False)}
    compile_pdf(_TEMPLATE, inputs, day, path)


def _cover(release: Release, words: RoundWording, ledger: tuple[int, str]) -> dict[str, Any]:
    meeting, say = release.meeting, words.text
    return {
        "language": words.language,
        "title": say("bookpdf-title"),
        "subtitle": say("bookpdf-subtitle", province=meeting.province_name,
                        year=str(meeting.fiscal_year)),
        "meeting": meeting.title,
        "held": say("bookpdf-held", place=meeting.place, date=meeting.held_on.isoformat()),
        "letterhead": list(meeting.letterhead),
        "host": words.name(meeting.host),
        "day": date_text(meeting.published_on, words.language),
        "marks": marks(meeting, words),
        "seal": f"{say('bookpdf-seal')} {release.checksum()}",
        "ledger": say("bookpdf-ledger", seq=ledger[0], head=ledger[1]) if ledger[1] else "",
        "page": say("sheet-page", page="{page}", pages="{pages}"),
        "contents": say("bookpdf-contents"),
        "summary": say("bookpdf-summary"),
        "chapter_columns": [say(key) for key in (
            "column-no", "column-title", "column-sector", "column-sources", "bookpdf-rupiah",
        )],
        "total": say("row-total"),
        "refused_title": say("bookpdf-refused"),
        "refused_columns": [say(key) for key in (
            "column-title", "column-result", "column-reason", "column-would-help",
        )],
        "method_title": say("bookpdf-method"),
    }  # fmt: skip


def _millions(amount: int, words: RoundWording) -> str:
    """Rupiah in millions, to one digit: books are read, workbooks are reckoned with."""
    return decimal_text(amount / 1_000_000, 1, words.language)


def _figures(release: Release, matrix: pl.DataFrame, words: RoundWording) -> list[list[str]]:
    taken, language = matrix.filter("agreed"), words.language
    return [
        [words.text("bookpdf-figure-money"), decimal_text(
            int(taken["programmed"].sum()) / 1e9, 1, language)],
        [words.text("bookpdf-figure-taken"), count_text(taken.height, language)],
        [words.text("bookpdf-figure-shown"), count_text(matrix.height, language)],
        [words.text("bookpdf-figure-sources"), count_text(
            release.allocation.payments["source"].n_unique(), language)],
    ]  # fmt: skip


def _table(title: str, heads: list[str], rows: list[tuple[str, list[int]]],
           counted: int, words: RoundWording) -> dict[str, Any]:  # fmt: skip
    """A table of the summary; the first `counted` figures are counts, the others rupiah. The bar
    beside each line is its last figure against the largest."""
    most = max((figures[-1] for _, figures in rows), default=0) or 1

    def written(figures: list[int]) -> list[str]:
        return [
            count_text(figure, words.language) if n < counted else _millions(figure, words)
            for n, figure in enumerate(figures)
        ]

    sums = [sum(column) for column in zip(*(figures for _, figures in rows), strict=True)]
    return {
        "title": title, "heads": heads,
        "rows": [[name, *written(figures)] for name, figures in rows],
        "bars": [round(100 * figures[-1] / most, 1) for _, figures in rows],
        "total": [words.text("row-total"), *written(sums)] if rows else [],
    }  # fmt: skip


def _sources(release: Release, words: RoundWording) -> dict[str, Any]:
    uses = release.allocation.ceiling_uses.group_by("source").agg(
        pl.col("ceiling_rupiah").sum(), pl.col("used_rupiah").sum()
    )
    rows = [
        (capital(words.name(source)), [ceiling, used])
        for source, ceiling, used in uses.sort(
            "used_rupiah", "source", descending=[True, False]
        ).iter_rows()
    ]
    heads = [words.text(k) for k in ("column-source", "bookpdf-ceiling", "bookpdf-rupiah")]
    return _table(words.text("bookpdf-by-source"), heads, rows, 0, words)


def _sums(matrix: pl.DataFrame, column: str, words: RoundWording) -> dict[str, Any]:
    sums = matrix.filter("agreed").group_by(f"{column}_name").agg(
        pl.len(), pl.col("programmed").sum()
    ).sort("programmed", f"{column}_name", descending=[True, False])  # fmt: skip
    rows = [(name, [works, rupiah]) for name, works, rupiah in sums.iter_rows()]
    heads = [words.text(k) for k in (f"column-{column}", "bookpdf-works", "bookpdf-rupiah")]
    return _table(words.text(f"bookpdf-by-{column}"), heads, rows, 1, words)


def _by_region(matrix: pl.DataFrame, words: RoundWording) -> dict[str, Any]:
    return _sums(matrix, "region", words)


def _years(release: Release, words: RoundWording) -> dict[str, Any]:
    paid = dict(
        release.allocation.payments.group_by("year").agg(pl.col("amount_rupiah").sum()).iter_rows()
    )
    rows = [(str(year), [paid.get(year, 0)]) for year in release.meeting.horizon]
    heads = [words.text(k) for k in ("column-fiscal-year", "bookpdf-rupiah")]
    return _table(words.text("bookpdf-by-year"), heads, rows, 0, words)


def _chapters(
    release: Release, matrix: pl.DataFrame, words: RoundWording, ground: Ground
) -> Iterator[dict[str, Any]]:
    """A chapter a region that has anything in the programme."""
    names, taken = region_names(release.programme, words), matrix.filter("agreed")
    for code in taken["region_code"].unique(maintain_order=True):
        rows = taken.filter(pl.col("region_code") == code)
        rupiah = int(rows["programmed"].sum())
        yield {
            "title": names.get(code, code),
            "lead": words.text("bookpdf-chapter", works=rows.height, rupiah=rupiah),
            "map": region_map(ground, rows) if rows["lat"].drop_nulls().len() else "",
            "map_text": words.text("bookpdf-map", name=names.get(code, code)),
            "rows": [
                [str(n), row["title"], row["id"], row["place"], row["sector_name"],
                 _sources_named(row["sources"], words), _millions(row["programmed"], words)]
                for n, row in enumerate(rows.iter_rows(named=True), 1)
            ],
            "total": _millions(rupiah, words),
        }  # fmt: skip


def _sources_named(sources: str, words: RoundWording) -> str:
    """The sources that pay, in words: codes say nothing to the public."""
    return ", ".join(capital(words.name(code)) for code in sources.split(", ") if code)


_BROAD = 2.8
"""Width of a chapter's map against its height."""
_FILLS = {"land": "#f2efe6", "boundary": "none", "road": "none"}
_STROKES = {"land": "#8a97a3", "boundary": "#8a97a3", "road": "#c3a877"}


def region_map(ground: Ground, rows: pl.DataFrame) -> str:
    """A small map of a region's works, as SVG that paints itself: no style sheet reaches it."""
    points = rows.select("lon", "lat").drop_nulls()
    frame = framed(points.rows())
    west, north = ground.at(frame.west, frame.north)
    east, south = ground.at(frame.east, frame.south)
    wide, tall = max(east - west, 1.0), max(south - north, 1.0)
    # As broad as the place that it stands in.
    if wide < _BROAD * tall:
        west, wide = west - (_BROAD * tall - wide) / 2, _BROAD * tall
    else:
        north, tall = north - (wide / _BROAD - tall) / 2, wide / _BROAD
    unit = wide / WIDTH
    paths = [
        el("path", d=data, fill=_FILLS[layer], stroke=_STROKES[layer], stroke_width=f"{unit:.3f}")
        for layer, data in ground.paths
    ]
    dots = [
        el("circle", cx=f"{x:g}", cy=f"{y:g}", r=f"{9 * unit:.3f}", fill="#0d5a92",
           stroke="#ffffff", stroke_width=f"{2 * unit:.3f}")
        for x, y in (ground.at(lon, lat) for lon, lat in points.iter_rows())
    ]  # fmt: skip
    box = f"{west:.1f} {north:.1f} {wide:.1f} {tall:.1f}"
    sea = el("rect", x=f"{west:.1f}", y=f"{north:.1f}", width=f"{wide:.1f}",
             height=f"{tall:.1f}", fill="#dcebf3" if ground.has_land else "#f4f6f8")  # fmt: skip
    drawn: Html = el("svg", sea, *paths, *dots, xmlns="http://www.w3.org/2000/svg", viewBox=box,
                     width="1000", height=f"{1000 * tall / wide:.0f}")  # fmt: skip
    return str(drawn)


def _refused(matrix: pl.DataFrame, words: RoundWording) -> dict[str, Any]:
    passed = matrix.filter(pl.col("agreed").not_())
    return {
        "lead": words.text("bookpdf-refused-lead", count=passed.height),
        "rows": [
            [row["title"], f"{row['id']} · {row['region_name']}", row["result_name"],
             row["reason"], row["would_help"] or "–"]
            for row in passed.iter_rows(named=True)
        ],
    }  # fmt: skip


def _method(release: Release, words: RoundWording) -> list[str]:
    certificate = release.allocation.certificate
    gap = 100 * max(0, certificate.bound - certificate.value) / max(1, certificate.bound)
    return [
        words.text("bookpdf-method-data", edition=release.rulebook.edition,
                   scenario=release.scenario),
        words.text("bookpdf-method-plan", gap=gap, checks=len(certificate.checks)),
        words.text("bookpdf-method-rulings"),
        words.text("bookpdf-method-places"),
    ]  # fmt: skip
