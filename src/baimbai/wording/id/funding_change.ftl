# Perubahan di meja rapat
error-change-ceiling = Pagu { $source } milik { $owner } tahun { $year } hendak dijadikan { $amount }. Pakai rupiah bulat mulai dari nol.
error-change-request = Dana { $proposal } diminta ulang, tetapi ada baris milik usulan lain atau bernilai di bawah nol. Perbaiki baris itu.
error-change-other-plan = Pembayaran ini bukan rencana yang sah menurut tabel-tabelnya. Jalankan putaran sekali lagi dan pakai hasilnya.
