"""The four lists (*empat daftar*) side by side: computed, desk, plenary, final; who differs and
why. And the final list by itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from baimbai.agreement.decision import RESULTS
from baimbai.agreement.four_lists import LISTS, Listed
from baimbai.agreement.ruling import Ruling
from baimbai.web.access import shown_to
from baimbai.web.four import Lists, differing, lists_for, numbers_with, totals_of
from baimbai.web.gate import Call, here, page
from baimbai.web.models import Payment, Person, Proposal, Result, Round
from baimbai.web.results.book import Field, Sheet, asked_of, stamped, xlsx
from baimbai.web.results.listing import Choice, choice, listed, listed_of
from baimbai.web.results.narrow import choices
from baimbai.web.rulings import held, is_adopted
from baimbai.web.search import matching
from baimbai.web.templatetags.baimbai import named, say

BATCH = 500
NARROW = {"bidang": "sector", "opd": "organisation", "wilayah": "region_code"}


@dataclass(frozen=True)
class Row:
    """A proposal on the four lists."""

    proposal: Proposal
    lists: Sequence[Listed]
    ruled: Sequence[tuple[Listed, str]]
    """Where people ruled, with whose name."""


def _chosen(request: Call) -> QuerySet[Proposal]:
    """Proposals that were computed and that the address asks for, by number."""
    place, asked = here(request), request.GET
    found = shown_to(request.actor, place).filter(
        pk__in=Result.objects.filter(run=place.run_id).values("proposal")
    )
    for name, field in NARROW.items():
        if asked.get(name):
            found = found.filter(**{field: asked[name]})
    if asked.get("beda") == "ya":
        found = found.filter(number__in=differing(place))
    if asked.get("q"):
        found = matching(found, asked["q"])
    return found.order_by("number").select_related("organisation")


def _differs(request: Call) -> Choice:
    return choice(request, "beda", "web-lists-show", [("ya", say("web-lists-differing"))])


def names_of(rows: Iterable[Lists]) -> dict[str, str]:
    """Account's id → its person's name, of whoever ruled."""
    ids = {int(one.made_by) for own in rows for one in own.values() if one.made_by}
    return {
        str(person.pk): person.spoken_name
        for person in Person.objects.filter(pk__in=ids).only("first_name", "last_name", "username")
    }


def _rows(place: Round, proposals: Sequence[Proposal]) -> list[Row]:
    found = lists_for(place, [one.number for one in proposals])
    names = names_of(found.values())
    return [
        Row(one, [own[name] for name in LISTS],
            [(own[name], names.get(own[name].made_by, "")) for name in LISTS if own[name].desk])
        for one in proposals
        if (own := found.get(one.number))
    ]  # fmt: skip


@require_GET
def lists(request: Call) -> HttpResponse:
    """The four lists side by side."""
    place = here(request)
    if place.run is None:
        return render(request, "results/nothing.html", {"title": "web-lists-title"})
    if request.GET.get("unduh") == "xlsx":
        return _download(request)
    rows = listed(_chosen(request), request)
    return render(request, "meeting/lists.html", {
        "rows": rows, "shown": _rows(place, rows.rows), "totals": totals_of(place),
        "choices": [_differs(request), *choices(request, "bidang", "opd", "wilayah")],
        "lists": LISTS, "adopted": is_adopted(place),
    })  # fmt: skip


def _batches(
    proposals: QuerySet[Proposal], wanted: set[str] | None = None
) -> Iterator[list[Proposal]]:
    """Proposals, BATCH at a time; of `wanted` numbers where they are given."""
    rows = proposals.iterator(BATCH)
    while some := list(islice(rows, BATCH)):
        yield [one for one in some if wanted is None or one.number in wanted]


def _download(request: Call) -> HttpResponse:
    place = here(request)
    fields = [
        Field(say("column-id"), width=16), Field(say("column-title"), width=50),
        Field(say("column-organisation"), width=34), Field(say("column-region-code"), width=10),
        Field(say("column-sector"), width=20), Field(say("column-asked"), "rupiah", 20),
    ]  # fmt: skip
    for name in LISTS:
        of = say("web-lists-name", list=name)
        fields += [
            Field(f"{of}: {say('web-lists-result')}", width=22),
            Field(f"{of}: {say('web-lists-amount')}", "rupiah", 20),
        ]
        if name != LISTS[0]:
            fields += [
                Field(f"{of}: {say(f'web-lists-{key}')}", width=width)
                for key, width in (("who", 24), ("when", 24), ("reason", 24), ("text", 50))
            ]
    sheet = Sheet(say("web-lists-title"), fields, _sheet_rows(place, _chosen(request)))
    name = stamped(place.slug, "empat-daftar", request.actor.now)
    return xlsx(name, place.run, [sheet], **asked_of(request))


def _sheet_rows(place: Round, proposals: QuerySet[Proposal]) -> Iterable[Sequence[Any]]:
    for some in _batches(proposals):
        for row in _rows(place, some):
            own = row.proposal
            names = dict(row.ruled)
            values: list[Any] = [
                own.number, own.title, own.organisation.name, own.region_code, named(own.sector),
                own.cost_rupiah,
            ]  # fmt: skip
            for one in row.lists:
                values += [named(one.result), one.amount_rupiah]
                if one.list != LISTS[0]:
                    values += [
                        names.get(one, ""), one.made_at, named(one.reason_code), one.text,
                    ]  # fmt: skip
            yield values


@dataclass(frozen=True)
class Final:
    """A proposal on the final list."""

    proposal: Proposal
    listed: Listed
    ruling: Ruling | None
    payments: Sequence[tuple[str, str, int, int]]
    """(source, owner, year, rupiah) each: as ruled, else as computed."""


def _finals(place: Round, proposals: Sequence[Proposal]) -> list[Final]:
    found = lists_for(place, [one.number for one in proposals])
    rulings = held(place)
    plain = [one.pk for one in proposals if one.number not in rulings]
    paid: dict[int, list[tuple[str, str, int, int]]] = {}
    for payment in Payment.objects.filter(run=place.run_id, proposal__in=plain):
        paid.setdefault(payment.proposal_id, []).append(
            (payment.source, payment.owner_id, payment.year, payment.amount_rupiah)
        )
    return [
        Final(one, found[one.number]["final"], ruling := rulings.get(one.number),
              ruling.payments if ruling else paid.get(one.pk, ()))
        for one in proposals
        if one.number in found
    ]  # fmt: skip


@require_GET
def final(request: Call) -> HttpResponse:
    """The final list: as adopted, or as it stands so far."""
    place = here(request)
    if place.run is None:
        return render(request, "results/nothing.html", {"title": "web-lists-final"})
    if request.GET.get("unduh") == "xlsx":
        return _download_final(request)
    found, result = _chosen(request), request.GET.get("hasil", "")
    if result:
        # The results of a list lie in no column of the database.
        wanted = numbers_with(place, result)
        every = found.values_list("number", flat=True)
        rows = listed_of([number for number in every if number in wanted], request)
        shown = list(found.filter(number__in=rows.rows))
    else:
        rows = listed(found, request)
        shown = list(rows.rows)
    totals: Mapping[str, Any] = {one.list: one for one in totals_of(place)}
    return render(request, "meeting/final.html", {
        "rows": rows, "shown": _finals(place, shown), "total": totals["final"],
        "choices": [_result_choice(request), *choices(request, "bidang", "opd", "wilayah")],
        "adopted": is_adopted(place),
    })  # fmt: skip


def _result_choice(request: Call) -> Choice:
    return choice(request, "hasil", "web-lists-result", [(one, named(one)) for one in RESULTS])


def _download_final(request: Call) -> HttpResponse:
    place = here(request)
    fields = [
        Field(say("column-id"), width=16), Field(say("column-title"), width=50),
        Field(say("column-organisation"), width=34), Field(say("column-region-code"), width=10),
        Field(say("column-sector"), width=20), Field(say("column-asked"), "rupiah", 20),
        Field(say("web-lists-result"), width=22), Field(say("web-lists-amount"), "rupiah", 20),
        Field(say("column-sources"), width=44), Field(say("web-lists-condition"), width=40),
        Field(say("web-lists-reason"), width=24), Field(say("web-lists-text"), width=50),
        Field(say("web-lists-responsible"), width=34), Field(say("web-lists-due"), width=14),
    ]  # fmt: skip
    name = stamped(place.slug, "daftar-final", request.actor.now)
    sheet = Sheet(
        say("web-lists-final"), fields,
        _final_rows(place, _chosen(request), request.GET.get("hasil", "")),
    )  # fmt: skip
    return xlsx(name, place.run, [sheet], **asked_of(request))


def _final_rows(
    place: Round, proposals: QuerySet[Proposal], result: str
) -> Iterable[Sequence[Any]]:  # fmt: skip
    wanted = numbers_with(place, result) if result else None
    for some in _batches(proposals, wanted):
        for row in _finals(place, some):
            own, ruling = row.proposal, row.ruling
            paid = "; ".join(f"{s} {owner} {year}: {rp}" for s, owner, year, rp in row.payments)
            yield (
                own.number, own.title, own.organisation.name, own.region_code, named(own.sector),
                own.cost_rupiah, named(row.listed.result), row.listed.amount_rupiah, paid,
                ruling.condition if ruling else "", named(row.listed.reason_code),
                row.listed.text, named(ruling.responsible) if ruling else "",
                ruling.due.isoformat() if ruling and ruling.due else "",
            )  # fmt: skip


_AT = "putaran/<slug:round>/rapat/daftar/"
URLS = [
    page(_AT, lists, name="lists", verb="run.read"),
    page(f"{_AT}final/", final, name="final-list", verb="run.read"),
]
