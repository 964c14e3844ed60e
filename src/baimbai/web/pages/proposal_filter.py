"""Which proposals a list, a map or an export is of (*saringan*): the address says it all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import isfinite

from django.db.models import Q, QuerySet
from django.http import QueryDict

from baimbai.appraisal.score import GATES
from baimbai.appraisal.sensitivity import BANDS
from baimbai.funding.allocation import OUTCOMES
from baimbai.publication.names import capital
from baimbai.register.proposal import ASSET_TYPES, SECTORS, WORK_TYPES
from baimbai.rulebook.load import load_rulebook
from baimbai.synchronisation.finding import FINDING_SEVERITIES
from baimbai.web.gate import spoken
from baimbai.web.models import Finding, Organisation, Proposal, Request, Result, Round, Run
from baimbai.web.models.proposal import STATUSES
from baimbai.web.search import matching
from baimbai.web.tiles import within

CODED: Mapping[str, str] = {
    "pengusul": "organisation__in",
    "wilayah": "region_code__in",
    "bidang": "sector__in",
    "jenis": "asset_type__in",
    "pekerjaan": "work_type__in",
    "status": "status__in",
}
"""Parameter → lookup on the proposal's own row; a parameter given twice asks for either."""
COMPUTED: Mapping[str, str] = {
    "hasil": "outcome__in",
    "pita": "band__in",
    "gerbang": "gate__in",
}
"""Parameter → lookup on what the run says of it."""
ASKED: Mapping[str, str] = {"sumber": "source__in", "tahun": "year__in"}
"""Parameter → lookup on the money it asks for; both on the same request."""
NAMES = (
    "q", *CODED, *COMPUTED, *ASKED, "min", "maks", "temuan", "kotak",
)  # fmt: skip
"""Every parameter, in the order of the form."""
FIRST = frozenset({"q", "pengusul", "bidang", "status", "hasil"})
"""Those that stand on the form at once; the others are opened."""
_MOST_VALUES = 50
_LONGEST = 100
_MOST_RUPIAH = 10**17

Pairs = Sequence[tuple[str, str]]
"""(value, name) each."""


@dataclass(frozen=True)
class Filter:
    """One parameter as the form shows it."""

    name: str
    values: tuple[str, ...]
    """What the address gives, as typed."""
    choices: tuple[tuple[str, str], ...] = ()
    """(value, name) each, in the reader's language; none for what is typed."""

    @property
    def label(self) -> str:
        """The wording's key."""
        return f"web-proposals-filter-{self.name}"

    @property
    def value(self) -> str:
        """The only value, or the first."""
        return self.values[0] if self.values else ""


@dataclass(frozen=True)
class Chip:
    """One value that narrows the list, and the address without it."""

    label: str
    """The wording's key of the parameter."""
    text: str
    without: str
    """The query string that is left."""


@dataclass(frozen=True)
class Filters:
    """What narrows a list, for its form and its chips."""

    fields: tuple[Filter, ...]
    chips: tuple[Chip, ...]
    kept: str
    """The query string of the filters alone."""

    @property
    def first(self) -> tuple[Filter, ...]:
        """The fields that most people use."""
        return tuple(field for field in self.fields if field.name in FIRST)

    @property
    def more(self) -> tuple[Filter, ...]:
        """The other fields."""
        return tuple(field for field in self.fields if field.name not in FIRST)

    @property
    def more_used(self) -> bool:
        """Does one of the others narrow the list?"""
        return any(field.values for field in self.more)


def filtered(
    rows: QuerySet[Proposal], given: QueryDict, run: Run | None
) -> QuerySet[Proposal]:  # fmt: skip
    """The rows that the address asks for; what a run says is what `run` says.

    A code that nobody knows finds nothing; a number or box that cannot be read narrows nothing.
    """
    for name, lookup in CODED.items():
        if values := typed(given, name):
            rows = rows.filter(**{lookup: values})
    for narrow in (_by_cost, _by_box):
        rows = narrow(rows, given)
    if asked := _lookups(ASKED, given):
        found = Request.objects.filter(**asked)
        rows = rows.filter(pk__in=found.values("proposal"))
    return matching(_by_run(rows, given, run), given.get("q", "")[:_LONGEST])


def typed(given: QueryDict, name: str) -> tuple[str, ...]:
    """The values of a parameter, each once; empty ones are none."""
    values = (value.replace("\0", "").strip() for value in given.getlist(name)[:_MOST_VALUES])
    return tuple(dict.fromkeys(value[:_LONGEST] for value in values if value))


def amount(text: str) -> int | None:
    """Rupiah as typed: `1.500.000`, `Rp 2 000`; None for what is none."""
    plain = text.lower().removeprefix("rp").replace(".", "").replace(" ", "")
    if not plain.isascii() or not plain.isdecimal() or len(plain) > 30:
        return None
    return min(int(plain), _MOST_RUPIAH)


