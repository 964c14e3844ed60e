"""The forms of a finding's ways out: what they offer, and what was typed into them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from baimbai.errors import Refused
from baimbai.intake.cells import UnreadableCell, chainage, decimal_of, rupiah
from baimbai.synchronisation.decided import DISMISSED
from baimbai.web.actions.case import Part, Wish
from baimbai.web.actions.mend import Money
from baimbai.web.actions.put_in_order import first_year
from baimbai.web.eligible import eligible_for, rules_of
from baimbai.web.finding_board import Line
from baimbai.web.models import Organisation, Proposal, Result, Round
from baimbai.web.models.proposal import OUT
from baimbai.web.templatetags.baimbai import said

MENDING = ("perbaiki", "lengkapi", "minta_sta")
"""Ways out that send proposals back to their offices."""


@dataclass(frozen=True)
class Way:
    """One way out as its form shows it."""

    code: str
    form: str
    """Template of its own fields."""
    offers: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""
    """Typed already, for the actor to change."""
    waits_for: Sequence[str] = ()
    """Drafts that must be sent in before it can be taken."""


def ways_of(line: Line, place: Round) -> list[Way]:
    """The finding's ways out and, last, its dismissal; without those that its proposals, as they
    stand, leave no room for."""
    standing = [p for p in line.proposals if p.status not in OUT]
    offers = {"standing": standing, "many": len(standing) > 1}
    ways = []
    for code in line.finding.exits:
        form, offer = _FORMS.get(code, ("reason", _nothing))
        own = offer(line, standing, place)
        if own is not None:
            reason = said(line.finding.evidence) if code in MENDING else ""
            waits = _waits_for(form, standing)
            ways.append(Way(code, f"findings/ways/{form}.html", {**offers, **own}, reason, waits))
    return [*ways, Way(DISMISSED, "findings/ways/reason.html", offers)]


def _waits_for(form: str, standing: Sequence[Proposal]) -> Sequence[str]:
    """Numbers of the drafts that stand in a form's way: what changes all proposals waits for all,
    what changes some of them for any."""
    drafts = [p.number for p in standing if p.status == "draf"]
    some = form in ("source", "route") and len(drafts) < len(standing)
    return () if form in ("reason", "mend") or some else drafts


Offer = Callable[[Line, Sequence[Proposal], Round], dict[str, Any] | None]


def _nothing(_line: Line, _standing: Sequence[Proposal], _place: Round) -> dict[str, Any]:
    return {}


def _any(_line: Line, standing: Sequence[Proposal], _place: Round) -> dict[str, Any] | None:
    return {} if standing else None


def _several(_line: Line, standing: Sequence[Proposal], _place: Round) -> dict[str, Any] | None:
    return {} if len(standing) > 1 else None


def _order(_line: Line, standing: Sequence[Proposal], place: Round) -> dict[str, Any] | None:
    years = [(proposal, first_year(proposal)) for proposal in standing]
    return {"years": years, "horizon": place.horizon} if standing else None


def _shares(_line: Line, standing: Sequence[Proposal], place: Round) -> dict[str, Any] | None:
    if len(standing) < 2:
        return None
    return {
        "asked": [(p, p.requests.all()) for p in standing],
        "sources": list(rules_of(place).sources),
        "horizon": place.horizon,
        "total": sum(p.cost_rupiah for p in standing),
    }


def _sources(_line: Line, standing: Sequence[Proposal], place: Round) -> dict[str, Any] | None:
    """By proposal: each source that it asks, whether it may pay, and the sources that may."""
    try:
        eligible = eligible_for(place, standing)
    except Refused:
        return None
    asked = []
    for proposal in standing:
        may = eligible[proposal.number]
        sources = dict.fromkeys(r.source or "" for r in proposal.requests.all())
        asked.append((proposal, [(source, source in may) for source in sources], may))
    return {"asked": asked} if standing else None


def _offices(line: Line, standing: Sequence[Proposal], place: Round) -> dict[str, Any] | None:
    """The offices of the round, and the one that the computation calls responsible."""
    if not standing:
        return None
    results = Result.objects.filter(run=line.finding.run, proposal__in=standing)
    responsible = [one for one in results.values_list("responsible", flat=True) if one]
    suggested = next((r for r in responsible if r not in {p.organisation_id for p in standing}), "")
    offices = Organisation.objects.filter(submissions__round=place).order_by("pk")
    return {"offices": offices, "suggested": suggested}


_FORMS: Mapping[str, tuple[str, Offer]] = {
    "gabung": ("keep", _any),
    "pilih_satu": ("keep", _several),
    "urutkan": ("order", _order),
    "bagi_lingkup": ("scope", _several),
    "bagi_porsi": ("shares", _shares),
    "ganti_sumber": ("source", _sources),
    "alihkan": ("route", _offices),
    **dict.fromkeys(MENDING, ("mend", _nothing)),
}


# What was typed.


def read_wish(post: QueryDict, proposals: Sequence[Proposal]) -> Wish:
    """How a way out is to be taken. Raises Refused naming what cannot be read."""
    rows = {str(p.pk): p.number for p in proposals}

    def number(name: str) -> str:
        """A proposal chosen from a list, else its number as typed."""
        chosen = post.get(name, "")
        return rows.get(chosen, "") or post.get(f"{name}-nomor", "").strip()

    def each(name: str, read: Callable[[str], Any]) -> dict[str, Any]:
        typed = ((n, post.get(f"{name}-{pk}", "").strip()) for pk, n in rows.items())
        return {n: read(text) for n, text in typed if text}

    return Wish(
        versions=each("versi", _whole),
        numbers=[rows[pk] for pk in post.getlist("usulan") if pk in rows],
        kept=number("tetap"), first=number("dulu"), later=number("lalu"),
        years=each("tahun", _whole),
        parts={n: part for pk, n in rows.items() if (part := _part(post, pk)) is not None},
        shares={n: share for pk, n in rows.items() if (share := _share(post, pk))},
        total=_rupiah(post.get("total", "")) or 0,
        sources={
            (n, old): new
            for pk, n in rows.items()
            for old, new in zip(post.getlist(f"semula-{pk}"), post.getlist(f"menjadi-{pk}"),
                                strict=False)
        },
        office=post.get("instansi", ""),
    )  # fmt: skip


def _part(post: QueryDict, pk: str) -> Part | None:
    """The part of one proposal; None where the form has none."""
    if f"biaya-{pk}" not in post:
        return None
    return Part(
        _metres(post.get(f"dari-{pk}", "")), _metres(post.get(f"sampai-{pk}", "")),
        _volume(post.get(f"volume-{pk}", "")), _rupiah(post.get(f"biaya-{pk}", "")),
    )  # fmt: skip


def _share(post: QueryDict, pk: str) -> Money:
    columns = (post.getlist(f"porsi-{pk}-{name}") for name in ("sumber", "tahun", "nilai"))
    rows = zip(*columns, strict=False)
    return [(s or None, _whole(y), _rupiah(a) or 0) for s, y, a in rows if a.strip()]


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 9:
        raise Refused("web-settle-unreadable", text=text[:40])
    return int(text)


def _metres(text: str) -> int | None:
    """`6+000`, or metres."""
    plain = text.strip().replace(".", "")
    if not plain:
        return None
    metres = chainage(plain)
    return _whole(plain) if metres is None else metres


def _volume(text: str) -> float | None:
    if not text.strip():
        return None
    try:
        volume = float(decimal_of(text))
    except UnreadableCell:
        raise Refused("web-settle-unreadable", text=text[:40]) from None
    if not 0 < volume < 1e9:
        raise Refused("web-settle-unreadable", text=text[:40])
    return volume


def _rupiah(text: str) -> int | None:
    try:
        return rupiah(text)
    except UnreadableCell:
        raise Refused("web-settle-unreadable", text=text[:40]) from None
