"""Fills a working table of many proposals for web.py: `python benchmarks/web_table.py 100000 50`.

The illustrative round of South Kalimantan is opened and computed by Baimbai; then every proposal
gets as many fellows as the number wants. A fellow has the title, village and papers of an invented
nation (nation.py), and the office, money, score, outcome, findings of the one that it resembles,
with other amounts and another place nearby. Written through `records.store_*` to the database
that BAIMBAI_DATA names; the last line tells, as JSON, who has signed in and what can be asked for.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import polars as pl
from nation import make_nation

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baimbai.web.settings")
EXAMPLE = Path(__file__).parents[1] / "examples" / "kalsel-2027"
SLUG = "kalsel-2027"
SEED = 7
CHANGES_EVERY = 2.0
"""Seconds."""
SPREAD_DEGREES = 0.12
THOUSANDTHS = (400, 2500)
"""Of the resembled one's money."""
TOLD = ("title", "desa", "kecamatan", "sector", "asset_type", "work_type", "volume", "unit",
        "papers_ready", "papers_missing", "priority_labels", "people", "note")  # fmt: skip
"""What a fellow takes from the invented nation."""
STATES = ("draf", "diajukan", "diajukan", "diajukan", "diverifikasi", "dikembalikan")


def main(arguments: list[str]) -> None:
    """Number of proposals, number of people who sign in."""
    import django

    django.setup()
    size, people = map(int, arguments)
    began = time.perf_counter()
    place = _open()
    run, release, reached = _compute(place)
    fellows = _fellows(release.programme.proposals, size)
    _store(place, run, _grown(release, fellows), _multiplied(reached, fellows))
    told = {"slug": SLUG, "sessions": _sign_in(place, people), **_samples(place, run)}
    told["seconds"] = round(time.perf_counter() - began, 1)
    sys.stdout.write(json.dumps(told) + "\n")


def _open():
    from django.core.management import call_command
    from django.utils import timezone

    from baimbai.web.actions.open_round import Calendar, open_round
    from baimbai.web.actor import at_the_machine

    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    now = timezone.now()
    ahead = [now + timedelta(days=days) for days in (-7, 7, 14, 21)]
    calendar = Calendar(*ahead[:3], ahead[3].date())
    return open_round(at_the_machine(now), EXAMPLE, SLUG, calendar)


def _compute(place):
    """The example's own release, as `actions.compute` makes it; nothing is written yet."""
    from baimbai.appraisal.sensitivity import affordable_rank, reaches
    from baimbai.rounds.round import appraise_papers, fund_round
    from baimbai.web.models import Run
    from baimbai.web.models.run import DONE
    from baimbai.web.records import memory_of, plan_of, programme_papers, rulebook_of

    def quiet(_stage: str, _detail: str) -> None:
        return

    plan = plan_of(place)
    rulebook = rulebook_of(place, plan)
    papers = programme_papers(place, plan, rulebook)
    done = appraise_papers(place.folder, plan, rulebook, papers, memory_of(place), quiet)
    release = fund_round(plan, done, quiet)
    cut = affordable_rank(release.programme, release.appraisal)
    run = Run.objects.create(
        round=place, kind="hitung", state=DONE, progress=100, ended_at=place.opens_at,
        ceilings=place.ceilings, weights=place.weights,
    )  # fmt: skip
    return run, release, reaches(release.appraisal, plan.agreed, cut)


