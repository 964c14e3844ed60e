"""The round on one page (ringkasan.md), in plain words, for a screen as for paper."""

from collections.abc import Iterator
from pathlib import Path

from baimbai.publication.apbd_pages import apbd_shares
from baimbai.publication.markdown import safe
from baimbai.publication.matrix import lay_out
from baimbai.publication.names import RoundWording, marks, one_line
from baimbai.publication.release import Release, frozen_weights
from baimbai.publication.summary_sections import (
    doubts,
    findings_by_kind,
    kabupaten_kota,
    money_by_source,
    next_steps,
    proof,
    results,
    rows_read,
    tight_ceilings,
)
from baimbai.publication.weights_page import told_weights
from baimbai.wording.wording import Wording

PUBLISHED = (
    "program.xlsx", "temuan.xlsx", "berita-acara.pdf", "berita-acara.docx", "ringkasan.md",
    "usulan.csv", "usulan.geojson", "oc4ids.json", "siaran-pers.md", "sipd.xlsx", "krisna-dak.xlsx",
    "sitia.xlsx",
)  # fmt: skip
"""The files of a release, in the order in which people open them."""


def write_summary(release: Release, wording: Wording, path: Path) -> None:
    """Write ringkasan.md: where the rows went, results, money, APBD shares, findings, weights,
    proof, doubts, next steps and the list of files."""
    words = RoundWording(wording.language, release.programme)
    matrix = lay_out(release, words)
    sections = (
        _title(release, words),
        rows_read(release, words),
        results(release, matrix, words),
        money_by_source(release, words),
        *((apbd_shares(release, words),) if release.apbd_shares.height else ()),
        kabupaten_kota(release, matrix, words),
        findings_by_kind(release, words),
        _weights(release, words),
        proof(release, words),
        tight_ceilings(release, words),
        doubts(release, words),
        next_steps(release, words),
        _files(words),
    )
    lines = (line for section in sections for line in (*section, ""))
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def spoken_summary(release: Release, wording: Wording, folder: Path) -> str:
    """The same in short, for the terminal, with the folder where the documents are."""
    words = RoundWording(wording.language, release.programme)
    matrix = lay_out(release, words)
    sections = (
        rows_read(release, words),
        results(release, matrix, words),
        findings_by_kind(release, words),
        proof(release, words),
        next_steps(release, words),
        _files(words),
    )
    lines = [one_line(release.meeting.title), marks(release.meeting, words), ""]
    for section in sections:
        lines += [*section, ""]
    spoken = [_unmarked(line) for line in lines]
    return "\n".join([*spoken, words.text("page-folder", folder=str(folder))])


def _unmarked(line: str) -> str:
    """A line of Markdown as plain text."""
    if line.startswith("## "):
        return line.removeprefix("## ").upper()
    return line.replace("`", "").replace("\\", "")


def _title(release: Release, words: RoundWording) -> Iterator[str]:
    meeting = release.meeting
    yield f"# {words.text('page-title', title=safe(meeting.title))}"
    yield ""
    yield f"**{marks(meeting, words)}**"
    yield ""
    yield words.text(
        "page-basis",
        year=str(meeting.fiscal_year),
        date=meeting.published_on.isoformat(),
        scenario=safe(release.scenario),
        edition=release.rulebook.edition,
        checksum=release.checksum()[:16],
    )


def _weights(release: Release, words: RoundWording) -> Iterator[str]:
    """Which weights were frozen before scoring: the round's own, then the score sheets'."""
    if release.agreed is None:
        return
    yield f"## {words.text('page-weights')}"
    for name, agreed in frozen_weights(release.agreed, release.score_sheets):
        yield ""
        if name:
            yield f"**{safe(words.text('title-sheet', name=name))}**"
            yield ""
        yield from (f"- {safe(line)}" for line in told_weights(agreed, words))


def _files(words: RoundWording) -> Iterator[str]:
    yield f"## {words.text('page-files')}"
    yield ""
    for file in PUBLISHED:
        yield f"- `{file}`: {words.text('file-' + file.replace('.', '-'))}"
