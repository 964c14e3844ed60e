"""What a title says: the asset, the work, the stretch, whose it is (*uraian pekerjaan*).

Titles are compared word by word with phrases; a word with a star stands for all that begin so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product
from operator import itemgetter

from baimbai.intake.cells import area_ha, chainages, words
from baimbai.register.proposal import ASSET_TYPES, SECTORS, WORK_TYPES
from baimbai.wording.wording import LANGUAGES, wording

Phrases = tuple[tuple[str, str], ...]
"""(name, phrases separated by commas; `a|b c` stands for `a c, b c`), in order of weight."""

# Order decides: the first line of which a phrase is found names the asset.
_ASSETS: Phrases = (
    ("tata_ruang", "rdtr*, rtrw*, rtr, tata ruang, kkpr, rtbl, peta dasar, ksp"),
    ("jasa_konstruksi", "jasa konstruksi, tenaga ahli|terampil, sipjaki"),
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
     "perpipaan, pipanisasi, reservoir, intake, offtake*, sumur bor"),
    ("drainase", "drainase, gorong gorong kota, saluran pembuang|pembuangan kota"),
    ("pantai", "pantai, seawall, breakwater, abrasi, jetty"),
    ("irigasi",
     "irigasi, d i, d i r, dir, rawa, tata air, saluran primer|sekunder|tersier|pembawa, jit, "
     "jitut, polder, bendung, handil, tabat, pintu air"),
    ("bendungan", "bendungan*, embung*, waduk*, situ"),
    ("jembatan", "jembatan*, jbt*, jemb*, box culvert*, gorong*, fly over*, flyover*, titian*, "
     "underpass*"),
    ("jalan", "jalan, jln, jl, ruas, trotoar, longsoran, perkerasan, paving, penanganan longsor, "
     "lingkar, simpang, gang, bahu"),
    ("sungai", "sungai, sei, siring, turap, tanggul, tebing, normalisasi, restorasi, "
     "kolam retensi, banjir, pengerukan, krib, groundsill"),
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
    ("drainase", "drainase, saluran|sistem drainase, saluran sistem drainase"),
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
     "pemeliharaan|pem|pemel|pelihara* berkala|brkl, overlay, pelapisan ulang"),
    ("operasi_pemeliharaan", "o p, op, operasi, pemeliharaan"),
    ("pelebaran", "pelebaran"),
    ("rekonstruksi", "rekonstruksi, rekons, rekon"),
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
     "pembangunan, pemb, pembuatan, pemasangan, pengadaan, penyediaan, konstruksi, relokasi, "
     "pembukaan, lanjutan, bangun"),
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


@dataclass(frozen=True, slots=True)
class Recognised:
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
    body = said[_head(said) :]
    asset = _subject(body) or _asset(said)
    pairs = set(pairwise(said))
    return Recognised(
        sector=_SECTOR_OF_ASSET.get(asset),
        asset_type=asset,
        work_type=_work(said) or "lainnya",
        asset_name=asset_name(title),
        stretch=chainages(title) if "+" in title else None,
        area_ha=area_ha(title) if not _HECTARES.isdisjoint(said) else None,
        declared_status=_declared_status(said),
        portion="porsi" in said or "sharing" in said or not _PORTIONS.isdisjoint(pairs),
        continuing=not _CONTINUED.isdisjoint(said) or not _CONTINUED_PAIRS.isdisjoint(pairs),
    )


_WORD = re.compile(r"[0-9a-z]+")
_HECTARES = frozenset({"ha", "hektar", "hektare"})
_PORTIONS = frozenset(("bagian", payer) for payer in ("apbd", "apbn", "prov", "kab"))
_CONTINUED = frozenset({"lanjutan", "lanjut", "myc", "multiyears", "multiyear"})
_CONTINUED_PAIRS = frozenset({("multi", "year"), ("multi", "years"), ("tahun", "jamak")})


def sector_of(text: str) -> str | None:
    """A bidang by any of its names; None where the text names none."""
    return _codes_by_name(SECTORS).get(words(text)) or _first(_SECTOR_NAMES, text.lower())


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
    return _codes_by_name(ASSET_TYPES).get(plain) or _OTHER_ASSET_NAMES.get(plain)


def work_type_of(text: str) -> str | None:
    """A work type by its name (a column's cell); None where it is none."""
    plain = words(text)
    return _codes_by_name(WORK_TYPES).get(plain) or _work(plain.split())


@cache
def _codes_by_name(codes: tuple[str, ...]) -> dict[str, str]:
    """Names in either language, as the template's pick-lists write them → codes."""
    return {words(wording(lang).name(code)): code for lang in LANGUAGES for code in codes}


def _first(patterns: tuple[tuple[str, str], ...], text: str) -> str | None:
    return next((name for pattern, name in patterns if re.search(pattern, text)), None)


_Phrase = tuple[tuple[str, ...], int, str]
"""(further words, order, name)."""


class _Lexicon(dict[str, tuple[_Phrase, ...]]):
    """Phrases by the word they begin with, weightiest first; a word is looked up once."""

    def __init__(self, phrases: Phrases) -> None:
        super().__init__()
        self._listed: dict[str, list[_Phrase]] = {}
        for order, (name, listed) in enumerate(phrases):
            for phrase in listed.split(","):
                for spelled in product(*(slot.split("|") for slot in phrase.split())):
                    entry = (spelled[1:], order, name)
                    self._listed.setdefault(spelled[0], []).append(entry)
        self._starred = [word[:-1] for word in self._listed if word.endswith("*")]

    def __missing__(self, word: str) -> tuple[_Phrase, ...]:
        if len(self) > _MOST_WORDS:
            self.clear()
        starred = [f"{begin}*" for begin in self._starred if word.startswith(begin)]
        found = [entry for key in (word, *starred) for entry in self._listed.get(key, ())]
        self[word] = tuple(sorted(found, key=lambda entry: (entry[1], -len(entry[0]))))
        return self[word]

    def at(self, said: Sequence[str], place: int) -> _Phrase | None:
        """The weightiest phrase that stands at a place."""
        for entry in self[said[place]]:
            rest = entry[0]
            if not rest or tuple(said[place + 1 : place + 1 + len(rest)]) == rest:
                return entry
        return None

    def found_in(self, said: Sequence[str]) -> Iterator[_Phrase]:
        """For each word at which phrases begin, the weightiest."""
        for place, word in enumerate(said):
            if self[word] and (entry := self.at(said, place)):
                yield entry


_MOST_WORDS = 200_000

_ASSET_WORDS, _SUBJECT_WORDS, _WORK_WORDS = (
    _Lexicon(phrases) for phrases in (_ASSETS, _SUBJECTS, _WORKS)
)


def _head(said: Sequence[str]) -> int:
    """How many words at the head name the work (`Rehabilitasi dan Pemeliharaan`)."""
    place = 1 if said and said[0] in ("usulan", "paket") else 0
    while place < len(said) and (found := _WORK_WORDS.at(said, place)):
        place += 1 + len(found[0])
        place += place < len(said) and said[place] in ("dan", "serta")
    return place


_CARRIERS = ("jaringan", "saluran", "daerah", "bendung")


def _subject(body: Sequence[str]) -> str | None:
    """The asset that stands at the head of a title, after the work."""
    if not body:
        return None
    if found := _SUBJECT_WORDS.at(body, 0):
        return found[2]
    while body and body[0] in _CARRIERS:
        body = body[1:]
    found = _SUBJECT_WORDS.at(body, 0) if body else None
    return "irigasi" if found and found[2] == "irigasi" else None


def _asset(said: Sequence[str]) -> str:
    """The weightiest kind of asset that a title names anywhere."""
    if not _TRAINING.isdisjoint(said) and any(
        word.startswith(_TRADES) for word in said[min(map(said.index, _TRAINING & set(said))) :]
    ):
        return "jasa_konstruksi"
    found = min(_ASSET_WORDS.found_in(said), key=itemgetter(1), default=None)
    return found[2] if found else "lainnya"


def _work(said: Sequence[str]) -> str | None:
    """The work that a title names first: "Pembangunan Perkuatan Tebing" is a construction."""
    found = next(_WORK_WORDS.found_in(said), None)
    return found[2] if found else None


_ROADS = frozenset({"jalan", "ruas", "jembatan", "status"})
_STATUSES = {"nasional": "pusat", "provinsi": "provinsi", "kabupaten": "kabkota", "kota": "kabkota"}
_VILLAGE = frozenset({("jalan", "desa"), ("jalan", "lingkungan"), ("jalan", "usaha")})


def _declared_status(said: Sequence[str]) -> str | None:
    """The level that a title gives its road: `ruas provinsi`, `jalan desa`."""
    for place, pair in enumerate(pairwise(said)):
        if pair in _VILLAGE:
            return "desa"
        level = _STATUSES.get(pair[1]) if pair[0] in _ROADS else None
        # "Jalan Kota Baru 2" is a street's name.
        if level == "kabkota" and (
            pair[0] == "jembatan" or "".join(said[place + 3 : place + 4]).isdigit()
        ):
            continue
        if level:
            return level
    return None


_BRACKETS = re.compile(r"\([^)]*\)")
_STOPS = frozenset(
    ("kec", "kecamatan", "kab", "kabupaten", "di", "pada", "tahap", "paket", "segmen", "lanjutan")
)
_KINDS: Phrases = ((
    "",
    "struktur jalan, ruas jalan|jln|jl, struktur ruas jalan, jalan, jln, jl, ruas, jembatan, "
    "jbt, irigasi, d i, d i r, di, dir, irigasi d i, irigasi d i r, irigasi di|dir, drainase, "
    "saluran drainase, sungai, sei, anak sungai|sei, spam",
),)  # fmt: skip
_KIND_WORDS = _Lexicon(_KINDS)


def asset_name(title: str) -> str | None:
    """The named asset without work, kind, place, chainage and remarks; None where none is left."""
    text = _BRACKETS.sub(" ", title) if "(" in title else title
    named = text.replace("–", "-").replace("—", "-").split()
    plain = [word.strip(".,;:") for word in text.lower().split()]
    end = next((place for place in range(len(plain)) if _ends_name(plain, place)), len(plain))
    # "D.I." is a scheme, "di" a place to come.
    plain = [word.replace(".", "") for word in plain[:end]]
    begin = _head(plain)
    carried = begin
    while carried < end and plain[carried] in _CARRIERS:
        carried += 1
    # Once only: "Jalan Sungai Kitano" is named Sungai Kitano.
    if carried < end and (kind := _KIND_WORDS.at(plain, carried)):
        begin = carried + 1 + len(kind[0])
    return " ".join(named[begin:end]).strip(" -.,;:") or None


def _ends_name(plain: Sequence[str], place: int) -> bool:
    """Does the place, the stage or the chainage begin here?"""
    word = plain[place]
    if word in _STOPS:
        return True
    if word in ("sta", "km"):
        word = "".join(plain[place + 1 : place + 2])
    return "+" in word and _CHAINED.match(word) is not None


_CHAINED = re.compile(r"(?:sta\.?|km)?\d+\+\d{3}")
