"""What several rooms' tests need."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest

# Before Django reads its settings: tests write nothing beside the project.
os.environ["BAIMBAI_DATA"] = tempfile.mkdtemp(prefix="baimbai-uji-")
atexit.register(shutil.rmtree, os.environ["BAIMBAI_DATA"], ignore_errors=True)

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
