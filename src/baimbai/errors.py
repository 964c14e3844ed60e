"""What can go wrong, as one tree.

* BaimbaiError              says what, where and how to mend it, in the reader's language
  + RoundError              the round folder or its round.yaml cannot be used
  + WorkbookError           a workbook cannot be opened or read
  + RulebookError           a rule is malformed
  + FundingError            the funding step got something it cannot solve
  + ArchiveError            an archive does not hold what its manifest says
  + LedgerError             a ledger's file was tampered with, or is none
  + RoadsError              a road network, its demand or its works cannot be used
  + Refused                 an action cannot be taken as asked; nothing was changed
  + InvalidTable            a table breaks its noun's rules (a fault of ours, not of the data)

A round goes on past a WorkbookError: it becomes a remark. The others end the run with
exit code 2 (`baimbai.cli.door`).
"""

from baimbai.wording.message import Message, Value


class BaimbaiError(Exception):
    """An error whose words are chosen when it is shown."""

    def __init__(self, key: str, **values: Value) -> None:
        self.message = Message(key, values)
        super().__init__(self.message.packed())


class RoundError(BaimbaiError):
    """The round folder or its round.yaml cannot be used."""


class WorkbookError(BaimbaiError):
    """A workbook cannot be opened or read."""


class RulebookError(BaimbaiError):
    """A rule is malformed."""


class FundingError(BaimbaiError):
    """The funding step got something it cannot solve."""


class ArchiveError(BaimbaiError):
    """An archive does not hold what its manifest says."""


class LedgerError(BaimbaiError):
    """A ledger's file was tampered with, or is none."""


class PortalError(BaimbaiError):
    """A portal cannot be written, or what it is to be written from is none."""


class RoadsError(BaimbaiError):
    """A road network, its demand or its works cannot be used."""


class Refused(BaimbaiError):
    """An action cannot be taken as asked; nothing was changed."""


class InvalidTable(BaimbaiError):
    """A table breaks its noun's rules."""
