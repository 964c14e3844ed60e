"""Offices at the table (*perangkat daerah*): where each stands, and whom to call there."""

from django.db.models import Count, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from baimbai.web.access import may
from baimbai.web.actions.contact import set_contact
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.models import Ceiling, Organisation, Round, Submission
from baimbai.web.models.proposal import OUT


@require_GET
def offices(request: Call) -> HttpResponse:
    """Every office of the round, with its desk and whether it has sent in."""
    place = here(request)
    sent = dict(Submission.objects.filter(round=place).values_list("organisation_id", "locked_at"))
    found = at_the_table(place).annotate(
        brought=Count("proposals", filter=Q(proposals__round=place) & ~Q(proposals__status__in=OUT))
    )
    rows = [(office, office.pk in sent, sent.get(office.pk)) for office in found]
    return render(request, "organisations/offices.html", {"rows": rows})


@require_GET
def office(request: Call, office: str) -> HttpResponse:
    """One office: its desk, its people, what it brought."""
    place = here(request)
    one = get_object_or_404(at_the_table(place), pk=office)
    seats = one.memberships.in_force(timezone.localdate(request.actor.now)).select_related("person")
    submission = Submission.objects.filter(round=place, organisation=one).first()
    context = {
        "office": one, "submission": submission,
        "seats": seats if may(request.actor, "people.read", place) else (),
        "brought": one.proposals.filter(round=place).exclude(status__in=OUT).count(),
        "mends": may(request.actor, "contact.change", one),
    }  # fmt: skip
    return render(request, "organisations/office.html", context)


@require_POST
def contact(request: Call, office: str) -> HttpResponse:
    """Change how an office is reached."""
    place, given = here(request), request.POST
    one = get_object_or_404(at_the_table(place), pk=office)
    set_contact(
        request.actor, place, one, given.get("contact", ""), given.get("phone", ""),
        given.get("email", ""),
    )  # fmt: skip
    tell(request, "web-people-contact-done")
    return redirect("organisation", round=place.slug, office=one.pk)


def at_the_table(place: Round) -> QuerySet[Organisation]:
    """Offices that propose in the round, own its money, or watch over its province."""
    proposing = place.submissions.values("organisation")
    paying = Ceiling.objects.filter(version__round=place).order_by().values("owner")
    return Organisation.objects.filter(
        Q(pk__in=proposing) | Q(pk__in=paying) | Q(region_code=place.province_code)
    )


_AT = "putaran/<slug:round>/instansi/"
URLS = [
    page(_AT, offices, name="organisations", verb="table.read"),
    page(f"{_AT}<str:office>/", office, name="organisation", verb="table.read"),
    page(f"{_AT}<str:office>/narahubung/", contact, name="contact", verb="table.read"),
]
