"""Which asset of a status list a title means, in the wording of many provinces."""

import pytest

from baimbai.register.asset import Asset
from tests.synchronisation.small_programme import findings, mandates, reviewed
from tests.synchronisation.test_stages import titled


def listed(title, kind, name, region=None, level="provinsi"):
    """Whether the title is taken for the listed asset."""
    asset = Asset("a", kind, name, level, region)
    (mandate,) = mandates(reviewed([titled("90.01-1", title, 2027)], assets=[asset])).values()
    return mandate.basis == "aset"


@pytest.mark.parametrize(
    ("kind", "name", "title"),
    [
        ("jalan", "001 - Martapura - Bts. Kab. Tapin",
         "Peningkatan Jalan Martapura - Batas Kabupaten Tapin"),
        ("jalan", "001 - Martapura - Bts. Kab. Tapin", "Rekonstruksi Jl. Batas Tapin - Martapura"),
        ("jalan", "017.11 K Jl. Jend. Sudirman (Soe)", "Rehabilitasi Jl. Jenderal Sudirman Kota Soe"),
        ("jalan", "017.11 K Jl. Jend. Sudirman (Soe)", "Pelebaran Jln Jend. Sudirman"),
        ("jalan", "Jalan Bts. Kota Padang - Sp. Haru",
         "Rekonstruksi Jalan Batas Kota Padang - Simpang Haru"),
        ("jalan", "Lubuk Alung - Kayu Tanam (Bts. Kota Padang Panjang)",
         "Pemeliharaan Berkala Ruas Lubuk Alung – Kayu Tanam"),
        ("jalan", "P.021 Simpang Empat - Sasak",
         "Peningkatan Struktur Ruas Jalan Sp. Empat - Sasak STA 2+000 s/d 5+000"),
        ("jalan", "Ruas Jalan Labuan Bajo - Boleng - Terang",
         "Rekonstruksi Jalan Labuan Bajo - Terang"),
        ("jalan", "Ruas Jalan Labuan Bajo - Boleng - Terang",
         "Rekonstruksi Jalan Boleng - Labuan Bajo"),
        ("jalan", "026. Waingapu - Lewa", "Rehab Jalan Waingapu-Lewa Km 12"),
        ("jalan", "Jl. Raya Serang - Pandeglang", "Rehabilitasi Jalan Serang - Pandeglang"),
        ("jalan", "Jalan Lingkar Luar Barat", "Pembangunan Jalan Lingkar Luar Barat Tahap II"),
        ("irigasi", "D.I. Batang Anai",
         "Rehabilitasi Saluran Sekunder Lubuk Aur DI Batang Anai"),
        ("irigasi", "D.I. Batang Anai", "Rehabilitasi D.I. Batang Anai Saluran Primer Kiri"),
        ("irigasi", "DIR Sei Muhur", "Peningkatan Jaringan Irigasi Rawa DIR Sungai Muhur"),
        ("irigasi", "Daerah Irigasi Komering Kanan",
         "Rehabilitasi Jaringan Irigasi Komering Kanan"),
        ("irigasi", "D.I.R. Lalan Kiri", "Rehabilitasi Jaringan Rawa D.I.R Lalan Kiri (Blok B)"),
        ("jembatan", "Jembatan Kali Wariori", "Penggantian Jembatan Kali Wariori"),
        ("jalan", "Wosi - Maruni", "Penggantian Jembatan Kali Wariori (ruas Wosi - Maruni)"),
        ("jalan", "Wosi - Maruni", "Penggantian Jembatan Wariori Ruas Jalan Maruni - Wosi"),
        ("sungai", "Sungai Ciliwung", "Normalisasi Kali Ciliwung Segmen Depok"),
        ("sungai", "WS Ciliwung Cisadane",
         "Normalisasi Kali Angke (WS Ciliwung Cisadane) Kec. Ciledug"),
        ("spam", "SPAM Regional Wosusokas", "Peningkatan SPAM Regional Wosusokas"),
    ],
)  # fmt: skip
def test_a_title_is_taken_for_the_listed_asset(kind, name, title):
    assert listed(title, kind, name)


@pytest.mark.parametrize(
    ("kind", "name", "title"),
    [
        ("jalan", "001 - Martapura - Bts. Kab. Tapin", "Peningkatan Jalan Martapura - Karang Intan"),
        ("jalan", "Jln. Diponegoro", "Peningkatan Jalan Diponegoro Gang III"),
        ("jalan", "Jln. Diponegoro", "Peningkatan Jalan Pangeran Diponegoro - Pasar Baru"),
        ("jalan", "Jalan Lingkar Luar Barat", "Pembangunan Jalan Lingkar Luar Timur"),
        ("jalan", "Jalan Lingkar Luar Barat", "Pembangunan Drainase Jalan Lingkar Luar Barat"),
        ("jalan", "026. Waingapu - Lewa", "Rehabilitasi Jalan Lewa"),
        ("jalan", "026. Waingapu - Lewa", "Rekonstruksi Jalan Lewa - Tana Righu"),
        ("irigasi", "D.I.R. Lalan Kiri", "Rehabilitasi Jaringan Rawa D.I.R Lalan Kanan"),
        ("irigasi", "D.I. Batang Anai", "Rehabilitasi DI Anai Kecil"),
        ("irigasi", "D.I. Anai", "Pembangunan Drainase di Desa Anai"),
        ("sungai", "Sungai Ciliwung", "Normalisasi Sungai Cisadane"),
        ("jalan", "Wosi - Maruni", "Penggantian Jembatan Wariori (ruas Wosi - Manokwari)"),
        ("jembatan", "Jembatan Kali Wariori", "Peningkatan Jalan Wariori"),
    ],
)  # fmt: skip
def test_another_asset_is_not_taken_for_it(kind, name, title):
    assert not listed(title, kind, name)


def test_a_list_of_another_kabupaten_says_nothing():
    assert not listed("Peningkatan Jalan Diponegoro", "jalan", "Jln. Diponegoro", "90.02")
    assert listed("Peningkatan Jalan Diponegoro", "jalan", "Jln. Diponegoro", "90.01")


def test_the_list_prevails_over_what_the_sheet_says_and_the_difference_is_told():
    rows = [titled("90.01-1", "Rekonstruksi Jalan Wosi - Maruni (ruas provinsi)", 2027,
                   declared_status="provinsi")]  # fmt: skip
    outcome = reviewed(rows, assets=[Asset("a", "jalan", "Wosi - Maruni", "pusat")])
    assert mandates(outcome)["90.01-1"].level == "pusat"
    told = {f.kind: (f.severity, f.parties) for f in findings(outcome)}
    assert told["salah_kewenangan"] == ("tinggi", ("90.01", "BPJN"))
    assert told["status_beda_aturan"][0] == "sedang"
