"""The list: filtered, sorted and paged as the address says; its files can be read back."""

import re
from collections.abc import Callable
from itertools import chain
from math import ceil
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from asgiref.sync import async_to_sync
from django.http import HttpResponse
from django.test import Client

from baimbai.intake.receive import receive
from baimbai.intake.standard import Content, contents_of
from baimbai.intake.workbook import open_workbook
from baimbai.web.models import Proposal, Result, Round
from baimbai.web.pages import proposal_listing
from baimbai.web.pages.proposal_columns import COLUMNS, Column
from baimbai.web.reader import reader_of
from baimbai.web.records import proposals_table, requests_table

Browse = Callable[[str], Client]


def _listed(answer: HttpResponse) -> list[str]:
    return re.findall(r'<tr data-number="([^"]*)"', answer.content.decode())


def _bytes(answer: Any) -> bytes:
    """What a response holds, however it is told."""

    async def gathered() -> list[bytes]:
        return [part async for part in answer.streaming_content]

    return b"".join(async_to_sync(gathered)()) if answer.streaming else bytes(answer.content)


def _show(client: Client, table: Round, query: str = "") -> list[str]:
    answer = client.get(f"/putaran/{table.slug}/usulan/?{query}")
    assert answer.status_code == 200
    return _listed(answer)


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposal_listing, "PAGE", 7)


def test_the_list_holds_what_the_reader_may_see(browse: Browse, table: Round) -> None:
    every = sorted(Proposal.objects.filter(round=table).values_list("number", flat=True))
    own = [number for number in every if number.startswith("97.01-")]
    assert sorted(_show(browse("penyelenggara"), table)) == every[:50]
    assert _show(browse("pengusul"), table) == own
    assert _show(browse("peninjau"), table) == []
    Proposal.objects.filter(number=own[0]).update(status="diajukan")
    table.touch()
    assert _show(browse("peninjau"), table) == [own[0]]


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_every_column_sorts_and_pages_hold_each_proposal_once(
    browse: Browse, table: Round, column: Column, small_pages: None
) -> None:
    # One that no run knows: it comes last where a result sorts.
    Result.objects.filter(run=table.run, proposal__number="97.01-001").delete()
    table.touch()
    client = browse("penyelenggara")
    for sign in ("", "-"):
        pages = range(1, ceil(Proposal.objects.filter(round=table).count() / 7) + 1)
        seen = [_show(client, table, f"urut={sign}{column.name}&hal={page}") for page in pages]
        assert list(chain.from_iterable(seen)) == _in_order(table, column, falling=bool(sign))


def _in_order(table: Round, column: Column, *, falling: bool) -> list[str]:
    rows = {row.number: row for row in Proposal.objects.filter(round=table)}
    said = {
        r.proposal.number: r
        for r in Result.objects.filter(run=table.run).select_related("proposal")
    }
    if column.computed:
        known = sorted(said, reverse=falling)
        sign = -1 if column.name == "skor" else 1
        field = "rank" if column.name == "skor" else column.sort
        known.sort(key=lambda n: getattr(said[n], field), reverse=falling == (sign == 1))
        return [*known, *sorted(rows.keys() - said.keys())]
    field = {"organisation": "organisation_id"}.get(column.sort, column.sort)
    return sorted(rows, key=lambda n: (getattr(rows[n], field), n), reverse=falling)


@pytest.mark.parametrize(
    "query", ["hal=0", "hal=-1", "hal=x", "hal=999999999999", "urut=;DROP", "urut=-", "kolom=x"]
)
def test_what_makes_no_sense_shows_a_page_all_the_same(
    browse: Browse, table: Round, query: str
) -> None:
    assert _show(browse("penyelenggara"), table, query)


def test_totals_are_of_what_is_filtered_and_follow_changes(browse: Browse, table: Round) -> None:
    client = browse("penyelenggara")
    rows = Proposal.objects.filter(round=table, sector="BM")
    page = client.get(f"/putaran/{table.slug}/usulan/?bidang=BM").content.decode()
    assert f'<data class="money" value="{sum(r.cost_rupiah for r in rows)}">' in page
    changed = rows[0]
    Proposal.objects.filter(pk=changed.pk).update(sector="CK")
    table.touch()
    assert changed.number not in _show(client, table, "bidang=BM")


