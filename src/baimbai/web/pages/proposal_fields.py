"""The fields of a proposal's form as shown (*isian formulir*): groups, lists, what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from baimbai.intake.gazetteer import province_gazetteer
from baimbai.register.organisation import LEVELS
from baimbai.register.proposal import (
    ASSET_TYPES,
    CONDITIONS,
    ORIGINS,
    PAPERS,
    SECTORS,
    UNITS,
    WORK_TYPES,
)
from baimbai.rounds.plan import PLAN_FILE, read_plan
from baimbai.rulebook.nomenclature import load_nomenclature
from baimbai.web.gate import spoken
from baimbai.web.models import Round
from baimbai.web.pages.proposal_filter import Pairs, region_choices, source_choices
from baimbai.web.pages.proposal_form import Typed
from baimbai.web.templatetags.baimbai import named
from baimbai.wording.message import Message

GROUPS: Mapping[str, tuple[str, ...]] = {
    "what": ("title", "sector", "asset_type", "work_type", "activity_code", "condition"),
    "where": ("region", "kecamatan", "desa", "lat", "lon", "from_m", "to_m"),
    "size": ("volume", "unit", "area_ha", "people"),
    "money": (),
    "papers": PAPERS,
    "why": ("origin", "priority", "requires", "note"),
    "more": ("asset_name", "declared_status", "portion", "continuing", "geometry"),
}
"""Group → its fields, in the order of the form; the money has a table of its own."""
_CODES: Mapping[str, Sequence[str]] = {
    "sector": SECTORS, "asset_type": ASSET_TYPES, "work_type": WORK_TYPES, "origin": ORIGINS,
    "condition": CONDITIONS, "declared_status": LEVELS,
}  # fmt: skip
_REQUIRED = ("title", "sector", "region")
_LONG = ("title", "note", "geometry")
_MARKS = ("portion", "continuing")
_FIGURES = ("lat", "lon", "from_m", "to_m", "volume", "area_ha", "people")
_WITHOUT_COLUMN = GROUPS["more"]


@dataclass(frozen=True)
class Shown:
    """One field as the page shows it."""

    name: str
    kind: str
    """`text`, `long`, `figure`, `choice`, `paper`, `mark` or `code` (a code that is looked up)."""
    value: str
    choices: Pairs = ()
    errors: tuple[str, ...] = ()
    needed: bool = False
    theirs: str | None = None
    """What somebody else saved meanwhile, in words; None where there is nothing to choose."""

    @property
    def label(self) -> str:
        """The wording's key."""
        return label_of(self.name)

    @property
    def hint(self) -> str:
        """The wording's key."""
        own = self.name in (*_WITHOUT_COLUMN, "asset_type", "work_type")
        return f"{'web-form-hint' if own else 'help'}-{self.name.replace('_', '-')}"


def label_of(name: str) -> str:
    """The wording's key of a field's label."""
    own = name in (*_WITHOUT_COLUMN, "money")
    return f"{'web-form-label' if own else 'template-column'}-{name.replace('_', '-')}"


@dataclass(frozen=True)
class ShownPart:
    """One row of the money's table."""

    source: str
    year: str
    amount: str
    errors: tuple[str, ...] = ()


def shown_groups(
    place: Round, typed: Typed, errors: Mapping[str, Sequence[Message]],
    theirs: Mapping[str, str],
) -> list[tuple[str, list[Shown]]]:  # fmt: skip
    """The form's fields by group."""
    has_codes = bool(activities(place))
    return [
        (
            group,
            [
                _shown(place, typed, name, errors, theirs)
                for name in names
                if name != "activity_code" or has_codes
            ],
        )
        for group, names in GROUPS.items()
    ]


def _shown(
    place: Round, typed: Typed, name: str, errors: Mapping[str, Sequence[Message]],
    theirs: Mapping[str, str],
) -> Shown:  # fmt: skip
    value = typed.fields.get(name, "")
    return Shown(
        name, _kind(name), value, _choices(place, typed, name, value),
        _said(errors.get(name, ())), name in _REQUIRED, theirs.get(name),
    )  # fmt: skip


