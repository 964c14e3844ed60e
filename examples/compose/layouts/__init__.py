"""Eight ways in which offices lay out the same kind of list, one a file."""

from collections.abc import Callable, Mapping, Sequence

from examples.compose.layouts import (
    central,
    central_regions,
    fund_columns,
    letter,
    provincial,
    sector_sheets,
    template,
    thousands,
)
from examples.compose.offices import Office
from examples.compose.page import Book
from examples.compose.proposal import Proposal

Layout = Callable[[Book, Office, Sequence[Proposal]], None]

LAYOUTS: Mapping[str, Layout] = {
    "central": central.write,
    "central_regions": central_regions.write,
    "fund_columns": fund_columns.write,
    "letter": letter.write,
    "provincial": provincial.write,
    "sector_sheets": sector_sheets.write,
    "template": template.write,
    "thousands": thousands.write,
}
