"""Knapsack files: read as written, solved by the funding search, refused with the place."""

from itertools import product

import pytest
from mkp import NotReadable, read_problems

from baimbai.funding.envelope import WorkLimits
from baimbai.funding.search import find_plan

TWO = """2
 3 2 0
 10 7 6
 5 4 3
 1 2 2
 7 4
 4 1 11
 9 5 6 2
 8 4.0 5 1
 9
"""


def test_each_problem_is_solved_to_the_value_that_trying_all_gives() -> None:
    values = []
    for table, _ in read_problems(TWO):
        plans = (
            [column for column, taken in enumerate(picks) if taken]
            for picks in product((0, 1), repeat=len(table.points))
        )
        best = max(table.won(plan) for plan in plans if not table.broken(plan).size)
        plan = find_plan(table, WorkLimits(gap=0.0))
        assert not table.broken(plan.chosen).size
        assert table.won(plan.chosen) == plan.bound == best
        values.append(best)
    assert values == [13_000, 11_000]
    assert [known for _, known in read_problems(TWO)] == [0, 11]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1\n 3 2 0\n 10 7", "problem 1, points: 3 numbers expected, the file ends after 2"),
        ("1\n 2 1 0\n 1 x\n", "problem 1, points: could not convert string to float: 'x'"),
        ("1\n 2 1 0\n 1 2.5\n 1 1\n 1\n", "problem 1, points: whole numbers only"),
        ("1\n 2 1 0\n 1 2\n 1 -1\n 1\n", "problem 1: weights and limits from 0 on"),
        ("1\n 0 1 0\n", "problem 1: 0 items, 1 rows"),
        ("", "number of problems: 1 numbers expected, the file ends after 0"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_is_amiss_and_where(text: str, told: str) -> None:
    with pytest.raises(NotReadable, match=told.replace("(", r"\(")):
        list(read_problems(text))
