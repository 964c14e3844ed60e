# Catatan tentang kepala tabel dan baris

remark-kolom-mirip = Kolom “{ $text }” dibaca sebagai { $field } karena ejaannya mirip. Benarkan judulnya, atau tetapkan artinya dalam pemetaan.yaml.
remark-kolom-isi = Kolom “{ $text }” dibaca sebagai { $field } menurut isinya. Beri judul yang jelas, atau tetapkan artinya dalam pemetaan.yaml.
remark-tanpa-kepala-tabel = Tabel ini tanpa kepala tabel; kolomnya dibaca menurut isinya. Tambahkan baris judul kolom di atasnya.
remark-baris-uang-saja = Baris ini hanya berisi uang, tanpa nama usulan, sumber dana, atau kata jumlah; tidak dipakai. Beri keterangan, atau gabungkan dengan baris usulannya.
remark-formulir = Lembar ini berbentuk formulir (isian ke bawah), bukan tabel; isinya tidak dibaca. Salin ke buku kerja baku: satu usulan satu baris.
remark-usulan-batal = Usulan ini ditandai “{ $text }”, tetapi tetap dibaca sebagai usulan. Hapus barisnya bila memang dibatalkan.
remark-biaya-per = “{ $text }” tertulis per tahun atau per satuan; dibaca sebagai biaya seluruhnya. Tulis jumlah seluruhnya bila usulan ini lebih dari satu.
remark-volume-ganda = Volume terisi dalam beberapa satuan ({ $units }); yang dipakai { $used }. Sisakan satu, atau pisahkan usulannya.

error-mapping-large = Berkas { $file } lebih dari { $limit } KB. Hapus pemetaan yang tidak diperlukan.
error-mapping-unreadable = Berkas { $file } tidak terbaca sebagai YAML (baris { $line }). Periksa tanda titik dua dan lekukan, atau hapus berkasnya agar ditulis ulang.
error-mapping-shape = Berkas { $file }, baris { $line }: bentuknya keliru. Susunannya: ID organisasi, lalu judul kolom, lalu arti.
error-mapping-word = Berkas { $file }, baris { $line }: “{ $text }” tidak dikenal. Pilih salah satu: { $allowed }.
