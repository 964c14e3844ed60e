"""Readiness: papers that the sheet itself says are missing (*kriteria kesiapan*)."""

from collections import defaultdict
from collections.abc import Iterator

import polars as pl

from baimbai.register.proposal import PHYSICAL_WORK
from baimbai.rulebook.readiness import papers_needed
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.wording.message import Message

_BUILT = ("jalan", "jembatan", "irigasi", "sungai", "pantai", "bendungan", "spam", "drainase")


def missing_papers(dossier: Dossier) -> Iterator[Finding]:
    """`rc_tidak_lengkap`: what is needed and said to be missing; a paper that the sheet does
    not speak of is unknown, not missing."""
    book, programme = dossier.rulebook, dossier.programme
    needed: dict[str, dict[str, tuple[bool, str]]] = defaultdict(dict)
    for name, paper, heavy, rule in papers_needed(
        _works_named(programme.proposals), programme.requests, book
    ).iter_rows():
        needed[name][paper] = (heavy, rule)
    for subject in dossier.subjects:
        proposal = subject.proposal
        papers = needed[proposal.id]
        missing = tuple(paper for paper in papers if paper in proposal.papers_missing)
        if not missing:
            continue
        heavy = [paper for paper in missing if papers[paper][0]]
        yield dossier.finding(
            "rc_tidak_lengkap",
            _severity(dossier, proposal.work_type, proposal.cost_rupiah, len(heavy)),
            [proposal.id],
            Message(
                "finding-rc-tidak-lengkap",
                {"papers": missing, "cost": proposal.cost_rupiah, "work": proposal.work_type},
            ),
            ("lengkapi", "tunda", "terima_dengan_alasan"),
            papers[(heavy or missing)[0]][1],
        )


def _works_named(proposals: pl.DataFrame) -> pl.DataFrame:
    """ "Pekerjaan Jembatan X" names no works, and needs the papers of works all the same."""
    unnamed = (pl.col("work_type") == "lainnya") & pl.col("asset_type").is_in(_BUILT)
    works = pl.when(unnamed).then(pl.lit("rehabilitasi")).otherwise(pl.col("work_type"))
    return proposals.with_columns(works.alias("work_type"))


def _severity(dossier: Dossier, work: str, cost: int, heavy: int) -> str:
    if work not in (*PHYSICAL_WORK, "lainnya") or not heavy:
        return "rendah"
    if heavy > 1 and cost >= dossier.rulebook.figure("kesiapan-batas-tinggi-rupiah"):
        return "tinggi"
    large = cost >= dossier.rulebook.figure("kesiapan-batas-biaya-rupiah")
    return "sedang" if large else "rendah"
