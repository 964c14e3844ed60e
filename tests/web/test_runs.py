"""Runs on the web: asked for, watched, called off, started again; their documents."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from baimbai.web.models import Entry, Proposal, Round, Run, Upload
from baimbai.web.models.run import CANCELLED, DONE, FAILED, RUNNING, WAITING
from baimbai.web.worker import sweep
from baimbai.wording.message import Message
from tests.web.results_kit import address, text_of

Browse = Callable[[str], Client]


def test_the_host_asks_for_a_computation_and_watches_it(browse: Browse, table: Round) -> None:
    client = browse("penyelenggara")
    response = client.post(address(table, "hitung/"))
    run = Run.objects.get(round=table, state=WAITING)
    assert response.headers["Location"] == address(table, f"pekerjaan/{run.pk}/")
    page = client.get(address(table, f"pekerjaan/{run.pk}/"))
    assert 'data-refresh-on="run"' in page.content.decode()
    assert "Menunggu giliran" in text_of(page)
    assert "Batalkan" in text_of(page)
    assert Entry.objects.filter(action="start", kind="run", record=str(run.pk)).exists()


@pytest.mark.parametrize(
    ("name", "status"),
    [("pengusul", 403), ("auditor", 403), ("peninjau", 403), ("", 302), ("pimpinan", 302)],
)
def test_who_may_ask_for_a_computation(
    browse: Browse, table: Round, name: str, status: int
) -> None:
    before = Run.objects.count()
    assert browse(name).post(address(table, "hitung/")).status_code == status
    assert Run.objects.count() - before == int(name == "pimpinan")


def test_a_running_run_shows_how_far_it_is(browse: Browse, table: Round) -> None:
    now = timezone.now()
    run = Run.objects.create(
        round=table, kind="hitung", state=RUNNING, progress=37, stage="funding",
        started_at=now - timedelta(seconds=65), heartbeat_at=now,
    )  # fmt: skip
    page = browse("pengusul").get(address(table, f"pekerjaan/{run.pk}/bagian/"))
    assert '<progress max="100" value="37"' in page.content.decode()
    assert "Berjalan Membagi dana · Lama 1 menit 5 detik 37 %" in text_of(page)
    assert "Batalkan" not in text_of(page)


def test_a_silent_run_says_so_and_is_swept_to_failure(browse: Browse, table: Round) -> None:
    now = timezone.now()
    run = Run.objects.create(
        round=table, kind="hitung", state=RUNNING, claim="x", started_at=now,
        heartbeat_at=now - timedelta(seconds=31),
    )  # fmt: skip
    run.folder.mkdir(parents=True)
    client = browse("penyelenggara")
    assert "tidak memberi kabar" in text_of(client.get(address(table, f"pekerjaan/{run.pk}/")))
    assert sweep(now) == 1
    page = text_of(client.get(address(table, f"pekerjaan/{run.pk}/")))
    assert "Gagal" in page
    assert "Pekerjaan terhenti di tengah jalan; tidak ada yang tersimpan" in page
    assert "Jalankan lagi" in page
    assert not run.folder.exists()
    assert sweep(now) == 0


def test_a_run_that_was_heard_of_is_left_alone(table: Round) -> None:
    now = datetime.now(UTC)
    Run.objects.create(
        round=table, kind="hitung", state=RUNNING, heartbeat_at=now - timedelta(seconds=29)
    )
    assert sweep(now) == 0


def test_a_failed_run_is_started_again_as_another(browse: Browse, table: Round) -> None:
    error = Message("web-run-broken").packed()
    old = Run.objects.create(round=table, kind="hitung", state=FAILED, error=error)
    path = address(table, f"pekerjaan/{old.pk}/ulang/")
    assert browse("pengusul").post(path).status_code == 403
    assert browse("penyelenggara").get(path).status_code == 405
    response = browse("penyelenggara").post(path)
    new = Run.objects.get(round=table, state=WAITING)
    assert response.headers["Location"] == address(table, f"pekerjaan/{new.pk}/")
    assert new.pk != old.pk
    old.refresh_from_db()
    assert (old.state, old.error) == (FAILED, error)


@pytest.mark.parametrize(("state", "after"), [(WAITING, CANCELLED), (RUNNING, RUNNING)])
def test_calling_off(browse: Browse, table: Round, state: str, after: str) -> None:
    run = Run.objects.create(round=table, kind="hitung", state=state)
    path = address(table, f"pekerjaan/{run.pk}/batal/")
    assert browse("auditor").post(path).status_code == 403
    assert browse("penyelenggara").post(path).status_code == 302
    run.refresh_from_db()
    assert (run.state, run.cancel_requested) == (after, state == RUNNING)


def test_what_is_over_cannot_be_called_off(browse: Browse, table: Round) -> None:
    response = browse("penyelenggara").post(address(table, f"pekerjaan/{table.run_id}/batal/"))
    assert response.status_code == 422
    assert "sudah selesai" in response.content.decode()


def test_the_list_shows_the_latest_first(browse: Browse, table: Round) -> None:
    Run.objects.create(round=table, kind="hitung", state=FAILED)
    page = text_of(browse("pengusul").get(address(table, "pekerjaan/")))
    assert page.index("Gagal") < page.index("Selesai")
    assert "12 dari 17 usulan didanai" in page


def test_reading_an_upload_is_shown_to_its_office_and_who_sees_all(
    browse: Browse, table: Round
) -> None:
    upload = Upload.objects.create(
        round=table, organisation_id="97.01", file_name="rahasia.xlsx", stored_as="x", sha256="x",
        size=1,
    )  # fmt: skip
    run = Run.objects.create(
        round=table, kind="impor", state=DONE, upload=upload, organisation_id="97.01"
    )
    for name, status in (("pengusul", 200), ("penyelenggara", 200), ("auditor", 200),
                         ("tetangga", 404), ("peninjau", 404)):  # fmt: skip
        path = address(table, f"pekerjaan/{run.pk}/")
        assert browse(name).get(path).status_code == status
        assert browse(name).get(f"{path}bagian/").status_code == status
    assert "rahasia.xlsx" not in text_of(browse("tetangga").get(address(table, "pekerjaan/")))


@pytest.mark.parametrize("name", ["program.xlsx", "temuan.xlsx", "ringkasan.md"])
def test_documents_are_attachments_for_who_may_see_every_proposal(
    browse: Browse, table: Round, name: str
) -> None:
    assert table.run is not None
    path = address(table, f"pekerjaan/{table.run_id}/berkas/{name}")
    response = browse("auditor").get(path)
    content = b"".join(response.streaming_content)  # type: ignore[attr-defined]
    response.close()
    assert content == (table.run.folder / name).read_bytes()
    assert response.headers["Content-Disposition"] == (
        f'attachment; filename="{table.slug}-{table.run_id}-{name}"'
    )
    refused = browse("pengusul").get(path)
    assert refused.status_code == 422
    assert "masih draf" in refused.content.decode()
    Proposal.objects.filter(round=table).update(status="diajukan")
    allowed = browse("pengusul").get(path)
    allowed.close()
    assert allowed.status_code == 200


@pytest.mark.parametrize("name", ["sertifikat.json", "tabel", "..%2F..%2Fkunci", "tidak-ada.xlsx"])
def test_nothing_else_of_a_folder_is_handed_out(browse: Browse, table: Round, name: str) -> None:
    path = address(table, f"pekerjaan/{table.run_id}/berkas/{name}")
    assert browse("auditor").get(path).status_code == 404
