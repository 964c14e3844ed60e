"""Practice cards: exchanged as files, refused with the field that is wrong, matched with reasons."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from baimbai.errors import Refused
from baimbai.followup.practices import (
    BEST,
    Card,
    Figure,
    Sought,
    best,
    card_of,
    read_cards,
    words_of,
    write_cards,
)
from baimbai.register.proposal import ASSET_TYPES, WORK_TYPES
from baimbai.synchronisation.review import KINDS
from baimbai.wording.wording import wording

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
EXAMPLES = ROOT / "examples" / "kalsel-2027" / "praktik.yaml"

CARD = Card(
    "a-1", "Judul", "Provinsi", "Dinas", "Keadaan", "Dikerjakan", "Hasil", ("jalan",),
    ("rehabilitasi",), ("rc_tidak_lengkap",), "Syarat", 5, "per km",
    (Figure("Kemantapan", "1", "2", "%", "survei"),), False, date(2026, 1, 2), True,
)  # fmt: skip


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_cards_travel_as_a_file_and_come_back_the_same(form: str) -> None:
    plain = Card("b-2", "J", "P", "D", "K", "D", "H")
    content = write_cards([plain, CARD], form)
    assert read_cards(content) == (CARD, plain)
    assert write_cards([CARD, plain], form) == content


texts = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40)
cards = st.builds(
    Card, code=st.from_regex(r"[a-z0-9][a-z0-9.-]{1,20}", fullmatch=True), title=texts, province=texts,
    office=texts, context=texts, done=texts, result=texts,
    asset_types=st.sets(st.sampled_from(ASSET_TYPES)).map(lambda s: tuple(c for c in ASSET_TYPES if c in s)),
    work_types=st.sets(st.sampled_from(WORK_TYPES)).map(lambda s: tuple(c for c in WORK_TYPES if c in s)),
    problems=st.sets(st.sampled_from(KINDS)).map(lambda s: tuple(c for c in KINDS if c in s)),
    cost_rupiah=st.none() | st.integers(0, 10**15), alive=st.none() | st.booleans(),
    checked_on=st.none() | st.dates(), illustrative=st.booleans(),
)  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(cards, min_size=1, max_size=6, unique_by=lambda card: card.code),
    st.sampled_from(["yaml", "json"]),
)
def test_whatever_a_card_says_it_says_after_the_journey(found: list[Card], form: str) -> None:
    ordered = tuple(sorted(found, key=lambda card: card.code))
    assert read_cards(write_cards(found, form)) == ordered


GOOD: Mapping[str, Any] = {"code": "a-1", "title": "x", "province": "x", "office": "x", "context": "x",
                           "done": "x", "result": "x"}  # fmt: skip


@pytest.mark.parametrize(("change", "key"), [
    ({"code": "a b"}, "practice-code"),
    ({"code": ""}, "practice-code"),
    ({"title": " "}, "practice-missing"),
    ({"context": "x" * 8001}, "practice-long"),
    ({"nama": "orang"}, "practice-unknown"),
    ({"asset_types": ["roket"]}, "practice-codes"),
    ({"problems": "rc_tidak_lengkap"}, "practice-codes"),
    ({"cost_rupiah": -1}, "practice-wrong"),
    ({"cost_rupiah": True}, "practice-wrong"),
    ({"cost_rupiah": 1.5}, "practice-wrong"),
    ({"alive": "ya"}, "practice-wrong"),
    ({"checked_on": "kemarin"}, "practice-wrong"),
    ({"figures": [{"before": "1"}]}, "practice-wrong"),
    ({"figures": "banyak"}, "practice-wrong"),
])  # fmt: skip
def test_a_card_that_is_wrong_is_refused_by_its_field(change: Mapping[str, Any], key: str) -> None:
    with pytest.raises(Refused) as fault:
        card_of({**GOOD, **change})
    assert fault.value.message.key == key
    for language in ("id", "en"):
        assert wording(language).say(fault.value.message)


@pytest.mark.parametrize(("content", "key"), [
    (b"", "practice-format"),
    (b"\xff\xfe\x00", "practice-file"),
    (b"{", "practice-file"),
    (b"a: [", "practice-file"),
    (b"a: &x 1\nb: *x\n", "practice-file"),
    (b"format: 2\ncards: []\n", "practice-format"),
    (b"format: 1\ncards: []\n", "practice-cards"),
    (b"format: 1\ncards: [x]\n", "practice-card"),
    (json.dumps({"format": 1, "cards": [GOOD, GOOD]}).encode(), "practice-twice"),
    (b"x" * (8 * 1024**2 + 1), "practice-large"),
])  # fmt: skip
def test_a_file_that_is_none_is_refused(content: bytes, key: str) -> None:
    with pytest.raises(Refused) as fault:
        read_cards(content)
    assert fault.value.message.key == key
    for language in ("id", "en"):
        assert wording(language).say(fault.value.message)


def test_the_example_has_five_illustrative_cards_one_of_a_province_that_hosts_a_meeting() -> None:
    found = read_cards(EXAMPLES.read_bytes())
    assert (len(found), all(card.illustrative for card in found)) == (5, True)
    assert sum("tuan rumah" in card.context for card in found) == 1
    assert len({card.province for card in found}) == 5


def test_reasons_say_what_is_shared_and_a_given_up_practice_counts_half() -> None:
    sought = Sought(
        frozenset({"jalan"}), frozenset({"rehabilitasi"}), frozenset({"rc_tidak_lengkap"}),
        "keadaan lain",
    )  # fmt: skip
    living = replace(CARD, code="a-2", alive=True)
    (first,) = best([CARD, living], sought)
    (given_up,) = best([CARD], replace(sought, text=""))
    assert (first.card.code, given_up.points) == ("a-2", (4 + 3 + 1.5) / 2)
    assert (first.asset_types, first.work_types, first.problems) == (
        ("jalan",), ("rehabilitasi",), ("rc_tidak_lengkap",),
    )  # fmt: skip
    assert best([CARD], Sought(text="keadaan")) == []


def test_words_are_known_whatever_their_affixes() -> None:
    assert words_of("Perbaikan, memperbaiki dan diperbaiki!") == words_of("perbaikan")
    assert words_of("mengerjakan") != words_of("pengeboran")
    assert words_of("pekerjaan jalan di kabupaten") == {"jalan"}


LABELLED: Sequence[Mapping[str, Any]] = yaml.safe_load((HERE / "kecocokan.yaml").read_text("utf-8"))


def measured() -> tuple[float, float, float]:
    """Precision@3 (relevant among those shown), recall@3, and the share whose first one is right;
    of cases that nothing helps, what is shown counts as wrong."""
    known = [
        *read_cards(EXAMPLES.read_bytes()),
        *read_cards((HERE / "kartu_uji.yaml").read_bytes()),
    ]
    shown = relevant = hits = wanted = firsts = 0
    for one in LABELLED:
        sought = Sought(frozenset(one["aset"]), frozenset(one["kerja"]),
                        frozenset(one.get("temuan", ())), one["text"])  # fmt: skip
        codes = [match.card.code for match in best(known, sought, BEST)]
        right = set(codes) & set(one["kartu"])
        shown, relevant = shown + len(codes), relevant + len(right)
        hits, wanted = hits + len(right), wanted + len(one["kartu"])
        firsts += (
            codes[0] in one["kartu"] if codes and one["kartu"] else not codes and not one["kartu"]
        )
    return relevant / shown, hits / wanted, firsts / len(LABELLED)


def test_three_best_cards_hold_what_helps() -> None:
    precision, recall, first = measured()
    assert len(LABELLED) >= 30
    assert {"precision@3": precision >= 0.8, "recall@3": recall >= 0.95, "first": first >= 0.85} == {
        "precision@3": True, "recall@3": True, "first": True,
    }, (precision, recall, first)  # fmt: skip
