"""The points of agreement: one function a clause, in the order in which they are signed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import polars as pl

from baimbai.agreement.agreed import Agreed
from baimbai.agreement.decision import RESULTS, TAKEN
from baimbai.register.commitment import UNFINISHED
from baimbai.wording.message import Message, Value


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered point: a heading, its text, and lettered items below it."""

    code: str
    """hasil, pendanaan, …: one a clause, so that a document may place a table beside it."""
    heading: Message
    text: Message
    items: tuple[Message, ...] = ()


_FUNDED = pl.col("result").is_in(["diakomodir", "diakomodir_bersyarat"])
_REROUTED = pl.col("responsible") != pl.col("organisation")


def results(agreed: Agreed) -> Clause:
    """How many proposals were taken up, on condition, deferred and refused, and their money."""
    matrix = agreed.matrix
    items = []
    for result in RESULTS:
        rows = matrix.filter(pl.col("result") == result)
        if result == "dialihkan" and rows.is_empty():
            continue
        values: dict[str, Value] = {
            "result": result,
            "proposals": rows.height,
            "asked": _sum(rows, "cost_rupiah"),
        }
        programmed = _sum(rows, "amount_rupiah")
        if result not in TAKEN:
            items.append(Message("minutes-result-without", values))
        else:
            items.append(Message("minutes-result-with", {**values, "programmed": programmed}))
    # A slip of a thousand swells the sum of all that is asked: it must not pass unsaid.
    slips = agreed.review.findings.filter(pl.col("kind") == "satuan_uang_salah")
    doubted = matrix.filter(pl.col("proposal").is_in(slips["proposals"].explode().to_list()))
    values = {
        "proposals": matrix.height,
        "asked": _sum(matrix, "cost_rupiah"),
        "doubted": doubted.height,
        "doubted_rupiah": _sum(doubted, "cost_rupiah"),
    }
    return make_clause("hasil", values, tuple(items))


def money_by_source(agreed: Agreed) -> Clause:
    """What is programmed, by source, the largest first."""
    payments = agreed.allocation.payments
    sources = (
        payments.group_by("source")
        .agg(pl.col("amount_rupiah").sum(), pl.col("proposal").n_unique())
        .sort("amount_rupiah", "source", descending=[True, False])
    )
    items = tuple(
        Message("minutes-source", {"source": source, "rupiah": rupiah, "proposals": n})
        for source, rupiah, n in sources.iter_rows()
    )
    total = {"rupiah": _sum(payments)}
    return make_clause("pendanaan", total, items, variant="" if items else "none")


def money_by_year(agreed: Agreed) -> Clause:
    """What is programmed in each fiscal year of the horizon."""
    payments = agreed.allocation.payments
    return make_clause(
        "tahun",
        {},
        tuple(
            Message(
                "minutes-year",
                {"year": str(year), "rupiah": _sum(payments.filter(pl.col("year") == year))},
            )
            for year in agreed.meeting.horizon
        ),
    )


def ceilings(agreed: Agreed) -> Clause:
    """The ceilings and the scenario that the programme was made under."""
    uses = agreed.allocation.ceiling_uses
    ceiling, used = _sum(uses, "ceiling_rupiah"), _sum(uses, "used_rupiah")
    years = agreed.meeting.horizon
    values: dict[str, Value] = {
        "scenario": agreed.scenario,
        "first": str(years[0]),
        "last": str(years[-1]),
        "ceilings": uses.height,
        "ceiling": ceiling,
        "used": used,
        "rest": ceiling - used,
    }
    return make_clause("pagu", values, tuple(_floors(agreed)))


