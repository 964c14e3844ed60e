"""The API as programs use it: keys, proposals, versions, pages, problems."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from baimbai.errors import Refused
from baimbai.web.actions.tokens import MOST_KEYS, fingerprint, make_token, revoke_token
from baimbai.web.actor import Actor
from baimbai.web.api.rate import BY_KEY, Rate
from baimbai.web.models import ApiToken, Entry, Membership, Person, Proposal, Request, Round

from .programs import ROUND, Program, Programs, key_of

NEW = {
    "organisation": "97.01", "title": "Rehabilitasi jembatan Sungai Uji", "region_code": "97.01",
    "sector": "BM", "asset_type": "jembatan", "work_type": "rehabilitasi",
    "requests": [{"source": "PAD", "year": 2027, "amount_rupiah": 1_500_000_000}],
}  # fmt: skip


def problem(answer: object) -> dict[str, object]:
    """A problem's body, which is announced as one."""
    assert answer["Content-Type"] == "application/problem+json"  # type: ignore[index]
    body: dict[str, object] = answer.json()  # type: ignore[attr-defined]
    assert body["status"] == answer.status_code  # type: ignore[attr-defined]
    return body


# Keys.


def test_a_key_is_shown_once_and_only_its_fingerprint_is_kept(table: Round, browse) -> None:
    client = browse("pengusul")
    made = client.post(
        reverse("token-make"), {"name": "Rekap", "scope": ["baca", "usulan"], "days": "90"}
    )
    (token,) = ApiToken.objects.all()
    key = made.content.decode().split('class="password">')[1].split("<")[0]
    assert made["Cache-Control"] == "no-store"
    assert token.fingerprint == fingerprint(key)
    assert token.scopes == ["baca", "usulan"]
    assert key not in client.get(reverse("tokens")).content.decode()
    entry = Entry.objects.get(kind="token")
    assert (entry.action, entry.label, entry.changes[0]) == (
        "make", "Rekap", ["scopes", None, ["baca", "usulan"]],
    )  # fmt: skip
    assert key not in json.dumps(entry.changes)


def test_a_key_says_whose_it_is_and_what_it_opens(table: Round, program: Programs) -> None:
    answer = program("auditor", "baca")("GET", "/api/v1/saya")
    assert answer.status_code == 200
    told = answer.json()
    assert told.pop("expires_at") > datetime.now(UTC).isoformat()[:10]
    assert told == {
        "account": "auditor", "name": "auditor", "key": "uji", "scopes": ["baca"],
        "seats": [{"organisation": "INSPEKTORAT", "role": "auditor"}],
    }  # fmt: skip


def test_who_brings_no_valid_key_is_told_how_to_get_one(table: Round, program: Programs) -> None:
    key = key_of("auditor", "baca")
    token = ApiToken.objects.get()
    stranger = program("")
    answers = [stranger("GET", "usulan")]
    answers += [
        Program(spoilt)("GET", "usulan", headers={"Authorization": f"Bearer {spoilt}"})
        for spoilt in ("x", "baimbai_x", key + "x", "é", "")
    ]
    ApiToken.objects.filter(pk=token.pk).update(expires_at=datetime.now(UTC))
    answers.append(Program(key)("GET", "usulan"))
    ApiToken.objects.filter(pk=token.pk).update(
        expires_at=datetime.now(UTC) + timedelta(days=1), revoked_at=datetime.now(UTC)
    )
    answers.append(Program(key)("GET", "usulan"))
    assert {a.status_code for a in answers} == {401}
    assert {a["WWW-Authenticate"] for a in answers} == {'Bearer realm="baimbai"'}
    assert {str(problem(a)) for a in answers} == {str(problem(answers[0]))}


def test_a_session_opens_nothing(table: Round, browse) -> None:
    client: Client = browse("penyelenggara")
    assert client.get(f"{ROUND}/usulan").status_code == 401
    assert client.post(f"{ROUND}/usulan", NEW, content_type="application/json").status_code == 401


def test_a_key_opens_no_more_than_its_scopes(table: Round, program: Programs) -> None:
    answer = program("pengusul", "baca")("POST", "usulan", NEW)
    assert answer.status_code == 403
    assert "usulan" in str(problem(answer)["detail"])
    assert program("pengusul", "usulan")("GET", "usulan").status_code == 403


