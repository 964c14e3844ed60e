"""What questions to a plan share: opening it, and naming a proposal that is not in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from baimbai.cli.door import Language
from baimbai.cli.verify import ARCHIVE
from baimbai.errors import RoundError
from baimbai.funding.dossier import open_dossier
from baimbai.funding.standing import Standing, stand
from baimbai.publication.names import RoundWording
from baimbai.rounds.archive import INPUTS, MANIFEST
from baimbai.rounds.evidence import open_evidence
from baimbai.rounds.plan import read_plan
from baimbai.rounds.recall import Recalled, recall
from baimbai.rounds.round import Report, run_round

_MOST_NEAR = 5


@dataclass(frozen=True)
class Asked:
    """A plan that questions are put to, and the words of its round."""

    standing: Standing
    recalled: Recalled
    words: RoundWording


def open_plan(folder: Path, scenario: str, lang: Language, report: Report) -> Asked:
    """The standing plan of a folder."""
    found = open_results(folder, scenario, report)
    report("standing", "")
    standing = stand(found.dossier, found.allocation)
    return Asked(standing, found, RoundWording(lang, found.dossier.programme))


def open_results(folder: Path, scenario: str, report: Report) -> Recalled:
    """The plan of a results folder, read back from its archive; of a round's folder, or where
    another scenario is asked for, made anew."""
    archive = folder / ARCHIVE if (folder / ARCHIVE / MANIFEST).is_file() else folder
    found: Recalled | None = None
    if (archive / MANIFEST).is_file():
        report("recall", archive.name)
        found = recall(archive)
        folder = archive / INPUTS
    if found is None or (scenario and scenario != found.scenario):
        found = _made_anew(folder, scenario, report)
    return found


def _made_anew(folder: Path, scenario: str, report: Report) -> Recalled:
    plan = read_plan(folder, scenario=scenario or None)
    made = run_round(folder, plan, report)
    dossier = open_dossier(
        made.programme, made.rulebook, made.review, made.appraisal, plan.envelope
    )
    evidence, _ = open_evidence(folder, plan, made.programme, made.review.links)
    return Recalled(dossier, made.allocation, made.scenario, plan, evidence)


def check_known(asked: Asked, proposals: list[str]) -> None:
    """Raise RoundError for the first proposal that is not in the round, with near ones."""
    sheets = asked.standing.dossier.proposals.items()
    check_named({name: sheet.title for name, sheet in sheets}, proposals)


def check_named(titles: Mapping[str, str], proposals: Sequence[str]) -> None:
    """Raise RoundError for the first proposal that has no title, with near ones."""
    for proposal in proposals:
        if proposal not in titles:
            near = get_close_matches(proposal, titles, n=_MOST_NEAR, cutoff=0.5)
            text = proposal.casefold()
            near += [name for name, title in titles.items() if text in title.casefold()]
            near = list(dict.fromkeys(near))[:_MOST_NEAR] or list(titles)[:_MOST_NEAR]
            known = tuple(f"{name} ({titles[name]})" for name in near)
            raise RoundError("cli-proposal-unknown", proposal=proposal, known=known)
