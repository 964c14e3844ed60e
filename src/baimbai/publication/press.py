"""The press text (*siaran pers*) of what was agreed: facts of the release, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl

from baimbai.publication.matrix import AGREED, lay_out
from baimbai.publication.names import RoundWording, capital, marks, region_names
from baimbai.publication.release import Release
from baimbai.wording.wording import Wording

MOST_NAMED = 5
"""Works, sources and regions that are named; the rest is counted."""


def write_press(release: Release, wording: Wording, path: Path) -> None:
    """Write siaran-pers.md: heading, lead, what it is for, where, what was not taken up and why,
    what follows. Every figure is a sum over the release's own tables."""
    words = RoundWording(wording.language, release.programme)
    path.write_text("\n\n".join(press_paragraphs(release, words)) + "\n", encoding="utf-8")


def press_paragraphs(release: Release, words: RoundWording) -> Iterator[str]:
    """The text, paragraph by paragraph."""
    meeting = release.meeting
    matrix = lay_out(release, words)
    taken = matrix.filter(pl.col("result").is_in(AGREED))
    host = words.name(meeting.host)
    yield f"_{marks(meeting, words)}_"
    yield "# " + words.text("press-heading", province=meeting.province_name,
                            year=str(meeting.fiscal_year), proposals=taken.height)  # fmt: skip
    yield words.text(
        "press-lead", place=meeting.place, date=meeting.held_on.isoformat(), host=host,
        year=str(meeting.fiscal_year), all=matrix.height, proposals=taken.height,
        rupiah=int(taken["programmed"].sum()), offices=matrix["organisation"].n_unique(),
    )  # fmt: skip
    yield words.text("press-works") + "\n\n" + _listed(_works(taken))
    yield words.text("press-sources") + "\n\n" + _listed(_sources(release, words))
    yield words.text("press-regions") + "\n\n" + _listed(_regions(release, taken, words))
    passed = matrix.filter(pl.col("result").is_in(AGREED).not_())
    if passed.height:
        yield words.text("press-passed", proposals=passed.height)
        yield _listed(_results(passed, words))
    yield words.text(
        "press-close", date=meeting.follow_up_by.isoformat(), checksum=release.checksum()[:16]
    )


def _listed(lines: Iterator[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _works(taken: pl.DataFrame) -> Iterator[str]:
    largest = taken.sort("programmed", "id", descending=[True, False]).head(MOST_NAMED)
    for title, region in largest.select("title", "region_name").iter_rows():
        yield f"{title} ({region})"


def _sources(release: Release, words: RoundWording) -> Iterator[str]:
    paid = release.allocation.payments.group_by("source").agg(pl.col("amount_rupiah").sum())
    ordered = paid.sort("amount_rupiah", "source", descending=[True, False])
    for source, rupiah in ordered.head(MOST_NAMED).iter_rows():
        yield words.text("press-sum", name=words.name(source), rupiah=rupiah)
    rest = ordered.slice(MOST_NAMED)
    if rest.height:
        yield words.text("press-rest", count=rest.height, rupiah=int(rest["amount_rupiah"].sum()))


def _regions(release: Release, taken: pl.DataFrame, words: RoundWording) -> Iterator[str]:
    names = region_names(release.programme, words)
    sums = taken.group_by("region_code").agg(pl.len(), pl.col("programmed").sum())
    for code, works, rupiah in sums.sort("region_code").iter_rows():
        yield words.text("press-region", name=names.get(code, code), works=works, rupiah=rupiah)


def _results(passed: pl.DataFrame, words: RoundWording) -> Iterator[str]:
    for result, count in passed["result"].value_counts().sort("result").iter_rows():
        yield words.text("press-result", result=capital(words.name(result)), count=count)
