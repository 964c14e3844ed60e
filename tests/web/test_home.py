"""Home: what waits for whom, the rounds, and a round opened from a zip."""

import io
import shutil
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from baimbai.errors import Refused
from baimbai.web.actions.demo import lay_demo
from baimbai.web.actions.unpack import unpacked
from baimbai.web.actor import Actor
from baimbai.web.models import (
    Answer,
    Finding,
    Membership,
    Person,
    Proposal,
    Remark,
    Round,
    Settlement,
    Submission,
    UnlockRequest,
    Upload,
)
from baimbai.web.tasks import tasks_of
from tests.web.conftest import ROOT, SLUG

Seat = Callable[[str], Actor]
Browse = Callable[[str], Client]
EXAMPLE = ROOT / "examples" / SLUG


def _tasks(actor: Actor, table: Round) -> dict[str, int]:
    table = Round.objects.select_related("weights", "ceilings", "run").get(pk=table.pk)
    return {task.key: task.count for task in tasks_of(actor, table)}


def test_an_office_is_told_what_it_has_to_do(table: Round, seat: Seat) -> None:
    office = seat("pengusul")
    named = Finding.objects.filter(run=table.run, parties="97.01").distinct()
    refused = table.run.results.filter(  # type: ignore[union-attr]
        outcome="tidak_didanai", proposal__organisation="97.01"
    )  # fmt: skip
    to_mend = Remark.objects.filter(
        upload__organisation="97.01", severity__in=("galat", "peringatan")
    )
    expected = {"send": 1, "remarks": to_mend.count(), "findings": named.count(),
                "refusals": refused.count()}  # fmt: skip
    assert _tasks(office, table) == {key: count for key, count in expected.items() if count}


def test_a_task_that_is_done_is_no_task(table: Round, seat: Seat) -> None:
    office, now = seat("pengusul"), timezone.now()
    named = list(Finding.objects.filter(run=table.run, parties="97.01").distinct())
    before = _tasks(office, table)["findings"]
    Answer.objects.create(
        round=table, key=named[0].key, organisation_id="97.01", text="Benar", made_at=now
    )
    assert _tasks(office, table).get("findings", 0) == before - 1
    Submission.objects.filter(round=table, organisation="97.01").update(locked_at=now)
    assert "send" not in _tasks(office, table)
    Remark.objects.filter(upload__organisation="97.01").update(settled_at=now)
    assert "remarks" not in _tasks(office, table)


def test_remarks_on_an_older_workbook_are_no_task(table: Round, seat: Seat) -> None:
    Upload.objects.create(
        round=table, organisation_id="97.01", file_name="baru.xlsx", stored_as="x", sha256="0",
        size=1, state="terbaca",
    )  # fmt: skip
    assert "remarks" not in _tasks(seat("pengusul"), table)


def test_what_was_sent_back_and_what_was_routed_wait_for_their_offices(
    table: Round, seat: Seat
) -> None:
    back, routed = Proposal.objects.filter(round=table, organisation="97.01")[:2]
    Proposal.objects.filter(pk=back.pk).update(status="dikembalikan")
    Proposal.objects.filter(pk=routed.pk).update(status="dialihkan", routed_to="97.02")
    assert _tasks(seat("pengusul"), table)["returned"] == 1
    assert _tasks(seat("tetangga"), table)["routed"] == 1
    assert _tasks(seat("penyelenggara"), table)["unconfirmed"] == 1


def test_the_province_is_told_what_the_round_lacks(table: Round, seat: Seat) -> None:
    host = seat("penyelenggara")
    grave = Finding.objects.filter(run=table.run, grade=0)
    waiting = Submission.objects.filter(round=table).count()
    assert _tasks(host, table) == {"grave": grave.count(), "waiting": waiting}
    submission = Submission.objects.get(round=table, organisation="97.01")
    UnlockRequest.objects.create(submission=submission, reason="Salah biaya")
    Settlement.objects.create(
        round=table, key=grave[0].key, kind=grave[0].kind, exit="abaikan", reason="x",
        organisation_id="97",
    )  # fmt: skip
    Round.objects.filter(pk=table.pk).update(weights=None, ceilings=None)
    table.touch()
    left = Finding.objects.filter(run=table.run, grade=0).exclude(key=grave[0].key).count()
    assert _tasks(host, table) == {
        "unlock": 1, "weights": 1, "ceilings": 1, "compute": 1, "waiting": waiting,
        **({"grave": left} if left else {}),
    }  # fmt: skip


def test_a_settlement_that_was_opened_again_is_open(table: Round, seat: Seat) -> None:
    one = Finding.objects.filter(run=table.run, grade=0)[0]
    before = _tasks(seat("penyelenggara"), table)["grave"]
    for exit_ in ("abaikan", "buka"):
        Settlement.objects.create(
            round=table, key=one.key, kind=one.kind, exit=exit_, reason="x", organisation_id="97"
        )
    assert _tasks(seat("penyelenggara"), table)["grave"] == before


def test_after_the_deadline_nobody_is_asked_to_send_in(
    table: Round, seat: Callable[..., Actor]
) -> None:
    late = seat("pengusul", table.closes_at + timedelta(minutes=1))
    assert {"send", "remarks"} & set(_tasks(late, table)) == set()
    over = seat("pengusul", table.answers_until + timedelta(minutes=1))
    assert _tasks(over, table) == {}


