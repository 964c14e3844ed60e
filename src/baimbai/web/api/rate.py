"""How often a caller may call (*laju*): counted in this process, for nothing needs to be written.

A server of several processes lets through so much in each of them.
"""

import math
from collections import OrderedDict
from threading import Lock

_REMEMBERED = 10_000
"""Callers."""


class Rate:
    """So many calls a minute, and a few at once (token bucket)."""

    def __init__(self, a_minute: int, at_once: int) -> None:
        self.a_minute, self.at_once = a_minute, at_once
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        """Caller → calls left, and when they were counted (seconds)."""
        self._lock = Lock()

    def wait(self, caller: str, now: float) -> int:
        """Seconds until the caller may call again; 0: it may, and has. `now` never goes back."""
        a_second = self.a_minute / 60
        with self._lock:
            left, then = self._left.pop(caller, (float(self.at_once), now))
            left = min(float(self.at_once), left + (now - then) * a_second)
            allowed = left >= 1
            self._left[caller] = (left - 1 if allowed else left, now)
            if len(self._left) > _REMEMBERED:
                self._left.popitem(last=False)
        return 0 if allowed else math.ceil((1 - left) / a_second)

    def forget(self) -> None:
        """As if nobody had called yet."""
        with self._lock:
            self._left.clear()


BY_KEY = Rate(a_minute=600, at_once=200)
BY_ADDRESS = Rate(a_minute=120, at_once=60)
"""Of callers without a key, and of keys that nobody knows."""


def forget_callers() -> None:
    """Every caller may call as if for the first time."""
    BY_KEY.forget()
    BY_ADDRESS.forget()
