"""What people edit, and the index of what the engine computed (*basis data*)."""

from baimbai.web.models.finding import Answer, Finding, Settlement
from baimbai.web.models.history import Chain, Entry, Event
from baimbai.web.models.intake import Receipt, Remark, Submission, UnlockRequest, Upload
from baimbai.web.models.people import Membership, Organisation, Person
from baimbai.web.models.proposal import Comment, Paper, Proposal, Request
from baimbai.web.models.result import Payment, Result, ScorePart, SourceUse
from baimbai.web.models.round import Ceiling, CeilingVersion, Round, WeightsVersion
from baimbai.web.models.run import Run, Scenario

__all__ = [
    "Answer",
    "Ceiling",
    "CeilingVersion",
    "Chain",
    "Comment",
    "Entry",
    "Event",
    "Finding",
    "Membership",
    "Organisation",
    "Paper",
    "Payment",
    "Person",
    "Proposal",
    "Receipt",
    "Remark",
    "Request",
    "Result",
    "Round",
    "Run",
    "Scenario",
    "ScorePart",
    "Settlement",
    "SourceUse",
    "Submission",
    "UnlockRequest",
    "Upload",
    "WeightsVersion",
]
