"""What the meeting laid down, checked again in whole rupiah (*pemeriksaan ketetapan rapat*)."""

from collections import defaultdict
from collections.abc import Iterator

import polars as pl

from baimbai.funding.evidence import Evidence, Refused
from baimbai.funding.provisions import Limit


def limits_kept(evidence: Evidence) -> Iterator[Refused | None]:
    """What the meeting set for a group, at most or at least, is kept."""
    for limit in evidence.dossier.envelope.group_limits:
        reached = reached_by(evidence, limit)
        kept = {
            "paling_banyak": reached <= limit.amount,
            "paling_sedikit": reached >= limit.amount,
            "batas_bawah": True,
        }[limit.kind]
        yield None if kept else (limit.name, limit.kind, str(limit.amount), str(reached))


def reached_by(evidence: Evidence, limit: Limit) -> int:
    """Rupiah, or proposals, that a limit's group gets."""
    proposals = evidence.dossier.programme.proposals.filter(
        pl.col("region_code").is_in(limit.regions) if limit.regions else pl.lit(True),
        pl.col("sector").is_in(limit.sectors) if limit.sectors else pl.lit(True),
        pl.col("id").is_in(limit.proposals) if limit.proposals else pl.lit(True),
    )
    group = set(proposals["id"])
    counting = [
        paid
        for paid in evidence.payments
        if paid.proposal in group
        and paid.source in (limit.sources or (paid.source,))
        and paid.year in (limit.years or (paid.year,))
    ]
    if limit.count is None:
        return sum(paid.amount_rupiah for paid in counting)
    return len({paid.proposal for paid in counting})


def works_start_together(evidence: Evidence) -> Iterator[Refused | None]:
    """Works of the same time are paid from the same first year on, or neither."""
    for a, b in evidence.pairs("serentak"):
        yield None if evidence.starts(a) == evidence.starts(b) else (a, b)


def continuing_came_first(evidence: Evidence) -> Iterator[Refused | None]:
    """No new work is paid by who left a work under way of the same bidang unpaid that its
    ceilings alone could carry. (One row for each work under way.)"""
    dossier = evidence.dossier
    if not dossier.envelope.continuing_first:
        return
    agreed = {item.proposal for item in dossier.envelope.commitments}
    newly: dict[tuple[str, str, str], str] = {}
    for paid in evidence.payments:
        sheet = dossier.proposals[paid.proposal]
        if not sheet.continuing and sheet.id not in agreed:
            newly.setdefault((paid.source, paid.owner, sheet.sector), sheet.id)
    excused = _excused(evidence)
    for proposal, sector in (
        dossier.programme.proposals.filter("continuing").select("id", "sector").iter_rows()
    ):
        if proposal in evidence.paid or proposal in excused:
            yield None
            continue
        passed_over = [
            (proposal, new, source, owner)
            for (source, owner, bidang), new in sorted(newly.items())
            if bidang == sector and _could_pay(evidence, proposal, source, owner)
        ]
        yield passed_over[0] if passed_over else None


def _excused(evidence: Evidence) -> set[str]:
    """Works under way that hold nobody back: put out, tied to others, or paid as a duplicate."""
    out = {c.proposal for c in evidence.dossier.envelope.commitments if c.direction == "keluar"}
    out.update(b for _, b in evidence.pairs("prasyarat"))
    for kind in ("bersama", "serentak"):
        out.update(name for pair in evidence.pairs(kind) for name in pair)
    for a, b in evidence.pairs("saling_meniadakan"):
        if a in evidence.paid or b in evidence.paid:
            out.update((a, b))
    return out


def _could_pay(evidence: Evidence, proposal: str, source: str, owner: str) -> bool:
    """Whether a payer's ceilings alone could lawfully carry all that a proposal asks for."""
    dossier, asked = evidence.dossier, evidence.asked.get(proposal, {})
    sheet = dossier.proposals[proposal]
    return (
        dossier.scores[proposal].gate in ("lolos", "dialihkan")
        and sheet.cost_rupiah == sum(asked.values()) > 0
        and source in dossier.allowed[proposal]
        and right_owner(evidence, proposal, source, owner)
        and all(amount <= allowed(evidence, source, owner, year) for year, amount in asked.items())
    )


def right_owner(evidence: Evidence, proposal: str, source: str, owner: str) -> bool:
    """Whether the office is the one whose money the source is, for this proposal."""
    dossier = evidence.dossier
    office, own = dossier.organisations[owner], owner == dossier.responsible[proposal]
    sector = dossier.proposals[proposal].sector
    return {
        "sendiri": own,
        "kabkota": own and office.level == "kabkota",
        "provinsi": office.level == "provinsi",
        "pusat": office.level == "pusat" and (not office.sectors or sector in office.sectors),
    }[dossier.rulebook.sources[source].payer]


def allowed(evidence: Evidence, source: str, owner: str, year: int) -> int:
    """A ceiling, with what it may be exceeded by; 0 where there is none."""
    key = (source, owner, year)
    return evidence.dossier.ceilings.get(key, 0) + evidence.most_above.get(key, 0)


def uses_above(evidence: Evidence) -> tuple[tuple[str, str, int, int, int], ...]:
    """Soft ceilings that are exceeded: source, owner, year, rupiah above, thousandths paid."""
    used: dict[tuple[str, str, int], int] = defaultdict(int)
    for paid in evidence.payments:
        used[paid.source, paid.owner, paid.year] += paid.amount_rupiah
    found = []
    for soft in evidence.dossier.envelope.soft_ceilings:
        key = (soft.source, soft.owner, soft.year)
        if (above := used[key] - evidence.dossier.ceilings[key]) > 0:
            steps = -(-above // soft.step_rupiah)
            price = -(-soft.price * soft.step_rupiah // 1_000_000)
            found.append((*key, above, steps * price))
    return tuple(sorted(found))


def points_won(evidence: Evidence) -> int:
    """Thousandths of a point: scores, by shape, and synergies, less what dearer money costs."""
    won = 0
    scores = evidence.dossier.appraisal.scores.select("proposal", "score")
    for proposal, score in scores.iter_rows():
        if proposal in evidence.paid:
            shape = evidence.shape[proposal]
            won += round(score * 1000) * (shape.keeps if shape else 0) // 1000
    for pair in evidence.dossier.envelope.synergies:
        won += pair.points if {pair.a, pair.b} <= set(evidence.paid) else 0
    return won - sum(price for *_, price in uses_above(evidence))
