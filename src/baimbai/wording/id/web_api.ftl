# Antarmuka program (API) dan kuncinya.
web-api-title = Antarmuka program (API)
web-api-about = Semua yang dapat dikerjakan di halaman dapat dikerjakan program lewat antarmuka ini, dengan kunci milik orangnya: kunci tidak pernah membuka lebih daripada hak orang itu. Uang ditulis dalam rupiah bulat, kode sebagai teks, waktu dengan zonanya.
web-api-docs = Dokumentasi API
web-api-contents = Isi halaman
web-api-parameters = Parameter
web-api-takes = Menerima
web-api-gives = Memberi
web-api-public = terbuka tanpa kunci
web-api-problems = Bila gagal
web-api-problems-about = Setiap kegagalan dijawab sebagai application/problem+json (RFC 9457): jenis, judul, status, penjelasan dan daftar kesalahan, masing-masing dengan letak dan cara memperbaikinya. Bahasanya mengikuti Accept-Language.

web-api-keys = Kunci API
web-api-keys-why = Kunci membuat program bertindak atas nama Anda, sebatas cakupan yang Anda pilih dan tidak pernah melebihi hak Anda. Perlakukan seperti kata sandi; cabut bila tidak dipakai lagi.
web-api-keys-none = Belum ada kunci. Buat satu di bawah ini.
web-api-key-named = Nama kunci
web-api-key-name-hint = Untuk apa atau di mana dipakai, misalnya “Rekap harian Bappeda”.
web-api-key-scope = Cakupan
web-api-key-scope-hint = Pilih sesedikit mungkin. Program yang hanya membaca cukup dengan “Membaca”.
web-api-key-until = Berlaku sampai
web-api-key-used = Terakhir dipakai
web-api-key-state = { $state ->
    [active] berlaku
    [expired] kedaluwarsa
    *[revoked] dicabut
}
web-api-key-make = Buat kunci
web-api-key-new = Kunci baru
web-api-key-revoke = Cabut
web-api-key-revoked-now = Kunci “{ $name }” dicabut dan tidak membuka apa pun lagi.
web-api-key-days-label = Masa berlaku
web-api-key-days-count = { $days } hari
web-api-key-once = Salin sekarang: kunci ini hanya tampil sekali dan tidak disimpan. Bila hilang, buat yang baru.
web-api-key-how = Kirim bersama setiap permintaan, misalnya:
web-api-key-name = Beri nama kunci, paling banyak { COUNT($most) } huruf.
web-api-key-scopes = Pilih sekurangnya satu cakupan dari daftar.
web-api-key-days = Masa berlaku kunci 1 sampai { COUNT($most) } hari.
web-api-key-many = Anda sudah memiliki { COUNT($most) } kunci yang berlaku. Cabut yang tidak dipakai lagi, lalu buat yang baru.
web-api-key-revoked = Kunci ini sudah dicabut sebelumnya.
web-api-scope = { $scope ->
    [baca] Membaca
    [usulan] Usulan
    [pengesahan] Pengesahan
    [hitungan] Hitungan
    [pengaturan] Pengaturan
    [rapat] Rapat
    [rilis] Rilis
    [tindak_lanjut] Tindak lanjut
    *[akun] Akun
}
web-api-scope-about = { $scope ->
    [baca] membaca apa yang boleh Anda baca
    [usulan] menulis usulan, mengirim berkas, mengajukan, berkomentar dan menanggapi
    [pengesahan] memverifikasi, mengembalikan, mengalihkan, menggabungkan; menyelesaikan temuan; membuka kunci pengajuan
    [hitungan] meminta dan membatalkan hitungan, menyusun dan mencoba skenario
    [pengaturan] mengubah jadwal, tahap, pagu, bobot dan buku aturan; membuka putaran
    [rapat] menyiapkan dan memimpin rapat: agenda, kehadiran, sikap, putusan, berita acara
    [rilis] membekukan dan menerbitkan rilis, serah terima ke sistem lain
    [tindak_lanjut] komitmen, realisasi, kartu praktik baik
    *[akun] membuat akun, memberi dan mengakhiri peran
}

