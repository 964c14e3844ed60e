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
import tempfile
import zipfile
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl

from baimbai.agreement.four_lists import LISTS, lay_lists, standing
from baimbai.agreement.ruling import Ruling
from baimbai.errors import ArchiveError, LedgerError, PortalError
from baimbai.publication.agreed import agreed_release
from baimbai.publication.changes import FIRST, Changed, class_of, find_changes
from baimbai.publication.matrix import AGREED, lay_out
from baimbai.publication.names import RoundWording
from baimbai.publication.portal.about import About, Edition, Standing
from baimbai.publication.portal.content import lay_portal, read_content, write_content
from baimbai.publication.portal.export import write_portal
from baimbai.publication.portal.ground import Ground, drawn, framed
from baimbai.publication.portal.site import LANGUAGES, Download, Site
from baimbai.publication.programme_pdf import write_programme_pdf
from baimbai.publication.public import for_the_public
from baimbai.publication.publish import DOCUMENTS
from baimbai.publication.release import Release
from baimbai.rounds.archive import (
    INPUTS,
    MANIFEST,
    RULES,
    as_json,
    fingerprints,
    seal_of,
    verify_archive,
    write_archive,
)
from baimbai.rounds.plan import Plan, read_plan
from baimbai.rounds.recall import recall_release
from baimbai.rounds.road_features import road_features
from baimbai.rulebook.load import load_rulebook
from baimbai.wording.wording import wording

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


@dataclass(frozen=True)
class Freezing:
    """All that a release is made of."""

    computed: Release
    plan: Plan
    papers: Path
    """Folder of the round's own files, with a round.yaml that says what was in force."""
    rulings: Sequence[Ruling]
    """In the order in which they were made; none for a scenario."""
    number: int
    made_at: datetime
    lists: tuple[str, ...]
    shows_refusals: bool
    version: str
    """Of the software."""
    scenario: str = ""
    left_out: Collection[str] = ()
    """Proposals that the public does not see yet: drafts."""
    ledger_seq: int = 0
    ledger_head: str = ""
    write_ledger: Callable[[Path], object] | None = None
    before: Path | None = None
    """Folder of the release in force."""
    before_number: int = 0
    features: Sequence[Mapping[str, Any]] = ()
    """GeoJSON features that the map is drawn on."""


def freeze_release(what: Freezing, folder: Path, report: Callable[[str, str], None]) -> About:
    """Write a release into an existing empty folder; what it says of itself."""
    meeting = replace(what.computed.meeting, release=what.number, trial=bool(what.scenario))
    computed = replace(what.computed, meeting=meeting)
    agreed = agreed_release(computed, standing(what.rulings, "final"))
    report("archive", "")
    _write_archive(what, folder)
    matrix = lay_out(agreed, RoundWording("id", agreed.programme))
    compared(matrix).write_parquet(folder / COMPARED, compression="zstd")
    changed, weight = _weighed(what, matrix)
    about = About(
        what.number, what.made_at.isoformat(timespec="seconds"), what.scenario, what.lists,
        what.shows_refusals, agreed.checksum(), what.ledger_seq, what.ledger_head, weight,
        what.before_number if what.before else 0,
    )  # fmt: skip
    public = for_the_public(agreed, shows_refusals=what.shows_refusals, left_out=what.left_out)
    lists = lay_lists(computed.decisions, what.rulings)
    discussed = matrix.height - len(set(what.left_out))
    _write_portal(public, about, discussed, lists, changed, what.features, folder, report)
    _write_folder_file(about, folder)
    report("documents", STATIC)
    _write_static(about, folder, "skenario" if what.scenario else "berlaku")
    _write_folder_file(about, folder)
    return about


def _write_static(about: About, folder: Path, state: str) -> None:
    """The portal as plain files in a zip, as it will stand once it is published."""
    edition = Edition(about.number, state, about.made_at[:10], about.change_class)
    site = open_site(folder, Standing(state, (edition,)))
    with tempfile.TemporaryDirectory(prefix="baimbai-") as room:
        portal = Path(room) / PORTAL
        write_portal(site, {one: folder / PAPERS / one for one in LANGUAGES}, portal)
        pack(portal, folder / STATIC)


