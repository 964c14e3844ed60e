"""Live pages (*kabar langsung*): server-sent events out of the event table.

The table is the truth: a reader that comes back says what it heard last (`Last-Event-ID`) and is
told the rest. One look at the table a process serves all its readers.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress

from asgiref.sync import sync_to_async
from django.db import close_old_connections
from django.http import StreamingHttpResponse

from baimbai.web.gate import Call
from baimbai.web.models import Event

LOOK_EVERY = 0.2
"""Seconds."""
QUIET = 15.0
"""Seconds after which a silent stream says that it is alive."""
BACKLOG = 500
"""Events that a reader who was away is told; after more, it is asked to load its page anew."""

Told = tuple[int, str, str]
"""Event's id, topic, payload as JSON."""


class Watch:
    """The one look at the event table of this process, and who waits for it."""

    def __init__(self) -> None:
        self.readers: set[asyncio.Queue[Told]] = set()
        self.task: asyncio.Task[None] | None = None

    def join(self, queue: asyncio.Queue[Told]) -> None:
        """Tell a reader from now on."""
        self.readers.add(queue)
        if self.task is None or self.task.done():
            self.task = asyncio.get_running_loop().create_task(self._look())

    async def _look(self) -> None:
        last = await latest()
        while self.readers:
            await asyncio.sleep(LOOK_EVERY)
            for told in await since(last):
                last = told[0]
                for queue in tuple(self.readers):
                    with suppress(asyncio.QueueFull):
                        queue.put_nowait(told)


_watches: dict[asyncio.AbstractEventLoop, Watch] = {}


@sync_to_async
def latest() -> int:
    """Id of the newest event; 0 where nothing was told yet."""
    close_old_connections()
    return Event.objects.order_by("-id").values_list("id", flat=True).first() or 0


@sync_to_async
def since(last: int, topic: str = "", most: int = BACKLOG) -> list[Told]:
    """Events after one, oldest first."""
    close_old_connections()
    found = Event.objects.filter(id__gt=last)
    found = found.filter(topic=topic) if topic else found
    rows = found.order_by("id").values_list("id", "topic", "payload")[:most]
    return [(number, about, json.dumps(payload)) for number, about, payload in rows]


def stream(request: Call, topic: str) -> StreamingHttpResponse:
    """What is told of a topic, from what the reader heard last on."""
    heard = request.headers.get("Last-Event-ID", "")
    response = StreamingHttpResponse(
        _tell(topic, int(heard) if heard.isdecimal() else None), content_type="text/event-stream"
    )
    response["Cache-Control"] = "no-store"
    response["X-Accel-Buffering"] = "no"
    # Or the events would wait for a compressor's buffer to fill.
    response["Content-Encoding"] = "identity"
    return response


async def _tell(topic: str, heard: int | None) -> AsyncIterator[str]:
    watch = _watches.setdefault(asyncio.get_running_loop(), Watch())
    queue: asyncio.Queue[Told] = asyncio.Queue(maxsize=BACKLOG)
    watch.join(queue)
    try:
        last = await latest() if heard is None else heard
        yield f"retry: 2000\nid: {last}\ndata: {{}}\n\n"
        missed = await since(last, topic)
        for told in missed:
            last = told[0]
            yield _event(told)
        while True:
            try:
                told = await asyncio.wait_for(queue.get(), QUIET)
            except TimeoutError:
                yield ": hidup\n\n"
                continue
            if told[1] == topic and told[0] > last:
                last = told[0]
                yield _event(told)
    finally:
        watch.readers.discard(queue)


def _event(told: Told) -> str:
    return f"id: {told[0]}\ndata: {told[2]}\n\n"
