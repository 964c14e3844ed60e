"""How offices write works: patterns by kind of work, and the habits that tell offices apart."""

PATTERNS: dict[tuple[str, str], tuple[str, ...]] = {
    ("jalan", "peningkatan"): (
        "Peningkatan {n}", "Peningkatan Struktur {n}", "Pengaspalan {n}",
        "Peningkatan Kapasitas Struktur {n}", "Pengaspalan Hotmix {n}", "Penanganan {n} (peningkatan)"),
    ("jalan", "rekonstruksi"): (
        "Rekonstruksi {n}", "Rekontruksi {n}", "Pekerjaan Rekonstruksi {n}",
        "Rekonstruksi Perkerasan {n}", "Penanganan {n} (rekonstruksi)"),
    ("jalan", "berkala"): (
        "Pemeliharaan Berkala {n}", "Pelapisan Ulang (Overlay) {n}", "Overlay {n}",
        "Pemel. Berkala {n}", "Pemeliharaan periodik {n}"),
    ("jalan", "rutin"): (
        "Pemeliharaan Rutin {n}", "Preservasi Rutin {n}", "Pemeliharaan Rutin Kondisi {n}"),
    ("jalan", "pelebaran"): (
        "Pelebaran {n}", "Pelebaran Menuju Standar {n}", "Pelebaran Badan {n}"),
    ("jalan", "pembangunan"): (
        "Pembangunan {n}", "Pembangunan Baru {n}", "Pembukaan dan Pembangunan {n}"),
    ("lingkungan", "peningkatan"): (
        "Pavingisasi Jalan Lingkungan {n}", "Rabat Beton Jalan Lingkungan {n}",
        "Pemasangan Paving Block Jalan {n}", "Peningkatan Jalan Lingkungan {n}",
        "Cor Beton Jalan {n}", "Perkerasan Jalan Permukiman {n}"),
    ("jembatan", "penggantian"): ("Penggantian Jembatan {n}", "Pembangunan Kembali Jembatan {n}", "Penggantian Konstruksi Jembatan {n}"),
    ("jembatan", "pembangunan"): (
        "Pembangunan Jembatan {n}", "Pemb. Jembatan Rangka {n}", "Pembangunan Jembatan Baru {n}",
        "Pekerjaan Jembatan {n}"),
    ("jembatan", "rehabilitasi"): (
        "Rehabilitasi Jembatan {n}", "Perbaikan Lantai dan Sandaran Jembatan {n}",
        "Rehab Jembatan {n}", "Pemeliharaan Berkala Jembatan {n}"),
    ("akses", "pembangunan"): (
        "Pembangunan Jalan Akses Jembatan {n}", "Pembangunan Jalan Pendekat (Oprit) Jembatan {n}",
        "Pembukaan Jalan Masuk ke Jembatan {n}", "Jalan Penghubung menuju Jembatan {n}"),
    ("drainase", "pembangunan"): (
        "Pembangunan Drainase {n}", "Pembuatan Saluran Drainase {n}",
        "Pembangunan Saluran Tepi {n}", "Pemasangan U-Ditch {n}", "Normalisasi dan Pembangunan Drainase {n}",
        "Saluran Pembuang Air Hujan {n}"),
    ("pipa", "pemasangan"): ("Pemasangan Pipa Distribusi {n}", "Pengadaan dan Pemasangan Pipa JDU {n}", "Galian dan Pemasangan Pipa HDPE {n}", "Perluasan Jaringan Perpipaan {n}", "Pemasangan Jaringan Pipa Distribusi PDAM {n}", "Pengembangan Jaringan Distribusi Utama {n}"),
    ("pipa", "penggantian"): ("Penggantian Pipa Transmisi {n}", "Rehabilitasi Pipa Induk {n}", "Penggantian Pipa Tua PDAM {n}"),
    ("sr", "perluasan"): (
        "Penambahan Sambungan Rumah {n}", "Perluasan SR SPAM {n}",
        "Pemasangan Sambungan Rumah Air Minum {n}"),
    ("spam", "pembangunan"): ("Pembangunan SPAM Perdesaan {n}", "Pembangunan Sarana Air Bersih {n}", "Pembangunan Sarana Air Minum Perdesaan {n}", "Penyediaan Air Bersih Perdesaan {n}"),
    ("ipa", "pembangunan"): (
        "Pembangunan Instalasi Pengolahan Air {n}", "Pembangunan IPA {n}", "Pembangunan IPA Mini {n}"),
    ("spamreg", "pembangunan"): (
        "Pembangunan SPAM Regional {n}", "Pengembangan SPAM Lintas Kabupaten {n}"),
    ("sungai", "tebing"): ("Perkuatan Tebing {n}", "Pengamanan Tebing {n}", "Perlindungan Tebing {n}", "Perkuatan dan Pengamanan Tebing {n}"),
    ("sungai", "talud"): ("Pembangunan Talud {n}", "Pembangunan Tembok Penahan Tanah {n}", "Pembuatan TPT {n}", "Pembangunan Turap {n}", "Pembangunan Bronjong {n}"),
    ("sungai", "normalisasi"): (
        "Normalisasi {n}", "Pengerukan dan Normalisasi {n}", "Restorasi Alur {n}",
        "Pengendalian Banjir {n} (normalisasi)"),
    ("pantai", "pembangunan"): (
        "Pembangunan Pengaman Pantai {n}", "Pembangunan Seawall Pantai {n}",
        "Perlindungan Abrasi Pantai {n}"),
    ("embung", "pembangunan"): ("Pembangunan Embung {n}", "Pembuatan Embung {n}", "Pembangunan Tampungan Air (Embung) {n}"),
    ("irigasi", "rehabilitasi"): ("Rehabilitasi Jaringan Irigasi {n}", "Rehab. {n}", "Perbaikan Jaringan {n}", "Rehabilitasi {n}", "Rehabilitasi Saluran {n}", "Rehab JI {n}"),
    ("irigasi", "intake"): (
        "Pembangunan Bendung dan Intake {n}", "Pembangunan Bangunan Utama {n}",
        "Pembangunan Intake {n}", "Pembuatan Bendung {n}"),
    ("irigasi", "primer"): (
        "Pembangunan Saluran Primer {n}", "Pembangunan Saluran Induk {n}",
        "Pekerjaan Saluran Induk/Primer {n}"),
    ("irigasi", "sekunder"): (
        "Pembangunan Saluran Sekunder {n}", "Pembuatan Jaringan Sekunder {n}",
        "Saluran Sekunder {n}"),
    ("irigasi", "primer-sekunder"): (
        "Pembangunan Saluran Primer dan Sekunder {n}", "Peningkatan Jaringan Utama (Primer, Sekunder) {n}",
        "Pembangunan Saluran Induk serta Sekunder {n}"),
    ("irigasi", "tersier"): (
        "Pembangunan Saluran Tersier {n}", "Pencetakan Petak dan Jaringan Tersier {n}",
        "Pembuatan Boks dan Saluran Tersier {n}"),
    ("sampah", "pembangunan"): (
        "Pembangunan TPS 3R {n}", "Pembangunan TPS3R {n}",
        "Pembangunan Tempat Pengolahan Sampah Reduce Reuse Recycle {n}"),
    ("tpareg", "pembangunan"): (
        "Pembangunan TPA Regional {n}", "Pembangunan TPA Sampah Lintas Kabupaten {n}"),
    ("limbah", "pembangunan"): ("Pembangunan Tangki Septik Individual {n}", "Penyediaan SPALD-S {n}", "Pembangunan SPALD Setempat (tangki septik) {n}"),
    ("kumuh", "penanganan"): (
        "Penanganan Kawasan Kumuh {n}", "Peningkatan Kualitas Permukiman Kumuh {n}",
        "Penataan Permukiman Kumuh {n}"),
    ("rtlh", "rehabilitasi"): (
        "Rehabilitasi RTLH {n}", "Bantuan Perbaikan Rumah Tidak Layak Huni {n}",
        "Peningkatan Kualitas RTLH {n}", "Bedah Rumah {n}"),
    ("gedung", "rehabilitasi"): (
        "Rehabilitasi Gedung {n}", "Rehab Ruang Kerja Gedung {n}", "Pemeliharaan Gedung {n}"),
    ("tata ruang", "penyusunan"): ("Penyusunan RDTR {n}", "Penyusunan Rencana Detail Tata Ruang {n}"),
    ("pembinaan", "pembinaan"): (
        "Pembinaan dan Pengawasan Penyelenggaraan Jalan {n}",
        "Bimbingan Teknis Penyusunan RDTR {n}", "Fasilitasi dan Pembinaan Jasa Konstruksi {n}"),
    ("pelatihan", "pelatihan"): (
        "Pelatihan Tenaga Terampil Konstruksi {n}", "Uji Kompetensi Tukang {n}"),
    ("pelatihan", "ahli"): ("Pelatihan Tenaga Ahli Konstruksi {n}", "Sertifikasi Tenaga Ahli {n}"),
    ("penunjang", "dak"): (
        "Kegiatan Penunjang DAK Fisik Bidang Jalan {n}", "Penunjang DAK Jalan {n}",
        "Biaya Penunjang DAK Bidang Jalan (pengawasan, perjalanan dinas, ATK) {n}"),
    ("ded", "perencanaan"): (
        "DED {n}", "Penyusunan DED {n}", "Perencanaan Teknis {n}", "Penyusunan Dokumen Perencanaan {n}",
        "Belanja Jasa Konsultansi Perencanaan {n}"),
    ("supervisi", "pengawasan"): ("Supervisi {n}", "Pengawasan Teknis {n}", "Jasa Konsultan Pengawas {n}"),
}  # fmt: skip