def test_rows_carry_their_place_for_the_map(browse: Browse, table: Round) -> None:
    row = Proposal.objects.filter(round=table).exclude(lat=None).order_by("number")[0]
    page = browse("penyelenggara").get(f"/putaran/{table.slug}/usulan/").content.decode()
    assert f'data-number="{row.number}" data-lon="{row.lon!r}" data-lat="{row.lat!r}"' in page


def test_beyond_the_last_page_the_list_says_how_to_go_on(
    browse: Browse, table: Round, monkeypatch: pytest.MonkeyPatch, small_pages: None
) -> None:
    monkeypatch.setattr(proposal_listing, "LAST_PAGE", 2)
    answer = browse("penyelenggara").get(f"/putaran/{table.slug}/usulan/?hal=9")
    assert "Persempit saringan" in answer.content.decode()
    assert _listed(answer) == _show(browse("penyelenggara"), table, "hal=2")


def _held(table: Round, office: str) -> dict[str, Content]:
    proposals = proposals_table(table, organisation=office)
    return {
        proposal.id: content
        for proposal, content in contents_of(proposals, requests_table(table, proposals))
    }


def _read(path: Path, table: Round, office: str) -> dict[str, Content]:
    received = receive(open_workbook(path), reader_of(table, office))
    assert received.remarks.filter(pl.col("severity") == "galat").is_empty()
    return {p.id: content for p, content in contents_of(received.proposals, received.requests)}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
@pytest.mark.parametrize("office", ["97.01", "97.02", "97"])
def test_an_offices_list_is_read_back_as_the_same_proposals(
    browse: Browse, table: Round, tmp_path: Path, office: str, suffix: str, language: str
) -> None:
    client = browse("penyelenggara")
    client.cookies["bahasa"] = language
    answer = client.get(f"/putaran/{table.slug}/usulan/unduh.{suffix}?pengusul={office}")
    path = tmp_path / f"usulan.{suffix}"
    path.write_bytes(_bytes(answer))
    assert f'filename="usulan-{table.slug}-{office}.{suffix}"' in answer["Content-Disposition"]
    held = _held(table, office)
    assert held
    assert _read(path, table, office) == held


def test_a_filtered_export_holds_exactly_what_is_filtered(
    browse: Browse, table: Round, tmp_path: Path
) -> None:
    answer = browse("pengusul").get(f"/putaran/{table.slug}/usulan/unduh.xlsx?bidang=BM")
    path = tmp_path / "usulan.xlsx"
    path.write_bytes(_bytes(answer))
    held = {n: c for n, c in _held(table, "97.01").items() if c["sector"] == "BM"}
    assert _read(path, table, "97.01") == held


def test_text_that_begins_like_a_formula_runs_nothing(
    browse: Browse, table: Round, tmp_path: Path
) -> None:
    row = Proposal.objects.filter(round=table, organisation="97.01").order_by("number")[0]
    evil = '=HYPERLINK("http://contoh","klik")'
    Proposal.objects.filter(pk=row.pk).update(title=evil)
    client, address = browse("pengusul"), f"/putaran/{table.slug}/usulan/unduh"
    text = _bytes(client.get(f"{address}.csv?q={row.number}")).decode("utf-8-sig")
    assert "\"'=HYPERLINK" in text
    path = tmp_path / "usulan.xlsx"
    path.write_bytes(_bytes(client.get(f"{address}.xlsx")))
    cells = [cell for row in open_workbook(path).sheets[0].rows for cell in row]
    assert evil in cells


def test_too_long_a_list_is_handed_out_as_csv(
    browse: Browse, table: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baimbai.web.pages.proposals.MOST_IN_WORKBOOK", 3)
    answer = browse("penyelenggara").get(f"/putaran/{table.slug}/usulan/unduh.xlsx")
    assert answer.status_code == 422
    assert "CSV" in answer.content.decode()