def pack(folder: Path, target: Path) -> None:
    """A folder as a zip; the same files, the same bytes."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            member = zipfile.ZipInfo(path.relative_to(folder).as_posix())
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            packed.writestr(member, path.read_bytes())


def _write_archive(what: Freezing, folder: Path) -> None:
    beside: dict[str, Callable[[Path], object]] = {
        RULINGS: lambda path: path.write_text(_told(what.rulings), encoding="utf-8")
    }
    if what.write_ledger is not None:
        beside[LEDGER] = what.write_ledger
    write_archive(what.computed, what.plan, what.papers, folder / ARCHIVE, what.version, beside)


def compared(matrix: pl.DataFrame) -> pl.DataFrame:
    """What `changes.find_changes` takes, of a matrix."""
    return matrix.select(
        "id", "result", "programmed", "sources", "agreed", "title", "region_code", "place",
        "reason", "lat", "lon", "volume", "cost_rupiah",
    ).sort("id")  # fmt: skip


def _weighed(what: Freezing, matrix: pl.DataFrame) -> tuple[tuple[Changed, ...], str]:
    """What changed against the release in force, and how weighty that is."""
    if what.before is None:
        return (), FIRST
    before = pl.read_parquet(what.before / COMPARED)
    changed = find_changes(before, compared(matrix))
    return changed, class_of(changed, before)


def _write_portal(
    public: Release, about: About, discussed: int, lists: pl.DataFrame,
    changed: Iterable[Changed], features: Sequence[Mapping[str, Any]], folder: Path,
    report: Callable[[str, str], None],
) -> None:  # fmt: skip
    ground = ground_of(public, features)
    told = _public_changes(changed, set(public.programme.proposals["id"]))
    for language in LANGUAGES:
        report("documents", language)
        portal = lay_portal(
            public, wording(language), about, discussed=discussed, lists=lists, changes=told,
            ground=ground,
        )  # fmt: skip
        write_content(portal, folder / PORTAL / language)
        papers = folder / PAPERS / language
        papers.mkdir(parents=True)
        write_public(public, about, language, ground, papers)


def write_public(
    public: Release, about: About, language: str, ground: Ground, papers: Path
) -> None:
    """Write the documents that anybody may take along into an existing folder."""
    for name in PUBLIC:
        if name == "buku-program.pdf":
            write_programme_pdf(
                public, wording(language), papers / name, ground=ground,
                ledger=(about.ledger_seq, about.ledger_head), seal=about.checksum,
                shows_refusals=about.shows_refusals,
            )  # fmt: skip
        else:
            DOCUMENTS[name](public, wording(language), papers / name)


def _public_changes(changed: Iterable[Changed], shown: set[str]) -> list[dict[str, Any]]:
    """Of what is or was in the programme; of what is not shown any more, not what became of it."""
    kept = [one for one in changed if one.proposal in shown or one.before_result in AGREED]
    return [asdict(one if one.proposal in shown else replace(one, after_result="")) for one in kept]


def ground_of(release: Release, features: Sequence[Mapping[str, Any]] = ()) -> Ground:
    """What the map of a release is drawn on: framed by its proposals and regions."""
    regions = [
        (name, lon, lat)
        for name, kind, lon, lat in release.programme.regions.select(
            "name", "kind", "lon", "lat"
        ).iter_rows()
        if kind != "provinsi" and lon is not None and lat is not None
    ]
    points = release.programme.proposals.select("lon", "lat").drop_nulls().rows()
    frame = framed([*points, *((lon, lat) for _, lon, lat in regions)])
    return drawn(frame, features, regions)


def _write_folder_file(about: About, folder: Path) -> None:
    files = {path: told for path, told in fingerprints(folder).items() if path != FOLDER_FILE}
    whole = {"format": FORMAT, "about": about.written(), "files": files}
    sealed = {**whole, "seal": seal_of(whole)}
    (folder / FOLDER_FILE).write_text(as_json(sealed), encoding="utf-8", newline="\n")


def verify_release(folder: Path) -> int:
    """How many files of a release's folder are as they were frozen.

    Raises ArchiveError naming the first that is missing, changed or was put there.
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
    return len(known)


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
    computed, rulings, _ = _recalled(archive)
    computed = replace(computed, meeting=replace(computed.meeting, release=number))
    return agreed_release(computed, standing(rulings, "final"))


def _recalled(archive: Path) -> tuple[Release, list[Ruling], Plan]:
    manifest = json.loads((archive / MANIFEST).read_text(encoding="utf-8"))
    plan = read_plan(archive / INPUTS, scenario=str(manifest["scenario"]))
    rulebook = load_rulebook(plan.rulebook, plan.meeting.held_on, archive / RULES)
    return recall_release(archive, plan, rulebook), read_rulings(archive / RULINGS), plan


def write_archive_portal(archive: Path, folder: Path) -> Path:
    """Lay out the portal of an archive that belongs to no release, with refusals, as a draft; the
    folder's documents. Raises ArchiveError where the archive does not hold what it says."""
    verify_archive(archive)
    computed, rulings, plan = _recalled(archive)
    agreed = agreed_release(computed, standing(rulings, "final"))
    meeting = agreed.meeting
    about = About(
        0, meeting.published_on.isoformat(), "", LISTS if rulings else LISTS[:1], True,
        agreed.checksum(), 0, "", FIRST,
    )  # fmt: skip
    public = for_the_public(agreed, shows_refusals=True)
    lists = lay_lists(computed.decisions, rulings)
    features = list(road_features(archive / INPUTS, plan))
    _write_portal(
        public, about, agreed.decisions.height, lists, (), features, folder,
        lambda _stage, _detail: None,
    )  # fmt: skip
    _write_folder_file(about, folder)
    return folder


def _told(rulings: Sequence[Ruling]) -> str:
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
