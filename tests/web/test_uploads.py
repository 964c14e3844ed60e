"""Uploads: read, compared with the table, every row accounted for; taken once and never doubled."""

import io
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from baimbai.errors import Refused
from baimbai.web.actions.mend import mend
from baimbai.web.actions.take_upload import take_upload
from baimbai.web.actions.upload import cancel_upload, choose, read_again, send_upload, set_column
from baimbai.web.actions.verify import verify, withdraw
from baimbai.web.actor import Actor
from baimbai.web.kept import kept_of
from baimbai.web.models import Entry, Organisation, Proposal, Request, Round, Run, Upload
from baimbai.web.reader import reader_of
from baimbai.web.worker import QUICK, claim_next
from tests.web.sending import edited, office_file, read, send, sheet

Seat = Callable[..., Actor]
Browse = Callable[[str], Client]
OTHERS = ("tetangga", "penyelenggara", "peninjau", "auditor", "admin")
NEW = ("Pembangunan Talud Pantai Rona Baru", "Rona", 120, "m", "APBD Kab", 2027, 900_000_000)


def _rows(table: Round, office: str = "97.01") -> dict[str, Proposal]:
    return {p.number: p for p in Proposal.objects.filter(round=table, organisation=office)}


def _changes(upload: Upload) -> list[tuple[str, str, str]]:
    kept = kept_of(upload)
    assert kept is not None
    return [(one.kind, one.number, one.field) for one in kept.changes()]


def test_the_file_that_stands_on_the_table_changes_nothing(table: Round, seat: Seat) -> None:
    upload = send(seat("pengusul"), table, office_file())
    found = upload.summary
    assert upload.state == "terbaca"
    assert _changes(upload) == []
    assert (found["new"], found["changed"], found["missing"]) == (0, 0, 0)
    assert found["unchanged"] == found["proposals"] == len(_rows(table))
    assert found["rows_nonempty"] == found["proposals"] + found["other_rows"]


def test_the_workbook_of_the_table_goes_out_and_comes_back_the_same(
    table: Round, seat: Seat, browse: Browse
) -> None:
    for office, name in (("97.01", "pengusul"), ("97.02", "tetangga")):
        response = browse(name).get(f"/putaran/{table.slug}/buku-kerja/")
        content = response.content
        assert response["Content-Disposition"].startswith("attachment")
        upload = send(seat(name), table, content, office, f"{name}.xlsx")
        assert _changes(upload) == []
        assert upload.summary["unchanged"] == len(_rows(table, office))


def test_changes_are_told_cell_by_cell_and_taken_in_one_go(table: Round, seat: Seat) -> None:
    actor, version = seat("pengusul"), table.version
    rows = _rows(table)
    content = edited(office_file(), {"B7": "Rekonstruksi Jalan Baru", "N8": 3_500_000_000})
    upload = send(actor, table, content)
    assert _changes(upload) == [
        ("berubah", "97.01-002", "title"), ("berubah", "97.01-003", "money"),
    ]  # fmt: skip
    counts = take_upload(actor, upload)
    assert counts == {"new": 0, "changed": 2, "withdrawn": 0, "conflicts": 0}
    second, third = (Proposal.objects.get(number=f"97.01-00{n}") for n in (2, 3))
    assert (second.title, second.version) == ("Rekonstruksi Jalan Baru", 2)
    assert (third.cost_rupiah, third.version) == (3_500_000_000, 2)
    assert sum(third.requests.values_list("amount_rupiah", flat=True)) == 3_500_000_000
    assert "rekonstruksi jalan baru" in second.search
    entry = Entry.objects.get(action="import", record="97.01-002")
    assert ["title", rows["97.01-002"].title, "Rekonstruksi Jalan Baru"] in entry.changes
    table.refresh_from_db()
    upload.refresh_from_db()
    assert table.version > version
    assert (upload.state, upload.summary["taken"]) == ("diterapkan", counts)


