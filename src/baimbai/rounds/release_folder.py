"""A release as a folder (*map rilis*): its archive, its documents, what its portal shows.

    arsip/        the computed round, with the meeting's rulings and the ledger (`rapat/`)
    dokumen/<l>/  what anybody may take along, by language
    portal/<l>/   what the public pages are written from
    portal-statis.zip  the portal as plain files
    acuan.parquet what the next release is compared with
    rilis.json    what it is, and the SHA-256 of every other file

Once written it is never changed; `verify_release` finds where it was.
"""

import json
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path

from baimbai.agreement.four_lists import standing
from baimbai.agreement.ledger import verify_ledger
from baimbai.agreement.ruling import Ruling
from baimbai.errors import ArchiveError, LedgerError, PortalError
from baimbai.publication.agreed import agreed_release
from baimbai.publication.portal.about import About, Standing
from baimbai.publication.portal.content import read_content
from baimbai.publication.portal.site import LANGUAGES, Download, Site
from baimbai.publication.release import Release
from baimbai.rounds.archive import (
    INPUTS,
    MANIFEST,
    RULES,
    as_json,
    fingerprints,
    seal_of,
    verify_archive,
)
from baimbai.rounds.plan import Plan, read_plan
from baimbai.rounds.recall import recall_release
from baimbai.rulebook.load import load_rulebook

FOLDER_FILE = "rilis.json"
FORMAT = 1
ARCHIVE, PAPERS, PORTAL = "arsip", "dokumen", "portal"
COMPARED = "acuan.parquet"
STATIC = "portal-statis.zip"
RULINGS, LEDGER = "rapat/putusan.json", "rapat/buku-besar.jsonl"
PUBLIC = (
    "buku-program.pdf", "program.xlsx", "usulan.csv", "usulan.geojson", "oc4ids.json",
    "siaran-pers.md",
)  # fmt: skip
"""Documents that anybody may take along."""


def pack(folder: Path, target: Path) -> None:
    """A folder as a zip; the same files, the same bytes."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            member = zipfile.ZipInfo(path.relative_to(folder).as_posix())
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            packed.writestr(member, path.read_bytes())


def write_folder_file(about: About, folder: Path) -> None:
    """Write rilis.json over all that lies in the folder now."""
    files = {path: told for path, told in fingerprints(folder).items() if path != FOLDER_FILE}
    whole = {"format": FORMAT, "about": about.written(), "files": files}
    sealed = {**whole, "seal": seal_of(whole)}
    (folder / FOLDER_FILE).write_text(as_json(sealed), encoding="utf-8", newline="\n")


def verify_release(folder: Path) -> int:
    """How many files of a release's folder are as they were frozen.

    Raises ArchiveError naming the first that is missing, changed or was put there, LedgerError for
    a ledger that was tampered with.
    """
    try:
        text = (folder / FOLDER_FILE).read_bytes().decode("utf-8")
        told = json.loads(text)
        known = dict(told["files"])
        sealed = told["seal"] == seal_of(told) and text == as_json(told)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, LedgerError) as fault:
        raise ArchiveError("error-archive-manifest", folder=str(folder)) from fault
    if not sealed:
        raise ArchiveError("error-archive-changed", file=FOLDER_FILE)
    found = fingerprints(folder)
    found.pop(FOLDER_FILE)
    for path in sorted(known.keys() | found.keys()):
        if path not in found:
            raise ArchiveError("error-archive-missing", file=path)
        if path not in known:
            raise ArchiveError("error-archive-extra", file=path)
        if found[path] != known[path]:
            raise ArchiveError("error-archive-changed", file=path)
    verify_archive(folder / ARCHIVE)
    _verify_head(folder, About.read(told["about"]))
    return len(known)


def _verify_head(folder: Path, about: About) -> None:
    """The ledger beside the archive ends where the release says that it was made."""
    ledger = folder / ARCHIVE / LEDGER
    if ledger.is_file() and verify_ledger(ledger).head != about.ledger_head:
        raise ArchiveError("error-archive-changed", file=f"{ARCHIVE}/{LEDGER}")


def open_site(folder: Path, stands: Standing) -> Site:
    """The portal of a release's folder. Raises PortalError where it is none."""
    try:
        files = json.loads((folder / FOLDER_FILE).read_text(encoding="utf-8"))["files"]
        portals = {one: read_content(folder / PORTAL / one) for one in LANGUAGES}
    except (OSError, ValueError, KeyError) as fault:
        raise PortalError("portal-no-source", folder=str(folder)) from fault
    downloads = {
        one: [
            Download(name, files[path]["bytes"], files[path]["sha256"])
            for name in PUBLIC
            if (path := f"{PAPERS}/{one}/{name}") in files
        ]
        for one in LANGUAGES
    }
    return Site(portals, stands, downloads)


def open_agreed(archive: Path, number: int = 0) -> Release:
    """What was agreed, out of an archive: the computed round after the rulings that lie in it;
    under the number of the release that it belongs to."""
    computed, rulings, _ = recalled(archive)
    computed = replace(computed, meeting=replace(computed.meeting, release=number))
    return agreed_release(computed, standing(rulings, "final"))


def recalled(archive: Path) -> tuple[Release, list[Ruling], Plan]:
    """The computed round of an archive, the meeting's rulings on it, and its plan."""
    manifest = json.loads((archive / MANIFEST).read_text(encoding="utf-8"))
    plan = read_plan(archive / INPUTS, scenario=str(manifest["scenario"]))
    rulebook = load_rulebook(plan.rulebook, plan.meeting.held_on, archive / RULES)
    return recall_release(archive, plan, rulebook), read_rulings(archive / RULINGS), plan


def told_rulings(rulings: Sequence[Ruling]) -> str:
    """Rulings as an archive keeps them."""
    rows = [
        {**asdict(one), "made_at": one.made_at.isoformat(), "due": one.due and one.due.isoformat()}
        for one in rulings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_rulings(path: Path) -> list[Ruling]:
    """The rulings of an archive, in the order in which they were made; none where no meeting
    ruled."""
    if not path.is_file():
        return []
    return [
        Ruling(**{
            **row,
            "made_at": datetime.fromisoformat(row["made_at"]),
            "due": date.fromisoformat(row["due"]) if row["due"] else None,
            "payments": tuple((s, o, y, a) for s, o, y, a in row["payments"]),
            "dissent": tuple((o, t) for o, t in row["dissent"]),
        })
        for row in json.loads(path.read_text(encoding="utf-8"))
    ]  # fmt: skip
