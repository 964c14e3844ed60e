"""Rulings: what may be decided, and what is refused in words."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from baimbai.agreement.ruling import REASON_CODES, Circumstances, Ruling, refusals
from baimbai.wording.wording import LANGUAGES, wording

OPENED = datetime(2027, 3, 2, 1, tzinfo=UTC)
NOW = OPENED + timedelta(hours=1)
SOUND = Ruling(
    "63.01-0001", "desk", "Desk Bina Marga", "diakomodir", 5, "siap", "siap dan mendesak", "7", NOW,
    payments=(("DAU", "63.01", 2027, 3), ("DAU", "63.01", 2028, 2)), responsible="63.01",
    due=date(2027, 4, 15),
)  # fmt: skip
AT = Circumstances(
    OPENED, None, NOW, "63.01", in_scope=True, allowed={"DAU": "dau-umum"},
    refused={"IJD": "ijd-jalan"}, balances={("DAU", "63.01", 2027): 3, ("DAU", "63.01", 2028): 2},
)  # fmt: skip
PASSED = replace(SOUND, result="ditunda", amount_rupiah=0, payments=())


def test_a_sound_ruling_is_taken() -> None:
    assert refusals(SOUND, AT) == ()
    assert refusals(PASSED, AT) == ()


@pytest.mark.parametrize(
    ("ruling", "at", "keys"),
    [
        (SOUND, replace(AT, opened_at=None), ["ruling-desk-not-open"]),
        (SOUND, replace(AT, closed_at=NOW), ["ruling-desk-closed"]),
        (replace(SOUND, made_at=OPENED - timedelta(1)), AT, ["ruling-backdated"]),
        (SOUND, replace(AT, last_at=NOW + timedelta(seconds=1)), ["ruling-backdated"]),
        (replace(SOUND, made_at=NOW + timedelta(minutes=3)), AT, ["ruling-ahead"]),
        (SOUND, replace(AT, in_scope=False), ["ruling-scope"]),
        (SOUND, replace(AT, decided_at="Desk SDA"), ["ruling-elsewhere"]),
        (replace(PASSED, result="boleh"), AT, ["ruling-result"]),
        (replace(SOUND, reason_code="suka"), AT, ["ruling-reason"]),
        (replace(SOUND, text=" "), AT, ["ruling-text"]),
        (replace(SOUND, result="diakomodir_bersyarat"), AT, ["ruling-condition"]),
        (replace(PASSED, result="dialihkan"), AT, ["ruling-route"]),
        (replace(SOUND, due=date(2027, 3, 1)), AT, ["ruling-due"]),
        (replace(SOUND, amount_rupiah=6), AT, ["ruling-amount"]),
        (replace(PASSED, amount_rupiah=6), AT, ["ruling-amount"]),
        (replace(SOUND, amount_rupiah=0, payments=()), AT, ["ruling-amount"]),
        (replace(SOUND, payments=(("DAU", "63.01", 2027, 6), ("DAU", "63.01", 2028, -1))), AT,
         ["ruling-payment", "ruling-ceiling"]),
        (replace(SOUND, payments=(("IJD", "63.01", 2027, 5),)), AT,
         ["ruling-source", "ruling-no-ceiling"]),
        (replace(SOUND, amount_rupiah=6, payments=(*SOUND.payments, ("DAU", "63.01", 2027, 1))), AT,
         ["ruling-ceiling"]),
    ],
)  # fmt: skip
def test_what_may_not_be_is_refused_in_words(
    ruling: Ruling, at: Circumstances, keys: list[str]
) -> None:
    found = refusals(ruling, at)
    assert [message.key for message in found] == keys
    assert all(wording(language).say(message) for language in LANGUAGES for message in found)


def test_a_ceiling_says_what_is_left() -> None:
    (refusal,) = refusals(
        replace(SOUND, amount_rupiah=4, payments=(("DAU", "63.01", 2027, 4),)), AT
    )
    assert (
        wording("id")
        .say(refusal)
        .endswith("tahun 2027 tinggal Rp3, diminta Rp4. Kurangi jumlahnya atau pilih sumber lain.")
    )


def test_every_reason_has_a_name() -> None:
    for language in LANGUAGES:
        assert [c for c in REASON_CODES if wording(language).name(c) == c and "_" in c] == []
