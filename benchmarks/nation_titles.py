"""Titles: a work in the words of an office."""

from collections.abc import Mapping

from nation_offices import Office, habits
from nation_places import Regency
from nation_spelling import mistype, name_of
from nation_subjects import SUBJECTS, figure
from nation_works import Work, kinds, pick

PLACED = (
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


def _phase(work: Work, office: Office) -> str:
    if office.rng.random() < 0.07:
        return ""
    told = []
    if work.stage:
        told.append(figure(work.stage, office.stage))
    if work.package:
        told.append(figure(work.package, office.package))
    if work.carried:
        told.append(office.word("carried"))
    return " ".join(told)


def _span(work: Work, office: Office) -> str:
    style = office.span
    rng = office.rng
    if not kinds()[work.kind].line:
        return _quantity(work, office)
    if not style or work.service == "fs" or rng.random() < 0.12:
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


def _quantity(work: Work, office: Office) -> str:
    """How many houses, lamps or connections."""
    unit = habits()["units"].get(kinds()[work.kind].works[work.lemma]["unit"])
    if not unit or work.size < 2 or work.service != "fisik" or office.rng.random() < 0.3:
        return ""
    return office.quantity.format(q=int(work.size), u=unit)


def _chainage(metres: int) -> str:
    return f"{metres // 1000}+{metres % 1000:03d}"


def _km(metres: int) -> str:
    return f"{metres / 1000:.2f}".rstrip("0").rstrip(".").replace(".", ",") or "0"


def _place(work: Work, office: Office, regency: Regency, has_subject: bool) -> str:
    rng = office.rng
    village = work.village
    wanted = [told != (rng.random() < 0.1) for told in office.places[:4]]
    if (work.kind in PLACED and rng.random() < 0.85) or not has_subject:
        wanted[1] = True
    if work.kind in ("rencana", "pelatihan"):
        wanted = [False, False, False, wanted[3]]
    elif work.kind == "wilayah":
        wanted = [False, False, False, wanted[3] and rng.random() < 0.5]
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
    for word in ("Perumahan", "Pantai", "Kampung"):
        text = text.replace(f"{word} {word}", word)
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
