"""Searching proposals by words (*pencarian*): every word typed, each as a beginning."""

import re

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from baimbai.web.models import Proposal

_MOST_WORDS = 8
_SQLITE = "SELECT rowid FROM web_proposal_words WHERE web_proposal_words MATCH %s"
_POSTGRES = (
    "SELECT id FROM web_proposal WHERE to_tsvector('simple', search) @@ to_tsquery('simple', %s)"
)


def matching(proposals: QuerySet[Proposal], typed: str) -> QuerySet[Proposal]:
    """Those that hold every word typed; all of them where no word was typed."""
    words = re.findall(r"\w+", typed.lower())[:_MOST_WORDS]
    if not words:
        return proposals
    if connection.vendor == "postgresql":
        found = RawSQL(_POSTGRES, [" & ".join(f"{word}:*" for word in words)])  # noqa: S611
    else:
        found = RawSQL(_SQLITE, [" ".join(f'"{word}"*' for word in words)])  # noqa: S611
    return proposals.filter(pk__in=found)
