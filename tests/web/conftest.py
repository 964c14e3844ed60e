"""One small round on the table, opened and computed once; each test's changes are undone."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from django.utils import timezone

from baimbai.web.actions.calendar import Calendar
from baimbai.web.actions.compute import compute
from baimbai.web.actions.open_round import open_round
from baimbai.web.actions.people import make_account
from baimbai.web.actor import Actor, actor_of, at_the_machine
from baimbai.web.api.rate import forget_callers
from baimbai.web.models import Organisation, Person, Round, Run
from baimbai.web.models.run import DONE
from baimbai.web.templatetags.baimbai import forget_names

from .programs import Program, key_of

ROOT = Path(__file__).parents[2]
SLUG = "nusa-rekaan"
PASSWORD = "kata-sandi-uji-87"  # noqa: S105  # Of a database that lives as long as the test.
SEATS = {
    "pengusul": ("97.01", "pengusul"),
    "tetangga": ("97.02", "pengusul"),
    "penyelenggara": ("97", "penyelenggara"),
    "pimpinan": ("97", "pimpinan"),
    "peninjau": ("BAPPEDA", "peninjau"),
    "auditor": ("INSPEKTORAT", "auditor"),
    "admin": ("97", "admin"),
}
"""Account → its office and role."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Schemathesis names its tests of all operations alike, and of those xdist would run one."""
    alike: Counter[str] = Counter()
    for item in items:
        if item.path.name == "test_api_schemathesis.py":
            alike[item.nodeid] += 1
            item._id = type(item.id).parse(f"{item.nodeid}[{alike[item.nodeid]}]")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """The test database holds the small round, computed, and one account a seat."""
    with tempfile.TemporaryDirectory() as data, django_db_blocker.unblock():  # type: ignore[attr-defined]
        for name, part in (
            ("UPLOADS", "kiriman"),
            ("ROUNDS", "putaran"),
            ("RESULTS", "hasil"),
            ("MAPS", "peta"),
        ):
            setattr(settings, name, Path(data) / part)
        call_command("createcachetable", verbosity=0)
        _lay_table()
        yield


def _lay_table() -> None:
    now = timezone.now()
    keeper = at_the_machine(now)
    calendar = Calendar(
        now - timedelta(days=7), now + timedelta(days=7), now + timedelta(days=14),
        now.date() + timedelta(days=21),
    )  # fmt: skip
    place = open_round(keeper, ROOT / "examples" / SLUG, SLUG, calendar)
    for office in ("BAPPEDA", "INSPEKTORAT"):
        Organisation.objects.create(id=office, name=office, level="provinsi", region_code="97")
    for name, (office, role) in SEATS.items():
        make_account(keeper, name, PASSWORD, office, role)
    run = Run.objects.create(
        round=place, kind="hitung", ceilings=place.ceilings, weights=place.weights
    )
    run.folder.mkdir(parents=True)
    finish = compute(run, run.folder, lambda _stage, _detail: None)
    with transaction.atomic():
        Run.objects.filter(pk=run.pk).update(
            state=DONE, progress=100, summary=finish(), ended_at=now, round_version=place.version
        )


@pytest.fixture(autouse=True)
def _connection_outlives_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """The end of a streamed answer would close the connection, and a test's transaction with it."""
    close = BaseDatabaseWrapper.close_if_unusable_or_obsolete

    def close_outside(self: BaseDatabaseWrapper) -> None:
        if not self.in_atomic_block:
            close(self)

    monkeypatch.setattr(BaseDatabaseWrapper, "close_if_unusable_or_obsolete", close_outside)


@pytest.fixture(autouse=True)
def _no_results_left() -> Iterator[None]:
    """The database forgets a test's runs and gives their numbers again; so must the disk."""
    yield
    for folder in Path(settings.RESULTS).glob("*"):
        if folder.name != "1":
            shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def table(db: None) -> Round:
    """The round on the table."""
    # Undone changes leave no version behind by which what was kept of them would be known.
    caches["results"].clear()
    forget_names()
    return Round.objects.select_related("host", "run", "ceilings", "weights").get(slug=SLUG)


@pytest.fixture
def seat(db: None) -> Callable[[str], Actor]:
    """`seat("pengusul")`: an account as it acts now."""

    def sit(name: str, now: datetime | None = None) -> Actor:
        now = now or datetime.now(UTC)
        return actor_of(Person.objects.get(username=name), now, now.date())

    return sit


@pytest.fixture
def browse(db: None) -> Callable[[str], Client]:
    """`browse("auditor")`: a client that has signed in; `browse("")` is the public."""

    def sign_in(name: str) -> Client:
        client = Client()
        if name:
            client.force_login(
                Person.objects.get(username=name), settings.AUTHENTICATION_BACKENDS[0]
            )
        return client

    return sign_in


@pytest.fixture
def program(db: None) -> Callable[..., Program]:
    """`program("auditor", "baca")`: a program with a key of the account; `program("")` without."""

    def with_key(name: str, *scopes: str, language: str = "en") -> Program:
        forget_callers()
        return Program(key_of(name, *scopes) if name else "", language)

    return with_key