def _fellows(proposals: pl.DataFrame, size: int) -> pl.DataFrame:
    """PROPOSALS of the fellows; beside them `like` and `turn` (1 for each one's first), `share`."""
    rng = Random(f"fellows {SEED}")  # noqa: S311  (a benchmark, no secret)
    more = size - proposals.height
    nation = make_nation(more, SEED).proposals.select(TOLD)
    centres = proposals.filter(pl.col("lat").is_not_null()).group_by("region_code").agg(
        pl.col("lat", "lon").mean().name.prefix("mid_")
    )  # fmt: skip
    places = [i % proposals.height for i in range(more)]
    models = proposals.drop(TOLD)[places]
    return (
        pl.concat([models, nation], how="horizontal")
        .join(centres, on="region_code", how="left", maintain_order="left")
        .with_columns(
            like=pl.col("id"),
            id=pl.col("organisation") + pl.Series([f"-{10_000 + i}" for i in range(more)]),
            turn=pl.Series([1 + i // proposals.height for i in range(more)]),
            share=pl.Series([rng.randint(*THOUSANDTHS) for _ in range(more)]),
            lat=pl.coalesce("lat", "mid_lat")
            + pl.Series([rng.gauss(0, SPREAD_DEGREES) for _ in range(more)]),
            lon=pl.coalesce("lon", "mid_lon")
            + pl.Series([rng.gauss(0, SPREAD_DEGREES) for _ in range(more)]),
            geometry=pl.lit(None, pl.String),
            requires=pl.lit([], pl.List(pl.String)),
        )
    )


def _grown(release, fellows: pl.DataFrame):
    """The release with the fellows' results beside the example's own."""
    scores = _multiplied(release.appraisal.scores, fellows)
    scores = scores.sort("score", "proposal", descending=[True, False]).with_columns(
        rank=pl.int_range(1, pl.len() + 1)
    )
    parts = _multiplied(release.appraisal.parts, fellows)
    allocation = replace(
        release.allocation,
        payments=_scaled(_multiplied(release.allocation.payments, fellows, ("share",))),
        verdicts=_multiplied(release.allocation.verdicts, fellows),
    )
    requests = _scaled(_multiplied(release.programme.requests, fellows, ("share",)))
    costs = requests.group_by("proposal").agg(cost=pl.col("amount_rupiah").sum())
    own = release.programme.proposals
    proposals = pl.concat([own, fellows.select(own.columns)]).join(
        costs, left_on="id", right_on="proposal", how="left", maintain_order="left"
    )
    proposals = proposals.with_columns(cost_rupiah=pl.coalesce("cost", "cost_rupiah")).drop("cost")
    return replace(
        release,
        programme=replace(release.programme, proposals=proposals, requests=requests),
        appraisal=replace(release.appraisal, scores=scores, parts=parts),
        allocation=allocation,
        sheets=replace(release.sheets, parts=_multiplied(release.sheets.parts, fellows)),
        review=replace(
            release.review,
            mandates=_multiplied(release.review.mandates, fellows),
            findings=_more_findings(release.review.findings, fellows),
        ),
    )


def _multiplied(
    table: pl.DataFrame, fellows: pl.DataFrame, keep: tuple[str, ...] = ()
) -> pl.DataFrame:
    """The table's rows, and each once more for every fellow of its proposal."""
    own = table.with_columns(share=pl.lit(1000, pl.Int64))
    theirs = table.join(
        fellows.select("id", "share", proposal="like"), on="proposal", maintain_order="left"
    ).with_columns(proposal=pl.col("id"))
    return pl.concat([each.select(*table.columns, *keep) for each in (own, theirs)])


def _scaled(table: pl.DataFrame) -> pl.DataFrame:
    scaled = pl.max_horizontal(pl.col("amount_rupiah") * pl.col("share") // 1000, 1)
    return table.with_columns(amount_rupiah=scaled).drop("share")


def _more_findings(findings: pl.DataFrame, fellows: pl.DataFrame) -> pl.DataFrame:
    """Every finding on proposals once more for each turn of the fellows."""
    of = {(turn, like): id_ for turn, like, id_ in fellows.select("turn", "like", "id").iter_rows()}
    named = findings.filter(pl.col("proposals").list.len() > 0)
    frames = [findings]
    for turn in range(1, int(fellows["turn"].max()) + 1):
        theirs = [[of.get((turn, one)) for one in each] for each in named["proposals"].to_list()]
        here = pl.Series([all(each) for each in theirs])
        frames.append(
            named.with_columns(
                proposals=pl.Series(theirs, dtype=pl.List(pl.String)),
                id=pl.col("id") + f"-{turn}",
            ).filter(here)
        )
    return pl.concat(frames)


def _store(place, run, release, reached: pl.DataFrame) -> None:
    from django.db import transaction
    from django.utils import timezone

    from baimbai.web.actions.record import Act, write_all_down
    from baimbai.web.actor import at_the_machine
    from baimbai.web.models import Proposal, Round
    from baimbai.web.records import store_proposals, store_results

    known = set(Proposal.objects.filter(round=place).values_list("number", flat=True))
    proposals = release.programme.proposals.filter(~pl.col("id").is_in(known))
    with transaction.atomic():
        for number, state in enumerate(STATES):
            each = proposals[number :: len(STATES)]
            store_proposals(place, each, release.programme.requests.filter(
                pl.col("proposal").is_in(each["id"].implode())
            ), timezone.now(), None, state)  # fmt: skip
        store_results(run, release, reached)
        machine = at_the_machine(place.opens_at)
        write_all_down(machine, place, (
            Act("mend", "proposal", number, changes=[("title", "", title)])
            for number, title in proposals.select("id", "title").iter_rows()
        ))  # fmt: skip
        Round.objects.filter(pk=place.pk).update(run=run)


def _sign_in(place, people: int) -> list[str]:
    """Session keys: of three in four offices' people, else of the host's."""
    from django.conf import settings
    from django.test import Client

    from baimbai.web.actions.people import give_role
    from baimbai.web.actor import at_the_machine
    from baimbai.web.models import Organisation, Person

    machine = at_the_machine(place.opens_at)
    offices = list(Organisation.objects.filter(level="kabkota").values_list("pk", flat=True))
    keys = []
    for number in range(people):
        # The peer, Django's admin, opens to staff only; Baimbai asks for seats alone.
        person = Person.objects.create(username=f"orang{number}", is_staff=True, is_superuser=True)
        at_host = number % 4 == 3
        office = place.host_id if at_host else offices[number % len(offices)]
        give_role(machine, person, office, "penyelenggara" if at_host else "pengusul")
        client = Client()
        client.force_login(person, settings.AUTHENTICATION_BACKENDS[0])
        keys.append(client.cookies[settings.SESSION_COOKIE_NAME].value)
    return keys


def _samples(place, run) -> dict[str, object]:
    """Numbers, words, sectors and places that people ask for; everybody may see them."""
    from baimbai.web.models import Finding, Payment, Proposal, Result, ScorePart

    rng = Random(f"samples {SEED}")  # noqa: S311
    seen = list(
        Proposal.objects.filter(round=place).exclude(status="draf").order_by("number")
        .values_list("number", "title", "lat", "lon", "pk")
    )  # fmt: skip
    some = rng.sample(seen, min(500, len(seen)))
    words = [word for _, title, *_ in some for word in title.split() if word.isalpha()]
    return {
        "numbers": [number for number, *_ in some],
        "ids": [pk for *_, pk in some],
        "words": sorted({word.lower() for word in words if len(word) > 4}),
        "places": [[lat, lon] for _, _, lat, lon, _ in some if lat is not None],
        "regions": sorted(set(Proposal.objects.values_list("region_code", flat=True).distinct())),
        "rows": {
            kind.__name__: kind.objects.count()
            for kind in (Proposal, Result, ScorePart, Payment, Finding)
        },
        "run": run.pk,
    }


@contextmanager
def changing(slug: str) -> Iterator[None]:
    """The round changes every two seconds, as it does when somebody mends a proposal."""
    import django

    django.setup()
    from django.db import connections

    from baimbai.web.models import Round

    place, over = Round.objects.get(slug=slug), threading.Event()

    def change() -> None:
        while not over.wait(CHANGES_EVERY):
            place.touch()
        connections.close_all()

    changer = threading.Thread(target=change)
    changer.start()
    try:
        yield
    finally:
        over.set()
        changer.join()


if __name__ == "__main__":
    main(sys.argv[1:])
