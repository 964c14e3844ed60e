"""Signatures on minutes: by certificate, elsewhere, by the state's service, by hand on a scan."""

import base64
import logging
import threading
from collections.abc import Callable, Iterator
from datetime import date
from email import message_from_bytes
from email.policy import HTTP
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import (
    InMemoryUploadedFile,
    SimpleUploadedFile,
    TemporaryUploadedFile,
)
from django.test import Client, RequestFactory

from baimbai.cli.main import main
from baimbai.errors import ArchiveError, Refused, WorkbookError
from baimbai.publication.minutes_archive import PDF
from baimbai.publication.signatures import check_signatures
from baimbai.publication.signing import MOST_KEY_BYTES, open_key, sign
from baimbai.web.actions.minutes import draw_up
from baimbai.web.actions.sign_minutes import (
    attach_scan,
    sign_by_service,
    sign_with_key,
    take_signed,
)
from baimbai.web.actor import Actor
from baimbai.web.minutes_files import contents_of, folder_of, latest_pdf, packed
from baimbai.web.models import Attendance, Entry, Membership, Minutes, Person, Round, Signature
from tests.web.meeting_kit import desk_of, earlier
from tests.web.minutes_kit import NUMBER, PASSPHRASE, closed_minutes, pkcs12_of

AT = "/putaran/nusa-rekaan/rapat/1/berita-acara/"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40


@pytest.fixture
def minutes(table: Round, seat: Callable[[str], Actor]) -> Minutes:
    """Closed minutes, whose host and 97.01 sign."""
    for name, office in (("pengusul", "97.01"), ("tetangga", "97.02")):
        Membership.objects.create(
            person=Person.objects.get(username=name), organisation_id=office, role="pimpinan",
            valid_from=date(2020, 1, 1),
        )  # fmt: skip
    return closed_minutes(table, seat("penyelenggara"))


def signed_elsewhere(minutes: Minutes, office: str, name: str = "Luar") -> bytes:
    """The latest PDF as another program would sign it."""
    key = open_key(pkcs12_of(name), PASSPHRASE)
    return sign(latest_pdf(minutes), contents_of(minutes).places, office, key, ("x",))


