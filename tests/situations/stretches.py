"""Stretches of one road that overlap, adjoin or leave a gap, and works drawn on one place."""

from tests.situations.country import Road
from tests.situations.meeting import Meeting, Office
from tests.situations.proposal import Proposal

WORKS = ("rekonstruksi", "peningkatan", "berkala", "pelebaran")


def _road(meeting: Meeting, office: Office, status: str) -> Road:
    region = office.region or meeting.rng.choice([r for r in meeting.country.regions if not r.city])
    return meeting.country.road(region, status, 14000)


def _on(
    meeting: Meeting, office: Office, road: Road, stretch: tuple[int, int], **rest: object
) -> Proposal:
    work = str(rest.pop("work", "") or meeting.rng.choice(WORKS[:3]))
    return meeting.ask(office, "jalan", work, road=road, stretch=stretch, **rest)  # type: ignore[arg-type]


def _pair(meeting: Meeting) -> tuple[Office, Office, Road, str]:
    """Two offices that may both ask for one road, the higher one its keeper; and the low fund."""
    low = meeting.rural()
    balai = meeting.balai("jalan")
    if balai and meeting.rng.random() < 0.4:
        return low, balai, _road(meeting, low, "nasional"), "APBN-BALAI"
    return low, meeting.province(), _road(meeting, low, "provinsi"), "APBD-PROV"


