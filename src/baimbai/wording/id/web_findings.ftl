# Papan temuan, halaman temuan, penyelesaian, papan kesenjangan.
name-abaikan = abaikan
name-buka = buka lagi
name-act-dismiss = mengabaikan
name-act-reopen = membuka lagi
web-findings-title = Temuan
web-findings-computed = Dihitung
web-findings-not-computed = Putaran ini belum dihitung.
web-findings-compute = Hitung putaran
web-findings-empty-run = Belum ada temuan: putaran ini belum dihitung. Setelah usulan masuk, penyelenggara menjalankan hitungan.
web-findings-empty-filter = Tidak ada temuan yang sesuai saringan. Longgarkan atau hapus saringannya.
web-findings-empty-tab = { $tab ->
    [terbuka] Tidak ada temuan yang terbuka.
    [menunggu] Tidak ada temuan yang menunggu tanggapan.
    [selesai] Belum ada temuan yang diselesaikan.
   *[diabaikan] Belum ada temuan yang diabaikan.
}
web-findings-tabs = Kedudukan temuan
web-findings-tab = { $tab ->
    [terbuka] Terbuka
    [menunggu] Menunggu tanggapan
    [selesai] Selesai
   *[diabaikan] Diabaikan
}
web-findings-as-list = Tampilkan sebagai daftar
web-findings-as-kinds = Kelompokkan menurut jenis
web-findings-by-kind = Temuan menurut jenis dan keparahan: { $tab ->
    [terbuka] terbuka
    [menunggu] menunggu tanggapan
    [selesai] selesai
   *[diabaikan] diabaikan
}
web-findings-count = { COUNT($count) } temuan
web-findings-total = Jumlah
web-findings-kind = Jenis temuan
web-findings-severity = Keparahan
web-findings-party = Pihak
web-findings-sector = Bidang
web-findings-region = Wilayah
web-findings-words = Kata atau nomor
web-findings-number = No.
web-findings-finding = Temuan
web-findings-proposals = Usulan
web-findings-cost = Nilai usulan
web-findings-state = Kedudukan
web-findings-pick = Pilih
web-findings-pick-one = Pilih temuan { $number }
web-findings-veiled = Temuan ini menyangkut usulan yang masih draf di instansi lain. Buktinya terbuka setelah usulan itu diajukan.
web-findings-draft = usulan draf { $office }
web-findings-more = dan { COUNT($count) } usulan lain
web-findings-answers = { COUNT($count) } tanggapan
web-findings-new-evidence = Bukti baru setelah diabaikan
web-findings-page = Halaman { COUNT($page) } dari { COUNT($pages) }
web-findings-previous = Sebelumnya
web-findings-next = Berikutnya
web-findings-dismiss = Abaikan dan ingat
web-findings-dismiss-picked = Abaikan yang dipilih
web-findings-dismiss-hint = Satu jenis temuan, paling banyak 100, dengan satu alasan.
web-findings-dismiss-title = Abaikan beberapa temuan
web-findings-dismiss-ask = { COUNT($count) } temuan ini akan diabaikan dengan alasan yang sama. Yakin?
web-findings-dismiss-note = Diingat pada hitungan berikutnya. Temuan terbuka lagi dengan sendirinya bila buktinya berubah.
web-findings-dismiss-do = Ya, abaikan { COUNT($count) } temuan
web-findings-dismissed = { COUNT($count) } temuan diabaikan.
web-findings-cancel = Batal

