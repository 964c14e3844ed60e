"""Reading pages and downloads as people and programs do."""

import html
import re
from io import BytesIO
from typing import Any

from django.http import HttpResponseBase
from django.test import Client
from python_calamine import CalamineWorkbook

from baimbai.web.models import Round

TAGS = re.compile(r"<[^>]+>")


def address(table: Round, path: str) -> str:
    """Below the round's address."""
    return f"/putaran/{table.slug}/{path}"


def text_of(response: HttpResponseBase) -> str:
    """The page without its tags, on one line."""
    assert response.status_code == 200, response.status_code
    return plain(response.content.decode())  # type: ignore[attr-defined]


def plain(markup: str) -> str:
    """Markup without its tags, on one line."""
    return " ".join(html.unescape(TAGS.sub(" ", markup)).split())


def listed(response: HttpResponseBase) -> list[str]:
    """Numbers of the proposals in the page's first table, in its order."""
    assert response.status_code == 200, response.status_code
    page = response.content.decode()  # type: ignore[attr-defined]
    body = page.partition("<tbody>")[2].partition("</tbody>")[0]
    return re.findall(r'<small class="muted">(\S+) · ', body)


def sheets_of(client: Client, path: str) -> dict[str, list[list[Any]]]:
    """The sheets of a download, as a program reads them."""
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["Content-Disposition"].startswith("attachment; ")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    content = b"".join(response) if response.streaming else response.content  # type: ignore[attr-defined]
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def errors_of(response: HttpResponseBase) -> list[str]:
    """What stands beside the fields of a form that was refused."""
    assert response.status_code == 422
    page = response.content.decode()  # type: ignore[attr-defined]
    return [
        plain(one) for one in re.findall(r'<p class="(?:error|refused)".*?</p>', page, re.DOTALL)
    ]
