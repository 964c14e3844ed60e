"""What a portal shows (*isi portal*), laid out once when a release is frozen, and read back.

Tables of one language are in words already: a later edition of the wording changes no release.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl

from baimbai.publication.matrix import in_words, lay_out, year_columns
from baimbai.publication.names import RoundWording, capital, marks
from baimbai.publication.portal.about import About
from baimbai.publication.portal.ground import Ground
from baimbai.publication.release import Release
from baimbai.wording.wording import Wording

PROJECT_COLUMNS = (
    "id", "title", "region_code", "region_name", "place", "organisation", "organisation_name",
    "responsible_name", "authority_name", "sector", "sector_name", "asset_type", "asset_type_name",
    "asset_name", "work_type_name", "activity_code", "volume", "unit_name", "people", "cost_rupiah",
    "programmed", "sources", "result", "result_name", "agreed", "reason", "rule_sentence",
    "rule_source", "rule_status", "would_help", "follow_up", "follow_up_owner_name", "due", "score",
    "rank", "lat", "lon", "search",
)  # fmt: skip
"""A project's columns; `programmed_<year>` a year of the horizon stand behind them."""
FILES = {"projects": "usulan", "payments": "pembayaran", "lists": "daftar"}
ABOUT = "portal.json"
_UNSAFE = re.compile(r"[^A-Za-z0-9.-]")


@dataclass(frozen=True)
class Portal:
    """A release as the public sees it, in one language."""

    language: str
    about: About
    facts: Mapping[str, Any]
    """title, province, province_code, host, fiscal_year, horizon, held_on, place, published_on,
    marks, illustrative, discussed (proposals on the table), ceilings (source, name, ceiling,
    used), regions (code, name, kind, population, lat, lon), complete (see `completeness`)."""
    projects: pl.DataFrame
    """PROJECT_COLUMNS, in the order of the programme."""
    payments: pl.DataFrame
    """proposal, source, source_name, owner_name, year, amount_rupiah; by proposal and year."""
    lists: pl.DataFrame
    """LISTED of the lists that may be seen, with result_name and reason_name; proposals of which
    somebody changed something only."""
    changes: tuple[Mapping[str, Any], ...]
    """What changed against the release before (`changes.CHANGED`)."""
    ground: Ground
    """What the map is drawn on."""

    @cached_property
    def sheets(self) -> Mapping[str, str]:
        """Path → proposal, of all sheets."""
        return {sheet_path(proposal): proposal for proposal in self.projects["id"]}

    @cached_property
    def known(self) -> frozenset[str]:
        """Proposals that have a sheet."""
        return frozenset(self.sheets.values())


def sheet_path(proposal: str) -> str:
    """Where a proposal's sheet lies; ids with other than plain letters get a seal of their own."""
    plain = _UNSAFE.sub("_", proposal)
    seal = "" if plain == proposal else "_" + sha256(proposal.encode()).hexdigest()[:8]
    return f"usulan/{plain}{seal}.html"


def lay_portal(
    release: Release, wording: Wording, about: About, *, discussed: int, lists: pl.DataFrame,
    changes: Sequence[Mapping[str, Any]], ground: Ground,
) -> Portal:  # fmt: skip
    """The portal of a release that `for_the_public` made; `lists` is LISTED of all proposals."""
    words = RoundWording(wording.language, release.programme)
    matrix = in_words(lay_out(release, words), words)
    projects = _projects(release, matrix, words)
    return Portal(
        wording.language, about, _facts(release, projects, words, discussed), projects,
        _payments(release, words), _lists(lists, about, set(projects["id"]), words),
        tuple(changes), ground,
    )  # fmt: skip


def _projects(release: Release, matrix: pl.DataFrame, words: RoundWording) -> pl.DataFrame:
    named = matrix.with_columns(
        _named(matrix, "asset_type", words), _named(matrix, "work_type", words),
        pl.concat_str(
            "id", "title", "region_name", "organisation_name", "place", "asset_name",
            separator=" ", ignore_nulls=True,
        ).str.to_lowercase().alias("search"),
    )  # fmt: skip
    return named.select(*PROJECT_COLUMNS, *year_columns(release))


def _named(matrix: pl.DataFrame, column: str, words: RoundWording) -> pl.Series:
    codes = matrix[column]
    names = {code: capital(words.name(code)) for code in codes.drop_nulls().unique()}
    return codes.replace_strict(names, default=None, return_dtype=pl.String).alias(f"{column}_name")


def _payments(release: Release, words: RoundWording) -> pl.DataFrame:
    payments = release.allocation.payments
    names = {code: capital(words.name(code)) for code in payments["source"].unique()}
    owners = {code: words.name(code) for code in payments["owner"].unique()}
    return payments.select(
        "proposal", "source",
        pl.col("source").replace_strict(names, return_dtype=pl.String).alias("source_name"),
        pl.col("owner").replace_strict(owners, return_dtype=pl.String).alias("owner_name"),
        "year", "amount_rupiah",
    ).sort("proposal", "year", "source", "owner_name")  # fmt: skip


