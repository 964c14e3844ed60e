"""What only the pages of proposals say: `{% load proposals %}`."""

from django import template

from baimbai.web.gate import spoken
from baimbai.web.pages.proposal_columns import badge as _badge
from baimbai.web.pages.proposal_fields import label_of
from baimbai.web.pages.qr import Square

register = template.Library()
register.filter("badge", _badge)


@register.filter
def form_label(name: str) -> str:
    """What the form calls one of its fields, or its money."""
    return spoken().text(label_of(name))


@register.filter
def split_words(text: str) -> list[str]:
    """The words of a literal, to loop over."""
    return text.split()


@register.filter
def chainage(metres: int) -> str:
    """`12+300`."""
    return f"{metres // 1000}+{metres % 1000:03d}"


@register.inclusion_tag("proposals/qr.html")
def qr(square: Square, address: str) -> dict[str, object]:
    """A QR code with the address that it holds."""
    return {"square": square, "address": address}
