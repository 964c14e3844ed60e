"""What earlier rounds promised (*komitmen.xlsx*), beside this one's proposals."""

from dataclasses import replace
from pathlib import Path

import polars as pl

from baimbai.errors import WorkbookError
from baimbai.followup.commitment_book import COMMITMENTS_FILE, Read, read_commitment_book
from baimbai.followup.commitments import carried_over, drafted, found_again, judged
from baimbai.intake.remark import OTHER_ROWS, REMARKS, Remark
from baimbai.intake.workbook import open_workbook
from baimbai.publication.release import Release
from baimbai.register.commitment import COMMITMENTS
from baimbai.rounds.plan import Plan
from baimbai.wording.wording import Wording


def open_commitments(folder: Path, plan: Plan) -> Read:
    """The promises in a round's folder; none where it has no komitmen.xlsx, or names that file as
    the lines of last round's minutes. A workbook that cannot be opened is a remark."""
    path = folder / COMMITMENTS_FILE
    if not path.is_file() or plan.commitments == COMMITMENTS_FILE:
        return Read(COMMITMENTS.make(()), OTHER_ROWS.make(()), REMARKS.make(()))
    try:
        workbook = open_workbook(path)
    except WorkbookError as fault:
        remark = Remark(path.name, "", "", "galat", fault.message)
        return Read(COMMITMENTS.make(()), OTHER_ROWS.make(()), REMARKS.make([remark]))
    return read_commitment_book(workbook, {office.id: office for office in plan.organisations})


def with_commitments(release: Release, read: Read) -> Release:
    """The release with earlier promises as they stand on the day of the meeting, beside the
    proposals that they are about."""
    standing = judged(read.commitments, release.meeting.held_on)
    commitments = found_again(standing, release.programme.proposals)
    return replace(
        release, commitments=commitments, remarks=pl.concat([release.remarks, read.remarks])
    )


def commitments_after(release: Release, words: Wording) -> pl.DataFrame:
    """COMMITMENTS that the next round opens with: what is unfinished, and what this one's decisions
    take up on condition."""
    meeting = release.meeting
    left = carried_over(release.commitments, meeting.held_on)
    made = drafted(release.decisions, release.programme.proposals, str(meeting.fiscal_year), words)
    return pl.concat([left, made.join(left, on="number", how="anti")])
