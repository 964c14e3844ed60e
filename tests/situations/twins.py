"""Works asked twice: by one office in two hands, or by offices of two levels."""

from collections.abc import Callable
from dataclasses import replace

from tests.situations.country import Region
from tests.situations.meeting import Meeting, Office
from tests.situations.proposal import Proposal
from tests.situations.words import SCHEMES


def again(meeting: Meeting, first: Proposal, office: Office, **changes: object) -> Proposal:
    """The same work asked by an office, maybe the same one, in other words and at other money."""
    rng = meeting.rng
    cost = int(round(first.cost * rng.choice((1.0, 0.97, 1.04, 1.08, 0.93)), -6))
    near = meeting.country.near(first.point, 0.0004) if first.point else None
    twin = replace(first, office=office.key, manner=1, cost=cost, funds={office.own_fund: cost},
                   point=near, note="", origin=rng.choice(("Renstra", "Musrenbang", "Pokir DPRD")),
                   **changes)  # type: ignore[arg-type]  # fmt: skip
    meeting.proposals.append(twin)
    return twin


def inner_twin(meeting: Meeting) -> None:
    """One office asks the same work twice."""
    office = meeting.kab()
    first = meeting.rng.choice(
        (_road_work, _village_work, _river_work, _scheme_work, _street_work)
    )(meeting, office)
    changes: dict[str, object] = {}
    if first.unit == "km":
        changes = {"volume": first.volume * 1000, "unit": "m"} if meeting.rng.random() < 0.4 else {}
    if first.asset == "irigasi":
        changes = {"name": _other_scheme_form(meeting, office, first.name)}
    if first.asset in {"sungai", "jembatan"}:
        changes = {"place": not first.place}
    second = again(meeting, first, office, **changes)
    others = [f for f in ("DAU-SG-PU", "DBH", "DAK-F") if f not in first.funds]
    if meeting.rng.random() < 0.6:
        fund = meeting.rng.choice(others if meeting.dak_fits(second) else others[:2])
        second.funds = {fund: second.cost}
    meeting.seed("duplikat_internal", [first, second],
                 "Paket yang sama ditulis dua kali oleh satu dinas.", form=first.asset)  # fmt: skip


def _other_scheme_form(meeting: Meeting, office: Office, name: str) -> str:
    bare = name
    for form in SCHEMES:
        start = form.format(s="")
        if name.startswith(start):
            bare = name[len(start) :]
            break
    forms = [f for f in SCHEMES if f != office.scheme_form]
    return meeting.rng.choice(forms).format(s=bare.split(" (")[0])


def _road_work(meeting: Meeting, office: Office) -> Proposal:
    road = meeting.country.road(home_of(meeting, office))
    work = meeting.rng.choice(("peningkatan", "rekonstruksi", "berkala"))
    stretch = (0, 1000 + 100 * meeting.rng.randint(3, 12)) if meeting.rng.random() < 0.4 else None
    return meeting.ask(office, "jalan", work, road=road, stretch=stretch)


def _street_work(meeting: Meeting, office: Office) -> Proposal:
    street = meeting.country.street(home_of(meeting, office))
    asset = meeting.rng.choice((("drainase", "pembangunan"), ("pipa", "pemasangan")))
    return meeting.ask(office, *asset, road=street)


def _village_work(meeting: Meeting, office: Office) -> Proposal:
    kind = meeting.rng.choice((
        ("sampah", "pembangunan"), ("spam", "pembangunan"), ("rtlh", "rehabilitasi"),
        ("limbah", "pembangunan"), ("embung", "pembangunan"),
    ))  # fmt: skip
    return meeting.ask(office, *kind, region=home_of(meeting, office))


def _river_work(meeting: Meeting, office: Office) -> Proposal:
    kind = meeting.rng.choice((("sungai", "tebing"), ("sungai", "normalisasi"),
                               ("jembatan", "penggantian")))  # fmt: skip
    return meeting.ask(office, *kind, meeting.country.river(), region=home_of(meeting, office),
                       place=meeting.rng.random() < 0.7)  # fmt: skip