def refused(write: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        write()
    return caught.value.message.key


def test_offices_sign_one_after_another_until_all_have(
    minutes: Minutes, seat: Callable[[str], Actor], tmp_path: Path
) -> None:
    host = sign_with_key(seat("pimpinan"), minutes, "97", "Ir. Utama", "Kepala Dinas",
                         pkcs12_of("Utama"), PASSPHRASE)  # fmt: skip
    minutes.refresh_from_db()
    assert minutes.state == "ditutup"
    other = sign_with_key(seat("pengusul"), minutes, "97.01", "Budi", "", pkcs12_of("Budi"),
                          PASSPHRASE)  # fmt: skip
    minutes.refresh_from_db()
    assert minutes.state == "ditandatangani"
    content = latest_pdf(minutes)
    assert content.startswith((folder_of(minutes) / PDF).read_bytes())
    assert [one.holder.name for one in check_signatures(content, name=PDF)] == ["Utama", "Budi"]
    assert [one.sha256 for one in (host, other)][1] == sha256(content).hexdigest()
    entries = Entry.objects.filter(kind="minutes").order_by("seq")
    assert [(e.action, e.changes[-1]) for e in entries][1:] == [
        ("sign_minutes", ["certificate_in_force", None, True]),
        ("sign_minutes", ["certificate_in_force", None, True]),
        ("all_signed", ["state", "ditutup", "ditandatangani"]),
    ]
    path = tmp_path / "berita-acara.zip"
    path.write_bytes(packed(minutes, "baimbai uji"))
    assert main(["verify", str(path)]) == 0


def test_what_cannot_be_signed_is_refused_and_nothing_is_lost(
    minutes: Minutes, seat: Callable[[str], Actor], table: Round
) -> None:
    actor, key = seat("pimpinan"), pkcs12_of("Utama")
    draft_desk = desk_of(table, 2, opened=earlier(actor.now))
    Attendance.objects.create(desk=draft_desk, organisation_id="97", name="Utusan")
    draft = draw_up(seat("penyelenggara"), draft_desk)

    def signing(which: Minutes, office: str, content: bytes = key, secret: str = PASSPHRASE,
                name: str = "Utama") -> Callable[[], object]:  # fmt: skip
        who = {"97": actor, "97.02": seat("tetangga")}[office]
        return lambda: sign_with_key(who, which, office, name, "", content, secret)

    assert [refused(one) for one in (
        signing(minutes, "97", secret="salah"),  # noqa: S106  # Of no key.
        signing(minutes, "97", content=b"bukan"),
        signing(minutes, "97", name=" "),
        signing(minutes, "97.02"),
        signing(draft, "97"),
    )] == [
        "sign-key-passphrase", "sign-key-passphrase", "web-minutes-signer-needed",
        "sign-no-block", "web-minutes-sign-draft",
    ]  # fmt: skip
    assert not Signature.objects.exists()
    signing(minutes, "97")()
    assert refused(signing(minutes, "97")) == "sign-twice"
    assert Signature.objects.count() == 1
    assert len(list(Path(settings.UPLOADS).glob("*.pdf"))) >= 1


def test_an_expired_certificate_signs_warned_and_recorded(
    minutes: Minutes, browse: Callable[[str], Client]
) -> None:
    client = browse("pimpinan")
    answer = client.post(f"{AT}tanda-tangan/sertifikat/", {
        "instansi": "97", "nama": "Utama", "jabatan": "", "sandi": PASSPHRASE,
        "sertifikat": SimpleUploadedFile("a.p12", pkcs12_of("Lewat", days=-1)),
    })  # fmt: skip
    assert answer.status_code == 302
    told = client.get(AT).content.decode()
    assert "sertifikatnya tidak berlaku pada saat menandatangani" in told
    assert "sertifikat tidak berlaku saat menandatangani" in told
    entry = Entry.objects.get(kind="minutes", action="sign_minutes")
    assert entry.changes[-1] == ["certificate_in_force", None, False]


@pytest.mark.parametrize("name", ["penyelenggara", "pengusul", "peninjau", "auditor", "admin"])
def test_only_the_head_of_an_office_signs_for_it(
    minutes: Minutes, seat: Callable[[str], Actor], name: str
) -> None:
    with pytest.raises(PermissionDenied):
        sign_with_key(seat(name), minutes, "97", "Utama", "", pkcs12_of("Utama"), PASSPHRASE)
    assert not Signature.objects.exists()


def test_a_signature_over_other_bytes_is_refused(
    minutes: Minutes, seat: Callable[[str], Actor]
) -> None:
    actor = seat("pimpinan")
    good = signed_elsewhere(minutes, "97")
    for content, key in (
        (good.replace(b"/Type", b"/Tupe", 1), "sign-other-bytes"),
        (latest_pdf(minutes), "sign-not-one"),
        (b"%PDF-1.7 lain", "sign-other-bytes"),
    ):
        assert refused(
            lambda content=content: take_signed(actor, minutes, "97", "U", "", content)
        ) == key  # fmt: skip
    assert not Signature.objects.exists()
    take_signed(actor, minutes, "97", "Utama", "", good)
    stale = signed_elsewhere(minutes, "97.01")
    sign_with_key(seat("pengusul"), minutes, "97.01", "Budi", "", pkcs12_of("Budi"), PASSPHRASE)
    assert [s.organisation_id for s in Signature.objects.all()] == ["97", "97.01"]
    assert refused(
        lambda: take_signed(actor, minutes, "97", "Utama", "", stale)
    ) == "sign-twice"  # fmt: skip


def test_a_scan_is_kept_and_its_fingerprint_recorded(
    minutes: Minutes, seat: Callable[[str], Actor], tmp_path: Path
) -> None:
    made = attach_scan(seat("penyelenggara"), minutes, ["97", "97.01"], "Para pihak", "",
                       "scan.png", PNG)  # fmt: skip
    minutes.refresh_from_db()
    assert minutes.state == "ditandatangani"
    assert {one.sha256 for one in made} == {sha256(PNG).hexdigest()}
    entries = Entry.objects.filter(kind="minutes", action="sign_minutes")
    assert {tuple(e.changes[-1]) for e in entries} == {
        ("signed_sha256", None, sha256(PNG).hexdigest())
    }
    (tmp_path / "a.zip").write_bytes(packed(minutes, "baimbai uji"))
    assert main(["verify", str(tmp_path / "a.zip")]) == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [("scan.png", b"MZ program"), ("scan.exe", PNG), ("scan.docx", PNG), ("scan.pdf", b"")],
)
def test_a_scan_must_be_what_it_says(
    minutes: Minutes, seat: Callable[[str], Actor], name: str, content: bytes
) -> None:
    with pytest.raises((Refused, WorkbookError)):
        attach_scan(seat("penyelenggara"), minutes, ["97"], "Utama", "", name, content)
    assert not Signature.objects.exists()


