"""Scenarios side by side (*skenario berdampingan*): who is paid under each, and by whom."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from baimbai.funding.allocation import Allocation
from baimbai.funding.apbd_share import APBD_SHARES
from baimbai.publication.apbd_pages import changed_shares
from baimbai.publication.book import Book
from baimbai.publication.names import RoundWording, plain, region_names
from baimbai.publication.opinions import write_bands, write_opinion
from baimbai.publication.release import Release
from baimbai.publication.sheet import Column, Page
from baimbai.publication.tables import guarded
from baimbai.wording.message import Message

MOVES = ("masuk", "keluar", "berganti", "tetap", "tidak")
"""Against the round as it stands: came in; fell out; paid otherwise; paid alike; never in."""
_CUTS = ("source", "region", "year")


@dataclass(frozen=True)
class Side:
    """One plan among those compared; the first is the round as it stands."""

    name: str
    answer: Allocation | Message
    scores: pl.DataFrame
    """SCORES by the side's weights."""
    apbd_shares: pl.DataFrame = field(default_factory=lambda: APBD_SHARES.make([]))

    @property
    def plan(self) -> Allocation:
        """The plan of a side that has one."""
        assert isinstance(self.answer, Allocation)  # noqa: S101  # Others are never asked.
        return self.answer

    @property
    def refusal(self) -> Message:
        """Why a side has none."""
        assert isinstance(self.answer, Message)  # noqa: S101  # As above.
        return self.answer

    @property
    def stands(self) -> bool:
        """Whether there is a plan."""
        return isinstance(self.answer, Allocation)


def money_by(release: Release, sides: Sequence[Side], cut: str) -> pl.DataFrame:
    """key, then rupiah under each side (columns `0`, `1`, …) and the differences `d1`, … from
    the first. All sides have a plan; `cut` is source, region or year."""
    place = release.programme.proposals.select(proposal="id", region="region_code")
    sums = [
        side.plan.payments.join(place, on="proposal", how="left")
        .group_by(pl.col(cut).cast(pl.String).alias("key"))
        .agg(pl.col("amount_rupiah").sum().alias(str(number)))
        for number, side in enumerate(sides)
    ]
    table = pl.concat(found.select("key") for found in sums).unique().sort("key")
    for found in sums:
        table = table.join(found, on="key", how="left", maintain_order="left")
    table = table.fill_null(0)
    return table.with_columns(
        (pl.col(str(n)) - pl.col("0")).alias(f"d{n}") for n in range(1, len(sides))
    )


def moves(release: Release, sides: Sequence[Side], words: RoundWording) -> pl.DataFrame:
    """One row a proposal, by id: texts, score, and by side `rupiah_n`, `sources_n`, and against
    the first `move_n` (one of MOVES) with the reason `reason_n` for those that came in or fell
    out. All sides have a plan."""
    regions = region_names(release.programme, words)
    offices = dict(release.programme.organisations.select("id", "name").iter_rows())
    table = (
        release.programme.proposals.select(
            "id", plain("title"),
            pl.col("organisation").replace(offices), pl.col("region_code").replace(regions),
        )
        .join(release.appraisal.scores.select(id="proposal", score="score"), on="id", how="left")
        .sort("id")
    )  # fmt: skip
    for number, side in enumerate(sides):
        table = table.join(_side(side, number, words), on="id", how="left", maintain_order="left")
        table = table.with_columns(
            pl.col(f"rupiah_{number}").fill_null(0), pl.col(f"sources_{number}").fill_null("")
        )
    return table.with_columns(_move(number) for number in range(1, len(sides)))


def _side(side: Side, number: int, words: RoundWording) -> pl.DataFrame:
    names = (f"rupiah_{number}", f"sources_{number}", f"way_{number}", f"reason_{number}")
    way = pl.format("{} {} {} {}", "source", "owner", "year", "amount_rupiah")
    paid = (
        side.plan.payments.sort("proposal", "source", "owner", "year")
        .group_by("proposal", maintain_order=True)
        .agg(
            pl.col("amount_rupiah").sum().alias(names[0]),
            pl.col("source").unique(maintain_order=True).str.join(", ").alias(names[1]),
            way.str.join(";").alias(names[2]),
        )
    )
    verdicts = side.plan.verdicts
    said = pl.Series(names[3], [words.said(text) for text in verdicts["text"]], dtype=pl.String)
    reasons = verdicts.select("proposal", said)
    joined = reasons.join(paid, on="proposal", how="left", maintain_order="left")
    scores = side.scores.select("proposal", pl.col("score").alias(f"score_{number}"))
    scored = joined.join(scores, on="proposal", how="left", maintain_order="left")
    return scored.select(pl.col("proposal").alias("id"), *names, f"score_{number}")


