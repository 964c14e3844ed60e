"""What round.yaml lays down for funding reaches the envelope; mistakes name their field."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from baimbai.errors import FundingError, RoundError
from baimbai.funding.envelope import Commitment, Envelope
from baimbai.funding.provisions import Limit, Shapes, SoftCeiling, Spread, Synergy, Tie
from baimbai.rounds.plan import read_plan
from baimbai.rounds.provisions import read_provisions
from baimbai.rounds.round import run_round
from baimbai.rounds.section import Section
from baimbai.wording.wording import LANGUAGES, wording


def read(text: str) -> Envelope:
    return read_provisions(Section(yaml.safe_load(text) or {}, "funding."), Envelope())


def test_nothing_said_lays_down_nothing() -> None:
    assert read("") == Envelope()


def test_everything_that_may_be_laid_down() -> None:
    envelope = read("""
      continuing_first: true
      commitments: [{proposal: A-1, direction: masuk}]
      limits:
        - {name: Irigasi, kind: paling_sedikit, rupiah: 5, sectors: [SDA], years: [2027]}
        - {name: Dua, kind: paling_banyak, count: 2, regions: [63.10], sources: [PAD], proposals: [A-1]}
      links: [{kind: serentak, proposals: [A-1, A-2]}]
      synergies: [{proposals: [A-1, A-2], points: 2.5}]
      soft_ceilings: [{source: PAD, owner: "63", year: 2027, most_rupiah: 8, step_rupiah: 2, price: 1}]
      options:
        start: {years: 2, loses: 50}
        phasing: {years: 3, loses: 30}
        scope: {percent: 60, loses: 450, proposals: [A-2]}
        stages: {ded: 4, lahan: 10, loses: 700}
    """)
    assert envelope == Envelope(
        commitments=(Commitment("A-1", "masuk"),),
        group_limits=(
            Limit("Irigasi", "paling_sedikit", rupiah=5, sectors=("SDA",), years=(2027,)),
            Limit(
                "Dua", "paling_banyak", count=2, regions=("63.10",), sources=("PAD",),
                proposals=("A-1",),
            ),
        ),
        ties=(Tie("serentak", "A-1", "A-2"),),
        synergies=(Synergy("A-1", "A-2", 2_500),),
        soft_ceilings=(SoftCeiling("PAD", "63", 2027, 8, 2, 1),),
        continuing_first=True,
        shapes=Shapes(
            Spread(2, 50), Spread(3, 30), Spread(60, 450), ("A-2",), {"ded": 4, "lahan": 10}, 700
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("limits: [{name: x, kind: paling_banyak, rupia: 5}]", "funding.limits[0].rupia"),
        ("limits: [{name: x, kind: paling_banyak, rupiah: 0.5}]", "funding.limits[0].rupiah"),
        ("limits: [{kind: paling_banyak, rupiah: 5}]", "funding.limits[0].name"),
        ("limits: [{name: x, kind: paling_banyak, count: 5, years: [dua]}]", "funding.limits[0].years"),
        ("limits: 5", "funding.limits"),
        ("links: [{kind: serentak, proposals: [A]}]", "funding.links[0].proposals"),
        ("synergies: [{proposals: [A, B], points: .nan}]", "funding.synergies[0].points"),
        ("synergies: [{proposals: [A, B], points: true}]", "funding.synergies[0].points"),
        ("soft_ceilings: [{source: PAD}]", "funding.soft_ceilings[0].year"),
        ("continuing_first: ya", "funding.continuing_first"),
        ("options: {star: {years: 1, loses: 1}}", "funding.options.star"),
        ("options: {start: {years: 1}}", "funding.options.start.loses"),
        ("options: 3", "funding.options"),
        ("commitments: [{proposal: A}]", "funding.commitments[0].direction"),
    ],
)  # fmt: skip
def test_a_mistake_names_its_field(text: str, field: str) -> None:
    with pytest.raises(RoundError) as caught:
        read(text)
    assert caught.value.message.values["field"] == field
    assert all(wording(language).say(caught.value.message) for language in LANGUAGES)


@pytest.mark.parametrize(
    "text",
    [
        "limits: [{name: x, kind: paling_banyak}]",
        "options: {start: {years: 9, loses: 1}}",
        "options: {stages: {sertifikat: 4, loses: 1}}",
    ],
)
def test_figures_that_cannot_be_are_refused(text: str) -> None:
    caught: Any
    with pytest.raises(FundingError) as caught:
        read(text)
    assert all(wording(language).say(caught.value.message) for language in LANGUAGES)


def test_a_round_keeps_what_its_round_yaml_lays_down(tmp_path: Path) -> None:
    example = Path(__file__).parents[2] / "examples" / "nusa-rekaan"
    folder = Path(shutil.copytree(example, tmp_path / "putaran"))
    rules = folder / "round.yaml"
    limit = "  limits: [{name: Jalan, kind: paling_banyak, count: 1, sectors: [BM]}]"
    rules.write_text(
        rules.read_text("utf-8").replace("funding:\n", f"funding:\n{limit}\n"), "utf-8"
    )
    release = run_round(folder, read_plan(folder), lambda *_: None)
    paid = set(release.allocation.payments["proposal"])
    sheets = release.programme.proposals.select("id", "sector").iter_rows()
    assert [sector for proposal, sector in sheets if proposal in paid].count("BM") == 1
    assert dict(release.allocation.certificate.checks)["batas_rapat"] == 1
