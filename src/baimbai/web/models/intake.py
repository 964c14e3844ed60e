"""What offices send in (*kiriman, catatan, pengajuan, tanda terima*)."""

from django.db import models
from django.utils import timezone

from baimbai.web.models.people import Organisation, Person
from baimbai.web.models.round import Round

UPLOAD_STATES = ("diterima", "terbaca", "diterapkan", "ditolak", "dibatalkan")
"""Stored; read and compared; taken into the table; could not be read; dropped by its office."""


class Upload(models.Model):
    """A workbook as an office sent it, kept as it came."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="uploads")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="uploads")
    file_name = models.CharField(max_length=260)
    stored_as = models.CharField(max_length=120)
    """Below settings.UPLOADS."""
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    state = models.CharField(max_length=12, default="diterima")
    summary = models.JSONField(default=dict)
    """What reading it found: rows, proposals, other rows, remarks by severity, changes by kind."""
    sent_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    sent_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)


class Remark(models.Model):
    """One thing to mend or to know, at a cell of an upload."""

    upload = models.ForeignKey(Upload, models.CASCADE, related_name="remarks")
    sheet = models.CharField(max_length=60, blank=True)
    cell = models.CharField(max_length=12, blank=True)
    severity = models.CharField(max_length=12)
    text = models.TextField()
    """A packed Message."""
    number = models.CharField(max_length=80, blank=True)
    """The proposal that the cell's row became."""
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["upload", "severity"], name="remark_severity")]


class Submission(models.Model):
    """Where an office stands in a round: writing, or sent in and locked."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="submissions")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="submissions")
    locked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "organisation"], name="one_submission")
        ]


class Receipt(models.Model):
    """What an office got for sending in (*tanda terima*); never changed."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="receipts")
    number = models.CharField(max_length=60, unique=True)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    proposals = models.PositiveIntegerField()
    cost_rupiah = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    """Of what was sent in, as canonical JSON (`actions.submit`)."""
    stored_as = models.CharField(max_length=120)
    """That JSON, below settings.UPLOADS."""

    class Meta:
        ordering = ("-id",)


class UnlockRequest(models.Model):
    """An office asks to mend what it sent in."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="unlock_requests")
    reason = models.TextField()
    asked_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    granted = models.BooleanField(null=True, blank=True)
    """None while nobody has answered."""
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
