"""The words that offices put over their columns, beside their funds, units and papers."""

HEADINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "number": {"formal": ("No", "No.", "Nomor"), "short": ("No", "#"), "english": ("No",),
               "slips": ("N0", "No ")},
    "code": {"formal": ("Kode Sub Kegiatan", "Kode Rekening"), "short": ("Kode", "Kd. Subkeg"),
             "english": ("Activity Code",), "slips": ("Kode Sub Kegitan",)},
    "title": {"formal": ("Uraian Pekerjaan", "Nama Paket Pekerjaan", "Usulan Kegiatan",
                         "Program/Kegiatan/Pekerjaan", "Nama Usulan"),
              "short": ("Pekerjaan", "Nama Paket", "Keg. Usulan", "Uraian"),
              "english": ("Project Name", "Proposed Works"),
              "slips": ("Nama Perkerjaan", "Uraian Pekerjan", "Usulan Kegitan")},
    "location": {"formal": ("Lokasi", "Lokasi Pekerjaan"), "short": ("Lok.",),
                 "english": ("Location",), "slips": ("Lokasii", "Loksi")},
    "region": {"formal": ("Kabupaten/Kota",), "short": ("Kab/Kota",), "english": ("Regency",),
               "slips": ("Kabupten/Kota",)},
    "region-code": {"formal": ("Kode Wilayah",), "short": ("Kd Wil",), "english": ("Region Code",),
                    "slips": ("Kode Wilyah",)},
    "kecamatan": {"formal": ("Kecamatan",), "short": ("Kec.", "Kec"), "english": ("District",),
                  "slips": ("Kecamtan", "Kecamatn")},
    "desa": {"formal": ("Desa/Kelurahan", "Desa / Kel."), "short": ("Ds/Kel", "Desa"),
             "english": ("Village",), "slips": ("Desa/Keluruhan",)},
    "volume": {"formal": ("Volume", "Target", "Besaran"), "short": ("Vol", "Vol."),
               "english": ("Volume", "Quantity"), "slips": ("Volum", "Voulme")},
    "unit": {"formal": ("Satuan",), "short": ("Sat", "Sat."), "english": ("Unit",),
             "slips": ("Satuaan", "Satun")},
    "unit-price": {"formal": ("Harga Satuan",), "short": ("Hrg. Sat.",), "english": ("Unit Cost",),
                   "slips": ("Harga Satuuan",)},
    "cost": {"formal": ("Perkiraan Biaya", "Kebutuhan Anggaran", "Pagu Indikatif", "Nilai Usulan",
                        "Jumlah Biaya", "Anggaran"),
             "short": ("Biaya", "Pagu", "Jml Biaya", "Angg."), "english": ("Cost", "Budget"),
             "slips": ("Perkiran Biaya", "Angaran", "Pagu Indkatif")},
    "fund": {"formal": ("Sumber Dana", "Sumber Pendanaan"), "short": ("Sbr Dana", "Smb. Dana"),
             "english": ("Source of Fund",), "slips": ("Sumbr Dana", "Sumber Danna")},
    "year": {"formal": ("Tahun", "Tahun Anggaran", "Tahun Pelaksanaan"), "short": ("TA", "Thn"),
             "english": ("Year",), "slips": ("Tahn",)},
    "note": {"formal": ("Keterangan", "Permasalahan"), "short": ("Ket", "Ket."),
             "english": ("Remarks",), "slips": ("Keteragan",)},
    "ready": {"formal": ("Kesiapan Dokumen", "Kriteria Kesiapan"), "short": ("RC",),
              "english": ("Readiness",), "slips": ("Readines Criteria",)},
}  # fmt: skip

FUND_SPELLINGS: dict[str, tuple[str, ...]] = {
    "APBD-KAB": ("APBD Kabupaten", "APBD Kab.", "APBD II", "APBD Kab"),
    "APBD-PROV": ("APBD Provinsi", "APBD I", "APBD Prov.", "APBD Prov"),
    "DAK-F": ("DAK Fisik", "DAK", "DAK Reguler", "DAK Penugasan", "D.A.K"),
    "DAU-SG-PU": ("DAU SG", "DAU Spesifik Grant", "DAU (ditentukan penggunaannya)", "DAU-SG PU"),
    "DBH": ("DBH", "DBH SDA", "Dana Bagi Hasil"),
    "BKK": ("Bankeu Provinsi", "BKK", "Bantuan Keuangan Provinsi", "Bankeu"),
    "APBN-BALAI": ("APBN", "APBN (Balai)", "Rupiah Murni APBN"),
}
CITY_FUNDS = ("APBD Kota", "APBD II", "APBD Kota.")

UNIT_SPELLINGS: dict[str, tuple[str, ...]] = {
    "km": ("km", "Km", "KM", "Kilometer"), "m": ("m", "m'", "M'", "meter", "M1", "m1"),
    "ha": ("ha", "Ha", "HA", "hektar"), "unit": ("unit", "Unit", "bh", "unit"),
    "sr": ("SR", "Sambungan Rumah", "sr"), "kk": ("KK", "kk"), "l/det": ("l/det", "lt/dtk", "L/dt"),
    "paket": ("paket", "Paket", "Pkt", "ls"), "dokumen": ("dokumen", "Dok", "Dok.", "Laporan"),
}  # fmt: skip

PAPER_HEADINGS: dict[str, tuple[str, ...]] = {
    "ded": ("DED",), "rab": ("RAB",), "kak": ("KAK", "TOR", "KAK/TOR"),
    "lahan": ("Lahan", "Status Lahan"), "lingkungan": ("Dok. Lingkungan", "UKL/UPL"),
}  # fmt: skip
PAPER_WORDS = {
    "words": (("Ada", "ada", "ADA", "siap"), ("tidak", "Belum", "belum ada", "-")),
    "ticks": (("√", "v", "V", "√"), ("x", "-", "-", "X")),
}
"""How a paper is said to be there, and to be missing."""
