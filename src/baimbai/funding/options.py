"""The lawful ways to pay for a proposal (*pilihan pendanaan*): who pays how much, in which year."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product

from baimbai.funding.allocation import Payment
from baimbai.funding.dossier import Dossier
from baimbai.funding.provisions import STAGE_PAPERS
from baimbai.funding.shapes import AS_ASKED, Shape, shapes
from baimbai.register.proposal import Proposal
from baimbai.rulebook.rulebook import Source

Payer = tuple[str, str]
"""A source and the owner of its ceilings."""

_MOST_COMBINATIONS = 60
"""Of one way of sharing among payers; beyond, only the first are weighed."""


@dataclass(frozen=True, slots=True)
class Option:
    """One lawful way to pay for one proposal; its payments sum, year by year, to what is asked,
    or to another shape that the meeting lets be paid."""

    proposal: str
    payments: tuple[Payment, ...]
    """In order of source, owner and year."""
    shape: str = ""
    """Empty as asked; mulai, bertahap, sebagian, or a stage's paper (ded, lahan, studi)."""
    keeps: int = 1000
    """Thousandths of the proposal's points that it wins."""

    @property
    def as_asked(self) -> bool:
        """Whether each year gets what was asked for it."""
        return not self.shape

    @property
    def stage(self) -> bool:
        """Whether it pays for a stage before the works (a design, land, a study) alone."""
        return self.shape in STAGE_PAPERS


@dataclass(frozen=True)
class Ways:
    """The options of all proposals, and why some have none."""

    options: tuple[Option, ...]
    """Proposals in order of id; within one, what was asked for comes first."""
    too_large: Mapping[str, tuple[Option, ...]]
    """Lawful ways that alone exceed a ceiling: they are in no plan."""
    barred: Mapping[str, str]
    """Proposal → keluar, ditolak, tertahan, biaya, rincian, tahun, aturan, tanpa_pagu, pagu."""


def lawful_ways(dossier: Dossier) -> Ways:
    """One payer for all years; the mix that was asked for; the envelope's patterns.

    Years and sums as asked; then the other shapes that the meeting lets be paid, what wins most
    first. An option that alone exceeds a ceiling is set aside.
    """
    holders = _holders(dossier)
    options: list[Option] = []
    too_large: dict[str, tuple[Option, ...]] = {}
    barred: dict[str, str] = {}
    for proposal in dossier.proposals.values():
        if bar := _bar(dossier, proposal):
            barred[proposal.id] = bar
            continue
        ways = list(_every_way(dossier, holders, proposal))
        fitting = [way for way in ways if fits_ceilings(dossier, way)]
        if len(fitting) < len(ways):
            too_large[proposal.id] = tuple(way for way in ways if way not in fitting)
        if not fitting:
            barred[proposal.id] = "pagu" if ways else _unpaid(dossier, proposal)
        options.extend(fitting)
    return Ways(tuple(options), too_large, barred)


def may_own(
    source: Source, owner: str, level: str, sectors: Collection[str],
    responsible: str | None, sector: str,
) -> bool:  # fmt: skip
    """Whether an owner's ceiling of a source is the one that may pay for a proposal; the owner's
    level and bidang (none for all), the proposal's responsible office and its bidang.

    sendiri: the responsible office; kabkota: it too, where it is a kabupaten/kota's; provinsi:
    a provincial office; pusat: a central office that answers for the proposal's bidang.
    """
    match source.payer:
        case "sendiri":
            return owner == responsible
        case "kabkota":
            return owner == responsible and level == "kabkota"
        case "provinsi":
            return level == "provinsi"
        case _:
            return level == "pusat" and (not sectors or sector in sectors)


def _may_own(source: Source, owner: str, proposal: Proposal, dossier: Dossier) -> bool:
    office, responsible = dossier.organisations[owner], dossier.responsible[proposal.id]
    return may_own(source, owner, office.level, office.sectors, responsible, proposal.sector)


def _bar(dossier: Dossier, proposal: Proposal) -> str | None:
    """Why a proposal has no way to be paid, before any source is looked at."""
    years = dossier.by_year(proposal.id)
    gate = dossier.scores[proposal.id].gate
    out = any(
        item.proposal == proposal.id and item.direction == "keluar"
        for item in dossier.envelope.commitments
    )
    bars = {
        "keluar": out,
        "ditolak": gate == "ditolak",
        "tertahan": gate == "tertahan" and not any(shapes(dossier, proposal.id)),
        "biaya": proposal.cost_rupiah == 0,
        "rincian": sum(years.values()) != proposal.cost_rupiah,
        "tahun": not set(years) <= set(dossier.years),
        "aturan": not dossier.allowed[proposal.id],
    }
    return next((bar for bar, stands in bars.items() if stands), None)


def _unpaid(dossier: Dossier, proposal: Proposal) -> str:
    """Why no payer is found: of held works whose stage nobody pays, that they are held."""
    return "tertahan" if dossier.scores[proposal.id].gate == "tertahan" else "tanpa_pagu"


