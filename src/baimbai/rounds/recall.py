"""Reading a round back from its archive (*membuka arsip putaran*), without solving it again."""

import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import polars as pl

from baimbai.appraisal.evidence import Evidence
from baimbai.appraisal.score import Appraisal
from baimbai.appraisal.sheets import SheetScores
from baimbai.errors import ArchiveError
from baimbai.funding.allocation import Allocation, Certificate
from baimbai.funding.dossier import Dossier, open_dossier
from baimbai.publication.release import Release
from baimbai.register.commitment import COMMITMENTS
from baimbai.register.programme import Programme
from baimbai.rounds.archive import (
    CERTIFICATE,
    FORMAT,
    INPUTS,
    MANIFEST,
    RULES,
    TABLES,
    verify_archive,
)
from baimbai.rounds.evidence import open_evidence
from baimbai.rounds.plan import Plan, read_plan
from baimbai.rulebook.load import load_rulebook
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.finding import Review

_LISTS = ("checks", "floors", "above")


@dataclass(frozen=True)
class Recalled:
    """What a round funded, with all that funding looked at."""

    dossier: Dossier
    allocation: Allocation
    scenario: str
    plan: Plan
    evidence: Evidence


def recall(archive: Path) -> Recalled:
    """The round of an archive, by the rules that lie in it.

    Raises ArchiveError where a file differs from the manifest or is none that this version reads.
    """
    verify_archive(archive)
    manifest = json.loads((archive / MANIFEST).read_text(encoding="utf-8"))
    if manifest.get("format") != FORMAT:
        raise ArchiveError("error-archive-manifest", folder=str(archive))
    scenario = str(manifest["scenario"])
    plan = read_plan(archive / INPUTS, scenario=scenario)
    rulebook = load_rulebook(plan.rulebook, plan.meeting.held_on, archive / RULES)
    dossier, allocation = recall_results(archive, plan, rulebook)
    evidence, _ = open_evidence(archive / INPUTS, plan, dossier.programme, dossier.review.links)
    return Recalled(dossier, allocation, scenario, plan, evidence)


def recall_release(folder: Path, plan: Plan, rulebook: Rulebook) -> Release:
    """What `archive.write_results` wrote, as documents take it: the same bytes as the round's own.

    `plan` and `rulebook` are those it was computed with.
    """
    dossier, allocation = recall_results(folder, plan, rulebook)
    table = partial(_table, folder)
    return Release(
        plan.meeting, dossier.programme, table("catatan"), table("bukan-usulan"), dossier.review,
        dossier.appraisal, allocation, table("hasil"), rulebook, plan.scenario, table("berkas"),
        table("porsi-apbd"), plan.agreed, plan.score_sheets,
        SheetScores(table("lembar-skor"), table("rincian-lembar-skor")), _commitments(folder),
    )  # fmt: skip


def recall_results(folder: Path, plan: Plan, rulebook: Rulebook) -> tuple[Dossier, Allocation]:
    """What `archive.write_results` wrote, as funding looks at it."""
    table = partial(_table, folder)
    programme = Programme(
        regions=table("wilayah"),
        organisations=table("organisasi"),
        proposals=table("usulan"),
        requests=table("permintaan"),
        assets=table("aset"),
        ceilings=table("pagu"),
        needs=table("kebutuhan"),
    )
    review = Review(table("temuan"), table("kewenangan"), table("kaitan"))
    appraisal = Appraisal(table("skor"), table("rincian-skor"), table("perubahan-harga"))
    allocation = Allocation(
        table("pembayaran"),
        table("putusan"),
        table("pemakaian-pagu"),
        _certificate(json.loads((folder / CERTIFICATE).read_text(encoding="utf-8"))),
    )
    return open_dossier(programme, rulebook, review, appraisal, plan.envelope), allocation


def _table(folder: Path, name: str) -> pl.DataFrame:
    return pl.read_parquet(folder / TABLES / f"{name}.parquet")


def _commitments(folder: Path) -> pl.DataFrame:
    """None in archives from before commitments were carried over."""
    known = (folder / TABLES / "komitmen.parquet").is_file()
    return _table(folder, "komitmen") if known else COMMITMENTS.make(())


def _certificate(found: dict[str, Any]) -> Certificate:
    """As it was written; its lists are tuples again."""
    pairs = {name: tuple(tuple(row) for row in found.get(name, ())) for name in _LISTS}
    return Certificate(**{**found, **pairs})
