# Berita acara sidang desk dan pleno.
minutes-mark-none = { "" }
minutes-sitting-title = { $plenary ->
    [1] BERITA ACARA RAPAT PLENO KESEPAKATAN USULAN PROGRAM DAN KEGIATAN TAHUN ANGGARAN { $year }
   *[0] BERITA ACARA HASIL PEMBAHASAN { $name } TAHUN ANGGARAN { $year }
}
minutes-number-given = Nomor: { $number }
minutes-sitting-opening =
    Pada hari ini, { $weekday ->
        [1] Senin
        [2] Selasa
        [3] Rabu
        [4] Kamis
        [5] Jumat
        [6] Sabtu
       *[7] Minggu
    }, tanggal { WORDS($day) }, bulan { $month ->
        [1] Januari
        [2] Februari
        [3] Maret
        [4] April
        [5] Mei
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] September
        [10] Oktober
        [11] November
       *[12] Desember
    }, tahun { WORDS($year) } ({ DATE($date) }), bertempat di { $place }, telah dilaksanakan sidang { $name } dalam rangka { $meeting } untuk membahas dan menyepakati usulan program dan kegiatan Tahun Anggaran { $fiscal_year }{ $hours ->
        [0] .
        [1] , dibuka pukul { $opened }.
       *[2] , dibuka pukul { $opened } dan ditutup pukul { $closed }.
    }
minutes-closing-closed = Demikian berita acara ini dibuat dengan sebenarnya dan ditandatangani oleh para pihak di bawah ini untuk dipergunakan sebagaimana mestinya.
minutes-parties-sitting = PARA PIHAK YANG HADIR DAN MENYEPAKATI

minutes-kehadiran-heading = Kehadiran dan kuorum
minutes-kehadiran = Sidang dihadiri { COUNT($people) } orang dari { COUNT($offices) } instansi, dengan kuorum { COUNT($quorum) } instansi; { $met ->
    [1] kuorum terpenuhi
   *[0] kuorum tidak terpenuhi
}. Daftar hadir tercantum dalam Lampiran II.
minutes-kehadiran-none = Sidang dihadiri { COUNT($people) } orang dari { COUNT($offices) } instansi. Daftar hadir tercantum dalam Lampiran II.

minutes-agenda-heading = Pokok pembahasan
minutes-agenda = Agenda memuat { COUNT($agenda) } usulan; { COUNT($ruled) } di antaranya diputus{ $left ->
    [0] {""}
   *[other] {" "}dan { COUNT($left) } belum diputus
}.{ $more ->
    [0] {""}
   *[other] {" "}Di luar agenda diputus pula { COUNT($more) } usulan.
} Usulan masuk agenda karena:
minutes-agenda-none = Sidang tidak menggunakan agenda tersendiri; { COUNT($more) } usulan diputus.
minutes-agenda-reason = { $reason ->
    [temuan] temuan tingkat tinggi yang harus diselesaikan
    [keberatan] keberatan pengusul atas penolakan
    [pengalihan] kewenangan pihak lain
    [komitmen] komitmen putaran sebelumnya yang jatuh tempo
    [ambang] kedudukan di batas pendanaan
   *[lain] permintaan peserta rapat
}: { COUNT($proposals) } usulan.

minutes-syarat-heading = Syarat dan komitmen
minutes-syarat = { COUNT($proposals) } usulan disepakati dengan syarat atau tenggat sebagai berikut:
minutes-syarat-none = Tidak ada usulan yang disepakati dengan syarat atau tenggat.
minutes-promise = { $title } ({ $proposal }){ $conditions ->
    [0] {""}
   *[other] : { $condition }
}{ $offices ->
    [0] {""}
   *[other] ; penanggung jawab { $office }
}{ $people ->
    [0] {""}
   *[other] {" "}({ $person })
}{ $dated ->
    [1] , paling lambat { DATE($due) }
   *[0] {""}
}.

minutes-pengalihan-heading = Usulan yang dialihkan
minutes-pengalihan = { COUNT($proposals) } usulan dialihkan kepada pihak yang berwenang:
minutes-pengalihan-none = Tidak ada usulan yang dialihkan.
minutes-routed = { $title } ({ $proposal }) dialihkan kepada { $office }.

