"""The ledger: it holds as written, and every change to it is found and named."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baimbai.agreement.ledger import (
    LedgerEntry,
    Verified,
    beginning,
    canonical,
    chained,
    verify_ledger,
    write_ledger,
)
from baimbai.errors import LedgerError

ACT = LedgerEntry(
    0, "2027-03-02T01:00:00.000000+00:00", "7", "63", "decide", "decision", "63.01-0001",
    "Jalan Pelaihari – Batu Ampar", (("result", "", "diakomodir"), ("amount_rupiah", 0, 15 * 10**11)),
    "siap dan mendesak", "",
)  # fmt: skip


def _ledger(count: int) -> list[LedgerEntry]:
    acts = (replace(ACT, record=f"63.01-{n:04d}") for n in range(1, count + 1))
    return list(chained(acts, 1, beginning("kalsel-2027")))


def test_what_was_written_holds(tmp_path: Path) -> None:
    entries = _ledger(5)
    write_ledger("kalsel-2027", entries, tmp_path / "l")
    assert verify_ledger(tmp_path / "l") == Verified("kalsel-2027", 5, entries[-1].seal)


def test_an_empty_ledger_holds(tmp_path: Path) -> None:
    write_ledger("kalsel-2027", [], tmp_path / "l")
    assert verify_ledger(tmp_path / "l") == Verified("kalsel-2027", 0, beginning("kalsel-2027"))


def test_canonical_json_is_that_of_the_standard() -> None:
    value = {"€": "Euro", "\r": 1, "a": [56.0, 1e30, True, None]}
    assert canonical(value) == '{"\\r":1,"a":[56,1e+30,true,null],"€":"Euro"}'.encode()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_one_byte_changed_anywhere_is_found(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "l"
    write_ledger("kalsel-2027", _ledger(3), path)
    whole = path.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda b: b != whole[place]))
    path.write_bytes(whole[:place] + bytes([other]) + whole[place + 1 :])
    with pytest.raises(LedgerError):
        verify_ledger(path)


@pytest.mark.parametrize(
    ("change", "key", "line"),
    [
        (lambda lines: [*lines[:2], *lines[3:]], "ledger-order", 3),
        (lambda lines: [*lines[:2], lines[3], lines[2], *lines[4:]], "ledger-order", 3),
        (lambda lines: lines[:-1], "ledger-count", None),
        (lambda lines: [*lines[:3], lines[3].replace(b"siap", b"SIAP"), lines[4]],
         "ledger-changed", 4),
    ],
)  # fmt: skip
def test_what_was_tampered_with_is_named(
    tmp_path: Path, change: object, key: str, line: int | None
) -> None:
    path = tmp_path / "l"
    write_ledger("kalsel-2027", _ledger(4), path)
    path.write_bytes(b"".join(change(path.read_bytes().splitlines(keepends=True))))  # type: ignore[operator]
    with pytest.raises(LedgerError) as found:
        verify_ledger(path)
    assert (found.value.message.key, found.value.message.values.get("line")) == (key, line)


def test_a_rewritten_entry_with_a_new_seal_no_longer_joins(tmp_path: Path) -> None:
    path = tmp_path / "l"
    first, second, third = _ledger(3)
    forged = replace(second, reason="lain")
    write_ledger("kalsel-2027", [first, forged, third], path)
    with pytest.raises(LedgerError) as found:
        verify_ledger(path)
    assert found.value.message.values == {"line": 4, "seq": 3}
