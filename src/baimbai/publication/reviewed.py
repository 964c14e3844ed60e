"""What a review of files found, as tables for machines and people (*hasil sinkronisasi*).

Commas, decimal points, UTF-8, as `baimbai check` writes them.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import polars as pl

from baimbai.publication.checked import write_csv
from baimbai.publication.names import RoundWording, capital, plain
from baimbai.register.organisation import ORGANISATIONS
from baimbai.register.programme import Programme
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.finding import FINDING_SEVERITIES, FINDINGS, Finding, Review

FINDING_COLUMNS = (
    "id", "kind", "severity", "rows", "parties", "evidence", "what_to_do", "rule", "titles",
    "proposals", "key", "status", "decision", "reason",
)  # fmt: skip
"""Of temuan.csv. `decision` and `reason` are for people; `key` changes with the evidence."""
PAIR_COLUMNS = ("id_a", "id_b", "kind", "score", "evidence", "title_a", "title_b", "decision")
"""Of pasangan.csv."""


def write_findings(
    review: Review, programme: Programme, rulebook: Rulebook, language: str, path: Path
) -> None:
    """Write temuan.csv, the gravest first."""
    words = RoundWording(language, programme)
    findings = sorted(
        FINDINGS.records(review.findings),
        key=lambda f: (FINDING_SEVERITIES.index(f.severity), f.id),
    )
    parties = _parties(programme, words)
    titles = dict(programme.proposals.select("id", plain("title").alias("title")).iter_rows())
    rows = [_finding(one, words, rulebook, parties, titles) for one in findings]
    schema = dict.fromkeys(FINDING_COLUMNS, pl.String)
    write_csv(pl.DataFrame(rows, schema=schema, orient="row"), path)


def _finding(
    finding: Finding,
    words: RoundWording,
    rulebook: Rulebook,
    parties: Mapping[str, str],
    titles: Mapping[str, str],
) -> tuple[str, ...]:
    rule = rulebook.rules.get(finding.rule or "")
    return (
        finding.id,
        finding.kind,
        finding.severity,
        " ; ".join(finding.rows),
        " ; ".join(parties.get(party, party) for party in finding.parties),
        words.said(finding.evidence.packed()),
        capital("; ".join(map(words.name, finding.exits))),
        ""
        if rule is None
        else f"{rule.sentence[words.language]} ({rule.legal_source}; {words.name(rule.status)})",
        " | ".join(titles[name] for name in finding.proposals),
        " ; ".join(finding.proposals),
        finding.key,
        finding.status,
        finding.decision,
        finding.reason,
    )


def _parties(programme: Programme, words: RoundWording) -> dict[str, str]:
    """By office: its name and level."""
    return {
        office.id: f"{office.name or office.id} ({words.name(office.level)})"
        for office in ORGANISATIONS.records(programme.organisations)
    }


def write_pairs(review: Review, programme: Programme, language: str, path: Path) -> None:
    """Write pasangan.csv, the surest first."""
    words = RoundWording(language, programme)

    @cache
    def said(code: str) -> str:
        return words.name(f"bukti-{code.replace(':', '-')}")

    def in_words(codes: Sequence[str]) -> str:
        return "; ".join(map(said, codes))

    titles = programme.proposals.select("id", plain("title").alias("title"))
    pairs = (
        review.pairs.join(titles.rename({"id": "id_a", "title": "title_a"}), on="id_a")
        .join(titles.rename({"id": "id_b", "title": "title_b"}), on="id_b")
        .with_columns(
            pl.Series("evidence", [in_words(c) for c in review.pairs["evidence"]], dtype=pl.String),
            pl.lit("").alias("decision"),
        )
    )
    write_csv(pairs.select(PAIR_COLUMNS), path)
