"""What a round programmed and what became of it (*realisasi*): rows as the tables of `followup`."""

from dataclasses import dataclass

import polars as pl
from django.core.cache import caches

from baimbai.agreement.decision import TAKEN
from baimbai.followup.progress import PROGRESS, WORKS, TrackRecord, Wanted, Work, track_record
from baimbai.followup.progress import Progress as Report
from baimbai.web.access import shown_to, sight
from baimbai.web.actor import Actor
from baimbai.web.models import Payment, Progress, Proposal, Round
from baimbai.web.rulings import held

_KEPT_S = 3_600
_EARLIER = 3
"""Rounds back to which one looks for what the last ones achieved."""
_PAID = {"proposal": pl.String, "source": pl.String, "year": pl.Int64, "amount_rupiah": pl.Int64}
_REPORTED = ("proposal__number", "year", "quarter", "physical_percent", "financial_rupiah", "note",
             "source_file", "source_row")  # fmt: skip
_WORK = ("number", "title", "organisation_id", "region_code", "asset_type", "work_type",
         "asset_name", "volume", "unit")  # fmt: skip


@dataclass(frozen=True)
class Realised:
    """WORKS, PROGRESS, and what each source pays for each work and year."""

    works: pl.DataFrame
    progress: pl.DataFrame
    payments: pl.DataFrame
    """proposal, source, year, amount_rupiah."""

    def of(self, numbers: frozenset[str]) -> "Realised":
        """The part that is about some proposals."""
        named = pl.col("proposal").is_in(list(numbers))
        return Realised(
            self.works.filter(named), self.progress.filter(named), self.payments.filter(named)
        )


def realised(place: Round) -> Realised:
    """All of a round, kept while the round is as it is."""
    cache = caches["results"]
    key = f"realised-{place.pk}-{place.run_id}-{place.version}"
    found: Realised | None = cache.get(key)
    if found is None:
        payments = _payments(place)
        found = Realised(_works(place, payments), _progress(place), payments)
        cache.set(key, found, _KEPT_S)
    return found


def realised_shown(actor: Actor, place: Round) -> Realised:
    """What of a round its reader may see."""
    whole = realised(place)
    if sight(actor, place) == "*":
        return whole
    numbers = shown_to(actor, place).filter(number__in=whole.works["proposal"].unique().to_list())
    return whole.of(frozenset(numbers.values_list("number", flat=True)))


def _payments(place: Round) -> pl.DataFrame:
    """As the meeting left them: ruled where somebody ruled, else as computed."""
    ruled = held(place)
    rows = [
        (number, source, year, amount)
        for number, source, year, amount in Payment.objects.filter(run=place.run_id).values_list(
            "proposal__number", "source", "year", "amount_rupiah"
        )
        if number not in ruled
    ]
    rows += [
        (number, source, year, amount)
        for number, one in ruled.items() if one.result in TAKEN
        for source, _, year, amount in one.payments
    ]  # fmt: skip
    paid = pl.DataFrame(rows, _PAID, orient="row")
    return paid.group_by("proposal", "source", "year").agg(pl.col("amount_rupiah").sum()).sort(
        "proposal", "year", "source"
    )  # fmt: skip


def _works(place: Round, payments: pl.DataFrame) -> pl.DataFrame:
    programmed = payments.group_by("proposal", "year").agg(pl.col("amount_rupiah").sum())
    numbers = programmed["proposal"].unique().to_list()
    rows = Proposal.objects.filter(round=place, number__in=numbers).values_list(*_WORK)
    known = {number: rest for number, *rest in rows}
    return WORKS.make(
        _work(number, year, amount, *known[number])
        for number, year, amount in programmed.sort("proposal", "year").iter_rows()
        if number in known
    )


def _work(
    number: str, year: int, amount: int, title: str, organisation: str, region: str, asset: str,
    kind: str, name: str | None, volume: float | None, unit: str | None,
) -> Work:  # fmt: skip
    return Work(
        number, year, title, organisation, region, asset, kind, amount, name or "", volume, unit
    )


def _progress(place: Round) -> pl.DataFrame:
    rows = Progress.objects.filter(proposal__round=place).values_list(*_REPORTED)
    return PROGRESS.make(
        Report(*row) for row in rows.order_by("proposal__number", "year", "quarter")
    )


def last_ones(proposal: Proposal, place: Round) -> list[TrackRecord]:
    """What works like a proposal achieved that earlier rounds of the province programmed."""
    earlier = Round.objects.filter(
        province_code=place.province_code, fiscal_year__lt=place.fiscal_year
    ).order_by("-fiscal_year", "-pk")[:_EARLIER]
    # Numbers are given anew each year: the round tells them apart.
    found = [_marked(realised(one), one.slug) for one in earlier]
    found = [one for one in found if one.progress.height]
    if not found:
        return []
    wanted = Wanted(
        proposal.organisation_id, proposal.asset_type, proposal.work_type,
        proposal.asset_name or "", proposal.unit,
    )  # fmt: skip
    return track_record(
        pl.concat([one.progress for one in found]), pl.concat([one.works for one in found]), wanted
    )


def _marked(whole: Realised, slug: str) -> Realised:
    mark = pl.lit(f"{slug}/") + pl.col("proposal")
    tables = (whole.works, whole.progress, whole.payments)
    return Realised(*(table.with_columns(mark.alias("proposal")) for table in tables))
