"""Authority by law (*kewenangan*): whose job a proposal is, as far as a rule can tell."""

import polars as pl

from baimbai.rulebook.condition import expression
from baimbai.rulebook.rulebook import Rulebook

_ACROSS_PROVINCES = r"(lintas|antar) ?(provinsi|prov|negara)\b|batas negara|perbatasan negara"
_ACROSS_KABUPATEN = r"(lintas|antar) ?(kab|kabupaten|kabupaten/kota|kab/kota|kota)\b|\bregional\b"

SCHEMA = pl.Schema({"proposal": pl.String(), "level": pl.String(), "rule": pl.String()})


def authority_by_law(proposals: pl.DataFrame, rulebook: Rulebook) -> pl.DataFrame:
    """One row a proposal: proposal, level and the rule that decides, or nulls.

    The first rule of topic `kewenangan` that holds decides. Source: UU 23/2014 Lampiran C and D.
    """
    rows = proposals.with_columns(crossings())
    level, rule = pl.lit(None, pl.String), pl.lit(None, pl.String)
    for law in reversed(rulebook.of_topic("kewenangan")):
        holds = expression(law.test, law.topic, "", law.id)
        level = pl.when(holds).then(pl.lit(law.yields["level"])).otherwise(level)
        rule = pl.when(holds).then(pl.lit(law.id)).otherwise(rule)
    return rows.select(pl.col("id").alias("proposal"), level.alias("level"), rule.alias("rule"))


def crossings() -> tuple[pl.Expr, ...]:
    """What rules of authority may test besides a proposal's columns.

    crosses_said: provinsi, kabkota or tidak, as the title says; crosses: the same, and kabkota
    also for works whose region is the province; region_kind: provinsi, kabupaten or kota.
    """
    title = pl.col("title").str.to_lowercase()
    said = (
        pl.when(title.str.contains(_ACROSS_PROVINCES))
        .then(pl.lit("provinsi"))
        .when(title.str.contains(_ACROSS_KABUPATEN))
        .then(pl.lit("kabkota"))
        .otherwise(pl.lit("tidak"))
    )
    # A Balai's rows bear the province's code because its area is the province, not because
    # each of its works crosses a boundary.
    whole_province = (pl.col("region_code").str.len_chars() == 2) & (pl.col("level") != "pusat")
    # Kemendagri numbers kota from 71.
    kind = (
        pl.when(pl.col("region_code").str.len_chars() == 2)
        .then(pl.lit("provinsi"))
        .when(pl.col("region_code").str.slice(3, 1) >= "7")
        .then(pl.lit("kota"))
        .otherwise(pl.lit("kabupaten"))
    )
    crosses = pl.when((said == "tidak") & whole_province).then(pl.lit("kabkota")).otherwise(said)
    return crosses.alias("crosses"), said.alias("crosses_said"), kind.alias("region_kind")
