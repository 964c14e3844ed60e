"""The matrix (*matriks usulan*): every proposal with its mandate, score, money and decision.

All documents show this one table, each its part of it.
"""

import polars as pl

from baimbai.publication.names import RoundWording, capital, plain, region_names
from baimbai.publication.release import Release
from baimbai.register.proposal import SECTORS

AGREED = ("diakomodir", "diakomodir_bersyarat")
"""Results under which a proposal stands in the programme."""


def year_column(year: int) -> str:
    """The matrix column with the rupiah programmed in a year."""
    return f"programmed_{year}"


def year_columns(release: Release) -> tuple[str, ...]:
    """The matrix columns with the rupiah programmed in each year of the horizon."""
    return tuple(year_column(year) for year in release.meeting.horizon)


def lay_out(release: Release, wording: RoundWording) -> pl.DataFrame:
    """One row a proposal, by region (the province last), bidang and rank.

    Adds to the columns of the proposal (its texts on one line): organisation_name, region_name,
    responsible_name, authority (level by law), sources, one `programmed_<year>` a year and
    their sum programmed; score, rank, gate, gate_reason; result, reason, rule, rule_sentence,
    rule_source, rule_status, would_help, follow_up, follow_up_owner, due; agreed (bool).
    Messages are said in the wording's language.
    """
    programme = release.programme
    texts = ("title", "kecamatan", "desa", "asset_name", "note")
    offices = pl.col("organisation", "responsible", "follow_up_owner").replace(
        dict(programme.organisations.select("id", "name").iter_rows())
    )
    regions = region_names(programme, wording)
    province = pl.col("region_code") == release.meeting.province_code
    return (
        programme.proposals.with_columns(plain(column) for column in texts)
        .join(_mandates(release), on="id", how="left")
        .join(_money(release), on="id", how="left")
        .join(_scores(release, wording), on="id", how="left")
        .join(_decisions(release, wording), on="id", how="left")
        .with_columns(
            pl.col("programmed", *year_columns(release)).fill_null(0),
            pl.col("sources").fill_null(""),
            offices.name.suffix("_name"),
            pl.col("region_code").replace(regions).alias("region_name"),
            pl.col("result").is_in(AGREED).alias("agreed"),
            _place(wording).alias("place"),
        )
        .sort(
            province,
            pl.col("region_code"),
            pl.col("sector").replace_strict(SECTORS, range(len(SECTORS))),
            pl.col("rank"),
            pl.col("id"),
        )
    )


def in_words(matrix: pl.DataFrame, words: RoundWording) -> pl.DataFrame:
    """Codes in the matrix as the names that people read; region codes and ids stay."""
    coded = ("authority", "sector", "origin", "result", "gate")
    units = {unit: words.name(unit) for unit in matrix["unit"].drop_nulls().unique()}
    return matrix.with_columns(
        pl.col("unit").replace(units).alias("unit_name"),
        *(
            matrix[column]
            .replace_strict(
                {code: capital(words.name(code)) for code in matrix[column].drop_nulls().unique()},
                return_dtype=pl.String,
            )
            .alias(f"{column}_name")
            for column in coded
        ),
    ).with_columns(
        pl.col("authority_name").fill_null(words.text("authority-unclear")),
        pl.col("responsible_name").fill_null(words.text("responsible-none")),
    )


def _mandates(release: Release) -> pl.DataFrame:
    return release.review.mandates.select(
        pl.col("proposal").alias("id"), pl.col("level").alias("authority"), "responsible"
    )


def _money(release: Release) -> pl.DataFrame:
    """Rupiah programmed by year, and the sources that pay, the largest first."""
    payments = release.allocation.payments.rename({"proposal": "id", "amount_rupiah": "rupiah"})
    in_year = (
        pl.col("rupiah").filter(pl.col("year") == year).sum().alias(year_column(year))
        for year in release.meeting.horizon
    )
    by_source = (
        payments.group_by("id", "source")
        .agg(pl.col("rupiah").sum())
        .sort("id", "rupiah", "source", descending=[False, True, False])
        .group_by("id", maintain_order=True)
        .agg(pl.col("source").str.join(", ").alias("sources"))
    )
    totals = payments.group_by("id").agg(*in_year, pl.col("rupiah").sum().alias("programmed"))
    return totals.join(by_source, on="id", how="left")


def _scores(release: Release, wording: RoundWording) -> pl.DataFrame:
    scores = release.appraisal.scores
    return scores.select(
        pl.col("proposal").alias("id"),
        *("gate", "score", "rank"),
        _said(scores["gate_reason"], wording),
    )


def _decisions(release: Release, wording: RoundWording) -> pl.DataFrame:
    """Decisions in words, with the rule that is quoted and what would help."""
    decisions = release.decisions
    verdicts = release.allocation.verdicts
    helps = verdicts.select("proposal", _said(verdicts["would_help"], wording))
    return (
        decisions.with_columns(
            _said(decisions["reason"], wording), _said(decisions["follow_up"], wording)
        )
        .drop("amount_rupiah")
        .join(helps, on="proposal", how="left")
        .join(quoted_rules(release, wording), on="rule", how="left")
        .rename({"proposal": "id"})
    )


def quoted_rules(release: Release, wording: RoundWording) -> pl.DataFrame:
    """rule, rule_sentence, rule_source, rule_status: the rulebook as documents quote it."""
    rules = release.rulebook.rules.values()
    return pl.DataFrame(
        {
            "rule": [rule.id for rule in rules],
            "rule_sentence": [rule.sentence[wording.language] for rule in rules],
            "rule_source": [rule.legal_source for rule in rules],
            "rule_status": [wording.name(rule.status) for rule in rules],
        },
        schema=dict.fromkeys(("rule", "rule_sentence", "rule_source", "rule_status"), pl.String),
    )


def _said(messages: pl.Series, wording: RoundWording) -> pl.Series:
    return pl.Series(messages.name, [wording.said(m) for m in messages], dtype=pl.String)


def _place(wording: RoundWording) -> pl.Expr:
    """`Kec. Karang Intan, Desa Sungai Asam, STA 2+300–4+800`; empty where the sheet says none."""
    sta = pl.concat_str(
        pl.lit("STA "), _chainage("from_m"), pl.lit("–"), _chainage("to_m"), ignore_nulls=False
    )
    parts = (
        pl.format(wording.text("place-kecamatan", name="{}"), pl.col("kecamatan")),
        pl.format(wording.text("place-desa", name="{}"), pl.col("desa")),
        sta,
    )
    return pl.concat_str(*parts, separator=", ", ignore_nulls=True)


def _chainage(column: str) -> pl.Expr:
    """12345 metres → `12+345`."""
    metres = pl.col(column)
    kilometres, rest = (metres // 1000).cast(pl.String), (metres % 1000).cast(pl.String)
    return pl.concat_str(kilometres, pl.lit("+"), rest.str.zfill(3))
