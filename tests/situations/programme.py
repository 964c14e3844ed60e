"""What offices ask in any year: the ordinary works of a kabupaten, a province and a Balai."""

from collections.abc import Callable

from tests.situations.country import Region
from tests.situations.meeting import Meeting, Office
from tests.situations.proposal import Proposal

Kind = tuple[str, str]
KAB_WEIGHTS: dict[Kind, int] = {
    ("jalan", "peningkatan"): 9, ("jalan", "rekonstruksi"): 6, ("jalan", "berkala"): 4,
    ("jalan", "rutin"): 1, ("lingkungan", "peningkatan"): 9, ("jembatan", "penggantian"): 3,
    ("jembatan", "rehabilitasi"): 2, ("drainase", "pembangunan"): 5, ("sr", "perluasan"): 2,
    ("spam", "pembangunan"): 4, ("sungai", "tebing"): 4, ("sungai", "talud"): 3,
    ("sungai", "normalisasi"): 2,
    ("embung", "pembangunan"): 2, ("irigasi", "rehabilitasi"): 5, ("sampah", "pembangunan"): 2,
    ("limbah", "pembangunan"): 3, ("kumuh", "penanganan"): 1, ("rtlh", "rehabilitasi"): 5,
    ("gedung", "rehabilitasi"): 1, ("tata ruang", "penyusunan"): 1, ("pipa", "pemasangan"): 3,
    ("pelatihan", "pelatihan"): 1,
}  # fmt: skip
PROVINCE_WEIGHTS: dict[Kind, int] = {
    ("jalan", "peningkatan"): 5, ("jalan", "rekonstruksi"): 6, ("jalan", "berkala"): 5,
    ("jalan", "pelebaran"): 3, ("jembatan", "penggantian"): 4, ("irigasi", "rehabilitasi"): 6,
    ("pantai", "pembangunan"): 1, ("kumuh", "penanganan"): 1, ("pelatihan", "ahli"): 1,
}  # fmt: skip
ROAD_BALAI: dict[Kind, int] = {
    ("jalan", "rekonstruksi"): 4, ("jalan", "berkala"): 5, ("jalan", "pelebaran"): 3,
    ("jembatan", "penggantian"): 3,
}  # fmt: skip
RIVER_BALAI: dict[Kind, int] = {
    ("irigasi", "rehabilitasi"): 5, ("sungai", "tebing"): 5, ("sungai", "normalisasi"): 3,
    ("pantai", "pembangunan"): 2, ("embung", "pembangunan"): 2,
}  # fmt: skip
STATUS = {"kab": "kabupaten", "prov": "provinsi", "pusat": "nasional"}
AREAS = {"kab": (95, 950), "prov": (1010, 2950), "pusat": (3100, 14000)}
SLUMS = {"kab": (3.0, 9.6), "prov": (10.2, 14.7), "pusat": (15.5, 24.0)}


def weights(office: Office) -> dict[Kind, int]:
    """What such an office asks, and how often."""
    if office.level == "pusat":
        return ROAD_BALAI if office.sector == "jalan" else RIVER_BALAI
    return KAB_WEIGHTS if office.level == "kab" else PROVINCE_WEIGHTS


def fill(meeting: Meeting, office: Office, count: int) -> None:
    """Let an office ask `count` ordinary works."""
    table = weights(office)
    for asset, work in meeting.rng.choices(list(table), list(table.values()), k=count):
        ordinary(meeting, office, asset, work)


def home(meeting: Meeting, office: Office) -> Region:
    """A region where the office works."""
    if office.region:
        return office.region
    return meeting.rng.choice([r for r in meeting.country.regions if not r.city])


def ordinary(meeting: Meeting, office: Office, asset: str, work: str) -> Proposal:
    """One ordinary work of this kind, on an asset that nobody else asks for."""
    region = home(meeting, office)
    if work == "rutin":
        return _routine(meeting, office, region)
    makers: dict[str, Callable[[], Proposal]] = {
        "jalan": lambda: _road(meeting, office, region, work),
        "drainase": lambda: _street(meeting, office, region, asset, work),
        "pipa": lambda: _street(meeting, office, region, asset, work),
        "irigasi": lambda: _scheme(meeting, office, region),
        "kumuh": lambda: _slum(meeting, office, region),
        "lingkungan": lambda: _lane(meeting, office, region),
    }
    proposal = makers[asset]() if asset in makers else _named(meeting, office, region, asset, work)
    return paid(meeting, office, proposal)


