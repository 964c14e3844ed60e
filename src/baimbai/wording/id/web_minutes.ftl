# Berita acara: menyusun, menutup, menandatangani, memeriksa.
web-look-menu-minutes-list = Berita acara
web-minutes-title = Berita acara
web-minutes-lead = Satu berita acara untuk setiap desk dan satu untuk pleno. Isinya disusun dari putusan, daftar hadir, dan keberatan yang tercatat.
web-minutes-way = Jalur halaman
web-minutes-desk = Desk atau pleno
web-minutes-sitting = Sidang
web-minutes-sat = ditutup
web-minutes-sits = sedang bersidang
web-minutes-not-yet = belum dibuka
web-minutes-state-head = Keadaan
web-minutes-state = { $state ->
    [rancangan] Rancangan
    [ditutup] Ditutup, menunggu tanda tangan
   *[ditandatangani] Ditandatangani semua pihak
}
web-minutes-number = Nomor berita acara
web-minutes-number-is = Nomor { $number }
web-minutes-edition = Rancangan ke-{ $edition }
web-minutes-signatures = Tanda tangan
web-minutes-none = Belum ada desk. Susun agenda rapat lebih dahulu; berita acara mengikutinya.
web-minutes-none-yet = Belum disusun. Rancangan dapat disusun kapan saja; berita acara ditutup setelah sidangnya ditutup.
web-minutes-of = Berita acara { $name }
web-minutes-files = Dokumen
web-minutes-draft-hint = Rancangan menunjukkan keadaan pada saat disusun. Susun lagi setelah ada putusan baru.
web-minutes-pdf-signed = PDF bertanda tangan
web-minutes-pdf = PDF
web-minutes-docx = Dokumen Word
web-minutes-archive = Arsip untuk diperiksa (zip)
web-minutes-fingerprint = Sidik PDF (SHA-256)
web-minutes-seal-at = Segel buku besar, catatan { $seq }
web-minutes-office = Instansi
web-minutes-signer = Nama penanda tangan
web-minutes-function = Jabatan
web-minutes-way-of = Cara
web-minutes-way-name = { $way ->
    [pades] Tanda tangan elektronik
    [bsre] Tanda tangan elektronik BSrE
   *[basah] Tanda tangan basah, pindaian
}
web-minutes-at = Waktu
web-minutes-not-signed = belum menandatangani
web-minutes-seen = Tanda tangan di dalam PDF
web-minutes-holds = sah
web-minutes-broken = tidak sah
web-minutes-expired = sertifikat tidak berlaku saat menandatangani
web-minutes-issuer = sertifikat dari { $issuer }; kepercayaan atas penerbitnya tidak dinilai di sini
web-minutes-draw = Susun rancangan
web-minutes-draw-hint = Memuat putusan, daftar hadir, dan keberatan sampai saat ini, dengan tanda RANCANGAN pada setiap halaman.
web-minutes-close = Tutup berita acara
web-minutes-close-hint = Isinya dibekukan bersama segel akhir buku besar, lalu dapat ditandatangani. Sesudah ditutup tidak dapat diubah lagi.
web-minutes-number-hint = Seperti dalam buku agenda surat, misalnya 600.1.2/123/BA/PUPR/2026.
web-minutes-desk-open-hint = Tutup sidangnya lebih dahulu; sesudah itu berita acaranya dapat ditutup.
web-minutes-editions = Rancangan sebelumnya
web-minutes-sign = Tandatangani
web-minutes-by-key = Sertifikat sendiri
web-minutes-by-key-hint = Berkas .p12 atau .pfx hanya dipakai untuk menandatangani saat ini. Berkas dan kata sandinya tidak disimpan.
web-minutes-key-file = Berkas sertifikat (.p12, .pfx)
web-minutes-passphrase = Kata sandi sertifikat
web-minutes-by-service = BSrE
web-minutes-by-service-hint = Ditandatangani oleh layanan e-Sign BSrE. NIK dan kata sandi hanya diteruskan, tidak disimpan.
web-minutes-elsewhere = Ditandatangani dengan program lain
web-minutes-elsewhere-hint = Unduh PDF terakhir, tandatangani tanpa mengubahnya, lalu unggah hasilnya.
web-minutes-latest = PDF terakhir
web-minutes-signed-file = PDF yang sudah ditandatangani
web-minutes-by-hand = Tanda tangan basah
web-minutes-by-hand-hint = Unggah pindaian halaman yang ditandatangani. Sidiknya dicatat dalam buku besar.
web-minutes-many-hint = Pilih semua instansi yang menandatangani pada pindaian ini.
web-minutes-scan = Pindaian (PDF, JPG, atau PNG)
web-minutes-send = Unggah
web-minutes-nothing-to-sign = Tidak ada yang dapat Anda tandatangani: instansi Anda tidak hadir di sidang ini, atau sudah menandatangani.
web-minutes-stamp = Ditandatangani secara elektronik oleh
web-minutes-stamp-certificate = sertifikat: { $holder }
web-minutes-drawn = Rancangan ke-{ $edition } sudah disusun.
web-minutes-closed = Berita acara nomor { $number } ditutup dan siap ditandatangani.
web-minutes-signed = Tanda tangan { $office } tersimpan.
web-minutes-signed-expired = Perhatian: sertifikatnya tidak berlaku pada saat menandatangani. Hal ini tercatat dalam buku besar dan terlihat saat diperiksa.
web-minutes-scanned = Pindaian untuk { $count } instansi tersimpan, sidik { $sha256 }.
web-minutes-desk-open = { $desk } masih bersidang atau belum dibuka. Tutup sidangnya, lalu tutup berita acaranya.
web-minutes-number-needed = Isi nomor berita acara menurut buku agenda, paling banyak { $most } huruf.
web-minutes-closed-before = Berita acara ini sudah ditutup dengan nomor { $number } dan tidak dapat disusun lagi.
web-minutes-meanwhile = Desk ini berubah selagi berita acara disusun. Muat ulang halaman, lalu coba lagi.
web-minutes-sign-draft = Ini masih rancangan. Yang ditandatangani adalah berita acara yang sudah ditutup.
web-minutes-signer-needed = Isi nama penanda tangan.
web-minutes-no-office = Pilih instansi yang menandatangani.
web-minutes-no-file = Belum ada berkas yang dipilih, atau berkasnya kosong.
web-minutes-file-large = Berkas lebih dari { $kilobytes } KB. Pilih berkas yang lebih kecil.
web-minutes-scan-kind = Pindaian harus berupa PDF, JPG, atau PNG.
web-minutes-service-off = Layanan BSrE tidak dipasang di sini. Gunakan sertifikat sendiri atau tanda tangan basah.
web-minutes-service-refused = Layanan BSrE tidak menandatangani (jawaban { $status }). { $said } Tidak ada yang berubah.
web-minutes-service-away = Layanan BSrE tidak dapat dihubungi. Tidak ada yang berubah; coba lagi nanti atau gunakan cara lain.
web-minutes-verify-title = Periksa keaslian
web-minutes-verify = Periksa
web-minutes-verify-file = Berkas berita acara
web-minutes-verify-file-hint = Hanya sidiknya yang dihitung; berkasnya tidak disimpan.
web-minutes-verify-typed = Atau ketik sidik atau segel yang tercetak
web-minutes-verify-wrong = Sidik terdiri atas { $least } sampai 64 angka heksadesimal (0–9, a–f).
web-minutes-genuine = { $way ->
    [pdf] Ini berita acara yang ditutup
    [tanda-tangan] Ini berita acara yang ditutup, dengan tanda tangan elektronik
    [pindaian] Ini pindaian berita acara yang ditandatangani
   *[segel] Segel ini tercetak pada berita acara yang ditutup
}
web-minutes-compare = Bandingkan sidik di atas dengan sidik berkas Anda, atau periksa berkasnya di bawah.
web-minutes-unknown = Tidak dikenal: ini bukan sidik berita acara yang ditutup di sini. Berkasnya mungkin rancangan, telah diubah, atau berasal dari tempat lain.
web-minutes-closed-at = Ditutup
web-minutes-press = Siaran pers
web-minutes-press-hint = Disusun dari daftar yang disepakati; setiap angkanya berasal dari arsip. Bertanda DRAFT sampai berita acara pleno ditutup.
web-minutes-press-docx = Dokumen Word
web-minutes-press-md = Teks
web-minutes-files-gone = Berkas berita acara ini tidak ada lagi di server. Ambil kembali dari cadangan, atau susun lagi bila masih rancangan.
name-act-draw-minutes = menyusun rancangan
name-act-close-minutes = menutup berita acara
name-act-sign-minutes = menandatangani
name-act-all-signed = lengkap ditandatangani
name-kind-minutes = berita acara
name-field-edition = Edisi
name-field-signed-sha256 = Sidik yang ditandatangani
name-field-certificate-in-force = Sertifikat berlaku
name-pades = tanda tangan elektronik
name-bsre = tanda tangan elektronik BSrE
name-basah = tanda tangan basah
name-ditutup = ditutup
name-ditandatangani = ditandatangani
name-field-signed-for = Atas nama
web-minutes-press-moved = Putaran ini dihitung lagi setelah berita acara nomor { $number } ditutup; angkanya bukan angka berita acara itu. Kembalikan perhitungan yang dipakai rapat, lalu susun siaran pers.
