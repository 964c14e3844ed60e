"""What several rooms' tests need."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real and labelled data beside the project; tests skip without it."""
    if not SHARED.is_dir():
        pytest.skip("the folder of labelled data is not beside the project")
    return SHARED


@pytest.fixture(scope="session")
def examples() -> Path:
    """The examples that the project ships."""
    return Path(__file__).parents[1] / "examples"
