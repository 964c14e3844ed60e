"""The state's certificate service (*Balai Besar Sertifikasi Elektronik, layanan e-Sign*).

Off unless settings.BSRE names its address. What it is asked, and what it answers, stands in
docs/guides/tanda-tangan.md; unverified: the contract is not published, and no installation of it
was at hand.
"""

import base64
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from baimbai.errors import Refused
from baimbai.publication.minutes_pdf import Place
from baimbai.publication.names import one_line

PATIENCE_SECONDS = 30
MOST_ANSWER_BYTES = 100 * 1024**2
_PAGE_HEIGHT = 330 * 72 / 25.4


class _NoRedirect(HTTPRedirectHandler):
    """A passphrase goes to the address that was configured, and nowhere else."""

    def redirect_request(self, *_given: object) -> None:
        """Never."""


@dataclass(frozen=True)
class Service:
    """`https://client:password@host[:port]` of the service."""

    address: str

    def sign(self, content: bytes, place: Place, identity: str, passphrase: str) -> bytes:
        """The PDF as the service signed it, for the holder of a NIK, in the office's block.

        Raises Refused where the service cannot be reached, refuses, or answers no PDF; neither
        identity nor passphrase is repeated in what is said.
        """
        body, kind = _form(_fields(place, identity, passphrase), content)
        request = Request(self._at("/api/sign/pdf"), data=body, method="POST")  # noqa: S310
        request.add_header("Content-Type", kind)
        request.add_header("Authorization", f"Basic {self._credentials()}")
        try:
            with build_opener(_NoRedirect).open(request, timeout=PATIENCE_SECONDS) as answer:
                signed: bytes = answer.read(MOST_ANSWER_BYTES)
        except HTTPError as fault:
            with fault:
                said = _said(fault.read(4096), (identity, passphrase))
            raise Refused("web-minutes-service-refused", status=fault.code, said=said) from None
        except (URLError, OSError, HTTPException):
            raise Refused("web-minutes-service-away") from None
        if not signed.startswith(b"%PDF-"):
            raise Refused("web-minutes-service-refused", status=200, said="")
        return signed

    def _at(self, path: str) -> str:
        parts = urlsplit(self.address)
        port = f":{parts.port}" if parts.port else ""
        return f"{parts.scheme}://{parts.hostname}{port}{parts.path.rstrip('/')}{path}"

    def _credentials(self) -> str:
        parts = urlsplit(self.address)
        pair = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
        return base64.b64encode(pair.encode()).decode("ascii")


def _fields(place: Place, identity: str, passphrase: str) -> Mapping[str, str]:
    """Its corners are counted from the lower left of the page, in points."""
    top = _PAGE_HEIGHT - place.y
    return {
        "nik": identity, "passphrase": passphrase, "tampilan": "visible", "image": "false",
        "page": str(place.page), "xAxis": str(round(place.x)),
        "yAxis": str(round(top - place.height)), "width": str(round(place.x + place.width)),
        "height": str(round(top)),
    }  # fmt: skip


def _form(fields: Mapping[str, str], content: bytes) -> tuple[bytes, str]:
    """multipart/form-data (RFC 7578) of fields and the PDF."""
    edge = secrets.token_hex(16)
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    head = (
        f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="berita-acara.pdf"\r\n'
        "Content-Type: application/pdf\r\n\r\n"
    )
    body = b"".join((*parts, head.encode(), content, f"\r\n--{edge}--\r\n".encode()))
    return body, f"multipart/form-data; boundary={edge}"


def _said(answer: bytes, hidden: tuple[str, ...]) -> str:
    """What the service says of a refusal, without what must not be repeated."""
    try:
        told = json.loads(answer)
        text = str(told.get("error") or told.get("message") or "")
    except (ValueError, AttributeError):
        return ""
    for secret in hidden:
        text = text.replace(secret, "…") if secret else text
    return one_line(text)[:200]
