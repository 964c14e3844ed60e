# Putusan rapat: mengapa sebuah putusan tidak dapat diterima.
ruling-desk-not-open = { $desk } belum dibuka. Buka desk, lalu putuskan lagi.
ruling-desk-closed = { $desk } sudah ditutup; putusannya tidak berubah lagi. Bawa usulan ini ke pleno.
ruling-backdated = Waktu putusan ({ $at }) mendahului pembukaan desk atau putusan sebelumnya. Putusan tidak dapat diberi tanggal mundur; simpan lagi dengan waktu sekarang.
ruling-ahead = Waktu putusan ({ $at }) lebih maju daripada jam server. Periksa jam perangkat Anda.
ruling-scope = Usulan { $proposal } di luar bidang atau wilayah { $desk }. Bawa ke desk yang membahasnya.
ruling-elsewhere = Usulan { $proposal } sudah diputus { $desk }. Putusan itu tetap; bawa perbedaannya ke pleno.
ruling-result = Hasil { $result } tidak dikenal.
ruling-reason = Kode alasan { $reason } tidak dikenal. Pilih dari daftar.
ruling-text = Tuliskan alasannya dengan kata-kata; berita acara memuatnya.
ruling-condition = Diakomodir bersyarat memerlukan syaratnya. Tuliskan apa yang harus dipenuhi.
ruling-route = Tentukan instansi yang mengambil alih, selain pengusulnya sendiri.
ruling-due = Batas waktu { DATE($due) } sudah lewat pada saat diputuskan.
ruling-amount = { $result ->
    [diakomodir] Usulan yang diakomodir memerlukan rincian dana: jumlah { RUPIAH($amount) }, rincian { RUPIAH($sum) }. Keduanya harus sama dan lebih dari nol.
    [diakomodir_bersyarat] Usulan yang diakomodir memerlukan rincian dana: jumlah { RUPIAH($amount) }, rincian { RUPIAH($sum) }. Keduanya harus sama dan lebih dari nol.
   *[lain] Usulan yang tidak diakomodir tidak memuat dana; jumlahnya { RUPIAH($amount) }, rincian { RUPIAH($sum) }. Kosongkan.
}
ruling-payment = Tiap rincian dana harus lebih dari nol.
ruling-source = Sumber { NAME($source) } tidak boleh membiayai usulan ini (aturan { $rule }). Pilih sumber lain.
ruling-no-ceiling = Tidak ada pagu { NAME($source) } milik { $owner } untuk tahun { $year }. Pilih sumber, pemilik atau tahun lain.
ruling-owner = Pagu { NAME($source) } milik { $owner } bukan pagu yang boleh membiayai usulan ini. Pilih pemilik pagu yang berwenang atas usulannya.
ruling-ceiling = Pagu { NAME($source) } milik { $owner } tahun { $year } tinggal { RUPIAH($left) }, diminta { RUPIAH($amount) }. Kurangi jumlahnya atau pilih sumber lain.
name-sesuai-hitungan = sesuai hasil hitungan
name-mendesak = mendesak
name-siap = siap dilaksanakan
name-arahan = arahan pusat atau kepala daerah
name-bencana = penanganan bencana
name-pagu-kurang = pagu tidak cukup
name-belum-siap = belum siap
name-bukan-kewenangan = bukan kewenangan
name-duplikat = duplikat
name-tumpang-tindih = tumpang tindih
name-data-kurang = data tidak lengkap
ruled-reason = { $desk }, { NAME($reason) }: { $text }
ruled-condition = Penuhi syaratnya: { $condition }
name-rapat = putusan rapat
