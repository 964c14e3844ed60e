# Buku besar keputusan dan pemeriksaannya.
ledger-value = Nilai tidak dapat ditulis ke buku besar: { $fault }
ledger-unreadable = Berkas { $file } tidak dapat dibuka. Periksa nama dan hak bacanya.
ledger-header = Baris pertama bukan kepala buku besar, atau telah diubah. Minta berkas yang utuh kepada penyelenggara.
ledger-line = Baris { $line } tidak dapat dibaca seperti yang ditulis Baimbai: telah diubah. Bandingkan dengan salinan lain.
ledger-line-end = Baris { $line } terpotong: berkas tidak utuh atau telah diubah.
ledger-changed = Baris { $line } (catatan { $seq }, { $record }) telah diubah: isinya tidak cocok dengan segelnya.
ledger-order = Baris { $line } memuat catatan { $seq }, padahal seharusnya { $expected }: ada catatan yang dihapus, disisipkan atau ditukar.
ledger-before = Catatan { $seq } (baris { $line }) tidak menyambung ke catatan sebelumnya: ada yang diganti sebelum baris ini.
ledger-count = Kepala buku besar menyebut { COUNT($said) } catatan, tetapi berkas memuat { COUNT($found) }: ada yang dihapus atau ditambahkan.
ledger-head = Segel akhir { $found } tidak sama dengan yang tertulis di kepala berkas, { $said }.
cli-verified-ledger = Buku besar { $chain } utuh: { COUNT($entries) } catatan, semua segel cocok. Segel akhir { $head }; bandingkan dengan yang tercetak.