def _move(number: int) -> pl.Expr:
    before, after = pl.col("rupiah_0") > 0, pl.col(f"rupiah_{number}") > 0
    same = pl.col("way_0") == pl.col(f"way_{number}")
    return (
        pl.when(before & after & same)
        .then(pl.lit("tetap"))
        .when(before & after)
        .then(pl.lit("berganti"))
        .when(before)
        .then(pl.lit("keluar"))
        .when(after)
        .then(pl.lit("masuk"))
        .otherwise(pl.lit("tidak"))
        .alias(f"move_{number}")
    )


def spoken_scenarios(release: Release, sides: Sequence[Side], words: RoundWording) -> Iterator[str]:
    """For the terminal: each side's figures, then who came in, who fell out and why, and the
    APBD shares that change."""
    standing, *others = sides
    yield _figures(standing, words)
    for side in others:
        yield ""
        if not side.stands:
            yield words.text("scenario-none", name=side.name, why=words.say(side.refusal))
            continue
        yield _figures(side, words)
        yield from _moved(moves(release, (standing, side), words), words)
        for source, _, _, change in money_by(release, (standing, side), "source").iter_rows():
            if change:
                sign = "+" if change > 0 else "−"
                yield words.text("scenario-source", source=source, sign=sign, rupiah=abs(change))
        yield from changed_shares(release, standing.apbd_shares, side.apbd_shares, words)


def _figures(side: Side, words: RoundWording) -> str:
    paid, certificate = side.plan.payments, side.plan.certificate
    return words.text(
        "scenario-figures", name=side.name, funded=paid["proposal"].n_unique(),
        rupiah=int(paid["amount_rupiah"].sum()), points=certificate.value / 1000,
        gap=certificate.gap * 100,
    )  # fmt: skip


def _moved(table: pl.DataFrame, words: RoundWording) -> Iterator[str]:
    for move in ("masuk", "keluar"):
        for row in table.filter(pl.col("move_1") == move).iter_rows(named=True):
            yield words.text(
                f"scenario-{move}", proposal=row["id"], title=row["title"], score=row["score_1"],
                reason=row["reason_1"],
            )  # fmt: skip


def write_scenarios(
    release: Release,
    sides: Sequence[Side],
    words: RoundWording,
    folder: Path,
    standings: pl.DataFrame | None = None,
    opinions: pl.DataFrame | None = None,
) -> None:
    """skenario.xlsx (figures, money, proposals), skenario-usulan.csv and skenario-dana.csv.

    With STANDINGS a sheet of bands, with SECOND_OPINIONS one of equal shares. A side without a plan
    stands among the figures only, with the reason.
    """
    book = Book(folder / "skenario.xlsx", release, words, words.text("scenario-title"))
    _write_figures(book, sides)
    sides = [side for side in sides if side.stands]
    _write_money(book, sides)
    _write_proposals(book, sides)
    if standings is not None:
        write_bands(book, standings)
    if opinions is not None:
        write_opinion(book, opinions)
    book.close()
    heads = _proposal_columns(words, sides)
    _csv(_named(moves(release, sides, words), words, len(sides)), heads, words,
         folder / "skenario-usulan.csv")  # fmt: skip
    cuts = [
        money_by(release, sides, cut).select(
            pl.lit(words.text(f"scenario-by-{cut}")).alias("cut"), pl.all()
        )
        for cut in _CUTS
    ]
    money = [Column("cut", words.text("scenario-cut"), 10), *_money_columns(words, sides, "key")]
    _csv(pl.concat(cuts), money, words, folder / "skenario-dana.csv")


def _csv(table: pl.DataFrame, columns: Sequence[Column], words: RoundWording, path: Path) -> None:
    indonesian = words.language == "id"
    heads = pl.DataFrame({"heading": [column.heading for column in columns]})
    safe = heads.select(guarded("heading", pl.String()))["heading"]
    named = zip(columns, safe, strict=True)
    table.select(guarded(c.key, table.schema[c.key]).alias(head) for c, head in named).write_csv(
        path, include_bom=True, separator=";" if indonesian else ",", decimal_comma=indonesian,
        line_terminator="\r\n",
    )  # fmt: skip


