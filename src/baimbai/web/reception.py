"""Files as they come in (*penerimaan*): to disk piece by piece, and no larger than allowed."""

from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import (
    FileUploadHandler,
    StopFutureHandlers,
    StopUpload,
    TemporaryFileUploadHandler,
)

from baimbai.publication.signing import MOST_KEY_BYTES

TOO_LARGE = "baimbai.too_large"
"""Key of request.META that says that a file was cut off."""


class BoundedUpload(TemporaryFileUploadHandler):
    """Writes to a temporary file, and stops where it grows beyond settings.MAX_UPLOAD_BYTES."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """The next piece. Raises StopUpload where the file is too large by now."""
        if start + len(raw_data) > settings.MAX_UPLOAD_BYTES:
            if self.request is not None:
                self.request.META[TOO_LARGE] = True
            raise StopUpload(connection_reset=False)
        super().receive_data_chunk(raw_data, start)


KEY_FIELD = "sertifikat"
"""Name of the field in which a signer's certificate with its key comes."""


class KeyUpload(FileUploadHandler):
    """Keeps a signer's key in memory: it never touches the disk. Other files go on to the next
    handler; of a file too large to be a key only its size is kept."""

    kept: BytesIO | None = None

    def new_file(self, field_name: str, *given: Any, **named: Any) -> None:
        """A file begins. Raises StopFutureHandlers for a key: nobody else sees it."""
        super().new_file(field_name, *given, **named)
        self.kept = BytesIO() if field_name == KEY_FIELD else None
        if self.kept is not None:
            raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """The next piece; given on where it is not of a key."""
        if self.kept is None:
            return raw_data
        if start + len(raw_data) <= MOST_KEY_BYTES:
            self.kept.write(raw_data)
        return None

    def file_complete(self, file_size: int) -> InMemoryUploadedFile | None:
        """The key as it came; None of other files."""
        if self.kept is None:
            return None
        self.kept.seek(0)
        return InMemoryUploadedFile(
            self.kept, self.field_name, self.file_name or "", self.content_type or "", file_size,
            self.charset, self.content_type_extra,
        )  # fmt: skip
