"""Addresses, a page's file each; the verb that each needs stands beside it."""

from django.urls import include, path

from baimbai.web.api import addresses
from baimbai.web.pages import (
    api_docs,
    books,
    ceilings,
    commitments,
    comparison,
    desk_book,
    desk_item,
    desk_posts,
    desk_what_if,
    fairness,
    finding,
    findings,
    funding,
    gaps,
    grid,
    history,
    home,
    maps,
    organisations,
    papers,
    people,
    promise,
    proposal_decisions,
    proposal_edit,
    proposal_sheet,
    proposals,
    round_settings,
    rulebook,
    runs,
    scenarios,
    scores,
    submissions,
    tokens,
    uploads,
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
    *history.URLS,
    *runs.URLS,
    *maps.URLS,
    *submissions.URLS,
    *proposals.URLS,
    *proposal_edit.URLS,
    *proposal_decisions.URLS,
    *papers.URLS,
    *scores.URLS,
    *funding.URLS,
    *promise.URLS,
    *comparison.URLS,
    *scenarios.URLS,
    *fairness.URLS,
    *books.URLS,
    *grid.URLS,
    *uploads.URLS,
    *findings.URLS,
    *finding.URLS,
    *gaps.URLS,
    *desk_posts.URLS,
    *commitments.URLS,
    *desk_book.URLS,
    *desk_what_if.URLS,
    # After every other page of a desk: an item's number may be any word.
    *desk_item.URLS,
    # Last: a proposal's number may hold anything.
    *proposal_sheet.URLS,
    *tokens.URLS,
    *api_docs.URLS,
    *addresses.URLS,
    path("akun/", include("allauth.urls")),
]
handler400 = "baimbai.web.pages.errors.wrong"
handler403 = "baimbai.web.pages.errors.forbidden"
handler404 = "baimbai.web.pages.errors.missing"
handler429 = "baimbai.web.pages.errors.busy"
handler500 = "baimbai.web.pages.errors.broken"
