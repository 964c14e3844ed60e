# Pertumbuhan dan lapangan kerja di seluruh ekonomi
name-pertumbuhan = pertumbuhan ekonomi

appraisal-growth = { NAME($asset_type) }, { NAME($work_type) }: setiap Rp1 biaya memberi nilai tambah Rp{ DECIMAL($added_low, digits: 4) }–{ DECIMAL($measured, digits: 4) }–{ DECIMAL($added_high, digits: 4) } (rendah–tengah–tinggi) dan keluaran Rp{ DECIMAL($output_low, digits: 4) }–{ DECIMAL($output_mid, digits: 4) }–{ DECIMAL($output_high, digits: 4) }, bila { DECIMAL($local_low, digits: 0) }–{ DECIMAL($local_mid, digits: 0) }–{ DECIMAL($local_high, digits: 0) } % dibelanjakan setempat. Nilai tengah × 100, paling banyak 100 = { DECIMAL($points) }. Sumber: { $source } ({ NAME($status) }). Hanya selama pelaksanaan; kisaran, bukan ramalan.
appraisal-growth-no-table = Putaran ini tidak membawa tabel input-output: nilai tengah { DECIMAL($points) }.
appraisal-growth-unknown = Belanja untuk { NAME($asset_type) }, { NAME($work_type) } tidak dirinci dalam putaran ini: nilai tengah { DECIMAL($points) }.

error-economy-file = Berkas tabel ekonomi { $file } tidak dapat dipakai: { $reason ->
        [tak_ada] berkas tidak ada
        [kosong] tidak ditemukan baris judul dengan kode akun
       *[kosong_pekerja] tidak ditemukan kolom kode dan pekerja
    }. Betulkan "files" di round.yaml atau berkasnya.
error-economy-number = Di { $file } baris { $row }, kolom { $column }: "{ $text }" bukan angka. Tulis angka biasa, atau kosongkan bila nol.
error-economy-twice = Di { $file } akun { $account } tertulis dua kali. Gabungkan atau beri kode lain.
error-economy-no-sectors = Tidak ada akun sektor atau kegiatan. Isi "economy: accounts" di round.yaml; jenis akun: { $known }.
error-economy-empty = Akun { $account } dinyatakan sebagai sektor atau kegiatan, tetapi kolomnya kosong. Isi kolomnya, atau keluarkan dari "economy: accounts".
error-economy-balance = Akun { $account } tidak seimbang: menerima { DECIMAL($earned) }, membelanjakan { DECIMAL($spent) }. Periksa baris dan kolomnya; sisa pendapatan ditulis sebagai tabungan.
error-economy-endless = Tabel ekonomi tidak dapat dihitung: ada akun yang tidak membelanjakan apa pun ke luar. Periksa "economy: accounts"; impor, pajak, dan tabungan harus di luar.
error-economy-account = "{ $account }" pada { $field } bukan akun pada tabel ekonomi. Pakai kode yang ada di tabel.
error-economy-kind = Jenis akun "{ $kind }" tidak dikenal. Pakai salah satu dari: { $known }.
error-economy-percent = { $field }: { $found } tidak dapat dipakai. Persentase harus 0–100, urut dari rendah ke tinggi, dan jumlah bagian satu pekerjaan paling banyak 100.
name-remoteness-from = wilayah putaran ini yang punya lat dan lon, tanpa remoteness pada wilayah mana pun
