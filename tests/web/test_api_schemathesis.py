"""The API against its own description: what it says that it takes and gives, it takes and gives.

Examples are drawn the same in every run. What a call changes is undone after it.
"""

import json
import os
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from schemathesis.config import SchemathesisConfig

from baimbai.web.api.addresses import document
from baimbai.web.api.rate import BY_ADDRESS, BY_KEY, forget_callers
from baimbai.web.models import Round

from .programs import key_of
from .samples import SAMPLES

EXAMPLES = 5
"""Of each operation."""
LONG = os.environ.get("SCHEMATHESIS") == "long"
"""Every boundary of every field too (`SCHEMATHESIS=long pytest …`): some hundred calls an
operation, minutes in all."""
REFUSALS = ["401", "403", "404", "409", "412"]
"""Business rules refuse what the schema allows; a version may be an old one."""
CONFIG = {
    "phases": {"coverage": {"enabled": LONG}},
    "checks": {
        "positive_data_acceptance": {"expected-statuses": ["2xx", *REFUSALS]},
        "negative_data_rejection": {
            "expected-statuses": ["400", "415", "422", "428", *REFUSALS]
        },
        "missing_required_header": {"expected-statuses": ["401", "403", "404", "422", "428"]},
    },
}  # fmt: skip
SAMPLED = set(SAMPLES) - {"name", "language", "system", "document", "form"}
"""Parts that name a record; codes are drawn."""
schema = schemathesis.openapi.from_dict(
    json.loads(document("en")), config=SchemathesisConfig.from_dict(CONFIG)
)
_application = get_wsgi_application()


def _whole(environ: dict[str, Any], start: Any) -> list[bytes]:
    """The application, whose answers are read to their end and closed."""
    answer = _application(environ, start)
    try:
        return [b"".join(answer)]
    finally:
        answer.close()


schema.app = _whole


@pytest.fixture
def key(table: Round, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Of whoever prepares the meeting, with every scope and without a limit."""
    monkeypatch.setattr(BY_KEY, "at_once", 1_000_000)
    monkeypatch.setattr(BY_ADDRESS, "at_once", 1_000_000)
    forget_callers()
    yield key_of("penyelenggara")
    forget_callers()


@schema.parametrize()
@settings(
    max_examples=EXAMPLES, derandomize=True, deadline=None, database=None,
    suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate],
)  # fmt: skip
def test_the_api_keeps_to_its_description(
    case: schemathesis.Case, table: Round, key: str
) -> None:  # fmt: skip
    is_sound = case.meta is None or case.meta.generation.mode.is_positive
    with transaction.atomic():
        # What is asked for is there, so that more is tried than that nothing is found.
        for name in sorted(set(case.path_parameters) & SAMPLED) if is_sound else ():
            case.path_parameters[name] = SAMPLES[name](table)
        try:
            case.call_and_validate(
                headers={
                    "Authorization": f"Bearer {key}",
                    "Accept-Language": "en",
                    # What calls in this process unpacks nothing.
                    "Accept-Encoding": "identity",
                }
            )
        finally:
            transaction.set_rollback(True)
