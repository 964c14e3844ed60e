"""What becomes of things, in pages (*tindak lanjut*): names, and cards on a proposal's sheet."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from baimbai.followup.commitment_book import name_of
from baimbai.publication.names import capital
from baimbai.web.gate import spoken

register = template.Library()
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


@register.filter
def promise_badge(code: str) -> SafeString:
    """The state of a commitment as a badge."""
    return format_html('<span class="badge" data-tone="{}">{}</span>', _TONES.get(code, "plain"),
                       promise_state(code))  # fmt: skip
