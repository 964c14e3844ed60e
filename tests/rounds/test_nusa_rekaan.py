"""The fictional province: Baimbai's answer is the one worked out by hand."""

from pathlib import Path

import yaml

from baimbai.funding.allocation import PAYMENTS, VERDICTS
from baimbai.register.proposal import PROPOSALS
from baimbai.rounds.plan import read_plan
from baimbai.rounds.round import run_round


def test_the_answer_by_hand_to_the_rupiah(examples: Path) -> None:
    folder = examples / "nusa-rekaan"
    answer = yaml.safe_load((folder / "jawaban.yaml").read_text(encoding="utf-8"))
    plan = read_plan(folder)
    release = run_round(folder, plan, lambda stage, detail: None)
    known = {
        p.id: (p.organisation, p.title) for p in PROPOSALS.records(release.programme.proposals)
    }
    paid: dict[tuple[str, str], set[tuple[str, str, int, int]]] = {}
    for p in PAYMENTS.records(release.allocation.payments):
        paid.setdefault(known[p.proposal], set()).add((p.source, p.owner, p.year, p.amount_rupiah))
    assert paid == {
        (item["organisation"], item["title"]): {
            (p["source"], p["owner"], p["year"], p["amount"]) for p in item["payments"]
        }
        for item in answer["funded"]
    }
    refused = {
        known[v.proposal]: v.reason
        for v in VERDICTS.records(release.allocation.verdicts)
        if v.outcome == "tidak_didanai"
    }
    assert refused == {
        (item["organisation"], item["title"]): item["reason"] for item in answer["not_funded"]
    }
    certificate = release.allocation.certificate
    assert certificate.value == certificate.bound
    assert all(programmed >= floor for _, floor, programmed in certificate.floors)
