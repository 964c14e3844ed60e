"""Tables, amounts and people's text as Markdown prints them."""

from collections.abc import Iterator, Sequence

from baimbai.publication.names import RoundWording, one_line
from baimbai.wording.numerals import decimal_text


def markdown_table(headings: Sequence[str], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """A Markdown table whose columns also stand straight on a terminal; numbers to the right."""
    table = [tuple(headings), *(tuple(map(safe, row)) for row in rows)]
    widths = [max(len(row[i]) for row in table) for i in range(len(headings))]
    for number, row in enumerate(table):
        cells = (
            text.ljust(width) if i == 0 else text.rjust(width)
            for i, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        yield f"| {' | '.join(cells)} |"
        if number == 0:
            ruled = ("-" * w if i == 0 else "-" * (w - 1) + ":" for i, w in enumerate(widths))
            yield f"| {' | '.join(ruled)} |"


def billions(amount: int, words: RoundWording) -> str:
    """Rupiah as billions with two decimals."""
    return decimal_text(amount / 1e9, 2, words.language)


def safe(text: str) -> str:
    """People's text as one line that Markdown does not read as markup."""
    line = one_line(text)
    return "".join("\\" + c if c in "\\`*_[]<>|#" else c for c in line)
