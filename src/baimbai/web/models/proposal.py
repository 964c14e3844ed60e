"""Proposals as people edit them (*usulan*): the register's columns, and where each one stands."""

from django.db import models
from django.utils import timezone

from baimbai.web.models.people import Organisation, Person
from baimbai.web.models.round import Round

STATUSES = (
    "draf", "diajukan", "dikembalikan", "diverifikasi", "dialihkan", "digabung", "ditarik",
)  # fmt: skip
"""Being written; sent in and locked; sent back to be mended; verified by the province; handed to
the responsible office; taken up in another; withdrawn."""
OUT = ("digabung", "ditarik")
"""No longer computed."""


class Proposal(models.Model):
    """One proposal. Fields named as in `register.proposal.Proposal`, where they are described."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="proposals")
    number = models.CharField(max_length=80)
    """The register's `id`."""
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="proposals")
    title = models.CharField(max_length=1000)
    level = models.CharField(max_length=10)
    region_code = models.CharField(max_length=8)
    sector = models.CharField(max_length=10)
    asset_type = models.CharField(max_length=30)
    work_type = models.CharField(max_length=30)
    cost_rupiah = models.BigIntegerField()
    year = models.PositiveIntegerField()
    volume = models.FloatField(null=True, blank=True)
    unit = models.CharField(max_length=20, null=True, blank=True)
    kecamatan = models.CharField(max_length=200, null=True, blank=True)
    desa = models.CharField(max_length=200, null=True, blank=True)
    kecamatan_code = models.CharField(max_length=10, null=True, blank=True)
    desa_code = models.CharField(max_length=16, null=True, blank=True)
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    geometry = models.TextField(null=True, blank=True)
    asset_name = models.CharField(max_length=300, null=True, blank=True)
    from_m = models.IntegerField(null=True, blank=True)
    to_m = models.IntegerField(null=True, blank=True)
    area_ha = models.FloatField(null=True, blank=True)
    declared_status = models.CharField(max_length=10, null=True, blank=True)
    portion = models.BooleanField(default=False)
    continuing = models.BooleanField(default=False)
    activity_code = models.CharField(max_length=60, null=True, blank=True)
    papers_ready = models.JSONField(default=list, blank=True)
    papers_missing = models.JSONField(default=list, blank=True)
    origin = models.CharField(max_length=20, null=True, blank=True)
    people = models.IntegerField(null=True, blank=True)
    condition = models.CharField(max_length=20, null=True, blank=True)
    requires = models.JSONField(default=list, blank=True)
    priority_labels = models.JSONField(default=list, blank=True)
    note = models.TextField(null=True, blank=True)
    source_file = models.CharField(max_length=260, blank=True)
    source_sheet = models.CharField(max_length=60, blank=True)
    source_row = models.PositiveIntegerField(default=0)

    status = models.CharField(max_length=12, default="draf")
    status_reason = models.TextField(blank=True)
    """Why it was sent back, re-routed, merged or withdrawn."""
    routed_to = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="routed", db_index=False
    )
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", db_index=False
    )
    version = models.PositiveIntegerField(default=1)
    """Grows with each change; who saves an older one is told, and overwrites nothing."""
    spot = models.BigIntegerField(null=True, blank=True)
    """Where it lies, as a Morton number (`web.spot`): one range of it is one tile of the map."""
    reach = models.PositiveSmallIntegerField(null=True, blank=True)
    """How far what was drawn reaches from its spot (`web.spot.reach`); None for a plain point."""
    search = models.TextField(blank=True)
    """What a search looks through, in lower case (`web.records`)."""
    changed_at = models.DateTimeField(default=timezone.now)
    changed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("round_id", "number")
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="one_proposal_number"),
            models.CheckConstraint(condition=models.Q(cost_rupiah__gte=0), name="cost_0"),
        ]
        indexes = [
            # Nearly all rows have neither: an index of them too would be passed over for a scan.
            models.Index(
                fields=["routed_to"], condition=models.Q(routed_to__isnull=False), name="routed"
            ),
            models.Index(
                fields=["merged_into"], condition=models.Q(merged_into__isnull=False), name="merged"
            ),
            models.Index(fields=["round", "organisation", "number"], name="by_office"),
            models.Index(fields=["round", "sector", "number"], name="by_sector"),
            models.Index(fields=["round", "status", "number"], name="by_status"),
            models.Index(fields=["round", "region_code", "number"], name="by_region"),
            models.Index(fields=["round", "cost_rupiah"], name="by_cost"),
            # With all that a tile sums and filters by, so that the rows themselves stay unread.
            models.Index(
                fields=["round", "spot", "status", "cost_rupiah", "organisation", "routed_to",
                        "sector", "region_code"],
                name="by_spot",
            ),
            models.Index(
                fields=["round", "reach", "spot"], name="by_reach",
                condition=models.Q(reach__isnull=False),
            ),
            models.Index(fields=["round", "changed_at", "number"], name="by_change"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class Request(models.Model):
    """Money asked of one source in one year. A proposal's requests sum to its cost."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="requests")
    source = models.CharField(max_length=40, null=True, blank=True)
    year = models.PositiveIntegerField()
    amount_rupiah = models.BigIntegerField()

    class Meta:
        ordering = ("year", "source", "id")
        constraints = [
            models.CheckConstraint(condition=models.Q(amount_rupiah__gte=0), name="request_0")
        ]


class Paper(models.Model):
    """A readiness paper that an office attached (*dokumen kesiapan*)."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="papers")
    kind = models.CharField(max_length=20)
    """One of register.proposal.PAPERS."""
    file_name = models.CharField(max_length=260)
    stored_as = models.CharField(max_length=120)
    """Below settings.UPLOADS."""
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    added_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("kind", "id")


COMMENT_KINDS = ("komentar", "konfirmasi", "tanggapan")
"""Said; confirmed by a party; the proponent's answer to a refusal or a return."""


class Comment(models.Model):
    """What somebody said of a proposal; never changed."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="comments")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    author = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=12, default="komentar")
    text = models.TextField()
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)
