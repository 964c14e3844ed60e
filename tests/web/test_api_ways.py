"""The ways of the work through the API: an office's, the province's, the administrator's."""

import json
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from baimbai.web.models import (
    Ceiling,
    CeilingVersion,
    Finding,
    Paper,
    Person,
    Proposal,
    Result,
    Round,
    Run,
    Settlement,
    Submission,
    Upload,
)

from .programs import ROUND, Program, Programs
from .test_api import NEW, problem


def send(calling: Program, path: str, **form: object) -> object:
    """A multipart form."""
    return calling.client.post(
        f"{ROUND}/{path}", form,
        headers={"Authorization": f"Bearer {calling.key}", "Accept-Language": "en"},
    )  # fmt: skip


# An office.


def test_an_office_sends_in_gets_a_receipt_and_asks_to_unlock(
    table: Round, program: Programs
) -> None:
    office, province = program("pengusul"), program("penyelenggara")
    before = {one["organisation"]: one for one in province("GET", "pengajuan").json()["items"]}
    assert before["97.01"]["locked_at"] is None
    made = office("POST", "pengajuan/97.01/kirim")
    assert made.status_code == 201, made.content
    receipt = made.json()
    assert receipt["proposals"] == before["97.01"]["written"]
    assert office("GET", f"tanda-terima/{receipt['number']}").json() == receipt
    contents = office("GET", f"tanda-terima/{receipt['number']}/isi")
    assert b'"organisation":"97.01"' in b"".join(contents)  # type: ignore[arg-type]
    assert program("tetangga")("GET", f"tanda-terima/{receipt['number']}").status_code == 404
    again = office("POST", "pengajuan/97.01/kirim")
    assert (again.status_code, problem(again)["code"]) == (409, "web-submission-sent")
    late = office("POST", "usulan", NEW)
    assert (late.status_code, problem(late)["code"]) == (409, "web-add-closed")
    asked = office("POST", "pengajuan/97.01/buka-kunci", {"reason": "Salah biaya"}).json()
    assert asked["granted"] is None
    answered = province(
        "POST", f"pengajuan/buka-kunci/{asked['id']}", {"granted": True, "answer": "Silakan"}
    )
    assert (answered.json()["granted"], answered.json()["answer"]) == (True, "Silakan")
    assert Submission.objects.get(organisation="97.01").locked_at is None


def test_an_office_attaches_a_paper_and_takes_it_away(table: Round, program: Programs) -> None:
    calling = program("pengusul")
    number = calling("POST", "usulan", NEW).json()["number"]
    pdf = b"%PDF-1.4\n" + b"x" * 100 + b"\n%%EOF\n"
    made = send(
        calling, f"usulan/{number}/dokumen", kind="kak", file=SimpleUploadedFile("kak.pdf", pdf)
    )
    assert made.status_code == 201, made.content  # type: ignore[attr-defined]
    paper = made.json()  # type: ignore[attr-defined]
    assert (paper["kind"], paper["media_type"]) == ("kak", "application/pdf")
    fetched = calling("GET", f"usulan/{number}/dokumen/{paper['id']}")
    assert b"".join(fetched) == pdf  # type: ignore[arg-type]
    assert "attachment" in fetched["Content-Disposition"]
    assert calling("GET", f"usulan/{number}").json()["papers_ready"] == ["kak"]
    lied = send(
        calling, f"usulan/{number}/dokumen", kind="kak", file=SimpleUploadedFile("a.pdf", b"MZ")
    )
    assert lied.status_code == 409  # type: ignore[attr-defined]
    gone = calling("POST", f"usulan/{number}/dokumen/{paper['id']}/lepas", {"reason": "Keliru"})
    assert gone.status_code == 204
    assert not Paper.objects.exists()


