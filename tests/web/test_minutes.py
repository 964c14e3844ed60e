"""Minutes of desks: drawn up as drafts, closed once, handed out to those who may read them."""

import json
import zipfile
from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from shutil import rmtree

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.test import Client
from pypdf import PdfReader

from baimbai.cli.main import main
from baimbai.errors import Refused
from baimbai.publication.minutes_archive import CONTENTS, DOCX, PDF, draw_documents
from baimbai.web.actions.decide import decide
from baimbai.web.actions.minutes import MOST_DRAFTS, close_minutes, draw_up
from baimbai.web.actor import Actor
from baimbai.web.minutes_files import folder_of
from baimbai.web.models import Attendance, Chain, Desk, Entry, Minutes, Round
from tests.web.meeting_kit import ROADS, WATER, desk_of, earlier, put_off, taken

VERIFY = "http://testserver/verifikasi/"
NUMBER = "600/12/BA/2026"
CAME = ("97", "97.01", "97.02")


@pytest.fixture
def desk(table: Round, seat: Callable[[str], Actor]) -> Desk:
    """A desk that decided two proposals, three offices present, closed."""
    actor = seat("penyelenggara")
    row = desk_of(table, 1, opened=earlier(actor.now), quorum=2)
    for office in CAME:
        Attendance.objects.create(desk=row, organisation_id=office, name=f"Utusan {office}")
    held = taken(ROADS, actor.now, ("APBD-KAB", "97.01", 2027, 8_000_000_000))
    decide(actor, row, held)
    decide(actor, row, put_off(WATER, actor.now))
    Desk.objects.filter(pk=row.pk).update(closed_at=actor.now)
    return Desk.objects.select_related("round__host").get(pk=row.pk)


