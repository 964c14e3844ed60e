"""Files as they come in (*penerimaan*): to disk piece by piece, and no larger than allowed."""

from django.conf import settings
from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler

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
