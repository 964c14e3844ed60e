"""Any file that an office sends, opened by its kind."""

from dataclasses import dataclass
from pathlib import Path

from baimbai.intake.places import Places
from baimbai.intake.spatial import DRAWING_SUFFIXES, open_drawing
from baimbai.intake.workbook import SUFFIXES, Workbook, open_workbook
from baimbai.wording.message import Message

ACCEPTED = (*SUFFIXES, *DRAWING_SUFFIXES)


@dataclass(frozen=True)
class Opened:
    """A file's sheets, and what was doubtful in opening it."""

    workbook: Workbook
    doubts: tuple[Message, ...] = ()


def open_file(path: Path, places: Places | None = None) -> Opened:
    """Open a workbook, a delimited text or a drawing; `places` help to guess a drawing's grid.

    Raises WorkbookError.
    """
    if path.suffix.lower() in DRAWING_SUFFIXES:
        return Opened(*open_drawing(path, places))
    return Opened(open_workbook(path))
