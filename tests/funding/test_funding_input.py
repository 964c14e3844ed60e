"""What cannot be solved is refused before solving, naming the row."""

import math
from dataclasses import replace
from typing import Any

import polars as pl
import pytest
from small_round import Asked, SmallRound

from baimbai.errors import FundingError, InvalidTable
from baimbai.funding.allocate import allocate
from baimbai.funding.envelope import Commitment, Envelope, SharePattern, WorkLimits
from baimbai.register.ceiling import CEILINGS, Ceiling
from baimbai.wording.wording import LANGUAGES, wording

PAD = {("PAD", "90.01", 2027): 10}
ROWS = [Asked("A", 4), Asked("B", 6), Asked("C", 5)]


def refusal(round_: SmallRound, **changed: Any) -> tuple[str, dict[str, object]]:
    """Key and values of the error; it can be said in both languages."""
    with pytest.raises(FundingError) as caught:
        allocate(**{**round_.arguments(), **changed})
    message = caught.value.message
    for language in LANGUAGES:
        assert wording(language).say(message)
    return message.key, dict(message.values)


def test_a_ceiling_of_an_unknown_owner_or_source() -> None:
    assert refusal(SmallRound(ROWS, {("PAD", "99.99", 2027): 1})) == (
        "error-funding-owner", {"source": "PAD", "owner": "99.99", "year": "2027"},
    )  # fmt: skip
    assert refusal(SmallRound(ROWS, {("UANG", "90.01", 2027): 1})) == (
        "error-funding-source", {"source": "UANG", "owner": "90.01", "year": "2027"},
    )  # fmt: skip


def test_ceilings_of_two_scenarios() -> None:
    programme = SmallRound(ROWS, PAD).arguments()["programme"]
    other = CEILINGS.make([Ceiling("lain", "PAD", "90.01", 2027, 1)])
    both = replace(programme, ceilings=pl.concat([programme.ceilings, other]))
    key, _ = refusal(SmallRound(ROWS, PAD), programme=both)
    assert key == "error-funding-scenarios"


def test_negative_rupiah_cannot_enter_the_tables() -> None:
    with pytest.raises(InvalidTable):
        CEILINGS.make([Ceiling("murni", "PAD", "90.01", 2027, -1)])


@pytest.mark.parametrize(
    "shares",
    [{"PAD": 50, "BKK": 49}, {"PAD": 100}, {"PAD": 110, "BKK": -10}, {"PAD": 99.5, "BKK": 0.5}],
)
def test_shares_that_do_not_make_a_hundred(shares: dict[str, int]) -> None:
    with pytest.raises(FundingError, match="error-funding-shares"):
        SharePattern("x", shares)


def test_a_pattern_of_an_unknown_source_and_two_of_one_name() -> None:
    pattern = SharePattern("x", {"PAD": 50, "UANG": 50})
    assert refusal(SmallRound(ROWS, PAD, envelope=Envelope(patterns=(pattern,)))) == (
        "error-funding-pattern-source", {"pattern": "x", "source": "UANG"},
    )  # fmt: skip
    with pytest.raises(FundingError, match="error-funding-pattern-twice"):
        Envelope(patterns=(pattern, pattern))


def test_a_floor_of_an_unknown_region_or_below_zero_or_in_fractions() -> None:
    floors = Envelope(floors={"90.09": 1})
    assert refusal(SmallRound(ROWS, PAD, envelope=floors)) == (
        "error-funding-region", {"region": "90.09"},
    )  # fmt: skip
    for floor in (-1, 0.5, True):
        with pytest.raises(FundingError, match="error-funding-floor"):
            Envelope(floors={"90.01": floor})  # type: ignore[dict-item]


def test_limits_of_work_that_are_no_limits() -> None:
    for limits in ({"trades": -1}, {"nodes": 0.5}, {"gap": 1.0}, {"gap": math.nan}):
        with pytest.raises(FundingError, match="error-funding-limit"):
            WorkLimits(**limits)  # type: ignore[arg-type]


def test_prerequisites_in_a_circle_are_shown_as_one() -> None:
    links = [("prasyarat", "A", "B"), ("prasyarat", "B", "C"), ("prasyarat", "C", "A")]
    key, values = refusal(SmallRound(ROWS, PAD, links))
    assert key == "error-funding-circle"
    circle = values["circle"]
    assert isinstance(circle, tuple)
    assert (circle[0], set(circle), len(circle)) == (circle[-1], {"A", "B", "C"}, 4)


@pytest.mark.parametrize(
    "link", [("prasyarat", "A", "A"), ("bersama", "A", "Z"), ("entah", "A", "B")]
)
def test_links_that_join_nothing(link: tuple[str, str, str]) -> None:
    kind, a, b = link
    assert refusal(SmallRound(ROWS, PAD, [link])) == (
        "error-funding-link", {"kind": kind, "a": a, "b": b},
    )  # fmt: skip


@pytest.mark.parametrize("score", [math.nan, math.inf, -1.0])
def test_scores_that_are_no_score(score: float) -> None:
    key, values = refusal(SmallRound([Asked("A", 4, score)], PAD))
    assert (key, values["proposal"]) == ("error-funding-score", "A")


def test_a_proposal_without_score_or_mandate() -> None:
    fewer = SmallRound(ROWS[1:], PAD).arguments()
    for part in ("review", "appraisal"):
        assert refusal(SmallRound(ROWS, PAD), **{part: fewer[part]}) == (
            "error-funding-unjudged", {"proposal": "A"},
        )  # fmt: skip


def test_money_asked_for_an_unknown_proposal() -> None:
    fewer = SmallRound(ROWS[1:], PAD).arguments()["programme"]
    programme = replace(SmallRound(ROWS, PAD).arguments()["programme"], proposals=fewer.proposals)
    assert refusal(SmallRound(ROWS, PAD), programme=programme) == (
        "error-funding-request", {"proposal": "A"},
    )  # fmt: skip


def agreed(*directions: tuple[str, str]) -> Envelope:
    return Envelope(commitments=tuple(Commitment(*one) for one in directions))


def test_commitments_that_contradict_each_other() -> None:
    with pytest.raises(FundingError, match="error-funding-committed-twice"):
        agreed(("A", "masuk"), ("A", "keluar"))
    with pytest.raises(FundingError, match="error-funding-direction"):
        agreed(("A", "mungkin"))


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [("saling_meniadakan", "masuk", "masuk"), ("prasyarat", "keluar", "masuk"),
     ("bersama", "keluar", "masuk"), ("bersama", "masuk", "keluar")],
)  # fmt: skip
def test_commitments_that_contradict_a_link(kind: str, a: str, b: str) -> None:
    round_ = SmallRound(ROWS, PAD, [(kind, "A", "B")], agreed(("A", a), ("B", b)))
    assert refusal(round_) == ("error-funding-committed-clash", {"a": "A", "b": "B", "kind": kind})


def test_commitments_that_nothing_can_pay() -> None:
    unknown = SmallRound(ROWS, PAD, envelope=agreed(("Z", "masuk")))
    assert refusal(unknown) == ("error-funding-committed-unknown", {"proposal": "Z"})
    dear = SmallRound([Asked("A", 11)], PAD, envelope=agreed(("A", "masuk")))
    assert refusal(dear) == ("error-funding-committed-barred", {"proposal": "A"})
    both = SmallRound(
        [Asked("A", 6), Asked("B", 6)], PAD, envelope=agreed(("A", "masuk"), ("B", "masuk"))
    )
    assert refusal(both)[0] == "error-funding-clash"