def box(text: str) -> tuple[float, float, float, float] | None:
    """`west,south,east,north` in degrees; None for what is no box."""
    try:
        west, south, east, north = map(float, text.split(","))
    except ValueError:
        return None
    sides = (west, south, east, north)
    sound = all(map(isfinite, sides)) and west <= east and south <= north
    return sides if sound and max(map(abs, sides)) <= 360 else None


def _lookups(names: Mapping[str, str], given: QueryDict) -> dict[str, tuple[str, ...]]:
    found = {lookup: typed(given, name) for name, lookup in names.items()}
    if "year__in" in found:
        found["year__in"] = tuple(y for y in found["year__in"] if y.isascii() and _is_year(y))
    return {lookup: values for lookup, values in found.items() if values}


def _is_year(text: str) -> bool:
    return text.isdecimal() and len(text) == 4


def _by_cost(rows: QuerySet[Proposal], given: QueryDict) -> QuerySet[Proposal]:
    for name, lookup in (("min", "cost_rupiah__gte"), ("maks", "cost_rupiah__lte")):
        rupiah = amount(given.get(name, ""))
        if rupiah is not None:
            rows = rows.filter(**{lookup: rupiah})
    return rows


def _by_box(rows: QuerySet[Proposal], given: QueryDict) -> QuerySet[Proposal]:
    sides = box(given.get("kotak", ""))
    return rows if sides is None else within(rows, sides)


def _by_run(
    rows: QuerySet[Proposal], given: QueryDict, run: Run | None
) -> QuerySet[Proposal]:  # fmt: skip
    severities = typed(given, "temuan")
    computed = _lookups(COMPUTED, given)
    if run is None:
        return rows.none() if severities or computed else rows
    if computed:
        found = Result.objects.filter(run=run, **computed)
        rows = rows.filter(pk__in=found.values("proposal"))
    if severities:
        asked = Q() if ANY in severities else Q(severity__in=severities)
        named = Finding.objects.filter(asked, run=run, proposals__isnull=False)
        rows = rows.filter(pk__in=named.exclude(status="diabaikan").values("proposals"))
    return rows


ANY = "ada"
"""Value of `temuan`: a finding of whatever severity."""


def describe(place: Round, given: QueryDict) -> Filters:
    """The form's fields and chips for what the address gives."""
    choices = {name: tuple(make(place)) for name, make in _CHOICES.items()}
    fields = tuple(Filter(name, typed(given, name), choices.get(name, ())) for name in NAMES)
    chips = tuple(_chips(fields, given))
    return Filters(fields, chips, _left(given, lambda _name, _value: True))


def _chips(fields: Sequence[Filter], given: QueryDict) -> Iterator[Chip]:
    for field in fields:
        known = dict(field.choices)
        for value in field.values:
            yield Chip(field.label, known.get(value, value), _left(given, _but(field.name, value)))


def _but(name: str, value: str) -> Callable[[str, str], bool]:
    return lambda other, typed: (other, typed) != (name, value)


def _left(given: QueryDict, keep: Callable[[str, str], bool]) -> str:
    """The query string of what is kept; order, columns and map stay, the page does not."""
    left = QueryDict(mutable=True)
    for name in (*NAMES, "urut", "kolom", "peta"):
        left.setlist(name, [value for value in typed(given, name) if keep(name, value)])
    return left.urlencode()


def _named(codes: Sequence[str]) -> Callable[[Round], Pairs]:
    return lambda _place: [(code, capital(spoken().name(code))) for code in codes]


def office_choices(place: Round) -> Pairs:
    """(id, name) of the offices that have a submission in the round, by id."""
    query = Organisation.objects.filter(submissions__round=place)
    return list(query.values_list("pk", "name").order_by("pk"))


def region_choices(place: Round) -> Pairs:
    """(code, name) of the round's regions, by code."""
    say = spoken().text
    return sorted(
        (region["code"], say(f"region-{region['kind']}", name=region["name"]))
        for region in place.regions
    )


def source_choices(place: Round) -> Pairs:
    """(id, name) of the sources that the round's rulebook knows."""
    sources = sources_of(place.rulebook, place.held_on)
    return [(source, capital(spoken().name(source))) for source in sources]


@lru_cache(maxsize=16)
def sources_of(edition: str, on: date) -> tuple[str, ...]:
    """Ids of an edition's sources on a day, in the rulebook's order."""
    return tuple(load_rulebook(edition, on).sources)


def _years(place: Round) -> Pairs:
    return [(str(year), str(year)) for year in place.horizon]


def _severities(place: Round) -> Pairs:
    any_of_them = (ANY, spoken().text("web-proposals-filter-temuan-any"))
    return [any_of_them, *_named(FINDING_SEVERITIES)(place)]


_CHOICES: Mapping[str, Callable[[Round], Pairs]] = {
    "pengusul": office_choices,
    "wilayah": region_choices,
    "bidang": _named(SECTORS),
    "jenis": _named(ASSET_TYPES),
    "pekerjaan": _named(WORK_TYPES),
    "status": _named(STATUSES),
    "hasil": _named(OUTCOMES),
    "pita": _named(BANDS),
    "gerbang": _named(GATES),
    "sumber": source_choices,
    "tahun": _years,
    "temuan": _severities,
}
