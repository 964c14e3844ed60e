"""How offices write the same thing: money, volumes, coordinates, sources, readiness.

Nothing here is drawn by chance: the `turn` (usually the row's number) picks among spellings.
"""

from collections.abc import Sequence
from decimal import Decimal

from examples.compose.proposal import Proposal

_SOURCES = {
    "PAD": ("PAD", "P A D", "PAD 2027"),
    "DAU-BG": ("DAU", "DAU Block Grant", "D A U"),
    "DAU-SG-PU": ("DAU SG", "DAU Earmark PU", "DAU SG Bidang PU"),
    "DBH": ("DBH", "DBH SDA", "DBH Minerba", "DBH"),
    "DBH-SAWIT": ("DBH Sawit", "DBH-SAWIT", "DBH Kelapa Sawit"),
    "DAK-F": ("DAK Fisik", "D A K", "DAK", "DAK FISIK 2027"),
    "BKK": ("Bankeu Provinsi", "BKK", "Bankeu Prov."),
    "APBD-PROV": ("APBD I", "APBD Provinsi", "APBD Prov."),
    "APBN-BALAI": ("APBN",),
    "IJD": ("IJD", "Inpres Jalan Daerah"),
    "INPRES-IRIGASI": ("Inpres Irigasi",),
    "INPRES-AIR": ("Inpres Air Minum", "Inpres Air Minum dan Air Limbah"),
    "DEKON": ("Dekonsentrasi", "Dana Dekon"),
    "HIBAH": ("Hibah",),
}
_OWN_BUDGET = {"Kabupaten": ("APBD Kab.", "APBD II", "APBD Kab"), "Kota": ("APBD Kota", "APBD II")}
_UNITS = {
    "m": ("m", "m'", "M1", "m"),
    "l/det": ("l/det", "l/dtk"),
    "SR": ("SR", "SR", "sr"),
    "unit": ("unit", "Unit", "bh"),
    "paket": ("Paket", "paket", "pkt"),
}
_ORIGINS = {
    "musrenbang": ("Musrenbang", "Musrenbang Kec.", "MUSRENBANG"),
    "pokir": ("Pokir DPRD", "Pokir", "Pokok Pikiran DPRD"),
    "renstra": ("Renstra", "Renstra PD"),
    "rkpd": ("RKPD",),
    "direktif": ("Direktif", "Direktif Kepala Daerah"),
    "audit": ("Tindak lanjut audit",),
}
SECTORS = {
    "BM": "Bina Marga",
    "SDA": "Sumber Daya Air",
    "CK": "Cipta Karya",
    "PERKIM": "Perumahan dan Permukiman",
    "TR": "Tata Ruang",
    "JK": "Jasa Konstruksi",
}
_PAPERWORK = ("perencanaan", "pengawasan", "penunjang", "pelatihan", "pembinaan")
# By asset and by whether the works are new.
_PROBLEMS = {
    ("jalan", False): (
        "Perkerasan retak dan berlubang",
        "Tergenang saat hujan",
        "Jalur angkutan hasil panen",
        "Akses ke sekolah dan puskesmas",
    ),
    ("jalan", True): ("Belum ada akses darat", "Membuka kawasan pertanian"),
    ("jembatan", False): ("Lantai dan gelagar lapuk", "Abutmen tergerus arus"),
    ("jembatan", True): ("Penyeberangan masih dengan perahu", "Jarak memutar jauh"),
    ("irigasi", False): ("Saluran bocor", "Sedimen tinggi", "Pintu air rusak"),
    ("sungai", False): ("Pendangkalan", "Alur tertutup gulma dan sampah"),
    ("sungai", True): ("Tebing longsor dekat permukiman", "Meluap tiap musim hujan"),
    ("pantai", True): ("Abrasi mendekati permukiman",),
    ("spam", True): ("Cakupan layanan rendah", "Air sumur asam dan keruh", "Daftar tunggu SR"),
    ("air_limbah", True): ("Akses sanitasi layak rendah", "Jamban di atas sungai"),
    ("drainase", True): ("Genangan saat hujan deras", "Belum ada saluran"),
    ("drainase", False): ("Dinding saluran runtuh", "Sedimen dan sampah"),
    ("rtlh", False): ("Sesuai basis data RTLH",),
}
_CONDITIONS = {
    "baik": ("Baik",),
    "sedang": ("Sedang",),
    "rusak_ringan": ("Rusak Ringan", "RR"),
    "rusak_berat": ("Rusak Berat", "RB"),
}
PAPER_HEADS = {
    "surat_usulan": "Surat usulan",
    "kak": "KAK",
    "rab": "RAB",
    "ded": "DED",
    "studi": "Studi",
    "lingkungan": "Dok. lingkungan",
    "lahan": "Lahan",
    "tata_ruang": "Tata ruang",
    "status": "Status aset",
}


