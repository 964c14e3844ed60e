"""What offices ask for: invented works with volume, cost, money and readiness."""

from dataclasses import dataclass, field
from random import Random

from tests.intake.offices.places import Place


@dataclass(slots=True)
class Work:
    """One invented proposal; money in rupiah by (source id, year)."""

    title: str
    kind: "Kind"
    place: Place
    volume: float
    unit: str
    requests: dict[tuple[str, int], int]
    papers: dict[str, bool] = field(default_factory=dict)
    point: str = "point"
    """point, reject (impossible), or none."""
    note: str = ""

    @property
    def cost(self) -> int:
        """All sources and years together, rupiah."""
        return sum(self.requests.values())

    @property
    def funds(self) -> list[str]:
        """The sources asked, in the order first named."""
        return list(dict.fromkeys(fund for fund, _ in self.requests))


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of work: how it is named, measured and priced (rupiah a unit)."""

    sector: str
    activity: str
    sub_activity: str
    titles: tuple[str, ...]
    unit: str
    least: float
    most: float
    price: int


BM, SDA, CK, PKP, TR = "BINA MARGA", "SUMBER DAYA AIR", "CIPTA KARYA", "PERKIM", "TATA RUANG"
PROGRAMMES = {
    BM: ("1.03.10", "Program Penyelenggaraan Jalan"),
    SDA: ("1.03.02", "Program Pengelolaan Sumber Daya Air (SDA)"),
    CK: ("1.03.03", "Program Pengelolaan dan Pengembangan Sistem Penyediaan Air Minum"),
    PKP: ("1.04.03", "Program Kawasan Permukiman"),
    TR: ("1.03.12", "Program Penyelenggaraan Penataan Ruang"),
}
ACTIVITIES = {
    "1.03.10.2.01": "Penyelenggaraan Jalan Kabupaten/Kota",
    "1.03.02.2.01": "Pengelolaan SDA dan Bangunan Pengaman Pantai pada WS dalam 1 Kab/Kota",
    "1.03.02.2.02": "Pengembangan dan Pengelolaan Sistem Irigasi Primer dan Sekunder",
    "1.03.03.2.01": "Pengelolaan dan Pengembangan SPAM di Daerah Kabupaten/Kota",
    "1.03.05.2.01": "Pengelolaan dan Pengembangan Sistem Air Limbah Domestik",
    "1.03.06.2.01": "Pengelolaan Sistem Drainase yang Terhubung Langsung dengan Sungai",
    "1.04.03.2.03": "Peningkatan Kualitas Kawasan Permukiman Kumuh di bawah 10 Ha",
    "1.03.12.2.01": "Penetapan RTRW dan Rencana Rinci Tata Ruang",
}
KINDS = (
    Kind(BM, "1.03.10.2.01", "0033", (
        "Rekonstruksi Jalan {a} - {b}", "Peningkatan Jalan {a} - {b} (DAK)",
        "Peningkatan Ruas Jalan Simpang {a} - Batas {b}",
        "Lanjutan Peningkatan Jalan {a} menuju {b}",
    ), "km", 0.8, 9, 4_100_000_000),
    Kind(BM, "1.03.10.2.01", "0034", (
        "Pemeliharaan Berkala Jalan {a} - {b}", "Overlay Jalan Lingkar {a}",
        "Rehabilitasi Jalan {a} - {b} STA 0+000 s/d {sta}",
    ), "km", 0.6, 6, 1_900_000_000),
    Kind(BM, "1.03.10.2.01", "0046", (
        "Pemeliharaan Rutin Jalan dan Jembatan Kecamatan {k}", "Penanganan Darurat Longsoran Jalan {a}",
    ), "km", 10, 90, 45_000_000),
    Kind(BM, "1.03.10.2.01", "0040", (
        "Pembangunan Jembatan Sungai {a}", "Penggantian Jembatan {a} (Ruas {a} - {b})",
        "Rehabilitasi Jembatan Gantung Desa {a}", "Pemb. Jembatan Rangka Baja {a} bentang 40 m",
    ), "m", 12, 60, 210_000_000),
    Kind(BM, "1.03.10.2.01", "0032", (
        "Pembangunan Jalan Usaha Tani Desa {a}", "Pengerasan Jalan Poros Desa {a}",
        "Betonisasi Jalan Gang RT 0{n} {a}", "Paving Block Jalan Lingkungan RW {n} Desa {a}",
    ), "m", 120, 900, 1_650_000),
    Kind(SDA, "1.03.02.2.02", "0014", (
        "Rehabilitasi Jaringan Irigasi D.I. {a}", "Peningkatan Saluran Sekunder DI. {a} ({ha} Ha)",
        "Rehabilitasi Bendung dan Saluran Primer D.I. {a} Kiri",
    ), "m", 400, 3800, 2_250_000),
    Kind(SDA, "1.03.02.2.02", "0021", (
        "Operasi dan Pemeliharaan Jaringan Irigasi Rawa D.I.R {a}", "Optimasi Lahan Rawa D.I.R. {a} Unit {n}",
    ), "ha", 60, 900, 1_300_000),
    Kind(SDA, "1.03.02.2.01", "0115", (
        "Pembangunan Siring Sungai {a}", "Pembuatan Turap Tebing Sungai Desa {a} RT {n}",
        "Perkuatan Tebing Sungai {a} (Lanjutan)", "Pembangunan Pengaman Pantai {a}",
    ), "m", 60, 480, 13_500_000),
    Kind(SDA, "1.03.02.2.01", "0093", (
        "Normalisasi Sungai {a}", "Restorasi Sungai {a} Desa {b}", "Pengerukan Sedimen Anjir {a}",
    ), "m", 700, 6500, 900_000),
    Kind(SDA, "1.03.02.2.01", "0051", ("Pembangunan Embung {a}", "Rehabilitasi Embung Desa {a}"),
         "unit", 1, 2, 2_600_000_000),
    Kind(CK, "1.03.03.2.01", "0026", (
        "Pembangunan SPAM Perdesaan Desa {a}", "Peningkatan SPAM IKK {k}",
        "Perluasan Jaringan Perpipaan {a} - {b}",
    ), "sr", 60, 700, 6_200_000),
    Kind(CK, "1.03.03.2.01", "0031", ("Optimalisasi IPA {k} Kapasitas {n}0 l/det",),
         "l/det", 5, 50, 320_000_000),
    Kind(CK, "1.03.05.2.01", "0025", (
        "Pembangunan IPAL Komunal Desa {a}", "Pembangunan Tangki Septik Individual {a}",
    ), "kk", 30, 110, 11_000_000),
    Kind(CK, "1.03.05.2.01", "0031", ("Pembangunan TPS3R {a}", "Rehabilitasi TPS 3R Kel. {a}"),
         "unit", 1, 1, 820_000_000),
    Kind(CK, "1.03.06.2.01", "0029", (
        "Pembangunan Drainase Jalan Utama {a}", "Rehabilitasi Saluran Drainase Pasar {a}",
        "Peningkatan Drainase Perkotaan Kec. {k}",
    ), "m", 150, 1400, 3_100_000),
    Kind(CK, "1.03.03.2.01", "0044", (
        "Rehabilitasi Gedung Kantor Camat {k}", "Pembangunan Pagar dan Halaman Kantor Lurah {a}",
    ), "paket", 1, 1, 1_150_000_000),
    Kind(PKP, "1.04.03.2.03", "0002", (
        "Rehabilitasi RTLH Desa {a}", "Bantuan Stimulan Rumah Tidak Layak Huni Kecamatan {k}",
    ), "unit", 8, 60, 22_000_000),
    Kind(PKP, "1.04.03.2.03", "0009", (
        "Penanganan Kawasan Kumuh {a}", "Peningkatan Kualitas Permukiman Kumuh Kel. {a}",
    ), "ha", 2, 9, 680_000_000),
    Kind(TR, "1.03.12.2.01", "0003", (
        "Penyusunan RDTR Kawasan Perkotaan {k}", "Penyusunan Materi Teknis RTBL Kawasan {a}",
    ), "dokumen", 1, 1, 780_000_000),
)  # fmt: skip
FUNDS = {
    "kabkota": ("APBD-KAB", "DAK-F", "DAU-SG-PU", "DBH", "APBD-PROV", "BKK"),
    "provinsi": ("APBD-PROV", "DAK-F", "DBH", "APBN-BALAI"),
    "pusat": ("APBN-BALAI",),
}
PAPERS = ("ded", "rab", "kak", "lahan", "lingkungan")


def draw_work(
    rng: Random,
    kind: Kind,
    places: list[Place],
    *,
    level: str,
    years: int,
    several: bool,
    grain: int,
) -> Work:
    """An invented work of a kind at one of the places; its cost is a multiple of `grain`."""
    place = rng.choice(places)
    other = rng.choice(places)
    volume = _volume(rng, kind)
    cost = max(grain, round(volume * kind.price * rng.lognormvariate(0, 0.25) / grain) * grain)
    if rng.random() < 0.5:
        cost = max(grain, round(cost / 5_000_000) * 5_000_000)
    title = rng.choice(kind.titles).format(
        a=place.desa, b=other.desa, k=place.kecamatan, n=rng.randint(1, 9),
        ha=rng.randint(80, 900), sta=f"{int(volume)}+{int(volume % 1 * 1000):03}",
    )  # fmt: skip
    funds = rng.sample(FUNDS[level], min(len(FUNDS[level]), 2 if several else 1))
    shares = _split(rng, cost, [(fund, 2027 + k) for fund in funds for k in range(years)], grain)
    papers = {paper: rng.random() < 0.7 for paper in PAPERS}
    return Work(title, kind, place, volume, kind.unit, shares, papers)


def _volume(rng: Random, kind: Kind) -> float:
    drawn = rng.uniform(kind.least, kind.most)
    if kind.unit in {"km", "ha"} and kind.most < 100:
        return round(drawn, rng.choice((1, 2, 2, 3)))
    return float(max(1, round(drawn, -1) if drawn > 50 else round(drawn)))


def _split(
    rng: Random, cost: int, keys: list[tuple[str, int]], grain: int
) -> dict[tuple[str, int], int]:
    """Shares that sum to the cost, each a multiple of the grain; the first is never empty."""
    parts: dict[tuple[str, int], int] = {}
    left = cost
    for key in keys[1:]:
        share = int(cost / len(keys) * rng.uniform(0.3, 1.0) // grain * grain)
        if share and share < left and rng.random() < 0.7:
            parts[key] = share
            left -= share
    return {keys[0]: left, **parts}