web-findings-past = Temuan ini tidak ada lagi pada hitungan terbaru; yang tampil adalah catatan terakhirnya.
web-findings-evidence = Bukti
web-findings-places = { COUNT($count) } baris pada berkas asal
web-findings-rule = Aturan yang dikutip
web-findings-compared = Usulan berdampingan
web-findings-field = Isian
web-findings-differs = berbeda
web-findings-stretch = STA
web-findings-map = Letak usulan
web-findings-parties = Pihak dan narahubung
web-findings-no-contact = Narahubung belum diisi.
web-findings-fill-contact = Isi di halaman Instansi
web-findings-no-party = Temuan ini tidak menyebut instansi.
web-findings-decided = Putusan
web-findings-opened = Dibuka lagi
web-findings-nothing-said = Belum ada putusan atau tanggapan.
web-findings-earlier = Putusan sebelumnya atas bukti lama ({ COUNT($count) })
web-findings-reopen = Buka lagi temuan ini
web-findings-reopen-hint = Putusan tidak berlaku lagi. Yang sudah berubah pada usulan tidak ikut kembali.
web-findings-reopened = Temuan dibuka lagi.
web-findings-settled = Temuan diselesaikan: { $way }.
web-findings-reason = Alasan
web-findings-answer = Tanggapi
web-findings-answer-kind = Bentuk tanggapan
web-findings-answer-name = { $kind ->
    [konfirmasi] Konfirmasi
    [sanggahan] Sanggahan
   *[tanggapan] Tanggapan
}
web-findings-answer-text = Tanggapan
web-findings-answer-until = Dapat ditanggapi sampai
web-findings-answer-stays = Tanggapan tidak dapat diubah setelah dikirim.
web-findings-answer-over = Masa tanggapan sudah berakhir
web-findings-answer-send = Kirim tanggapan
web-findings-answered = Tanggapan terkirim.
web-findings-ways = Jalan keluar
web-findings-ways-hint = Pilih satu. Usulan dan temuan berubah bersama-sama, dan alasannya tercatat.

web-findings-waits = Jalan keluar ini terbuka setelah pengusulnya mengajukan usulan yang masih draf: { $numbers }.
web-findings-keep = Usulan yang dipertahankan
web-findings-keep-hint = Usulan lainnya digabung ke usulan ini dan tidak dihitung lagi.
web-findings-keep-number = Nomor usulan tempat usulan ini digabungkan
web-findings-first = Harus didahulukan
web-findings-later = Menyusul
web-findings-start-year = Tahun mulai { $number }
web-findings-order-hint = Yang menyusul akan mensyaratkan yang didahulukan. Bila tahun mulai digeser, dananya ikut bergeser.
web-findings-from = STA awal
web-findings-to = STA akhir
web-findings-volume = Volume
web-findings-rupiah = Biaya (Rp)
web-findings-scope-hint = STA tidak boleh bertumpuk; jumlah volume dan biaya tidak boleh melebihi semula. Dana tiap sumber dan tahun menyesuaikan secara sebanding; volume yang sama dengan panjang STA ikut berubah.
web-findings-source = Sumber dana
web-findings-no-source = tanpa sumber dana
web-findings-year = Tahun
web-findings-share-total = Nilai seluruh pekerjaan (Rp)
web-findings-share-hint = Semua porsi bersama-sama harus sama dengan nilai seluruh pekerjaan. Baris tanpa nilai tidak dipakai.
web-findings-may-pay = dapat dipakai
web-findings-may-not-pay = tidak dapat dipakai
web-findings-no-eligible = Tidak ada sumber dana pengusul yang menurut aturan dapat membiayai pekerjaan ini.
web-findings-leave = Biarkan
web-findings-source-hint = Yang dapat dipilih hanya sumber yang menurut aturan dapat membiayai pekerjaan ini.
web-findings-which = Usulan yang dimaksud
web-findings-office = Dialihkan kepada
web-findings-suggested = berwenang menurut hitungan
web-findings-mend-hint = Usulan dikembalikan kepada pengusulnya dengan alasan ini. Usulan yang masih draf tetap di pengusul; temuan ini yang memberi tahu.

