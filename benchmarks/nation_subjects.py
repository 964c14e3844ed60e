"""What a title is about: the asset in the words of an office, kind by kind."""

from collections.abc import Callable, Mapping

from nation_offices import Office, habits
from nation_spelling import name_of
from nation_works import Work

_TENS = ("", "X", "XX")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ORDINALS = ("", "Satu", "Dua", "Tiga", "Empat", "Lima")
_LETTERS = "-ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def figure(number: int, style: str) -> str:
    """A number in figures, Roman figures, words or letters."""
    word = _ORDINALS[number] if number < len(_ORDINALS) else str(number)
    letter = _LETTERS[number] if number < len(_LETTERS) else str(number)
    return style.format(n=number, R=_roman(number), w=word, z=f"{number:02d}", L=letter)


def _roman(number: int) -> str:
    """Up to 29."""
    return _TENS[number // 10] + _ONES[number % 10]


def _number(work: Work, office: Office) -> str:
    return figure(work.number, office.number) if work.number else ""


def _side(work: Work, office: Office) -> str:
    return office.word(work.side) if work.side and office.rng.random() > 0.07 else ""


def _neighbourhood(work: Work, office: Office) -> str:
    if not work.rt or office.rng.random() < 0.1:
        return ""
    style = office.neighbourhood
    if work.more_rt:
        return _several(work, style)
    if not work.rw:
        return f"RT {work.rt:02d}" if "02d" in style else f"RT. {work.rt}"
    return style.format(t=work.rt, w=work.rw, r=_roman(work.rw))


def _several(work: Work, style: str) -> str:
    """`RT 01, 02 RW 05`, `RT 1-3`."""
    last = work.rt + work.more_rt
    if "02d" in style:
        listed = ", ".join(f"{rt:02d}" for rt in range(work.rt, last + 1))
        return f"RT {listed} RW {work.rw:02d}" if work.rw else f"RT {listed}"
    joint = " dan " if last == work.rt + 1 else "-"
    return f"RT. {work.rt}{joint}{last}" + (f" RW. {work.rw}" if work.rw else "")


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _road(work: Work, office: Office) -> str:
    if not work.end:
        return f"{office.word('Jalan')} {name_of(work.name, office)}"
    ends = [name_of(work.name, office), name_of(work.end, office)]
    if office.rng.random() < 0.08:
        ends.reverse()
    road = f"{office.word('Ruas')} {office.dash.join(ends)}"
    draw = office.rng.random()
    if not work.alias or draw < 0.4:
        return road
    street = f"{office.word('Jalan')} {name_of(work.alias, office)}"
    return street if draw < 0.65 else f"{street} ({office.dash.join(ends).strip()})"


def _address(work: Work, office: Office, without_street: str = "") -> str:
    street = f"{office.word('Jalan')} {name_of(work.name, office)}" if work.name else without_street
    lane = f"{office.word('Gang')} {work.gang}" if work.gang and office.rng.random() > 0.06 else ""
    near = ""
    if work.landmark and office.rng.random() < 0.7:
        near = office.say("landmark", habits()["landmark"]).format(x=work.landmark)
    return _joined(street, lane, _neighbourhood(work, office), _side(work, office), near)


def _lane(work: Work, office: Office) -> str:
    return _address(work, office, office.word("Jaling"))


def _bridge(work: Work, office: Office) -> str:
    name = f"{office.word('Jembatan')} {name_of(work.name, office)}"
    if work.part and office.rng.random() > 0.06:
        name = f"{name} ({work.part})" if office.rng.random() < 0.4 else f"{work.part} {name}"
    return _joined(name, _number(work, office))


def _canal(work: Work, office: Office) -> str:
    if not work.canal or office.rng.random() < 0.05:
        return ""
    if work.canal == "bangunan":
        side = {"kiri": " Ki", "kanan": " Ka"}.get(work.side, "")
        return f"{office.word('bangunan')} {work.number}{side}"
    bare = work.canal in ("parit", "handil")
    return _joined(
        "" if bare else office.word("Saluran"),
        office.word(work.canal),
        name_of(work.detail, office),
        _number(work, office),
        _side(work, office),
    )


def _scheme(work: Work, office: Office) -> str:
    word = office.word("DI" if work.kind == "irigasi" else "DIR")
    scheme = f"{word} {name_of(work.name, office)}"
    canal = _canal(work, office)
    if office.canal_first and canal:
        return f"{canal} {scheme}"
    return _joined(scheme, canal)


def _river(work: Work, office: Office) -> str:
    return _joined(name_of(work.name, office), _side(work, office))


def _supply(work: Work, office: Office) -> str:
    part = f"({work.part})" if work.part and office.rng.random() < 0.5 else work.part
    return part if office.rng.random() > 0.06 else ""


def _household(work: Work, office: Office) -> str:
    return _neighbourhood(work, office)


def _nothing(_: Work, __: Office) -> str:
    return ""


def _school(work: Work, office: Office) -> str:
    name = name_of(work.name, office)
    number = figure(work.number, office.number) if work.number else ""
    words = (number, name) if office.number_first else (name, number)
    school = _joined(office.word(work.use), *words)
    part = work.part.replace("Ruang", office.word("Ruang"))
    return _joined(part, school) if part and office.rng.random() > 0.05 else school


def _building(work: Work, office: Office) -> str:
    name = "" if work.name in work.use else name_of(work.name, office)
    building = _joined(office.word(work.use), name, _number(work, office))
    if not work.part or office.rng.random() < 0.05:
        return building
    return f"{building} ({work.part})" if office.rng.random() < 0.25 else f"{work.part} {building}"


def _slum(work: Work, office: Office) -> str:
    part = f"({work.part})" if work.part and office.rng.random() > 0.06 else ""
    return _joined(name_of(work.name, office), part, _neighbourhood(work, office))


def _shore(work: Work, office: Office) -> str:
    return f"{office.word('Pantai')} {name_of(work.name, office)}"


def _farm_road(work: Work, office: Office) -> str:
    group = f"{office.word('Kelompok')} {work.detail}" if work.detail else ""
    return _joined(group, f"Blok {_number(work, office)}" if work.number else "")


def _estate(work: Work, office: Office) -> str:
    estate = _joined("Perumahan" if office.number_first else "", name_of(work.name, office))
    block = f"Blok {chr(64 + work.number)}" if work.number else ""
    return _joined(f"{work.part}" if work.part else "", estate, block)


def _plan(work: Work, office: Office) -> str:
    return _joined(office.word("WP"), name_of(work.name, office), work.detail)


def _area(work: Work, office: Office) -> str:
    return f"{office.say('area', ('Wilayah', 'Wilayah', 'Paket', 'Wil.'))} {_number(work, office)}"


def _course(work: Work, office: Office) -> str:
    batch = f"Angkatan {figure(work.number, office.number)}" if work.number else ""
    return _joined(f"({work.part})" if office.number_first else work.part, batch)


SUBJECTS: Mapping[str, Callable[[Work, Office], str]] = {
    "ruas": _road,
    "lingkungan": _lane,
    "jembatan": _bridge,
    "irigasi": _scheme,
    "rawa": _scheme,
    "sungai": _river,
    "drainase": _address,
    "spam": _supply,
    "sanitasi": _household,
    "sampah": _nothing,
    "sekolah": _school,
    "kesehatan": _building,
    "kantor": _building,
    "kumuh": _slum,
    "rtlh": _household,
    "pantai": _shore,
    "pju": _address,
    "embung": _building,
    "talud": _address,
    "tani": _farm_road,
    "psu": _estate,
    "taman": _building,
    "rencana": _plan,
    "pelatihan": _course,
    "wilayah": _area,
}
"""How each kind's asset is named in a title."""
