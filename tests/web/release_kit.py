"""Releases made for tests as the worker makes them."""

from datetime import UTC, datetime

from django.db import transaction

from baimbai.web.actions.release import Wanted, draft_release, make_release, publish_release
from baimbai.web.actor import Actor
from baimbai.web.models import Release, Round, Run
from baimbai.web.models.run import DONE

ALL = ("dihitung", "desk", "pleno", "final")


def frozen_release(
    actor: Actor, place: Round, *, lists: tuple[str, ...] = ALL, refusals: bool = True,
    drafts: bool = True, run: int = 0,
) -> Release:  # fmt: skip
    """A draft release of the round, its folder in place."""
    wanted = Wanted(run or place.run_id or 0, lists, refusals, drafts)
    asked = draft_release(actor, place, wanted)
    folder = asked.folder.with_suffix(".sementara")
    folder.mkdir(parents=True)
    finish = make_release(Run.objects.select_related("round").get(pk=asked.pk), folder,
                          lambda _stage, _detail: None)  # fmt: skip
    with transaction.atomic():
        summary = finish()
        Run.objects.filter(pk=asked.pk).update(
            state=DONE, summary=summary, ended_at=datetime.now(UTC)
        )
    folder.rmdir()
    return Release.objects.select_related("round", "run").get(
        round=place, number=summary["release"]
    )


def published_release(organiser: Actor, chair: Actor, place: Round, reason: str = "",
                      **wanted: object) -> Release:  # fmt: skip
    """A release that the chair has published."""
    release = frozen_release(organiser, place, **wanted)  # type: ignore[arg-type]
    publish_release(chair, release, reason)
    release.refresh_from_db()
    return release
