"""A round as a folder (*arsip putaran*): inputs, rules, tables, checksums.

`manifest.json` names every file with its size and SHA-256, and what made it; it is sealed itself:
`seal` is the SHA-256 of the canonical JSON (RFC 8785) of all else that it says. The inputs are
copied in, so that `baimbai run <archive>/masukan` computes the same round again. `bobot.json` holds
the weights that were agreed before scoring; their fingerprints stand in the manifest too.
"""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import polars as pl

from baimbai.agreement.ledger import canonical
from baimbai.appraisal.agreed import fingerprint
from baimbai.appraisal.score import WHOLE
from baimbai.errors import ArchiveError, LedgerError, RoundError
from baimbai.followup.commitment_book import COMMITMENTS_FILE
from baimbai.publication.release import Release, frozen_weights
from baimbai.rounds.papers import MAPPING_FILE
from baimbai.rounds.plan import PLAN_FILE, Plan, read_plan
from baimbai.rulebook.load import PACKAGED_RULES

MANIFEST = "manifest.json"
FORMAT = 2
INPUTS = "masukan"
RULES = "aturan"
TABLES = "tabel"
WEIGHTS = "bobot.json"
CERTIFICATE = "sertifikat.json"
NOTHING: Mapping[str, Callable[[Path], object]] = {}


def write_archive(
    release: Release, plan: Plan, folder: Path, archive: Path, version: str,
    beside: Mapping[str, Callable[[Path], object]] = NOTHING,
) -> None:  # fmt: skip
    """Freeze a round into `archive`, which must not exist yet; `beside` writes further files of it
    by their paths in it."""
    archive.mkdir(parents=True)
    for name in _inputs(folder, plan):
        target = archive / INPUTS / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / name, target)
    (archive / RULES).mkdir()
    for path in sorted(PACKAGED_RULES.glob("*.yaml")):
        shutil.copyfile(path, archive / RULES / path.name)
    write_results(release, archive)
    for name, write in beside.items():
        (archive / name).parent.mkdir(parents=True, exist_ok=True)
        write(archive / name)
    weights = dict(frozen_weights(plan.agreed, plan.score_sheets))
    _write_json(archive / WEIGHTS, {name: agreed.canonical() for name, agreed in weights.items()})
    manifest = {
        "format": FORMAT,
        "made_by": f"baimbai {version}",
        "province": release.meeting.province_code,
        "fiscal_year": release.meeting.fiscal_year,
        "published_on": release.meeting.published_on.isoformat(),
        "rulebook": release.rulebook.edition,
        "scenario": release.scenario,
        "illustrative": release.meeting.illustrative,
        "weights": {
            name: {"version": agreed.version, "fingerprint": agreed.fingerprint}
            for name, agreed in weights.items()
        },
        "release": release.checksum(),
        "files": fingerprints(archive),
    }
    _write_json(archive / MANIFEST, {**manifest, "seal": seal_of(manifest)})


def write_results(release: Release, folder: Path) -> None:
    """Write what a round computed, its tables and its certificate, into an existing folder."""
    (folder / TABLES).mkdir()
    for name, frame in _tables(release):
        frame.write_parquet(folder / TABLES / f"{name}.parquet", compression="zstd")
    certificate = json.dumps(asdict(release.allocation.certificate), indent=2, ensure_ascii=False)
    (folder / CERTIFICATE).write_text(certificate + "\n", encoding="utf-8")


def verify_archive(archive: Path) -> int:
    """How many files agree with the manifest.

    Raises ArchiveError naming the first file that is missing, changed, or not in the manifest; the
    manifest where its seal is not its own; or the weights that are not those that were frozen, or
    by which the scores were not weighed.
    """
    try:
        text = (archive / MANIFEST).read_bytes().decode("utf-8")
        manifest = json.loads(text)
        listed: dict[str, dict[str, object]] = manifest["files"]
        frozen = _frozen(manifest)
        sealed = _is_sealed(manifest, text)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise ArchiveError("error-archive-manifest", folder=str(archive)) from fault
    except (LedgerError, RecursionError) as fault:
        raise ArchiveError("error-archive-changed", file=MANIFEST) from fault
    if not sealed:
        raise ArchiveError("error-archive-changed", file=MANIFEST)
    present = set(_files(archive)) - {MANIFEST}
    for path in sorted(present | listed.keys()):
        if path not in present:
            raise ArchiveError("error-archive-missing", file=path)
        if path not in listed:
            raise ArchiveError("error-archive-extra", file=path)
        if _fingerprint(archive / path) != listed[path]:
            raise ArchiveError("error-archive-changed", file=path)
    _verify_weights(archive, frozen)
    return len(listed)


