"""Addresses, a page's file each; the verb that each needs stands beside it."""

from django.urls import include, path

from baimbai.web.pages import (
    ceilings,
    finding,
    findings,
    gaps,
    history,
    home,
    maps,
    organisations,
    people,
    round_settings,
    rulebook,
    runs,
    weights,
)

urlpatterns = [
    *home.URLS,
    *organisations.URLS,
    *people.URLS,
    *round_settings.URLS,
    *ceilings.URLS,
    *weights.URLS,
    *rulebook.URLS,
    *findings.URLS,
    *finding.URLS,
    *gaps.URLS,
    *history.URLS,
    *runs.URLS,
    *maps.URLS,
    path("akun/", include("allauth.urls")),
]
handler400 = "baimbai.web.pages.errors.wrong"
handler403 = "baimbai.web.pages.errors.forbidden"
handler404 = "baimbai.web.pages.errors.missing"
handler429 = "baimbai.web.pages.errors.busy"
handler500 = "baimbai.web.pages.errors.broken"
