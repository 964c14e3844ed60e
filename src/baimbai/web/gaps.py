"""The gap board on the table (*papan kesenjangan*): of the round's computation, as one may see it.

What an office is still writing stays with it: to others, its drafts are not counted.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import polars as pl
from django.core.cache import caches

from baimbai.appraisal.gap_board import GAP_BOARD, gap_board
from baimbai.appraisal.services import SERVICE_BOARD
from baimbai.register.ceiling import CEILINGS
from baimbai.register.organisation import ORGANISATIONS
from baimbai.register.programme import Programme
from baimbai.register.proposal import REQUESTS
from baimbai.rounds.archive import TABLES
from baimbai.web.access import is_shown_where
from baimbai.web.actor import Actor
from baimbai.web.eligible import rules_of
from baimbai.web.finding_board import findings_shown_to, sees_all
from baimbai.web.models import Proposal, Round
from baimbai.wording.message import Message

ASSET_OF: Mapping[str, str] = {service.code: service.asset_types[0] for service in SERVICE_BOARD}
"""Service → the asset that gives it."""
GAPS_OF: Mapping[str, str] = {"jalan_mantap": "celah_koridor", "irigasi": "celah_irigasi"}
"""Service → the kind of finding that tells of holes in it."""
NEED = "kebutuhan_tanpa_usulan"
_HOLDS = 3600
"""Seconds."""


def board_of(actor: Actor, place: Round) -> pl.DataFrame:
    """GAP_BOARD of the round's computation; empty where there is none or no targets were set."""
    if place.run is None or not (place.run.folder / TABLES / "kebutuhan.parquet").is_file():
        return GAP_BOARD.make(())
    everything = sees_all(actor, place)
    seen = "" if everything else f"-{place.version}-{_fingerprint(actor)}"
    cache, key = caches["results"], f"gaps-{place.run_id}{seen}"
    board: pl.DataFrame | None = cache.get(key)
    if board is None:
        hidden = () if everything else _hidden(actor, place)
        board = _counted(place, place.run.folder / TABLES, frozenset(hidden))
        cache.set(key, board, _HOLDS)
    return board


def _fingerprint(actor: Actor) -> str:
    return hashlib.sha256("\x1f".join(actor.offices).encode()).hexdigest()[:16]


def _hidden(actor: Actor, place: Round) -> list[str]:
    """Numbers of drafts that the actor may not see."""
    drafts = Proposal.objects.filter(round=place, status="draf").exclude(is_shown_where(actor))
    return list(drafts.values_list("number", flat=True))


def _counted(place: Round, folder: Path, hidden: frozenset[str]) -> pl.DataFrame:
    def table(name: str) -> pl.DataFrame:
        return pl.read_parquet(folder / f"{name}.parquet")

    needs = table("kebutuhan")
    if needs.is_empty():
        return GAP_BOARD.make(())
    programme = Programme(
        regions=table("wilayah"), organisations=ORGANISATIONS.make(()),
        proposals=table("usulan").filter(~pl.col("id").is_in(list(hidden))),
        requests=REQUESTS.make(()), assets=table("aset"), ceilings=CEILINGS.make(()), needs=needs,
    )  # fmt: skip
    return gap_board(programme, rules_of(place))


SUMMED = ("need", "existing", "under_way", "proposed", "gap")


def by_service(board: pl.DataFrame) -> pl.DataFrame:
    """A row a service: sums over the regions that have a need, how many of them lack something,
    and in how many nobody proposes. `shortfall` sums what is lacking: what one region has too much
    of serves no other.

    Sums are of whole thousandths, whatever the order of rows.
    """
    order = [service.code for service in SERVICE_BOARD]
    return (
        board.filter(pl.col("need").is_not_null())
        .group_by("service", "unit")
        .agg(
            *(_sum(pl.col(name)).alias(name) for name in SUMMED),
            _sum(pl.col("gap").clip(0)).alias("shortfall"),
            pl.len().alias("regions"),
            (pl.col("gap") > 0).sum().alias("lacking"),
            pl.col("unproposed").sum().alias("unproposed"),
        )
        .sort(pl.col("service").replace_strict(order, range(len(order))))
    )


def _sum(amounts: pl.Expr) -> pl.Expr:
    return (amounts * 1000).round().cast(pl.Int64).sum() / 1000


def finding_counts(actor: Actor, place: Round) -> Counter[tuple[str, str, str]]:
    """Findings by (kind, region, asset): of holes by their proposals' region, of needs that nobody
    proposes by the region of the office that they name."""
    counts: Counter[tuple[str, str, str]] = Counter()
    found = findings_shown_to(actor, place).exclude(status="diabaikan").order_by()
    for service, kind in GAPS_OF.items():
        rows = found.filter(kind=kind).values_list("pk", "proposals__region_code").distinct()
        counts.update((kind, region or "", ASSET_OF[service]) for _, region in rows)
    for evidence, region in found.filter(kind=NEED).values_list("evidence", "parties__region_code"):
        counts[NEED, region or "", _asset(evidence)] += 1
    return counts


@lru_cache(maxsize=4096)
def _asset(evidence: str) -> str:
    return str(Message.unpack(evidence).values.get("asset", ""))
