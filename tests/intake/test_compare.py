"""Workbooks of the same round compared: nothing that any office wrote is lost."""

import random
from collections.abc import Mapping
from functools import reduce
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from baimbai.intake.compare import (
    WITHDRAWN,
    Entry,
    Merge,
    differences,
    edited,
    settle,
    start,
)
from baimbai.intake.matching import match_rows
from baimbai.intake.standard import FIELDS, Content, Value

OFFICES = tuple(f"63.{number:02d}" for number in range(1, 13))


def content(title: str, **said: Value) -> Content:
    return {**dict.fromkeys(FIELDS), "title": title, "money": (("DAK-F", 2027, 5_000),), **said}


def base(count: int = 4) -> dict[str, Content]:
    return {f"63.03-{n:04d}": content(f"Peningkatan Jalan {n}") for n in range(1, count + 1)}


def copy(rows: Mapping[str, Content]) -> list[Entry]:
    return [Entry(id_, row) for id_, row in rows.items()]


def test_an_unchanged_return_says_nothing() -> None:
    assert edited(base(), copy(base()), "63.03").said == frozenset()


def test_changed_added_and_withdrawn_rows_are_told_apart() -> None:
    theirs = copy({**base(3), "63.03-0002": content("Peningkatan Jalan 2", people=90)})[1:]
    theirs.append(Entry("63.03-0001", content("Jembatan Sungai Baru"), given=False))
    result = settle(edited(base(3), theirs, "63.03"))
    assert [(d.id, d.field, d.base, d.said) for d in result.changed] == [
        ("63.03-0002", "people", None, ((90, ("63.03",)),))
    ]
    assert dict(result.withdrawn) == {"63.03-0001": ("63.03",)}
    assert result.added["63.03-0004"]["title"] == "Jembatan Sungai Baru"
    assert list(result.merged) == ["63.03-0002", "63.03-0003", "63.03-0004"]


def test_a_cell_that_two_changed_differently_keeps_both_and_the_list_waits() -> None:
    one = {**base(1), "63.03-0001": content("Peningkatan Jalan 1", volume=(2.0, "km"))}
    two = {**base(1), "63.03-0001": content("Peningkatan Jalan 1", volume=(3.0, "km"))}
    result = settle(edited(base(1), copy(one), "A").join(edited(base(1), copy(two), "B")))
    assert [(c.field, c.said) for c in result.conflicts] == [
        ("volume", (((2.0, "km"), ("A",)), ((3.0, "km"), ("B",))))
    ]
    assert result.merged["63.03-0001"]["volume"] is None


def test_the_same_change_twice_is_no_conflict() -> None:
    same = copy({**base(1), "63.03-0001": content("Peningkatan Jalan 1", people=7)})
    result = settle(edited(base(1), same, "A").join(edited(base(1), same, "B")))
    assert (result.conflicts, result.merged["63.03-0001"]["people"]) == ((), 7)


def test_a_row_withdrawn_by_one_and_changed_by_another_stays() -> None:
    changed = copy({**base(1), "63.03-0001": content("Peningkatan Jalan 1", people=7)})
    result = settle(edited(base(1), [], "A").join(edited(base(1), changed, "B")))
    assert dict(result.disputed) == {"63.03-0001": ("A",)}
    assert dict(result.withdrawn) == {}
    assert result.merged["63.03-0001"]["people"] == 7


def test_a_workbook_without_ids_is_compared_by_name_and_place() -> None:
    old = {
        "a": content("Peningkatan Jalan Sungai Lulut - Gambut", kecamatan="Gambut"),
        "b": content("Rehabilitasi D.I. Karang Intan", kecamatan="Karang Intan"),
        "c": content("Pembangunan SPAM Desa Asri"),
    }
    new = [
        Entry("x-0001", content("Rehabilitasi D.I. Karang Intan tahap lanjut", kecamatan="Karang Intan", people=5), False),
        Entry("x-0002", content("Peningkatan Jalan Sungai Lulut - Gambut", kecamatan="Gambut"), False),
    ]  # fmt: skip
    result = settle(edited(old, new, "kiriman"))
    assert [(d.id, d.field) for d in result.changed] == [("b", "title"), ("b", "people")]
    assert list(result.withdrawn) == ["c"]
    assert dict(result.added) == {}


