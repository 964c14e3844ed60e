"""Score sheets as a PDF (lembar-skor.pdf): one A4 page a proposal, to be passed round the table."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from baimbai.publication.minutes_pdf import compile_pdf
from baimbai.publication.names import RoundWording
from baimbai.publication.score_text import write_out_scores
from baimbai.publication.scored import Scored
from baimbai.wording.wording import Wording

_TEMPLATE = Path(__file__).with_name("score.typ")


def write_score_pdf(scored: Scored, proposals: Sequence[str], wording: Wording, path: Path) -> None:
    """Write the pages of these proposals, in this order."""
    words = RoundWording(wording.language, scored.release.programme)
    day = scored.release.meeting.published_on
    content = asdict(write_out_scores(scored, proposals, words))
    content["date"] = [day.year, day.month, day.day]
    compile_pdf(_TEMPLATE, {"scores": json.dumps(content, ensure_ascii=False)}, day, path)
