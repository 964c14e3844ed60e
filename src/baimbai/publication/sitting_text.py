"""The minutes of a sitting in words: the same text for the PDF and the editable document."""

from dataclasses import dataclass, replace

from baimbai.agreement.agreed import Agreed
from baimbai.agreement.sitting import Sitting
from baimbai.agreement.sitting_minutes import draw_up_sitting, lay_out_sitting
from baimbai.publication.agreed import agreed_release
from baimbai.publication.matrix import in_words, lay_out
from baimbai.publication.minutes_text import MinutesText, put_in_words
from baimbai.publication.names import RoundWording
from baimbai.publication.release import Release
from baimbai.publication.sitting_annexes import draw_up_sitting_annexes

SHOWN = 16
"""Hexadecimal digits of a fingerprint that a page shows."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What ties minutes to where they come from."""

    chain: str
    seq: int
    """The ledger's last entry when the minutes were drawn up."""
    head: str
    """Its seal."""
    number: str = ""
    """As the office's registry gives it."""
    closed: bool = False
    """No draft any more."""
    address: str = ""
    """Where the public checks them."""
    code: tuple[str, ...] = ()
    """The address as a QR code: rows of `0` and `1`."""


def write_out_sitting(
    sitting: Sitting, computed: Release, seal: Seal, words: RoundWording
) -> MinutesText:
    """The minutes of a sitting with their annexes. `computed` is the release before the meeting."""
    release = agreed_release(computed, sitting.held)
    agreed = Agreed.lay_out(
        release.meeting, release.programme, release.review, release.appraisal,
        release.allocation, release.decisions, release.scenario,
        release.commitments,
    )  # fmt: skip
    sat = lay_out_sitting(sitting, agreed, computed.decisions)
    minutes = draw_up_sitting(sat, seal.number, closed=seal.closed)
    matrix = in_words(lay_out(release, words), words)
    annexes = draw_up_sitting_annexes(sat, minutes, release, matrix, words)
    text = put_in_words(minutes, words, annexes, _marks(release, seal, words),
                        _drawn_from(release, seal, words))  # fmt: skip
    return replace(
        text, parties_heading=words.text("minutes-parties-sitting"), code=seal.code,
        verify=words.text(
            "minutes-verify" if seal.address else "minutes-verify-offline",
            address=seal.address, head=_grouped(seal.head),
        ),
    )  # fmt: skip


def _grouped(fingerprint: str) -> str:
    """Eight digits at a time: to be compared by eye, and broken over lines."""
    return " ".join(fingerprint[at : at + 8] for at in range(0, len(fingerprint), 8))


def _marks(release: Release, seal: Seal, words: RoundWording) -> str:
    draft = () if seal.closed else ("mark-draft",)
    illustrative = ("mark-illustrative",) if release.meeting.illustrative else ()
    return " · ".join(words.text(key) for key in (*draft, *illustrative))


def _drawn_from(release: Release, seal: Seal, words: RoundWording) -> str:
    return words.text(
        "minutes-seal", release=release.checksum()[:SHOWN], chain=seal.chain, seq=str(seal.seq),
        head=seal.head[:SHOWN],
    )  # fmt: skip
