"""Scenarios on the web: written, tried in full, laid side by side, taken over."""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone

from baimbai.rounds.scenario import Scenario as Asked
from baimbai.rounds.scenario import typed_ceiling
from baimbai.web.actions.start_run import start_run
from baimbai.web.actions.write_scenario import write_scenario
from baimbai.web.actor import Actor
from baimbai.web.models import Ceiling, Entry, Proposal, Round, Run, Scenario
from baimbai.web.models.run import DONE, FAILED, RUNNING, WAITING
from baimbai.web.work import work
from tests.web.results_kit import address, errors_of, listed, sheets_of, text_of

Browse = Callable[[str], Client]
Seat = Callable[[str], Actor]
BILLION = 10**9
EMPTY: dict[str, Any] = {"name": "", "note": "", "typed": "", "usulan": [], "arah": []}


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    """Runs of other tests had the same numbers."""
    caches["results"].clear()
    yield
    caches["results"].clear()


def _rule(source: str, how: str, amount: str, owner: str = "", year: str = "") -> dict[str, Any]:
    return {"rule-source": [source], "rule-owner": [owner], "rule-year": [year],
            "rule-how": [how], "rule-amount": [amount]}  # fmt: skip


def _tried(place: Round, actor: Actor, asked: Asked) -> Run:
    """The scenario written and tried to its end, as a worker would."""
    scenario = write_scenario(actor, place, asked)
    run = start_run(actor, place, "skenario", scenario=scenario)
    Run.objects.filter(pk=run.pk).update(state=RUNNING, claim="ours", started_at=timezone.now())
    work(run.pk, "ours")
    return Run.objects.select_related("round", "scenario").get(pk=run.pk)


@pytest.fixture
def without_balai(table: Round, seat: Seat) -> Iterator[Run]:
    """The round without the Balai's money of 2027."""
    asked = Asked("Balai nol", (typed_ceiling("APBN-BALAI=0"),))
    run = _tried(table, seat("penyelenggara"), asked)
    yield run
    shutil.rmtree(run.folder)


def test_a_scenario_is_tried_on_the_round_as_computed(table: Round, without_balai: Run) -> None:
    run = without_balai
    assert (run.state, run.error, run.progress) == (DONE, "", 100)
    assert {name: run.summary[name] for name in
            ("funded", "funded_rupiah", "ceiling_rupiah", "gained", "lost", "base")} == {
        "funded": 11, "funded_rupiah": 80 * BILLION, "ceiling_rupiah": 80 * BILLION,
        "gained": 0, "lost": 1, "base": table.run_id,
    }  # fmt: skip
    out = run.results.exclude(outcome="didanai").values_list("proposal__number", flat=True)
    assert "97.02-0006" in out
    assert Round.objects.get(pk=table.pk).run_id == table.run_id
    assert sorted(path.name for path in run.folder.iterdir()) == [
        "sertifikat.json", "skenario-dana.csv", "skenario-usulan.csv", "skenario.xlsx", "tabel",
    ]  # fmt: skip


def test_other_weights_give_scores_of_their_own(table: Round, seat: Seat) -> None:
    run = _tried(table, seat("penyelenggara"), Asked("Kondisi saja", weights={"kondisi": 1000}))
    try:
        assert run.state == DONE
        before = table.run.results.get(proposal__number="97.01-001")  # type: ignore[union-attr]
        after = run.results.get(proposal__number="97.01-001")
        parts = run.parts.filter(proposal=after.proposal)
        assert after.score != before.score
        assert round(sum(part.contribution for part in parts), 4) == after.score
    finally:
        shutil.rmtree(run.folder)


def test_a_scenario_that_no_plan_keeps_fails_in_words(table: Round, seat: Seat) -> None:
    run = _tried(table, seat("penyelenggara"), Asked("Mustahil", pins={"97.01-008": "masuk"}))
    assert run.state == FAILED
    assert "97.01-008" in run.error
    assert not run.results.exists()
    assert not run.folder.exists()


def test_the_form_writes_and_starts_a_scenario(browse: Browse, table: Round) -> None:
    data = EMPTY | {"name": "DAK turun", "note": "Rancangan APBN", "typed": "BKK=0",
                    "usulan": ["97-0002"], "arah": ["masuk"], "weight-kondisi": "40"}  # fmt: skip
    data |= _rule("DAK-*", "persen", "-48,5", year="2027")
    response = browse("penyelenggara").post(address(table, "skenario/baru/"), data)
    scenario = Scenario.objects.get(round=table)
    assert response.headers["Location"] == address(table, f"skenario/{scenario.pk}/")
    assert (scenario.name, scenario.note, scenario.ceilings, scenario.pins, scenario.weights) == (
        "DAK turun", "Rancangan APBN", ["DAK-*:*:2027=-48.5%", "BKK=0"], {"97-0002": "masuk"},
        {"kondisi": 40.0},
    )  # fmt: skip
    assert Run.objects.filter(scenario=scenario, kind="skenario", state=WAITING).count() == 1
    entry = Entry.objects.get(round=table, action="write", kind="scenario")
    assert entry.changes[0] == ["ceilings", None, ["DAK-*:*:2027=-48.5%", "BKK=0"]]