def test_a_layout_without_ids_twice_makes_no_proposal_twice(table: Round, seat: Seat) -> None:
    actor = seat("pengusul")
    before = len(_rows(table))
    take_upload(actor, send(actor, table, sheet([NEW])))
    (made,) = (p for p in _rows(table).values() if p.title == NEW[0])
    assert (made.status, made.cost_rupiah, len(_rows(table))) == ("draf", NEW[6], before + 1)
    mended = sheet([(*NEW[:2], 150, *NEW[3:])])
    upload = send(actor, table, mended, name="perbaikan.xlsx")
    assert ("berubah", made.number, "volume") in _changes(upload)
    assert upload.summary["new"] == 0
    take_upload(actor, upload)
    made.refresh_from_db()
    assert (made.volume, len(_rows(table))) == (150.0, before + 1)


def test_two_files_read_before_either_was_taken_do_not_both_add_the_row(
    table: Round, seat: Seat
) -> None:
    actor = seat("pengusul")
    first = send(actor, table, sheet([NEW]))
    second = send(actor, table, sheet([(*NEW[:2], 150, *NEW[3:])]), name="b.xlsx")
    take_upload(actor, first)
    with pytest.raises(Refused) as refusal:
        take_upload(actor, second)
    assert refusal.value.message.key == "web-upload-stale"
    read_again(actor, second)
    assert read(second).summary["new"] == 0


def test_what_a_file_has_no_column_for_is_not_taken_away(table: Round, seat: Seat) -> None:
    row = _rows(table)["97.01-002"]
    assert row.lat is not None
    upload = send(seat("pengusul"), table, sheet([(row.title, *NEW[1:])]))
    fields = {field for _, number, field in _changes(upload) if number == row.number}
    assert fields == {"kecamatan", "volume", "money"}


def test_a_cell_that_cannot_be_read_changes_nothing_and_is_remarked(
    table: Round, seat: Seat
) -> None:
    upload = send(seat("pengusul"), table, edited(office_file(), {"N7": "tiga miliar kurang"}))
    assert _changes(upload) == []
    said = list(upload.remarks.filter(severity="galat").values_list("cell", "number"))
    assert set(said) == {("N7", "97.01-002")}


def test_rows_that_are_gone_stay_unless_they_are_withdrawn(table: Round, seat: Seat) -> None:
    actor = seat("pengusul")
    book = load_workbook(io.BytesIO(office_file()))
    book.worksheets[0].delete_rows(7, 2)
    made = io.BytesIO()
    book.save(made)
    upload = send(actor, table, made.getvalue())
    gone = {number for kind, number, _ in _changes(upload) if kind == "hilang"}
    assert gone == {"97.01-002", "97.01-003"}
    choose(actor, upload, gone, set(), {"97.01-003"})
    assert take_upload(actor, upload)["withdrawn"] == 1
    rows = _rows(table)
    assert (rows["97.01-002"].status, rows["97.01-003"].status) == ("draf", "ditarik")
    assert Entry.objects.get(action="withdraw", record="97.01-003").reason == "usulan.xlsx"


def test_a_withdrawn_proposal_does_not_come_back_by_the_file(table: Round, seat: Seat) -> None:
    actor = seat("pengusul")
    withdraw(actor, _rows(table)["97.01-002"], "tidak jadi")
    upload = send(actor, table, edited(office_file(), {"B7": "Judul lain"}))
    assert _changes(upload) == [("luar", "97.01-002", "")]
    take_upload(actor, upload)
    assert _rows(table)["97.01-002"].status == "ditarik"


def test_what_was_unticked_is_left_out(table: Round, seat: Seat) -> None:
    actor = seat("pengusul")
    upload = send(actor, table, edited(office_file(), {"B7": "Judul lain", "N7": 1_000_000}))
    shown = {"97.01-002:title", "97.01-002:money"}
    choose(actor, upload, shown, {"97.01-002:money"}, set())
    take_upload(actor, upload)
    row = _rows(table)["97.01-002"]
    assert (row.title == "Judul lain", row.cost_rupiah) == (False, 1_000_000)


