"""A QR code as a picture (PNG), for documents that cannot draw."""

import struct
import zlib
from collections.abc import Sequence

_DOTS = 8
"""Pixels a module."""
_QUIET = 4
"""Modules of white around it (ISO/IEC 18004)."""


def code_png(rows: Sequence[str]) -> bytes:
    """Rows of `0` and `1` (dark) as a grey picture of 1 bit a pixel, with its quiet zone."""
    side = len(rows) + 2 * _QUIET
    padded = ["0" * side] * _QUIET + ["0" * _QUIET + row + "0" * _QUIET for row in rows]
    padded += ["0" * side] * _QUIET
    lines = b"".join(_line(row) * _DOTS for row in padded)
    size = side * _DOTS
    header = struct.pack(">IIBBBBB", size, size, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in parts)


def _line(row: str) -> bytes:
    """One line of pixels without a filter; white is 1. A module is a byte wide."""
    return b"\0" + bytes(0x00 if module == "1" else 0xFF for module in row)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checked)