@pytest.mark.parametrize(
    ("data", "errors"),
    [
        ({}, ["Beri nama, paling panjang 100 huruf."]),
        ({"name": "Kosong"}, ["Belum ada yang berubah: isi sedikitnya satu pagu, satu ketetapan"
                              " atau satu bobot."]),
        ({"name": "A", "typed": "DAK"}, ["“DAK” tidak dapat dibaca. Tulis misalnya DAK-*=0,"
                                         " DAU-*=-48% atau PAD:63.01:2027=1500000000."]),
        ({"name": "A", "usulan": ["X"], "arah": ["masuk"]},
         ["Usulan X tidak ada dalam hitungan ini, atau tidak terlihat oleh Anda. Salin nomornya"
          " dari daftar."]),
        ({"name": "A", "weight-kondisi": "berat"}, ["“berat” bukan bobot. Tulis angka mulai dari"
                                                    " 0."]),
        ({"name": "A"} | _rule("BKK", "persen", "-101"),
         ["“-101” tidak dapat dibaca. Tulis persen seperti −48 atau +10 (paling rendah −100), atau"
          " rupiah bulat seperti 1.500.000.000."]),
        ({"name": "A"} | _rule("BKK", "rupiah", "satu"),
         ["“satu” tidak dapat dibaca. Tulis persen seperti −48 atau +10 (paling rendah −100), atau"
          " rupiah bulat seperti 1.500.000.000."]),
        ({"name": "A"} | _rule("", "persen", "-10"), ["Pilih sumber dananya."]),
        ({"name": "A"} | _rule("BKK", "persen", "-10", owner="97.02"),
         ["BKK:97.02=-10% tidak mengenai pagu mana pun. Sumber yang punya pagu: APBD-KAB,"
          " APBD-PROV, APBN-BALAI, BKK, DAK-F. Perbaiki nama sumber, pemilik atau tahunnya."]),
    ],
)  # fmt: skip
def test_what_is_wrong_stands_beside_its_field(
    browse: Browse, table: Round, data: dict[str, Any], errors: list[str]
) -> None:
    response = browse("penyelenggara").post(address(table, "skenario/baru/"), EMPTY | data)
    assert errors_of(response) == errors
    assert not Scenario.objects.exists()


def test_what_was_typed_stays_in_a_refused_form(browse: Browse, table: Round) -> None:
    data = EMPTY | _rule("BKK", "rupiah", "7x") | {"note": "tetap", "typed": "DAK-*=0"}
    page = browse("penyelenggara").post(address(table, "skenario/baru/"), data).content.decode()
    for kept in ('value="7x"', ">tetap</textarea>", ">DAK-*=0</textarea>",
                 '<option value="BKK" selected>'):  # fmt: skip
        assert kept in page


def test_a_name_is_taken_once(browse: Browse, table: Round, seat: Seat) -> None:
    write_scenario(seat("penyelenggara"), table, Asked("A", (typed_ceiling("BKK=0"),)))
    data = EMPTY | {"name": "A", "typed": "BKK=0"}
    response = browse("penyelenggara").post(address(table, "skenario/baru/"), data)
    assert errors_of(response) == ["Skenario bernama A sudah ada. Pilih nama lain."]


@pytest.mark.parametrize(
    ("name", "reads", "writes"),
    [("pengusul", 200, 403), ("peninjau", 200, 403), ("auditor", 200, 403), ("admin", 200, 403),
     ("penyelenggara", 200, 302), ("pimpinan", 200, 302), ("", 302, 302)],
)  # fmt: skip
def test_who_reads_and_who_writes_scenarios(
    browse: Browse, table: Round, seat: Seat, name: str, reads: int, writes: int
) -> None:
    row = write_scenario(seat("penyelenggara"), table, Asked("A", (typed_ceiling("BKK=0"),)))
    client = browse(name)
    assert client.get(address(table, "skenario/")).status_code == reads
    assert client.get(address(table, f"skenario/{row.pk}/")).status_code == reads
    assert client.get(address(table, "skenario/banding/")).status_code == reads
    data = EMPTY | {"name": "B", "typed": "BKK=0"}
    assert client.post(address(table, "skenario/baru/"), data).status_code == writes
    assert client.post(address(table, f"skenario/{row.pk}/jalankan/")).status_code == writes
    assert Run.objects.filter(kind="skenario").count() == (2 if name and writes == 302 else 0)


def test_a_copy_begins_with_what_the_scenario_says(
    browse: Browse, table: Round, seat: Seat
) -> None:
    rules = (typed_ceiling("DAK-*=-48.5%"), typed_ceiling("APBD-KAB:97.01:2027=1.000"))
    row = write_scenario(seat("penyelenggara"), table, Asked("A", rules, {"97-0002": "keluar"}))
    page = browse("penyelenggara").get(address(table, "skenario/baru/"), {"dari": row.pk})
    text = page.content.decode()
    for kept in ('value="A (2)"', 'value="-48.5"', 'value="1000"', 'value="97-0002"',
                 '<option value="97.01" selected>', '<option value="keluar" selected>'):  # fmt: skip
        assert kept in text


