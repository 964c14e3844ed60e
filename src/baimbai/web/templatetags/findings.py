"""What the forms of findings show as it would be typed."""

from django import template

from baimbai.web.compared import sta
from baimbai.web.gate import spoken
from baimbai.web.templatetags.history import field_name
from baimbai.wording.numerals import count_text

register = template.Library()


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