def test_what_was_changed_on_the_web_meanwhile_is_not_overwritten(table: Round, seat: Seat) -> None:
    actor = seat("pengusul")
    upload = send(actor, table, edited(office_file(), {"B7": "Judul berkas", "N7": 1_000_000}))
    row = _rows(table)["97.01-002"]
    mend(actor, row, {"title": "Judul web"}, row.version)
    assert take_upload(actor, upload) == {"new": 0, "changed": 1, "withdrawn": 0, "conflicts": 1}
    row.refresh_from_db()
    upload.refresh_from_db()
    (conflict,) = upload.summary["conflicts"]
    assert (row.title, row.cost_rupiah) == ("Judul web", 1_000_000)
    assert (conflict["field"], conflict["now"], conflict["new"]) == (
        "title", "Judul web", "Judul berkas",
    )  # fmt: skip


def test_what_the_province_verified_is_not_changed_by_a_file(table: Round, seat: Seat) -> None:
    row = _rows(table)["97.01-002"]
    Proposal.objects.filter(pk=row.pk).update(status="diajukan")
    row.refresh_from_db()
    verify(seat("penyelenggara"), row)
    upload = send(seat("pengusul"), table, edited(office_file(), {"B7": "Judul lain"}))
    assert take_upload(seat("pengusul"), upload)["conflicts"] == 1
    row.refresh_from_db()
    assert row.title != "Judul lain"


def test_a_column_set_once_is_understood_ever_after(table: Round, seat: Seat) -> None:
    actor = seat("pengusul")
    head = ("Nama usulan", "Kecamatan", "Volume", "Satuan", "Sumber dana", "Tahun", "Angka aneh")
    upload = send(actor, table, sheet([(*NEW[:6], 900)], head))
    set_column(actor, upload, "angka aneh", "biaya", 1_000_000)
    read(upload)
    take_upload(actor, upload)
    (made,) = (p for p in _rows(table).values() if p.title == NEW[0])
    assert made.cost_rupiah == 900_000_000
    with pytest.raises(Refused):
        set_column(actor, send(actor, table, sheet([NEW])), "x", "tidak ada artinya", None)


def test_a_file_that_cannot_be_opened_is_turned_down_with_its_name(
    table: Round, seat: Seat
) -> None:
    upload = send(seat("pengusul"), table, b"bukan buku kerja", name="rusak.xlsx")
    assert upload.state == "ditolak"
    assert "rusak.xlsx" in upload.summary["error"]
    with pytest.raises(Refused):
        take_upload(seat("pengusul"), upload)


def test_the_same_file_is_told_and_an_open_one_is_not_kept_twice(table: Round, seat: Seat) -> None:
    actor, office = seat("pengusul"), Organisation.objects.get(pk="97.01")
    first = send(actor, table, office_file())
    stored = len(list(Path(settings.UPLOADS).iterdir()))
    again, before = send_upload(actor, table, office, "salinan.xlsx", [office_file()])
    assert (again, before) == (first, first)
    assert len(list(Path(settings.UPLOADS).iterdir())) == stored
    take_upload(actor, first)
    third, before = send_upload(actor, table, office, "salinan.xlsx", [office_file()])
    assert before == first
    assert third != first


def test_a_file_whose_reading_broke_off_is_read_when_it_is_sent_again(
    table: Round, seat: Seat
) -> None:
    actor, office = seat("pengusul"), Organisation.objects.get(pk="97.01")
    upload, _ = send_upload(actor, table, office, "a.xlsx", [office_file()])
    Run.objects.filter(upload=upload).update(state="gagal")
    assert send_upload(actor, table, office, "a.xlsx", [office_file()])[0] == upload
    states = list(Run.objects.filter(upload=upload).values_list("state", flat=True))
    assert sorted(states) == ["antre", "gagal"]


