"""A small meeting: bursts of decisions, a server killed in the middle; nothing lost, nothing twice."""

import sys
import tempfile

import pytest
from meeting import hold_meeting, lay


@pytest.mark.skipif(
    sys.platform != "linux", reason="what a server's processes are is read off /proc"
)
def test_every_decision_is_kept_once_and_told_once_though_the_server_is_killed() -> None:
    with tempfile.TemporaryDirectory(prefix="baimbai-rapat-") as data:
        outcome = hold_meeting(data, lay(data, "nusa-rekaan", 6, desks=2), 40)
    hall = outcome.hall
    assert outcome.faults == dict.fromkeys(outcome.faults, 0)
    assert (len(hall.sent), [len(page) for page in hall.heard]) == (40, [40] * 6)
    # Some were taken before the kill, some had to be sent again.
    assert 0 < outcome.acknowledged < 40
    assert hall.again > 0