## Penolakan
web-settle-exit = “{ NAME($exit) }” bukan jalan keluar temuan ini. Pilih yang tersedia.
web-settle-reason = Tuliskan alasannya; para pihak akan membacanya.
web-settle-gone = Putaran sudah dihitung lagi dan temuan ini berubah. Muat ulang papan temuan, lalu putuskan lagi.
web-settle-open = Temuan ini memang masih terbuka.
web-settle-overtaken = { $who } sudah memutuskan temuan ini pukul { $when }: { NAME($exit) } (“{ $reason }”). Putusan Anda belum masuk dan tidak menimpa apa pun: muat ulang, lalu putuskan lagi bila perlu.
web-settle-many = Pilih 1 sampai { COUNT($most) } temuan; terpilih { COUNT($count) }.
web-settle-kinds = Temuan yang dipilih berlainan jenis. Abaikan satu jenis dalam sekali jalan.
web-settle-unknown = Usulan “{ $number }” tidak ditemukan. Pilih usulan yang ada pada putaran ini.
web-settle-unseen = Usulan { $number } tidak termuat pada formulir ini. Muat ulang halaman, lalu putuskan lagi.
web-settle-out = Usulan { $number } sudah { $status ->
    [digabung] digabung ke usulan lain
   *[ditarik] ditarik
}. Muat ulang, lalu pilih jalan keluar lain.
web-settle-none = Pilih usulan yang dimaksud.
web-settle-merge-itself = Usulan { $number } tidak dapat digabung ke dirinya sendiri. Pilih usulan lain.
web-settle-same = Pilih dua usulan yang berbeda.
web-settle-nothing = Belum ada yang diubah. Isi perubahan yang disepakati, atau pilih jalan keluar lain.
web-settle-year = Usulan { $number } akan keluar dari putaran ini ({ $first }–{ $last }). Pilih tahun lain.
web-settle-years = { $first } baru mulai setelah { $later }. Geser tahun mulainya agar yang didahulukan tidak lebih lambat.
web-settle-circle = { $first } sudah mensyaratkan { $later } lewat usulan lain, sehingga urutannya berputar. Balik urutannya atau lepas prasyarat itu.
web-settle-stretch = STA usulan { $number } belum lengkap atau terbalik. Isi STA awal dan akhir.
web-settle-overlap = STA { $first } dan { $later } masih bertumpuk. Geser batasnya.
web-settle-cost = Biaya usulan { $number } harus lebih dari nol.
web-settle-more-cost = Jumlah biaya menjadi { RUPIAH($after) }, lebih dari semula { RUPIAH($before) }. Turunkan salah satu.
web-settle-more-volume = Jumlah volume menjadi { DECIMAL($after) } { NAME($unit) }, lebih dari semula { DECIMAL($before) } { NAME($unit) }. Turunkan salah satu.
web-settle-total = Porsi berjumlah { RUPIAH($sum) }, sedangkan nilai seluruh pekerjaan { RUPIAH($total) }. Samakan keduanya.
web-settle-source = { NAME($source) } tidak dapat membiayai usulan { $number } menurut aturan. Pilih sumber yang tersedia.
web-settle-office = Pilih instansi yang akan menerima usulan.
web-settle-compute = Kewenangan usulan belum dihitung. Jalankan hitungan putaran dahulu.
web-settle-unreadable = “{ $text }” tidak dapat dibaca. Tulis angka seperti 1.500.000.000 atau STA seperti 6+000.
web-answer-late = Masa tanggapan sudah berakhir. Sampaikan langsung kepada penyelenggara.
web-answer-text = Tuliskan tanggapan, paling panjang { COUNT($most) } huruf.