minutes-penolakan-rapat = { COUNT($proposals) } usulan ditolak. Alasan untuk setiap usulan tercantum dalam Lampiran I. Menurut alasannya:
minutes-refused-reason = Putusan rapat, { NAME($reason) }: { COUNT($proposals) } usulan.

minutes-perbedaan-heading = Perbedaan dengan daftar hasil hitungan
minutes-perbedaan = Dari { COUNT($ruled) } usulan yang diputus, { COUNT($proposals) } berbeda dengan daftar hasil hitungan; nilainya semula { RUPIAH($before) } ({ WORDS($before) } rupiah) menjadi { RUPIAH($after) } ({ WORDS($after) } rupiah). Siapa yang memutuskan, kapan, dan mengapa tercantum dalam lampiran. Menurut kode alasan:
minutes-perbedaan-none = Seluruh { COUNT($ruled) } putusan sama dengan daftar hasil hitungan.
minutes-difference = { NAME($reason) }: { COUNT($proposals) } usulan.

minutes-keberatan-heading = Keberatan dan catatan peserta
minutes-keberatan = { COUNT($objections) } keberatan dicatat atas putusan rapat:
minutes-keberatan-none = Tidak ada peserta yang menyatakan keberatan.
minutes-dissent = { $office }, atas { $title } ({ $proposal }): { $worded ->
    [0] keberatan tanpa penjelasan
   *[other] “{ $text }”
}.
minutes-more = dan { COUNT($count) } lainnya, selengkapnya dalam lampiran.

minutes-seal = Rilis { $release } · Buku besar { $chain } catatan { $seq } segel { $head }
minutes-verify = Periksa keaslian dokumen ini dengan memindai kode atau membuka { $address }. Segel akhir buku besar saat disusun: { $head }
minutes-verify-offline = Segel akhir buku besar saat disusun: { $head }. Periksa berkas dan arsipnya dengan perintah baimbai verify.

annex-hasil = Hasil pembahasan dan putusan
annex-hadir = Daftar hadir
annex-perbedaan = Perbedaan dengan daftar hasil hitungan
annex-syarat = Syarat dan komitmen
annex-keberatan = Keberatan dan catatan peserta
annex-note-hasil = Nilai dalam rupiah. Tanda “-” berarti nol atau tidak ada.
annex-note-hadir = Paraf dibubuhkan pada nomor yang sesuai.
annex-note-perbedaan = Nilai dalam rupiah. Daftar hasil hitungan adalah daftar sebelum rapat; setiap perbedaan tercatat dalam buku besar keputusan.
annex-note-syarat = Putaran berikutnya dibuka dengan daftar ini: ditepati, terlambat, atau diingkari.
annex-note-keberatan = Menurut kata-kata instansi yang menyampaikannya.
annex-ruled = Putusan menurut kabupaten/kota ({ COUNT($proposals) } usulan)
annex-attendance = { COUNT($people) } orang dari { COUNT($offices) } instansi
annex-differences = { COUNT($proposals) } usulan yang putusannya berbeda
annex-promises = Syarat, penanggung jawab, dan tenggat
annex-objections = Keberatan menurut usulan
sitting-column-computed = Hasil hitungan
sitting-column-computed-result = Menurut hitungan
sitting-column-computed-amount = Nilai hitungan (Rp)
sitting-column-decided = Putusan
sitting-column-decided-amount = Nilai disepakati (Rp)
sitting-column-sources-years = Sumber dana dan tahun (Rp)
sitting-column-reason = Alasan
sitting-column-next = Syarat, penanggung jawab, tenggat
sitting-column-name = Nama
sitting-column-office = Instansi
sitting-column-function = Jabatan
sitting-column-initials = Paraf
sitting-column-by-whom = Diputus oleh
sitting-column-condition = Syarat atau tugas
sitting-column-responsible = Penanggung jawab
sitting-column-objection = Keberatan

press-met = Rapat pleno dihadiri { COUNT($people) } orang dari { COUNT($offices) } instansi. { COUNT($ruled) } usulan diputus dalam rapat; { COUNT($changed) } di antaranya berbeda dengan hasil hitungan awal, masing-masing dengan alasan yang tercatat. { COUNT($promises) } syarat dan komitmen disepakati beserta penanggung jawab dan tenggatnya.
press-minutes = Kesepakatan tercantum dalam Berita Acara Nomor { $number }, dengan segel akhir buku besar { $head }.
press-for-release = SIARAN PERS
