"""Lays a meeting for meeting.py: `python benchmarks/meeting_table.py EXAMPLE PEOPLE DESKS`.

The example is opened and computed in the database that BAIMBAI_DATA names, its proposals are dealt
out to open desks, and so many people sign in: one in three for the host, who may decide at any
desk, the others for offices. The last line tells as JSON who signed in and what is to be decided:
what the computation funds is taken with its money, the rest is put off.
"""

import json
import os
import sys
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baimbai.web.settings")
ROOT = Path(__file__).parents[1]


def main(arguments: list[str]) -> None:
    """Name of the example, number of people, number of desks."""
    import django

    django.setup()
    example, people, desks = arguments[0], int(arguments[1]), int(arguments[2])
    place = _open(example)
    _compute(place)
    told = {
        "slug": place.slug, "round": place.pk, **_sign_in(place, people),
        "decisions": _deal(place, desks),
    }  # fmt: skip
    sys.stdout.write(json.dumps(told) + "\n")


def _open(example: str):
    from django.core.management import call_command
    from django.utils import timezone

    from baimbai.web.actions.demo import around
    from baimbai.web.actions.open_round import open_round
    from baimbai.web.actor import at_the_machine
    from baimbai.web.models import Proposal, Round

    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    now = timezone.now()
    place = open_round(at_the_machine(now), ROOT / "examples" / example, example, around(now))
    Round.objects.filter(pk=place.pk).update(phase="rapat")
    Proposal.objects.filter(round=place, status="draf").update(status="diajukan")
    return place


def _compute(place) -> None:
    from django.db import transaction
    from django.utils import timezone

    from baimbai.web.actions.compute import compute
    from baimbai.web.models import Run
    from baimbai.web.models.run import DONE

    run = Run.objects.create(
        round=place, kind="hitung", ceilings=place.ceilings, weights=place.weights
    )
    run.folder.mkdir(parents=True)
    finish = compute(run, run.folder, lambda _stage, _detail: None)
    with transaction.atomic():
        Run.objects.filter(pk=run.pk).update(
            state=DONE, progress=100, summary=finish(), ended_at=timezone.now(),
            round_version=place.version,
        )  # fmt: skip
    place.refresh_from_db()


def _sign_in(place, people: int) -> dict[str, list[str]]:
    """Session keys of those who decide and of those who look on."""
    from django.conf import settings
    from django.test import Client

    from baimbai.web.actions.people import give_role
    from baimbai.web.actor import at_the_machine
    from baimbai.web.models import Organisation, Person

    machine = at_the_machine(place.opens_at)
    offices = list(Organisation.objects.filter(level="kabkota").values_list("pk", flat=True))
    keys: dict[str, list[str]] = {"deciders": [], "lookers": []}
    for number in range(people):
        person = Person.objects.create(username=f"orang{number}")
        decides = number % 3 == 0
        office = place.host_id if decides else offices[number % len(offices)]
        give_role(machine, person, office, "penyelenggara" if decides else "pengusul")
        client = Client()
        client.force_login(person, settings.AUTHENTICATION_BACKENDS[0])
        kind = "deciders" if decides else "lookers"
        keys[kind].append(client.cookies[settings.SESSION_COOKIE_NAME].value)
    return keys


def _deal(place, desks: int) -> list[dict[str, object]]:
    from django.utils import timezone

    from baimbai.web.models import AgendaItem, Desk, Payment, Proposal, Result
    from baimbai.web.models.proposal import OUT

    opened = timezone.now() - timedelta(hours=1)
    at = [
        Desk.objects.create(
            round=place, kind="desk", number=number, name=f"Desk {number}", opened_at=opened
        )
        for number in range(1, desks + 1)
    ]
    rows = list(Proposal.objects.filter(round=place).exclude(status__in=OUT).order_by("number"))
    AgendaItem.objects.bulk_create(
        AgendaItem(desk=at[index % desks], proposal=row, place=1 + index // desks)
        for index, row in enumerate(rows)
    )
    paid: dict[int, list[list[object]]] = {}
    found = Payment.objects.filter(run=place.run_id)
    for proposal, *part in found.values_list(
        "proposal", "source", "owner", "year", "amount_rupiah"
    ):
        paid.setdefault(proposal, []).append(part)
    funded = set(
        Result.objects.filter(run=place.run_id, outcome="didanai").values_list(
            "proposal", flat=True
        )
    )
    return [
        {
            "desk": 1 + index % desks, "number": row.number,
            "result": "diakomodir" if row.pk in funded else "ditunda",
            "payments": paid[row.pk] if row.pk in funded else [],
            "reason_code": "sesuai_hitungan" if row.pk in funded else "belum_siap",
            "text": "Sesuai hasil hitungan." if row.pk in funded else "Kesiapannya belum lengkap.",
        }
        for index, row in enumerate(rows)
    ]  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
