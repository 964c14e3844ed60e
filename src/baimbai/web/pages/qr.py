"""A permalink as a square of dots (*kode QR*), drawn as one path: no style stands in the page."""

from dataclasses import dataclass
from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode


@dataclass(frozen=True)
class Square:
    """A code to draw: `size` modules a side with its quiet zone, and the dark ones as a path."""

    size: int
    path: str


@lru_cache(maxsize=1000)
def qr_square(text: str) -> Square:
    """The code of a text (ISO/IEC 18004), error correction M, four modules of quiet zone."""
    # Any mask is read; trying all eight for the prettiest takes most of the time.
    code = QRCode(error_correction=ERROR_CORRECT_M, border=4, mask_pattern=3)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    dark = (
        f"M{x} {y}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, is_dark in enumerate(row)
        if is_dark
    )
    return Square(len(rows), "".join(dark))
