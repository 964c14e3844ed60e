"""Score sheets on the web: ranked, narrowed, opened, downloaded; drafts stay hidden."""

from collections.abc import Callable

import pytest
from django.test import Client

from baimbai.web.models import Proposal, Round
from tests.web.results_kit import address, listed, sheets_of, text_of

Browse = Callable[[str], Client]
OWN = [f"97.01-{number:03}" for number in (1, 2, 4, 7, 5, 3, 6, 8)]
"""The proposals of the office 97.01, by rank."""


def test_all_proposals_stand_by_rank(browse: Browse, table: Round) -> None:
    page = browse("penyelenggara").get(address(table, "skor/"))
    assert listed(page) == [
        "97.01-001", "97.01-002", "97-0002", "97.01-004", "97.01-007", "97.01-005", "97.01-003",
        "97.01-006", "97-0001", "97.02-0005", "97.02-0004", "97.02-0001", "97.02-0003",
        "97.02-0002", "97.02-0006", "97.01-008", "97-0003",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("pita=batas", ["97-0001", "97.02-0004"]),
        ("gerbang=tertahan", ["97.01-008"]),
        ("bidang=SDA&urut=-peringkat", ["97.02-0003", "97.02-0004"]),
        ("opd=97&urut=usulan", ["97-0001", "97-0002", "97-0003"]),
        ("wilayah=97.71", ["97-0003"]),
        ("opd=97&urut=biaya", ["97-0001", "97-0002", "97-0003"]),
        ("hal=2", []),
    ],
)
def test_the_address_narrows_and_orders(
    browse: Browse, table: Round, query: str, found: list[str]
) -> None:
    assert listed(browse("auditor").get(address(table, f"skor/?{query}"))) == found


def test_words_find_proposals(browse: Browse, table: Round) -> None:
    title = Proposal.objects.get(round=table, number="97-0003").title
    page = browse("auditor").get(address(table, "skor/"), {"q": title})
    assert listed(page) == ["97-0003"]


def test_an_office_sees_its_own_and_what_others_sent_in(browse: Browse, table: Round) -> None:
    client = browse("pengusul")
    assert listed(client.get(address(table, "skor/"))) == OWN
    Proposal.objects.filter(round=table, number="97-0001").update(status="diajukan")
    assert listed(client.get(address(table, "skor/"))) == [*OWN[:7], "97-0001", OWN[7]]
    assert client.get(address(table, "skor/97-0001/")).status_code == 200
    assert client.get(address(table, "skor/97-0002/")).status_code == 404


def test_a_score_opens_into_parts_that_sum_to_it(browse: Browse, table: Round) -> None:
    result = table.run.results.get(proposal__number="97.01-001")  # type: ignore[union-attr]
    parts = list(result.run.parts.filter(proposal=result.proposal))
    assert round(sum(part.contribution for part in parts), 4) == result.score == 71.254
    page = text_of(browse("pengusul").get(address(table, "skor/97.01-001/")))
    assert "Jumlah 71,2540" in page
    assert "Skor 71,2540" in page
    assert f"Sidik bobot: {table.weights.fingerprint}" in page  # type: ignore[union-attr]
    for part in parts:
        assert f"{part.contribution:.4f}".replace(".", ",") in page


def test_the_download_holds_what_the_list_shows(browse: Browse, table: Round) -> None:
    book = sheets_of(browse("pengusul"), address(table, "skor/?bidang=CK&unduh=xlsx"))
    head, *rows = book["Skor"]
    assert head[:3] == ["Peringkat", "ID usulan", "Nama usulan"]
    assert [(row[0], row[1], row[6], row[7], row[8]) for row in rows] == [
        (4.0, "97.01-004", 6e9, 57.9475, "Inti"),
        (6.0, "97.01-005", 2e9, 55.7175, "Inti"),
        (7.0, "97.01-003", 3e9, 55.1185, "Inti"),
    ]
    assert ["?bidang", "CK"] in book["Keterangan"]


def test_people_s_text_is_no_formula(browse: Browse, table: Round) -> None:
    evil = '=HYPERLINK("http://x")'
    Proposal.objects.filter(round=table, number="97.01-001").update(title=evil)
    book = sheets_of(browse("pengusul"), address(table, "skor/?unduh=xlsx"))
    assert book["Skor"][1][2] == evil


def test_the_histogram_counts_every_proposal(browse: Browse, table: Round) -> None:
    page = browse("pengusul").get(address(table, "skor/")).content.decode()
    bars = page.partition('id="score-bands"')[2].partition("</table>")[0]
    assert sum(int(one.partition('"')[0]) for one in bars.split('<data value="')[1:]) == 17


def test_a_run_of_another_round_is_not_shown(browse: Browse, table: Round) -> None:
    assert browse("auditor").get(address(table, "skor/?hitungan=999")).status_code == 404


def test_before_anything_is_computed_the_page_says_what_to_do(browse: Browse, table: Round) -> None:
    Round.objects.filter(pk=table.pk).update(run=None)
    for path in ("skor/", "pendanaan/", "pendanaan/didanai/", "pendanaan/janji/", "pemerataan/"):
        assert "Hitung putaran" in text_of(browse("penyelenggara").get(address(table, path)))
        assert "Hitungan dijalankan oleh" in text_of(browse("pengusul").get(address(table, path)))


def test_the_badge_counts_changes_since(browse: Browse, table: Round) -> None:
    assert "Terkini" in text_of(browse("penyelenggara").get(address(table, "skor/")))
    table.touch()
    table.touch()
    host = text_of(browse("penyelenggara").get(address(table, "skor/")))
    assert "2 perubahan sesudahnya Hitung ulang" in host
    office = text_of(browse("pengusul").get(address(table, "skor/")))
    assert "2 perubahan sesudahnya" in office
    assert "Hitung ulang" not in office


@pytest.mark.parametrize("path", ["skor/", "pendanaan/", "pendanaan/tidak-didanai/", "pemerataan/"])
def test_the_public_signs_in_first(browse: Browse, table: Round, path: str) -> None:
    assert browse("").get(address(table, path)).status_code == 302
    assert browse("pengusul").get(address(table, path)).status_code == 200


def test_lists_take_the_same_number_of_queries_whatever_they_hold(
    browse: Browse, table: Round, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    client = browse("penyelenggara")
    client.get(address(table, "skor/"))
    for path in ("skor/", "pendanaan/didanai/", "pendanaan/tidak-didanai/", "pendanaan/"):
        with django_assert_max_num_queries(16):  # type: ignore[attr-defined]
            client.get(address(table, path))