def test_a_key_never_may_more_than_its_person(table: Round, program: Programs) -> None:
    everything = program("pengusul")
    number = Proposal.objects.filter(organisation="97.01")[0].number
    answer = everything("POST", f"usulan/{number}/setujui", {}, version=1)
    assert (answer.status_code, problem(answer)["code"]) == (403, "web-api-detail-forbidden")
    Membership.objects.all().delete()
    assert everything("GET", "usulan").status_code == 403
    Person.objects.filter(username="pengusul").update(is_active=False)
    assert everything("GET", "/api/v1/saya").status_code == 401


def test_whose_role_needs_a_second_factor_needs_it_for_keys_too(
    table: Round, program: Programs, settings
) -> None:
    settings.MFA_ROLES = frozenset({"penyelenggara"})
    answer = program("penyelenggara")("GET", "usulan")
    assert (answer.status_code, problem(answer)["code"]) == (403, "web-api-detail-factor")
    assert program("pengusul")("GET", "usulan").status_code == 200


def test_a_key_is_revoked_by_its_person_alone(table: Round, browse, program: Programs) -> None:
    calling = program("pengusul", "baca")
    token = ApiToken.objects.get()
    assert browse("tetangga").post(reverse("token-revoke", args=[token.pk])).status_code == 404
    assert calling("GET", "usulan").status_code == 200
    assert browse("pengusul").post(reverse("token-revoke", args=[token.pk])).status_code == 302
    assert calling("GET", "usulan").status_code == 401


def test_keys_are_bounded(table: Round, seat) -> None:
    actor: Actor = seat("pengusul")
    for scopes, days in (((), 30), (("baca", "semua"), 30), (("baca",), 0), (("baca",), 400)):
        with pytest.raises(Refused):
            make_token(actor, "uji", scopes, days)
    with pytest.raises(Refused):
        make_token(actor, "  ", ("baca",), 30)
    for turn in range(MOST_KEYS):
        token, _ = make_token(actor, f"uji {turn}", ("baca",), 30)
    with pytest.raises(Refused):
        make_token(actor, "satu lagi", ("baca",), 30)
    revoke_token(actor, token)
    make_token(actor, "satu lagi", ("baca",), 30)


def test_last_use_is_written_once_in_ten_minutes(
    table: Round, program: Programs, django_assert_num_queries
) -> None:
    calling = program("auditor", "baca")
    calling("GET", "/api/v1/saya")
    used = ApiToken.objects.get().used_at
    assert used is not None
    with django_assert_num_queries(2):  # The key, its person's roles.
        calling("GET", "/api/v1/saya")
    assert ApiToken.objects.get().used_at == used


def test_who_calls_too_often_is_told_when_to_call_again(
    table: Round, program: Programs, monkeypatch
) -> None:
    calling = program("auditor", "baca")
    monkeypatch.setattr(BY_KEY, "at_once", 2)
    monkeypatch.setattr(BY_KEY, "a_minute", 1)
    answers = [calling("GET", "/api/v1/saya") for _ in range(3)]
    assert [a.status_code for a in answers] == [200, 200, 429]
    assert 0 < int(answers[2]["Retry-After"]) <= 60
    assert problem(answers[2])["title"] == "Too often"


def test_a_rate_gives_back_what_time_brings() -> None:
    rate = Rate(a_minute=60, at_once=2)
    assert [rate.wait("a", now) for now in (0.0, 0.0, 0.0, 0.5, 1.0)] == [0, 0, 1, 1, 0]
    assert rate.wait("b", 1.0) == 0


# Proposals.


def test_proposals_are_read_a_page_at_a_time_and_none_is_missed_or_twice(
    table: Round, program: Programs
) -> None:
    calling = program("auditor", "baca")
    for sort in ("number", "-number", "cost", "-cost", "changed", "-changed"):
        numbers, cursor, pages = [], "", 0
        while cursor is not None:
            told = calling("GET", "usulan", limit=7, sort=sort, cursor=cursor).json()
            numbers += [row["number"] for row in told["items"]]
            cursor, pages = told["next"], pages + 1
        assert (
            len(numbers) == len(set(numbers)) == told["total_proposals"] == Proposal.objects.count()
        )
        assert pages > 2
        if "cost" in sort:
            costs = dict(Proposal.objects.values_list("number", "cost_rupiah"))
            found = [costs[number] for number in numbers]
            assert found == sorted(found, reverse=sort.startswith("-"))


