# Tindakan atas usulan: penolakan yang terbaca.
web-mend-field = Kolom { $field } tidak dapat diubah.
web-mend-conflict = { $who } sudah menyimpan usulan ini pukul { $when } ({ LIST($fields) }). Simpanan Anda belum masuk dan tidak menimpa apa pun: muat ulang, lihat perubahannya, lalu simpan lagi.
web-mend-rule = Isian belum memenuhi syarat: { $rule }. Perbaiki lalu simpan lagi; belum ada yang berubah.
web-verify-reason = Tuliskan alasannya; pengusul akan membacanya.
web-verify-draft = Usulan { $number } masih draf; pengusulnya belum mengajukan.
web-verify-not-sent-back = Usulan { $number } tidak sedang dikembalikan.
web-verify-route-self = { $office } adalah pengusulnya sendiri. Pilih instansi lain.
web-verify-merge-into = Usulan tidak dapat digabungkan ke { $number }. Pilih usulan lain yang masih berlaku.
