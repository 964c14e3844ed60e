"""The standard workbook goes out with what the office proposed, and comes back the same."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from baimbai.intake.commitments import Commitment, read_commitments
from baimbai.intake.compare import edited, entries_of, start
from baimbai.intake.receive import receive
from baimbai.intake.record import Office
from baimbai.intake.remark import OTHER_ROWS
from baimbai.intake.standard import Content, contents_of
from baimbai.intake.template import Template, write_template
from baimbai.intake.workbook import open_workbook
from baimbai.register.delimited import guarded
from baimbai.register.meeting import Meeting
from baimbai.register.proposal import (
    ASSET_TYPES,
    CONDITIONS,
    PAPERS,
    SECTORS,
    UNITS,
    WORK_TYPES,
)
from baimbai.wording.wording import wording

from .conftest import REGIONS

Offices = Callable[[str], Office]
MEETING = Meeting(
    title="Rakor Uji", province_code="63", province_name="Kalimantan Selatan", host="63",
    fiscal_year=2027, horizon=(2027, 2028, 2029), held_on=date(2026, 3, 2), place="Banjarmasin",
    published_on=date(2026, 3, 5), follow_up_by=date(2026, 4, 15), letterhead=(), legal_basis=(),
    illustrative=True,
)  # fmt: skip
LAST_YEAR = (Commitment("63.01-0001", "=Jalan A", "DAK-F", 2026, 5_000, "disepakati"),)
WORDS = st.sampled_from("aman damai karya mulya sentosa harapan bina sari".split())


def written(said: dict[str, Content], path: Path, office: Office, language: str = "id") -> Path:
    template = Template(
        MEETING, office.organisation, {r.code: r for r in REGIONS}, ("DAK-F", "PAD", "APBN-PU"),
        ("Kurau", "Jorong"), ("1.03.10.2.01.0046 – Pembangunan Jalan",), said, LAST_YEAR,
    )  # fmt: skip
    write_template(template, wording(language), path)
    return path


def read(path: Path, office: Office) -> dict[str, Content]:
    received = receive(open_workbook(path), office)
    return {p.id: said for p, said in contents_of(received.proposals, received.requests)}


@st.composite
def contents(draw: st.DrawFn) -> Content:
    money = draw(
        st.lists(
            st.tuples(st.sampled_from(("DAK-F", "PAD")), st.sampled_from((2027, 2028, 2029)), st.integers(1, 10**12)),
            min_size=1, max_size=3, unique_by=lambda part: part[:2],
        )
    )  # fmt: skip
    note = draw(st.none() | WORDS)
    return {
        "title": f"Peningkatan Jalan {draw(WORDS)} - {draw(WORDS)}",
        "region": "63.01",
        "sector": draw(st.sampled_from([s for s in SECTORS if s != "PERKIM"])),
        "asset_type": draw(st.sampled_from(ASSET_TYPES)),
        "work_type": draw(st.sampled_from(WORK_TYPES)),
        "kecamatan": "Kurau",
        "volume": draw(st.none() | st.tuples(st.integers(1, 900).map(lambda n: n / 4), st.sampled_from(UNITS))),
        "point": draw(st.none() | st.tuples(st.floats(-3.9, -3.7), st.floats(114.8, 115.0)).map(lambda p: (round(p[0], 7), round(p[1], 7)))),
        "stretch": draw(st.none() | st.integers(1, 99_000).map(lambda m: (0, m))),
        "money": tuple(sorted(money, key=lambda part: (part[1], part[0]))),
        **{paper: draw(st.sampled_from((None, True, False))) for paper in PAPERS},
        "people": draw(st.none() | st.integers(1, 10**6)),
        "condition": draw(st.none() | st.sampled_from(CONDITIONS)),
        "note": note,
    }  # fmt: skip


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(contents(), min_size=1, max_size=6))
def test_what_goes_out_comes_back_and_goes_out_again_the_same(
    office: Offices, tmp_path: Path, rows: list[Content]
) -> None:
    own = office("63.01")
    sent = {f"63.01-{n:04d}": row for n, row in enumerate(rows, start=1)}
    once = read(written(sent, tmp_path / "1.xlsx", own), own)
    assert list(once) == list(sent)
    for id_, row in sent.items():
        assert {name: once[id_][name] for name in row} == dict(row)
    assert read(written(once, tmp_path / "2.xlsx", own), own) == once


def test_an_unchanged_return_has_no_differences_in_either_language(
    office: Offices, tmp_path: Path
) -> None:
    own = office("63.01")
    row = {"title": "Peningkatan Jalan Bati - Kurau", "region": "63.01", "sector": "BM",
           "asset_type": "jalan", "work_type": "peningkatan", "money": (("PAD", 2027, 7),),
           "kecamatan": "Kurau"}  # fmt: skip
    for language in ("id", "en"):
        path = written({"63.01-0007": row}, tmp_path / f"{language}.xlsx", own, language)
        received = receive(open_workbook(path), own)
        entries = entries_of(received, open_workbook(path))
        assert [entry.id for entry in entries if entry.given] == ["63.01-0007"]
        assert edited(start(entries).base, entries, "63.01").said == frozenset()
        aside = {(r.sheet, r.reason) for r in OTHER_ROWS.records(received.other_rows)}
        assert len({sheet for sheet, reason in aside if reason == "rujukan"}) == 3


def test_ids_and_headings_are_locked_and_the_rest_is_not(office: Offices, tmp_path: Path) -> None:
    path = written({}, tmp_path / "a.xlsx", office("63.01"))
    sheet = load_workbook(path)["Usulan"]
    assert sheet.protection.sheet
    assert (sheet.protection.sort, sheet.protection.insertRows) == (False, False)  # not forbidden
    assert sheet["A6"].protection.locked
    assert sheet["B5"].protection.locked
    assert not any(cell.protection.locked for cell in sheet[6][1:])


def test_text_that_looks_like_a_formula_is_written_as_text(office: Offices, tmp_path: Path) -> None:
    row = {"title": '=HYPERLINK("x")', "money": (("PAD", 2027, 7),), "note": "@SUM(A1)"}
    book = load_workbook(written({"63.01-0001": row}, tmp_path / "a.xlsx", office("63.01")))
    cells = [cell for sheet in book.worksheets for line in sheet.iter_rows() for cell in line]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert book["Usulan"]["B6"].quotePrefix
    assert guarded("=1+1") == "'=1+1"
    assert guarded("Jalan A") == "Jalan A"


def test_the_same_template_gives_the_same_bytes(office: Offices, tmp_path: Path) -> None:
    own = office("63.01")
    first = written({}, tmp_path / "1.xlsx", own).read_bytes()
    assert written({}, tmp_path / "2.xlsx", own).read_bytes() == first


def test_commitments_are_read_from_a_small_table(tmp_path: Path) -> None:
    path = tmp_path / "komitmen.csv"
    path.write_text(
        "id;judul;sumber;tahun;nilai;status;hasil\n63.01-0001;Jalan A;PAD;2026;Rp 1,5 M;disepakati;selesai\n"
    )
    assert read_commitments(open_workbook(path)) == (
        Commitment("63.01-0001", "Jalan A", "PAD", 2026, 1_500_000_000, "disepakati", "selesai"),
    )
