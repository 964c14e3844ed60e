"""What a title says (*uraian pekerjaan*): names, ends, place, stretch, numbers.

    Rekons. Jl. Sei. Alang – Mandiangin Brt. Kec. Karang Intan Sta 0+000 - 2+400 (lanjutan)
    names ((sungai, alang), (mandiangin, barat)); kecamatan (karang, intan); 0–2400 m; continuing

Digits decide between neighbours, so every number is kept with what it numbers.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from baimbai.synchronisation.spelling import full_word, number_of

Name = tuple[str, ...]
Numbers = dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Title:
    """A title in its parts. What it does not say is empty or None."""

    names: tuple[Name, ...] = ()
    """What is named outside brackets: one name, or the ends of a stretch in their order."""
    asides: tuple[Name, ...] = ()
    """Names in brackets."""
    roads: tuple[Name, ...] = ()
    """Names that follow a word for road: under which pipes and drains are laid."""
    desa: Name = ()
    kecamatan: Name = ()
    numbers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By what they number: rt, rw, tahap, paket, …, or the word before a number in a name."""
    objects: frozenset[str] = frozenset()
    """Parts of works that are told apart: tps3r, tpa, reservoir, siring, longsoran, …"""
    from_m: int | None = None
    to_m: int | None = None
    area_ha: float | None = None
    continuing: bool = False
    portion: bool = False

    @property
    def all_words(self) -> Name:
        """All words of names, asides and places."""
        parts = (*self.names, *self.asides, self.desa, self.kecamatan)
        return tuple(dict.fromkeys(word for part in parts for word in part))


_WORK = frozenset(
    """pembangunan peningkatan pelebaran rekonstruksi rehabilitasi penggantian pergantian
    normalisasi restorasi revitalisasi perluasan penataan pemeliharaan perawatan berkala rutin
    operasi perencanaan pengawasan supervisi penunjang pengadaan penyediaan pembebasan penyusunan
    perbaikan penanganan penambahan pengembangan optimalisasi uprating pemasangan pembuatan
    perkuatan pengerukan pengerasan pengaspalan betonisasi semenisasi pengecoran rabat beton
    lapen aspal hotmix periodik overlay pelapisan ulang perkerasan perlindungan pengamanan
    rekontruksi pembukaan preservasi galian pencucian pembersihan linning lining review ded dokumen
    kajian studi basis data masterplan survei pelatihan pembinaan kegiatan usulan paket pekerjaan
    lanjutan
    lanjut relokasi struktur kualitas kapasitas tahap segmen seksi sisi bantuan stimulan jasa
    konstruksi teknis swakelola kondisi rencana detail engineering design bsps konsolidasi dak
    dau proyek dukungan lanjutannya""".split()
)
_ROAD = frozenset("jalan ruas usaha tani lingkungan setapak titian poros desa paving block".split())
_KIND = _ROAD | frozenset(
    """jembatan irigasi jaringan saluran drainase spam sistem penyediaan air minum
    bersih perpipaan pipa distribusi transmisi sanitasi limbah domestik spald s t ipal iplt tangki
    septik septic skala individual perdesaan perkotaan komunal sampah tpa tps tps3r tpst rtlh
    rumah tidak layak huni psu prasarana sarana utilitas umum kumuh permukiman gedung bangunan
    kantor embung bendung di dir daerah tersier sekunder primer rawa tata mikro turap
    siring tanggul tebing pengaman pantai seawall sr sambungan ikk jdu jdb pdam ptam dia diameter
    gorong box culvert trotoar bahu pembuang pintu polder reservoir intake pompa kolam retensi ulin
    kayu baja bailey rangka individu kawasan sungai anak gantung perumahan subsidi""".split()
)
_WEAK = frozenset(
    """sungai anak desa kelurahan kecamatan kabupaten kota provinsi dusun kampung pasar simpang
    gang komplek perumahan kawasan wilayah nomor batas akses menuju ke dari dan di pada untuk bagi
    dengan yang atau serta sekitar eks mendukung lintas regional antar rt rw sta km m ha unit
    kk lokasi arah dekat depan belakang pusat strategis nasional nama sub kapal muara pantai
    a b c d e h haji pulau zona upt blok""".split()
)
WEAK = _WEAK | _KIND | _WORK
"""Words that do not tell one name from another; a name of nothing else keeps them all."""