def test_other_kinds_of_files_and_empty_ones_are_refused(table: Round, seat: Seat) -> None:
    office = Organisation.objects.get(pk="97.01")
    kinds = []
    for name, content in (("a.exe", b"MZ"), ("a.xlsx", b""), ("a.html", b"<p>")):
        with pytest.raises(Refused) as refusal:
            send_upload(seat("pengusul"), table, office, name, [content])
        kinds.append(refusal.value.message.key)
    assert kinds == ["web-upload-wrong-kind", "web-upload-empty", "web-upload-wrong-kind"]


def test_a_cancelled_upload_is_over(table: Round, seat: Seat) -> None:
    actor = seat("pengusul")
    upload = send(actor, table, office_file())
    cancel_upload(actor, upload)
    upload.refresh_from_db()
    assert upload.state == "dibatalkan"
    for act in (take_upload, read_again, cancel_upload):
        with pytest.raises(Refused):
            act(actor, upload)


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_sends_takes_or_cancels(table: Round, seat: Seat, name: str) -> None:
    upload = send(seat("pengusul"), table, office_file())
    actor, office = seat(name), Organisation.objects.get(pk="97.01")
    acts: list[Callable[[], object]] = [
        lambda: send_upload(actor, table, office, "a.xlsx", [b"x"]),
        lambda: take_upload(actor, upload),
        lambda: cancel_upload(actor, upload),
        lambda: read_again(actor, upload),
        lambda: choose(actor, upload, set(), set(), set()),
        lambda: set_column(actor, upload, "x", "biaya", None),
    ]
    for act in acts:
        with pytest.raises(PermissionDenied):
            act()


def test_after_the_deadline_nothing_is_sent_or_taken(table: Round, seat: Seat) -> None:
    upload = send(seat("pengusul"), table, office_file())
    late = seat("pengusul", table.closes_at + timedelta(seconds=1))
    with pytest.raises(PermissionDenied):
        take_upload(late, upload)


def _post_file(client: Client, table: Round, content: bytes, name: str = "a.xlsx") -> object:
    file = SimpleUploadedFile(name, content)
    return client.post(f"/putaran/{table.slug}/kiriman/kirim/", {"file": file, "office": "97.01"})


def test_pages_of_an_upload_show_all_that_was_found(
    table: Round, seat: Seat, browse: Browse
) -> None:
    cells = {"B7": "Judul <b>lain</b>", "N8": "tiga miliar kurang", "B30": "Catatan kaki"}
    upload = send(seat("pengusul"), table, edited(office_file(), cells))
    client = browse("pengusul")
    address = f"/putaran/{table.slug}/kiriman/{upload.pk}/"
    shown = {
        part: client.get(f"{address}?bagian={part}").content.decode()
        for part in ("perubahan", "catatan", "lain", "kolom")
    }
    assert "Judul &lt;b&gt;lain&lt;/b&gt;" in shown["perubahan"]
    assert "tiga miliar kurang" in shown["catatan"]
    assert 'data-looked aria-current="true" data-severity="galat"' in shown["catatan"]
    assert "Jangan mengubah judul kolom" in shown["lain"]
    assert "<td>biaya rp</td>" in shown["kolom"]
    assert client.get(f"{address}?bagian=catatan&lembar=x&sel=ZZ99").status_code == 200


def test_downloads_are_attachments_and_the_remarked_book_holds_the_remark(
    table: Round, seat: Seat, browse: Browse
) -> None:
    upload = send(seat("pengusul"), table, edited(office_file(), {"N8": "tiga miliar kurang"}))
    address = f"/putaran/{table.slug}/kiriman/{upload.pk}/"
    got = {}
    for part in ("berkas", "catatan", "perbandingan"):
        response = browse("pengusul").get(f"{address}{part}/")
        assert response["Content-Disposition"].startswith("attachment")
        got[part] = response.content
    book = load_workbook(io.BytesIO(got["catatan"]))
    comment = book.worksheets[0]["N8"].comment
    assert comment is not None
    assert "tiga miliar kurang" in comment.text
    assert sha256(got["berkas"]).hexdigest() == upload.sha256
    assert "Perbedaan" in load_workbook(io.BytesIO(got["perbandingan"])).sheetnames


