"""The press text (*siaran pers*) of what was agreed: facts of the release, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

import polars as pl
from docx import Document
from docx.document import Document as Doc
from docx.shared import Pt

from baimbai.publication.matrix import AGREED, lay_out
from baimbai.publication.minutes_docx import save_fixed
from baimbai.publication.names import RoundWording, capital, marks, region_names
from baimbai.publication.release import Release
from baimbai.register.meeting import Meeting
from baimbai.wording.wording import Wording

MOST_NAMED = 5
"""Works, sources and regions that are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Met:
    """What the plenary's minutes say of how it went."""

    number: str
    """Of the minutes; empty while they are a draft."""
    people: int
    offices: int
    ruled: int
    """Proposals that people ruled on."""
    changed: int
    """Of them, how many stand otherwise than computed."""
    promises: int
    """Conditions and days that were agreed."""
    head: str
    """Last seal of the ledger that the minutes print."""


def write_press(release: Release, wording: Wording, path: Path) -> None:
    """Write siaran-pers.md: heading, lead, what it is for, where, what was not taken up and why,
    what follows. Every figure is a sum over the release's own tables."""
    words = RoundWording(wording.language, release.programme)
    path.write_text("\n\n".join(press_paragraphs(release, words)) + "\n", encoding="utf-8")


def write_press_docx(release: Release, wording: Wording, path: Path, met: Met) -> None:
    """Write siaran-pers.docx after the meeting; `release` is the agreed one."""
    words = RoundWording(wording.language, release.programme)
    document = Document()
    document.core_properties.author = document.core_properties.last_modified_by = ""
    day = datetime.combine(release.meeting.published_on, time())
    document.core_properties.created = document.core_properties.modified = day
    document.styles["Normal"].font.name = "Bookman Old Style"
    document.styles["Normal"].font.size = Pt(11)
    for block in press_paragraphs(release, words, met):
        for line in filter(None, block.split("\n")):
            _add_line(document, line)
    document.core_properties.title = document.paragraphs[1].text
    save_fixed(document, path)


def _add_line(document: Doc, line: str) -> None:
    if line.startswith("# "):
        paragraph = document.add_paragraph()
        run = paragraph.add_run(line.removeprefix("# "))
        run.bold, run.font.size = True, Pt(15)
    elif line.startswith("- "):
        document.add_paragraph(line.removeprefix("- "), style="List Bullet")
    elif line.startswith("_"):
        document.add_paragraph().add_run(line.strip("_")).italic = True
    else:
        document.add_paragraph(line)


def press_paragraphs(
    release: Release, words: RoundWording, met: Met | None = None
) -> Iterator[str]:
    """The text, paragraph by paragraph; `met` once the plenary has sat."""
    meeting = release.meeting
    matrix = lay_out(release, words)
    taken = matrix.filter(pl.col("result").is_in(AGREED))
    host = words.name(meeting.host)
    final = met is not None and bool(met.number)
    yield f"_{_final_marks(meeting, words) if final else marks(meeting, words)}_"
    yield "# " + words.text("press-heading", province=meeting.province_name,
                            year=str(meeting.fiscal_year), proposals=taken.height)  # fmt: skip
    yield words.text(
        "press-lead", place=meeting.place, date=meeting.held_on.isoformat(), host=host,
        year=str(meeting.fiscal_year), all=matrix.height, proposals=taken.height,
        rupiah=int(taken["programmed"].sum()), offices=matrix["organisation"].n_unique(),
    )  # fmt: skip
    if met is not None:
        yield words.text(
            "press-met", people=met.people, offices=met.offices, ruled=met.ruled,
            changed=met.changed, promises=met.promises,
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
    if met is not None and final:
        yield words.text("press-minutes", number=met.number, head=met.head[:16])


def _final_marks(meeting: Meeting, words: RoundWording) -> str:
    return words.text("press-for-release") + (
        f" · {words.text('mark-illustrative')}" if meeting.illustrative else ""
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
