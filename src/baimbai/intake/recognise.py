"""What a title says: the asset, the work, the stretch, whose it is (*uraian pekerjaan*).

Titles are compared word by word with phrases; a word with a star stands for all that begin so.
"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from baimbai.intake.cells import area_ha, chainages, words
from baimbai.register.proposal import ASSET_TYPES, SECTORS, WORK_TYPES
from baimbai.wording.wording import LANGUAGES, wording

Phrases = tuple[tuple[str, str], ...]
"""(name, phrases separated by commas; `a|b c` stands for `a c, b c`), in order of weight."""

# Order decides: the first line of which a phrase is found names the asset.
_ASSETS: Phrases = (
    ("tata_ruang", "rdtr*, rtrw*, rtr, tata ruang, kkpr, rtbl, peta dasar, ksp"),
    ("jasa_konstruksi", "jasa konstruksi, tenaga terampil, tenaga ahli konstruksi, sipjaki"),
    ("kumuh", "kumuh"),
    ("rtlh",
     "rtlh, rumah tidak|tdk layak, bsps, rumah swadaya|korban|khusus|susun, relokasi rumah, "
     "rusun*"),
    ("psu", "psu, prasarana sarana utilitas"),
    ("air_limbah",
     "spald, ipal, iplt, tangki septik, septic, septik, sanitasi, mck, air|limbah limbah|domestik"),
    ("sampah", "tpa, tps, tps3r, tpst, persampahan, sampah, sel landfill"),
    ("spam",
     "spam, ipa, sr, sambungan rumah, air minum|bersih, pamsimas, pdam, ptam, jdu, jdb, jdl, pipa, "
     "perpipaan, pipanisasi, reservoir, intake, offtake*, sumur bor, instalasi pengolahan air, "
     "jaringan distribusi|transmisi"),
    ("drainase",
     "drainase, gorong gorong kota, saluran pembuang|pembuangan kota|air, saluran tepi, u ditch, "
     "uditch"),
    ("pantai", "pantai, seawall, breakwater, abrasi, jetty"),
    ("irigasi",
     "irigasi, d i, d i r, dir, rawa, tata air, saluran|jaringan primer|sekunder|tersier|pembawa, "
     "jit, jitut, polder, bendung, handil, tabat, pintu air, ji di|d"),
    ("bendungan", "bendungan*, embung*, waduk*, situ"),
    ("jembatan", "jembatan*, jbt*, jemb*, box culvert*, gorong*, fly over*, flyover*, titian*, "
     "underpass*"),
    ("jalan", "jalan, jln, jl, ruas, trotoar, longsoran, perkerasan, paving, penanganan longsor, "
     "lingkar, simpang, gang, bahu"),
    ("sungai", "sungai, sei, siring, turap, tanggul, tebing, bronjong, normalisasi, "
     "restorasi, kolam retensi, banjir, pengerukan, krib, groundsill"),
    ("gedung", "gedung, kantor, rumah dinas, aula, stadion, islamic center, pasar, pagar, "
     "bangunan, rsud, puskesmas, masjid, museum, laboratorium"),
    ("pbl", "kawasan strategis, penataan kawasan|bangunan, geopark, ruang terbuka, alun, taman, "
     "wisata, kawasan"),
    ("permukiman", "permukiman, lingkungan"),
)  # fmt: skip
_TRAINING = frozenset({"pelatihan", "bimtek", "sertifikasi", "uji", "pembekalan"})
_TRADES = ("tukang", "tenaga", "konstruksi", "mandor", "ahli", "jasa", "k3", "smk3")

# The title's subject decides before its place: "Drainase Jalan X" is drainage, "Jalan Sungai X"
# a road. A subject is looked for at the head, after the work.
_SUBJECTS: Phrases = (
    ("jalan", "jalan, jln, jl, ruas, struktur jalan|jln|jl, struktur ruas, trotoar, bahu jalan, "
     "perkerasan"),
    ("jembatan", "jembatan, jbt, jemb, titian, box culvert, gorong gorong, fly over, flyover"),
    ("drainase",
     "drainase, saluran|sistem drainase, saluran sistem drainase, saluran pembuang air, "
     "saluran tepi, u ditch, uditch"),
    ("sungai", "sungai, sei, s, anak sungai, siring, turap, tebing, tanggul, kolam retensi, "
     "alur sungai"),
    ("pantai", "pantai, pengaman pantai, seawall"),
    ("bendungan", "bendungan, embung, waduk"),
    ("irigasi", "irigasi, d i, d i r, di, dir, rawa, bendung, polder, "
     "jaringan|saluran|daerah irigasi|rawa|di|dir|polder, jaringan daerah irigasi|rawa"),
)  # fmt: skip

_WORKS: Phrases = (
    ("penunjang", "kegiatan penunjang, penunjang dak, dukungan manajemen, biaya penunjang"),
    ("pengadaan_lahan", "pembebasan lahan, pengadaan lahan|tanah, ganti rugi lahan|tanah"),
    ("pembinaan",
     "pembinaan, pendampingan, fasilitasi, sosialisasi, bimbingan teknis, koordinasi, evaluasi"),
    ("pelatihan", "pelatihan, bimtek, sertifikasi, uji kompetensi, pembekalan"),
    ("pengawasan", "supervisi, pengawasan, manajemen konstruksi"),
    ("perencanaan",
     "ded, studi, perencanaan, fs, feasibility, penyusunan, dokumen, masterplan, master plan, "
     "kajian, review desain, peninjauan, revisi, survei, survey, basic design, rencana induk, "
     "rispam, amdal, ukl"),
    ("pemeliharaan_rutin", "pemeliharaan|pem|pemel|perawatan rutin|rtn, preservasi rutin"),
    ("pemeliharaan_berkala",
     "pemeliharaan|pem|pemel|pelihara* berkala|brkl|periodik, overlay, pelapisan ulang"),
    ("operasi_pemeliharaan", "o p, op, operasi, pemeliharaan"),
    ("pelebaran", "pelebaran"),
    ("rekonstruksi", "rekonstruksi, rekontruksi, rekons, rekon"),
    ("penggantian", "penggantian, pergantian, peng jembatan"),
    ("normalisasi", "normalisasi, restorasi, pengerukan, galian, pencucian"),
    ("perluasan", "perluasan, penambahan, optimalisasi, sambungan rumah, pengembangan"),
    ("rehabilitasi",
     "rehabilitasi, rehab, perbaikan, pemulihan, longsor*, preservasi, perkuatan, lining, linning, "
     "bedah"),
    ("peningkatan",
     "peningkatan, peningk, penin, pening, betonisasi, pengaspalan, paving, rabat, pengerasan, "
     "perkerasan, penanganan"),
    ("penataan", "penataan"),
    ("pembangunan",
     "pembangunan, pemb, pembang, pembuatan, pemasangan, pengadaan, penyediaan, konstruksi, "
     "relokasi, pembukaan, lanjutan, bangun"),
)  # fmt: skip

_SECTOR_OF_ASSET = {
    "jalan": "BM", "jembatan": "BM", "irigasi": "SDA", "sungai": "SDA", "pantai": "SDA",
    "bendungan": "SDA", "spam": "CK", "air_limbah": "CK", "sampah": "CK", "drainase": "CK",
    "permukiman": "PERKIM", "kumuh": "PERKIM", "rtlh": "PERKIM", "psu": "PERKIM", "gedung": "CK",
    "pbl": "CK", "tata_ruang": "TR", "jasa_konstruksi": "JK",
}  # fmt: skip

_SECTOR_NAMES: tuple[tuple[str, str], ...] = (
    (r"\b(?:jasa konstruksi|jakon|jk|bina konstruksi)\b", "JK"),
    (r"\b(?:tata ruang|penataan ruang|tr)\b", "TR"),
    (r"\b(?:bina marga|bm|jalan|jembatan|kebinamargaan)\b", "BM"),
    (r"\b(?:sda|sumber daya air|pengairan|irigasi|sungai)\b", "SDA"),
    (r"\b(?:perkim|pkp|perumahan|permukiman kumuh|kawasan permukiman)\b", "PERKIM"),
    (r"\b(?:ck|cipta karya|air minum|sanitasi|air limbah|persampahan|drainase|gedung|bangunan)\b",
     "CK"),
)  # fmt: skip

_OTHER_ASSET_NAMES = {
    "rawa": "irigasi", "embung": "bendungan", "bendungan": "bendungan", "spam": "spam",
    "air minum": "spam", "sanitasi": "air_limbah", "sampah": "sampah", "kumuh": "kumuh",
    "permukiman": "permukiman", "rtlh": "rtlh", "rumah": "rtlh", "psu": "psu", "gedung": "gedung",
    "pbl": "pbl", "penataan bangunan": "pbl",
}  # fmt: skip


# Words at the head that say what kind of asset the name is of.
_KINDS: Phrases = ((
    "",
    "struktur jalan, ruas jalan|jln|jl, struktur ruas jalan, jalan, jln, jl, ruas, jembatan, "
    "jbt, irigasi, d i, d i r, di, dir, irigasi d i, irigasi d i r, irigasi di|dir, drainase, "
    "saluran drainase, sungai, sei, anak sungai|sei, spam",
),)  # fmt: skip


class Recognised(NamedTuple):
    """What a title says of its work."""

    sector: str | None
    asset_type: str
    work_type: str
    asset_name: str | None
    stretch: tuple[int, int] | None
    """Metres from and to."""
    area_ha: float | None
    declared_status: str | None
    portion: bool
    continuing: bool


def recognise(title: str) -> Recognised:
    """Read a title. What it does not say is `lainnya` or None."""
    said = _WORD.findall(title.lower())
    shape = _read_shape(tuple(map(_SHAPES.__getitem__, said)))
    if "(" in title or "+" in title:
        plain = _CHAINED.split(_BRACKETS.sub(" ", title), maxsplit=1)[0]
        words_ = _WORD.findall(plain.lower())
        name = _read_shape(tuple(map(_SHAPES.__getitem__, words_))).name
        asset_name = _named(plain, words_, *name)
        stretch = chainages(title)
    else:
        asset_name, stretch = _named(title, said, *shape.name), None
    area = area_ha(title) if shape.area else None
    return Recognised(
        shape.sector, shape.asset_type, shape.work_type, asset_name, stretch, area,
        shape.declared_status, shape.portion, shape.continuing,
    )  # fmt: skip


_WORD = re.compile(r"[0-9a-zA-Z]+")


def sector_of(text: str) -> str | None:
    """A bidang by any of its names; None where the text names none."""
    return codes_by_name(SECTORS).get(words(text)) or _first(_SECTOR_NAMES, text.lower())


def section_sector(text: str, before: str | None) -> str | None:
    """The bidang of the rows under a section's heading or on a sheet of that name.

    One that names a place keeps the bidang before; one that names several has none.
    """
    plain = words(text)
    if re.search(r"\b(?:kab|kabupaten|kota|prov|provinsi|kec|kecamatan|balai)\b", plain):
        return before
    named = {name for pattern, name in _SECTOR_NAMES if re.search(pattern, plain)}
    return named.pop() if len(named) == 1 else None if named else before


def asset_type_of(text: str) -> str | None:
    """An asset type by its own name (a column's cell); None where it is none."""
    plain = words(text)
    return codes_by_name(ASSET_TYPES).get(plain) or _OTHER_ASSET_NAMES.get(plain)


def work_type_of(text: str) -> str | None:
    """A work type by its name (a column's cell); None where it is none."""
    plain = words(text)
    return codes_by_name(WORK_TYPES).get(plain) or _work(plain)


@cache
def codes_by_name(codes: tuple[str, ...]) -> dict[str, str]:
    """Names in either language, as the template's pick-lists write them → codes."""
    return {words(wording(lang).name(code)): code for lang in LANGUAGES for code in codes}


def _first(patterns: tuple[tuple[str, str], ...], text: str) -> str | None:
    return next((name for pattern, name in patterns if re.search(pattern, text)), None)


_Phrase = tuple[tuple[str, ...], int, str]
"""(further words, order, name)."""


_SIGNS = {
    "portion": ("porsi", "sharing"),
    "continued": ("lanjutan", "lanjut", "myc", "multi", "multiyears", "jamak"),
    "area": ("ha", "hektar", "hektare"),
    "status": ("nasional", "provinsi", "kabupaten", "kota", "desa", "lingkungan", "usaha"),
    "training": ("pelatihan", "bimtek", "sertifikasi", "uji", "pembekalan"),
    "stop": ("kec", "kecamatan", "kab", "di", "pada", "tahap", "paket", "segmen"),
}
_SIGN_OF = {word: sign for sign, listed in _SIGNS.items() for word in listed}
_ENDING = frozenset(("kabupaten", "lanjutan", *_SIGNS["stop"]))
"""Words that end an asset's name."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What may begin with a word."""

    assets: tuple[_Phrase, ...]
    subjects: tuple[_Phrase, ...]
    works: tuple[_Phrase, ...]
    kinds: tuple[_Phrase, ...]
    sign: str | None


def _by_first_word(phrases: Phrases) -> dict[str, list[_Phrase]]:
    listed: dict[str, list[_Phrase]] = {}
    for order, (name, texts) in enumerate(phrases):
        for text in texts.split(","):
            for spelled in product(*(slot.split("|") for slot in text.split())):
                listed.setdefault(spelled[0], []).append((spelled[1:], order, name))
    return listed


def _beginning(listed: Mapping[str, list[_Phrase]], word: str) -> tuple[_Phrase, ...]:
    """The phrases that begin with a word, weightiest and longest first."""
    starred = [key for key in listed if key.endswith("*") and word.startswith(key[:-1])]
    found = [entry for key in (word, *starred) for entry in listed.get(key, ())]
    return tuple(sorted(found, key=lambda entry: (entry[1], -len(entry[0]))))


_LISTS = tuple(_by_first_word(phrases) for phrases in (_ASSETS, _SUBJECTS, _WORKS, _KINDS))
_STARRED = tuple(word[:-1] for listed in _LISTS for word in listed if word.endswith("*"))
_CARRIERS = ("jaringan", "saluran", "daerah", "bendung")
_ROADS = frozenset({"jalan", "ruas", "jembatan", "status"})
_AND = ("dan", "serta")
_ASKED = ("usulan", "paket")
_TELLING = {
    *_SIGN_OF, *_CARRIERS, *_ROADS, *_AND, *_ASKED, *(word for listed in _LISTS for word in listed),
    *(w for listed in _LISTS for found in listed.values() for phrase in found for w in phrase[0]),
}  # fmt: skip
"""Words that say something; other words only name."""


class _Shapes(dict[str, str]):
    """A telling word stands for itself, a number is `0`, another word `_`."""

    def __missing__(self, word: str) -> str:
        if word.isdigit():
            return "0"
        if len(self) > _MOST_WORDS:
            self.clear()
        telling = word in _TELLING or word.startswith((*_STARRED, *_TRADES))
        self[word] = word if telling else "_"
        return self[word]


_MOST_WORDS = 200_000
_SHAPES = _Shapes()


@lru_cache(maxsize=20_000)
def _known(word: str) -> _Known | None:
    """What begins with a telling word; None where nothing does."""
    assets, subjects, works, kinds = (_beginning(listed, word) for listed in _LISTS)
    sign = _SIGN_OF.get(word)
    if not (sign or assets or subjects or works or kinds):
        return None
    return _Known(assets, subjects, works, kinds, sign)


Marked = Sequence[tuple[int, _Known]]


def _marked(said: Sequence[str]) -> list[tuple[int, _Known]]:
    return [(place, known) for place, word in enumerate(said) if (known := _known(word))]


class _Shape(NamedTuple):
    """What the telling words of a title say."""

    sector: str | None
    asset_type: str
    work_type: str
    declared_status: str | None
    portion: bool
    continuing: bool
    area: bool
    """May a number of hectares be in it?"""
    name: tuple[int, int]
    """Words from and to (exclusive) that name the asset."""


@lru_cache(maxsize=100_000)
def _read_shape(said: tuple[str, ...]) -> _Shape:
    marked, head = _marked(said), _head(said)
    signs = {word.sign for _, word in marked}
    asset = _subject(said, head) or _asset(said, marked, signs)
    return _Shape(
        sector=_SECTOR_OF_ASSET.get(asset),
        asset_type=asset,
        work_type=_first_work(said, marked) or "lainnya",
        declared_status=_declared_status(said, marked) if "status" in signs else None,
        portion="portion" in signs,
        continuing="continued" in signs,
        area="area" in signs,
        name=_name(said, head),
    )


def _standing(phrases: Sequence[_Phrase], said: Sequence[str], place: int) -> _Phrase | None:
    """The weightiest of the phrases that stands at a place whole."""
    for phrase in phrases:
        rest = phrase[0]
        if not rest or tuple(said[place + 1 : place + 1 + len(rest)]) == rest:
            return phrase
    return None


def _head(said: Sequence[str]) -> int:
    """How many words at the head name the work (`Rehabilitasi dan Pemeliharaan`)."""
    place = 1 if said and said[0] in _ASKED else 0
    while place < len(said):
        word = _known(said[place])
        found = _standing(word.works, said, place) if word and word.works else None
        if found is None:
            break
        place += 1 + len(found[0])
        place += place < len(said) and said[place] in _AND
    return place


def _subject(said: Sequence[str], head: int) -> str | None:
    """The asset that stands at the head of a title, after the work."""
    if head == len(said):
        return None
    word = _known(said[head])
    if word and (found := _standing(word.subjects, said, head)):
        return found[2]
    carried = _carried(said, head)
    word = _known(said[carried]) if head < carried < len(said) else None
    found = _standing(word.subjects, said, carried) if word else None
    return "irigasi" if found and found[2] == "irigasi" else None


def _carried(said: Sequence[str], place: int) -> int:
    """The place after `jaringan`, `saluran` …, which name a part of the asset."""
    while place < len(said) and said[place] in _CARRIERS:
        place += 1
    return place


def _asset(said: Sequence[str], marked: Marked, signs: Set[str | None]) -> str:
    """The weightiest kind of asset that a title names anywhere."""
    if "training" in signs:
        first = next(place for place, word in marked if word.sign == "training")
        if any(word.startswith(_TRADES) for word in said[first:]):
            return "jasa_konstruksi"
    best: _Phrase | None = None
    for place, word in marked:
        found = _standing(word.assets, said, place) if word.assets else None
        if found and (best is None or found[1] < best[1]):
            best = found
    return best[2] if best else "lainnya"


def _first_work(said: Sequence[str], marked: Marked) -> str | None:
    """The work that a title names first: "Pembangunan Perkuatan Tebing" is a construction."""
    for place, word in marked:
        if word.works and (found := _standing(word.works, said, place)):
            return found[2]
    return None


def _work(text: str) -> str | None:
    said = _WORD.findall(text.lower())
    return _first_work(said, _marked(said))


_STATUSES = {"nasional": "pusat", "provinsi": "provinsi", "kabupaten": "kabkota", "kota": "kabkota"}


def _declared_status(said: Sequence[str], marked: Marked) -> str | None:
    """The level that a title gives its road: `ruas provinsi`, `jalan desa`."""
    for place, word in marked:
        if word.sign != "status" or not place or said[place - 1] not in _ROADS:
            continue
        before, here = said[place - 1], said[place]
        level = _STATUSES.get(here) or ("desa" if before == "jalan" else None)
        # "Jalan Kota Baru 2" is a street's name, "Jembatan Kota" a bridge's.
        named = before == "jembatan" or "".join(said[place + 2 : place + 3]).isdigit()
        if level and not (level == "kabkota" and named):
            return level
    return None


_BRACKETS = re.compile(r"\([^)]*\)")


def _name(said: Sequence[str], head: int) -> tuple[int, int]:
    """The words that name the asset: after work and kind, before place and stage."""
    begin, carried = head, _carried(said, head)
    # Once only: "Jalan Sungai Kitano" is named Sungai Kitano.
    word = _known(said[carried]) if carried < len(said) else None
    if word and (kind := _standing(word.kinds, said, carried)):
        begin = carried + 1 + len(kind[0])
    end = begin
    while end < len(said) and said[end] not in _ENDING:
        end += 1
    return begin, end


def _named(title: str, said: Sequence[str], begin: int, end: int) -> str | None:
    """The title's words from `begin` to `end`, as written between them."""
    if begin >= end:
        return None
    lowered = title.lower()
    # Some letters grow when lowered: then the lowered title is all there is.
    title = title if len(lowered) == len(title) else lowered
    first = last = 0
    # Between words there are no letters: the next word is what is found next.
    for place in range(end):
        if place == begin:
            first = lowered.find(said[place], last)
        last = lowered.find(said[place], last) + len(said[place])
    text = title[first:last]
    return " ".join(text.replace("–", "-").replace("—", "-").split())


_CHAINED = re.compile(r"(?i)\b(?:sta\.?|km\.?)?\s*\d+\s*\+\s*\d{3}")
