"""Workbooks sent in tests: made on the spot, read at once instead of by the worker."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from django.conf import settings
from openpyxl import Workbook, load_workbook

from baimbai.web.actions.read_upload import read_upload
from baimbai.web.actions.upload import send_upload
from baimbai.web.actor import Actor
from baimbai.web.models import Organisation, Round, Run, Upload
from baimbai.web.models.run import DONE

HEAD = ("Nama usulan", "Kecamatan", "Volume", "Satuan", "Sumber dana", "Tahun", "Biaya (Rp)")
Rows = Sequence[Sequence[object]]


def sheet(rows: Rows, head: Sequence[str] = HEAD) -> bytes:
    """An office's own layout: one heading row, no ids."""
    book = Workbook()
    page = book.active
    for row in (head, *rows):
        page.append(list(row))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def edited(content: bytes, cells: Mapping[str, object]) -> bytes:
    """The same workbook with other values in cells of its first sheet."""
    book = load_workbook(io.BytesIO(content))
    for address, value in cells.items():
        book.worksheets[0][address] = value
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def office_file(name: str = "97.01 Teluk Rona.xlsx") -> bytes:
    """A workbook of the example as its office sent it."""
    root = Path(__file__).parents[2]
    return (root / "examples" / "nusa-rekaan" / "usulan" / name).read_bytes()


def send(
    actor: Actor, place: Round, content: bytes, office: str = "97.01", name: str = "usulan.xlsx"
) -> Upload:
    """Send and read."""
    upload, _ = send_upload(actor, place, Organisation.objects.get(pk=office), name, [content])
    return read(upload)


def read(upload: Upload) -> Upload:
    """What the worker's child does with a waiting reading."""
    run = Run.objects.filter(upload=upload).order_by("-id")[0]
    folder = Path(settings.RESULTS) / str(run.pk)
    folder.mkdir(parents=True, exist_ok=True)
    finish = read_upload(Run.objects.get(pk=run.pk), folder, lambda _stage, _detail: None)
    finish()
    Run.objects.filter(pk=run.pk).update(state=DONE)
    upload.refresh_from_db()
    return upload
