"""Weights and score sheets in round.yaml (*bobot, lembar skor*), checked before scoring."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from baimbai.appraisal.agreed import AgreedWeights, from_comparisons, from_swings
from baimbai.appraisal.ahp import Comparison, from_pairs, from_table
from baimbai.appraisal.score import CRITERIA, Weights
from baimbai.appraisal.sheets import ScoreSheet
from baimbai.errors import RoundError
from baimbai.rounds.section import Section

_FROZEN = ("version", "agreed_on", "decree", "ranges")
_SHEET_NAME = 24
"""Characters: the name becomes a sheet's of a workbook."""
_NOT_IN_NAMES = set("[]:*?/\\'")


def read_weights(weights: Section, held_on: date) -> AgreedWeights:
    """The round's own weights. `decree` and `parts` are enough.

    Raises RoundError for weights agreed on after the meeting, none or several ways of giving them,
    a key that nobody reads, and whatever the way itself refuses.
    """
    weights.only(*_FROZEN, *_WAYS)
    return _read_agreed(weights, held_on)


def read_score_sheets(top: Section, held_on: date) -> tuple[ScoreSheet, ...]:
    """The sheets with weights of their own; each names its sources, version and decree."""
    sheets: list[ScoreSheet] = []
    for item in top.sections("score_sheets"):
        item.only("name", "sources", *_FROZEN, *_WAYS)
        name = item.take("name", str).strip()
        known = {sheet.name.casefold() for sheet in sheets}
        if (
            not 0 < len(name) <= _SHEET_NAME
            or _NOT_IN_NAMES & set(name)
            or name.casefold() in known
        ):
            raise item.wrong("name", name, "sheet-name")
        sources = item.texts("sources")
        if not sources:
            raise item.wrong("sources", None, "list")
        if not _version(item):
            raise item.wrong("version", None, "str")
        sheets.append(ScoreSheet(name, sources, _read_agreed(item, held_on)))
    return tuple(sheets)


def _read_agreed(item: Section, held_on: date) -> AgreedWeights:
    decree = item.take("decree", str)
    given = [way for way in _WAYS if way in item.values]
    if len(given) > 1:
        raise RoundError("error-weight-ways", field=item.path.rstrip("."), found=tuple(given))
    agreed = _WAYS[given[0] if given else "parts"](item, decree)
    return AgreedWeights(
        agreed.weights, _version(item), _agreed_on(item, held_on), agreed.method, agreed.given,
        agreed.compared, _ranges(item),
    )  # fmt: skip


def _version(item: Section) -> str:
    """As text; YAML reads a version such as 2 as a number."""
    value = item.values.get("version")
    if isinstance(value, bool) or not isinstance(value, str | int | float | None):
        raise item.wrong("version", value, "str")
    return "" if value is None else str(value).strip()


def _agreed_on(item: Section, held_on: date) -> date | None:
    value = item.values.get("agreed_on")
    # A datetime is a date to Python, but cannot be compared with one.
    if value is not None and type(value) is not date:
        raise item.wrong("agreed_on", value, "date")
    if value is not None and value > held_on:
        raise RoundError(
            "error-weight-late", field=f"{item.path}agreed_on",
            agreed=value.isoformat(), held=held_on.isoformat(),
        )  # fmt: skip
    return value


def _ranges(item: Section) -> dict[str, tuple[float, float]]:
    section = item.section("ranges", required=False)
    ranges: dict[str, tuple[float, float]] = {}
    for criterion, ends in section.values.items():
        if not isinstance(ends, list) or len(ends) != 2 or not all(map(_is_number, ends)):
            raise section.wrong(str(criterion), ends, "range")
        ranges[str(criterion)] = (float(ends[0]), float(ends[1]))
    return ranges


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _by_parts(item: Section, decree: str) -> AgreedWeights:
    parts = item.numbers("parts")
    return AgreedWeights(Weights(decree, parts), given=parts)


def _by_swings(item: Section, decree: str) -> AgreedWeights:
    points = item.numbers("swing")
    return AgreedWeights(from_swings(decree, points), method="ayunan", given=points)


def _by_pairs(item: Section, decree: str) -> AgreedWeights:
    weights, compared = from_comparisons(decree, _read_comparisons(item.section("ahp")))
    return AgreedWeights(weights, method="berpasangan", compared=compared)


_WAYS: Mapping[str, Callable[[Section, str], AgreedWeights]] = {
    "parts": _by_parts,
    "swing": _by_swings,
    "ahp": _by_pairs,
}


def _read_comparisons(ahp: Section) -> Sequence[Comparison]:
    """`{kondisi/kesiapan: 3}`; `pairs`, or `criteria` with `matrix`; or several `participants`."""
    if ahp.values and all("/" in str(key) for key in ahp.values):
        return [_from_pairs("", ahp)]
    if "participants" not in ahp.values:
        ahp.only("criteria", "pairs", "matrix")
        return [_read_comparison("", ahp, ahp)]
    ahp.only("criteria", "participants")
    people = ahp.sections("participants")
    names = [item.take("name", str) for item in people]
    for item, name in zip(people, names, strict=True):
        item.only("name", "criteria", "pairs", "matrix")
        if names.count(name) > 1:
            raise item.wrong("name", name, "unique-name")
    if not people:
        raise ahp.wrong("participants", None, "list")
    return [_read_comparison(name, item, ahp) for name, item in zip(names, people, strict=True)]


def _read_comparison(participant: str, item: Section, ahp: Section) -> Comparison:
    if ("pairs" in item.values) == ("matrix" in item.values):
        raise item.wrong("pairs", item.values.get("pairs"), "pairs-or-matrix")
    if "pairs" in item.values:
        return _from_pairs(participant, item.section("pairs"))
    criteria = item.texts("criteria") or ahp.texts("criteria")
    rows = item.values["matrix"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise item.wrong("matrix", rows, "list")
    compared = from_table(participant, criteria, rows)
    said = {
        f"{first}/{second}": compared.table[i][j]
        for i, first in enumerate(criteria)
        for j, second in enumerate(criteria)
        if i != j
    }
    return from_pairs(participant, {pair: str(value) for pair, value in said.items()}, CRITERIA)


def _from_pairs(participant: str, pairs: Section) -> Comparison:
    said = {str(pair): value for pair, value in pairs.values.items()}
    return from_pairs(participant, said, CRITERIA)
