"""Long work (*pekerjaan*): asked for by somebody, done in a process of its own."""

from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import models
from django.utils import timezone

from baimbai.web.models.people import Organisation, Person
from baimbai.web.models.round import CeilingVersion, Round, WeightsVersion

RUN_KINDS = ("hitung", "skenario", "impor", "rilis")
"""The whole round; the round under other ceilings, pins or weights; reading an upload; freezing a
release."""
RUN_STATES = ("antre", "berjalan", "selesai", "gagal", "dibatalkan")
WAITING, RUNNING, DONE, FAILED, CANCELLED = RUN_STATES
SILENT_AFTER = timedelta(seconds=30)
"""A run whose worker has not been heard of for so long has failed."""


class Scenario(models.Model):
    """What a scenario changes; what it does not name stays (`rounds.scenario.Scenario`)."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="scenarios")
    name = models.CharField(max_length=100)
    ceilings = models.JSONField(default=list)
    """Rules as typed: `DAK-*=0`, `DAU:63.01:2027=-48%`."""
    pins = models.JSONField(default=dict)
    """Proposal's number → masuk, keluar, bebas."""
    weights = models.JSONField(default=dict)
    note = models.TextField(blank=True)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)
        constraints = [models.UniqueConstraint(fields=["round", "name"], name="one_scenario_name")]


class Run(models.Model):
    """One piece of long work. The rows that wait are the queue."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="runs")
    kind = models.CharField(max_length=12)
    scenario = models.ForeignKey(
        Scenario, models.CASCADE, null=True, blank=True, related_name="runs"
    )
    upload = models.ForeignKey("Upload", models.CASCADE, null=True, blank=True, related_name="runs")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+"
    )
    """Whose work it is; None for the host's."""
    asked_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=12, default=WAITING)
    claim = models.CharField(max_length=40, blank=True)
    """Of the worker that does it: only who holds it may finish it."""
    progress = models.PositiveSmallIntegerField(default=0)
    """Percent."""
    stage = models.CharField(max_length=30, blank=True)
    detail = models.CharField(max_length=200, blank=True)
    heartbeat_at = models.DateTimeField(null=True, blank=True)
    cancel_requested = models.BooleanField(default=False)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)
    """A packed Message."""
    summary = models.JSONField(default=dict)
    """Figures of what it found, by name; of a release, until it is made, what was asked for."""
    round_version = models.PositiveBigIntegerField(default=0)
    """The round's version that it computed."""
    ceilings = models.ForeignKey(
        CeilingVersion, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    weights = models.ForeignKey(
        WeightsVersion, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    engine = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = [models.Index(fields=["state", "id"], name="queue")]

    @property
    def folder(self) -> Path:
        """Where its archive and documents lie."""
        return Path(settings.RESULTS) / f"{self.pk}"

    @property
    def is_over(self) -> bool:
        """Done, failed or cancelled."""
        return self.state not in (WAITING, RUNNING)

    def is_silent(self, now: datetime) -> bool:
        """Running, but its worker has not been heard of."""
        heard = self.heartbeat_at or self.started_at
        return self.state == RUNNING and (heard is None or now - heard > SILENT_AFTER)