def proof(agreed: Agreed) -> Clause:
    """How far the plan can be from the best lawful one, and what was checked again."""
    certificate = agreed.allocation.certificate
    checks = {
        "checks": len(certificate.checks),
        "rows": sum(rows for _, rows in certificate.checks),
    }
    short = certificate.bound - certificate.value
    if short <= 0 or certificate.bound <= 0:
        return make_clause("pembuktian", checks, variant="best")
    # Rounded up to a tenth of a percent: "at most" must stay true as printed.
    tenths = -(-1000 * short // certificate.bound)
    return make_clause("pembuktian", {**checks, "percent": tenths / 10})


def rerouted(agreed: Agreed) -> Clause:
    """Proposals that another level answers for, by the office that takes them over."""
    handed = agreed.matrix.filter(_REROUTED)
    if handed.is_empty():
        return make_clause("sinkronisasi", {}, variant="none")
    offices = (
        handed.group_by("responsible")
        .agg(
            pl.len(),
            pl.col("cost_rupiah").sum(),
            _FUNDED.sum().alias("funded"),
        )
        .sort("responsible")
    )
    items = tuple(
        Message(
            "minutes-handed",
            {"office": agreed.office(to), "proposals": n, "asked": asked, "funded": funded},
        )
        for to, n, asked, funded in offices.iter_rows()
    )
    return make_clause("sinkronisasi", {"proposals": handed.height}, items)


def duplicates(agreed: Agreed) -> Clause:
    """Proposals that exclude each other: settled where one of them is programmed."""
    links = agreed.review.links.filter(pl.col("kind") == "saling_meniadakan")
    funded = set(agreed.matrix.filter(_FUNDED)["proposal"])
    groups = _groups(links.select("a", "b").rows())
    if not groups:
        return make_clause("duplikat", {}, variant="none")
    settled = sum(not funded.isdisjoint(group) for group in groups)
    return make_clause(
        "duplikat",
        {
            "groups": len(groups),
            "proposals": sum(map(len, groups)),
            "settled": settled,
            "open": len(groups) - settled,
        },
    )


def readiness(agreed: Agreed) -> Clause:
    """What must be completed, by whom, by when."""
    waiting = agreed.matrix.filter(pl.col("result") == "diakomodir_bersyarat")
    due = {"due": agreed.meeting.follow_up_by.isoformat()}
    if waiting.is_empty():
        return make_clause("kelengkapan", due, variant="none")
    owners = waiting.group_by("follow_up_owner").agg(pl.len()).sort("follow_up_owner")
    items = tuple(
        Message("minutes-owner", {"office": agreed.office(owner), "proposals": n})
        for owner, n in owners.iter_rows()
    )
    return make_clause("kelengkapan", {**due, "proposals": waiting.height}, items)


def bank(agreed: Agreed) -> Clause:
    """Deferred proposals are kept and open the next round."""
    deferred = agreed.matrix.filter(pl.col("result") == "ditunda")
    values = {"proposals": deferred.height, "asked": _sum(deferred, "cost_rupiah")}
    return make_clause("bank", values, variant="" if deferred.height else "none")


def refusals(agreed: Agreed) -> Clause:
    """Refused proposals, by the rule that refuses them."""
    refused = agreed.matrix.filter(pl.col("result") == "ditolak")
    if refused.is_empty():
        return make_clause("penolakan", {}, variant="none")
    rules = refused.group_by("rule").agg(pl.len()).sort("rule", nulls_last=True)
    items = tuple(
        Message("minutes-refused-rule", {"rule": rule, "proposals": n})
        if rule
        else Message("minutes-refused", {"proposals": n})
        for rule, n in rules.iter_rows()
    )
    return make_clause("penolakan", {"proposals": refused.height}, items)


ROUTES = (
    ("konreg", ("APBN-BALAI", "INPRES-IRIGASI", "INPRES-AIR", "TP-PUSAT", "DEKON")),
    ("krisna", ("DAK-F",)),
    ("sitia", ("IJD",)),
)
"""Where a source is decided: the regional consultation, KRISNA, SITIA; all others SIPD-RI."""


def transmission(agreed: Agreed) -> Clause:
    """The agreed list goes on to the systems that decide each source."""
    payments = agreed.allocation.payments
    elsewhere = [source for _, sources in ROUTES for source in sources]
    routes = [(route, pl.col("source").is_in(sources)) for route, sources in ROUTES]
    routes.append(("sipd", pl.col("source").is_in(elsewhere).not_()))
    items = []
    for route, belongs in routes:
        rows = payments.filter(belongs)
        if rows.height:
            values = {"proposals": rows["proposal"].n_unique(), "rupiah": _sum(rows)}
            items.append(Message(f"minutes-route-{route}", values))
    return make_clause("penerusan", {}, tuple(items), variant="" if items else "none")


CLAUSES: tuple[Callable[[Agreed], Clause], ...] = (
    results,
    money_by_source,
    money_by_year,
    ceilings,
    proof,
    rerouted,
    duplicates,
    readiness,
    bank,
    refusals,
    transmission,
)


def draw_up_clauses(agreed: Agreed) -> tuple[Clause, ...]:
    """Every clause that has something to say, in the order in which they are signed."""
    always = tuple(clause(agreed) for clause in CLAUSES)
    return always if agreed.commitments.is_empty() else (*always, earlier_commitments(agreed))


MOST_COMMITMENTS = 60


def earlier_commitments(agreed: Agreed) -> Clause:
    """What became of the commitments of the rounds before, and those that go on."""
    rows = agreed.commitments
    states = ("ditepati", "terlambat", "ingkar")
    counts: dict[str, Value] = {state: int((rows["state"] == state).sum()) for state in states}
    running = int(rows["state"].is_in(["terbuka", "dilaporkan"]).sum())
    counts |= {"all": rows.height, "terbuka": running}
    unfinished = rows.filter(pl.col("state").is_in(UNFINISHED)).sort("owner", "due", "number")
    items = [
        Message("minutes-komitmen-item", {
            "owner": agreed.office(owner), "text": text, "due": due.isoformat(), "number": number,
        })
        for owner, text, due, number in unfinished.head(MOST_COMMITMENTS).select(
            "owner", "text", "due", "number"
        ).iter_rows()
    ]  # fmt: skip
    if unfinished.height > MOST_COMMITMENTS:
        count = unfinished.height - MOST_COMMITMENTS
        items.append(Message("minutes-komitmen-more", {"count": count}))
    return make_clause("komitmen", counts, tuple(items))


def make_clause(
    code: str,
    values: Mapping[str, Value],
    items: tuple[Message, ...] = (),
    variant: str = "",
) -> Clause:
    """A clause whose words stand under `minutes-<code>-heading` and `minutes-<code>[-variant]`."""
    key = f"minutes-{code}-{variant}" if variant else f"minutes-{code}"
    return Clause(code, Message(f"minutes-{code}-heading"), Message(key, values), items)


def _floors(agreed: Agreed) -> list[Message]:
    """A region's floor and what is programmed there; a shortfall is said outright."""
    names = dict(agreed.programme.regions.select("code", "name").iter_rows())
    return [
        Message(
            "minutes-floor-short" if programmed < floor else "minutes-floor-kept",
            {"region": names.get(code, code), "floor": floor, "programmed": programmed},
        )
        for code, floor, programmed in agreed.allocation.certificate.floors
    ]


def _sum(rows: pl.DataFrame, column: str = "amount_rupiah") -> int:
    return int(rows[column].sum())


def _groups(pairs: list[tuple[str, str]]) -> list[set[str]]:
    """Proposals joined by pairs, directly or through others."""
    group_of: dict[str, set[str]] = {}
    for a, b in pairs:
        joined = group_of.get(a, {a}) | group_of.get(b, {b})
        group_of.update(dict.fromkeys(joined, joined))
    return list({id(group): group for group in group_of.values()}.values())
