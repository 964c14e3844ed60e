"""Who may do what (*kewenangan pengguna*), as predicates of an actor and a thing.

Every endpoint names its verb where its address is written (`gate.page`); an endpoint without one is
refused. Verbs on one record are asked again by the action that changes it.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from baimbai.web.actor import Actor
from baimbai.web.models import Desk, Entry, Organisation, Proposal, Round, Submission

OPEN_TO_ALL = "anyone"
"""Verb of what even the public may call."""


def round_of(thing: Any) -> Round | None:
    """The round that a thing belongs to."""
    if isinstance(thing, Round) or thing is None:
        return thing
    for name in ("round", "proposal", "submission", "run", "upload", "version", "desk", "minutes"):
        owner = getattr(thing, name, None)
        if owner is not None:
            return round_of(owner)
    return None


def organisation_of(thing: Any) -> str:
    """Id of the organisation that a thing belongs to; empty where it has none."""
    if isinstance(thing, Organisation):
        return str(thing.pk)
    for name in ("proposal", "submission", "upload"):
        owner = getattr(thing, name, None)
        if owner is not None:
            return organisation_of(owner)
    return str(getattr(thing, "organisation_id", None) or "")


def anyone(_actor: Actor, _thing: Any) -> bool:
    """Everybody, the public too."""
    return True


def known(actor: Actor, _thing: Any) -> bool:
    """Whoever has signed in."""
    return actor.person is not None


def holds_key(actor: Actor, thing: Any) -> bool:
    """The key for programs is its own."""
    return actor.person is not None and getattr(thing, "person_id", None) == actor.person.pk


def sits(actor: Actor, _thing: Any) -> bool:
    """Has a role in force at any office."""
    return bool(actor.seats)


def organises(actor: Actor, thing: Any) -> bool:
    """Prepares the meeting, or heads the office that calls it."""
    place = round_of(thing)
    return place is not None and actor.sits_for(place.host_id, "penyelenggara", "pimpinan")


def chairs(actor: Actor, thing: Any) -> bool:
    """Heads the office that calls the meeting."""
    place = round_of(thing)
    return place is not None and actor.sits_for(place.host_id, "pimpinan")


def proposes(actor: Actor, thing: Any) -> bool:
    """Proposes for the office that the thing belongs to, or heads it."""
    return actor.sits_for(organisation_of(thing), "pengusul", "pimpinan")


def proposes_somewhere(actor: Actor, _thing: Any) -> bool:
    """Proposes for an office, or heads one."""
    return actor.is_a("pengusul", "pimpinan")


def speaks(actor: Actor, _thing: Any) -> bool:
    """May say something: everybody at the table but auditors."""
    return actor.is_a("pengusul", "pimpinan", "penyelenggara", "peninjau")


def audits(actor: Actor, _thing: Any) -> bool:
    """Reads everything."""
    return actor.is_a("auditor")


def administers(actor: Actor, _thing: Any) -> bool:
    """Keeps accounts."""
    return actor.is_a("admin")


def organises_somewhere(actor: Actor, _thing: Any) -> bool:
    """Prepares meetings, or heads an office that may call one."""
    return actor.is_a("penyelenggara", "pimpinan")


def belongs(actor: Actor, thing: Any) -> bool:
    """Sits for the office that the thing belongs to; auditors only look on."""
    roles = ("pengusul", "penyelenggara", "pimpinan", "peninjau")
    return actor.sits_for(organisation_of(thing), *roles)


def answers_for(actor: Actor, thing: Any) -> bool:
    """Sits for the office that promised (a commitment); auditors only look on."""
    roles = ("pengusul", "penyelenggara", "pimpinan", "peninjau")
    return actor.sits_for(str(getattr(thing, "owner_id", "")), *roles)


def is_shown(actor: Actor, thing: Any) -> bool:
    """Its office's own; or sent in; or the actor organises or audits. Drafts stay at home."""
    return is_shown_at_home(actor, thing) or organises(actor, thing) or audits(actor, thing)


def is_shown_at_home(actor: Actor, thing: Any) -> bool:
    """`is_shown` to those who neither organise nor audit."""
    return (
        organisation_of(thing) in actor.offices
        or getattr(thing, "routed_to_id", None) in actor.offices
        or getattr(thing, "status", "") != "draf"
    )


def is_open(actor: Actor, thing: Any) -> bool:
    """A proposal that its office may mend now: being written in time, or sent back to it."""
    if not isinstance(thing, Proposal):
        return False
    place = thing.round
    sent_back = thing.status == "dikembalikan" and place.takes_answers(actor.now)
    writing = thing.status == "draf" and place.takes_proposals(actor.now)
    return sent_back or (writing and not is_locked(place, thing.organisation_id))


def is_writing(actor: Actor, thing: Any) -> bool:
    """An office (a submission, an upload, …) that may still send in."""
    place, office = round_of(thing), organisation_of(thing)
    return place is not None and place.takes_proposals(actor.now) and not is_locked(place, office)


def is_locked(place: Round, organisation: str) -> bool:
    """Has the office sent in?"""
    return Submission.objects.filter(
        round=place, organisation=organisation, locked_at__isnull=False
    ).exists()


def decides(actor: Actor, thing: Any) -> bool:
    """At a desk its rapporteur, or who organises; at the plenary who chairs. On a round: at any."""
    if not isinstance(thing, Desk):
        return organises(actor, thing) or _reports_somewhere(actor, thing)
    if thing.kind == "pleno":
        return chairs(actor, thing)
    return organises(actor, thing) or (
        actor.person is not None and thing.rapporteur_id == actor.person.pk and speaks(actor, thing)
    )