SECTORS = {
    "jalan": "Bina Marga", "jembatan": "Bina Marga", "akses": "Bina Marga",
    "penunjang": "Bina Marga", "sungai": "Sumber Daya Air", "pantai": "Sumber Daya Air",
    "embung": "Sumber Daya Air", "irigasi": "Sumber Daya Air", "kumuh": "Perumahan dan Permukiman",
    "rtlh": "Perumahan dan Permukiman", "lingkungan": "Perumahan dan Permukiman",
    "tata ruang": "Tata Ruang dan Jasa Konstruksi", "pelatihan": "Tata Ruang dan Jasa Konstruksi",
    "pembinaan": "Tata Ruang dan Jasa Konstruksi",
}  # fmt: skip
"""Sector by asset; all others belong to Cipta Karya, designs and supervision to their asset's."""

ROAD_WORDS = ("Jalan", "Jl.", "Ruas Jalan", "Jln.", "Ruas", "Jalan")
ROAD_WORDS_OF_WORKS = {
    "peningkatan",
    "rekonstruksi",
    "berkala",
    "rutin",
    "pelebaran",
    "pembangunan",
}
DASHES = (" - ", " – ", "-", " - ", " — ")
STRETCHES = (
    "STA {a} - {b}", "Sta. {a} s/d {b}", "(STA {a} s.d. STA {b})", "Km {k} - {l}",
    "KM. {a} – {b}", "sta {a} sd {b}", "(Km. {k} s/d Km. {l})", "STA. {a} sampai {b}",
)  # fmt: skip
PLACES = (
    "{v} {d}", "{v} {d} Kec. {k}", "di {v} {d}", "({v} {d})", "{v} {d}, Kec. {k}", "Kec. {k}",
)  # fmt: skip
VILLAGE_SHORT = {"Desa": "Ds.", "Kelurahan": "Kel.", "Gampong": "Gp.", "Nagari": "Nag.",
                 "Kampung": "Kp."}  # fmt: skip
