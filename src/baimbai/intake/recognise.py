"""What a title says: the asset, the work, the stretch, whose it is (*uraian pekerjaan*)."""

import re
from dataclasses import dataclass
from functools import cache

from baimbai.intake.cells import area_ha, chainages, words
from baimbai.register.proposal import ASSET_TYPES, SECTORS, WORK_TYPES
from baimbai.wording.wording import LANGUAGES, wording

# Order decides: the first pattern that is found names the asset.
_ASSETS: tuple[tuple[str, str], ...] = (
    (r"\b(?:rdtr|rtrw|rtr|tata ruang|kkpr|rtbl|peta dasar|ksp\b)", "tata_ruang"),
    (r"\b(?:pelatihan|bimtek|sertifikasi|uji kompetensi|pembekalan)\b.*"
     r"\b(?:tukang|tenaga|konstruksi|mandor|ahli|jasa|k3|smk3)|"
     r"\bjasa konstruksi\b|\btenaga (?:ahli|terampil)\b|\bsipjaki\b", "jasa_konstruksi"),
    (r"\b(?:kumuh)\b", "kumuh"),
    (r"\b(?:rtlh|rumah tidak layak|rumah tdk layak|bsps|rumah swadaya|relokasi rumah|"
     r"rumah korban|rumah khusus|rusun\w*|rumah susun)", "rtlh"),
    (r"\b(?:psu|prasarana sarana utilitas)\b", "psu"),
    (r"\b(?:spald|ipal|iplt|tangki septik|septic|septik|sanitasi|mck|air limbah|limbah domestik|"
     r"sambungan rumah air limbah)", "air_limbah"),
    (r"\b(?:tpa|tps|tps3r|tpst|persampahan|sampah|pengolahan sampah|sel landfill)\b", "sampah"),
    (r"\b(?:spam|ipa\b|sr\b|sambungan rumah|air minum|air bersih|pamsimas|pdam|ptam|jdu|jdb|jdl|"
     r"pipa|perpipaan|reservoir|intake|offtake\w*|sumur bor|jaringan perpipaan)", "spam"),
    (r"\b(?:drainase|gorong[- ]gorong kota|saluran pembuang(?:an)? kota)\b", "drainase"),
    (r"\b(?:pantai|seawall|breakwater|abrasi|jetty|pengaman pantai)\b", "pantai"),
    (r"\b(?:irigasi|d i r? [a-z]|dir|rawa|tata air|saluran (?:primer|sekunder|tersier|pembawa)|jit|"
     r"jitut|polder|bendung|handil|tabat|pintu air)\b", "irigasi"),
    (r"\b(?:bendungan|embung|waduk|situ\b)", "bendungan"),
    (r"\b(?:jembatan|jbt|jemb|box culvert|gorong|fly ?over|titian|underpass)", "jembatan"),
    (r"\b(?:jalan|jln|jl|ruas|trotoar|longsoran|perkerasan|paving|penanganan longsor|"
     r"lingkar|simpang|gang|bahu)\b", "jalan"),
    (r"\b(?:sungai|sei|siring|turap|tanggul|tebing|normalisasi|restorasi|kolam retensi|banjir|"
     r"pengendali\w* banjir|pengerukan|anak sungai|krib|groundsill)\b", "sungai"),
    (r"\b(?:gedung|kantor|rumah dinas|aula|stadion|islamic center|pasar|pagar|bangunan|rsud|"
     r"puskesmas|masjid|museum|laboratorium)\b", "gedung"),
    (r"\b(?:kawasan strategis|penataan (?:kawasan|bangunan)|geopark|ruang terbuka|alun|taman|"
     r"wisata|kawasan)\b", "pbl"),
    (r"\b(?:permukiman|lingkungan)\b", "permukiman"),
)  # fmt: skip

