"""What a page weighs on a phone, for web.py: bytes as sent, and seconds on a slow line.

A browser is imitated: the page, then what it names (styles, scripts, icons), then what the scripts
import, each fetched once. A second page fetches only what it has not got. Seconds count 300 ms for
the connection and for each step of what is only known once the step before has come, and the bytes
at 256 kbit/s; six things of one step travel side by side.
"""

import asyncio
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any
from urllib.parse import quote, urljoin

from web_load import Person
from web_server import Server

LINE_BITS = 256_000
LATENCY = 0.3
FIRST_AIM, LATER_AIM = 15.0, 3.0
_NAMED = re.compile(r'<(?:script|link|img)\b[^>]*?\s(?:src|href)="([^"]+)"')
_IMPORTED = re.compile(r'(?:from|import)\s*\(?\s*["\'](\.{0,2}/[^"\']+)["\']')
_OF_STYLE = re.compile(r'url\(["\']?([^"\')]+)["\']?\)')


@dataclass
class Phone:
    """A browser with its cache; addresses without a fetch of their own weigh nothing."""

    person: Person
    cache: set[str] = field(default_factory=set)

    async def open(self, path: str) -> tuple[int, float]:
        """Bytes and seconds until everything of the page has come."""
        total, seconds = 0, LATENCY
        step = [path]
        while step:
            bodies = [(each, *await self._fetch(each)) for each in step]
            size = sum(weight for _, weight, _ in bodies)
            total += size
            seconds += LATENCY + 8 * size / LINE_BITS
            found = [urljoin(at, one) for at, _, text in bodies for one in _names(at, text)]
            step = [one for one in dict.fromkeys(found) if one not in self.cache]
        return total, seconds

    async def _fetch(self, path: str) -> tuple[int, str]:
        status, body, headers = await self.person.get(path)
        if status != 200:
            raise SystemExit(f"{status} {path}")
        if "no-store" not in headers.get("cache-control", "") and "max-age" in headers.get(
            "cache-control", ""
        ):
            self.cache.add(path)
        text = _unpacked(body, headers).decode("utf-8", "replace")
        head = sum(len(name) + len(value) + 4 for name, value in headers.items())
        return len(body) + head, text


def _unpacked(body: bytes, headers: Mapping[str, str]) -> bytes:
    import gzip

    return gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body


def _names(path: str, text: str) -> list[str]:
    name = path.partition("?")[0]
    if name.endswith((".js", ".mjs")):
        return _IMPORTED.findall(text)
    if name.endswith(".css"):
        return [one for one in _OF_STYLE.findall(text) if not one.startswith("data:")]
    return [one for one in _NAMED.findall(text) if one.startswith("/static/")]


def weigh(server: Server, told: Mapping[str, Any], say: Callable[[str], None]) -> None:
    """Show what pages weigh, the first of a visit and later ones."""
    asyncio.run(_weigh(server, told, say))


async def _weigh(server: Server, told: Mapping[str, Any], say: Callable[[str], None]) -> None:
    base = f"/putaran/{told['slug']}"
    sheet = f"{base}/usulan/{quote(told['numbers'][0])}/"
    pages = {"list": f"{base}/usulan/", "sheet": sheet, "findings": f"{base}/temuan/",
             "home": f"{base}/", "map": f"{base}/peta/"}  # fmt: skip
    say(f"\nOn a phone at {LINE_BITS // 1000} kbit/s, {1000 * LATENCY:.0f} ms (aims: first page"
        f" {FIRST_AIM:.0f} s without the map, later ones {LATER_AIM:.0f} s)")  # fmt: skip
    for name, path in pages.items():
        person = Person(server.port, told["sessions"][0], Random(0))  # noqa: S311
        phone = Phone(person)
        first = await phone.open(path)
        again = await phone.open(path)
        await person.leave()
        say(f"{name:12} first {first[0] / 1024:7.1f} KB {first[1]:6.1f} s"
            f"   later {again[0] / 1024:7.1f} KB {again[1]:5.1f} s")  # fmt: skip
