"""Names as officials spell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baimbai.synchronisation.spelling import number_of, same_word, unmatched

WORDS = st.text("abcdehijklmnoprstuwyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("soebardjo", "subarjo", True),
        ("lubok", "lubuk", True),
        ("basry", "basri", True),
        ("hasanudin", "hasanuddin", True),
        ("mandiangin", "mandiangan", True),
        ("utara", "selatan", False),
        ("hulu", "ulu", True),
        ("raya", "jaya", False),
        ("medan", "madura", False),
        ("12", "13", False),
    ],
)
def test_one_name_is_told_from_another(one, other, same):
    assert same_word(one, other) is same
    assert same_word(other, one) is same


def test_numbers_are_read_in_digits_roman_and_words():
    assert [number_of(text) for text in ("003", "iii", "tiga", "iiii", "jalan")] == [
        "3", "3", "3", None, None,
    ]  # fmt: skip


def test_names_run_together_are_found():
    assert unmatched(("sungaicuka",), ("sungai", "cuka")) == []
    assert unmatched(("sungai", "cuka"), ("sungaicuka",)) == []


@given(WORDS, WORDS)
def test_likeness_of_words_has_no_direction(one, other):
    assert same_word(one, other) == same_word(other, one)
