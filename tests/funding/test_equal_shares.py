"""Equal shares, against an obvious twin that counts everything anew at each step."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st
from small_round import Asked, SmallRound

from baimbai.funding.equal_shares import (
    Project,
    SecondOpinion,
    equal_shares,
    money_by_region,
    second_opinion,
)


def twin(projects: list[Project], budgets: list[int]) -> tuple[str, ...]:
    """ρ is tried at every value where someone runs out, and where the cost is just reached."""
    left = [Fraction(budget) for budget in budgets]
    open_, bought = list(projects), []
    while True:
        best = None
        for project in open_:
            purses = [left[voter] for voter in project.voters]
            for broke in range(len(purses)):
                poor, rich = sorted(purses)[:broke], sorted(purses)[broke:]
                each = (project.cost - sum(poor)) / Fraction(len(rich))
                paid = sum(min(purse, each) for purse in purses)
                if project.cost > 0 and each >= 0 and paid == project.cost:
                    offer = (each / project.cost, project.id, project)
                    best = min(best, offer, key=lambda o: o[:2]) if best else offer
        if best is None:
            return tuple(bought)
        share, name, project = best
        for voter in project.voters:
            left[voter] -= min(left[voter], share * project.cost)
        bought.append(name)
        open_.remove(project)


def test_a_small_group_gets_its_share_though_the_large_one_would_take_all() -> None:
    large = [Project(f"A{n}", 30, (0, 1)) for n in range(3)]
    small = Project("B", 30, (2,))
    assert equal_shares([*large, small], [30, 30, 30]) == ("A0", "A1", "B")


def test_who_has_little_left_pays_what_he_has_and_the_others_the_rest() -> None:
    first, second = Project("A", 20, (0,)), Project("B", 50, (0, 1))
    assert equal_shares([first, second], [30, 40]) == ("B",)
    assert equal_shares([first, second], [40, 40]) == ("B",)
    assert equal_shares([first, second], [45, 40]) == ("B", "A")


def test_what_costs_nothing_or_has_no_supporter_is_not_bought() -> None:
    assert equal_shares([Project("A", 0, (0,)), Project("B", 1, ())], [9]) == ()


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_it_agrees_with_the_twin(data: st.DataObject) -> None:
    budgets = data.draw(st.lists(st.integers(0, 40), min_size=1, max_size=4))
    voters = st.lists(st.integers(0, len(budgets) - 1), unique=True, min_size=1)
    projects = [
        Project(f"P{n}", cost, tuple(group))
        for n, (cost, group) in enumerate(
            data.draw(st.lists(st.tuples(st.integers(0, 40), voters), max_size=7))
        )
    ]
    bought = equal_shares(projects, budgets)
    assert bought == twin(projects, budgets)
    assert bought == equal_shares(projects[::-1], budgets)


def test_the_plan_and_the_second_opinion_stand_side_by_side() -> None:
    rows = [
        Asked("A", 9, 90, office="90", region="90.01"),
        Asked("B", 5, 10, office="90", region="90.02"),
        Asked("C", 2, 5, gate="tertahan"),
    ]
    round_ = SmallRound(rows, {("PAD", "90", 2027): 10})
    opinions = second_opinion(round_.dossier(), round_.allocate())
    m = 1_000_000
    assert [SecondOpinion(*row) for row in opinions.iter_rows()] == [
        SecondOpinion("A", "90.01", 9 * m, in_plan=True, by_equal_shares=False),
        SecondOpinion("B", "90.02", 5 * m, in_plan=False, by_equal_shares=True),
    ]
    assert money_by_region(opinions) == {"90.01": (9 * m, 0), "90.02": (0, 5 * m)}
