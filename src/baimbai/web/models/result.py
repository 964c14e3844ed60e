"""The index of what a run computed; the figures themselves lie frozen in the run's archive."""

from django.db import models

from baimbai.web.models.people import Organisation
from baimbai.web.models.proposal import Proposal
from baimbai.web.models.run import Run


class Result(models.Model):
    """Where a proposal stands after a run: gate, score, rank, band, outcome, reason."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="results")
    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="results")
    gate = models.CharField(max_length=12)
    gate_reason = models.TextField()
    """A packed Message."""
    score = models.FloatField()
    rank = models.PositiveIntegerField()
    sector_rank = models.PositiveIntegerField()
    band = models.CharField(max_length=12, blank=True)
    """`inti`, `batas`, `luar` (`appraisal.sensitivity`); empty where it was not computed."""
    best_rank = models.PositiveIntegerField(null=True, blank=True)
    worst_rank = models.PositiveIntegerField(null=True, blank=True)
    responsible = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+"
    )
    outcome = models.CharField(max_length=16)
    reason = models.CharField(max_length=16)
    text = models.TextField()
    """Why, as a packed Message."""
    would_help = models.TextField(blank=True)
    """A packed Message; empty where nothing would."""
    rule = models.CharField(max_length=80, blank=True)
    funded_rupiah = models.BigIntegerField(default=0)

    class Meta:
        ordering = ("run_id", "rank")
        constraints = [models.UniqueConstraint(fields=["run", "proposal"], name="one_result")]
        indexes = [
            models.Index(fields=["run", "rank"], name="by_rank"),
            # With the proposal at its end, a list narrowed by outcome reads the index alone.
            models.Index(fields=["run", "outcome", "rank", "proposal"], name="by_outcome"),
        ]


class ScorePart(models.Model):
    """One criterion of a proposal's score; `sheet` is empty for the round's own weights."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="parts")
    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="parts")
    sheet = models.CharField(max_length=24, blank=True)
    criterion = models.CharField(max_length=20)
    measured = models.FloatField(null=True, blank=True)
    unit = models.CharField(max_length=40, blank=True)
    points = models.FloatField()
    weight = models.FloatField()
    contribution = models.FloatField()
    working = models.TextField()
    """A packed Message."""

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["run", "proposal"], name="parts_of")]


class Payment(models.Model):
    """What one source of one owner pays for a proposal in one year."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="payments")
    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="payments")
    source = models.CharField(max_length=40)
    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    amount_rupiah = models.BigIntegerField()

    class Meta:
        ordering = ("year", "source", "owner_id")
        indexes = [
            models.Index(fields=["run", "proposal"], name="payments_of"),
            models.Index(fields=["run", "source", "owner", "year"], name="payments_from"),
        ]


class SourceUse(models.Model):
    """One ceiling and what the run takes from it."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="source_uses")
    source = models.CharField(max_length=40)
    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    ceiling_rupiah = models.BigIntegerField()
    used_rupiah = models.BigIntegerField()

    class Meta:
        ordering = ("source", "owner_id", "year")
        indexes = [models.Index(fields=["run", "source"], name="uses_of")]
