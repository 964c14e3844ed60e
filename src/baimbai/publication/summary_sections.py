"""The sections of the summary page: rows, results, money, findings, proof, doubts, next steps."""

from collections.abc import Iterator, Sequence
from math import ceil

import polars as pl

from baimbai.agreement.decision import RESULTS
from baimbai.intake.remark import OTHER_ROW_REASONS, REMARK_SEVERITIES
from baimbai.publication.findings_book import findings_by_severity, row_accounts
from baimbai.publication.markdown import billions, markdown_table
from baimbai.publication.names import RoundWording, capital
from baimbai.publication.programme_summary import by_region, totals
from baimbai.publication.release import Release
from baimbai.synchronisation.finding import FINDING_SEVERITIES
from baimbai.wording.numerals import count_text, decimal_text

_NEARLY_USED = 0.95
_SHOWN = 10


def rows_read(release: Release, words: RoundWording) -> Iterator[str]:
    """How many rows were read and where each went; the sum is printed even where it fails."""
    accounts, say = row_accounts(release), words.text
    statuses = accounts["status"]
    yield f"## {say('page-rows')}"
    yield ""
    yield say(
        "page-rows-text",
        files=accounts.height,
        read=int((statuses == "terbaca").sum()),
        held=int((statuses == "ditahan").sum()),
        failed=int((statuses == "gagal").sum()),
        rows=int(accounts["rows_nonempty"].sum()),
        proposals=int(accounts["proposals"].sum()),
        others=release.other_rows.height,
        lost=int(accounts["unaccounted"].sum()),
    )
    yield ""
    counts = dict(release.other_rows.group_by("reason").len().iter_rows())
    kinds = [(reason, counts[reason]) for reason in OTHER_ROW_REASONS if reason in counts]
    if kinds:
        yield say("page-other-rows", kinds=_counted(kinds, words))
    remarks = dict(release.remarks.group_by("severity").len().iter_rows())
    yield say(
        "page-remarks",
        remarks=release.remarks.height,
        kinds=_counted([(s, remarks.get(s, 0)) for s in REMARK_SEVERITIES], words),
    )


def results(release: Release, matrix: pl.DataFrame, words: RoundWording) -> Iterator[str]:
    """Proposals by result, in full rupiah; costs that may be a slip of the unit are named."""
    by_result = {row["result"]: row for row in totals(matrix, "result").iter_rows(named=True)}
    rows: list[tuple[str, ...]] = [
        (
            capital(words.name(result)),
            count_text(row["proposals"], words.language),
            count_text(row["asked"], words.language),
            count_text(row["programmed"], words.language),
        )
        for result in RESULTS
        if (row := by_result.get(result))
    ]
    whole = (matrix.height, int(matrix["cost_rupiah"].sum()), int(matrix["programmed"].sum()))
    rows.append((words.text("row-total"), *(count_text(n, words.language) for n in whole)))
    yield f"## {words.text('page-results')}"
    yield ""
    heads = ("column-result", "column-proposals", "column-asked", "column-programmed")
    yield from markdown_table([words.text(head) for head in heads], rows)
    slips = release.review.findings.filter(pl.col("kind") == "satuan_uang_salah")
    doubted = matrix.filter(pl.col("id").is_in(slips["proposals"].explode().unique().to_list()))
    if doubted.height:
        asked = int(doubted["cost_rupiah"].sum())
        yield ""
        yield words.text("page-doubted-costs", proposals=doubted.height, asked=asked)


def money_by_source(release: Release, words: RoundWording) -> Iterator[str]:
    """What each source pays, against its ceilings of all owners and years."""
    uses = release.allocation.ceiling_uses.group_by("source").agg(
        pl.col("used_rupiah").sum(), pl.col("ceiling_rupiah").sum()
    )
    rows: list[tuple[str, ...]] = [
        (
            capital(words.name(source)),
            billions(ceiling, words),
            billions(used, words),
            billions(ceiling - used, words),
            _percent(used, ceiling, words),
        )
        for source, used, ceiling in uses.sort(
            "used_rupiah", "source", descending=[True, False]
        ).iter_rows()
    ]
    used, ceiling = int(uses["used_rupiah"].sum()), int(uses["ceiling_rupiah"].sum())
    total = (billions(n, words) for n in (ceiling, used, ceiling - used))
    rows.append((words.text("row-total"), *total, _percent(used, ceiling, words)))
    yield f"## {words.text('page-sources')}"
    yield ""
    heads = ("column-source", "page-ceiling", "page-used", "page-rest", "column-share")
    yield from markdown_table([words.text(head) for head in heads], rows)


def kabupaten_kota(release: Release, matrix: pl.DataFrame, words: RoundWording) -> Iterator[str]:
    """What each kabupaten/kota asked and gets, and that per head."""
    regions = by_region(release, matrix, words)
    rows = [
        (
            row["region_name"],
            count_text(row["proposals"], words.language),
            count_text(row["agreed"], words.language),
            billions(row["asked"] or 0, words),
            billions(row["programmed"], words),
            "–" if row["per_head"] is None else count_text(round(row["per_head"]), words.language),
        )
        for row in regions.iter_rows(named=True)
        if row["proposals"] or row["region_code"] != release.meeting.province_code
    ]
    yield f"## {words.text('page-regions')}"
    yield ""
    heads = (
        "column-region", "column-proposals", "column-agreed", "page-asked", "page-programmed",
        "column-per-head",
    )  # fmt: skip
    yield from markdown_table([words.text(head) for head in heads], rows)
    short = [
        (region, floor - programmed)
        for region, floor, programmed in release.allocation.certificate.floors
        if programmed < floor
    ]
    names = dict(regions.select("region_code", "region_name").iter_rows())
    for region, missing in short:
        yield ""
        yield words.text("page-floor-short", region=names.get(region, region), missing=missing)


