"""What a server runs: `uvicorn baimbai.web.asgi:application`."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Any

import django
from django.conf import settings
from django.core.handlers.asgi import ASGIHandler
from django.core.handlers.base import BaseHandler
from django.db import close_old_connections, connections
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse

THREADS = 2
"""Pages that one process makes at a time; each thread keeps its connection to the database."""
FORM = 2 * 1024**2
"""Bytes that a request may be larger than the largest file: the form around it."""
_END = object()


class Pages(ASGIHandler):
    """Django's handler, but a page is made from its first middleware to its last in one thread.

    Django's own makes a thread and opens the database anew for each request, and changes between
    thread and loop at every middleware: three times the work. Streams of events stay in the loop.
    """

    def __init__(self) -> None:
        BaseHandler.__init__(self)
        self.load_middleware(is_async=False)
        self._threads = ThreadPoolExecutor(THREADS, "page")
        self._largest = settings.MAX_UPLOAD_BYTES + FORM

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """One request. Raises ValueError for anything but HTTP."""
        if scope["type"] != "http":
            raise ValueError(scope["type"])
        await self.handle(scope, receive, send)

    async def handle(self, scope: Any, receive: Any, send: Any) -> None:
        """One request; a body larger than any file may be is not read at all."""
        told = dict(scope["headers"]).get(b"content-length", b"0")
        if told.isdigit() and int(told) > self._largest:
            await _too_large(send)
        else:
            await super().handle(scope, _bounded(receive, send, self._largest), send)

    async def run_get_response(self, request: HttpRequest) -> HttpResponseBase:
        """The page, made by a thread that is free."""
        loop = asyncio.get_running_loop()
        make = copy_context().run
        response = await loop.run_in_executor(self._threads, make, self._make, request)
        response._handler_class = self.__class__  # type: ignore[attr-defined]
        if isinstance(response, StreamingHttpResponse) and not response.is_async:
            response.block_size = self.chunk_size  # type: ignore[attr-defined]
            response.streaming_content = _pulled(iter(response.streaming_content))  # type: ignore[arg-type]
        return response

    def _make(self, request: HttpRequest) -> HttpResponseBase:
        close_old_connections()
        try:
            return self.get_response(request)
        finally:
            close_old_connections()


def _bounded(receive: Any, send: Any, largest: int) -> Any:
    """Receives until a body that does not say its length grows too large; then it is cut off."""
    came = 0

    async def bounded() -> Any:
        nonlocal came
        message = await receive()
        came += len(message.get("body", b""))
        if came <= largest:
            return message
        await _too_large(send)
        return {"type": "http.disconnect"}

    return bounded


async def _too_large(send: Any) -> None:
    await send({"type": "http.response.start", "status": 413, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def _pulled(parts: Iterator[bytes]) -> AsyncIterator[bytes]:
    """The parts of a file or an export, drawn in one thread of their own, one at a time."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1, "stream") as thread:
        try:
            while (part := await loop.run_in_executor(thread, next, parts, _END)) is not _END:
                yield part  # type: ignore[misc]
        finally:
            thread.submit(connections.close_all)


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baimbai.web.settings")
django.setup(set_prefix=False)
application = Pages()
