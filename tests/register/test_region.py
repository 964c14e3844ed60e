"""Region codes survive Excel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baimbai.register.region import region_code


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (63.1, "63.10"), ("63.1", "63.10"), ("63,10", "63.10"), ("63.10", "63.10"),
        (6310, "63.10"), ("6310", "63.10"), (63.01, "63.01"), (63.03, "63.03"), (63, "63"),
        (63.0, "63"), (" 63.71 ", "63.71"), ("Banjar", None), ("", None), (None, None),
        (True, None), ("63.999", None),
    ],
)  # fmt: skip
def test_a_mangled_code_is_read_in_the_kemendagri_form(cell: object, code: str | None) -> None:
    assert region_code(cell) == code


@given(st.integers(11, 97), st.integers(1, 79))
def test_every_code_comes_back_from_a_number_cell(province: int, part: int) -> None:
    code = f"{province}.{part:02d}"
    assert region_code(float(code)) == code
    assert region_code(code) == code
