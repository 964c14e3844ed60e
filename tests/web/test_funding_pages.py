"""Funding on the web: exact accounts, who is in and who is not, what a promise would cost."""

from collections.abc import Callable

import pytest
from django.test import Client

from baimbai.web.models import Proposal, Round
from baimbai.web.results.asked import typed_rupiah
from baimbai.web.results.money import Account, YearUse, by_owner, by_source, money_by, whole
from tests.web.results_kit import address, listed, sheets_of, text_of

Browse = Callable[[str], Client]
BILLION = 10**9


def test_every_source_has_its_running_balance_by_owner_and_in_all(table: Round) -> None:
    assert table.run is not None
    sources = {account.key: account for account in by_source(table.run)}
    assert sources["APBD-KAB"] == Account("APBD-KAB", [
        YearUse(2027, 32 * BILLION, 32 * BILLION, 0), YearUse(2028, 2 * BILLION, 2 * BILLION, 0),
        YearUse(2029, 0, 0, 0),
    ])  # fmt: skip
    owners = by_owner(table.run, "APBD-KAB")
    assert [(one.key, one.ceiling, one.used) for one in owners] == [
        ("97.01", 22 * BILLION, 22 * BILLION), ("97.02", 12 * BILLION, 12 * BILLION),
    ]  # fmt: skip
    every = whole(list(sources.values()))
    assert (every.ceiling, every.used, every.left) == (88 * BILLION, 88 * BILLION, 0)


def test_a_balance_carries_over_the_years(table: Round) -> None:
    assert table.run is not None
    use = table.run.source_uses.get(source="APBD-PROV", year=2027)
    use.used_rupiah -= 3 * BILLION
    use.save()
    (account,) = [one for one in by_source(table.run) if one.key == "APBD-PROV"]
    assert [(y.left, y.balance) for y in account.years] == [
        (3 * BILLION, 3 * BILLION), (0, 3 * BILLION), (0, 3 * BILLION),
    ]  # fmt: skip


def test_money_by_region_and_sector(table: Round) -> None:
    assert table.run is not None
    assert money_by(table.run, "region_code", "sector") == (
        ["BM", "CK", "SDA"],
        [
            ("97.01", [18 * BILLION, 11 * BILLION, 0]),
            ("97.02", [35 * BILLION, 5 * BILLION, 10 * BILLION]),
            ("97.71", [9 * BILLION, 0, 0]),
        ],
    )


def test_the_page_tells_accounts_and_the_proven_gap(browse: Browse, table: Round) -> None:
    page = text_of(browse("pengusul").get(address(table, "pendanaan/?buka=APBD-KAB")))
    assert "Terbukti: rencana ini paling jauh 0,00 % di bawah rencana sah terbaik" in page
    assert "optimal" not in page
    assert page.count("Rp20.000.000.000,00") >= 2  # Ceiling and use of one owner, unfolded.


def test_the_download_of_accounts_reads_back(browse: Browse, table: Round) -> None:
    book = sheets_of(browse("pengusul"), address(table, "pendanaan/?unduh=xlsx"))
    head, *rows = book["Pendanaan"]
    assert head == ["Sumber dana", "Pemilik dana", "Tahun", "Pagu", "Dipakai", "Sisa",
                    "Saldo berjalan"]  # fmt: skip
    assert len(rows) == 18
    assert sum(row[3] for row in rows) == sum(row[4] for row in rows) == 88 * BILLION


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("didanai/?sumber=BKK", ["97.01-001"]),
        ("didanai/?sumber=APBD-KAB&pemilik=97.02", ["97.02-0001", "97.02-0002"]),
        ("didanai/?tahun=2028", ["97.01-005", "97-0001"]),
        ("didanai/?sumber=APBD-PROV&tahun=2028", ["97-0001"]),
        ("tidak-didanai/", ["97-0002", "97.01-007", "97.01-006", "97.02-0005", "97.01-008"]),
        ("tidak-didanai/?alasan=pagu&urut=biaya", ["97.01-006", "97-0002"]),
        ("tidak-didanai/?alasan=kesiapan", ["97.01-008"]),
    ],
)
def test_who_is_funded_and_who_is_not(
    browse: Browse, table: Round, path: str, found: list[str]
) -> None:
    assert listed(browse("auditor").get(address(table, f"pendanaan/{path}"))) == found


def test_a_refusal_says_why_in_words(browse: Browse, table: Round) -> None:
    page = text_of(browse("pengusul").get(address(table, "pendanaan/tidak-didanai/?alasan=pagu")))
    assert "97.01-006" in page
    assert "97-0002" not in page  # Another office's draft.
    assert "Pagu " in page


def test_the_download_of_refusals_reads_back(browse: Browse, table: Round) -> None:
    book = sheets_of(browse("auditor"), address(table, "pendanaan/tidak-didanai/?unduh=xlsx"))
    head, *rows = book["Tidak didanai"]
    assert head[1] == "ID usulan"
    assert [row[1] for row in rows] == [
        "97-0002", "97.01-007", "97.01-006", "97.02-0005", "97.01-008",
    ]  # fmt: skip
    assert all(row[10] for row in rows)  # Every one has its reason in words.


