"""Findings (*temuan*): what collides, misses its turn, or stands at the wrong door."""

from dataclasses import dataclass, field
from hashlib import sha256

import polars as pl

from baimbai.register.table import Table
from baimbai.wording.message import Message

FINDING_SEVERITIES = ("tinggi", "sedang", "rendah", "info")
FINDING_STATUSES = ("terbuka", "diabaikan", "dibuka_kembali")


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: the parties, the evidence, the ways out."""

    id: str
    """`T-0001`, … in the order of the review."""
    kind: str
    """`duplikat_lintas_level`, `salah_kewenangan`, …: one a check, named as in the field."""
    severity: str
    proposals: tuple[str, ...]
    parties: tuple[str, ...]
    """Organisation ids: the proponents, and whoever must act."""
    evidence: Message
    exits: tuple[str, ...]
    """Ways out, as codes named in the wording files (`gabung`, `alihkan`, …)."""
    rule: str | None = None
    """Id of the rule that is quoted."""
    rows: tuple[str, ...] = ()
    """Where it stands in the workbooks: `file!sheet!row`, 1-based, in the order of the proposals;
    of a total that no proposal stands for, its own row."""
    status: str = "terbuka"
    """terbuka; diabaikan (dismissed by people, the evidence being the same since); dibuka_kembali
    (dismissed once, but the evidence has changed)."""
    decision: str = ""
    """What people decided: `abaikan` or one of the ways out; empty where they have not."""
    reason: str = ""
    """Why they decided so."""

    @property
    def key(self) -> str:
        """Of the kind, the proposals and the evidence: another one, once any of them changes."""
        said = "\x1f".join((self.kind, *self.proposals, *self.rows, self.evidence.packed()))
        return sha256(said.encode()).hexdigest()[:16]


FINDINGS = Table(
    "findings",
    Finding,
    key=("id",),
    rules={
        "severity is known": pl.col("severity").is_in(FINDING_SEVERITIES),
        "status is known": pl.col("status").is_in(FINDING_STATUSES),
    },
)


@dataclass(frozen=True, slots=True)
class Mandate:
    """Whose job a proposal is (*kewenangan*): one row a proposal."""

    proposal: str
    level: str | None
    """pusat, provinsi, kabkota, desa; None where nothing says."""
    responsible: str | None
    """The organisation at the table that answers for it; None where there is none."""
    basis: str
    """aset (status list), aturan (law), pernyataan (the sheet says so) or pengusul (assumed)."""
    rule: str | None
    """The rule applied, also where the status list prevailed."""


MANDATES = Table("mandates", Mandate, key=("proposal",))


@dataclass(frozen=True, slots=True)
class Link:
    """Two proposals that hang together: for the funding stage."""

    kind: str
    """saling_meniadakan (duplicates: one of them), prasyarat (`b` only if `a`, and no earlier),
    bersama (shares of one work: both or neither)."""
    a: str
    b: str


LINKS = Table("links", Link, key=("kind", "a", "b"))


@dataclass(frozen=True, slots=True)
class RelatedPair:
    """Two proposals compared: for people to look at, the likeliest one work first."""

    id_a: str
    id_b: str
    kind: str
    """same (one work), related (other work on one asset or next to it), candidate (among the
    three likeliest of either, but unlikely), overlap, portion or sequence."""
    score: float
    """Probability that it is one work; of the last three kinds 1."""
    evidence: tuple[str, ...] = ()
    """What speaks most for and against one work, as codes (`desa:cocok`)."""


PAIRS = Table("pairs", RelatedPair, key=("id_a", "id_b", "kind"))


@dataclass(frozen=True)
class Review:
    """What synchronisation found: findings, mandates (one a proposal), links, pairs."""

    findings: pl.DataFrame
    mandates: pl.DataFrame
    links: pl.DataFrame
    pairs: pl.DataFrame = field(default_factory=lambda: PAIRS.make(()))

    def __post_init__(self) -> None:
        PAIRS.check(self.pairs)
        FINDINGS.check(self.findings)
        MANDATES.check(self.mandates)
        LINKS.check(self.links)
