"""Where styles, scripts and libraries lie, and the mark that changes when they do."""

from hashlib import sha256
from pathlib import Path

STATIC = Path(__file__).parent / "static"
VENDOR = STATIC / "vendor"
"""Libraries from the npm registry, put there by `make assets`; never in git."""


def static_digest() -> str:
    """12 hexadecimal digits of all that a browser may load.

    It stands in every address, so that browsers may keep files for ever and still get new ones.
    """
    digest = sha256()
    for path in sorted(p for p in STATIC.rglob("*") if p.is_file()):
        digest.update(f"{path.relative_to(STATIC).as_posix()}\0".encode())
        digest.update(path.read_bytes() if VENDOR not in path.parents else b"")
    return digest.hexdigest()[:12]
