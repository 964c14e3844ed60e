"""A whole example round, written from readable lists: workbooks, ceilings, situations."""

from pathlib import Path

from examples.compose.ceilings import write_ceilings
from examples.compose.layouts import LAYOUTS
from examples.compose.offices import OFFICES
from examples.compose.page import Book, Places
from examples.compose.proposal import read_proposals
from examples.compose.situations import write_situations

ROUNDS = tuple(OFFICES)


def compose(name: str, folder: Path) -> Places:
    """Write a round's `usulan/*.xlsx`, `pagu.xlsx` and `situasi.yaml`; always the same bytes."""
    lists, places = Path(__file__).parent / name, Places()
    (folder / "usulan").mkdir(parents=True, exist_ok=True)
    for office in OFFICES[name]:
        book = Book(folder / "usulan" / office.file, places)
        LAYOUTS[office.layout](book, office, read_proposals(lists / "usulan" / f"{office.id}.csv"))
        book.close()
    write_ceilings(lists / "pagu.csv", folder / "pagu.xlsx")
    write_situations(lists / "situasi.csv", places, folder / "situasi.yaml")
    return places
