"""What pages of results say besides: headings that sort, states of runs, numbers of proposals."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from baimbai.rounds.scenario import typed_ceiling
from baimbai.web.gate import spoken
from baimbai.web.models import Run
from baimbai.web.templatetags.baimbai import named, office_names, rupiah, said
from baimbai.wording.message import Message
from baimbai.wording.numerals import count_text, decimal_text

register = template.Library()


@register.simple_tag(takes_context=True)
def heading(context: dict[str, Any], order: str, key: str, kind: str = "") -> SafeString:
    """`{% heading "biaya" "web-results-cost" "num" %}`: a column's heading, a link that sorts."""
    request = context["request"]
    query = request.GET.copy()
    chosen = query.get("urut", "")
    state = {order: "ascending", f"-{order}": "descending"}.get(chosen, "none")
    query["urut"] = f"-{order}" if chosen == order else order
    query.pop("hal", None)
    return format_html(
        '<th scope="col" class="{}" aria-sort="{}"><a href="?{}">{}</a></th>',
        kind, state, query.urlencode(), spoken().text(key),
    )  # fmt: skip


@register.filter
def percent(share: float | None, digits: int = 1) -> str:
    """0.125 → `12,5 %`; a dash for none."""
    if share is None:
        return "–"
    return f"{decimal_text(100 * float(share), digits, spoken().language)} %"


@register.filter
def state(code: str) -> str:
    """The state of a run in words."""
    return spoken().text("web-results-state", state=code)


@register.filter
def kind_of_run(code: str) -> str:
    """What a run does, in words."""
    return spoken().text("web-results-kind", kind=code)


@register.filter
def stage(code: str) -> str:
    """What a run is at, in words."""
    return spoken().text("web-results-stage", stage=code or "-")


@register.filter
def document_told(name: str) -> str:
    """What a document of a run holds."""
    return spoken().text("web-results-document", name=name.partition(".")[0])


@register.filter
def file_key(name: str) -> str:
    """What says of a public document what it is."""
    return "portal-file-" + name.replace(".", "-")


@register.filter
def tone(code: str) -> str:
    """The tone of a badge for a state, a band, a gate or an outcome."""
    return _TONES.get(code, "plain")


_TONES = {
    "selesai": "good", "gagal": "bad", "berjalan": "info", "inti": "good", "batas": "warn",
    "luar": "plain", "lolos": "good", "dialihkan": "info", "tertahan": "warn", "ditolak": "bad",
    "didanai": "good", "tidak_didanai": "warn",
}  # fmt: skip


@register.filter
def elapsed(seconds: float | None) -> str:
    """`2 menit 5 detik`; a dash for none."""
    if seconds is None:
        return "–"
    whole = int(seconds)
    return spoken().text("web-results-elapsed", minutes=whole // 60, seconds=whole % 60)


@register.filter
def times_100(share: float | None) -> float | None:
    """A share in per cent, to two digits."""
    return None if share is None else round(100 * float(share), 2)


@register.filter
def plotted(share: float | None) -> str:
    """A share in per cent as charts read it: a point before its two digits in any language."""
    return "" if share is None else f"{100 * float(share):.2f}"


@register.simple_tag
def say_message(message: Message) -> str:
    """A message in words, offices by their names."""
    return said(message.packed())


@register.simple_tag
def score_of(points: int) -> str:
    """Thousandths of a point as a score."""
    return decimal_text(points / 1000, 2, spoken().language)


@register.simple_tag
def kilometres(metres: int | None) -> str:
    """Metres as kilometres with one digit; a dash for none."""
    return "–" if metres is None else decimal_text(metres / 1000, 1, spoken().language)


@register.simple_tag
def rule_told(typed: str) -> str:
    """A ceiling rule as a sentence."""
    rule, names = typed_ceiling(typed), office_names()
    return spoken().text(
        "web-scenarios-rule",
        source=_family(rule.source) if "*" in rule.source else named(rule.source),
        owner="none" if rule.owner == "*" else names.get(rule.owner, rule.owner),
        year=str(rule.year or "none"),
        how="rupiah" if rule.to is not None else "percent", to=rule.to or 0,
        sign="+" if rule.percent > 0 else "−", percent=abs(float(rule.percent)),
    )  # fmt: skip


@register.filter
def family(pattern: str) -> str:
    """`DAK-*` → `DAK`."""
    return pattern.removesuffix("-*")


@register.filter
def opening(text: str) -> tuple[str, str]:
    """The first sentence of a text, and what follows it."""
    first, dot, rest = text.partition(". ")
    return (f"{first}." if dot else first, rest)


def _family(pattern: str) -> str:
    if pattern == "*":
        return spoken().text("web-scenarios-all-sources")
    return spoken().text("web-scenarios-family", family=family(pattern))


@register.simple_tag
def run_told(run: Run) -> str:
    """A run as people call it: its scenario, or the round as computed under its ceilings."""
    if run.scenario is not None:
        return f"{run.scenario.name} (#{run.pk})"
    name = run.ceilings.name if run.ceilings else "–"
    return spoken().text("web-compare-round", scenario=name, run=str(run.pk))


@register.simple_tag
def figure(name: str, value: float) -> SafeString | str:
    """A figure of a run's summary: money, points, a share or a count."""
    if name.endswith("_rupiah"):
        return rupiah(int(value))
    if name == "gap":
        return percent(value, 2)
    if name in ("value", "bound"):
        return decimal_text(value / 1000, 1, spoken().language)
    text = count_text(abs(int(value)), spoken().language)
    return f"−{text}" if value < 0 else text
