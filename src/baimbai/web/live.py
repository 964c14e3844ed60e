"""Live pages (*kabar langsung*): server-sent events out of the event table.

The table is the truth: a reader that comes back says what it heard last (`Last-Event-ID`) and is
told the rest. One look at the table a process serves all its readers; a reader that is slow, or
was away, reads for itself what the process no longer holds, so that nobody misses anything.
"""

import asyncio
import json
import logging
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from weakref import WeakKeyDictionary

from asgiref.sync import sync_to_async
from django.contrib.auth import get_user
from django.db import connection, connections
from django.http import StreamingHttpResponse

from baimbai.web.access import may
from baimbai.web.gate import Call, meet
from baimbai.web.models import Event

LOOK_EVERY = 0.2
"""Seconds."""
LOOK_AGAIN = 2.0
"""Seconds after a look that failed."""
QUIET = 15.0
"""Seconds after which a silent stream says that it is alive."""
ADMIT_AGAIN = 60.0
"""Seconds after which a reader must still be one who may listen."""
HELD = 500
"""Events that a process holds for its readers, and that one reading of the table gives."""

Told = tuple[int, str, str]
"""Event's id, topic, payload as JSON."""
Admitted = Callable[[], Awaitable[bool]]


class Watch:
    """The one look at the event table of this process, and the newest that it saw."""

    def __init__(self) -> None:
        self.readers = 0
        self.task: asyncio.Task[None] | None = None
        self.newest: int | None = None
        """Id of the newest event seen; None before the first look."""
        self.floor = 0
        """All events after this id, up to the newest, are held."""
        self.held: deque[Told] = deque()
        self._news = asyncio.Event()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Look as long as anybody reads."""
        self.readers += 1
        if self.task is None or self.task.done():
            self.newest = None
            self.task = asyncio.get_running_loop().create_task(self._look())
        try:
            yield
        finally:
            self.readers -= 1

    async def _look(self) -> None:
        while self.readers:
            try:
                await self._look_once()
            except Exception:
                # Whatever it was: the next look may succeed, and all readers depend on it.
                logging.getLogger(__name__).exception("looking for events")
                await asyncio.sleep(LOOK_AGAIN)
            await asyncio.sleep(LOOK_EVERY)

    async def _look_once(self) -> None:
        if self.newest is None:
            self.held.clear()
            self.newest = self.floor = await latest()
        elif await latest() > self.newest and (found := await since(self.newest)):
            self.newest = found[-1][0]
            self.held.extend(found)
            while len(self.held) > HELD:
                self.floor = self.held.popleft()[0]
        else:
            return
        self._news.set()
        self._news = asyncio.Event()

    async def past(self, last: int, patience: float) -> int:
        """The newest id once it is past one; raises TimeoutError where nothing comes."""
        async with asyncio.timeout(patience):
            while self.newest is None or self.newest <= last:
                await self._news.wait()
        return self.newest

    async def after(self, last: int, topic: str) -> list[Told]:
        """Events of a topic after one: all that are held, or the next HELD of the table."""
        if last < self.floor:
            return await since(last, topic)
        return [told for told in self.held if told[0] > last and told[1] == topic]


_watches: WeakKeyDictionary[asyncio.AbstractEventLoop, Watch] = WeakKeyDictionary()


@sync_to_async
def latest() -> int:
    """Id of the newest event; 0 where nothing was told yet."""
    _let_broken_go()
    # Five times a second in every process: what an ORM query costs would show.
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(id) FROM web_event")
        return cursor.fetchone()[0] or 0


@sync_to_async
def since(last: int, topic: str = "") -> list[Told]:
    """The next HELD events after one, oldest first."""
    _let_broken_go()
    found = Event.objects.filter(id__gt=last)
    found = found.filter(topic=topic) if topic else found
    rows = found.order_by("id").values_list("id", "topic", "payload")[:HELD]
    return [(number, about, json.dumps(payload)) for number, about, payload in rows]


def _let_broken_go() -> None:
    """The next query opens the database anew where its connection broke."""
    for each in connections.all(initialized_only=True):
        # Inside a transaction it is its owner's to end.
        if not each.in_atomic_block:
            each.close_if_unusable_or_obsolete()


def stream(request: Call, topic: str, verb: str) -> StreamingHttpResponse:
    """What is told of a topic, from what the reader heard last on, while it may `verb`."""
    heard = request.headers.get("Last-Event-ID", "")[:18]
    last = int(heard) if heard.isascii() and heard.isdecimal() else None
    response = StreamingHttpResponse(
        _tell(topic, last, _admission(request, verb)), content_type="text/event-stream"
    )
    response["Cache-Control"] = "no-store"
    response["X-Accel-Buffering"] = "no"
    # Or the events would wait for a compressor's buffer to fill.
    response["Content-Encoding"] = "identity"
    return response


def _admission(request: Call, verb: str) -> Admitted:
    @sync_to_async
    def admitted() -> bool:
        """Is the session still open, and its person still one who may?"""
        _let_broken_go()
        again = Call()
        again.session = type(request.session)(request.session.session_key)
        again.user = get_user(again)
        meet(again)
        return may(again.actor, verb, request.round)

    return admitted


async def _tell(topic: str, last: int | None, admitted: Admitted) -> AsyncIterator[str]:
    watch = _watches.setdefault(asyncio.get_running_loop(), Watch())
    with watch.reading():
        newest = await latest()
        # A reader cannot have heard more than was told: its number is of another database.
        last = newest if last is None else min(last, newest)
        yield f"retry: 2000\nid: {last}\ndata: {{}}\n\n"
        again = time.monotonic() + ADMIT_AGAIN
        while True:
            if time.monotonic() > again:
                if not await admitted():
                    return
                again = time.monotonic() + ADMIT_AGAIN
            try:
                newest = await watch.past(last, QUIET)
            except TimeoutError:
                yield ": hidup\n\n"
                continue
            while found := await watch.after(last, topic):
                last = found[-1][0]
                # All at once: a burst costs each of many readers one write, not twenty.
                yield "".join(map(_event, found))
            last = max(last, newest)


def _event(told: Told) -> str:
    return f"id: {told[0]}\ndata: {told[2]}\n\n"
