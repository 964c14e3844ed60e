"""Findings of a computation, and what people made of them (*temuan, penyelesaian, tanggapan*)."""

from django.db import models
from django.utils import timezone

from baimbai.web.models.people import Organisation, Person
from baimbai.web.models.proposal import Proposal
from baimbai.web.models.round import Round
from baimbai.web.models.run import Run


class Finding(models.Model):
    """One finding of one run; the index of `synchronisation.finding.Finding`."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="findings")
    number = models.CharField(max_length=20)
    """`T-0001`."""
    key = models.CharField(max_length=16)
    """The same in every run while kind, proposals and evidence are."""
    kind = models.CharField(max_length=40)
    severity = models.CharField(max_length=10)
    grade = models.PositiveSmallIntegerField(default=0)
    """Place of the severity: 0 the gravest."""
    evidence = models.TextField()
    """A packed Message."""
    exits = models.JSONField(default=list)
    rule = models.CharField(max_length=80, null=True, blank=True)
    places = models.JSONField(default=list)
    """`file!sheet!row`."""
    status = models.CharField(max_length=16)
    proposals = models.ManyToManyField(Proposal, related_name="findings")
    parties = models.ManyToManyField(Organisation, related_name="findings")

    class Meta:
        ordering = ("run_id", "grade", "id")
        indexes = [
            models.Index(fields=["run", "grade", "id"], name="by_grade"),
            models.Index(fields=["run", "key"], name="by_key"),
        ]


class Settlement(models.Model):
    """What people decided on a finding; the latest of a key holds. Never changed."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="settlements")
    key = models.CharField(max_length=16)
    kind = models.CharField(max_length=40)
    numbers = models.JSONField(default=list)
    """The proposals' numbers, in the finding's order."""
    places = models.JSONField(default=list)
    exit = models.CharField(max_length=30)
    """`abaikan`, one of the finding's ways out, or `buka` (open again)."""
    reason = models.TextField()
    details = models.JSONField(default=dict)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["round", "key"], name="settled_key")]


ANSWER_KINDS = ("tanggapan", "konfirmasi", "sanggahan")
"""Said; what the finding says is so, or the asset is theirs; it is not so."""


class Answer(models.Model):
    """What a party says to a finding (*tanggapan*); never changed."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="answers")
    key = models.CharField(max_length=16)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    author = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=12, default="tanggapan")
    text = models.TextField()
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["round", "key"], name="answered_key")]
