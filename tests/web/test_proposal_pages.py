"""Every page of proposals opens for whoever may, in both languages, and not for others."""

from collections.abc import Callable

import pytest
from django.test import Client

from baimbai.web.models import Proposal, Round

Browse = Callable[[str], Client]


def _own(table: Round) -> Proposal:
    return Proposal.objects.filter(round=table, organisation="97.01").order_by("number")[0]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "name", ["pengusul", "tetangga", "penyelenggara", "pimpinan", "peninjau", "auditor", "admin"]
)
def test_list_and_submission_open_for_everybody_at_the_table(
    browse: Browse, table: Round, name: str, language: str
) -> None:
    client = browse(name)
    client.cookies["bahasa"] = language
    for address in ("usulan/", "pengajuan/", "usulan/?hasil=didanai&urut=-peringkat&kolom=skor"):
        assert client.get(f"/putaran/{table.slug}/{address}").status_code == 200


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("pengusul", 200), ("tetangga", 404), ("penyelenggara", 200), ("pimpinan", 200),
        ("peninjau", 404), ("auditor", 200), ("", 302),
    ],
)  # fmt: skip
def test_a_draft_stays_at_home(browse: Browse, table: Round, name: str, status: int) -> None:
    address = f"/putaran/{table.slug}/usulan/{_own(table).number}/"
    assert browse(name).get(address).status_code == status


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_sheet_can_be_read(browse: Browse, table: Round, language: str) -> None:
    client = browse("penyelenggara")
    client.cookies["bahasa"] = language
    for row in Proposal.objects.filter(round=table):
        page = client.get(f"/putaran/{table.slug}/usulan/{row.number}/")
        assert page.status_code == 200
        assert row.number in page.content.decode()
        assert "style=" not in page.content.decode()


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_form_opens_for_its_office_only(browse: Browse, table: Round, language: str) -> None:
    row = _own(table)
    client = browse("pengusul")
    client.cookies["bahasa"] = language
    assert client.get(f"/putaran/{table.slug}/usulan/baru/").status_code == 200
    assert client.get(f"/putaran/{table.slug}/usulan/{row.number}/ubah/").status_code == 200
    for other, status in (("tetangga", 404), ("penyelenggara", 403), ("auditor", 403)):
        answer = browse(other).get(f"/putaran/{table.slug}/usulan/{row.number}/ubah/")
        assert answer.status_code == status
