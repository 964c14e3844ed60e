"""Releases as their public pages need them (*rilis untuk umum*): read from frozen files only."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from django.db.models import QuerySet
from django.utils import timezone

from baimbai.publication.portal.about import Edition, Standing
from baimbai.publication.portal.site import Site
from baimbai.rounds.release_folder import open_site
from baimbai.web.actions.release import DRAFT
from baimbai.web.models import Release, Round

MOST_EDITIONS = 200


def published(place: Round) -> QuerySet[Release]:
    """What the public may see of a round, the newest first."""
    return Release.objects.filter(round=place).exclude(state=DRAFT).order_by("-number")


def standing_of(release: Release) -> Standing:
    """How a release stands now, among the others."""
    every = published(release.round)[:MOST_EDITIONS]
    return Standing(release.state, tuple(_edition(one) for one in every))


def _edition(one: Release) -> Edition:
    day = timezone.localtime(one.published_at).date().isoformat() if one.published_at else ""
    return Edition(one.number, one.state, day, one.change_class, one.change_reason)


def site_of(release: Release) -> Site:
    """The portal of a release, kept in this process: a release never changes."""
    return _site(release.folder, release.checksum)


@lru_cache(maxsize=8)
def _site(folder: Path, _checksum: str) -> Site:
    return open_site(folder, Standing())


def newest_of_all(limit: int) -> Sequence[Release]:
    """The release in force of every round that has one, the latest year first."""
    found = Release.objects.filter(state="berlaku").select_related("round")
    return list(found.order_by("-round__fiscal_year", "round__slug")[:limit])
