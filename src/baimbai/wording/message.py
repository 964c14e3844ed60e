"""A message: what is to be said, before a language is chosen."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | float | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence by its key in the wording files, with the values that go into it.

    Codes stay codes and money stays integer rupiah here; the wording files turn them
    into words (`NAME`, `LIST`, `RUPIAH`, …) when the language is known.
    """

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def packed(self) -> str:
        """As one JSON text, for a table's cell. The same message gives the same bytes."""
        return json.dumps([self.key, dict(sorted(self.values.items()))], ensure_ascii=False)

    @staticmethod
    def unpack(text: str) -> "Message":
        """The message that `packed` wrote."""
        key, values = json.loads(text)
        return Message(key, {k: tuple(v) if isinstance(v, list) else v for k, v in values.items()})
