"""Titles: a work in the words of an office."""

from collections.abc import Callable, Mapping
from random import Random

from nation_offices import Office, habits
from nation_places import Regency
from nation_works import Work, kinds, pick

ROMAN = (
    "",
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
)
ORDINALS = ("", "Satu", "Dua", "Tiga", "Empat", "Lima")
SPECIES_PLACED = (
    "spam",
    "sanitasi",
    "sampah",
    "rtlh",
    "tani",
    "pju",
    "drainase",
    "talud",
    "lingkungan",
)
"""Kinds that nothing but the place tells apart, so that the village is hardly ever left out."""


def title_of(work: Work, office: Office, regency: Regency) -> str:
    """The title that the office gives the work."""
    subject = SUBJECTS[work.kind](work, office)
    slots = {
        "W": _works(work, office, bool(subject)),
        "O": subject,
        "S": _span(work, office),
        "P": _place(work, office, regency, bool(subject)),
        "F": _phase(work, office),
    }
    if office.letters == "upper works":
        slots["W"] = slots["W"].upper()
    elif office.letters == "upper place":
        slots["P"] = slots["P"].upper()
    order = office.order if office.rng.random() > 0.12 else pick(habits()["orders"], office.rng)
    text = _assemble(order, slots)
    tail = _tail(work, office)
    return _finish(f"{text} {tail}" if tail else text, office)


def _assemble(order: str, slots: Mapping[str, str]) -> str:
    """The slots in their order; a bracket or a colon around nothing falls away."""
    out = ""
    gap = True
    for sign in order:
        text = slots.get(sign)
        if text is None:
            out += sign
            gap = False
        elif text:
            if gap and out:
                out += " "
            out += text
            gap = True
    for empty in ("()", "( )"):
        out = out.replace(empty, "")
    return " ".join(out.split()).removeprefix(": ").strip(" ,-")


def _works(work: Work, office: Office, has_subject: bool) -> str:
    facts = kinds()[work.kind].works[work.lemma]
    general = facts.get("programme")
    if general and office.rng.random() < office.programme:
        phrase = pick(general, office.rng)
    else:
        phrase = office.say(f"{work.kind} {work.lemma}", facts["say"])
    if work.service != "fisik":
        service = office.word(work.service)
        drop = has_subject and work.kind in ("ruas", "jembatan") and office.rng.random() < 0.3
        phrase = service if drop else f"{service} {phrase}"
    filler = office.filler if office.rng.random() > 0.1 else ""
    return f"{filler} {phrase}" if filler else phrase


def name_of(text: str, office: Office) -> str:
    """A name as the office spells it: shortened, in old spelling, run together."""
    quirks = office.respaces or office.old_spelling
    if not text or not (quirks or office.rng.random() < office.short_names):
        return text
    key = f"name {text}"
    spelled = office.chosen.get(key)
    if spelled is None:
        spelled = office.chosen[key] = _spell(text, office)
    return spelled


def _spell(text: str, office: Office) -> str:
    words = text.split()
    if office.short_names > 0.5:
        shorter = habits()["names"]
        words = [office.say(word, shorter[word]) if word in shorter else word for word in words]
    if office.respaces and len(words) == 2 and len(words[1]) > 3 and office.rng.random() < 0.4:
        words = [words[0] + words[1].lower()]
    elif office.respaces and len(words) == 1 and office.rng.random() < 0.4:
        words = [_split(words[0])]
    if office.old_spelling and office.rng.random() < 0.6:
        words[-1] = words[-1].replace("u", "oe").replace("j", "dj").replace("J", "Dj")
    return " ".join(words)


def _split(word: str) -> str:
    """`Sukamaju` as `Suka Maju`."""
    for head in ("Suka", "Sido", "Karang", "Sumber", "Mekar", "Banjar", "Purwo", "Wono", "Tanjung"):
        if word.startswith(head) and len(word) > len(head) + 2:
            return f"{head} {word[len(head) :].capitalize()}"
    return word


def _figure(number: int, style: str) -> str:
    roman = ROMAN[number] if number < len(ROMAN) else str(number)
    word = ORDINALS[number] if number < len(ORDINALS) else str(number)
    return style.format(n=number, R=roman, w=word, z=f"{number:02d}", L="-ABCDEFGHIJKLMNO"[number])


def _number(work: Work, office: Office) -> str:
    return _figure(work.number, office.number) if work.number else ""


def _side(work: Work, office: Office) -> str:
    return office.word(work.side) if work.side and office.rng.random() > 0.07 else ""


def _neighbourhood(work: Work, office: Office) -> str:
    if not work.rt or office.rng.random() < 0.1:
        return ""
    style = office.neighbourhood
    if not work.rw:
        return f"RT {work.rt:02d}" if "02d" in style else f"RT. {work.rt}"
    return style.format(t=work.rt, w=work.rw, r=ROMAN[work.rw] if work.rw < 15 else work.rw)


