"""Rounds with their calendar, ceilings and weights (*putaran, jadwal, pagu, bobot*)."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils import timezone

from baimbai.web.models.people import Organisation, Person

if TYPE_CHECKING:
    from baimbai.web.models.run import Run

PHASES = ("persiapan", "dibuka", "verifikasi", "rapat", "selesai")
"""Being prepared; offices send in; the province verifies and findings are answered; the meeting;
closed."""


class Round(models.Model):
    """One meeting's work for one fiscal year. Its papers lie in a folder of their own."""

    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=300)
    fiscal_year = models.PositiveIntegerField()
    province_code = models.CharField(max_length=8)
    province_name = models.CharField(max_length=100)
    host = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    phase = models.CharField(max_length=12, default="dibuka")
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    """Proposals are sent in before this moment (*batas pengajuan*)."""
    answers_until = models.DateTimeField()
    """Findings and refusals are answered before this moment."""
    held_on = models.DateField()
    place = models.CharField(max_length=200)
    rulebook = models.CharField(max_length=40)
    ceilings = models.ForeignKey(
        "CeilingVersion", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    """The version in force."""
    weights = models.ForeignKey(
        "WeightsVersion", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    run: "models.ForeignKey[Run | None, Run | None]" = models.ForeignKey(
        "Run", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    """The computation that pages show."""
    version = models.PositiveBigIntegerField(default=1)
    """Grows with every change of what is computed from or shown in lists."""
    illustrative = models.BooleanField(default=False)
    folder_name = models.CharField(max_length=120)
    regions = models.JSONField(default=list)
    """One mapping a region: code, name, kind, population, area_km2, lat, lon."""
    horizon = models.JSONField(default=list)

    class Meta:
        ordering = ("-fiscal_year", "slug")

    def __str__(self) -> str:
        return self.title

    @property
    def folder(self) -> Path:
        """Where round.yaml and its papers lie."""
        return Path(settings.ROUNDS) / self.folder_name

    def takes_proposals(self, now: datetime | None = None) -> bool:
        """May offices still send in?"""
        now = now or timezone.now()
        return self.phase == "dibuka" and self.opens_at <= now < self.closes_at

    def takes_answers(self, now: datetime | None = None) -> bool:
        """May offices still answer findings and refusals?"""
        now = now or timezone.now()
        return self.phase in ("dibuka", "verifikasi") and now < self.answers_until

    def touch(self) -> None:
        """What is shown or computed has changed."""
        Round.objects.filter(pk=self.pk).update(version=models.F("version") + 1)


class CeilingVersion(models.Model):
    """One edition of the ceilings; never changed once another builds on it."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="ceiling_versions")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=100)
    """The scenario's name in pagu.xlsx, or what the province calls it."""
    reason = models.TextField(blank=True)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("round_id", "-number")
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="one_ceiling_number")
        ]


class Ceiling(models.Model):
    """What a source of an owner may pay in a year."""

    version = models.ForeignKey(CeilingVersion, models.CASCADE, related_name="rows")
    source = models.CharField(max_length=40)
    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    amount_rupiah = models.BigIntegerField()
    basis = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("source", "owner_id", "year")
        constraints = [
            models.UniqueConstraint(
                fields=["version", "source", "owner", "year"], name="one_ceiling"
            ),
            models.CheckConstraint(condition=models.Q(amount_rupiah__gte=0), name="ceiling_0"),
        ]


class WeightsVersion(models.Model):
    """Weights as round.yaml's `weights` section writes them; frozen ones are never changed."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="weights_versions")
    number = models.PositiveIntegerField()
    section = models.JSONField()
    fingerprint = models.CharField(max_length=64)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    frozen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("round_id", "-number")
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="one_weights_number")
        ]