def test_the_list_narrows_as_the_page_does(table: Round, program: Programs) -> None:
    calling = program("auditor", "baca")
    told = calling("GET", "usulan", sector=["BM", "SDA"], organisation="97.01").json()
    expected = Proposal.objects.filter(sector__in=("BM", "SDA"), organisation="97.01")
    assert [row["number"] for row in told["items"]] == [
        *expected.order_by("number").values_list("number", flat=True)
    ]
    assert told["total_rupiah"] == sum(expected.values_list("cost_rupiah", flat=True))
    assert calling("GET", "usulan", sector="XX").status_code == 422
    assert calling("GET", "usulan", sektor="BM").status_code == 422
    assert calling("GET", "usulan", q="jalan").json()["total_proposals"] > 0


def test_a_page_of_proposals_asks_the_database_a_fixed_number_of_times(
    table: Round, program: Programs, django_assert_max_num_queries
) -> None:
    calling = program("auditor", "baca")
    calling("GET", "/api/v1/saya")
    with django_assert_max_num_queries(8):
        assert len(calling("GET", "usulan", limit=200).json()["items"]) > 10


def test_drafts_of_other_offices_stay_at_home(table: Round, program: Programs) -> None:
    theirs = Proposal.objects.filter(organisation="97.02", status="draf")[0]
    calling = program("pengusul", "baca")
    shown = {row["number"] for row in calling("GET", "usulan", limit=200).json()["items"]}
    assert theirs.number not in shown
    assert calling("GET", f"usulan/{theirs.number}").status_code == 404


def test_an_office_adds_reads_and_mends_a_proposal(table: Round, program: Programs) -> None:
    calling = program("pengusul", "baca", "usulan")
    made = calling("POST", "usulan", NEW)
    assert made.status_code == 201, made.content
    number = made.json()["number"]
    assert made.json()["cost_rupiah"] == 1_500_000_000
    assert made["ETag"] == '"1"'
    read = calling("GET", f"usulan/{number}")
    assert read.json() == made.json()
    mended = calling(
        "PATCH", f"usulan/{number}",
        {"condition": "rusak_berat", "requests": [
            {"source": "PAD", "year": 2027, "amount_rupiah": 1_000_000_000},
            {"source": None, "year": 2028, "amount_rupiah": 250_000_000},
        ], "reason": "Hasil survei"}, version=1,
    )  # fmt: skip
    assert mended.status_code == 200, mended.content
    assert mended["ETag"] == '"2"'
    told = mended.json()
    assert (told["condition"], told["cost_rupiah"], told["year"]) == (
        "rusak_berat",
        1_250_000_000,
        2027,
    )
    assert list(Request.objects.filter(proposal__number=number).values_list("source", "year", "amount_rupiah")) == [
        ("PAD", 2027, 1_000_000_000), (None, 2028, 250_000_000),
    ]  # fmt: skip
    lines = calling("GET", f"usulan/{number}/riwayat").json()["items"]
    assert [(line["action"], line["reason"]) for line in lines] == [
        ("mend", "Hasil survei"),
        ("propose", ""),
    ]


def test_the_second_of_two_programs_is_told_and_overwrites_nothing(
    table: Round, program: Programs
) -> None:
    calling = program("pengusul", "baca", "usulan")
    number = calling("POST", "usulan", NEW).json()["number"]
    assert calling("PATCH", f"usulan/{number}", {"note": "pertama"}, version=1).status_code == 200
    second = calling("PATCH", f"usulan/{number}", {"note": "kedua"}, version=1)
    assert (second.status_code, problem(second)["code"]) == (412, "web-mend-conflict")
    assert "pengusul" in str(problem(second)["detail"])
    without = calling("PATCH", f"usulan/{number}", {"note": "ketiga"})
    assert (without.status_code, problem(without)["code"]) == (428, "web-api-detail-condition")
    assert calling("GET", f"usulan/{number}").json()["note"] == "pertama"