def test_an_office_sends_a_workbook_and_sees_what_became_of_it(
    table: Round, program: Programs, tmp_path: Path
) -> None:
    calling = program("pengusul")
    book = tmp_path / "usulan.csv"
    book.write_text("Nama Usulan;Biaya\n")
    made = send(
        calling,
        "kiriman",
        organisation="97.01",
        file=SimpleUploadedFile("usulan.csv", book.read_bytes()),
    )
    assert made.status_code == 201, made.content  # type: ignore[attr-defined]
    upload = made.json()  # type: ignore[attr-defined]
    assert (upload["state"], upload["file_name"]) == ("diterima", "usulan.csv")
    (run,) = calling("GET", "pekerjaan", state="antre").json()["items"]
    assert (run["kind"], run["upload"]) == ("impor", upload["id"])
    early = calling("POST", f"kiriman/{upload['id']}/terapkan")
    assert (early.status_code, problem(early)["code"]) == (409, "web-upload-over")
    assert calling("POST", f"kiriman/{upload['id']}/batal").json()["state"] == "dibatalkan"
    listed = {one["id"] for one in calling("GET", "kiriman").json()["items"]}
    assert upload["id"] in listed
    assert program("tetangga")("GET", f"kiriman/{upload['id']}").status_code == 404
    theirs = send(
        calling, "kiriman", organisation="97.02", file=SimpleUploadedFile("x.csv", b"a;b\n")
    )
    assert theirs.status_code == 403  # type: ignore[attr-defined]


def test_remarks_of_an_upload_are_read_in_words(table: Round, program: Programs) -> None:
    upload = Upload.objects.filter(round=table, organisation="97.01")[0]
    told = program("auditor")("GET", f"kiriman/{upload.pk}/catatan", limit=200).json()["items"]
    assert len(told) == upload.remarks.count()
    assert all(one["text"] and "{" not in one["text"] for one in told)


# The province.


def test_findings_are_read_settled_answered_and_opened_again(
    table: Round, program: Programs
) -> None:
    province, office = program("penyelenggara"), program("pengusul")
    found, cursor = [], ""
    while cursor is not None:
        page = province("GET", "temuan", limit=5, cursor=cursor).json()
        found += page["items"]
        cursor = page["next"]
    assert len(found) == Finding.objects.filter(run=table.run).count()
    own = Finding.objects.filter(run=table.run, parties="97.01").exclude(exits=[])[0]
    said = office(
        "POST", f"temuan/{own.key}/tanggapan", {"kind": "sanggahan", "text": "Bukan ruas kami"}
    )
    assert said.status_code == 201, said.content
    told = province("GET", f"temuan/{own.key}").json()
    assert [(one["kind"], one["organisation"]) for one in told["said"]] == [("sanggahan", "97.01")]
    decided = province(
        "POST", f"temuan/{own.key}/selesaikan",
        {"way": "abaikan", "reason": "Sudah diperiksa", "seen": told["seen"]},
    )  # fmt: skip
    assert decided.status_code == 200, decided.content
    assert (decided.json()["state"], decided.json()["settled"]["reason"]) == (
        "diabaikan",
        "Sudah diperiksa",
    )
    stale = province(
        "POST", f"temuan/{own.key}/buka", {"reason": "Lihat lagi", "seen": told["seen"]}
    )
    assert (stale.status_code, problem(stale)["code"]) == (412, "web-settle-overtaken")
    opened = province(
        "POST", f"temuan/{own.key}/buka", {"reason": "Lihat lagi", "seen": decided.json()["seen"]}
    )
    assert opened.json()["state"] == "terbuka"
    assert Settlement.objects.filter(key=own.key).count() == 2
    refused = office("POST", f"temuan/{own.key}/buka", {"reason": "x", "seen": 0})
    assert refused.status_code == 403


