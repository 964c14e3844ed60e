"""Readiness papers beside a proposal (*dokumen kesiapan*): attached, and taken away again."""

from pathlib import Path, PurePath

from django.conf import settings
from django.db import transaction

from baimbai.errors import Refused
from baimbai.intake.attachment import media_type_of
from baimbai.publication.names import one_line
from baimbai.register.proposal import PAPERS
from baimbai.web.access import require
from baimbai.web.actions.mend import save_changed
from baimbai.web.actions.receive import keep_file
from baimbai.web.actions.record import Change, write_down
from baimbai.web.actor import Actor
from baimbai.web.models import Paper, Proposal

MOST_PAPERS = 60
"""A proposal's files, all kinds together."""


@transaction.atomic
def attach(actor: Actor, proposal: Proposal, kind: str, name: str, content: bytes) -> Paper:
    """Keep a file as a paper of one kind (register.proposal.PAPERS), which is then ready.

    Raises PermissionDenied; Refused for an unknown kind or too many files; WorkbookError for a file
    that is not taken.
    """
    require(actor, "proposal.mend", proposal)
    if kind not in PAPERS:
        raise Refused("web-papers-kind")
    name = one_line(PurePath(name.replace("\\", "/")).name)[-200:]
    media_type = media_type_of(name, content)
    row = _held(proposal)
    if row.papers.count() >= MOST_PAPERS:
        raise Refused("web-papers-many", most=MOST_PAPERS)
    paper = Paper.objects.create(
        proposal=row, kind=kind, file_name=name, media_type=media_type, added_by=actor.person,
        added_at=actor.now, **keep_file(content, PurePath(name).suffix),
    )  # fmt: skip
    ready = [k for k in PAPERS if k == kind or k in row.papers_ready]
    missing = [k for k in row.papers_missing if k != kind]
    _mark(actor, row, "attach", ready, missing, [("papers", None, {kind: name})])
    return paper


@transaction.atomic
def detach(actor: Actor, paper: Paper, reason: str) -> None:
    """Take a file away; where it was the last of its kind, the paper is no longer said to be ready.

    Its name stays in the history, its content does not. Raises PermissionDenied, Refused without
    a reason.
    """
    require(actor, "proposal.mend", paper.proposal)
    if not reason.strip():
        raise Refused("web-verify-reason")
    row = _held(paper.proposal)
    paper.delete()
    kind, path = paper.kind, Path(settings.UPLOADS) / paper.stored_as
    transaction.on_commit(lambda: path.unlink(missing_ok=True))
    last = not row.papers.filter(kind=kind).exists()
    ready = [k for k in row.papers_ready if k != kind or not last]
    changes: list[Change] = [("papers", {kind: paper.file_name}, None)]
    _mark(actor, row, "detach", ready, row.papers_missing, changes, reason.strip())


def _held(proposal: Proposal) -> Proposal:
    return Proposal.objects.select_for_update().select_related("round").get(pk=proposal.pk)


def _mark(
    actor: Actor, row: Proposal, action: str, ready: list[str], missing: list[str],
    changes: list[Change], reason: str = "",
) -> None:  # fmt: skip
    """The row's next version, with one entry of history for the file and what it changes."""
    for name, new in (("papers_ready", ready), ("papers_missing", missing)):
        if getattr(row, name) != new:
            changes.append((name, getattr(row, name), new))
            setattr(row, name, new)
    save_changed(actor, row)
    write_down(
        actor, row.round, action, "proposal", row.number, label=row.title, changes=changes,
        reason=reason,
    )  # fmt: skip
