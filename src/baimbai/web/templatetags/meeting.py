"""What the meeting's pages say besides: clock times, tones of results, addresses of items."""

from datetime import datetime
from typing import Any
from urllib.parse import quote

from django import template
from django.urls import reverse
from django.utils import timezone

from baimbai.agreement.decision import TAKEN
from baimbai.web.four import Total
from baimbai.web.gate import spoken
from baimbai.web.models import Desk
from baimbai.web.results.shown import region_names_of

register = template.Library()

_TONES = {
    "diakomodir": "good", "diakomodir_bersyarat": "info", "ditunda": "warn", "ditolak": "bad",
    "dialihkan": "info",
}  # fmt: skip


@register.filter
def clock(moment: datetime) -> str:
    """`09.05`, in English `09:05`: in the zone of the meeting."""
    local = timezone.localtime(moment)
    return local.strftime("%H.%M" if spoken().language == "id" else "%H:%M")


@register.filter
def result_tone(result: str) -> str:
    """The tone of a result's badge."""
    return _TONES.get(result, "plain")


@register.filter
def taken_up(total: Total) -> int:
    """Proposals of a list that carry money."""
    return sum(total.counts.get(result, 0) for result in TAKEN)


@register.filter
def moment_of(text: str) -> datetime | None:
    """When somebody ruled, as a list writes it; None where nobody did."""
    return datetime.fromisoformat(text) if text else None


@register.simple_tag(takes_context=True)
def regions_told(context: dict[str, Any], desk: Desk) -> str:
    """The regions that a desk is for, by name; empty where it is for all."""
    names = region_names_of(context["round"]) if desk.regions else {}
    return ", ".join(names.get(code, code) for code in desk.regions)


@register.simple_tag
def item_address(slug: str, desk: int, number: str) -> str:
    """An item's own page."""
    return f"{reverse('desk', args=[slug, desk])}{quote(number, safe='')}/"
