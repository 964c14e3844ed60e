"""The words people read, in Bahasa Indonesia and English.

One `.ftl` file (Project Fluent) a room and language, under `id/` and `en/`.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from baimbai.wording.message import Message
from baimbai.wording.numerals import count_text, date_text, decimal_text, rupiah_text, words_of

LANGUAGES = ("id", "en")
_HERE = Path(__file__).parent
_KEY = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)


class UnknownWording(KeyError):
    """A message key or a value that the wording files do not have: a fault of ours."""


class Wording:
    """Says messages in one language."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise UnknownWording(language)
        self.language = language
        self._bundle = FluentBundle(
            [language],
            use_isolating=False,
            functions=_functions(self),
        )
        self._parsing = Lock()
        self._fixed: dict[str, str] = {}
        self._texts = {
            path.name: path.read_text(encoding="utf-8")
            for path in sorted((_HERE / language).glob("*.ftl"))
        }
        self._file_of = {
            key: name for name, text in self._texts.items() for key in _KEY.findall(text)
        }

    def say(self, message: Message) -> str:
        """The message as a sentence. Raises UnknownWording where a key or value is missing."""
        if message.values:
            return self._formatted(message)
        # Pages say the same labels thousands of times.
        fixed = self._fixed.get(message.key)
        if fixed is None:
            fixed = self._fixed[message.key] = self._formatted(message)
        return fixed

    def _formatted(self, message: Message) -> str:
        if not self._has(message.key):
            raise UnknownWording(f"{self.language}: {message.key}")
        values = {
            k: _SEPARATOR.join(v) if isinstance(v, tuple) else v for k, v in message.values.items()
        }
        pattern = self._bundle.get_message(message.key).value
        if pattern is None:
            raise UnknownWording(f"{self.language}: {message.key} has no text")
        text, faults = self._bundle.format_pattern(pattern, values)
        if faults:
            raise UnknownWording(f"{self.language}: {message.key}: {faults[0]}")
        return str(text)

    def _has(self, key: str) -> bool:
        """Is there such a sentence? Its file is parsed when first asked for."""
        name = self._file_of.get(key)
        if name in self._texts:
            with self._parsing:
                # Struck off last: until then other threads wait here for the sentences.
                if name in self._texts:
                    self._bundle.add_resource(FluentResource(self._texts[name]))
                    del self._texts[name]
        return name is not None

    def text(self, key: str, /, **values: str | int | float) -> str:
        """Short for `say(Message(key, values))`."""
        return self.say(Message(key, values))

    def name(self, code: str) -> str:
        """The name of a code (`name-…` in the wording files), or the code itself.

        Codes of organisations and proposals are their own names here; documents look
        them up in the register.
        """
        key = "name-" + code.lower().replace("_", "-").replace("/", "-").replace(".", "-")
        return self.say(Message(key)) if self._has(key) else code


@cache
def wording(language: str) -> Wording:
    """The wording of a language, read once."""
    return Wording(language)


_SEPARATOR = "\x1f"


def _functions(wording: Wording) -> dict[str, Callable[..., Any]]:
    """What wording files may call: `{ RUPIAH($cost) }`, `{ NAME($sector) }`, …"""
    language = wording.language
    return {
        "RUPIAH": lambda amount: rupiah_text(int(_plain(amount)), language),
        "COUNT": lambda number: count_text(int(_plain(number)), language),
        "DECIMAL": lambda number, digits=2: decimal_text(
            float(_plain(number)), int(_plain(digits)), language
        ),
        "WORDS": lambda number: words_of(int(_plain(number)), language),
        "DATE": lambda text: date_text(date.fromisoformat(str(_plain(text))), language),
        "NAME": lambda code: wording.name(str(_plain(code))),
        "LIST": lambda codes: ", ".join(wording.name(code) for code in _items(codes)),
    }


def _plain(value: Any) -> Any:
    """A Fluent argument as the Python value that went in."""
    return getattr(value, "value", value)


def _items(value: Any) -> Sequence[str]:
    text = str(_plain(value))
    return text.split(_SEPARATOR) if text else []
