"""Addresses, a page's file each; the verb that each needs stands beside it."""

from django.urls import include, path

from baimbai.web.pages import (
    history,
    home,
    papers,
    proposal_decisions,
    proposal_edit,
    proposal_sheet,
    proposals,
    runs,
    submissions,
)

urlpatterns = [
    *home.URLS,
    *history.URLS,
    *runs.URLS,
    *submissions.URLS,
    *proposals.URLS,
    *proposal_edit.URLS,
    *proposal_decisions.URLS,
    *papers.URLS,
    # Last: a proposal's number may hold anything.
    *proposal_sheet.URLS,
    path("akun/", include("allauth.urls")),
]
handler400 = "baimbai.web.pages.errors.wrong"
handler403 = "baimbai.web.pages.errors.forbidden"
handler404 = "baimbai.web.pages.errors.missing"
handler500 = "baimbai.web.pages.errors.broken"
