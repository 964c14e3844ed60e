"""Names as documents print them: offices, regions, places, and people's text made plain."""

import polars as pl

from baimbai.register.meeting import Meeting
from baimbai.register.programme import Programme
from baimbai.register.region import REGIONS
from baimbai.wording.message import Message
from baimbai.wording.wording import Wording


class RoundWording(Wording):
    """The wording of one round: it knows the offices at the table by their names."""

    def __init__(self, language: str, programme: Programme) -> None:
        super().__init__(language)
        self._offices = dict(programme.organisations.select("id", "name").iter_rows())
        self._said: dict[str, str] = {}

    def name(self, code: str) -> str:
        """An office's name for its id; else the name that the wording files give."""
        return self._offices.get(code) or super().name(code)

    def said(self, packed: str | None) -> str:
        """The sentence of a packed message, on one line; empty for None."""
        if packed is None:
            return ""
        if packed not in self._said:
            self._said[packed] = one_line(self.say(Message.unpack(packed)))
        return self._said[packed]


_UNPRINTABLE = r"[\p{C}\s]+"
"""Line breaks, control and format characters: Word refuses some, and they can hide text."""


def plain(column: str) -> pl.Expr:
    """People's text in a column as one printable line."""
    return pl.col(column).str.replace_all(_UNPRINTABLE, " ").str.strip_chars()


def one_line(text: str) -> str:
    """One text as one printable line."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def capital(name: str) -> str:
    """A name as it begins a cell: `kabupaten/kota` → `Kabupaten/kota`."""
    return name[:1].upper() + name[1:]


def region_names(programme: Programme, wording: Wording) -> dict[str, str]:
    """Region code → `Kabupaten Tanah Laut`, `Kota Banjarmasin`, `Provinsi Kalimantan Selatan`."""
    return {
        region.code: wording.text(f"region-{region.kind}", name=region.name)
        for region in REGIONS.records(programme.regions)
    }


def marks(meeting: Meeting, wording: Wording) -> str:
    """DRAFT or the release's number, and for an example that it is one: stands on everything that
    is published."""
    kind = "mark-scenario" if meeting.trial else "mark-release"
    first = wording.text(kind, number=meeting.release) if meeting.release else None
    parts = [first or wording.text("mark-draft")]
    if meeting.illustrative:
        parts.append(wording.text("mark-illustrative"))
    return " · ".join(parts)
