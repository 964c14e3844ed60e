"""A round's folder that came as a zip (*membongkar*): nothing leaves its place, nothing swells."""

import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from baimbai.errors import Refused
from baimbai.intake.workbook import MAX_MEMBERS, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_COUNTS_FROM
from baimbai.rounds.plan import PLAN_FILE

_CHUNK = 1 << 20
_DAMAGE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError)
_NOISE = ("__MACOSX", ".DS_Store", "Thumbs.db")


@contextmanager
def unpacked(sent: "UploadedFile[bytes] | None") -> Iterator[Path]:
    """The folder with round.yaml, for as long as the block lasts.

    Raises Refused for what is no zip, too large, damaged, holds no round.yaml, or a member that is
    a link, is locked, leaves the folder or was made to swell.
    """
    if sent is None or sent.size is None:
        raise Refused("web-round-zip-none")
    if sent.size > settings.MAX_UPLOAD_BYTES:
        raise Refused("web-round-zip-large", most=settings.MAX_UPLOAD_BYTES // 1024**2)
    with tempfile.TemporaryDirectory(prefix="baimbai-putaran-") as workplace:
        target = Path(workplace) / "isi"
        target.mkdir()
        try:
            with zipfile.ZipFile(sent) as package:
                _unpack(package, target, sent.size)
        except _DAMAGE as fault:
            raise Refused("web-round-zip-damaged") from fault
        yield _with_plan(target)


def _unpack(package: zipfile.ZipFile, target: Path, packed: int) -> None:
    members = [m for m in package.infolist() if not _is_noise(m.filename)]
    if len(members) > MAX_MEMBERS:
        raise Refused("web-round-zip-many", most=MAX_MEMBERS)
    most = min(MAX_UNPACKED_BYTES, max(RATIO_COUNTS_FROM, packed * MAX_RATIO))
    left = most
    for member in members:
        path = target / _safe(member)
        if member.is_dir():
            path.mkdir(parents=True, exist_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        # What is written is counted: the size that a member claims need not be true.
        with package.open(member) as source, path.open("xb") as file:
            while chunk := source.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise Refused("web-round-zip-swells", most=most // 1024**2)
                file.write(chunk)


def _is_noise(name: str) -> bool:
    return any(part in _NOISE for part in PurePosixPath(name).parts)


def _safe(member: zipfile.ZipInfo) -> PurePosixPath:
    """The member's path below the folder. Raises Refused for any other."""
    path = PurePosixPath(member.filename.replace("\\", "/"))
    linked = stat.S_ISLNK(member.external_attr >> 16)
    outside = path.is_absolute() or ".." in path.parts or ":" in member.filename
    if linked or outside or member.flag_bits & 1 or "\0" in member.filename:
        raise Refused("web-round-zip-member", member=member.filename[:200])
    return path


def _with_plan(folder: Path) -> Path:
    """The folder itself, or the only one in it, as most programs pack it."""
    inner = [path for path in folder.iterdir() if path.is_dir()]
    if not (folder / PLAN_FILE).is_file() and len(inner) == 1:
        folder = inner[0]
    if not (folder / PLAN_FILE).is_file():
        raise Refused("web-round-zip-plan", file=PLAN_FILE)
    return folder
