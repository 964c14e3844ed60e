"""What lies on the table when proposals are weighed; what several criteria ask is found once."""

from dataclasses import dataclass
from functools import cached_property

import polars as pl

from baimbai.appraisal.economy import Impacts
from baimbai.appraisal.evidence import NO_EVIDENCE, Evidence
from baimbai.appraisal.gap_board import served_shares
from baimbai.appraisal.known_asset import known_assets
from baimbai.appraisal.networks import stable_networks
from baimbai.register.programme import Programme
from baimbai.rulebook.readiness import papers_needed
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.finding import Review


@dataclass(frozen=True)
class Dossier:
    """The programme, the rules, what the review found, and what else the round brings."""

    programme: Programme
    rulebook: Rulebook
    review: Review
    evidence: Evidence = NO_EVIDENCE

    @cached_property
    def assets(self) -> pl.DataFrame:
        """Of proposals whose asset is listed: see `known_assets`."""
        return known_assets(self.programme, self.rulebook)

    @cached_property
    def networks(self) -> pl.DataFrame:
        """Kemantapan by region and asset type: see `stable_networks`."""
        return stable_networks(self.programme.assets)

    @cached_property
    def served(self) -> pl.DataFrame:
        """How much of a region's need of a service is served: see `served_shares`."""
        return served_shares(self.programme, self.rulebook)

    @cached_property
    def papers(self) -> pl.DataFrame:
        """Which papers each proposal needs: see `papers_needed`."""
        return papers_needed(self.programme.proposals, self.programme.requests, self.rulebook)

    @cached_property
    def doubted_costs(self) -> pl.DataFrame:
        """proposal, doubted, doubt_rule: whose money unit is likely wrong, so that its cost
        says nothing (`satuan_uang_salah` of high severity)."""
        return (
            self.review.findings.filter(
                pl.col("kind") == "satuan_uang_salah", pl.col("severity") == "tinggi"
            )
            .sort("id")
            .explode("proposals")
            .select(
                pl.col("proposals").alias("proposal"),
                pl.lit(True).alias("doubted"),
                pl.col("rule").alias("doubt_rule"),
            )
            .unique("proposal", keep="first", maintain_order=True)
        )

    @cached_property
    def impacts(self) -> Impacts | None:
        """What spending gives in the economy; None where the round brings no table of it."""
        economy = self.evidence.economy
        return None if economy is None else Impacts(economy, self.rulebook)

    @cached_property
    def trusted_costs(self) -> pl.DataFrame:
        """proposal, cost_rupiah: empty where it is 0 or in doubt, and gives no rate."""
        trusted = pl.col("doubted").is_null() & (pl.col("cost_rupiah") > 0)
        return (
            self.programme.proposals.select(pl.col("id").alias("proposal"), "cost_rupiah")
            .join(self.doubted_costs, on="proposal", how="left")
            .select("proposal", pl.when(trusted).then("cost_rupiah"))
        )
