"""Commitments (*komitmen*): from rulings to promises, what became of them, and into next year."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256

import polars as pl

from baimbai.agreement.decision import DECISIONS
from baimbai.agreement.ruling import Ruling
from baimbai.intake.cells import words
from baimbai.register.commitment import (
    COMMITMENT_STATES,
    COMMITMENTS,
    KEPT,
    UNFINISHED,
    Commitment,
)
from baimbai.wording.wording import Wording

KIND_WORDS: tuple[tuple[str, str], ...] = (
    ("serah_terima", r"serah[ -]terima|\bbast\b|hibah (?:aset|barang|jalan)|alih (?:aset|status)|"
                     r"penyerahan aset|menyerahkan aset|hand ?-?over"),
    ("dana_pendamping", r"pendamping|sharing|porsi (?:dana|daerah|apbd)|co-?fund|"
                        r"(?:menyediakan|sediakan|penyediaan|alokasi\w*|mengalokasikan) "
                        r"(?:dana|anggaran|apbd)|dana (?:apbd|daerah)|counterpart"),
    ("pemeliharaan", r"pemeliharaan|memelihara|perawatan|biaya op\b|\bo ?& ?p\b|"
                     r"operasi (?:dan|&) pem|upkeep|maintenance|maintain"),
    ("lahan", r"lahan|tanah|ganti rugi|pembebasan|sertipikat|sertifikat|alas hak|penetapan lokasi|"
              r"\bland\b|right of way"),
    ("desain", r"\bded\b|desain|design|perencanaan|\bkak\b|\brab\b|studi|\bfs\b|kelayakan|amdal|"
               r"ukl|lingkungan|gambar rencana|dokumen teknis|study"),
)  # fmt: skip
"""Kind → what names it in a condition; the first that fits, for what is handed over or paid says
more than what it is about."""
_PARTED = re.compile(r"[;\n\r]|(?:^|\s)\(?\d{1,2}[.)]\s", re.MULTILINE)
_LONGEST_NUMBER = 80
NEAR_DAYS = (7, 14, 30)
"""Days before its date on which whoever promised is reminded."""


def kind_of(text: str) -> str:
    """The kind of promise that a condition's words name; `lainnya` where they name none."""
    lowered = " ".join(text.lower().split())
    return next((kind for kind, named in KIND_WORDS if re.search(named, lowered)), "lainnya")


def parts_of(condition: str) -> tuple[str, ...]:
    """The promises in a condition: parted by semicolons, lines, or figures (`1. … 2. …`)."""
    return tuple(part.strip(" .\t") for part in _PARTED.split(condition) if part.strip(" .\t"))


def commitments_of(
    held: Mapping[str, Ruling], proposals: pl.DataFrame, made_in: str, otherwise_by: date
) -> pl.DataFrame:
    """COMMITMENTS of the rulings that hold, by number; `held` by proposal.

    Each part of a condition is a promise of whoever the ruling makes responsible, else of the
    proponent; without a condition, a ruling with a responsible office and a date is one itself.
    A refused proposal promises nothing. `otherwise_by` is the date of those without their own.
    """
    known = {id_: rest for id_, *rest in proposals.select("id", "title", "organisation").rows()}
    made = [
        Commitment(
            number_of(made_in, proposal, place), kind_of(text), text,
            ruling.responsible or known[proposal][1], ruling.due or otherwise_by,
            proposal=proposal, title=known[proposal][0], made_in=made_in,
        )
        for proposal, ruling in held.items() if proposal in known
        for place, text in enumerate(_promised(ruling), 1)
    ]  # fmt: skip
    return COMMITMENTS.make(sorted(made, key=lambda one: one.number))


def _promised(ruling: Ruling) -> Iterator[str]:
    if ruling.result == "ditolak":
        return
    if ruling.condition.strip():
        yield from parts_of(ruling.condition)
    elif ruling.due is not None and ruling.responsible:
        yield " ".join(ruling.text.split())


def drafted(
    decisions: pl.DataFrame, proposals: pl.DataFrame, made_in: str, said: Wording
) -> pl.DataFrame:
    """COMMITMENTS of what DECISIONS takes up on condition: each follow-up, in words."""
    titles = dict(proposals.select("id", "title").iter_rows())
    made = []
    for one in DECISIONS.records(
        decisions.filter(pl.col("result") == "diakomodir_bersyarat").sort("proposal")
    ):
        text = " ".join(said.say(one.follow_up).split())
        made.append(Commitment(
            number_of(made_in, one.proposal, 1), kind_of(text), text, one.follow_up_owner, one.due,
            proposal=one.proposal, title=titles.get(one.proposal, ""), made_in=made_in,
        ))  # fmt: skip
    return COMMITMENTS.make(made)