def _stretches(meeting: Meeting, length: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Two stretches that overlap in part, or one within the other."""
    rng = meeting.rng
    start = 100 * rng.randint(0, 40)
    end = start + 100 * rng.randint(18, 40)
    if rng.random() < 0.35:
        return (start, end), (start + 100 * rng.randint(2, 6), end - 100 * rng.randint(2, 6))
    begin = end - 100 * rng.randint(3, 12)
    return (start, end), (begin, min(begin + 100 * rng.randint(15, 30), length))


def overlap(meeting: Meeting) -> None:
    """Chainages of one road that overlap."""
    if meeting.rng.random() < 0.45:
        office = meeting.rural()
        road = _road(meeting, office, "kabupaten")
        first, second = _stretches(meeting, road.length_m)
        parties = [_on(meeting, office, road, first), _on(meeting, office, road, second, manner=1)]
        form = "satu dinas"
    else:
        low, high, road, fund = _pair(meeting)
        first, second = _stretches(meeting, road.length_m)
        parties = [_on(meeting, high, road, first),
                   _on(meeting, low, road, second, fund=fund, manner=1)]  # fmt: skip
        form = "lintas tingkat"
    over = min(first[1], second[1]) - max(first[0], second[0])
    meeting.seed("tumpang_tindih_sta", parties, f"STA bertumpang tindih {over} m.", form=form)


def adjoin(meeting: Meeting) -> None:
    """Stretches that only touch, two sides of a road, or works far apart on one river."""
    forms = (_touching, _touching, _sides, _far_apart)
    chosen = meeting.rng.choice(forms)
    meeting.fine("bukan_tumpang_tindih", chosen(meeting), "Bersambung atau terpisah; tidak tumpang tindih.",
                 form=chosen.__name__.strip("_"))  # fmt: skip


def _touching(meeting: Meeting) -> list[Proposal]:
    start, middle = 100 * meeting.rng.randint(0, 20), 100 * meeting.rng.randint(35, 50)
    end = middle + 100 * meeting.rng.randint(12, 30)
    if meeting.rng.random() < 0.5:
        office = meeting.rural()
        road = _road(meeting, office, "kabupaten")
        return [_on(meeting, office, road, (start, middle)),
                _on(meeting, office, road, (middle, end))]  # fmt: skip
    low, high, road, fund = _pair(meeting)
    return [_on(meeting, high, road, (start, middle)),
            _on(meeting, low, road, (middle, end), fund=fund)]  # fmt: skip


def _sides(meeting: Meeting) -> list[Proposal]:
    office = meeting.kab()
    assert office.region
    street = meeting.country.street(office.region)
    words = meeting.rng.choice((("sisi kiri", "sisi kanan"), ("(sisi utara)", "(sisi selatan)"),
                                ("kiri", "kanan")))  # fmt: skip
    size = meeting.size("drainase", "pembangunan", street)
    return [
        meeting.ask(office, "drainase", "pembangunan", road=street, volume=size, details=(word,))
        for word in words
    ]


def _far_apart(meeting: Meeting) -> list[Proposal]:
    low = meeting.rural()
    high = meeting.balai("sda") or low
    assert low.region
    river = meeting.country.river()
    groups = meeting.rng.sample(sorted(low.region.districts), 2)
    spots = [meeting.rng.choice(low.region.districts[g]) for g in groups]
    return [
        meeting.ask(office, "sungai", "tebing", river, region=low.region, desa=desa, place=True)
        for office, desa in zip((low, high), spots, strict=True)
    ]


def gap(meeting: Meeting) -> None:
    """A corridor treated at its ends and left out in the middle."""
    office = meeting.rng.choice((meeting.rural(), meeting.province()))
    road = _road(meeting, office, "kabupaten" if office.level == "kab" else "provinsi")
    rng = meeting.rng
    a = 100 * rng.randint(18, 30)
    b = a + 100 * rng.randint(9, 24)
    c = b + 100 * rng.randint(15, 28)
    pieces = [(0, a), (b, c)]
    if rng.random() < 0.35:
        d = c + 100 * rng.randint(9, 16)
        pieces.append((d, d + 1500))
    work = rng.choice(WORKS[:2])
    form = rng.choice(("segmen", "sta"))
    words = [f"Segmen {2 * i + 1}" for i in range(len(pieces))] if form == "segmen" else [""] * 3
    parties = [
        _on(meeting, office, road, piece, work=work, details=(word,) if word else ())
        for piece, word in zip(pieces, words, strict=False)
    ]
    meeting.seed("celah_koridor", parties, f"Celah {a}-{b} m tanpa usulan di tengah koridor.",
                 severity="sedang", form=form)  # fmt: skip


def no_gap(meeting: Meeting) -> None:
    """A corridor whose middle is done, or asked by another office or for another year."""
    low, high, road, fund = _pair(meeting)
    a, b = 100 * meeting.rng.randint(18, 28), 100 * meeting.rng.randint(36, 48)
    end = b + 2000
    parties = [_on(meeting, high, road, (0, a), work="rekonstruksi"),
               _on(meeting, high, road, (b, end), work="rekonstruksi")]  # fmt: skip
    if meeting.rng.random() < 0.5:
        done = f"Segmen STA {a // 1000}+{a % 1000:03d} - {b // 1000}+{b % 1000:03d}"
        parties[1].note = f"{done} sudah ditangani TA {meeting.year - 1}"
        form = "sudah ditangani"
    else:
        parties.append(_on(meeting, low, road, (a, b), work="rekonstruksi", fund=fund))
        form = "diusulkan lain pihak"
    meeting.fine("bukan_celah", parties, "Bagian tengah sudah atau akan ditangani.", form=form)


def same_place(meeting: Meeting) -> None:
    """Two offices draw the same works on one place, in other words and without chainage."""
    low = meeting.rural()
    high = meeting.balai("sda") or meeting.province()
    assert low.region
    kind = meeting.rng.choice((("sungai", "tebing"), ("pantai", "pembangunan"),
                               ("sungai", "normalisasi"), ("embung", "pembangunan")))  # fmt: skip
    other = ("sungai", "talud") if kind == ("sungai", "tebing") else kind
    desa = meeting.village(low.region, kind[0])
    next_door = meeting.village(low.region, kind[0], beside=desa)
    names = (meeting.country.river(), "") if kind[0] == "sungai" else (meeting.country.water(), "")
    first = meeting.ask(high, *kind, names[0], region=low.region, desa=desa, place=False)
    second = meeting.ask(low, *other, names[1], region=low.region,
                         desa=meeting.rng.choice((desa, next_door)), manner=1, place=True,
                         fund=low.own_fund)  # fmt: skip
    assert first.point
    second.point = meeting.country.near(first.point, 0.0002)
    second.name = meeting.rng.choice(("Sungai", "Saluran Sungai")) if kind[0] == "sungai" else ""
    if kind[1] == "normalisasi":
        along = meeting.country.near((0.0, 0.0), 0.02)
        for one in (first, second):
            assert one.point
            one.end = (one.point[0] + along[0], one.point[1] + along[1])
    meeting.seed("tumpang_tindih_lokasi", [first, second],
                 "Dua dinas menggambar pekerjaan sejenis di tempat yang sama (beberapa meter).",
                 form=" ".join(kind))  # fmt: skip
