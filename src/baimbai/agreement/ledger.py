"""The ledger (*buku besar keputusan*): who did what and why, each entry sealed to the one before.

An entry's seal is the SHA-256 of its canonical JSON (RFC 8785), in which the seal before it stands;
so whoever changes, drops, adds or swaps an entry must change every seal after it, the last one (the
head) too, which minutes and releases print. A chain alone does not stop somebody who writes all of
it anew: what was printed and handed out does.

A file is JSON Lines: first the chain's name, how many entries, and the head; then the entries.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

import rfc8785

from baimbai.errors import LedgerError

FORMAT = 1
MAX_LINE_BYTES = 4 * 1024**2
_HEADER = {"format", "chain", "entries", "head"}


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One act. It names accounts and offices by id; what a person is called stands elsewhere."""

    seq: int
    """1, 2, 3 … in its chain."""
    at: str
    """ISO 8601 in UTC, to the microsecond."""
    actor: str
    """Id of the account; empty where the system acted."""
    organisation: str
    action: str
    kind: str
    record: str
    label: str
    changes: tuple[Any, ...]
    """(field, old, new) each, as plain JSON values."""
    reason: str
    prev: str
    """Seal of the entry before."""

    @property
    def seal(self) -> str:
        """SHA-256 of the entry's canonical JSON, hexadecimal."""
        return sha256(canonical(asdict(self))).hexdigest()


def beginning(chain: str) -> str:
    """What the first entry of a chain has for the seal before it: the chain's name, sealed."""
    return sha256(canonical({"chain": chain})).hexdigest()


def canonical(value: Any) -> bytes:
    """The one way to write a JSON value (RFC 8785). Raises LedgerError for what JSON cannot hold:
    a float that is no number, an integer beyond 2^53."""
    try:
        return rfc8785.dumps(value)
    except rfc8785.CanonicalizationError as fault:
        raise LedgerError("ledger-value", fault=str(fault)[:200]) from fault


def write_ledger(chain: str, entries: Sequence[LedgerEntry], path: Path) -> None:
    """Write a chain whole."""
    head = entries[-1].seal if entries else beginning(chain)
    top = {"format": FORMAT, "chain": chain, "entries": len(entries), "head": head}
    with path.open("wb") as file:
        file.write(canonical(top) + b"\n")
        for entry in entries:
            file.write(canonical({**asdict(entry), "seal": entry.seal}) + b"\n")


@dataclass(frozen=True, slots=True)
class Verified:
    """A ledger that holds."""

    chain: str
    entries: int
    head: str


def verify_ledger(path: Path) -> Verified:
    """Check every seal of a ledger's file.

    Raises LedgerError naming the first line that was tampered with, and how it shows.
    """
    try:
        with path.open("rb") as file:
            return verify_entries(file)
    except OSError as fault:
        raise LedgerError("ledger-unreadable", file=path.name) from fault


def verify_entries(file: BinaryIO, see: Callable[[LedgerEntry], None] | None = None) -> Verified:
    """As verify_ledger, of a file that is open already; `see` is shown every entry that holds."""
    lines = _lines(file)
    top = _header(next(lines, (1, b"")))
    before, found = beginning(str(top["chain"])), 0
    for number, line in lines:
        entry, before = _verify_line(number, line, found + 1, before)
        found += 1
        if see is not None:
            see(entry)
    if found != top["entries"]:
        raise LedgerError("ledger-count", said=top["entries"], found=found)
    if before != top["head"]:
        raise LedgerError("ledger-head", said=str(top["head"]), found=before)
    return Verified(str(top["chain"]), found, before)


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers; the last one too must end."""
    for number, line in enumerate(iter(lambda: file.readline(MAX_LINE_BYTES + 1), b""), 1):
        if not line.endswith(b"\n"):
            raise LedgerError("ledger-line-end", line=number)
        yield number, line[:-1]


def _header(first: tuple[int, bytes]) -> dict[str, Any]:
    top = _parsed(*first)
    entries = top.get("entries")
    if set(top) != _HEADER or top["format"] != FORMAT or not isinstance(entries, int):
        raise LedgerError("ledger-header")
    return top


def _verify_line(number: int, line: bytes, seq: int, before: str) -> tuple[LedgerEntry, str]:
    """The line's entry and its seal, once they hold."""
    said = _parsed(number, line)
    seal = said.pop("seal", None)
    try:
        entry = LedgerEntry(**{**said, "changes": tuple(said.get("changes", ()))})
        now = entry.seal
    except (TypeError, LedgerError) as fault:
        raise LedgerError("ledger-line", line=number) from fault
    if seal != now:
        raise LedgerError("ledger-changed", line=number, seq=str(entry.seq), record=entry.record)
    if entry.seq != seq:
        raise LedgerError("ledger-order", line=number, seq=str(entry.seq), expected=seq)
    if entry.prev != before:
        raise LedgerError("ledger-before", line=number, seq=seq)
    return entry, now


def _parsed(number: int, line: bytes) -> dict[str, Any]:
    """A line's mapping, written in the one way that it can be written."""
    try:
        value = json.loads(line)
        same = isinstance(value, dict) and canonical(value) == line
    except (ValueError, RecursionError, LedgerError) as fault:
        raise LedgerError("ledger-line", line=number) from fault
    if not same:
        raise LedgerError("ledger-line", line=number)
    return dict(value)


def chained(acts: Iterable[LedgerEntry], seq: int, before: str) -> Iterator[LedgerEntry]:
    """Acts put behind an entry: numbered from `seq` on, each sealed to the one before it."""
    for number, act in enumerate(acts, seq):
        entry = LedgerEntry(**{**asdict(act), "seq": number, "prev": before})
        before = entry.seal
        yield entry
