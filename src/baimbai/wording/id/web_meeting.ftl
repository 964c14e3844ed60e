# Rapat: agenda, desk, pleno, daftar.
web-meeting-not-computed = Putaran ini belum dihitung. Jalankan perhitungan lebih dahulu; rapat berdiri di atas hasilnya.
web-meeting-not-taken = Putusan belum dapat diterima karena { $count } hal. Perbaiki lalu simpan lagi; belum ada yang berubah.
web-meeting-no-proposal = Usulan { $proposal } tidak ada di meja: nomornya salah, atau usulan sudah ditarik atau digabung.
web-meeting-ticket = Putusan ini sudah pernah dikirim untuk usulan atau desk lain. Muat ulang halaman, lalu putuskan lagi.
web-meeting-too-much = Isian terlalu panjang: paling banyak { $text } huruf tiap teks dan { $parts } rincian dana atau catatan keberatan.
web-meeting-no-office = Instansi { $office } tidak dikenal. Pilih dari daftar.
