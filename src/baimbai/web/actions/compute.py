"""Computing a round (*menghitung*): findings, scores, who pays; indexed once all is there."""

from collections.abc import Callable
from pathlib import Path

import polars as pl

from baimbai.appraisal.sensitivity import affordable_rank, reaches
from baimbai.publication.publish import DOCUMENTS
from baimbai.publication.release import Release
from baimbai.rounds.archive import TABLES, write_results
from baimbai.rounds.round import appraise_papers, fund_round
from baimbai.web.actions.record import tell_open_pages
from baimbai.web.models import Round, Run
from baimbai.web.records import memory_of, plan_of, programme_papers, rulebook_of, store_results
from baimbai.wording.wording import wording

Report = Callable[[str, str], None]
Finish = Callable[[], dict[str, int | float]]
"""Called inside the transaction that ends a run: writes its results, gives its figures."""
REACHES_TABLE = "kepekaan"
BOOKS = ("program.xlsx", "temuan.xlsx", "ringkasan.md")
"""Documents of the round that pages hand out."""


def compute(run: Run, folder: Path, report: Report) -> Finish:
    """Take the round's proposals through every stage, and write its tables and books to `folder`.

    Raises BaimbaiError for papers that cannot be used.
    """
    place = run.round
    plan = plan_of(place)
    report("intake", "")
    rulebook = rulebook_of(place, plan)
    papers = programme_papers(place, plan, rulebook)
    done = appraise_papers(place.folder, plan, rulebook, papers, memory_of(place), report)
    release = fund_round(plan, done, report)
    report("sensitivity", "")
    cut = affordable_rank(release.programme, release.appraisal)
    reached = reaches(release.appraisal, plan.agreed, cut)
    report("publication", "")
    write_results(release, folder)
    reached.write_parquet(folder / TABLES / f"{REACHES_TABLE}.parquet", compression="zstd")
    for name in BOOKS:
        DOCUMENTS[name](release, wording("id"), folder / name)

    def finish() -> dict[str, int | float]:
        store_results(run, release, reached)
        Round.objects.filter(pk=place.pk).update(run=run)
        place.touch()
        tell_open_pages(place, "computed", run=run.pk)
        return figures(release)

    return finish


def figures(release: Release) -> dict[str, int | float]:
    """A release in a few numbers: counts, rupiah, the proven gap."""
    allocation = release.allocation
    funded = allocation.verdicts.filter(pl.col("outcome") == "didanai").height
    return {
        "proposals": release.programme.proposals.height,
        "funded": funded,
        "findings": release.review.findings.filter(pl.col("status") != "diabaikan").height,
        "asked_rupiah": int(release.programme.proposals["cost_rupiah"].sum()),
        "funded_rupiah": int(allocation.payments["amount_rupiah"].sum()),
        "ceiling_rupiah": int(allocation.ceiling_uses["ceiling_rupiah"].sum()),
        "value": allocation.certificate.value,
        "bound": allocation.certificate.bound,
        "gap": allocation.certificate.gap,
    }
