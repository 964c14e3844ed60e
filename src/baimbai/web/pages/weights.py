"""Weights (*bobot*): their versions, a new one in any of the three ways, and freezing."""

import re
from datetime import date
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baimbai.appraisal.agreed import AgreedWeights
from baimbai.appraisal.score import CRITERIA, WHOLE
from baimbai.errors import BaimbaiError, Refused
from baimbai.web.actions.weights import freeze, new_weights
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.models import WeightsVersion
from baimbai.web.records import agreed_weights, plan_of

WAYS = ("parts", "swing", "ahp")
_PAIR = re.compile(r"([\w ]+/[\w ]+?)\s*[:=]\s*([\d/.,]+)")
_UNPROCESSABLE = 422


@require_GET
def versions(request: Call) -> HttpResponse:
    """All versions, newest first, with their fingerprints."""
    found = here(request).weights_versions.select_related("made_by")[:200]
    return render(request, "settings/weights.html", {"versions": found})


@require_GET
def version(request: Call, number: int) -> HttpResponse:
    """One version: each criterion's weight, share and range; how it was given."""
    found = WeightsVersion.objects.select_related("made_by", "round")
    chosen = get_object_or_404(found, round=here(request), number=number)
    agreed = agreed_weights(chosen.section, plan_of(here(request)))
    context = {"version": chosen, "agreed": agreed, "rows": rows_of(agreed)}
    return render(request, "settings/weights_version.html", context)


def rows_of(agreed: AgreedWeights) -> list[dict[str, Any]]:
    """Criteria that have weight, the heaviest first; shares and ranges in percent."""
    percent = WHOLE // 100
    rows = [
        {
            "criterion": criterion, "given": agreed.given.get(criterion),
            "share": share / percent, "low": agreed.bounds[criterion][0] / percent,
            "high": agreed.bounds[criterion][1] / percent,
        }
        for criterion, share in agreed.weights.shares.items() if share
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (-row["share"], row["criterion"]))


@require_http_methods(["GET", "POST"])
def make(request: Call) -> HttpResponse:
    """A new version. What the engine refuses is said above the form, which keeps what was typed."""
    place = here(request)
    if request.method == "POST":
        try:
            section = section_in(request.POST)
            made = new_weights(request.actor, place, section, request.POST.get("reason", ""))
        except BaimbaiError as error:
            context = _form(request.POST) | {"error": spoken().say(error.message)}
            return render(request, "settings/weights_new.html", context, status=_UNPROCESSABLE)
        tell(request, "web-settings-weights-made", number=made.number)
        return redirect("weights-version", round=place.slug, number=made.number)
    return render(request, "settings/weights_new.html", _form(_standing(place.weights)))


def _form(given: QueryDict) -> dict[str, Any]:
    rows = [
        (criterion, *(given.get(f"{name}-{criterion}", "") for name in ("weight", "low", "high")))
        for criterion in CRITERIA
    ]
    return {"rows": rows, "given": given, "ways": WAYS, "pairs": _pairs_to_fill(given)}


def _standing(weights: WeightsVersion | None) -> QueryDict:
    """The weights in force, as the form would send them."""
    given = QueryDict(mutable=True)
    section = weights.section if weights is not None else {}
    way = next((way for way in WAYS if way in section), "parts")
    given["way"], given["decree"] = way, str(section.get("decree", ""))
    for criterion, weight in section.get(way, {}).items() if way != "ahp" else ():
        given[f"weight-{criterion}"] = f"{weight:g}"
    for criterion, (low, high) in section.get("ranges", {}).items():
        given[f"low-{criterion}"], given[f"high-{criterion}"] = f"{low:g}", f"{high:g}"
    return given


def _pairs_to_fill(given: QueryDict) -> str:
    """What was typed; else every pair of the criteria that are always computed, left open."""
    if given.get("pairs"):
        return str(given["pairs"])
    usual = CRITERIA[:6]
    pairs = [f"{a}/{b}: 1" for i, a in enumerate(usual) for b in usual[i + 1 :]]
    return "\n".join(pairs)


def section_in(given: QueryDict) -> dict[str, Any]:
    """The form as the `weights` section of a round.yaml. Raises Refused for what is no number."""
    way = given.get("way", "")
    if way not in WAYS:
        raise Refused("web-settings-weights-way")
    section: dict[str, Any] = {
        "version": given.get("version", "").strip(), "decree": given.get("decree", "").strip(),
    }  # fmt: skip
    agreed_on = given.get("agreed_on", "").strip()
    if agreed_on:
        section["agreed_on"] = _day(agreed_on)
    section[way] = pairs_in(given.get("pairs", "")) if way == "ahp" else _weights_in(given)
    ranges = {c: ends for c in CRITERIA if (ends := _range_in(given, c))}
    return section | ({"ranges": ranges} if ranges else {})


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Refused("web-settings-moment", text=text) from None


def _weights_in(given: QueryDict) -> dict[str, float]:
    typed = {c: given.get(f"weight-{c}", "").strip() for c in CRITERIA}
    return {c: _number(text) for c, text in typed.items() if text}


def _range_in(given: QueryDict, criterion: str) -> list[float]:
    ends = [given.get(f"{end}-{criterion}", "").strip() for end in ("low", "high")]
    return [_number(end) for end in ends] if any(ends) else []


def _number(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise Refused("web-settings-number", text=text) from None


def pairs_in(text: str) -> dict[str, Any]:
    """Comparisons, a line each (`kondisi/kesiapan: 3`); `[Bappeda]` begins a participant's.

    Raises Refused naming the line that is neither.
    """
    participants: list[dict[str, Any]] = []
    alone: dict[str, str] = {}
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        pair = _PAIR.fullmatch(line)
        if line.startswith("[") and line.endswith("]"):
            participants.append({"name": line[1:-1].strip(), "pairs": {}})
        elif pair:
            pairs = participants[-1]["pairs"] if participants else alone
            if pair[1] in pairs:
                raise Refused("web-settings-weights-pair-twice", line=number, text=line)
            pairs[pair[1]] = pair[2].replace(",", ".")
        elif line:
            raise Refused("web-settings-weights-pair", line=number, text=line)
    if participants and alone:
        raise Refused("web-settings-weights-pair-whose")
    return {"participants": participants} if participants else alone


@require_POST
def freezing(request: Call, number: int) -> HttpResponse:
    """Freeze a version, and compute by it."""
    chosen = get_object_or_404(WeightsVersion, round=here(request), number=number)
    freeze(request.actor, chosen, request.POST.get("reason", ""))
    tell(request, "web-settings-weights-done", number=number)
    return redirect("weights", round=here(request).slug)


_AT = "putaran/<slug:round>/pengaturan/bobot/"
URLS = [
    page(_AT, versions, name="weights", verb="table.read"),
    page(f"{_AT}baru/", make, name="weights-new", verb="round.settings"),
    page(f"{_AT}<int:number>/", version, name="weights-version", verb="table.read"),
    page(f"{_AT}<int:number>/bekukan/", freezing, name="weights-freeze", verb="weights.freeze"),
]