_OBJECTS: tuple[tuple[str, str], ...] = (
    (r"\btps ?-?3r\b", "tps3r"), (r"\btpst\b", "tpst"), (r"\btpa\b", "tpa"),
    (r"\biplt\b", "iplt"), (r"\bipal\b", "ipal"),
    (r"\b(?:tangki septi[ck]|septi[ck] tank|spald-?s|spalds|tripikon)\b", "septik"),
    (r"\bspald-?t\b", "spald-t"),
    (r"\bipa\b", "ipa"), (r"\breservoir\b", "reservoir"), (r"\bintake\b", "intake"),
    (r"\b(?:pipa|perpipaan|jdu|jdb)\b", "pipa"), (r"\bpamsimas\b", "pamsimas"),
    (r"\b(?:siring|turap|tebing|dinding penahan|dpt)\b", "siring"), (r"\btanggul\b", "tanggul"),
    (r"\bkolam retensi\b", "kolam"), (r"\bembung\b", "embung"), (r"\bpintu air\b", "pintu"),
    (r"\bbendung\b", "bendung"), (r"\b(?:box culvert|gorong)", "gorong"),
    (r"\btitian\b", "titian"), (r"\blongsor", "longsoran"), (r"\btrotoar\b", "trotoar"),
    (r"\bdrainase\b", "drainase"), (r"\bpju\b", "lampu"), (r"\bpompa\b", "pompa"),
    (r"\brdtr\b", "rdtr"), (r"\brtrw", "rtrw"), (r"\bseawall\b|\bpengaman pantai\b", "pantai"),
)  # fmt: skip

_LABELS = "rt|rw|tahap|paket|segmen|seksi|zona|wilayah|blok|nomor|lajur|km"
_VALUE = r"\d+[a-z]?|[ivx]+|[a-z](?![a-z])"
_NUMBERED = re.compile(
    rf"\b({_LABELS})\s*[.:]?\s*((?:{_VALUE})(?:\s*(?:,|-|/|dan|&|s/d)\s*(?:(?:{_LABELS})\s*\.?\s*)?"
    rf"(?:{_VALUE})\b)*)\b"
)
_UNTIL = r"\s*(?:-|s\s*[./]?\s*d\b\.?|sampai(?:\s+dengan)?|hingga)\s*"
_METRES = r"(\d{1,3})\s*\+\s*(\d{3})(?!\d)(?:[.,]\d+)?"
_KM = r"(\d{1,3}(?:[.,]\d{1,3})?)(?![\d+]|[.,]\d|\s*\+)"
_STRETCH = re.compile(
    rf"\(?(?:\b(?:dari|pada)\s+)?\b(?:sta|km)?[.:]?\s*{_METRES}{_UNTIL}(?:sta|km)?[.:]?\s*{_METRES}\)?"
)
_KM_STRETCH = re.compile(
    rf"\(?(?:\b(?:dari|pada)\s+)?\bkm[.:]?\s*{_KM}{_UNTIL}(?:km[.:]?\s*)?{_KM}"
    r"(?!\s*(?:ha|m|m2|m3|unit|sr|kk|lajur|jalur|titik|desa|paket|tahun)\b)(?:\s*km\b)?\)?"
)
_QUANTITY = re.compile(
    r"\b(\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?)\s*"
    r"(ha|hektar|km|m1|m2|m3|m'|m|mm|cm|l/det|l/dt|lps|liter/detik|unit|sr|kk|titik|kelas)\b\.?"
)
_ENDS = re.compile(r"\s+-\s*|\s*-\s+|\s+(?:ke|menuju|sampai|s ?/? ?d)\s+")
# "Jalan Kota Batin" is named so; "(jalan kota)" tells the status.
_FLAGS = re.compile(
    r"\b(?:jalan|ruas|jembatan|status)\s+(?:nasional|provinsi|kabupaten|kota(?! +[a-z]))\b"
)