def _lists(lists: pl.DataFrame, about: About, shown: set[str], words: RoundWording) -> pl.DataFrame:
    """What people changed, list by list, without who at the keyboard it was."""
    seen = lists.filter(pl.col("list").is_in(about.lists), pl.col("proposal").is_in(list(shown)))
    differs = seen.group_by("proposal").agg(
        (pl.struct("result", "amount_rupiah").n_unique() > 1).alias("differs")
    ).filter("differs")["proposal"]  # fmt: skip
    kept = seen.filter(pl.col("proposal").is_in(differs.implode()) | pl.col("changed"))
    names = {code: capital(words.name(code)) for code in kept["result"].unique()}
    reasons = {code: capital(words.name(code)) for code in kept["reason_code"].unique() if code}
    return kept.select(
        "proposal",
        "list",
        "result",
        "amount_rupiah",
        "changed",
        "desk",
        "made_at",
        "text",
        pl.col("result").replace_strict(names, return_dtype=pl.String).alias("result_name"),
        pl.col("reason_code")
        .replace_strict(reasons, default="", return_dtype=pl.String)
        .alias("reason_name"),
    )


def _facts(
    release: Release, projects: pl.DataFrame, words: RoundWording, discussed: int
) -> dict[str, Any]:
    meeting = release.meeting
    uses = (
        release.allocation.ceiling_uses.group_by("source")
        .agg(pl.col("ceiling_rupiah").sum(), pl.col("used_rupiah").sum())
        .sort("used_rupiah", "source", descending=[True, False])
    )
    return {
        "title": meeting.title, "province": meeting.province_name,
        "province_code": meeting.province_code, "host": words.name(meeting.host),
        "fiscal_year": meeting.fiscal_year, "horizon": list(meeting.horizon),
        "held_on": meeting.held_on.isoformat(), "place": meeting.place,
        "published_on": meeting.published_on.isoformat(), "marks": marks(meeting, words),
        "illustrative": meeting.illustrative, "discussed": discussed,
        "ceilings": [
            {"source": code, "name": capital(words.name(code)), "ceiling": ceiling, "used": used}
            for code, ceiling, used in uses.iter_rows()
        ],
        "regions": [
            {**row, "name": words.text(f"region-{row['kind']}", name=row["name"])}
            for row in release.programme.regions.select(
                "code", "name", "kind", "population", "lat", "lon"
            ).iter_rows(named=True)
        ],
        "complete": completeness(release, projects),
        "rulebook": release.rulebook.edition,
    }  # fmt: skip


MEASURES = ("cost", "place", "point", "volume", "activity", "people", "papers")
"""A cost; kecamatan or chainage; a point; a volume; a sub-activity's code; people served; anything
said of papers."""


def completeness(release: Release, projects: pl.DataFrame) -> list[dict[str, Any]]:
    """By region: code, name, proposals, and how many of them tell each of MEASURES."""
    papers = release.programme.proposals.select(
        "id", (pl.col("papers_ready").list.len() + pl.col("papers_missing").list.len() > 0)
        .alias("papers"),
    )  # fmt: skip
    told = {
        "cost": pl.col("cost_rupiah") > 0,
        "place": pl.col("place") != "",
        "point": pl.col("lat").is_not_null(),
        "volume": pl.col("volume").is_not_null(),
        "activity": pl.col("activity_code").is_not_null(),
        "people": pl.col("people").is_not_null(),
        "papers": pl.col("papers"),
    }
    rows = (
        projects.join(papers, on="id")
        .group_by("region_code", "region_name")
        .agg(
            pl.len().alias("proposals"),
            *(one.fill_null(False).sum().alias(name) for name, one in told.items()),
        )
        .sort("region_code")
    )
    return rows.rename({"region_code": "code", "region_name": "name"}).to_dicts()


def write_content(portal: Portal, folder: Path) -> None:
    """Write a portal's tables into a folder, which is made; one folder a language."""
    folder.mkdir(parents=True)
    for name, file in FILES.items():
        frame: pl.DataFrame = getattr(portal, name)
        frame.write_parquet(folder / f"{file}.parquet", compression="zstd")
    rest = {
        "language": portal.language, "about": portal.about.written(), "facts": dict(portal.facts),
        "changes": [dict(one) for one in portal.changes], "ground": asdict(portal.ground),
    }  # fmt: skip
    text = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (folder / ABOUT).write_text(text + "\n", encoding="utf-8", newline="\n")


def read_content(folder: Path) -> Portal:
    """What `write_content` wrote."""
    rest = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
    tables = {name: pl.read_parquet(folder / f"{file}.parquet") for name, file in FILES.items()}
    return Portal(
        language=rest["language"], about=About.read(rest["about"]), facts=rest["facts"],
        changes=tuple(rest["changes"]), ground=Ground.read(rest["ground"]), **tables,
    )  # fmt: skip
