"""What works cost in the made-up rounds: unit, usual rupiah a unit and usual size."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Price:
    """Rupiah a unit and the range of volumes that offices ask."""

    unit: str
    rupiah: int
    least: float
    most: float
    step: float


PRICES: dict[tuple[str, str], Price] = {
    ("jalan", "peningkatan"): Price("km", 4_600_000_000, 0.8, 3.6, 0.1),
    ("jalan", "rekonstruksi"): Price("km", 6_200_000_000, 0.8, 3.4, 0.1),
    ("jalan", "berkala"): Price("km", 2_300_000_000, 1.0, 4.5, 0.1),
    ("jalan", "rutin"): Price("km", 62_000_000, 12, 70, 1),
    ("jalan", "pelebaran"): Price("km", 8_800_000_000, 1.2, 4.0, 0.1),
    ("jalan", "pembangunan"): Price("km", 7_900_000_000, 1.0, 4.0, 0.1),
    ("lingkungan", "peningkatan"): Price("m", 1_350_000, 120, 420, 10),
    ("jembatan", "penggantian"): Price("m", 105_000_000, 12, 45, 1),
    ("jembatan", "pembangunan"): Price("m", 150_000_000, 20, 80, 5),
    ("jembatan", "rehabilitasi"): Price("m", 32_000_000, 12, 50, 1),
    ("akses", "pembangunan"): Price("m", 6_500_000, 200, 900, 50),
    ("drainase", "pembangunan"): Price("m", 2_350_000, 250, 1100, 10),
    ("pipa", "pemasangan"): Price("m", 880_000, 800, 4200, 50),
    ("pipa", "penggantian"): Price("m", 980_000, 600, 2600, 50),
    ("sr", "perluasan"): Price("SR", 5_100_000, 80, 320, 5),
    ("spam", "pembangunan"): Price("unit", 640_000_000, 1, 1, 1),
    ("ipa", "pembangunan"): Price("l/det", 420_000_000, 10, 40, 5),
    ("spamreg", "pembangunan"): Price("l/det", 520_000_000, 50, 150, 10),
    ("sungai", "tebing"): Price("m", 13_500_000, 60, 260, 5),
    ("sungai", "talud"): Price("m", 13_000_000, 60, 260, 5),
    ("sungai", "normalisasi"): Price("m", 1_650_000, 700, 3200, 50),
    ("pantai", "pembangunan"): Price("m", 24_000_000, 120, 500, 10),
    ("embung", "pembangunan"): Price("unit", 1_550_000_000, 1, 1, 1),
    ("irigasi", "rehabilitasi"): Price("m", 2_050_000, 500, 2600, 50),
    ("irigasi", "intake"): Price("unit", 9_400_000_000, 1, 1, 1),
    ("irigasi", "primer"): Price("m", 4_800_000, 900, 2600, 50),
    ("irigasi", "sekunder"): Price("m", 2_700_000, 900, 3200, 50),
    ("irigasi", "primer-sekunder"): Price("m", 3_800_000, 1200, 3600, 50),
    ("irigasi", "tersier"): Price("m", 1_150_000, 900, 4200, 50),
    ("sampah", "pembangunan"): Price("unit", 690_000_000, 1, 1, 1),
    ("tpareg", "pembangunan"): Price("ha", 9_800_000_000, 3, 9, 1),
    ("limbah", "pembangunan"): Price("KK", 9_300_000, 25, 90, 5),
    ("kumuh", "penanganan"): Price("ha", 790_000_000, 3, 9, 0.1),
    ("rtlh", "rehabilitasi"): Price("unit", 20_500_000, 10, 45, 1),
    ("gedung", "rehabilitasi"): Price("m2", 3_900_000, 120, 480, 10),
    ("tata ruang", "penyusunan"): Price("dokumen", 940_000_000, 1, 1, 1),
    ("pembinaan", "pembinaan"): Price("paket", 310_000_000, 1, 1, 1),
    ("pelatihan", "pelatihan"): Price("orang", 4_200_000, 30, 90, 5),
    ("pelatihan", "ahli"): Price("orang", 6_500_000, 20, 60, 5),
    ("penunjang", "dak"): Price("paket", 1_000_000_000, 1, 1, 1),
    ("ded", "perencanaan"): Price("dokumen", 360_000_000, 1, 1, 1),
    ("supervisi", "pengawasan"): Price("paket", 340_000_000, 1, 1, 1),
}  # fmt: skip

DAK_ASSETS = {"jalan", "jembatan", "irigasi", "spam", "sr", "pipa", "limbah"}
