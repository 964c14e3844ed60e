# Pemeriksaan berita acara, arsipnya, dan tanda tangan elektronik.
verified-minutes = { $title }, { $number }: arsip utuh, { COUNT($files) } berkas sesuai manifest{ $closed ->
    [1] {""}
   *[0] ; masih rancangan, belum ditutup
}.
verified-head = Berita acara ini disusun pada catatan { $seq }, segel { $head }; bandingkan dengan yang tercetak pada kakinya.
verified-signed = { $file }: berita acara yang ditutup, ditambah { COUNT($signatures) } tanda tangan elektronik; tidak ada yang ditambahkan sesudahnya.
verified-signature = - { $signer } (sertifikat dari { $issuer }), { $at }, atas { COUNT($covers) } bita pertama: sah{ $expired ->
    [1] {"; "}sertifikatnya tidak berlaku pada saat itu
   *[0] {""}
}. Kepercayaan atas penerbitnya tidak dinilai di sini.
verified-pdf = { $file } sesuai dengan arsipnya; { COUNT($signatures) } tanda tangan elektronik sah.
verified-pdf-alone = { $file }: { COUNT($signatures) } tanda tangan elektronik sah dan mencakup seluruh berkas. Arsipnya tidak ada di sampingnya, jadi isinya hanya diperiksa lewat tanda tangan.
verify-no-signing = Berita acara dan tanda tangan diperiksa dengan pyHanko, yang belum terpasang. Pasang baimbai[web], lalu ulangi.
verify-manifest = { $file } telah diubah: isinya tidak cocok dengan segelnya sendiri. Ambil kembali dari salinan asli.
verify-contents = isi.json bukan isi berita acara, atau telah diubah. Ambil kembali dari salinan asli.
verify-zip = { $file } bukan arsip berita acara yang utuh: rangka zip-nya telah diubah. Ambil kembali dari salinan asli.
verify-too-much = { $file } lebih besar daripada arsip berita acara mana pun; tidak diperiksa.
verify-head = Buku besar dalam arsip tidak melewati segel { $head } pada catatan { $seq } yang tercetak dalam berita acara: salah satunya telah diganti.
verify-recorded = Buku besar mencatat sidik { $said } untuk { $file }, padahal berkasnya bersidik { $found }: berkas itu telah diganti.
verify-other-bytes = { $file } berbeda dengan berita acara yang ditutup, mulai bita ke-{ $offset }: dokumennya telah diubah.
verify-appended-unsigned = { $file } memuat { COUNT($bytes) } bita sesudah akhir berita acara yang ditutup, tanpa tanda tangan: ada yang ditambahkan.
verify-pdf-unreadable = PDF tidak dapat dibaca: telah diubah atau rusak. Ambil kembali dari salinan asli.
verify-pdf-appended = { $file }: { COUNT($bytes) } bita ditambahkan sesudah tanda tangan { $signer }; bagian itu tidak ditandatangani.
verify-pdf-alone = { $file } tidak bertanda tangan dan arsipnya tidak ada di sampingnya. Letakkan di folder arsip berita acara, lalu periksa lagi.
verify-signature-broken = { $file }: tanda tangan { $signer } (bidang { $field }) tidak sah; yang ditandatangani atau tanda tangannya telah diubah.

# Menandatangani.
sign-key-large = Berkas sertifikat lebih dari { $kilobytes } KB. Pilih berkas .p12 atau .pfx milik Anda.
sign-key-passphrase = Berkas sertifikat tidak dapat dibuka: kata sandinya salah, atau bukan berkas .p12/.pfx. Tidak ada yang ditandatangani; coba lagi.
sign-key-empty = Berkas sertifikat tidak memuat kunci yang cocok dengan sertifikatnya. Minta berkas lengkap kepada penerbitnya.
sign-key-weak = Kunci sertifikat terlalu lemah atau tidak dikenal: diperlukan RSA paling sedikit { $bits } bit atau kurva eliptik.
sign-no-block = Instansi { $organisation } tidak mempunyai blok tanda tangan pada berita acara ini. Yang menandatangani adalah instansi yang hadir.
sign-twice = Instansi { $organisation } sudah menandatangani berita acara ini. Satu instansi, satu tanda tangan.
sign-other-bytes = Yang ditandatangani bukan berita acara ini: berkas berbeda mulai bita ke-{ $offset }. Unduh lagi berkas terakhir, tandatangani tanpa mengubahnya, lalu unggah.
sign-not-one = Berkas memuat { $count } tanda tangan baru; seharusnya tepat satu.
