"""Signatures in a PDF (*tanda tangan elektronik*, PAdES): what each covers, and whether it holds.

Whether an issuer is to be trusted is not judged here: a laptop without a network knows no list of
authorities. Who issued each certificate is said instead.
"""

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from baimbai.errors import ArchiveError

# What it warns of, an issuer that nobody vouches for, is said by us, in words.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)

_ANY_USE = KeyUsageConstraints(key_usage=set())
_UNREADABLE = (PdfError, SignatureValidationError, SigningError, ValueError, TypeError, KeyError,
               IndexError, AttributeError, OverflowError, RecursionError, OSError,
               NotImplementedError)  # fmt: skip
"""What a damaged file makes the reader raise."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A certificate, as people know it."""

    name: str
    issuer: str
    valid_from: datetime
    valid_to: datetime

    def is_valid(self, at: datetime) -> bool:
        """Was it in force?"""
        return self.valid_from <= at <= self.valid_to


@dataclass(frozen=True, slots=True)
class Seen:
    """A signature that was found in a PDF."""

    field: str
    holder: Holder
    signed_at: datetime | None
    """By the signer's own clock."""
    holds: bool
    """The bytes it covers are as they were signed, and the signature is the certificate's."""
    covers: int
    """It covers the file up to this byte, but for its own place."""

    @property
    def was_expired(self) -> bool:
        """Signed while the certificate was not in force."""
        return self.signed_at is not None and not self.holder.is_valid(self.signed_at)


def signatures_in(content: bytes) -> tuple[Seen, ...]:
    """The signatures of a PDF in their order. Raises ArchiveError where it cannot be read."""
    try:
        reader = PdfFileReader(BytesIO(content))
        return tuple(_seen(one, content) for one in reader.embedded_regular_signatures)
    except _UNREADABLE as fault:
        raise ArchiveError("verify-pdf-unreadable") from fault


def check_signatures(content: bytes, *, name: str) -> tuple[Seen, ...]:
    """The signatures of a PDF, once all hold and nothing follows the last one.

    Raises ArchiveError naming the signature that does not hold, or what was appended.
    """
    found = signatures_in(content)
    for one in found:
        if not one.holds:
            raise ArchiveError("verify-signature-broken", file=name, field=one.field,
                               signer=one.holder.name)  # fmt: skip
    if found and found[-1].covers != len(content):
        raise ArchiveError("verify-pdf-appended", file=name, signer=found[-1].holder.name,
                           bytes=len(content) - found[-1].covers)  # fmt: skip
    return found


def _seen(one: EmbeddedPdfSignature, content: bytes) -> Seen:
    status = validate_pdf_signature(
        one, ValidationContext(trust_roots=[one.signer_cert], allow_fetching=False),
        key_usage_settings=_ANY_USE,
    )  # fmt: skip
    revision = SignatureCoverageLevel.ENTIRE_REVISION
    level = status.coverage or SignatureCoverageLevel.UNCLEAR
    written = _is_as_written(one, content)
    holds = status.intact and status.valid and level >= revision and status.docmdp_ok and written
    at = status.signer_reported_dt
    return Seen(
        one.field_name, holder_of(one.signer_cert), at and at.astimezone(UTC), bool(holds),
        one.byte_range[2] + one.byte_range[3],
    )  # fmt: skip


def _is_as_written(one: EmbeddedPdfSignature, content: bytes) -> bool:
    """Is the place that no signature covers filled as signing fills it: hexadecimal digits of the
    signature, then noughts? Else bytes could be changed there that no reader looks at."""
    start, end = one.byte_range[1], one.byte_range[2]
    digits, place = _digits(one), content[start:end]
    padding = b"0" * (len(place) - len(digits) - 2)
    return place in (b"<" + digits + padding + b">", b"<" + digits.upper() + padding + b">")


def _digits(one: EmbeddedPdfSignature) -> bytes:
    """The signature as it was written: its length stands in its own first bytes (DER)."""
    raw: bytes = bytes(one.pkcs7_content)
    head = raw[1]
    if head < 0x80:  # Short form of a DER length.
        length = 2 + head
    else:
        count = head & 0x7F
        length = 2 + count + int.from_bytes(raw[2 : 2 + count], "big")
    return raw[:length].hex().encode("ascii")


def holder_of(certificate: Any) -> Holder:
    """Who a certificate (`asn1crypto.x509.Certificate`) names, and for how long it holds."""
    return Holder(
        _common_name(certificate.subject), _common_name(certificate.issuer),
        certificate.not_valid_before, certificate.not_valid_after,
    )  # fmt: skip


def _common_name(name: Any) -> str:
    found = name.native.get("common_name") or name.human_friendly
    return str(found[0] if isinstance(found, list) else found)
