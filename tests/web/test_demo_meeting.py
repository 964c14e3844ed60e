"""The example on the day of its meeting: nothing is left to do before desks open."""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from baimbai.web.actions.compute import compute
from baimbai.web.actions.demo_meeting import bring_to_meeting
from baimbai.web.actions.meet import open_desk
from baimbai.web.actor import Actor
from baimbai.web.models import AgendaItem, Desk, Proposal, Round, Run
from baimbai.web.models.run import DONE


def test_all_that_comes_before_a_meeting_is_done(
    table: Round, seat: Callable[..., Actor]
) -> None:  # fmt: skip
    def do() -> None:
        place = Round.objects.get(pk=table.pk)
        run = Run.objects.create(
            round=place, kind="hitung", ceilings=place.ceilings, weights=place.weights,
            round_version=place.version,
        )  # fmt: skip
        run.folder.mkdir(parents=True)
        finish = compute(run, run.folder, lambda _stage, _detail: None)
        with transaction.atomic():
            Run.objects.filter(pk=run.pk).update(state=DONE, summary=finish(), progress=100)

    now = timezone.now()
    bring_to_meeting(table, now, do)
    place = Round.objects.get(pk=table.pk)
    assert (place.phase, place.held_on) == ("rapat", timezone.localtime(now).date())
    assert not Proposal.objects.filter(round=place, status="draf").exists()
    assert AgendaItem.objects.filter(desk__round=place).count() == 4
    desk = Desk.objects.get(round=place, kind="desk", number=1)
    assert open_desk(seat("penyelenggara"), desk).opened_at is not None
