"""Narrowing results (*menyaring*): the same filters for score sheets and for who is funded."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from baimbai.appraisal.score import GATES
from baimbai.appraisal.sensitivity import BANDS
from baimbai.funding.allocation import REASONS
from baimbai.register.proposal import SECTORS
from baimbai.web.gate import Call, here
from baimbai.web.models import Payment, Result, Run, SourceUse
from baimbai.web.results.listing import Choice, choice
from baimbai.web.results.shown import region_names_of
from baimbai.web.search import matching
from baimbai.web.templatetags.baimbai import named

FIELDS: Mapping[str, str] = {
    "pita": "band",
    "gerbang": "gate",
    "alasan": "reason",
    "bidang": "proposal__sector",
    "opd": "proposal__organisation",
    "wilayah": "proposal__region_code",
}
"""Parameter → the field that it must equal."""
ORDERS: Mapping[str, Sequence[str]] = {
    "peringkat": ("rank",),
    "usulan": ("proposal__number",),
    "biaya": ("-proposal__cost_rupiah", "proposal"),
    "dana": ("-funded_rupiah", "rank"),
}


def narrowed(request: Call, results: QuerySet[Result]) -> QuerySet[Result]:
    """Those that the address asks for."""
    asked = request.GET
    for name, field in FIELDS.items():
        if asked.get(name):
            results = results.filter(**{field: asked[name]})
    if asked.get("q"):
        found = matching(here(request).proposals.all(), asked["q"])
        results = results.filter(proposal__in=found)
    return results


def paid_by(request: Call, run: Run, results: QuerySet[Result]) -> QuerySet[Result]:
    """Those that a source, an owner, a year of the address pays for."""
    asked = request.GET
    wanted: dict[str, Any] = {
        field: asked[name]
        for name, field in (("sumber", "source"), ("pemilik", "owner"), ("tahun", "year"))
        if asked.get(name) and (name != "tahun" or asked[name].isdecimal())
    }
    if not wanted:
        return results
    payments = Payment.objects.filter(run=run, proposal=OuterRef("proposal"), **wanted)
    return results.filter(Exists(payments))


def _payers(run: Run | None, field: str) -> list[tuple[str, str]]:
    uses = SourceUse.objects.filter(run=run).order_by().values_list(field, flat=True).distinct()
    return sorted(((code, named(code)) for code in uses), key=lambda one: one[1])


def choices(request: Call, *names: str) -> list[Choice]:
    """The filters of those names, each with the values that there are."""
    return [choice(request, name, f"web-results-by-{name}", _options(request, name))
            for name in names]  # fmt: skip


def _options(request: Call, name: str) -> list[tuple[str, str]]:
    codes: Mapping[str, Sequence[str]] = {
        "pita": BANDS, "gerbang": GATES, "bidang": SECTORS,
        "alasan": [reason for reason in REASONS if reason != "didanai"],
        "tahun": [str(year) for year in here(request).horizon],
    }  # fmt: skip
    if name == "wilayah":
        return list(region_names_of(here(request)).items())
    if name == "opd":
        offices = here(request).submissions.values_list("organisation", "organisation__name")
        return list(offices.order_by("organisation__name"))
    if name in ("pemilik", "sumber"):
        return _payers(here(request).run, "owner" if name == "pemilik" else "source")
    return [(code, named(code)) for code in codes[name]]
