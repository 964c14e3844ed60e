"""The agenda (*menyusun acara rapat*): drawn up from the round, then put right by hand."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import polars as pl
from django.db import transaction
from django.db.models import F, Max

from baimbai.agreement.agenda import AGENDA, MINUTES, DeskPlan, draw_up_agenda
from baimbai.errors import Refused
from baimbai.publication.release import Release
from baimbai.web.access import require
from baimbai.web.actions.meet import held_desk
from baimbai.web.actions.record import Change, differences, tell_open_pages, write_down
from baimbai.web.actor import Actor
from baimbai.web.finding_board import latest_settlements
from baimbai.web.meeting import PLENARY, desks_of, offices_of, plenary_of
from baimbai.web.models import (
    AgendaItem,
    Answer,
    Comment,
    Decision,
    Desk,
    Finding,
    Person,
    Proposal,
    Result,
    Round,
    Run,
)
from baimbai.web.models.proposal import OUT
from baimbai.web.promises import find_proposals, promised_before
from baimbai.web.results.frozen import release_of
from baimbai.web.rulings import computed_run
from baimbai.wording.wording import wording

BATCH = 2_000
SHORTEST, LONGEST = 30, 600
"""Minutes that a desk may be given."""
MOST_MINUTES = 240
"""Of an item."""
MOST_NAME = 200


def draw_up(actor: Actor, place: Round, most_minutes: int = 240) -> list[Desk]:
    """Draw up desks and agenda from the round's computation and what was answered since; what was
    drawn up before is replaced, the plenary stays.

    On it are proposals that were sent in: with findings of high severity that nobody settled,
    refusals or findings that their parties contest, re-routings, commitments due, and those that
    the order of weights decides on. Raises PermissionDenied; Refused where the round has not been
    computed, once a desk was opened, or for lengths that no desk may have.
    """
    require(actor, "meeting.prepare", place)
    if not SHORTEST <= most_minutes <= LONGEST:
        raise Refused("web-meeting-minutes", least=SHORTEST, most=LONGEST)
    run = computed_run(place)
    find_proposals(place)
    release = _of_the_table(place, run, release_of(run))
    plans, items = draw_up_agenda(
        release.programme, release.review, _ranks(run), _borderline(run), _contested(place, run),
        promised_before(place), most_minutes,
    )  # fmt: skip
    with transaction.atomic():
        Round.objects.select_for_update(of=("self",)).only("pk").get(pk=place.pk)
        return _lay(actor, place, plans, items)


def _of_the_table(place: Round, run: Run, release: Release) -> Release:
    """Without proposals that are drafts or out, and findings that people settled."""
    gone = Proposal.objects.filter(round=place, status__in=("draf", *OUT))
    numbers = list(gone.values_list("number", flat=True))
    settled = latest_settlements(place).exclude(exit="buka").values_list("key", flat=True)
    done = Finding.objects.filter(run=run, key__in=list(settled)).values_list("number", flat=True)
    proposals = release.programme.proposals.filter(pl.col("id").is_in(numbers).not_())
    findings = release.review.findings.filter(pl.col("id").is_in(list(done)).not_())
    return replace(
        release, programme=replace(release.programme, proposals=proposals),
        review=replace(release.review, findings=findings),
    )  # fmt: skip


def _ranks(run: Run) -> dict[str, int]:
    return dict(Result.objects.filter(run=run).values_list("proposal__number", "rank"))


def _borderline(run: Run) -> set[str]:
    found = Result.objects.filter(run=run, band="batas")
    return set(found.values_list("proposal__number", flat=True))


def _contested(place: Round, run: Run) -> set[str]:
    """Proposals of findings that a party disputes, and refused ones whose office answered."""
    keys = Answer.objects.filter(round=place, kind="sanggahan").values_list("key", flat=True)
    disputed = Finding.objects.filter(run=run, key__in=list(keys))
    answered = Comment.objects.filter(proposal__round=place, kind="tanggapan").values("proposal")
    refused = Result.objects.filter(run=run, outcome="tidak_didanai", proposal__in=answered)
    return {
        *disputed.values_list("proposals__number", flat=True),
        *refused.values_list("proposal__number", flat=True),
    }


def _lay(
    actor: Actor, place: Round, plans: Sequence[DeskPlan], items: pl.DataFrame
) -> list[Desk]:  # fmt: skip
    if Desk.objects.filter(round=place, opened_at__isnull=False).exists():
        raise Refused("web-meeting-opened")
    before = desks_of(place).count()
    desks_of(place).delete()
    rows = dict(
        Proposal.objects.filter(round=place, number__in=items["proposal"].to_list()).values_list(
            "number", "pk"
        )
    )
    offices = dict(
        Proposal.objects.filter(pk__in=rows.values()).values_list("number", "organisation")
    )
    names = names_of(plans)
    desks = Desk.objects.bulk_create(
        _desk(place, plan, names[plan.number], items, offices) for plan in plans
    )
    by_number = {desk.number: desk for desk in desks}
    AgendaItem.objects.bulk_create(
        (
            AgendaItem(
                desk=by_number[one.desk], proposal_id=rows[one.proposal], place=one.place,
                reasons=list(one.reasons), findings=list(one.findings), minutes=one.minutes,
            )
            for one in AGENDA.records(items)
        ),
        batch_size=BATCH,
    )  # fmt: skip
    _ensure_plenary(place)
    write_down(
        actor, place, "draw_up", "meeting", place.slug,
        changes=[("desks", before, len(desks)), ("items", 0, items.height)],
    )  # fmt: skip
    tell_open_pages(place, "agenda", desks=len(desks), items=items.height)
    return desks


def _desk(
    place: Round, plan: DeskPlan, name: str, items: pl.DataFrame, offices: dict[str, str]
) -> Desk:  # fmt: skip
    own = items.filter(pl.col("desk") == plan.number)["proposal"].to_list()
    parties = {offices[number] for number in own}
    return Desk(
        round=place, kind="desk", number=plan.number, name=name,
        sectors=list(plan.sectors), regions=list(plan.regions), quorum=len(parties) // 2 + 1,
    )  # fmt: skip


def names_of(plans: Sequence[DeskPlan]) -> dict[int, str]:
    """By number: `Desk Bina Marga I`, `Desk Bina Marga II`, `Desk Sumber Daya Air`, as minutes
    print them in either language; a bidang with one desk needs no numeral."""
    words = wording("id")
    named = {plan.number: ", ".join(words.name(one) for one in plan.sectors) for plan in plans}
    names: dict[int, str] = {}
    for number, name in named.items():
        alike = [other for other, theirs in named.items() if theirs == name]
        numeral = f" {_roman(alike.index(number) + 1)}" if len(alike) > 1 else ""
        names[number] = f"Desk {name[:1].upper()}{name[1:]}"[: MOST_NAME - 12] + numeral
    return names


def _roman(number: int) -> str:
    """Below 40: more desks of one bidang are counted in plain figures."""
    if number >= 40:
        return str(number)
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number % 10]
    return "X" * (number // 10) + ones


def _ensure_plenary(place: Round) -> None:
    if plenary_of(place) is None:
        Desk.objects.create(
            round=place, kind="pleno", number=PLENARY, name=wording("id").text("meeting-plenary"),
            quorum=offices_of(place).count() // 2 + 1,
        )  # fmt: skip


def _held(actor: Actor, desk: Desk) -> Desk:
    """The desk, to be put right. Raises PermissionDenied; Refused for one that is closed."""
    require(actor, "desk.arrange", desk)
    row = held_desk(desk)
    if row.closed_at is not None:
        raise Refused("ruling-desk-closed", desk=row.name)
    return row


@transaction.atomic
def put_on(actor: Actor, desk: Desk, number: str, minutes: int = MINUTES["lain"]) -> AgendaItem:
    """Put a proposal on a desk's agenda by hand, last.

    Raises PermissionDenied; Refused for a proposal that is not on the table, stands on another
    desk's agenda or was decided at one, and for minutes that no item may have.
    """
    row = _held(actor, desk)
    number = number.strip()[:80]
    proposal = Proposal.objects.filter(round=row.round, number=number).first()
    if proposal is None or proposal.status in OUT:
        raise Refused("web-meeting-no-proposal", proposal=number)
    _check_minutes(minutes)
    of_kind = {"desk__kind": row.kind, "desk__round": row.round}
    other = AgendaItem.objects.filter(proposal=proposal, **of_kind).select_related("desk").first()
    if other is not None:
        raise Refused("web-meeting-item-elsewhere", proposal=number, desk=other.desk.name)
    decided = Decision.objects.filter(proposal=proposal, **of_kind).exclude(desk=row).first()
    if decided is not None:
        raise Refused("ruling-elsewhere", proposal=number, desk=decided.desk.name)
    item = AgendaItem.objects.create(
        desk=row, proposal=proposal, reasons=["lain"], place=_last(row) + 1, minutes=minutes
    )
    _arranged(actor, row, proposal, "put_on", [("desk", "", row.name)])
    return item


@transaction.atomic
def take_off(actor: Actor, item: AgendaItem) -> None:
    """Take an item off its desk's agenda. Raises PermissionDenied; Refused for one that the desk
    decided."""
    row = _held(actor, item.desk)
    _check_undecided(item)
    _leave(row, item)
    item.delete()
    _arranged(actor, row, item.proposal, "take_off", [("desk", row.name, "")])


@transaction.atomic
def move_item(actor: Actor, item: AgendaItem, to: Desk) -> None:
    """Give an item to another desk, where it comes last. Raises PermissionDenied; Refused for one
    that was decided, or a desk that is closed or the plenary."""
    source = _held(actor, item.desk)
    target = _held(actor, to)
    if source.round_id != target.round_id or "pleno" in (source.kind, target.kind):
        raise Refused("web-meeting-no-desk")
    if source.pk == target.pk:
        return
    _check_undecided(item)
    _leave(source, item)
    item.desk, item.place = target, _last(target) + 1
    item.save(update_fields=["desk", "place"])
    _arranged(actor, target, item.proposal, "move_item", [("desk", source.name, target.name)])


@transaction.atomic
def put_at(actor: Actor, item: AgendaItem, place: int) -> None:
    """Give an item another turn, from 1; the others move along. Raises PermissionDenied, Refused
    for a desk that is closed."""
    row = _held(actor, item.desk)
    items = list(AgendaItem.objects.filter(desk=row).order_by("place", "pk"))
    moved = next((one for one in items if one.pk == item.pk), None)
    if moved is None:
        raise Refused("web-meeting-no-desk")
    before = items.index(moved) + 1
    items.remove(moved)
    items.insert(max(0, min(place - 1, len(items))), moved)
    _number(items)
    after = items.index(moved) + 1
    if before != after:
        _arranged(actor, row, item.proposal, "put_at", [("place", before, after)])


@transaction.atomic
def give_minutes(actor: Actor, item: AgendaItem, minutes: int) -> None:
    """Give an item a longer or shorter time box. Raises as `put_at`."""
    row = _held(actor, item.desk)
    _check_minutes(minutes)
    before, item.minutes = item.minutes, minutes
    if before != minutes:
        item.save(update_fields=["minutes"])
        _arranged(actor, row, item.proposal, "give_minutes", [("minutes", before, minutes)])


@transaction.atomic
def arrange(
    actor: Actor, desk: Desk, name: str, rapporteur: Person | None, quorum: int
) -> Desk:  # fmt: skip
    """Name a desk, its rapporteur and its quorum. What decisions cite stays: the name, once it was
    opened. Raises PermissionDenied; Refused for no name, or a quorum out of bounds."""
    require(actor, "meeting.prepare", desk)
    row = _held(actor, desk)
    name = " ".join(name.split())
    if not name or len(name) > MOST_NAME or not 0 <= quorum <= 10_000:
        raise Refused("web-meeting-desk-form", most=MOST_NAME)
    if row.opened_at is not None and name != row.name:
        raise Refused("web-meeting-named", desk=row.name)
    before = {"name": row.name, "rapporteur": str(row.rapporteur or ""), "quorum": row.quorum}
    row.name, row.rapporteur, row.quorum = name, rapporteur, quorum
    row.save(update_fields=["name", "rapporteur", "quorum"])
    after = {"name": row.name, "rapporteur": str(rapporteur or ""), "quorum": quorum}
    if changes := differences(before, after):
        write_down(
            actor, row.round, "arrange", "desk", str(row.number), label=row.name, changes=changes
        )
        tell_open_pages(row.round, "agenda", desk=row.number)
    return row


def _check_minutes(minutes: int) -> None:
    if not 1 <= minutes <= MOST_MINUTES:
        raise Refused("web-meeting-item-minutes", most=MOST_MINUTES)


def _check_undecided(item: AgendaItem) -> None:
    if Decision.objects.filter(desk=item.desk_id, proposal=item.proposal_id).exists():
        raise Refused("web-meeting-item-decided", proposal=item.proposal.number)


def _last(desk: Desk) -> int:
    return AgendaItem.objects.filter(desk=desk).aggregate(last=Max("place"))["last"] or 0


def _leave(desk: Desk, item: AgendaItem) -> None:
    """Nobody speaks of it any more, and those after it move up."""
    if desk.current_id == item.pk:
        desk.current = None
        desk.save(update_fields=["current"])
    later = AgendaItem.objects.filter(desk=desk, place__gt=item.place)
    later.update(place=F("place") - 1)


def _number(items: Iterable[AgendaItem]) -> None:
    moved = []
    for place, one in enumerate(items, 1):
        if one.place != place:
            one.place = place
            moved.append(one)
    AgendaItem.objects.bulk_update(moved, ["place"], batch_size=BATCH)


def _arranged(
    actor: Actor, desk: Desk, proposal: Proposal, action: str, changes: Sequence[Change]
) -> None:
    write_down(
        actor, desk.round, action, "proposal", proposal.number, label=proposal.title,
        changes=changes,
    )  # fmt: skip
    tell_open_pages(desk.round, "agenda", desk=desk.number, number=proposal.number)
