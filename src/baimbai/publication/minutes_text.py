"""The minutes in words (*naskah berita acara*): all that the PDF and the editable document say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from baimbai.agreement.minutes import Minutes, Signatory, draw_up_minutes
from baimbai.publication.annexes import Annex, Column, Line, Table, draw_up_annexes
from baimbai.publication.matrix import in_words, lay_out
from baimbai.publication.names import RoundWording, capital, marks, one_line
from baimbai.publication.release import Release
from baimbai.wording.numerals import date_text


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered point with its lettered items."""

    heading: str
    text: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Room for one signature."""

    organisation: str
    """Organisation id: names the signature's field in the PDF."""
    office: str
    name: str = ""
    """Printed below the signature; blank to be written by hand."""
    function: str = ""


@dataclass(frozen=True, slots=True)
class MinutesText:
    """The minutes, top to bottom, in one language."""

    language: str
    mark: str
    """DRAFT: large on every page; empty once the minutes are closed."""
    marks: str
    """DRAFT, and for an example that it is one: in every footer."""
    checksum: str
    """What the document was drawn from: in every footer."""
    page: str
    """`Halaman {page} dari {pages}`, with the braces."""
    letterhead: tuple[str, ...]
    title: str
    subject: str
    number: str
    opening: str
    basis_heading: str
    basis: tuple[str, ...]
    points: tuple[Point, ...]
    closing: str
    place_and_date: str
    host: Block
    parties_heading: str
    parties: tuple[Block, ...]
    initials_heading: str
    """Paraf hierarki."""
    initials: tuple[str, ...]
    """Whose initials come before the host's signature, by office only."""
    initials_column: str
    rank: str
    nip: str
    annex_word: str
    annex_of: str
    annexes: tuple[Annex, ...]
    verify: str = ""
    """How a reader finds out that the document is genuine."""
    code: tuple[str, ...] = ()
    """The QR code beside it: rows of `0` and `1` (dark), without a quiet zone."""


def write_out_minutes(release: Release, words: RoundWording) -> MinutesText:
    """The draft minutes of a release with their annexes, said in the wording's language."""
    minutes = draw_up_minutes(
        release.meeting,
        release.programme,
        release.review,
        release.appraisal,
        release.allocation,
        release.decisions,
        release.scenario,
        release.commitments,
    )
    matrix = in_words(lay_out(release, words), words)
    annexes = draw_up_annexes(release, minutes, matrix, words)
    return put_in_words(minutes, words, annexes, marks(release.meeting, words),
                        release.checksum()[:16])  # fmt: skip


def put_in_words(
    minutes: Minutes, words: RoundWording, annexes: tuple[Annex, ...], footer: str, checksum: str
) -> MinutesText:
    """Minutes said in the wording's language."""
    say, day = words.text, date_text(minutes.held_on, words.language)
    host, *parties = sorted(minutes.signatories, key=lambda one: not one.host)
    return MinutesText(
        language=words.language,
        mark=words.say(minutes.mark),
        marks=footer,
        checksum=checksum,
        page=say("sheet-page", page="{page}", pages="{pages}"),
        letterhead=minutes.letterhead,
        title=words.say(minutes.title),
        subject=minutes.subject,
        number=words.say(minutes.number),
        opening=words.say(minutes.opening),
        basis_heading=words.say(minutes.basis_heading),
        basis=minutes.legal_basis,
        points=_points(minutes, words),
        closing=words.say(minutes.closing),
        place_and_date=f"{minutes.place}, {day}",
        host=_block(host),
        parties_heading=say("minutes-parties"),
        parties=tuple(_block(one) for one in parties),
        initials_heading=say("minutes-initials"),
        initials=tuple(say(f"minutes-initials-{n}") for n in ("secretary", "head", "planner")),
        initials_column=say("minutes-initials-column"),
        rank=say("minutes-rank"),
        nip=say("minutes-nip"),
        annex_word=say("annex-word"),
        annex_of=say("annex-of", date=minutes.held_on.isoformat()),
        annexes=annexes,
    )


def read_minutes_text(said: Mapping[str, Any]) -> MinutesText:
    """A text as `dataclasses.asdict` and JSON wrote it. Raises TypeError, KeyError or ValueError
    for anything else."""
    parts: dict[str, Any] = {
        **{name: tuple(part) if isinstance(part, list) else part for name, part in said.items()},
        "host": Block(**said["host"]),
        "parties": tuple(Block(**one) for one in said["parties"]),
        "points": tuple(Point(**{**one, "items": tuple(one["items"])}) for one in said["points"]),
        "annexes": tuple(_annex(one) for one in said["annexes"]),
    }
    return MinutesText(**parts)


def _annex(said: Mapping[str, Any]) -> Annex:
    tables = tuple(
        Table(
            one["caption"], tuple(Column(**column) for column in one["columns"]),
            tuple(Line(**{**line, "cells": tuple(line["cells"])}) for line in one["lines"]),
            one["tall"],
        )
        for one in said["tables"]
    )  # fmt: skip
    return Annex(**{**said, "tables": tables})


def _block(one: Signatory) -> Block:
    return Block(one.organisation, one.office, one_line(one.name), one_line(one.function))


def _points(minutes: Minutes, words: RoundWording) -> tuple[Point, ...]:
    return tuple(
        Point(
            words.say(c.heading),
            words.say(c.text),
            tuple(one_line(capital(words.say(i))) for i in c.items),
        )
        for c in minutes.clauses
    )
