"""Bars beside their table (*diagram batang*), drawn as SVG: no script, no style attribute."""

from collections.abc import Sequence

from baimbai.publication.portal.markup import Html, el

BAR, LINE, GAP, WIDTH = 12, 20, 10, 460
"""Units: a bar, the line of words above it, the room below; the whole."""


def bars(title: str, rows: Sequence[tuple[str, int, int, str]]) -> Html:
    """(label, value, of how much, how it is said) each; the second figure is drawn behind. The
    table beside it says the same, hence it is one picture with a title."""
    most = max((max(value, behind) for _, value, behind, _ in rows), default=0) or 1
    lines = []
    for number, (label, value, behind, said) in enumerate(rows):
        y = number * (LINE + BAR + GAP)
        long, far = (round(WIDTH * figure / most, 1) for figure in (value, behind))
        lines.append(el(
            "g",
            el("text", label, x=0, y=y + LINE - 5),
            el("text", said, x=WIDTH, y=y + LINE - 5, class_="said"),
            el("rect", x=0, y=y + LINE, width=f"{far:g}", height=BAR, class_="behind"),
            el("rect", x=0, y=y + LINE, width=f"{long:g}", height=BAR, class_="bar"),
        ))  # fmt: skip
    height = len(rows) * (LINE + BAR + GAP)
    return el("svg", el("title", title), *lines, viewBox=f"0 0 {WIDTH} {height}", class_="bars",
              role="img")  # fmt: skip
