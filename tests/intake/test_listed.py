"""Proposals in Baimbai's own columns are read back as they were written."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from baimbai.errors import WorkbookError
from baimbai.intake.listed import is_list, offices_of, read_list
from baimbai.intake.mapping import COLUMN_READINGS
from baimbai.intake.receive import Received
from baimbai.intake.remark import OTHER_ROWS, REMARKS
from baimbai.publication.checked import write_checked
from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal, Request
from baimbai.rulebook.load import CURRENT_EDITION, load_rulebook
from baimbai.wording.message import Message
from baimbai.wording.wording import wording

BOOK = load_rulebook(CURRENT_EDITION, date(2026, 11, 1))

_TEXT = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20)
_PROPOSAL = st.builds(
    Proposal,
    id=st.uuids().map(str),
    title=_TEXT.map(lambda text: f"Rehabilitasi {text}"),
    organisation=st.sampled_from(("63.03", "63.10")),
    level=st.just("kabkota"),
    region_code=st.sampled_from(("63.03", "63.10")),
    sector=st.sampled_from(("BM", "SDA")),
    asset_type=st.just("jalan"),
    work_type=st.just("rehabilitasi"),
    cost_rupiah=st.integers(0, 10**15),
    year=st.integers(2026, 2031),
    volume=st.none() | st.floats(0, 1e9),
    unit=st.none() | st.sampled_from(("km", "l/det")),
    desa=st.none() | _TEXT,
    geometry=st.none() | st.just("LINESTRING (114 -3, 114.5 -3.1)"),
    from_m=st.none() | st.integers(0, 300_000),
    papers_ready=st.lists(st.sampled_from(("ded", "rab")), unique=True).map(tuple),
    portion=st.booleans(),
    source_file=st.just("a.xlsx"),
    source_sheet=st.just("Usulan 2027"),
    source_row=st.integers(1, 9999),
)


def written(folder: Path, text: str, name: str = "daftar.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_PROPOSAL, min_size=1, max_size=8, unique_by=lambda p: p.id))
def test_what_check_writes_is_read_back_whole(tmp_path: Path, rows: list[Proposal]) -> None:
    proposals = PROPOSALS.make(rows)
    requests = REQUESTS.make(
        Request(p.id, source, p.year, amount)
        for p in rows
        for source, amount in (("DAK-F", p.cost_rupiah // 3), (None, p.cost_rupiah - p.cost_rupiah // 3))
    )  # fmt: skip
    received = Received(
        proposals, requests, REMARKS.make(()), OTHER_ROWS.make(()), COLUMN_READINGS.make(()), 0
    )
    write_checked([received], wording("id"), tmp_path)
    again = read_list(tmp_path / "usulan.csv", BOOK, 2027)
    assert is_list(tmp_path / "usulan.csv")
    assert_frame_equal(again.proposals, proposals)
    order = ["proposal", "year", "amount_rupiah", "source"]
    assert_frame_equal(again.requests.sort(order), requests.sort(order))
    assert again.remarks.is_empty()


def test_a_list_with_titles_alone_is_filled_from_them(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "id,title,region_code,cost_rupiah,fund\n"
        "a,Rehabilitasi Jaringan Irigasi DI Waringin,63.03,1500000000,DAK Fisik + APBD Kab\n"
        "b,Rekonstruksi Jalan Melati - Kenanga Sta 1+000 - 3+500,,900,\n",
    )
    taken = read_list(path, BOOK, 2028)
    first, second = PROPOSALS.records(taken.proposals)
    assert (first.asset_type, first.work_type, first.sector) == ("irigasi", "rehabilitasi", "SDA")
    assert (second.asset_type, second.from_m, second.to_m) == ("jalan", 1000, 3500)
    assert (second.region_code, second.level, second.row) == ("63", "provinsi", "daftar.csv!!3")
    assert taken.requests.rows() == [
        ("a", "DAK-F", 2028, 750_000_000),
        ("a", "APBD-KAB", 2028, 750_000_000),
        ("b", None, 2028, 900),
    ]
    assert offices_of(taken.proposals) == {"63.03": ("kabkota", "63.03"), "00": ("provinsi", "63")}


def test_every_cell_that_cannot_be_read_is_named_and_no_row_is_lost(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "id;title;region_code;cost_rupiah;lat;lon;level;volume\n"
        "a;Jalan Melati;63.03;1 milyar;nan;114,5;desa;inf\n"
        "a;;63.3;-5;-3.4;114.5;kabkota;2\n"
        ";;;;;;;\n"
        ";Jalan Mawar;63.03;7;95;3;kabkota;1e400\n",
    )
    taken = read_list(path, BOOK, 2027)
    assert [(p.id, p.cost_rupiah, p.lat, p.source_row) for p in PROPOSALS.records(taken.proposals)] == [
        ("a", 0, None, 2), ("a#daftar.csv#3", 0, -3.4, 3), ("baris#daftar.csv#5", 7, None, 5),
    ]  # fmt: skip
    said = {
        remark.cell: wording("id").say(remark.text) for remark in REMARKS.records(taken.remarks)
    }
    assert sorted(said) == ["3", "5", "C3", "D2", "D3", "E2", "E5", "F2", "F5", "G2", "H2", "H5"]
    assert "1 milyar" in said["D2"]


def test_a_formula_written_as_text_is_text_again(tmp_path: Path) -> None:
    path = written(tmp_path, "id,title,organisation\na,'=SUM(1),63\n")
    assert read_list(path, BOOK, 2027).proposals["title"].to_list() == ["=SUM(1)"]


@pytest.mark.parametrize("text", ["", "id,title\n", "Nama,Biaya\na,b\n", "id;title;note\n"])
def test_other_tables_are_no_such_list(tmp_path: Path, text: str) -> None:
    assert not is_list(written(tmp_path, text))


def test_a_list_that_is_damaged_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "usulan.csv"
    path.write_bytes(b'id,title,organisation\n"a,b\n' + b"\x00" * 50)
    try:
        taken = read_list(path, BOOK, 2027)
    except WorkbookError as fault:
        assert isinstance(fault.message, Message)
    else:
        assert taken.proposals.height <= 1


def test_a_thousand_bad_cells_are_counted_not_listed(tmp_path: Path) -> None:
    rows = "".join(f"{n},Jalan {n},63.03,mahal\n" for n in range(1000))
    taken = read_list(written(tmp_path, "id,title,region_code,cost_rupiah\n" + rows), BOOK, 2027)
    assert taken.proposals.height == 1000
    assert taken.remarks.height == 201
    assert taken.proposals["cost_rupiah"].sum() == 0
    assert isinstance(taken.proposals, pl.DataFrame)
