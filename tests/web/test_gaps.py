"""The gap board: needs minus what is there and what is proposed, and who could close the gap."""

import io
import re
import shutil
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import openpyxl
import polars as pl
import pytest
from django.core.cache import caches
from django.test import Client

from baimbai.register.need import NEEDS, Need
from baimbai.rounds.archive import TABLES
from baimbai.web.actor import Actor
from baimbai.web.gaps import board_of, by_service, finding_counts
from baimbai.web.models import Finding, Organisation, Proposal, Round, Run
from baimbai.wording.message import Message

Seat = Callable[..., Actor]
Browse = Callable[[str], Client]
BOARD = "/putaran/nusa-rekaan/celah/"
TARGETS = (
    Need("97.01", "jalan_mantap", 100.0, "km", "RPJMD (rekaan)"),
    Need("97.02", "jalan_mantap", 1.0, "km", "=RPJMD"),
    Need("97.02", "rumah_layak", 40.0, "unit", "Renstra (rekaan)"),
)


@pytest.fixture
def targets(table: Round, tmp_path: Path, settings: object) -> Iterator[Round]:
    """The round's computation, as if the round had set targets."""
    run = Run.objects.get(pk=table.run_id)
    copied = tmp_path / str(run.pk)
    shutil.copytree(run.folder, copied)
    NEEDS.make(TARGETS).write_parquet(copied / TABLES / "kebutuhan.parquet")
    settings.RESULTS = tmp_path  # type: ignore[attr-defined]
    caches["results"].clear()
    yield table
    caches["results"].clear()


def line(board: pl.DataFrame, region: str, service: str) -> dict[str, object]:
    return board.row(
        by_predicate=(pl.col("region_code") == region) & (pl.col("service") == service), named=True
    )


def test_without_targets_the_board_says_what_to_do(table: Round, browse: Browse) -> None:
    caches["results"].clear()
    response = browse("penyelenggara").get(BOARD)
    text = response.content.decode()
    assert (response.status_code, "tidak menetapkan kebutuhan" in text) == (200, True)
    assert "<table" not in text


def test_before_it_is_computed_the_board_says_so(table: Round, browse: Browse) -> None:
    Round.objects.filter(pk=table.pk).update(run=None)
    text = browse("penyelenggara").get(BOARD).content.decode()
    assert "belum dihitung" in text


def test_the_gap_is_the_need_less_all_there_is_and_comes(targets: Round, seat: Seat) -> None:
    board = board_of(seat("penyelenggara"), targets)
    road = line(board, "97.01", "jalan_mantap")
    existing, way, proposed = (road[k] for k in ("existing", "under_way", "proposed"))
    assert road["gap"] == pytest.approx(100.0 - existing - way - proposed)  # type: ignore[operator]
    assert (line(board, "97.02", "rumah_layak")["unproposed"], road["unproposed"]) == (True, False)


def test_sums_by_service_count_where_something_is_lacking(targets: Round, seat: Seat) -> None:
    board = board_of(seat("auditor"), targets)
    roads = by_service(board).row(0, named=True)
    assert (roads["service"], roads["need"], roads["regions"]) == ("jalan_mantap", 101.0, 2)
    gaps = [line(board, r, "jalan_mantap")["gap"] for r in ("97.01", "97.02")]
    assert roads["lacking"] == sum(gap > 0 for gap in gaps)  # type: ignore[operator]
    assert roads["shortfall"] == pytest.approx(sum(max(gap, 0.0) for gap in gaps))  # type: ignore[type-var]


def test_drafts_of_others_are_not_counted_for_an_office(targets: Round, seat: Seat) -> None:
    everything = line(board_of(seat("auditor"), targets), "97.02", "jalan_mantap")
    office = line(board_of(seat("pengusul"), targets), "97.02", "jalan_mantap")
    assert (everything["proposals"] > 0, office["proposals"]) == (True, 0)  # type: ignore[operator]
    Proposal.objects.filter(organisation="97.02").update(status="diajukan")
    targets.touch()
    later = Round.objects.select_related("run").get(pk=targets.pk)
    seen = line(board_of(seat("pengusul"), later), "97.02", "jalan_mantap")
    drafts = Proposal.objects.filter(region_code="97.02", asset_type="jalan", status="draf")
    assert seen["proposals"] == everything["proposals"] - drafts.count()  # type: ignore[operator]