def _scheme_work(meeting: Meeting, office: Office) -> Proposal:
    region = home_of(meeting, office)
    scheme = meeting.country.scheme(region, meeting.rng.randint(120, 900))
    return meeting.ask(office, "irigasi", "rehabilitasi", office.scheme_name(scheme, area=False),
                       region=region, desa=scheme.desa, area_ha=float(scheme.area_ha))  # fmt: skip


def home_of(meeting: Meeting, office: Office) -> Region:
    """The region of an office, or one by lot where it has none."""
    return office.region or meeting.rng.choice(meeting.country.regions)


def cross_twin(meeting: Meeting) -> None:
    """A kabupaten and a higher office ask the same work."""
    forms: list[Callable[[Meeting], tuple[Proposal, Proposal]]] = [
        _cross_road, _cross_road, _cross_scheme, _cross_slum,
    ]  # fmt: skip
    if meeting.balai("jalan"):
        forms.append(_cross_national)
    if meeting.balai("sda"):
        forms.append(_cross_river)
    chosen = meeting.rng.choice(forms)
    pair = chosen(meeting)
    meeting.seed("duplikat_lintas_level", list(pair),
                 "Dua tingkat pemerintahan mengusulkan pekerjaan yang sama; cukup satu pengusul.",
                 form=chosen.__name__.strip("_"))  # fmt: skip


def _cross_road(meeting: Meeting) -> tuple[Proposal, Proposal]:
    low, high = meeting.rural(), meeting.province()
    assert low.region
    road = meeting.country.road(low.region, "provinsi", 12000)
    start = 100 * meeting.rng.randint(0, 60)
    stretch = (start, start + 100 * meeting.rng.randint(15, 40))
    work = meeting.rng.choice(("rekonstruksi", "peningkatan", "pelebaran"))
    first = meeting.ask(high, "jalan", work, road=road, stretch=stretch)
    second = again(meeting, first, low)
    second.funds = {"APBD-PROV": second.cost}
    return first, second


def _cross_national(meeting: Meeting) -> tuple[Proposal, Proposal]:
    low, high = meeting.rural(), meeting.balai("jalan")
    assert low.region
    assert high
    road = meeting.country.road(low.region, "nasional", 15000)
    start = 100 * meeting.rng.randint(0, 60)
    stretch = (start, start + 100 * meeting.rng.randint(15, 40))
    work = meeting.rng.choice(("rekonstruksi", "berkala", "pelebaran"))
    first = meeting.ask(high, "jalan", work, road=road, stretch=stretch)
    second = again(meeting, first, low)
    second.funds = {"APBN-BALAI": second.cost}
    return first, second


def _cross_scheme(meeting: Meeting) -> tuple[Proposal, Proposal]:
    low, high = meeting.rural(), meeting.province()
    assert low.region
    scheme = meeting.country.scheme(low.region, meeting.rng.randint(1050, 2900))
    first = meeting.ask(high, "irigasi", "rehabilitasi", high.scheme_name(scheme, area=True),
                        region=low.region, desa=scheme.desa,
                        area_ha=float(scheme.area_ha))  # fmt: skip
    second = again(meeting, first, low, name=low.scheme_name(scheme, area=False))
    second.funds = {"APBD-PROV": second.cost}
    return first, second


def _cross_slum(meeting: Meeting) -> tuple[Proposal, Proposal]:
    low, high = meeting.kab(), meeting.province()
    size = round(meeting.rng.uniform(10.2, 14.6), 1)
    words = f"({size:g} Ha)".replace(".", ",")
    first = meeting.ask(high, "kumuh", "penanganan", region=low.region, volume=size,
                        details=(words,), area_ha=size)  # fmt: skip
    second = again(meeting, first, low, details=(words.strip("()"),))
    second.funds = {"APBD-PROV": second.cost}
    return first, second


def _cross_river(meeting: Meeting) -> tuple[Proposal, Proposal]:
    low, high = meeting.rural(), meeting.balai("sda")
    assert high
    kind = meeting.rng.choice((("sungai", "tebing"), ("sungai", "normalisasi")))
    first = meeting.ask(high, *kind, meeting.country.river(), region=low.region, place=True)  # fmt: skip
    second = again(meeting, first, low)
    second.funds = {"APBN-BALAI": second.cost}
    return first, second