def pages(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def test_a_draft_is_drawn_up_as_often_as_wanted(desk: Desk, seat: Callable[[str], Actor]) -> None:
    first, second = (draw_up(seat("penyelenggara"), desk) for _ in range(2))
    assert [(one.edition, one.state, one.number) for one in (first, second)] == [
        (1, "rancangan", ""), (2, "rancangan", ""),
    ]  # fmt: skip
    text = pages((folder_of(second) / PDF).read_bytes())
    assert all("RANCANGAN" in page for page in text)
    assert "Sidang dihadiri 3 orang dari 3 instansi" in text[0]


def test_closed_minutes_carry_number_seal_and_the_way_to_check_them(
    desk: Desk, seat: Callable[[str], Actor]
) -> None:
    chain = Chain.objects.get(name=desk.round.slug)
    made = close_minutes(seat("penyelenggara"), desk, NUMBER, VERIFY)
    assert (made.state, made.number, made.ledger_seq, made.ledger_head) == (
        "ditutup", NUMBER, chain.seq, chain.seal,
    )  # fmt: skip
    folder = folder_of(made)
    text = "".join(pages((folder / PDF).read_bytes()))
    said = json.loads((folder / CONTENTS).read_text(encoding="utf-8"))
    assert f"Nomor: {NUMBER}" in text
    assert "RANCANGAN" not in text
    assert said["seal"]["address"] == f"{VERIFY}{chain.seal[:16]}/"
    assert len(said["seal"]["code"]) >= 21
    entry = Entry.objects.filter(kind="minutes").get()
    assert (entry.action, entry.record, entry.changes[0]) == (
        "close_minutes", said["record"], ["sha256", None, made.sha256],
    )  # fmt: skip


def test_the_same_archive_draws_the_same_bytes(
    desk: Desk, seat: Callable[[str], Actor], tmp_path: Path
) -> None:
    folder = folder_of(close_minutes(seat("penyelenggara"), desk, NUMBER, VERIFY))
    (tmp_path / CONTENTS).write_bytes((folder / CONTENTS).read_bytes())
    draw_documents(tmp_path)
    for name in (PDF, DOCX):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


@pytest.mark.parametrize(
    ("number", "opened", "key"),
    [
        ("", False, "web-minutes-number-needed"),
        (" \n", False, "web-minutes-number-needed"),
        ("9" * 101, False, "web-minutes-number-needed"),
        (NUMBER, True, "web-minutes-desk-open"),
    ],
)
def test_minutes_are_closed_after_the_sitting_and_with_a_number(
    desk: Desk, seat: Callable[[str], Actor], number: str, opened: bool, key: str
) -> None:
    if opened:
        desk.closed_at = None
    with pytest.raises(Refused) as caught:
        close_minutes(seat("penyelenggara"), desk, number, VERIFY)
    assert caught.value.message.key == key
    assert not Minutes.objects.exists()


def test_only_the_latest_drafts_are_kept(
    desk: Desk, seat: Callable[[str], Actor], django_capture_on_commit_callbacks: object
) -> None:
    actor = seat("penyelenggara")
    folders = []
    for _ in range(MOST_DRAFTS + 2):
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            folders.append(folder_of(draw_up(actor, desk)))
    assert [folder.is_dir() for folder in folders] == [False] * 2 + [True] * MOST_DRAFTS
    kept = Minutes.objects.order_by("edition").values_list("edition", flat=True)
    assert list(kept) == list(range(3, MOST_DRAFTS + 3))
    assert Entry.objects.filter(kind="minutes").count() == MOST_DRAFTS + 2


def test_what_is_not_kept_leaves_no_files(desk: Desk, seat: Callable[[str], Actor]) -> None:
    close_minutes(seat("penyelenggara"), desk, NUMBER, VERIFY)
    before = set((settings.RESULTS / "berita-acara").iterdir())
    stale = Desk.objects.select_related("round__host").get(pk=desk.pk)
    Desk.objects.filter(pk=desk.pk).update(closed_at=None)
    Minutes.objects.all().delete()
    with pytest.raises(Refused):
        close_minutes(seat("penyelenggara"), stale, NUMBER, VERIFY)
    assert set((settings.RESULTS / "berita-acara").iterdir()) == before


def test_files_that_were_cleared_away_are_told(
    desk: Desk, seat: Callable[[str], Actor], browse: Callable[[str], Client]
) -> None:
    made = close_minutes(seat("penyelenggara"), desk, NUMBER, VERIFY)
    rmtree(folder_of(made))
    at = "/putaran/nusa-rekaan/rapat/1/berita-acara/"
    assert browse("pengusul").get(at).status_code == 422
    assert browse("pengusul").get(f"{at}{made.edition}/berita-acara.pdf").status_code == 404


def test_minutes_are_closed_once(desk: Desk, seat: Callable[[str], Actor]) -> None:
    actor = seat("penyelenggara")
    close_minutes(actor, desk, NUMBER, VERIFY)
    for again in (lambda: close_minutes(actor, desk, "2", VERIFY), lambda: draw_up(actor, desk)):
        with pytest.raises(Refused) as caught:
            again()
        assert caught.value.message.key == "web-minutes-closed-before"
    assert Minutes.objects.count() == 1


def test_a_desk_that_changes_meanwhile_is_not_closed(
    desk: Desk, seat: Callable[[str], Actor]
) -> None:
    Desk.objects.filter(pk=desk.pk).update(closed_at=desk.closed_at + timedelta(seconds=1))  # type: ignore[operator]
    with pytest.raises(Refused) as caught:
        close_minutes(seat("penyelenggara"), desk, NUMBER, VERIFY)
    assert caught.value.message.key == "web-minutes-meanwhile"


@pytest.mark.parametrize("name", ["pengusul", "peninjau", "auditor", "admin"])
def test_who_does_not_hold_the_desk_draws_up_nothing(
    desk: Desk, seat: Callable[[str], Actor], name: str
) -> None:
    for write in (
        lambda: draw_up(seat(name), desk), lambda: close_minutes(seat(name), desk, NUMBER, VERIFY),
    ):  # fmt: skip
        with pytest.raises(PermissionDenied):
            write()
    assert not Minutes.objects.exists()


def test_pages_lead_from_draft_to_closed_minutes(
    desk: Desk, browse: Callable[[str], Client]
) -> None:
    client, at = browse("penyelenggara"), "/putaran/nusa-rekaan/rapat/1/berita-acara/"
    assert "Belum disusun" in client.get(at).content.decode()
    assert client.post(f"{at}susun/").status_code == 302
    assert "Rancangan ke-1" in client.get(at).content.decode()
    assert client.post(f"{at}tutup/", {"nomor": NUMBER}).status_code == 302
    told = client.get(at).content.decode()
    assert f"Nomor {NUMBER}" in told
    assert "Ditutup, menunggu tanda tangan" in told
    assert "Desk 1" in client.get("/putaran/nusa-rekaan/rapat/berita-acara/").content.decode()
    minutes = Minutes.objects.get(state="ditutup")
    assert minutes.sha256 in told
    assert "menutup berita acara" in told


def test_documents_are_attachments_and_the_archive_is_for_those_who_read_all(
    desk: Desk, seat: Callable[[str], Actor], browse: Callable[[str], Client]
) -> None:
    made = close_minutes(seat("penyelenggara"), desk, NUMBER, VERIFY)
    at = f"/putaran/nusa-rekaan/rapat/1/berita-acara/{made.edition}/"
    for name in ("berita-acara.pdf", "berita-acara.docx", "berita-acara-ditandatangani.pdf"):
        answer = browse("pengusul").get(f"{at}{name}")
        assert answer.status_code == 200
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["X-Content-Type-Options"] == "nosniff"
    assert browse("pengusul").get(f"{at}berita-acara.zip").status_code == 403
    assert browse("auditor").get(f"{at}berita-acara.zip").status_code == 200
    assert browse("pengusul").get(f"{at}isi.json").status_code == 404
    assert browse("").get(f"{at}berita-acara.pdf").status_code == 302


def test_the_archive_that_is_handed_out_is_verified_without_the_application(
    desk: Desk, seat: Callable[[str], Actor], browse: Callable[[str], Client], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    made = close_minutes(seat("penyelenggara"), desk, NUMBER, VERIFY)
    at = f"/putaran/nusa-rekaan/rapat/1/berita-acara/{made.edition}/berita-acara.zip"
    content = browse("auditor").get(at).content
    path = tmp_path / "berita-acara.zip"
    path.write_bytes(content)
    assert main(["verify", str(path)]) == 0
    told = capsys.readouterr().out
    assert f"segel {made.ledger_head}" in told
    with zipfile.ZipFile(BytesIO(content)) as archive:
        ledger = archive.read("buku-besar.jsonl").splitlines()
    assert len(ledger) - 1 > made.ledger_seq


def test_press_text_says_what_the_plenary_agreed(
    desk: Desk, table: Round, seat: Callable[[str], Actor], browse: Callable[[str], Client]
) -> None:
    now = seat("pimpinan").now
    plenary = desk_of(table, 1, kind="pleno", opened=earlier(now))
    Attendance.objects.create(desk=plenary, organisation_id="97", name="Kepala Dinas")
    Desk.objects.filter(pk=plenary.pk).update(closed_at=now)
    client, at = browse("penyelenggara"), "/putaran/nusa-rekaan/rapat/siaran-pers/"
    draft = client.get(f"{at}md/").content.decode()
    assert draft.startswith("_DRAFT")
    assert "Rapat pleno dihadiri 1 orang dari 1 instansi. 2 usulan diputus dalam rapat" in draft
    plenary = Desk.objects.select_related("round__host").get(pk=plenary.pk)
    made = close_minutes(seat("pimpinan"), plenary, "600/99/BA", VERIFY)
    final = client.get(f"{at}md/").content.decode()
    assert final.startswith("_SIARAN PERS")
    assert "Berita Acara Nomor 600/99/BA" in final
    assert made.ledger_head[:16] in final
    assert client.get(f"{at}docx/").content.startswith(b"PK")
    assert client.get(f"{at}exe/").status_code == 404
    Round.objects.filter(pk=table.pk).update(held_on=table.held_on + timedelta(days=1))
    moved = client.get(f"{at}md/")
    assert (moved.status_code, "dihitung lagi setelah" in moved.content.decode()) == (422, True)
    assert browse("pengusul").get(f"{at}md/").status_code == 403


def test_moments_are_those_of_the_clock_on_the_wall(
    desk: Desk, seat: Callable[[str], Actor]
) -> None:
    folder = folder_of(draw_up(seat("penyelenggara"), desk))
    said = json.loads((folder / CONTENTS).read_text(encoding="utf-8"))
    opened = datetime.fromisoformat(said["sitting"]["opened_at"])
    assert opened.utcoffset() == timedelta(hours=8)
    assert settings.TIME_ZONE == "Asia/Makassar"
