"""Signing minutes: several signers one after another, over the closed bytes and no others."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from made_up_sitting import PASSPHRASE, archive_of, pkcs12_of
from pypdf import PdfReader

from baimbai.errors import ArchiveError, Refused
from baimbai.publication.minutes_archive import PDF, Contents
from baimbai.publication.release import Release
from baimbai.publication.signatures import check_signatures, signatures_in
from baimbai.publication.signing import field_of, open_key, sign, signed_after

LINES = ("Ditandatangani secara elektronik oleh", "Utusan", "2 Maret 2026 13.00 WITA")


@pytest.fixture(scope="module")
def drawn(release: Release, tmp_path_factory: pytest.TempPathFactory) -> tuple[Contents, bytes]:
    folder = tmp_path_factory.mktemp("arsip")
    contents = archive_of(release, folder)
    return contents, (folder / PDF).read_bytes()


def signed_by(drawn: tuple[Contents, bytes], *numbers: int, before: bytes | None = None) -> bytes:
    contents, closed = drawn
    content = before or closed
    for number in numbers:
        office = contents.places[number].organisation
        key = open_key(pkcs12_of(f"Utusan {number}"), PASSPHRASE)
        content = sign(content, contents.places, office, key, LINES)
    return content


def test_three_sign_one_after_another_and_nothing_before_is_touched(
    drawn: tuple[Contents, bytes],
) -> None:
    contents, closed = drawn
    first, third = signed_by(drawn, 0), signed_by(drawn, 1, 2, before=signed_by(drawn, 0))
    assert first.startswith(closed)
    found = check_signatures(third, name=PDF)
    assert [(one.field, one.holder.name, one.was_expired) for one in found] == [
        (field_of(contents.places[n].organisation), f"Utusan {n}", False) for n in range(3)
    ]
    assert [one.covers for one in found][-1] == len(third)
    assert found[0].covers < found[1].covers < found[2].covers


def test_a_signature_is_seen_in_the_block_of_its_office(drawn: tuple[Contents, bytes]) -> None:
    contents, _ = drawn
    reader = PdfReader(BytesIO(signed_by(drawn, 1)))
    place = contents.places[1]
    page = reader.pages[place.page - 1]
    boxes = {str(a["/T"]): a["/Rect"] for a in (r.get_object() for r in page["/Annots"])}
    left, bottom, right, top = (float(edge) for edge in boxes[field_of(place.organisation)])
    height = 330 * 72 / 25.4
    assert abs(left - place.x) < 1
    assert abs(height - top - place.y) < 1
    assert abs(right - left - place.width) < 1
    assert abs(top - bottom - place.height) < 1


def test_an_office_signs_once_and_only_where_it_has_a_block(drawn: tuple[Contents, bytes]) -> None:
    contents, closed = drawn
    key = open_key(pkcs12_of("Utusan 0"), PASSPHRASE)
    office = contents.places[0].organisation
    with pytest.raises(Refused) as twice:
        sign(signed_by(drawn, 0), contents.places, office, key, LINES)
    with pytest.raises(Refused) as stranger:
        sign(closed, contents.places, "99.99", key, LINES)
    assert [e.value.message.key for e in (twice, stranger)] == ["sign-twice", "sign-no-block"]


@pytest.mark.parametrize(
    ("content", "passphrase", "key"),
    [
        (pkcs12_of("Utusan 0"), "salah", "sign-key-passphrase"),
        (pkcs12_of("Utusan 0"), "", "sign-key-passphrase"),
        (b"bukan sertifikat", PASSPHRASE, "sign-key-passphrase"),
        (b"", PASSPHRASE, "sign-key-passphrase"),
        (b"0" * 70_000, PASSPHRASE, "sign-key-large"),
        (pkcs12_of("Lemah", bits=1024), PASSPHRASE, "sign-key-weak"),
    ],
)  # fmt: skip
def test_a_key_that_cannot_be_used_is_refused_in_words(
    content: bytes, passphrase: str, key: str
) -> None:
    with pytest.raises(Refused) as caught:
        open_key(content, passphrase)
    assert caught.value.message.key == key


def test_an_expired_certificate_signs_and_is_told(drawn: tuple[Contents, bytes]) -> None:
    contents, closed = drawn
    key = open_key(pkcs12_of("Kedaluwarsa", days=-1), PASSPHRASE)
    assert not key.holder.is_valid(datetime.now(UTC))
    content = sign(closed, contents.places, contents.places[0].organisation, key, LINES)
    assert [one.was_expired for one in check_signatures(content, name=PDF)] == [True]


def test_what_is_signed_elsewhere_must_be_these_very_bytes(
    drawn: tuple[Contents, bytes], release: Release, tmp_path: Path
) -> None:
    _, closed = drawn
    (tmp_path / "lain").mkdir()
    other = archive_of(release, tmp_path / "lain", closed=False)
    others = sign(
        (tmp_path / "lain" / PDF).read_bytes(), other.places, other.places[0].organisation,
        open_key(pkcs12_of("Utusan 0"), PASSPHRASE), LINES,
    )  # fmt: skip
    assert signed_after(closed, signed_by(drawn, 0)).name == "Utusan 0"
    for content, key in (
        (others, "sign-other-bytes"),
        (closed, "sign-not-one"),
        (closed + b"\n", "sign-not-one"),
        (signed_by(drawn, 0, 1), "sign-not-one"),
        (b"", "sign-other-bytes"),
    ):
        with pytest.raises(Refused) as caught:
            signed_after(closed, content)
        assert caught.value.message.key == key
    with pytest.raises(ArchiveError) as appended:
        signed_after(closed, signed_by(drawn, 0) + b"% lagi\n")
    assert appended.value.message.key == "verify-pdf-appended"


def test_who_signed_elsewhere_first_leaves_room_for_the_others(
    drawn: tuple[Contents, bytes],
) -> None:
    """Another program signs in a field of its own, and lays no fields for the others."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    _, closed = drawn
    about = signers.PdfSignatureMetadata(
        field_name="Signature1", subfilter=fields.SigSeedSubFilter.PADES
    )
    own = signers.SimpleSigner.load_pkcs12_data(
        pkcs12_of("Luar"), other_certs=[], passphrase=PASSPHRASE.encode()
    )
    outside = signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(closed)), about, own).getvalue()
    content = signed_by(drawn, 1, 2, before=outside)
    assert [one.holder.name for one in check_signatures(content, name=PDF)] == [
        "Luar", "Utusan 1", "Utusan 2",
    ]  # fmt: skip


def test_a_pdf_that_cannot_be_read_is_told() -> None:
    for content in (b"", b"%PDF-1.7\n", b"\0" * 100):
        with pytest.raises(ArchiveError) as caught:
            signatures_in(content)
        assert caught.value.message.key == "verify-pdf-unreadable"
