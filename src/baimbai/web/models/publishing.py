"""Releases, and keys for programs (*rilis, kunci API, nomor di sistem lain*)."""

from pathlib import Path

from django.conf import settings
from django.db import models

from baimbai.web.models.people import Person
from baimbai.web.models.proposal import Proposal
from baimbai.web.models.round import Round
from baimbai.web.models.run import Run

RELEASE_STATES = ("draf", "berlaku", "historis", "skenario")
CHANGE_CLASSES = ("pertama", "koreksi", "minor", "mayor")


class Release(models.Model):
    """One frozen, numbered release of a round; never changed but in its state."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, default="draf")
    run = models.ForeignKey(Run, models.PROTECT, related_name="+")
    """The computation that it stands on."""
    lists = models.JSONField(default=list)
    """The lists that the chair lets be seen: `dihitung`, `desk`, `pleno`, `final`."""
    shows_refusals = models.BooleanField(default=False)
    checksum = models.CharField(max_length=64)
    ledger_seq = models.PositiveBigIntegerField()
    ledger_head = models.CharField(max_length=64)
    change_class = models.CharField(max_length=10)
    change_reason = models.TextField(blank=True)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("round_id", "-number")
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="one_release_number")
        ]

    @property
    def folder(self) -> Path:
        """Where its archive, documents and portal lie."""
        return Path(settings.RESULTS) / "rilis" / f"{self.round.slug}-{self.number}"


SYSTEMS = ("sipd", "krisna", "sitia", "rup")


class ExternalId(models.Model):
    """What a proposal is called in a national system."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="external_ids")
    system = models.CharField(max_length=10)
    value = models.CharField(max_length=80)

    class Meta:
        ordering = ("system",)
        constraints = [
            models.UniqueConstraint(fields=["proposal", "system"], name="one_external_id")
        ]


class ApiToken(models.Model):
    """A key for a program; only its fingerprint is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    fingerprint = models.CharField(max_length=64, unique=True)
    """SHA-256 of the key."""
    scopes = models.JSONField(default=list)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