def test_a_scan_for_nobody_or_by_a_stranger_is_refused(
    minutes: Minutes, seat: Callable[[str], Actor]
) -> None:
    assert refused(
        lambda: attach_scan(seat("penyelenggara"), minutes, [], "U", "", "a.png", PNG)
    ) == "web-minutes-no-office"  # fmt: skip
    with pytest.raises(PermissionDenied):
        attach_scan(seat("tetangga"), minutes, ["97"], "U", "", "a.png", PNG)


def test_neither_passphrase_nor_key_is_kept_or_told(
    minutes: Minutes, browse: Callable[[str], Client], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    before = set(Path(settings.UPLOADS).glob("*"))
    secret = "sandi-yang-keliru-42"  # noqa: S105  # Of no key.
    answer = browse("pimpinan").post(f"{AT}tanda-tangan/sertifikat/", {
        "instansi": "97", "nama": "Utama", "sandi": secret,
        "sertifikat": SimpleUploadedFile("a.p12", pkcs12_of("Utama")),
    })  # fmt: skip
    assert answer.status_code == 422
    assert "kata sandinya salah" in answer.content.decode()
    assert secret not in answer.content.decode() + caplog.text
    assert set(Path(settings.UPLOADS).glob("*")) == before


def test_a_key_never_touches_the_disk() -> None:
    sent = {"sertifikat": SimpleUploadedFile("a.p12", b"k" * 10),
            "berkas": SimpleUploadedFile("a.pdf", b"p" * 10)}  # fmt: skip
    request = RequestFactory().post("/", sent)
    key, other = request.FILES["sertifikat"], request.FILES["berkas"]
    assert isinstance(key, InMemoryUploadedFile)
    assert (key.read(), key.size) == (b"k" * 10, 10)
    assert isinstance(other, TemporaryUploadedFile)
    assert other.read() == b"p" * 10
    other.close()
    large = RequestFactory().post("/", {"sertifikat": SimpleUploadedFile("a", b"k" * 200_000)})
    assert large.FILES["sertifikat"].size == 200_000
    assert len(large.FILES["sertifikat"].read()) <= MOST_KEY_BYTES


def test_minutes_that_were_tampered_with_are_not_signed(
    minutes: Minutes, seat: Callable[[str], Actor]
) -> None:
    path = folder_of(minutes) / PDF
    path.write_bytes(path.read_bytes().replace(b"/Type", b"/Tupe", 1))
    with pytest.raises(ArchiveError) as caught:
        sign_with_key(seat("pimpinan"), minutes, "97", "U", "", pkcs12_of("Utama"), PASSPHRASE)
    assert caught.value.message.values == {"file": PDF}
    assert not Signature.objects.exists()


class _Stub(BaseHTTPRequestHandler):
    """The service, as far as it is documented: signs with a certificate of its own."""

    key, status, seen = b"", 200, None

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        parts = {
            part.get_param("name", header="content-disposition"): part.get_payload(decode=True)
            for part in message_from_bytes(head + body, policy=HTTP).iter_parts()  # type: ignore[attr-defined]
        }
        type(self).seen = (self.path, self.headers["Authorization"], parts)
        answer = self.answer(parts) if self.status == 200 else b'{"error": "passphrase 1234 salah"}'
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(answer)

    def answer(self, parts: dict[str, bytes]) -> bytes:
        from io import BytesIO

        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign import fields, signers

        signer = signers.SimpleSigner.load_pkcs12_data(self.key, [], PASSPHRASE.encode())
        about = signers.PdfSignatureMetadata(
            field_name="bsre1", subfilter=fields.SigSeedSubFilter.PADES
        )
        writer = IncrementalPdfFileWriter(BytesIO(parts["file"]))
        return bytes(signers.sign_pdf(writer, about, signer).getvalue())

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[_Stub]]:
    stub = type("Stub", (_Stub,), {"key": pkcs12_of("Pejabat BSrE"), "status": 200})
    server = HTTPServer(("127.0.0.1", 0), stub)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    monkeypatch.setattr(settings, "BSRE", f"http://klien:rahasia@127.0.0.1:{server.server_port}")
    yield stub
    server.shutdown()
    server.server_close()


def test_the_states_service_is_off_unless_it_is_set_up(
    minutes: Minutes, seat: Callable[[str], Actor]
) -> None:
    assert settings.BSRE == ""
    assert refused(
        lambda: sign_by_service(seat("pimpinan"), minutes, "97", "U", "", "1" * 16, "x")
    ) == "web-minutes-service-off"  # fmt: skip


