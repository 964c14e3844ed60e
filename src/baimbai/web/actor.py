"""Who acts, for which office, in which role, and when (*pelaku*)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.models import AnonymousUser

from baimbai.web.models import Membership, Organisation, Person


@dataclass(frozen=True)
class Actor:
    """A person with the roles that are in force at one moment; nobody is the public."""

    person: Person | None
    seats: frozenset[tuple[str, str]]
    """(organisation's id, role)."""
    now: datetime

    def sits_for(self, organisation: str, *roles: str) -> bool:
        """Has one of the roles at the organisation."""
        return any((organisation, role) in self.seats for role in roles)

    def is_a(self, *roles: str) -> bool:
        """Has one of the roles anywhere."""
        return any(role in roles for _, role in self.seats)

    @property
    def offices(self) -> tuple[str, ...]:
        """Ids of the organisations that the person sits for, sorted."""
        return tuple(sorted({office for office, _ in self.seats}))

    def office(self) -> Organisation | None:
        """The first organisation that the person sits for: named beside what is written."""
        return Organisation.objects.filter(pk__in=self.offices).order_by("pk").first()


def at_the_machine(now: datetime) -> Actor:
    """Whoever gives commands on the server itself: keeps accounts, opens rounds, has no office."""
    return Actor(None, frozenset({("", "admin")}), now)


def actor_of(person: Person | AnonymousUser, now: datetime, today: date) -> Actor:
    """The person's roles in force on the day."""
    if not isinstance(person, Person) or not person.is_active:
        return Actor(None, frozenset(), now)
    seats = Membership.objects.filter(person=person).in_force(today)
    return Actor(person, frozenset(seats.values_list("organisation_id", "role")), now)
