"""The meeting (*rapat*): desks, agenda, attendance, positions, decisions, minutes, signatures."""

from django.db import models
from django.utils import timezone

from baimbai.web.models.people import Organisation, Person
from baimbai.web.models.proposal import Proposal
from baimbai.web.models.round import Round

DESK_KINDS = ("desk", "pleno")
STANCES = ("setuju", "setuju_bersyarat", "keberatan")


class Desk(models.Model):
    """A desk of the meeting (bidang × wilayah), or its plenary."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="desks")
    kind = models.CharField(max_length=6, default="desk")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    sectors = models.JSONField(default=list)
    """Bidang; empty for all."""
    regions = models.JSONField(default=list)
    """Region codes; empty for all."""
    rapporteur = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    quorum = models.PositiveIntegerField(default=0)
    """Organisations that must be present."""
    minutes_per_item = models.PositiveIntegerField(default=5)
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    current = models.ForeignKey(
        "AgendaItem", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    """What is being spoken of."""

    class Meta:
        ordering = ("round_id", "kind", "number")
        constraints = [
            models.UniqueConstraint(fields=["round", "kind", "number"], name="one_desk_number")
        ]

    def __str__(self) -> str:
        return self.name


class AgendaItem(models.Model):
    """One proposal that a desk must settle, and why."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="items")
    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="agenda")
    reasons = models.JSONField(default=list)
    """Of `agreement.agenda.REASONS`, the weightiest first."""
    findings = models.JSONField(default=list)
    """Keys of findings."""
    place = models.PositiveIntegerField()
    """Its turn, from 1."""
    minutes = models.PositiveIntegerField(default=5)

    class Meta:
        ordering = ("desk_id", "place")
        constraints = [
            models.UniqueConstraint(fields=["desk", "proposal"], name="once_on_an_agenda")
        ]


class Attendance(models.Model):
    """Somebody who sits at a desk for an organisation."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="attendance")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    function = models.CharField(max_length=200, blank=True)
    """Jabatan."""
    way = models.CharField(max_length=8, default="daftar")
    """`qr` or `daftar`."""
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("organisation_id", "id")
        constraints = [
            models.UniqueConstraint(fields=["desk", "organisation", "name"], name="present_once")
        ]


class Position(models.Model):
    """What an organisation holds of a proposal; its latest counts. Never changed."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="positions")
    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="positions")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    stance = models.CharField(max_length=20)
    text = models.TextField(blank=True)
    author = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    ticket = models.UUIDField(unique=True)
    """Of the sender: the same position sent twice is one."""

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["proposal", "organisation"], name="positions_on")]


class Decision(models.Model):
    """What a desk or the plenary decided of a proposal; the latest of a stage holds. The database
    refuses to change or delete it."""

    round = models.ForeignKey(Round, models.DO_NOTHING, related_name="decisions")
    desk = models.ForeignKey(Desk, models.DO_NOTHING, related_name="decisions")
    stage = models.CharField(max_length=6)
    """Of `agreement.ruling.STAGES`: on which list it stands."""
    proposal = models.ForeignKey(Proposal, models.DO_NOTHING, related_name="decisions")
    result = models.CharField(max_length=24)
    amount_rupiah = models.BigIntegerField(default=0)
    payments = models.JSONField(default=list)
    """[source, owner's id, year, rupiah] each; they sum to the amount."""
    condition = models.TextField(blank=True)
    reason_code = models.CharField(max_length=40)
    text = models.TextField()
    responsible = models.ForeignKey(
        Organisation, models.DO_NOTHING, null=True, blank=True, related_name="+"
    )
    """Who does what follows; of a re-routed proposal the office that takes it over."""
    responsible_person = models.CharField(max_length=200, blank=True)
    due = models.DateField(null=True, blank=True)
    dissent = models.JSONField(default=list)
    """[organisation's id, what it holds] each."""
    made_by = models.ForeignKey(Person, models.DO_NOTHING, null=True, related_name="+")
    made_at = models.DateTimeField()
    """By the clock of whoever made it; it may have waited for a connection."""
    received_at = models.DateTimeField()
    ticket = models.UUIDField(unique=True)
    """Of the sender: the same decision sent twice is one."""

    class Meta:
        ordering = ("id",)
        indexes = [
            models.Index(fields=["round", "stage", "proposal", "-id"], name="decided_on"),
            models.Index(fields=["desk", "-id"], name="decided_at"),
        ]


MINUTES_STATES = ("rancangan", "ditutup", "ditandatangani")


class Minutes(models.Model):
    """Minutes of a desk or the plenary as documents; a later edition replaces an earlier draft."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="minutes")
    edition = models.PositiveIntegerField()
    number = models.CharField(max_length=100, blank=True)
    """As the office's registry gives it."""
    state = models.CharField(max_length=16, default="rancangan")
    folder = models.CharField(max_length=120)
    """Below settings.RESULTS: archive, berita-acara.pdf, berita-acara.docx."""
    sha256 = models.CharField(max_length=64)
    """Of berita-acara.pdf before anybody signed."""
    ledger_seq = models.PositiveBigIntegerField()
    ledger_head = models.CharField(max_length=64)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("desk_id", "-edition")
        constraints = [
            models.UniqueConstraint(fields=["desk", "edition"], name="one_minutes_edition")
        ]


class Signature(models.Model):
    """A signature on minutes: in the PDF, or by hand on a scan."""

    minutes = models.ForeignKey(Minutes, models.PROTECT, related_name="signatures")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    signer = models.CharField(max_length=200)
    function = models.CharField(max_length=200, blank=True)
    way = models.CharField(max_length=10)
    """`pades`, `basah` (by hand) or `bsre` (the state's certificate service)."""
    stored_as = models.CharField(max_length=120)
    """Below settings.UPLOADS: the PDF with this signature in it, or the scan."""
    sha256 = models.CharField(max_length=64)
    signed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["minutes", "organisation"], name="signs_once")
        ]