def seal_of(manifest: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical JSON of all that a manifest says but its seal."""
    said = {name: part for name, part in manifest.items() if name != "seal"}
    return hashlib.sha256(canonical(said)).hexdigest()


def _is_sealed(manifest: Mapping[str, Any], text: str) -> bool:
    """Does the manifest say, letter for letter, what was sealed? The first format had no seal."""
    if manifest["format"] == 1:
        return "seal" not in manifest
    return (
        manifest["format"] == FORMAT
        and manifest.get("seal") == seal_of(manifest)
        and text == as_json(manifest)
    )


def check_versions(plan: Plan, archive: Path) -> None:
    """Weights that differ from those of an earlier archive need a version of their own.

    Raises RoundError naming the weights, both fingerprints and what to do. Where nothing was
    archived, or another meeting's round, or without a version, there is nothing to keep.
    """
    try:
        manifest = json.loads((archive / MANIFEST).read_text(encoding="utf-8"))
        meeting, earlier = (manifest["province"], manifest["fiscal_year"]), _frozen(manifest)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return
    if meeting != (plan.meeting.province_code, plan.meeting.fiscal_year):
        return
    for name, agreed in frozen_weights(plan.agreed, plan.score_sheets):
        version, before = earlier.get(name, ("", ""))
        if version and agreed.version in ("", version) and before != agreed.fingerprint:
            raise RoundError(
                "error-weight-version", **_which(name), version=version,
                before=before[:16], now=agreed.fingerprint[:16],
                archive=str(archive),
            )  # fmt: skip


def _frozen(manifest: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """Version and fingerprint by name; archives from before weights were frozen have none."""
    told = manifest.get("weights", {}).items()
    return {name: (str(one["version"]), str(one["fingerprint"])) for name, one in told}


def _verify_weights(archive: Path, frozen: Mapping[str, tuple[str, str]]) -> None:
    if not frozen:
        return
    weights = json.loads((archive / WEIGHTS).read_text(encoding="utf-8"))
    plan = read_plan(archive / INPUTS)
    planned = dict(frozen_weights(plan.agreed, plan.score_sheets))
    used = pl.read_parquet(archive / TABLES / "rincian-skor.parquet").with_columns(
        pl.lit("").alias("sheet")
    )
    on_sheets = pl.read_parquet(archive / TABLES / "rincian-lembar-skor.parquet")
    columns = ("sheet", "criterion", "weight")
    scored = pl.concat([used.select(columns), on_sheets.select(columns)]).filter(
        pl.col("weight") > 0
    )
    for name, (version, expected) in frozen.items():
        same = name in weights and fingerprint(weights[name]) == expected
        if not same or name not in planned or planned[name].fingerprint != expected:
            raise ArchiveError("error-archive-weights", **_which(name), version=version or "–")
        # In whole ten-thousandths: as fractions the same share may differ in its last digit.
        rows = scored.filter(pl.col("sheet") == name).select("criterion", "weight").unique()
        used_shares = {(criterion, round(weight * WHOLE)) for criterion, weight in rows.rows()}
        if not used_shares <= set(weights[name]["shares"].items()):
            raise ArchiveError("error-archive-weights", **_which(name), version=version or "–")


def _which(sheet: str) -> dict[str, str | int]:
    """Whose weights, for errors: a score sheet's, or the round's own."""
    return {"sheet": sheet, "own": int(not sheet)}


def _write_json(path: Path, content: dict[str, Any]) -> None:
    path.write_text(as_json(content), encoding="utf-8", newline="\n")


def as_json(content: Mapping[str, Any]) -> str:
    """As manifests are written: one way only."""
    return json.dumps(content, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


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
        COMMITMENTS_FILE,
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
    yield "lembar-skor", release.sheets.scores
    yield "rincian-lembar-skor", release.sheets.parts
    yield "pembayaran", release.allocation.payments
    yield "putusan", release.allocation.verdicts
    yield "pemakaian-pagu", release.allocation.ceiling_uses
    yield "porsi-apbd", release.apbd_shares
    yield "hasil", release.decisions
    yield "komitmen", release.commitments


def fingerprints(folder: Path) -> dict[str, dict[str, object]]:
    """Path → bytes and SHA-256 of every file in a folder."""
    return {path: _fingerprint(folder / path) for path in _files(folder)}


def _files(archive: Path) -> list[str]:
    return sorted(p.relative_to(archive).as_posix() for p in archive.rglob("*") if p.is_file())


def _fingerprint(path: Path) -> dict[str, object]:
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
