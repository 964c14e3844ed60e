"""A file beside the table: it speaks of what it has columns for, and of nothing else."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from baimbai.intake.changes import Compared, compare_with_table, differing, value_of
from baimbai.intake.receive import Received, receive
from baimbai.intake.record import Office
from baimbai.intake.standard import FIELDS, contents_of, held_values
from baimbai.intake.workbook import Workbook, open_workbook
from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal

Offices = Callable[[str], Office]
Write = Callable[..., Path]
HEAD = ["Nama Paket", "Kecamatan", "Volume", "Satuan", "Sumber Dana", "Tahun", "Biaya (Rp)"]
BATI = ["Peningkatan Jalan Bati - Kurau", "Kurau", 2, "km", "DAU", 2027, 5_000_000_000]
PANTAI = ["Pembangunan Talud Pantai Takisung", "Takisung", 300, "m", "PAD", 2027, 900_000_000]


def _read(write: Write, office: Office, *rows: list[object]) -> tuple[Received, Workbook]:
    workbook = open_workbook(write({"Usulan": [HEAD, *rows]}))
    return receive(workbook, office), workbook


def _against(first: Received, second: tuple[Received, Workbook], out: str = "") -> Compared:
    received, workbook = second
    return compare_with_table(
        received, workbook, first.proposals, first.requests, frozenset({out} - {""}), "63.01"
    )


def _said(compared: Compared) -> list[tuple[str, ...]]:
    return list(compared.changes.select("kind", "number", "field").iter_rows())


def test_the_same_file_again_says_nothing(office: Offices, write: Write) -> None:
    own = office("63.01")
    first, _ = _read(write, own, BATI, PANTAI)
    compared = _against(first, _read(write, own, PANTAI, BATI))
    assert (_said(compared), compared.unchanged) == ([], 2)
    assert list(compared.proposals["id"]) == ["63.01-0002", "63.01-0001"]


def test_rows_without_ids_are_known_by_name_and_place_and_new_ones_numbered_on(
    office: Offices, write: Write
) -> None:
    own = office("63.01")
    first, _ = _read(write, own, BATI)
    longer = [*BATI[:2], 2.5, *BATI[3:]]
    compared = _against(first, _read(write, own, PANTAI, longer))
    assert _said(compared) == [("baru", "63.01-0002", ""), ("berubah", "63.01-0001", "volume")]
    old, new = compared.changes.filter(pl.col("field") == "volume").select("old", "new").row(0)
    assert (value_of(old), value_of(new)) == ((2.0, "km"), (2.5, "km"))


def test_what_is_missing_is_told_and_what_is_out_stays_out(office: Offices, write: Write) -> None:
    own = office("63.01")
    first, _ = _read(write, own, BATI, PANTAI)
    compared = _against(first, _read(write, own, [*BATI[:6], 1]), out="63.01-0001")
    assert _said(compared) == [("luar", "63.01-0001", ""), ("hilang", "63.01-0002", "")]


def test_what_the_table_knows_beyond_the_files_columns_stays(office: Offices, write: Write) -> None:
    own = office("63.01")
    first, _ = _read(write, own, BATI)
    (known,) = PROPOSALS.records(first.proposals)
    mended = PROPOSALS.make([
        Proposal(**{**_values(known), "lat": -3.8, "lon": 114.7, "note": "Diperiksa di lapangan",
                    "sector": "SDA", "papers_ready": ("ded",)})
    ])  # fmt: skip
    received, workbook = _read(write, own, BATI)
    compared = compare_with_table(received, workbook, mended, first.requests, frozenset(), "63.01")
    assert _said(compared) == []


def _values(proposal: Proposal) -> dict[str, object]:
    return {name: getattr(proposal, name) for name in Proposal.__dataclass_fields__}


def test_a_cell_that_cannot_be_read_takes_nothing_away(office: Offices, write: Write) -> None:
    own = office("63.01")
    first, _ = _read(write, own, BATI)
    broken = [*BATI[:2], "panjang", "km", *BATI[4:6], "lima miliar kurang"]
    assert _said(_against(first, _read(write, own, broken))) == []


def test_an_emptied_cell_is_a_change(office: Offices, write: Write) -> None:
    own = office("63.01")
    first, _ = _read(write, own, BATI)
    assert _said(_against(first, _read(write, own, [*BATI[:2], "", "", *BATI[4:]]))) == [
        ("berubah", "63.01-0001", "volume")
    ]


def test_line_breaks_and_the_order_of_amounts_say_nothing() -> None:
    was = {"note": "satu\n dua", "money": (("DAU", 2027, 1), ("PAD", 2027, 2)), "desa": ""}
    now = {"note": "satu dua", "money": (("PAD", 2027, 2), ("DAU", 2027, 1)), "desa": None}
    assert differing(was, now, set(FIELDS)) == []


@given(st.data())
def test_the_values_of_all_fields_make_the_row_say_what_the_file_says(data: st.DataObject) -> None:
    papers = data.draw(st.sets(st.sampled_from(("kak", "rab", "ded"))))
    plain = {"id": "1", "organisation": "63.01", "level": "kabkota", "region_code": "63.01",
             "sector": "BM", "asset_type": "jalan", "work_type": "peningkatan", "year": 2027}  # fmt: skip
    before = Proposal(title="a", cost_rupiah=1, papers_ready=("studi",), **plain)  # type: ignore[arg-type]
    sent = Proposal(
        title="b", cost_rupiah=2, note=data.draw(st.none() | st.just("x")),
        volume=data.draw(st.none() | st.just(2.0)), papers_ready=tuple(sorted(papers)), **plain,  # type: ignore[arg-type]
    )  # fmt: skip
    values = {**_values(before), **held_values(sent, FIELDS, before)}
    ((_, now),) = contents_of(PROPOSALS.make([Proposal(**values)]), REQUESTS.make(()))  # type: ignore[arg-type]
    ((_, wanted),) = contents_of(PROPOSALS.make([sent]), REQUESTS.make(()))
    assert now == wanted
