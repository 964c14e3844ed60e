"""The example of Kalimantan Selatan: every seeded situation found, every row accounted for."""

from pathlib import Path

import polars as pl
import pytest
import yaml

from baimbai.intake.remark import REMARKS
from baimbai.publication.release import Release
from baimbai.register.proposal import PROPOSALS
from baimbai.rounds.plan import read_plan
from baimbai.rounds.round import run_round
from baimbai.synchronisation.finding import FINDINGS, Finding

# What would be a false alarm on a situation where nothing is wrong.
OPPOSITES = {
    "bukan_duplikat": {"duplikat_internal", "duplikat_lintas_level", "duplikat_lintas_pengusul"},
    "bukan_tumpang_tindih": {"tumpang_tindih_sta", "duplikat_internal", "duplikat_lintas_level"},
    "kewenangan_benar": {"salah_kewenangan", "status_beda_aturan"},
    "sumber_dana_benar": {"salah_sumber_dana"},
    "urutan_benar": {"konflik_urutan"},
    "prasyarat": {"konflik_urutan"},
    "baris_tersembunyi": {"duplikat_internal"},
}


@pytest.fixture(scope="module")
def release(examples: Path) -> Release:
    folder = examples / "kalsel-2027"
    return run_round(folder, read_plan(folder), lambda stage, detail: None)


@pytest.fixture(scope="module")
def situations(examples: Path) -> list[dict[str, object]]:
    text = (examples / "kalsel-2027" / "situasi.yaml").read_text(encoding="utf-8")
    return list(yaml.safe_load(text)["situations"])


def places(release: Release) -> dict[str, str]:
    """Proposal → `file!sheet!row`."""
    return {
        p.id: f"{p.source_file}!{p.source_sheet}!{p.source_row}"
        for p in PROPOSALS.records(release.programme.proposals)
    }


def findings(release: Release) -> list[tuple[Finding, set[str]]]:
    by_id = places(release)
    return [
        (finding, {by_id[p] for p in finding.proposals})
        for finding in FINDINGS.records(release.review.findings)
    ]


def test_every_nonempty_row_of_every_workbook_is_accounted_for(release: Release) -> None:
    files = release.files
    assert files.height == 17
    assert set(files["status"]) == {"terbaca"}
    assert (files["rows_nonempty"] == files["proposals"] + files["other_rows"]).all()
    assert release.programme.proposals.height == int(files["proposals"].sum()) == 610


def test_every_office_sent_one_workbook_and_is_known(release: Release) -> None:
    assert sorted(release.files["organisation"]) == sorted(release.programme.organisations["id"])


def test_every_seeded_problem_is_found(
    release: Release, situations: list[dict[str, object]]
) -> None:
    found = findings(release)
    remarked = {
        (r.file, r.sheet, "".join(c for c in r.cell if c.isdigit()), r.text.key)
        for r in REMARKS.records(release.remarks)
    }
    missed = []
    for situation in situations:
        rows = set(situation["rows"])  # type: ignore[call-overload]
        kind = situation["kind"]
        if kind == "total_tidak_cocok":
            hit = any((*row.split("!"), "remark-total-tidak-cocok") in remarked for row in rows)
        else:
            hit = any(f.kind == kind and rows <= named for f, named in found)
        if situation["is_problem"] and not hit:
            missed.append((situation["id"], kind, sorted(rows)))
    assert missed == []


def test_nothing_right_is_called_wrong(
    release: Release, situations: list[dict[str, object]]
) -> None:
    found = findings(release)
    alarms = [
        (situation["id"], finding.kind)
        for situation in situations
        for finding, named in found
        if finding.kind in OPPOSITES.get(str(situation["kind"]), ())
        and named >= set(situation["rows"])  # type: ignore[call-overload]
    ]
    assert alarms == []


def test_the_bridge_with_four_funders_is_one_work_with_shares(release: Release) -> None:
    (bridge,) = [f for f, _ in findings(release) if f.kind == "satu_objek_banyak_porsi"]
    assert set(bridge.parties) >= {"63", "63.02", "63.10", "BPJN"}
    together = release.review.links.filter(pl.col("kind") == "bersama")
    assert set(together["a"]) | set(together["b"]) == set(bridge.proposals)
    funded = release.allocation.verdicts.filter(pl.col("proposal").is_in(bridge.proposals))
    assert funded["outcome"].n_unique() == 1


def test_few_grave_findings_stand_beside_the_seeded_ones(
    release: Release, situations: list[dict[str, object]]
) -> None:
    seeded = {row for s in situations if s["is_problem"] for row in s["rows"]}  # type: ignore[attr-defined]
    grave = [
        (finding.kind, sorted(named))
        for finding, named in findings(release)
        if finding.severity == "tinggi" and named and not named & seeded
    ]
    assert len(grave) <= 6, grave


def test_the_plan_is_lawful_and_proven_within_one_percent(release: Release) -> None:
    certificate = release.allocation.certificate
    assert 0 <= certificate.gap <= 0.01
    assert [region for region, floor, programmed in certificate.floors if programmed < floor] == []
    uses = release.allocation.ceiling_uses
    assert (uses["used_rupiah"] <= uses["ceiling_rupiah"]).all()
    paid = release.allocation.payments.group_by("source", "owner", "year").agg(
        pl.col("amount_rupiah").sum().alias("paid")
    )
    joined = uses.join(paid, on=["source", "owner", "year"], how="left").fill_null(0)
    assert (joined["paid"] == joined["used_rupiah"]).all()


def test_every_proposal_has_one_verdict_and_one_decision(release: Release) -> None:
    ids = sorted(release.programme.proposals["id"])
    assert sorted(release.allocation.verdicts["proposal"]) == ids
    assert sorted(release.decisions["proposal"]) == ids


def test_halved_transfers_give_a_lawful_plan_too(examples: Path, release: Release) -> None:
    folder = examples / "kalsel-2027"
    cut = run_round(folder, read_plan(folder, "TKD-48"), lambda stage, detail: None)
    assert 0 <= cut.allocation.certificate.gap <= 0.01
    paid = int(cut.allocation.payments["amount_rupiah"].sum())
    assert paid < int(release.allocation.payments["amount_rupiah"].sum())
    assert paid <= int(cut.programme.ceilings["amount_rupiah"].sum())
