"""The rulebook (*buku aturan*): editions, rules with their legal sources, and which one holds."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from baimbai.rulebook.load import editions, load_rulebook
from baimbai.rulebook.rulebook import TOPICS
from baimbai.web.actions.rulebook import choose_rulebook
from baimbai.web.gate import Call, here, page, spoken, tell


@require_GET
def show(request: Call) -> HttpResponse:
    """The rules of an edition that are in force on the day of the meeting."""
    place = here(request)
    edition = request.GET.get("edisi", place.rulebook)
    known = editions()
    if edition not in known:
        raise Http404
    book = load_rulebook(edition, place.held_on)
    language = spoken().language
    topics = [
        (topic, [(rule, rule.sentence[language]) for rule in book.of_topic(topic)])
        for topic in TOPICS
    ]
    figures = [(figure, figure.sentence[language]) for figure in book.figures.values()]
    marks = [rule.status for rule in book.rules.values()]
    marks += [figure.status for figure in book.figures.values()]
    context = {
        "edition": edition, "editions": known, "topics": topics, "figures": figures,
        "verified": marks.count("verified"), "cited": len(marks),
    }  # fmt: skip
    return render(request, "settings/rulebook.html", context)


@require_POST
def choose(request: Call) -> HttpResponse:
    """Go by another edition."""
    given, place = request.POST, here(request)
    choose_rulebook(request.actor, place, given.get("edition", ""), given.get("reason", ""))
    tell(request, "web-settings-rulebook-done")
    return redirect("rulebook", round=place.slug)


URLS = [
    page("putaran/<slug:round>/pengaturan/buku-aturan/", show, name="rulebook", verb="table.read"),
    page(
        "putaran/<slug:round>/pengaturan/buku-aturan/pilih/", choose, name="rulebook-choose",
        verb="round.settings",
    ),
]  # fmt: skip
