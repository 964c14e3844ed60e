# Perubahan di meja rapat
error-change-ceiling = Pagu { $source } milik { $owner } tahun { $year } hendak dijadikan { $amount }. Pakai rupiah bulat mulai dari nol.
error-change-request = Dana { $proposal } diminta ulang, tetapi ada baris milik usulan lain atau bernilai di bawah nol. Perbaiki baris itu.
error-change-other-plan = Pembayaran ini bukan rencana yang sah menurut tabel-tabelnya. Jalankan putaran sekali lagi dan pakai hasilnya.

# Apa yang akan mengubah penolakan, didapat dengan menyusun ulang rencana
name-segera = segera
name-harga = dengan harga baru
name-penuh = pencarian penuh
funding-found-papers = Bila { LIST($papers) } dilengkapi, usulan ini masuk.
funding-found-score = Dengan skor { DECIMAL($score, digits: 3) } usulan ini masuk (naik { DECIMAL($rise, digits: 3) }; kenaikan terkecil yang ditemukan).
funding-found-cost = Dengan biaya { RUPIAH($cost) } usulan ini masuk (kurang { RUPIAH($cut) } dengan skor sama; potongan terkecil yang ditemukan).
funding-found-sources = Usulan ini masuk bila beberapa sumber yang sah berbagi: { RUPIAH($rupiah) } dari { NAME($first) }, sisanya dari { LIST($others) }.
funding-found-ceiling = Usulan ini masuk bila pagu { NAME($source) } milik { $owner } tahun { $year } naik { RUPIAH($rise) } (kenaikan terkecil yang ditemukan).
funding-found-links = Usulan ini masuk bila yang ini dikeluarkan: { LIST($out) }, dan yang ini dimasukkan lebih dulu: { LIST($first) }.
funding-found-new-ceiling = Usulan ini masuk bila ada pagu baru { NAME($source) } milik { $owner } tahun { LIST($years) }, seluruhnya { RUPIAH($amount) }.
funding-not-at-once = Rencana yang ada tidak dapat ditata ulang seketika untuk ini; jawabannya memerlukan pencarian penuh. Jalankan sebagai skenario.
