"""Titles in their parts."""

import pytest

from baimbai.synchronisation.title import read_title


def test_abbreviations_are_written_out_and_places_set_apart():
    title = read_title("Rekons. Jl. Sei. Alang – Mandiangin Brt. Kec. Karang Intan (lanjutan)")
    assert title.names == (("sungai", "alang"), ("mandiangin", "barat"))
    assert title.kecamatan == ("karang", "intan")
    assert title.continuing


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("Pelebaran Jalan A - B KM 12+000 - 15+500", (12000, 15500)),
        ("Pelebaran Jalan A - B Sta. 6+000 s/d 9+500", (6000, 9500)),
        ("Pelebaran Jalan A - B (STA 88+000 – 93+000)", (88000, 93000)),
        ("Pelebaran Jalan A - B 2+500 s.d. 0+000", (0, 2500)),
        ("Pelebaran Jalan A - B", (None, None)),
    ],
)
def test_a_stretch_is_read_in_metres_from_its_lower_end(text, stretch):
    assert (read_title(text).from_m, read_title(text).to_m) == stretch


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Jalan Mawar RT.050 dan RT.051/ RW.008", {"rt": {"50", "51"}, "rw": {"8"}}),
        ("Jalan Mawar Tahap III Paket 2", {"tahap": {"3"}, "paket": {"2"}}),
        ("Penggantian Jembatan Alalak II", {"alalak": {"2"}}),
        ("Rehab DIR Kapuas Kecil 1 Dusun 2", {"kecil": {"1"}, "dusun": {"2"}}),
        ("Peningkatan Jalan Simpang Empat - Sungkai TA 2027", {}),
    ],
)
def test_numbers_are_kept_with_what_they_number(text, numbers):
    found = read_title(text).numbers
    assert {label: set(values) for label, values in found.items()} == numbers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Peningkatan Jalan Bajuin - Tebing Siring", (("bajuin",), ("tebing", "siring"))),
        ("Pembangunan Siring Kebun Sari", (("kebun", "sari"),)),
        ("Peningkatan Jalan Sungai Danau - Makmur", (("sungai", "danau"), ("makmur",))),
        ("Rehabilitasi RTLH Kecamatan Jorong", (("jorong",),)),
        ("Pemeliharaan Rutin Jalan Kabupaten", ()),
        ("Rehabilitasi Jaringan Irigasi D.I. Batu Tungku", (("batu", "tungku"),)),
        ("Rehabilitasi D.I.R. Kuala Tolak", (("kuala", "tolak"),)),
        ("Normalisasi S. Andai", (("andai",),)),
    ],
)
def test_a_name_is_what_remains_of_works_and_kind(text, names):
    assert read_title(text).names == names


def test_the_roads_that_pipes_lie_under_are_named():
    title = read_title("Pemasangan Pipa JDU dia. 300 mm SPAM Jl. Martapura Lama Sungai Tabuk")
    assert title.roads == (("martapura", "lama", "sungai", "tabuk"),)
    assert title.objects == {"pipa"}


def test_hectares_are_read_as_they_are_written():
    assert read_title("DI Riam Kanan (25.900 Ha)").area_ha == 25900.0
    assert read_title("Kumuh Kelurahan Keraton (11,8 Ha)").area_ha == 11.8
