"""One made-up release, and its documents written once a language."""

from pathlib import Path

import pytest
from made_up_release import make_release

from baimbai.publication.publish import publish
from baimbai.publication.release import Release
from baimbai.wording.wording import LANGUAGES, wording


@pytest.fixture(scope="session")
def release() -> Release:
    return make_release(130)


@pytest.fixture(scope="session")
def published(release: Release, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Language → folder with every document of the release."""
    folders = {}
    for language in LANGUAGES:
        folders[language] = tmp_path_factory.mktemp(language)
        publish(release, wording(language), folders[language])
    return folders
