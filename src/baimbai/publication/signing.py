"""Signing minutes (*menandatangani berita acara*): PAdES, one signer after another, each in the
block of the own office; nothing that was signed before is touched."""

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import typst
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509 import Certificate
from pyhanko.pdf_utils.content import ImportedPdfPage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, Margins, SimpleBoxLayoutRule
from pyhanko.sign import fields, signers
from pyhanko.stamp import StaticStampStyle

from baimbai.errors import Refused
from baimbai.publication.minutes_pdf import Place
from baimbai.publication.signatures import Holder, check_signatures, holder_of

_PAGE_HEIGHT = 330 * 72 / 25.4
"""Of F4, in points."""
_TEMPLATE = Path(__file__).with_name("signature.typ")
_WHOLE_BLOCK = SimpleBoxLayoutRule(
    x_align=AxisAlignment.ALIGN_MID, y_align=AxisAlignment.ALIGN_MID, margins=Margins(0, 0, 0, 0)
)
MOST_KEY_BYTES = 64 * 1024
LEAST_RSA_BITS = 2048


@dataclass(frozen=True)
class Key:
    """A signer's certificate with its key; lives as long as one signature takes."""

    signer: signers.SimpleSigner
    holder: Holder


def open_key(content: bytes, passphrase: str) -> Key:
    """A PKCS#12 file (*.p12, *.pfx). Raises Refused where it is none, where the passphrase is not
    its own, or where its key is too weak to sign with."""
    if len(content) > MOST_KEY_BYTES:
        raise Refused("sign-key-large", kilobytes=MOST_KEY_BYTES // 1024)
    secret = passphrase.encode() or None
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(content, secret)
    except (ValueError, TypeError, NotImplementedError) as fault:
        raise Refused("sign-key-passphrase") from fault
    if key is None or certificate is None:
        raise Refused("sign-key-empty")
    _refuse_weak(key, certificate)
    signer = signers.SimpleSigner.load_pkcs12_data(content, other_certs=[], passphrase=secret)
    return Key(signer, holder_of(signer.signing_cert))


def _refuse_weak(key: object, certificate: Certificate) -> None:
    strong = isinstance(key, EllipticCurvePrivateKey) or (
        isinstance(key, RSAPrivateKey) and key.key_size >= LEAST_RSA_BITS
    )
    if not strong:
        raise Refused("sign-key-weak", bits=LEAST_RSA_BITS)
    if key.public_key() != certificate.public_key():  # type: ignore[attr-defined]
        raise Refused("sign-key-empty")


def field_of(organisation: str) -> str:
    """The name of an office's field; a dot would part it in two (ISO 32000-1, 12.7.3.2)."""
    return "ttd-" + organisation.replace(".", "_")


def sign(
    content: bytes, places: Sequence[Place], organisation: str, key: Key, lines: Sequence[str]
) -> bytes:
    """The PDF with one more signature, behind all that it holds.

    `lines` are shown in the office's block. The first signer lays the fields of all, so that later
    ones only fill in theirs. Raises Refused where the office has no field, or has signed.
    """
    place = next((one for one in places if one.organisation == organisation), None)
    if place is None:
        raise Refused("sign-no-block", organisation=organisation)
    signed = check_signatures(content, name="berita-acara.pdf")
    if field_of(organisation) in {one.field for one in signed}:
        raise Refused("sign-twice", organisation=organisation)
    writer = IncrementalPdfFileWriter(BytesIO(content))
    laid = {name for name, _, _ in fields.enumerate_sig_fields(writer)}
    for one in (place,) if signed else places:
        if field_of(one.organisation) not in laid:
            fields.append_signature_field(writer, _field(one))
    about = signers.PdfSignatureMetadata(
        field_name=field_of(organisation), subfilter=fields.SigSeedSubFilter.PADES,
        md_algorithm="sha256", name=key.holder.name,
    )  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="baimbai-") as folder:
        stamp = _stamp(lines, place, Path(folder) / "cap.pdf")
        style = StaticStampStyle(
            border_width=0, background=_page(stamp), background_layout=_WHOLE_BLOCK
        )
        out = signers.PdfSigner(about, key.signer, stamp_style=style).sign_pdf(writer)
    return bytes(out.getvalue())


def _page(path: Path) -> ImportedPdfPage:
    return ImportedPdfPage(str(path))  # type: ignore[no-untyped-call]


def _field(place: Place) -> fields.SigFieldSpec:
    top, left = _PAGE_HEIGHT - place.y, place.x
    box = (left, top - place.height, left + place.width, top)
    return fields.SigFieldSpec(
        field_of(place.organisation), on_page=place.page - 1,
        box=tuple(round(edge) for edge in box),  # type: ignore[arg-type]
        empty_field_appearance=True,
    )  # fmt: skip


def _stamp(lines: Sequence[str], place: Place, path: Path) -> Path:
    """What is seen of a signature: its own small page, with its font in it as PDF/A asks."""
    said = {"lines": list(lines), "width": place.width, "height": place.height}
    inputs = {"stamp": json.dumps(said, ensure_ascii=False)}
    compiler = typst.Compiler(input=_TEMPLATE, ignore_system_fonts=True, sys_inputs=inputs)
    compiler.compile(output=path, format="pdf")
    return path


def signed_after(before: bytes, content: bytes) -> Holder:
    """Whose signature was added to a PDF elsewhere, by the signer's own program or a service.

    Raises Refused where it is not the PDF that was to be signed with one valid signature behind it,
    over all of it; ArchiveError where a signature in it does not hold.
    """
    if not content.startswith(before):
        raise Refused("sign-other-bytes", offset=first_difference(before, content) + 1)
    earlier = len(check_signatures(before, name="berita-acara.pdf"))
    found = check_signatures(content, name="berita-acara.pdf")
    if len(found) != earlier + 1:
        raise Refused("sign-not-one", count=len(found) - earlier)
    last = found[-1]
    return last.holder


def first_difference(a: bytes, b: bytes) -> int:
    """Index of the first byte in which they differ; the shorter one's length where none does."""
    shorter = min(len(a), len(b))
    step = 1 << 16
    for start in range(0, shorter, step):
        if a[start : start + step] != b[start : start + step]:
            pairs = zip(a[start : start + step], b[start : start + step], strict=False)
            return start + next((n for n, (x, y) in enumerate(pairs) if x != y), 0)
    return shorter