def findings_by_kind(release: Release, words: RoundWording) -> Iterator[str]:
    """Kinds of findings, the gravest first."""
    kinds = findings_by_severity(release.review.findings, "kind")
    rows = [
        (
            capital(words.name(row["kind"])),
            *(count_text(row[key], words.language) for key in (*FINDING_SEVERITIES, "all")),
        )
        for row in kinds.iter_rows(named=True)
    ]
    yield f"## {words.text('page-findings', findings=release.review.findings.height)}"
    yield ""
    severities = [capital(words.name(severity)) for severity in FINDING_SEVERITIES]
    heads = [words.text("column-kind"), *severities, words.text("column-all")]
    yield from markdown_table(heads, rows)


def proof(release: Release, words: RoundWording) -> Iterator[str]:
    """How near the plan is to the best lawful one, and what was checked again."""
    certificate = release.allocation.certificate
    yield f"## {words.text('page-proof')}"
    yield ""
    # Rounded up to a hundredth of a percent: "at most" must stay true as printed.
    hundredths = ceil(
        10_000 * max(0, certificate.bound - certificate.value) / max(1, certificate.bound)
    )
    yield words.text(
        "page-proof-text" if hundredths else "page-proof-best",
        gap=hundredths / 100, checks=len(certificate.checks), nodes=certificate.nodes,
        rows=sum(rows for _, rows in certificate.checks),
    )  # fmt: skip


def tight_ceilings(release: Release, words: RoundWording) -> Iterator[str]:
    """Ceilings of which hardly anything is left: more money there would change the result."""
    uses = release.allocation.ceiling_uses.filter(
        pl.col("ceiling_rupiah") > 0,
        pl.col("used_rupiah") >= _NEARLY_USED * pl.col("ceiling_rupiah"),
    ).sort("ceiling_rupiah", "source", "owner", "year", descending=[True, False, False, False])
    yield f"## {words.text('page-tight')}"
    yield ""
    yield words.text("page-tight-text", ceilings=uses.height, shown=min(_SHOWN, uses.height))
    for row in uses.head(_SHOWN).iter_rows(named=True):
        yield "- " + words.text(
            "page-tight-item", source=row["source"], owner=words.name(row["owner"]),
            year=str(row["year"]), ceiling=row["ceiling_rupiah"],
            rest=row["ceiling_rupiah"] - row["used_rupiah"],
        )  # fmt: skip


def doubts(release: Release, words: RoundWording) -> Iterator[str]:
    """Rules and figures that nobody has verified yet, as far as this result rests on them."""
    rulebook = release.rulebook
    quoted = release.decisions["rule"].drop_nulls().value_counts(sort=True)
    counts = dict(quoted.sort("count", "rule", descending=[True, False]).iter_rows())
    rules = [rulebook.rules[rule] for rule in counts if rule in rulebook.rules]
    doubtful = [rule for rule in rules if rule.status == "unverified"]
    yield f"## {words.text('page-doubts')}"
    yield ""
    yield words.text("page-doubts-text", rules=len(doubtful), quoted=len(rules))
    for rule in doubtful[:_SHOWN]:
        sentence = rule.sentence[words.language]
        yield "- " + words.text("page-doubt", sentence=sentence, decisions=counts[rule.id])
    statuses = [jobs.status for jobs in rulebook.jobs.values()]
    statuses += [figure.status for figure in rulebook.figures.values()]
    unverified = statuses.count("unverified")
    yield words.text("page-doubtful-figures", unverified=unverified, figures=len(statuses))


def next_steps(release: Release, words: RoundWording) -> Iterator[str]:
    """What is to be done now, in order."""
    meeting, findings = release.meeting, release.review.findings
    results = dict(release.decisions.group_by("result").len().iter_rows())
    steps = (
        ("page-next-mend", int((release.remarks["severity"] == "galat").sum())),
        ("page-next-findings", int((findings["severity"] == "tinggi").sum())),
        ("page-next-conditions", results.get("diakomodir_bersyarat", 0)),
        ("page-next-bank", results.get("ditunda", 0)),
    )
    yield f"## {words.text('page-next')}"
    yield ""
    due = meeting.follow_up_by.isoformat()
    texts = [words.text(key, count=count, due=due) for key, count in steps if count]
    texts += [words.text("page-next-desks"), words.text("page-next-sign")]
    for number, text in enumerate(texts, 1):
        yield f"{number}. {text}"


def _counted(kinds: Sequence[tuple[str, int]], words: RoundWording) -> str:
    return ", ".join(f"{words.name(kind)} {count_text(n, words.language)}" for kind, n in kinds)


def _percent(part: int, whole: int, words: RoundWording) -> str:
    return decimal_text(100 * part / whole if whole else 0.0, 1, words.language) + " %"
