"""What must come first: conflicts of order, orders that are right, and incomplete schemes."""

from tests.situations.meeting import Meeting, Office
from tests.situations.proposal import Proposal


def _street_pair(meeting: Meeting) -> tuple[Office, Office]:
    """The office of the road and that of the pipe or drain."""
    low = meeting.kab()
    return (low, low) if meeting.rng.random() < 0.65 else (meeting.province(), low)


def _road_and_dig(meeting: Meeting, road_year: int, dig_year: int) -> list[Proposal]:
    keeper, digger = _street_pair(meeting)
    assert digger.region
    if keeper.level == "kab" and meeting.rng.random() < 0.6:
        road = meeting.country.street(digger.region)
    else:
        status = "kabupaten" if keeper.level == "kab" else "provinsi"
        road = meeting.country.road(digger.region, status, 4000)
    work = meeting.rng.choice(("peningkatan", "berkala", "rekonstruksi"))
    pipes = [("pipa", "pemasangan"), ("pipa", "penggantian")]
    own = keeper is digger
    dig = meeting.rng.choice([*pipes, ("drainase", "pembangunan")] if own else pipes)
    return [meeting.ask(keeper, "jalan", work, road=road, year=road_year),
            meeting.ask(digger, *dig, road=road, year=dig_year, fund=digger.own_fund)]  # fmt: skip


def dig_after(meeting: Meeting) -> None:
    """A pipe or drain dug into a road resurfaced a year or two before."""
    later = meeting.year + meeting.rng.choice((1, 1, 2))
    parties = _road_and_dig(meeting, meeting.year, later)
    meeting.seed("konflik_urutan", parties, "Jalan ditangani lebih dulu, lalu digali lagi.",
                 form="galian setelah jalan")  # fmt: skip


def bridge_first(meeting: Meeting) -> None:
    """A bridge a year or more before the road that leads to it."""
    parties = _bridge_and_access(meeting, meeting.year, meeting.year + meeting.rng.choice((1, 2)))
    meeting.seed("konflik_urutan", parties, "Jembatan dibangun sebelum jalan aksesnya.",
                 severity="sedang", form="jembatan sebelum akses")  # fmt: skip


def _bridge_and_access(meeting: Meeting, bridge: int, access: int) -> list[Proposal]:
    office = meeting.rural()
    assert office.region
    desa, river = meeting.country.desa(office.region), meeting.country.river()
    place = meeting.rng.random() < 0.5
    return [
        meeting.ask(office, "jembatan", "pembangunan", river, desa=desa, year=bridge, place=place),
        meeting.ask(office, "akses", "pembangunan", river, desa=desa, year=access),
    ]


def canals_first(meeting: Meeting) -> None:
    """Secondary canals before the intake or main canal of their scheme."""
    head = meeting.rng.choice(("intake", "primer"))
    parties = _canals(meeting, {"sekunder": meeting.year, head: meeting.year + 1})
    meeting.seed("konflik_urutan", parties, "Saluran sekunder mendahului bangunan utama/primer.",
                 form="sekunder sebelum " + head)  # fmt: skip


def _canals(meeting: Meeting, years: dict[str, int]) -> list[Proposal]:
    office = meeting.rng.choice((meeting.rural(), meeting.province()))
    low = office.level == "kab"
    region = office.region or meeting.rural().region
    assert region
    area = meeting.rng.randint(150, 900) if low else meeting.rng.randint(1050, 2800)
    scheme = meeting.country.scheme(region, area)
    return [
        meeting.ask(office, "irigasi", part, office.scheme_name(scheme, area=place == 0),
                    region=region, desa=scheme.desa, year=year, area_ha=float(area))
        for place, (part, year) in enumerate(years.items())
    ]  # fmt: skip


def design_with_works(meeting: Meeting) -> None:
    """Design and works asked for the same year."""
    parties = _design_and_works(meeting, meeting.year, meeting.year)
    meeting.seed("konflik_urutan", parties, "DED dan fisik diusulkan pada tahun yang sama.",
                 severity="sedang", form="DED setahun dengan fisik")  # fmt: skip