def test_every_mistake_is_named_with_its_place_and_how_to_mend_it(
    table: Round, program: Programs
) -> None:
    calling = program("pengusul", "usulan")
    spoilt = {
        **NEW, "title": " ", "sector": "XX", "biaya": 1, "volume": -1,
        "requests": [{"source": "PAD", "year": "2027", "amount_rupiah": 1.5}],
    }  # fmt: skip
    body = problem(calling("POST", "usulan", spoilt))
    assert body["status"] == 422
    places = {error["where"] for error in body["errors"]}  # type: ignore[attr-defined]
    assert places == {
        "body/title", "body/sector", "body/biaya", "body/volume", "body/requests/0/year",
        "body/requests/0/amount_rupiah",
    }  # fmt: skip
    assert all(error["what"] and error["mend"] for error in body["errors"])  # type: ignore[attr-defined]
    wrong = {
        **NEW, "region_code": "11.01", "lat": -3.0, "geometry": "POINT (0 0)", "requires": ["x"],
        "requests": [{"source": "EMAS", "year": 2090, "amount_rupiah": 1}],
    }  # fmt: skip
    body = problem(calling("POST", "usulan", wrong))
    assert [error["where"] for error in body["errors"]] == [  # type: ignore[attr-defined]
        "body/region_code", "body/lat", "body/geometry", "body/requires",
        "body/requests/0/source", "body/requests/0/year",
    ]  # fmt: skip
    assert not Proposal.objects.filter(title=NEW["title"]).exists()


def test_problems_speak_the_language_that_was_asked_for(table: Round, program: Programs) -> None:
    said = {}
    for language in ("id", "en", "en-GB,en;q=0.9,id;q=0.8", "fr", ""):
        answer = program("auditor", language=language)("GET", "usulan/tidak-ada")
        said[language] = (problem(answer)["title"], answer["Content-Language"])
    assert said == {
        "id": ("Tidak ditemukan", "id"), "en": ("Not found", "en"),
        "en-GB,en;q=0.9,id;q=0.8": ("Not found", "en"), "fr": ("Tidak ditemukan", "id"),
        "": ("Tidak ditemukan", "id"),
    }  # fmt: skip


def test_the_province_verifies_returns_routes_and_merges(table: Round, program: Programs) -> None:
    office, province = program("pengusul"), program("penyelenggara")
    first, second = (
        office("POST", "usulan", NEW | {"title": f"Jembatan {turn}"}).json()["number"]
        for turn in "AB"
    )
    draft = province("POST", f"usulan/{first}/setujui", {}, version=1)
    assert (draft.status_code, problem(draft)["code"]) == (409, "web-verify-draft")
    Proposal.objects.filter(number__in=(first, second)).update(status="diajukan")
    assert (
        province("POST", f"usulan/{first}/setujui", {}, version=1).json()["status"]
        == "diverifikasi"
    )
    back = province("POST", f"usulan/{first}/kembalikan", {"reason": "RAB lama"}, version=2)
    assert (back.json()["status"], back.json()["status_reason"]) == ("dikembalikan", "RAB lama")
    assert office("POST", f"usulan/{first}/ajukan-lagi", version=3).json()["status"] == "diajukan"
    routed = province(
        "POST",
        f"usulan/{first}/alihkan",
        {"organisation": "97.02", "reason": "Wilayahnya"},
        version=4,
    )
    assert routed.json()["routed_to"] == "97.02"
    merged = province(
        "POST", f"usulan/{first}/gabungkan", {"into": second, "reason": "Sama"}, version=5
    )
    assert (merged.json()["status"], merged.json()["merged_into"]) == ("digabung", second)
    restored = province("POST", f"usulan/{first}/pulihkan", {"reason": "Keliru"}, version=6)
    assert restored.json()["version"] == 7
    unknown = province("POST", f"usulan/{first}/gabungkan", {"into": "x", "reason": "y"}, version=7)
    assert (unknown.status_code, problem(unknown)["errors"][0]["where"]) == (409, "body/into")  # type: ignore[index]
    many = province("POST", "usulan/setujui", {"numbers": [second]})
    assert many.json() == {"changed": 1}


