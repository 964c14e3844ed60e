"""The agenda: everything that must be settled, once, at the desk it belongs to, gravest first."""

from pathlib import Path

import pytest

from baimbai.agreement.agenda import AGENDA, REASONS, draw_up_agenda
from baimbai.rounds.plan import read_plan
from baimbai.rounds.round import Appraised, appraise_round
from baimbai.synchronisation.finding import FINDINGS


@pytest.fixture(scope="module")
def kalsel(examples: Path) -> Appraised:
    folder = examples / "kalsel-2027"
    return appraise_round(folder, read_plan(folder), lambda _stage, _detail: None)


def _drawn(kalsel: Appraised, most: int) -> tuple[object, ...]:
    ranks = dict(kalsel.appraisal.scores.select("proposal", "rank").iter_rows())
    borderline = [id_ for id_, rank in ranks.items() if 200 < rank <= 220]
    return draw_up_agenda(
        kalsel.papers.programme, kalsel.findings, ranks, borderline, contested=["63.01-0001"],
        promised=["63.01-0002"], most_minutes=most,
    )  # fmt: skip


@pytest.mark.parametrize("most", [60, 240, 100_000])
def test_all_that_must_be_settled_is_there_once(kalsel: Appraised, most: int) -> None:
    desks, agenda = _drawn(kalsel, most)
    items = list(AGENDA.records(agenda))  # type: ignore[arg-type]
    grave = {
        proposal
        for one in FINDINGS.records(kalsel.findings.findings)
        if one.severity == "tinggi"
        for proposal in one.proposals
    }
    named = {one.proposal for one in items}
    assert len(named) == len(items)
    assert grave | {"63.01-0001", "63.01-0002"} <= named
    assert sum(desk.items for desk in desks) == len(items)  # type: ignore[attr-defined]


def test_desks_take_their_own_bidang_and_wilayah_and_the_gravest_first(kalsel: Appraised) -> None:
    desks, agenda = _drawn(kalsel, 120)
    programme = kalsel.papers.programme.proposals
    about = {r[0]: r[1:] for r in programme.select("id", "sector", "region_code").iter_rows()}
    for desk in desks:  # type: ignore[attr-defined]
        own = [one for one in AGENDA.records(agenda) if one.desk == desk.number]  # type: ignore[arg-type]
        assert [one.place for one in own] == list(range(1, desk.items + 1))
        assert {about[one.proposal][0] for one in own} <= set(desk.sectors)
        assert not desk.regions or {about[one.proposal][1] for one in own} <= set(desk.regions)
        weights = [REASONS.index(one.reasons[0]) for one in own]
        assert weights == sorted(weights)


def test_a_long_bidang_is_cut_by_regions_into_desks_that_sit_in_parallel(kalsel: Appraised) -> None:
    whole, _ = _drawn(kalsel, 100_000)
    cut, _ = _drawn(kalsel, 120)
    assert len(cut) > len(whole)  # type: ignore[arg-type]
    roads = [desk for desk in cut if desk.sectors == ("BM",)]  # type: ignore[attr-defined]
    regions = [region for desk in roads for region in desk.regions]
    assert len(regions) == len(set(regions))
    assert max(desk.minutes for desk in roads) <= 2 * 120