@pytest.mark.parametrize(
    ("name", "status"),
    [("pengusul", 200), ("penyelenggara", 200), ("auditor", 200), ("tetangga", 403),
     ("peninjau", 403), ("admin", 403), ("", 302)],
)  # fmt: skip
def test_an_upload_is_read_by_its_office_and_who_sees_all(
    table: Round, seat: Seat, browse: Browse, name: str, status: int
) -> None:
    upload = send(seat("pengusul"), table, office_file())
    for part in ("", "bagian/", "berkas/", "catatan/", "perbandingan/"):
        response = browse(name).get(f"/putaran/{table.slug}/kiriman/{upload.pk}/{part}")
        assert response.status_code == status


@pytest.mark.parametrize("name", [*OTHERS, ""])
@pytest.mark.parametrize("part", ["pilih", "terapkan", "baca", "kolom", "batal"])
def test_others_posts_change_nothing(
    table: Round, seat: Seat, browse: Browse, name: str, part: str
) -> None:
    upload = send(seat("pengusul"), table, office_file())
    response = browse(name).post(f"/putaran/{table.slug}/kiriman/{upload.pk}/{part}/")
    upload.refresh_from_db()
    assert response.status_code == (403 if name else 302)
    assert upload.state == "terbaca"


def test_a_file_is_sent_and_its_reading_waits_for_the_worker(table: Round, browse: Browse) -> None:
    response = _post_file(browse("pengusul"), table, office_file())
    upload = Upload.objects.order_by("-id")[0]
    assert response.url == f"/putaran/{table.slug}/kiriman/{upload.pk}/"  # type: ignore[attr-defined]
    assert Run.objects.get(upload=upload).state == "antre"
    assert browse("pengusul").get(f"/putaran/{table.slug}/kiriman/{upload.pk}/").status_code == 200
    assert _post_file(browse("tetangga"), table, b"x").status_code == 403  # type: ignore[attr-defined]
    assert _post_file(browse("auditor"), table, b"x").status_code == 403  # type: ignore[attr-defined]


def test_a_reading_does_not_wait_for_a_long_computation(table: Round, browse: Browse) -> None:
    Run.objects.create(round=table, kind="hitung")
    _post_file(browse("pengusul"), table, office_file())
    claimed = claim_next(timezone.now(), QUICK)
    assert claimed is not None
    assert (claimed.kind, claimed.state) == ("impor", "berjalan")
    assert claim_next(timezone.now(), QUICK) is None


def test_a_file_that_is_too_large_is_cut_off_and_told(
    table: Round, browse: Browse, settings: object
) -> None:
    settings.MAX_UPLOAD_BYTES = 1024**2  # type: ignore[attr-defined]
    before = Upload.objects.count()
    response = _post_file(browse("pengusul"), table, bytes(1024**2 + 1))
    assert response.status_code == 422  # type: ignore[attr-defined]
    assert "1 MB" in response.content.decode()  # type: ignore[attr-defined]
    assert Upload.objects.count() == before


def test_the_list_shows_an_office_its_own_and_the_province_all(
    table: Round, browse: Browse
) -> None:
    counts = {
        name: browse(name).get(f"/putaran/{table.slug}/kiriman/").context["uploads"].paginator.count
        for name in ("pengusul", "penyelenggara", "auditor")
    }
    assert counts == {"pengusul": 1, "penyelenggara": 3, "auditor": 3}
    assert browse("peninjau").get(f"/putaran/{table.slug}/kiriman/").status_code == 403


def test_taking_many_rows_asks_the_database_a_fixed_number_of_questions(
    table: Round, seat: Seat, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    actor = seat("pengusul")
    reader_of(table, "97.01")
    rows = [(f"{NEW[0]} ruas {n} tahap {n * 7}", *NEW[1:]) for n in range(300)]
    upload = send(actor, table, sheet(rows))
    with django_assert_max_num_queries(40):  # type: ignore[attr-defined]
        assert take_upload(actor, upload)["new"] == 300
    assert Request.objects.filter(proposal__title__startswith=NEW[0]).count() == 300
