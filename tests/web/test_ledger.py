"""The history of the table is one chain: exported, it holds; the database keeps it as it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction

from baimbai.agreement.ledger import verify_ledger
from baimbai.web.actions.record import Act, export_ledger, write_all_down, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Chain, Entry, Round

Seat = Callable[..., Actor]


def test_an_exported_history_holds(table: Round, seat: Seat, tmp_path: Path) -> None:
    write_down(
        seat("pengusul"), table, "mend", "proposal", "97.01-0001", changes=[("volume", None, 2.5)]
    )
    write_all_down(
        seat("pengusul"), table, [Act("import", "proposal", f"97.01-{n:04d}") for n in range(3)]
    )
    export_ledger(table.slug, tmp_path / "l")
    end = Chain.objects.get(pk=table.slug)
    found = verify_ledger(tmp_path / "l")
    assert (found.chain, found.entries, found.head) == (table.slug, end.seq, end.seal)
    assert end.seq == Entry.objects.filter(chain=table.slug).count()


@pytest.mark.parametrize(
    "tamper",
    [
        lambda: Entry.objects.update(reason="lain"),
        lambda: Entry.objects.all()._raw_delete("default"),
    ],
)
def test_the_database_refuses_to_change_or_delete_history(
    table: Round, seat: Seat, tamper: Callable[[], None]
) -> None:
    write_down(seat("pengusul"), table, "mend", "proposal", "97.01-0001")
    before = list(Entry.objects.values_list("seal", flat=True))
    with pytest.raises(DatabaseError), transaction.atomic():
        tamper()
    assert list(Entry.objects.values_list("seal", flat=True)) == before
