"""Writing in turns: one after the other, and never while a transaction is open already."""

import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from baimbai.web import turns
from baimbai.web.turns import in_turn


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> SimpleNamespace:
    settings.DATA = tmp_path
    found = SimpleNamespace(vendor="sqlite", in_atomic_block=False)
    monkeypatch.setattr(turns, "connection", found)
    return found


def test_who_comes_second_waits_until_the_first_is_done(database: SimpleNamespace) -> None:
    told: list[str] = []

    def second() -> None:
        with in_turn():
            told.append("second")

    waiting = threading.Thread(target=second)
    with in_turn():
        waiting.start()
        waiting.join(0.2)
        told.append("first")
    waiting.join(10)
    assert told == ["first", "second"]


@pytest.mark.parametrize(("vendor", "in_atomic_block"), [("sqlite", True), ("postgresql", False)])
def test_a_transaction_that_is_open_and_a_database_with_locks_of_its_own_wait_for_nobody(
    database: SimpleNamespace, vendor: str, in_atomic_block: bool
) -> None:
    with in_turn():
        database.vendor, database.in_atomic_block = vendor, in_atomic_block
        entered = threading.Event()

        def another() -> None:
            with in_turn():
                entered.set()

        thread = threading.Thread(target=another)
        thread.start()
        thread.join(10)
        assert entered.is_set()
