"""Places, codes and amounts that cannot be, carried over or found."""

import pytest

from baimbai.intake.remark import REMARKS, Remark
from baimbai.wording.message import Message
from tests.synchronisation.small_programme import findings, reviewed, told, usulan
from tests.synchronisation.test_stages import titled


def rows(*kecamatan):
    """Proposals on rows 5, 6, … whose kecamatan are known but for those marked with `?`."""
    return [
        usulan(f"90.01-{n}", f"Rekonstruksi Jalan {chr(65 + n)}lam - Batu{n}",
               kecamatan=name.strip("?"), kecamatan_code=None if "?" in name else "90.01.01",
               cost_rupiah=6_000_000_000 + n, source_file="a.xlsx", source_sheet="S",
               source_row=4 + n)
        for n, name in enumerate(kecamatan, start=1)
    ]  # fmt: skip


def remark(key, row=5, **values):
    return Remark("a.xlsx", "S", f"F{row}", "galat", Message(key, values), "90.01")


def carried(*remarks, kecamatan=("Hulu",) * 6):
    outcome = reviewed(rows(*kecamatan), remarks=REMARKS.make(remarks))
    return [t for t in told(outcome) if t[0] != "mirip_perlu_cek"]


def test_a_kecamatan_that_the_kabupaten_does_not_have_is_told():
    found = carried(kecamatan=("Hulu", "Hulu", "Hulu", "Hilir", "Rantau Karangan?"))
    assert found == [("wilayah_tidak_dikenal", "sedang", ("90.01-5",))]


@pytest.mark.parametrize(
    "named", [("Hulu?", "Hilir?", "Muara?"), ("Hulu", "Hulu", "Hulu", "Hulu dan Hilir?"),
              ("Hulu", "Hulu", "Hulu", "Tersebar?"), ("Hulu", "Hulu", "Hulu", "Hilir, Muara?")],
)  # fmt: skip
def test_several_kecamatan_or_a_poor_gazetteer_are_no_mistake(named):
    assert carried(kecamatan=named) == []


@pytest.mark.parametrize(
    ("key", "kind", "severity"),
    [
        ("remark-wilayah-tak-dikenal", "wilayah_tidak_dikenal", "sedang"),
        ("remark-kode-tak-ada", "kode_tidak_dikenal", "rendah"),
        ("remark-koordinat-luar", "koordinat_mustahil", "sedang"),
        ("remark-koordinat-tanpa-minus", "koordinat_mustahil", "rendah"),
    ],
)
def test_what_intake_remarks_becomes_a_finding_on_its_row(key, kind, severity):
    assert carried(remark(key)) == [(kind, severity, ("90.01-1",))]


def test_a_sheet_that_never_writes_the_minus_is_left_alone():
    slips = [remark("remark-koordinat-tanpa-minus", row) for row in range(5, 10)]
    assert carried(*slips) == []


def test_money_that_no_budget_holds_is_a_slip_told_once():
    twice = [remark("remark-biaya-tak-terbaca", text="13768000000")] * 2
    assert carried(*twice) == [("satuan_uang_salah", "tinggi", ("90.01-1",))]
    assert carried(remark("remark-biaya-tak-terbaca", text="menyusul")) == []


@pytest.mark.parametrize(
    ("title", "note", "told_of"),
    [
        ("Pembangunan Pengaman Pantai Suka Raja (Tahap 2)", None, True),
        ("Rehabilitasi Gedung Kantor Camat Gucialit Tahap II", "Musrenbang", True),
        ("Pembangunan Pengaman Pantai Suka Raja (Tahap 1)", None, False),
        ("Pembangunan Pengaman Pantai Suka Raja Tahap II (lanjutan)", None, False),
        ("Pembangunan Pengaman Pantai Suka Raja Tahap II", "Tahap I selesai TA 2026", False),
        ("Pembangunan Pengaman Pantai Suka Raja", None, False),
    ],
)
def test_a_later_stage_alone_asks_after_the_first(title, note, told_of):
    found = [t for t in told(reviewed([titled("90.01-1", title, 2027, note=note)]))
             if t[0] == "konflik_urutan"]  # fmt: skip
    assert found == ([("konflik_urutan", "rendah", ("90.01-1",))] if told_of else [])


def test_works_that_the_title_does_not_name_need_papers_all_the_same():
    row = titled("90.01-1", "Pekerjaan Jembatan Way Wono Ratu", 2027,
                 papers_missing=("ded", "lahan"), cost_rupiah=30_000_000_000)  # fmt: skip
    (found,) = [f for f in findings(reviewed([row])) if f.kind == "rc_tidak_lengkap"]
    assert (found.severity, found.evidence.values["papers"]) == ("tinggi", ("ded", "lahan"))


def scattered(lat, lon, region="90.01", first=1):
    """Ten proposals of a kabupaten within some 20 km."""
    return [
        usulan(f"{region}-{n}", f"Rekonstruksi Jalan {chr(65 + n)}lam{region[-1]} - Batu{n}",
               region_code=region, cost_rupiah=6_000_000_000 + n,
               lat=lat + (n % 4) * 0.05, lon=lon + (n % 3) * 0.05)
        for n in range(first, first + 10)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lat", "lon", "told_of"),
    [(-2.95, 115.05, True), (-3.9, 115.1, False), (-4.15, 115.1, False), (-9.0, 121.0, False)],
)
def test_a_point_amid_another_kabupatens_proposals_is_told(lat, lon, told_of):
    here, there = scattered(-4.0, 115.0), scattered(-3.0, 115.0, "90.02")
    stray = usulan("90.01-99", "Rekonstruksi Jalan Zamrud - Zaitun", lat=lat, lon=lon)
    found = [t for t in told(reviewed([*here, *there, stray])) if t[0] == "koordinat_mustahil"]
    assert found == ([("koordinat_mustahil", "sedang", ("90.01-99",))] if told_of else [])