def number_of(made_in: str, proposal: str, place: int) -> str:
    """`K2027-63.01-004-1`: the same ruling gives the same number again."""
    number = f"K{made_in}-{proposal}-{place}"
    if len(number) <= _LONGEST_NUMBER:
        return number
    return f"K{made_in}-{sha256(proposal.encode()).hexdigest()[:24]}-{place}"


def judged(commitments: pl.DataFrame, on: date) -> pl.DataFrame:
    """COMMITMENTS as they stand on a day.

    gugur                 dropped; stays so
    dilaporkan            said to be done: nobody has confirmed it
    ditepati, terlambat   confirmed: by its date, or after it
    ingkar, terbuka       nothing was shown: its date is past, or is not
    """
    state, due, settled = pl.col("state"), pl.col("due"), pl.col("settled_on")
    return commitments.with_columns(
        pl.when(state.is_in(KEPT))
        .then(pl.when(settled <= due).then(pl.lit("ditepati")).otherwise(pl.lit("terlambat")))
        .when(state.is_in(["terbuka", "ingkar"]))
        .then(pl.when(due < on).then(pl.lit("ingkar")).otherwise(pl.lit("terbuka")))
        .otherwise(state)
        .alias("state")
    )


def carried_over(commitments: pl.DataFrame, on: date) -> pl.DataFrame:
    """What the next round opens with, by number: all that is not kept and not dropped.

    Dates stay: the meeting gives new ones, and sees which were missed.
    """
    return judged(commitments, on).filter(pl.col("state").is_in(UNFINISHED)).sort("number")


def found_again(commitments: pl.DataFrame, proposals: pl.DataFrame) -> pl.DataFrame:
    """COMMITMENTS with the proposals of another round that they are about; empty for none.

    A proposal is the same work where its title says the same (order of words, years, phases and
    spelling signs apart). Of several the one with the same number is taken, then one of the office
    that promised, then the lowest number.
    """
    by_title: dict[str, list[tuple[str, str]]] = {}
    for id_, title, organisation in proposals.select("id", "title", "organisation").rows():
        by_title.setdefault(work_named(title), []).append((id_, organisation))
    found = [
        _nearest(by_title.get(work_named(title), ()) if title else (), number, owner)
        for number, title, owner in commitments.select("proposal", "title", "owner").iter_rows()
    ]
    return commitments.with_columns(pl.Series("proposal", found, dtype=pl.String))


def _nearest(same: Iterable[tuple[str, str]], number: str, owner: str) -> str:
    ranked = ((id_ != number, office != owner, id_) for id_, office in same)
    return min(ranked, default=(True, True, ""))[2]


_PASSING = re.compile(
    r"\b(?:ta|tahun|anggaran|20\d\d|tahap|lanjutan|paket|multiyears?|[ivx]{1,4}|\d)\b"
)


def work_named(title: str) -> str:
    """What a title names, whatever the year and the phase: its words, sorted."""
    return " ".join(sorted(_PASSING.sub(" ", words(title)).split()))


def promised(commitments: pl.DataFrame, on: date) -> frozenset[str]:
    """Proposals with an unfinished promise: they are on the agenda for it."""
    return frozenset(carried_over(commitments, on)["proposal"]) - {""}


def reminders(commitments: pl.DataFrame, on: date) -> pl.DataFrame:
    """Open promises whose date is past or within 30 days, by date and number, with `days` left
    (below 0 once past) and `within` (7, 14 or 30; 0 once past)."""
    days = (pl.col("due") - pl.lit(on)).dt.total_days()
    near = pl.lit(NEAR_DAYS[-1])
    for limit in reversed(NEAR_DAYS[:-1]):
        near = pl.when(days <= limit).then(limit).otherwise(near)
    return (
        judged(commitments, on)
        .filter(pl.col("state").is_in(["terbuka", "ingkar"]), days <= NEAR_DAYS[-1])
        .with_columns(days=days, within=pl.when(days < 0).then(0).otherwise(near).cast(pl.Int32))
        .sort("due", "number")
    )


def counted(commitments: pl.DataFrame, by: str = "owner") -> pl.DataFrame:
    """How many of each state, by `owner`, `kind` or `made_in`: columns of the states and `all`."""
    return (
        commitments.group_by(by)
        .agg(
            *((pl.col("state") == state).sum().cast(pl.Int64).alias(state)
              for state in COMMITMENT_STATES),
            pl.len().cast(pl.Int64).alias("all"),
        )
        .sort(by)
    )  # fmt: skip
