"""Works asked twice, works that only look so, stretches that overlap or leave a gap."""

from collections.abc import Callable
from dataclasses import replace

from tests.situations.country import Desa, Region
from tests.situations.meeting import Meeting, Office
from tests.situations.proposal import Proposal
from tests.situations.words import SCHEMES

UP = {"jalan": "provinsi", "nasional": "nasional"}


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
    road = meeting.country.road(_region(meeting, office))
    work = meeting.rng.choice(("peningkatan", "rekonstruksi", "berkala"))
    stretch = (0, 1000 + 100 * meeting.rng.randint(3, 12)) if meeting.rng.random() < 0.4 else None
    return meeting.ask(office, "jalan", work, road=road, stretch=stretch)


def _street_work(meeting: Meeting, office: Office) -> Proposal:
    street = meeting.country.street(_region(meeting, office))
    asset = meeting.rng.choice((("drainase", "pembangunan"), ("pipa", "pemasangan")))
    return meeting.ask(office, *asset, road=street)


def _village_work(meeting: Meeting, office: Office) -> Proposal:
    kind = meeting.rng.choice((
        ("sampah", "pembangunan"), ("spam", "pembangunan"), ("rtlh", "rehabilitasi"),
        ("limbah", "pembangunan"), ("embung", "pembangunan"),
    ))  # fmt: skip
    return meeting.ask(office, *kind, region=_region(meeting, office))


def _river_work(meeting: Meeting, office: Office) -> Proposal:
    kind = meeting.rng.choice((("sungai", "tebing"), ("sungai", "normalisasi"),
                               ("jembatan", "penggantian")))  # fmt: skip
    return meeting.ask(office, *kind, meeting.country.river(), region=_region(meeting, office),
                       place=meeting.rng.random() < 0.7)  # fmt: skip


def _scheme_work(meeting: Meeting, office: Office) -> Proposal:
    region = _region(meeting, office)
    scheme = meeting.country.scheme(region, meeting.rng.randint(120, 900))
    return meeting.ask(office, "irigasi", "rehabilitasi", office.scheme_name(scheme, area=False),
                       region=region, desa=scheme.desa, area_ha=float(scheme.area_ha))  # fmt: skip


def _region(meeting: Meeting, office: Office) -> Region:
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


def no_twin(meeting: Meeting) -> None:
    """Works that look like one and are not."""
    forms = (_by_rt, _next_village, _same_name, _two_packages, _supervised, _two_bridges, _stages,
             _two_sources_of_water)  # fmt: skip
    chosen = meeting.unseen("bukan duplikat", list(forms))
    parties = chosen(meeting)
    meeting.fine("bukan_duplikat", parties, "Pekerjaan berbeda; bukan duplikat.",
                 form=chosen.__name__.strip("_"))  # fmt: skip


def _by_rt(meeting: Meeting) -> list[Proposal]:
    office = meeting.kab()
    region = _region(meeting, office)
    desa = meeting.country.desa(region)
    numbers = sorted(meeting.rng.sample(range(1, 12), 3))
    word = meeting.rng.choice(("RT {:02d}", "RT. {}", "RT {:03d} RW 001", "Dusun {}"))
    size = meeting.size("lingkungan", "peningkatan", None)
    cost = min(meeting.cost("lingkungan", "peningkatan", size), 175_000_000)
    return [
        meeting.ask(office, "lingkungan", "peningkatan", region=region, desa=desa, volume=size,
                    details=(word.format(number),), cost=cost)
        for number in numbers
    ]  # fmt: skip


def _next_village(meeting: Meeting) -> list[Proposal]:
    office = meeting.kab()
    region = _region(meeting, office)
    kind = meeting.rng.choice((("sampah", "pembangunan"), ("rtlh", "rehabilitasi"),
                               ("limbah", "pembangunan"), ("spam", "pembangunan")))  # fmt: skip
    one = meeting.country.desa(region)
    other = meeting.country.desa(region, beside=one)
    first = meeting.ask(office, *kind, region=region, desa=one)
    return [first, meeting.ask(office, *kind, region=region, desa=other, volume=first.volume,
                               cost=first.cost)]  # fmt: skip


def _same_name(meeting: Meeting) -> list[Proposal]:
    one = meeting.kab()
    other = meeting.kab(besides=one)
    desa = meeting.country.desa(_region(meeting, one))
    away = meeting.country.desa(_region(meeting, other))
    namesake = Desa(desa.name, away.word, away.kecamatan, away.code, away.point)
    kind = meeting.rng.choice((("spam", "pembangunan"), ("embung", "pembangunan")))
    first = meeting.ask(one, *kind, region=one.region, desa=desa)
    return [first, meeting.ask(other, *kind, region=other.region, desa=namesake, cost=first.cost)]


