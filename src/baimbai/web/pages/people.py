"""People (*orang*): accounts with their roles; administrators keep them, auditors look on."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import Prefetch, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_POST

from baimbai.errors import BaimbaiError
from baimbai.web.access import may
from baimbai.web.actions.people import (
    close_account,
    drawn_password,
    end_role,
    forget_factor,
    give_role,
    make_account,
    reopen_account,
    set_password,
)
from baimbai.web.forms import optional_day_in
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.models import Membership, Organisation, Person
from baimbai.web.models.people import ROLES
from baimbai.web.templatetags.history import entries_of

LINES = 50
_UNPROCESSABLE = 422


@require_GET
def people(request: Call) -> HttpResponse:
    """Accounts by name, a page at a time."""
    return _listed(request)


def _listed(request: Call, **more: Any) -> HttpResponse:
    typed, after = request.GET.get("cari", "").strip(), request.GET.get("sesudah", "")
    found = Person.objects.prefetch_related(
        Prefetch("memberships", Membership.objects.select_related("organisation"))
    ).order_by("username")  # fmt: skip
    if typed:
        found = found.filter(
            Q(username__icontains=typed)
            | Q(first_name__icontains=typed)
            | Q(memberships__organisation__name__icontains=typed)
        ).distinct()
    if after:
        found = found.filter(username__gt=after)
    shown = list(found[: LINES + 1])
    context = {
        "people": shown[:LINES], "typed": typed,
        "next": shown[LINES - 1].username if len(shown) > LINES else "",
        "today": timezone.localdate(request.actor.now), **_choices(request), **more,
    }  # fmt: skip
    status = _UNPROCESSABLE if "error" in more else 200
    return render(request, "people/people.html", context, status=status)


def _choices(request: Call) -> dict[str, Any]:
    return {
        "roles": ROLES,
        "offices": Organisation.objects.values_list("pk", "name"),
        "changes": may(request.actor, "people.change"),
    }


@require_GET
def person(request: Call, number: int) -> HttpResponse:
    """One account: roles, second factor, history."""
    one = get_object_or_404(Person, pk=number)
    context = {
        "person": one, "seats": one.memberships.select_related("organisation"),
        "today": timezone.localdate(request.actor.now),
        "factor": Authenticator.objects.filter(user=one).exists(),
        "entries": entries_of(None, "person", str(one.pk))[:LINES],
        **_choices(request),
    }  # fmt: skip
    return render(request, "people/person.html", context)


@sensitive_variables("password")
@require_POST
def make(request: Call) -> HttpResponse:
    """A new account; its password is shown this once."""
    given, password = request.POST, drawn_password()
    try:
        one = make_account(
            request.actor, given.get("username", ""), password, given.get("office", ""),
            given.get("role", ""), optional_day_in(given, "valid_to"), given.get("full_name", ""),
        )  # fmt: skip
    except BaimbaiError as error:
        return _listed(request, error=spoken().say(error.message), given=given)
    return _shown_once(request, one, password)


@sensitive_variables("password")
@require_POST
def password(request: Call, number: int) -> HttpResponse:
    """A new password, shown this once."""
    one = get_object_or_404(Person, pk=number)
    return _shown_once(request, one, set_password(request.actor, one))


def _shown_once(request: Call, one: Person, password: str) -> HttpResponse:
    response = render(request, "people/password.html", {"person": one, "password": password})
    response["Cache-Control"] = "no-store"
    return response


@require_POST
def seat(request: Call, number: int) -> HttpResponse:
    """A further role."""
    one, given = get_object_or_404(Person, pk=number), request.POST
    give_role(
        request.actor, one, given.get("office", ""), given.get("role", ""),
        optional_day_in(given, "valid_to"),
    )  # fmt: skip
    return _done(request, one)


@require_POST
def unseat(request: Call, number: int, seat: int) -> HttpResponse:
    """End a role."""
    one = get_object_or_404(Membership, pk=seat, person=number)
    end_role(request.actor, one, request.POST.get("reason", ""))
    return _done(request, one.person)


@require_POST
def close(request: Call, number: int) -> HttpResponse:
    """Close an account, or open it again."""
    one = get_object_or_404(Person, pk=number)
    act = close_account if one.is_active else reopen_account
    act(request.actor, one, request.POST.get("reason", ""))
    return _done(request, one)


@require_POST
def factor(request: Call, number: int) -> HttpResponse:
    """Forget a lost second factor."""
    one = get_object_or_404(Person, pk=number)
    forget_factor(request.actor, one, request.POST.get("reason", ""))
    return _done(request, one)


def _done(request: Call, one: Person) -> HttpResponse:
    tell(request, "web-people-done", name=one.username)
    return redirect("person", round=here(request).slug, number=one.pk)


_AT = "putaran/<slug:round>/pengguna/"
_CHANGE = {"verb": "people.change"}
URLS = [
    page(_AT, people, name="people", verb="people.read"),
    page(f"{_AT}baru/", make, name="person-make", **_CHANGE),
    page(f"{_AT}<int:number>/", person, name="person", verb="people.read"),
    page(f"{_AT}<int:number>/kata-sandi/", password, name="person-password", **_CHANGE),
    page(f"{_AT}<int:number>/peran/", seat, name="seat", **_CHANGE),
    page(f"{_AT}<int:number>/peran/<int:seat>/akhiri/", unseat, name="seat-end", **_CHANGE),
    page(f"{_AT}<int:number>/tutup/", close, name="person-close", **_CHANGE),
    page(f"{_AT}<int:number>/faktor/", factor, name="person-factor", **_CHANGE),
]
