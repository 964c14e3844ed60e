"""Who reads which lines of the history, how they read, and how they leave the house."""

import ast
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from django.db import DatabaseError, transaction
from django.template import Context, Template
from django.test import Client
from django.utils import translation

from baimbai import web
from baimbai.web.access import entries_shown_to
from baimbai.web.actions.record import Act, write_all_down, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Entry, Proposal, Round
from baimbai.wording.wording import wording

Seat = Callable[[str], Actor]
Browse = Callable[[str], Client]


def _proposal(table: Round, office: str) -> Proposal:
    found = Proposal.objects.filter(round=table, organisation=office).first()
    assert found is not None
    return found


def _mended(table: Round, seat: Seat) -> Entry:
    row = _proposal(table, "97.01")
    return write_down(
        seat("pengusul"), table, "mend", "proposal", row.number, label=row.title,
        changes=[("cost_rupiah", 1_500_000_000, 2_000_000_000), ("sector", "BM", "SDA")],
        reason="Harga satuan baru",
    )  # fmt: skip


def test_a_line_says_who_did_what_old_new_and_why(table: Round, seat: Seat) -> None:
    entry = _mended(table, seat)
    template = Template('{% history_of "proposal" number %}')
    with translation.override("id"):
        html = template.render(Context({"round": table, "number": entry.record, "language": "id"}))
    for part in (
        "pengusul", "Dinas PUPR Kabupaten Teluk Rona", "memperbaiki", "Biaya", "Rp1.500.000.000,00",
        "Rp2.000.000.000,00", "Bidang", "Bina Marga", "Sumber Daya Air", "Harga satuan baru",
    ):  # fmt: skip
        assert part in html


def test_the_database_refuses_to_change_or_delete_history(table: Round, seat: Seat) -> None:
    entry = _mended(table, seat)
    with pytest.raises(DatabaseError), transaction.atomic():
        Entry.objects.filter(pk=entry.pk).update(reason="")
    with pytest.raises(DatabaseError), transaction.atomic():
        Entry.objects.filter(pk=entry.pk).delete()


def test_offices_read_their_own_lines_and_the_meetings_organisers_and_auditors_all(
    table: Round, seat: Seat
) -> None:
    own = _mended(table, seat)
    account = write_down(seat("admin"), None, "give_role", "person", "1")
    readers = {
        name: {own.pk, account.pk} & set(
            entries_shown_to(seat(name), table).values_list("pk", flat=True)
        )
        for name in ("pengusul", "tetangga", "penyelenggara", "auditor", "peninjau")
    }  # fmt: skip
    assert readers == {
        "pengusul": {own.pk}, "tetangga": set(), "peninjau": set(),
        "penyelenggara": {own.pk, account.pk}, "auditor": {own.pk, account.pk},
    }  # fmt: skip


def test_what_the_province_did_to_a_proposal_its_office_reads(table: Round, seat: Seat) -> None:
    row = _proposal(table, "97.01")
    entry = write_down(seat("penyelenggara"), table, "return", "proposal", row.number)
    assert entries_shown_to(seat("pengusul"), table).filter(pk=entry.pk).exists()
    assert not entries_shown_to(seat("tetangga"), table).filter(pk=entry.pk).exists()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("orang=pengus", True), ("orang=tetangga", False), ("kantor=97.01", True),
        ("kantor=97.02", False), ("tindakan=mend", True), ("tindakan=open", False),
        ("jenis=proposal", True), ("jenis=run", False), ("dari=2020-01-01", True),
        ("sampai=2020-01-01", False), ("dari=kemarin", True),
    ],
)  # fmt: skip
def test_each_filter_leaves_what_fits(
    table: Round, seat: Seat, browse: Browse, query: str, found: bool
) -> None:
    _mended(table, seat)
    page = browse("auditor").get(f"/putaran/{table.slug}/riwayat/?{query}").content.decode()
    assert ("Harga satuan baru" in page) is found