def _reports_somewhere(actor: Actor, thing: Any) -> bool:
    place = round_of(thing)
    return (
        place is not None
        and speaks(actor, thing)
        and Desk.objects.filter(round=place, rapporteur=actor.person).exists()
    )


def holds_position(actor: Actor, thing: Any) -> bool:
    """Speaks for a party to a proposal: its office, the one it was handed to, the host, a central
    office (Balai), or a reviewer (Bappeda). On a round: may be one."""
    if not speaks(actor, thing):
        return False
    if not isinstance(thing, Proposal):
        return True
    parties = {thing.organisation_id, thing.routed_to_id, thing.round.host_id}
    return (
        bool(parties.intersection(actor.offices))
        or actor.is_a("peninjau")
        or Organisation.objects.filter(pk__in=actor.offices, level="pusat").exists()
    )


def signs(actor: Actor, thing: Any) -> bool:
    """Heads the office that a signature is for. On a round: heads any."""
    office = organisation_of(thing)
    return actor.sits_for(office, "pimpinan") if office else actor.is_a("pimpinan")


Predicate = Callable[[Actor, Any], bool]


def both(*predicates: Predicate) -> Predicate:
    """All of them hold."""
    return lambda actor, thing: all(holds(actor, thing) for holds in predicates)


def either(*predicates: Predicate) -> Predicate:
    """One of them holds."""
    return lambda actor, thing: any(holds(actor, thing) for holds in predicates)


VERBS: Mapping[str, Predicate] = {
    OPEN_TO_ALL: anyone,
    "account": known,
    "token.revoke": holds_key,
    "table.read": sits,
    "proposal.read": both(sits, is_shown),
    "proposal.add": both(proposes, is_writing),
    "proposal.own": proposes,
    "proposal.mend": both(proposes, is_open),
    "proposal.write": proposes_somewhere,
    "proposal.comment": both(speaks, is_shown),
    "proposal.verify": organises,
    "proposal.withdraw": both(proposes, is_open),
    "upload.send": both(proposes, is_writing),
    "upload.read": either(proposes, organises, audits),
    "uploads.read": either(proposes_somewhere, organises, audits),
    "submission.send": both(proposes, is_writing),
    "submission.ask": proposes,
    "submission.grant": organises,
    "submission.take": organises,
    "finding.settle": organises,
    "finding.answer": speaks,
    "commitment.arrange": organises,
    "commitment.write": speaks,
    "commitment.report": either(answers_for, organises),
    "commitment.proof": either(answers_for, organises, audits),
    "progress.send": speaks,
    "progress.write": either(proposes, organises),
    "practice.write": organises,
    "practice.use": speaks,
    "release.read": either(organises, audits),
    "release.draft": organises,
    "release.publish": chairs,
    "handover.read": either(organises, audits),
    "handover.write": organises,
    "run.start": organises,
    "run.read": sits,
    "scenario.write": organises,
    "round.open": either(administers, organises_somewhere),
    "round.settings": organises,
    "round.audit": either(organises, audits),
    "weights.freeze": either(chairs, organises),
    "meeting.prepare": organises,
    "meeting.sit": decides,
    "meeting.adopt": chairs,
    "desk.decide": decides,
    "desk.arrange": either(organises, decides),
    "desk.hold": both(holds_position, is_shown),
    "minutes.write": either(decides, organises),
    "minutes.sign": signs,
    "minutes.scan": either(organises, signs),
    "contact.change": either(belongs, administers),
    "people.read": either(organises, audits, administers),
    "people.change": administers,
}
"""What can be done at the table, and who may do it."""


def may(actor: Actor, verb: str, thing: Any = None) -> bool:
    """May the actor do it? Raises KeyError for a verb that nobody defined."""
    return VERBS[verb](actor, thing)


def require(actor: Actor, verb: str, thing: Any = None) -> None:
    """Raises PermissionDenied where the actor may not."""
    if not may(actor, verb, thing):
        raise PermissionDenied(verb)


def sight(actor: Actor, place: Round) -> str:
    """Equal for actors whom `shown_to` shows the same proposals of a round."""
    every = organises(actor, place) or audits(actor, place)
    return "*" if every else ",".join(actor.offices)


def shown_to(actor: Actor, place: Round) -> QuerySet[Proposal]:
    """The round's proposals that the actor may see (`is_shown`, as a query)."""
    every = Proposal.objects.filter(round=place)
    if sight(actor, place) == "*":
        return every
    return every.filter(is_shown_where(actor))


def is_shown_where(actor: Actor, prefix: str = "") -> Q:
    """`is_shown_at_home` as a condition on a proposal's row, which `prefix` leads to
    (`proposal__`)."""
    own = {f"{prefix}{name}__in": actor.offices for name in ("organisation", "routed_to")}
    return ~Q(**{f"{prefix}status": "draf"}) | Q(*own.items(), _connector=Q.OR)


OPEN_KINDS = ("round", "ceilings", "weights", "rulebook", "run", "scenario", "release", "minutes")
"""Records of the whole meeting: whoever sits at the table reads their history."""


def entries_shown_to(actor: Actor, place: Round) -> QuerySet[Entry]:
    """Lines of the round's history that the actor may read, newest first.

    Organisers and auditors read all, with what was done to accounts; the others what their offices
    did, what became of their proposals, and what concerns the whole meeting.
    """
    every = Entry.objects.select_related("actor", "organisation", "round").order_by("-id")
    if audits(actor, place) or organises(actor, place):
        return every.filter(Q(round=place) | Q(round=None))
    own = Proposal.objects.filter(round=place, organisation__in=actor.offices).values("number")
    return every.filter(
        Q(organisation__in=actor.offices)
        | Q(kind__in=OPEN_KINDS)
        | Q(kind="proposal", record__in=own),
        round=place,
    )
