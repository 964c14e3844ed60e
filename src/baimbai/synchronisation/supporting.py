"""Supporting activities (*kegiatan penunjang*) of DAK Fisik: at most 5 per cent of each bidang."""

from collections.abc import Iterator

import polars as pl

from baimbai.rulebook.condition import expression
from baimbai.rulebook.eligibility import work_class
from baimbai.rulebook.rulebook import Rule
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.wording.message import Message, Value


def too_much_support(dossier: Dossier) -> Iterator[Finding]:
    """`dak_penunjang_lebih_5`: per organisation, bidang and year, by the rulebook's ceilings on
    shares that hold within a bidang."""
    for rule in dossier.rulebook.of_topic("porsi"):
        if "at_most_percent" in rule.yields:
            yield from _over_share(dossier, rule)


def _over_share(dossier: Dossier, rule: Rule) -> Iterator[Finding]:
    programme = dossier.programme
    counted = expression(rule.test, rule.topic, "", rule.id)
    amount = pl.col("amount_rupiah")
    groups = (
        programme.requests.filter(pl.col("source") == rule.yields["source"])
        .rename({"year": "asked_in"})
        .join(programme.proposals.with_columns(work_class()), left_on="proposal", right_on="id")
        .with_columns(counted.alias("counted"))
        .group_by("organisation", "sector", "asked_in")
        .agg(
            amount.sum().alias("total"),
            amount.filter("counted").sum().alias("part"),
            pl.col("proposal").filter("counted").unique().sort().alias("proposals"),
        )
        .filter(pl.col("part") * 100 > pl.col("total") * rule.yields["at_most_percent"])
        .sort("organisation", "sector", "asked_in")
    )
    for row in groups.iter_rows(named=True):
        values: dict[str, Value] = {
            "sector": row["sector"],
            "year": str(row["asked_in"]),
            "part": row["part"],
            "total": row["total"],
            "percent": 100 * row["part"] / row["total"],
            "limit": rule.yields["at_most_percent"],
            "source": rule.yields["source"],
        }
        yield dossier.finding(
            "dak_penunjang_lebih_5",
            "tinggi",
            row["proposals"],
            Message("finding-dak-penunjang", values),
            ("perbaiki", "ganti_sumber"),
            rule.id,
        )
