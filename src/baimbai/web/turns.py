"""Writing in turns (*giliran menulis*): who waits to write is woken in the moment that it may.

SQLite lets one write at a time; whoever finds another writing sleeps, up to a tenth of a second,
and looks again, so that in a burst of decisions some wait long while nobody writes at all. A lock
of the system wakes the next at once. PostgreSQL's row locks do so by themselves.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection


@contextmanager
def in_turn() -> Iterator[None]:
    """Wait for one's turn among all processes of this machine; for around a transaction."""
    # Inside a transaction the pen is held already: waiting for a turn would never end.
    if connection.vendor != "sqlite" or connection.in_atomic_block or sys.platform == "win32":
        yield
        return
    import fcntl

    with (Path(settings.DATA) / "giliran").open("ab") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield
