"""What becomes of what was agreed (*komitmen, realisasi, praktik baik*)."""

from django.db import models

from baimbai.web.models.meeting import Decision
from baimbai.web.models.people import Organisation, Person
from baimbai.web.models.proposal import Proposal
from baimbai.web.models.round import Round


class Commitment(models.Model):
    """Who promised what by when, and what became of it: a row of `register.commitment`."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="commitments")
    number = models.CharField(max_length=80)
    proposal = models.ForeignKey(
        Proposal, models.SET_NULL, null=True, blank=True, related_name="commitments"
    )
    decision = models.ForeignKey(
        Decision, models.DO_NOTHING, null=True, blank=True, related_name="+", db_constraint=False
    )
    title = models.CharField(max_length=1000, blank=True)
    """Of the proposal that it was made for, by which it is found again next year."""
    made_in = models.CharField(max_length=10, blank=True)
    """Fiscal year of the round that it was made in."""
    kind = models.CharField(max_length=20)
    text = models.TextField()
    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="commitments")
    due = models.DateField()
    state = models.CharField(max_length=12, default="terbuka")
    proof = models.TextField(blank=True)
    """What shows it, in words."""
    proof_file = models.CharField(max_length=120, blank=True)
    """Below settings.UPLOADS."""
    proof_sha256 = models.CharField(max_length=64, blank=True)
    settled_on = models.DateField(null=True, blank=True)
    carried_from = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="carried_to"
    )
    """The same promise in the round before."""

    class Meta:
        ordering = ("due", "number")
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="one_commitment_number")
        ]


class Progress(models.Model):
    """Physical and financial progress of a programmed proposal at the end of a quarter."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="progress")
    year = models.PositiveIntegerField()
    quarter = models.PositiveSmallIntegerField()
    physical_percent = models.FloatField()
    financial_rupiah = models.BigIntegerField()
    note = models.TextField(blank=True)
    source_file = models.CharField(max_length=260, blank=True)
    source_row = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("proposal_id", "year", "quarter")
        constraints = [
            models.UniqueConstraint(fields=["proposal", "year", "quarter"], name="one_quarter")
        ]


class Outcome(models.Model):
    """A service indicator before and after a work (*kemantapan, layanan*)."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="outcomes")
    indicator = models.CharField(max_length=40)
    unit = models.CharField(max_length=20)
    before = models.FloatField(null=True, blank=True)
    after = models.FloatField(null=True, blank=True)
    measured_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=300)

    class Meta:
        ordering = ("proposal_id", "indicator")


class Practice(models.Model):
    """A practice card (*kartu praktik baik*)."""

    code = models.CharField(max_length=60, unique=True)
    title = models.CharField(max_length=300)
    province = models.CharField(max_length=100)
    office = models.CharField(max_length=200)
    """Whom to ask; never a person's name."""
    asset_types = models.JSONField(default=list)
    work_types = models.JSONField(default=list)
    problems = models.JSONField(default=list)
    """Kinds of findings that it helps with."""
    context = models.TextField()
    done = models.TextField()
    conditions = models.TextField(blank=True)
    cost_rupiah = models.BigIntegerField(null=True, blank=True)
    cost_basis = models.CharField(max_length=300, blank=True)
    result = models.TextField()
    figures = models.JSONField(default=list)
    """[what, before, after, unit, source] each."""
    alive = models.BooleanField(null=True, blank=True)
    checked_on = models.DateField(null=True, blank=True)
    illustrative = models.BooleanField(default=False)
    search = models.TextField(blank=True)
    added_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("code",)


class PracticeUse(models.Model):
    """Somebody took a card up for a proposal or finding."""

    practice = models.ForeignKey(Practice, models.CASCADE, related_name="uses")
    proposal = models.ForeignKey(
        Proposal, models.CASCADE, null=True, blank=True, related_name="practice_uses"
    )
    finding_key = models.CharField(max_length=16, blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    note = models.TextField(blank=True)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("-id",)
