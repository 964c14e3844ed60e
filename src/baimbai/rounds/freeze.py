"""Freezing a release (*membekukan rilis*): what stands becomes a folder that never changes."""

import tempfile
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl

from baimbai.agreement.four_lists import LISTS, lay_lists, standing
from baimbai.agreement.ruling import Ruling
from baimbai.publication.agreed import agreed_release
from baimbai.publication.changes import FIRST, Changed, class_of, find_changes
from baimbai.publication.matrix import AGREED, lay_out
from baimbai.publication.names import RoundWording
from baimbai.publication.portal.about import About, Edition, Standing
from baimbai.publication.portal.content import lay_portal, write_content
from baimbai.publication.portal.export import write_portal
from baimbai.publication.portal.ground import Ground, drawn, framed
from baimbai.publication.portal.site import LANGUAGES
from baimbai.publication.programme_pdf import write_programme_pdf
from baimbai.publication.public import for_the_public
from baimbai.publication.publish import DOCUMENTS
from baimbai.publication.release import Release
from baimbai.rounds.archive import INPUTS, verify_archive, write_archive
from baimbai.rounds.plan import Plan
from baimbai.rounds.release_folder import (
    ARCHIVE,
    COMPARED,
    LEDGER,
    PAPERS,
    PORTAL,
    PUBLIC,
    RULINGS,
    STATIC,
    open_site,
    pack,
    recalled,
    told_rulings,
    write_folder_file,
)
from baimbai.rounds.road_features import road_features
from baimbai.wording.wording import wording

MOST_STATIC = 20_000
"""Proposals up to which the portal of plain files is packed: each is a file a language."""


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
    discussed = for_the_public(agreed, shows_refusals=True, left_out=what.left_out)
    lists = lay_lists(computed.decisions, what.rulings)
    _write_portal(discussed, about, lists, changed, what.features, folder, report)
    write_folder_file(about, folder)
    if discussed.decisions.height <= MOST_STATIC:
        report("documents", STATIC)
        _write_static(about, folder, "skenario" if what.scenario else "berlaku")
        write_folder_file(about, folder)
    return about


def _write_static(about: About, folder: Path, state: str) -> None:
    """The portal as plain files in a zip, as it will stand once it is published."""
    edition = Edition(about.number, state, about.made_at[:10], about.change_class)
    site = open_site(folder, Standing(state, (edition,)))
    with tempfile.TemporaryDirectory(prefix="baimbai-") as room:
        portal = Path(room) / PORTAL
        write_portal(site, {one: folder / PAPERS / one for one in LANGUAGES}, portal)
        pack(portal, folder / STATIC)


def _write_archive(what: Freezing, folder: Path) -> None:
    beside: dict[str, Callable[[Path], object]] = {
        RULINGS: lambda path: path.write_text(told_rulings(what.rulings), encoding="utf-8")
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
    discussed: Release, about: About, lists: pl.DataFrame, changed: Iterable[Changed],
    features: Sequence[Mapping[str, Any]], folder: Path, report: Callable[[str, str], None],
) -> None:  # fmt: skip
    """What the portal shows, and the documents of it, in every language; `discussed` is what
    `for_the_public` makes with refusals."""
    public = for_the_public(discussed, shows_refusals=about.shows_refusals)
    ground = ground_of(public, features)
    told = _public_changes(changed, set(public.programme.proposals["id"]))
    for language in LANGUAGES:
        report("documents", language)
        portal = lay_portal(
            public, wording(language), about, discussed=discussed.decisions.height, lists=lists,
            changes=told, ground=ground,
        )  # fmt: skip
        write_content(portal, folder / PORTAL / language)
        papers = folder / PAPERS / language
        papers.mkdir(parents=True)
        _write_papers(public, discussed, about, language, ground, papers)


def _write_papers(
    public: Release, discussed: Release, about: About, language: str, ground: Ground, papers: Path
) -> None:
    """The documents that anybody may take along. The press text counts what was not taken up, and
    names none of it: it is told whether or not refusals are shown."""
    words = wording(language)
    for name in PUBLIC:
        if name == "buku-program.pdf":
            write_programme_pdf(
                public, words, papers / name, ground=ground,
                ledger=(about.ledger_seq, about.ledger_head), shows_refusals=about.shows_refusals,
            )  # fmt: skip
        else:
            shown = discussed if name == "siaran-pers.md" else public
            DOCUMENTS[name](shown, words, papers / name)


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


def write_archive_portal(archive: Path, folder: Path) -> Path:
    """Lay out the portal of an archive that belongs to no release, with refusals, as a draft; the
    folder's documents. Raises ArchiveError where the archive does not hold what it says."""
    verify_archive(archive)
    computed, rulings, plan = recalled(archive)
    agreed = agreed_release(computed, standing(rulings, "final"))
    meeting = agreed.meeting
    about = About(
        0, meeting.published_on.isoformat(), "", LISTS if rulings else LISTS[:1], True,
        agreed.checksum(), 0, "", FIRST,
    )  # fmt: skip
    discussed = for_the_public(agreed, shows_refusals=True)
    lists = lay_lists(computed.decisions, rulings)
    features = list(road_features(archive / INPUTS, plan))
    _write_portal(
        discussed, about, lists, (), features, folder,
        lambda _stage, _detail: None,
    )  # fmt: skip
    write_folder_file(about, folder)
    return folder