## Arti tiap jenis temuan
web-findings-about-salah-kewenangan = Aset ini urusan tingkat pemerintahan lain, tetapi diusulkan dengan dana sendiri. Alihkan kepada yang berwenang, atau tunjukkan SK status bila kewenangannya keliru.
web-findings-about-status-beda-aturan = Daftar status aset dan aturan menyebut tingkat yang berbeda. Periksa SK statusnya.
web-findings-about-salah-sumber-dana = Sumber dana yang diminta tidak dapat membiayai pekerjaan ini menurut aturan yang dikutip.
web-findings-about-duplikat-lintas-level = Dua tingkat pemerintahan mengusulkan pekerjaan yang sama. Paling banyak satu yang didanai.
web-findings-about-duplikat-lintas-pengusul = Dua instansi setingkat mengusulkan pekerjaan yang sama. Paling banyak satu yang didanai.
web-findings-about-duplikat-internal = Satu instansi mengusulkan pekerjaan yang sama dua kali.
web-findings-about-tumpang-tindih-sta = Pekerjaan pada ruas, sungai, atau saluran yang sama bertumpuk menurut STA, pada tahun yang sama.
web-findings-about-tumpang-tindih-lokasi = Gambar lokasi dua usulan bertumpuk di peta, pada tahun yang sama.
web-findings-about-konflik-urutan = Pekerjaan yang harus lebih dulu dijadwalkan sesudah pekerjaan yang menunggunya.
web-findings-about-satuan-uang-salah = Biayanya sekitar seribu atau sejuta kali dari yang lazim; mungkin salah satuan. Biaya tetap dicatat seperti tertulis sampai diperbaiki.
web-findings-about-biaya-satuan-janggal = Biaya per satuan jauh dari usulan sejenis. Perbaiki, atau jelaskan sebabnya.
web-findings-about-pemecahan-paket = Beberapa paket serupa di tempat yang sama, masing-masing tepat di bawah batas pengadaan.
web-findings-about-dak-penunjang-lebih-5 = Kegiatan penunjang DAK melebihi bagian yang diperbolehkan.
web-findings-about-rc-tidak-lengkap = Dokumen kesiapan yang disyaratkan belum ada. Usulan hanya dapat diakomodasi dengan syarat.
web-findings-about-perlu-verifikasi = Datanya tidak cukup untuk memastikan; perlu dilihat orang.
web-findings-about-mirip-perlu-cek = Dua usulan mirip tetapi belum tentu sama. Periksa, lalu gabungkan atau terima.
web-findings-about-satu-objek-banyak-porsi = Beberapa instansi mendanai bagian dari satu pekerjaan. Bukan duplikat; porsi dan tahunnya perlu disepakati.
web-findings-about-usulan-diteruskan = Usulan ini urusan instansi lain dan diminta dari dana instansi itu, jadi diteruskan.
web-findings-about-celah-koridor = Ada potongan pendek di antara ruas yang diusulkan yang tidak diusulkan siapa pun.
web-findings-about-celah-irigasi = Bagian saluran irigasi diusulkan tanpa bagian yang harus mengairinya atau menyambungnya.
web-findings-about-kebutuhan-tanpa-usulan = Aset pada daftar status rusak atau lama tidak ditangani, dan tidak ada yang mengusulkannya.
web-findings-about-koordinat-mustahil = Titik lokasi berada di tempat yang tidak mungkin.
web-findings-about-koordinat-tertukar = Lintang dan bujur tertukar.
web-findings-about-gambar-tak-terpakai = Gambar lokasi tidak dapat dipakai untuk membandingkan.
web-findings-about-total-tidak-cocok = Total pada berkas tidak sama dengan jumlah baris-barisnya.
web-findings-about-jumlah-sumber-dana-tidak-sama = Rincian sumber dana tidak sama dengan biaya usulan.
web-findings-about-wilayah-tidak-dikenal = Nama wilayah tidak ada dalam daftar resmi.
web-findings-about-kode-tidak-dikenal = Kode kegiatan tidak ada dalam nomenklatur.
web-findings-about-pembandingan-terbatas = Terlalu banyak usulan bernama serupa; hanya yang terdekat yang dibandingkan.

## Papan kesenjangan
web-gaps-title = Kesenjangan layanan
web-gaps-service = Layanan
web-gaps-unit = Satuan
web-gaps-all = Ringkasan
web-gaps-empty = Putaran ini tidak menetapkan kebutuhan layanan, sehingga kesenjangannya tidak dapat dihitung.
web-gaps-empty-next = Penyelenggara dapat menambahkan daftar kebutuhan (wilayah, layanan, target, satuan, sumber) ke folder putaran, lalu menghitung lagi.
web-gaps-drafts = Draf instansi lain tidak terhitung di sini, sehingga sisa kebutuhan dapat lebih kecil daripada yang tampil.
web-gaps-shortfall = Kekurangan
web-gaps-lacking = Masih kurang
web-gaps-of = { COUNT($part) } dari { COUNT($whole) } wilayah
web-gaps-unproposed = Belum diusulkan
web-gaps-nobody = belum ada yang mengusulkan
web-gaps-chart = Sudah ada, sedang dikerjakan, diusulkan, dan sisa:{" "}
web-gaps-every = Tampilkan semua wilayah
web-gaps-only = Hanya yang masih kurang
web-gaps-none-lacking = Tidak ada wilayah yang masih kurang.
web-gaps-close = Menutup kesenjangan
web-gaps-proposals = { COUNT($count) } usulan menambah layanan
web-gaps-preparing = { COUNT($count) } usulan persiapan atau pemeliharaan
web-gaps-uncounted = { COUNT($count) } tanpa ukuran
web-gaps-propose = Usulkan