def test_what_a_finding_tells_of_others_drafts_stays_hidden(
    table: Round, program: Programs
) -> None:
    calling = program("pengusul")
    shown = calling("GET", "temuan", limit=200).json()["items"]
    hidden = [
        p for one in shown for p in one["proposals"]
        if p["title"] is None
    ]  # fmt: skip
    drafts = Proposal.objects.filter(status="draf").exclude(organisation="97.01")
    assert {p["number"] for p in hidden} <= set(drafts.values_list("number", flat=True))
    for one in shown:
        if any(p["title"] is None for p in one["proposals"]):
            assert one["evidence"] is None


def test_results_tell_rank_verdict_reasons_and_who_pays(table: Round, program: Programs) -> None:
    calling = program("auditor", language="id")
    told, cursor = [], ""
    while cursor is not None:
        page = calling("GET", "skor", limit=11, cursor=cursor).json()
        told += page["items"]
        cursor = page["next"]
    assert [one["rank"] for one in told] == sorted(one["rank"] for one in told)
    assert len(told) == Result.objects.filter(run=table.run).count()
    for one in told:
        assert sum(paid["amount_rupiah"] for paid in one["payments"]) == one["funded_rupiah"]
        assert one["why"]
    funded = calling("GET", "skor", outcome="didanai", limit=200).json()["items"]
    assert {one["outcome"] for one in funded} == {"didanai"}
    score = calling("GET", f"skor/{told[0]['number']}").json()
    own = sum(part["contribution"] for part in score["parts"] if part["sheet"] == "")
    assert own == pytest.approx(score["score"], abs=0.01)
    assert calling("GET", "skor", run=999_999).status_code == 404


def test_money_sums_as_the_computation_has_it(table: Round, program: Programs) -> None:
    told = program("auditor")("GET", "pendanaan").json()
    used = sum(year["used_rupiah"] for one in told["sources"] for year in one["years"])
    placed = sum(amount for one in told["regions"] for amount in one["by_sector"].values())
    paid = sum(Result.objects.filter(run=table.run).values_list("funded_rupiah", flat=True))
    assert used == placed == paid
    source = told["sources"][0]
    owners = program("auditor")("GET", "pendanaan/pemilik", source=source["key"]).json()
    assert sum(y["ceiling_rupiah"] for o in owners for y in o["years"]) == sum(
        y["ceiling_rupiah"] for y in source["years"]
    )


def test_the_price_of_a_promise_is_asked_of_the_computation(
    table: Round, program: Programs
) -> None:
    calling = program("penyelenggara", "baca")
    refused = Result.objects.filter(run=table.run, outcome="tidak_didanai", gate="lolos").first()
    funded = Result.objects.filter(run=table.run, outcome="didanai")[0]
    number = (refused or funded).proposal.number
    told = calling("POST", "pendanaan/janji", {"lines": [{"proposal": number, "way": "masuk"}]})
    assert told.status_code == 200, told.content
    assert told.json()["kept"] or told.json()["refusal"]
    unknown = calling("POST", "pendanaan/janji", {"lines": [{"proposal": "x", "way": "masuk"}]})
    assert (unknown.status_code, problem(unknown)["errors"][0]["where"]) == (409, "body/lines/0")  # type: ignore[index]


def test_the_province_asks_for_a_computation_and_calls_it_off(
    table: Round, program: Programs
) -> None:
    calling = program("penyelenggara")
    made = calling("POST", "pekerjaan")
    assert (made.status_code, made.json()["state"]) == (202, "antre")
    assert calling("POST", "pekerjaan").json()["id"] == made.json()["id"]
    over = calling("POST", f"pekerjaan/{made.json()['id']}/batal")
    assert over.json()["state"] == "dibatalkan"
    again = calling("POST", f"pekerjaan/{made.json()['id']}/batal")
    assert (again.status_code, problem(again)["code"]) == (409, "web-run-over")
    assert program("pengusul")("POST", "pekerjaan").status_code == 403
    (done,) = calling("GET", "pekerjaan", state="selesai").json()["items"]
    assert "ringkasan.md" in done["documents"]
    book = calling("GET", f"pekerjaan/{done['id']}/berkas/ringkasan.md")
    assert b"".join(book)  # type: ignore[arg-type]
    assert calling("GET", f"pekerjaan/{done['id']}/berkas/../kunci").status_code == 404