def test_round_and_scenario_side_by_side(browse: Browse, table: Round, without_balai: Run) -> None:
    query = {"a": table.run_id, "b": without_balai.pk, "gerak": "keluar"}
    response = browse("penyelenggara").get(address(table, "skenario/banding/"), query)
    assert listed_moves(response) == ["97.02-0006"]
    page = text_of(response)
    assert "Usulan didanai 12 11 −1" in page
    assert "Dana Rp88.000.000.000,00 Rp80.000.000.000,00 -Rp8.000.000.000,00" in page
    assert "Masuk (0) Keluar (1) Ganti pembayar (0)" in page
    assert "APBN melalui Balai Rp8.000.000.000,00 Rp0,00 -Rp8.000.000.000,00" in page


def listed_moves(response: Any) -> list[str]:
    """Numbers in the table of who moves."""
    page = response.content.decode()
    after = page.partition('<h2 id="moved">')[2]
    response._container = [after.encode()]
    found = listed(response)
    response._container = [page.encode()]
    return found


def test_an_office_sees_only_its_own_moves(
    browse: Browse, table: Round, without_balai: Run
) -> None:
    query = {"a": table.run_id, "b": without_balai.pk, "gerak": "keluar"}
    path = address(table, "skenario/banding/")
    assert "97.02-0006" not in text_of(browse("pengusul").get(path, query))
    assert listed_moves(browse("tetangga").get(path, query)) == ["97.02-0006"]
    Proposal.objects.filter(number="97.02-0006").update(status="diajukan")
    assert listed_moves(browse("pengusul").get(path, query)) == ["97.02-0006"]


def test_the_comparison_reads_back(browse: Browse, table: Round, without_balai: Run) -> None:
    path = address(table, f"skenario/banding/?a={table.run_id}&b={without_balai.pk}&unduh=xlsx")
    book = sheets_of(browse("auditor"), path)
    assert book["Angka pokok"][1] == ["Usulan didanai", 12, 11, -1]
    assert ["APBN melalui Balai", 8e9, 0, -8e9] in book["Menurut sumber dana"]
    moved = book["Siapa masuk, siapa keluar"][1:]
    assert [(row[0], row[1], row[6]) for row in moved] == [("keluar", "97.02-0006", 8e9)]
    assert moved[0][7]


def test_a_payer_that_changes_is_told(browse: Browse, table: Round, seat: Seat) -> None:
    asked = Asked(
        "BKK nol", (typed_ceiling("BKK=0"), typed_ceiling("APBD-KAB:97.01:2027=27.000.000.000"))
    )
    run = _tried(table, seat("penyelenggara"), asked)
    try:
        query = {"a": table.run_id, "b": run.pk, "gerak": "berganti"}
        response = browse("auditor").get(address(table, "skenario/banding/"), query)
        assert listed_moves(response) == ["97.01-001"]
        assert "Bantuan keuangan provinsi 2027: Rp7.000.000.000,00" in text_of(response)
    finally:
        shutil.rmtree(run.folder)


def test_a_plan_beside_itself_moves_nobody(browse: Browse, table: Round) -> None:
    query = {"a": table.run_id, "b": table.run_id}
    page = text_of(browse("auditor").get(address(table, "skenario/banding/"), query))
    assert "Masuk (0) Keluar (0) Ganti pembayar (0)" in page


def test_a_scenario_s_ceilings_are_put_in_force(
    browse: Browse, table: Round, without_balai: Run
) -> None:
    path = address(table, f"skenario/{without_balai.scenario_id}/tetapkan/")
    data = {"run": without_balai.pk, "reason": "Surat Kementerian"}
    assert browse("pengusul").post(path, data).status_code == 403
    assert browse("penyelenggara").post(path, data | {"reason": ""}).status_code == 422
    assert browse("penyelenggara").post(path, data).status_code == 302
    place = Round.objects.get(pk=table.pk)
    assert place.ceilings is not None
    assert (place.ceilings.name, place.ceilings.reason) == ("Balai nol", "Surat Kementerian")
    rows = Ceiling.objects.filter(version=place.ceilings)
    assert rows.count() == Ceiling.objects.filter(version=table.ceilings).count()
    assert not rows.filter(source="APBN-BALAI", amount_rupiah__gt=0).exists()
    assert place.version > table.version
    assert Entry.objects.filter(
        action="adopt", kind="scenario", reason="Surat Kementerian"
    ).exists()


def test_only_a_scenario_that_changes_ceilings_is_taken_over(
    browse: Browse, table: Round, seat: Seat
) -> None:
    run = _tried(table, seat("penyelenggara"), Asked("Tetap", pins={"97.01-001": "masuk"}))
    try:
        path = address(table, f"skenario/{run.scenario_id}/tetapkan/")
        response = browse("penyelenggara").post(path, {"run": run.pk, "reason": "x"})
        assert response.status_code == 422
        assert "tidak mengubah pagu" in response.content.decode()
    finally:
        shutil.rmtree(run.folder)
