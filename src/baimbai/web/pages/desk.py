"""A desk (*desk*): its items, what is being spoken of, what is left of every source; opened, put
right and closed."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from baimbai.agreement.decision import TAKEN
from baimbai.errors import Refused
from baimbai.web.access import may
from baimbai.web.actions.agenda import (
    arrange,
    give_minutes,
    move_item,
    put_at,
    put_on,
    take_off,
)
from baimbai.web.actions.meet import close_desk, open_desk
from baimbai.web.desk_board import (
    accounts_of,
    items_of,
    lines_of,
    outcomes_of,
    parts_of,
    standings_of,
    turns_of,
)
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.meeting import desk_at, desks_of
from baimbai.web.models import AgendaItem, Decision, Desk, Person
from baimbai.web.results.listing import listed

STATES = ("belum", "sudah")
MOST_PEOPLE = 500


def _context(request: Call, row: Desk) -> dict[str, Any]:
    items = items_of(row)
    asked = request.GET.get("keadaan", "")
    decided = Decision.objects.filter(desk=row).values("proposal")
    if asked == "belum":
        items = items.exclude(proposal__in=decided)
    elif asked == "sudah":
        items = items.filter(proposal__in=decided)
    rows = listed(items, request)
    (standing,) = standings_of([row])
    opened = request.GET.get("pagu", "")[:40]
    computed = here(request).run is not None
    return {
        "desk": row, "standing": standing, "rows": rows, "asked": asked, "states": STATES,
        "lines": lines_of(here(request), rows.rows, turns_of(row), {row.current_id or 0}),
        "outcome": outcomes_of([row])[row.pk],
        "taken": TAKEN, "accounts": accounts_of(here(request)) if computed else [],
        "opened": opened, "parts": parts_of(here(request), opened) if opened and computed else [],
        "may_arrange": row.closed_at is None and may(request.actor, "desk.arrange", row),
        "may_decide": row.closed_at is None and may(request.actor, "desk.decide", row),
        "others": desks_of(here(request)).exclude(pk=row.pk).filter(closed_at__isnull=True),
    }  # fmt: skip


@require_GET
def show(request: Call, desk: int) -> HttpResponse:
    """The desk."""
    row = desk_at(here(request), desk)
    context = _context(request, row)
    if may(request.actor, "meeting.prepare", here(request)):
        context["people"] = _people()
    return render(request, "meeting/desk.html", context)


@require_GET
def part(request: Call, desk: int) -> HttpResponse:
    """What changes while the desk sits."""
    return render(
        request, "meeting/desk_part.html", _context(request, desk_at(here(request), desk))
    )


def _people() -> list[tuple[int, str]]:
    """Who may be a rapporteur: whoever sits at the table and may speak."""
    roles = ("pengusul", "pimpinan", "penyelenggara", "peninjau")
    found = Person.objects.filter(is_active=True, memberships__role__in=roles).distinct()
    return [(one.pk, one.spoken_name) for one in found.order_by("username")[:MOST_PEOPLE]]


def _step(act: Callable[..., Desk], key: str) -> Callable[..., HttpResponse]:
    @require_POST
    def take(request: Call, desk: int) -> HttpResponse:
        """Open or close the desk."""
        row = act(request.actor, desk_at(here(request), desk))
        tell(request, key, desk=row.name)
        return _back(request, row)

    return take


def _back(request: Call, row: Desk) -> HttpResponse:
    if row.kind == "pleno":
        return redirect("plenary", round=here(request).slug)
    return redirect("desk", round=here(request).slug, desk=row.number)


@require_POST
def change(request: Call, desk: int) -> HttpResponse:
    """Name the desk, its rapporteur and its quorum."""
    row = desk_at(here(request), desk)
    who = request.POST.get("notulis", "")
    person = Person.objects.filter(pk=int(who)).first() if who.isdecimal() else None
    arrange(
        request.actor, row, request.POST.get("nama", ""), person,
        _number(request, "kuorum", least=0),
    )  # fmt: skip
    tell(request, "web-meeting-arranged")
    return _back(request, row)


@require_POST
def add(request: Call, desk: int) -> HttpResponse:
    """Put a proposal on the agenda by hand."""
    row = desk_at(here(request), desk)
    item = put_on(
        request.actor, row, request.POST.get("usulan", ""), _number(request, "menit", least=0)
    )
    tell(request, "web-meeting-put-on", proposal=item.proposal.number)
    return _back(request, row)


def _number(request: Call, name: str, least: int) -> int:
    typed = request.POST.get(name, "")
    if not typed.isdecimal() or len(typed) > 9 or int(typed) < least:
        raise Refused("web-meeting-form", field=name)
    return int(typed)


Step = Callable[[Call, AgendaItem], None]


def _earlier(request: Call, item: AgendaItem) -> None:
    put_at(request.actor, item, item.place - 1)


def _later(request: Call, item: AgendaItem) -> None:
    put_at(request.actor, item, item.place + 1)


def _turn(request: Call, item: AgendaItem) -> None:
    put_at(request.actor, item, _number(request, "urutan", least=1))


def _minutes(request: Call, item: AgendaItem) -> None:
    give_minutes(request.actor, item, _number(request, "menit", least=1))


def _move(request: Call, item: AgendaItem) -> None:
    move_item(request.actor, item, desk_at(here(request), _number(request, "ke", least=1)))


def _off(request: Call, item: AgendaItem) -> None:
    take_off(request.actor, item)


STEPS: Mapping[str, Step] = {
    "naik": _earlier, "turun": _later, "urutan": _turn, "menit": _minutes, "pindah": _move,
    "keluar": _off,
}  # fmt: skip


@require_POST
def item_step(request: Call, desk: int) -> HttpResponse:
    """Put one item right: its turn, its time, its desk, or off the agenda."""
    row = desk_at(here(request), desk)
    number, step = request.POST.get("usulan", ""), STEPS.get(request.POST.get("langkah", ""))
    items = AgendaItem.objects.filter(desk=row, proposal__number=number)
    item = items.select_related("proposal", "desk__round").first()
    if item is None:
        if not may(request.actor, "desk.arrange", row):
            raise Http404
        raise Refused("web-meeting-no-item", desk=row.name, proposal=number[:80])
    if step is None:
        raise Refused("web-meeting-form", field="langkah")
    step(request, item)
    return _back(request, row)


_AT = "putaran/<slug:round>/rapat/<int:desk>/"
URLS = [
    page(_AT, show, name="desk", verb="table.read"),
    page(f"{_AT}bagian/", part, name="desk-part", verb="table.read"),
    page(f"{_AT}buka/", _step(open_desk, "web-meeting-desk-opened"), name="desk-open",
         verb="meeting.sit"),
    page(f"{_AT}tutup/", _step(close_desk, "web-meeting-desk-closed"), name="desk-close",
         verb="meeting.sit"),
    page(f"{_AT}atur/", change, name="desk-arrange", verb="meeting.prepare"),
    page(f"{_AT}tambah/", add, name="agenda-add", verb="meeting.sit"),
    page(f"{_AT}acara/", item_step, name="agenda-item", verb="meeting.sit"),
]  # fmt: skip