def _holders(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Source → the owners that have a ceiling of it."""
    holders: dict[str, dict[str, None]] = {}
    for source, owner, _ in dossier.ceilings:
        holders.setdefault(source, {})[owner] = None
    return {source: tuple(owners) for source, owners in holders.items()}


def _every_way(
    dossier: Dossier, holders: Mapping[str, tuple[str, ...]], proposal: Proposal
) -> Iterator[Option]:
    """Every way once; the mix asked for first, then the sources that most was asked of."""
    seen: set[tuple[Payment, ...]] = set()
    for shape in sorted(shapes(dossier, proposal.id), key=lambda shape: -shape.keeps):
        for option in _ways(dossier, holders, proposal, shape):
            if option.payments not in seen:
                seen.add(option.payments)
                yield option


def _ways(
    dossier: Dossier, holders: Mapping[str, tuple[str, ...]], proposal: Proposal, shape: Shape
) -> Iterator[Option]:
    """The ways to pay for one shape of a proposal. A stage is not shared among payers."""
    allowed = dossier.allowed[proposal.id]
    if shape.name in STAGE_PAPERS:
        bound = {rule.yields["source"] for rule in dossier.rulebook.of_topic("porsi")}
        allowed = dossier.allowed_stages[shape.name][proposal.id]
        allowed = {source: rule for source, rule in allowed.items() if source not in bound}
    payers = [
        (source, owner)
        for source in dossier.rulebook.sources
        if source in allowed
        for owner in holders.get(source, ())
        if _may_own(dossier.rulebook.sources[source], owner, proposal, dossier)
    ]
    asked: dict[str | None, int] = {}
    for request in dossier.asked[proposal.id]:
        asked[request.source] = asked.get(request.source, 0) + request.amount_rupiah
    if not shape.name:
        yield from _as_asked(dossier, proposal.id, payers)
    for payer in sorted(payers, key=lambda payer: -asked.get(payer[0], 0)):
        parts = [(payer, year, rupiah) for year, rupiah in shape.years.items()]
        yield _option(proposal.id, parts, shape)
    for pattern in dossier.envelope.patterns if shape.name not in STAGE_PAPERS else ():
        for chosen in _combinations(dossier, tuple(pattern.shares), payers):
            shared = _shared_out(chosen, tuple(pattern.shares.values()), shape.years)
            yield _option(proposal.id, shared, shape)


def _as_asked(dossier: Dossier, proposal: str, payers: list[Payer]) -> Iterator[Option]:
    """The requested mix, where it names two sources or more and each has a lawful payer."""
    requests = dossier.asked[proposal]
    sources = tuple(dict.fromkeys(request.source for request in requests))
    named = tuple(source for source in sources if source is not None)
    if len(named) < 2 or len(named) < len(sources):
        return
    for chosen in _combinations(dossier, named, payers):
        payer_of = dict(zip(named, chosen, strict=True))
        yield _option(
            proposal,
            [
                (payer_of[request.source], request.year, request.amount_rupiah)
                for request in requests
                if request.source is not None
            ],
        )


def _combinations(
    dossier: Dossier, sources: tuple[str, ...], payers: list[Payer]
) -> Iterator[tuple[Payer, ...]]:
    """One payer for each source, all different."""
    choices = [
        [payer for payer in payers if _stands_for(dossier, payer, source)] for source in sources
    ]
    different = (chosen for chosen in product(*choices) if len(set(chosen)) == len(chosen))
    return islice(different, _MOST_COMBINATIONS)


def _stands_for(dossier: Dossier, payer: Payer, named: str) -> bool:
    """Whether a payer's source is the one named, or free own money where a whole budget is.

    `APBD-KAB` and `APBD-PROV` say whose budget pays but not which money in it.
    """
    source, owner = payer
    if source == named:
        return True
    whole, money = dossier.rulebook.sources[named], dossier.rulebook.sources[source]
    free = money.in_apbd and not money.tied and money.payer == "sendiri"
    budget = whole.in_apbd and not whole.tied and whole.payer == dossier.organisations[owner].level
    return free and budget


def _shared_out(
    payers: tuple[Payer, ...], shares: tuple[int, ...], years: Mapping[int, int]
) -> Iterator[tuple[Payer, int, int]]:
    """Each year by percent in whole rupiah; the last payer takes what rounding leaves."""
    for year, rupiah in years.items():
        left = rupiah
        for payer, share in zip(payers[:-1], shares[:-1], strict=True):
            part = rupiah * share // 100
            left -= part
            yield payer, year, part
        yield payers[-1], year, left


def _option(
    proposal: str, parts: Iterable[tuple[Payer, int, int]], shape: Shape = AS_ASKED
) -> Option:
    payments = [
        Payment(proposal, source, owner, year, rupiah)
        for (source, owner), year, rupiah in parts
        if rupiah > 0
    ]
    payments.sort(key=lambda paid: (paid.source, paid.owner, paid.year))
    return Option(proposal, tuple(payments), shape.name, shape.keeps)


def fits_ceilings(dossier: Dossier, option: Option) -> bool:
    """Whether no payment alone is larger than its ceiling, exceeded as far as it may be."""
    return all(
        paid.amount_rupiah <= dossier.ceiling(paid.source, paid.owner, paid.year)
        for paid in option.payments
    )
