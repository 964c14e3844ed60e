"""What of a release the public sees (*untuk umum*): no drafts, no notes, refusals where allowed."""

from collections.abc import Collection
from dataclasses import replace

import polars as pl

from baimbai.agreement.agreed_decisions import agreed_uses
from baimbai.agreement.decision import TAKEN
from baimbai.appraisal.score import Appraisal
from baimbai.appraisal.sheets import SheetScores
from baimbai.intake.remark import OTHER_ROWS, REMARKS
from baimbai.publication.release import FILES, Release
from baimbai.synchronisation.finding import Review


def for_the_public(
    release: Release, *, shows_refusals: bool, left_out: Collection[str] = ()
) -> Release:
    """The release without the proposals that are left out, and without those that were not taken
    up where refusals are not shown.

    It bears the whole release's checksum. Notes of offices may name people and stay at home, with
    findings, remarks, and where a row stood in whose workbook.
    """
    decisions = release.decisions.filter(pl.col("proposal").is_in(list(left_out)).not_())
    if not shows_refusals:
        decisions = decisions.filter(pl.col("result").is_in(TAKEN))
    shown = decisions["proposal"]

    def of(frame: pl.DataFrame, column: str = "proposal") -> pl.DataFrame:
        return frame.filter(pl.col(column).is_in(shown.implode()))

    proposals = of(release.programme.proposals, "id").with_columns(
        pl.lit(None, pl.String).alias("note"), pl.lit("").alias("source_file"),
        pl.lit("").alias("source_sheet"), pl.lit(0, pl.Int64).alias("source_row"),
    )  # fmt: skip
    review, appraisal, allocation = release.review, release.appraisal, release.allocation
    payments, uses = of(allocation.payments), allocation.ceiling_uses
    ceilings = {
        (source, owner, year): amount
        for source, owner, year, amount in uses.select(
            "source", "owner", "year", "ceiling_rupiah"
        ).iter_rows()
    }
    return replace(
        release,
        programme=replace(
            release.programme, proposals=proposals, requests=of(release.programme.requests)
        ),
        remarks=REMARKS.make([]), other_rows=OTHER_ROWS.make([]), files=FILES.make([]),
        review=Review(review.findings.clear(), of(review.mandates), review.links.clear()),
        appraisal=Appraisal(
            of(appraisal.scores), of(appraisal.parts), appraisal.price_changes.clear()
        ),
        allocation=replace(
            allocation, payments=payments, verdicts=of(allocation.verdicts),
            ceiling_uses=agreed_uses(ceilings, payments),
        ),
        decisions=decisions,
        commitments=release.commitments.clear(),
        part_of=release.checksum(),
        sheets=SheetScores(of(release.sheets.scores), of(release.sheets.parts)),
    )  # fmt: skip
