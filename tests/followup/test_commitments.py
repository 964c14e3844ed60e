"""Commitments: made of rulings, judged by their dates, carried into the next round."""

from datetime import UTC, date, datetime

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baimbai.agreement.decision import DECISIONS, Decision
from baimbai.agreement.ruling import Ruling
from baimbai.followup.commitments import (
    carried_over,
    commitments_of,
    counted,
    drafted,
    found_again,
    judged,
    kind_of,
    number_of,
    parts_of,
    promised,
    reminders,
)
from baimbai.register.commitment import (
    COMMITMENT_KINDS,
    COMMITMENT_STATES,
    COMMITMENTS,
    UNFINISHED,
    Commitment,
)
from baimbai.wording.message import Message
from baimbai.wording.wording import wording

DAY = date(2027, 5, 1)
PROPOSALS = pl.DataFrame(
    [("63.01-001", "Peningkatan Jalan Batakan - Tanjung Dewa", "63.01"),
     ("63.02-007", "Rehabilitasi DI Sebuli", "63.02")],
    ["id", "title", "organisation"], orient="row",
)  # fmt: skip


def ruled(proposal: str, condition: str = "", **other: object) -> Ruling:
    values = {
        "result": "diakomodir_bersyarat", "amount_rupiah": 10**9, "reason_code": "siap",
        "text": "siap", "made_by": "1", "made_at": datetime(2027, 3, 1, 9, tzinfo=UTC),
        "condition": condition,
    }  # fmt: skip
    return Ruling(proposal, "final", "Pleno", **(values | other))  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "kind"), [
    ("Pembebasan lahan 1,2 ha selesai", "lahan"),
    ("Sertipikat tanah atas nama pemerintah kabupaten", "lahan"),
    ("DED dan RAB disahkan", "desain"),
    ("Dokumen UKL-UPL terbit", "desain"),
    ("Menyediakan dana pendamping 10 persen", "dana_pendamping"),
    ("APBD mengalokasikan anggaran jalan akses", "dana_pendamping"),
    ("Biaya OP tiga tahun dianggarkan dinas", "pemeliharaan"),
    ("Serah terima aset jalan ke kabupaten", "serah_terima"),
    ("BAST tanah pasar", "serah_terima"),
    ("Surat dukungan bupati", "lainnya"),
    ("Land is acquired", "lahan"),
    ("", "lainnya"),
])  # fmt: skip
def test_the_kind_is_recognised_from_the_words(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_a_condition_with_several_promises_is_parted() -> None:
    assert parts_of("1. Lahan bebas\n2) DED disahkan; biaya OP dianggarkan.") == (
        "Lahan bebas", "DED disahkan", "biaya OP dianggarkan",
    )  # fmt: skip
    assert parts_of("Pembebasan 1.2 ha selesai") == ("Pembebasan 1.2 ha selesai",)


def test_rulings_become_commitments_of_whoever_is_responsible() -> None:
    made = commitments_of(
        {
            "63.02-007": ruled("63.02-007", responsible="63", due=date(2027, 6, 1), text="Ambil"),
            "63.01-001": ruled("63.01-001", "Lahan bebas; DED disahkan"),
            "63.01-900": ruled("63.01-900", "of a proposal that nobody knows"),
        },
        PROPOSALS, "2027", DAY,
    )  # fmt: skip
    title, other = PROPOSALS["title"]
    assert list(COMMITMENTS.records(made)) == [
        Commitment("K2027-63.01-001-1", "lahan", "Lahan bebas", "63.01", DAY,
                   proposal="63.01-001", title=title, made_in="2027"),
        Commitment("K2027-63.01-001-2", "desain", "DED disahkan", "63.01", DAY,
                   proposal="63.01-001", title=title, made_in="2027"),
        Commitment("K2027-63.02-007-1", "lainnya", "Ambil", "63", date(2027, 6, 1),
                   proposal="63.02-007", title=other, made_in="2027"),
    ]  # fmt: skip


def test_a_refused_proposal_and_a_plain_ruling_promise_nothing() -> None:
    held = {
        "63.01-001": ruled("63.01-001", "x", result="ditolak", amount_rupiah=0),
        "63.02-007": ruled("63.02-007"),
    }
    assert commitments_of(held, PROPOSALS, "2027", DAY).is_empty()


def test_the_order_of_rulings_does_not_matter() -> None:
    held = {id_: ruled(id_, "Lahan bebas") for id_ in PROPOSALS["id"]}
    turned = dict(reversed(held.items()))
    one, other = (commitments_of(h, PROPOSALS, "2027", DAY) for h in (held, turned))
    assert one.equals(other)


def test_what_is_taken_up_on_condition_is_drafted_as_a_commitment() -> None:
    follow_up = Message("follow-up-adapt")
    drafts = DECISIONS.make([
        Decision("63.02-007", "diakomodir_bersyarat", follow_up, None, 1, "63.02",
                 Message("ruled-condition", {"condition": "Lahan bebas"}), DAY),
        Decision("63.01-001", "diakomodir", follow_up, None, 1, "63.01", follow_up, DAY),
    ])  # fmt: skip
    made = drafted(drafts, PROPOSALS, "2027", wording("id"))
    assert list(COMMITMENTS.records(made)) == [
        Commitment("K2027-63.02-007-1", "lahan", "Penuhi syaratnya: Lahan bebas", "63.02", DAY,
                   proposal="63.02-007", title="Rehabilitasi DI Sebuli", made_in="2027"),
    ]  # fmt: skip


def test_a_number_fits_however_long_the_proposals_is() -> None:
    long = number_of("2027", "x" * 80, 2)
    assert (len(long) <= 80, long == number_of("2027", "x" * 80, 2)) == (True, True)


def promise(
    number: str = "K1", state: str = "terbuka", due: date = DAY, **other: object
) -> Commitment:
    settled = None if state in ("terbuka", "ingkar") else DAY
    return Commitment(number, "lahan", "Lahan", "63.01", due, state,
                      **({"settled_on": settled} | other))  # type: ignore[arg-type]  # fmt: skip


@pytest.mark.parametrize(("state", "due", "becomes"), [
    ("terbuka", DAY, "terbuka"),
    ("terbuka", date(2027, 4, 30), "ingkar"),
    ("ingkar", date(2027, 6, 1), "terbuka"),
    ("dilaporkan", date(2027, 1, 1), "dilaporkan"),
    ("ditepati", DAY, "ditepati"),
    ("ditepati", date(2027, 4, 30), "terlambat"),
    ("terlambat", DAY, "ditepati"),
    ("gugur", date(2027, 1, 1), "gugur"),
])  # fmt: skip
def test_a_commitment_is_judged_by_its_date_and_proof(state: str, due: date, becomes: str) -> None:
    stands = judged(COMMITMENTS.make([promise(state=state, due=due)]), DAY)
    assert stands["state"].to_list() == [becomes]


days = st.dates(date(2026, 1, 1), date(2028, 12, 31))


@st.composite
def promises(draw: st.DrawFn) -> pl.DataFrame:
    made = []
    for number in range(draw(st.integers(0, 12))):
        state = draw(st.sampled_from(COMMITMENT_STATES))
        settled = None if state in ("terbuka", "ingkar") else draw(days)
        made.append(Commitment(
            f"K{number:02}", draw(st.sampled_from(COMMITMENT_KINDS)), "x",
            draw(st.sampled_from(["63.01", "63.02"])), draw(days), state, settled_on=settled,
            title=draw(st.sampled_from(["", *PROPOSALS["title"]])),
        ))  # fmt: skip
    return COMMITMENTS.make(made)


@settings(deadline=None)
@given(promises(), days)
def test_carrying_over_loses_nothing(commitments: pl.DataFrame, on: date) -> None:
    stands = COMMITMENTS.check(judged(commitments, on))
    over = COMMITMENTS.check(carried_over(commitments, on))
    done = stands.filter(pl.col("state").is_in(UNFINISHED).not_())
    assert sorted([*over["number"], *done["number"]]) == commitments["number"].to_list()
    kept = ("number", "kind", "text", "owner", "due", "title", "settled_on")
    both = over.join(commitments, on="number", suffix="_before")
    assert all(both[name].equals(both[f"{name}_before"], check_names=False) for name in kept[1:])
    assert carried_over(over, on).equals(over)


@settings(deadline=None)
@given(promises(), days, st.randoms())
def test_the_order_of_rows_does_not_matter(
    commitments: pl.DataFrame, on: date, chance: object
) -> None:
    places = list(range(commitments.height))
    chance.shuffle(places)  # type: ignore[attr-defined]
    mixed = commitments[places]
    assert carried_over(mixed, on).equals(carried_over(commitments, on))
    assert reminders(mixed, on).equals(reminders(commitments, on))
    assert counted(mixed).equals(counted(commitments))


@settings(deadline=None)
@given(promises(), days)
def test_the_counts_sum_to_all(commitments: pl.DataFrame, on: date) -> None:
    table = counted(judged(commitments, on))
    assert sum(table[state].sum() for state in COMMITMENT_STATES) == commitments.height
    assert table["all"].sum() == commitments.height


def test_a_work_is_found_again_by_its_title_whatever_the_year_and_number() -> None:
    fresh = pl.DataFrame(
        [("63.01-050", "Peningkatan  jalan Tanjung Dewa - Batakan (lanjutan) TA 2028", "63.01"),
         ("63.03-001", "Peningkatan Jalan Batakan - Tanjung Dewa tahap II", "63.03"),
         ("63.02-001", "Rehabilitasi DI Lain", "63.02")],
        ["id", "title", "organisation"], orient="row",
    )  # fmt: skip
    made = COMMITMENTS.make([
        promise("K1", proposal="63.01-001", title="Peningkatan Jalan Batakan - Tanjung Dewa"),
        promise("K2", proposal="63.02-007", title="Rehabilitasi DI Sebuli"),
        promise("K3"),
    ])  # fmt: skip
    again = found_again(made, fresh)
    assert again["proposal"].to_list() == ["63.01-050", "", ""]
    assert promised(again, DAY) == {"63.01-050"}
    assert again.drop("proposal").equals(made.drop("proposal"))


def test_reminders_name_what_is_past_and_what_is_near() -> None:
    dues = {"K1": "2027-04-01", "K2": "2027-05-08", "K3": "2027-05-09", "K4": "2027-05-31",
            "K5": "2027-06-01", "K6": "2027-05-01"}  # fmt: skip
    made = [promise(number, due=date.fromisoformat(due)) for number, due in dues.items()]
    table = reminders(COMMITMENTS.make([*made, promise("K7", "ditepati")]), DAY)
    assert table.select("number", "days", "within").rows() == [
        ("K1", -30, 0), ("K6", 0, 7), ("K2", 7, 7), ("K3", 8, 14), ("K4", 30, 30),
    ]  # fmt: skip
