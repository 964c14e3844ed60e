"""A round as a folder (*arsip putaran*): inputs, rules, tables, checksums.

`manifest.json` names every file with its size and SHA-256, and what made it. The inputs are
copied in, so that `baimbai run <archive>/masukan` computes the same round again.
"""

import hashlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import polars as pl

from baimbai.errors import ArchiveError
from baimbai.publication.release import Release
from baimbai.rounds.papers import MAPPING_FILE
from baimbai.rounds.plan import PLAN_FILE, Plan
from baimbai.rulebook.load import PACKAGED_RULES

MANIFEST = "manifest.json"
FORMAT = 1
INPUTS = "masukan"
RULES = "aturan"
TABLES = "tabel"


def write_archive(release: Release, plan: Plan, folder: Path, archive: Path, version: str) -> None:
    """Freeze a round into `archive`, which must not exist yet."""
    archive.mkdir(parents=True)
    for name in _inputs(folder, plan):
        target = archive / INPUTS / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / name, target)
    (archive / RULES).mkdir()
    for path in sorted(PACKAGED_RULES.glob("*.yaml")):
        shutil.copyfile(path, archive / RULES / path.name)
    (archive / TABLES).mkdir()
    for name, frame in _tables(release):
        frame.write_parquet(archive / TABLES / f"{name}.parquet", compression="zstd")
    certificate = json.dumps(asdict(release.allocation.certificate), indent=2, ensure_ascii=False)
    (archive / "sertifikat.json").write_text(certificate + "\n", encoding="utf-8")
    manifest = {
        "format": FORMAT,
        "made_by": f"baimbai {version}",
        "province": release.meeting.province_code,
        "fiscal_year": release.meeting.fiscal_year,
        "published_on": release.meeting.published_on.isoformat(),
        "rulebook": release.rulebook.edition,
        "scenario": release.scenario,
        "illustrative": release.meeting.illustrative,
        "release": release.checksum(),
        "files": {path: _fingerprint(archive / path) for path in _files(archive)},
    }
    text = json.dumps(manifest, indent=2, ensure_ascii=False, sort_keys=True)
    (archive / MANIFEST).write_text(text + "\n", encoding="utf-8")


def verify_archive(archive: Path) -> int:
    """How many files agree with the manifest.

    Raises ArchiveError naming the first file that is missing, changed, or not in the manifest.
    """
    try:
        manifest = json.loads((archive / MANIFEST).read_text(encoding="utf-8"))
        listed: dict[str, dict[str, object]] = manifest["files"]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise ArchiveError("error-archive-manifest", folder=str(archive)) from fault
    present = set(_files(archive)) - {MANIFEST}
    for path in sorted(present | listed.keys()):
        if path not in present:
            raise ArchiveError("error-archive-missing", file=path)
        if path not in listed:
            raise ArchiveError("error-archive-extra", file=path)
        if _fingerprint(archive / path) != listed[path]:
            raise ArchiveError("error-archive-changed", file=path)
    return len(listed)


def _inputs(folder: Path, plan: Plan) -> Iterator[str]:
    """The round's own files, relative to its folder."""
    economy = plan.economy.files if plan.economy is not None else ()
    read_with = (
        plan.nomenclature,
        plan.commitments,
        plan.needs,
        *plan.gazetteer,
        *economy,
        MAPPING_FILE,
    )
    for name in dict.fromkeys((PLAN_FILE, plan.ceilings, *read_with)):
        if name is not None and (folder / name).is_file():
            yield name
    for part in (plan.proposals, plan.assets, plan.roads):
        if part is not None and (folder / part).is_dir():
            for path in sorted((folder / part).iterdir()):
                if path.is_file() and not path.name.startswith(("~$", ".")):
                    yield f"{part}/{path.name}"


def _tables(release: Release) -> Iterator[tuple[str, pl.DataFrame]]:
    programme, review = release.programme, release.review
    yield "wilayah", programme.regions
    yield "organisasi", programme.organisations
    yield "usulan", programme.proposals
    yield "permintaan", programme.requests
    yield "aset", programme.assets
    yield "pagu", programme.ceilings
    yield "kebutuhan", programme.needs
    yield "catatan", release.remarks
    yield "bukan-usulan", release.other_rows
    yield "berkas", release.files
    yield "temuan", review.findings
    yield "kewenangan", review.mandates
    yield "kaitan", review.links
    yield "skor", release.appraisal.scores
    yield "rincian-skor", release.appraisal.parts
    yield "perubahan-harga", release.appraisal.price_changes
    yield "pembayaran", release.allocation.payments
    yield "putusan", release.allocation.verdicts
    yield "pemakaian-pagu", release.allocation.ceiling_uses
    yield "porsi-apbd", release.apbd_shares
    yield "hasil", release.decisions


def _files(archive: Path) -> list[str]:
    return sorted(p.relative_to(archive).as_posix() for p in archive.rglob("*") if p.is_file())


def _fingerprint(path: Path) -> dict[str, object]:
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