def test_an_office_is_led_to_propose_in_its_own_region(targets: Round, browse: Browse) -> None:
    text = browse("pengusul").get(f"{BOARD}?layanan=jalan_mantap").content.decode()
    assert "Draf instansi lain tidak terhitung" in text
    addresses = re.findall(r'href="([^"]*usulan/baru/[^"]*)"', text)
    assert [unescape(address) for address in addresses] == [
        "/putaran/nusa-rekaan/usulan/baru/?asset_type=jalan&region=97.01"
    ]
    form = browse("pengusul").get(unescape(addresses[0])).content.decode()
    assert re.search(r'<option value="jalan" selected', form)
    assert re.search(r'<option value="97.01" selected', form)
    assert "Draf instansi lain" not in browse("auditor").get(BOARD).content.decode()


def test_findings_that_tell_of_the_gap_are_counted_by_region(
    targets: Round, seat: Seat, browse: Browse
) -> None:
    evidence = Message("finding-kebutuhan", {
        "asset": "jalan", "worn": 1, "old": 0, "worst": ("Jalan A",), "oldest": (),
    }).packed()  # fmt: skip
    need = Finding.objects.create(
        run=targets.run, number="T-0900", key="e" * 16, kind="kebutuhan_tanpa_usulan",
        severity="rendah", evidence=evidence, exits=["usulkan"], status="terbuka",
    )  # fmt: skip
    need.parties.add(Organisation.objects.get(pk="97.01"))
    hole = Finding.objects.create(
        run=targets.run, number="T-0901", key="d" * 16, kind="celah_koridor", severity="rendah",
        evidence=evidence, exits=["perbaiki"], status="terbuka",
    )  # fmt: skip
    hole.proposals.set(Proposal.objects.filter(number__in=["97.01-001", "97.01-002"]))
    assert finding_counts(seat("auditor"), targets) == {
        ("kebutuhan_tanpa_usulan", "97.01", "jalan"): 1, ("celah_koridor", "97.01", "jalan"): 1,
    }  # fmt: skip
    assert finding_counts(seat("tetangga"), targets) == {}
    text = browse("auditor").get(f"{BOARD}?layanan=jalan_mantap").content.decode()
    assert "/temuan/?jenis=kebutuhan_tanpa_usulan&amp;wilayah=97.01" in text


def test_only_where_something_is_lacking(targets: Round, browse: Browse, seat: Seat) -> None:
    board = board_of(seat("auditor"), targets).filter(service="jalan_mantap")
    lacking = board.filter(pl.col("gap") > 0).height
    text = browse("auditor").get(f"{BOARD}?layanan=jalan_mantap&sisa=1").content.decode()
    assert text.count('<th scope="row">') == lacking


def test_the_board_is_sent_out_with_numbers_and_without_formulas(
    targets: Round, browse: Browse
) -> None:
    content = b"".join(browse("auditor").get(f"{BOARD}unduh.xlsx").streaming_content)
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows())
    roads = next(row for row in rows if row[0].value == "97.01")
    assert (roads[4].value, roads[4].data_type) == (100, "n")
    assert {cell.data_type for row in rows for cell in row if cell.value is not None} == {"s", "n"}


@pytest.mark.parametrize(("name", "status"), [("pengusul", 200), ("auditor", 200), ("", 302)])
def test_the_board_opens_for_the_table(
    table: Round, browse: Browse, name: str, status: int
) -> None:
    for address in (BOARD, f"{BOARD}unduh.csv"):
        assert browse(name).get(address).status_code == status
