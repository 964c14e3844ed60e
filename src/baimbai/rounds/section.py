"""A part of a round.yaml (*bagian*), whose values are checked as they are taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from baimbai.errors import RoundError

T = TypeVar("T")


@dataclass(frozen=True)
class Section:
    """A mapping of round.yaml with the path that leads to it."""

    values: Mapping[str, Any]
    path: str

    def take(self, key: str, kind: type[T], default: T | None = None) -> T:
        """A value of a kind. Raises RoundError where it is missing or of another kind."""
        value = self.values.get(key)
        if value is None and default is not None:
            return default
        # A YAML true is an int to Python; a number is no text.
        if not isinstance(value, kind) or (kind in (int, float) and isinstance(value, bool)):
            raise self.wrong(key, value, kind.__name__)
        return value

    def section(self, key: str, *, required: bool = True) -> "Section":
        """A mapping below this one."""
        value = self.values.get(key, {} if not required else None)
        if not isinstance(value, Mapping):
            raise self.wrong(key, value, "mapping")
        return Section(value, f"{self.path}{key}.")

    def sections(self, key: str) -> "list[Section]":
        """A list of mappings below this one; empty where the key is absent."""
        value = self.values.get(key) or []
        if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
            raise self.wrong(key, value, "list")
        return [Section(item, f"{self.path}{key}[{i}].") for i, item in enumerate(value)]

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where the key is absent."""
        value = self.values.get(key) or []
        if not isinstance(value, list) or not all(isinstance(item, str | int) for item in value):
            raise self.wrong(key, value, "list")
        return tuple(str(item) for item in value)

    def numbers(self, key: str) -> dict[str, float]:
        """A mapping of names to numbers."""
        section = self.section(key)
        for name, value in section.values.items():
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise section.wrong(str(name), value, "number")
        return {str(name): float(value) for name, value in section.values.items()}

    def only(self, *known: str) -> None:
        """A key that nobody reads is a mistake, not to be passed over in silence: RoundError."""
        for key in self.values:
            if key not in known:
                raise self.wrong(str(key), key, ", ".join(known))

    def wrong(self, key: str, value: object, kind: str) -> RoundError:
        """The error that names the field, what stands there and what is needed."""
        found = "-" if value is None else str(value)[:80]
        return RoundError("error-round-field", field=f"{self.path}{key}", found=found, kind=kind)
