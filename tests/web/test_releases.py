"""Releases: drafted by the organiser, frozen, published by the chair, never changed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction
from django.test import Client

from baimbai.errors import ArchiveError, Refused
from baimbai.publication.portal.about import Standing
from baimbai.rounds.archive import verify_archive
from baimbai.rounds.release_folder import open_agreed, open_site, verify_release
from baimbai.web.actions.decide import decide
from baimbai.web.actions.release import (
    Wanted,
    draft_release,
    make_release,
    publish_release,
)
from baimbai.web.actor import Actor
from baimbai.web.models import Chain, Entry, Release, Round, Run, Scenario
from tests.web.meeting_kit import ROADS, desk_of, earlier, put_off, rapporteur
from tests.web.release_kit import frozen_release, published_release
from tests.web.results_kit import address, plain, text_of

Seat = Callable[[str], Actor]


def test_a_release_is_drafted_frozen_and_whole(table: Round, seat: Seat) -> None:
    before = Chain.objects.get(pk=table.slug)
    release = frozen_release(seat("penyelenggara"), table)
    assert (release.number, release.state, release.change_class) == (1, "draf", "pertama")
    assert release.lists == ["dihitung", "desk", "pleno", "final"]
    assert release.run_id == table.run_id
    assert verify_release(release.folder) > 50
    assert verify_archive(release.folder / "arsip") > 20
    # The ledger as it stood when it was frozen: after it was asked for, before it was written down.
    assert release.ledger_seq == before.seq + 1
    assert Entry.objects.get(chain=table.slug, seq=release.ledger_seq).seal == release.ledger_head
    agreed = open_agreed(release.folder / "arsip", 1)
    assert agreed.checksum() == release.checksum


def test_one_changed_byte_of_a_release_is_named(table: Round, seat: Seat) -> None:
    release = frozen_release(seat("penyelenggara"), table)
    path = release.folder / "dokumen/id/usulan.csv"
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)
    with pytest.raises(ArchiveError) as caught:
        verify_release(release.folder)
    assert caught.value.message.values == {"file": "dokumen/id/usulan.csv"}


def test_all_documents_bear_the_releases_seal_and_the_press_counts_what_is_not_shown(
    table: Round, seat: Seat
) -> None:
    release = frozen_release(seat("penyelenggara"), table, refusals=False)
    papers = release.folder / "dokumen/id"
    press = (papers / "siaran-pers.md").read_text(encoding="utf-8")
    assert release.checksum[:16] in press
    assert release.checksum in (papers / "oc4ids.json").read_text(encoding="utf-8")
    every = table.run.summary["proposals"]
    assert f"dari {every} usulan" in press
    features = json.loads((papers / "usulan.geojson").read_text(encoding="utf-8"))["features"]
    assert 0 < len(features) < every
    site = open_site(release.folder, Standing())
    assert site.portals["id"].facts["discussed"] == every


@pytest.mark.parametrize("name", ["pengusul", "peninjau", "auditor", "admin", "tetangga"])
def test_only_who_organises_may_draft(table: Round, seat: Seat, name: str) -> None:
    with pytest.raises(PermissionDenied):
        draft_release(seat(name), table, Wanted(table.run_id or 0))


def test_only_the_chair_publishes(table: Round, seat: Seat) -> None:
    release = frozen_release(seat("penyelenggara"), table)
    with pytest.raises(PermissionDenied):
        publish_release(seat("penyelenggara"), release, "")
    publish_release(seat("pimpinan"), release, "")
    release.refresh_from_db()
    assert (release.state, release.published_at is not None) == ("berlaku", True)
    line = Entry.objects.filter(round=table, kind="release").order_by("-seq")[0]
    assert (line.action, line.record) == ("publish", "1")
    assert line.changes == [["state", "draf", "berlaku"], ["checksum", None, release.checksum]]


def test_a_newer_release_makes_the_older_one_historical(table: Round, seat: Seat) -> None:
    first = published_release(seat("penyelenggara"), seat("pimpinan"), table)
    second = published_release(seat("penyelenggara"), seat("pimpinan"), table)
    first.refresh_from_db()
    assert (first.state, second.state) == ("historis", "berlaku")
    assert second.change_class == "koreksi"
    with pytest.raises(Refused) as caught:
        publish_release(seat("pimpinan"), first, "")
    assert caught.value.message.key == "web-release-published"


def test_a_draft_that_was_overtaken_stays_a_draft(table: Round, seat: Seat) -> None:
    older = frozen_release(seat("penyelenggara"), table)
    published_release(seat("penyelenggara"), seat("pimpinan"), table)
    with pytest.raises(Refused) as caught:
        publish_release(seat("pimpinan"), older, "")
    assert caught.value.message.key == "web-release-overtaken"


def test_a_major_change_needs_a_reason(table: Round, seat: Seat) -> None:
    release = frozen_release(seat("penyelenggara"), table)
    Release.objects.filter(pk=release.pk).update(change_class="mayor")
    with pytest.raises(Refused) as caught:
        publish_release(seat("pimpinan"), release, "  ")
    assert caught.value.message.key == "web-release-reason"
    publish_release(seat("pimpinan"), release, "Pagu DAK dipotong")
    release.refresh_from_db()
    assert (release.state, release.change_reason) == ("berlaku", "Pagu DAK dipotong")


def test_the_database_refuses_to_change_a_release(table: Round, seat: Seat) -> None:
    release = frozen_release(seat("penyelenggara"), table)
    for values in (
        {"checksum": "0" * 64}, {"lists": []}, {"shows_refusals": False},
        {"ledger_head": "0" * 64}, {"number": 9},
    ):  # fmt: skip
        with pytest.raises(DatabaseError), transaction.atomic():
            Release.objects.filter(pk=release.pk).update(**values)
    with pytest.raises(DatabaseError), transaction.atomic():
        Release.objects.filter(pk=release.pk).delete()


def test_no_two_releases_are_made_at_once(table: Round, seat: Seat) -> None:
    wanted = Wanted(table.run_id or 0)
    draft_release(seat("penyelenggara"), table, wanted)
    with pytest.raises(Refused) as caught:
        draft_release(seat("pimpinan"), table, wanted)
    assert caught.value.message.key == "web-release-waits"


def test_only_what_was_computed_becomes_a_release(table: Round, seat: Seat) -> None:
    waiting = Run.objects.create(round=table, kind="hitung")
    older = Run.objects.create(round=table, kind="hitung", state="selesai")
    for number in (0, waiting.pk, older.pk):
        with pytest.raises(Refused) as caught:
            draft_release(seat("penyelenggara"), table, Wanted(number))
        assert caught.value.message.key == "web-release-run"


def test_a_scenario_is_published_as_one_and_replaces_nothing(
    table: Round, seat: Seat, browse: Callable[[str], Client]
) -> None:
    from baimbai.web.actions.try_scenario import try_scenario

    current = published_release(seat("penyelenggara"), seat("pimpinan"), table)
    scenario = Scenario.objects.create(round=table, name="Tanpa DAK", ceilings=["DAK-*=0"],
                                       weights={"kondisi": 50})  # fmt: skip
    run = Run.objects.create(round=table, kind="skenario", scenario=scenario)
    run.folder.mkdir(parents=True)
    with transaction.atomic():
        finish = try_scenario(run, run.folder, lambda _stage, _detail: None)
        Run.objects.filter(pk=run.pk).update(state="selesai", summary=finish())
    tried = published_release(seat("penyelenggara"), seat("pimpinan"), table,
                              "Percobaan pagu", run=run.pk)  # fmt: skip
    current.refresh_from_db()
    assert (current.state, tried.state) == ("berlaku", "skenario")
    assert verify_release(tried.folder) > 50
    page = browse("").get(f"/publik/{table.slug}/{tried.number}/").content.decode()
    assert "Tanpa DAK" in page
    assert 'class="banner" data-tone="warn"' in page
    away = browse("").get(f"/publik/{table.slug}/")
    assert away.headers["Location"].endswith(f"/publik/{table.slug}/{current.number}/")


def test_the_pages_lead_from_draft_to_public(
    table: Round, seat: Seat, browse: Callable[[str], Client]
) -> None:
    release = frozen_release(seat("penyelenggara"), table)
    organiser, chair = browse("penyelenggara"), browse("pimpinan")
    assert "Rilis 1" in text_of(organiser.get(address(table, "rilis/")))
    assert "menunggu pimpinan" in text_of(organiser.get(address(table, "rilis/1/")))
    assert "Umumkan rilis ini" in text_of(chair.get(address(table, "rilis/1/")))
    assert organiser.post(address(table, "rilis/1/umumkan/")).status_code == 403
    assert chair.post(address(table, "rilis/1/umumkan/")).status_code == 302
    release.refresh_from_db()
    assert release.state == "berlaku"
    frozen_release(seat("penyelenggara"), table)
    text = text_of(organiser.get(address(table, "rilis/banding/?a=1&b=2")))
    assert "Tidak ada yang berbeda." in text


def test_a_whole_release_and_its_static_portal_can_be_taken_along(
    table: Round, seat: Seat, browse: Callable[[str], Client], tmp_path: Path
) -> None:
    import zipfile

    frozen_release(seat("penyelenggara"), table)
    client = browse("penyelenggara")
    for name in ("rilis.zip", "portal-statis.zip"):
        response = client.get(address(table, f"rilis/1/berkas/{name}"))
        assert response.headers["Content-Disposition"].startswith("attachment; ")
        (tmp_path / name).write_bytes(b"".join(response.streaming_content))
    with zipfile.ZipFile(tmp_path / "rilis.zip") as packed:
        packed.extractall(tmp_path / "rilis")
    assert verify_release(tmp_path / "rilis") > 50
    with zipfile.ZipFile(tmp_path / "portal-statis.zip") as packed:
        assert {"index.html", "en/index.html", "aset/indeks-id.js"} <= set(packed.namelist())
    assert client.get(address(table, "rilis/1/berkas/rilis.json")).status_code == 404
    assert client.get(address(table, "rilis/1/berkas/id-..")).status_code == 404


def test_a_release_that_failed_is_drafted_again_as_it_was_wanted(
    table: Round, seat: Seat, browse: Callable[[str], Client]
) -> None:
    run = draft_release(seat("penyelenggara"), table, Wanted(table.run_id or 0, ("desk",), True))
    Run.objects.filter(pk=run.pk).update(state="gagal")
    run.refresh_from_db()
    client = browse("penyelenggara")
    assert client.post(address(table, f"pekerjaan/{run.pk}/ulang/")).status_code == 302
    again = Run.objects.exclude(pk=run.pk).get(round=table, kind="rilis")
    assert (again.state, again.summary) == ("antre", run.summary)


def test_a_number_that_was_taken_meanwhile_is_refused_and_nothing_is_left(
    table: Round, seat: Seat
) -> None:
    run = draft_release(seat("penyelenggara"), table, Wanted(table.run_id or 0))
    run.refresh_from_db()
    folder = run.folder.with_suffix(".sementara")
    folder.mkdir(parents=True)
    finish = make_release(run, folder, lambda _stage, _detail: None)
    other = Release.objects.create(
        round=table, number=1, run_id=table.run_id, checksum="0" * 64, ledger_seq=1,
        ledger_head="0" * 64, change_class="pertama", made_at=run.asked_at,
    )  # fmt: skip
    with pytest.raises(Refused) as caught, transaction.atomic():
        finish()
    assert caught.value.message.key == "web-release-number"
    assert not other.folder.exists()


def test_what_a_desk_ruled_stands_in_the_next_release_with_its_reason(
    table: Round, seat: Seat, browse: Callable[[str], Client]
) -> None:
    first = published_release(seat("penyelenggara"), seat("pimpinan"), table)
    now = seat("penyelenggara").now
    desk = desk_of(table, 1, "BM", opened=earlier(now), rapporteur=rapporteur("penyelenggara"))
    decide(seat("penyelenggara"), desk, put_off(ROADS, now))
    release = frozen_release(seat("penyelenggara"), table)
    assert release.checksum != first.checksum
    assert release.change_class == "mayor"
    assert release.folder.joinpath("arsip/rapat/putusan.json").read_text().count(ROADS) == 1
    publish_release(seat("pimpinan"), release, "Lahan belum bebas")
    client = browse("")
    sheet = plain(client.get(f"/publik/{table.slug}/2/usulan/{ROADS}.html").content.decode())
    assert "Ditunda" in sheet
    assert "Lahan belum ada." in sheet
    lists = plain(client.get(f"/publik/{table.slug}/2/empat-daftar.html").content.decode())
    assert "Hasil hitungan Diakomodir Rp8.000.000.000" in lists
    assert "Desk Ditunda – Desk 1 Belum siap: Lahan belum ada." in lists
    changes = plain(client.get(f"/publik/{table.slug}/2/perubahan.html").content.decode())
    assert "Perubahan mayor terhadap rilis 1." in changes
    assert "Alasannya: Lahan belum bebas" in changes
    assert "Keluar dari program" in changes
