"""People and the offices they sit for (*orang, perangkat daerah, keanggotaan*)."""

from datetime import date

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

ROLES = ("pengusul", "penyelenggara", "pimpinan", "peninjau", "auditor", "admin")
"""Proposes for its office; prepares the meeting at the province; head of office who decides and
signs; comments and confirms (Bappeda, other offices); reads everything; keeps accounts."""


class Organisation(models.Model):
    """One office at the table; its id is the one that round.yaml gives it."""

    id = models.CharField(max_length=40, primary_key=True)
    name = models.CharField(max_length=200)
    level = models.CharField(max_length=10)
    """pusat, provinsi or kabkota."""
    region_code = models.CharField(max_length=8)
    sectors = models.JSONField(default=list)
    contact = models.CharField(max_length=200, blank=True)
    """Which desk of the office answers: never printed in public."""
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name


class Person(AbstractUser):
    """Somebody who may sign in."""

    language = models.CharField(max_length=2, default="id")

    @property
    def spoken_name(self) -> str:
        """The full name, else the name of the account."""
        return self.get_full_name() or self.username


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Memberships."""

    def in_force(self, on: date) -> "MembershipQuerySet":
        """Those that hold on a day."""
        return self.filter(
            Q(valid_from__lte=on), Q(valid_to__isnull=True) | Q(valid_to__gte=on)
        ).select_related("organisation")


class Membership(models.Model):
    """A person's role at an office, for a time."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=[(role, role) for role in ROLES])
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    """The last day; None without end."""

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(
                fields=["person", "organisation", "role", "valid_from"], name="one_membership"
            )
        ]