def test_people_comment_through_programs_too(table: Round, program: Programs) -> None:
    number = Proposal.objects.filter(organisation="97.01")[0].number
    made = program("penyelenggara")("POST", f"usulan/{number}/komentar", {"text": "Mohon peta"})
    assert made.status_code == 201
    read = program("pengusul")("GET", f"usulan/{number}/komentar").json()
    assert [(c["kind"], c["text"], c["organisation"]) for c in read["items"]] == [
        ("komentar", "Mohon peta", "97")
    ]
    assert program("auditor")("POST", f"usulan/{number}/komentar", {"text": "x"}).status_code == 403


# What comes in.


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"", "application/json", 422),
        (b'{"note": NaN}', "application/json", 400),
        (b'{"note": "\\u0000"}', "application/json", 400),
        (b'{"note": "\\ud800"}', "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b"\xff", "application/json", 400),
        (b"[]", "application/json", 422),
        (b"{}", "text/plain", 415),
        (b'{"note": "' + b"a" * 3_000_000 + b'"}', "application/json", 413),
    ],
)
def test_what_is_no_json_of_ours_is_refused_in_words(
    table: Round, program: Programs, body: bytes, kind: str, status: int
) -> None:
    calling = program("pengusul", "usulan")
    number = Proposal.objects.filter(organisation="97.01")[0].number
    answer = calling.client.patch(
        f"{ROUND}/usulan/{number}", body, content_type=kind,
        headers={"Authorization": f"Bearer {calling.key}", "If-Match": '"1"'},
    )  # fmt: skip
    assert answer.status_code == status
    problem(answer)


def test_what_has_no_address_or_method_is_a_problem_too(table: Round, program: Programs) -> None:
    calling = program("auditor")
    for path in (
        "/api/v1/tidak-ada",
        "/api/v2/saya",
        "tidak-ada",
        "/api/",
        "/api/v1/putaran/lain/usulan",
    ):
        assert problem(calling("GET", path))["status"] == 404
    answer = calling("DELETE", "usulan")
    assert (problem(answer)["status"], set(answer["Allow"].split(", "))) == (405, {"GET", "POST"})
    nul = calling("GET", "usulan?q=%00")
    assert problem(nul)["status"] == 400


def test_a_fault_of_ours_is_a_problem_without_a_trace(
    table: Round, program: Programs, monkeypatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("rahasia")

    monkeypatch.setattr("baimbai.web.api.proposals.proposal_of", broken)
    answer = program("auditor")("GET", "usulan/97.01-001")
    assert problem(answer)["status"] == 500
    assert b"rahasia" not in answer.content


def test_a_cursor_of_another_order_or_none_is_refused(table: Round, program: Programs) -> None:
    calling = program("auditor")
    cursor = calling("GET", "usulan", limit=1).json()["next"]
    for given in ({"cursor": cursor, "sort": "-cost"}, {"cursor": "x"}, {"cursor": cursor[:-1]}):
        body = problem(calling("GET", "usulan", **given))
        assert body["status"] == 404
        assert [error["where"] for error in body["errors"]] == ["query/cursor"]  # type: ignore[attr-defined]


# What describes it.


def test_the_description_is_of_openapi_3_1_in_both_languages(table: Round) -> None:
    client = Client()
    told = client.get("/api/v1/openapi.json", headers={"Accept-Language": "en"})
    assert told["Content-Type"] == "application/json"
    assert told.json()["openapi"] == "3.1.0"
    theirs = client.get("/api/v1/openapi.json").json()
    assert set(theirs["paths"]) == set(told.json()["paths"])
    assert theirs["info"]["title"] == "Antarmuka program (API)"
    assert client.post("/api/v1/openapi.json").status_code == 405


def test_the_documentation_asks_for_nothing_elsewhere(table: Round) -> None:
    page = Client().get("/api/v1/").content.decode()
    assert "/api/v1/putaran/{round}/usulan" in page
    assert "https://" not in page.replace("https://localhost", "")


def test_the_ledger_comes_whole_to_who_audits(table: Round, program: Programs) -> None:
    answer = program("auditor")("GET", "buku-besar")
    assert answer.status_code == 200
    lines = b"".join(answer).splitlines()  # type: ignore[arg-type]
    assert len(lines) > Entry.objects.filter(chain=table.slug).count()
    assert program("pengusul")("GET", "buku-besar").status_code == 403