def _phase(work: Work, office: Office) -> str:
    if office.rng.random() < 0.07:
        return ""
    told = []
    if work.stage:
        told.append(_figure(work.stage, office.stage))
    if work.package:
        told.append(_figure(work.package, office.package))
    if work.carried:
        told.append(office.word("carried"))
    return " ".join(told)


def _span(work: Work, office: Office) -> str:
    style = office.span
    rng = office.rng
    if not style or not kinds()[work.kind].line or work.service == "fs" or rng.random() < 0.12:
        return ""
    if "{a}" in style or "{k}" in style:
        if work.from_m < 0:
            return ""
        start, end = work.from_m, work.to_m
        return style.format(a=_chainage(start), b=_chainage(end), k=_km(start), l=_km(end))
    if rng.random() < 0.5 or work.length_m < 10:
        return ""
    metres = f"{int(work.length_m):,}".replace(",", ".")
    return style.format(n=_km(int(work.length_m)), m=metres)


def _chainage(metres: int) -> str:
    return f"{metres // 1000}+{metres % 1000:03d}"


def _km(metres: int) -> str:
    return f"{metres / 1000:.2f}".rstrip("0").rstrip(".").replace(".", ",") or "0"


def _place(work: Work, office: Office, regency: Regency, has_subject: bool) -> str:
    rng = office.rng
    village = work.village
    wanted = [told != (rng.random() < 0.1) for told in office.places[:4]]
    if (work.kind in SPECIES_PLACED and rng.random() < 0.85) or not has_subject:
        wanted[1] = True
    if work.kind in ("rencana", "pelatihan"):
        wanted = [False, False, False, wanted[3]]
    elif work.kind in ("ruas", "irigasi", "jembatan") and rng.random() < 0.5:
        wanted[1] = False
    told = []
    if work.hamlet and wanted[0]:
        told.append(f"{office.word(village.hamlet_word)} {name_of(work.hamlet, office)}")
    if wanted[1] and not (work.use and work.name == village.name and rng.random() < 0.6):
        told.append(f"{office.word(village.word)} {name_of(village.name, office)}")
    if wanted[2]:
        told.append(f"{office.word('Kecamatan')} {name_of(village.kecamatan, office)}")
    if wanted[3]:
        told.append(_region(regency, office))
    if office.places[4]:
        told.append(f"{office.word('Provinsi')} {regency.province_name}")
    if office.descending:
        told.reverse()
    text = office.comma.join(told)
    lead = office.word("di") if text and work.kind not in ("spam", "rtlh") else ""
    return f"{lead} {text}" if lead else text


def _region(regency: Regency, office: Office) -> str:
    if office.rng.random() < office.short_names:
        return regency.short
    word = office.word("Kota" if regency.is_city else "Kabupaten")
    return f"{word} {regency.name}"


def _tail(work: Work, office: Office) -> str:
    tail = office.tail
    if work.dated and "{y}" not in tail and office.rng.random() < 0.5:
        tail = "TA {y}"
    if not tail or office.rng.random() < 0.15:
        return ""
    return tail.format(y=work.year)


def _finish(text: str, office: Office) -> str:
    """Letters, slips of the keys and the end of the field."""
    rng = office.rng
    mark = office.word("list_mark")
    if mark:
        text = mark + text
    if office.tight:
        text = text.replace(". ", ".")
    if office.letters == "upper":
        text = text.upper()
    elif office.letters == "lower":
        text = text.lower()
    if rng.random() < office.typing_errors:
        text = mistype(text, rng)
    if len(text) > office.longest:
        text = text[: office.longest].rstrip()
    return text


def mistype(text: str, rng: Random) -> str:
    """One slip in one longer word: a letter lost, doubled or swapped, or a space; never a digit."""
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if not long:
        return text
    index = pick(long, rng)
    word = words[index]
    at = 1 + int(rng.random() * (len(word) - 2))
    slip = rng.random()
    if slip < 0.35:
        word = word[:at] + word[at + 1 :]
    elif slip < 0.6:
        word = word[:at] + word[at] + word[at:]
    elif slip < 0.85:
        word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    else:
        word += " "
    words[index] = word
    return " ".join(words)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _road(work: Work, office: Office) -> str:
    if not work.end:
        return f"{office.word('Jalan')} {name_of(work.name, office)}"
    ends = [name_of(work.name, office), name_of(work.end, office)]
    if office.rng.random() < 0.08:
        ends.reverse()
    return f"{office.word('Ruas')} {office.dash.join(ends)}"


def _address(work: Work, office: Office, without_street: str = "") -> str:
    street = f"{office.word('Jalan')} {name_of(work.name, office)}" if work.name else without_street
    lane = f"{office.word('Gang')} {work.gang}" if work.gang and office.rng.random() > 0.06 else ""
    return _joined(street, lane, _neighbourhood(work, office), _side(work, office))


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
    number = _figure(work.number, office.number) if work.number else ""
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


def _course(work: Work, office: Office) -> str:
    batch = f"Angkatan {_figure(work.number, office.number)}" if work.number else ""
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
}
"""How each kind's asset is named in a title."""
