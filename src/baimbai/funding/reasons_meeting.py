"""Refusals because of what the meeting laid down (*alasan dari ketetapan rapat*)."""

from baimbai.funding.allocation import Verdict
from baimbai.funding.outcome import Outcome
from baimbai.wording.message import Message, Value


def laid_down(outcome: Outcome, proposal: str) -> Verdict | None:
    """A way that no ceiling stands against, but a limit of a group or works under way do."""
    for rows in outcome.obstacles(proposal):
        laws = {outcome.row(row).law: row for row in reversed(rows)}
        if "pagu" in laws:
            continue
        if "paling_banyak" in laws:
            text, help_ = _limit(outcome, proposal, laws["paling_banyak"])
        elif "lanjutan" in laws:
            text, help_ = _under_way(outcome, laws["lanjutan"])
        else:
            continue
        return Verdict(proposal, "tidak_didanai", "aturan", text, None, help_)
    return None


def _limit(outcome: Outcome, proposal: str, row: int) -> tuple[Message, Message | None]:
    """What the group already has, and the rise of its limit that would do, tried out."""
    board, (name,) = outcome.board, outcome.row(row).about
    (limit,) = (each for each in outcome.dossier.envelope.group_limits if each.name == name)
    unit = "rupiah" if limit.count is None else "count"
    values: dict[str, Value] = {"name": name, "limit": limit.amount, "used": board.load[row]}
    rises = [
        dict(board.entries[package])[row] + board.load[row] - board.high[row]
        for package in outcome.packages(proposal)
        if outcome.in_the_way(package) == [row]
    ]
    text = Message(f"funding-limit-{unit}", values)
    if not rises:
        return text, None
    return text, Message(f"funding-help-limit-{unit}", {"name": name, "rise": min(rises)})


def _under_way(outcome: Outcome, row: int) -> tuple[Message, Message | None]:
    """The first work under way that the same payer left unpaid."""
    source, owner, sector, *_ = outcome.row(row).about
    extra = outcome.choices.extra_for("lanjutan", source, owner, sector)
    missing = next(
        group[0] for group in extra.needs if not any(name in outcome.funded for name in group)
    )
    values = {
        "other": missing,
        "title": outcome.dossier.proposals[missing].title,
        "source": source,
        "owner": outcome.dossier.organisations[owner].name,
    }
    help_ = Message("funding-help-under-way", {"other": missing})
    return Message("funding-under-way", values), help_