def test_pages_follow_each_other_by_number_without_a_gap(
    table: Round, seat: Seat, browse: Browse
) -> None:
    acts = [Act("mend", "proposal", "banyak")] * 120
    write_all_down(seat("pengusul"), table, acts)
    client, query, seen = browse("auditor"), "?catatan=banyak", list[int]()
    while query:
        context = client.get(f"/putaran/{table.slug}/riwayat/{query}").context
        seen += [entry.pk for entry in context["entries"]]
        query = f"?catatan=banyak&sebelum={context['older']}" if context["older"] else ""
    wanted = Entry.objects.filter(record="banyak").order_by("-id").values_list("pk", flat=True)
    assert seen == list(wanted)


def test_a_line_has_an_address_that_only_its_readers_open(
    table: Round, seat: Seat, browse: Browse
) -> None:
    address = f"/putaran/{table.slug}/riwayat/{_mended(table, seat).pk}/"
    opened = {name: browse(name).get(address).status_code for name in ("auditor", "tetangga", "")}
    assert opened == {"auditor": 200, "tetangga": 404, "": 302}


def test_exports_hold_a_row_for_each_change_and_run_no_formula(
    table: Round, seat: Seat, browse: Browse
) -> None:
    row = _proposal(table, "97.01")
    write_down(
        seat("pengusul"), table, "mend", "proposal", row.number,
        changes=[("title", "Jalan", "=1+1"), ("note", None, "@catatan")], reason="-48 persen",
    )  # fmt: skip
    client = browse("auditor")
    address = f"/putaran/{table.slug}/riwayat/unduh."
    csv = b"".join(client.get(f"{address}csv?jenis=proposal")).decode("utf-8-sig").splitlines()
    assert [line.split(",")[8:] for line in csv] == [
        ["Isian", "Semula", "Menjadi", "Alasan"],
        ["Nama usulan", "Jalan", "'=1+1", "'-48 persen"],
        ["Keterangan", "–", "'@catatan", "'-48 persen"],
    ]
    book = openpyxl.load_workbook(BytesIO(b"".join(client.get(f"{address}xlsx?jenis=proposal"))))
    cells = [
        [(c.value, c.data_type) for c in line[10:]] for line in book.active.iter_rows(min_row=2)
    ]
    assert cells == [
        [("=1+1", "s"), ("-48 persen", "s")], [("@catatan", "s"), ("-48 persen", "s")],
    ]  # fmt: skip


def test_no_other_form_of_export_is_known(table: Round, browse: Browse) -> None:
    assert browse("auditor").get(f"/putaran/{table.slug}/riwayat/unduh.pdf").status_code == 404


def test_every_action_and_kind_that_is_written_down_has_a_name_in_both_languages() -> None:
    unnamed = [
        (language, sort, code)
        for sort, codes in _written_codes().items()
        for code in sorted(codes)
        for language in ("id", "en")
        if wording(language).name(f"{sort}_{code}") == f"{sort}_{code}"
    ]
    assert unnamed == []


def _written_codes() -> dict[str, set[str]]:
    """Literal actions and kinds of all calls that write history, through those that pass them on."""
    places = {  # Function → where its action and its kind stand.
        "write_down": (2, 3), "Act": (0, 1), "_stand": (2, None), "_end": (2, None),
        "_set_active": (3, None),
    }  # fmt: skip
    found: dict[str, set[str]] = {"act": set(), "kind": set()}
    for path in Path(web.__file__).parent.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
                continue
            for sort, at in zip(found, places.get(call.func.id, (None, None)), strict=True):
                if at is not None and len(call.args) > at:
                    found[sort] |= _literals(call.args[at])
            found["act"] |= {
                code for word in call.keywords if word.arg == "action" and call.func.id == "change"
                for code in _literals(word.value)
            }  # fmt: skip
    return found


def _literals(node: ast.expr) -> set[str]:
    """A text as it stands, or both of a choice between two."""
    parts = (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,)
    return {p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str)}