@pytest.mark.parametrize("name", ["pengusul", "penyelenggara", "auditor"])
def test_home_asks_the_database_few_questions(table: Round, browse: Browse, name: str) -> None:
    client = browse(name)
    client.get(f"/putaran/{SLUG}/")
    with CaptureQueriesContext(connection) as asked:
        client.get(f"/putaran/{SLUG}/")
    assert len(asked) <= 30


def test_whoever_has_no_seat_is_told_whom_to_ask(table: Round, browse: Browse) -> None:
    Membership.objects.filter(person__username="tetangga").delete()
    page = browse("tetangga").get("/")
    assert (page.status_code, "belum memegang peran" in page.content.decode()) == (200, True)


# Opening a round.


def _zip(members: dict[str, bytes], folder: Path | None = None) -> SimpleUploadedFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for path in sorted(folder.rglob("*")) if folder else ():
            if path.is_file():
                package.write(path, f"{folder.name}/{path.relative_to(folder)}")  # type: ignore[union-attr]
        for name, content in members.items():
            package.writestr(name, content)
    return SimpleUploadedFile("putaran.zip", buffer.getvalue())


CALENDAR = {
    "opens_at": "2026-11-01T08:00", "closes_at": "2026-12-01T16:00",
    "answers_until": "2026-12-08T16:00", "held_on": "2026-12-15",
}  # fmt: skip


def test_a_round_is_opened_from_the_zip_of_its_folder(table: Round, browse: Browse) -> None:
    given = {**CALENDAR, "slug": "nusa-2028", "file": _zip({"__MACOSX/x": b""}, EXAMPLE)}
    answer = browse("penyelenggara").post("/putaran-baru/", given)
    assert answer.status_code == 302, answer.context["error"]
    made = Round.objects.get(slug="nusa-2028")
    assert (answer.headers["Location"], made.proposals.count(), made.held_on.isoformat()) == (
        "/putaran/nusa-2028/", table.proposals.count(), "2026-12-15",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("slug", "part"), [(SLUG, "sudah ada"), ("../lain", "tidak dapat dipakai"), ("", "tidak dapat")]
)
def test_a_name_that_is_taken_or_none_is_refused(
    table: Round, browse: Browse, slug: str, part: str
) -> None:
    given = {**CALENDAR, "slug": slug, "file": _zip({}, EXAMPLE)}
    page = browse("penyelenggara").post("/putaran-baru/", given)
    assert (page.status_code, part in page.context["error"]) == (422, True)


def test_a_meeting_is_opened_by_the_office_that_calls_it(table: Round, browse: Browse) -> None:
    plan = (EXAMPLE / "round.yaml").read_text("utf-8").replace('host: "97"', 'host: "97.01"')
    sent = _zip({f"{SLUG}/round.yaml": plan.encode()})
    given = {**CALENDAR, "slug": "milik-lain", "file": sent}
    page = browse("penyelenggara").post("/putaran-baru/", given)
    assert (page.status_code, "97.01" in page.context["error"]) == (422, True)
    assert not (Path(table.folder).parent / "milik-lain").exists()


def test_what_leaves_its_folder_swells_or_is_no_round_is_refused() -> None:
    link = zipfile.ZipInfo("tautan")
    link.external_attr = 0o120777 << 16
    cases = {
        "../round.yaml": "web-round-zip-member", "/etc/round.yaml": "web-round-zip-member",
        "a/..\\b": "web-round-zip-member", "C:\\x": "web-round-zip-member",
        "lain.txt": "web-round-zip-plan",
    }  # fmt: skip
    found = {name: _refused(_zip({name: b"x"})) for name in cases}
    assert found == cases
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr(link, "/etc/passwd")
    assert _refused(SimpleUploadedFile("x.zip", buffer.getvalue())) == "web-round-zip-member"
    assert _refused(_zip({"round.yaml": b"\0" * (40 * 1024**2)})) == "web-round-zip-swells"
    assert _refused(SimpleUploadedFile("x.zip", b"PK bukan zip")) == "web-round-zip-damaged"
    assert _refused(None) == "web-round-zip-none"


def _refused(sent: SimpleUploadedFile | None) -> str:
    with pytest.raises(Refused) as fault, unpacked(sent):
        pass
    return fault.value.message.key


def test_any_round_folder_can_be_a_demo_and_a_second_time_it_stays(
    db: None, tmp_path: Path
) -> None:
    folder = tmp_path / "nusa-demo"
    shutil.copytree(EXAMPLE, folder)
    Person.objects.filter(username="admin").update(username="admin-lama")
    Person.objects.filter(username="auditor").update(username="auditor-lama")
    place, accounts = lay_demo(folder, timezone.now())
    assert [(one.username, one.organisation, one.role) for one in accounts] == [
        ("telukrona", "97.01", "pengusul"), ("gunungsela", "97.02", "pengusul"),
        ("bandarrekaan", "97.71", "pengusul"), ("provinsi", "97", "penyelenggara"),
        ("kepaladinas", "97", "pimpinan"), ("bpi", "BPI", "pengusul"),
        ("bappeda", "BAPPEDA", "peninjau"), ("auditor", "INSPEKTORAT", "auditor"),
        ("admin", "97", "admin"),
    ]  # fmt: skip
    assert all(Person.objects.get(username=a.username).check_password(a.password) for a in accounts)
    assert lay_demo(folder, timezone.now()) == (place, [])
