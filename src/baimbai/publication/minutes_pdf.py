"""The minutes as a PDF (berita-acara.pdf), ready to be signed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import typst

from baimbai.publication.minutes_text import MinutesText, write_out_minutes
from baimbai.publication.names import RoundWording
from baimbai.publication.release import Release
from baimbai.wording.wording import Wording

_TEMPLATE = Path(__file__).with_name("minutes.typ")


def write_minutes_pdf(release: Release, wording: Wording, path: Path) -> None:
    """Write berita-acara.pdf on F4 with landscape annexes."""
    text = write_out_minutes(release, RoundWording(wording.language, release.programme))
    print_minutes(text, release.meeting.published_on, path)


def print_minutes(text: MinutesText, day: date, path: Path) -> None:
    """Write the minutes as a PDF that is dated `day`: the same text and day, the same bytes."""
    compile_pdf(_TEMPLATE, _inputs(text, day), day, path)


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the pages an office signs, in points from the top left corner."""

    organisation: str
    page: int
    """From 1."""
    x: float
    y: float
    width: float
    height: float


def places_to_sign(text: MinutesText, day: date) -> tuple[Place, ...]:
    """Where each signature belongs on the PDF that `print_minutes` writes."""
    inputs = _inputs(replace(text, annexes=()), day)
    compiler = typst.Compiler(input=_TEMPLATE, ignore_system_fonts=True, sys_inputs=inputs)
    return tuple(Place(**one) for one in json.loads(compiler.query("<sign>", field="value")))


def _inputs(text: MinutesText, day: date) -> dict[str, str]:
    content = {**asdict(text), "date": [day.year, day.month, day.day]}
    return {"minutes": json.dumps(content, ensure_ascii=False)}


def compile_pdf(template: Path, inputs: Mapping[str, str], day: date, path: Path) -> None:
    """Write a template's document, dated `day`, as PDF/A-2b.

    Only the fonts that typst brings along are used, so that the bytes are the same on every
    machine. Where people's text has a character that none of them knows, PDF/A is not possible
    and an ordinary PDF is written.
    """
    compiler = typst.Compiler(input=template, ignore_system_fonts=True, sys_inputs=dict(inputs))
    stamp = datetime.combine(day, time(), UTC)
    try:
        compiler.compile(output=path, format="pdf", pdf_standards="a-2b", timestamp=stamp)
    except typst.TypstError:
        compiler.compile(output=path, format="pdf", timestamp=stamp)