@lru_cache(maxsize=200_000)
def read_title(text: str) -> Title:
    """The title in its parts."""
    # "s.d." is read as "until" before "s." is read as a river.
    line, stretch = _take_stretch(re.sub(r"[–—−]", " - ", text.lower()))
    line = _one_spelling(line)
    continuing, portion = "lanjut" in line, bool(re.search(r"\b(?:porsi|sharing)\b", line))
    line, area = _take_quantities(line)
    objects = frozenset(name for pattern, name in _OBJECTS if re.search(pattern, line))
    line = re.sub(r"\b(?:porsi|sharing)\b.*?(?=\)|$)", " ", line)
    line, numbers = _take_numbers(line)
    bracketed = re.findall(r"\(([^)]*)\)?", line)
    outside = re.sub(r"\([^)]*\)?", " ", line)
    names, desa, kecamatan = _names(outside, numbers)
    asides = tuple(name for part in bracketed for name in _names(part, {})[0])
    if not names:
        names, asides = asides, ()
    return Title(
        names=names,
        asides=asides,
        roads=_roads(outside, bracketed),
        desa=desa,
        kecamatan=kecamatan,
        numbers=numbers,
        objects=objects,
        from_m=stretch[0] if stretch else None,
        to_m=stretch[1] if stretch else None,
        area_ha=area,
        continuing=continuing,
        portion=portion,
    )


def _one_spelling(line: str) -> str:
    """Of a text in lower case: abbreviations written out."""
    line = line.replace("_", " ")
    line = re.sub(r"\bd\. ?i\.? ?r\b\.?", "dir", line)
    line = re.sub(r"\bd\. ?i\b\.?", "di", line)
    # "S. Andai" is a river, "Jl. S. Parman" a man.
    if not re.search(r"\bjl|\bjalan", line):
        line = re.sub(r"\bs\. ?(?=[a-z])", "sungai ", line)
    line = re.sub(r"(?<=[a-z])\.(?=[a-z])", ". ", line)
    line = re.sub(r"([a-z]+)\.", r"\1 ", line)
    line = re.sub(r"\btps ?-?3r\b", "tps3r", line)
    line = " ".join(re.sub(r"(?<![0-9'])[a-z]+", lambda m: full_word(m[0]), line).split())
    return re.sub(r"\bbatas (?:kabupaten|kota|provinsi)\b", "batas", line)


def _take_stretch(line: str) -> tuple[str, tuple[int, int] | None]:
    """Takes out `Sta. 6+000 s.d 9+500` or `KM 3,2 s/d 5,7`, as metres from and to."""
    found = _STRETCH.search(line)
    if found is not None:
        start, end = (int(found[i]) * 1000 + int(found[i + 1]) for i in (1, 3))
    else:
        found = _KM_STRETCH.search(line)
        if found is None:
            return line, None
        start, end = (round(float(found[i].replace(",", ".")) * 1000) for i in (1, 2))
    rest = f"{line[: found.start()]} {line[found.end() :]}"
    return rest, (min(start, end), max(start, end))


def _take_quantities(line: str) -> tuple[str, float | None]:
    """Takes out measured figures; the first one in hectares is the area."""
    area = None
    for figure, unit in _QUANTITY.findall(line):
        if unit in ("ha", "hektar") and area is None:
            plain = figure.replace(".", "") if re.search(r"\.\d{3}", figure) else figure
            area = float(plain.replace(",", "."))
    return _QUANTITY.sub(" ", line), area