# The title's subject decides before its place: "Drainase Jalan X" is drainage, "Jalan Sungai X"
# a road. A subject is looked for at the head, after the work word.
_SUBJECTS: tuple[tuple[str, str], ...] = (
    (r"(?:struktur )?(?:ruas )?(?:jalan|jln|jl|ruas|trotoar|bahu jalan|perkerasan)\b", "jalan"),
    (r"(?:jembatan|jbt|jemb|titian|box culvert|gorong[- ]gorong|fly ?over)\b", "jembatan"),
    (r"(?:saluran |sistem )?drainase\b", "drainase"),
    (r"(?:sungai|sei|s|anak sungai|siring|turap|turap siring|tebing|tanggul|kolam retensi|"
     r"alur sungai)\b", "sungai"),
    (r"(?:pengaman )?pantai\b|seawall\b", "pantai"),
    (r"(?:bendungan|embung|waduk)\b", "bendungan"),
    (r"(?:jaringan |saluran |daerah |bendung )*(?:irigasi|d i r?|di|dir|rawa|bendung|polder)\b",
     "irigasi"),
)  # fmt: skip

_WORKS: tuple[tuple[str, str], ...] = (
    (r"\b(?:kegiatan penunjang|penunjang dak|dukungan manajemen|biaya penunjang)\b", "penunjang"),
    (r"\b(?:pembebasan lahan|pengadaan (?:lahan|tanah)|ganti rugi (?:lahan|tanah))\b",
     "pengadaan_lahan"),
    (r"\b(?:pembinaan|pendampingan|fasilitasi|sosialisasi|bimbingan teknis|koordinasi|evaluasi)\b",
     "pembinaan"),
    (r"\b(?:pelatihan|bimtek|sertifikasi|uji kompetensi|pembekalan)\b", "pelatihan"),
    (r"\b(?:supervisi|pengawasan|manajemen konstruksi)\b", "pengawasan"),
    (r"\b(?:ded|studi|perencanaan|fs|feasibility|penyusunan|dokumen|masterplan|master plan|kajian|"
     r"review desain|peninjauan|revisi|survei|survey|basic design|rencana induk|rispam|amdal|"
     r"ukl)\b",
     "perencanaan"),
    (r"\b(?:pemeliharaan|pem|pemel|perawatan)\s+(?:rutin|rtn)|\bpreservasi rutin\b",
     "pemeliharaan_rutin"),
    (r"\b(?:pemeliharaan|pem|pemel|pelihara\w*)\s+(?:berkala|brkl)|\boverlay\b|\bpelapisan ulang\b",
     "pemeliharaan_berkala"),
    (r"\b(?:o p|op|operasi (?:dan )?pemeliharaan|operasi)\b|\bpemeliharaan\b",
     "operasi_pemeliharaan"),
    (r"\bpelebaran\b", "pelebaran"),
    (r"\b(?:rekonstruksi|rekons|rekon)\b", "rekonstruksi"),
    (r"\b(?:penggantian|pergantian|peng jembatan)\b", "penggantian"),
    (r"\b(?:normalisasi|restorasi|pengerukan|galian|pencucian)\b", "normalisasi"),
    (r"\b(?:perluasan|penambahan|optimalisasi|sambungan rumah|pengembangan)\b", "perluasan"),
    (r"\b(?:rehabilitasi|rehab|perbaikan|pemulihan|longsor\w*|preservasi|perkuatan|"
     r"linn?ing|bedah)\b", "rehabilitasi"),
    (r"\b(?:peningkatan|peningk|penin|pening|betonisasi|pengaspalan|paving|rabat|pengerasan|"
     r"perkerasan|penanganan)\b", "peningkatan"),
    (r"\b(?:penataan)\b", "penataan"),
    (r"\b(?:pembangunan|pemb|pembuatan|pemasangan|pengadaan|penyediaan|konstruksi|relokasi|"
     r"pembukaan|lanjutan|bangun)\b", "pembangunan"),
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
    plain = " ".join(re.sub(r"[^0-9a-z+&/]+", " ", title.lower()).split())
    asset = _asset(plain)
    return Recognised(
        sector=_SECTOR_OF_ASSET.get(asset),
        asset_type=asset,
        work_type=_work(plain) or "lainnya",
        asset_name=asset_name(title),
        stretch=chainages(title),
        area_ha=area_ha(title),
        declared_status=_declared_status(plain),
        portion=bool(re.search(r"\b(?:porsi|sharing|bagian (?:apbd|apbn|prov|kab))\b", plain)),
        continuing=bool(re.search(r"\b(?:lanjutan|lanjut|myc|multi ?years?|tahun jamak)\b", plain)),
    )


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
    return _codes_by_name(WORK_TYPES).get(plain) or _work(plain)


@cache
def _codes_by_name(codes: tuple[str, ...]) -> dict[str, str]:
    """Names in either language, as the template's pick-lists write them → codes."""
    return {words(wording(lang).name(code)): code for lang in LANGUAGES for code in codes}


def _first(patterns: tuple[tuple[str, str], ...], text: str) -> str | None:
    return next((name for pattern, name in patterns if re.search(pattern, text)), None)


_WORK_WORD = "|".join(f"(?:{pattern})" for pattern, _ in _WORKS)
_HEAD = re.compile(rf"^(?:usulan\s+|paket\s+)?(?:(?:{_WORK_WORD})\s*(?:dan|&|/)?\s*)+")
_SPECIFIC = (
    "jasa_konstruksi",
    "tata_ruang",
    "kumuh",
    "rtlh",
    "psu",
    "air_limbah",
    "sampah",
    "spam",
)


def _asset(plain: str) -> str:
    """The asset that a title is about: its subject, else the first kind it names."""
    subject = _HEAD.sub("", plain)
    for pattern, asset in _SUBJECTS:
        if re.match(pattern, subject):
            return asset
    return _first(_ASSETS, plain) or "lainnya"


def _work(plain: str) -> str | None:
    """The work that a title names first: "Pembangunan Perkuatan Tebing" is a construction."""
    found = [
        (match.start(), order, name)
        for order, (pattern, name) in enumerate(_WORKS)
        if (match := re.search(pattern, plain))
    ]
    return min(found)[2] if found else None


def _declared_status(plain: str) -> str | None:
    for pattern, level in (
        (r"\b(?:jalan|ruas|jembatan|status) nasional\b", "pusat"),
        (r"\b(?:jalan|ruas|jembatan|status) provinsi\b", "provinsi"),
        (r"\b(?:jalan|ruas|status) (?:kabupaten|kota)\b(?! [a-z]+ \d)", "kabkota"),
        (r"\bjalan (?:desa|lingkungan|usaha tani)\b", "desa"),
    ):
        if re.search(pattern, plain):
            return level
    return None


_NOISE = re.compile(
    r"\([^)]*\)|\b(?:sta\.?|km)\s*\d+\s*\+\s*\d+.*$|\b\d+\s*\+\s*\d{3}.*$|"
    r"\b(?:kec|kecamatan|kab|kabupaten)\b\.?\s.*$|\s+(?:di|pada)\s.*$|"
    r"\b(?:tahap|paket|segmen|lanjutan)\b.*$",
    re.IGNORECASE,
)
# Once only: "Jalan Sungai Kitano" is named Sungai Kitano.
_KIND = re.compile(
    r"^(?:struktur\s+)?(?:(?:ruas\s+)?(?:jalan|jln|jl)\b\.?|ruas\b|jembatan\b|jbt\b\.?|"
    r"(?:(?:jaringan|saluran|daerah|bendung)\s+)*(?:irigasi\b|d\.?\s?i\.?\s?r?\b\.?)"
    r"(?:\s+d\.?i\.?r?\b\.?)?|(?:saluran\s+)?drainase\b|(?:anak\s+)?(?:sungai|sei)\b\.?|spam\b)\s*",
    re.IGNORECASE,
)


def asset_name(title: str) -> str | None:
    """The named asset without work, kind, place, chainage and remarks; None where none is left."""
    name = _NOISE.sub(" ", title)
    name = re.sub(r"[–—]", "-", name)
    plain = re.sub(rf"^(?:{_WORK_WORD})[.\s]*", "", name.strip(), flags=re.IGNORECASE)
    plain = " ".join(_KIND.sub("", plain).split()).strip(" -.,;:")
    return plain or None
