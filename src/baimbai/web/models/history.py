"""History of every record, and what is told live (*riwayat, kabar*)."""

from django.db import models
from django.utils import timezone

from baimbai.web.models.people import Organisation, Person
from baimbai.web.models.round import Round


class Chain(models.Model):
    """Where a chain of entries ends: what the next one is sealed to."""

    name = models.CharField(max_length=80, primary_key=True)
    """A round's slug, or `meja` for what belongs to no round."""
    seq = models.PositiveBigIntegerField(default=0)
    seal = models.CharField(max_length=64)


class Entry(models.Model):
    """Who did what to which record, when and why (`agreement.ledger.LedgerEntry`); the database
    refuses to change or delete it."""

    round = models.ForeignKey(Round, models.DO_NOTHING, null=True, related_name="entries")
    chain = models.ForeignKey(Chain, models.DO_NOTHING, related_name="entries")
    seq = models.PositiveBigIntegerField()
    prev = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)
    at = models.DateTimeField()
    actor = models.ForeignKey(Person, models.DO_NOTHING, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.DO_NOTHING, null=True, related_name="+")
    action = models.CharField(max_length=40)
    """The verb: `mend`, `submit`, `settle`, …"""
    kind = models.CharField(max_length=30)
    """Of the record: `proposal`, `submission`, `finding`, `ceilings`, …"""
    record = models.CharField(max_length=80)
    """The record's own number or id."""
    label = models.CharField(max_length=300, blank=True)
    changes = models.JSONField(default=list)
    """[field, old, new] each, as shown in the register."""
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = [models.UniqueConstraint(fields=["chain", "seq"], name="one_seq")]
        indexes = [
            models.Index(fields=["kind", "record", "round", "-id"], name="history_of"),
            models.Index(fields=["round", "-id"], name="history_in"),
        ]


class Event(models.Model):
    """Something that open pages are told; old ones are swept away."""

    topic = models.CharField(max_length=80)
    """`round/<id>` or `run/<id>`."""
    payload = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["topic", "id"], name="told")]
