# Rapat: agenda, desk, pleno, daftar.
web-meeting-not-computed = Putaran ini belum dihitung. Jalankan perhitungan lebih dahulu; rapat berdiri di atas hasilnya.
web-meeting-not-taken = Putusan belum dapat diterima karena { $count } hal. Perbaiki lalu simpan lagi; belum ada yang berubah.
web-meeting-no-proposal = Usulan { $proposal } tidak ada di meja: nomornya salah, atau usulan sudah ditarik atau digabung.
web-meeting-ticket = Putusan ini sudah pernah dikirim untuk usulan atau desk lain. Muat ulang halaman, lalu putuskan lagi.
web-meeting-too-much = Isian terlalu panjang: paling banyak { $text } huruf tiap teks dan { $parts } rincian dana atau catatan keberatan.
web-meeting-no-office = Instansi { $office } tidak dikenal. Pilih dari daftar.
web-meeting-phase = Putaran belum sampai tahap rapat. Penyelenggara memindahkannya di halaman Setelan.
web-meeting-opened-before = { $desk } sudah pernah dibuka.
web-meeting-desks-sit = Pleno dibuka setelah semua desk ditutup. Yang masih bersidang: { LIST($desks) }.
web-meeting-not-sitting = { $desk } tidak sedang bersidang: belum dibuka, atau sudah ditutup.
web-meeting-undecided = { $count } usulan belum diputus: { LIST($items) }. Putuskan atau keluarkan dari acara, lalu tutup.
web-meeting-conflicts-left = { $count } pertentangan antarputusan belum diselesaikan. Selesaikan di halaman Pleno.
web-meeting-no-item = Usulan { $proposal } tidak ada dalam acara { $desk }.
web-meeting-plenary-open = Daftar final ditetapkan setelah pleno ditutup.
web-meeting-adopted-before = Daftar final sudah ditetapkan; daftar itu tidak berubah lagi.
web-meeting-stance = Sikap { $stance } tidak dikenal. Pilih setuju, setuju bersyarat atau keberatan.
web-meeting-position-text = Tuliskan alasan atau syaratnya, paling banyak { $most } huruf.