def _road(meeting: Meeting, office: Office, region: Region, work: str) -> Proposal:
    local = office.level == "kab"
    road = meeting.country.road(region, STATUS[office.level], 3000 if local else 12000)
    if meeting.rng.random() < (0.3 if local else 0.7):
        size = meeting.size("jalan", work, road)
        start = round(meeting.rng.uniform(0, road.length_m - size * 1000), -2)
        stretch = (int(start), int(start + round(size * 1000, -2)))
        return meeting.ask(office, "jalan", work, road=road, stretch=stretch)
    return meeting.ask(office, "jalan", work, road=road)


def _street(meeting: Meeting, office: Office, region: Region, asset: str, work: str) -> Proposal:
    if meeting.rng.random() < 0.5:
        return meeting.ask(office, asset, work, region=region)
    return meeting.ask(office, asset, work, road=meeting.country.street(region))


def _scheme(meeting: Meeting, office: Office, region: Region) -> Proposal:
    least, most = AREAS[office.level]
    scheme = meeting.country.scheme(region, meeting.rng.randint(least, most))
    name = office.scheme_name(scheme, area=meeting.rng.random() < 0.5)
    return meeting.ask(office, "irigasi", "rehabilitasi", name, region=region, desa=scheme.desa,
                       area_ha=float(scheme.area_ha))  # fmt: skip


def _slum(meeting: Meeting, office: Office, region: Region) -> Proposal:
    size = round(meeting.rng.uniform(*SLUMS[office.level]), 1)
    return slum(meeting, office, region, size)


def slum(meeting: Meeting, office: Office, region: Region, size: float) -> Proposal:
    """A slum of so many hectares."""
    words = f"({size:g} Ha)".replace(".", ",")
    return meeting.ask(office, "kumuh", "penanganan", region=region, volume=size,
                       details=(words,), area_ha=size)  # fmt: skip


def _lane(meeting: Meeting, office: Office, region: Region) -> Proposal:
    details = (f"RT {meeting.rng.randint(1, 14):02d}",) if meeting.rng.random() < 0.5 else ()
    return meeting.ask(office, "lingkungan", "peningkatan", region=region, details=details)


def _routine(meeting: Meeting, office: Office, region: Region) -> Proposal:
    desa = meeting.village(region, "rutin")
    name = f"Jalan {region.formal.split()[0]} Wilayah {meeting.country.facts.district} {desa.kecamatan}"
    return meeting.ask(office, "jalan", "rutin", name, region=region, desa=desa, place=False,
                       details=(f"Zona {meeting.rng.randint(1, 9)}",))  # fmt: skip


def _named(meeting: Meeting, office: Office, region: Region, asset: str, work: str) -> Proposal:
    desa = meeting.village(region, asset)
    place: bool | None = None
    name = ""
    if asset in {"sungai", "jembatan"}:
        name = meeting.country.river()
        place = meeting.rng.random() < 0.6
    elif asset == "pantai":
        name, place = meeting.country.water(), True
    elif asset == "gedung":
        name = f"Kantor {meeting.rng.choice(('Camat', 'UPTD', 'Dinas'))} {desa.kecamatan}"
    elif asset == "tata ruang":
        name = f"Kawasan Perkotaan {desa.kecamatan} {desa.name}"
    elif asset == "pelatihan":
        name = f"Angkatan {meeting.rng.choice(('I', 'II', 'III'))} {desa.kecamatan}"
    point = desa.point if office.village_points else None
    proposal = meeting.ask(office, asset, work, name, region=region, desa=desa, place=place)
    if asset in {"tata ruang", "pelatihan"}:
        proposal.point = None
    elif point:
        proposal.point = point
    return proposal


def paid(meeting: Meeting, office: Office, proposal: Proposal) -> Proposal:
    """Give an ordinary work of a kabupaten one of the sources open to it."""
    if office.level != "kab":
        if office.level == "prov" and meeting.dak_fits(proposal) and meeting.rng.random() < 0.2:
            proposal.funds = {"DAK-F": proposal.cost}
        return proposal
    open_to = [office.own_fund, office.own_fund, "DAU-SG-PU", "DBH"]
    if meeting.dak_fits(proposal):
        open_to += ["DAK-F", "DAK-F"]
    if proposal.asset == "jalan":
        open_to += ["BKK", "DBH-SAWIT" if meeting.country.facts.palm else "BKK"]
        open_to += ["IJD"] if proposal.work == "rekonstruksi" else []
    if proposal.asset in {"gedung", "tata ruang", "pelatihan"}:
        open_to = [office.own_fund]
    proposal.funds = {meeting.rng.choice(open_to): proposal.cost}
    return proposal