def _write_figures(book: Book, sides: Sequence[Side]) -> None:
    words, say = book.wording, book.wording.text
    rows = []
    for number, side in enumerate(sides):
        row: dict[str, object] = {"no": number, "name": side.name}
        if side.stands:
            paid, certificate = side.plan.payments, side.plan.certificate
            row |= {"funded": paid["proposal"].n_unique(), "rupiah": paid["amount_rupiah"].sum(),
                    "points": certificate.value / 1000, "gap": certificate.gap}  # fmt: skip
            moved = moves(book.release, (sides[0], side), words)["move_1"]
            row |= {move: int((moved == move).sum()) for move in MOVES[:3] if number}
        else:
            row["why"] = words.say(side.refusal)
        rows.append(row)
    styles = {
        "no": "number", "name": "text", "funded": "count", "rupiah": "rupiah", "points": "score",
        "gap": "percent", "masuk": "count", "keluar": "count", "berganti": "count", "why": "text",
    }  # fmt: skip
    widths = {"no": 5, "name": 34, "rupiah": 20, "why": 60}
    columns = [
        Column(key, say(f"scenario-column-{key}"), widths.get(key, 13), style)
        for key, style in styles.items()
    ]
    page = Page(book, say("scenario-sheet-figures"), say("scenario-title"), len(columns), "F4")
    page.head(columns)
    kinds = {"number": pl.Int64, "count": pl.Int64, "rupiah": pl.Int64, "score": pl.Float64,
             "percent": pl.Float64, "text": pl.String}  # fmt: skip
    page.rows(pl.DataFrame(rows, schema={key: kinds[styles[key]] for key in styles}))
    page.say(say("scenario-note"))


def _write_money(book: Book, sides: Sequence[Side]) -> None:
    words, say = book.wording, book.wording.text
    named: dict[str, Callable[[str], str]] = {
        "source": words.name,
        "region": lambda code: region_names(book.release.programme, words).get(code, code),
        "year": str,
    }
    for cut in _CUTS:
        table = money_by(book.release, sides, cut)
        names = pl.Series("name", [named[cut](key) for key in table["key"]], dtype=pl.String)
        columns = _money_columns(words, sides, cut)
        title = say(f"scenario-title-{cut}")
        page = Page(book, say(f"scenario-by-{cut}"), title, len(columns) + 1, "F4")
        page.head([columns[0], Column("name", say("scenario-name"), 34), *columns[1:]], frozen=2)
        page.rows(table.with_columns(names))
        page.total(say("scenario-total"), table, filtered=False)


def _money_columns(words: RoundWording, sides: Sequence[Side], cut: str) -> list[Column]:
    differences = [
        Column(
            f"d{n}", words.text("scenario-difference", name=side.name), 19, "rupiah", summed=True
        )
        for n, side in enumerate(sides)
        if n
    ]
    amounts = [Column(str(n), side.name, 19, "rupiah", True) for n, side in enumerate(sides)]
    return [Column("key", words.text(f"scenario-by-{cut}"), 14, "centre"), *amounts, *differences]


def _write_proposals(book: Book, sides: Sequence[Side]) -> None:
    words, say = book.wording, book.wording.text
    columns = _proposal_columns(words, sides)
    page = Page(
        book, say("scenario-sheet-proposals"), say("scenario-title-proposals"), len(columns)
    )
    page.head(columns, frozen=2)
    page.rows(_named(moves(book.release, sides, words), words, len(sides)))
    page.filter()


def _named(table: pl.DataFrame, words: RoundWording, sides: int) -> pl.DataFrame:
    """Moves as people read them; a reason only where one came in or fell out."""
    names = {move: words.text(f"scenario-move-{move}") for move in MOVES}
    return table.with_columns(
        expression
        for n in range(1, sides)
        for expression in (
            pl.when(pl.col(f"move_{n}").is_in(("masuk", "keluar")))
            .then(pl.col(f"reason_{n}"))
            .alias(f"reason_{n}"),
            pl.col(f"move_{n}").replace(names),
        )
    )


def _proposal_columns(words: RoundWording, sides: Sequence[Side]) -> list[Column]:
    say = words.text
    columns = [
        Column("id", say("column-id"), 12, "centre"),
        Column("title", say("column-title"), 40),
        Column("organisation", say("column-organisation"), 24),
        Column("region_code", say("column-region"), 20),
        Column("score", say("column-score"), 9, "score"),
    ]
    for n, side in enumerate(sides):
        columns += [
            Column(f"rupiah_{n}", say("scenario-rupiah", name=side.name), 17, "rupiah"),
            Column(f"sources_{n}", say("scenario-sources", name=side.name), 15, "centre"),
        ]
        if n:
            columns += [
                Column(f"move_{n}", say("scenario-move", name=side.name), 12, "centre"),
                Column(f"reason_{n}", say("scenario-reason", name=side.name), 46),
            ]
    return columns
