"""Markup (*HTML*) by functions: whatever is not markup already is escaped where it is put in."""

from collections.abc import Iterable
from html import escape

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


Part = str | int | None | Iterable["Part"]
"""What may stand between tags; None is left out."""


def join(*parts: Part) -> Html:
    """Parts one after the other, escaped where they are no markup."""
    return Html("".join(_pieces(parts)))


def el(name: str, /, *parts: Part, **attributes: str | int | bool | None) -> Html:
    """An element: `el("a", "Jalan", href="x.html")`.

    `class_`, `for_` lose their last stroke, others' strokes become hyphens (`aria_label`); True
    stands without a value; None and False are left out.
    """
    head = name + "".join(_attribute(*one) for one in attributes.items())
    if name in _VOID:
        return Html(f"<{head}>")
    return Html(f"<{head}>{''.join(_pieces(parts))}</{name}>")


def _attribute(name: str, value: str | int | bool | None) -> str:
    if value is None or value is False:
        return ""
    written = name.rstrip("_").replace("_", "-")
    return f" {written}" if value is True else f' {written}="{escape(str(value))}"'


def _pieces(parts: Iterable[Part]) -> Iterable[str]:
    for part in parts:
        if part is None:
            continue
        if isinstance(part, Html):
            yield part
        elif isinstance(part, str):
            yield escape(part)
        elif isinstance(part, int):
            yield str(part)
        else:
            yield from _pieces(part)
