"""What if, on the spot (*bagaimana bila, di meja desk*): in, out, swapped, or a ceiling cut; who
gains and who drops out. Nothing is changed by asking."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from baimbai.errors import BaimbaiError, Refused
from baimbai.funding.change import Change
from baimbai.funding.promise import price
from baimbai.funding.standing import Standing
from baimbai.web.access import shown_to
from baimbai.web.gate import Call, here, page, spoken
from baimbai.web.meeting import desk_at
from baimbai.web.models import Proposal
from baimbai.web.pages.promise import answered, how_far
from baimbai.web.pages.proposal_sheet import proposal_here
from baimbai.web.payable import read_code
from baimbai.web.results.after_rulings import standing_after_rulings
from baimbai.web.results.asked import Line
from baimbai.web.results.shown import shown_proposals
from baimbai.web.rulings import computed_run
from baimbai.web.templatetags.baimbai import named

Question = tuple[Change, list[Line], str]
"""The change, the proposals that it pins, and the question in words."""


@require_GET
def ask(request: Call, desk: int, number: str) -> HttpResponse:
    """A question and its answer, within about a second."""
    row, seat = proposal_here(request, number), desk_at(here(request), desk)
    context: dict[str, Any] = {"desk": seat, "proposal": row}
    try:
        context |= _answer(request, row)
    except BaimbaiError as error:
        context["error"] = error.message
    name = "what_if_answer" if request.headers.get("HX-Request") else "what_if_page"
    return render(request, f"desk/{name}.html", context)


def _answer(request: Call, row: Proposal) -> dict[str, Any]:
    place, run = here(request), computed_run(here(request))
    standing, reckoned = standing_after_rulings(place, run)
    change, lines, words = _question(request, standing, row)
    found = price(standing, change, how_far(request, standing))
    titles = shown_proposals(request.actor, run, [line.proposal for line in lines])
    return {
        "question": words, "reckoned": reckoned, "ruled": reckoned is None, "run": run,
        "titles": titles, **answered(request, run, found, lines),
    }  # fmt: skip


def _question(request: Call, standing: Standing, row: Proposal) -> Question:
    """Raises Refused for what cannot be asked."""
    way, say = request.GET.get("cara", ""), spoken().text
    if row.number not in standing.dossier.proposals:
        raise Refused("web-promise-unknown", proposal=row.number)
    if way in ("masuk", "keluar"):
        pins = {row.number: way}
        words = say("web-desk-asked-pin", proposal=row.number, way=way)
        return Change(pins=pins), _lines(pins), words
    if way == "tukar":
        return _swap(request, standing, row)
    if way == "potong":
        return _cut(request, standing)
    raise Refused("web-desk-asked-nothing")


def _swap(request: Call, standing: Standing, row: Proposal) -> Question:
    """This one in for the other, or out for it, as the plan has them now."""
    other = request.GET.get("dengan", "").strip()[:80]
    seen = shown_to(request.actor, here(request)).filter(number=other).exists()
    if not seen or other == row.number or other not in standing.dossier.proposals:
        raise Refused("web-promise-unknown", proposal=other or "–")
    funded = standing.funded
    if (row.number in funded) == (other in funded):
        state = "masuk" if other in funded else "keluar"
        raise Refused("web-desk-asked-alike", proposal=row.number, other=other, state=state)
    into, out = (other, row.number) if row.number in funded else (row.number, other)
    pins = {into: "masuk", out: "keluar"}
    words = spoken().text("web-desk-asked-swap", into=into, out=out)
    return Change(pins=pins), _lines(pins), words


def _cut(request: Call, standing: Standing) -> Question:
    key, typed = read_code(request.GET.get("pagu", "")[:200]), request.GET.get("persen", "")
    if key is None or key not in standing.dossier.ceilings:
        raise Refused("web-desk-asked-ceiling")
    if not (typed.isascii() and typed.isdecimal() and len(typed) <= 3 and 1 <= int(typed) <= 100):
        raise Refused("web-desk-asked-percent")
    now, percent = standing.dossier.ceilings[key], int(typed)
    source, owner, year = key
    words = spoken().text(
        "web-desk-asked-cut", source=named(source), owner=named(owner), year=str(year),
        percent=percent, left=now * (100 - percent) // 100,
    )  # fmt: skip
    return Change(ceilings={key: now * (100 - percent) // 100}), [], words


def _lines(pins: dict[str, str]) -> list[Line]:
    return [Line(proposal, way, "") for proposal, way in pins.items()]


URLS = [
    page("putaran/<slug:round>/rapat/<int:desk>/<str:number>/andai/", ask, name="desk-what-if",
         verb="run.read"),
]  # fmt: skip
