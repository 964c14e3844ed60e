"""What the desk decided of a finding counts in the next run of the round."""

import shutil
from pathlib import Path

import pytest
import yaml

from baimbai.errors import RoundError
from baimbai.rounds.plan import read_plan
from baimbai.rounds.round import run_round
from baimbai.synchronisation.finding import FINDINGS


def with_decisions(folder: Path, text: str) -> Path:
    """The round with one file of decisions named in its plan."""
    (folder / "putusan.csv").write_text(text, encoding="utf-8")
    plan = folder / "round.yaml"
    values = yaml.safe_load(plan.read_text(encoding="utf-8"))
    values["files"]["decisions"] = "putusan.csv"
    plan.write_text(yaml.safe_dump(values, allow_unicode=True), encoding="utf-8")
    return folder


def run(folder: Path):
    return run_round(folder, read_plan(folder), lambda stage, detail: None)


@pytest.fixture
def folder(examples: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(examples / "nusa-rekaan", tmp_path / "putaran"))


def test_a_dismissed_duplicate_is_no_hindrance_in_the_round(folder: Path) -> None:
    before = run(folder).review
    link = next(x for x in before.links.iter_rows(named=True) if x["kind"] == "saling_meniadakan")
    pair = {link["a"], link["b"]}
    decided = [f for f in FINDINGS.records(before.findings) if set(f.proposals) >= pair]
    lines = [
        f"{f.key},{f.kind},{' ; '.join(f.proposals)},,abaikan,dua ruas berlainan" for f in decided
    ]
    head = "key,kind,proposals,rows,decision,reason"
    after = run(with_decisions(folder, "\n".join([head, *lines]))).review
    told = {f.key: f for f in FINDINGS.records(after.findings)}
    assert {told[f.key].status for f in decided} == {"diabaikan"}
    assert not [x for x in after.links.iter_rows(named=True) if {x["a"], x["b"]} == pair]
    assert after.findings.height == before.findings.height


def test_a_dismissal_without_a_reason_stops_the_round_with_its_row(folder: Path) -> None:
    text = "key,kind,proposals,rows,decision,reason\nabc,duplikat_internal,a ; b,,abaikan,\n"
    with pytest.raises(RoundError) as refused:
        run(with_decisions(folder, text))
    assert refused.value.message.key == "error-decisions-reason"
