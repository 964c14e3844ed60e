"""What becomes of things, in pages (*tindak lanjut*): names, and cards on a proposal's sheet."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from baimbai.followup.commitment_book import name_of
from baimbai.publication.names import capital
from baimbai.web.gate import spoken
from baimbai.web.models import Commitment, Proposal
from baimbai.web.promises import day_of, with_standing
from baimbai.web.realised import last_ones

register = template.Library()
MOST = 20
"""Commitments and quarters on a proposal's sheet."""
_TONES = {"terbuka": "info", "dilaporkan": "warn", "ditepati": "good", "terlambat": "warn",
          "ingkar": "bad", "gugur": "plain"}  # fmt: skip


@register.filter
def promise_kind(code: str) -> str:
    """The kind of a commitment in words."""
    return capital(name_of("kind", code, spoken()))


@register.filter
def promise_state(code: str) -> str:
    """The state of a commitment in words."""
    return capital(name_of("state", code, spoken()))


@register.inclusion_tag("followup/sheet.html", takes_context=True)
def follow_up_of(context: dict[str, Any], proposal: Proposal) -> dict[str, Any]:
    """`{% follow_up_of proposal %}`: what was promised for it, how far it is, what the last ones
    achieved."""
    place, now = context["round"], context["actor"].now
    rows = with_standing(Commitment.objects.filter(proposal=proposal), day_of(now))
    return {
        "round": place, "request": context.get("request"),
        "promises": rows.select_related("owner").order_by("due", "number")[:MOST],
        "reports": proposal.progress.order_by("year", "quarter")[:MOST],
        "outcomes": proposal.outcomes.all()[:MOST],
        "last_ones": last_ones(proposal, place),
    }  # fmt: skip


@register.filter
def promise_badge(code: str) -> SafeString:
    """The state of a commitment as a badge."""
    return format_html('<span class="badge" data-tone="{}">{}</span>', _TONES.get(code, "plain"),
                       promise_state(code))  # fmt: skip
