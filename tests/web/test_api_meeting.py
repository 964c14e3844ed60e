"""The meeting and what follows it through the API: desks, decisions, minutes, releases, promises."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile

from baimbai.web.models import (
    AgendaItem,
    Commitment,
    Decision,
    Desk,
    ExternalId,
    Payment,
    Position,
    Proposal,
    Release,
    Result,
    Round,
    SourceUse,
)
from baimbai.web.published import _site

from .programs import Programs
from .release_kit import frozen_release, published_release
from .test_api import problem
from .test_api_ways import send


@pytest.fixture
def sitting(table: Round) -> Round:
    """The round on the day of its meeting, with all that offices have written sent in."""
    Round.objects.filter(pk=table.pk).update(phase="rapat")
    Proposal.objects.filter(round=table, status="draf").update(status="diajukan")
    return Round.objects.get(pk=table.pk)


def decision(number: str, **more: object) -> dict[str, object]:
    return {
        "number": number, "result": "ditunda", "reason_code": "belum_siap",
        "text": "Lahan belum bebas", "ticket": str(uuid4()), **more,
    }  # fmt: skip


def test_a_meeting_is_held_from_agenda_to_final_list(sitting: Round, program: Programs) -> None:
    province, chair, auditor = program("penyelenggara"), program("pimpinan"), program("auditor")
    desks = province("POST", "rapat/agenda", {"minutes": 240})
    assert desks.status_code == 200, desks.content
    own = [one for one in desks.json() if one["kind"] == "desk"]
    assert own
    assert sum(one["items"] for one in own) == AgendaItem.objects.count()
    for desk in own:
        opened = province("POST", f"rapat/{desk['number']}/buka")
        assert opened.json()["state"] == "bersidang", opened.content
        cursor = ""
        while cursor is not None:
            page = province("GET", f"rapat/{desk['number']}/agenda", limit=3, cursor=cursor).json()
            for item in page["items"]:
                made = province("POST", f"rapat/{desk['number']}/putusan", decision(item["number"]))
                assert made.status_code == 201, made.content
            cursor = page["next"]
        closed = province("POST", f"rapat/{desk['number']}/tutup")
        assert closed.json()["state"] == "ditutup", closed.content
    assert chair("POST", "rapat/0/buka").status_code == 200
    assert chair("POST", "rapat/0/tutup").json()["state"] == "ditutup"
    assert province("POST", "rapat/pleno/tetapkan").status_code == 403
    adopted = chair("POST", "rapat/pleno/tetapkan").json()
    assert adopted == {"rulings": sum(one["items"] for one in own)}
    told = auditor("GET", "rapat/pleno").json()
    assert told["adopted"] is True
    assert [one["list"] for one in told["totals"]] == ["dihitung", "desk", "pleno", "final"]
    ruled = Decision.objects.filter(stage="final").values_list("proposal__number", flat=True)
    differing = auditor("GET", "rapat/daftar", differs=True, limit=200).json()["items"]
    assert {one["number"] for one in differing} <= set(ruled)
    assert all(one["lists"]["final"]["result"] == "ditunda" for one in differing)


def test_a_decision_sent_twice_is_one_and_a_wrong_one_names_every_reason(
    sitting: Round, program: Programs
) -> None:
    calling = program("penyelenggara")
    calling("POST", "rapat/agenda", {})
    item = AgendaItem.objects.select_related("desk", "proposal")[0]
    at = f"rapat/{item.desk.number}"
    calling("POST", f"{at}/buka")
    sent = decision(item.proposal.number)
    first, second = calling("POST", f"{at}/putusan", sent), calling("POST", f"{at}/putusan", sent)
    assert first.json() == second.json()
    assert Decision.objects.count() == 1
    use = SourceUse.objects.filter(run=sitting.run)[0]
    spoilt = decision(
        item.proposal.number, result="diakomodir", text="",
        payments=[{"source": use.source, "owner": use.owner_id, "year": use.year,
                   "amount_rupiah": 10**15}],
    )  # fmt: skip
    refused = problem(calling("POST", f"{at}/putusan", spoilt))
    assert refused["status"] == 409
    assert len(refused["errors"]) > 1  # type: ignore[arg-type]
    assert all(one["what"] for one in refused["errors"])  # type: ignore[attr-defined]
    assert Decision.objects.count() == 1
    stranger = program("tetangga")("POST", f"{at}/putusan", decision(item.proposal.number))
    assert stranger.status_code == 403
    listed = program("auditor")("GET", "rapat/putusan").json()["items"]
    assert [one["ticket"] for one in listed] == [sent["ticket"]]


def test_money_of_a_decision_moves_the_balance(sitting: Round, program: Programs) -> None:
    calling = program("penyelenggara")
    calling("POST", "rapat/agenda", {})
    paid = Payment.objects.filter(run=sitting.run, proposal__agenda__isnull=False).first()
    if paid is None:
        pytest.skip("no item of the small round's agenda is funded")
    item = AgendaItem.objects.select_related("desk").get(proposal=paid.proposal)
    parts = [
        {"source": p.source, "owner": p.owner_id, "year": p.year, "amount_rupiah": p.amount_rupiah}
        for p in Payment.objects.filter(run=sitting.run, proposal=paid.proposal)
    ]
    before = {(b["source"], b["owner"], b["year"]): b for b in calling("GET", "rapat/saldo").json()}
    calling("POST", f"rapat/{item.desk.number}/buka")
    made = calling(
        "POST", f"rapat/{item.desk.number}/putusan",
        decision(paid.proposal.number, result="diakomodir", reason_code="sesuai_hitungan",
                 text="Sesuai hitungan", payments=parts),
    )  # fmt: skip
    assert made.status_code == 201, made.content
    after = {(b["source"], b["owner"], b["year"]): b for b in calling("GET", "rapat/saldo").json()}
    key = (paid.source, paid.owner_id, paid.year)
    assert before[key]["left_rupiah"] - after[key]["left_rupiah"] == paid.amount_rupiah


def test_agendas_are_put_right_and_parties_state_positions(
    sitting: Round, program: Programs
) -> None:
    calling = program("penyelenggara")
    calling("POST", "rapat/agenda", {})
    desk = Desk.objects.filter(kind="desk").order_by("number")[0]
    spare = Proposal.objects.filter(round=sitting, agenda__isnull=True).first()
    at = f"rapat/{desk.number}"
    if spare is not None:
        made = calling("POST", f"{at}/agenda", {"number": spare.number, "minutes": 7})
        assert (made.status_code, made.json()["minutes"]) == (201, 7)
        longer = calling("PATCH", f"{at}/agenda/{spare.number}", {"minutes": 9})
        assert longer.json()["minutes"] == 9
        first = calling("PATCH", f"{at}/agenda/{spare.number}", {"place": 1})
        assert first.json()["place"] == 1
        assert calling("DELETE", f"{at}/agenda/{spare.number}").status_code == 204
        assert calling("DELETE", f"{at}/agenda/{spare.number}").status_code == 404
    named = calling("PUT", at, {"name": "Desk Jalan", "rapporteur": "penyelenggara", "quorum": 2})
    assert (named.json()["name"], named.json()["rapporteur"]) == ("Desk Jalan", "penyelenggara")
    unknown = calling("PUT", at, {"name": "Desk", "rapporteur": "siapa", "quorum": 2})
    assert problem(unknown)["errors"][0]["where"] == "body/rapporteur"  # type: ignore[index]
    item = AgendaItem.objects.filter(desk=desk).select_related("proposal")[0]
    calling("POST", f"{at}/buka")
    spoken = calling("PUT", f"{at}/sekarang", {"number": item.proposal.number})
    assert spoken.json()["current"] == item.proposal.number
    office = program("pengusul" if item.proposal.organisation_id == "97.01" else "tetangga")
    held = office("POST", f"{at}/sikap", {
        "number": item.proposal.number, "stance": "keberatan", "text": "Sudah siap",
        "ticket": str(uuid4()),
    })  # fmt: skip
    if held.status_code == 201:
        told = calling("GET", "rapat/sikap", number=item.proposal.number).json()["items"]
        assert [one["text"] for one in told] == ["Sudah siap"]
        assert Position.objects.count() == 1
    else:
        assert held.status_code == 403
    present = calling("POST", f"{at}/hadir", {"organisation": "97.01", "name": "Wakil Kota"})
    assert present.status_code == 201, present.content
    assert calling("GET", at).json()["present"] == 1
    assert calling("DELETE", f"{at}/hadir/{present.json()['id']}").status_code == 204
    assert calling("GET", f"{at}/hadir").json()["items"] == []


def test_a_desks_workbook_is_fetched_and_merged(sitting: Round, program: Programs) -> None:
    calling = program("penyelenggara")
    calling("POST", "rapat/agenda", {})
    desk = Desk.objects.filter(kind="desk").order_by("number")[0]
    calling("POST", f"rapat/{desk.number}/buka")
    book = calling("GET", f"rapat/{desk.number}/buku-kerja")
    assert book.content.startswith(b"PK")
    sent = SimpleUploadedFile("desk.xlsx", book.content)
    merged = send(calling, f"rapat/{desk.number}/gabung", file=sent)
    # Nobody filled anything in.
    assert merged.json() == [], merged.content  # type: ignore[attr-defined]
    broken = SimpleUploadedFile("desk.xlsx", b"PK")
    assert send(calling, f"rapat/{desk.number}/gabung", file=broken).status_code == 409  # type: ignore[attr-defined]
    assert program("pengusul")("GET", f"rapat/{desk.number}/buku-kerja").status_code == 403


def test_minutes_are_drawn_up_and_fetched(sitting: Round, program: Programs) -> None:
    calling = program("penyelenggara")
    calling("POST", "rapat/agenda", {})
    desk = Desk.objects.filter(kind="desk").order_by("number")[0]
    made = calling("POST", f"rapat/{desk.number}/berita-acara")
    assert made.status_code == 201, made.content
    assert (made.json()["edition"], made.json()["state"]) == (1, "rancangan")
    pdf = calling("GET", f"rapat/{desk.number}/berita-acara/1/berita-acara.pdf")
    assert b"".join(pdf).startswith(b"%PDF")  # type: ignore[arg-type]
    archive = program("pengusul")("GET", f"rapat/{desk.number}/berita-acara/1/berita-acara.zip")
    assert archive.status_code == 403
    early = calling("POST", f"rapat/{desk.number}/berita-acara/tutup", {"number": "BA/1"})
    assert (early.status_code, problem(early)["code"]) == (409, "web-minutes-desk-open")
    signed = send(
        calling, f"rapat/{desk.number}/berita-acara/1/tanda-tangan/pindaian", organisation="97",
        signer="Kepala Dinas", file=SimpleUploadedFile("a.pdf", b"%PDF-1.4\n%%EOF\n"),
    )  # fmt: skip
    assert signed.status_code == 409  # type: ignore[attr-defined]
    assert [one["edition"] for one in calling("GET", "rapat/berita-acara").json()] == [1]


def test_commitments_are_written_reported_and_confirmed(table: Round, program: Programs) -> None:
    province, office = program("penyelenggara"), program("pengusul")
    due = date(table.fiscal_year, 6, 30)
    made = province("POST", "komitmen", {
        "kind": "lahan", "text": "Bebaskan lahan jembatan", "owner": "97.01", "due": due.isoformat(),
    })  # fmt: skip
    assert made.status_code == 201, made.content
    number = made.json()["id"]
    assert made.json()["state"] == "terbuka"
    done = (table.opens_at.date() - timedelta(days=1)).isoformat()
    reported = send(office, f"komitmen/{number}/lapor", done_on=done, text="Sertifikat terbit")
    assert reported.status_code == 200, reported.content  # type: ignore[attr-defined]
    assert reported.json()["state"] == "dilaporkan"  # type: ignore[attr-defined]
    assert office("POST", f"komitmen/{number}/benarkan").status_code == 403
    assert province("POST", f"komitmen/{number}/benarkan").json()["state"] == "ditepati"
    back = province("POST", f"komitmen/{number}/kembalikan", {"reason": "Belum lengkap"})
    assert back.json()["state"] == "terbuka"
    later = province("POST", f"komitmen/{number}/undur", {"due": "2099-01-01", "reason": "Musim"})
    assert later.json()["due"] == "2099-01-01"
    dropped = province("POST", f"komitmen/{number}/gugurkan", {"reason": "Batal"})
    assert dropped.json()["state"] == "gugur"
    assert province("GET", "komitmen", state="gugur").json()["items"][0]["id"] == number
    assert Commitment.objects.count() == 1


def test_outcomes_are_told_beside_their_work(table: Round, program: Programs) -> None:
    number = Result.objects.filter(run=table.run, proposal__organisation="97.01")[0].proposal.number
    made = program("pengusul")("POST", "realisasi/layanan", {
        "number": number, "indicator": "kemantapan", "unit": "%", "before": 61.5, "after": 70,
        "source": "Survei SDI",
    })  # fmt: skip
    assert made.status_code == 201, made.content
    (told,) = program("auditor")("GET", "realisasi/layanan").json()["items"]
    assert (told["number"], told["before"], told["after"]) == (number, 61.5, 70.0)
    works = program("auditor")("GET", "realisasi/pekerjaan", limit=200).json()["items"]
    funded = Payment.objects.filter(run=table.run).values_list("amount_rupiah", flat=True)
    assert sum(one["programmed_rupiah"] for one in works) == sum(funded)


def test_practice_cards_are_written_found_exchanged_and_taken_up(
    table: Round, program: Programs
) -> None:
    province, office = program("penyelenggara"), program("pengusul")
    card = {
        "code": "drainase-uji", "title": "Drainase bersama warga", "province": "Nusa Rekaan",
        "office": "Dinas PUPR", "asset_types": ["drainase"], "work_types": ["rehabilitasi"],
        "context": "Genangan tiap hujan", "done": "Saluran dibersihkan bersama",
        "result": "Genangan berkurang", "cost_rupiah": 250_000_000,
        "figures": [{"what": "Titik genangan", "before": "12", "after": "3", "unit": "titik",
                     "source": "Survei"}],
    }  # fmt: skip
    before = len(province("GET", "praktik", limit=200).json()["items"])
    made = province("POST", "praktik", card)
    assert made.status_code == 201, made.content
    taken = province("POST", "praktik", card)
    assert (taken.status_code, problem(taken)["code"]) == (409, "web-practices-taken")
    found = office("GET", "praktik", asset_type="drainase", q="warga").json()["items"]
    assert [one["code"] for one in found] == ["drainase-uji"]
    looked = province("POST", "praktik/kartu/drainase-uji/hidup", {"alive": True}).json()
    assert (looked["alive"], looked["checked_on"] is None) == (True, False)
    used = office("POST", "praktik/kartu/drainase-uji/pakai", {"note": "Dicontoh"})
    assert (used.status_code, used.json()["organisation"]) == (201, "97.01")
    again = office("POST", "praktik/kartu/drainase-uji/pakai", {"note": "Dicontoh"})
    assert (again.status_code, problem(again)["code"]) == (409, "web-practices-used-already")
    packed = b"".join(province("GET", "praktik/unduh/yaml"))  # type: ignore[arg-type]
    brought = send(province, "praktik/berkas", file=SimpleUploadedFile("p.yaml", packed))
    assert brought.json() == {  # type: ignore[attr-defined]
        "fresh": 0, "same": before + 1, "replaced": 0, "differing": [],
    }  # fmt: skip
    assert office("POST", "praktik", card).status_code == 403


# Releases.


@pytest.fixture
def _fresh_sites() -> None:
    _site.cache_clear()
    caches["results"].clear()


@pytest.mark.usefixtures("_fresh_sites")
def test_anybody_reads_what_is_published_and_nothing_else(
    table: Round, seat, program: Programs
) -> None:
    stranger = program("")
    draft = frozen_release(seat("penyelenggara"), table)
    assert stranger("GET", "/api/v1/publik").json() == {"items": [], "next": None}
    path = f"/api/v1/publik/{table.slug}/{draft.number}"
    assert stranger("GET", f"{path}/usulan").status_code == 404
    assert stranger("GET", f"{path}/berkas/id/usulan.csv").status_code == 404
    chair = program("pimpinan")
    assert program("penyelenggara")("POST", f"rilis/{draft.number}/umumkan", {}).status_code == 403
    published = chair("POST", f"rilis/{draft.number}/umumkan", {"reason": "Hasil rapat"})
    assert published.json()["state"] == "berlaku", published.content
    (told,) = stranger("GET", "/api/v1/publik").json()["items"]
    assert (told["number"], told["checksum"]) == (draft.number, draft.checksum)
    rows, cursor = [], ""
    while cursor is not None:
        page = stranger("GET", f"{path}/usulan", limit=9, cursor=cursor).json()
        rows += page["items"]
        cursor = page["next"]
    assert len(rows) == len({row["number"] for row in rows}) > 9
    for row in rows:
        paid = sum(part["amount_rupiah"] for part in row["payments"])
        assert paid == row["programmed_rupiah"]
    package = stranger("GET", f"{path}/berkas/id/oc4ids.json")
    assert b"oc4ids" in b"".join(package)  # type: ignore[arg-type]


@pytest.mark.usefixtures("_fresh_sites")
def test_the_province_asks_for_a_release_and_keeps_numbers_of_national_systems(
    table: Round, seat, program: Programs
) -> None:
    calling = program("penyelenggara")
    asked = calling("POST", "rilis", {"run": table.run_id, "lists": ["final"]})
    assert (asked.status_code, asked.json()["kind"]) == (202, "rilis")
    twice = calling("POST", "rilis", {"run": table.run_id})
    assert (twice.status_code, problem(twice)["code"]) == (409, "web-release-waits")
    calling("POST", f"pekerjaan/{asked.json()['id']}/batal")
    release = published_release(seat("penyelenggara"), seat("pimpinan"), table)
    listed = calling("GET", "rilis").json()["items"]
    assert [(one["number"], one["state"]) for one in listed] == [(release.number, "berlaku")]
    zipped = calling("GET", f"rilis/{release.number}/berkas/rilis.zip")
    assert b"".join(zipped).startswith(b"PK")  # type: ignore[arg-type]
    book = calling("GET", "serah-terima/sipd")
    assert b"".join(book).startswith(b"PK")  # type: ignore[arg-type]
    assert program("pengusul")("GET", "serah-terima/sipd").status_code == 403
    assert Release.objects.count() == 1
    assert ExternalId.objects.count() == 0
