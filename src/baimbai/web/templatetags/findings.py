"""What the forms of findings show as it would be typed."""

from typing import Any
from urllib.parse import quote

from django import template
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from baimbai.web.compared import sta
from baimbai.web.finding_board import Line
from baimbai.web.gate import spoken
from baimbai.web.templatetags.history import field_name
from baimbai.wording.numerals import count_text

register = template.Library()


@register.simple_tag(takes_context=True)
def named_proposals(context: dict[str, Any], line: Line) -> SafeString:
    """The proposals that a finding names, each with its page; of hidden ones the office alone.

    Written here because a board has 150 of them: a template's loop is too slow.
    """
    words, base = spoken(), reverse("proposals", args=[context["round"].slug])
    parts = []
    for proposal in line.proposals:
        number = escape(proposal.number)
        if proposal.pk in line.hidden:
            office = words.text("web-findings-draft", office=proposal.organisation.name)
            said = f"{number} · <em>{escape(office)}</em>"
        else:
            address = f"{base}{quote(proposal.number, safe='')}/"
            said = f'<a href="{address}">{number}</a> · {escape(proposal.title)}'
        parts.append(f'<div class="named">{said}</div>')
    if line.more:
        more = words.text("web-findings-more", count=line.more)
        parts.append(f'<div class="muted">{escape(more)}</div>')
    if not line.count:
        parts.append('<span class="muted">–</span>')
    return mark_safe("".join(parts))  # noqa: S308  # Every text in it is escaped above.


@register.filter
def field_named(field: str) -> str:
    """A proposal's field as the history names it."""
    return field_name(field)


@register.filter
def unit_named(unit: str) -> str:
    """A unit as it stands behind a number: `km`."""
    return spoken().name(unit)


@register.filter
def sta_text(metres: int | None) -> str:
    """Chainage as it is typed: `6+050`; empty for none."""
    return "" if metres is None else sta(metres)


@register.filter
def typed_number(number: float | None) -> str:
    """A number as the reader would type it: grouped if whole; empty for none."""
    if number is None:
        return ""
    if float(number).is_integer():
        return count_text(int(number), spoken().language)
    text = f"{number:.6f}".rstrip("0")
    return text.replace(".", ",") if spoken().language == "id" else text