def turned(spellings: Sequence[str], turn: int) -> str:
    """The spelling whose turn it is."""
    return spellings[turn % len(spellings)]


def source_name(source: str, turn: int, own: str = "Kabupaten") -> str:
    """A source as people write it; `own` says how a region calls its own budget."""
    return turned(_OWN_BUDGET[own] if source == "APBD-KAB" else _SOURCES[source], turn)


def sources_text(proposal: Proposal, turn: int, own: str = "Kabupaten") -> str:
    """`DAK Fisik`, or `Bankeu Provinsi 70% + APBD Kab. 30%`."""
    if len(proposal.shares) == 1:
        return source_name(proposal.shares[0][0], turn, own)
    return " + ".join(f"{source_name(s, turn, own)} {percent}%" for s, percent in proposal.shares)


def origin_text(origin: str, turn: int) -> str:
    """Where a proposal came from, as written."""
    return turned(_ORIGINS[origin], turn) if origin else ""


def condition_text(condition: str, turn: int) -> str:
    """The asset's condition, as written."""
    return turned(_CONDITIONS[condition], turn) if condition else ""


def note_text(proposal: Proposal, turn: int) -> str:
    """What is wrong there, on every other row, and the proposal's own note."""
    new = proposal.work_type in ("pembangunan", "perluasan")
    problems = () if proposal.work_type in _PAPERWORK else _PROBLEMS.get((proposal.asset_type, new))
    problem = turned(problems, turn // 2 + len(proposal.title)) if problems else ""
    shown = problem if turn % 2 == 0 else ""
    return "; ".join(text for text in (shown, proposal.note) if text)


def unit_text(unit: str, turn: int) -> str:
    """A unit, as written."""
    return turned(_UNITS.get(unit, (unit,)), turn)


def title_text(title: str, turn: int) -> str:
    """A title with the slips of typing: a blank too many, a break in the cell."""
    if turn % 9 == 4:
        return title + "  "
    if turn % 13 == 7:
        head, _, tail = title.partition(" - ")
        return f"{head} -\n{tail}" if tail else title
    return title


def number(text: str) -> float:
    """`2.350` or `2,5` as a number."""
    return float(text.replace(".", "").replace(",", "."))


def dotted(amount: int) -> str:
    """1500000000 → `1.500.000.000`."""
    return f"{amount:,}".replace(",", ".")


def rupiah_text(amount: int, turn: int) -> str:
    """`Rp 1.500.000.000,-` and its cousins."""
    return turned(("Rp {},-", "Rp. {},-", "Rp{}", "Rp {},00"), turn).format(dotted(amount))


def short_money(amount: int, turn: int) -> str:
    """`1,25 M`, `850 jt`; below a million only the bare figure."""
    if amount >= 1_000_000_000:
        short = _comma(Decimal(amount) / 1_000_000_000)
        return turned(("{} M", "Rp {} M", "{} Milyar"), turn).format(short)
    if amount >= 1_000_000:
        return turned(("{} jt", "Rp {} juta"), turn).format(_comma(Decimal(amount) / 1_000_000))
    return dotted(amount)


def comma_degrees(degrees: float | None) -> str:
    """-3.33 → `-3,33`."""
    return "" if degrees is None else str(degrees).replace(".", ",")


def dms_text(proposal: Proposal, turn: int) -> str:
    """Both coordinates in one cell: `3°45'12,3" LS, 114°50'01,2" BT`."""
    if proposal.lat is None or proposal.lon is None:
        return ""
    south = "LS" if proposal.lat < 0 else "LU"
    joint = turned((", ", "\n", " "), turn)
    return f"{_dms(proposal.lat)} {south}{joint}{_dms(proposal.lon)} BT"


def tick(ready: bool | None, marks: tuple[str, str]) -> str:
    """A readiness mark; empty where the office does not know."""
    return "" if ready is None else marks[0] if ready else marks[1]


def _dms(degrees: float) -> str:
    tenths = round(abs(degrees) * 36_000)
    whole, rest = divmod(tenths, 36_000)
    minutes, tenths = divmod(rest, 600)
    return f"{whole}°{minutes}'{tenths // 10},{tenths % 10}\""


def _comma(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")
