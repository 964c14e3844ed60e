"""What becomes of things, in pages (*tindak lanjut*): names, and cards on a proposal's sheet."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from baimbai.followup.commitment_book import name_of
from baimbai.followup.practices import Match
from baimbai.publication.names import capital
from baimbai.web.gate import spoken
from baimbai.web.models import Commitment, Finding, Proposal
from baimbai.web.practice_cards import for_finding, for_proposal
from baimbai.web.promises import day_of, with_standing
from baimbai.web.realised import last_ones
from baimbai.wording.message import Message

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


@register.inclusion_tag("practices/best.html", takes_context=True)
def practices_for_proposal(context: dict[str, Any], proposal: Proposal) -> dict[str, Any]:
    """`{% practices_for_proposal proposal %}`: the cards that may help it, and why."""
    place = context["round"]
    asked = urlencode({"usulan": proposal.number})
    return {"round": place, "cards": for_proposal(proposal, place), "asked": asked}


@register.inclusion_tag("practices/best.html", takes_context=True)
def practices_for_finding(
    context: dict[str, Any], finding: Finding, proposals: Iterable[Proposal]
) -> dict[str, Any]:
    """`{% practices_for_finding finding line.proposals %}`: the cards that may help with it."""
    asked = urlencode({"temuan": finding.key})
    return {"round": context["round"], "cards": for_finding(finding, proposals), "asked": asked}


@register.filter
def why_it_helps(match: Match) -> str:
    """`Temuan: …; aset: …; kata: …`: what a card shares with what it is shown for."""
    words = spoken()
    named = (("problems", match.problems), ("asset-types", match.asset_types),
             ("work-types", match.work_types))  # fmt: skip
    parts = [
        words.say(Message(f"web-practices-shares-{name}", {"codes": codes}))
        for name, codes in named if codes
    ]  # fmt: skip
    if match.words:
        parts.append(words.text("web-practices-shares-words", words=", ".join(match.words)))
    return "; ".join(parts)


@register.filter
def promise_badge(code: str) -> SafeString:
    """The state of a commitment as a badge."""
    return format_html('<span class="badge" data-tone="{}">{}</span>', _TONES.get(code, "plain"),
                       promise_state(code))  # fmt: skip
