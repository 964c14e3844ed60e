"""What would change a refusal: every help told is tried again here."""

import pytest
from small_round import MILLION, Asked, SmallRound
from test_best_plan import a_round
from test_change import PAD, ROUND

from baimbai.errors import FundingError
from baimbai.funding.answer import answer_at_once
from baimbai.funding.help import HELPS, Help, helps
from baimbai.funding.money import scarce_ceilings
from baimbai.funding.standing import Standing, stand


def found(standing: Standing, proposal: str) -> dict[str, Help]:
    """By kind; each was in the plan of its answer."""
    told = {help_.kind: help_ for help_ in helps(standing, proposal)}
    for help_ in told.values():
        assert proposal in help_.answer.after.funded
        again = answer_at_once(standing, help_.change)
        assert again is not None
        assert proposal in again.after.funded
    return told


def values(help_: Help) -> dict[str, object]:
    """What its sentence says."""
    return dict(help_.text.values)


def test_score_cost_sources_and_ceiling_are_found() -> None:
    """C (5, score 40) waits: 10 in PAD are taken by A (6, 70) and B (4, 50); 3 are free."""
    standing = stand(ROUND.dossier())
    told = found(standing, "C")
    assert list(told) == ["skor", "biaya", "pagu"]
    # Beside B, instead of A, 5 fit: more than 70 points are needed.
    assert 70.0 < float(str(values(told["skor"])["score"])) <= 70.05
    assert values(told["biaya"]) == {"cut": 2 * MILLION, "cost": 3 * MILLION}
    assert values(told["pagu"]) == {
        "rise": 2 * MILLION, "source": "DAU-BG", "owner": "Dinas PUPR Hulu", "year": "2027",
    }  # fmt: skip


def test_sources_that_share_are_found_where_none_has_room_alone() -> None:
    ceilings = {PAD: 9, ("DAU-BG", "90.01", 2027): 4}
    rows = [Asked("A", 6, 90.0), Asked("C", 6, 20.0)]
    told = found(stand(SmallRound(rows, ceilings).dossier()), "C")
    assert values(told["sumber"]) == {
        "first": "DAU-BG", "rupiah": 4 * MILLION, "others": ("PAD",),
    }  # fmt: skip
    assert told["sumber"].answer.dropped_out == ()


def test_missing_papers_help_where_there_is_room() -> None:
    rows = [Asked("A", 4, gate="tertahan", papers_missing=("ded",))]
    told = found(stand(SmallRound(rows, {PAD: 5}).dossier()), "A")
    assert list(told) == ["berkas"]
    assert values(told["berkas"]) == {"papers": ("ded",)}
    assert found(stand(SmallRound(rows, {PAD: 3}).dossier()), "A") == {}


def test_a_duplicate_gives_way_and_a_prerequisite_comes_first() -> None:
    rows = [Asked("A", 4, 70.0), Asked("B", 4, 50.0)]
    links = [("saling_meniadakan", "A", "B")]
    told = found(stand(SmallRound(rows, {PAD: 20}, links).dossier()), "B")
    assert values(told["kaitan"]) == {"out": ("A",), "first": ("–",)}
    rows = [Asked("A", 6, 10.0), Asked("B", 4, 20.0), Asked("C", 9, 80.0)]
    told = found(stand(SmallRound(rows, {PAD: 10}, [("prasyarat", "A", "B")]).dossier()), "B")
    assert values(told["kaitan"]) == {"out": ("–",), "first": ("A",)}


def test_where_no_source_has_a_ceiling_a_new_one_is_found() -> None:
    rows = [Asked("A", 4), Asked("B", 4, office="90.02")]
    told = found(stand(SmallRound(rows, {PAD: 5}).dossier()), "B")
    assert list(told) == ["pagu"]
    assert (values(told["pagu"])["owner"], values(told["pagu"])["amount"]) == (
        "Dinas PUPR Hilir", 4 * MILLION,
    )  # fmt: skip


def test_what_is_funded_needs_no_help_and_what_is_unknown_gets_none() -> None:
    standing = stand(ROUND.dossier())
    assert found(standing, "A") == {}
    with pytest.raises(FundingError):
        list(helps(standing, "X"))


@pytest.mark.parametrize("seed", range(200, 206))
def test_every_help_told_helps(seed: int) -> None:
    standing = stand(a_round(seed, size=8).dossier())
    for proposal in sorted(set(standing.dossier.proposals) - set(standing.funded))[:2]:
        assert set(found(standing, proposal)) <= set(HELPS)


def test_scarce_money_names_its_price_and_who_has_it() -> None:
    """One more million in PAD: the plan in fractions wins what B loses, 50 points for 4."""
    rows = [Asked("A", 6, 90.0), Asked("B", 4, 50.0), Asked("C", 5, 40.0)]
    standing = stand(SmallRound(rows, {PAD: 8}).dossier())
    scarce = scarce_ceilings(standing, "B")
    assert [(one.key, one.need, one.left, one.taken) for one in scarce] == [
        (PAD, 4 * MILLION, 2 * MILLION, ("A",))
    ]
    assert scarce[0].price == pytest.approx(12_500, rel=1e-3)