web-api-problem-malformed = Permintaan tidak terbaca
web-api-problem-key = Kunci tidak dikenal
web-api-problem-forbidden = Tidak berhak
web-api-problem-missing = Tidak ditemukan
web-api-problem-method = Metode tidak dilayani
web-api-problem-refused = Ditolak
web-api-problem-changed = Sudah diubah pihak lain
web-api-problem-large = Terlalu besar
web-api-problem-media = Jenis isi tidak dilayani
web-api-problem-invalid = Isian belum benar
web-api-problem-condition = Versi belum disebut
web-api-problem-busy = Terlalu sering
web-api-problem-fault = Gangguan pada aplikasi
web-api-detail-malformed = Permintaan tidak dapat dibaca. Kirim JSON yang sah dalam UTF-8, atau formulir multipart yang utuh.
web-api-detail-key = Sertakan kunci yang masih berlaku: “Authorization: Bearer baimbai_…”. Kunci dibuat di halaman Kunci API.
web-api-detail-forbidden = Pemilik kunci ini tidak berhak melakukannya. Mintalah perannya kepada pengelola akun, atau pakai kunci orang yang berhak.
web-api-detail-factor = Peran pemilik kunci mewajibkan verifikasi dua langkah. Pasang dahulu di halaman Verifikasi dua langkah.
web-api-detail-scope = Kunci ini tidak mencakup “{ $scope }”. Buat kunci dengan cakupan itu.
web-api-detail-missing = Tidak ada yang beralamat demikian, atau tidak terbuka bagi pemilik kunci. Periksa alamatnya.
web-api-detail-method = Alamat ini tidak melayani metode itu. Lihat header Allow.
web-api-detail-refused = Permintaan terbaca, tetapi keadaan di meja tidak mengizinkannya; tidak ada yang berubah. Penjelasannya menyebut sebab dan jalan keluarnya.
web-api-detail-changed = Versi yang Anda sebut bukan yang terakhir; tidak ada yang ditimpa. Baca ulang, lihat perubahannya, lalu kirim lagi.
web-api-detail-cursor = Halaman yang ditunjuk penanda ini tidak ada.
web-api-detail-unfit = Isian terbaca, tetapi tidak cocok dengan putaran ini; daftarnya di “errors”. Tidak ada yang berubah.
web-api-detail-large = Isi melebihi batas: 2 MiB untuk JSON, 50 MiB untuk berkas. Bagi menjadi beberapa permintaan.
web-api-detail-media = Kirim isi sebagai application/json.
web-api-detail-invalid = Ada isian yang belum benar; daftarnya di “errors”. Tidak ada yang berubah.
web-api-detail-condition = Sebutkan versi yang Anda baca: header If-Match berisi ETag dari jawaban terakhir, misalnya "3".
web-api-detail-busy = Permintaan dibatasi 600 tiap menit untuk satu kunci dan 120 tiap menit tanpa kunci. Header Retry-After menyebut kapan dapat dicoba lagi.
web-api-detail-wait = Permintaan terlalu sering. Coba lagi sesudah { COUNT($seconds) } detik.
web-api-detail-fault = Kesalahannya pada kami dan sudah tercatat. Tidak ada yang berubah; coba lagi nanti.

