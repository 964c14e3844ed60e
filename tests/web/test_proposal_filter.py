"""What an address asks for is what the list holds; what makes no sense narrows nothing or finds
nothing, and never breaks a page."""

from collections.abc import Callable

import pytest
from django.db.models import Sum
from django.http import QueryDict

from baimbai.web.models import Finding, Proposal, Request, Result, Round
from baimbai.web.pages.proposal_filter import NAMES, amount, box, describe, filtered


def _numbers(table: Round, address: str) -> list[str]:
    rows = filtered(Proposal.objects.filter(round=table), QueryDict(address), table.run)
    return sorted(rows.values_list("number", flat=True))


def _plainly(table: Round, holds: Callable[[Proposal], bool]) -> list[str]:
    return sorted(p.number for p in Proposal.objects.filter(round=table) if holds(p))


def _of_run(table: Round, holds: Callable[[Result], bool]) -> list[str]:
    results = Result.objects.filter(run=table.run).select_related("proposal")
    return sorted(r.proposal.number for r in results if holds(r))


def _every(table: Round) -> list[str]:
    return _plainly(table, lambda _: True)


@pytest.mark.parametrize(
    ("address", "holds"),
    [
        ("pengusul=97.01", lambda p: p.organisation_id == "97.01"),
        ("pengusul=97.01&pengusul=97.02", lambda p: p.organisation_id in ("97.01", "97.02")),
        ("wilayah=97.02", lambda p: p.region_code == "97.02"),
        ("bidang=BM", lambda p: p.sector == "BM"),
        ("bidang=BM&bidang=SDA", lambda p: p.sector in ("BM", "SDA")),
        ("jenis=jalan&pengusul=97", lambda p: (p.asset_type, p.organisation_id) == ("jalan", "97")),
        ("pekerjaan=peningkatan", lambda p: p.work_type == "peningkatan"),
        ("status=draf", lambda p: p.status == "draf"),
        ("min=2.000.000.000", lambda p: p.cost_rupiah >= 2_000_000_000),
        ("maks=Rp2.000.000.000", lambda p: p.cost_rupiah <= 2_000_000_000),
    ],
)  # fmt: skip
def test_each_filter_keeps_exactly_what_it_names(
    table: Round, address: str, holds: Callable[[Proposal], bool]
) -> None:
    wanted = _plainly(table, holds)
    assert _numbers(table, address) == wanted
    assert 0 < len(wanted) <= len(_every(table))


def test_what_the_run_says_can_be_asked_for(table: Round) -> None:
    assert _numbers(table, "hasil=didanai") == _of_run(table, lambda r: r.outcome == "didanai")
    assert _numbers(table, "gerbang=lolos") == _of_run(table, lambda r: r.gate == "lolos")
    assert _numbers(table, "pita=inti") == _of_run(table, lambda r: r.band == "inti")
    both = _of_run(table, lambda r: r.outcome == "tidak_didanai" and r.gate == "lolos")
    assert _numbers(table, "hasil=tidak_didanai&gerbang=lolos") == both


def test_findings_narrow_by_severity(table: Round) -> None:
    named = Finding.objects.filter(run=table.run, severity="tinggi").exclude(status="diabaikan")
    wanted = sorted(set(named.values_list("proposals__number", flat=True)) - {None})
    assert _numbers(table, "temuan=tinggi") == wanted
    assert set(wanted) <= set(_numbers(table, "temuan=ada"))


def test_source_and_year_are_asked_of_the_same_request(table: Round) -> None:
    asked = Request.objects.filter(proposal__round=table)
    source, year = asked.exclude(source=None).values_list("source", "year")[0]
    same = set(asked.filter(source=source, year=year).values_list("proposal__number", flat=True))
    assert _numbers(table, f"sumber={source}&tahun={year}") == sorted(same)


def test_a_box_of_the_map_keeps_what_lies_in_it(table: Round) -> None:
    points = [p for p in Proposal.objects.filter(round=table) if p.lat is not None]
    first = points[0]
    assert first.lat is not None
    assert first.lon is not None
    west, east, south, north = (
        first.lon - 0.05,
        first.lon + 0.05,
        first.lat - 0.05,
        first.lat + 0.05,
    )
    inside = sorted(
        p.number for p in points
        if p.lat and p.lon and west <= p.lon <= east and south <= p.lat <= north
    )  # fmt: skip
    assert _numbers(table, f"kotak={west},{south},{east},{north}") == inside


def test_words_are_searched_within_what_is_filtered(table: Round) -> None:
    row = Proposal.objects.filter(round=table, organisation="97.02").order_by("number")[0]
    assert _numbers(table, f"pengusul=97.02&q={row.number}") == [row.number]
    assert _numbers(table, f"pengusul=97.01&q={row.number}") == []


@pytest.mark.parametrize(
    "address",
    [
        "min=abc", "maks=", "min=-5", "kotak=1,2,3", "kotak=a,b,c,d", "kotak=nan,0,1,1",
        "kotak=2,2,1,1", "tahun=besok", "tahun=", "q=%00", "q=()%22*", "tidak_ada=1",
        "bidang=", "min=²", "tahun=٢٠٢٧",
    ],
)  # fmt: skip
def test_what_cannot_be_read_narrows_nothing(table: Round, address: str) -> None:
    assert _numbers(table, address) == _every(table)


@pytest.mark.parametrize("name", [n for n in NAMES if n not in ("q", "min", "maks", "kotak")])
def test_a_code_that_nobody_knows_finds_nothing(table: Round, name: str) -> None:
    wrong = "1066" if name == "tahun" else "%27%3B%00DROP"
    assert _numbers(table, f"{name}={wrong}") == []


def test_without_a_run_nothing_is_found_by_its_results(table: Round) -> None:
    rows = Proposal.objects.filter(round=table)
    assert not filtered(rows, QueryDict("hasil=didanai"), None).exists()
    assert filtered(rows, QueryDict("bidang=BM"), None).exists()


def test_filters_leave_each_proposal_once(table: Round) -> None:
    rows = filtered(
        Proposal.objects.filter(round=table), QueryDict("temuan=ada&tahun=2027"), table.run
    )
    plain = sum(rows.values_list("cost_rupiah", flat=True))
    assert rows.aggregate(sum=Sum("cost_rupiah"))["sum"] == plain
    assert len(set(rows.values_list("pk", flat=True))) == rows.count()


def test_rupiah_and_boxes_as_typed() -> None:
    assert [amount(t) for t in ("1.500.000", "rp2 000", "9" * 25, "9" * 40, "1,5", "")] == [
        1_500_000, 2_000, 10**17, None, None, None,
    ]  # fmt: skip
    assert box("114.1,-3.5,115,-2") == (114.1, -3.5, 115.0, -2.0)
    assert [box(t) for t in ("", "1,2,3,4,5", "inf,0,inf,1", "999,0,999,1")] == [None] * 4


def test_chips_name_what_is_chosen_and_the_address_without_it(table: Round) -> None:
    chips = describe(table, QueryDict("bidang=BM&bidang=SDA&min=5&urut=-biaya&hal=3")).chips
    assert [(chip.text, chip.without) for chip in chips] == [
        ("Bina Marga", "bidang=SDA&min=5&urut=-biaya"),
        ("Sumber Daya Air", "bidang=BM&min=5&urut=-biaya"),
        ("5", "bidang=BM&bidang=SDA&urut=-biaya"),
    ]