def _design_and_works(meeting: Meeting, design: int, works: int) -> list[Proposal]:
    office = meeting.rural()
    assert office.region
    if meeting.rng.random() < 0.5:
        road = meeting.country.road(office.region)
        physical = meeting.ask(office, "jalan", "pembangunan", road=road, year=works)
        name = f"Pembangunan Jalan {road.name}"
    else:
        river = meeting.country.river()
        physical = meeting.ask(office, "jembatan", "pembangunan", river, year=works)
        name = meeting.rng.choice(("Pembangunan Jembatan {}", "Jembatan {}")).format(river)
    paper = meeting.ask(office, "ded", "perencanaan", name, desa=physical.desa, year=design)
    return [paper, physical]


def later_stage(meeting: Meeting) -> None:
    """A second stage whose first is asked later, or by nobody."""
    words = meeting.rng.choice((("Tahap I", "Tahap II"), ("(Tahap 1)", "(Tahap 2)"),
                                ("Tahap Pertama", "Tahap Kedua")))  # fmt: skip
    second = _stage(meeting, words[1], meeting.year)
    parties = [second]
    if meeting.rng.random() < 0.5:
        office = meeting.offices[second.office]
        parties.append(meeting.ask(
            office, second.asset, second.work, second.name, desa=second.desa, details=(words[0],),
            place=True, year=meeting.year + 1,
        ))  # fmt: skip
    meeting.seed("konflik_urutan", parties, "Tahap II tanpa Tahap I yang selesai atau diusulkan lebih dulu.",
                 severity="sedang", form=f"tahap ({len(parties)} baris)")  # fmt: skip


def _stage(meeting: Meeting, words: str, year: int) -> Proposal:
    office = meeting.kab()
    assert office.region
    kind = meeting.rng.choice((("sungai", "tebing"), ("gedung", "rehabilitasi"),
                               ("pantai", "pembangunan"), ("ipa", "pembangunan")))  # fmt: skip
    desa = meeting.village(office.region, kind[0])
    name = {"sungai": meeting.country.river(), "gedung": f"Kantor Kecamatan {desa.kecamatan}",
            "pantai": meeting.country.water(), "ipa": f"IKK {desa.kecamatan}"}[kind[0]]  # fmt: skip
    return meeting.ask(office, *kind, name, desa=desa, details=(words,), place=True, year=year)


def right_order(meeting: Meeting) -> None:
    """The same kinds of works in an order that holds."""
    year = meeting.year
    forms = {
        "galian dulu": lambda: _road_and_dig(meeting, year + 1, year),
        "galian bersamaan": lambda: _road_and_dig(meeting, year, year),
        "akses dulu": lambda: _bridge_and_access(meeting, year + 1, year),
        "jaringan berurutan": lambda: _canals(
            meeting, {"intake": year, "primer": year, "sekunder": year + 1, "tersier": year + 2}
        ),
        "DED dulu": lambda: _design_and_works(meeting, year, year + 1),
        "lanjutan": lambda: [_continued(meeting)],
    }
    form = meeting.unseen("urutan", sorted(forms))
    meeting.fine("urutan_benar", forms[form](), "Urutan sudah benar.", form=form)


def _continued(meeting: Meeting) -> Proposal:
    proposal = _stage(meeting, meeting.rng.choice(("Tahap II (lanjutan)", "(lanjutan) Tahap II")),
                      meeting.year)  # fmt: skip
    proposal.note = meeting.rng.choice((
        "Tahap I selesai TA {}", "lanjutan pekerjaan tahap I yang selesai {}",
        "Tahap I sudah dikerjakan tahun {}",
    )).format(meeting.year - 1)  # fmt: skip
    return proposal


def missing_tertiary(meeting: Meeting) -> None:
    """A scheme whose main canals are asked and whose tertiary ones are not."""
    year = meeting.year
    if meeting.rng.random() < 0.5:
        parties = _canals(meeting, {"primer-sekunder": year})
    else:
        parties = _canals(meeting, {"primer": year, "sekunder": year + 1})
    meeting.seed("celah_irigasi", parties, "Jaringan primer dan sekunder diusulkan, tersier tidak.",
                 severity="sedang", form=f"{len(parties)} baris")  # fmt: skip


def whole_scheme(meeting: Meeting) -> None:
    """A scheme asked down to its tertiary canals."""
    year = meeting.year
    parties = _canals(
        meeting, {"primer-sekunder": year, "tersier": year + meeting.rng.choice((0, 1))}
    )
    meeting.fine("jaringan_lengkap", parties, "Tersier ikut diusulkan: tidak ada celah.")
