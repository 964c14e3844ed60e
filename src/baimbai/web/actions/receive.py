"""Keeping what offices send (*menerima berkas*): as it came, out of reach of any web server."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings


def keep_file(content: bytes, suffix: str) -> dict[str, Any]:
    """Store a file under a name that says nothing, readable by the server only.

    Returns `stored_as` (below settings.UPLOADS), `sha256` (hexadecimal) and `size` (bytes).
    """
    return keep_chunks((content,), suffix)


def keep_chunks(chunks: Iterable[bytes], suffix: str) -> dict[str, Any]:
    """As keep_file, for a file that comes piece by piece and is never held whole."""
    name = f"{uuid4().hex}{suffix.lower()}"
    folder = Path(settings.UPLOADS)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / name
    path.touch(mode=0o600)
    digest, size = sha256(), 0
    with path.open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
            digest.update(chunk)
            size += len(chunk)
    return {"stored_as": name, "sha256": digest.hexdigest(), "size": size}


def forget_file(stored_as: str) -> None:
    """Remove a file that was not taken after all."""
    (Path(settings.UPLOADS) / stored_as).unlink(missing_ok=True)