def test_a_scenario_is_written_and_tried(table: Round, program: Programs) -> None:
    calling = program("penyelenggara")
    made = calling("POST", "skenario", {"name": "Tanpa DAK", "ceilings": ["*=-10%"]})
    assert made.status_code == 201, made.content
    scenario = made.json()
    assert (scenario["name"], scenario["ceilings"]) == ("Tanpa DAK", ["*=-10%"])
    assert Run.objects.get(pk=scenario["run"]).kind == "skenario"
    taken = calling("POST", "skenario", {"name": "Tanpa DAK", "ceilings": ["*=-10%"]})
    assert (taken.status_code, problem(taken)["code"]) == (409, "web-scenarios-taken")
    wrong = calling("POST", "skenario", {"name": "Keliru", "ceilings": ["???"]})
    assert [e["where"] for e in problem(wrong)["errors"]] == ["body/ceilings"]  # type: ignore[attr-defined]
    early = calling(
        "POST", f"skenario/{scenario['id']}/tetapkan", {"run": table.run_id, "reason": "x"}
    )
    assert early.status_code == 409


def test_ceilings_are_made_cut_compared_and_put_in_force(table: Round, program: Programs) -> None:
    calling = program("penyelenggara")
    first = calling("GET", "pagu/1").json()
    assert (first["in_force"], first["rows"]) == (
        True,
        Ceiling.objects.filter(version__number=1).count(),
    )
    looked = calling("POST", "pagu/1/potong", {"rules": ["*=-10%"]}).json()
    assert looked["version"] is None
    assert looked["after_rupiah"] < looked["before_rupiah"] == first["total_rupiah"]
    made = calling(
        "POST", "pagu/1/potong", {"rules": ["*=-10%"], "name": "Efisiensi", "reason": "Surat"}
    )
    number = made.json()["version"]["number"]
    differences = calling("GET", f"pagu/1/banding/{number}").json()
    assert differences["differing"] == looked["changed"]
    enforced = calling("PUT", f"pagu/{number}/berlaku", {"reason": "Surat edaran"})
    assert enforced.json()["in_force"] is True
    assert calling("GET", "/api/v1/putaran/nusa-rekaan").json()["ceilings"] == number
    row = Ceiling.objects.filter(version__number=1)[0]
    own = {
        "source": row.source,
        "owner": row.owner_id,
        "year": row.year,
        "amount_rupiah": 5_000_000,
    }
    sent = calling("POST", "pagu", {"name": "Baru", "rows": [own], "reason": "DIPA"})
    assert (sent.status_code, sent.json()["total_rupiah"]) == (201, 5_000_000)
    unknown = calling(
        "POST", "pagu", {"name": "Lain", "rows": [own | {"source": "EMAS"}], "reason": "x"}
    )
    assert (unknown.status_code, problem(unknown)["code"]) == (409, "web-settings-ceilings-unknown")
    assert CeilingVersion.objects.count() == 3


def test_weights_are_made_and_frozen(table: Round, program: Programs) -> None:
    calling = program("penyelenggara")
    standing = calling("GET", "bobot").json()["items"][0]
    section = {k: v for k, v in standing["section"].items() if k in ("parts", "swing")}
    assert standing["in_force"] is True
    made = calling("POST", "bobot", {
        "version": "uji-2", "decree": "SK uji", "reason": "Kesepakatan", "agreed_on": "2020-01-02",
        **(section or {"parts": {"kondisi": 50, "kesiapan": 50}}),
    })  # fmt: skip
    assert made.status_code == 201, made.content
    frozen = calling("POST", f"bobot/{made.json()['number']}/bekukan", {"reason": "SK"})
    assert frozen.status_code == 200, frozen.content
    assert (frozen.json()["in_force"], frozen.json()["frozen_at"] is None) == (True, False)