web-api-what-missing = Isian wajib tidak ada.
web-api-mend-missing = Sertakan isian ini.
web-api-what-unknown = Isian ini tidak dikenal.
web-api-mend-unknown = Hapus, atau periksa ejaannya.
web-api-what-long = Teks terlalu panjang.
web-api-mend-long = Paling banyak { $limit } huruf.
web-api-what-short = Teks terlalu pendek.
web-api-mend-short = Paling sedikit { $limit } huruf.
web-api-what-many = Terlalu banyak butir.
web-api-mend-many = Paling banyak { $limit } butir.
web-api-what-few = Terlalu sedikit butir.
web-api-mend-few = Paling sedikit { $limit } butir.
web-api-what-pattern = Bentuknya tidak sesuai.
web-api-mend-pattern = Ikuti bentuk { $limit }.
web-api-what-most = Nilainya terlalu besar.
web-api-mend-most = Paling besar { $limit }.
web-api-what-least = Nilainya terlalu kecil.
web-api-mend-least = Paling kecil { $limit }.
web-api-what-choice = Kode tidak dikenal.
web-api-mend-choice = Pilih salah satu: { $limit }.
web-api-what-whole = Bukan bilangan bulat.
web-api-mend-whole = Tulis bilangan bulat tanpa tanda kutip, titik atau koma.
web-api-what-number = Bukan bilangan.
web-api-mend-number = Tulis bilangan dengan titik desimal, tanpa tanda kutip.
web-api-what-bool = Bukan true atau false.
web-api-mend-bool = Tulis true atau false.
web-api-what-day = Bukan tanggal.
web-api-mend-day = Tulis seperti 2026-11-30.
web-api-what-moment = Bukan waktu dengan zona.
web-api-mend-moment = Tulis seperti 2026-11-30T09:00:00+08:00.
web-api-what-text = Bukan teks.
web-api-mend-text = Tulis teks dalam tanda kutip.
web-api-what-list = Bukan daftar.
web-api-mend-list = Tulis daftar dalam kurung siku.
web-api-what-object = Bukan objek.
web-api-mend-object = Tulis objek JSON dalam kurung kurawal.
web-api-what-uuid = Bukan UUID.
web-api-mend-uuid = Tulis UUID, misalnya dari uuidgen.
web-api-what-other = Isian tidak dapat dipakai.
web-api-mend-other = Bandingkan dengan skema di /api/v1/openapi.json.
web-api-what-cursor = Penanda halaman tidak dikenal.
web-api-mend-cursor = Pakai nilai “next” dari jawaban sebelumnya dengan urutan yang sama, atau mulai dari awal.
web-api-what-unknown-code = “{ $limit }” tidak ada pada putaran ini.
web-api-mend-unknown-code = Pakai kode yang ada pada putaran.
web-api-what-pair = Lintang dan bujur tidak berpasangan.
web-api-mend-pair = Isi keduanya, atau kosongkan keduanya dengan null.
web-api-what-geometry = Geometri tidak terbaca atau di luar Indonesia.
web-api-mend-geometry = Tulis WKT dalam derajat, bujur dahulu, misalnya LINESTRING (114.8 -3.4, 114.9 -3.5).