def test_the_states_service_signs_in_the_offices_block(
    minutes: Minutes, seat: Callable[[str], Actor], service: type[_Stub]
) -> None:
    made = sign_by_service(seat("pimpinan"), minutes, "97", "Utama", "", "1" * 16, "1234")
    assert made.way == "bsre"
    assert service.seen is not None
    path, credentials, parts = service.seen
    assert path == "/api/sign/pdf"
    assert base64.b64decode(credentials.removeprefix("Basic ")) == b"klien:rahasia"
    assert (parts["nik"], parts["passphrase"], parts["tampilan"]) == (
        b"1" * 16, b"1234", b"visible",
    )  # fmt: skip
    assert parts["file"] == (folder_of(minutes) / PDF).read_bytes()
    assert [one.holder.name for one in check_signatures(latest_pdf(minutes), name=PDF)] == [
        "Pejabat BSrE"
    ]


def test_a_service_that_refuses_or_is_away_changes_nothing(
    minutes: Minutes, seat: Callable[[str], Actor], service: type[_Stub],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    service.status = 400
    with pytest.raises(Refused) as caught:
        sign_by_service(seat("pimpinan"), minutes, "97", "Utama", "", "1" * 16, "1234")
    assert caught.value.message.values == {"status": 400, "said": "passphrase … salah"}
    monkeypatch.setattr(settings, "BSRE", "http://klien:rahasia@127.0.0.1:9")
    assert refused(
        lambda: sign_by_service(seat("pimpinan"), minutes, "97", "U", "", "1" * 16, "1234")
    ) == "web-minutes-service-away"  # fmt: skip
    assert not Signature.objects.exists()


def test_the_page_offers_what_the_reader_may_sign(
    minutes: Minutes, browse: Callable[[str], Client]
) -> None:
    own = browse("pimpinan").get(f"{AT}tanda-tangan/").content.decode()
    assert "Sertifikat sendiri" in own
    assert "BSrE" not in own
    organiser = browse("penyelenggara").get(f"{AT}tanda-tangan/").content.decode()
    assert "Sertifikat sendiri" not in organiser
    assert "Tanda tangan basah" in organiser
    stranger = browse("tetangga").get(f"{AT}tanda-tangan/").content.decode()
    assert "Tidak ada yang dapat Anda tandatangani" in stranger


def test_what_is_closed_is_found_by_fingerprint_seal_or_file_and_nothing_else_is_told(
    minutes: Minutes, browse: Callable[[str], Client], seat: Callable[[str], Actor]
) -> None:
    public = browse("")
    content = (folder_of(minutes) / PDF).read_bytes()
    for path in (
        f"/verifikasi/{minutes.sha256[:16]}/", f"/verifikasi/{minutes.ledger_head[:16]}/",
        f"/verifikasi/?sidik={minutes.sha256.upper()}",
    ):  # fmt: skip
        told = public.get(path).content.decode()
        assert NUMBER in told
        assert "Utusan" not in told

    def asked(content: bytes) -> str:
        sent = {"berkas": SimpleUploadedFile("a.pdf", content)}
        return public.post("/verifikasi/", sent).content.decode()

    assert "Ini berita acara yang ditutup" in asked(content)
    assert "Tidak dikenal" in asked(content + b"\n")
    sign_with_key(seat("pimpinan"), minutes, "97", "Utama", "", pkcs12_of("Utama"), PASSPHRASE)
    assert "dengan tanda tangan elektronik" in asked(latest_pdf(minutes))


@pytest.mark.parametrize("asked", ["0" * 15, "zz" * 10, "a" * 65, "%", "' OR 1=1 --"])
def test_what_is_no_fingerprint_is_said_to_be_none(
    minutes: Minutes, browse: Callable[[str], Client], asked: str
) -> None:
    answer = browse("").get("/verifikasi/", {"sidik": asked})
    assert answer.status_code == 200
    assert "Sidik terdiri atas" in answer.content.decode()


def test_a_draft_is_not_known_to_the_public(
    table: Round, seat: Callable[[str], Actor], browse: Callable[[str], Client]
) -> None:
    desk = desk_of(table, 1, opened=earlier(seat("penyelenggara").now))
    draft = draw_up(seat("penyelenggara"), desk)
    for asked in (draft.sha256, draft.ledger_head):
        assert "Tidak dikenal" in browse("").get(f"/verifikasi/{asked[:16]}/").content.decode()
