"""The minutes as a PDF (berita-acara.pdf), ready to be signed by hand."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from pathlib import Path

import typst

from baimbai.publication.minutes_text import write_out_minutes
from baimbai.publication.names import RoundWording
from baimbai.publication.release import Release
from baimbai.wording.wording import Wording

_TEMPLATE = Path(__file__).with_name("minutes.typ")


def write_minutes_pdf(release: Release, wording: Wording, path: Path) -> None:
    """Write berita-acara.pdf on F4 with landscape annexes."""
    text = write_out_minutes(release, RoundWording(wording.language, release.programme))
    day = release.meeting.published_on
    content = {**asdict(text), "date": [day.year, day.month, day.day]}
    compile_pdf(_TEMPLATE, {"minutes": json.dumps(content, ensure_ascii=False)}, day, path)


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
