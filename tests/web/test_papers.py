"""Papers beside a proposal: taken by content, handed out as attachments, to readers only."""

import io
import zipfile
from collections.abc import Callable, Mapping

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from baimbai.errors import WorkbookError
from baimbai.intake.attachment import MAX_BYTES, media_type_of
from baimbai.web.models import Entry, Paper, Proposal, Round

Browse = Callable[[str], Client]
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def _package(members: Mapping[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return content.getvalue()


_BOOK = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}
_LETTER = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}


@pytest.mark.parametrize(
    ("name", "content", "media"),
    [
        ("surat.PDF", PDF, "application/pdf"),
        ("foto.jpeg", b"\xff\xd8\xff\xe0" + bytes(20), "image/jpeg"),
        ("peta.png", b"\x89PNG\r\n\x1a\n" + bytes(20), "image/png"),
        ("rab.xlsx", _package(_BOOK), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("kak.docx", _package(_LETTER), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("gambar.zip", _package({"ded/lembar-1.pdf": PDF}), "application/zip"),
    ],
)  # fmt: skip
def test_what_is_taken_has_its_media_type(name: str, content: bytes, media: str) -> None:
    assert media_type_of(name, content) == media


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("surat.pdf", b"", "empty"),
        ("surat.pdf", b"%PDF-" + bytes(MAX_BYTES), "large"),
        ("surat.exe", b"MZ", "kind"),
        ("surat", PDF, "kind"),
        ("surat.svg", b"<svg/>", "kind"),
        ("surat.pdf", b"<html><script>", "content"),
        ("surat.pdf", PDF[:20], "content"),
        ("foto.jpg", b"\x89PNG\r\n\x1a\n", "content"),
        ("rab.xlsx", _package(_LETTER), "content"),
        ("rab.xlsx", b"PK\x03\x04 bukan zip", "damaged"),
        ("rab.xlsx", _package({**_BOOK, "xl/vbaProject.bin": b"x"}), "macro"),
        ("kak.docx", _package({**_LETTER, "word/vbaData.xml": b"x"}), "macro"),
        ("isi.zip", _package({"a/pasang.EXE": b"MZ"}), "program"),
        ("isi.zip", _package({"../../etc/cron": b"x"}), "content"),
        ("isi.zip", _package({"besar.txt": bytes(40 * 1024**2)}), "swollen"),
    ],
)
def test_what_is_not_taken_is_named(name: str, content: bytes, key: str) -> None:
    with pytest.raises(WorkbookError) as refusal:
        media_type_of(name, content)
    assert refusal.value.message.key == f"error-attachment-{key}"


def test_a_package_under_a_password_is_not_taken() -> None:
    locked = bytearray(_package({"a.txt": b"x"}))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(sign) + place] |= 1
    with pytest.raises(WorkbookError) as refusal:
        media_type_of("isi.zip", bytes(locked))
    assert refusal.value.message.key == "error-attachment-locked"


def _own(table: Round) -> Proposal:
    return Proposal.objects.filter(round=table, organisation="97.01").order_by("number")[0]


def _attach(client: Client, row: Proposal, name: str = "KAK.pdf", kind: str = "kak") -> int:
    address = f"/putaran/{row.round.slug}/usulan/{row.number}/dokumen/"
    file = SimpleUploadedFile(name, PDF, "text/html")
    return client.post(address, {"jenis": kind, "berkas": file}).status_code


def test_attaching_marks_the_paper_ready_and_is_written_down(browse: Browse, table: Round) -> None:
    row = _own(table)
    Proposal.objects.filter(pk=row.pk).update(papers_ready=[], papers_missing=["kak", "rab"])
    assert _attach(browse("pengusul"), row, name="..\\..\\KAK final.pdf") == 302
    row.refresh_from_db()
    paper = Paper.objects.get(proposal=row)
    assert (row.papers_ready, row.papers_missing, row.version) == (["kak"], ["rab"], 2)
    assert (paper.file_name, paper.media_type, paper.size) == (
        "KAK final.pdf",
        "application/pdf",
        len(PDF),
    )
    assert (settings.UPLOADS / paper.stored_as).read_bytes() == PDF
    entry = Entry.objects.filter(kind="proposal", record=row.number)[0]
    assert (entry.action, entry.changes[0]) == (
        "attach",
        ["papers", None, {"kak": "KAK final.pdf"}],
    )


def test_a_paper_is_handed_out_as_an_attachment_to_readers(browse: Browse, table: Round) -> None:
    row = _own(table)
    _attach(browse("pengusul"), row)
    paper = Paper.objects.get(proposal=row)
    address = f"/putaran/{table.slug}/usulan/{row.number}/dokumen/{paper.pk}/"
    answer = browse("auditor").get(address)
    assert b"".join(answer.streaming_content) == PDF  # type: ignore[attr-defined]
    answer.close()
    assert answer.headers["Content-Disposition"] == 'attachment; filename="KAK.pdf"'
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert browse("tetangga").get(address).status_code == 404
    assert browse("").get(address).status_code == 302
    other = Proposal.objects.filter(round=table, organisation="97.02")[0]
    stray = f"/putaran/{table.slug}/usulan/{other.number}/dokumen/{paper.pk}/"
    assert browse("penyelenggara").get(stray).status_code == 404


@pytest.mark.parametrize(
    ("name", "status"),
    [("tetangga", 404), ("penyelenggara", 403), ("auditor", 403), ("peninjau", 403), ("", 302)],
)
def test_only_its_office_attaches(browse: Browse, table: Round, name: str, status: int) -> None:
    assert _attach(browse(name), _own(table)) == status
    assert not Paper.objects.exists()


def test_a_paper_is_taken_away_with_a_reason(
    browse: Browse, table: Round, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    row = _own(table)
    client = browse("pengusul")
    _attach(client, row)
    _attach(client, row, name="KAK 2.pdf")
    first, second = Paper.objects.filter(proposal=row).order_by("id")
    address = f"/putaran/{table.slug}/usulan/{row.number}/dokumen/%s/lepas/"
    assert client.post(address % first.pk, {"alasan": ""}).status_code == 422
    assert browse("tetangga").post(address % first.pk, {"alasan": "x"}).status_code == 404
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        assert client.post(address % first.pk, {"alasan": "Salah berkas"}).status_code == 302
    row.refresh_from_db()
    assert "kak" in row.papers_ready, "another file still shows it"
    assert not (settings.UPLOADS / first.stored_as).exists()
    assert client.post(address % second.pk, {"alasan": "Salah juga"}).status_code == 302
    row.refresh_from_db()
    assert "kak" not in row.papers_ready
    entry = Entry.objects.filter(kind="proposal", record=row.number)[0]
    assert (entry.action, entry.reason) == ("detach", "Salah juga")


def test_unknown_kinds_and_missing_files_are_said(browse: Browse, table: Round) -> None:
    row = _own(table)
    assert _attach(browse("pengusul"), row, kind="resep") == 422
    address = f"/putaran/{table.slug}/usulan/{row.number}/dokumen/"
    assert browse("pengusul").post(address, {"jenis": "kak"}).status_code == 422