SCHEMES = ("DI {s}", "D.I. {s}", "Daerah Irigasi {s}", "DI. {s}")
AREAS = ("({h} Ha)", "seluas {h} ha", "(luas {h} Ha)", "- {h} ha")
SHORTENINGS: tuple[dict[str, str], ...] = (
    {}, {}, {}, {"Pembangunan": "Pemb.", "Peningkatan": "Peningk."}, {"Rehabilitasi": "Rehab."},
    {"Pemeliharaan": "Pemel.", "Pembangunan": "Pembang."}, {"Jembatan": "Jbt."},
    {"Kec.": "Kecamatan"}, {"Sungai ": "Sei. ", "Tanjung ": "Tj. ", "Simpang ": "Sp. "},
    {"Gunung ": "Gn. ", "Padang ": "Pd. ", "Lubuk ": "Lb. ", "Muara ": "Ma. "},
)  # fmt: skip

OPENINGS = ("",) * 27 + ("Usulan", "Pekerjaan", "Paket")
"""Words that some hands put before every title."""

FUNDS: dict[str, tuple[str, ...]] = {
    "APBD-KAB": ("APBD Kabupaten", "APBD Kab.", "APBD II", "APBD Kab"),
    "APBD-KOTA": ("APBD Kota", "APBD II", "APBD Kota"),
    "APBD-PROV": ("APBD Provinsi", "APBD I", "APBD Prov."),
    "DAK-F": ("DAK Fisik", "DAK", "DAK Reguler", "DAK Penugasan"),
    "DAU-SG-PU": ("DAU SG", "DAU Spesific Grant Bidang PU", "DAU-SG PU"),
    "DBH": ("DBH", "DBH SDA", "Dana Bagi Hasil"),
    "DBH-SAWIT": ("DBH Sawit",),
    "BKK": ("Bankeu Provinsi", "BKK", "Bantuan Keuangan Provinsi"),
    "APBN-BALAI": ("APBN", "APBN (Balai)", "APBN Rupiah Murni"),
    "IJD": ("Inpres Jalan Daerah", "IJD", "APBN (Inpres Jalan Daerah)"),
    "DEKON": ("Dekonsentrasi", "Dana Dekonsentrasi", "Dekon"),
}  # fmt: skip

UNITS = {
    "km": ("km", "Km", "KM"), "m": ("m", "m'", "M1", "meter"), "ha": ("ha", "Ha"),
    "unit": ("unit", "Unit", "bh"), "SR": ("SR", "Sambungan Rumah"), "KK": ("KK",),
    "l/det": ("l/det", "lt/dtk"), "m2": ("m2", "M2"), "paket": ("paket", "Pkt", "Paket"),
    "dokumen": ("dokumen", "Dok.", "Dokumen"), "orang": ("orang", "Org"),
}  # fmt: skip

ORIGINS = ("Musrenbang", "Renstra", "Pokir DPRD", "Direktif", "Reses", "Usulan masyarakat")
PROBLEMS = (
    "Kondisi rusak, sulit dilalui saat hujan", "Akses hasil panen warga", "Sering tergenang",
    "Tindak lanjut hasil survei lapangan", "Menghubungkan sentra produksi dan pasar",
    "Usulan kecamatan tiap tahun", "Umur konstruksi di atas 20 tahun", "Bagian dari janji kerja",
    "Menunjang ketahanan pangan", "Permintaan warga lewat musdes", "Belum pernah ditangani",
    "Terputus pada musim barat", "Cakupan layanan masih rendah", "Mendukung kawasan wisata",
    "Diperlukan sebelum musim tanam", "Kerusakan akibat muatan lebih",
)  # fmt: skip
