"""The server's side: a page is made in one thread, files and exports are drawn part by part."""

import asyncio
import gzip
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from types import ModuleType
from typing import Any

import pytest
from asgiref.testing import ApplicationCommunicator
from django.conf import settings as django_settings
from django.http import HttpResponse, StreamingHttpResponse

from baimbai.web.access import OPEN_TO_ALL
from baimbai.web.asgi import Pages
from baimbai.web.gate import Call, page
from baimbai.web.statics import STATIC

DRAWN_IN: list[threading.Thread] = []


def _made_in(request: Call) -> HttpResponse:
    return HttpResponse(f"{threading.current_thread().name} {len(request.body)}")


def _parts(_request: Call) -> StreamingHttpResponse:
    def draw() -> Iterator[str]:
        for number in range(3):
            DRAWN_IN.append(threading.current_thread())
            yield f"{number};"

    return StreamingHttpResponse(draw(), content_type="text/csv")


def _told(_request: Call) -> StreamingHttpResponse:
    async def tell() -> AsyncIterator[str]:
        for number in range(3):
            await asyncio.sleep(0)
            yield f"{number} {threading.current_thread() is threading.main_thread()};"

    return StreamingHttpResponse(tell())


def _broken(_request: Call) -> HttpResponse:
    raise ZeroDivisionError


@pytest.fixture(autouse=True)
def addresses(settings: Any) -> None:
    table = ModuleType("addresses_of_a_test")
    table.__dict__["urlpatterns"] = [
        page(f"{name}/", view, name=name, verb=OPEN_TO_ALL)
        for name, view in {
            "made": _made_in, "parts": _parts, "told": _told, "broken": _broken
        }.items()
    ]  # fmt: skip
    settings.ROOT_URLCONF = table


def _ask(path: str, body: bytes = b"", **headers: str) -> tuple[int, Mapping[str, str], bytes]:
    scope = {
        "type": "http", "method": "GET", "path": path, "query_string": b"", "http_version": "1.1",
        "server": ("localhost", 80),
        "headers": [(b"host", b"localhost"),
                    *((k.replace("_", "-").encode(), v.encode()) for k, v in headers.items())],
    }  # fmt: skip

    async def ask() -> tuple[int, Mapping[str, str], bytes]:
        call = ApplicationCommunicator(Pages(), scope)
        await call.send_input({"type": "http.request", "body": body})
        begun = await call.receive_output(10)
        said = {k.decode().lower(): v.decode() for k, v in begun["headers"]}
        answer = b""
        while True:
            part = await call.receive_output(10)
            answer += part.get("body", b"")
            if not part.get("more_body"):
                break
        await call.wait(10)
        return begun["status"], said, answer

    return asyncio.run(ask())


def test_a_page_is_made_in_a_thread_of_its_pool() -> None:
    status, _, body = _ask("/made/", b"12345")
    assert (status, body) == (200, b"page_0 5")


def test_an_export_is_drawn_in_one_thread_that_ends_with_it() -> None:
    DRAWN_IN.clear()
    status, _, body = _ask("/parts/")
    assert (status, body) == (200, b"0;1;2;")
    assert len(set(DRAWN_IN)) == 1
    assert DRAWN_IN[0].name.startswith("stream")
    assert not DRAWN_IN[0].is_alive()


def test_a_stream_of_events_stays_in_the_loop() -> None:
    assert _ask("/told/")[2] == b"0 True;1 True;2 True;"


def test_a_fault_is_a_page_of_ours_and_says_nothing_of_itself() -> None:
    status, _, body = _ask("/broken/")
    assert status == 500
    assert b"ZeroDivisionError" not in body


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_a_style_comes_whole_and_is_kept_for_a_year(encoding: str) -> None:
    status, headers, body = _ask(
        f"{django_settings.STATIC_URL}css/baimbai.css", accept_encoding=encoding
    )
    text = gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body
    assert status == 200
    assert text == (STATIC / "css" / "baimbai.css").read_bytes()
    assert headers["cache-control"] == f"max-age={365 * 24 * 3600}, public"
    assert headers.get("content-encoding", "identity") == encoding


def test_what_is_not_http_is_refused() -> None:
    async def call() -> None:
        await Pages()({"type": "websocket"}, None, None)

    with pytest.raises(ValueError, match="websocket"):
        asyncio.run(call())