def _kind(name: str) -> str:
    if name in PAPERS:
        return "paper"
    if name in _CODES or name in ("region", "kecamatan", "unit"):
        return "choice"
    kinds = ((_LONG, "long"), (_MARKS, "mark"), (_FIGURES, "figure"), (("activity_code",), "code"))
    return next((kind for names, kind in kinds if name in names), "text")


def _choices(place: Round, typed: Typed, name: str, value: str) -> Pairs:
    if name in _CODES:
        found = [(code, named(code)) for code in _CODES[name]]
    elif name == "region":
        found = list(region_choices(place))
    elif name == "kecamatan":
        found = [(k, k) for k in kecamatan_in(place, typed.fields.get("region", ""))]
    elif name == "unit":
        found = [(unit, spoken().name(unit)) for unit in UNITS]
    else:
        return ()
    if value and value not in dict(found):
        # What stands in the register stays to be chosen, whatever the list says.
        found.append((value, value))
    return found


def parts_shown(
    typed: Typed, errors: Mapping[str, Sequence[Message]], spare: int
) -> list[ShownPart]:
    """The rows of the money's table, and empty ones to fill in."""
    rows = [
        ShownPart(*part, _said(errors.get(f"money-{place}", ())))
        for place, part in enumerate(typed.money)
    ]
    return [*rows, *[ShownPart("", "", "")] * spare]


def money_choices(place: Round, typed: Typed) -> tuple[Pairs, Pairs]:
    """Sources and years to choose from, with those that stand there already."""
    sources = list(source_choices(place))
    sources += [(s, named(s)) for s, _, _ in typed.money if s and s not in dict(sources)]
    years = {str(year) for year in place.horizon} | {year for _, year, _ in typed.money if year}
    return sources, [(year, year) for year in sorted(years)]


def _said(messages: Sequence[Message]) -> tuple[str, ...]:
    return tuple(spoken().say(message) for message in messages)


def words_of(place: Round, typed: Typed, name: str) -> str:
    """A field's value as people read it, for choosing between two."""
    if name == "money":
        return "; ".join(f"{named(s)} {y}: Rp{a}" for s, y, a in typed.money) or "–"
    value = typed.fields.get(name, "")
    if name in PAPERS:
        return spoken().text("web-form-paper", state=value or "unknown")
    if name in _MARKS:
        return spoken().text("web-history-yes" if value else "web-history-no")
    return dict(_choices(place, typed, name, value)).get(value, value) or "–"


def kecamatan_in(place: Round, region: str) -> tuple[str, ...]:
    """Names of a region's kecamatan, sorted; of the whole province where it is the region."""
    return _kecamatan(place.province_code, region)


@lru_cache(maxsize=600)
def _kecamatan(province: str, region: str) -> tuple[str, ...]:
    areas = province_gazetteer(province).areas
    inside = (a.name for code, a in areas.items() if len(code) == 8 and code.startswith(region))
    return tuple(sorted(set(inside))) if region else ()


def activities(place: Round) -> tuple[tuple[str, str], ...]:
    """(code, name) of the sub-activities of the round's edition; none where it names none.

    Raises RoundError, RulebookError where the round's papers cannot be read.
    """
    written = (place.folder / PLAN_FILE).stat().st_mtime_ns
    return _activities(place, written)


@lru_cache(maxsize=16)
def _activities(place: Round, _written: int) -> tuple[tuple[str, str], ...]:
    plan = read_plan(place.folder)
    if plan.nomenclature is None:
        return ()
    known = load_nomenclature(place.folder / plan.nomenclature).activities
    return tuple(
        (code, activity.name)
        for (edition, code), activity in sorted(known.items())
        if edition == plan.nomenclature_edition
    )