def test_the_round_moves_through_its_calendar(table: Round, program: Programs) -> None:
    calling = program("penyelenggara")
    (place,) = calling("GET", "/api/v1/putaran").json()["items"]
    assert place["slug"] == "nusa-rekaan"
    days = {name: place[name] for name in ("opens_at", "closes_at", "answers_until", "held_on")}
    moved = calling(
        "PUT",
        "jadwal",
        {**days, "closes_at": days["answers_until"], "reason": "Mundur", "seen": days},
    )
    assert moved.status_code == 200, moved.content
    assert moved.json()["closes_at"] == days["answers_until"]
    stale = calling("PUT", "jadwal", {**days, "reason": "Lagi", "seen": days})
    assert (stale.status_code, problem(stale)["code"]) == (412, "web-settings-calendar-moved")
    phase = calling("PUT", "tahap", {"phase": "verifikasi", "reason": "Tutup"})
    assert phase.json()["phase"] == "verifikasi"
    skipped = calling("PUT", "tahap", {"phase": "selesai", "reason": "Langsung"})
    assert (skipped.status_code, problem(skipped)["code"]) == (409, "web-settings-phase-order")
    unzoned = calling("PUT", "jadwal", {**days, "opens_at": "2026-01-01T08:00:00", "reason": "x"})
    assert [e["where"] for e in problem(unzoned)["errors"]] == ["body/opens_at"]  # type: ignore[attr-defined]
    assert program("auditor")("PUT", "tahap", {"phase": "dibuka", "reason": "x"}).status_code == 403


def test_the_province_takes_as_sent_in_what_offices_have_written(
    table: Round, program: Programs
) -> None:
    made = program("penyelenggara")("POST", "pengajuan/terima", {"reason": "Batas waktu lewat"})
    assert made.status_code == 201, made.content
    assert {one["organisation"] for one in made.json()} >= {"97.01", "97.02"}
    assert not Proposal.objects.filter(round=table, status="draf").exists()
    assert program("pengusul")("POST", "pengajuan/terima", {"reason": "x"}).status_code == 403


def test_boundaries_are_loaded_shown_and_removed(table: Round, program: Programs) -> None:
    calling = program("penyelenggara")
    somewhere = Proposal.objects.filter(round=table, lat__isnull=False)
    south, west = somewhere.values_list("lat", "lon")[0]
    ring = [[west, south], [west + 0.1, south], [west + 0.1, south + 0.1], [west, south]]
    area = {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": {"nama": "Uji"},
                      "geometry": {"type": "Polygon", "coordinates": [ring]}}],
    }  # fmt: skip
    sent = SimpleUploadedFile("batas.geojson", json.dumps(area).encode())
    made = send(calling, "batas-wilayah", file=sent)
    assert made.json() == {"areas": 1}, made.content  # type: ignore[attr-defined]
    shown = program("pengusul")("GET", "batas-wilayah")
    assert (shown["Content-Type"], len(shown.json()["features"])) == ("application/geo+json", 1)
    assert calling("DELETE", "batas-wilayah").status_code == 204
    assert calling("DELETE", "batas-wilayah").status_code == 409
    assert program("pengusul")("DELETE", "batas-wilayah").status_code == 403


def test_an_office_fetches_its_own_workbook_only(table: Round, program: Programs) -> None:
    calling = program("pengusul", "baca")
    own = calling("GET", "buku-kerja", organisation="97.01")
    assert own.status_code == 200
    assert own.content.startswith(b"PK")
    assert calling("GET", "buku-kerja", organisation="97.02").status_code == 403