web-api-tag-own = Pemegang kunci
web-api-tag-proposals = Usulan
web-api-tag-history = Riwayat
web-api-op-show-holder = Milik siapa kunci ini
web-api-op-list-proposals = Daftar usulan
web-api-op-add-proposal = Tambah usulan
web-api-op-verify-proposals = Verifikasi beberapa usulan sekaligus
web-api-op-verify-proposal = Verifikasi usulan
web-api-op-send-back-proposal = Kembalikan usulan
web-api-op-send-proposal-again = Ajukan lagi usulan yang dikembalikan
web-api-op-route-proposal = Alihkan usulan
web-api-op-merge-proposal = Gabungkan usulan
web-api-op-withdraw-proposal = Tarik usulan
web-api-op-restore-proposal = Pulihkan usulan
web-api-op-list-comments = Komentar usulan
web-api-op-add-comment = Beri komentar
web-api-op-proposal-history = Riwayat usulan
web-api-op-show-proposal = Satu usulan
web-api-op-mend-proposal = Perbaiki usulan
web-api-op-list-history = Riwayat putaran
web-api-op-show-history-entry = Satu baris riwayat
web-api-op-download-ledger = Unduh buku besar
web-api-tag-rounds = Putaran dan instansi
web-api-tag-submissions = Pengajuan
web-api-tag-uploads = Kiriman berkas
web-api-tag-papers = Dokumen kesiapan
web-api-tag-findings = Temuan
web-api-tag-runs = Pekerjaan
web-api-tag-results = Hasil
web-api-tag-scenarios = Skenario
web-api-tag-ceilings = Pagu
web-api-tag-weights = Bobot
web-api-tag-people = Akun dan peran
web-api-op-list-rounds = Daftar putaran
web-api-op-open-round = Buka putaran
web-api-op-show-round = Satu putaran
web-api-op-move-calendar = Ubah jadwal
web-api-op-change-phase = Ubah tahap
web-api-op-show-rules = Buku aturan putaran
web-api-op-choose-rules = Pilih buku aturan
web-api-op-list-offices = Daftar instansi
web-api-op-show-office = Satu instansi
web-api-op-change-contact = Ubah narahubung
web-api-op-list-submissions = Kedudukan pengajuan tiap instansi
web-api-op-list-unlock-requests = Permintaan buka kunci
web-api-op-answer-unlock-request = Jawab permintaan buka kunci
web-api-op-submit = Ajukan usulan instansi
web-api-op-ask-to-unlock = Minta buka kunci
web-api-op-show-receipt = Satu tanda terima
web-api-op-receipt-contents = Isi tanda terima
web-api-op-list-uploads = Daftar kiriman
web-api-op-send-upload = Kirim berkas
web-api-op-show-upload = Satu kiriman
web-api-op-fetch-upload = Unduh berkas kiriman
web-api-op-list-remarks = Catatan kiriman
web-api-op-list-changes = Perubahan yang dibawa kiriman
web-api-op-tick-changes = Pilih perubahan
web-api-op-take-upload = Terapkan kiriman
web-api-op-read-upload-again = Baca ulang kiriman
web-api-op-set-column = Tetapkan arti kolom
web-api-op-cancel-upload = Batalkan kiriman
web-api-op-list-papers = Dokumen usulan
web-api-op-attach-paper = Lampirkan dokumen
web-api-op-fetch-paper = Unduh dokumen
web-api-op-detach-paper = Lepas dokumen
web-api-op-list-findings = Daftar temuan
web-api-op-dismiss-findings = Abaikan beberapa temuan
web-api-op-show-finding = Satu temuan
web-api-op-settle-finding = Selesaikan temuan
web-api-op-reopen-finding = Buka lagi temuan
web-api-op-answer-finding = Tanggapi temuan
web-api-op-list-runs = Daftar pekerjaan
web-api-op-start-run = Hitung putaran
web-api-op-show-run = Satu pekerjaan
web-api-op-repeat-run = Ulangi pekerjaan
web-api-op-cancel-run = Batalkan pekerjaan
web-api-op-fetch-document = Unduh dokumen pekerjaan
web-api-op-list-results = Skor dan putusan hitungan
web-api-op-show-score = Rincian skor
web-api-op-show-money = Sumber dana dan pemakaiannya
web-api-op-list-owners = Sumber dana menurut pemilik
web-api-op-price-promise = Harga sebuah janji
web-api-op-list-gaps = Kebutuhan yang belum terpenuhi
web-api-op-list-fairness = Pemerataan antarwilayah
web-api-op-list-scenarios = Daftar skenario
web-api-op-write-scenario = Susun dan coba skenario
web-api-op-show-scenario = Satu skenario
web-api-op-try-scenario = Coba lagi skenario
web-api-op-adopt-scenario = Tetapkan pagu skenario
web-api-op-list-ceilings = Daftar versi pagu
web-api-op-make-ceilings = Buat versi pagu
web-api-op-show-ceilings = Satu versi pagu
web-api-op-list-ceiling-rows = Baris pagu
web-api-op-cut-ceilings = Potong pagu dengan aturan
web-api-op-enforce-ceilings = Berlakukan versi pagu
web-api-op-compare-ceilings = Bandingkan dua versi pagu
web-api-op-list-weights = Daftar versi bobot
web-api-op-make-weights = Buat versi bobot
web-api-op-show-weights = Satu versi bobot
web-api-op-freeze-weights = Bekukan bobot
web-api-op-list-people = Daftar akun
web-api-op-make-account = Buat akun
web-api-op-show-person = Satu akun
web-api-op-set-password = Kata sandi baru
web-api-op-give-role = Beri peran
web-api-op-end-role = Akhiri peran
web-api-op-close-account = Tutup akun
web-api-op-reopen-account = Buka kembali akun
web-api-op-forget-factor = Lupakan verifikasi dua langkah