def _two_packages(meeting: Meeting) -> list[Proposal]:
    office = meeting.kab()
    region = _region(meeting, office)
    desa = meeting.country.desa(region)
    parts = [f"({meeting.country.river()}, {meeting.country.river()})" for _ in range(2)]
    return [
        meeting.ask(office, "jembatan", "rehabilitasi", f"Kec. {desa.kecamatan} Paket {number}",
                    region=region, desa=desa, details=(part,), place=False)
        for number, part in enumerate(parts, 1)
    ]  # fmt: skip


def _supervised(meeting: Meeting) -> list[Proposal]:
    office = meeting.rng.choice((meeting.rural(), meeting.province()))
    status = "kabupaten" if office.level == "kab" else "provinsi"
    region = office.region or meeting.rng.choice(meeting.country.regions)
    road = meeting.country.road(region, status, 6000)
    works = meeting.ask(office, "jalan", "rekonstruksi", road=road)
    watch = meeting.ask(office, "supervisi", "pengawasan", f"Rekonstruksi Jalan {road.name}",
                        region=region, desa=road.desa)  # fmt: skip
    return [works, watch]


def _two_bridges(meeting: Meeting) -> list[Proposal]:
    office = meeting.kab()
    region = _region(meeting, office)
    desa, river = meeting.country.desa(region), meeting.country.river()
    marks = meeting.rng.choice((("I", "II"), ("1", "2"), ("A", "B")))
    return [
        meeting.ask(office, "jembatan", "penggantian", f"{river} {mark}", region=region, desa=desa)
        for mark in marks
    ]


def _stages(meeting: Meeting) -> list[Proposal]:
    office = meeting.kab()
    kind = meeting.rng.choice((("embung", "pembangunan"), ("sungai", "tebing")))
    name = meeting.country.river() if kind[0] == "sungai" else ""
    desa = meeting.country.desa(_region(meeting, office))
    words = meeting.rng.choice((("Tahap I", "Tahap II"), ("(Tahap 1)", "(Tahap 2)")))
    return [
        meeting.ask(office, *kind, name, region=office.region, desa=desa, place=True,
                    details=(words[step],), year=meeting.year + step)
        for step in range(2)
    ]  # fmt: skip


def _two_sources_of_water(meeting: Meeting) -> list[Proposal]:
    office = meeting.kab()
    desa = meeting.country.desa(_region(meeting, office))
    spots = meeting.rng.sample(
        (
            "titik Masjid",
            "titik Balai Desa",
            "titik SD",
            "titik Pasar",
            "Dusun Atas",
            "Dusun Bawah",
        ),
        2,
    )
    return [
        meeting.ask(office, "spam", "pembangunan", region=office.region, desa=desa, place=True,
                    details=(f"({spot})",))
        for spot in spots
    ]  # fmt: skip


def alike(meeting: Meeting) -> None:
    """The same road with its ends turned and another length: to be asked, not judged."""
    office = meeting.rural()
    road = meeting.country.road(_region(meeting, office), least_m=5000)
    assert road.ends
    back = replace(road, name=" - ".join(road.ends[::-1]), ends=road.ends[::-1],
                   start=road.end, end=road.start)  # fmt: skip
    first = meeting.ask(office, "jalan", "rekonstruksi", road=road, volume=2.9)
    second = meeting.ask(office, "jalan", "peningkatan", road=back, volume=1.7, manner=1)
    meeting.fine("mirip_perlu_cek", [first, second],
                 "Ruas sama dengan ujung dibalik tanpa STA: minta batas segmen.")  # fmt: skip


def shares(meeting: Meeting) -> None:
    """One work whose cost is shared by sources or offices."""
    low, high = meeting.rural(), meeting.province()
    name = meeting.country.river()
    desa = meeting.country.desa(_region(meeting, low))
    if meeting.rng.random() < 0.5:
        parts = [
            (low, f"(porsi {low.name.removeprefix('Dinas PUPR ')})"),
            (high, "(porsi Provinsi)"),
        ]
    else:
        parts = [(low, "(sumber DAK)"), (low, "(pendamping APBD)")]
    parties = []
    for number, (office, words) in enumerate(parts):
        fund = "DAK-F" if "DAK" in words else office.own_fund
        parties.append(meeting.ask(
            office, "jembatan", "pembangunan", name, region=low.region, desa=desa, place=False,
            volume=120, cost=(13_500_000_000, 4_500_000_000)[number], fund=fund, details=(words,),
        ))  # fmt: skip
    meeting.fine("satu_objek_banyak_porsi", parties,
                 "Satu pekerjaan dibiayai beberapa sumber: sepakati porsinya, bukan duplikat.")  # fmt: skip