def test_rows_of_other_segments_are_not_taken_for_one() -> None:
    old = [content("Peningkatan Jalan Aman - Damai Segmen 1")]
    assert match_rows(old, [content("Peningkatan Jalan Aman - Damai Segmen 2")]) == {}


def test_three_thousand_rows_without_ids_are_matched_in_seconds() -> None:
    dice = random.Random(7)  # noqa: S311
    names = [f"{a}{b}" for a in ("kar", "sun", "mar", "tab", "bar") for b in range(90)]

    def row(n: int) -> Content:
        return content(f"Peningkatan Jalan {dice.choice(names)} - {dice.choice(names)} {n}")

    old = [row(n) for n in range(3_000)]
    new = [{**r, "title": f"{r['title']} lanjutan"} for r in old]
    order = list(range(3_000))
    dice.shuffle(order)
    begun = process_time()
    found = match_rows(old, [new[n] for n in order])
    assert process_time() - begun < 4
    assert sum(found.get(i) == n for i, n in enumerate(order)) >= 2_990


VALUES = st.sampled_from(("people", "note", "desa")).flatmap(
    lambda name: st.tuples(st.just(name), st.integers(0, 2))
)
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("change"), st.integers(1, 4), VALUES),
        st.tuples(st.just("withdraw"), st.integers(1, 4), VALUES),
        st.tuples(st.just("add"), st.integers(1, 3), VALUES),
    ),
    max_size=4,
)


def edit(edits: list[tuple[str, int, tuple[str, int]]]) -> list[Entry]:
    rows = {id_: dict(row) for id_, row in base().items()}
    added = []
    for what, number, (name, value) in edits:
        id_ = f"63.03-{number:04d}"
        if what == "withdraw":
            rows.pop(id_, None)
        elif what == "change" and id_ in rows:
            rows[id_][name] = value
        elif what == "add":
            added.append(
                Entry(id_, content(f"Embung {'abc'[number - 1] * 5}", **{name: value}), False)
            )
    return [*copy(rows), *added]


@settings(max_examples=60, deadline=None)
@given(st.lists(EDITS, min_size=12, max_size=12), st.randoms(use_true_random=False))
def test_twelve_offices_merge_in_any_order_to_the_same_and_nothing_is_lost(
    all_edits: list[list[tuple[str, int, tuple[str, int]]]], dice: random.Random
) -> None:
    entries = {office: edit(edits) for office, edits in zip(OFFICES, all_edits, strict=True)}
    copies = [edited(base(), entries[office], office) for office in OFFICES]
    straight = reduce(Merge.join, copies, start(copy(base())))
    shuffled = [*copies, *dice.choices(copies, k=3)]  # some are sent twice
    dice.shuffle(shuffled)
    while len(shuffled) > 1:  # and merged in groups
        shuffled.append(shuffled.pop(0).join(shuffled.pop(0)))
    assert shuffled[0] == straight
    result = settle(straight)
    assert settle(shuffled[0]) == result
    told = differences(straight)
    for office, sent in entries.items():
        kept = {entry.id: entry.content for entry in sent if entry.given}
        for id_, row in base().items():
            of_row = {d.field: d.value_of(office) for d in told if d.id == id_}
            assert (of_row.get(WITHDRAWN) is True) == (id_ not in kept)
            assert {**row, **{f: of_row[f] for f in of_row if f in FIELDS}} == kept.get(id_, row)
        for entry in sent:
            if not entry.given:
                assert entry.content in result.added.values() or any(
                    entry.content == {**dict.fromkeys(FIELDS), **row}
                    for row in result.added.values()
                )
    assert set(base()) - set(result.withdrawn) <= set(result.merged)
