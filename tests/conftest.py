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

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one room share a process: kernels are compiled there, and examples computed, once;
    journeys share a table and a browser. Those of the web, the most, are dealt out one by one.

    xdist deals out by what stands behind the @ of an id. Its own mark writes that where pytest 9.2
    no longer reads it.
    """
    for item in items:
        room = item.path.relative_to(HERE).parts[0]
        if room != "web" and hasattr(item.config, "workerinput"):
            item._id = type(item.id).parse(f"{item.nodeid}@{room}")


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