def test_two_computations_are_laid_side_by_side(table: Round, program: Programs) -> None:
    told = program("auditor")(
        "GET", "pendanaan/banding", run=table.run_id, other=table.run_id
    ).json()
    assert all(one["before_rupiah"] == one["after_rupiah"] for one in told["source"])
    paid = sum(Result.objects.filter(run=table.run).values_list("funded_rupiah", flat=True))
    assert [sum(one["before_rupiah"] for one in told[cut]) for cut in sorted(told)] == [paid] * 3


# The administrator.


def test_accounts_are_made_given_roles_and_closed(table: Round, program: Programs) -> None:
    calling = program("admin")
    made = calling(
        "POST", "pengguna", {"username": "baru", "organisation": "97.02", "role": "pengusul"}
    )
    assert made.status_code == 201, made.content
    person = made.json()
    assert len(person["password"]) >= 12
    assert "password" not in calling("GET", f"pengguna/{person['id']}").json()
    given = calling(
        "POST", f"pengguna/{person['id']}/peran", {"organisation": "97.01", "role": "pengusul"}
    )
    assert [(s["organisation"], s["role"]) for s in given.json()["seats"]] == [
        ("97.02", "pengusul"), ("97.01", "pengusul"),
    ]  # fmt: skip
    seat = given.json()["seats"][0]["id"]
    ended = calling("POST", f"pengguna/{person['id']}/peran/{seat}/akhiri", {"reason": "Pindah"})
    assert [s["organisation"] for s in ended.json()["seats"]] == ["97.01"]
    closed = calling("POST", f"pengguna/{person['id']}/tutup", {"reason": "Pensiun"})
    assert closed.json()["is_active"] is False
    assert calling("POST", f"pengguna/{person['id']}/buka", {}).json()["is_active"] is True
    own = Person.objects.get(username="admin").pk
    assert problem(calling("POST", f"pengguna/{own}/tutup", {}))["code"] == "web-people-self"
    assert (
        program("penyelenggara")(
            "POST", "pengguna", {"username": "x", "organisation": "97", "role": "admin"}
        ).status_code
        == 403
    )
    assert {
        p["username"] for p in program("auditor")("GET", "pengguna", q="bar").json()["items"]
    } == {"baru"}


def test_offices_tell_whom_to_call(table: Round, program: Programs) -> None:
    calling = program("pengusul")
    changed = calling(
        "PUT",
        "instansi/97.01/narahubung",
        {"contact": "Subbagian Perencanaan", "email": "rencana@contoh.go.id"},
    )
    assert changed.status_code == 200, changed.content
    assert calling("GET", "instansi/97.01").json()["contact"] == "Subbagian Perencanaan"
    wrong = calling("PUT", "instansi/97.01/narahubung", {"email": "bukan surel"})
    assert (wrong.status_code, problem(wrong)["code"]) == (409, "web-people-contact")
    assert calling("PUT", "instansi/97.02/narahubung", {}).status_code == 403
    assert {one["id"] for one in calling("GET", "instansi", limit=200).json()["items"]} >= {
        "97.01",
        "97",
    }


def test_history_is_read_as_far_as_one_may(table: Round, program: Programs) -> None:
    office, auditor = program("pengusul"), program("auditor")
    office("POST", "usulan", NEW)
    lines = auditor("GET", "riwayat", kind="proposal", limit=1).json()
    assert (lines["items"][0]["action"], lines["items"][0]["organisation"]) == ("propose", "97.01")
    entry = lines["items"][0]["id"]
    assert office("GET", f"riwayat/{entry}").json()["record"] == lines["items"][0]["record"]
    assert program("tetangga")("GET", f"riwayat/{entry}").status_code == 404
    assert auditor("GET", "riwayat", since="2099-01-01T00:00:00Z").json()["items"] == []
    assert auditor("GET", "riwayat", since="kemarin").status_code == 422
    rules = auditor("GET", "buku-aturan").json()
    assert all(rule["legal_source"] for rule in rules["rules"])
