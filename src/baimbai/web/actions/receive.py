"""Keeping what offices send (*menerima berkas*): as it came, out of reach of any web server."""

from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings


def keep_file(content: bytes, suffix: str) -> dict[str, Any]:
    """Store a file under a name that says nothing, readable by the server only.

    Returns `stored_as` (below settings.UPLOADS), `sha256` (hexadecimal) and `size` (bytes).
    """
    name = f"{uuid4().hex}{suffix.lower()}"
    folder = Path(settings.UPLOADS)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / name
    path.touch(mode=0o600)
    path.write_bytes(content)
    return {"stored_as": name, "sha256": sha256(content).hexdigest(), "size": len(content)}
