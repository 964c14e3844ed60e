"""What people edit, and the index of what the engine computed (*basis data*)."""

from baimbai.web.models.finding import Answer, Finding, Settlement
from baimbai.web.models.followup import Commitment, Outcome, Practice, PracticeUse, Progress
from baimbai.web.models.history import Chain, Entry, Event
from baimbai.web.models.intake import Receipt, Remark, Submission, UnlockRequest, Upload
from baimbai.web.models.meeting import (
    AgendaItem,
    Attendance,
    Decision,
    Desk,
    Minutes,
    Position,
    Signature,
)
from baimbai.web.models.people import Membership, Organisation, Person
from baimbai.web.models.proposal import Comment, Paper, Proposal, Request
from baimbai.web.models.publishing import ApiToken, ExternalId, Release
from baimbai.web.models.result import Payment, Result, ScorePart, SourceUse
from baimbai.web.models.round import Ceiling, CeilingVersion, Round, WeightsVersion
from baimbai.web.models.run import Run, Scenario

__all__ = [
    "AgendaItem",
    "Answer",
    "ApiToken",
    "Attendance",
    "Ceiling",
    "CeilingVersion",
    "Chain",
    "Comment",
    "Commitment",
    "Decision",
    "Desk",
    "Entry",
    "Event",
    "ExternalId",
    "Finding",
    "Membership",
    "Minutes",
    "Organisation",
    "Outcome",
    "Paper",
    "Payment",
    "Person",
    "Position",
    "Practice",
    "PracticeUse",
    "Progress",
    "Proposal",
    "Receipt",
    "Release",
    "Remark",
    "Request",
    "Result",
    "Round",
    "Run",
    "Scenario",
    "ScorePart",
    "Settlement",
    "Signature",
    "SourceUse",
    "Submission",
    "UnlockRequest",
    "Upload",
    "WeightsVersion",
]
