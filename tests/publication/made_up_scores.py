"""The made-up release scored: compared weights, two score sheets, ranges, dirt in people's texts."""

from dataclasses import replace
from datetime import date

from made_up_release import DIRT, RULEBOOK

from baimbai.appraisal.agreed import AgreedWeights, from_comparisons, from_swings
from baimbai.appraisal.ahp import from_pairs
from baimbai.appraisal.reversals import reversals
from baimbai.appraisal.score import CRITERIA, Weights
from baimbai.appraisal.sensitivity import affordable_rank, reaches
from baimbai.appraisal.sheets import ScoreSheet, weigh_sheets
from baimbai.appraisal.weigh import weigh
from baimbai.publication.release import Release
from baimbai.publication.scored import Scored

JUDGED = {
    DIRT[0]: {"kondisi/kesiapan": 2, "kondisi/pemerataan": 3, "kesiapan/pemerataan": 2},
    "Bappeda": {"kondisi/kesiapan": 3, "kondisi/pemerataan": 3, "kesiapan/pemerataan": 1},
}


def made_up_weights() -> AgreedWeights:
    """By comparison of three criteria, two participants."""
    people = [from_pairs(name, pairs, CRITERIA) for name, pairs in JUDGED.items()]
    weights, compared = from_comparisons(DIRT[3], people)
    return AgreedWeights(
        weights, "2027-1", date(2026, 2, 10), "berpasangan", compared=compared,
        ranges={"kondisi": (45, 65)},
    )  # fmt: skip


def made_up_sheets() -> tuple[ScoreSheet, ...]:
    """One by parts, one by swing."""
    parts = {"kesiapan": 70, "strategis": 30}
    swings = {"kondisi": 100, "lapangan_kerja": 30, "mobilitas": 20}
    return (
        ScoreSheet("DAK Fisik", ("DAK-F",), AgreedWeights(Weights("SK", parts), "1", given=parts)),
        ScoreSheet("Inpres & lain", ("APBN-BALAI",),
                   AgreedWeights(from_swings(DIRT[0], swings), "7", None, "ayunan", swings)),
    )  # fmt: skip


def score_release(release: Release, cut: int | None = None) -> Scored:
    """The release weighed by these weights instead of its made-up points."""
    programme, review, agreed = release.programme, release.review, made_up_weights()
    appraisal = weigh(programme, RULEBOOK, review, agreed.weights)
    sheets = weigh_sheets(programme, RULEBOOK, review, appraisal, made_up_sheets())
    within = affordable_rank(programme, appraisal) if cut is None else cut
    return Scored(
        replace(
            release, appraisal=appraisal, agreed=agreed, score_sheets=made_up_sheets(),
            sheets=sheets,
        ),
        agreed,
        reaches(appraisal, agreed, within),
        reversals(programme, RULEBOOK, review, appraisal, agreed.weights),
        within,
        cut is not None,
    )  # fmt: skip
