"""What templates say: sentences, money, names, moments; all in the reader's language."""

import time
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from django import template
from django.conf import settings
from django.db.models.signals import post_save
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from baimbai.publication.names import capital, one_line
from baimbai.web.access import may
from baimbai.web.gate import spoken
from baimbai.web.models import Organisation
from baimbai.web.vendor import vendor_path
from baimbai.wording.message import Message
from baimbai.wording.numerals import count_text, date_text, decimal_text
from baimbai.wording.wording import wording

register = template.Library()

UNITS = {"rp": 1, "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
"""Units that money may be shown in; the reader's choice is kept in the cookie `satuan`."""


@register.simple_tag
def say(key: str, **values: Any) -> str:
    """`{% say "web-title" count=3 %}`: a sentence of the wording files."""
    return spoken().text(key, **values)


@register.filter
def named(code: Any) -> str:
    """The name of a code, as it begins a cell; of an office its own."""
    text = str(code or "")
    return office_names().get(text) or _code_name(spoken().language, text) if text else ""


@lru_cache(maxsize=5000)
def _code_name(language: str, code: str) -> str:
    return capital(wording(language).name(code))


@register.filter
def said(packed: str | None) -> str:
    """The sentence of a packed message; empty for none."""
    if not packed:
        return ""
    words = spoken()
    message = Message.unpack(packed)
    names = office_names()
    values = {k: names.get(v, v) if isinstance(v, str) else v for k, v in message.values.items()}
    return one_line(words.say(Message(message.key, values)))


def office_names() -> Mapping[str, str]:
    """Every office's name by id, looked up once a minute and where this process changed one."""
    return _names_in(int(time.monotonic() // 60))


@lru_cache(maxsize=1)
def _names_in(_minute: int) -> Mapping[str, str]:
    return MappingProxyType(dict(Organisation.objects.values_list("id", "name")))


def forget_names(**_signal: Any) -> None:
    """Look offices up anew."""
    _names_in.cache_clear()


post_save.connect(forget_names, sender=Organisation)


@register.filter
def rupiah(amount: int | None) -> SafeString | str:
    """Money as `Rp1.500.000.000,00`, which the reader's choice of unit may shorten (units.js)."""
    if amount is None:
        return "–"
    text = money_text(int(amount))
    return format_html('<data class="money" value="{}">{}</data>', int(amount), text)


def money_text(amount: int) -> str:
    """Rupiah in full: `Rp1.500.000.000,00`, in English `Rp1,500,000,000.00`."""
    words = spoken().language
    cents = ",00" if words == "id" else ".00"
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{count_text(abs(amount), words)}{cents}"


@register.filter
def count(number: float | None) -> str:
    """A whole number with the language's separators; a dash for none."""
    return "–" if number is None else count_text(int(number), spoken().language)


@register.filter
def decimal(number: float | None, digits: int = 2) -> str:
    """A number with so many digits; a dash for none."""
    return "–" if number is None else decimal_text(float(number), digits, spoken().language)


@register.filter
def day(value: date | datetime | None) -> str:
    """`2 Maret 2026`; a dash for none."""
    if value is None:
        return "–"
    local = timezone.localtime(value).date() if isinstance(value, datetime) else value
    return date_text(local, spoken().language)


@register.filter
def moment(value: datetime | None) -> SafeString | str:
    """`2 Maret 2026 14.05 WITA`, with the exact moment for machines; a dash for none."""
    if value is None:
        return "–"
    local = timezone.localtime(value)
    zone = local.tzname() or ""
    clock = local.strftime("%H.%M" if spoken().language == "id" else "%H:%M")
    text = f"{date_text(local.date(), spoken().language)} {clock} {zone}"
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), text)


@register.simple_tag(takes_context=True)
def can(context: dict[str, Any], verb: str, thing: Any = None) -> bool:
    """`{% can "proposal.mend" proposal as mendable %}`; without a thing, on the round."""
    actor = context.get("actor")
    return actor is not None and may(actor, verb, thing or context.get("round"))


@register.simple_tag(takes_context=True)
def unit(context: dict[str, Any]) -> SafeString:
    """The unit of a column of money, for its header; units.js keeps it in step."""
    return format_html('<span class="unit" data-unit>{}</span>', unit_name(_chosen_unit(context)))


@register.simple_tag(takes_context=True)
def unit_choices(context: dict[str, Any]) -> list[tuple[str, str, bool]]:
    """The units that money may be shown in: code, words for headers, is it the chosen one."""
    chosen = _chosen_unit(context)
    return [(code, unit_name(code), code == chosen) for code in UNITS]


def _chosen_unit(context: dict[str, Any]) -> str:
    request = context.get("request")
    chosen = str(request.COOKIES.get("satuan", "")) if request is not None else ""
    return chosen if chosen in UNITS else "rp"


def unit_name(chosen: str) -> str:
    """`(Rp)`, `(juta Rp)`, …"""
    return spoken().text("web-unit", unit=chosen)


@register.simple_tag
def tile_address() -> str:
    """Where map tiles come from; empty for the offline base map."""
    return str(settings.TILES)


@register.simple_tag
def vendor(name: str, file: str) -> str:
    """`{% vendor "htmx.org" "htmx.min.js" %}`: a file of a library of vendor.py."""
    return static(vendor_path(name, file))
