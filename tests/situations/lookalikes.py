"""Works that look like one and are not, and one work whose cost is shared."""

from dataclasses import replace

from tests.situations.meeting import Meeting
from tests.situations.proposal import Proposal
from tests.situations.twins import home_of


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
    region = home_of(meeting, office)
    desa = meeting.village(region, "lingkungan")
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
    region = home_of(meeting, office)
    kind = meeting.rng.choice((("sampah", "pembangunan"), ("rtlh", "rehabilitasi"),
                               ("limbah", "pembangunan"), ("spam", "pembangunan")))  # fmt: skip
    one = meeting.village(region, kind[0])
    other = meeting.village(region, kind[0], beside=one)
    first = meeting.ask(office, *kind, region=region, desa=one)
    return [first, meeting.ask(office, *kind, region=region, desa=other, volume=first.volume,
                               cost=first.cost)]  # fmt: skip


def _same_name(meeting: Meeting) -> list[Proposal]:
    one = meeting.kab()
    other = meeting.kab(besides=one)
    kind = meeting.rng.choice((("spam", "pembangunan"), ("embung", "pembangunan")))
    away = meeting.village(home_of(meeting, other), kind[0])
    desa = meeting.village(home_of(meeting, one), kind[0])
    while not meeting.claim(home_of(meeting, other).code, kind[0], desa.name):
        desa = meeting.village(home_of(meeting, one), kind[0])
    namesake = replace(away, name=desa.name)
    first = meeting.ask(one, *kind, region=one.region, desa=desa)
    return [first, meeting.ask(other, *kind, region=other.region, desa=namesake, cost=first.cost)]


def _two_packages(meeting: Meeting) -> list[Proposal]:
    office = meeting.kab()
    region = home_of(meeting, office)
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
    region = home_of(meeting, office)
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
    desa = meeting.village(home_of(meeting, office), kind[0])
    words = meeting.rng.choice((("Tahap I", "Tahap II"), ("(Tahap 1)", "(Tahap 2)")))
    return [
        meeting.ask(office, *kind, name, region=office.region, desa=desa, place=True,
                    details=(words[step],), year=meeting.year + step)
        for step in range(2)
    ]  # fmt: skip


def _two_sources_of_water(meeting: Meeting) -> list[Proposal]:
    office = meeting.kab()
    desa = meeting.village(home_of(meeting, office), "spam")
    spots = meeting.rng.choice((
        ("titik Masjid", "titik Balai Desa"), ("Dusun Atas", "Dusun Bawah"),
        ("titik SD", "titik Pasar"), ("Dusun I", "Dusun III"), ("sumur 1", "sumur 2"),
    ))  # fmt: skip
    return [
        meeting.ask(office, "spam", "pembangunan", region=office.region, desa=desa, place=True,
                    details=(f"({spot})",))
        for spot in spots
    ]  # fmt: skip


def alike(meeting: Meeting) -> None:
    """The same road with its ends turned and another length: to be asked, not judged."""
    office = meeting.rural()
    road = meeting.country.road(home_of(meeting, office), least_m=5000)
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
    desa = meeting.country.desa(home_of(meeting, low))
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