def test_what_a_promise_costs_and_whom(browse: Browse, table: Round) -> None:
    query = {"usulan": "97-0002", "arah": "masuk"}
    page = text_of(browse("penyelenggara").get(address(table, "pendanaan/janji/"), query))
    assert (
        "97-0002 : masuk dalam rencana Poin hilang, sedikitnya–sebanyaknya 0,000–0,000"
        " Keluar dari rencana 1 Ikut masuk 0 Berganti pembayar 0"
    ) in page
    assert "Batas bawah Kota Bandar Rekaan tidak tercapai: Rp0 dari Rp9.000.000.000." in page
    assert "97-0003 · Dinas PUPR Provinsi Nusa Rekaan 37,66 Rp9.000.000.000,00" in page
    assert "Jadikan skenario" in page


def test_who_writes_no_scenarios_is_offered_none(browse: Browse, table: Round) -> None:
    query = {"usulan": "97-0002", "arah": "masuk"}
    page = text_of(browse("auditor").get(address(table, "pendanaan/janji/"), query))
    assert "97-0002 : masuk dalam rencana" in page
    assert "Jadikan skenario" not in page


def test_drafts_of_other_offices_are_counted_not_named(browse: Browse, table: Round) -> None:
    Proposal.objects.filter(round=table, number="97-0002").update(status="diajukan")
    query = {"usulan": "97-0002", "arah": "masuk"}
    page = text_of(browse("pengusul").get(address(table, "pendanaan/janji/"), query))
    assert "Keluar dari rencana 1 " in page
    assert "dan 1 usulan kantor lain yang masih draf" in page
    assert "97-0003" not in page


def test_a_proposal_that_is_taken_out_makes_room(browse: Browse, table: Round) -> None:
    query = {"usulan": "97-0001", "arah": "keluar"}
    page = text_of(browse("penyelenggara").get(address(table, "pendanaan/janji/"), query))
    assert (
        "97-0001 : tidak masuk dalam rencana Poin hilang, sedikitnya–sebanyaknya 88,976–88,976"
        " Keluar dari rencana 2 Ikut masuk 1 Berganti pembayar 0"
    ) in page


def test_at_most_so_much(browse: Browse, table: Round) -> None:
    query = {"usulan": "97-0001", "arah": "paling", "jumlah": "5.000.000.000"}
    page = text_of(browse("penyelenggara").get(address(table, "pendanaan/janji/"), query))
    assert (
        "97-0001 : masuk dalam rencana Poin hilang, sedikitnya–sebanyaknya 0,000–0,000"
        " Keluar dari rencana 0 Ikut masuk 0 Berganti pembayar 1"
    ) in page
    assert "APBD provinsi -Rp15.000.000.000,00" in page


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        ([("X", "masuk", "")], "Usulan X tidak ada dalam hitungan ini"),
        ([("97.02-0001", "masuk", "")], "Usulan 97.02-0001 tidak ada dalam hitungan ini"),
        ([("97.01-001", "paling", "satu")], "Tulis rupiah bulat di bawah biaya usulan ini"),
        ([("97.01-001", "paling", "10000000000")], "Tulis rupiah bulat di bawah biaya usulan ini"),
        ([("97.01-001", "masuk", ""), ("97.01-001", "keluar", "")],
         "Usulan 97.01-001 disebut dua kali"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_said_beside_its_line(
    browse: Browse, table: Round, lines: list[tuple[str, str, str]], error: str
) -> None:
    query = {"usulan": [n for n, _, _ in lines], "arah": [w for _, w, _ in lines],
             "jumlah": [a for _, _, a in lines]}  # fmt: skip
    page = text_of(browse("pengusul").get(address(table, "pendanaan/janji/"), query))
    assert error in page
    assert "dalam rencana" not in page


def test_a_promise_that_no_rule_allows_is_refused_in_words(browse: Browse, table: Round) -> None:
    query = {"usulan": "97.01-008", "arah": "masuk"}
    page = text_of(browse("pengusul").get(address(table, "pendanaan/janji/"), query))
    assert "Tidak dapat dipenuhi." in page
    assert "ded" not in page  # Papers by their names, not their codes.


@pytest.mark.parametrize(
    ("typed", "rupiah"),
    [
        ("1500000000", 1_500_000_000), ("1.500.000.000", 1_500_000_000),
        ("Rp1.500.000.000,00", 1_500_000_000), ("Rp 1,500,000", 1_500_000), ("0", 0),
        ("1,5", None), ("", None), ("-5", None), ("satu", None), ("1.50", None),
    ],
)  # fmt: skip
def test_rupiah_as_people_type_it(typed: str, rupiah: int | None) -> None:
    assert typed_rupiah(typed) == rupiah


def test_submitted_proposals_of_others_may_be_asked_about(browse: Browse, table: Round) -> None:
    Proposal.objects.filter(round=table, number="97.02-0001").update(status="diajukan")
    query = {"usulan": "97.02-0001", "arah": "keluar"}
    page = text_of(browse("pengusul").get(address(table, "pendanaan/janji/"), query))
    assert "97.02-0001 : tidak masuk dalam rencana" in page