def _take_numbers(line: str) -> tuple[str, Numbers]:
    """Takes out `RT.050 dan RT.051/RW.008`, `paket 2`, `segmen III` with what they number."""
    numbers: dict[str, set[str]] = {}

    def take(found: re.Match[str]) -> str:
        label = found[1]
        for other, value in re.findall(rf"(?:\b({_LABELS})\b)?\s*\.?\s*\b({_VALUE})\b", found[2]):
            label = other or label
            numbers.setdefault(label, set()).add(number_of(value) or value)
        return " "

    rest = _NUMBERED.sub(take, line)
    return rest, {label: frozenset(values) for label, values in numbers.items()}


_PLACE = re.compile(r"\b(dusun|desa|kelurahan|kecamatan|kabupaten|provinsi)\b")


def _names(text: str, numbers: Numbers) -> tuple[tuple[Name, ...], Name, Name]:
    """The named things of a text: names (or ends), desa, kecamatan; numbers in names go to
    `numbers`."""
    names: list[Name] = []
    place: dict[str, list[str]] = {"desa": [], "kecamatan": []}
    for chunk in _FLAGS.sub(" ", text).split(","):
        for end in _ENDS.split(chunk):
            head, *marked = _PLACE.split(end)
            name = _words(_subject(head) if not names else head, numbers)
            for marker, where in zip(marked[::2], marked[1::2], strict=True):
                kind = "desa" if marker == "kelurahan" else marker
                words = _words(where, numbers, marker)
                if kind == "dusun":
                    name += words
                elif kind in place:
                    place[kind] += words
            if name:
                names.append(name)
            elif place["desa"] and not place["kecamatan"]:
                names.append(tuple(place["desa"]))
    if not names and (place["desa"] or place["kecamatan"]):
        names.append(tuple(place["desa"] or place["kecamatan"]))
    return tuple(names), tuple(place["desa"]), tuple(place["kecamatan"])


def _subject(text: str) -> str:
    """The text after its words for works and for the kind of asset: "Jalan Tebing Siring" is
    named Tebing Siring, "Siring Kebun Sari" is named Kebun Sari."""
    words = re.findall(r"[a-z0-9']+", text)
    while words and words[0] in _WORK:
        words.pop(0)
    kinds = _ROAD if words and words[0] in ("jalan", "ruas") else _KIND | _WORK
    start = len(words)
    while words and (words[0] in kinds or words[0] in _FILLERS):
        # "Kawasan Kumuh Sungai Tiung" is a place, "Normalisasi Sungai Tiung" a river.
        if words[0] in ("sungai", "pantai") and len(words) < start:
            break
        words.pop(0)
    return " ".join(words)


_FILLERS = frozenset("dan di pada untuk bagi dengan yang atau serta sekitar eks akses".split())


def _words(text: str, numbers: Numbers, before: str = "") -> Name:
    """The words that name something; a number among them goes to `numbers`, by the word that
    it follows."""
    words: list[str] = []
    for token in re.findall(r"[a-z0-9']+", text):
        number = number_of(token)
        # "Simpang Empat" is a place, not the fourth of something.
        counted = (words or before) and words[-1:] != ["simpang"]
        if number is not None and (counted or token.isdigit()):
            if not re.fullmatch(r"20\d\d", token):
                label = words[-1] if words else before
                numbers[label] = numbers.get(label, frozenset()) | {number}
        elif token not in _WORK and token not in _FILLERS:
            words.append(token)
    return tuple(words) if any(word not in _WEAK for word in words) else ()


_AFTER_ROAD = re.compile(r"\b(?:jalan|ruas)\b(.*?)(?=\b(?:jalan|ruas)\b|,|$)")


def _roads(outside: str, bracketed: Iterable[str]) -> tuple[Name, ...]:
    """Each road that a title names, as the words of its name (both ends together)."""
    found = []
    for part in (outside, *bracketed):
        for name in _AFTER_ROAD.findall(_FLAGS.sub(" ", part)):
            bare = _PLACE.split(name)[0]
            words = [word for piece in _ENDS.split(bare) for word in _words(piece, {})]
            if words:
                found.append(tuple(dict.fromkeys(words)))
    return tuple(found)
